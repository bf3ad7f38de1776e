import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../pixels.ts'
import { createRandom } from '../random.ts'
import { lookLike } from './likeness.ts'
import { measureColours } from './colour-statistics.ts'
import type { Frame, Work } from './frame.ts'
import { measureStyle } from './reference.ts'
import { transferColours } from './transfer.ts'

const size = 200

function bitmap(colourAt: (x: number, y: number) => readonly [number, number, number]): Bitmap {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) data.set([...colourAt(x, y), 255], (y * size + x) * 4)
  }
  return { width: size, height: size, data }
}

const pencil = bitmap((x, y) => {
  const inside = Math.hypot(x - 100, y - 100) < 70
  return inside && (x + y) % 9 < 2 ? [90, 88, 92] : [246, 243, 234]
})
const poster = bitmap((x, y) => {
  if (y > 130) return [19, 52, 74]
  return Math.hypot(x - 130, y - 80) < 50 ? [244, 166, 58] : [217, 72, 43]
})
/** Short strokes, each of one colour of a few, laid over each other. */
const painting = ((): Bitmap => {
  const random = createRandom(4, 'painting')
  const { data, ...shape } = bitmap(() => [120, 140, 170])
  const colours = [
    [91, 127, 180],
    [169, 195, 221],
    [136, 173, 130],
    [217, 143, 138],
    [63, 111, 99],
  ] as const
  for (let k = 0; k < 2600; k++) {
    const [left, top] = [random.integer(0, size - 1), random.integer(0, size - 1)]
    const colour = random.pick(colours)
    for (let y = top; y < Math.min(size, top + 4); y++) {
      for (let x = left; x < Math.min(size, left + 13); x++) data.set(colour, (y * size + x) * 4)
    }
  }
  return { ...shape, data }
})()
/** Soft shapes at every scale with a little grain, dark: what a camera sees at dusk. */
const photograph = bitmap((x, y) => {
  const light = 40 + 34 * Math.sin(x / 31) * Math.cos(y / 43) + 3 * Math.sin(x * 12.7 + y * 78.3)
  return [light * 1.2, light * 0.9, light * 0.7]
})

const toolsOf = (reference: Bitmap): string[] =>
  lookLike(measureStyle(reference)).steps.map(({ do: tool }) => tool)

describe('the look of a reference', () => {
  it('draws on the paper of a drawing, with its ink', () => {
    const { steps } = lookLike(measureStyle(pencil))
    const pen = steps.find((step) => step.do === 'pen')
    if (pen?.do !== 'pen') throw new Error('not drawn')
    expect(pen.paper.map((value) => Math.round(value * 255))).toEqual([246, 243, 234])
    expect(Math.max(...pen.ink)).toBeLessThan(0.5)
  })

  it('prints flat like a poster, paints like a painting, and leaves a photograph to the default', () => {
    expect(toolsOf(poster)).toContain('shapes')
    expect(toolsOf(painting)).toContain('brush')
    expect(toolsOf(photograph)).toEqual(['strokes', 'clarity'])
  })
})

describe('colours of a reference', () => {
  const work: Work = { protect: null, seed: 1, random: createRandom(1), progress: () => {} }
  const frame: Frame = {
    width: size,
    height: size,
    data: Float32Array.from({ length: size * size * 3 }, (_, i) => {
      const p = Math.floor(i / 3)
      const [x, y] = [(p % size) / size, Math.floor(p / size) / size]
      return [0.3 + 0.4 * y, 0.35 + 0.3 * y + 0.1 * x, 0.8 - 0.4 * y][i % 3] as number
    }),
  }
  const from = (reference: Bitmap, protect: Float32Array | null = null): Frame =>
    transferColours(frame, measureStyle(reference).colours, { ...work, protect })

  it('gives each tone its hue and lightness', () => {
    for (const reference of [painting, photograph]) {
      const wanted = measureStyle(reference).colours
      const [before, after] = [measureColours(frame), measureColours(from(reference))]
      const off = (tones: Float32Array): number =>
        tones.reduce((sum, value, k) => sum + Math.abs(value - (wanted.tones[k] as number)), 0)
      expect(off(after.tones)).toBeLessThan(off(before.tones) * 0.8)
      const middle = (curve: Float32Array): number => curve[16] as number
      expect(Math.abs(middle(after.curve) - middle(wanted.curve))).toBeLessThan(
        Math.abs(middle(before.curve) - middle(wanted.curve)) * 0.6 + 0.01,
      )
    }
  })

  it('keeps the order of the tones, so that the scene stays readable', () => {
    const { data } = from(photograph)
    const columnLuma = Array.from({ length: 20 }, (_, k) => {
      const i = (k * 10 * size + 100) * 3
      return (frame.data[i + 1] as number) < 0 ? 0 : (data[i + 1] as number)
    })
    expect(columnLuma).toEqual(columnLuma.toSorted((a, b) => a - b))
    expect((columnLuma.at(-1) as number) - (columnLuma[0] as number)).toBeGreaterThan(0.05)
  })

  it('changes what is protected less', () => {
    const change = ({ data }: Frame): number =>
      data.reduce((sum, value, i) => sum + Math.abs(value - (frame.data[i] as number)), 0)
    const protect = new Float32Array(size * size).fill(1)
    expect(change(from(poster, protect))).toBeCloseTo(change(from(poster)) * 0.7, -2)
  })

  it('survives a reference of one colour and one of no pixels that count', () => {
    const plain = from(bitmap(() => [0, 0, 0]))
    const empty = from({ width: 1, height: 1, data: new Uint8ClampedArray(4) })
    for (const { data } of [plain, empty]) {
      expect(data.every((value) => value >= 0 && value <= 1)).toBe(true)
    }
  })
})
