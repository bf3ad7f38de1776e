import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { boards, glass, litWindow, masonry, tiles } from './surfaces.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, darkMetal, plate, shadow, standing } from './wheels.ts'

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

/** Rows and columns of windows, some of them lit. */
function facade(wall: Rgb, columns: number, rows: number): Paint {
  const pane = hexToLinear('#39506a')
  const lit = hexToLinear('#f5d58a')
  return (x, y, z) => {
    const u = (Math.abs(x) > Math.abs(z) ? z : x) * columns
    const v = y * rows
    const [fu, fv] = [u - Math.floor(u), v - Math.floor(v)]
    if (fu < 0.18 || fu > 0.82 || fv < 0.22 || fv > 0.82) return wall
    return noise3(
      Math.floor(u) * 3.7 + (Math.abs(x) > Math.abs(z) ? 50 : 0),
      Math.floor(v) * 2.9,
      4,
    ) > 0.68
      ? lit
      : scale(pane, 0.8 + 0.5 * fv)
  }
}

export function skyscraper(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#8c98a4')
  const skin = finish(facade(wall, 11, 9), { gloss: 0.5, mirror: 0.22 })
  const crown = finish(scale(wall, 0.8), { gloss: 0.4, mirror: 0.15 })
  return {
    yaw: 0.62,
    pitch: 0.05,
    parts: [
      box(
        [0, 0.2, 0],
        [0.75, 0.2, 0.75],
        finish(facade(scale(wall, 0.7), 7, 4), { gloss: 0.5, mirror: 0.2 }),
      ),
      box([0, 1.9, 0], [0.6, 1.9, 0.6], skin),
      box([0, 3.82, 0], [0.62, 0.04, 0.62], crown),
      box([0, 4.3, 0], [0.44, 0.5, 0.44], skin),
      box([0, 4.82, 0], [0.46, 0.03, 0.46], crown),
      box([0, 5.05, 0], [0.25, 0.25, 0.25], skin),
      limb([0, 5.2, 0], [0, 6.2, 0], 0.05, 0.012, chrome),
    ],
  }
}

/** A plain house of flats or offices. */
export function building(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#b98a6a')
  const parts: Part[] = [
    box([0, 1.25, 0], [1.1, 1.25, 0.75], finish(masonry(wall, 14))),
    box([0, 2.54, 0], [1.16, 0.06, 0.81], finish('#d8cfbf'), { round: 0.02 }),
    box([0, 0.56, 0], [1.115, 0.03, 0.765], finish('#d8cfbf')),
    box([0.1, 0.26, 0.75], [0.17, 0.26, 0.04], finish('#3f5a4a', { gloss: 0.3 }), { round: 0.01 }),
    box([0.1, 0.58, 0.84], [0.3, 0.02, 0.12], darkMetal),
  ]
  const frame = finish('#efe9dc')
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 4; n++) {
      const y = 0.3 + row * 0.56 + (row > 0 ? 0.08 : 0)
      if (row === 0 && n === 2) continue
      const lit = (row * 5 + n * 3) % 4 === 0
      parts.push(
        box([-0.78 + n * 0.52, y, 0.75], [0.14, 0.19, 0.02], frame),
        box([-0.78 + n * 0.52, y, 0.76], [0.115, 0.165, 0.02], lit ? litWindow : glass),
      )
      if (n < 2)
        parts.push(
          box([1.1, y, -0.35 + n * 0.7], [0.02, 0.19, 0.14], frame),
          box([1.11, y, -0.35 + n * 0.7], [0.02, 0.165, 0.115], lit ? glass : litWindow),
        )
    }
  return { yaw: 0.55, pitch: 0.08, parts }
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

/** An iron tower on four legs, like the one in Paris. */
export function ironTower(paint: Rgb | null): Sculpture {
  const iron = finish(
    (x, y, z) =>
      scale(or(paint, '#7a5f48'), Math.abs(Math.sin(y * 30 + (x + z) * 22)) > 0.4 ? 1 : 0.62),
    { gloss: 0.2 },
  )
  const profile: readonly Vec2[] = [
    [1.25, 0],
    [0.86, 0.75],
    [0.62, 1.45],
    [0.4, 2.3],
    [0.22, 3.6],
    [0.1, 5.2],
    [0.05, 6.2],
  ]
  const parts: Part[] = []
  for (const [sx, sz] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    for (let n = 0; n + 1 < profile.length; n++) {
      const [a, b] = [profile[n] as Vec2, profile[n + 1] as Vec2]
      const thick = n < 2 ? 0.17 : n < 4 ? 0.11 : 0.06
      parts.push(
        limb([sx * a[0], a[1], sz * a[0]], [sx * b[0], b[1], sz * b[0]], thick, thick * 0.85, iron),
      )
    }
  for (const [y, w, h] of [
    [1.45, 0.8, 0.08],
    [2.9, 0.46, 0.07],
    [5.6, 0.16, 0.08],
  ] as const)
    parts.push(box([0, y, 0], [w, h, w], iron, { round: 0.02 }))
  for (const z of [0.93, -0.93])
    parts.push(torus([0, 0.5, z], 0.85, 0.06, iron, { axes: standing }))
  for (let n = 0; n < 5; n++) {
    const y = 3.3 + n * 0.45
    const w = 0.25 - n * 0.035
    parts.push(box([0, y, 0], [w, 0.03, w], iron))
  }
  parts.push(
    box([0, -0.35, 0], [2, 0.36, 2], iron, { carve: true }),
    limb([0, 5.7, 0], [0, 7.0, 0], 0.05, 0.015, iron),
  )
  return { yaw: 0.5, pitch: 0.06, parts }
}

/** A stone bridge on three arches. */
export function bridge(paint: Rgb | null): Sculpture {
  const stone = finish(masonry(or(paint, '#a79b88'), 7))
  const parts: Part[] = [box([0, 0.95, 0], [3.6, 0.95, 0.62], stone)]
  for (const [x, r] of [
    [0, 0.88],
    [-1.9, 0.72],
    [1.9, 0.72],
  ] as const)
    parts.push(
      column(
        [x, 0.4, -2],
        [x, 0.4, 2],
        r,
        r,
        finish(masonry(scale(or(paint, '#a79b88'), 0.7), 7)),
        { carve: true },
      ),
      box([x, -0.6, 0], [r, 1.0, 2], stone, { carve: true }),
    )
  parts.push(
    box([0, 1.9, 0], [3.65, 0.08, 0.7], finish(masonry(scale(or(paint, '#a79b88'), 1.1), 6))),
    ...[0.62, -0.62].map((z) => box([0, 2.1, z], [3.6, 0.16, 0.07], stone)),
    ...[0.62, -0.62].flatMap((z) =>
      [-3.5, -0.95, 0.95, 3.5].map((x) => box([x, 2.16, z], [0.12, 0.26, 0.11], stone)),
    ),
    ...[-0.95, 0.95].map((x) =>
      column([x, 0, 0.6], [x, 1.2, 0.6], 0.2, 0.16, stone, { round: 0.04 }),
    ),
  )
  return { yaw: 0.3, pitch: 0.1, parts }
}

export function pyramid(paint: Rgb | null): Sculpture {
  const stone = or(paint, '#cfae74')
  const skin = finish((x, y, z) => {
    const row = y * 13
    const joint = row - Math.floor(row) < 0.14 ? 0.78 : 1
    return scale(
      stone,
      joint * (0.84 + 0.26 * noise3(x * 6 + Math.floor(row) * 3, Math.floor(row), z * 6)),
    )
  })
  const parts: Part[] = Array.from({ length: 26 }, (_, n) => {
    const t = (n + 0.5) / 26
    return box([0, t * 1.6, 0], [1.28 * (1 - t) + 0.02, 0.032, 1.28 * (1 - t) + 0.02], skin)
  })
  return { yaw: 0.55, pitch: 0.08, parts }
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

export function fountain(paint: Rgb | null): Sculpture {
  const stone = finish(masonry(or(paint, '#b3aa9b'), 8))
  const smoothStone = finish((x, y, z) =>
    scale(or(paint, '#b3aa9b'), 0.9 + 0.16 * noise3(x * 6, y * 6, z * 6)),
  )
  const water = finish('#8fc4d8', { gloss: 0.9, mirror: 0.45 })
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.42, 0], 1.6, 1.6, stone, { round: 0.04 }),
    torus([0, 0.44, 0], 1.54, 0.1, smoothStone),
    column([0, 0.36, 0], [0, 0.44, 0], 1.48, 1.48, water),
    column([0, 0.3, 0], [0, 1.2, 0], 0.3, 0.16, smoothStone, { blend: 0.05 }),
    column([0, 1.15, 0], [0, 1.35, 0], 0.3, 0.8, smoothStone, { round: 0.03 }),
    column([0, 1.3, 0], [0, 1.38, 0], 0.72, 0.74, water),
    column([0, 1.3, 0], [0, 1.85, 0], 0.12, 0.1, smoothStone),
    column([0, 1.8, 0], [0, 1.95, 0], 0.14, 0.4, smoothStone, { round: 0.02 }),
    limb([0, 1.95, 0], [0, 2.6, 0], 0.05, 0.03, water),
  ]
  const jets: readonly (readonly [number, number, number, number])[] = [
    [0.42, 0.75, 1.95, 1.3],
    [0.8, 1.25, 1.35, 0.42],
  ]
  for (const [from, to, high, low] of jets)
    for (let n = 0; n < 8; n++) {
      const a = (n / 8) * 2 * Math.PI + from
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const middle = from + (to - from) * 0.55
      parts.push(
        limb(
          [c * from, high, s * from],
          [c * middle, high - (high - low) * 0.25, s * middle],
          0.025,
          0.025,
          water,
        ),
        limb(
          [c * middle, high - (high - low) * 0.25, s * middle],
          [c * to, low, s * to],
          0.025,
          0.035,
          water,
        ),
      )
    }
  for (let n = 0; n < 6; n++) {
    const a = (n / 6) * 2 * Math.PI
    parts.push(
      limb([0, 2.58, 0], [Math.cos(a) * 0.22, 2.35, Math.sin(a) * 0.22], 0.03, 0.02, water),
    )
  }
  return { yaw: 0, pitch: 0.2, parts }
}

/** A figure of bronze on a plinth, a scroll in its hand. */
export function statue(paint: Rgb | null): Sculpture {
  const bronze = finish(
    (x, y, z) =>
      mix(or(paint, '#5f7a68'), hexToLinear('#3a4a40'), noise3(x * 6, y * 6, z * 6) * 0.8),
    { gloss: 0.45, mirror: 0.08 },
  )
  const stone = finish(masonry(hexToLinear('#b3aa9b'), 4))
  const pale = finish('#c9c0b0')
  return {
    yaw: -0.3,
    pitch: 0.05,
    parts: [
      box([0, 0.1, 0], [0.75, 0.1, 0.75], pale, { round: 0.02 }),
      box([0, 0.75, 0], [0.55, 0.6, 0.55], stone),
      box([0, 1.4, 0], [0.65, 0.07, 0.65], pale, { round: 0.02 }),
      box([0, 0.78, 0.56], [0.34, 0.2, 0.02], bronze, { round: 0.01 }),
      column([0, 1.45, 0], [0, 2.55, 0], 0.42, 0.24, bronze, { round: 0.05, blend: 0.02 }),
      ...[-0.2, 0, 0.22].map((x) =>
        limb([x * 1.5, 1.5, 0.34], [x, 2.5, 0.2], 0.06, 0.04, bronze, { blend: 0.05 }),
      ),
      ellipsoid([0, 2.75, 0], [0.3, 0.36, 0.2], bronze, { blend: 0.1 }),
      limb([-0.26, 2.98, 0], [0.26, 2.98, 0], 0.1, 0.1, bronze, { blend: 0.08 }),
      limb([0.3, 2.96, 0], [0.42, 3.3, 0.2], 0.085, 0.07, bronze, { blend: 0.04 }),
      limb([0.42, 3.3, 0.2], [0.5, 3.62, 0.28], 0.07, 0.06, bronze, { blend: 0.03 }),
      limb([0.48, 3.6, 0.3], [0.52, 4.0, 0.3], 0.05, 0.05, bronze),
      ellipsoid([0.52, 4.08, 0.3], [0.1, 0.13, 0.1], bronze, { blend: 0.05 }),
      limb([-0.32, 2.94, 0], [-0.4, 2.55, 0.12], 0.085, 0.07, bronze, { blend: 0.04 }),
      limb([-0.4, 2.55, 0.12], [-0.16, 2.42, 0.34], 0.07, 0.055, bronze, { blend: 0.03 }),
      box([-0.16, 2.5, 0.36], [0.13, 0.2, 0.03], bronze, { round: 0.01 }),
      limb([0, 3.0, 0], [0, 3.2, 0.02], 0.085, 0.08, bronze, { blend: 0.03 }),
      ellipsoid([0, 3.36, 0.04], [0.15, 0.19, 0.17], bronze, { blend: 0.02 }),
      ellipsoid([0, 3.44, -0.02], [0.17, 0.16, 0.18], bronze, { blend: 0.03 }),
      ellipsoid([0, 3.35, 0.21], [0.03, 0.05, 0.03], bronze, { blend: 0.03 }),
    ],
    board: { centre: [0, 0.78, 0.58], half: [0.3, 0.16], ink: [0.86, 0.83, 0.74] },
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
