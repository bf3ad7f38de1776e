import type { Bitmap } from '../pixels.ts'
import { oklchToRgb, rgbToOklch } from './colours.ts'
import type { Oklch } from './colours.ts'

const hueBins = 36
/** Chroma under which a pixel counts as grey. */
const greyChroma = 0.035

function hueDistance(a: number, b: number): number {
  const d = Math.abs(a - b) % (2 * Math.PI)
  return d > Math.PI ? 2 * Math.PI - d : d
}

/** The colour most of the drawing has: its commonest hue, or grey when hardly anything is coloured. */
export function dominantColour(bitmap: Bitmap): Oklch & { readonly grey: boolean } {
  const weight = new Float64Array(hueBins + 1)
  const light = new Float64Array(hueBins + 1)
  const chroma = new Float64Array(hueBins + 1)
  const { data } = bitmap
  // Every fifth pixel tells as much as all of them.
  for (let i = 0; i < data.length; i += 20) {
    const alpha = data[i + 3] as number
    if (alpha < 128) continue
    const p = rgbToOklch(data[i] as number, data[i + 1] as number, data[i + 2] as number)
    const bin =
      p.c < greyChroma
        ? hueBins
        : Math.min(hueBins - 1, Math.floor(((p.h + Math.PI) / (2 * Math.PI)) * hueBins))
    const w = bin === hueBins ? 0.6 : 0.4 + p.c * 4
    weight[bin] = (weight[bin] as number) + w
    light[bin] = (light[bin] as number) + p.l * w
    chroma[bin] = (chroma[bin] as number) + p.c * w
  }
  const around = (bin: number, of: Float64Array): number =>
    (of[bin] as number) +
    (of[(bin + 1) % hueBins] as number) +
    (of[(bin + hueBins - 1) % hueBins] as number)
  let best = 0
  for (let bin = 1; bin < hueBins; bin++) if (around(bin, weight) > around(best, weight)) best = bin
  const greyWeight = weight[hueBins] as number
  if (greyWeight > around(best, weight) * 1.5)
    return { l: (light[hueBins] as number) / greyWeight, c: 0, h: 0, grey: true }
  const total = Math.max(1e-9, around(best, weight))
  return {
    l: around(best, light) / total,
    c: around(best, chroma) / total,
    h: ((best + 0.5) / hueBins) * 2 * Math.PI - Math.PI,
    grey: false,
  }
}

/**
 * The drawing with its dominant colour turned into `paint`; shading and the other colours stay. Very
 * dark and very light details (eyes, highlights) keep theirs.
 */
export function recolour(bitmap: Bitmap, paint: Oklch): Bitmap {
  const from = dominantColour(bitmap)
  const data = new Uint8ClampedArray(bitmap.data)
  const neutral = paint.c < 0.03
  // Shading keeps its contrast where the new colour leaves room for it.
  const spread = paint.l < 0.4 ? 0.55 : paint.l > 0.9 ? 0.6 : 0.85
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) continue
    const p = rgbToOklch(data[i] as number, data[i + 1] as number, data[i + 2] as number)
    let share: number
    if (from.grey) share = p.c < greyChroma * 2 ? 1 : Math.max(0, 1 - (p.c - greyChroma * 2) / 0.05)
    else {
      const distance = hueDistance(p.h, from.h)
      share = distance < 0.6 ? 1 : Math.max(0, 1 - (distance - 0.6) / 0.35)
      share *= Math.min(1, p.c / greyChroma)
    }
    if (p.l < 0.3) share *= Math.max(0, (p.l - 0.18) / 0.12)
    if (share <= 0) continue
    const l = Math.min(0.99, Math.max(0.05, paint.l + (p.l - from.l) * spread))
    const scale = from.grey || from.c < 1e-3 ? 1 : Math.min(1.5, p.c / from.c)
    const c = neutral ? paint.c : paint.c * (0.35 + 0.65 * scale)
    const [r, g, b] = oklchToRgb({ l, c, h: paint.h })
    data[i] = (data[i] as number) * (1 - share) + r * share
    data[i + 1] = (data[i + 1] as number) * (1 - share) + g * share
    data[i + 2] = (data[i + 2] as number) * (1 - share) + b * share
  }
  return { width: bitmap.width, height: bitmap.height, data }
}
