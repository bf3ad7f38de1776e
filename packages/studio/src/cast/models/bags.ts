import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { black, gold } from './products-parts.ts'
import { inkOn } from './signs.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, plate, standing } from './wheels.ts'

export function backpack(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f6f8f')
  const cloth = finish((x, y, z) => scale(colour, 0.92 + 0.14 * noise3(x * 30, y * 30, z * 30)), {
    gloss: 0.12,
  })
  const trim = finish(scale(colour, 0.55), { gloss: 0.15 })
  const leather = finish('#8a5a32', { gloss: 0.3 })
  return {
    yaw: 0.35,
    pitch: 0.1,
    parts: [
      box([0, 0.95, 0], [0.7, 0.95, 0.34], cloth, { round: 0.28 }),
      box([0, 0.55, 0.36], [0.5, 0.42, 0.14], cloth, { round: 0.12, blend: 0.03 }),
      box([0, 0.9, 0.48], [0.46, 0.03, 0.03], trim, { round: 0.02 }),
      ...tube(
        [
          [-0.62, 1.3, 0.3],
          [0, 1.52, 0.36],
          [0.62, 1.3, 0.3],
        ],
        0.022,
        0.022,
        trim,
      ),
      box([0, 1.3, 0.35], [0.1, 0.12, 0.03], leather, { round: 0.02 }),
      ...tube(
        [
          [-0.2, 1.86, 0],
          [-0.14, 2.1, 0],
          [0.14, 2.1, 0],
          [0.2, 1.86, 0],
        ],
        0.05,
        0.05,
        trim,
      ),
      ...[1, -1].flatMap((side) => [
        box([side * 0.74, 0.5, 0.0], [0.12, 0.32, 0.24], cloth, { round: 0.1, blend: 0.03 }),
        ...tube(
          [
            [side * 0.4, 1.75, -0.3],
            [side * 0.62, 1.3, -0.6],
            [side * 0.55, 0.4, -0.4],
          ],
          0.07,
          0.06,
          trim,
        ),
      ]),
      box([0, 0.95, 0.52], [0.03, 0.08, 0.02], chrome),
    ],
  }
}

export function handbag(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#9b2f3a'), { gloss: 0.5, mirror: 0.1 })
  const arch: Vec3[] = Array.from({ length: 11 }, (_, n): Vec3 => {
    const a = Math.PI * (n / 10)
    return [Math.cos(a) * 0.5, 1.0 + Math.sin(a) * 0.72, 0.12]
  })
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      plate(
        curved([
          [-0.95, 0.05],
          [-0.9, 0.6],
          [-0.72, 1.08],
          [0.72, 1.08],
          [0.9, 0.6],
          [0.95, 0.05],
          [0, 0],
        ]),
        0.34,
        leather,
        { round: 0.16 },
      ),
      plate(
        curved([
          [-0.76, 1.1],
          [-0.8, 0.66],
          [-0.3, 0.52],
          [0.3, 0.52],
          [0.8, 0.66],
          [0.76, 1.1],
        ]),
        0.37,
        leather,
        { round: 0.06 },
      ),
      box([0, 0.56, 0.38], [0.1, 0.07, 0.04], gold, { round: 0.03 }),
      ...tube(arch, 0.055, 0.055, leather),
      ...[0.5, -0.5].map((x) => torus([x, 1.02, 0.14], 0.08, 0.025, gold, { axes: standing })),
    ],
  }
}

export function suitcase(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c48a2c')
  const shell = finish(
    (x) => scale(colour, Math.abs(((x * 4.2 + 50) % 1) - 0.5) < 0.1 ? 0.72 : 1),
    { gloss: 0.5, mirror: 0.16 },
  )
  return {
    yaw: 0.45,
    pitch: 0.12,
    parts: [
      box([0, 1.0, 0], [0.65, 0.9, 0.32], shell, { round: 0.14 }),
      box([0, 1.0, 0], [0.655, 0.905, 0.02], darkMetal, { round: 0.01 }),
      ...[0.3, -0.3].map((x) => limb([x, 1.85, -0.2], [x, 2.55, -0.2], 0.03, 0.03, chrome)),
      limb([0.3, 2.55, -0.2], [-0.3, 2.55, -0.2], 0.055, 0.055, black),
      ...[0.5, -0.5].flatMap((x) =>
        [0.2, -0.2].map((z) =>
          column([x, 0.05, z - 0.04], [x, 0.05, z + 0.04], 0.07, 0.07, black, { round: 0.02 }),
        ),
      ),
      box([0.66, 1.1, 0.0], [0.03, 0.16, 0.08], black, { round: 0.03 }),
    ],
  }
}

/** A gift box with a ribbon. */
export function gift(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c62f3a')
  const ribbon = finish(paint === null ? '#f0c24a' : '#f6f0e2', { gloss: 0.6, mirror: 0.12 })
  const wrap = finish(colour, { gloss: 0.5, mirror: 0.1 })
  const parts: Part[] = [
    box([0, 0.5, 0], [0.78, 0.5, 0.78], wrap, { round: 0.03 }),
    box([0, 1.06, 0], [0.86, 0.12, 0.86], wrap, { round: 0.03 }),
    box([0, 0.6, 0], [0.14, 0.6, 0.87], ribbon, { round: 0.01 }),
    box([0, 0.6, 0], [0.87, 0.6, 0.14], ribbon, { round: 0.01 }),
    ellipsoid([0, 1.24, 0], [0.14, 0.12, 0.14], ribbon),
  ]
  for (const side of [1, -1])
    parts.push(
      torus([side * 0.34, 1.4, 0.05], 0.24, 0.075, ribbon, {
        axes: [
          [0.85, side * 0.5, 0],
          [0, 0, 1],
          [side * 0.5, -0.85, 0],
        ],
      }),
      limb([side * 0.05, 1.2, 0.1], [side * 0.5, 1.2, 0.45], 0.07, 0.05, ribbon),
    )
  return { yaw: 0.5, pitch: 0.24, parts }
}

/** A cardboard box. */
export function cardboard(paint: Rgb | null): Sculpture {
  const card = finish((x, y, z) =>
    scale(or(paint, '#b88a58'), 0.94 + 0.1 * noise3(x * 3, y * 12, z * 3)),
  )
  const tape = finish('#d9c28e', { gloss: 0.4 })
  return {
    yaw: 0.5,
    pitch: 0.26,
    parts: [
      box([0, 0.6, 0], [0.85, 0.6, 0.7], card, { round: 0.015 }),
      box([0, 0.9, 0], [0.86, 0.31, 0.1], tape),
      box([0, 1.2, 0], [0.86, 0.005, 0.012], finish('#6d4a28')),
    ],
    board: { centre: [0, 0.5, 0.7], half: [0.6, 0.3], ink: inkOn([0.4, 0.25, 0.1]) },
  }
}

/** An umbrella, open. */
export function umbrella(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c9343a')
  const cloth = finish(
    (x, _, z) => scale(colour, 0.86 + 0.16 * Math.abs(Math.cos(Math.atan2(z, x) * 4))),
    { gloss: 0.25 },
  )
  const parts: Part[] = [
    lathe(
      [0, 1.55, 0],
      smooth<Vec2>(
        [
          [1.25, 0.0],
          [1.2, 0.1],
          [0.85, 0.5],
          [0.4, 0.72],
          [0, 0.8],
        ],
        5,
      ).concat([
        [0, 0.72],
        [0.8, 0.42],
        [1.2, 0],
      ]),
      cloth,
    ),
    limb([0, 0.15, 0], [0, 2.5, 0], 0.028, 0.028, chrome),
    ...tube(
      [
        [0, 0.18, 0],
        [0, 0.05, 0],
        [0.08, -0.04, 0],
        [0.2, 0.0, 0],
        [0.22, 0.12, 0],
      ],
      0.045,
      0.045,
      finish('#6b3f20', { gloss: 0.5 }),
    ),
  ]
  return { yaw: 0.2, pitch: 0.06, parts }
}
