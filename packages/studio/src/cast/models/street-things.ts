import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { glass } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { chrome, darkMetal, plate } from './wheels.ts'

export function fence(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#eceae4')), { gloss: 0.1 })
  const parts: Part[] = [0.32, 0.78].map((y) => box([0, y, -0.03], [1.9, 0.05, 0.025], skin))
  for (let n = 0; n < 13; n++) {
    const x = -1.8 + n * 0.3
    parts.push(
      plate(
        [
          [x - 0.085, 0],
          [x - 0.085, 0.95],
          [x, 1.1],
          [x + 0.085, 0.95],
          [x + 0.085, 0],
        ],
        0.02,
        skin,
        { round: 0.008 },
        0.02,
      ),
    )
  }
  return { yaw: 0.12, pitch: 0.06, parts }
}

/** A letter box on a post. */
export function mailbox(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#3a5f8f'), { gloss: 0.6, mirror: 0.2 })
  const post = finish(wood(hexToLinear('#7d5836')))
  return {
    yaw: 0.5,
    pitch: 0.12,
    parts: [
      box([0, 0.5, 0], [0.06, 0.5, 0.06], post),
      box([0, 1.0, 0], [0.3, 0.03, 0.16], post),
      box([0, 1.12, 0], [0.34, 0.1, 0.17], skin, { round: 0.01 }),
      column([-0.34, 1.21, 0], [0.34, 1.21, 0], 0.17, 0.17, skin, { round: 0.01 }),
      box(
        [0.345, 1.12, 0],
        [0.012, 0.09, 0.15],
        finish(scale(or(paint, '#3a5f8f'), 0.75), { gloss: 0.5 }),
      ),
      ellipsoid([0.37, 1.22, 0], [0.02, 0.03, 0.02], chrome),
      box([0.05, 1.34, 0.18], [0.015, 0.13, 0.01], finish('#c8342c')),
      box([0.09, 1.43, 0.18], [0.06, 0.045, 0.01], finish('#c8342c')),
    ],
  }
}

export function trafficLight(paint: Rgb | null): Sculpture {
  const housing = finish(or(paint, '#26312b'), { gloss: 0.4 })
  const lamp = (y: number, colour: string, on: boolean): Part[] => [
    ellipsoid(
      [0, y, 0.2],
      [0.13, 0.13, 0.05],
      finish(colour, { glow: on ? 0.9 : 0.12, gloss: 0.6 }),
    ),
    column([0, y + 0.02, 0.18], [0, y + 0.0, 0.36], 0.165, 0.16, housing),
    column([0, y - 0.02, 0.24], [0, y - 0.04, 0.5], 0.15, 0.15, housing, { carve: true }),
    ellipsoid(
      [0, y, 0.2],
      [0.135, 0.135, 0.05],
      finish(colour, { glow: on ? 0.9 : 0.12, gloss: 0.6 }),
    ),
  ]
  return {
    yaw: 0.3,
    pitch: 0.03,
    parts: [
      box([0, 2.6, 0], [0.22, 0.6, 0.18], housing, { round: 0.06 }),
      ...lamp(3.0, '#e8281e', true),
      ...lamp(2.6, '#a87a18', false),
      ...lamp(2.2, '#1d6b34', false),
      column([0, 0, -0.05], [0, 2.1, -0.05], 0.07, 0.07, darkMetal),
      column([0, 0, -0.05], [0, 0.12, -0.05], 0.16, 0.13, darkMetal, { round: 0.02 }),
    ],
  }
}

/** A swing in its frame. */
export function swing(paint: Rgb | null): Sculpture {
  const frame = finish(wood(or(paint, '#a5703c')), { gloss: 0.15 })
  const rope = finish('#cdb98f')
  return {
    yaw: 0.35,
    pitch: 0.1,
    parts: [
      limb([-1.1, 2.2, 0], [1.1, 2.2, 0], 0.07, 0.07, frame),
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((z) => limb([x, 2.2, 0], [x * 1.15, 0, z * 0.75], 0.06, 0.06, frame)),
      ),
      ...[-1, 1].map((x) => limb([x * 1.08, 0.9, -0.45], [x * 1.08, 0.9, 0.45], 0.04, 0.04, frame)),
      ...[-0.32, 0.32].map((x) => limb([x, 2.2, 0], [x, 0.55, 0.1], 0.018, 0.018, rope)),
      box([0, 0.53, 0.1], [0.4, 0.03, 0.15], finish(wood(hexToLinear('#8a5a32'))), { round: 0.02 }),
    ],
  }
}

export function hydrant(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#c4241c'), { gloss: 0.5, mirror: 0.12 })
  return {
    yaw: 0.3,
    pitch: 0.1,
    parts: [
      column([0, 0, 0], [0, 0.1, 0], 0.32, 0.32, skin, { round: 0.03 }),
      column([0, 0.05, 0], [0, 0.95, 0], 0.22, 0.22, skin, { round: 0.02 }),
      torus([0, 0.68, 0], 0.22, 0.035, skin),
      ellipsoid([0, 0.98, 0], [0.25, 0.2, 0.25], skin),
      torus([0, 0.96, 0], 0.24, 0.04, skin),
      column([0, 1.12, 0], [0, 1.24, 0], 0.07, 0.06, skin, { round: 0.02 }),
      ...[1, -1].flatMap((s) => [
        column([s * 0.15, 0.6, 0], [s * 0.36, 0.6, 0], 0.1, 0.1, skin, { round: 0.02 }),
        column([s * 0.36, 0.6, 0], [s * 0.42, 0.6, 0], 0.06, 0.06, chrome, { round: 0.02 }),
      ]),
      column([0, 0.55, 0.15], [0, 0.55, 0.36], 0.14, 0.14, skin, { round: 0.03 }),
      column([0, 0.55, 0.36], [0, 0.55, 0.42], 0.07, 0.07, chrome, { round: 0.02 }),
    ],
  }
}

/** A phone box of the British kind. */
export function phoneBox(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#b3161c'), { gloss: 0.5, mirror: 0.15 })
  const parts: Part[] = [
    box([0, 1.15, 0], [0.44, 1.12, 0.44], skin, { round: 0.03 }),
    ellipsoid([0, 2.3, 0], [0.46, 0.18, 0.46], skin, { blend: 0.05 }),
    box([0, 2.14, 0], [0.47, 0.11, 0.47], skin, { round: 0.03 }),
    box([0, 2.14, 0.46], [0.34, 0.06, 0.02], finish('#f2efe4', { glow: 0.4 })),
    box([0.46, 2.14, 0], [0.02, 0.06, 0.34], finish('#f2efe4', { glow: 0.4 })),
  ]
  for (let row = 0; row < 7; row++)
    for (let n = 0; n < 3; n++) {
      const [u, y] = [-0.24 + n * 0.24, 0.46 + row * 0.225]
      parts.push(
        box([u, y, 0.43], [0.095, 0.09, 0.025], glass),
        box([0.43, y, u], [0.025, 0.09, 0.095], glass),
      )
    }
  return {
    yaw: 0.55,
    pitch: 0.06,
    parts,
    board: { centre: [0, 2.14, 0.48], half: [0.3, 0.05], ink: [0.016, 0.015, 0.016] },
  }
}
