import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Frame } from './frame.ts'
import type { Hat } from './outfit.ts'
import { mix, scale } from './tints.ts'

const gold = finish('#e8b93a', { gloss: 0.9 })
const white = finish('#f4f2ee')
const dark = finish('#1c1c22', { gloss: 0.5 })

/** A hat on a head, in the frame of a head of radius 1 whose top is at about 1.1. */
export function hatParts(hat: Hat, head: Frame): Part[] {
  const r = head.unit
  const { axes, at } = head
  const cloth = finish(hat.colour, { gloss: 0.1 })
  const band = finish(hat.band, { gloss: 0.15 })
  /** A flat-ended cone about the head's own axis, tipped back a little. */
  const round = (
    from: number,
    to: number,
    ra: number,
    rb: number,
    look = cloth,
    soft = 0.04,
  ): Part =>
    column(at(-0.08, from, 0), at(-0.08 - (to - from) * 0.12, to, 0), r * ra, r * rb, look, {
      round: r * soft,
    })
  const dome = (u: number, high: number, look = cloth, wide = 1.08): Part =>
    ellipsoid(at(-0.1, u, 0), [r * wide, r * high, r * wide * 0.98], look, { axes })
  /** Cuts a dome off below: what is under the brim is no hat. */
  const peak = (look = cloth, u = 0.5): Part =>
    ellipsoid(at(0.92, u, 0), [r * 0.62, r * 0.09, r * 0.72], look, { axes })
  const tube = (u: number, ring: number, thick: number, look = band): Part =>
    torus(at(-0.08, u, 0), r * ring, r * thick, look, { axes })
  switch (hat.kind) {
    case 'cap':
      return [
        dome(0.52, 0.72),
        peak(),
        ellipsoid(at(-0.1, 1.23, 0), [r * 0.1, r * 0.06, r * 0.1], band, { axes }),
      ]
    case 'beanie':
      return [
        dome(0.5, 0.82),
        tube(0.48, 1.0, 0.17),
        ellipsoid(at(-0.16, 1.36, 0), [r * 0.26, r * 0.24, r * 0.26], finish(hat.band, { fur: 1 })),
      ]
    case 'straw':
      return [
        round(0.56, 0.64, 2.0, 1.95),
        round(0.6, 1.2, 0.98, 0.8, cloth, 0.2),
        tube(0.72, 0.96, 0.08),
      ]
    case 'cowboy':
      return [
        ellipsoid(at(-0.05, 0.64, 0), [r * 1.75, r * 0.12, r * 1.5], cloth, { axes }),
        limb(at(-0.9, 0.76, 1.3), at(0.8, 0.76, 1.3), r * 0.22, r * 0.16, cloth, {
          blend: r * 0.3,
        }),
        limb(at(-0.9, 0.76, -1.3), at(0.8, 0.76, -1.3), r * 0.22, r * 0.16, cloth, {
          blend: r * 0.3,
        }),
        round(0.6, 1.38, 0.98, 0.76, cloth, 0.2),
        ellipsoid(at(-0.1, 1.5, 0), [r * 0.5, r * 0.26, r * 0.2], cloth, { axes, carve: true }),
        tube(0.76, 0.95, 0.07),
      ]
    case 'top':
      return [
        round(0.62, 0.7, 1.5, 1.5),
        round(0.66, 1.95, 0.9, 1.0, cloth, 0.06),
        round(0.7, 0.94, 0.93, 0.94, band, 0.02),
      ]
    case 'bowler':
      return [round(0.56, 0.66, 1.42, 1.42), dome(0.62, 0.72, cloth, 0.98), tube(0.7, 0.93, 0.08)]
    case 'chef': {
      const parts = [round(0.5, 1.05, 0.98, 1.0, white)]
      for (let n = 0; n < 7; n++) {
        const a = (n / 7) * 2 * Math.PI
        parts.push(
          ellipsoid(
            at(-0.15 + Math.cos(a) * 0.6, 1.42, Math.sin(a) * 0.6),
            [r * 0.62, r * 0.5, r * 0.62],
            white,
            { blend: r * 0.08 },
          ),
        )
      }
      return parts
    }
    case 'peaked':
    case 'sailor':
      return hat.kind === 'sailor'
        ? [
            round(0.55, 0.95, 0.96, 1.12, cloth, 0.06),
            dome(0.72, 0.5, cloth, 0.9),
            tube(0.6, 0.97, 0.07),
          ]
        : [
            round(0.5, 0.78, 0.99, 1.0, band),
            ellipsoid(at(-0.06, 0.96, 0), [r * 1.32, r * 0.3, r * 1.26], cloth, { axes }),
            peak(dark, 0.46),
            ellipsoid(at(0.98, 0.76, 0), [r * 0.07, r * 0.16, r * 0.16], gold, { axes }),
          ]
    case 'fire':
      return [
        dome(0.5, 0.86, cloth, 1.1),
        ellipsoid(at(-0.25, 0.5, 0), [r * 1.55, r * 0.1, r * 1.25], cloth, { axes }),
        limb(at(0.72, 0.9, 0), at(-0.9, 1.1, 0), r * 0.1, r * 0.08, band, { blend: r * 0.1 }),
        ellipsoid(at(0.92, 0.86, 0), [r * 0.1, r * 0.28, r * 0.24], gold, { axes }),
      ]
    case 'helmet':
      return [
        dome(0.48, 0.84, cloth, 1.12),
        ellipsoid(at(0.6, 0.5, 0), [r * 0.72, r * 0.09, r * 0.85], cloth, { axes }),
        limb(at(0.7, 1.0, 0), at(-0.8, 1.14, 0), r * 0.12, r * 0.12, band, { blend: r * 0.1 }),
      ]
    case 'crown':
    case 'tiara': {
      const low = hat.kind === 'tiara'
      const parts: Part[] = [round(0.66, low ? 0.86 : 1.02, 0.9, 0.94, gold, 0.02)]
      const points = low ? 5 : 9
      for (let n = 0; n < points; n++) {
        const a = low ? (n / 4 - 0.5) * 1.5 : (n / points) * 2 * Math.PI
        const high = low ? 1.34 - Math.abs(n - 2) * 0.16 : 1.46
        const [c, s] = [Math.cos(a), Math.sin(a)]
        parts.push(
          limb(
            at(-0.1 + c * 0.86, 0.9, s * 0.86),
            at(-0.12 + c * 0.98, high, s * 0.98),
            r * 0.18,
            r * 0.03,
            gold,
          ),
        )
        if (!low || n === 2)
          parts.push(
            ellipsoid(
              at(-0.12 + c * 0.99, high, s * 0.99),
              [r * 0.07, r * 0.07, r * 0.07],
              finish(n % 2 === 0 ? '#c9304a' : '#3a7fd0', { gloss: 1 }),
            ),
          )
      }
      return parts
    }
    case 'wizard':
      return [
        round(0.56, 0.66, 1.95, 1.85),
        limb(at(-0.08, 0.66, 0), at(-0.25, 1.9, 0.05), r * 0.92, r * 0.42, cloth),
        limb(at(-0.25, 1.9, 0.05), at(-0.75, 3.0, 0.2), r * 0.42, r * 0.05, cloth, {
          blend: r * 0.1,
        }),
        tube(0.76, 0.95, 0.11),
      ]
    case 'santa':
    case 'party':
      return hat.kind === 'santa'
        ? [
            tube(0.5, 0.98, 0.22, finish('#f6f4f0', { fur: 1 })),
            limb(at(-0.1, 0.62, 0), at(-0.6, 1.45, 0.3), r * 0.92, r * 0.5, cloth),
            limb(at(-0.6, 1.45, 0.3), at(-1.2, 0.95, 0.95), r * 0.5, r * 0.2, cloth, {
              blend: r * 0.2,
            }),
            ellipsoid(
              at(-1.25, 0.8, 1.02),
              [r * 0.28, r * 0.28, r * 0.28],
              finish('#f6f4f0', { fur: 1 }),
            ),
          ]
        : [
            column(
              at(-0.1, 0.85, 0),
              at(-0.25, 2.3, 0),
              r * 0.62,
              r * 0.04,
              finish((x, y, z) => {
                const [, u] = head.local(x, y, z)
                return Math.floor(u * 4) % 2 === 0 ? hat.colour : hat.band
              }),
            ),
            ellipsoid(
              at(-0.26, 2.32, 0),
              [r * 0.2, r * 0.2, r * 0.2],
              finish(hat.band, { fur: 1 }),
            ),
          ]
    case 'tricorn': {
      const parts: Part[] = [dome(0.58, 0.62, cloth, 0.98)]
      const corners: Vec3[] = [
        [1.25, 0.72, 0],
        [-0.75, 0.78, 1.45],
        [-0.75, 0.78, -1.45],
      ]
      for (let n = 0; n < 3; n++) {
        const [a, b] = [corners[n] as Vec3, corners[(n + 1) % 3] as Vec3]
        const middle: Vec3 = [(a[0] + b[0]) * 0.42, 1.12, (a[2] + b[2]) * 0.42]
        parts.push(
          limb(at(...a), at(...middle), r * 0.16, r * 0.34, cloth, { blend: r * 0.2 }),
          limb(at(...middle), at(...b), r * 0.34, r * 0.16, cloth, { blend: r * 0.2 }),
        )
      }
      // A skull, as far as it can be told at this size.
      parts.push(ellipsoid(at(0.84, 1.16, 0.3), [r * 0.12, r * 0.2, r * 0.18], band, { axes }))
      return parts
    }
    case 'viking':
      return [
        dome(0.46, 0.86, cloth, 1.1),
        tube(0.46, 1.05, 0.12),
        ...[1, -1].flatMap((side) => [
          limb(at(-0.1, 0.75, side * 0.95), at(-0.1, 1.05, side * 1.6), r * 0.27, r * 0.2, white),
          limb(at(-0.1, 1.05, side * 1.6), at(0, 1.75, side * 1.75), r * 0.2, r * 0.03, white),
        ]),
      ]
    case 'knight':
      return [
        ellipsoid(at(0, 0.02, 0), [r * 1.1, r * 1.18, r * 1.06], finish(hat.colour, { gloss: 1 }), {
          axes,
        }),
        box(at(0.98, 0.12, 0), [r * 0.14, r * 0.06, r * 0.56], dark, { axes }),
        box(at(0.98, -0.4, 0), [r * 0.14, r * 0.24, r * 0.03], dark, { axes }),
        limb(
          at(-0.2, 1.16, 0),
          at(-1.0, 1.55, 0),
          r * 0.16,
          r * 0.3,
          finish(hat.band, { fur: 1 }),
          {
            blend: r * 0.1,
          },
        ),
        limb(at(-1.0, 1.55, 0), at(-1.5, 0.7, 0), r * 0.3, r * 0.08, finish(hat.band, { fur: 1 }), {
          blend: r * 0.2,
        }),
      ]
    case 'kabuto':
      return [
        dome(0.42, 0.88, cloth, 1.1),
        round(-0.5, 0.5, 1.45, 1.05, cloth, 0.04),
        ellipsoid(at(0.85, -0.1, 0), [r * 0.5, r * 0.68, r * 0.74], cloth, { axes, carve: true }),
        ...[1, -1].map((side) =>
          limb(at(0.95, 0.66, side * 0.12), at(0.9, 1.7, side * 0.75), r * 0.14, r * 0.03, gold),
        ),
        ellipsoid(at(1.0, 0.66, 0), [r * 0.1, r * 0.16, r * 0.16], gold, { axes }),
      ]
    case 'headscarf':
      return [
        ellipsoid(at(-0.14, 0.08, 0), [r * 1.02, r * 1.1, r * 1.05], cloth, { axes }),
        limb(at(0.1, -0.7, 0), at(0.04, -1.25, 0), r * 0.72, r * 0.86, cloth, { blend: r * 0.2 }),
        ellipsoid(
          at(0.82, -0.1, 0),
          [r * 0.42, r * 0.62, r * 0.62],
          finish(scale(hat.colour, 0.8)),
          {
            axes,
            carve: true,
          },
        ),
      ]
    case 'hood':
      return [
        ellipsoid(at(-0.1, 0.05, 0), [r * 1.06, r * 1.12, r * 1.04], cloth, { axes }),
        box(at(0.94, 0.09, 0), [r * 0.3, r * 0.2, r * 0.62], cloth, {
          axes,
          round: r * 0.1,
          carve: true,
        }),
      ]
    case 'graduate':
      return [
        dome(0.5, 0.56, cloth, 1.02),
        box(at(-0.1, 1.08, 0), [r * 1.25, r * 0.06, r * 1.25], cloth, { axes }),
        limb(at(-0.1, 1.15, 0), at(0.6, 1.12, 1.2), r * 0.05, r * 0.05, band),
        limb(at(0.6, 1.12, 1.2), at(0.62, 0.3, 1.26), r * 0.05, r * 0.12, band),
      ]
    case 'beret':
      return [
        tube(0.6, 0.88, 0.12, cloth),
        ellipsoid(at(-0.2, 0.86, 0.32), [r * 1.15, r * 0.34, r * 1.2], cloth, { axes }),
        limb(at(-0.2, 1.15, 0.32), at(-0.2, 1.36, 0.34), r * 0.06, r * 0.05, cloth),
      ]
    case 'flowers': {
      const parts: Part[] = [tube(0.66, 0.98, 0.08, finish('#4e8a3c'))]
      for (let n = 0; n < 9; n++) {
        const a = (n / 9) * 2 * Math.PI
        parts.push(
          ellipsoid(
            at(-0.08 + Math.cos(a) * 1.0, 0.72, Math.sin(a) * 1.0),
            [r * 0.2, r * 0.17, r * 0.2],
            finish(n % 2 === 0 ? hat.colour : hat.band),
          ),
        )
      }
      return parts
    }
    case 'nurse':
      return [
        round(0.78, 1.18, 0.74, 0.86, white),
        box(at(0.66, 1.0, 0), [r * 0.1, r * 0.14, r * 0.05], finish('#d23a3a'), { axes }),
        box(at(0.66, 1.0, 0), [r * 0.1, r * 0.05, r * 0.14], finish('#d23a3a'), { axes }),
      ]
    case 'halo':
      return [
        torus(at(-0.1, 1.62, 0), r * 0.72, r * 0.08, finish('#ffe28a', { glow: 0.7 }), { axes }),
      ]
    case 'headband':
      return [
        tube(0.42, 1.0, 0.12, cloth),
        limb(at(-1.05, 0.42, 0), at(-1.6, 0.05, 0.3), r * 0.1, r * 0.16, cloth),
      ]
    case 'clown': {
      const parts: Part[] = [
        round(0.95, 1.6, 0.42, 0.46, band),
        round(0.92, 0.98, 0.72, 0.72, band),
      ]
      for (let n = 0; n < 10; n++) {
        const side = n % 2 === 0 ? 1 : -1
        const a = (n / 10) * 2.2 - 0.5
        parts.push(
          ellipsoid(
            at(
              -0.25 + Math.cos(a) * 0.25,
              Math.sin(a * 1.3) * 0.62 + 0.2,
              side * (0.95 + (n % 3) * 0.12),
            ),
            [r * 0.36, r * 0.36, r * 0.36],
            finish(hat.colour, { fur: 1 }),
            { blend: r * 0.06 },
          ),
        )
      }
      return parts
    }
    case 'space':
      return [
        ellipsoid(at(0, 0.02, 0), [r * 1.5, r * 1.5, r * 1.5], finish(hat.colour, { gloss: 0.3 })),
        ellipsoid(
          at(0.62, 0.06, 0),
          [r * 1.08, r * 1.02, r * 1.2],
          finish('#2a1f1a', { gloss: 1 }),
          {
            axes,
          },
        ),
        ellipsoid(
          at(1.58, 0.5, 0.4),
          [r * 0.08, r * 0.16, r * 0.3],
          finish('#f2d9a8', { glow: 0.5 }),
          {
            axes,
          },
        ),
        torus(at(-0.02, -1.15, 0), r * 1.05, r * 0.24, band, { axes }),
      ]
    case 'veil':
      return [
        limb(
          at(-0.55, 0.75, 0),
          at(-1.05, -2.9, 0),
          r * 0.8,
          r * 1.35,
          finish(mix(hat.colour, [1, 1, 1], 0.4)),
          {
            blend: r * 0.1,
          },
        ),
        tube(0.7, 0.95, 0.08, white),
      ]
    case 'bow':
      return [1, -1].map((side) =>
        limb(at(0.1, 1.02, 0.5), at(0.1, 1.12, 0.5 + side * 0.5), r * 0.08, r * 0.25, cloth),
      )
    case 'headphones':
      return [
        torus(at(-0.05, 0.2, 0), r * 1.02, r * 0.08, dark, { axes: [axes[0], axes[2], axes[1]] }),
        ...[1, -1].map((side) =>
          ellipsoid(at(-0.04, -0.04, side * 1.0), [r * 0.32, r * 0.34, r * 0.16], cloth, { axes }),
        ),
      ]
  }
}
