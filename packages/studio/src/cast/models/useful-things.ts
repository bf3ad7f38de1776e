import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { column, finish, lathe, limb, prism, smooth, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { handleOf } from './hand-tools-parts.ts'
import { mix, or, scale, step } from './tints.ts'
import { chrome, darkMetal } from './wheels.ts'

/** A pail with its bail up. */
export function bucket(paint: Rgb | null): Sculpture {
  const tin =
    paint === null
      ? finish('#aab2b8', { gloss: 0.6, mirror: 0.45 })
      : finish(paint, { gloss: 0.6, mirror: 0.12 })
  return {
    yaw: 0.3,
    pitch: 0.22,
    parts: [
      column([0, 0, 0], [0, 1.3, 0], 0.56, 0.76, tin, { round: 0.03 }),
      column([0, 0.06, 0], [0, 1.6, 0], 0.52, 0.76, finish('#4a5056', { gloss: 0.3 }), {
        carve: true,
      }),
      torus([0, 1.29, 0], 0.76, 0.04, tin),
      torus([0, 0.36, 0], 0.625, 0.022, tin),
      torus([0, 0.9, 0], 0.705, 0.022, tin),
      ...tube(
        smooth<Vec3>(
          [
            [-0.78, 1.2, 0],
            [-0.66, 1.74, 0],
            [0, 2.04, 0],
            [0.66, 1.74, 0],
            [0.78, 1.2, 0],
          ],
          4,
        ),
        0.025,
        0.025,
        darkMetal,
      ),
      limb([-0.22, 2.03, 0], [0.22, 2.03, 0], 0.06, 0.06, handleOf(null, '#8a5a30')),
      ...[1, -1].map((side) =>
        column([side * 0.74, 1.2, 0], [side * 0.82, 1.2, 0], 0.09, 0.09, darkMetal, {
          round: 0.02,
        }),
      ),
    ],
  }
}

/** A step ladder, opened. */
export function ladder(paint: Rgb | null): Sculpture {
  const rail = handleOf(paint, '#c08a4c')
  const parts: Part[] = []
  const at = (t: number, x: number, back: boolean): Vec3 => [
    x * (1.25 - 0.35 * t),
    t * 3,
    (1 - t) * (back ? -0.85 : 0.6),
  ]
  for (const side of [1, -1]) {
    parts.push(
      limb(at(0, side * 0.42, false), at(1, side * 0.42, false), 0.055, 0.055, rail),
      limb(at(0, side * 0.4, true), at(1, side * 0.4, true), 0.045, 0.045, rail),
      limb(at(0.42, side * 0.42, false), at(0.42, side * 0.4, true), 0.014, 0.014, chrome),
    )
  }
  for (let n = 0; n < 7; n++) {
    const t = 0.12 + n * 0.13
    parts.push(limb(at(t, -0.42, false), at(t, 0.42, false), 0.05, 0.05, rail))
  }
  parts.push(limb(at(0.3, -0.4, true), at(0.3, 0.4, true), 0.035, 0.035, rail))
  for (const z of [-0.1, 0, 0.1])
    parts.push(limb([-0.42, 3.02, z], [0.42, 3.02, z], 0.06, 0.06, rail))
  return { yaw: 0.5, pitch: 0.1, parts }
}

/** A ripe fruit under its tuft. */
export function pineapple(paint: Rgb | null): Sculpture {
  const rind = or(paint, '#d99a2b')
  const skin = finish(
    (x, y, z) => {
      // Eyes in two crossing spirals.
      const a = (Math.atan2(z, x) / Math.PI) * 6
      const [u, v] = [a + y * 3.6, a - y * 3.6]
      const inU = Math.abs(u - Math.floor(u) - 0.5)
      const inV = Math.abs(v - Math.floor(v) - 0.5)
      const edge = Math.max(inU, inV) * 2
      const tint = mix(rind, hexToLinear('#8a8a2c'), 0.45 * step(0.9, 1.9, y))
      const centre = step(0.22, 0.1, Math.hypot(inU, inV)) * 0.4
      return scale(tint, (1.1 - 0.6 * step(0.6, 1, edge)) * (1 - centre))
    },
    { gloss: 0.35 },
  )
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0.02],
          [0.4, 0.04],
          [0.68, 0.4],
          [0.76, 0.95],
          [0.66, 1.5],
          [0.36, 1.86],
          [0, 1.94],
        ],
        5,
      ),
      skin,
    ),
  ]
  for (let n = 0; n < 22; n++) {
    const a = n * 2.39996
    const t = n / 22
    const lean = 0.95 - t * 0.85
    const long = 0.75 + 0.55 * t
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
    const green = finish(
      (x, y, z) =>
        scale(hexToLinear('#4f8a3f'), (0.65 + 0.5 * t) * (0.8 + 0.4 * noise3(x * 9, y * 2, z * 9))),
      { gloss: 0.3 },
    )
    parts.push(
      prism(
        [up[0] * long * 0.5, 1.82 + up[1] * long * 0.5, up[2] * long * 0.5],
        [
          [-0.1, -long / 2],
          [0.1, -long / 2],
          [0.09, 0],
          [0, long / 2],
          [-0.09, 0],
        ],
        0.025,
        green,
        {
          round: 0.015,
          axes: [[-s, 0, c], up, [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]],
        },
      ),
    )
  }
  return { yaw: 0.1, pitch: 0.1, parts }
}
