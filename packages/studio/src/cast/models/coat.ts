import { fractal3, noise3 } from '../sculpt/noise.ts'
import type { Paint } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { mix, step } from './tints.ts'

/** Coat colour on the body and the upper legs: pattern, pale belly, a darker back. */
export function coatOf(s: Quadruped, bottom: number): Paint {
  return (x, y, z) => {
    const blotch = noise3(x * 3 + 5, y * 3, z * 3)
    let colour = mix(
      s.coat,
      [s.coat[0] * 0.72, s.coat[1] * 0.68, s.coat[2] * 0.66],
      step(0.86, 1.05, y + blotch * 0.1),
    )
    if (s.extra === 'panda') {
      const half = s.bodyLength / 2
      const shoulder = 1 - step(0.16, 0.22, Math.abs(x - half + s.chest * 0.6))
      const hind = (1 - step(0.2, 0.28, Math.abs(x + half - 0.1))) * step(0.5, 0.36, y)
      return mix(colour, s.mark, Math.max(shoulder, hind))
    }
    switch (s.pattern) {
      case 'plain':
        break
      case 'stripes': {
        const wave = Math.sin(x * 19 + Math.sin(y * 7 + x * 3) * 1.3 + z * 2)
        colour = mix(colour, s.mark, step(0.45, 0.65, wave) * step(bottom - 0.05, bottom + 0.15, y))
        break
      }
      case 'tabby': {
        const wave = Math.sin(x * 17 + Math.sin(y * 6) * 1.6)
        colour = mix(colour, s.mark, step(0.3, 0.8, wave) * 0.65 * step(bottom, bottom + 0.2, y))
        break
      }
      case 'spots': {
        const spot = noise3(x * 13, y * 13, z * 13)
        colour = mix(colour, s.mark, step(0.66, 0.72, spot))
        break
      }
      case 'patches': {
        const patch = fractal3(x * 2.6 + 1.7, y * 2.6 + 4, z * 2.2)
        colour = mix(colour, s.mark, step(0.53, 0.56, patch))
        break
      }
    }
    return mix(s.belly, colour, step(bottom - 0.02, bottom + 0.12, y + blotch * 0.06))
  }
}
