import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { inkOn } from './signs.ts'
import { mix, or, scale, step } from './tints.ts'
import { plate } from './wheels.ts'

const china = finish('#e6e3dc', { gloss: 0.7, mirror: 0.14 })

/** Crust: brown where it bulges into the heat, pale in the folds. */
function crust(pale: string, dark: string): Paint {
  const [a, b] = [hexToLinear(pale), hexToLinear(dark)]
  return (x, y, z) =>
    scale(
      mix(a, b, step(0.25, 0.75, fractal3(x * 3, y * 3, z * 3))),
      0.9 + 0.2 * noise3(x * 26, y * 26, z * 26),
    )
}

/** A flat dish to stand things on. */
export function dish(radius: number, y = 0): Part[] {
  return [
    lathe(
      [0, y, 0],
      [
        [0, 0],
        [radius * 0.6, 0],
        [radius * 0.72, 0.03],
        [radius, 0.1],
        [radius, 0.13],
        [radius * 0.7, 0.07],
        [0, 0.05],
      ],
      china,
    ),
  ]
}

export function bread(): Sculpture {
  const skin = finish(crust('#c98a43', '#8a4a1c'), { gloss: 0.25 })
  const cut = finish(crust('#f0d9a8', '#d8b273'))
  const parts: Part[] = [
    ellipsoid([0, 0.62, 0], [1.6, 0.66, 0.72], skin),
    box([0, 0.2, 0], [1.35, 0.2, 0.6], skin, { round: 0.18, blend: 0.3 }),
  ]
  for (const x of [-0.85, -0.28, 0.28, 0.85])
    parts.push(
      ellipsoid([x, 1.13 - Math.abs(x) * 0.13, 0.12], [0.09, 0.13, 0.46], cut, {
        blend: 0.04,
        axes: [
          [0.9, 0, 0.43],
          [0, 1, 0],
          [-0.43, 0, 0.9],
        ],
      }),
    )
  return { yaw: 0.3, pitch: 0.25, parts }
}

export function croissant(): Sculpture {
  const skin = finish(
    (x, y, z) => {
      const along = Math.atan2(z + 0.9, x) * 9
      return scale(crust('#e0a354', '#99531d')(x, y, z), 0.84 + 0.22 * Math.abs(Math.sin(along)))
    },
    { gloss: 0.45 },
  )
  const parts: Part[] = []
  for (let n = 0; n < 9; n++) {
    const t = (n - 4) / 4
    const a = Math.PI / 2 + t * 1.25
    const r = 0.42 * (1 - Math.abs(t) ** 1.8 * 0.72)
    parts.push(
      ellipsoid([Math.cos(a) * 1.1, r * 0.85, Math.sin(a) * 1.1 - 0.9], [r * 0.62, r, r], skin, {
        blend: 0.03,
        axes: [
          [-Math.sin(a), 0, Math.cos(a)],
          [0, 1, 0],
          [-Math.cos(a), 0, -Math.sin(a)],
        ],
      }),
    )
  }
  return { yaw: 0.1, pitch: 0.5, parts }
}

export function baguette(): Sculpture {
  const skin = finish(crust('#d19a52', '#93551f'), { gloss: 0.3 })
  const parts: Part[] = [ellipsoid([0, 0.3, 0], [2.6, 0.3, 0.34], skin)]
  for (let n = 0; n < 6; n++)
    parts.push(
      ellipsoid(
        [-1.75 + n * 0.7, 0.55 - Math.abs(n - 2.5) * 0.02, 0.02],
        [0.36, 0.06, 0.11],
        finish(crust('#f0d6a0', '#dcb36c')),
        {
          blend: 0.05,
          axes: [
            [0.85, 0, 0.53],
            [0, 1, 0],
            [-0.53, 0, 0.85],
          ],
        },
      ),
    )
  return { yaw: 0.35, pitch: 0.3, parts }
}

function drips(radius: number, top: number, depth: number, skin: Finish, name: string): Part[] {
  const random = createRandom(7, name)
  return Array.from({ length: 18 }, (_, n) => {
    const a = (n / 18) * 2 * Math.PI
    const at = (y: number): Vec3 => [Math.cos(a) * radius, y, Math.sin(a) * radius]
    return limb(at(top - 0.05), at(top - depth * random.between(0.4, 1)), 0.1, 0.085, skin, {
      blend: 0.06,
    })
  })
}

/** A round layer cake on a stand; `candles` burn on it. */
function layerCake(icing: Rgb, candles: number): Part[] {
  const sponge = finish((x, y, z) =>
    y > 0.72 && y < 0.82
      ? hexToLinear('#f6efe2')
      : scale(hexToLinear('#d9a860'), 0.9 + 0.2 * noise3(x * 14, y * 14, z * 14)),
  )
  const cream = finish(icing, { gloss: 0.45 })
  const pearl = finish('#f8f2e8', { gloss: 0.4 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      [
        [0, 0],
        [0.55, 0],
        [0.5, 0.06],
        [0.14, 0.12],
        [0.12, 0.26],
        [1.35, 0.3],
        [1.36, 0.36],
        [0, 0.36],
      ],
      china,
    ),
    column([0, 0.36, 0], [0, 1.2, 0], 1.02, 1.02, sponge, { round: 0.03 }),
    column([0, 1.1, 0], [0, 1.3, 0], 1.06, 1.06, cream, { round: 0.09 }),
    ...drips(1.02, 1.2, 0.45, cream, 'cake'),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    parts.push(
      ellipsoid([Math.cos(a) * 0.86, 1.34, Math.sin(a) * 0.86], [0.13, 0.12, 0.13], pearl),
      ellipsoid([Math.cos(a) * 1.06, 0.42, Math.sin(a) * 1.06], [0.11, 0.1, 0.11], pearl),
    )
    if (candles === 0 && n % 2 === 0)
      parts.push(
        ellipsoid(
          [Math.cos(a) * 0.86, 1.48, Math.sin(a) * 0.86],
          [0.11, 0.11, 0.11],
          finish('#b3121f', { gloss: 0.8, mirror: 0.15 }),
        ),
      )
  }
  const tints = ['#e0485e', '#3f8fd0', '#f2b632', '#59a85a', '#8d5cc0']
  for (let n = 0; n < candles; n++) {
    const a = (n / candles) * 2 * Math.PI + 0.3
    const [x, z] = [Math.cos(a) * 0.5, Math.sin(a) * 0.5]
    const tint = hexToLinear(tints[n % 5] ?? '#e0485e')
    parts.push(
      column(
        [x, 1.28, z],
        [x, 1.9, z],
        0.045,
        0.045,
        finish((_, y) => (Math.floor(y * 12) % 2 === 0 ? tint : [0.9, 0.88, 0.84]), { gloss: 0.4 }),
      ),
      limb([x, 1.97, z], [x, 2.13, z], 0.055, 0.012, finish('#ffc55a', { glow: 1 })),
      ellipsoid([x, 1.97, z + 0.02], [0.028, 0.045, 0.03], finish('#fff6d2', { glow: 1 })),
    )
  }
  return parts
}

export function cake(paint: Rgb | null): Sculpture {
  const icing = or(paint, '#f4c3cf')
  return {
    yaw: 0,
    pitch: 0.2,
    parts: layerCake(icing, 0),
    board: { centre: [0, 0.72, 1.02], half: [0.72, 0.2], ink: inkOn(hexToLinear('#d9a860')) },
  }
}

export function birthdayCake(paint: Rgb | null): Sculpture {
  const icing = or(paint, '#7a3f24')
  return {
    yaw: 0,
    pitch: 0.2,
    parts: layerCake(icing, 7),
    board: { centre: [0, 0.72, 1.02], half: [0.72, 0.2], ink: inkOn(hexToLinear('#d9a860')) },
  }
}

export function cupcake(paint: Rgb | null): Sculpture {
  const cream = finish(or(paint, '#f3a8bd'), { gloss: 0.35 })
  const cup = finish((x, _, z) =>
    scale(hexToLinear('#c0552f'), 0.8 + 0.3 * Math.abs(Math.sin(Math.atan2(z, x) * 16))),
  )
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.7, 0], 0.5, 0.72, cup),
    ellipsoid([0, 0.72, 0], [0.76, 0.22, 0.76], finish(crust('#d9a860', '#b5762f'))),
  ]
  for (let n = 0; n < 20; n++) {
    const t = n / 20
    const a = n * 0.95
    const r = 0.5 * (1 - t)
    parts.push(
      ellipsoid(
        [Math.cos(a) * r, 0.92 + t * 0.75, Math.sin(a) * r],
        [0.24 * (1.1 - t * 0.5), 0.17, 0.24 * (1.1 - t * 0.5)],
        cream,
        { blend: 0.05 },
      ),
    )
  }
  parts.push(
    ellipsoid([0, 1.82, 0], [0.17, 0.16, 0.17], finish('#b3121f', { gloss: 0.9, mirror: 0.2 })),
  )
  return { yaw: 0, pitch: 0.16, parts }
}

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

export function doughnut(paint: Rgb | null): Sculpture {
  const icing = or(paint, '#ee88ab')
  const random = createRandom(3, 'sprinkles')
  const tints = ['#f7f2e6', '#f2c230', '#4a9fd8', '#7a4fb8', '#e5483d']
  const parts: Part[] = [
    torus([0, 0.42, 0], 0.85, 0.42, finish(crust('#d9a458', '#b8792f'), { gloss: 0.25 })),
    torus([0, 0.5, 0], 0.85, 0.39, finish(icing, { gloss: 0.7, mirror: 0.1 })),
  ]
  for (let n = 0; n < 40; n++) {
    const a = random.between(0, Math.PI * 2)
    const b = random.between(0.5, 2.7)
    const r = 0.85 + Math.cos(b) * 0.39
    const turn = random.between(0, Math.PI)
    const at: Vec3 = [Math.cos(a) * r, 0.5 + Math.sin(b) * 0.4, Math.sin(a) * r]
    const d: Vec3 = [Math.cos(turn) * 0.06, 0.01, Math.sin(turn) * 0.06]
    parts.push(
      limb(
        [at[0] - d[0], at[1], at[2] - d[2]],
        [at[0] + d[0], at[1], at[2] + d[2]],
        0.024,
        0.024,
        finish(tints[n % 5] ?? '#f7f2e6', { gloss: 0.5 }),
      ),
    )
  }
  return { yaw: 0, pitch: 0.55, parts }
}

export function iceCream(paint: Rgb | null): Sculpture {
  const wafer = finish((x, y, z) => {
    const u = Math.atan2(z, x) * 5
    const v = y * 6
    const line = Math.min(Math.abs(Math.sin(u + v)), Math.abs(Math.sin(u - v)))
    return scale(hexToLinear('#d69a4d'), 0.62 + 0.42 * step(0.05, 0.35, line))
  })
  const scoop = (colour: Rgb): Finish =>
    finish((x, y, z) => scale(colour, 0.86 + 0.22 * fractal3(x * 7, y * 7, z * 7)), { gloss: 0.3 })
  const parts: Part[] = [
    limb([0, 0.05, 0], [0, 1.75, 0], 0.05, 0.56, wafer),
    ellipsoid([-0.32, 2.2, 0.1], [0.56, 0.52, 0.56], scoop(or(paint, '#f3dcae'))),
    ellipsoid(
      [0.36, 2.22, 0.05],
      [0.54, 0.52, 0.54],
      scoop(paint === null ? hexToLinear('#6b3c22') : scale(paint, 0.7)),
    ),
    ellipsoid(
      [0.02, 2.85, 0.0],
      [0.54, 0.52, 0.54],
      scoop(paint === null ? hexToLinear('#ee94ad') : mix(paint, [1, 1, 1], 0.4)),
    ),
    ellipsoid([0.05, 3.4, 0], [0.16, 0.15, 0.16], finish('#b3121f', { gloss: 0.9, mirror: 0.2 })),
  ]
  return { yaw: 0, pitch: 0.06, parts }
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

export function cookie(): Sculpture {
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.22, 0], 1, 0.96, finish(crust('#d39a52', '#a8692c'), { gloss: 0.15 }), {
      round: 0.1,
    }),
  ]
  for (const [x, z] of [
    [0, 0.1],
    [0.5, 0.4],
    [-0.5, 0.45],
    [0.1, 0.68],
    [0.6, -0.2],
    [-0.62, -0.15],
    [-0.2, -0.5],
    [0.3, -0.6],
  ] as const)
    parts.push(ellipsoid([x, 0.22, z], [0.13, 0.08, 0.12], finish('#33190d', { gloss: 0.5 })))
  return { yaw: 0, pitch: 0.6, parts }
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
