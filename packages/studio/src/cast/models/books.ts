import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, finish } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { gold } from './products-parts.ts'
import { inkOn } from './signs.ts'
import { or, scale } from './tints.ts'
import { curved, plate } from './wheels.ts'

const paper = finish((_, __, z) =>
  scale([0.82, 0.78, 0.68], 0.86 + 0.16 * Math.abs(Math.sin(z * 160))),
)

/** A book standing, its cover to the viewer. */
export function book(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8c2b2f')
  const cover = finish((x, y, z) => scale(colour, 0.93 + 0.12 * noise3(x * 24, y * 24, z * 24)), {
    gloss: 0.25,
  })
  const rim: readonly (readonly [Vec3, Vec3])[] = [
    [
      [0.03, 1.44, 0.176],
      [0.5, 0.008, 0.01],
    ],
    [
      [0.03, 0.12, 0.176],
      [0.5, 0.008, 0.01],
    ],
    [
      [-0.46, 0.78, 0.176],
      [0.008, 0.66, 0.01],
    ],
    [
      [0.52, 0.78, 0.176],
      [0.008, 0.66, 0.01],
    ],
  ]
  return {
    yaw: -0.42,
    pitch: 0.12,
    parts: [
      box([0.02, 0.78, 0], [0.58, 0.74, 0.13], paper),
      box([0.02, 0.78, 0.155], [0.62, 0.78, 0.02], cover, { round: 0.01 }),
      box([0.02, 0.78, -0.155], [0.62, 0.78, 0.02], cover, { round: 0.01 }),
      box([-0.6, 0.78, 0], [0.04, 0.78, 0.17], cover, { round: 0.035 }),
      ...rim.map(([at, half]) => box(at, half, gold)),
    ],
    board: { centre: [0.03, 0.85, 0.18], half: [0.42, 0.42], ink: inkOn(colour) },
  }
}

export function books(paint: Rgb | null): Sculpture {
  const tints = [
    or(paint, '#8c2b2f'),
    hexToLinear('#2f5a7a'),
    hexToLinear('#c48a2c'),
    hexToLinear('#3f6b45'),
  ]
  const parts: Part[] = []
  let y = 0
  tints.forEach((colour, n) => {
    const half = 0.13 + (n % 2) * 0.04
    const turn = (n % 2 === 0 ? 1 : -1) * 0.12
    const axes: Part['axes'] = [
      [Math.cos(turn), 0, Math.sin(turn)],
      [0, 1, 0],
      [-Math.sin(turn), 0, Math.cos(turn)],
    ]
    const cover = finish(colour, { gloss: 0.25 })
    y += half
    parts.push(
      box(
        [0, y, 0],
        [0.92 - n * 0.06, half, 0.62],
        finish((_, py) => scale([0.82, 0.78, 0.68], 0.86 + 0.16 * Math.abs(Math.sin(py * 120)))),
        { axes },
      ),
      box([0, y + half - 0.015, 0], [0.97 - n * 0.06, 0.025, 0.66], cover, { axes, round: 0.01 }),
      box([0, y - half + 0.015, 0], [0.97 - n * 0.06, 0.025, 0.66], cover, { axes, round: 0.01 }),
      box(
        [0.63 * Math.sin(-turn), y, 0.63 * Math.cos(turn)],
        [0.97 - n * 0.06, half, 0.04],
        cover,
        { axes, round: 0.03 },
      ),
    )
    y += half + 0.01
  })
  return { yaw: 0.3, pitch: 0.24, parts }
}

export function openBook(): Sculpture {
  const lines: Paint = (x, _, z) => {
    const [u, v] = [Math.abs(x), z * 13]
    return u > 0.16 &&
      u < 0.98 &&
      Math.abs(z) < 0.55 &&
      v - Math.floor(v) < 0.28 &&
      noise3(Math.floor(x * 16), Math.floor(v), 3) > 0.22
      ? [0.25, 0.24, 0.23]
      : [0.83, 0.8, 0.72]
  }
  const parts: Part[] = [
    box([0, 0.03, 0], [1.2, 0.03, 0.76], finish('#6d2f2a', { gloss: 0.3 }), { round: 0.02 }),
  ]
  for (const side of [1, -1])
    parts.push(
      plate(
        curved([
          [side * 0.01, 0.05],
          [side * 0.02, 0.17],
          [side * 0.35, 0.27],
          [side * 0.8, 0.21],
          [side * 1.14, 0.13],
          [side * 1.14, 0.05],
        ]),
        0.7,
        finish(lines),
        { round: 0.01 },
      ),
    )
  return { yaw: 0.15, pitch: 0.62, parts }
}
