import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, limb, prism, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { stem } from './flowers-parts.ts'
import { leaf } from './fruit.ts'
import { mix, or, scale } from './tints.ts'

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
