import type { Rgb } from '../../pixels.ts'
import { box, column, finish, lathe, limb, smooth, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { handleOf, leaning, steel } from './hand-tools-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, plate } from './wheels.ts'

/** Seen flat: these are told by their outline. */
const flat = { yaw: 0, pitch: 0.05 } as const

/** A claw hammer on its head. */
export function hammer(paint: Rgb | null): Sculpture {
  const parts: Part[] = [
    plate(
      smooth<Vec2>(
        [
          [-0.07, 0],
          [-0.1, 0.3],
          [-0.08, 0.9],
          [-0.055, 1.5],
          [-0.06, 2.2],
          [0.06, 2.2],
          [0.055, 1.5],
          [0.08, 0.9],
          [0.1, 0.3],
          [0.07, 0],
        ],
        4,
        true,
      ),
      0.08,
      handleOf(paint),
      { round: 0.06 },
    ),
    box([0, 2.16, 0], [0.17, 0.17, 0.14], steel, { round: 0.05 }),
    column([0.1, 2.18, 0], [0.38, 2.18, 0], 0.12, 0.13, steel, { round: 0.02 }),
    column([0.36, 2.18, 0], [0.56, 2.18, 0], 0.2, 0.2, steel, { round: 0.04 }),
  ]
  for (const z of [0.09, -0.09])
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [-0.1, 2.2, z * 0.6],
            [-0.4, 2.22, z],
            [-0.68, 2.06, z * 1.2],
            [-0.82, 1.84, z * 1.3],
          ],
          2,
        ),
        0.13,
        0.04,
        steel,
      ),
    )
  return { yaw: 0.3, pitch: 0.1, parts: leaning(parts, 0.55) }
}

/** An open-ended spanner with a ring at its other end. */
export function wrench(paint: Rgb | null): Sculpture {
  const metal = paint === null ? chrome : finish(paint, { gloss: 0.7, mirror: 0.3 })
  const parts: Part[] = [
    plate(
      curved([
        [-0.13, 0.3],
        [-0.1, 1.2],
        [-0.13, 2.2],
        [0.13, 2.2],
        [0.1, 1.2],
        [0.13, 0.3],
      ]),
      0.07,
      metal,
      { round: 0.05 },
    ),
    column([0, 0.2, -0.1], [0, 0.2, 0.1], 0.33, 0.33, metal, { round: 0.04 }),
    column([0, 2.45, -0.1], [0, 2.45, 0.1], 0.42, 0.42, metal, { round: 0.04 }),
    plate(
      [
        [-0.2, 0.2],
        [-0.1, 0.37],
        [0.1, 0.37],
        [0.2, 0.2],
        [0.1, 0.03],
        [-0.1, 0.03],
      ],
      0.4,
      darkMetal,
      { carve: true },
    ),
    plate(
      [
        [-0.1, 2.38],
        [0.18, 2.3],
        [0.36, 3.05],
        [0.05, 3.1],
      ],
      0.4,
      darkMetal,
      { carve: true },
    ),
  ]
  return { ...flat, parts: leaning(parts, 0.7) }
}

/** Slip-joint pliers, a little open, standing on their handles. */
export function pliers(paint: Rgb | null): Sculpture {
  const grip = finish(or(paint, '#c8302a'), { gloss: 0.5, mirror: 0.08 })
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const z = side * 0.04
    parts.push(
      plate(
        curved(
          [
            [side * 0.03, 2.75],
            [side * 0.16, 2.7],
            [side * 0.3, 2.2],
            [side * 0.34, 1.85],
            [side * -0.02, 1.6],
            [side * -0.24, 1.75],
            [side * -0.05, 2.05],
            [side * 0.05, 2.2],
          ],
          4,
        ),
        0.11,
        steel,
        { round: 0.03 },
        z,
      ),
      limb([side * -0.1, 1.74, z], [side * -0.26, 1.35, z], 0.15, 0.11, steel, { blend: 0.06 }),
      ...tube(
        smooth<Vec3>(
          [
            [side * -0.25, 1.38, z],
            [side * -0.42, 0.95, 0],
            [side * -0.46, 0.5, 0],
            [side * -0.36, 0.06, 0],
          ],
          3,
        ),
        0.125,
        0.115,
        grip,
      ),
    )
    for (let n = 0; n < 4; n++)
      parts.push(
        limb(
          [side * 0.04, 2.3 + n * 0.09, -0.08],
          [side * 0.04, 2.3 + n * 0.09, 0.16],
          0.02,
          0.02,
          darkMetal,
        ),
      )
  }
  parts.push(column([0, 1.82, -0.16], [0, 1.82, 0.2], 0.12, 0.12, chrome, { round: 0.03 }))
  return { yaw: 0.25, pitch: 0.06, parts }
}

export function screwdriver(paint: Rgb | null): Sculpture {
  const grip = finish(
    (x, _, z) => scale(or(paint, '#d8a01c'), 0.74 + 0.3 * Math.abs(Math.sin(Math.atan2(z, x) * 5))),
    { gloss: 0.7, mirror: 0.14 },
  )
  const parts: Part[] = [
    lathe(
      [0, 1.5, 0],
      smooth<Vec2>(
        [
          [0, 0],
          [0.13, 0],
          [0.16, 0.12],
          [0.13, 0.24],
          [0.21, 0.42],
          [0.23, 0.9],
          [0.2, 1.16],
          [0.1, 1.28],
          [0, 1.28],
        ],
        4,
      ),
      grip,
    ),
    column([0, 0.2, 0], [0, 1.55, 0], 0.062, 0.062, chrome),
    plate(
      [
        [-0.062, 0.32],
        [-0.1, 0.16],
        [-0.085, 0],
        [0.085, 0],
        [0.1, 0.16],
        [0.062, 0.32],
      ],
      0.03,
      chrome,
      { round: 0.01 },
    ),
    column([0, 1.44, 0], [0, 1.54, 0], 0.1, 0.12, darkMetal, { round: 0.02 }),
  ]
  return { ...flat, parts: leaning(parts, 0.8) }
}

/** A handsaw, its teeth down. */
export function saw(paint: Rgb | null): Sculpture {
  const teeth: Vec2[] = []
  for (let n = 0; n <= 30; n++) {
    const x = -1.55 + n * 0.083
    teeth.push([x, 0.04], [x + 0.0415, 0.12])
  }
  const blade: Vec2[] = [...teeth, [1.0, 0.95], [-1.55, 0.42]]
  const wood = handleOf(paint, '#9a5a2c')
  const grip = curved([
    [0.78, 0.98],
    [1.1, 1.14],
    [1.52, 1.1],
    [1.74, 0.82],
    [1.66, 0.4],
    [1.72, 0.02],
    [1.5, -0.12],
    [1.1, 0.06],
    [0.82, 0.3],
  ])
  return {
    yaw: 0.3,
    pitch: 0.1,
    parts: [
      plate(blade, 0.02, steel),
      plate(grip, 0.1, wood, { round: 0.07 }),
      plate(
        curved([
          [1.16, 0.84],
          [1.44, 0.84],
          [1.42, 0.4],
          [1.46, 0.16],
          [1.2, 0.3],
          [1.12, 0.5],
        ]),
        0.4,
        wood,
        { carve: true },
      ),
      ...[
        [0.92, 0.78],
        [0.96, 0.44],
      ].map(([x = 0, y = 0]) => column([x, y, 0.08], [x, y, 0.115], 0.045, 0.045, chrome)),
    ],
  }
}
