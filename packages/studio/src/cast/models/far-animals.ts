import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, prism, smooth, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { frameOf } from './frame.ts'
import type { Outfit } from './outfit.ts'
import { dark, eyes, white } from './sea-parts.ts'
import { mix, or, scale } from './tints.ts'
import { wornParts } from './worn.ts'

/** Mantle up, fins at its tip, eight arms and two long ones that trail. */
export function squid(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#d0695a')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(coat, white, 0.3 * noise3(x * 3, y * 3, z * 3)),
        noise3(x * 20, y * 20, z * 20) > 0.74 ? 0.7 : 1,
      ),
    { gloss: 0.55 },
  )
  const pale = finish(mix(coat, white, 0.35), { gloss: 0.45 })
  const wing: Vec2[] = smooth<Vec2>(
    [
      [0, 0.5],
      [0.3, 0.24],
      [0.5, 0],
      [0.26, -0.24],
      [0, -0.36],
      [-0.26, -0.24],
      [-0.5, 0],
      [-0.3, 0.24],
    ],
    3,
    true,
  )
  const parts: Part[] = [
    prism([0, 1.92, -0.02], wing, 0.035, pale, { round: 0.03 }),
    limb([0, 1.05, 0], [0, 1.55, 0], 0.29, 0.25, skin),
    limb([0, 1.5, 0], [0, 2.3, 0], 0.255, 0.04, skin, { blend: 0.05 }),
    ellipsoid([0, 0.78, 0], [0.2, 0.18, 0.2], skin, { blend: 0.04 }),
  ]
  for (let n = 0; n < 8; n++) {
    const a = (n / 8) * 2 * Math.PI + 0.2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const sway = n % 2 === 0 ? 0.1 : -0.08
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [c * 0.1, 0.68, s * 0.1],
            [c * 0.24, 0.4, s * 0.22],
            [c * 0.28 + sway, 0.12, s * 0.26],
            [c * 0.42 + sway, -0.1 - 0.06 * (n % 3), s * 0.36],
          ],
          2,
        ),
        0.085,
        0.018,
        n % 2 === 0 ? skin : pale,
      ),
    )
  }
  for (const side of [1, -1])
    parts.push(
      ...tube(
        smooth<Vec3>(
          [
            [side * 0.1, 0.66, 0.1],
            [side * 0.34, 0.2, 0.14],
            [side * 0.3, -0.3, 0.12],
            [side * 0.5, -0.56, 0.1],
          ],
          3,
        ),
        0.045,
        0.03,
        pale,
      ),
      ellipsoid([side * 0.52, -0.62, 0.1], [0.07, 0.14, 0.05], skin, {
        axes: turned(0, side * 0.5),
        blend: 0.03,
      }),
    )
  const looks = eyes(0, 0.8, 0.17, 0.075, white).map((part) => {
    // Its eyes look at the viewer from both sides of the head.
    const [x, y, z] = part.centre
    return { ...part, centre: [z * 0.85, y, 0.14 + x * 0.6] as const }
  })
  return { yaw: 0.25, pitch: 0.08, parts: [...parts, ...looks] }
}

/** Claws forward, the sting over its back. */
export function scorpion(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#4a3320')
  const shell = finish((x, y, z) => scale(coat, 0.8 + 0.4 * noise3(x * 8, y * 8, z * 8)), {
    gloss: 0.65,
    mirror: 0.08,
  })
  const pale = finish(mix(coat, hexToLinear('#c99a4a'), 0.4), { gloss: 0.5 })
  const parts: Part[] = [ellipsoid([0.36, 0.24, 0], [0.24, 0.13, 0.2], shell)]
  for (let n = 0; n < 6; n++)
    parts.push(
      ellipsoid(
        [0.16 - n * 0.13, 0.24 + n * 0.006, 0],
        [0.1, 0.135 - n * 0.008, 0.22 - n * 0.022],
        shell,
        { blend: 0.01 },
      ),
    )
  const tail: readonly Vec3[] = [
    [-0.62, 0.3, 0],
    [-0.84, 0.44, 0],
    [-0.98, 0.66, 0],
    [-0.98, 0.92, 0],
    [-0.82, 1.12, 0],
    [-0.56, 1.2, 0],
  ]
  for (const [n, at] of tail.slice(1).entries()) {
    const from = tail[n] as Vec3
    // Each joint is thickest at its end, so that they look strung together.
    parts.push(limb(from, at, 0.082 - n * 0.004, 0.115 - n * 0.005, shell))
  }
  parts.push(
    ellipsoid([-0.34, 1.17, 0], [0.14, 0.11, 0.11], pale),
    ...tube(
      [
        [-0.24, 1.16, 0],
        [-0.12, 1.08, 0],
        [-0.08, 0.94, 0],
      ],
      0.06,
      0.008,
      pale,
    ),
  )
  for (const side of [1, -1]) {
    for (let n = 0; n < 4; n++) {
      const x = 0.34 - n * 0.17
      const back = 0.16 - n * 0.16
      parts.push(
        limb([x, 0.24, side * 0.16], [x + back * 0.5, 0.4, side * 0.42], 0.045, 0.036, pale),
        limb([x + back * 0.5, 0.4, side * 0.42], [x + back, 0.01, side * 0.68], 0.036, 0.012, pale),
      )
    }
    parts.push(
      limb([0.5, 0.24, side * 0.14], [0.68, 0.28, side * 0.46], 0.06, 0.06, shell),
      limb([0.68, 0.28, side * 0.46], [0.98, 0.26, side * 0.44], 0.06, 0.07, shell),
      ellipsoid([1.12, 0.26, side * 0.42], [0.2, 0.1, 0.13], shell, { blend: 0.04 }),
      ...tube(
        [
          [1.22, 0.27, side * 0.5],
          [1.42, 0.27, side * 0.48],
          [1.54, 0.26, side * 0.36],
        ],
        0.065,
        0.012,
        shell,
      ),
      ...tube(
        [
          [1.22, 0.26, side * 0.34],
          [1.38, 0.26, side * 0.28],
          [1.5, 0.26, side * 0.31],
        ],
        0.055,
        0.012,
        shell,
      ),
      ellipsoid([0.54, 0.34, side * 0.06], [0.04, 0.04, 0.035], dark),
    )
  }
  return { yaw: 0.75, pitch: 0.3, parts }
}

/** Sits at ease, its long arms with their claws on the ground. */
export function sloth(paint: Rgb | null, wears: Partial<Outfit>): Sculpture {
  const coat = or(paint, '#8f7a60')
  const fur = finish((x, y, z) => scale(coat, 0.74 + 0.42 * noise3(x * 10, y * 4, z * 10)), {
    fur: 1,
  })
  const face = finish('#e6d6b8', { fur: 0.5 })
  const mask = finish('#4a3a2c', { fur: 0.4 })
  const claw = finish('#e9dfc6', { gloss: 0.5 })
  const glint = finish('#ffffff', { glow: 0.9 })
  const r = 0.25
  const chest: Vec3 = [0.06, 0.66, 0]
  const at: Vec3 = [0.16, 1.04, 0.03]
  const head = frameOf(at, turned(0.55, 0.02), r)
  const parts: Part[] = [
    limb([-0.06, 0.32, 0], chest, 0.31, 0.24, fur),
    limb(chest, [0.12, 0.9, 0.02], 0.22, 0.17, fur, { blend: 0.1 }),
    ellipsoid(at, [r, r * 0.94, r * 1.04], fur, { axes: head.axes, blend: 0.04 }),
    ellipsoid(head.at(0.38, -0.06, 0), [r * 0.68, r * 0.74, r * 0.82], face, {
      axes: head.axes,
      blend: 0.02,
    }),
    ellipsoid(head.at(0.92, -0.22, 0), [r * 0.22, r * 0.2, r * 0.3], face, { axes: head.axes }),
    ellipsoid(head.at(1.1, -0.13, 0), [r * 0.1, r * 0.1, r * 0.17], dark, { axes: head.axes }),
    ...tube(
      [head.at(1.0, -0.28, 0.36), head.at(1.12, -0.4, 0), head.at(1.0, -0.28, -0.36)],
      r * 0.035,
      r * 0.035,
      dark,
    ),
  ]
  for (const side of [1, -1]) {
    const elbow: Vec3 = [0.2, 0.42, side * 0.42]
    const hand: Vec3 = [0.44, 0.1, side * 0.4]
    const foot: Vec3 = [0.46, 0.12, side * 0.2]
    parts.push(
      limb(
        head.at(0.88, 0.12, side * 0.3),
        head.at(0.62, -0.1, side * 0.76),
        r * 0.17,
        r * 0.12,
        mask,
      ),
      ellipsoid(head.at(1.0, 0.14, side * 0.32), [r * 0.1, r * 0.11, r * 0.1], dark),
      ellipsoid(head.at(1.08, 0.2, side * 0.33), [r * 0.035, r * 0.035, r * 0.035], glint),
      limb([chest[0], 0.74, side * 0.17], elbow, 0.13, 0.105, fur, { blend: 0.08 }),
      limb(elbow, hand, 0.105, 0.085, fur, { blend: 0.03 }),
      limb([0, 0.24, side * 0.18], foot, 0.17, 0.11, fur, { blend: 0.08 }),
    )
    for (const off of [-0.05, 0, 0.05])
      parts.push(
        ...tube(
          [
            [hand[0] + 0.03, 0.12, hand[2] + off],
            [hand[0] + 0.15, 0.11, hand[2] + off * 1.2],
            [hand[0] + 0.22, 0.02, hand[2] + off * 1.2],
          ],
          0.03,
          0.01,
          claw,
        ),
        ...tube(
          [
            [foot[0] + 0.06, 0.16, foot[2] + off],
            [foot[0] + 0.16, 0.17, foot[2] + off * 1.2],
            [foot[0] + 0.2, 0.06, foot[2] + off * 1.2],
          ],
          0.028,
          0.01,
          claw,
        ),
      )
  }
  parts.push(...wornParts({ hatUp: 0.4, girth: 0.18 }, wears, head, chest, [0.12, 0.9, 0.02]))
  return { yaw: 0.75, pitch: 0.1, hair: 0.03, parts }
}
