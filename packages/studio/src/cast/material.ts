import type { Bitmap } from '../pixels.ts'
import { hexToOklch, oklchToRgb, rgbToOklch } from './colours.ts'
import type { Oklch } from './colours.ts'

interface Material {
  readonly paint: Oklch
  /** How strongly light and shade are pushed apart: polished things have deep contrasts. */
  readonly contrast: number
  /** Lightness stripes or speckles: how much, and how many across the drawing. */
  readonly grain: number
  readonly rows: number
  /** Alpha of the inside; edges stay opaque. */
  readonly opacity: number
}

const materials: Readonly<Record<string, Material>> = {
  gold: { paint: hexToOklch('#e0a52c'), contrast: 1.45, grain: 0, rows: 0, opacity: 1 },
  silver: { paint: hexToOklch('#c3c8ce'), contrast: 1.5, grain: 0, rows: 0, opacity: 1 },
  metal: { paint: hexToOklch('#8d959e'), contrast: 1.5, grain: 0, rows: 0, opacity: 1 },
  bronze: { paint: hexToOklch('#9c6a35'), contrast: 1.35, grain: 0, rows: 0, opacity: 1 },
  copper: { paint: hexToOklch('#b8693f'), contrast: 1.35, grain: 0, rows: 0, opacity: 1 },
  wood: { paint: hexToOklch('#a06d3c'), contrast: 0.9, grain: 0.09, rows: 26, opacity: 1 },
  stone: { paint: hexToOklch('#96938c'), contrast: 0.9, grain: 0.06, rows: 90, opacity: 1 },
  marble: { paint: hexToOklch('#e6e3dd'), contrast: 0.8, grain: 0.04, rows: 14, opacity: 1 },
  ice: { paint: hexToOklch('#bfe3f2'), contrast: 1.2, grain: 0, rows: 0, opacity: 0.8 },
  glass: { paint: hexToOklch('#cfe6e6'), contrast: 1.3, grain: 0, rows: 0, opacity: 0.6 },
  chocolate: { paint: hexToOklch('#5b3420'), contrast: 1.1, grain: 0, rows: 0, opacity: 1 },
  paper: { paint: hexToOklch('#f1ecdf'), contrast: 0.6, grain: 0.02, rows: 120, opacity: 1 },
  clay: { paint: hexToOklch('#b9714d'), contrast: 0.85, grain: 0.02, rows: 60, opacity: 1 },
}

const names: Readonly<Record<string, string>> = {
  golden: 'gold',
  gilded: 'gold',
  brass: 'gold',
  wooden: 'wood',
  metallic: 'metal',
  steel: 'metal',
  iron: 'metal',
  chrome: 'silver',
  crystal: 'glass',
  frozen: 'ice',
  icy: 'ice',
  granite: 'stone',
  concrete: 'stone',
  brick: 'clay',
  terracotta: 'clay',
  ceramic: 'marble',
  porcelain: 'marble',
}

/** A steady value in -1 to 1 for a point: the same drawing gets the same grain. */
function speckle(x: number, y: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h ^= h >>> 12
  return ((h >>> 0) / 4294967295) * 2 - 1
}

/** The material a word means (`wooden` is `wood`), or null for words that mean none known here. */
export function materialOf(word: string | null): string | null {
  if (word === null) return null
  const name = names[word] ?? word
  return materials[name] === undefined ? null : name
}

/** The drawing as if made of `word` (`golden`, `wooden`, `glass`, …); unchanged for unknown words. */
export function withMaterial(bitmap: Bitmap, word: string): Bitmap {
  const material = materials[names[word] ?? word]
  if (material === undefined) return bitmap
  const { width, height } = bitmap
  const data = new Uint8ClampedArray(bitmap.data)
  let sum = 0
  let count = 0
  for (let i = 0; i < data.length; i += 16) {
    if ((data[i + 3] as number) < 128) continue
    sum += rgbToOklch(data[i] as number, data[i + 1] as number, data[i + 2] as number).l
    count++
  }
  const mean = count === 0 ? 0.6 : sum / count
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4
      const alpha = data[i + 3] as number
      if (alpha === 0) continue
      const p = rgbToOklch(data[i] as number, data[i + 1] as number, data[i + 2] as number)
      let l = material.paint.l + (p.l - mean) * material.contrast
      if (material.rows > 0) {
        const v = (y / height) * material.rows + 1.3 * Math.sin((x / width) * 7 + y / height)
        const u = (x / height) * material.rows * (material.rows < 40 ? 0.06 : 1)
        const fu = u - Math.floor(u)
        const fv = v - Math.floor(v)
        const top = speckle(u, v) * (1 - fu) + speckle(u + 1, v) * fu
        const bottom = speckle(u, v + 1) * (1 - fu) + speckle(u + 1, v + 1) * fu
        l += (top * (1 - fv) + bottom * fv) * material.grain
      }
      l = Math.min(0.99, Math.max(0.06, l))
      // Highlights of polished things lose their colour.
      const c = material.paint.c * (l > 0.85 ? Math.max(0.2, (1 - l) / 0.15) : 1)
      const [r, g, b] = oklchToRgb({ l, c, h: material.paint.h })
      data[i] = r
      data[i + 1] = g
      data[i + 2] = b
      if (material.opacity < 1)
        data[i + 3] =
          alpha * (material.opacity + (1 - material.opacity) * Math.max(0, (l - 0.75) * 3))
    }
  }
  return { width, height, data }
}
