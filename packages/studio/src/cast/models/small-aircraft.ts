import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, lathe, limb } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { forward } from './aircraft-parts.ts'
import { or } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate, rubber } from './wheels.ts'

/** A small propeller plane with its wing above. */
export function smallAirplane(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8322b')
  const white: Rgb = [0.86, 0.85, 0.82]
  const skin = finish((_, y) => (y > 0.02 && y < 0.22 ? colour : white), {
    gloss: 0.6,
    mirror: 0.2,
  })
  const trim = finish(colour, { gloss: 0.6, mirror: 0.2 })
  const parts: Part[] = [
    plate(
      curved([
        [-3.6, 0.35],
        [-3.5, 0.5],
        [-1.0, 0.62],
        [-0.7, 1.12],
        [0.5, 1.12],
        [0.95, 0.55],
        [2.0, 0.42],
        [2.2, 0.0],
        [1.9, -0.38],
        [0, -0.48],
        [-1.2, -0.3],
      ]),
      0.5,
      skin,
      { round: 0.12 },
    ),
    plate(
      [
        [-0.55, 0.58],
        [-0.5, 1.0],
        [0.42, 1.0],
        [0.72, 0.58],
      ],
      0.512,
      pane,
      { round: 0.06 },
    ),
    plate(
      curved([
        [-2.9, 0.4],
        [-3.4, 1.6],
        [-3.9, 1.6],
        [-3.85, 0.3],
      ]),
      0.07,
      trim,
      { round: 0.05 },
    ),
    box([0, 1.16, 0], [0.75, 0.07, 4.6], trim, { round: 0.06 }),
    box([-3.35, 0.45, 0], [0.4, 0.05, 1.4], trim, { round: 0.04 }),
    ellipsoid([2.25, 0.05, 0], [0.3, 0.2, 0.2], chrome),
    box([2.32, 0.05, 0], [0.03, 1.05, 0.1], darkMetal, {
      round: 0.02,
      axes: [
        [1, 0, 0],
        [0, 0.9, 0.43],
        [0, -0.43, 0.9],
      ],
    }),
    limb([1.5, -0.3, 0], [1.6, -0.95, 0], 0.05, 0.05, darkMetal),
    column([1.6, -0.95, 0.07], [1.6, -0.95, -0.07], 0.2, 0.2, rubber, { round: 0.05 }),
  ]
  for (const side of [1, -1])
    parts.push(
      limb([0.1, -0.25, side * 0.4], [0.25, 1.1, side * 2.4], 0.045, 0.045, finish(white)),
      limb([-0.3, -0.4, side * 0.3], [-0.4, -0.95, side * 0.95], 0.06, 0.05, darkMetal),
      column([-0.4, -0.95, side * 0.9], [-0.4, -0.95, side * 1.06], 0.24, 0.24, rubber, {
        round: 0.06,
      }),
    )
  return { yaw: 0.62, pitch: -0.1, parts }
}

/** A biplane with two wings, struts and a round engine. */
export function biplane(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#b8352a'), { gloss: 0.4, mirror: 0.12 })
  const cream = finish('#ecdcb4', { gloss: 0.3 })
  const wood = finish('#7a5230')
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      [
        [0, -3.6],
        [0.14, -3.5],
        [0.5, 0],
        [0.56, 1.5],
        [0.5, 1.8],
        [0, 1.85],
      ],
      skin,
      { axes: forward },
    ),
    column([1.4, 0, 0], [1.9, 0, 0], 0.6, 0.55, darkMetal, { round: 0.12 }),
    ellipsoid([2.0, 0, 0], [0.22, 0.16, 0.16], chrome),
    box([2.06, 0, 0], [0.03, 1.1, 0.1], wood, {
      round: 0.02,
      axes: [
        [1, 0, 0],
        [0, 0.8, 0.6],
        [0, -0.6, 0.8],
      ],
    }),
    box([0.7, 1.05, 0], [0.6, 0.06, 3.9], cream, { round: 0.05 }),
    box([0.5, -0.4, 0], [0.55, 0.06, 3.7], cream, { round: 0.05 }),
    ellipsoid([-0.55, 0.48, 0], [0.42, 0.14, 0.28], finish('#1c1512')),
    box([-0.1, 0.62, 0], [0.03, 0.16, 0.26], pane, { round: 0.03 }),
    plate(
      curved([
        [-2.8, 0.2],
        [-3.3, 1.1],
        [-3.9, 1.0],
        [-3.7, 0],
      ]),
      0.05,
      cream,
      { round: 0.03 },
    ),
    box([-3.2, 0.12, 0], [0.42, 0.04, 1.2], cream, { round: 0.03 }),
  ]
  for (const side of [1, -1])
    parts.push(
      ...[2.9, 0.9].flatMap((z) =>
        [1.05, 0.2].map((x) =>
          limb([x - 0.1, -0.38, side * z], [x, 1.02, side * z], 0.035, 0.035, wood),
        ),
      ),
      limb([0.9, -0.35, side * 0.35], [1.0, -1.0, side * 0.6], 0.05, 0.05, wood),
      column([1.0, -1.05, side * 0.56], [1.0, -1.05, side * 0.7], 0.3, 0.3, rubber, {
        round: 0.06,
      }),
    )
  parts.push(limb([1.0, -1.05, 0.6], [1.0, -1.05, -0.6], 0.04, 0.04, wood))
  return { yaw: 0.62, pitch: -0.05, parts }
}
