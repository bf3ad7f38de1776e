import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, finish, limb, smooth, tube } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { timber } from './sundries-parts.ts'
import { or } from './tints.ts'
import { chrome, darkMetal, shadow } from './wheels.ts'

export function rollingPin(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#c9955a')), { gloss: 0.3 })
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts: [
      column([-0.9, 0.2, 0], [0.9, 0.2, 0], 0.2, 0.2, skin, { round: 0.04 }),
      ...[1, -1].flatMap((s) => [
        limb([s * 0.9, 0.2, 0], [s * 1.0, 0.2, 0], 0.05, 0.05, skin),
        limb([s * 1.05, 0.2, 0], [s * 1.4, 0.2, 0], 0.08, 0.095, timber('#8a5a32')),
      ]),
    ],
  }
}

export function cuttingBoard(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#b88248')), { gloss: 0.25 })
  return {
    yaw: 0.3,
    pitch: 0.5,
    parts: [
      box([0, 0.06, 0], [0.95, 0.06, 0.6], skin, { round: 0.05 }),
      box([1.05, 0.06, 0], [0.2, 0.06, 0.14], skin, { round: 0.05, blend: 0.06 }),
      column([1.1, -0.2, 0], [1.1, 0.4, 0], 0.05, 0.05, shadow, { carve: true }),
    ],
  }
}

export function blender(paint: Rgb | null): Sculpture {
  const fruit = or(paint, '#e0607f')
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      column([0, 0, 0], [0, 0.55, 0], 0.46, 0.34, finish('#b9bfc5', { gloss: 0.7, mirror: 0.6 }), {
        round: 0.05,
      }),
      column([0, 0.25, 0.36], [0, 0.25, 0.46], 0.1, 0.09, darkMetal, { round: 0.02 }),
      column([0, 0.55, 0], [0, 0.65, 0], 0.3, 0.3, shadow),
      column(
        [0, 0.62, 0],
        [0, 1.75, 0],
        0.28,
        0.46,
        finish((_, y) => (y > 1.42 ? hexToLinear('#bcd0d6') : fruit), { gloss: 0.9, mirror: 0.35 }),
        { round: 0.03 },
      ),
      column([0, 1.75, 0], [0, 1.86, 0], 0.48, 0.46, shadow, { round: 0.03 }),
      column([0, 1.86, 0], [0, 1.98, 0], 0.16, 0.14, shadow, { round: 0.03 }),
      ...tube(
        [
          [0.4, 1.62, 0],
          [0.72, 1.6, 0],
          [0.7, 0.95, 0],
          [0.34, 0.85, 0],
        ],
        0.06,
        0.06,
        shadow,
      ),
    ],
  }
}

export function whisk(): Sculpture {
  const parts: Part[] = [
    limb([0, 0.05, 0], [0, 0.95, 0], 0.075, 0.06, timber('#8a5a32')),
    column([0, 0.95, 0], [0, 1.1, 0], 0.07, 0.07, chrome, { round: 0.02 }),
  ]
  for (let n = 0; n < 5; n++) {
    const a = (n / 5) * Math.PI
    const arc = (s: number): Vec3[] => [
      [0, 1.1, 0],
      [Math.cos(a) * s * 0.22, 1.5, Math.sin(a) * s * 0.22],
      [Math.cos(a) * s * 0.27, 1.85, Math.sin(a) * s * 0.27],
      [Math.cos(a) * s * 0.17, 2.15, Math.sin(a) * s * 0.17],
      [0, 2.25, 0],
    ]
    parts.push(...[1, -1].flatMap((s) => tube(smooth<Vec3>(arc(s), 2), 0.014, 0.014, chrome)))
  }
  return { yaw: 0.2, pitch: 0, parts }
}
