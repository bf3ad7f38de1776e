import { hexToLinear } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { finish } from '../sculpt/part.ts'
import type { Paint } from '../sculpt/part.ts'
import { mix, scale, step } from './tints.ts'

export const china = finish('#e6e3dc', { gloss: 0.7, mirror: 0.14 })

/** Crust: brown where it bulges into the heat, pale in the folds. */
export function crust(pale: string, dark: string): Paint {
  const [a, b] = [hexToLinear(pale), hexToLinear(dark)]
  return (x, y, z) =>
    scale(
      mix(a, b, step(0.25, 0.75, fractal3(x * 3, y * 3, z * 3))),
      0.9 + 0.2 * noise3(x * 26, y * 26, z * 26),
    )
}
