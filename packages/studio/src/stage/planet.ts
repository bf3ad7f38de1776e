/** A planet seen from space. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'

/** Where it is in the picture, px, and what it looks like. */
export interface Planet {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colours: readonly Rgb[]
  readonly banded: boolean
  readonly air: Rgb
}

/** A lit globe with weather and a rim of air. */
export function paintPlanet(
  frame: Frame,
  planet: Planet,
  light: readonly [number, number, number],
  shift: number,
): void {
  const { width, height, noise, progress, depth } = frame
  const { data } = frame.image
  const { x: cx, y: cy, radius, colours, banded, air } = planet
  const rim = radius * (radius > width * 0.4 ? 0.06 : 0.12)
  const firstY = Math.max(0, Math.floor(cy - radius - rim * 3))
  const lastY = Math.min(height - 1, Math.ceil(cy + radius + rim * 3))
  for (let y = firstY; y <= lastY; y++) {
    if (y % 16 === 0) progress.at(0.8 + (0.19 * (y - firstY)) / (lastY - firstY + 1))
    const v = (y + 0.5 - cy) / radius
    for (let px = 0; px < width; px++) {
      const u = (px + 0.5 - cx) / radius
      const r = Math.sqrt(u * u + v * v)
      const beyond = (r - 1) * radius
      if (beyond > rim * 3) continue
      const k = (y * width + px) * 3
      const facingRim = clamp((u / r) * light[0] - (v / r) * light[1] + 0.25, 0, 1)
      if (beyond > -1) {
        const halo = Math.exp(-Math.max(0, beyond) / (rim * 0.55)) * facingRim * 0.85
        for (let c = 0; c < 3; c++)
          data[k + c] = (data[k + c] as number) + (air[c] as number) * halo
      }
      const cover = clamp(0.5 - beyond, 0, 1)
      if (cover <= 0) continue
      const w = Math.sqrt(Math.max(0, 1 - u * u - v * v))
      const sunlit = u * light[0] - v * light[1] + w * light[2]
      // Longitude and latitude of a globe tilted a little to the viewer.
      const sx = Math.atan2(u, w + 0.15) * 2.2
      const sy = v * 2.4
      const warp = noise.fbm(sx * 1.3 + shift, sy * 1.3, 5)
      let t: number
      if (banded)
        t = 0.5 + 0.5 * noise.fbm(sy * 1.9 + warp * 0.35, 3.3 + sx * 0.06, 4) * 1.7 + warp * 0.16
      else t = 0.5 + noise.fbm(sx * 1.1 + shift + warp * 0.6, sy * 1.1 + 9, 7) * 1.25
      const at = clamp(t, 0, 0.999) * (banded ? 3 : 2)
      const index = Math.floor(at)
      const a = colours[index] ?? [0, 0, 0]
      const b = colours[index + 1] ?? a
      const clouds = banded
        ? 0
        : smooth(0.05, 0.42, noise.fbm(sx * 1.7 + warp * 1.5 + 50, sy * 2.3 + shift, 6))
      const day = smooth(-0.12, 0.5, sunlit)
      const thick = (1 - w) ** 3
      for (let c = 0; c < 3; c++) {
        const ground = mix(a[c] as number, b[c] as number, smooth(0.15, 0.85, at - index))
        const body = mix(ground, 0.85, clouds * 0.8) * (0.006 + day * Math.max(0.06, sunlit) * 1.65)
        const lit = body + (air[c] as number) * (thick * 0.9 + 0.05) * day * 0.9
        data[k + c] = mix(data[k + c] as number, lit, cover)
      }
      depth[y * width + px] = Infinity
    }
  }
}
