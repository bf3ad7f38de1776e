import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, limb } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { inkOn } from './signs.ts'
import { or, scale } from './tints.ts'
import { curved, plate } from './wheels.ts'

/** A dark panel with a glowing tube around it. */
export function neonSign(paint: Rgb | null): Sculpture {
  const glow = or(paint, '#ff4f8b')
  const tube = finish(glow, { glow: 1 })
  const corners: readonly (readonly [number, number])[] = [
    [-0.92, -0.4],
    [0.92, -0.4],
    [0.92, 0.4],
    [-0.92, 0.4],
  ]
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      box([0, 0, 0], [1, 0.48, 0.05], finish('#1d1b22', { gloss: 0.4 }), { round: 0.05 }),
      ...corners.map(([x, y], n) => {
        const [tx, ty] = corners[(n + 1) % 4] as readonly [number, number]
        return limb([x, y, 0.08], [tx, ty, 0.08], 0.022, 0.022, tube)
      }),
    ],
    board: { centre: [0, 0, 0.06], half: [0.8, 0.32], ink: scale(glow, 1.3) },
  }
}

function framed(
  face: Finish,
  halfWidth: number,
  halfHeight: number,
  low: number,
  rim: Finish,
): Part[] {
  const y = low + halfHeight
  return [
    box([0, y, 0], [halfWidth, halfHeight, 0.025], face),
    ...[-1, 1].map((s) =>
      box([0, y + s * halfHeight, 0.01], [halfWidth + 0.05, 0.05, 0.04], rim, { round: 0.015 }),
    ),
    ...[-1, 1].map((s) =>
      box([s * halfWidth, y, 0.01], [0.05, halfHeight + 0.05, 0.04], rim, { round: 0.015 }),
    ),
  ]
}

/** A blackboard on an easel. */
export function chalkboard(paint: Rgb | null): Sculpture {
  const slate = or(paint, '#26332d')
  const face = finish((x, y) => scale(slate, 0.9 + 0.35 * noise3(x * 2.5, y * 6, 2)), {
    gloss: 0.05,
  })
  const rim = finish(wood(hexToLinear('#a8713c')), { gloss: 0.2 })
  return {
    yaw: 0,
    pitch: 0.04,
    parts: [
      ...[-0.42, 0.42].map((x) =>
        limb([x * 1.15, 0, -0.04], [x * 0.5, 1.75, -0.07], 0.03, 0.025, rim),
      ),
      limb([0, 0, -0.5], [0, 1.7, -0.06], 0.03, 0.025, rim),
      ...framed(face, 0.7, 0.48, 0.62, rim),
      box([0, 0.55, 0.07], [0.6, 0.02, 0.05], rim, { round: 0.01 }),
      limb([-0.2, 0.585, 0.09], [-0.12, 0.585, 0.1], 0.014, 0.014, finish('#f4f2ea')),
      limb([0.16, 0.585, 0.08], [0.22, 0.585, 0.1], 0.014, 0.014, finish('#f2d58a')),
    ],
    board: { centre: [0, 1.1, 0.03], half: [0.6, 0.38], ink: inkOn(slate) },
  }
}

/** A whiteboard on a wall. */
export function whiteboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f5f6f7')
  return {
    yaw: 0,
    pitch: 0,
    parts: framed(
      finish(colour, { gloss: 0.6, mirror: 0.08 }),
      0.9,
      0.55,
      0,
      finish('#a7adb3', { gloss: 0.6, mirror: 0.4 }),
    ),
    board: { centre: [0, 0.55, 0.03], half: [0.8, 0.45], ink: inkOn(colour) },
  }
}

/** A flag on a pole, waving. */
export function flag(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8372f')
  const parts: Part[] = [
    limb([0, 0, 0], [0, 3.1, 0], 0.035, 0.028, finish('#b9bec3', { gloss: 0.6, mirror: 0.5 })),
    column([0, 3.1, 0], [0, 3.17, 0], 0.06, 0.05, finish('#d8a63e', { gloss: 0.7, mirror: 0.7 }), {
      round: 0.03,
    }),
  ]
  const skin = finish((x, y) => scale(colour, 0.86 + 0.14 * Math.cos(x * 5.2 - y)), { gloss: 0.15 })
  parts.push(
    plate(
      curved([
        [0.04, 3.0],
        [0.45, 3.08],
        [0.9, 2.98],
        [1.35, 2.9],
        [1.8, 3.0],
        [1.82, 1.92],
        [1.36, 1.82],
        [0.9, 1.9],
        [0.45, 2.0],
        [0.04, 1.92],
      ]),
      0.02,
      skin,
      { round: 0.01 },
    ),
  )
  return {
    yaw: 0,
    pitch: 0,
    parts,
    board: { centre: [0.92, 2.46, 0.02], half: [0.7, 0.34], ink: inkOn(colour) },
  }
}
