import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { column, ellipsoid, finish, lathe, limb } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or } from './tints.ts'
import { chrome, darkMetal } from './wheels.ts'

function drumAt(
  x: number,
  y: number,
  z: number,
  radius: number,
  height: number,
  skin: Finish,
  tilt = 0,
): Part[] {
  const up: readonly [number, number, number] = [0, Math.cos(tilt), Math.sin(tilt)]
  const at = (h: number): readonly [number, number, number] => [x, y + up[1] * h, z + up[2] * h]
  return [
    column(at(-height / 2), at(height / 2), radius, radius, skin, { round: 0.01 }),
    column(at(height / 2 - 0.03), at(height / 2 + 0.02), radius * 1.05, radius * 1.05, chrome, {
      round: 0.015,
    }),
    column(at(-height / 2 - 0.02), at(-height / 2 + 0.03), radius * 1.05, radius * 1.05, chrome, {
      round: 0.015,
    }),
    column(
      at(height / 2),
      at(height / 2 + 0.03),
      radius * 0.97,
      radius * 0.97,
      finish('#f1ede2', { gloss: 0.3 }),
    ),
  ]
}

export function drum(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#b3242c'), { gloss: 0.6, mirror: 0.2 })
  const stick = finish('#d9b27a', { gloss: 0.3 })
  const parts: Part[] = drumAt(0, 0.5, 0, 0.8, 0.8, skin)
  for (let n = 0; n < 10; n++) {
    const a = (n / 10) * 2 * Math.PI
    parts.push(
      limb(
        [Math.cos(a) * 0.84, 0.12, Math.sin(a) * 0.84],
        [Math.cos(a) * 0.84, 0.88, Math.sin(a) * 0.84],
        0.022,
        0.022,
        chrome,
      ),
    )
  }
  parts.push(
    limb([-0.6, 1.0, 0.2], [0.7, 1.06, 0.45], 0.035, 0.03, stick),
    ellipsoid([-0.64, 1.0, 0.19], [0.06, 0.045, 0.045], stick),
    limb([0.55, 1.05, -0.15], [-0.75, 1.02, 0.4], 0.03, 0.035, stick),
    ellipsoid([0.6, 1.05, -0.17], [0.06, 0.045, 0.045], stick),
  )
  return { yaw: 0, pitch: 0.3, parts }
}

export function drumKit(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#a61f2a'), { gloss: 0.6, mirror: 0.25 })
  const brass = finish('#d2a33e', { gloss: 0.7, mirror: 0.7 })
  const cymbal = (x: number, y: number, z: number, r: number): Part[] => [
    lathe(
      [x, y, z],
      [
        [0, 0.06],
        [r * 0.2, 0.05],
        [r * 0.24, 0.02],
        [r, -0.03],
        [r, -0.05],
        [0, -0.0],
      ],
      brass,
    ),
    limb([x, 0, z], [x, y + 0.08, z], 0.018, 0.018, chrome),
    ...[0, 1, 2].map((n) =>
      limb(
        [x, 0.3, z],
        [x + Math.cos(n * 2.1 + 0.4) * 0.24, 0.01, z + Math.sin(n * 2.1 + 0.4) * 0.24],
        0.014,
        0.014,
        chrome,
      ),
    ),
  ]
  const logo = finish('#f1ede2', { gloss: 0.3 })
  const parts: Part[] = [
    column([0, 0.5, -0.35], [0, 0.5, 0.3], 0.5, 0.5, skin, { round: 0.01 }),
    column([0, 0.5, 0.28], [0, 0.5, 0.34], 0.53, 0.53, chrome, { round: 0.02 }),
    column([0, 0.5, 0.3], [0, 0.5, 0.355], 0.46, 0.46, logo),
    ...drumAt(-0.34, 1.08, 0.0, 0.24, 0.26, skin, 0.3),
    ...drumAt(0.34, 1.08, 0.0, 0.24, 0.26, skin, 0.3),
    ...drumAt(0.85, 0.5, -0.1, 0.32, 0.5, skin),
    ...drumAt(-0.82, 0.72, 0.05, 0.28, 0.2, skin, 0.1),
    limb([-0.82, 0, 0.05], [-0.82, 0.62, 0.05], 0.018, 0.018, chrome),
    ...[0, 1, 2].map((n) =>
      limb(
        [0.85 + Math.cos(n * 2.1) * 0.32, 0, -0.1 + Math.sin(n * 2.1) * 0.32],
        [0.85 + Math.cos(n * 2.1) * 0.32, 0.6, -0.1 + Math.sin(n * 2.1) * 0.32],
        0.014,
        0.014,
        chrome,
      ),
    ),
    ...[0.4, -0.4].map((x) => limb([x, 0.35, 0.2], [x * 1.4, 0.01, 0.45], 0.02, 0.015, chrome)),
    ...cymbal(-0.75, 1.42, -0.4, 0.42),
    ...cymbal(0.85, 1.5, -0.35, 0.46),
    ...cymbal(-1.15, 0.95, 0.15, 0.28),
    limb([0.0, 0.9, 0], [0.0, 1.15, -0.05], 0.02, 0.02, darkMetal),
  ]
  return {
    yaw: 0,
    pitch: 0.18,
    parts,
    board: { centre: [0, 0.5, 0.36], half: [0.32, 0.2], ink: hexToLinear('#20201f') },
  }
}
