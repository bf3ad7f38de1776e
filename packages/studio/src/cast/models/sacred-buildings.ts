import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { boards, glass, masonry, tiles } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { darkMetal, plate, shadow } from './wheels.ts'

/** Axes of a gable: its outline stands across the model, seen from ahead. */
const across: Part['axes'] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
]

/** A body with a gable roof along x: walls to `height`, the ridge `rise` above. */
function gabled(
  at: Vec3,
  length: number,
  half: number,
  height: number,
  rise: number,
  walls: Finish,
  roof: Finish,
): Part[] {
  const outline = (grow: number, low: number): Vec2[] => [
    [-half - grow, low],
    [half + grow, low],
    [half + grow, height],
    [0, height + rise],
    [-half - grow, height],
  ]
  const body = plate(outline(0, 0), length, walls, { axes: across })
  const slope = Math.atan2(rise, half)
  const reach = Math.hypot(rise, half) / 2 + half * 0.08
  return [
    { ...body, centre: [at[0], at[1] + body.centre[1], at[2]] },
    ...[1, -1].map((side) =>
      box(
        [at[0], at[1] + height + rise / 2 + 0.02, at[2] + (side * half) / 2],
        [length * 1.04, half * 0.05, reach],
        roof,
        {
          axes: [
            [1, 0, 0],
            [0, Math.cos(slope), side * Math.sin(slope)],
            [0, -side * Math.sin(slope), Math.cos(slope)],
          ],
        },
      ),
    ),
  ]
}

/** A tall window with a round head, in the side view's plane. */
function arched(x: number, y: number, z: number, half: number, high: number, skin: Finish): Part[] {
  return [
    box([x, y, z], [half, high, 0.03], skin),
    column([x, y + high, z - 0.03], [x, y + high, z + 0.03], half, half, skin),
  ]
}

export function church(paint: Rgb | null): Sculpture {
  const walls = finish((x, y, z) =>
    scale(or(paint, '#ece4d3'), 0.92 + 0.14 * noise3(x * 4, y * 4, z * 4)),
  )
  const roof = finish(tiles(hexToLinear('#5f5650')))
  const stone = finish(masonry(hexToLinear('#9a9186'), 8))
  const door = finish(boards(hexToLinear('#5a3820'), 14, 'z'))
  const parts: Part[] = [
    box([-0.2, 0.06, 0], [1.5, 0.07, 0.68], stone),
    ...gabled([-0.4, 0, 0], 1.2, 0.6, 1.1, 0.75, walls, roof),
    box([1.0, 1.1, 0], [0.36, 1.1, 0.36], walls),
    box([1.0, 2.22, 0], [0.41, 0.05, 0.41], stone),
    column([1.0, 2.25, 0], [1.0, 3.7, 0], 0.5, 0.01, roof),
    limb([1.0, 3.62, 0], [1.0, 4.02, 0], 0.02, 0.02, darkMetal),
    limb([1.0, 3.88, -0.09], [1.0, 3.88, 0.09], 0.02, 0.02, darkMetal),
    ...[-1.25, -0.7, -0.15].flatMap((x) => arched(x, 0.62, 0.6, 0.11, 0.22, glass)),
    ...arched(1.0, 1.85, 0.36, 0.1, 0.16, shadow),
    box([1.36, 0.36, 0], [0.03, 0.36, 0.18], door),
    column([1.34, 0.72, 0], [1.39, 0.72, 0], 0.18, 0.18, door),
    column([1.35, 1.35, 0], [1.39, 1.35, 0], 0.14, 0.14, glass),
    box([1.37, 1.85, 0], [0.03, 0.16, 0.1], shadow),
    box([1.5, 0.03, 0], [0.16, 0.04, 0.28], stone),
  ]
  return { yaw: 0.68, pitch: 0.1, parts }
}

/** A Greek temple. */
export function temple(paint: Rgb | null): Sculpture {
  const marble = or(paint, '#ddd5c3')
  const stone = finish((x, y, z) => scale(marble, 0.88 + 0.2 * noise3(x * 5, y * 5, z * 5)))
  const fluted = (x0: number, z0: number): Finish =>
    finish((x, _, z) =>
      scale(marble, 0.72 + 0.34 * Math.abs(Math.sin(Math.atan2(z - z0, x - x0) * 8))),
    )
  const parts: Part[] = []
  for (let n = 0; n < 3; n++)
    parts.push(box([0, 0.06 + n * 0.11, 0], [1.9 - n * 0.12, 0.06, 1.15 - n * 0.12], stone))
  parts.push(box([0, 1.05, -0.1], [1.15, 0.75, 0.55], finish(scale(marble, 0.6))))
  for (let n = 0; n < 6; n++)
    for (const z of [0.8, -0.8]) {
      const x = -1.45 + n * 0.58
      parts.push(
        column([x, 0.33, z], [x, 1.72, z], 0.14, 0.115, fluted(x, z)),
        box([x, 1.76, z], [0.17, 0.05, 0.17], stone),
      )
    }
  for (const x of [-1.45, 1.45])
    parts.push(
      column([x, 0.33, 0], [x, 1.72, 0], 0.14, 0.115, fluted(x, 0)),
      box([x, 1.76, 0], [0.17, 0.05, 0.17], stone),
    )
  parts.push(
    box([0, 1.9, 0], [1.72, 0.1, 1.0], stone),
    box([0, 2.03, 0], [1.8, 0.035, 1.08], stone),
  )
  const gable = plate(
    [
      [-1.8, 2.05],
      [1.8, 2.05],
      [0, 2.72],
    ],
    1.02,
    stone,
  )
  parts.push(gable)
  return { yaw: 0.42, pitch: 0.1, parts }
}

export function pagoda(paint: Rgb | null): Sculpture {
  const red = finish(or(paint, '#a8322a'), { gloss: 0.3 })
  const roof = finish(tiles(hexToLinear('#3a4a52')))
  const wall = finish('#ead9b8')
  const parts: Part[] = [
    box([0, 0.1, 0], [1.15, 0.1, 1.15], finish(masonry(hexToLinear('#a39a8c'), 7))),
  ]
  for (let n = 0; n < 5; n++) {
    const y = 0.2 + n * 0.86
    const w = 0.82 - n * 0.11
    parts.push(box([0, y + 0.25, 0], [w, 0.26, w], wall))
    for (const x of [-1, -0.33, 0.33, 1])
      parts.push(
        column([x * w, y, w], [x * w, y + 0.5, w], 0.04, 0.04, red),
        column([w, y, x * w], [w, y + 0.5, x * w], 0.04, 0.04, red),
      )
    parts.push(
      box([0, y + 0.27, w], [w * 0.2, 0.2, 0.02], red),
      box([w, y + 0.27, 0], [0.02, 0.2, w * 0.2], red),
    )
    // Eaves in four steps, the corners turned up.
    for (let k = 0; k < 4; k++)
      parts.push(
        box(
          [0, y + 0.54 + k * 0.075, 0],
          [(w + 0.42) * (1 - k * 0.19), 0.045, (w + 0.42) * (1 - k * 0.19)],
          roof,
        ),
      )
    for (const [sx, sz] of [
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const)
      parts.push(
        limb(
          [sx * (w + 0.3), y + 0.55, sz * (w + 0.3)],
          [sx * (w + 0.52), y + 0.72, sz * (w + 0.52)],
          0.055,
          0.025,
          roof,
          { blend: 0.05 },
        ),
      )
  }
  parts.push(
    limb([0, 4.7, 0], [0, 5.7, 0], 0.05, 0.02, finish('#d8a63e', { gloss: 0.7, mirror: 0.7 })),
  )
  for (let n = 0; n < 4; n++)
    parts.push(
      torus(
        [0, 4.95 + n * 0.15, 0],
        0.12 - n * 0.02,
        0.025,
        finish('#d8a63e', { gloss: 0.7, mirror: 0.7 }),
      ),
    )
  return { yaw: 0.7, pitch: 0.12, parts }
}

export function bellTower(paint: Rgb | null): Sculpture {
  const brick = finish(masonry(or(paint, '#a8664a'), 10))
  const pale = finish('#ddd3c0')
  const bronze = finish('#a87a34', { gloss: 0.7, mirror: 0.6 })
  return {
    yaw: 0.5,
    pitch: 0.05,
    parts: [
      box([0, 1.7, 0], [0.5, 1.7, 0.5], brick),
      box([0, 3.42, 0], [0.58, 0.06, 0.58], pale),
      ...[
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ].map(([x = 0, z = 0]) => box([x * 0.42, 3.85, z * 0.42], [0.09, 0.4, 0.09], pale)),
      column([0, 3.6, 0], [0, 4.0, 0], 0.26, 0.12, bronze, { round: 0.04 }),
      ellipsoid([0, 3.56, 0], [0.06, 0.06, 0.06], darkMetal),
      box([0, 4.3, 0], [0.58, 0.06, 0.58], pale),
      column([0, 4.35, 0], [0, 5.5, 0], 0.62, 0.01, finish(tiles(hexToLinear('#7a3f30')))),
      limb([0, 5.4, 0], [0, 5.75, 0], 0.02, 0.02, darkMetal),
      ...[1.0, 2.0].map((y) => box([0, y, 0.5], [0.07, 0.2, 0.02], shadow)),
      column([0, 2.85, 0.48], [0, 2.85, 0.53], 0.28, 0.28, pale),
      limb([0, 2.85, 0.54], [0, 3.02, 0.54], 0.02, 0.012, shadow),
      limb([0, 2.85, 0.54], [0.12, 2.85, 0.54], 0.02, 0.014, shadow),
      box([0, 0.3, 0.5], [0.15, 0.3, 0.03], finish('#5a3820')),
    ],
  }
}
