/** Trunks close to the camera: round, with furrowed bark. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { AirBefore } from './sprites.ts'

export interface Trunk {
  /** Column and row of the foot, px; px per metre there. */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly depth: number
  /** Metres at breast height. */
  readonly radius: number
  readonly bark: Rgb
  readonly moss: Rgb
  /** Metres aside per metre up. */
  readonly lean: number
  readonly seed: number
  readonly sunlit: number
  readonly snow: boolean
  readonly air: AirBefore
}

export function paintTrunk(frame: Frame, trunk: Trunk): void {
  const { width, height, depth, noise } = frame
  const { data } = frame.image
  const { sun, key, ambient } = frame.atmosphere
  const { scale, radius, seed } = trunk
  const sweep = noise.gradient(seed, 3.3) * 0.02
  const lastY = Math.min(height - 1, Math.floor(trunk.y + radius * 0.5 * scale))
  for (let y = 0; y <= lastY; y++) {
    const up = (trunk.y - y) / scale
    const flare = up < 0.7 ? Math.exp(-Math.max(0, up) / 0.16) * 0.75 : 0
    const half = Math.max(
      0.4,
      radius *
        (1 - 0.018 * Math.max(0, up)) *
        (1 + flare) *
        scale *
        (1 + 0.05 * noise.gradient(seed, up * 1.3)),
    )
    const middle = trunk.x + (trunk.lean * up + sweep * up * up) * scale
    for (
      let px = Math.max(0, Math.floor(middle - half - 1));
      px <= Math.min(width - 1, middle + half + 1);
      px++
    ) {
      const u = (px + 0.5 - middle) / half
      const cover = clamp((1 - Math.abs(u)) * half + 0.5, 0, 1)
      const k = y * width + px
      if (cover <= 0 || (depth[k] as number) < trunk.depth) continue
      // The foot ends on round ground, not on a ruled line.
      const round = up < 0 ? clamp(1 - u * u - (up / (radius * 0.5)) ** 2, 0, 1) : 1
      if (round <= 0) continue
      const c0 = clamp(u, -0.98, 0.98)
      const turn = Math.asin(c0) * radius
      const fine = clamp(scale / 60, 0.15, 1)
      const furrow = noise.ridged(turn * 13 + seed, up * 1.7 + seed, 3)
      const plate = noise.fbm(turn * 26 + seed, up * 7, 2)
      const nx = clamp(c0 + (furrow - 0.5) * 0.35 * fine, -1, 1)
      const toViewer = Math.sqrt(Math.max(0, 1 - nx * nx))
      const facing = clamp(nx * sun[0] - toViewer * sun[2] * 0.6 + 0.12, 0, 1)
      const rim = Math.max(0, sun[2]) * smooth(0.72, 1, c0 * Math.sign(sun[0])) * 0.6
      const tone = 0.42 + 0.62 * furrow + plate * 0.35 * fine
      const mossy = smooth(
        0.05,
        0.4,
        noise.fbm(turn * 3 + seed, up * 0.8, 2) + 0.35 * Math.exp(-Math.max(0, up) / 0.5) - 0.1,
      )
      const white = trunk.snow ? smooth(0.35, 0.8, c0 * 0.8 + plate) * 0.6 : 0
      const foot = 1 - 0.5 * Math.exp(-Math.max(0, up) / 0.12)
      for (let c = 0; c < 3; c++) {
        const body = mix(trunk.bark[c] as number, trunk.moss[c] as number, mossy * 0.6) * tone
        const albedo = mix(body, 0.78, white)
        const light =
          (key[c] as number) * ((facing * 0.85 + rim) * trunk.sunlit + 0.04) +
          (ambient[c] as number) * (0.4 + 0.16 * toViewer)
        const seen = mix(albedo * light * foot, trunk.air.colour[c] as number, trunk.air.share)
        data[k * 3 + c] = mix(data[k * 3 + c] as number, seen, cover)
      }
      if (cover > 0.5) depth[k] = trunk.depth
    }
  }
}
