import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { box, column, ellipsoid, finish, lathe, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { china, crust } from './bakery-parts.ts'
import { or, scale } from './tints.ts'

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
