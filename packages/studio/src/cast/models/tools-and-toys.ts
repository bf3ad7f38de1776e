import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { timber } from './sundries-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, plate, rubber, shadow, standing } from './wheels.ts'

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
