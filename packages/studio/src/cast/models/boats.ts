import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { boards } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate, standing } from './wheels.ts'

/**
 * A hull: the lower half of a long ellipsoid, cut level at the deck and the keel and square at the
 * stern. `full` (from 1) makes its sides steeper.
 */
function hull(
  length: number,
  halfWidth: number,
  height: number,
  skin: Paint,
  gloss = 0.5,
  full = 1.1,
): Part[] {
  const coat = finish(skin, { gloss, mirror: gloss > 0.4 ? 0.16 : 0.05 })
  const [x, far] = [-length * 0.1, length * 2]
  return [
    ellipsoid([x, height, 0], [length * 0.6, height * full, halfWidth], coat),
    box([x, height + far, 0], [far, far, far], coat, { carve: true }),
    box([x, -far, 0], [far, far, far], coat, { carve: true }),
    box([-length / 2 - far, height, 0], [far, far, far], coat, {
      carve: true,
      axes: [
        [0.995, -0.1, 0],
        [0.1, 0.995, 0],
        [0, 0, 1],
      ],
    }),
  ]
}

const cloth = (colour: Rgb): Finish =>
  finish((x, y) => scale(colour, 0.96 + 0.04 * Math.sin(x * 1.1 + y * 1.6)), { gloss: 0.1 })

export function sailboat(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f4f1e8')
  const navy = hexToLinear('#1f3f6b')
  const skin: Paint = (_, y) =>
    y < 0.28 ? hexToLinear('#a02f2a') : y > 0.92 && y < 1.02 ? navy : colour
  const sail = cloth(paint === null ? hexToLinear('#faf6ea') : colour)
  const parts: Part[] = [
    ...hull(6, 0.95, 1.15, skin, 0.5, 1.2),
    box([-0.2, 1.35, 0], [0.95, 0.2, 0.5], finish('#f4f1e8', { gloss: 0.5 }), { round: 0.12 }),
    box([-0.2, 1.38, 0], [0.65, 0.09, 0.515], pane, { round: 0.05 }),
    limb([0.45, 1.1, 0], [0.45, 8.6, 0], 0.06, 0.04, finish('#d9d3c4', { gloss: 0.5 })),
    limb([0.45, 1.95, 0], [-2.5, 1.9, 0], 0.05, 0.045, finish('#b58a55')),
    limb([2.95, 1.15, 0], [0.45, 8.2, 0], 0.012, 0.012, darkMetal),
    limb([-2.85, 1.15, 0], [0.45, 8.6, 0], 0.012, 0.012, darkMetal),
    plate(
      curved([
        [0.34, 2.05],
        [0.36, 5.2],
        [0.4, 8.3],
        [-0.5, 6.2],
        [-1.6, 4],
        [-2.4, 2.08],
        [-1.0, 2.0],
      ]),
      0.05,
      sail,
      { round: 0.02 },
      0.05,
    ),
    plate(
      curved([
        [2.75, 1.4],
        [1.6, 4.6],
        [0.62, 7.4],
        [0.75, 4.5],
        [0.9, 2.0],
        [1.6, 1.7],
      ]),
      0.05,
      sail,
      { round: 0.02 },
      -0.12,
    ),
  ]
  return { yaw: 0.45, pitch: 0.1, parts }
}

/** A wooden boat that is open inside. */
function openBoat(
  length: number,
  halfWidth: number,
  height: number,
  colour: Rgb,
  inside: Rgb,
): Part[] {
  const wood = finish(boards(inside, 10, 'y'), { gloss: 0.2 })
  const skin: Paint = (_, y) =>
    y > height * 0.88 ? scale(inside, 0.75) : scale(colour, ((y / height) * 6) % 1 < 0.12 ? 0.6 : 1)
  return [
    ...hull(length, halfWidth, height, skin, 0.3),
    ellipsoid(
      [-length * 0.1, height * 1.05, 0],
      [length * 0.56, height * 0.9, halfWidth * 0.88],
      wood,
      {
        carve: true,
      },
    ),
  ]
}

export function rowboat(paint: Rgb | null): Sculpture {
  const oar = finish('#c79a5d', { gloss: 0.3 })
  const seat = finish(boards(hexToLinear('#b07a44'), 9, 'x'))
  const parts: Part[] = [
    ...openBoat(3.4, 0.68, 0.62, or(paint, '#2f6f8f'), hexToLinear('#b98a55')),
    ...[-1.1, -0.2, 0.75].map((x) =>
      box([x, 0.46, 0], [0.13, 0.03, x > 0.5 ? 0.4 : 0.54], seat, { round: 0.02 }),
    ),
  ]
  for (const side of [1, -1])
    parts.push(
      limb([-0.35, 0.62, side * 0.1], [0.25, 0.5, side * 1.35], 0.028, 0.025, oar),
      ellipsoid([0.36, 0.46, side * 1.55], [0.1, 0.025, 0.26], oar),
    )
  return { yaw: 0.4, pitch: 0.3, parts }
}

export function canoe(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#b8432c')
  const rim = hexToLinear('#a97848')
  const skin = finish((_, y) => (y > 0.42 ? rim : colour), { gloss: 0.5, mirror: 0.12 })
  const parts: Part[] = [
    ellipsoid([0, 0.5, 0], [2.15, 0.52, 0.46], skin),
    ...[1, -1].map((side) =>
      limb([side * 1.9, 0.46, 0], [side * 2.08, 0.62, 0], 0.07, 0.04, skin, { blend: 0.1 }),
    ),
    box([0, 2.52, 0], [1.95, 2, 2], finish(rim), { carve: true, round: 0.02 }),
    ellipsoid([0, 0.56, 0], [1.95, 0.46, 0.4], finish('#8a6238'), { carve: true }),
  ]
  for (const x of [-0.85, 0.85])
    parts.push(box([x, 0.34, 0], [0.1, 0.02, 0.28], finish('#c79a5d'), { round: 0.01 }))
  parts.push(
    limb([-0.7, 0.5, 0.2], [0.8, 0.46, 0.5], 0.022, 0.022, finish('#c79a5d')),
    ellipsoid([1.0, 0.45, 0.54], [0.24, 0.09, 0.03], finish('#c79a5d')),
  )
  return { yaw: 0.4, pitch: 0.28, parts }
}

export function motorboat(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f2efe8')
  const stripe = paint === null ? hexToLinear('#1f5fae') : scale(colour, 0.5)
  const skin: Paint = (x, y) => (y < 0.3 + x * 0.08 ? stripe : colour)
  const parts: Part[] = [
    ...hull(5.2, 1.0, 0.95, skin, 0.7),
    box([-1.0, 1.1, 0], [1.35, 0.45, 0.74], finish('#d8c7a4'), { carve: true, round: 0.3 }),
  ]
  parts.push(
    plate(
      [
        [0.75, 0.9],
        [0.35, 1.5],
        [0.25, 1.5],
        [0.5, 0.9],
      ],
      0.72,
      pane,
      { round: 0.03 },
    ),
    box([-0.6, 0.78, 0.3], [0.22, 0.12, 0.2], finish('#f4ede0'), { round: 0.06 }),
    box([-0.8, 1.0, 0.3], [0.05, 0.26, 0.2], finish('#f4ede0'), { round: 0.05 }),
    box([-0.6, 0.78, -0.3], [0.22, 0.12, 0.2], finish('#f4ede0'), { round: 0.06 }),
    box([-0.8, 1.0, -0.3], [0.05, 0.26, 0.2], finish('#f4ede0'), { round: 0.05 }),
    box([-1.9, 0.8, 0], [0.3, 0.12, 0.7], finish('#f4ede0'), { round: 0.08 }),
    box([-2.6, 0.95, 0], [0.18, 0.32, 0.2], darkMetal, { round: 0.09 }),
    ...[0.8, -0.8].map((z) => limb([0.6, 1.0, z], [2.1, 1.12, z * 0.3], 0.02, 0.02, chrome)),
  )
  return { yaw: 0.5, pitch: 0.16, parts }
}

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

export function submarine(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#e9b72c'), { gloss: 0.6, mirror: 0.25 })
  const dark = finish('#3a3f45', { gloss: 0.5, mirror: 0.3 })
  const porthole = (at: Vec3): Part[] => [
    torus(at, 0.24, 0.06, dark, { axes: standing }),
    ellipsoid(at, [0.22, 0.22, 0.06], pane),
  ]
  const parts: Part[] = [
    ellipsoid([0, 1, 0], [3, 0.95, 0.95], skin),
    plate(
      curved([
        [-0.7, 1.6],
        [-0.6, 2.5],
        [0.5, 2.6],
        [0.85, 1.6],
      ]),
      0.42,
      skin,
      { round: 0.2, blend: 0.15 },
    ),
    limb([0.2, 2.5, 0], [0.2, 3.25, 0], 0.07, 0.07, dark),
    limb([0.2, 3.25, 0], [0.55, 3.25, 0], 0.09, 0.09, dark),
    ...porthole([-1.2, 1.1, 0.85]),
    ...porthole([0, 1.1, 0.93]),
    ...porthole([1.2, 1.1, 0.86]),
    ellipsoid([2.72, 1.05, 0], [0.3, 0.36, 0.4], pane, { blend: 0.03 }),
    plate(
      [
        [-2.3, 1.3],
        [-3.2, 2.1],
        [-3.5, 2.1],
        [-3.1, 1.0],
        [-3.5, 0],
        [-3.2, 0],
        [-2.3, 0.7],
      ],
      0.09,
      dark,
      { round: 0.05 },
    ),
    column([-2.95, 1, 0], [-3.45, 1, 0], 0.12, 0.12, dark),
    ...[0, 1, 2].map((n) => {
      const a = (n / 3) * 2 * Math.PI
      return ellipsoid(
        [-3.45, 1 + Math.cos(a) * 0.35, Math.sin(a) * 0.35],
        [0.05, 0.16 + 0.2 * Math.abs(Math.cos(a)), 0.16 + 0.2 * Math.abs(Math.sin(a))],
        chrome,
      )
    }),
  ]
  return { yaw: 0.45, pitch: 0.06, parts }
}
