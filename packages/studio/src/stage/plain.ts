/** Simple ground of one material under the sky: the least a setting needs. */
import { hexToLinear } from '../pixels.ts'
import type { GroundSurface } from '../steps.ts'
import type { Painted, Setting, View } from './frame.ts'
import { paintLandscape } from './landscape.ts'
import { mix } from './numbers.ts'

/** A setting of gently rolling ground in two colours. */
export function plainSetting(
  view: View,
  surface: GroundSurface,
  light: string,
  dark: string,
  rise: number,
): Setting {
  return {
    view,
    paint: (frame): Painted => {
      const { noise } = frame
      const a = hexToLinear(light)
      const b = hexToLinear(dark)
      paintLandscape(frame, {
        land: {
          near: 40,
          far: 9000,
          steps: 420,
          height: (x, z) =>
            Math.min(1, (z - 40) / 900) * rise * (0.5 + noise.fbm(x / 900, z / 900, 6)),
        },
        ground: (point, out) => {
          const t =
            0.5 + noise.fbm(point.x * 0.8, point.z * 0.8, 5) * (1 / (1 + point.footprint * 4))
          for (let c = 0; c < 3; c++) out[c] = mix(b[c] as number, a[c] as number, t)
        },
      })
      return {
        surface,
        standing: { near: 2.5, far: 30 },
        water: null,
        airBottom: frame.camera.horizonY,
        depicts: [],
      }
    },
  }
}
