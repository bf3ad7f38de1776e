import { describe, expect, it } from 'vitest'
import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { findBoard } from './board.ts'
import type { Layer } from './layer.ts'
import { drawLetters, lineRatios, setWords } from './lettering.ts'
import { typeface } from './typeface.ts'
import { isWritable, writeOnThing, writeTitles } from './writing.ts'

describe('typeface', () => {
  it('has Latin with accents, Greek and Cyrillic, and says when it lacks a letter', () => {
    for (const use of ['sign', 'title'] as const) {
      const face = typeface(use)
      expect(face.covers('Čeština, Łódź, façade, groß, Ωμέγα, Привет — 5 €')).toBe(true)
      expect(face.covers('開店')).toBe(false)
      expect(face.covers('a 🎈')).toBe(false)
      expect(face.widthOf('ii')).toBeLessThan(face.widthOf('MM') / 2)
    }
    expect(isWritable('Open')).toBe(true)
    expect(isWritable('  ')).toBe(false)
    expect(isWritable('営業中')).toBe(false)
  })
})

describe('setWords', () => {
  const face = typeface('title')

  it('fits into its box, breaking between words', () => {
    const box = { width: 300, height: 120 }
    const setting = setWords('The great adventure of a very small fox', face, box, 80)
    expect(setting.lines.length).toBeGreaterThan(1)
    expect(setting.lines.join(' ')).toBe('The great adventure of a very small fox')
    expect(setting.width).toBeLessThanOrEqual(300.001)
    expect(setting.height).toBeLessThanOrEqual(120.001)
  })

  it('draws letters as wide as it has measured them', () => {
    const setting = setWords('WELCOME', face, { width: 400, height: 200 }, 60)
    const { width, height, data } = drawLetters(setting, face)
    let first = width
    let last = -1
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if ((data[y * width + x] as number) > 0.5) {
          first = Math.min(first, x)
          last = Math.max(last, x)
        }
    expect(Math.abs(last - first + 1 - setting.width)).toBeLessThan(setting.size * 0.15)
  })

  it('gives one ratio for each way to break the words', () => {
    expect(lineRatios('one', face)).toHaveLength(1)
    const [single = 0, double = 0] = lineRatios('one two', face)
    expect(single).toBeGreaterThan(double)
  })
})

/** A grey thing with a clear margin, a busy upper half and a calm board in the lower one. */
function shop(): Layer {
  const [width, height] = [160, 120]
  const data = new Float32Array(width * height * 4)
  for (let y = 8; y < height - 8; y++)
    for (let x = 8; x < width - 8; x++) {
      const busy = y < 56
      const tone = busy ? ((x >> 2) + (y >> 2)) % 2 : 0.5
      data.set([tone, tone, tone, 1], (y * width + x) * 4)
    }
  return { width, height, data }
}

describe('writeOnThing', () => {
  it('finds the calm part of a thing', () => {
    const board = findBoard(shop(), [5])
    expect(board?.top).toBeGreaterThanOrEqual(54 / 120)
    expect(board?.left).toBeGreaterThan(0.03)
    expect(board?.right).toBeLessThan(0.97)
  })

  it('keeps to the rows it is told, calm or not', () => {
    const board = findBoard(shop(), [5], { top: 0, bottom: 0.5 })
    expect(board?.bottom).toBeLessThanOrEqual(0.5)
  })

  it('writes dark on light inside the box it returns, and nowhere else', () => {
    const layer = shop()
    const before = layer.data.slice()
    const box = writeOnThing(layer, 'OPEN', null, 360)
    if (box === null) throw new Error('nothing was written')
    let changed = 0
    for (let i = 0; i < layer.data.length; i += 4) {
      if (layer.data[i] === before[i]) continue
      changed++
      expect(layer.data[i] as number).toBeLessThan(before[i] as number)
      const [x, y] = [(i / 4) % layer.width, Math.floor(i / 4 / layer.width)]
      expect(x >= box.left && x < box.right && y >= box.top && y < box.bottom).toBe(true)
    }
    expect(changed).toBeGreaterThan(200)
  })

  it('writes on the board it is told, and not when that is too small to read', () => {
    const small = { left: 0.4, top: 0.7, right: 0.44, bottom: 0.72, slope: 0, ink: null }
    expect(writeOnThing(shop(), 'OPEN', small, 360)).toBeNull()
    const known = { left: 0.1, top: 0.1, right: 0.9, bottom: 0.4, slope: 0, ink: null }
    const box = writeOnThing(shop(), 'OPEN', known, 360)
    expect(box?.bottom).toBeLessThanOrEqual(120 * 0.4 + 1)
  })
})

describe('writeTitles', () => {
  const stage = { camera: { horizonY: 100, eyeHeight: 1.6, focal: 300 } } as Stage
  const plain = (tone: number): LinearImage => ({
    width: 320,
    height: 180,
    data: new Float32Array(320 * 180 * 3).fill(tone),
  })

  it('is light on dark and dark on light, and tells the style where', () => {
    for (const [tone, lighter] of [
      [0.1, true],
      [0.8, false],
    ] as const) {
      const image = plain(tone)
      const protect = new Float32Array(320 * 180)
      expect(writeTitles(image, protect, ['Fox'], [], stage)).toEqual([])
      const extreme = image.data.reduce((a, b) => (lighter ? Math.max(a, b) : Math.min(a, b)))
      expect(Math.abs(extreme - tone)).toBeGreaterThan(0.5)
      expect(protect.some((value) => value === 1)).toBe(true)
    }
  })

  it('puts a second title elsewhere, and returns what finds no place or cannot be read', () => {
    const image = plain(0.1)
    const long = 'word '.repeat(200)
    const titles = ['One', 'Two', 'Three', 'Four', long]
    expect(writeTitles(image, null, titles, [], stage)).toEqual(['Four', long])
  })
})
