import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'

const dark = finish('#171312', { gloss: 0.7 })
const glint = finish('#ffffff', { glow: 0.9 })

export interface PersonLook {
  readonly skin: Rgb
  readonly hair: Rgb
  readonly top: Rgb
  readonly bottom: Rgb
  readonly shoes: Rgb
  readonly hairstyle: 'short' | 'long' | 'bun' | 'bald'
  readonly skirt: boolean
  /** Head radius in body heights: children's heads are larger. */
  readonly head: number
  readonly beard: boolean
  readonly hat: 'none' | 'crown' | 'wizard' | 'knight'
}

/** A person standing at ease, feet at y = 0, about 1 high, turned a little to the side. */
export function person(look: PersonLook): Sculpture {
  const skin = finish(look.skin, { gloss: 0.2 })
  const top = finish(look.top, { gloss: 0.08 })
  const bottom = finish(look.bottom, { gloss: 0.06 })
  const shoes = finish(look.shoes, { gloss: 0.35 })
  const hair = finish(look.hair, { fur: 0.7, gloss: 0.3 })
  const r = look.head
  const neckY = 1 - r * 2.1
  const shoulder = neckY - 0.045
  const hip = 0.48 - (r - 0.075) * 0.7
  const head: Vec3 = [0.012, 1 - r * 1.02, 0.01]
  const at = (f: number, u: number, s: number): Vec3 => [
    head[0] + s * r,
    head[1] + u * r,
    head[2] + f * r,
  ]
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const x = side * 0.052
    const foot = side === 1 ? 0.02 : -0.01
    if (look.skirt) {
      parts.push(limb([x * 0.8, 0.3, 0], [x * 0.8, 0.05, foot], 0.032, 0.024, skin))
    } else {
      parts.push(
        limb([x, hip, 0], [x * 1.05, hip * 0.52, 0.012 + foot * 0.5], 0.062, 0.046, bottom, {
          blend: 0.03,
        }),
        limb(
          [x * 1.05, hip * 0.52, 0.012 + foot * 0.5],
          [x * 1.08, 0.05, foot],
          0.046,
          0.036,
          bottom,
          { blend: 0.02 },
        ),
      )
    }
    parts.push(
      ellipsoid([x * 1.1, 0.022, foot + 0.03], [0.034, 0.026, 0.062], shoes, { blend: 0.012 }),
    )
    const arm = side * 0.125
    const elbow: Vec3 = [side * 0.158, shoulder - 0.17, side === 1 ? -0.01 : 0.015]
    const hand: Vec3 = [side * 0.15, shoulder - 0.315, side === 1 ? 0.05 : 0.07]
    parts.push(
      limb([arm, shoulder, 0], elbow, 0.041, 0.033, top, { blend: 0.03 }),
      limb(elbow, hand, 0.032, 0.026, top, { blend: 0.015 }),
      ellipsoid([hand[0], hand[1] - 0.025, hand[2] + 0.006], [0.02, 0.032, 0.026], skin),
    )
  }
  parts.push(
    ellipsoid([0, shoulder - 0.08, 0], [0.118, 0.125, 0.075], top, { blend: 0.04 }),
    limb([-0.085, shoulder + 0.0, 0], [0.085, shoulder + 0.0, 0], 0.042, 0.042, top, {
      blend: 0.05,
    }),
    ellipsoid([0, hip + 0.07, 0], [0.095, 0.11, 0.07], top, { blend: 0.07 }),
  )
  if (look.skirt)
    parts.push(
      column([0, 0.2, 0], [0, hip + 0.1, 0], 0.17, 0.082, top, { round: 0.015, blend: 0.03 }),
    )
  else parts.push(ellipsoid([0, hip, 0], [0.098, 0.06, 0.075], bottom, { blend: 0.02 }))
  parts.push(
    limb([0, shoulder, 0], [0, neckY + 0.02, 0.005], 0.036, 0.034, skin, { blend: 0.015 }),
    ellipsoid(head, [r * 0.86, r, r * 0.92], skin, { blend: 0.01 }),
    ellipsoid(at(0.55, -0.5, 0), [r * 0.5, r * 0.42, r * 0.4], skin, { blend: r * 0.3 }),
    ellipsoid(at(0.98, -0.1, 0), [r * 0.1, r * 0.14, r * 0.13], skin, { blend: r * 0.12 }),
  )
  const lips = finish(mix(look.skin, [0.45, 0.06, 0.06], 0.5))
  parts.push(
    ellipsoid(at(0.86, -0.48, 0), [r * 0.2, r * 0.045, r * 0.08], lips, { blend: r * 0.03 }),
  )
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid(at(0.8, 0.08, side * 0.34), [r * 0.11, r * 0.13, r * 0.08], dark),
      ellipsoid(at(0.87, 0.13, side * 0.34 - 0.02), [r * 0.035, r * 0.035, r * 0.03], glint),
      ellipsoid(
        at(0.82, 0.32, side * 0.34),
        [r * 0.17, r * 0.035, r * 0.06],
        finish(scale(look.hair, 0.7)),
        { blend: r * 0.02 },
      ),
      ellipsoid(at(0.0, -0.05, side * 0.86), [r * 0.1, r * 0.2, r * 0.13], skin, {
        blend: r * 0.06,
      }),
    )
  }
  parts.push(...hairParts(look, at, r, hair), ...hatParts(look, at, r))
  return { yaw: -0.45, pitch: 0.05, hair: 0.006, parts }
}

function hairParts(
  look: PersonLook,
  at: (f: number, u: number, s: number) => Vec3,
  r: number,
  hair: Finish,
): Part[] {
  const parts: Part[] = []
  if (look.hairstyle !== 'bald')
    parts.push(
      ellipsoid(at(-0.16, 0.3, 0), [r * 0.98, r * 0.88, r * 0.95], hair, { blend: r * 0.05 }),
      limb(at(0.68, 0.72, -0.35), at(0.55, 0.7, 0.5), r * 0.22, r * 0.24, hair, { blend: r * 0.2 }),
    )
  if (look.hairstyle === 'long')
    parts.push(
      limb(at(-0.35, 0.2, 0.7), at(-0.15, -1.55, 0.85), r * 0.4, r * 0.24, hair, {
        blend: r * 0.3,
      }),
      limb(at(-0.35, 0.2, -0.7), at(-0.15, -1.55, -0.85), r * 0.4, r * 0.24, hair, {
        blend: r * 0.3,
      }),
      limb(at(-0.5, 0.2, 0), at(-0.62, -1.7, 0), r * 0.72, r * 0.5, hair, { blend: r * 0.3 }),
    )
  if (look.hairstyle === 'bun')
    parts.push(
      ellipsoid(at(-0.5, 1.15, 0), [r * 0.42, r * 0.38, r * 0.42], hair, { blend: r * 0.1 }),
    )
  if (look.beard)
    parts.push(
      ellipsoid(at(0.5, -0.72, 0), [r * 0.62, r * 0.55, r * 0.48], hair, { blend: r * 0.15 }),
      limb(
        at(0.6, -0.8, 0),
        at(0.62, look.hat === 'wizard' ? -2.4 : -1.2, 0),
        r * 0.42,
        r * 0.1,
        hair,
        { blend: r * 0.2 },
      ),
    )
  return parts
}

function hatParts(
  look: PersonLook,
  at: (f: number, u: number, s: number) => Vec3,
  r: number,
): Part[] {
  switch (look.hat) {
    case 'none':
      return []
    case 'crown': {
      const gold = finish('#e8b93a', { gloss: 0.9 })
      const parts: Part[] = [column(at(0, 0.7, 0), at(-0.02, 1.15, 0), r * 0.86, r * 0.92, gold)]
      for (let n = 0; n < 8; n++) {
        const a = (n / 8) * 2 * Math.PI
        parts.push(
          limb(
            at(Math.cos(a) * 0.86, 1.1, Math.sin(a) * 0.86),
            at(Math.cos(a) * 0.95, 1.6, Math.sin(a) * 0.95),
            r * 0.16,
            r * 0.03,
            gold,
          ),
        )
      }
      return parts
    }
    case 'wizard': {
      const felt = finish(scale(look.top, 0.9))
      return [
        column(at(0, 0.62, 0), at(0, 0.74, 0), r * 1.9, r * 1.8, felt, { round: r * 0.05 }),
        limb(at(-0.05, 0.7, 0), at(-0.3, 3.1, 0.3), r * 0.95, r * 0.06, felt, { blend: r * 0.2 }),
      ]
    }
    case 'knight': {
      const steel = finish('#a9b0b8', { gloss: 1 })
      return [
        ellipsoid(at(-0.02, 0.12, 0), [r * 1.04, r * 1.12, r * 1.06], steel),
        box(at(0.92, 0.06, 0), [r * 0.7, r * 0.07, r * 0.3], dark),
        limb(at(-0.2, 1.1, 0), at(-0.9, 1.7, 0), r * 0.24, r * 0.1, finish('#b5322c', { fur: 1 })),
      ]
    }
  }
}

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
