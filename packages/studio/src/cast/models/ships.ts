import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { cloth, hull } from './boats-parts.ts'
import { boards } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate } from './wheels.ts'

/** A white motor yacht. */
export function yacht(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f6f4ee')
  const white = finish(colour, { gloss: 0.6, mirror: 0.15 })
  const skin: Paint = (_, y) => (y < 0.5 ? hexToLinear('#25344d') : colour)
  const parts: Part[] = [
    ...hull(18, 2.3, 2.4, skin, 0.6, 1.5),
    ...[3.5, 1.2, -1.1, -3.4].map((x) =>
      ellipsoid([x, 1.5, x > 2 ? 2.0 : 2.26], [0.36, 0.2, 0.12], pane),
    ),
    plate(
      curved([
        [-7.5, 2.3],
        [-7.4, 3.2],
        [-5, 3.7],
        [2.0, 3.75],
        [3.6, 3.2],
        [5.2, 2.4],
      ]),
      1.75,
      white,
      { round: 0.25 },
    ),
    plate(
      [
        [-5.8, 2.75],
        [-5.6, 3.3],
        [2.4, 3.36],
        [3.6, 2.8],
      ],
      1.77,
      pane,
      { round: 0.1 },
    ),
    plate(
      curved([
        [-5, 3.6],
        [-4.8, 4.7],
        [-1.5, 4.9],
        [0.4, 4.6],
        [1.6, 3.6],
      ]),
      1.35,
      white,
      { round: 0.2 },
    ),
    plate(
      [
        [-3.2, 3.95],
        [-3.1, 4.45],
        [-0.1, 4.48],
        [0.9, 3.95],
      ],
      1.37,
      pane,
      { round: 0.08 },
    ),
    box([-2.4, 5.15, 0], [1.2, 0.12, 1.0], white, { round: 0.1 }),
    limb([-2.8, 5.2, 0], [-3.3, 6.5, 0], 0.09, 0.05, white),
    ...[1.6, -1.6].map((z) => limb([4.0, 3.1, z * 0.9], [8.3, 3.2, z * 0.1], 0.035, 0.035, chrome)),
  ]
  return { yaw: 0.5, pitch: 0.1, parts }
}

/** Rows of little windows painted on a side. */
function portholes(colour: Rgb, low: number, high: number, pitch: number): Paint {
  const dark = hexToLinear('#2b3a48')
  return (x, y) => {
    if (y < low || y > high) return colour
    const row = (y - low) / 1.5
    const inRow = row - Math.floor(row)
    const column = x / pitch
    const inColumn = column - Math.floor(column)
    return inRow > 0.35 && inRow < 0.72 && inColumn > 0.22 && inColumn < 0.78 ? dark : colour
  }
}

export function cruiseShip(paint: Rgb | null): Sculpture {
  const white = or(paint, '#f4f3ee')
  const navy = hexToLinear('#20365c')
  const hullSkin: Paint = (x, y, z) =>
    y < 1.2 ? hexToLinear('#9a2d28') : y < 4.4 ? navy : portholes(white, 4.5, 6, 1.6)(x, y, z)
  const tier = (from: number, to: number, low: number, high: number, half: number): Part =>
    box(
      [(from + to) / 2, (low + high) / 2, 0],
      [(to - from) / 2, (high - low) / 2, half],
      finish(portholes(white, low, high, 1.5), { gloss: 0.4 }),
      { round: 0.3 },
    )
  const red = finish('#c7372c', { gloss: 0.4 })
  const parts: Part[] = [
    ...hull(56, 5, 6.2, hullSkin, 0.4, 2),
    tier(-23, 14, 6, 9, 4.3),
    tier(-22, 11, 9, 12, 4.0),
    tier(-20, 8, 12, 15, 3.6),
    box([8, 13.6, 0], [0.4, 0.8, 3.2], pane, { round: 0.2 }),
    limb([4, 15, 0], [4, 20, 0], 0.25, 0.1, finish('#e9e6de')),
  ]
  for (const x of [-13, -5])
    parts.push(
      plate(
        [
          [x + 2, 15],
          [x + 0.6, 20],
          [x - 2.6, 20],
          [x - 2, 15],
        ],
        1.5,
        red,
        { round: 1.1 },
      ),
      box([x - 0.9, 19.6, 0], [1.75, 0.6, 1.6], finish('#22252b'), { round: 0.9 }),
    )
  for (const x of [-18, -13, -8, -3, 2])
    parts.push(ellipsoid([x, 6.9, 4.6], [1.6, 0.55, 0.6], finish('#e98b2a', { gloss: 0.4 })))
  return { yaw: 0.5, pitch: 0.08, parts }
}

/** A freighter with containers. */
export function ship(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#27507c')
  const skin: Paint = (_, y) =>
    y < 1.4 ? hexToLinear('#9c3128') : y > 5.6 ? hexToLinear('#e8e6df') : colour
  const tints = ['#c2452f', '#d99a2b', '#3a7d5a', '#3c6fae', '#b9b4a8', '#8a3a52']
  const parts: Part[] = [...hull(50, 4.6, 6, skin, 0.35, 2)]
  for (let row = 0; row < 7; row++)
    for (let level = 0; level < (row % 3 === 2 ? 2 : 3); level++)
      parts.push(
        box(
          [-10 + row * 4.2, 7.1 + level * 2.1, 0],
          [1.95, 1, 3.9],
          finish(
            (x) =>
              scale(
                hexToLinear(tints[(row * 5 + level * 2) % 6] ?? '#c2452f'),
                0.88 + 0.12 * Math.sin(x * 14),
              ),
            { gloss: 0.2 },
          ),
          { round: 0.08 },
        ),
      )
  const white = finish('#efede6', { gloss: 0.4 })
  parts.push(
    box([-18, 9, 0], [2.4, 3.4, 3.8], white, { round: 0.2 }),
    box([-15.7, 11.4, 0], [0.3, 0.6, 3.2], pane, { round: 0.1 }),
    box([-18, 12.8, 0], [2.8, 0.3, 4.3], white, { round: 0.2 }),
    ...[9, 7.2].map((y) => box([-18, y, 0], [1.8, 0.4, 3.83], pane, { round: 0.1 })),
    column(
      [-21.5, 8, 0],
      [-21.5, 14.5, 0],
      1.3,
      1.1,
      finish((_, y) => (y > 13 ? [0.02, 0.02, 0.025] : hexToLinear('#c7372c'))),
      { round: 0.1 },
    ),
    limb([-17.5, 13, 0], [-17.5, 17.5, 0], 0.18, 0.1, darkMetal),
    limb([21, 6, 0], [21, 10, 0], 0.2, 0.1, darkMetal),
  )
  return { yaw: 0.5, pitch: 0.09, parts }
}

/** A tall ship of the age of discovery. */
export function tallShip(paint: Rgb | null): Sculpture {
  const wood: Paint = (x, y, z) =>
    y > 2.5 && y < 2.75 ? hexToLinear('#c79a3e') : boards(hexToLinear('#6b4022'), 3)(x, y, z)
  const canvas = cloth(or(paint, '#efe4c8'))
  const spar = finish('#5a3a20')
  const parts: Part[] = [
    ...hull(20, 2.7, 3.4, wood, 0.2, 1.3),
    box([-8, 4.1, 0], [1.7, 1.0, 1.9], finish(wood), { round: 0.15 }),
    box([-8, 4.2, 0], [1.3, 0.35, 1.93], pane, { round: 0.05 }),
    limb([9, 3.6, 0], [13.5, 5.6, 0], 0.2, 0.1, spar),
  ]
  for (const [x, top] of [
    [5, 14.5],
    [-0.5, 16.5],
    [-6, 13],
  ] as const) {
    parts.push(limb([x, 3, 0], [x, top, 0], 0.22, 0.1, spar))
    const low = 5
    for (let n = 0; n < 2; n++) {
      const bottom = low + n * (top - low) * 0.46
      const height = (top - low) * 0.4
      const half = 2.9 - n * 0.7
      parts.push(
        limb(
          [x + 0.25, bottom + height, half + 0.2],
          [x + 0.25, bottom + height, -half - 0.2],
          0.1,
          0.1,
          spar,
        ),
        box([x + 0.4, bottom + height / 2, 0], [0.3, height / 2, half], canvas, { round: 0.28 }),
      )
    }
    parts.push(box([x + 0.5, top + 0.1, 0], [0.55, 0.22, 0.02], finish('#c2362c')))
  }
  for (let n = 0; n < 5; n++)
    parts.push(box([-4 + n * 2.1, 1.9, 0], [0.3, 0.28, 2.55], finish('#20150d')))
  return { yaw: 0.62, pitch: 0.08, parts }
}
