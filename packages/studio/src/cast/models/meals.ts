import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, smooth, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { crust } from './bakery-parts.ts'
import { dish } from './bakery.ts'
import { mix, or, scale, step } from './tints.ts'
import { plate } from './wheels.ts'

export function pizza(): Sculpture {
  const cheese: Paint = (x, _, z) => {
    const brown = step(0.55, 0.75, fractal3(x * 4, 1, z * 4))
    const sauce = step(0.42, 0.3, fractal3(x * 3 + 5, 2, z * 3))
    return mix(
      mix(hexToLinear('#f0c35a'), hexToLinear('#b8431f'), sauce * 0.8),
      hexToLinear('#a5672a'),
      brown * 0.5,
    )
  }
  const parts: Part[] = [
    column([0, 0.02, 0], [0, 0.12, 0], 1.62, 1.62, finish(cheese, { gloss: 0.4 })),
    torus([0, 0.13, 0], 1.62, 0.15, finish(crust('#dba55a', '#9c5c22'), { gloss: 0.2 })),
  ]
  const salami = finish(
    (x, y, z) => scale(hexToLinear('#b02f22'), noise3(x * 20, y, z * 20) > 0.72 ? 1.6 : 0.95),
    { gloss: 0.45 },
  )
  for (const [x, z] of [
    [0, 0.2],
    [0.85, 0.35],
    [-0.8, 0.5],
    [0.4, 1.05],
    [-0.35, 1.1],
    [0.55, -0.6],
    [-0.5, -0.5],
    [1.1, -0.3],
    [-1.15, -0.25],
    [0.05, -1.1],
  ] as const)
    parts.push(column([x, 0.1, z], [x, 0.165, z], 0.26, 0.25, salami, { round: 0.02 }))
  for (const [x, z, a] of [
    [0.45, 0.2, 0.4],
    [-0.35, 0.35, 1.4],
    [0, -0.4, 2.2],
    [-0.8, -0.75, 0.8],
    [0.95, 0.85, 2.6],
  ] as const)
    parts.push(
      ellipsoid([x, 0.18, z], [0.24, 0.02, 0.11], finish('#3f7a2e', { gloss: 0.4 }), {
        axes: [
          [Math.cos(a), 0, Math.sin(a)],
          [0, 1, 0],
          [-Math.sin(a), 0, Math.cos(a)],
        ],
      }),
    )
  // One slice is pulled out a little.
  return { yaw: 0.2, pitch: 0.62, parts }
}

export function hamburger(): Sculpture {
  const bun = finish(crust('#d9984a', '#a8622a'), { gloss: 0.4 })
  const seed = finish('#f3e3ba', { gloss: 0.3 })
  const salad = finish(
    (x, y, z) => scale(hexToLinear('#6ea53a'), 0.75 + 0.5 * noise3(x * 7, y * 7, z * 7)),
    { gloss: 0.35 },
  )
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.34, 0], 0.98, 1.04, bun, { round: 0.14 }),
    column(
      [0, 0.36, 0],
      [0, 0.62, 0],
      1.08,
      1.08,
      finish(
        (x, y, z) => scale(hexToLinear('#5a3220'), 0.7 + 0.6 * fractal3(x * 9, y * 9, z * 9)),
        { gloss: 0.3 },
      ),
      { round: 0.12 },
    ),
    box([0, 0.65, 0], [0.88, 0.035, 0.88], finish('#f2ac2a', { gloss: 0.4 }), {
      round: 0.03,
      axes: [
        [0.74, 0, 0.67],
        [0, 1, 0],
        [-0.67, 0, 0.74],
      ],
    }),
    column([0, 0.69, 0], [0, 0.8, 0], 0.98, 0.98, finish('#c9281d', { gloss: 0.6 }), {
      round: 0.05,
    }),
    ellipsoid([0, 1.0, 0], [1.08, 0.66, 1.08], bun),
  ]
  for (let n = 0; n < 16; n++) {
    const a = (n / 16) * 2 * Math.PI
    parts.splice(
      5,
      0,
      ellipsoid(
        [Math.cos(a) * 1.02, 0.84 + 0.03 * Math.sin(n * 2.1), Math.sin(a) * 1.02],
        [0.25, 0.05, 0.25],
        salad,
        { blend: 0.05 },
      ),
    )
  }
  // The lid is flat below.
  parts.push(...seeds(seed))
  return { yaw: 0, pitch: 0.14, parts }
}

function seeds(skin: Finish): Part[] {
  const random = createRandom(5, 'seeds')
  return Array.from({ length: 22 }, () => {
    const a = random.between(0, Math.PI * 2)
    const t = random.between(0.1, 0.8)
    const y = Math.sqrt(1 - t * t)
    return ellipsoid(
      [Math.cos(a) * t * 1.08, 1.0 + y * 0.66, Math.sin(a) * t * 1.08],
      [0.07, 0.035, 0.045],
      skin,
    )
  })
}

export function cheese(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#f2bd3a'), { gloss: 0.35 })
  const hole = finish(scale(or(paint, '#f2bd3a'), 0.72))
  const wedge = plate(
    [
      [-1.3, 0.55],
      [1.3, 0.0],
      [1.3, 1.1],
    ],
    0.5,
    skin,
    {
      round: 0.05,
      axes: [
        [1, 0, 0],
        [0, 0, -1],
        [0, 1, 0],
      ],
    },
  )
  return {
    yaw: -0.5,
    pitch: 0.25,
    parts: [
      { ...wedge, centre: [0, 0.5, 0] },
      ...(
        [
          [0.9, 0.72, 0.42, 0.16],
          [0.35, 0.35, 0.38, 0.2],
          [-0.25, 0.68, 0.24, 0.12],
          [-0.6, 0.28, 0.14, 0.1],
          [0.85, 0.2, 0.5, 0.1],
          [0.5, 1.0, -0.05, 0.2],
          [-0.2, 1.0, 0.0, 0.12],
        ] as const
      ).map(([x, y, z, r]) => ellipsoid([x, y, z], [r, r, r], hole, { carve: true })),
    ],
  }
}

/** A helping on a plate: meat, potatoes, greens. */
export function plateOfFood(): Sculpture {
  const meat = finish(
    (x, y, z) => scale(hexToLinear('#6b3a22'), 0.75 + 0.5 * fractal3(x * 5, y * 5, z * 5)),
    { gloss: 0.45 },
  )
  const green = finish((x, y, z) =>
    scale(hexToLinear('#4f8a35'), 0.7 + 0.6 * noise3(x * 12, y * 12, z * 12)),
  )
  const parts: Part[] = [
    ...dish(1.6),
    ellipsoid([-0.25, 0.2, 0.3], [0.62, 0.17, 0.42], meat),
    ...[
      [0.55, 0.3],
      [0.75, -0.05],
      [0.4, -0.2],
      [0.62, 0.62],
    ].map(([x = 0, z = 0]) =>
      ellipsoid(
        [x, 0.22, z],
        [0.2, 0.17, 0.18],
        finish(crust('#f0d27a', '#c99a3c'), { gloss: 0.35 }),
      ),
    ),
  ]
  for (let n = 0; n < 9; n++) {
    const a = n * 2.4
    const r = 0.1 * Math.sqrt(n)
    parts.push(
      ellipsoid(
        [-0.45 + Math.cos(a) * r * 1.2, 0.24, -0.5 + Math.sin(a) * r],
        [0.15, 0.15, 0.15],
        green,
      ),
    )
  }
  return { yaw: 0, pitch: 0.62, parts }
}

/** Boiled, in its cup. */
export function egg(paint: Rgb | null): Sculpture {
  const skin = finish(
    (x, y, z) => scale(or(paint, '#e9c9a2'), 0.95 + 0.08 * noise3(x * 20, y * 20, z * 20)),
    { gloss: 0.4 },
  )
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      lathe(
        [0, 0, 0],
        smooth<Vec2>(
          [
            [0, 0],
            [0.18, 0.02],
            [0.5, 0.18],
            [0.76, 0.72],
            [0.66, 1.3],
            [0.36, 1.78],
            [0.12, 1.93],
            [0, 1.95],
          ],
          6,
        ),
        skin,
      ),
    ],
  }
}
