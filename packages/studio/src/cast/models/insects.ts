import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, limb, prism, smooth, tube, turned } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#1a1718', { gloss: 0.6 })
const glint = finish('#ffffff', { glow: 0.9 })
const black: Rgb = [0.012, 0.011, 0.013]

function eyesAt(x: number, y: number, z: number, r: number): Part[] {
  return [1, -1].flatMap((side) => [
    ellipsoid([x, y, side * z], [r, r * 1.1, r * 0.9], dark),
    ellipsoid(
      [x + r * 0.5, y + r * 0.5, side * (z + r * 0.5)],
      [r * 0.28, r * 0.28, r * 0.24],
      glint,
    ),
  ])
}

function antennae(x: number, y: number, long: number): Part[] {
  return [1, -1].flatMap((side) => [
    ...tube(
      [
        [x, y, side * 0.05],
        [x + long * 0.4, y + long * 0.6, side * 0.12],
        [x + long * 0.8, y + long, side * 0.2],
      ],
      0.014,
      0.01,
      dark,
    ),
    ellipsoid([x + long * 0.8, y + long, side * 0.2], [0.028, 0.028, 0.028], dark),
  ])
}

/** Axes of a wing: along x, outwards to a side and up by `lift`. */
function wingAxes(side: number, lift: number): Part['axes'] {
  const [c, s] = [Math.cos(lift), Math.sin(lift)]
  return [
    [1, 0, 0],
    [0, s, side * c],
    [0, c, -side * s],
  ]
}

/** Wings up and open, seen from the side and above. */
export function butterfly(paint: Rgb | null, monarch: boolean): Sculpture {
  const colour = or(paint, monarch ? '#ee7d1e' : '#3f7fe0')
  const fore: Vec2[] = smooth<Vec2>(
    [
      [-0.05, 0],
      [0.16, 0.12],
      [0.42, 0.5],
      [0.5, 0.82],
      [0.3, 0.86],
      [0.02, 0.66],
      [-0.14, 0.34],
    ],
    4,
    true,
  )
  const hind: Vec2[] = smooth<Vec2>(
    [
      [-0.02, 0],
      [0.06, 0.22],
      [-0.04, 0.5],
      [-0.28, 0.62],
      [-0.46, 0.48],
      [-0.44, 0.24],
      [-0.2, 0.02],
    ],
    4,
    true,
  )
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const lift = 0.85
    const axes = wingAxes(side, lift)
    const lookOf = (rim: number): Finish =>
      finish(
        (x, y, z) => {
          const out = Math.hypot(y, z)
          const d = Math.hypot(x, out)
          const angle = Math.atan2(out, x)
          const edge = step(rim, rim + 0.07, d + 0.04 * Math.sin(angle * 9))
          const vein = step(0.06, 0.0, Math.abs(Math.sin(angle * 5.5)) * d) * 0.85
          const spot = edge > 0.5 && Math.abs(Math.sin(angle * 15)) > 0.8 && d > rim + 0.09
          if (spot) return [0.9, 0.88, 0.82]
          return mix(
            mix(mix(colour, [1, 0.9, 0.6], step(0.7, 0.2, d) * 0.35), colour, 0.4),
            black,
            Math.max(edge, monarch ? vein : vein * 0.5),
          )
        },
        { gloss: 0.25 },
      )
    parts.push(
      prism([0.02, 0.04, side * 0.03], fore, 0.012, lookOf(0.72), { axes, round: 0.008 }),
      prism([-0.04, 0.03, side * 0.03], hind, 0.012, lookOf(0.5), { axes, round: 0.008 }),
    )
  }
  parts.push(
    limb([0.22, 0.04, 0], [-0.42, -0.02, 0], 0.06, 0.03, finish(black, { fur: 0.6 })),
    ellipsoid([0.27, 0.06, 0], [0.07, 0.065, 0.065], finish(black, { fur: 0.4 })),
    ...antennae(0.3, 0.1, 0.3),
    ...eyesAt(0.3, 0.075, 0.05, 0.026),
  )
  return { yaw: 1.2, pitch: 0.62, parts }
}

/** Striped and furry, wings in the air. */
export function bee(paint: Rgb | null): Sculpture {
  const gold = or(paint, '#f0b32c')
  const body = finish((x) => (Math.sin(x * 17 + 0.8) > 0.05 ? gold : black), { fur: 0.8 })
  const wing = finish('#dfeaf2', { gloss: 0.9, glow: 0.15 })
  const parts: Part[] = [
    ellipsoid([-0.28, 0, 0], [0.42, 0.27, 0.27], body, { axes: turned(0, 0.15) }),
    ellipsoid(
      [0.14, 0.06, 0],
      [0.24, 0.23, 0.23],
      finish(mix(gold, [0.4, 0.25, 0.05], 0.3), { fur: 1 }),
      { blend: 0.04 },
    ),
    ellipsoid([0.4, 0.04, 0.02], [0.17, 0.17, 0.17], finish(black, { fur: 0.5 })),
    limb([-0.66, -0.06, 0], [-0.8, -0.09, 0], 0.04, 0.005, dark),
    ...antennae(0.5, 0.16, 0.2),
  ]
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid([0.02, 0.42, side * 0.28], [0.15, 0.3, 0.02], wing, {
        axes: turned(0.3 * side, 0.45, side * 0.5),
      }),
      ellipsoid([-0.2, 0.34, side * 0.24], [0.11, 0.2, 0.02], wing, {
        axes: turned(0.2 * side, 0.75, side * 0.5),
      }),
      ellipsoid([0.47, 0.09, side * 0.11], [0.07, 0.095, 0.065], finish('#f4f0e8')),
      ellipsoid([0.52, 0.09, side * 0.13], [0.045, 0.065, 0.045], dark),
      ellipsoid([0.55, 0.125, side * 0.15], [0.015, 0.018, 0.014], glint),
    )
    for (const x of [0.24, 0.1, -0.06])
      parts.push(
        ...tube(
          [
            [x, -0.12, side * 0.12],
            [x + 0.02, -0.26, side * 0.2],
            [x - 0.04, -0.36, side * 0.18],
          ],
          0.03,
          0.015,
          dark,
        ),
      )
  }
  return { yaw: 0.55, pitch: 0.15, hair: 0.02, parts }
}

function legsUnder(xs: readonly number[], wide: number, look: Finish): Part[] {
  return [1, -1].flatMap((side) =>
    xs.flatMap((x) =>
      tube(
        [
          [x, 0.16, side * wide * 0.7],
          [x + 0.02, 0.18, side * wide * 1.25],
          [x + 0.03, 0.01, side * wide * 1.4],
        ],
        0.032,
        0.016,
        look,
      ),
    ),
  )
}

/** A dome with dots. */
export function ladybug(paint: Rgb | null): Sculpture {
  const red = or(paint, '#d2302a')
  const dots: readonly (readonly [number, number])[] = [
    [0.2, 0.2],
    [-0.08, 0.3],
    [-0.3, 0.14],
    [-0.02, 0.12],
  ]
  const shell = finish(
    (x, y, z) => {
      void y
      if (Math.abs(z) < 0.014) return black
      return dots.some(([dx, dz]) => Math.hypot(x - dx, Math.abs(z) - dz) < 0.075) ? black : red
    },
    { gloss: 0.85 },
  )
  return {
    yaw: 0.55,
    pitch: 0.42,
    parts: [
      ellipsoid([0, 0.2, 0], [0.46, 0.3, 0.4], shell),
      ellipsoid([0, 0.12, 0], [0.44, 0.1, 0.38], dark),
      ellipsoid([0.4, 0.2, 0], [0.2, 0.18, 0.24], dark, { blend: 0.02 }),
      ...[1, -1].flatMap((side) => [
        ellipsoid([0.5, 0.26, side * 0.13], [0.07, 0.08, 0.07], finish('#f4f2ec')),
        ellipsoid([0.55, 0.27, side * 0.14], [0.035, 0.045, 0.04], dark),
      ]),
      ...antennae(0.54, 0.3, 0.16),
      ...legsUnder([0.24, 0, -0.24], 0.34, dark),
    ],
  }
}

/** A beetle with a horn. */
export function beetle(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f5a3a')
  const shell = finish(
    (x, _, z) =>
      Math.abs(z) < 0.012 && x < 0.2
        ? scale(colour, 0.3)
        : scale(colour, 0.9 + 0.15 * Math.sin(z * 40)),
    { gloss: 1 },
  )
  return {
    yaw: 0.55,
    pitch: 0.35,
    parts: [
      ellipsoid([-0.12, 0.22, 0], [0.46, 0.24, 0.33], shell),
      ellipsoid([0.32, 0.22, 0], [0.22, 0.19, 0.27], finish(scale(colour, 0.7), { gloss: 1 })),
      ellipsoid([0.54, 0.19, 0], [0.14, 0.12, 0.15], dark),
      ...tube(
        [
          [0.6, 0.24, 0],
          [0.76, 0.36, 0],
          [0.8, 0.52, 0],
        ],
        0.05,
        0.012,
        dark,
      ),
      ...eyesAt(0.58, 0.22, 0.12, 0.035),
      ...legsUnder([0.3, 0.04, -0.24], 0.3, dark),
    ],
  }
}

/** Eight legs around two balls. */
export function spider(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#33292a')
  const fur = finish(coat, { fur: 1 })
  const parts: Part[] = [
    ellipsoid(
      [-0.32, 0.4, 0],
      [0.34, 0.29, 0.3],
      finish(
        (x, y, z) =>
          mix(
            coat,
            [0.5, 0.3, 0.12],
            step(0.5, 0.9, Math.sin(x * 15) * Math.cos(z * 9)) * step(0.35, 0.5, y),
          ),
        { fur: 1 },
      ),
    ),
    ellipsoid([0.12, 0.34, 0], [0.22, 0.16, 0.18], fur, { blend: 0.03 }),
  ]
  for (const side of [1, -1]) {
    for (let n = 0; n < 4; n++) {
      const a = 0.95 - n * 0.66
      const [c, s] = [Math.cos(a) * 0.16, side]
      const out = Math.abs(Math.sin(a + 1.57)) * 0.15 + 0.5
      parts.push(
        ...tube(
          [
            [0.1 + c * 0.8, 0.36, s * 0.12],
            [0.12 + Math.sin(a) * 0.34, 0.66, s * (0.28 + out * 0.3)],
            [0.12 + Math.sin(a) * 0.6, 0.36, s * (0.46 + out * 0.42)],
            [0.12 + Math.sin(a) * 0.72, 0.015, s * (0.5 + out * 0.55)],
          ],
          0.048,
          0.014,
          fur,
          { blend: 0.02 },
        ),
      )
    }
    parts.push(
      ellipsoid([0.31, 0.4, side * 0.06], [0.05, 0.055, 0.045], finish('#e8e4da', { gloss: 0.8 })),
      ellipsoid([0.345, 0.4, side * 0.065], [0.03, 0.036, 0.03], dark),
      limb([0.32, 0.28, side * 0.05], [0.37, 0.18, side * 0.04], 0.035, 0.01, dark),
    )
  }
  return { yaw: 0.7, pitch: 0.35, hair: 0.03, parts }
}

/** Three balls on six legs. */
export function ant(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#4a2a20')
  const shell = finish(colour, { gloss: 0.7 })
  const parts: Part[] = [
    ellipsoid([-0.42, 0.34, 0], [0.32, 0.22, 0.22], shell),
    ellipsoid([0.02, 0.3, 0], [0.18, 0.13, 0.13], shell, { blend: 0.04 }),
    limb([-0.2, 0.3, 0], [0, 0.3, 0], 0.05, 0.05, shell),
    ellipsoid([0.34, 0.36, 0], [0.2, 0.18, 0.19], shell, { blend: 0.03 }),
    ...eyesAt(0.42, 0.42, 0.14, 0.045),
    ...[1, -1].flatMap((side) => [
      ...tube(
        [
          [0.46, 0.46, side * 0.06],
          [0.62, 0.66, side * 0.14],
          [0.8, 0.64, side * 0.18],
        ],
        0.02,
        0.012,
        shell,
      ),
      limb([0.5, 0.28, side * 0.06], [0.6, 0.24, side * 0.02], 0.03, 0.008, shell),
      ...[0.14, 0, -0.14].flatMap((x, n) =>
        tube(
          [
            [x * 0.8, 0.26, side * 0.1],
            [x * 1.9, 0.42, side * 0.32],
            [x * 2.6 + (n - 1) * -0.05, 0.01, side * 0.5],
          ],
          0.032,
          0.014,
          shell,
        ),
      ),
    ]),
  ]
  return { yaw: 0.45, pitch: 0.2, parts }
}

/** A chain of green balls. */
export function caterpillar(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#7ab83c')
  const parts: Part[] = []
  for (let n = 0; n < 7; n++) {
    const x = 0.55 - n * 0.2
    const y = 0.18 + Math.sin(n * 1.05) ** 2 * 0.16
    const look = finish(n % 2 === 0 ? colour : scale(colour, 0.78), { gloss: 0.4 })
    parts.push(ellipsoid([x, y, 0], [0.155, 0.165, 0.155], look, { blend: 0.03 }))
    if (n > 0)
      for (const side of [1, -1])
        parts.push(
          limb(
            [x, y - 0.1, side * 0.08],
            [x, Math.max(0.02, y - 0.2), side * 0.1],
            0.035,
            0.025,
            finish('#d9a03a'),
          ),
        )
  }
  parts.push(
    ellipsoid(
      [0.74, 0.36, 0.02],
      [0.19, 0.18, 0.18],
      finish(mix(colour, [1, 0.9, 0.3], 0.35), { gloss: 0.4 }),
    ),
    ...eyesAt(0.86, 0.4, 0.09, 0.042),
    ...antennae(0.78, 0.5, 0.18),
    ...tube(
      [
        [0.9, 0.3, 0.08],
        [0.935, 0.275, 0.02],
        [0.92, 0.3, -0.05],
      ],
      0.012,
      0.012,
      dark,
    ),
  )
  return { yaw: 0.6, pitch: 0.12, parts }
}

/** A shell on a foot. */
export function snail(paint: Rgb | null): Sculpture {
  const shellColour = or(paint, '#b5703a')
  const skin = finish('#cdb48a', { gloss: 0.6 })
  const parts: Part[] = [
    limb([-0.62, 0.05, 0], [0.2, 0.1, 0], 0.05, 0.13, skin),
    limb([0.2, 0.1, 0], [0.48, 0.3, 0.02], 0.13, 0.12, skin, { blend: 0.08 }),
    ellipsoid([0.54, 0.36, 0.03], [0.15, 0.13, 0.13], skin, { blend: 0.06 }),
  ]
  // A spiral that winds inwards and out to the near side.
  const turns = 26
  const spot = (n: number): { at: Vec3; thick: number } => {
    const t = n / turns
    const a = 3.7 - t * 13.2
    const r = 0.34 * (1 - t) ** 1.15
    return {
      at: [-0.1 + Math.cos(a) * r, 0.48 + Math.sin(a) * r, 0.0 + t * 0.17],
      thick: 0.24 * (1 - t) ** 0.9 + 0.025,
    }
  }
  for (let n = 0; n < turns; n++) {
    const [a, b] = [spot(n), spot(n + 1)]
    const look = finish(scale(shellColour, n % 2 === 0 ? 1 : 0.86), { gloss: 0.65 })
    parts.push(limb(a.at, b.at, a.thick, b.thick, look, { blend: 0.012 }))
  }
  for (const side of [1, -1])
    parts.push(
      limb([0.58, 0.44, side * 0.07 + 0.02], [0.68, 0.66, side * 0.1 + 0.03], 0.028, 0.022, skin, {
        blend: 0.02,
      }),
      ellipsoid([0.69, 0.68, side * 0.1 + 0.03], [0.042, 0.042, 0.042], dark),
      ellipsoid([0.715, 0.7, side * 0.1 + 0.05], [0.013, 0.013, 0.013], glint),
    )
  return { yaw: 0.35, pitch: 0.1, parts }
}

/** Four wings on a needle. */
export function dragonfly(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f9a8a')
  const body = finish((x) => scale(colour, Math.sin(x * 34) > 0 ? 1 : 0.7), { gloss: 0.8 })
  const wing = finish('#d2e6ee', { gloss: 1, glow: 0.12 })
  return {
    yaw: 0.7,
    pitch: 0.6,
    parts: [
      limb([0.1, 0, 0], [-0.85, 0.04, 0], 0.055, 0.028, body),
      ellipsoid([0.16, 0.02, 0], [0.17, 0.11, 0.11], body, { blend: 0.04 }),
      ellipsoid([0.36, 0.02, 0], [0.09, 0.09, 0.13], finish(scale(colour, 0.6), { gloss: 1 })),
      ...eyesAt(0.38, 0.05, 0.09, 0.055),
      ...[1, -1].flatMap((side) => [
        ellipsoid([0.16, 0.1, side * 0.48], [0.1, 0.012, 0.44], wing, {
          axes: turned(side * -0.18, 0, side * 0.12),
        }),
        ellipsoid([-0.02, 0.08, side * 0.44], [0.11, 0.012, 0.4], wing, {
          axes: turned(side * 0.2, 0, side * 0.1),
        }),
      ]),
    ],
  }
}

/** Wings of skin between long fingers. */
export function bat(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#4a3a3a')
  const fur = finish(coat, { fur: 1 })
  const skin = finish(scale(coat, 0.7), { gloss: 0.25 })
  const outline: Vec2[] = [
    [0.06, 0.04],
    [0.3, 0.14],
    [0.6, 0.32],
    [0.86, 0.22],
    [1.1, -0.16],
    [0.94, -0.1],
    [0.8, -0.2],
    [0.76, -0.38],
    [0.6, -0.24],
    [0.44, -0.28],
    [0.36, -0.44],
    [0.22, -0.26],
    [0.06, -0.24],
  ]
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [0.16, 0.25, 0.17], fur),
    ellipsoid([0.06, 0.3, 0], [0.17, 0.16, 0.17], fur, { blend: 0.05 }),
    ellipsoid(
      [0.2, 0.26, 0],
      [0.07, 0.055, 0.075],
      finish(mix(coat, hexToLinear('#c08a7a'), 0.4)),
      { blend: 0.03 },
    ),
  ]
  for (const side of [1, -1]) {
    const shape = outline.map(([a, b]): Vec2 => [a * side, b])
    const c = Math.cos(0.25)
    const s = Math.sin(0.25) * side
    const axes: Part['axes'] = [
      [-s * side, 0, c],
      [0, 1, 0],
      [-c, 0, -s * side],
    ]
    parts.push(
      prism([-0.02, 0.08, 0], shape, 0.014, skin, { axes, round: 0.008 }),
      ...tube(
        [
          [0, 0.12, side * 0.1],
          [-0.06, 0.26, side * 0.34],
          [-0.13, 0.42, side * 0.6],
        ],
        0.03,
        0.02,
        fur,
      ),
      limb([0.02, 0.4, side * 0.1], [0, 0.62, side * 0.19], 0.09, 0.02, fur, { blend: 0.04 }),
      limb([0.06, 0.42, side * 0.105], [0.04, 0.55, side * 0.17], 0.05, 0.01, finish('#b07a72')),
      ellipsoid([0.2, 0.34, side * 0.08], [0.035, 0.042, 0.035], dark),
      ellipsoid([0.225, 0.355, side * 0.09], [0.012, 0.013, 0.011], glint),
      limb([0.0, -0.22, side * 0.06], [0.02, -0.32, side * 0.07], 0.03, 0.015, fur),
    )
  }
  return { yaw: 1.15, pitch: 0.08, hair: 0.02, parts }
}
