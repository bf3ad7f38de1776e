import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../pixels.ts'
import { createRandom } from '../random.ts'
import type { Cutout } from '../steps.ts'
import { cutOut } from './cutout.ts'

const references = new URL('../../../../examples/references/', import.meta.url)

async function photo(name: string, width?: number): Promise<Bitmap> {
  let image = sharp(readFileSync(new URL(name, references))).ensureAlpha()
  if (width !== undefined) image = image.resize(width)
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

type Colour = readonly [number, number, number, number]

function draw(width: number, height: number, colourAt: (x: number, y: number) => Colour): Bitmap {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colourAt(x, y), (y * width + x) * 4)
  }
  return { width, height, data }
}

const cut = (bitmap: Bitmap, hint: string | null = null): Promise<Cutout> =>
  cutOut({ bitmap, subject: null }, hint)

const bytes = ({ bitmap }: Cutout): Uint8Array => new Uint8Array(bitmap.data.buffer)

/** Alpha at a place given in shares of the cut-out's sides. */
function alphaAt({ bitmap }: Cutout, x: number, y: number): number {
  const column = Math.min(bitmap.width - 1, Math.floor(x * bitmap.width))
  const row = Math.min(bitmap.height - 1, Math.floor(y * bitmap.height))
  return bitmap.data[(row * bitmap.width + column) * 4 + 3] as number
}

/** Share of the cut-out's box that is covered. */
function cover({ bitmap }: Cutout): number {
  let sum = 0
  for (let i = 3; i < bitmap.data.length; i += 4) sum += bitmap.data[i] as number
  return sum / 255 / (bitmap.width * bitmap.height)
}

// Each is a second of work on an idle machine.
describe('photos', { timeout: 60_000 }, () => {
  it('cuts the astronaut out of her studio, cropped at the bottom alone', async () => {
    const result = await cut(await photo('astronaut.png'))
    expect(result.method).toBe('segmented')
    expect(result.guess).toBe('person')
    expect(result.confidence).toBeGreaterThan(0.9)
    expect(result.cropped).toEqual({ top: false, right: false, bottom: true, left: false })
    // The flag on her right, the shuttle on her left: gone. Her face and chest: there.
    expect(alphaAt(result, 0.03, 0.1)).toBeLessThan(20)
    expect(alphaAt(result, 0.97, 0.1)).toBeLessThan(20)
    expect(alphaAt(result, 0.6, 0.17)).toBeGreaterThan(235)
    expect(alphaAt(result, 0.5, 0.7)).toBeGreaterThan(235)
  })

  it('cuts the cup out with its saucer, whole', async () => {
    const result = await cut(await photo('coffee.png'), 'cup')
    expect(result.method).toBe('segmented')
    expect(result.cropped).toEqual({ top: false, right: false, bottom: false, left: false })
    // An ellipse with a cup on it fills about three quarters of its box.
    expect(cover(result)).toBeGreaterThan(0.6)
    expect(cover(result)).toBeLessThan(0.85)
    expect(result.bitmap.width).toBeGreaterThan(result.bitmap.height)
  })

  it('cuts out the cat, and says which edges cut it off', async () => {
    const result = await cut(await photo('chelsea.png'))
    expect(result.method).toBe('segmented')
    expect(result.guess).toBe('cat')
    expect(result.confidence).toBeGreaterThan(0.8)
    expect(result.cropped).toMatchObject({ top: true, bottom: true, right: false })
  })

  it('finds the rocket, a fortieth of the picture', async () => {
    const result = await cut(await photo('rocket.jpg'))
    expect(result.method).toBe('segmented')
    expect(result.bitmap.height / result.bitmap.width).toBeGreaterThan(4)
  })

  it('enlarges a reference of 128 px, and gives the same bytes every time', async () => {
    const bitmap = await photo('astronaut.png', 128)
    const [first, second] = [await cut(bitmap), await cut(bitmap)]
    expect(first.method).toBe('segmented')
    expect(first.bitmap.height).toBeGreaterThan(400)
    expect(Buffer.compare(bytes(first), bytes(second))).toBe(0)
  })
})

describe('references that need no segmenting', () => {
  it('takes a used alpha channel as it is, trimmed', async () => {
    const disc = draw(700, 700, (x, y) =>
      Math.hypot(x - 300, y - 300) < 100 ? [200, 30, 40, 255] : [0, 0, 0, 0],
    )
    const result = await cut(disc)
    expect(result).toMatchObject({ method: 'alpha', confidence: 1 })
    expect([result.bitmap.width, result.bitmap.height]).toEqual([199, 199])
    expect([...result.bitmap.data.subarray((99 * 199 + 99) * 4).subarray(0, 4)]).toEqual([
      200, 30, 40, 255,
    ])
  })

  it('lifts a drawing off its white ground, holes open and edges without a white fringe', async () => {
    // A blue ring, smoothed at its edges as drawing programs do.
    const ring = draw(700, 700, (x, y) => {
      const d = Math.hypot(x - 350, y - 350)
      const ink = Math.min(1, Math.max(0, Math.min(250.5 - d, d - 119.5)))
      return [255 - 235 * ink, 255 - 195 * ink, 255 - 75 * ink, 255]
    })
    const result = await cut(ring)
    expect(result.method).toBe('flat-background')
    expect(alphaAt(result, 0.5, 0.5)).toBe(0)
    expect(alphaAt(result, 0.5, 0.1)).toBe(255)
    // Where it can be seen at all, it is blue: 20, 60, 180.
    const { data } = result.bitmap
    let reddest = 0
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i + 3] as number) > 60) reddest = Math.max(reddest, data[i] as number)
    }
    expect(reddest).toBeLessThan(90)
  })

  it('looks past a thin line around the whole picture', async () => {
    const size = 600
    const boxed = draw(size, size, (x, y) => {
      const edge = Math.min(x, y, size - 1 - x, size - 1 - y)
      if (edge < 3) return [0, 0, 0, 255]
      return Math.hypot(x - 300, y - 300) < 150 ? [200, 40, 40, 255] : [240, 240, 236, 255]
    })
    const result = await cut(boxed)
    expect(result.method).toBe('flat-background')
    expect(result.bitmap.width).toBeGreaterThan(295)
    expect(result.bitmap.width).toBeLessThan(312)
    expect(alphaAt(result, 0.02, 0.02)).toBe(0)
  })

  it('keeps white parts of a subject on white that are not of one flat tone', async () => {
    const shaded = draw(700, 700, (x, y) => {
      const d = Math.hypot(x - 350, y - 350)
      if (d > 250) return [255, 255, 255, 255]
      if (d > 200) return [120, 20, 20, 255]
      const tone = 255 - Math.round((x + y) / 60)
      return [tone, tone, tone, 255]
    })
    expect(alphaAt(await cut(shaded), 0.5, 0.5)).toBe(255)
  })

  it('finds a shape on a gradient, which no single colour can clear', async () => {
    const shape = draw(400, 300, (x, y) =>
      x > 120 && x < 280 && y > 80 && y < 260
        ? [50, 140, 30, 255]
        : [140 + y / 4, 170 + y / 5, 255, 255],
    )
    const result = await cut(shape)
    expect(result.method).toBe('segmented')
    expect(cover(result)).toBeGreaterThan(0.9)
    expect(result.bitmap.width / result.bitmap.height).toBeCloseTo(159 / 179, 1)
  })
})

describe('references without a subject', () => {
  const random = createRandom(1, 'noise')
  const cases: readonly [string, Bitmap][] = [
    ['one colour', draw(256, 256, () => [51, 102, 153, 255])],
    ['noise', draw(200, 200, () => [random.next() * 255, random.next() * 255, 90, 255])],
    ['a strip', draw(512, 128, (x) => [x / 2, 255 - x / 2, 128, 255])],
    ['one pixel', draw(1, 1, () => [9, 9, 9, 255])],
  ]
  it.each(cases)('shows %s whole, as a print', async (_, bitmap) => {
    const result = await cut(bitmap)
    expect(result.method).toBe('framed')
    expect(result.confidence).toBeLessThan(0.55)
    const ratio = (b: Bitmap): number => b.width / b.height
    expect(ratio(result.bitmap)).toBeCloseTo(ratio(bitmap), 1)
  })

  it('ends at once when its progress callback throws', async () => {
    const stop = new Error('cancelled')
    const bitmap = await photo('coffee.png', 200)
    const ended = cutOut({ bitmap, subject: null }, null, () => {
      throw stop
    })
    await expect(ended).rejects.toBe(stop)
  })
})
