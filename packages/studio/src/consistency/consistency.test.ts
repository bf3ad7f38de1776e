import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../pixels.ts'
import type { Cutout } from '../steps.ts'
import { measureConsistency } from './consistency.ts'
import { distanceOf, featuresOf } from './features.ts'

const picture = { width: 480, height: 270 }
const place = { left: 90, top: 20, width: 240, height: 240, mirrored: false }

async function photo(name: string, width: number, height: number): Promise<Bitmap> {
  const file = new URL(`../../../../examples/references/${name}`, import.meta.url)
  const data = await sharp(readFileSync(file))
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8ClampedArray(data) }
}

const astronaut = await photo('astronaut.png', 400, 400)
const placed = await photo('astronaut.png', 240, 240)

/** A grey picture with the bitmap in its place, each byte changed by `change`. */
function withPlaced(
  bitmap: Bitmap,
  change: (value: number, channel: number) => number,
  flip = false,
) {
  const data = new Uint8ClampedArray(picture.width * picture.height * 3).fill(120)
  for (let y = 0; y < bitmap.height; y++)
    for (let x = 0; x < bitmap.width; x++)
      for (let k = 0; k < 3; k++) {
        const from = (y * bitmap.width + (flip ? bitmap.width - 1 - x : x)) * 4 + k
        const to = ((y + place.top) * picture.width + x + place.left) * 3 + k
        data[to] = change(bitmap.data[from] as number, k)
      }
  return { ...picture, data }
}

const cutout: Cutout = {
  bitmap: astronaut,
  method: 'segmented',
  confidence: 0.876,
  cropped: { top: false, right: false, bottom: true, left: false },
  guess: 'person',
}

function measure(shown: ReturnType<typeof withPlaced>, look = astronaut, mirrored = false) {
  const sightings = [{ reference: 0, look, ...place, mirrored }]
  const [found] = measureConsistency(shown, sightings, new Map([[0, cutout]]))
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

const same = (value: number): number => value

describe('measureConsistency', () => {
  it('finds nearly everything of a reference that is shown as it is', () => {
    const { features, colourDistance, ...rest } = measure(withPlaced(placed, same))
    expect(features).toBeGreaterThan(0.75)
    expect(colourDistance).toBeLessThan(3)
    expect(rest).toMatchObject({ reference: 0, method: 'segmented', confidence: 0.88 })
  })

  it('finds next to nothing of it where something else is shown', async () => {
    const cat = await photo('chelsea.png', 240, 240)
    const { features, colourDistance } = measure(withPlaced(cat, same))
    expect(features).toBeLessThan(0.06)
    expect(colourDistance).toBeGreaterThan(20)
  })

  it('tells light from change: a coloured light moves colours, but not what is left without it', () => {
    const dusk = measure(withPlaced(placed, (value, k) => value * ([0.9, 0.62, 0.5][k] ?? 1)))
    expect(dusk.features).toBeGreaterThan(0.6)
    expect(dusk.colourDistance).toBeGreaterThan(12)
    expect(dusk.colourDistanceRelit).toBeLessThan(dusk.colourDistance / 3)
    const posterised = measure(withPlaced(placed, (value) => Math.round(value / 90) * 90))
    expect(posterised.colourDistanceRelit).toBeGreaterThan(dusk.colourDistanceRelit * 2)
  })

  it('knows that a mirrored subject is the same', () => {
    const shown = withPlaced(placed, same, true)
    expect(measure(shown, astronaut, true).features).toBeGreaterThan(0.75)
    expect(measure(shown).features).toBeLessThan(0.1)
  })

  it('says nothing of features where there are none', () => {
    const plain = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(200) }
    expect(measure(withPlaced(placed, same), plain).features).toBeNull()
  })
})

describe('featuresOf', () => {
  it('describes a corner alike wherever it is, and another corner otherwise', () => {
    const draw = (left: number, top: number, tilt: number) => {
      const data = new Float32Array(80 * 80)
      for (let y = 0; y < 80; y++)
        for (let x = 0; x < 80; x++) {
          const inside = x > left && y > top && x - left + (y - top) * tilt < 26
          data[y * 80 + x] = inside ? 220 : 20
        }
      return { width: 80, height: 80, data }
    }
    const [a] = featuresOf(draw(20, 20, 0.5), () => true)
    const [b] = featuresOf(draw(34, 27, 0.5), () => true)
    if (a === undefined || b === undefined) throw new Error('no corner was found')
    expect(distanceOf(a, b)).toBeLessThan(12)
    expect(distanceOf(a, { ...b, bits: b.bits.map((word) => ~word) })).toBeGreaterThan(240)
  })
})
