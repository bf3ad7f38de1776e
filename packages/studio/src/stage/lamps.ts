/** Street lamps: slim posts with a lantern, glowing after dark. */
import { isGloomy } from './atmosphere.ts'
import type { Frame } from './frame.ts'
import { clamp, mix } from './numbers.ts'
import type { Progress } from './progress.ts'

export interface LampRow {
  /** Metres ahead of the first pair, between pairs, and from the middle. */
  readonly first: number
  readonly step: number
  readonly across: number
  readonly count: number
}

const tall = 4.6

/** Lamps stand on both sides, far ones first. */
export function paintLamps(frame: Frame, row: LampRow, progress: Progress): void {
  const { width, height, camera, centreX, depth } = frame
  const { data } = frame.image
  const { time, ambient, key } = frame.atmosphere
  const glow = time === 'night' ? 1 : time !== 'day' ? 0.55 : isGloomy(frame.atmosphere) ? 0.42 : 0
  for (let i = row.count - 1; i >= 0; i--) {
    progress.at(1 - i / row.count)
    const z = row.first + i * row.step
    const scale = camera.focal / z
    for (const side of [-1, 1]) {
      const x = centreX + side * row.across * scale
      const foot = camera.horizonY + camera.eyeHeight * scale
      const top = foot - tall * scale
      const plot = (px: number, y: number, cover: number, tone: number): void => {
        const k = y * width + px
        if (cover <= 0 || (depth[k] as number) < z) return
        for (let c = 0; c < 3; c++) {
          const body = tone * ((ambient[c] as number) * 0.5 + (key[c] as number) * 0.22)
          data[k * 3 + c] = mix(data[k * 3 + c] as number, body, Math.min(1, cover))
        }
        if (cover > 0.5) depth[k] = z
      }
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, foot); y++) {
        const t = (foot - y) / (tall * scale)
        const metres =
          t < 0.05
            ? 0.11
            : t < 0.16
              ? 0.075
              : t > 0.985
                ? 0.03
                : t > 0.96
                  ? 0.2
                  : t > 0.875
                    ? 0.11 + (t - 0.875) * 0.6
                    : 0.042
        const half = metres * scale
        const lantern = t > 0.885 && t < 0.96
        for (
          let px = Math.max(0, Math.floor(x - half));
          px <= Math.min(width - 1, x + half);
          px++
        ) {
          const cover = Math.min(px + 1, x + half) - Math.max(px, x - half)
          plot(px, y, cover, 0.09 + 0.07 * clamp((px - x) / Math.max(1, half), -1, 1))
          if (
            lantern &&
            Math.abs(px + 0.5 - x) < half * 0.8 &&
            (depth[y * width + px] as number) >= z
          ) {
            const k = (y * width + px) * 3
            const panes = 0.16 + glow * 2.4
            data[k] = mix(data[k] as number, panes * 1.15, cover * 0.9)
            data[k + 1] = mix(data[k + 1] as number, panes * 0.86, cover * 0.9)
            data[k + 2] = mix(data[k + 2] as number, panes * 0.5, cover * 0.9)
          }
        }
      }
      if (glow > 0) {
        paintGlow(frame, x, top + 0.08 * tall * scale, Math.max(3, 1.5 * scale), z, glow * 0.5)
        paintPool(frame, x, 3.6 * scale, z, glow * 0.62)
      }
    }
  }
}

/** Light scattered in the air around a lamp. */
export function paintGlow(
  frame: Frame,
  x: number,
  y: number,
  radius: number,
  z: number,
  power: number,
): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  for (
    let row = Math.max(0, Math.floor(y - radius));
    row <= Math.min(height - 1, y + radius);
    row++
  ) {
    for (
      let px = Math.max(0, Math.floor(x - radius));
      px <= Math.min(width - 1, x + radius);
      px++
    ) {
      const r = Math.sqrt((px + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / radius
      if (r >= 1 || (depth[row * width + px] as number) < z * 0.75) continue
      const value = power * ((1 - r) ** 4 + 0.16 * (1 - r) ** 2)
      const k = (row * width + px) * 3
      data[k] = (data[k] as number) + value * 1.1
      data[k + 1] = (data[k + 1] as number) + value * 0.72
      data[k + 2] = (data[k + 2] as number) + value * 0.34
    }
  }
}

/** The pool of light a lamp throws on the ground. */
function paintPool(frame: Frame, x: number, radius: number, z: number, power: number): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const { camera } = frame
  const near = (camera.focal * camera.eyeHeight) / (z + 3.8)
  const from = Math.max(0, Math.floor(camera.horizonY + near))
  for (let row = from; row < height; row++) {
    const ground = (camera.focal * camera.eyeHeight) / (row + 0.5 - camera.horizonY)
    const dz = (ground - z) / 3.6
    if (dz < -1) break
    for (
      let px = Math.max(0, Math.floor(x - radius * 1.6));
      px <= Math.min(width - 1, x + radius * 1.6);
      px++
    ) {
      const k = row * width + px
      if ((depth[k] as number) < ground * 0.96) continue
      const gx = ((px + 0.5 - x) / camera.focal) * ground
      const r = dz * dz + (gx / 3.6) ** 2
      if (r >= 1) continue
      const value = power * (1 - r) ** 2
      const i = k * 3
      data[i] = (data[i] as number) + value * 0.2
      data[i + 1] = (data[i + 1] as number) + value * 0.135
      data[i + 2] = (data[i + 2] as number) + value * 0.068
    }
  }
}
