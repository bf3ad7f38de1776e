import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { masonry } from './surfaces.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate, rubber, shadow, standing } from './wheels.ts'

const timber = (colour: string): Finish => finish(wood(hexToLinear(colour)), { gloss: 0.25 })

export function surfboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f8fb0')
  const skin = finish(
    (x, y) =>
      Math.abs(x) < 0.05
        ? [0.85, 0.83, 0.76]
        : y > 1.5 && y < 1.75
          ? hexToLinear('#f2b43c')
          : y > 0.5 && y < 0.62
            ? [0.85, 0.83, 0.76]
            : colour,
    { gloss: 0.6, mirror: 0.16 },
  )
  return {
    yaw: 0.3,
    pitch: 0.03,
    parts: [
      plate(
        curved([
          [0, 0],
          [0.24, 0.12],
          [0.36, 0.7],
          [0.34, 1.4],
          [0.2, 2.0],
          [0, 2.3],
          [-0.2, 2.0],
          [-0.34, 1.4],
          [-0.36, 0.7],
          [-0.24, 0.12],
        ]),
        0.05,
        skin,
        { round: 0.04 },
      ),
    ],
  }
}

export function snowboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8a3fa0')
  const skin = finish(
    (x, y) => (Math.sin(y * 5 + x * 4) > 0.3 ? mix(colour, [1, 1, 1], 0.35) : colour),
    { gloss: 0.6, mirror: 0.16 },
  )
  const parts: Part[] = [
    plate(
      curved([
        [0, 0],
        [0.16, 0.06],
        [0.2, 0.35],
        [0.16, 0.85],
        [0.2, 1.35],
        [0.16, 1.64],
        [0, 1.7],
        [-0.16, 1.64],
        [-0.2, 1.35],
        [-0.16, 0.85],
        [-0.2, 0.35],
        [-0.16, 0.06],
      ]),
      0.02,
      skin,
      { round: 0.015 },
    ),
  ]
  for (const y of [0.56, 1.14])
    parts.push(
      box([0, y, 0.05], [0.12, 0.07, 0.04], shadow, { round: 0.03 }),
      torus([0, y, 0.09], 0.1, 0.025, darkMetal, {
        axes: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      }),
    )
  return { yaw: 0.3, pitch: 0.03, parts }
}

export function pillow(paint: Rgb | null): Sculpture {
  const cloth = finish((x, y, z) =>
    scale(or(paint, '#efebe2'), 0.92 + 0.12 * noise3(x * 4, y * 4, z * 4)),
  )
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts: [
      ellipsoid([0, 0.24, 0], [0.9, 0.25, 0.6], cloth),
      box([0, 0.22, 0], [0.86, 0.1, 0.56], cloth, { round: 0.09, blend: 0.25 }),
      ...[1, -1].flatMap((x) =>
        [1, -1].map((z) =>
          ellipsoid([x * 0.84, 0.2, z * 0.54], [0.13, 0.05, 0.12], cloth, { blend: 0.12 }),
        ),
      ),
    ],
  }
}

/** A rug on the floor with a woven border. */
export function rug(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#a3322f')
  const weave = finish((x, _, z) => {
    const edge = Math.max(Math.abs(x) / 1.5, Math.abs(z) / 1.0)
    const knot = 0.86 + 0.2 * noise3(x * 50, 1, z * 50)
    if (edge > 0.93) return scale(hexToLinear('#e6d3a8'), knot)
    if (edge > 0.84)
      return scale(
        Math.floor(x * 8 + 50) % 2 === Math.floor(z * 8 + 50) % 2
          ? hexToLinear('#2a3a5a')
          : hexToLinear('#d9a94e'),
        knot,
      )
    const diamond = Math.abs(x) / 0.9 + Math.abs(z) / 0.6
    return scale(
      diamond < 0.35
        ? hexToLinear('#d9a94e')
        : diamond < 0.8 && diamond > 0.66
          ? hexToLinear('#2a3a5a')
          : colour,
      knot,
    )
  })
  const fringe = finish('#e6d3a8')
  const parts: Part[] = [box([0, 0.02, 0], [1.5, 0.02, 1.0], weave, { round: 0.01 })]
  for (let n = 0; n < 20; n++)
    for (const x of [1.5, -1.5])
      parts.push(
        limb([x, 0.015, -0.95 + n * 0.1], [x * 1.06, 0.01, -0.95 + n * 0.1], 0.015, 0.01, fringe),
      )
  return { yaw: 0.15, pitch: 0.5, parts }
}

export function curtain(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8a2f3c')
  const parts: Part[] = [
    limb(
      [-1.1, 2.2, 0],
      [1.1, 2.2, 0],
      0.035,
      0.035,
      finish('#c9a04a', { gloss: 0.7, mirror: 0.6 }),
    ),
    ...[1.14, -1.14].map((x) =>
      ellipsoid([x, 2.2, 0], [0.07, 0.07, 0.07], finish('#c9a04a', { gloss: 0.7, mirror: 0.6 })),
    ),
  ]
  const cloth = finish((x, y) => scale(colour, 0.9 + 0.1 * noise3(x * 4, y, 1)))
  for (const side of [1, -1])
    for (let n = 0; n < 6; n++) {
      const x = side * (1.0 - n * 0.13)
      parts.push(
        ...tube(
          [
            [x, 2.17, 0],
            [x + side * n * 0.02, 1.4, 0.03],
            [side * (0.98 - n * 0.035), 0.8, 0.05],
            [side * (1.02 - n * 0.08), 0.02, 0],
          ],
          0.075,
          0.085,
          cloth,
          { blend: 0.02 },
        ),
      )
    }
  for (const side of [1, -1])
    parts.push(torus([side * 0.9, 0.82, 0.04], 0.16, 0.035, finish('#d9b25a', { gloss: 0.5 })))
  return { yaw: 0.05, pitch: 0.03, parts }
}

export function dumbbell(paint: Rgb | null): Sculpture {
  const iron = finish(or(paint, '#2b2e32'), { gloss: 0.5, mirror: 0.15 })
  const parts: Part[] = [limb([-0.5, 0.4, 0], [0.5, 0.4, 0], 0.09, 0.09, chrome)]
  for (const side of [1, -1])
    parts.push(
      column([side * 0.42, 0.4, 0], [side * 0.66, 0.4, 0], 0.4, 0.4, iron, { round: 0.05 }),
      column([side * 0.66, 0.4, 0], [side * 0.84, 0.4, 0], 0.31, 0.31, iron, { round: 0.05 }),
      column([side * 0.84, 0.4, 0], [side * 0.95, 0.4, 0], 0.1, 0.1, chrome, { round: 0.02 }),
    )
  return { yaw: 0.5, pitch: 0.2, parts }
}

export function igloo(): Sculpture {
  const snow = masonry(hexToLinear('#e6eef5'), 5)
  const ice = finish((x, y, z) => snow(Math.atan2(z, x) * 1.1, y, 0), { gloss: 0.3 })
  return {
    yaw: -0.5,
    pitch: 0.12,
    parts: [
      ellipsoid([0, 0, 0], [1.3, 1.2, 1.3], ice),
      column(
        [0, 0.1, 0.9],
        [0, 0.1, 1.75],
        0.56,
        0.52,
        finish((x, y, z) => snow(z * 1.3, y, x)),
        { round: 0.05 },
      ),
      column([0, 0.08, 1.2], [0, 0.08, 2.4], 0.36, 0.36, finish('#20303f'), { carve: true }),
      box([0, -2, 0], [4, 2, 4], ice, { carve: true }),
    ],
  }
}

export function wheelbarrow(paint: Rgb | null): Sculpture {
  const tray = finish(or(paint, '#2f7a4a'), { gloss: 0.5, mirror: 0.12 })
  const handle = timber('#a5703c')
  const parts: Part[] = [
    plate(
      [
        [-0.55, 0.55],
        [-0.75, 0.95],
        [0.75, 0.95],
        [0.5, 0.5],
      ],
      0.4,
      tray,
      { round: 0.06 },
    ),
    plate(
      [
        [-0.5, 0.62],
        [-0.68, 1.2],
        [0.68, 1.2],
        [0.46, 0.58],
      ],
      0.35,
      finish(hexToLinear('#5a3f28')),
      { carve: true },
    ),
    torus([0.85, 0.25, 0], 0.19, 0.07, rubber, { axes: standing }),
    column([0.85, 0.25, -0.06], [0.85, 0.25, 0.06], 0.14, 0.14, chrome),
  ]
  for (const z of [0.3, -0.3])
    parts.push(
      limb([0.85, 0.25, z * 0.35], [0.4, 0.48, z], 0.035, 0.035, handle),
      limb([0.4, 0.48, z], [-1.35, 0.75, z * 1.2], 0.04, 0.045, handle),
      limb([-0.5, 0.6, z], [-0.62, 0.03, z], 0.035, 0.035, darkMetal),
    )
  for (let n = 0; n < 7; n++)
    parts.push(
      ellipsoid(
        [-0.4 + n * 0.14, 0.92, 0.12 * Math.sin(n * 2.1)],
        [0.2, 0.14, 0.22],
        finish((x, y, z) =>
          scale(hexToLinear('#5a3f28'), 0.7 + 0.6 * noise3(x * 12, y * 12, z * 12)),
        ),
      ),
    )
  return { yaw: 0.5, pitch: 0.16, parts }
}

export function drill(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#e0a11c'), { gloss: 0.5, mirror: 0.1 })
  const grip = finish('#1f2124', { gloss: 0.2 })
  return {
    yaw: 0.4,
    pitch: 0.1,
    parts: [
      column([-0.5, 1.1, 0], [0.35, 1.1, 0], 0.26, 0.28, body, { round: 0.1 }),
      column([0.35, 1.1, 0], [0.62, 1.1, 0], 0.24, 0.16, grip, { round: 0.03 }),
      column([0.6, 1.1, 0], [0.85, 1.1, 0], 0.14, 0.09, darkMetal, { round: 0.02 }),
      limb([0.85, 1.1, 0], [1.5, 1.1, 0], 0.035, 0.02, chrome),
      plate(
        curved([
          [-0.45, 1.0],
          [-0.1, 1.0],
          [-0.2, 0.3],
          [-0.5, 0.3],
        ]),
        0.14,
        grip,
        { round: 0.08, blend: 0.06 },
      ),
      box([-0.32, 0.16, 0], [0.32, 0.16, 0.2], body, { round: 0.05 }),
      ellipsoid([-0.04, 0.84, 0], [0.06, 0.1, 0.05], finish('#b3202a')),
      ...[0, 1, 2].map((n) => box([-0.42 + n * 0.1, 1.1, 0.255], [0.02, 0.12, 0.02], shadow)),
    ],
  }
}

export function rollingPin(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#c9955a')), { gloss: 0.3 })
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts: [
      column([-0.9, 0.2, 0], [0.9, 0.2, 0], 0.2, 0.2, skin, { round: 0.04 }),
      ...[1, -1].flatMap((s) => [
        limb([s * 0.9, 0.2, 0], [s * 1.0, 0.2, 0], 0.05, 0.05, skin),
        limb([s * 1.05, 0.2, 0], [s * 1.4, 0.2, 0], 0.08, 0.095, timber('#8a5a32')),
      ]),
    ],
  }
}

export function cuttingBoard(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#b88248')), { gloss: 0.25 })
  return {
    yaw: 0.3,
    pitch: 0.5,
    parts: [
      box([0, 0.06, 0], [0.95, 0.06, 0.6], skin, { round: 0.05 }),
      box([1.05, 0.06, 0], [0.2, 0.06, 0.14], skin, { round: 0.05, blend: 0.06 }),
      column([1.1, -0.2, 0], [1.1, 0.4, 0], 0.05, 0.05, shadow, { carve: true }),
    ],
  }
}

export function blender(paint: Rgb | null): Sculpture {
  const fruit = or(paint, '#e0607f')
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      column([0, 0, 0], [0, 0.55, 0], 0.46, 0.34, finish('#b9bfc5', { gloss: 0.7, mirror: 0.6 }), {
        round: 0.05,
      }),
      column([0, 0.25, 0.36], [0, 0.25, 0.46], 0.1, 0.09, darkMetal, { round: 0.02 }),
      column([0, 0.55, 0], [0, 0.65, 0], 0.3, 0.3, shadow),
      column(
        [0, 0.62, 0],
        [0, 1.75, 0],
        0.28,
        0.46,
        finish((_, y) => (y > 1.42 ? hexToLinear('#bcd0d6') : fruit), { gloss: 0.9, mirror: 0.35 }),
        { round: 0.03 },
      ),
      column([0, 1.75, 0], [0, 1.86, 0], 0.48, 0.46, shadow, { round: 0.03 }),
      column([0, 1.86, 0], [0, 1.98, 0], 0.16, 0.14, shadow, { round: 0.03 }),
      ...tube(
        [
          [0.4, 1.62, 0],
          [0.72, 1.6, 0],
          [0.7, 0.95, 0],
          [0.34, 0.85, 0],
        ],
        0.06,
        0.06,
        shadow,
      ),
    ],
  }
}

export function whisk(): Sculpture {
  const parts: Part[] = [
    limb([0, 0.05, 0], [0, 0.95, 0], 0.075, 0.06, timber('#8a5a32')),
    column([0, 0.95, 0], [0, 1.1, 0], 0.07, 0.07, chrome, { round: 0.02 }),
  ]
  for (let n = 0; n < 5; n++) {
    const a = (n / 5) * Math.PI
    const arc = (s: number): Vec3[] => [
      [0, 1.1, 0],
      [Math.cos(a) * s * 0.22, 1.5, Math.sin(a) * s * 0.22],
      [Math.cos(a) * s * 0.27, 1.85, Math.sin(a) * s * 0.27],
      [Math.cos(a) * s * 0.17, 2.15, Math.sin(a) * s * 0.17],
      [0, 2.25, 0],
    ]
    parts.push(...[1, -1].flatMap((s) => tube(smooth<Vec3>(arc(s), 2), 0.014, 0.014, chrome)))
  }
  return { yaw: 0.2, pitch: 0, parts }
}

export function blocks(paint: Rgb | null): Sculpture {
  const tints =
    paint === null
      ? ['#d8342c', '#2f74c9', '#f0b62c'].map((hex) => hexToLinear(hex))
      : [paint, scale(paint, 0.75), scale(paint, 1.25)]
  const cube = (x: number, y: number, z: number, turn: number, colour: Rgb): Part[] => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const axes: Part['axes'] = [
      [c, 0, s],
      [0, 1, 0],
      [-s, 0, c],
    ]
    return [
      box([x, y, z], [0.4, 0.4, 0.4], finish('#e6cfa0', { gloss: 0.3 }), { round: 0.05, axes }),
      box([x, y, z], [0.3, 0.3, 0.41], finish(colour, { gloss: 0.4 }), { round: 0.03, axes }),
      box([x, y, z], [0.41, 0.3, 0.3], finish(colour, { gloss: 0.4 }), { round: 0.03, axes }),
    ]
  }
  return {
    yaw: 0.4,
    pitch: 0.2,
    parts: [
      ...cube(-0.45, 0.4, 0, 0.1, tints[0] as Rgb),
      ...cube(0.5, 0.4, 0.05, -0.2, tints[1] as Rgb),
      ...cube(0.02, 1.2, 0, 0.3, tints[2] as Rgb),
    ],
  }
}

export function spinningTop(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8342c')
  const skin = finish(
    (_, y) =>
      y > 0.78 && y < 0.9
        ? hexToLinear('#f0c24a')
        : y > 0.95 && y < 1.06
          ? hexToLinear('#2f74c9')
          : y < 0.5
            ? scale(colour, 0.7)
            : colour,
    { gloss: 0.7, mirror: 0.14 },
  )
  const lean: Part['axes'] = [
    [0.97, -0.24, 0],
    [0.24, 0.97, 0],
    [0, 0, 1],
  ]
  const profile: readonly Vec2[] = [
    [0, 0],
    [0.06, 0.08],
    [0.5, 0.6],
    [0.66, 0.8],
    [0.6, 0.98],
    [0.3, 1.12],
    [0.09, 1.2],
    [0.07, 1.7],
    [0.1, 1.74],
    [0, 1.78],
  ]
  return { yaw: 0, pitch: 0.14, parts: [lathe([0, 0, 0], profile, skin, { axes: lean })] }
}

export function rake(): Sculpture {
  const parts: Part[] = [
    limb([0, 0.1, 0], [0, 2.4, 0], 0.035, 0.03, timber('#b5793f')),
    limb([-0.42, 0.12, 0], [0.42, 0.12, 0], 0.035, 0.035, darkMetal),
  ]
  for (let n = 0; n < 9; n++)
    parts.push(
      limb([-0.4 + n * 0.1, 0.12, 0], [-0.4 + n * 0.1, -0.05, 0.14], 0.018, 0.01, darkMetal),
    )
  return { yaw: 0.3, pitch: 0.1, parts }
}

export function whistle(paint: Rgb | null): Sculpture {
  const metal = finish(or(paint, '#c9ced3'), { gloss: 0.8, mirror: paint === null ? 0.8 : 0.25 })
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      column([0, 0.5, -0.32], [0, 0.5, 0.32], 0.5, 0.5, metal, { round: 0.06 }),
      box([0.75, 0.78, 0], [0.72, 0.2, 0.32], metal, { round: 0.06 }),
      box([0.42, 0.98, 0], [0.16, 0.14, 0.24], shadow, { carve: true }),
      torus([-0.58, 0.62, 0], 0.14, 0.035, metal, { axes: standing }),
      ellipsoid([0, 0.55, 0.34], [0.18, 0.18, 0.02], finish('#3a3f45')),
    ],
  }
}

export function calculator(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#3a3f46'), { gloss: 0.4 })
  const parts: Part[] = [
    box([0, 0.9, 0], [0.62, 0.9, 0.08], skin, { round: 0.07 }),
    box([0, 1.48, 0.07], [0.5, 0.2, 0.03], finish('#b8c9a5', { gloss: 0.5 }), { round: 0.02 }),
  ]
  for (let row = 0; row < 5; row++)
    for (let n = 0; n < 4; n++)
      parts.push(
        box(
          [-0.39 + n * 0.26, 1.1 - row * 0.22, 0.08],
          [0.09, 0.075, 0.03],
          finish(n === 3 ? '#e08a2c' : '#e6e4de', { gloss: 0.4 }),
          { round: 0.025 },
        ),
      )
  return {
    yaw: 0.3,
    pitch: 0.1,
    parts,
    board: { centre: [0, 1.48, 0.1], half: [0.42, 0.14], ink: [0.02, 0.03, 0.02] },
  }
}

export function stapler(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#b3202a'), { gloss: 0.6, mirror: 0.15 })
  return {
    yaw: 0.4,
    pitch: 0.2,
    parts: [
      box([0, 0.06, 0], [1.0, 0.06, 0.2], skin, { round: 0.05 }),
      plate(
        curved([
          [-0.95, 0.15],
          [-0.98, 0.5],
          [-0.6, 0.6],
          [0.4, 0.5],
          [0.98, 0.4],
          [1.02, 0.28],
          [0.4, 0.26],
          [-0.5, 0.2],
        ]),
        0.16,
        skin,
        { round: 0.07 },
      ),
      box([0.15, 0.24, 0], [0.85, 0.04, 0.1], chrome),
      box([0.85, 0.12, 0], [0.1, 0.015, 0.1], chrome),
    ],
  }
}

/** A filing cabinet with its drawers. */
export function filingCabinet(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#8b969c'), { gloss: 0.4, mirror: 0.1 })
  const parts: Part[] = [box([0, 0.95, 0], [0.45, 0.95, 0.42], skin, { round: 0.02 })]
  for (let n = 0; n < 4; n++)
    parts.push(
      box([0, 0.26 + n * 0.46, 0.42], [0.4, 0.2, 0.02], skin, { round: 0.015 }),
      box([0, 0.24 + n * 0.46, 0.46], [0.11, 0.02, 0.025], chrome, { round: 0.015 }),
      box([0, 0.36 + n * 0.46, 0.44], [0.09, 0.035, 0.01], finish('#f2efe6')),
    )
  return { yaw: 0.4, pitch: 0.12, parts }
}

export function printer(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#d9dbdd'), { gloss: 0.4, mirror: 0.08 })
  return {
    yaw: 0.4,
    pitch: 0.2,
    parts: [
      box([0, 0.36, 0], [0.75, 0.34, 0.5], skin, { round: 0.08 }),
      box([0, 0.28, 0.48], [0.55, 0.12, 0.06], shadow, { round: 0.02 }),
      box([0, 0.2, 0.68], [0.46, 0.015, 0.3], finish('#f6f5f1')),
      box([0, 0.14, 0.62], [0.52, 0.02, 0.3], skin, { round: 0.01 }),
      box([0, 0.9, -0.36], [0.46, 0.36, 0.015], finish('#f6f5f1'), {
        axes: [
          [1, 0, 0],
          [0, 0.95, -0.3],
          [0, 0.3, 0.95],
        ],
      }),
      box([0.45, 0.68, 0.3], [0.2, 0.03, 0.12], pane, { round: 0.02 }),
    ],
  }
}
