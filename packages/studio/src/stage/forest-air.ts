/** Light and mist between trees. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { luminance, mix, mixRgb, scaleRgb, smooth, tintRgb } from './numbers.ts'
import type { Greenery } from './season.ts'
import type { SkyMap } from './sky.ts'
import { createSoftField } from './soft-field.ts'

/** The light between the trees: the sky's, filtered green. */
export function mistColour(frame: Frame, green: Greenery): Rgb {
  const { haze, key, ambient, time } = frame.atmosphere
  const light: Rgb = [
    key[0] * 0.3 + ambient[0],
    key[1] * 0.3 + ambient[1],
    key[2] * 0.3 + ambient[2],
  ]
  const filtered = tintRgb(
    light,
    mixRgb(green.leaves[1], [0.7, 0.7, 0.5], time === 'day' ? 0.62 : 0.88),
  )
  // By moonlight no leaf is green.
  if (time === 'night') return mixRgb(tintRgb(light, [0.27, 0.47, 0.58]), haze, 0.15)
  // A low sun fills the wood with the colour of its sky.
  const low = time === 'sunset' || time === 'dawn'
  const near = frame.atmosphere.towards[0] ?? haze
  return low
    ? scaleRgb(mixRgb(filtered, near, 0.6), 0.86)
    : scaleRgb(mixRgb(filtered, haze, 0.35), 1.1)
}

/** Behind the last trees stands a wall of light and leaves. */
export function paintBackdrop(frame: Frame, sky: SkyMap, mist: Rgb): void {
  const { width, height, noise, camera, centreX, atmosphere } = frame
  const { data } = frame.image
  const { sun, glow } = atmosphere
  const sunX = centreX + (sun[0] / Math.max(0.2, sun[2])) * camera.focal
  const glowing = atmosphere.time === 'night' ? 0.6 : 0.12
  const above = new Float32Array(3)
  const wall = createSoftField(
    width,
    height,
    Math.max(1, height / 400),
    3,
    (x, y, out) => {
      const up = (camera.horizonY - y) / camera.focal
      const leaf = noise.fbm(((x - centreX) / camera.focal) * 9, up * 9, 4)
      const open = up > 0 ? smooth(0.1, 0.75, leaf + up * 0.5) * 0.5 : 0
      if (open > 0) sky.look(x, y, above)
      const near = Math.exp(-(((x - sunX) / (camera.focal * 0.45)) ** 2))
      for (let c = 0; c < 3; c++) {
        const green =
          (mist[c] as number) * (0.9 + 0.28 * near + leaf * 0.22) +
          (glow[c] as number) * glowing * near
        out[c] = mix(green, above[c] as number, open)
      }
    },
    frame.progress,
  )
  const line = new Float32Array(width * 3)
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) frame.progress.at(0.24)
    wall.row(y, line)
    data.set(line, y * width * 3)
  }
}

/** Mixes everything farther than `to` with the mist that lies between `to` and `from` metres. */
export function layMist(frame: Frame, mist: Rgb, perMetre: number, from: number, to: number): void {
  if (from <= to) return
  const { depth } = frame
  const { data } = frame.image
  const through = Math.exp(-perMetre * (from - to))
  for (let k = 0; k < depth.length; k++) {
    const d = depth[k] as number
    if (d <= to) continue
    const keep = d >= from ? through : Math.exp(-perMetre * (d - to))
    const i = k * 3
    data[i] = (data[i] as number) * keep + mist[0] * (1 - keep)
    data[i + 1] = (data[i + 1] as number) * keep + mist[1] * (1 - keep)
    data[i + 2] = (data[i + 2] as number) * keep + mist[2] * (1 - keep)
  }
}

/** Shafts of light slant from the sun through gaps in the leaves. */
export function paintShafts(frame: Frame, mist: Rgb, progress: Frame['progress']): void {
  const { width, height, camera, centreX, depth, noise, atmosphere } = frame
  const { data } = frame.image
  const { sun, key } = atmosphere
  if (sun[2] < 0.1) return
  const sx = centreX + (sun[0] / sun[2]) * camera.focal
  const sy = Math.min(camera.horizonY - (sun[1] / sun[2]) * camera.focal, -0.12 * height)
  const night = atmosphere.time === 'night'
  const strength = (night ? 0.11 : 0.16) / Math.max(0.4, luminance(key)) ** 0.25
  const reach = Math.hypot(width, height)
  const beams = createSoftField(
    width,
    height,
    Math.max(1, height / 330),
    1,
    (x, y, out) => {
      const dx = x - sx
      const dy = y - sy
      const r = Math.sqrt(dx * dx + dy * dy) / reach
      const angle = Math.atan2(dx, dy)
      const beam = smooth(
        0.08,
        0.5,
        noise.fbm(angle * 11 + 60, r * 0.5, 3) + noise.fbm(angle * 34 + 9, r * 0.8, 2) * 0.5,
      )
      out[0] = beam * smooth(1.15, 0.25, r)
    },
    frame.progress,
  )
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    if (y % 48 === 0) progress.at(y / height)
    const sink =
      smooth(camera.horizonY + height * 0.32, camera.horizonY - height * 0.15, y) * strength
    if (sink <= 0) continue
    beams.row(y, line)
    for (let x = 0; x < width; x++) {
      const beam = line[x] as number
      if (beam <= 0) continue
      const d = Math.min(60, depth[y * width + x] as number)
      const value = beam * (1 - Math.exp(-d / 16)) * sink
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        data[k + c] =
          (data[k + c] as number) + value * ((key[c] as number) * 0.75 + (mist[c] as number) * 0.3)
      }
    }
  }
}
