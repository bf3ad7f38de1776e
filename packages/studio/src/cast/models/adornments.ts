import { ellipsoid, finish, limb, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { dragonParts } from './dragon.ts'
import { elephantParts } from './elephant-head.ts'
import { dark } from './head.ts'
import type { Frame } from './frame.ts'
import type { Trunk } from './legs.ts'
import { maskParts } from './markings.ts'
import { scale } from './tints.ts'
import { curvedHorns, fleeceParts } from './wool-and-horns.ts'

/** What one species has and the others lack: manes, horns, trunk, fleece, wings. */
export function extraParts(s: Quadruped, head: Frame, neckFoot: Vec3, trunk: Trunk): Part[] {
  const r = head.unit
  const hair = finish(s.mane ?? s.mark, { fur: 1 })
  switch (s.extra) {
    case 'none':
    case 'panda':
      return []
    case 'lion-mane': {
      const parts: Part[] = []
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * 2 * Math.PI
        parts.push(
          ellipsoid(
            head.at(-0.3, Math.sin(a) * 1.12 - 0.12, Math.cos(a) * 1.18),
            [r * 0.56, r * 0.56, r * 0.56],
            hair,
            { blend: r * 0.2 },
          ),
        )
      }
      parts.push(
        limb(
          head.at(-0.5, -0.3, 0),
          [neckFoot[0] + 0.02, neckFoot[1] - 0.04, 0],
          r * 1.12,
          r * 0.85,
          hair,
          { blend: r * 0.3 },
        ),
      )
      return parts
    }
    case 'horse-mane':
    case 'unicorn': {
      const top = head.at(-0.55, 0.75, 0)
      const parts = [
        limb(top, [neckFoot[0] - 0.06, neckFoot[1] + 0.2, 0.03], r * 0.3, r * 0.36, hair, {
          blend: 0.05,
        }),
        limb(
          [top[0] - 0.03, top[1] - 0.06, 0.09],
          [neckFoot[0] - 0.02, neckFoot[1] + 0.1, 0.14],
          r * 0.22,
          r * 0.24,
          hair,
          { blend: 0.06 },
        ),
        limb(head.at(-0.3, 0.85, 0), head.at(0.5, 0.55, 0.12), r * 0.26, r * 0.1, hair, {
          blend: 0.04,
        }),
      ]
      if (s.extra === 'unicorn')
        parts.push(
          limb(
            head.at(0.42, 0.75, 0),
            head.at(1, 2.5, 0),
            r * 0.17,
            r * 0.02,
            finish('#f3d27a', { gloss: 0.8 }),
          ),
        )
      return parts
    }
    case 'antlers': {
      const horn = finish('#8a6a48', { gloss: 0.15 })
      const parts: Part[] = []
      for (const side of [1, -1]) {
        const p = (f: number, u: number, w: number): Vec3 => head.at(f, u, side * w)
        parts.push(
          limb(p(-0.2, 0.75, 0.3), p(-0.6, 1.7, 0.9), r * 0.14, r * 0.11, horn),
          limb(p(-0.6, 1.7, 0.9), p(-0.5, 2.9, 1.25), r * 0.11, r * 0.08, horn),
          limb(p(-0.5, 2.9, 1.25), p(0.2, 3.6, 1.0), r * 0.08, r * 0.03, horn),
          limb(p(-0.35, 1.2, 0.6), p(0.45, 1.75, 0.75), r * 0.09, r * 0.03, horn),
          limb(p(-0.6, 2.1, 1.05), p(0.25, 2.6, 1.2), r * 0.09, r * 0.03, horn),
          limb(p(-0.5, 2.7, 1.2), p(-1, 3.5, 1.5), r * 0.08, r * 0.03, horn),
        )
      }
      return parts
    }
    case 'horns':
    case 'short-horns': {
      const horn = finish('#e6dcc6', { gloss: 0.4 })
      const long = s.extra === 'horns'
      return [1, -1].flatMap((side) => [
        limb(
          head.at(-0.1, 0.75, side * 0.45),
          head.at(-0.45, long ? 1.5 : 1.05, side * (long ? 0.65 : 0.95)),
          r * 0.17,
          r * 0.12,
          horn,
        ),
        limb(
          head.at(-0.45, long ? 1.5 : 1.05, side * (long ? 0.65 : 0.95)),
          head.at(long ? -1.2 : -0.25, long ? 1.75 : 1.45, side * (long ? 0.85 : 1.1)),
          r * 0.12,
          r * 0.02,
          horn,
        ),
      ])
    }
    case 'pig-snout':
      return [
        limb(
          head.at(0.85, -0.25, 0),
          head.at(1.2, -0.25, 0),
          r * 0.42,
          r * 0.42,
          finish(s.muzzle),
          { blend: r * 0.1 },
        ),
        ...[1, -1].map((side) =>
          ellipsoid(head.at(1.6, -0.2, side * 0.16), [r * 0.06, r * 0.1, r * 0.06], dark),
        ),
      ]
    case 'trunk':
    case 'mammoth':
      return elephantParts(s, head)
    case 'rhino': {
      const horn = finish('#d6c9ae', { gloss: 0.35 })
      return [
        ...tube(
          [head.at(1.6, 0.1, 0), head.at(1.85, 0.6, 0), head.at(1.85, 1.35, 0)],
          r * 0.3,
          r * 0.03,
          horn,
          { blend: r * 0.06 },
        ),
        limb(head.at(1.15, 0.3, 0), head.at(1.25, 0.85, 0), r * 0.2, r * 0.03, horn, {
          blend: r * 0.06,
        }),
      ]
    }
    case 'hippo': {
      const muzzle = finish(s.muzzle, { gloss: 0.25 })
      const parts: Part[] = [
        ellipsoid(head.at(1.25, -0.28, 0), [r * 0.62, r * 0.56, r * 0.72], muzzle, {
          axes: head.axes,
          blend: r * 0.3,
        }),
      ]
      for (const side of [1, -1])
        parts.push(
          ellipsoid(head.at(1.52, 0.14, side * 0.34), [r * 0.2, r * 0.16, r * 0.18], muzzle, {
            blend: r * 0.12,
          }),
          ellipsoid(head.at(1.66, 0.22, side * 0.36), [r * 0.07, r * 0.05, r * 0.07], dark),
          limb(
            head.at(1.6, -0.62, side * 0.3),
            head.at(1.64, -0.46, side * 0.31),
            r * 0.08,
            r * 0.05,
            finish('#efe8d8'),
          ),
        )
      return parts
    }
    case 'hump':
    case 'humps': {
      const fur = finish(scale(s.coat, 0.92), { fur: 1 })
      const { chest, hip } = trunk
      const at = (t: number, high: number, wide: number): Part =>
        ellipsoid(
          [
            hip[0] + (chest[0] - hip[0]) * t,
            hip[1] + (chest[1] - hip[1]) * t + s.chest * 0.62 + high * 0.4,
            0,
          ],
          [wide, high, s.chest * 0.55],
          fur,
          { blend: 0.12 },
        )
      return [
        ...(s.extra === 'hump'
          ? [at(0.48, 0.26, 0.24)]
          : [at(0.86, 0.25, 0.15), at(0.2, 0.25, 0.15)]),
        limb(head.at(-0.3, 0.85, 0), head.at(0.15, 0.95, 0), r * 0.3, r * 0.22, fur, {
          blend: r * 0.2,
        }),
        ...[1, -1].map((side) =>
          ellipsoid(
            head.at(1.1, -0.6, side * 0.12),
            [r * 0.34, r * 0.16, r * 0.2],
            finish(s.muzzle),
            {
              blend: r * 0.12,
            },
          ),
        ),
      ]
    }
    case 'bison': {
      const { chest } = trunk
      const mane = finish(s.mane ?? s.mark, { fur: 1 })
      return [
        ellipsoid(
          [chest[0] - 0.02, chest[1] + s.chest * 0.5, 0],
          [s.chest * 1.05, s.chest * 0.8, s.chest * 0.78],
          mane,
          {
            blend: 0.12,
          },
        ),
        ellipsoid(
          [chest[0] + s.chest * 0.6, chest[1] - s.chest * 0.1, 0],
          [s.chest * 0.7, s.chest * 0.9, s.chest * 0.72],
          mane,
          {
            blend: 0.12,
          },
        ),
        ellipsoid(head.at(-0.25, 0.3, 0), [r * 0.95, r * 0.95, r * 1.0], mane, { blend: r * 0.1 }),
        limb(head.at(0.3, -0.7, 0), head.at(0.25, -1.5, 0), r * 0.4, r * 0.12, mane, {
          blend: r * 0.2,
        }),
        ...curvedHorns(head, 0.16, 1),
      ]
    }
    case 'wide-horns':
      return curvedHorns(head, 0.2, 1.5)
    case 'ram': {
      const horn = finish('#cdb68c', { gloss: 0.35 })
      return [
        ...fleeceParts(s, head, trunk),
        ...[1, -1].flatMap((side) => {
          const points: Vec3[] = []
          for (let n = 0; n <= 10; n++) {
            const a = 1.9 + n * 0.52
            const d = 0.86 - n * 0.035
            points.push(
              head.at(-0.42 - Math.cos(a) * d, 0.35 + Math.sin(a) * d, side * (0.72 + n * 0.07)),
            )
          }
          return tube(points, r * 0.27, r * 0.06, horn, { blend: r * 0.05 })
        }),
      ]
    }
    case 'tusks': {
      const mane = finish(s.mane ?? s.mark, { fur: 1 })
      const { chest, hip } = trunk
      return [
        limb(
          [chest[0] + 0.06, chest[1] + s.chest * 0.8, 0],
          [hip[0] + 0.1, hip[1] + s.hip * 0.72, 0],
          s.chest * 0.32,
          s.chest * 0.18,
          mane,
          { blend: 0.08 },
        ),
        limb(
          head.at(0.9, -0.28, 0),
          head.at(1.25, -0.32, 0),
          r * 0.33,
          r * 0.33,
          finish(s.muzzle),
          { blend: r * 0.1 },
        ),
        ...[1, -1].flatMap((side) => [
          ellipsoid(head.at(1.56, -0.26, side * 0.13), [r * 0.05, r * 0.08, r * 0.06], dark),
          limb(
            head.at(1.05, -0.5, side * 0.3),
            head.at(1.2, 0.05, side * 0.46),
            r * 0.09,
            r * 0.02,
            finish('#f3ecd9', { gloss: 0.5 }),
          ),
        ]),
      ]
    }
    case 'moose': {
      const horn = finish('#a58a62', { gloss: 0.2 })
      return [
        limb(
          head.at(0.5, -0.7, 0),
          head.at(0.45, -1.25, 0),
          r * 0.22,
          r * 0.1,
          finish(s.coat, { fur: 0.8 }),
          { blend: r * 0.15 },
        ),
        ...[1, -1].flatMap((side) => [
          limb(
            head.at(-0.2, 0.7, side * 0.35),
            head.at(-0.35, 1.1, side * 1.1),
            r * 0.16,
            r * 0.14,
            horn,
          ),
          ellipsoid(head.at(-0.45, 1.55, side * 1.75), [r * 0.55, r * 0.16, r * 0.75], horn, {
            axes: turned(0.2 * side, 0.3, side * 0.7),
            blend: r * 0.1,
          }),
          ...[-0.5, 0, 0.5].map((n) =>
            limb(
              head.at(-0.4 + n * 0.5, 1.8, side * 1.95),
              head.at(-0.35 + n, 2.5, side * (2.35 - Math.abs(n) * 0.3)),
              r * 0.12,
              r * 0.03,
              horn,
              { blend: r * 0.08 },
            ),
          ),
        ]),
      ]
    }
    case 'donkey-mane': {
      const top = head.at(-0.5, 0.85, 0)
      return [
        limb(top, [neckFoot[0] - 0.1, neckFoot[1] + 0.16, 0], r * 0.22, r * 0.26, hair, {
          blend: 0.04,
        }),
        limb(top, head.at(0.15, 0.9, 0), r * 0.24, r * 0.14, hair, { blend: 0.03 }),
      ]
    }
    case 'mask':
    case 'stripe':
    case 'flat-tail':
      return maskParts(s, head, trunk)
    case 'fleece':
      return fleeceParts(s, head, trunk)
    case 'wings':
      return dragonParts(s, head, trunk)
  }
}
