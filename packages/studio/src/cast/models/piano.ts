import type { Rgb } from '../../pixels.ts'
import { box, column, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'
import { curved, plate } from './wheels.ts'

/** A grand piano with its lid up. */
export function piano(paint: Rgb | null): Sculpture {
  const lacquer = finish(or(paint, '#141416'), { gloss: 0.9, mirror: 0.4 })
  const keys: Paint = (x, _, z) => {
    const n = (z + 0.7) / 0.0538
    const seam = n - Math.floor(n)
    const black =
      [0, 1, 3, 4, 5].includes(((Math.floor(n + 0.5) % 7) + 7) % 7) &&
      Math.abs(n + 0.5 - Math.floor(n + 0.5) - 0.5) > 0.2
    return seam < 0.08
      ? [0.2, 0.2, 0.2]
      : black && x < 0.98
        ? [0.02, 0.02, 0.02]
        : [0.86, 0.85, 0.82]
  }
  const outline = curved([
    [0.85, 0.75],
    [0.85, -0.75],
    [-0.2, -0.75],
    [-1.0, -0.7],
    [-1.35, -0.35],
    [-1.15, 0.05],
    [-0.6, 0.22],
    [-0.2, 0.55],
    [0.1, 0.75],
  ])
  const flat: Part['axes'] = [
    [1, 0, 0],
    [0, 0, 1],
    [0, -1, 0],
  ]
  const body = plate(outline, 0.15, lacquer, { axes: flat, round: 0.02 })
  const inside = plate(
    outline.map(([x, y]): Vec2 => [-0.2 + (x + 0.2) * 0.9 - 0.04, y * 0.9]),
    0.08,
    finish('#b8862f', { gloss: 0.5, mirror: 0.3 }),
    { axes: flat },
  )
  const tilt = 0.75
  const lid = plate(outline, 0.015, lacquer, {
    axes: [
      [1, 0, 0],
      [0, Math.sin(tilt), Math.cos(tilt)],
      [0, -Math.cos(tilt), Math.sin(tilt)],
    ],
  })
  const parts: Part[] = [
    { ...body, centre: [body.centre[0], 0.85, 0] },
    { ...inside, centre: [inside.centre[0], 0.98, 0], carve: true },
    {
      ...lid,
      centre: [lid.centre[0], 1.02 + 0.75 * Math.sin(tilt), -0.76 + 0.75 * Math.cos(tilt)],
    },
    box([1.02, 0.82, 0], [0.2, 0.1, 0.78], lacquer, { round: 0.02 }),
    box([1.05, 0.925, 0], [0.13, 0.02, 0.7], finish(keys, { gloss: 0.5 })),
    ...[0.72, -0.72].map((z) => box([1.05, 0.95, z], [0.17, 0.05, 0.05], lacquer, { round: 0.03 })),
    box([0.7, 1.14, 0], [0.02, 0.14, 0.4], lacquer, { round: 0.01 }),
    limb([0.1, 0.95, 0.6], [0.1, 1.55, 0.0], 0.014, 0.014, finish('#c9a24a', { gloss: 0.6 })),
    ...(
      [
        [0.85, 0.62],
        [0.85, -0.62],
        [-1.05, -0.25],
      ] as const
    ).map(([x, z]) => column([x, 0, z], [x, 0.75, z], 0.05, 0.08, lacquer, { round: 0.02 })),
    box([0.8, 0.15, 0], [0.03, 0.14, 0.1], lacquer),
    ...[0.05, 0, -0.05].map((z) =>
      box([0.86, 0.06, z], [0.07, 0.012, 0.016], finish('#c9a24a', { gloss: 0.6, mirror: 0.6 })),
    ),
    // The stool
    box([1.75, 0.48, 0], [0.2, 0.06, 0.4], finish('#1c1715', { gloss: 0.3 }), { round: 0.04 }),
    ...[0.33, -0.33].flatMap((z) =>
      [1.6, 1.9].map((x) => limb([x, 0, z], [x, 0.45, z], 0.022, 0.03, lacquer)),
    ),
  ]
  return { yaw: 0.75, pitch: 0.24, parts }
}
