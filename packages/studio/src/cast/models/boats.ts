import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { cloth, hull } from './boats-parts.ts'
import { boards } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate, standing } from './wheels.ts'

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
    ellipsoid([0, 0.58, 0], [1.8, 0.44, 0.36], finish('#8a6238'), { carve: true }),
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
