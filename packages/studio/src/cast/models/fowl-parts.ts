import { ellipsoid, finish, limb, tube, turned } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Fowl, FowlStance } from './fowl.ts'
import { mix, scale, step } from './tints.ts'

/** The bill. */
export function beakParts(
  s: Fowl,
  at: (f: number, u: number, w: number) => Vec3,
  r: number,
  axes: Part['axes'],
): Part[] {
  const [long, thick] = s.beak
  const horn = finish(s.bill, { gloss: 0.5 })
  const l = long / r
  switch (s.beakForm) {
    case 'cone':
      return [limb(at(0.8, -0.05, 0), at(0.9 + l, -0.18, 0), thick, thick * 0.12, horn)]
    case 'hook':
      return [
        limb(at(0.8, 0.02, 0), at(0.8 + l * 0.7, -0.06, 0), thick, thick * 0.8, horn),
        limb(
          at(0.8 + l * 0.7, -0.06, 0),
          at(0.8 + l * 0.85, -0.06 - l * 0.55, 0),
          thick * 0.8,
          thick * 0.1,
          horn,
          { blend: thick * 0.3 },
        ),
        limb(at(0.75, -0.32, 0), at(0.75 + l * 0.5, -0.36, 0), thick * 0.6, thick * 0.3, horn),
      ]
    case 'flat':
      return [
        limb(at(0.7, -0.05, 0), at(0.8 + l * 0.5, -0.25, 0), thick, thick * 0.7, horn, {
          blend: thick * 0.4,
        }),
        ellipsoid(at(0.8 + l * 0.7, -0.3, 0), [long * 0.42, thick * 0.42, thick * 1.25], horn, {
          axes,
          blend: thick * 0.5,
        }),
      ]
    case 'curved':
      return [
        limb(at(0.75, -0.02, 0), at(0.85 + l * 0.55, -0.1, 0), thick, thick * 0.85, horn),
        limb(
          at(0.85 + l * 0.55, -0.1, 0),
          at(0.85 + l * 0.9, -0.1 - l * 0.6, 0),
          thick * 0.85,
          thick * 0.25,
          finish(scale(s.bill, 0.25), { gloss: 0.5 }),
          { blend: thick * 0.3 },
        ),
      ]
    case 'huge':
      return [
        ...tube(
          [
            at(0.6, 0.1, 0),
            at(0.7 + l * 0.45, 0.2, 0),
            at(0.7 + l * 0.85, -0.05, 0),
            at(0.7 + l, -0.5, 0),
          ],
          thick * 1.15,
          thick * 0.35,
          horn,
          { blend: thick * 0.3 },
        ),
      ]
  }
}

/** Comb, tuft or crown. */
export function crestParts(
  s: Fowl,
  at: (f: number, u: number, w: number) => Vec3,
  r: number,
): Part[] {
  const red = finish('#cf2f2a', { gloss: 0.3 })
  switch (s.crest) {
    case 'none':
      return []
    case 'comb':
      return [
        ...[-0.5, -0.05, 0.4].map((f, n) =>
          ellipsoid(
            at(f, 1.08 + (n === 1 ? 0.12 : 0), 0),
            [r * 0.32, r * (0.42 + (n === 1 ? 0.12 : 0)), r * 0.1],
            red,
            { blend: r * 0.06 },
          ),
        ),
        ellipsoid(at(0.85, -0.75, 0.12), [r * 0.18, r * 0.42, r * 0.14], red, { blend: r * 0.05 }),
        ellipsoid(at(0.85, -0.75, -0.12), [r * 0.18, r * 0.42, r * 0.14], red, { blend: r * 0.05 }),
      ]
    case 'tuft':
      return [-0.2, 0.15].map((f) =>
        limb(
          at(f, 0.8, 0),
          at(f - 0.75, 1.75 - f, 0),
          r * 0.28,
          r * 0.05,
          finish(s.head, { fur: 1 }),
          { blend: r * 0.1 },
        ),
      )
    case 'crown':
      return [-0.5, -0.25, 0, 0.25, 0.5].flatMap((f) => [
        limb(at(f * 0.5, 0.8, 0), at(f * 1.6, 1.75, 0), r * 0.04, r * 0.03, finish(s.head)),
        ellipsoid(at(f * 1.65, 1.85, 0), [r * 0.12, r * 0.14, r * 0.1], finish(s.head)),
      ])
  }
}

/** Wings along the body. */
export function foldedWings(
  s: Fowl,
  on: (f: number, u: number, w: number) => Vec3,
  axes: Part['axes'],
): Part[] {
  const [length, high, wide] = s.body
  const paint: Paint = (x, y) => {
    const far = step(-0.15, -0.75, x / length)
    const bars = 0.86 + 0.14 * Math.abs(Math.sin((x * 0.9 + y * 0.5) * 15))
    return scale(mix(s.wing, s.tip, far * 0.85), bars)
  }
  const feathers = finish(paint, { fur: s.fur * 0.8 })
  return [1, -1].flatMap((side) => [
    ellipsoid(on(-0.12, 0.16, side * 0.86), [length * 0.82, high * 0.66, wide * 0.24], feathers, {
      axes: turned(side * -0.1, Math.asin(axes[0][1]) + 0.08),
      blend: 0.03,
    }),
    limb(
      on(-0.5, 0.2, side * 0.72),
      on(-1.12, 0.12, side * 0.3),
      high * 0.3,
      high * 0.1,
      feathers,
      { blend: 0.05 },
    ),
  ])
}

/** Wings in the air. */
export function spreadWings(s: Fowl, on: (f: number, u: number, w: number) => Vec3): Part[] {
  const [length, high, wide] = s.body
  const root = on(0.18, 0.55, 0)
  const feather: Finish = finish(
    (x, _, z) => {
      const out = Math.abs(z) / (s.span + wide)
      const bars = 0.92 + 0.08 * Math.abs(Math.sin(x * 18 + z * 6))
      return scale(
        mix(s.wing, s.tip, Math.max(step(0.66, 0.86, out), step(0.02, -0.34, x / length) * 0.6)),
        bars,
      )
    },
    { fur: s.fur * 0.6 },
  )
  void high
  return [1, -1].flatMap((side) => {
    const k = s.span
    const inner: Vec3 = [root[0] - 0.02, root[1] + k * 0.2, side * (wide * 0.5 + k * 0.3)]
    const outer: Vec3 = [
      root[0] - length * 0.28,
      root[1] + k * 0.34,
      side * (wide * 0.5 + k * 0.72),
    ]
    const parts: Part[] = [
      ellipsoid(inner, [length * 0.58, 0.065, k * 0.36], feather, {
        axes: [
          [1, 0, 0],
          [0, 0.86, -0.5 * side],
          [0, 0.5 * side, 0.86],
        ],
        blend: 0.08,
      }),
      ellipsoid(outer, [length * 0.46, 0.055, k * 0.4], feather, {
        axes: turned(side * 0.28, 0, side * -0.22),
        blend: 0.1,
      }),
      // The leading edge, where arm and hand are.
      limb(
        [root[0] + length * 0.2, root[1], side * wide * 0.5],
        [root[0] + length * 0.3, root[1] + k * 0.31, side * (wide * 0.5 + k * 0.5)],
        0.05,
        0.04,
        feather,
        { blend: 0.07 },
      ),
    ]
    // Fingers at the tip.
    for (let f = 0; f < 4; f++)
      parts.push(
        limb(
          [outer[0] + length * (0.12 - f * 0.14), outer[1] + k * 0.02, outer[2] + side * k * 0.18],
          [
            outer[0] - length * (0.12 + f * 0.22),
            outer[1] + k * (0.12 - f * 0.035),
            outer[2] + side * k * (0.52 - f * 0.09),
          ],
          0.045,
          0.014,
          feather,
          { blend: 0.05 },
        ),
      )
    return parts
  })
}

/** The tail in its form. */
export function tailParts(
  s: Fowl,
  on: (f: number, u: number, w: number) => Vec3,
  flies: boolean,
  axes: Part['axes'],
): Part[] {
  const [length, width, angle] = s.tail
  const root = on(-0.82, 0.12, 0)
  const form = flies && s.tailForm !== 'cock' ? 'plain' : s.tailForm
  const a = Math.asin(axes[0][1]) - (flies ? 0 : angle)
  const end = (k: number, lift: number): Vec3 => [
    root[0] - Math.cos(a - lift) * length * k,
    Math.max(0.03, root[1] - Math.sin(a - lift) * length * k),
    0,
  ]
  switch (form) {
    case 'plain': {
      const look = finish(
        (x) => mix(s.back, s.tip, step(root[0] - length * 0.45, root[0] - length * 0.8, x)),
        { fur: s.fur * 0.7 },
      )
      return [
        limb(on(-0.55, 0.05, 0), root, s.body[1] * 0.55, width * 0.8, look, { blend: 0.1 }),
        ellipsoid(
          [(root[0] + end(1, 0)[0]) / 2, (root[1] + end(1, 0)[1]) / 2, 0],
          [length * 0.58, 0.04, width],
          look,
          {
            axes: turned(
              0,
              Math.asin(
                Math.max(-1, Math.min(1, (root[1] - end(1, 0)[1]) / Math.max(0.05, length))),
              ),
            ),
            blend: 0.08,
          },
        ),
      ]
    }
    case 'cock': {
      const parts: Part[] = []
      for (let n = 0; n < 6; n++) {
        const lift = 0.5 + n * 0.24
        const look = finish(n % 2 === 0 ? s.tip : mix(s.tip, [0.02, 0.14, 0.1], 0.6), {
          gloss: 0.5,
        })
        const side = (n % 2 === 0 ? 1 : -1) * 0.05
        const mid: Vec3 = [
          root[0] - length * 0.45 * Math.cos(lift) - 0.05,
          root[1] + length * 0.62 * Math.sin(lift) + 0.1,
          side,
        ]
        const tip: Vec3 = [
          root[0] - length * (1.0 - n * 0.06) * Math.cos(lift * 0.55),
          root[1] + length * (0.1 + 0.13 * n),
          side * 2,
        ]
        parts.push(
          ...tube([[root[0] + 0.1, root[1], 0], mid, tip], 0.085, 0.03, look, { blend: 0.04 }),
        )
      }
      return parts
    }
    case 'fan':
    case 'eyes': {
      // Seen from the front: a wheel of feathers behind the bird.
      const eyes = form === 'eyes'
      const hub: Vec3 = [root[0] + 0.1, root[1] + 0.08, 0]
      const radius = length
      const look = finish(
        (x, y, z) => {
          void x
          const d = Math.hypot(y - hub[1], z) / radius
          const angle = Math.atan2(z, y - hub[1])
          if (!eyes) {
            const ray = 0.75 + 0.25 * Math.abs(Math.sin(angle * 11))
            return scale(
              d > 0.9 ? mix(s.tip, [0.9, 0.85, 0.75], 0.5) : d > 0.76 ? scale(s.tip, 0.35) : s.wing,
              ray,
            )
          }
          // Rows of eyes: each ring is shifted by half an eye.
          const ring = Math.round(d * 5.2)
          const count = 6 + ring * 4
          const turn = (angle / (2 * Math.PI)) * count + (ring % 2) * 0.5
          const across = (Math.abs(turn - Math.round(turn)) / count) * 2 * Math.PI * d * 5.2
          const eye = Math.hypot(across, (d * 5.2 - ring) * 0.8)
          if (ring >= 2 && eye < 0.16) return [0.01, 0.03, 0.2]
          if (ring >= 2 && eye < 0.27) return [0.02, 0.42, 0.5]
          if (ring >= 2 && eye < 0.38) return [0.62, 0.4, 0.08]
          return scale([0.05, 0.26, 0.1], 0.7 + 0.4 * Math.abs(Math.sin(angle * 30)))
        },
        { gloss: 0.25 },
      )
      return [
        ellipsoid([hub[0] - 0.06, hub[1] + radius * 0.22, 0], [0.05, radius * 0.86, radius], look, {
          axes: turned(0, 0.16),
        }),
        limb(on(-0.5, 0, 0), root, s.body[1] * 0.6, 0.12, finish(s.back, { fur: s.fur }), {
          blend: 0.1,
        }),
      ]
    }
  }
}

/** Legs and feet, none on who tucks them away. */
export function legParts(
  s: Fowl,
  on: (f: number, u: number, w: number) => Vec3,
  stance: FowlStance,
): Part[] {
  const skin = finish(s.legs, { gloss: 0.25 })
  const thick = s.leg > 0.7 ? 0.026 : 0.03
  return [1, -1].flatMap((side) => {
    const hip = on(-0.05, -0.55, side * 0.42)
    if (stance === 'flying') {
      // Long legs trail behind, short ones are tucked away.
      if (s.leg < 0.45) return []
      const end: Vec3 = [hip[0] - s.leg * 1.05, hip[1] + 0.06, side * 0.05]
      return [
        limb(hip, end, thick * 1.2, thick, skin),
        limb(end, [end[0] - 0.14, end[1] - 0.02, end[2]], thick, thick * 0.5, skin),
      ]
    }
    const stride = stance === 'walking' ? side * s.leg * 0.28 : side * 0.03
    const foot: Vec3 = [hip[0] + 0.06 + stride, 0.025, side * s.body[2] * 0.44]
    const knee: Vec3 = [
      (hip[0] + foot[0]) / 2 - s.leg * 0.1,
      foot[1] + (hip[1] - foot[1]) * 0.48,
      foot[2],
    ]
    const parts = [
      limb(
        hip,
        knee,
        s.leg > 0.5 ? thick * 2 : thick * 3,
        thick * 1.1,
        s.leg > 0.5 ? skin : finish(s.breast, { fur: s.fur }),
        { blend: 0.05 },
      ),
      limb(knee, foot, thick, thick, skin),
    ]
    if (s.webbed) parts.push(ellipsoid([foot[0] + 0.09, 0.018, foot[2]], [0.13, 0.02, 0.085], skin))
    else
      for (const toe of [-0.5, 0, 0.5])
        parts.push(
          limb(
            foot,
            [foot[0] + 0.13 * Math.cos(toe), 0.015, foot[2] + 0.13 * Math.sin(toe)],
            thick * 0.85,
            thick * 0.45,
            skin,
          ),
        )
    return parts
  })
}
