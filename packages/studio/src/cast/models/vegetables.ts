import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, lathe, limb, prism, smooth, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leafSkin } from './fruit.ts'
import { mix, or, scale, step } from './tints.ts'

/** Four lobes around a hollow crown, on a green stalk. */
export function bellPepper(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#cf2a1e'), { gloss: 0.85, mirror: 0.2 })
  const parts: Part[] = [ellipsoid([0, 0.85, 0], [0.6, 0.75, 0.6], skin)]
  for (let n = 0; n < 4; n++) {
    const a = (n / 4) * 2 * Math.PI + 0.55
    const [c, s] = [Math.cos(a), Math.sin(a)]
    parts.push(
      limb([c * 0.46, 1.22, s * 0.46], [c * 0.3, 0.42, s * 0.3], 0.5, 0.4, skin, { blend: 0.1 }),
    )
  }
  parts.push(
    ellipsoid([0, 1.66, 0], [0.3, 0.1, 0.3], leafSkin, { blend: 0.06 }),
    ...tube(
      [
        [0, 1.6, 0],
        [0.02, 1.9, 0],
        [0.16, 2.16, 0.04],
      ],
      0.1,
      0.12,
      leafSkin,
      { blend: 0.05 },
    ),
  )
  return { yaw: 0, pitch: 0.2, parts }
}

export function chili(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#cf1f17'), { gloss: 0.9, mirror: 0.2 })
  const path = smooth<Vec3>(
    [
      [-0.95, 1.15, 0],
      [-0.5, 0.72, 0.05],
      [0.1, 0.42, 0.08],
      [0.8, 0.36, 0.04],
      [1.4, 0.62, 0],
    ],
    3,
  )
  const last = path.length - 2
  const thick = (n: number): number => 0.3 * Math.cos((n / (last + 1.2)) * 1.5) + 0.012
  return {
    yaw: 0.1,
    pitch: 0.25,
    parts: [
      ...path.slice(1).map((to, n) => limb(path[n] as Vec3, to, thick(n), thick(n + 1), skin)),
      limb([-1.0, 1.2, 0], [-0.88, 1.08, 0.01], 0.325, 0.325, leafSkin),
      ...tube(
        [
          [-1.1, 1.28, 0],
          [-1.32, 1.5, 0],
          [-1.38, 1.82, 0],
        ],
        0.085,
        0.1,
        leafSkin,
        { blend: 0.03 },
      ),
    ],
  }
}

/** Leaning, its cap of leaves up. */
export function eggplant(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#3a1a4a'), { gloss: 0.95, mirror: 0.26 })
  const body = smooth<Vec3>(
    [
      [-0.62, 0.62, 0],
      [-0.2, 0.86, 0],
      [0.28, 1.3, 0],
      [0.6, 1.86, 0],
    ],
    3,
  )
  const girth = [0.6, 0.615, 0.61, 0.585, 0.54, 0.49, 0.44, 0.4, 0.36, 0.34]
  const cap: Vec3 = [0.62, 1.96, 0]
  const parts: Part[] = body
    .slice(1)
    .map((to, n) => limb(body[n] as Vec3, to, girth[n] as number, girth[n + 1] as number, skin))
  parts.push(ellipsoid([0.63, 2.0, 0], [0.33, 0.24, 0.33], leafSkin))
  for (let n = 0; n < 6; n++) {
    const a = (n / 6) * 2 * Math.PI + 0.3
    const [c, s] = [Math.cos(a), Math.sin(a)]
    // Sepals lie on the skin, around an axis that leans like the fruit.
    const along = (down: number, out: number): Vec3 => [
      cap[0] - 0.42 * down + 0.91 * c * out,
      cap[1] - 0.91 * down - 0.42 * c * out,
      s * out,
    ]
    parts.push(limb(along(-0.06, 0.16), along(0.46, 0.385), 0.16, 0.035, leafSkin, { blend: 0.03 }))
  }
  parts.push(
    ...tube(
      [
        [0.64, 2.05, 0],
        [0.78, 2.34, 0],
        [1.0, 2.52, 0],
      ],
      0.1,
      0.11,
      leafSkin,
      { blend: 0.06 },
    ),
  )
  return { yaw: 0.2, pitch: 0.16, parts }
}

/** A cucumber behind three slices of it. */
export function cucumber(paint: Rgb | null): Sculpture {
  const green = or(paint, '#2f6b2c')
  const skin = finish(
    (x, y, z) => {
      const stripe = 0.5 + 0.5 * Math.sin(Math.atan2(z + 0.35, y - 0.42) * 11)
      const wart = noise3(x * 14, y * 14, z * 14) > 0.84 ? 1.5 : 1
      return scale(mix(green, scale(green, 1.9), stripe * 0.4 * noise3(x * 1.5, 2, 3)), wart)
    },
    { gloss: 0.5, mirror: 0.06 },
  )
  const slice = (x: number, z: number, lean: number): Part[] => {
    const [c, s] = [Math.cos(lean), Math.sin(lean)]
    const at = (out: number): Vec3 => [x, 0.4 + s * out, z + c * out]
    const flesh = finish(
      (px, py, pz) => {
        const [u, v] = [px - x, py - 0.4]
        const r = Math.hypot(u, v)
        const seed = r > 0.1 && r < 0.25 && Math.sin(Math.atan2(v, u) * 9) > 0.55
        const pale = mix(hexToLinear('#dfeeb4'), hexToLinear('#b9d987'), step(0.2, 0.34, r))
        return seed ? hexToLinear('#f0ecc4') : scale(pale, 0.95 + 0.1 * noise3(px * 9, py * 9, pz))
      },
      { gloss: 0.4 },
    )
    return [
      column(at(-0.06), at(0.06), 0.4, 0.4, skin, { round: 0.02 }),
      column(at(0.05), at(0.075), 0.36, 0.36, flesh),
    ]
  }
  const path = smooth<Vec3>(
    [
      [-1.5, 0.52, -0.35],
      [-0.5, 0.4, -0.35],
      [0.5, 0.4, -0.35],
      [1.45, 0.5, -0.35],
    ],
    2,
  )
  return {
    yaw: 0.25,
    pitch: 0.28,
    parts: [
      ...tube(path, 0.38, 0.4, skin),
      limb([-1.8, 0.6, -0.35], [-1.95, 0.66, -0.35], 0.1, 0.07, leafSkin, { blend: 0.1 }),
      ...slice(-0.75, 0.55, 0.5),
      ...slice(0.0, 0.62, 0.62),
      ...slice(0.75, 0.55, 0.55),
    ],
  }
}

/** A long leaf, broad below, that ends in a point. */
function huskLeaf(long: number): Vec2[] {
  const side = [
    [0.16, -0.5],
    [0.36, -0.2],
    [0.32, 0.1],
    [0.17, 0.35],
  ].map(([x = 0, y = 0]): Vec2 => [x, y * long])
  return smooth<Vec2>(
    [...side, [0, long / 2], ...side.map(([x, y]): Vec2 => [-x, y]).toReversed()],
    4,
    true,
  )
}

/** An ear in its husk, peeled open. */
export function corn(paint: Rgb | null): Sculpture {
  const yellow = or(paint, '#f2c02a')
  const kernels = finish(
    (x, y, z) => {
      const column = (Math.atan2(z, x) / (2 * Math.PI)) * 18
      const [u, v] = [column - Math.floor(column) - 0.5, y * 5.6]
      const w = v - Math.floor(v) - 0.5
      const edge = Math.max(Math.abs(u), Math.abs(w)) * 2
      const shade = noise3(Math.floor(column) * 3.7, Math.floor(v) * 2.3, 5)
      return scale(yellow, (0.8 + 0.3 * shade) * (1 - 0.55 * step(0.55, 1, edge)))
    },
    { gloss: 0.55, mirror: 0.06 },
  )
  const husk = finish(
    (x, y, z) =>
      scale(hexToLinear('#8fb04a'), 0.72 + 0.45 * noise3(Math.atan2(z, x) * 9, y * 1.2, 2)),
    { gloss: 0.25 },
  )
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0.1],
          [0.42, 0.25],
          [0.54, 0.8],
          [0.5, 1.7],
          [0.34, 2.5],
          [0.12, 2.86],
          [0, 2.92],
        ],
        4,
      ),
      kernels,
    ),
    limb([0, -0.25, 0], [0, 0.2, 0], 0.16, 0.24, husk),
  ]
  // Those in front hang low, so that the grain shows.
  for (const [a, lean, long] of [
    [-1.9, 0.2, 2.5],
    [-1.1, 0.24, 2.3],
    [0.15, 0.42, 2.5],
    [2.95, 0.36, 2.3],
    [0.9, 0.62, 1.5],
    [2.2, 0.58, 1.6],
    [1.55, 0.5, 1.05],
  ] as const) {
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
    parts.push(
      prism(
        [c * 0.2 + up[0] * long * 0.5, up[1] * long * 0.5 - 0.1, s * 0.2 + up[2] * long * 0.5],
        huskLeaf(long),
        0.035,
        husk,
        {
          round: 0.025,
          axes: [[-s, 0, c], up, [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]],
        },
      ),
    )
  }
  return { yaw: 0, pitch: 0.12, parts }
}

/** An open pod and its peas. */
export function peaPod(paint: Rgb | null): Sculpture {
  const green = or(paint, '#5c9a34')
  const shell = finish((x, y, z) => scale(green, 0.85 + 0.25 * fractal3(x * 4, y * 4, z * 4)), {
    gloss: 0.4,
  })
  const pea = finish(mix(green, hexToLinear('#b8e05a'), 0.55), { gloss: 0.7, mirror: 0.08 })
  const arch = (t: number): number => 0.28 * t * t
  const line = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]
  const girth = [0.05, 0.32, 0.4, 0.42, 0.4, 0.32, 0.05]
  const parts: Part[] = line.slice(1).map((to, n) => {
    const from = line[n] as number
    return limb(
      [from, 0.42 + arch(from), 0],
      [to, 0.42 + arch(to), 0],
      girth[n] as number,
      girth[n + 1] as number,
      shell,
      { blend: 0.03 },
    )
  })
  parts.push(
    ellipsoid([0, 0.66, 0.3], [1.25, 0.26, 0.3], finish(scale(green, 0.6)), { carve: true }),
    ...[-0.95, -0.6, -0.22, 0.18, 0.57, 0.93].map((x, n) => {
      const r = n === 0 || n === 5 ? 0.2 : 0.24
      return ellipsoid([x, 0.5 + arch(x), 0.16], [r, r, r], pea)
    }),
    ...tube(
      [
        [-1.5, 0.98, 0],
        [-1.75, 1.2, 0],
        [-1.8, 1.42, 0],
      ],
      0.06,
      0.07,
      shell,
    ),
  )
  return { yaw: 0.1, pitch: 0.3, parts }
}
