import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, smooth, turned } from '../sculpt/part.ts'
import type { Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { dark, eyes, fin, white } from './sea-parts.ts'
import { mix, or, scale, step } from './tints.ts'

const glint = finish('#ffffff', { glow: 0.9 })

interface WhaleLook {
  readonly back: Rgb
  readonly belly: Rgb
  /** Spine from nose to tail: x, y, half thickness. */
  readonly spine: readonly Vec3[]
  readonly beak: boolean
  readonly dorsal: number
  readonly flipper: number
  /** A vertical tail: fish; level: whales. */
  readonly upright: boolean
  readonly patch: boolean
  readonly grooves: boolean
  readonly teeth: boolean
}

/** Sharks, dolphins and whales: a spindle with fins. */
function spindle(look: WhaleLook): Sculpture {
  const spine = smooth(look.spine, 3)
  const at = (x: number): Vec3 => {
    for (let n = 0; n + 1 < spine.length; n++) {
      const [a, b] = [spine[n] as Vec3, spine[n + 1] as Vec3]
      if (x <= a[0] && x >= b[0]) {
        const t = (a[0] - x) / (a[0] - b[0])
        return [x, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
      }
    }
    return spine[x > 0 ? 0 : spine.length - 1] as Vec3
  }
  const paint: Paint = (x, y, z) => {
    const [, cy, r] = at(x)
    const u = (y - cy) / Math.max(0.04, r)
    let colour = mix(
      look.belly,
      look.back,
      step(-0.42, look.patch ? -0.3 : -0.02, u + (look.patch ? Math.max(0, x) * 0.05 : 0)),
    )
    if (look.grooves && u < -0.1 && x > -0.1)
      colour = scale(colour, 0.82 + 0.18 * Math.abs(Math.sin(z * 40)))
    // The orca's white patch behind the eye.
    if (look.patch && Math.hypot((x - 0.5) / 0.13, (u - 0.32) / 0.26) < 1) colour = look.belly
    return colour
  }
  const skin = finish(paint, { gloss: 0.6 })
  const fins = finish(scale(look.back, 0.9), { gloss: 0.5 })
  const parts: Part[] = []
  for (let n = 0; n + 1 < spine.length; n++) {
    const [a, b] = [spine[n] as Vec3, spine[n + 1] as Vec3]
    parts.push(limb([a[0], a[1], 0], [b[0], b[1], 0], a[2], b[2], skin, { blend: 0.1 }))
  }
  const tail = spine[spine.length - 1] as Vec3
  const lobe: Vec2[] = [
    [0.16, 0.0],
    [0.02, 0.2],
    [-0.16, 0.42],
    [-0.2, 0.4],
    [-0.1, 0.16],
    [-0.06, 0],
    [-0.08, -0.12],
    [-0.16, -0.3],
    [-0.13, -0.32],
    [0.02, -0.16],
  ]
  const flukes: Vec2[] = [
    [0.16, 0],
    [0.06, 0.18],
    [-0.14, 0.42],
    [-0.2, 0.4],
    [-0.08, 0],
    [-0.2, -0.4],
    [-0.14, -0.42],
    [0.06, -0.18],
  ]
  parts.push(
    look.upright
      ? fin([tail[0] - 0.06, tail[1], 0], lobe, fins)
      : fin([tail[0] - 0.08, tail[1], 0], flukes, fins, [
          [1, 0, 0],
          [0, 0.25, 0.97],
          [0, -0.97, 0.25],
        ]),
  )
  if (look.dorsal > 0) {
    const [, y, r] = at(0.02)
    const d = look.dorsal
    parts.push(
      fin(
        [-0.04, y + r * 0.9, 0],
        [
          [d * 0.7, -0.06],
          [d * 0.15, d * 0.6],
          [-d * 0.45, d],
          [-d * 0.4, d * 0.5],
          [-d * 0.35, -0.06],
        ],
        fins,
      ),
    )
  }
  for (const side of [1, -1]) {
    const [x, y, r] = at(0.36)
    const f = look.flipper
    parts.push(
      fin(
        [x - f * 0.2, y - r * 0.75 - f * 0.2, side * (r * 0.8 + f * 0.25)],
        [
          [f * 0.5, f * 0.25],
          [f * 0.2, f * 0.3],
          [-f * 0.7, -f * 0.35],
          [-f * 0.3, -f * 0.4],
        ],
        fins,
        turned(side * 0.5, 0, side * 0.55),
      ),
    )
  }
  const nose = spine[0] as Vec3
  const face = at(nose[0] - (look.beak ? 0.2 : 0.2))
  if (look.beak) {
    parts.push(
      limb(
        [nose[0] - 0.04, nose[1] - 0.04, 0],
        [nose[0] + 0.24, nose[1] - 0.1, 0],
        0.085,
        0.055,
        skin,
        { blend: 0.05 },
      ),
    )
  }
  if (look.teeth) {
    const mouth = finish('#7a2a30')
    parts.push(
      ellipsoid([nose[0] - 0.06, nose[1] - 0.15, 0], [0.16, 0.035, 0.13], mouth, {
        axes: turned(0, -0.15),
      }),
    )
    for (let n = -3; n <= 3; n++)
      for (const side of [1, -1])
        parts.push(
          limb(
            [nose[0] + 0.04 - Math.abs(n) * 0.03, nose[1] - 0.135, side * Math.abs(n) * 0.035],
            [nose[0] + 0.05 - Math.abs(n) * 0.03, nose[1] - 0.19, side * Math.abs(n) * 0.036],
            0.018,
            0.004,
            finish('#f6f4ee'),
          ),
        )
    // Gills
    for (const side of [1, -1])
      for (let n = 0; n < 3; n++)
        parts.push(
          limb(
            [0.42 - n * 0.06, 0.08, side * (at(0.42)[2] + 0.004)],
            [0.4 - n * 0.06, -0.08, side * (at(0.42)[2] + 0.002)],
            0.007,
            0.007,
            finish(scale(look.back, 0.45)),
          ),
        )
  }
  parts.push(
    ...eyes(
      face[0],
      face[1] + (look.teeth ? face[2] * 0.25 : -face[2] * 0.05),
      face[2] * 0.92,
      0.042,
      null,
    ),
  )
  return { yaw: 0.5, pitch: 0.1, parts }
}

export function shark(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#6e7f8e'),
    belly: white,
    spine: [
      [0.86, 0.02, 0.07],
      [0.6, 0.01, 0.17],
      [0.25, 0, 0.235],
      [-0.25, 0, 0.19],
      [-0.65, 0.02, 0.1],
      [-0.92, 0.05, 0.05],
    ],
    beak: false,
    dorsal: 0.34,
    flipper: 0.4,
    upright: true,
    patch: false,
    grooves: false,
    teeth: true,
  })
}

/** A dolphin, bent in its leap. */
export function dolphin(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#6f8aa5'),
    belly: hexToLinear('#e6ecef'),
    spine: [
      [0.72, -0.1, 0.12],
      [0.5, 0.0, 0.18],
      [0.2, 0.1, 0.21],
      [-0.2, 0.11, 0.18],
      [-0.55, 0.0, 0.1],
      [-0.82, -0.2, 0.05],
    ],
    beak: true,
    dorsal: 0.24,
    flipper: 0.3,
    upright: false,
    patch: false,
    grooves: false,
    teeth: false,
  })
}

export function orca(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#1d2026'),
    belly: white,
    spine: [
      [0.76, -0.04, 0.13],
      [0.5, 0.01, 0.22],
      [0.15, 0.04, 0.26],
      [-0.25, 0.04, 0.2],
      [-0.6, 0.0, 0.11],
      [-0.86, -0.06, 0.05],
    ],
    beak: false,
    dorsal: 0.42,
    flipper: 0.36,
    upright: false,
    patch: true,
    grooves: false,
    teeth: false,
  })
}

export function whale(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#4f6f8f'),
    belly: hexToLinear('#dbe4ea'),
    spine: [
      [0.74, 0.0, 0.2],
      [0.45, 0.02, 0.29],
      [0.1, 0.03, 0.31],
      [-0.3, 0.06, 0.2],
      [-0.65, 0.14, 0.1],
      [-0.9, 0.3, 0.05],
    ],
    beak: false,
    dorsal: 0.08,
    flipper: 0.42,
    upright: false,
    patch: false,
    grooves: true,
    teeth: false,
  })
}

/** A seal lying on its belly, head up. */
export function seal(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#7d858e')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(coat, white, 0.55), coat, step(0.1, 0.24, y)),
        0.86 + 0.28 * step(0.45, 0.6, noise3(x * 9, y * 9, z * 9)),
      ),
    { gloss: 0.55 },
  )
  const fins = finish(scale(coat, 0.75), { gloss: 0.5 })
  const spine: Vec3[] = [
    [0.34, 0.66, 0],
    [0.28, 0.42, 0],
    [0.06, 0.28, 0],
    [-0.35, 0.2, 0],
    [-0.72, 0.12, 0.03],
    [-0.9, 0.09, 0.05],
  ]
  const thick = [0.17, 0.24, 0.29, 0.22, 0.12, 0.07]
  const parts: Part[] = []
  for (let n = 0; n < 5; n++)
    parts.push(
      limb(
        spine[n] as Vec3,
        spine[n + 1] as Vec3,
        thick[n] as number,
        thick[n + 1] as number,
        skin,
        { blend: 0.12 },
      ),
    )
  parts.push(
    ellipsoid([0.38, 0.74, 0.02], [0.2, 0.18, 0.18], skin, { blend: 0.1 }),
    ellipsoid(
      [0.53, 0.67, 0.08],
      [0.12, 0.09, 0.12],
      finish(mix(coat, white, 0.7), { gloss: 0.3 }),
      { blend: 0.06 },
    ),
    ellipsoid([0.64, 0.71, 0.1], [0.04, 0.035, 0.045], dark),
  )
  for (const side of [1, -1]) {
    parts.push(
      limb([0.12, 0.2, side * 0.24], [0.3, 0.04, side * 0.46], 0.09, 0.05, fins, { blend: 0.06 }),
      limb([-0.9, 0.08, 0.05], [-1.1, 0.05, 0.05 + side * 0.14], 0.05, 0.055, fins, {
        blend: 0.04,
      }),
      ellipsoid([0.51, 0.8, 0.05 + side * 0.105], [0.045, 0.05, 0.04], dark),
      ellipsoid([0.545, 0.82, 0.06 + side * 0.115], [0.014, 0.014, 0.012], glint),
    )
  }
  return { yaw: 0.55, pitch: 0.1, parts }
}
