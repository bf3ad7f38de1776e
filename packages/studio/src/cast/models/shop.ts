import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, finish } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { inkOn } from './signs.ts'
import { boards } from './surfaces.ts'
import { or, scale } from './tints.ts'

/** A shop front under an awning, its name over the door. */
export function shop(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f6b5a')
  const wall = finish((x, y, z) =>
    scale(hexToLinear('#d9c7a6'), 0.94 + 0.1 * noise3(x * 3, y * 3, z * 3)),
  )
  const timber = finish(colour, { gloss: 0.35 })
  const lit = finish('#ffdf9c', { gloss: 0.5, glow: 0.45, mirror: 0.15 })
  const stripes = finish(
    (x) => (Math.floor(x * 2.2 + 40) % 2 === 0 ? [0.86, 0.84, 0.78] : scale(colour, 1.15)),
    { gloss: 0.15 },
  )
  const parts: Part[] = [
    box([0, 2.1, -1.2], [2.6, 2.1, 1.2], wall),
    box([0, 4.26, -1.2], [2.75, 0.12, 1.35], finish('#8a7a66'), { round: 0.05 }),
    box([0, 1.45, 0], [2.35, 1.4, 0.08], timber, { round: 0.03 }),
    box([0, 3.35, 0.04], [2.35, 0.36, 0.08], timber, { round: 0.03 }),
    box([-1.2, 1.55, 0.06], [0.95, 0.85, 0.05], lit, { round: 0.02 }),
    box([1.55, 1.55, 0.06], [0.6, 0.85, 0.05], lit, { round: 0.02 }),
    box([0.42, 1.15, 0.06], [0.4, 1.1, 0.05], finish(scale(colour, 0.6), { gloss: 0.3 }), {
      round: 0.02,
    }),
    box([0.42, 1.5, 0.09], [0.28, 0.62, 0.04], lit, { round: 0.02 }),
    box([0, 0.05, 0.15], [2.5, 0.06, 0.35], finish('#9a9186'), { round: 0.02 }),
    box([0, 2.78, 0.55], [2.45, 0.03, 0.68], stripes, {
      axes: [
        [1, 0, 0],
        [0, 0.86, 0.5],
        [0, -0.5, 0.86],
      ],
    }),
    box([0, 2.38, 1.13], [2.45, 0.1, 0.02], stripes),
  ]
  return {
    yaw: 0,
    pitch: 0.05,
    parts,
    board: { centre: [0, 3.35, 0.12], half: [2.1, 0.25], ink: inkOn(colour) },
  }
}

/** A wooden crate with slats. */
export function crate(paint: Rgb | null): Sculpture {
  const slats = finish(boards(or(paint, '#b88a55'), 7), { gloss: 0.1 })
  const rim = finish(wood(scale(or(paint, '#a5763f'), 0.85)))
  const parts: Part[] = [box([0, 0.4, 0], [0.44, 0.38, 0.44], slats)]
  for (const y of [0.06, 0.76])
    parts.push(
      box([0, y, 0.45], [0.46, 0.05, 0.02], rim, { round: 0.01 }),
      box([0.45, y, 0], [0.02, 0.05, 0.46], rim, { round: 0.01 }),
    )
  for (const s of [-0.41, 0.41])
    parts.push(
      box([s, 0.41, 0.45], [0.05, 0.4, 0.025], rim, { round: 0.01 }),
      box([0.45, 0.41, s], [0.025, 0.4, 0.05], rim, { round: 0.01 }),
    )
  return { yaw: 0.5, pitch: 0.25, parts }
}
