import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'

const dark = finish('#171312', { gloss: 0.7 })
const glint = finish('#ffffff', { glow: 0.9 })

export function robot(paint: Rgb | null): Sculpture {
  const shell = or(paint, '#b9c4cc')
  const metal = finish(shell, { gloss: 0.8 })
  const joint = finish('#4a525a', { gloss: 0.6 })
  const eye = finish('#5fe0ff', { glow: 1 })
  const parts: Part[] = [
    box([0, 0.53, 0], [0.17, 0.16, 0.12], metal, { round: 0.06 }),
    box([0.0, 0.55, 0.115], [0.1, 0.075, 0.02], finish('#2b3036', { gloss: 0.7 }), {
      round: 0.015,
    }),
    ellipsoid([-0.05, 0.57, 0.135], [0.02, 0.02, 0.012], finish('#ff5a4a', { glow: 0.9 })),
    ellipsoid([0.0, 0.57, 0.135], [0.02, 0.02, 0.012], finish('#ffd04a', { glow: 0.9 })),
    ellipsoid([0.05, 0.57, 0.135], [0.02, 0.02, 0.012], finish('#6fe06a', { glow: 0.9 })),
    column([0, 0.68, 0], [0, 0.74, 0], 0.06, 0.06, joint),
    box([0, 0.86, 0], [0.15, 0.12, 0.13], metal, { round: 0.06 }),
    box([0, 0.87, 0.115], [0.115, 0.075, 0.03], finish('#1c2126', { gloss: 0.9 }), { round: 0.03 }),
    ellipsoid([-0.05, 0.88, 0.14], [0.03, 0.034, 0.015], eye),
    ellipsoid([0.05, 0.88, 0.14], [0.03, 0.034, 0.015], eye),
    limb([0, 0.97, 0], [0, 1.06, 0], 0.01, 0.01, joint),
    ellipsoid([0, 1.08, 0], [0.028, 0.028, 0.028], finish('#ff6a4a', { glow: 0.8 })),
    ellipsoid([0.16, 0.86, 0], [0.03, 0.05, 0.05], joint),
    ellipsoid([-0.16, 0.86, 0], [0.03, 0.05, 0.05], joint),
  ]
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid([side * 0.2, 0.63, 0], [0.055, 0.055, 0.055], joint),
      limb([side * 0.22, 0.61, 0], [side * 0.265, 0.45, 0.01], 0.036, 0.032, metal),
      ellipsoid([side * 0.265, 0.44, 0.01], [0.037, 0.037, 0.037], joint),
      limb([side * 0.265, 0.42, 0.02], [side * 0.255, 0.3, 0.07], 0.034, 0.038, metal),
      torus([side * 0.255, 0.265, 0.085], 0.032, 0.016, joint, {
        axes: [
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
      }),
      limb([side * 0.085, 0.38, 0], [side * 0.09, 0.25, 0.005], 0.042, 0.04, joint),
      limb([side * 0.09, 0.24, 0.005], [side * 0.095, 0.1, 0], 0.05, 0.055, metal),
      box([side * 0.1, 0.04, 0.03], [0.07, 0.04, 0.1], metal, { round: 0.035 }),
    )
  }
  return { yaw: -0.42, pitch: 0.08, parts }
}

export function astronaut(paint: Rgb | null): Sculpture {
  const suit = finish(or(paint, '#e9e9e6'), { gloss: 0.2 })
  const grey = finish('#8d949c', { gloss: 0.4 })
  const accent = finish('#d9632f')
  const parts: Part[] = [
    box([0, 0.62, -0.13], [0.14, 0.17, 0.08], grey, { round: 0.04 }),
    ellipsoid([0, 0.6, 0], [0.155, 0.19, 0.12], suit),
    ellipsoid([0, 0.45, 0], [0.14, 0.1, 0.11], suit, { blend: 0.06 }),
    ellipsoid([0, 0.87, 0], [0.135, 0.135, 0.135], suit, { blend: 0.03 }),
    ellipsoid([0, 0.87, 0.045], [0.112, 0.098, 0.105], finish('#2a1f1a', { gloss: 1 })),
    ellipsoid([-0.035, 0.9, 0.135], [0.03, 0.018, 0.012], finish('#f2d9a8', { glow: 0.5 })),
    torus([0, 0.755, 0], 0.095, 0.022, grey),
    box([0, 0.6, 0.12], [0.07, 0.045, 0.02], grey, { round: 0.015 }),
    ellipsoid([-0.03, 0.6, 0.145], [0.012, 0.012, 0.01], finish('#e0463a', { glow: 0.6 })),
    ellipsoid([0.02, 0.6, 0.145], [0.012, 0.012, 0.01], finish('#4aa0e0', { glow: 0.6 })),
  ]
  for (const side of [1, -1]) {
    const lift = side === 1 ? 0.02 : 0
    parts.push(
      limb([side * 0.14, 0.69, 0], [side * 0.22, 0.55, 0.02], 0.066, 0.056, suit, { blend: 0.03 }),
      limb([side * 0.22, 0.55, 0.02], [side * 0.225, 0.42 + lift, 0.09], 0.056, 0.05, suit, {
        blend: 0.02,
      }),
      torus([side * 0.225, 0.425 + lift, 0.09], 0.042, 0.014, accent),
      ellipsoid([side * 0.225, 0.385 + lift, 0.105], [0.045, 0.05, 0.045], grey),
      limb([side * 0.08, 0.42, 0], [side * 0.09, 0.24, 0.02], 0.084, 0.07, suit, { blend: 0.04 }),
      limb([side * 0.09, 0.24, 0.02], [side * 0.095, 0.1, 0], 0.07, 0.066, suit, { blend: 0.03 }),
      torus([side * 0.095, 0.115, 0], 0.062, 0.014, accent),
      ellipsoid([side * 0.098, 0.045, 0.03], [0.065, 0.05, 0.095], grey),
    )
  }
  return { yaw: -0.35, pitch: 0.05, parts }
}

export function alien(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#7fc255'), { gloss: 0.4 })
  const eye = finish('#0d0d12', { gloss: 1 })
  const parts: Part[] = [
    ellipsoid([0, 0.77, 0], [0.19, 0.2, 0.17], skin),
    limb([0, 0.7, 0.03], [0, 0.57, 0.03], 0.12, 0.05, skin, { blend: 0.08 }),
    limb([0, 0.56, 0], [0, 0.3, 0], 0.06, 0.085, skin, { blend: 0.06 }),
    ellipsoid([0, 0.585, 0.09], [0.035, 0.008, 0.015], eye),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([side * 0.085, 0.74, 0.13], [0.062, 0.05, 0.04], eye, {
        axes: [
          [0.9, side * 0.44, 0],
          [-side * 0.44, 0.9, 0],
          [0, 0, 1],
        ],
      }),
      ellipsoid([side * 0.1, 0.765, 0.165], [0.012, 0.012, 0.01], glint),
      limb([side * 0.06, 0.5, 0], [side * 0.15, 0.36, 0.03], 0.03, 0.022, skin, { blend: 0.03 }),
      limb([side * 0.15, 0.36, 0.03], [side * 0.15, 0.22, 0.08], 0.022, 0.024, skin, {
        blend: 0.02,
      }),
      limb([side * 0.05, 0.3, 0], [side * 0.065, 0.03, 0.01], 0.05, 0.03, skin, { blend: 0.04 }),
      ellipsoid([side * 0.07, 0.02, 0.04], [0.035, 0.022, 0.06], skin, { blend: 0.02 }),
      limb([side * 0.06, 0.92, 0], [side * 0.11, 1.04, 0], 0.012, 0.01, skin),
      ellipsoid([side * 0.11, 1.05, 0], [0.025, 0.025, 0.025], skin),
    )
  return { yaw: -0.3, pitch: 0.06, parts }
}

export function frog(paint: Rgb | null): Sculpture {
  const green = or(paint, '#5fa53a')
  const skin = finish((_, y) => mix(hexToLinear('#e3e8b0'), green, (y - 0.22) / 0.2), {
    gloss: 0.6,
  })
  const limbs = finish(scale(green, 0.9), { gloss: 0.6 })
  const parts: Part[] = [
    ellipsoid([-0.1, 0.36, 0], [0.42, 0.3, 0.34], skin),
    ellipsoid([0.32, 0.52, 0], [0.32, 0.22, 0.32], skin, { blend: 0.15 }),
    ellipsoid([0.5, 0.44, 0], [0.16, 0.02, 0.28], finish(scale(green, 0.45))),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([0.34, 0.72, side * 0.19], [0.13, 0.13, 0.12], limbs, { blend: 0.05 }),
      ellipsoid([0.4, 0.75, side * 0.23], [0.1, 0.1, 0.09], finish('#e8c53a', { gloss: 0.8 })),
      ellipsoid([0.475, 0.76, side * 0.25], [0.045, 0.06, 0.06], dark),
      ellipsoid([0.5, 0.79, side * 0.26], [0.02, 0.02, 0.02], glint),
      limb([0.2, 0.35, side * 0.25], [0.36, 0.06, side * 0.34], 0.08, 0.05, limbs, { blend: 0.06 }),
      ellipsoid([0.42, 0.03, side * 0.36], [0.12, 0.03, 0.09], limbs, { blend: 0.03 }),
      limb([-0.3, 0.3, side * 0.28], [0.02, 0.26, side * 0.46], 0.15, 0.1, limbs, { blend: 0.06 }),
      limb([0.02, 0.26, side * 0.46], [-0.32, 0.07, side * 0.46], 0.09, 0.06, limbs, {
        blend: 0.05,
      }),
      ellipsoid([-0.18, 0.03, side * 0.5], [0.22, 0.03, 0.1], limbs, { blend: 0.03 }),
    )
  return { yaw: 0.6, pitch: 0.12, parts }
}
