import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../pixels.ts'
import { thingOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import { castEntries, lookUp } from './catalogue.ts'
import { aspectOfThing, drawThing, entryOf } from './cast.ts'
import { rgbToOklch } from './colours.ts'
import { libraryAspect } from './library.ts'
import { beings } from './models/beings.ts'
import { sculptures } from './models/sculptures.ts'

function meanColour({ data }: Bitmap): ReturnType<typeof rgbToOklch> {
  const sum = [0, 0, 0]
  let weight = 0
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] as number) / 255
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (data[i + k] as number) * alpha
    weight += alpha
  }
  const [r = 0, g = 0, b = 0] = sum.map((channel) => Math.round(channel / weight))
  return rgbToOklch(r, g, b)
}

const random = createRandom(1)

describe('the catalogue', () => {
  it('has a drawing behind every entry', () => {
    const missing = castEntries.filter(({ drawing }) =>
      drawing.startsWith('sculpt:')
        ? sculptures[drawing.slice(7)] === undefined && beings[drawing.slice(7)] === undefined
        : !drawing.startsWith('own:') && libraryAspect(drawing.replace('{skin}', 'light')) === null,
    )
    expect(missing.map((entry) => entry.noun)).toEqual([])
  })

  it('names every noun once and gives it a real height', () => {
    const nouns = castEntries.map((entry) => entry.noun)
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).toEqual([])
    expect(castEntries.filter((e) => !(e.heightMetres > 0 && e.heightMetres <= 120))).toEqual([])
  })

  it.each([
    ['fox', 'fox'],
    ['Foxes', 'fox'],
    ['wolves', 'wolf'],
    ['mice', 'mouse'],
    ['labrador', 'dog'],
    ['golden retriever', 'dog'],
    ['hot-air balloon', 'hot air balloon'],
    ['hot air balloons', 'hot air balloon'],
    ['mountain goat', 'goat'],
    ['cherries', 'cherry'],
    ['couch', 'sofa'],
    ['people', 'person'],
  ])('knows %s as %s', (word, noun) => {
    expect(lookUp(word)?.noun).toBe(noun)
  })

  it.each(['', ' ', 'justice', 'entropy', 'quantum entanglement'])('has nothing for %j', (word) => {
    expect(lookUp(word)).toBeNull()
  })
})

describe('drawThing', () => {
  it('is null for what it cannot draw', () => {
    expect(drawThing(thingOf('justice'), 60, random)).toBeNull()
    expect(aspectOfThing(thingOf('justice'), random)).toBeNull()
  })

  it.each(['fox', 'apple', 'castle', 'boat'])(
    'draws %s at the height asked, to its edges',
    (noun) => {
      const sprite = drawThing(thingOf(noun), 80, random)
      if (sprite === null) throw new Error('not drawn')
      const { width, height, data } = sprite.bitmap
      expect(Math.abs(height - 80)).toBeLessThanOrEqual(1)
      expect(width / height).toBeCloseTo(aspectOfThing(thingOf(noun), random) ?? 0, 0)
      const rows: number[] = []
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          if ((data[(y * width + x) * 4 + 3] as number) > 128) rows.push(y)
      expect(Math.min(...rows)).toBeLessThan(6)
      expect(Math.max(...rows)).toBeGreaterThan(height - 6)
    },
  )

  it('gives the same pixels for the same words', () => {
    const first = drawThing(thingOf('dog'), 64, createRandom(3))
    const second = drawThing(thingOf('dog'), 64, createRandom(3))
    expect(first?.bitmap.data).toEqual(second?.bitmap.data)
  })

  it.each([
    ['car', 'blue', -1.6],
    ['balloon', 'green', 2.5],
    ['sofa', 'red', 0.5],
  ])('paints a %s %s', (noun, colour, hue) => {
    const painted = drawThing(thingOf(noun, { colours: [colour] }), 64, random)
    if (painted === null) throw new Error('not drawn')
    const { h, c } = meanColour(painted.bitmap)
    expect(c).toBeGreaterThan(0.05)
    expect(Math.abs(Math.atan2(Math.sin(h - hue), Math.cos(h - hue)))).toBeLessThan(0.6)
  })

  it('turns things black and white', () => {
    const lightness = (colour: string): number => {
      const sprite = drawThing(thingOf('rabbit', { colours: [colour] }), 64, random)
      return sprite === null ? Number.NaN : meanColour(sprite.bitmap).l
    }
    expect(lightness('white') - lightness('black')).toBeGreaterThan(0.3)
  })

  it('takes a colour that is part of the name for the name', () => {
    expect(entryOf(thingOf('bear', { colours: ['brown'] }))?.noun).toBe('bear')
    expect(entryOf(thingOf('apple', { colours: ['green'] }))?.noun).toBe('green apple')
    const red = drawThing(thingOf('fox', { colours: ['red'] }), 64, random)
    const plain = drawThing(thingOf('fox'), 64, random)
    expect(red?.bitmap.data).toEqual(plain?.bitmap.data)
  })

  it('spreads the wings of a flock and of what flies', () => {
    expect(entryOf(thingOf('bird'))?.anchor).toBe('ground')
    expect(entryOf(thingOf('bird', { count: 9 }))?.anchor).toBe('sky')
    expect(entryOf(thingOf('duck', { count: 9 }))?.anchor).toBe('water')
    expect(entryOf(thingOf('bird', { actions: ['flying'] }))?.anchor).toBe('sky')
  })

  it('makes golden things gold and leaves wood wooden', () => {
    const golden = drawThing(thingOf('horse', { material: 'golden' }), 64, random)
    if (golden === null) throw new Error('not drawn')
    expect(meanColour(golden.bitmap).h).toBeCloseTo(1.4, 0)
    const table = drawThing(thingOf('table'), 64, random)
    const wooden = drawThing(thingOf('table', { material: 'wooden' }), 64, random)
    expect(wooden?.bitmap.data).toEqual(table?.bitmap.data)
  })

  it('lights a model from the side of the light, also when it will be mirrored', () => {
    const light = {
      direction: [0.8, 0.5, 0.3],
      key: [2, 2, 2],
      ambient: [0.3, 0.3, 0.3],
      haze: [0.5, 0.5, 0.5],
      hazePerMetre: 0,
      shadowStrength: 1,
    } as const
    const brighterRight = (mirrored: boolean): boolean => {
      const sprite = drawThing(thingOf('ball', { colours: ['white'] }), 64, random, light, mirrored)
      if (sprite === null) throw new Error('not drawn')
      const { width, height, data } = sprite.bitmap
      const at = (x: number): number => data[((height >> 1) * width + x) * 4 + 1] as number
      return at(Math.round(width * 0.82)) > at(Math.round(width * 0.18))
    }
    expect(brighterRight(false)).toBe(true)
    expect(brighterRight(true)).toBe(false)
  })
})
