import { describe, expect, it } from 'vitest'
import type { Bitmap, LinearImage } from '../pixels.ts'
import { sceneOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import { showsEveryPixel } from './choice.ts'
import { applyStyle } from './style.ts'

const plain = sceneOf()

const width = 192
const height = 108

function picture(
  lightAt: (x: number, y: number) => readonly [number, number, number],
): LinearImage {
  const data = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(lightAt(x, y), (y * width + x) * 3)
  }
  return { width, height, data }
}

/** A blue sky over a green field with a red house: three areas with hard edges. */
const landscape = picture((x, y) => {
  if (x > 70 && x < 120 && y > 40 && y < 85) return [0.5, 0.05, 0.04]
  return y < 60 ? [0.2, 0.4, 0.8] : [0.1, 0.3, 0.05]
})

interface Options {
  readonly scene?: Partial<SceneDescription>
  readonly protect?: Float32Array
  readonly styleReferences?: readonly Bitmap[]
}

function style(image: LinearImage, { scene, protect, styleReferences = [] }: Options = {}) {
  return applyStyle({
    image,
    scene: { ...plain, ...scene },
    styleReferences,
    protect: protect ?? null,
    random: createRandom(5, 'style'),
    control: { checkpoint: () => {} },
  })
}

const inStyle = (name: string): Uint8ClampedArray =>
  style(landscape, { scene: { styles: name === '' ? [] : [name] } }).data

const pixel = (data: Uint8ClampedArray, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
]

/** Largest difference between red, green and blue of any pixel. */
function colourfulness(data: Uint8ClampedArray): number {
  let most = 0
  for (let i = 0; i < data.length; i += 3) {
    const rgb = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    most = Math.max(most, Math.max(...rgb) - Math.min(...rgb))
  }
  return most
}

describe('the default look', () => {
  it('gives the same bytes for the same picture, and leaves the picture alone', () => {
    const before = landscape.data.slice()
    expect(style(landscape).data).toEqual(style(landscape).data)
    expect(landscape.data).toEqual(before)
  })

  it('gives the same bytes when it may use up the picture', () => {
    const given = { ...landscape, data: landscape.data.slice() }
    const protect = Float32Array.from({ length: width * height }, (_, i) => (i % width) / width)
    const scene = { ...plain, styleReferences: [] }
    const request = { scene, styleReferences: [], protect, control: { checkpoint: () => {} } }
    const apart = applyStyle({ ...request, image: landscape, random: createRandom(5, 'style') })
    const random = createRandom(5, 'style')
    const above = applyStyle({ ...request, image: given, usesUpImage: true, random })
    expect(above.data).toEqual(apart.data)
    // That it did is what saves the memory.
    expect(given.data).not.toEqual(landscape.data)
  })

  it('keeps colours and edges where they are', () => {
    const { data, warnings } = style(landscape)
    expect(warnings).toEqual([])
    const [sky, field, wall] = [pixel(data, 30, 30), pixel(data, 30, 90), pixel(data, 95, 60)]
    expect(Math.max(...sky)).toBe(sky[2])
    expect(Math.max(...field)).toBe(field[1])
    expect(Math.max(...wall)).toBe(wall[0])
    // The wall's left edge is still within two pixels, not smeared over ten.
    expect((pixel(data, 67, 60)[0] as number) + 60).toBeLessThan(pixel(data, 74, 60)[0] as number)
  })

  it('calms noise without losing the picture', () => {
    const random = createRandom(3, 'noise')
    const noisy = picture(() => [0.2, 0.2, 0.2].map((v) => v * random.between(0.5, 1.5)) as never)
    const spread = (data: Uint8ClampedArray): number => {
      const greens = Array.from(
        { length: width * 40 },
        (_, i) => data[(i + width * 30) * 3 + 1] as number,
      )
      const mean = greens.reduce((a, b) => a + b, 0) / greens.length
      return Math.sqrt(greens.reduce((sum, v) => sum + (v - mean) ** 2, 0) / greens.length)
    }
    const protect = new Float32Array(width * height).fill(1)
    const painted = spread(style(noisy).data)
    expect(painted).toBeLessThan(12)
    expect(spread(style(noisy, { protect }).data)).toBeGreaterThan(painted * 1.15)
  })

  it('shows light beyond white without clipping colours to edges, and survives bad values', () => {
    const bright = picture((x) => [x / 20, x / 40, Number.NaN])
    const { data } = style(bright)
    // Still rising where a plain clamp would have been white for long.
    expect(pixel(data, 60, 60)[1] as number).toBeGreaterThan(pixel(data, 30, 60)[1] as number)
    expect(pixel(data, 60, 60)[2]).toBeLessThan(40)
  })

  it('breaks a smooth sky into no bands', () => {
    const sky = picture((_, y) => [0.2, 0.21, 0.22 + y * 0.00004])
    const { data } = style(sky)
    // Without dither whole rows would be of one value.
    for (let y = 20; y < 90; y++) {
      const row = new Set(Array.from({ length: width }, (_, x) => pixel(data, x, y)[2]))
      expect(row.size).toBeGreaterThan(1)
    }
  })
})

describe('styles asked for', () => {
  it('makes noir grey and harder than plain black and white', () => {
    const ramp = picture((x) => [x / 220, x / 220, x / 220])
    const shown = (name: string) => style(ramp, { scene: { styles: [name] } }).data
    const [noir, grey] = [shown('noir'), shown('black and white')]
    expect(colourfulness(inStyle('noir'))).toBeLessThan(14)
    expect(colourfulness(inStyle('black and white'))).toBeLessThan(14)
    const range = (data: Uint8ClampedArray): number =>
      (pixel(data, 120, 54)[1] as number) - (pixel(data, 12, 54)[1] as number)
    expect(range(noir)).toBeGreaterThan(range(grey) + 20)
  })

  it('tones sepia warm from shadow to light', () => {
    const sepia = inStyle('sepia')
    for (const [x, y] of [
      [30, 30],
      [30, 90],
      [95, 60],
    ] as const) {
      const [red, , blue] = pixel(sepia, x, y) as [number, number, number]
      expect(red).toBeGreaterThan(blue + 15)
    }
  })

  it('draws pixel art in square cells of few colours', () => {
    const data = inStyle('pixel art')
    // Cells are 2 px at this size; both pixels of a cell are of one colour but for the dither.
    let unlike = 0
    for (let y = 0; y < height; y += 2) {
      for (let x = 0; x < width; x += 2) {
        const [a, b] = [pixel(data, x, y), pixel(data, x + 1, y + 1)]
        if (a.some((v, c) => Math.abs(v - (b[c] as number)) > 3)) unlike++
      }
    }
    expect(unlike).toBe(0)
  })

  it('lets the paper show through watercolour, sketch and ink', () => {
    const mean = (data: Uint8ClampedArray): number =>
      data.reduce((sum, value) => sum + value, 0) / data.length
    const usual = mean(style(landscape).data)
    const lightened = ['watercolour', 'sketch', 'ink'].map((name) => mean(inStyle(name)) / usual)
    expect(Math.min(...lightened)).toBeGreaterThan(1.1)
  })

  it('outlines a comic in ink', () => {
    const darkest = (data: Uint8ClampedArray): number => {
      let least = 255
      for (let x = 60; x < 82; x++) least = Math.min(least, Math.max(...pixel(data, x, 50)))
      return least
    }
    expect(darkest(inStyle('comic'))).toBeLessThan(darkest(inStyle('flat illustration')) - 20)
  })

  it('flattens an illustration to fewer tones than a painting', () => {
    const ramp = picture((x) => [x / 200, x / 200, x / 200])
    /** How many of the 256 levels it takes to cover four fifths of the picture. */
    const levels = (data: Uint8ClampedArray): number => {
      const counts = new Uint32Array(256)
      for (let i = 1; i < data.length; i += 3)
        counts[data[i] as number] = (counts[data[i] as number] ?? 0) + 1
      let left = (data.length / 3) * 0.8
      return counts.toSorted((a, b) => b - a).findIndex((count) => (left -= count) <= 0) + 1
    }
    const flat = style(ramp, { scene: { styles: ['flat illustration'] } }).data
    expect(levels(flat)).toBeLessThan(levels(style(ramp).data) * 0.6)
  })

  it('makes every style unlike every other', () => {
    const names =
      ',watercolour,ink line,flat illustration,anime,pixel art,low-poly,noir,blueprint,oil painting,sketch,ink,stained glass,sepia'.split(
        ',',
      )
    const alike: string[] = []
    const shown = names.map((name) => inStyle(name))
    for (const [a, first] of shown.entries()) {
      for (const [b, second] of shown.slice(0, a).entries()) {
        let sum = 0
        for (let i = 0; i < first.length; i++) {
          sum += Math.abs((first[i] as number) - (second[i] as number))
        }
        // Byte steps a value; the seed alone makes less than 2.
        if (sum / first.length < 3) alike.push(`${names[a]} and ${names[b]}`)
      }
    }
    expect(alike).toEqual([])
  })

  it('draws a blueprint in white on blue, its outlines the lightest', () => {
    const data = inStyle('blueprint')
    const lightest = (from: number, to: number): number => {
      let most = 0
      for (let x = from; x < to; x++) most = Math.max(most, pixel(data, x, 62)[0] as number)
      return most
    }
    for (const x of [30, 95, 150]) {
      const [red, , blue] = pixel(data, x, 62) as [number, number, number]
      expect(blue).toBeGreaterThan(red + 40)
    }
    expect(lightest(66, 75)).toBeGreaterThan(lightest(80, 110) + 30)
  })

  it('leaves white paper around a watercolour and none around a painting', () => {
    const corner = (name: string): number => Math.min(...pixel(inStyle(name), 1, height - 2))
    expect(corner('watercolour')).toBeGreaterThan(225)
    expect(corner('oil painting')).toBeLessThan(160)
  })

  it('keeps what is protected more like itself in a medium', () => {
    const checks = picture((x, y) =>
      ((x >> 2) + (y >> 2)) % 2 === 0 ? [0.6, 0.3, 0.2] : [0.1, 0.2, 0.4],
    )
    const protect = new Float32Array(width * height).fill(1)
    const contrast = (data: Uint8ClampedArray): number => {
      let sum = 0
      for (let x = 60; x < 120; x += 4) {
        sum += Math.abs(
          (pixel(data, x + 1, 53)[0] as number) - (pixel(data, x + 5, 53)[0] as number),
        )
      }
      return sum
    }
    for (const name of ['watercolour', 'impressionist']) {
      const scene = { styles: [name] }
      expect(contrast(style(checks, { scene, protect }).data)).toBeGreaterThan(
        contrast(style(checks, { scene }).data) * 1.04,
      )
    }
  })

  it('says so when it has no such style, and uses the other one if there is one', () => {
    const { data, warnings } = style(landscape, { scene: { styles: ['surreal'] } })
    expect(warnings).toMatchObject([{ code: 'style-not-known', message: /"surreal"/ }])
    expect(data).toEqual(inStyle('oil painting'))
    const both = style(landscape, { scene: { styles: ['sepia', 'batik'] } })
    expect(both.warnings).toHaveLength(1)
    expect(both.data).toEqual(inStyle('sepia'))
  })

  it('does not take a style for a property of objects', () => {
    expect(style(landscape, { scene: { styles: ['constructor'] } }).warnings).toHaveLength(1)
  })

  it('takes the palette of a style reference', () => {
    const data = new Uint8ClampedArray(64 * 64 * 4)
    for (let i = 0; i < data.length; i += 4) data.set([210 - (i % 64), 120, 40 + (i % 32), 255], i)
    const orange = { width: 64, height: 64, data }
    const [red, , blue] = pixel(style(landscape, { styleReferences: [orange] }).data, 30, 30) as [
      number,
      number,
      number,
    ]
    const before = pixel(style(landscape).data, 30, 30) as [number, number, number]
    expect(red - blue).toBeGreaterThan(before[0] - before[2] + 60)
  })
})

it('tells the looks that show every pixel from those that paint over it', () => {
  for (const styles of [['photo'], ['noir'], ['photo', 'noir']])
    expect([styles, showsEveryPixel(styles)]).toEqual([styles, true])
  for (const styles of [[], ['oil'], ['comic'], ['photo', 'watercolour']])
    expect([styles, showsEveryPixel(styles)]).toEqual([styles, false])
})

it('warms a cosy scene and drains a melancholy one', () => {
  const warmth = (moods: string[]): number => {
    const [red, , blue] = pixel(style(landscape, { scene: { moods } }).data, 30, 30)
    return (red as number) - (blue as number)
  }
  expect(warmth(['cosy'])).toBeGreaterThan(warmth([]) + 3)
  expect(colourfulness(style(landscape, { scene: { moods: ['melancholy'] } }).data)).toBeLessThan(
    colourfulness(style(landscape).data),
  )
})

it('reports rising progress and stops when told to', () => {
  const seen: number[] = []
  const request = {
    image: landscape,
    scene: plain,
    styleReferences: [],
    protect: null,
    random: createRandom(5, 'style'),
  }
  applyStyle({ ...request, control: { checkpoint: (_, fraction) => seen.push(fraction) } })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBeLessThanOrEqual(1)
  const stop = (): never => {
    throw new Error('cancelled')
  }
  expect(() => applyStyle({ ...request, control: { checkpoint: stop } })).toThrow('cancelled')
})
