/** Night vision: what little light there is loses its colour, lamps and windows keep theirs. */
import type { SettingKind } from '../scene.ts'
import type { Frame } from './frame.ts'
import { smooth } from './numbers.ts'
import type { Progress } from './progress.ts'

const withLamps: ReadonlySet<SettingKind> = new Set(['city', 'skyline', 'village', 'garden'])

/** Takes the colour out of what is dark on the ground; the sky keeps its own. */
export function paintNight(frame: Frame, progress: Progress): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  // Without lamps what is warm is only sand or earth, which the moon makes as blue as all else.
  const lamps = withLamps.has(frame.scene.setting) ? 1 : 0
  const perMetre = frame.atmosphere.hazePerMetre * 1.2
  for (let y = 0; y < height; y++) {
    if (y % 96 === 0) progress.at(y / height)
    for (let k = y * width; k < (y + 1) * width; k++) {
      const d = depth[k] as number
      if (d === Infinity) continue
      const i = k * 3
      const red = data[i] as number
      const green = data[i + 1] as number
      const blue = data[i + 2] as number
      const level = red * 0.26 + green * 0.6 + blue * 0.14
      // Warm light comes from lamps, however dim.
      const warm =
        lamps *
        smooth(1.05, 1.5, (red + 0.004) / (blue + 0.004)) *
        smooth(0.9, 1.15, (red + 0.002) / (green + 0.002))
      // The air before what is far has the sky's colour, and keeps it: else a range would stand out of the mist in another hue.
      const share = 0.66 * smooth(0.34, 0.06, level) * (1 - warm) * Math.exp(-d * perMetre)
      data[i] = red + (level * 0.58 - red) * share
      data[i + 1] = green + (level * 0.95 - green) * share
      data[i + 2] = blue + (level * 1.58 - blue) * share
    }
  }
}
