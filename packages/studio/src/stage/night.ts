/** Night vision: what little light there is loses its colour, lamps and windows keep theirs. */
import type { Frame } from './frame.ts'
import { smooth } from './numbers.ts'
import type { Progress } from './progress.ts'

/** Takes the colour out of what is dark on the ground; the sky keeps its own. */
export function paintNight(frame: Frame, progress: Progress): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  for (let y = 0; y < height; y++) {
    if (y % 96 === 0) progress.at(y / height)
    for (let k = y * width; k < (y + 1) * width; k++) {
      if (depth[k] === Infinity) continue
      const i = k * 3
      const red = data[i] as number
      const green = data[i + 1] as number
      const blue = data[i + 2] as number
      const level = red * 0.26 + green * 0.6 + blue * 0.14
      // Warm light comes from lamps, however dim.
      const warm =
        smooth(1.05, 1.5, (red + 0.004) / (blue + 0.004)) *
        smooth(0.9, 1.15, (red + 0.002) / (green + 0.002))
      const share = 0.55 * smooth(0.34, 0.06, level) * (1 - warm)
      data[i] = red + (level * 0.72 - red) * share
      data[i + 1] = green + (level * 0.95 - green) * share
      data[i + 2] = blue + (level * 1.5 - blue) * share
    }
  }
}
