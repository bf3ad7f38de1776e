import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaning } from './hand-tools-parts.ts'
import { timber } from './sundries-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, plate, standing } from './wheels.ts'

/** A flat brush with wet bristles. */
export function paintbrush(paint: Rgb | null): Sculpture {
  const wet = or(paint, '#2f74c9')
  const bristle = finish((x, y) => {
    const strand = 0.75 + 0.4 * noise3(x * 60, y * 2, 1)
    return scale(y < 0.34 + 0.06 * Math.sin(x * 19) ? wet : hexToLinear('#d9b884'), strand)
  })
  const parts: Part[] = [
    plate(
      curved([
        [-0.26, 0.02],
        [0, -0.02],
        [0.26, 0.02],
        [0.3, 0.4],
        [0.28, 0.78],
        [-0.28, 0.78],
        [-0.3, 0.4],
      ]),
      0.12,
      bristle,
      { round: 0.05 },
    ),
    box([0, 0.88, 0], [0.3, 0.17, 0.13], chrome, { round: 0.03 }),
    plate(
      curved([
        [-0.28, 1.0],
        [-0.24, 1.2],
        [-0.1, 1.5],
        [-0.12, 2.1],
        [-0.09, 2.5],
        [0.09, 2.5],
        [0.12, 2.1],
        [0.1, 1.5],
        [0.24, 1.2],
        [0.28, 1.0],
      ]),
      0.1,
      timber('#b5703a'),
      { round: 0.07 },
    ),
    ellipsoid([0, 2.42, 0.1], [0.04, 0.05, 0.02], finish('#2a1a10')),
  ]
  return { yaw: 0.2, pitch: 0.05, parts: leaning(parts, -0.7) }
}

/** A sharpened pencil with its rubber. */
export function pencil(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#f0b41e')
  // Six sides: the tone follows the angle around the shaft.
  const shaft = finish(
    (x, _, z) => scale(coat, 0.8 + 0.1 * Math.round(1 + Math.sin(Math.atan2(z, x) * 6))),
    { gloss: 0.5, mirror: 0.06 },
  )
  const cut = finish((x, y, z) =>
    scale(hexToLinear('#e3bd85'), 0.85 + 0.25 * noise3(x * 30, y * 6, z * 30)),
  )
  const parts: Part[] = [
    column([0, 0.42, 0], [0, 3.0, 0], 0.14, 0.14, shaft),
    column([0, 0.1, 0], [0, 0.43, 0], 0.03, 0.14, cut),
    limb([0, 0.02, 0], [0, 0.14, 0], 0.008, 0.045, finish('#26262a', { gloss: 0.3 })),
    column([0, 2.98, 0], [0, 3.24, 0], 0.146, 0.146, chrome, { round: 0.02 }),
    column([0, 3.22, 0], [0, 3.46, 0], 0.135, 0.13, finish('#d9707a'), { round: 0.06 }),
  ]
  for (const y of [3.04, 3.11, 3.18])
    parts.push(column([0, y - 0.012, 0], [0, y + 0.012, 0], 0.155, 0.155, chrome))
  return { yaw: 0.2, pitch: 0.05, parts: leaning(parts, 0.75) }
}

/** Open a little, points up. */
export function scissors(paint: Rgb | null): Sculpture {
  const grip = finish(or(paint, '#c8302a'), { gloss: 0.6, mirror: 0.08 })
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const half = [
      plate(
        [
          [-0.1, 1.2],
          [0.13, 1.2],
          [0.1, 2.2],
          [-0.05, 3.1],
          [-0.09, 3.1],
        ].map(([x = 0, y = 0]) => [x * -side, y - 1.4] as const),
        0.03,
        chrome,
        { round: 0.02 },
        side * 0.03,
      ),
      limb([0, -0.1, side * 0.03], [side * -0.14, -0.62, side * 0.03], 0.1, 0.1, grip),
      torus([side * -0.24, -0.98, side * 0.03], 0.29, 0.1, grip, { axes: standing }),
    ]
    // Each half turns about the screw.
    parts.push(...leaning(half, side * 0.24))
  }
  parts.push(column([0, 0, -0.08], [0, 0, 0.1], 0.075, 0.075, darkMetal, { round: 0.02 }))
  return { yaw: 0.15, pitch: 0.05, parts: leaning(parts, 0.5) }
}

/** An old key: bow, shank and bit. */
export function oldKey(paint: Rgb | null): Sculpture {
  const metal = finish(or(paint, '#c99a3a'), { gloss: 0.7, mirror: 0.4 })
  const parts: Part[] = [
    ...[0, 1, 2].map((n) => {
      const a = Math.PI / 2 + (n * 2 * Math.PI) / 3
      return torus([Math.cos(a) * 0.27, 2.55 + Math.sin(a) * 0.27, 0], 0.24, 0.075, metal, {
        axes: standing,
      })
    }),
    limb([0, 0.1, 0], [0, 2.15, 0], 0.1, 0.1, metal),
    ...[2.1, 1.95, 0.12].map((y) =>
      column([0, y, 0], [0, y + 0.1, 0], 0.16, 0.16, metal, { round: 0.03 }),
    ),
    box([0.3, 0.62, 0], [0.24, 0.28, 0.06], metal, { round: 0.02 }),
    box([0.4, 0.62, 0], [0.2, 0.06, 0.2], metal, { carve: true }),
    box([0.28, 0.86, 0], [0.06, 0.1, 0.2], metal, { carve: true }),
  ]
  return { yaw: 0.2, pitch: 0.06, parts: leaning(parts, -0.75) }
}
