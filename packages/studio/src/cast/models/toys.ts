import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'

/** A stuffed bear that sits. */
export function teddyBear(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#b07a45')
  const plush = finish((x, y, z) => scale(coat, 0.8 + 0.35 * noise3(x * 14, y * 14, z * 14)), {
    fur: 0.9,
  })
  const pale = finish(mix(coat, hexToLinear('#f2dfba'), 0.65), { fur: 0.6 })
  const dark = finish('#171210', { gloss: 0.9 })
  const glint = finish('#ffffff', { glow: 0.9 })
  const bow = finish('#b3242c', { gloss: 0.4 })
  const parts: Part[] = [
    ellipsoid([0, 0.5, 0], [0.4, 0.46, 0.36], plush),
    ellipsoid([0, 0.48, 0.16], [0.26, 0.3, 0.24], pale, { blend: 0.05 }),
    ellipsoid([0, 1.16, 0.04], [0.4, 0.36, 0.36], plush, { blend: 0.04 }),
    ellipsoid([0, 1.06, 0.36], [0.17, 0.14, 0.12], pale, { blend: 0.03 }),
    ellipsoid([0, 1.12, 0.475], [0.065, 0.045, 0.035], dark),
    limb([0, 1.09, 0.48], [0, 1.0, 0.485], 0.012, 0.012, dark),
    ...tube(
      [
        [-0.07, 1.0, 0.45],
        [0, 0.98, 0.48],
        [0.07, 1.0, 0.45],
      ],
      0.012,
      0.012,
      dark,
    ),
    ellipsoid([0, 0.84, 0.36], [0.05, 0.05, 0.04], bow),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([side * 0.31, 1.44, 0], [0.15, 0.15, 0.09], plush, { blend: 0.03 }),
      ellipsoid([side * 0.31, 1.44, 0.06], [0.09, 0.09, 0.05], pale),
      ellipsoid([side * 0.15, 1.22, 0.365], [0.045, 0.05, 0.035], dark),
      ellipsoid([side * 0.15 + 0.015, 1.24, 0.395], [0.014, 0.015, 0.01], glint),
      limb([side * 0.32, 0.74, 0.06], [side * 0.52, 0.42, 0.24], 0.15, 0.14, plush, {
        blend: 0.06,
      }),
      limb([side * 0.24, 0.2, 0.1], [side * 0.36, 0.18, 0.48], 0.19, 0.17, plush, { blend: 0.06 }),
      ellipsoid([side * 0.37, 0.18, 0.62], [0.12, 0.13, 0.04], pale),
      limb([side * 0.03, 0.84, 0.36], [side * 0.2, 0.86, 0.36], 0.03, 0.09, bow),
    )
  return { yaw: -0.3, pitch: 0.12, hair: 0.025, parts }
}

/** Two dice. */
export function dice(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#f3f0e8'), { gloss: 0.7, mirror: 0.1 })
  const pip = finish(paint === null ? '#17171a' : '#f3f0e8', { gloss: 0.4 })
  const die = (x: number, z: number, turn: number, sides: readonly number[]): Part[] => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const axes: Part['axes'] = [
      [c, 0, s],
      [0, 1, 0],
      [-s, 0, c],
    ]
    const at = (a: number, b: number, d: number): Vec3 => [
      x + a * c - d * s,
      0.5 + b,
      z + a * s + d * c,
    ]
    const spots = (count: number): (readonly [number, number])[] => [
      ...(count % 2 === 1 ? [[0, 0] as const] : []),
      ...(count > 1
        ? ([
            [-1, -1],
            [1, 1],
          ] as const)
        : []),
      ...(count > 3
        ? ([
            [-1, 1],
            [1, -1],
          ] as const)
        : []),
      ...(count > 5
        ? ([
            [-1, 0],
            [1, 0],
          ] as const)
        : []),
    ]
    const flat = 0.02
    const r = 0.095
    return [
      box([x, 0.5, z], [0.5, 0.5, 0.5], skin, { round: 0.12, axes }),
      ...spots(sides[0] ?? 1).map(([u, v]) =>
        ellipsoid(at(u * 0.26, 0.5, v * 0.26), [r, flat, r], pip, { axes }),
      ),
      ...spots(sides[1] ?? 2).map(([u, v]) =>
        ellipsoid(at(u * 0.26, v * 0.26, 0.5), [r, r, flat], pip, { axes }),
      ),
      ...spots(sides[2] ?? 3).flatMap(([u, v]) =>
        [1, -1].map((side) =>
          ellipsoid(at(side * 0.5, u * 0.26, v * 0.26), [flat, r, r], pip, { axes }),
        ),
      ),
    ]
  }
  return {
    yaw: 0.2,
    pitch: 0.42,
    parts: [...die(-0.62, 0, 0.35, [5, 3, 1]), ...die(0.68, 0.3, -0.5, [6, 4, 2])],
  }
}

/** A crown of gold, its points set with stones. */
export function crown(paint: Rgb | null): Sculpture {
  const gold = finish(or(paint, '#e0ac2c'), { gloss: 0.8, mirror: 0.5 })
  const stones: readonly Finish[] = ['#b3162a', '#1f5fb8', '#1f8a4a'].map((hex) =>
    finish(hex, { gloss: 0.9, mirror: 0.25 }),
  )
  const velvet = finish('#7a1830', { fur: 0.4 })
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.22, 0], 0.86, 0.88, gold, { round: 0.03 }),
    column([0, 0.2, 0], [0, 0.5, 0], 0.84, 0.9, gold),
    column([0, -0.1, 0], [0, 0.9, 0], 0.78, 0.84, gold, { carve: true }),
    ellipsoid([0, 0.25, 0], [0.78, 0.36, 0.78], velvet),
  ]
  const points = 10
  for (let n = 0; n < points; n++) {
    const a = (n / points) * 2 * Math.PI + 0.2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const high = n % 2 === 0 ? 1.02 : 0.82
    const wide = Math.PI / points
    for (const side of [1, -1])
      parts.push(
        limb(
          [Math.cos(a + side * wide) * 0.87, 0.48, Math.sin(a + side * wide) * 0.87],
          [c * 0.95, high, s * 0.95],
          0.06,
          0.03,
          gold,
        ),
      )
    parts.push(
      ellipsoid([c * 0.96, high + 0.06, s * 0.96], [0.08, 0.08, 0.08], gold),
      ellipsoid([c * 0.89, 0.36, s * 0.89], [0.085, 0.11, 0.085], stones[n % 3] as Finish),
    )
  }
  return { yaw: 0, pitch: 0.2, parts }
}
