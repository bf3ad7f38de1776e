/** Lights of the sky that come on request: aurora and rainbow. */
import type { Atmosphere } from './atmosphere.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Noise } from './noise.ts'

/** Adds light from a direction (x right, y up, z ahead) to `out`. */
export type SkyGlow = (x: number, y: number, z: number, out: Float32Array) => void

/** Heights at which the curtains are sampled, as factors on the lowest one. */
const layers = 15

/**
 * Curtains of northern lights: sheets that stand on a winding line high above, seen in perspective, so
 * that their rays draw together overhead. Green below, rose above, as oxygen glows.
 */
export function createAurora(atmosphere: Atmosphere, noise: Noise): SkyGlow {
  const { aurora } = atmosphere
  if (!aurora) return () => {}
  const { power, shift } = aurora
  return (x, y, z, out) => {
    if (y < 0.03) return
    const low = smooth(0.03, 0.16, y)
    let red = 0
    let green = 0
    let blue = 0
    for (let i = 0; i < layers; i++) {
      const h = i / (layers - 1)
      const reach = (1 + 0.85 * h) / (y + 0.12)
      const px = x * reach * 0.5 + shift
      const pz = z * reach * 0.62
      const warp = noise.gradient(px * 0.42, pz * 0.42 + 9)
      const line = noise.gradient(px * 0.52 + warp * 0.9, pz * 0.5 + shift + warp * 0.7)
      const sheet = Math.max(0, 1 - Math.abs(line) * 4.6)
      if (sheet <= 0) continue
      // Fine rays along the sheet.
      const ray = 0.62 + 0.7 * noise.gradient(px * 5.5 + 70, pz * 0.8)
      const value = sheet * sheet * Math.max(0.08, ray)
      const foot = Math.exp(-h * 2.6)
      red += value * (0.05 * foot + 0.28 * h * (1 - h) + 0.1 * h)
      green += value * (1.0 * foot + 0.08)
      blue += value * (0.34 * foot + 0.24 * h)
    }
    const scale = power * low * 0.16
    out[0] = (out[0] as number) + red * scale
    out[1] = (out[1] as number) + green * scale
    out[2] = (out[2] as number) + blue * scale
  }
}

/** Colours of the bow from its inner to its outer edge, linear. */
const bow = [
  [0.2, 0.05, 0.4],
  [0.1, 0.16, 0.75],
  [0.05, 0.5, 0.5],
  [0.2, 0.68, 0.12],
  [0.75, 0.62, 0.06],
  [0.9, 0.3, 0.04],
  [0.75, 0.06, 0.05],
] as const

/** A rainbow opposite the sun, with the lighter sky inside it and its faint second bow. */
export function createRainbow(atmosphere: Atmosphere): SkyGlow {
  const { rainbow, sun } = atmosphere
  if (!rainbow) return () => {}
  const width = rainbow.radius * 0.056
  return (x, y, z, out) => {
    const cosine = clamp(-(x * sun[0] + y * sun[1] + z * sun[2]), -1, 1)
    const angle = Math.acos(cosine)
    const t = (angle - rainbow.radius) / width
    if (t < -1) {
      const inside = 0.035 * smooth(-9, -1, t) * rainbow.power
      for (let c = 0; c < 3; c++) out[c] = (out[c] as number) + inside
    }
    const second = (rainbow.radius * 1.22 + width * 1.6 - angle) / (width * 1.7)
    add(t, 0.62 * rainbow.power, out)
    add(second, 0.14 * rainbow.power, out)
  }
}

function add(t: number, power: number, out: Float32Array): void {
  if (t <= -0.25 || t >= 1.25) return
  const at = clamp(t, 0, 0.999) * (bow.length - 1)
  const index = Math.floor(at)
  const a = bow[index] ?? bow[0]
  const b = bow[index + 1] ?? a
  const edge = smooth(-0.25, 0.12, t) * smooth(1.25, 0.88, t) * power
  for (let c = 0; c < 3; c++)
    out[c] =
      (out[c] as number) * (1 - 0.25 * edge) +
      mix(a[c] as number, b[c] as number, at - index) * edge
}
