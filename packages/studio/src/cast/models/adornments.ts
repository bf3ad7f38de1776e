import { ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { dark } from './head.ts'
import type { HeadFrame } from './head.ts'
import { scale } from './tints.ts'

/** Axes of a plate spanned by two fingers: along their middle, across, and out of it. */
function planeOf(a: Vec3, b: Vec3): Part['axes'] {
  const unit = ([x, y, z]: Vec3): Vec3 => {
    const l = Math.hypot(x, y, z) || 1
    return [x / l, y / l, z / l]
  }
  const u = unit([a[0] + b[0], a[1] + b[1], a[2] + b[2]])
  const out = unit([
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  ])
  return [
    u,
    [out[1] * u[2] - out[2] * u[1], out[2] * u[0] - out[0] * u[2], out[0] * u[1] - out[1] * u[0]],
    out,
  ]
}

/** What one species has and the others lack: manes, horns, trunk, fleece, wings. */
export function extraParts(s: Quadruped, head: HeadFrame, neckFoot: Vec3): Part[] {
  const r = head.radius
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
    case 'trunk': {
      const skin = finish(s.coat, { gloss: 0.1 })
      const point: Vec3[] = [
        head.at(0.6, -0.25, 0),
        head.at(1.3, -0.9, 0),
        head.at(1.45, -1.9, 0),
        head.at(1.3, -2.7, 0),
        head.at(1.75, -3.0, 0),
      ]
      const thick = [0.5, 0.36, 0.27, 0.21, 0.16]
      const parts: Part[] = []
      for (let n = 0; n < 4; n++)
        parts.push(
          limb(
            point[n] as Vec3,
            point[n + 1] as Vec3,
            r * (thick[n] as number),
            r * (thick[n + 1] as number),
            skin,
            { blend: r * 0.2 },
          ),
        )
      for (const side of [1, -1]) {
        parts.push(
          limb(
            head.at(0.75, -0.7, side * 0.42),
            head.at(1.6, -1.25, side * 0.55),
            r * 0.12,
            r * 0.03,
            finish('#f3ecd9', { gloss: 0.5 }),
          ),
        )
        parts.push(
          ellipsoid(
            head.at(-0.35, 0.05, side * 1.25),
            [r * 0.2, r * 1.0, r * 0.75],
            finish(scale(s.coat, 0.92)),
            {
              blend: r * 0.15,
              axes: turned(0.55 - side * 0.55, -0.1),
            },
          ),
        )
      }
      return parts
    }
    case 'fleece': {
      const wool = finish(s.mane ?? s.coat, { fur: 1 })
      const parts: Part[] = []
      const half = s.bodyLength / 2
      for (let n = 0; n < 46; n++) {
        const v = 1 - (2 * (n + 0.5)) / 46
        const a = n * 2.39996
        const w = Math.sqrt(1 - v * v)
        parts.push(
          ellipsoid(
            [
              Math.cos(a) * w * (half + 0.06) - 0.02,
              1 - s.chest * 1.02 + v * s.chest * 1.08,
              Math.sin(a) * w * s.chest * 1.02,
            ],
            [0.135, 0.125, 0.135],
            wool,
            { blend: 0.05 },
          ),
        )
      }
      for (let n = 0; n < 5; n++)
        parts.push(
          ellipsoid(
            head.at(-0.2 + (n % 2) * 0.3, 0.85, (n - 2) * 0.3),
            [r * 0.34, r * 0.3, r * 0.34],
            wool,
            { blend: r * 0.1 },
          ),
        )
      return parts
    }
    case 'wings': {
      const membrane = finish(scale(s.mark, 1), { gloss: 0.2 })
      const bone = finish(s.coat, { gloss: 0.4 })
      const spike = finish(s.belly, { gloss: 0.4 })
      const parts: Part[] = []
      for (const side of [1, -1]) {
        const root: Vec3 = [0.22, 0.95, side * 0.12]
        const elbow: Vec3 = [-0.05, 1.6, side * 0.42]
        parts.push(
          limb(root, elbow, 0.06, 0.04, bone),
          limb(elbow, [0.25, 1.78, side * 0.5], 0.03, 0.006, bone),
        )
        const tips: Vec3[] = [
          [-0.62, 2.0, side * 0.95],
          [-0.95, 1.55, side * 0.9],
          [-0.95, 1.1, side * 0.7],
          [-0.5, 0.85, side * 0.3],
        ]
        for (const [n, tip] of tips.entries()) {
          if (n < 3) parts.push(limb(elbow, tip, 0.03, 0.012, bone))
          const next = tips[n + 1]
          if (next === undefined) continue
          // Membrane: a thin plate between two fingers.
          const a: Vec3 = [tip[0] - elbow[0], tip[1] - elbow[1], tip[2] - elbow[2]]
          const b: Vec3 = [next[0] - elbow[0], next[1] - elbow[1], next[2] - elbow[2]]
          const [u, w, n3] = planeOf(a, b)
          const length = Math.hypot(a[0] + b[0], a[1] + b[1], a[2] + b[2]) / 2
          const breadth = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
          parts.push(
            ellipsoid(
              [
                elbow[0] + (a[0] + b[0]) * 0.27,
                elbow[1] + (a[1] + b[1]) * 0.27,
                elbow[2] + (a[2] + b[2]) * 0.27,
              ],
              [length * 0.52, breadth * 0.42, 0.022],
              membrane,
              { axes: [u, w, n3], blend: 0.05 },
            ),
          )
        }
      }
      const half = s.bodyLength / 2
      for (let n = 0; n < 7; n++) {
        const x = half * 0.6 - (n / 6) * s.bodyLength * 0.95
        parts.push(limb([x, 0.96, 0], [x - 0.05, 1.12 - n * 0.005, 0], 0.05, 0.008, spike))
      }
      for (const side of [1, -1])
        parts.push(
          limb(
            head.at(-0.3, 0.7, side * 0.4),
            head.at(-1.3, 1.35, side * 0.6),
            r * 0.17,
            r * 0.02,
            spike,
          ),
        )
      return parts
    }
  }
}
