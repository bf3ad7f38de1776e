import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, limb, prism, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaf, leafSkin } from './fruit.ts'
import { mix, or, scale } from './tints.ts'

const stem = finish('#4f7f33', { gloss: 0.2 })

const petalSkin = (colour: Rgb): Finish =>
  finish((x, y, z) => scale(colour, 0.84 + 0.3 * noise3(x * 7, y * 7, z * 7)), { gloss: 0.2 })

/** A flat flower facing the viewer: petals around a heart. */
function disc(
  at: Vec3,
  radius: number,
  petals: number,
  colour: Rgb,
  heart: Rgb,
  share = 0.35,
): Part[] {
  const rings = petals > 14 ? 2 : 1
  const parts: Part[] = []
  for (let ring = 0; ring < rings; ring++) {
    const skin = petalSkin(scale(colour, ring === 0 ? 0.86 : 1))
    for (let n = 0; n < petals; n++) {
      const a = ((n + ring * 0.5) / petals) * 2 * Math.PI
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const r = radius * (ring === 0 ? 0.66 : 0.58)
      parts.push(
        ellipsoid(
          [at[0] + c * r, at[1] + s * r, at[2] + ring * 0.03 * radius],
          [radius * 0.38, radius * Math.min(0.3, 3.0 / petals), radius * 0.07],
          skin,
          {
            axes: [
              [c, s, 0.12],
              [-s, c, 0],
              [-0.12 * c, -0.12 * s, 1],
            ],
          },
        ),
      )
    }
  }
  parts.push(
    ellipsoid(
      [at[0], at[1], at[2] + radius * 0.08],
      [radius * share, radius * share, radius * 0.16],
      finish(
        (x, y, z) => scale(heart, 0.6 + 0.8 * noise3((x * 22) / radius, (y * 22) / radius, z)),
        { gloss: 0.1 },
      ),
    ),
  )
  return parts
}

export function sunflower(paint: Rgb | null): Sculpture {
  return {
    yaw: 0.2,
    pitch: 0.02,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.04, 0.8, 0],
          [-0.02, 1.6, 0],
          [0, 2.2, -0.06],
        ],
        0.06,
        0.05,
        stem,
        { blend: 0.02 },
      ),
      leaf([0.03, 0.7, 0], [0.75, 1.05, 0.1], 0.4),
      leaf([0.0, 1.05, 0], [-0.72, 1.4, 0.1], 0.38),
      leaf([0.0, 0.4, 0], [-0.55, 0.62, 0.2], 0.3),
      ...disc([0, 2.3, 0.06], 0.68, 19, or(paint, '#f2b61c'), hexToLinear('#4a2a14'), 0.44),
    ],
  }
}

export function daisy(paint: Rgb | null): Sculpture {
  return {
    yaw: 0.1,
    pitch: 0.05,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.06, 0.6, 0],
          [0, 1.35, -0.04],
        ],
        0.035,
        0.03,
        stem,
      ),
      leaf([0, 0.1, 0], [0.5, 0.45, 0.1], 0.16),
      leaf([0, 0.1, 0], [-0.45, 0.5, 0.1], 0.15),
      ...disc([0, 1.45, 0.04], 0.46, 15, or(paint, '#f4f2ea'), hexToLinear('#efb522'), 0.32),
      ...tube(
        [
          [0.02, 0.1, 0],
          [0.3, 0.5, 0.05],
          [0.42, 0.85, 0.05],
        ],
        0.025,
        0.022,
        stem,
      ),
      ...disc([0.44, 0.95, 0.1], 0.3, 13, or(paint, '#f4f2ea'), hexToLinear('#efb522'), 0.32),
    ],
  }
}

/** A rose's head: petals wound around a bud. */
function roseHead(at: Vec3, radius: number, colour: Rgb): Part[] {
  const parts: Part[] = [
    ellipsoid(
      [at[0], at[1] + radius * 0.25, at[2]],
      [radius * 0.42, radius * 0.62, radius * 0.42],
      petalSkin(scale(colour, 0.7)),
    ),
  ]
  for (let n = 0; n < 17; n++) {
    const t = n / 16
    const a = n * 2.39996
    const out = radius * (0.16 + 0.62 * t)
    const lean = 0.15 + 0.75 * t
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
    const side: Vec3 = [-s, 0, c]
    const normal: Vec3 = [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]
    parts.push(
      ellipsoid(
        [at[0] + c * out, at[1] + radius * (0.45 - 0.5 * t), at[2] + s * out],
        [radius * (0.4 + 0.2 * t), radius * 0.52, radius * 0.075],
        petalSkin(mix(scale(colour, 0.72), colour, 0.3 + t)),
        {
          axes: [side, up, normal],
          blend: 0.01 * radius,
        },
      ),
    )
  }
  return parts
}

export function rose(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.2,
    parts: [
      ...tube(
        [
          [0.05, 0, 0],
          [-0.03, 0.9, 0],
          [0, 2.0, 0],
        ],
        0.045,
        0.05,
        stem,
        { blend: 0.01 },
      ),
      leaf([0, 0.9, 0], [0.55, 1.15, 0.1], 0.3),
      leaf([0.0, 1.25, 0], [-0.55, 1.48, 0.12], 0.3),
      leaf([0.0, 0.55, 0], [-0.4, 0.72, 0.15], 0.22),
      leaf([0, 1.95, 0], [0.3, 1.78, 0.2], 0.14),
      leaf([0, 1.95, 0], [-0.3, 1.78, 0.2], 0.14),
      ellipsoid([0, 2.0, 0], [0.15, 0.14, 0.15], leafSkin),
      ...roseHead([0, 2.3, 0], 0.5, or(paint, '#b3131f')),
    ],
  }
}

function tulipHead(at: Vec3, radius: number, colour: Rgb): Part[] {
  return Array.from({ length: 6 }, (_, n) => {
    const a = (n / 6) * 2 * Math.PI + 0.5
    const inner = n % 2 === 0
    const r = radius * (inner ? 0.3 : 0.42)
    return ellipsoid(
      [at[0] + Math.cos(a) * r, at[1] + radius * (inner ? 0.75 : 0.65), at[2] + Math.sin(a) * r],
      [radius * 0.42, radius * (inner ? 0.95 : 0.9), radius * 0.42],
      petalSkin(scale(colour, inner ? 1.05 : 0.88)),
      { blend: 0.02 * radius },
    )
  })
}

export function tulip(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.03, 0.7, 0],
          [0, 1.55, 0],
        ],
        0.05,
        0.045,
        stem,
      ),
      leaf([0.02, 0.02, 0], [0.42, 1.15, 0.1], 0.24),
      leaf([-0.02, 0.02, 0], [-0.5, 0.98, 0.05], 0.24),
      ...tulipHead([0, 1.5, 0], 0.4, or(paint, '#d8342f')),
    ],
  }
}

/** Roses, daisies and greens in paper. */
export function bouquet(paint: Rgb | null): Sculpture {
  const paper = finish((x, y) =>
    scale(hexToLinear('#d9b98a'), 0.86 + 0.14 * Math.sin(x * 16 + y * 3)),
  )
  const colours =
    paint === null
      ? ['#b3131f', '#e88aa8', '#f2ede0', '#e9a52c'].map((hex) => hexToLinear(hex))
      : [paint, scale(paint, 1.25), mix(paint, [1, 1, 1], 0.5), paint]
  const parts: Part[] = [
    column([0, 0.05, 0], [0, 1.25, 0], 0.12, 0.72, paper, { round: 0.03 }),
    column([0, 0.42, 0], [0, 0.58, 0], 0.3, 0.34, finish('#b3242c', { gloss: 0.5 }), {
      round: 0.03,
    }),
  ]
  for (let n = 0; n < 14; n++) {
    const a = n * 2.39996
    const r = 0.22 * Math.sqrt(n)
    parts.push(
      leaf(
        [Math.cos(a) * 0.3, 1.1, Math.sin(a) * 0.3],
        [Math.cos(a) * (0.5 + r), 1.75 - r * 0.25, Math.sin(a) * (0.5 + r * 0.7)],
        0.26,
      ),
    )
  }
  const places: readonly Vec3[] = [
    [0, 1.72, 0.2],
    [-0.42, 1.55, 0.3],
    [0.42, 1.55, 0.3],
    [-0.22, 1.38, 0.55],
    [0.24, 1.38, 0.55],
    [0.62, 1.4, 0.0],
    [-0.62, 1.42, 0.0],
    [0.22, 1.86, -0.15],
    [-0.26, 1.84, -0.15],
  ]
  places.forEach((at, n) => {
    parts.push(
      ...(n % 3 === 2
        ? disc(
            [at[0], at[1] + 0.12, at[2] + 0.1],
            0.3,
            13,
            hexToLinear('#f4f2ea'),
            hexToLinear('#efb522'),
            0.32,
          )
        : roseHead(at, 0.3, colours[n % 4] ?? [0.5, 0.02, 0.03])),
    )
  })
  return { yaw: 0, pitch: 0.1, parts }
}

function terracotta(colour: Rgb): Part[] {
  const clay = finish((x, y, z) => scale(colour, 0.9 + 0.16 * noise3(x * 9, y * 4, z * 9)), {
    gloss: 0.15,
  })
  return [
    column([0, 0, 0], [0, 0.62, 0], 0.32, 0.46, clay, { round: 0.02 }),
    column([0, 0.58, 0], [0, 0.78, 0], 0.5, 0.53, clay, { round: 0.03 }),
    column([0, 0.7, 0], [0, 0.8, 0], 0.45, 0.46, finish('#3b2a1c')),
  ]
}

/** A house plant in its pot. */
export function pottedPlant(paint: Rgb | null): Sculpture {
  const parts: Part[] = terracotta(or(paint, '#b8653c'))
  const random = createRandom(3, 'leaves')
  const green = finish(
    (x, y, z) => scale(hexToLinear('#3f7f3c'), 0.7 + 0.6 * noise3(x * 6, y * 6, z * 6)),
    { gloss: 0.35 },
  )
  for (let n = 0; n < 17; n++) {
    const a = n * 2.39996
    const t = (n + 0.5) / 17
    const reach = 0.35 + t * 0.6
    const high = 0.8 + (1 - t) * 1.5 + random.between(-0.1, 0.1)
    const tip: Vec3 = [Math.cos(a) * reach, high, Math.sin(a) * reach]
    const knee: Vec3 = [tip[0] * 0.5, 0.75 + (high - 0.75) * 0.72, tip[2] * 0.5]
    parts.push(
      limb([0, 0.75, 0], knee, 0.02, 0.018, stem),
      leaf(knee, [tip[0], tip[1] + 0.05, tip[2]], 0.3, green),
    )
  }
  return { yaw: 0, pitch: 0.14, parts }
}

export function cactus(paint: Rgb | null): Sculpture {
  const green = or(paint, '#4f8a45')
  const skin = finish(
    (x, _, z) =>
      scale(
        green,
        0.72 +
          0.4 *
            Math.abs(
              Math.sin(Math.atan2(z, x - (Math.abs(x) > 0.45 ? Math.sign(x) * 0.72 : 0)) * 7),
            ),
      ),
    { gloss: 0.2 },
  )
  const arm = (side: number, from: number, high: number): Part[] => [
    ...tube(
      [
        [side * 0.2, from, 0],
        [side * 0.6, from + 0.06, 0],
        [side * 0.72, from + 0.3, 0],
        [side * 0.72, high, 0],
      ],
      0.17,
      0.17,
      skin,
      { blend: 0.05 },
    ),
  ]
  return {
    yaw: 0.1,
    pitch: 0.06,
    parts: [
      limb([0, 0.1, 0], [0, 2.5, 0], 0.29, 0.27, skin),
      ...arm(1, 1.05, 2.0),
      ...arm(-1, 0.75, 1.5),
      ellipsoid([0.03, 2.8, 0.05], [0.12, 0.1, 0.12], finish('#e0568a')),
      ellipsoid([-0.72, 1.72, 0.03], [0.09, 0.08, 0.09], finish('#e0568a')),
    ],
  }
}

export function mushroom(paint: Rgb | null): Sculpture {
  const red = or(paint, '#c4261c')
  const pale = finish((x, y, z) =>
    scale(hexToLinear('#efe6d0'), 0.9 + 0.14 * noise3(x * 8, y * 3, z * 8)),
  )
  const spots: readonly Vec3[] = [
    [0, 0.95, 0.3],
    [0.45, 0.75, 0.45],
    [-0.45, 0.72, 0.5],
    [0.1, 0.45, 0.86],
    [0.75, 0.5, 0.05],
    [-0.8, 0.45, 0.1],
    [-0.2, 0.9, -0.3],
    [0.5, 0.35, 0.8],
    [-0.58, 0.3, 0.78],
  ]
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      ellipsoid([0, 1.05, 0], [0.98, 0.75, 0.98], finish(red, { gloss: 0.5, mirror: 0.08 })),
      column([0, 0.2, 0], [0, 1.04, 0], 1.2, 1.2, pale, { carve: true }),
      column([0, 0, 0], [0, 1.06, 0], 0.32, 0.22, pale, { round: 0.1 }),
      column([0, 0.7, 0], [0, 0.82, 0], 0.38, 0.25, pale, { round: 0.04 }),
      ...spots.map(([x, y, z]) => {
        const l = Math.hypot(x, y, z)
        return ellipsoid(
          [(x / l) * 0.96, 1.05 + (y / l) * 0.73, (z / l) * 0.96],
          [0.13, 0.09, 0.13],
          pale,
        )
      }),
    ],
  }
}

export function bush(paint: Rgb | null): Sculpture {
  const green = or(paint, '#3f7a35')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(green, hexToLinear('#8fb545'), fractal3(x * 5, y * 5, z * 5) - 0.2),
        0.5 + 0.9 * noise3(x * 24, y * 24, z * 24),
      ),
    { fur: 1 },
  )
  const parts: Part[] = [ellipsoid([0, 0.5, 0], [0.85, 0.5, 0.6], skin)]
  const random = createRandom(4, 'bush')
  for (let n = 0; n < 24; n++) {
    const a = n * 2.39996
    const v = 1 - (n + 0.5) / 24
    const w = Math.sqrt(1 - v * v)
    parts.push(
      ellipsoid(
        [Math.cos(a) * w * 0.85, 0.42 + v * 0.5, Math.sin(a) * w * 0.6],
        [random.between(0.2, 0.32), random.between(0.18, 0.28), 0.24],
        skin,
        { blend: 0.05 },
      ),
    )
  }
  return { yaw: 0.2, pitch: 0.08, hair: 0.03, parts }
}

/** The outline of a frond `length` long: a row of leaflets on both sides. */
function frond(length: number): Vec2[] {
  const side = (sign: number): Vec2[] =>
    Array.from({ length: 20 }, (_, n): Vec2 => {
      const t = n / 20
      const reach = 0.3 * Math.sin(Math.PI * (0.14 + 0.86 * t)) ** 0.7
      return [sign * (n % 2 === 0 ? 0.03 : reach), length * (t + (n % 2 === 0 ? 0 : 0.035))]
    })
  return [...side(1), [0, length], ...side(-1).toReversed()]
}

export function fern(paint: Rgb | null): Sculpture {
  const parts: Part[] = []
  for (let n = 0; n < 11; n++) {
    const a = n * 2.39996
    const lean = 0.35 + (n / 11) * 0.75
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
    const length = 1.5 - n * 0.04
    const skin = finish(
      (x, y, z) =>
        scale(
          or(paint, '#4f8f3a'),
          (0.7 + (n % 3) * 0.16) * (0.8 + 0.4 * noise3(x * 5, y * 5, z * 5)),
        ),
      { gloss: 0.2 },
    )
    const outline = frond(length)
    parts.push(
      prism(
        [up[0] * length * 0.5, up[1] * length * 0.5, up[2] * length * 0.5],
        outline.map(([x, y]): Vec2 => [x, y - length / 2]),
        0.012,
        skin,
        { axes: [[-s, 0, c], up, [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]] },
      ),
    )
  }
  return { yaw: 0, pitch: 0.2, parts }
}
