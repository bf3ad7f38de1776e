import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { masonry } from './surfaces.ts'
import { mix, or, scale } from './tints.ts'
import { plate, shadow, standing } from './wheels.ts'

const gilt = finish('#d9a93a', { gloss: 0.7, mirror: 0.4 })

/** An onion dome `r` wide with its point and crescent. */
function dome([x, y, z]: Vec3, r: number, skin: Finish): Part[] {
  const tip = y + r * 1.75
  return [
    lathe(
      [x, y, z],
      smooth<Vec2>(
        [
          [r * 0.86, 0],
          [r, r * 0.42],
          [r * 0.88, r * 0.92],
          [r * 0.5, r * 1.35],
          [r * 0.12, r * 1.64],
          [0, r * 1.76],
        ],
        4,
      ).concat([[0, 0]]),
      skin,
    ),
    limb([x, tip - 0.04, z], [x, tip + r * 0.42, z], r * 0.05, r * 0.03, gilt),
    ellipsoid([x, tip + r * 0.08, z], [r * 0.09, r * 0.09, r * 0.09], gilt),
    torus([x, tip + r * 0.5, z], r * 0.11, r * 0.03, gilt, { axes: standing }),
  ]
}

/** A pointed arch in the side view's plane. */
function arch(x: number, foot: number, z: number, half: number, high: number, skin: Finish): Part {
  return plate(
    [
      [x - half, foot],
      [x + half, foot],
      [x + half, foot + high * 0.62],
      [x + half * 0.7, foot + high * 0.82],
      [x, foot + high],
      [x - half * 0.7, foot + high * 0.82],
      [x - half, foot + high * 0.62],
    ],
    0.03,
    skin,
    {},
    z,
  )
}

/** A great dome between four minarets. */
export function mosque(paint: Rgb | null): Sculpture {
  const wall = finish((x, y, z) =>
    scale(hexToLinear('#ece3d0'), 0.92 + 0.12 * noise3(x * 4, y * 4, z * 4)),
  )
  const skin = finish(or(paint, '#2f8a8c'), { gloss: 0.5, mirror: 0.14 })
  const stone = finish(masonry(hexToLinear('#c4b79c'), 8))
  const trim = finish(mix(or(paint, '#2f8a8c'), [0.8, 0.75, 0.6], 0.3), { gloss: 0.4 })
  const parts: Part[] = [
    box([0, 0.08, 0], [2.0, 0.09, 1.35], stone),
    box([0, 0.72, 0], [1.35, 0.62, 0.85], wall),
    box([0, 1.36, 0], [1.4, 0.05, 0.9], trim),
    column([0, 1.38, 0], [0, 1.82, 0], 0.74, 0.72, wall),
    column([0, 1.8, 0], [0, 1.88, 0], 0.77, 0.77, trim),
    ...dome([0, 1.86, 0], 0.8, skin),
    ...dome([-1.0, 1.4, 0.5], 0.28, skin),
    ...dome([1.0, 1.4, 0.5], 0.28, skin),
    // The porch.
    box([0, 0.82, 0.88], [0.46, 0.74, 0.1], wall),
    box([0, 1.58, 0.88], [0.5, 0.04, 0.13], trim),
    arch(0, 0.16, 0.98, 0.32, 1.18, trim),
    arch(0, 0.16, 1.0, 0.25, 1.02, shadow),
    ...[-1.05, -0.72, 0.72, 1.05].flatMap((x) => [
      arch(x, 0.4, 0.86, 0.13, 0.72, trim),
      arch(x, 0.44, 0.88, 0.095, 0.62, shadow),
    ]),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    const at: Vec3 = [Math.cos(a) * 0.715, 1.6, Math.sin(a) * 0.715]
    parts.push(ellipsoid(at, [0.055, 0.12, 0.055], shadow))
  }
  for (const x of [-1.72, 1.72])
    for (const z of [1.05, -1.05]) {
      parts.push(
        box([x, 0.3, z], [0.17, 0.3, 0.17], wall),
        column([x, 0.5, z], [x, 2.7, z], 0.125, 0.105, wall),
        ...[1.5, 2.3].flatMap((y) => [
          column([x, y - 0.1, z], [x, y, z], 0.11, 0.19, wall),
          column([x, y, z], [x, y + 0.05, z], 0.2, 0.2, trim),
        ]),
        column([x, 2.7, z], [x, 2.76, z], 0.14, 0.14, trim),
        ...dome([x, 2.76, z], 0.14, skin),
      )
    }
  return { yaw: 0.3, pitch: 0.12, parts }
}

/** The gate of a Japanese shrine. */
export function torii(paint: Rgb | null): Sculpture {
  const red = finish(or(paint, '#c23a22'), { gloss: 0.35 })
  const black = finish('#26221f', { gloss: 0.3 })
  const beam = (half: number, low: number, lift: number, thick: number): Vec2[] => {
    const points: Vec2[] = []
    for (let n = -4; n <= 4; n++) points.push([(n / 4) * half, low + lift * (n / 4) ** 2])
    for (let n = 4; n >= -4; n--)
      points.push([(n / 4) * half * 1.03, low + thick + lift * (n / 4) ** 2])
    return points
  }
  const parts: Part[] = [
    plate(beam(1.75, 2.62, 0.16, 0.2), 0.16, red, { round: 0.02 }),
    plate(beam(1.84, 2.82, 0.18, 0.12), 0.2, black, { round: 0.03 }),
    box([0, 2.02, 0], [1.5, 0.1, 0.1], red, { round: 0.02 }),
    box([0, 2.36, 0], [0.14, 0.26, 0.06], black, { round: 0.02 }),
    box([0, 2.36, 0.06], [0.1, 0.2, 0.02], gilt, { round: 0.02 }),
  ]
  for (const side of [1, -1])
    parts.push(
      column([side * 1.2, 0.1, 0], [side * 1.1, 2.66, 0], 0.15, 0.125, red),
      column([side * 1.2, 0, 0], [side * 1.19, 0.3, 0], 0.2, 0.18, black, { round: 0.03 }),
      box([side * 1.35, 2.02, 0.105], [0.03, 0.1, 0.012], black),
    )
  return { yaw: 0.35, pitch: 0.06, parts }
}
