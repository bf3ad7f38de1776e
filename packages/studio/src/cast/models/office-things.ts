import type { Rgb } from '../../pixels.ts'
import { box, finish } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'
import { chrome, curved, pane, plate, shadow } from './wheels.ts'

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
