import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, smooth, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { frameOf } from './frame.ts'
import type { Outfit } from './outfit.ts'
import { wornParts } from './worn.ts'
import { or, scale } from './tints.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

interface Ape {
  readonly coat: Rgb
  readonly face: Rgb
  readonly bulk: number
  readonly tail: boolean
  readonly knuckles: boolean
}

/** A monkey that sits, or a gorilla on its knuckles. */
function ape({ coat, face, bulk, tail, knuckles }: Ape, wears: Partial<Outfit>): Sculpture {
  const fur = finish((x, y, z) => scale(coat, 0.88 + 0.24 * noise3(x * 5, y * 5, z * 5)), {
    fur: 0.95,
  })
  const skin = finish(face, { gloss: 0.2 })
  const r = 0.2
  const at: Vec3 = knuckles ? [0.46, 1.02, 0.04] : [0.16, 1.02, 0.04]
  const head = frameOf(at, turned(0.5, -0.05), r)
  const b = bulk
  const hips: Vec3 = knuckles ? [-0.36, 0.52, 0] : [-0.04, 0.28, 0]
  const chest: Vec3 = knuckles ? [0.22, 0.82, 0] : [0.06, 0.68, 0]
  const parts: Part[] = [
    ellipsoid(hips, [0.24 * b, 0.25 * b, 0.25 * b], fur),
    limb(hips, chest, 0.22 * b, 0.26 * b, fur, { blend: 0.12 }),
    limb(chest, [at[0] - 0.04, at[1] - 0.1, at[2]], 0.2 * b, 0.14, fur, { blend: 0.1 }),
    ellipsoid(at, [r * 1.0, r * (knuckles ? 1.12 : 1.0), r * 0.98], fur, {
      axes: head.axes,
      blend: 0.05,
    }),
    ellipsoid(head.at(0.55, -0.32, 0), [r * 0.56, r * 0.46, r * 0.6], skin, {
      axes: head.axes,
      blend: r * 0.1,
    }),
    ellipsoid(head.at(0.62, 0.2, 0), [r * 0.36, r * 0.36, r * 0.66], skin, {
      axes: head.axes,
      blend: r * 0.1,
    }),
    ...[1, -1].map((side) =>
      ellipsoid(head.at(1.06, -0.16, side * 0.1), [r * 0.06, r * 0.06, r * 0.06], dark),
    ),
    ...tube(
      [head.at(0.98, -0.5, 0.34), head.at(1.1, -0.56, 0), head.at(0.98, -0.5, -0.34)],
      r * 0.035,
      r * 0.035,
      dark,
    ),
  ]
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid(head.at(0.9, 0.24, side * 0.32), [r * 0.12, r * 0.16, r * 0.14], dark),
      ellipsoid(head.at(1.0, 0.32, side * 0.34), [r * 0.045, r * 0.05, r * 0.045], glint),
      ellipsoid(
        head.at(-0.02, 0.05, side * 1.0),
        [r * 0.14, r * (tail ? 0.38 : 0.22), r * (tail ? 0.32 : 0.16)],
        skin,
        { axes: head.axes, blend: r * 0.06 },
      ),
    )
    if (knuckles) {
      parts.push(
        limb(head.at(0.72, 0.5, 0), head.at(0.66, 0.48, side * 0.6), r * 0.2, r * 0.14, fur, {
          blend: r * 0.1,
        }),
      )
      const hand: Vec3 = [0.42 + side * 0.06, 0.08, side * 0.32]
      parts.push(
        limb(
          [chest[0], chest[1] + 0.04, side * 0.26],
          [0.32 + side * 0.06, 0.46, side * 0.38],
          0.17,
          0.13,
          fur,
          { blend: 0.12 },
        ),
        limb([0.32 + side * 0.06, 0.46, side * 0.38], hand, 0.13, 0.09, fur, { blend: 0.06 }),
        ellipsoid([hand[0] + 0.05, 0.06, hand[2]], [0.1, 0.065, 0.08], skin, { blend: 0.03 }),
        limb([hips[0], hips[1], side * 0.2], [hips[0] + 0.1, 0.28, side * 0.28], 0.18, 0.13, fur, {
          blend: 0.1,
        }),
        limb(
          [hips[0] + 0.1, 0.28, side * 0.28],
          [hips[0] + 0.02, 0.08, side * 0.28],
          0.12,
          0.09,
          fur,
          { blend: 0.05 },
        ),
        ellipsoid([hips[0] + 0.1, 0.05, side * 0.28], [0.15, 0.055, 0.085], skin, { blend: 0.03 }),
      )
    } else {
      const hand: Vec3 = [0.36, 0.34, side * 0.2]
      parts.push(
        limb(
          [hips[0] + 0.02, hips[1] - 0.04, side * 0.16],
          [0.3, 0.42, side * 0.3],
          0.13,
          0.1,
          fur,
          { blend: 0.08 },
        ),
        limb([0.3, 0.42, side * 0.3], [0.24, 0.08, side * 0.26], 0.09, 0.065, fur, { blend: 0.05 }),
        ellipsoid([0.33, 0.045, side * 0.26], [0.14, 0.045, 0.065], skin, { blend: 0.03 }),
        limb([chest[0], chest[1] + 0.08, side * 0.2], [0.16, 0.44, side * 0.34], 0.1, 0.075, fur, {
          blend: 0.08,
        }),
        limb([0.16, 0.44, side * 0.34], hand, 0.07, 0.055, fur, { blend: 0.04 }),
        ellipsoid([hand[0] + 0.03, hand[1], hand[2] - side * 0.02], [0.06, 0.05, 0.05], skin, {
          blend: 0.03,
        }),
      )
    }
  }
  parts.push(
    ...wornParts({ hatUp: 0.4, girth: 0.17 * b }, wears, head, chest, [
      at[0] - 0.04,
      at[1] - 0.1,
      at[2],
    ]),
  )
  if (tail)
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [-0.22, 0.16, 0],
            [-0.5, 0.1, 0],
            [-0.72, 0.3, 0],
            [-0.66, 0.66, 0],
            [-0.5, 0.78, 0],
            [-0.42, 0.66, 0],
          ],
          3,
        ),
        0.055,
        0.035,
        fur,
        { blend: 0.03 },
      ),
    )
  return { yaw: 0.6, pitch: 0.08, hair: 0.025, parts }
}

export function monkey(paint: Rgb | null, wears: Partial<Outfit> = {}): Sculpture {
  return ape(
    {
      coat: or(paint, '#7d5434'),
      face: hexToLinear('#e0b48c'),
      bulk: 0.9,
      tail: true,
      knuckles: false,
    },
    wears,
  )
}

export function gorilla(paint: Rgb | null, wears: Partial<Outfit> = {}): Sculpture {
  return ape(
    {
      coat: or(paint, '#2f2e33'),
      face: hexToLinear('#4a4548'),
      bulk: 1.25,
      tail: false,
      knuckles: true,
    },
    wears,
  )
}

export function orangutan(paint: Rgb | null, wears: Partial<Outfit> = {}): Sculpture {
  return ape(
    {
      coat: or(paint, '#b5572a'),
      face: hexToLinear('#7a5848'),
      bulk: 1.15,
      tail: false,
      knuckles: false,
    },
    wears,
  )
}
