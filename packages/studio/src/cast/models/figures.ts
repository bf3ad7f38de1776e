import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, scale } from './tints.ts'

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
