import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'

/** Sawn wood: long grain along x with rings. */
export function wood(colour: Rgb): Paint {
  return (x, y, z) => {
    const grain = noise3(x * 1.6, y * 14, z * 14) * 0.6 + noise3(x * 4, y * 40, z * 40) * 0.4
    return scale(colour, 0.74 + 0.46 * grain)
  }
}

const legs = (x: number, z: number, top: number, radius: number, skin: Finish): Part[] =>
  [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ].map(([sx = 1, sz = 1]) =>
    column([sx * x, 0, sz * z], [sx * x * 0.98, top, sz * z * 0.98], radius * 0.75, radius, skin, {
      round: 0.01,
    }),
  )

export function table(paint: Rgb | null): Sculpture {
  const top = finish(wood(or(paint, '#a87142')), { gloss: 0.3 })
  const under = finish(wood(scale(or(paint, '#8d5c34'), 0.85)), { gloss: 0.15 })
  return {
    yaw: 0.1,
    pitch: 0.32,
    parts: [
      ...legs(0.86, 0.42, 0.74, 0.055, under),
      box([0, 0.72, 0], [0.9, 0.06, 0.46], under, { round: 0.01 }),
      box([0, 0.79, 0], [1, 0.03, 0.55], top, { round: 0.02 }),
    ],
  }
}

export function chair(paint: Rgb | null): Sculpture {
  const skin = finish(wood(or(paint, '#9a6638')), { gloss: 0.2 })
  return {
    yaw: 0.6,
    pitch: 0.2,
    parts: [
      ...legs(0.2, 0.2, 0.45, 0.028, skin),
      box([0, 0.46, 0], [0.24, 0.025, 0.24], skin, { round: 0.02 }),
      limb([-0.21, 0.46, 0.2], [-0.29, 1, 0.2], 0.024, 0.022, skin),
      limb([-0.21, 0.46, -0.2], [-0.29, 1, -0.2], 0.024, 0.022, skin),
      ...[0.62, 0.78, 0.94].map((y) =>
        box([-0.21 - (y - 0.46) * 0.148, y, 0], [0.014, 0.045, 0.2], skin, { round: 0.012 }),
      ),
    ],
  }
}

export function sofa(paint: Rgb | null): Sculpture {
  const base = or(paint, '#4d7d86')
  const cloth: Paint = (x, y, z) => scale(base, 0.9 + 0.16 * noise3(x * 26, y * 26, z * 26))
  const fabric = finish(cloth)
  const darker = finish((x, y, z) => scale(cloth(x, y, z), 0.86))
  const accent = finish('#e3b04b')
  return {
    yaw: 0.28,
    pitch: 0.16,
    parts: [
      ...legs(0.9, 0.34, 0.14, 0.04, finish('#5a3a22')),
      box([0, 0.27, 0], [1, 0.14, 0.42], darker, { round: 0.06 }),
      box([0, 0.58, -0.34], [1, 0.34, 0.14], darker, { round: 0.1 }),
      box([0.98, 0.42, 0], [0.14, 0.25, 0.45], darker, { round: 0.11 }),
      box([-0.98, 0.42, 0], [0.14, 0.25, 0.45], darker, { round: 0.11 }),
      box([0.43, 0.46, 0.06], [0.42, 0.1, 0.38], fabric, { round: 0.08 }),
      box([-0.43, 0.46, 0.06], [0.42, 0.1, 0.38], fabric, { round: 0.08 }),
      box([0.43, 0.72, -0.2], [0.4, 0.2, 0.11], fabric, { round: 0.1 }),
      box([-0.43, 0.72, -0.2], [0.4, 0.2, 0.11], fabric, { round: 0.1 }),
      ellipsoid([0.72, 0.68, 0.0], [0.19, 0.18, 0.08], accent),
    ],
  }
}

export function armchair(paint: Rgb | null): Sculpture {
  const base = or(paint, '#a8553f')
  const cloth: Paint = (x, y, z) => scale(base, 0.9 + 0.16 * noise3(x * 26, y * 26, z * 26))
  const fabric = finish(cloth)
  const darker = finish((x, y, z) => scale(cloth(x, y, z), 0.86))
  return {
    yaw: 0.45,
    pitch: 0.16,
    parts: [
      ...legs(0.36, 0.34, 0.14, 0.04, finish('#5a3a22')),
      box([0, 0.27, 0], [0.46, 0.14, 0.42], darker, { round: 0.06 }),
      box([0, 0.64, -0.34], [0.46, 0.42, 0.14], darker, { round: 0.12 }),
      box([0.46, 0.42, 0], [0.13, 0.25, 0.45], darker, { round: 0.11 }),
      box([-0.46, 0.42, 0], [0.13, 0.25, 0.45], darker, { round: 0.11 }),
      box([0, 0.46, 0.06], [0.36, 0.1, 0.38], fabric, { round: 0.08 }),
      box([0, 0.74, -0.2], [0.34, 0.24, 0.11], fabric, { round: 0.1 }),
    ],
  }
}

export function bench(paint: Rgb | null): Sculpture {
  const slat = finish(wood(or(paint, '#a06a3a')), { gloss: 0.15 })
  const iron = finish('#2c3033', { gloss: 0.45 })
  const parts: Part[] = []
  for (let n = 0; n < 4; n++)
    parts.push(box([0, 0.45, 0.2 - n * 0.125], [0.95, 0.022, 0.05], slat, { round: 0.015 }))
  for (let n = 0; n < 3; n++)
    parts.push(
      box([0, 0.6 + n * 0.14, -0.26 - n * 0.035], [0.95, 0.055, 0.018], slat, { round: 0.015 }),
    )
  for (const x of [0.8, -0.8])
    parts.push(
      limb([x, 0, 0.22], [x, 0.42, 0.2], 0.03, 0.028, iron),
      limb([x, 0, -0.32], [x, 0.45, -0.22], 0.03, 0.028, iron),
      limb([x, 0.45, -0.22], [x, 0.95, -0.35], 0.028, 0.024, iron),
      limb([x, 0.42, 0.22], [x, 0.42, -0.22], 0.024, 0.024, iron),
      limb([x, 0.42, 0.22], [x, 0.64, 0.2], 0.022, 0.022, iron),
      limb([x, 0.64, 0.22], [x, 0.66, -0.26], 0.026, 0.024, iron),
    )
  return { yaw: 0.35, pitch: 0.18, parts }
}

export function floorLamp(paint: Rgb | null): Sculpture {
  const metal = finish('#8a6b3c', { gloss: 0.6 })
  return {
    yaw: 0,
    pitch: 0.08,
    parts: [
      column([0, 0, 0], [0, 0.04, 0], 0.18, 0.16, metal, { round: 0.015 }),
      limb([0, 0.02, 0], [0, 1.3, 0], 0.017, 0.014, metal),
      column([0, 1.22, 0], [0, 1.58, 0], 0.26, 0.16, finish(or(paint, '#f5dfae'), { glow: 0.55 }), {
        round: 0.01,
      }),
    ],
  }
}

export function streetLamp(paint: Rgb | null): Sculpture {
  const iron = finish(or(paint, '#2b3034'), { gloss: 0.4 })
  return {
    yaw: 0.3,
    pitch: 0.02,
    parts: [
      column([0, 0, 0], [0, 0.35, 0], 0.16, 0.1, iron, { round: 0.02 }),
      limb([0, 0.3, 0], [0, 3.1, 0], 0.055, 0.04, iron),
      column([0, 3.1, 0], [0, 3.18, 0], 0.08, 0.16, iron),
      column([0, 3.18, 0], [0, 3.58, 0], 0.13, 0.2, finish('#ffe2a0', { glow: 0.9 })),
      column([0, 3.58, 0], [0, 3.8, 0], 0.25, 0.04, iron),
      limb([0, 3.78, 0], [0, 3.9, 0], 0.03, 0.015, iron),
    ],
  }
}
