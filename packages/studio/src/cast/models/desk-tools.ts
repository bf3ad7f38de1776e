import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, ellipsoid, finish } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaning } from './hand-tools-parts.ts'
import { timber } from './sundries-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, plate } from './wheels.ts'

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
