import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { knob, timber } from './rooms-parts.ts'
import { or, scale } from './tints.ts'
import { shadow } from './wheels.ts'

const linen = (colour: Rgb): Finish =>
  finish((x, y, z) => scale(colour, 0.93 + 0.1 * noise3(x * 5, y * 5, z * 5)))

export function bed(paint: Rgb | null): Sculpture {
  const frame = timber(hexToLinear('#8a5a34'))
  const cover = linen(or(paint, '#5f87a8'))
  const white = linen(hexToLinear('#efebe2'))
  return {
    yaw: -0.55,
    pitch: 0.24,
    parts: [
      box([-1.05, 0.62, 0], [0.06, 0.62, 0.86], frame, { round: 0.05 }),
      box([1.05, 0.32, 0], [0.05, 0.32, 0.86], frame, { round: 0.04 }),
      box([0, 0.26, 0], [1.05, 0.1, 0.82], frame, { round: 0.02 }),
      box([0, 0.44, 0], [1.0, 0.13, 0.8], white, { round: 0.09 }),
      box([0.27, 0.52, 0], [0.75, 0.11, 0.85], cover, { round: 0.1 }),
      box([0.27, 0.36, 0], [0.74, 0.2, 0.86], cover, { round: 0.06 }),
      box([-0.46, 0.58, 0], [0.12, 0.08, 0.84], white, { round: 0.07 }),
      ...[0.4, -0.4].map((z) =>
        box([-0.76, 0.66, z], [0.2, 0.1, 0.34], white, {
          round: 0.1,
          axes: [
            [0.9, 0.43, 0],
            [-0.43, 0.9, 0],
            [0, 0, 1],
          ],
        }),
      ),
    ],
  }
}

export function desk(paint: Rgb | null): Sculpture {
  const top = timber(or(paint, '#a87142'))
  const side = timber(scale(or(paint, '#8d5c34'), 0.9))
  const parts: Part[] = [
    box([0, 0.76, 0], [0.95, 0.03, 0.45], top, { round: 0.015 }),
    box([0.62, 0.38, 0], [0.28, 0.36, 0.4], side, { round: 0.015 }),
    box([-0.88, 0.37, 0], [0.03, 0.37, 0.4], side, { round: 0.01 }),
    box([-0.12, 0.5, -0.37], [0.75, 0.22, 0.02], side),
    box([-0.12, 0.68, 0.38], [0.48, 0.05, 0.02], top, { round: 0.01 }),
    ellipsoid([-0.12, 0.68, 0.41], [0.025, 0.025, 0.025], knob),
  ]
  for (let n = 0; n < 3; n++)
    parts.push(
      box([0.62, 0.15 + n * 0.23, 0.4], [0.25, 0.1, 0.015], top, { round: 0.01 }),
      ellipsoid([0.62, 0.15 + n * 0.23, 0.425], [0.028, 0.028, 0.025], knob),
    )
  return { yaw: 0.3, pitch: 0.26, parts }
}

export function bookshelf(paint: Rgb | null): Sculpture {
  const board = timber(or(paint, '#8d5c34'))
  const random = createRandom(9, 'books')
  const tints = [
    '#8c2b2f',
    '#2f5a7a',
    '#c48a2c',
    '#3f6b45',
    '#5a3f6b',
    '#b8b0a0',
    '#a0522d',
    '#264653',
  ]
  const parts: Part[] = [
    ...[0.6, -0.6].map((x) => box([x, 1, 0], [0.035, 1, 0.2], board)),
    box([0, 1, -0.18], [0.6, 1, 0.02], timber(scale(or(paint, '#8d5c34'), 0.6))),
  ]
  for (let level = 0; level < 5; level++) {
    const y = 0.06 + level * 0.478
    parts.push(box([0, y, 0], [0.6, 0.025, 0.2], board))
    if (level === 4) continue
    let x = -0.53
    while (x < 0.5) {
      const half = random.between(0.022, 0.05)
      const high = random.between(0.13, 0.19)
      parts.push(
        box(
          [x + half, y + 0.03 + high, 0.02],
          [half, high, random.between(0.11, 0.15)],
          finish(random.pick(tints), { gloss: 0.25 }),
          { round: 0.01 },
        ),
      )
      x += half * 2 + 0.006
      if (random.between(0, 1) < 0.1) x += 0.12
    }
  }
  return { yaw: 0.35, pitch: 0.12, parts }
}

export function wardrobe(paint: Rgb | null): Sculpture {
  const board = timber(or(paint, '#8f5f38'))
  const panel = timber(scale(or(paint, '#8f5f38'), 0.85))
  const parts: Part[] = [
    box([0, 1, 0], [0.62, 0.94, 0.3], board, { round: 0.02 }),
    box([0, 1.95, 0], [0.68, 0.05, 0.35], board, { round: 0.03 }),
    box([0, 0.08, 0], [0.65, 0.08, 0.32], panel, { round: 0.02 }),
    box([0, 1.05, 0.3], [0.006, 0.85, 0.01], shadow),
  ]
  for (const side of [1, -1])
    parts.push(
      box([side * 0.31, 1.42, 0.3], [0.22, 0.42, 0.015], panel, { round: 0.012 }),
      box([side * 0.31, 0.56, 0.3], [0.22, 0.33, 0.015], panel, { round: 0.012 }),
      limb([side * 0.05, 0.98, 0.34], [side * 0.05, 1.12, 0.34], 0.014, 0.014, knob),
    )
  return { yaw: 0.38, pitch: 0.12, parts }
}
