import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'

/** A vase turned on a wheel: its outline is a stack of cones. */
function turnedBody(profile: readonly (readonly [number, number])[], skin: Finish): Part[] {
  const parts: Part[] = []
  for (let n = 0; n + 1 < profile.length; n++) {
    const [ra = 0, ya = 0] = profile[n] ?? []
    const [rb = 0, yb = 0] = profile[n + 1] ?? []
    parts.push(column([0, ya, 0], [0, yb, 0], ra, rb, skin, { blend: n === 0 ? 0 : 0.015 }))
  }
  return parts
}

export function vase(paint: Rgb | null, flower: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#5f8fa8'), { gloss: 0.75 })
  const stem = finish('#4d7a3a')
  const parts = turnedBody(
    [
      [0.11, 0],
      [0.19, 0.16],
      [0.2, 0.26],
      [0.13, 0.4],
      [0.1, 0.46],
      [0.13, 0.52],
    ],
    skin,
  )
  if (flower === null) return { yaw: 0, pitch: 0.1, parts }
  const heads: Vec3[] = [
    [0, 0.98, 0.05],
    [-0.2, 0.9, 0.06],
    [0.21, 0.88, 0.05],
    [0.1, 0.78, 0.16],
    [-0.11, 0.76, 0.17],
  ]
  for (const [n, at] of heads.entries()) {
    parts.push(limb([0, 0.45, 0], at, 0.012, 0.01, stem))
    for (let k = 0; k < 9; k++) {
      const a = (k / 9) * 2 * Math.PI + n
      parts.push(
        ellipsoid(
          [at[0] + Math.cos(a) * 0.07, at[1] + Math.sin(a) * 0.065, at[2] + 0.02],
          [0.048, 0.04, 0.018],
          finish(mix(flower, [1, 1, 1], (k % 2) * 0.12)),
          {
            axes: [
              [Math.cos(a), Math.sin(a), 0],
              [-Math.sin(a), Math.cos(a), 0],
              [0, 0, 1],
            ],
          },
        ),
      )
    }
    parts.push(
      ellipsoid(
        [at[0], at[1], at[2] + 0.035],
        [0.045, 0.045, 0.025],
        finish('#5b3a1c', { fur: 0.6 }),
      ),
    )
  }
  for (const [x, y] of [
    [-0.16, 0.6],
    [0.17, 0.62],
    [0.02, 0.66],
  ] as const)
    parts.push(
      ellipsoid([x, y, 0.08], [0.035, 0.1, 0.015], stem, {
        axes: [
          [0.8, -x * 2, 0],
          [x * 2, 0.8, 0],
          [0, 0, 1],
        ],
      }),
    )
  return { yaw: 0, pitch: 0.1, hair: 0.01, parts }
}

export function campfire(): Sculpture {
  const log = finish((x, y, z) =>
    scale(hexToLinear('#6b452a'), 0.7 + 0.6 * noise3(x * 9, y * 9, z * 9)),
  )
  const stone = finish((x, y, z) =>
    scale(hexToLinear('#8a857e'), 0.75 + 0.5 * noise3(x * 7, y * 7, z * 7)),
  )
  const parts: Part[] = []
  for (let n = 0; n < 9; n++) {
    const a = (n / 9) * 2 * Math.PI
    parts.push(ellipsoid([Math.cos(a) * 0.62, 0.06, Math.sin(a) * 0.5], [0.14, 0.11, 0.13], stone))
  }
  for (let n = 0; n < 5; n++) {
    const a = (n / 5) * 2 * Math.PI + 0.4
    parts.push(
      limb(
        [Math.cos(a) * 0.5, 0.07, Math.sin(a) * 0.4],
        [-Math.cos(a) * 0.05, 0.42, 0],
        0.07,
        0.055,
        log,
      ),
    )
  }
  const flame: Paint = (x, y) => {
    const t = Math.max(0, Math.min(1, (y - 0.12) / 0.85))
    const core = Math.exp(-x * x * 30)
    const hot = mix([1.5, 0.95, 0.35], [1.1, 0.28, 0.03], t)
    return mix(hot, [1.7, 1.35, 0.7], core * (1 - t) * 0.7)
  }
  const fire = finish(flame, { glow: 1 })
  parts.push(
    limb([0, 0.3, 0.08], [0.03, 0.95, 0.05], 0.2, 0.015, fire),
    limb([-0.15, 0.28, 0.1], [-0.2, 0.7, 0.1], 0.13, 0.01, fire, { blend: 0.06 }),
    limb([0.16, 0.28, 0.1], [0.2, 0.76, 0.1], 0.13, 0.01, fire, { blend: 0.06 }),
  )
  return { yaw: 0.2, pitch: 0.16, parts }
}

export function ball(paint: Rgb | null): Sculpture {
  const main = or(paint, '#e2483d')
  const gores: Paint = (x, y, z) => {
    const n = Math.floor((Math.atan2(z * 0.8 + y * 0.6, x) / (2 * Math.PI) + 1) * 6)
    const pole = y * 0.8 - z * 0.6
    if (Math.abs(pole) > 0.93) return [0.9, 0.9, 0.88]
    return n % 2 === 0
      ? main
      : paint === null && n % 3 === 0
        ? [0.05, 0.25, 0.6]
        : [0.9, 0.89, 0.86]
  }
  return {
    yaw: 0.3,
    pitch: 0.1,
    parts: [ellipsoid([0, 0, 0], [1, 1, 1], finish(gores, { gloss: 0.6 }))],
  }
}

export function pumpkin(paint: Rgb | null): Sculpture {
  const skin: Paint = (x, y, z) => {
    const ridge = Math.cos(Math.atan2(z, x) * 10)
    return scale(or(paint, '#e07b1f'), 0.8 + 0.24 * ridge + 0.1 * noise3(x * 5, y * 5, z * 5))
  }
  const parts: Part[] = []
  for (let n = 0; n < 10; n++) {
    const a = ((n + 0.5) / 10) * 2 * Math.PI
    parts.push(
      ellipsoid(
        [Math.cos(a) * 0.5, 0.62, Math.sin(a) * 0.5],
        [0.44, 0.6, 0.44],
        finish(skin, { gloss: 0.35 }),
        { blend: 0.08 },
      ),
    )
  }
  parts.push(limb([0, 1.1, 0], [0.12, 1.42, 0.05], 0.1, 0.07, finish('#5f7a35'), { blend: 0.08 }))
  return { yaw: 0.2, pitch: 0.16, parts }
}

export function lantern(paint: Rgb | null): Sculpture {
  const iron = finish(or(paint, '#33302e'), { gloss: 0.5 })
  const parts: Part[] = [
    box([0, 0.06, 0], [0.2, 0.05, 0.2], iron, { round: 0.03 }),
    box([0, 0.36, 0], [0.145, 0.26, 0.145], finish('#ffd27a', { glow: 0.9 }), { round: 0.02 }),
    column([0, 0.62, 0], [0, 0.8, 0], 0.26, 0.07, iron, { round: 0.02 }),
    torus([0, 0.92, 0], 0.09, 0.016, iron, {
      axes: [
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ],
    }),
  ]
  for (const [x, z] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    parts.push(limb([x * 0.16, 0.08, z * 0.16], [x * 0.16, 0.62, z * 0.16], 0.022, 0.022, iron))
  return { yaw: 0.5, pitch: 0.15, parts }
}
