/** Fireflies over the floor of a wood at night. */
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { clamp } from './numbers.ts'

/** Paints a few dozen small lights with their glow, behind what is nearer. */
export function paintFireflies(frame: Frame, random: Random): void {
  const { width, height, camera, centreX, depth } = frame
  const { data } = frame.image
  const half = width / 2 / camera.focal
  for (let i = random.integer(18, 34); i > 0; i--) {
    const z = random.between(3, 16)
    const scale = camera.focal / z
    const x = centreX + random.between(-1, 1) * half * z * scale
    const y = camera.horizonY + (camera.eyeHeight - random.between(0.15, 1.7)) * scale
    const radius = Math.max(0.7, 0.012 * scale)
    const power = random.between(0.35, 1)
    const reach = radius * 9
    const lastY = Math.min(height - 1, Math.ceil(y + reach))
    const lastX = Math.min(width - 1, Math.ceil(x + reach))
    for (let row = Math.max(0, Math.floor(y - reach)); row <= lastY; row++) {
      for (let px = Math.max(0, Math.floor(x - reach)); px <= lastX; px++) {
        const k = row * width + px
        if ((depth[k] as number) < z) continue
        const r = Math.hypot(px + 0.5 - x, row + 0.5 - y) / radius
        const edge = clamp((9 - r) / 4, 0, 1)
        const light = power * edge * (Math.exp(-r * r * 0.6) * 1.3 + 0.1 * Math.exp(-r / 2.4))
        data[k * 3] = (data[k * 3] as number) + light * 0.95
        data[k * 3 + 1] = (data[k * 3 + 1] as number) + light
        data[k * 3 + 2] = (data[k * 3 + 2] as number) + light * 0.28
      }
    }
  }
}
