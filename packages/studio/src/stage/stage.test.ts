import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sceneOf, thingOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import { cameras, settingKinds, timesOfDay, weathers } from '../scene.ts'
import type { SceneDescription, Thing } from '../scene.ts'
import type { RenderControl, Stage } from '../steps.ts'
import { enlargeImage, enlargeMap, paintedSize } from './enlarge.ts'
import { createProgress } from './progress.ts'
import { paintStage } from './stage.ts'

function thing(noun: string): Thing {
  return thingOf(noun, { phrase: `a ${noun}` })
}

const quiet: RenderControl = { checkpoint: () => {} }

function scene(change: Partial<SceneDescription>): SceneDescription {
  return sceneOf({ setting: 'mountains', ...change })
}

function paint(change: Partial<SceneDescription>, width = 160, height = 90, seed = 7): Stage {
  return paintStage(scene(change), { width, height }, createRandom(seed), quiet)
}

function digest(stage: Stage): string {
  const hash = createHash('sha256')
  hash.update(new Uint8Array(stage.image.data.buffer))
  hash.update(new Uint8Array(stage.depth.buffer))
  if (stage.water) hash.update(stage.water)
  return hash.digest('hex')
}

const luminance = (stage: Stage, k: number): number => {
  const { data } = stage.image
  return (
    0.2126 * (data[k * 3] as number) +
    0.7152 * (data[k * 3 + 1] as number) +
    0.0722 * (data[k * 3 + 2] as number)
  )
}

function meanLuminance(stage: Stage): number {
  let sum = 0
  for (let k = 0; k < stage.depth.length; k++) sum += luminance(stage, k)
  return sum / stage.depth.length
}

/** Checks everything a later step relies on, whatever the setting. */
function expectSound(stage: Stage, width: number, height: number): void {
  expect(stage.image.data).toHaveLength(width * height * 3)
  expect(stage.depth).toHaveLength(width * height)
  expect(stage.image.data.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
  expect(stage.depth.every((metres) => metres > 0)).toBe(true)
  const { camera, standing, light, air } = stage
  const rowAt = (metres: number): number =>
    camera.horizonY + (camera.focal * camera.eyeHeight) / metres
  expect(standing.near).toBeGreaterThan(0)
  expect(standing.far).toBeGreaterThanOrEqual(standing.near * 1.2)
  expect(rowAt(standing.near)).toBeLessThan(height)
  expect(rowAt(standing.far)).toBeGreaterThan(camera.horizonY)
  expect(Math.hypot(...light.direction)).toBeCloseTo(1, 5)
  expect(Math.min(...light.key, ...light.ambient, ...light.haze)).toBeGreaterThanOrEqual(0)
  expect(light.shadowStrength).toBeGreaterThanOrEqual(0)
  expect(light.shadowStrength).toBeLessThanOrEqual(1)
  expect(air.top).toBeGreaterThanOrEqual(0)
  expect(air.bottom).toBeGreaterThan(air.top)
  expect(air.bottom).toBeLessThanOrEqual(height)
  expect(stage.water?.length ?? width * height).toBe(width * height)
}

/** Share of ground pixels in the standing area whose depth is the plane's; grass may stand up before it. */
function planarShare(stage: Stage, width: number, height: number): number {
  const { camera, standing, depth } = stage
  let sum = 0
  let count = 0
  for (let y = Math.ceil(camera.horizonY); y < height; y++) {
    const metres = (camera.focal * camera.eyeHeight) / (y + 0.5 - camera.horizonY)
    if (metres < standing.near || metres > standing.far) continue
    for (let x = Math.round(width * 0.35); x < width * 0.65; x++) {
      const ratio = (depth[y * width + x] as number) / metres
      sum += ratio > 0.7 && ratio < 1.02 ? 1 : 0
      count++
    }
  }
  return count === 0 ? 1 : sum / count
}

describe('paintStage', () => {
  it.each(settingKinds)(
    '%s: the same seed gives the same bytes, another seed others',
    (setting) => {
      const first = digest(paint({ setting, time: 'sunset' }, 64, 36))
      expect(digest(paint({ setting, time: 'sunset' }, 64, 36))).toBe(first)
      expect(digest(paint({ setting, time: 'sunset' }, 64, 36, 8))).not.toBe(first)
    },
  )

  it.each(settingKinds)('%s: is sound at very tall and very wide ratios', (setting) => {
    const kind = settingKinds.indexOf(setting)
    const sizes =
      kind % 2
        ? ([
            [36, 64],
            [96, 24],
          ] as const)
        : ([
            [24, 56],
            [84, 36],
          ] as const)
    sizes.forEach(([width, height], i) => {
      const time = timesOfDay[(kind + i) % timesOfDay.length] ?? 'day'
      expectSound(paint({ setting, time }, width, height), width, height)
    })
  })

  it('is sound where a street meets the horizon', () => {
    expectSound(paint({ setting: 'city', camera: 'aerial' }, 320, 180, 3), 320, 180)
  })

  it.each(weathers)('is sound in %s', (weather) => {
    expectSound(paint({ setting: 'lake', weather }, 64, 36), 64, 36)
  })

  it.each(cameras)('is sound from the camera %s', (camera) => {
    for (const setting of ['meadow', 'city', 'room', 'beach'] as const) {
      expectSound(paint({ setting, camera }, 64, 36), 64, 36)
    }
  })

  it.each(settingKinds.filter((kind) => !['space', 'sky', 'abstract'].includes(kind)))(
    '%s: the ground where subjects stand is the plane of the camera',
    (setting) => {
      expect(planarShare(paint({ setting }, 128, 72), 128, 72)).toBeGreaterThan(0.9)
    },
  )

  // Rooms and stages have lamps of their own, and space knows no day.
  const lampLit = ['space', 'room', 'kitchen', 'office', 'stage']
  it.each(settingKinds.filter((kind) => !lampLit.includes(kind)))(
    '%s: is darker at night than by day, and never flat',
    (setting) => {
      const day = paint({ setting }, 64, 36)
      const night = paint({ setting, time: 'night' }, 64, 36)
      expect(meanLuminance(day)).toBeGreaterThan(meanLuminance(night) * 1.5)
      const levels = new Set<number>()
      for (let k = 0; k < day.depth.length; k++) levels.add(Math.round(luminance(day, k) * 4096))
      expect(levels.size).toBeGreaterThan(300)
    },
  )

  it('keeps a cloudless stretch of sky free of steps', () => {
    const stage = paint({ setting: 'studio' }, 320, 180)
    // Neighbours of a smooth backdrop differ by less than one step of 8 bits plus its fine grain.
    let most = 0
    for (let y = 1; y < 40; y++) {
      const k = y * 320 + 160
      most = Math.max(most, Math.abs(luminance(stage, k) - luminance(stage, k - 320)))
    }
    expect(most).toBeLessThan(0.03)
  })

  it.each(['mountains', 'meadow', 'sea', 'beach', 'desert', 'snowfield'] as const)(
    '%s: the sky is at infinity and the land in front of it',
    (setting) => {
      const stage = paint({ setting }, 64, 36)
      expect(stage.depth[32]).toBe(Infinity)
      expect(stage.depth[35 * 64 + 32]).toBeLessThan(20)
    },
  )

  it.each(['sea', 'beach', 'lake', 'river'] as const)(
    '%s: marks the water under the horizon',
    (setting) => {
      const stage = paint({ setting })
      const rows = new Set<number>()
      stage.water?.forEach((value, k) => {
        if (value === 255) rows.add(Math.floor(k / 160))
      })
      expect(rows.size).toBeGreaterThan(4)
      expect(Math.min(...rows)).toBeGreaterThanOrEqual(Math.floor(stage.camera.horizonY))
    },
  )

  it('marks no water where there is none', () => {
    expect(paint({ setting: 'desert' }, 64, 36).water).toBeNull()
  })

  it('puts the sun it says it has into the picture', () => {
    const stage = paint({ setting: 'sea', time: 'sunset' }, 320, 180)
    const [x, y, z] = stage.light.direction
    const column = Math.round(160 + (x / -z) * stage.camera.focal)
    const row = Math.round(stage.camera.horizonY - (y / -z) * stage.camera.focal)
    let brightest = 0
    for (let k = 0; k < 320 * stage.camera.horizonY; k++) {
      if (luminance(stage, k) > luminance(stage, brightest)) brightest = k
    }
    expect(Math.abs((brightest % 320) - column)).toBeLessThan(12)
    expect(Math.abs(Math.floor(brightest / 320) - row)).toBeLessThan(12)
  })

  it('paints the seasons differently', () => {
    const prints = (['spring', 'summer', 'autumn', 'winter'] as const).map((season) =>
      digest(paint({ setting: 'meadow', season }, 64, 36)),
    )
    expect(new Set(prints).size).toBe(4)
    expect(paint({ setting: 'meadow', season: 'winter' }, 96, 54).surface).toBe('snow')
  })

  it('reports progress upwards from 0 to 1', () => {
    const fractions: number[] = []
    paintStage(scene({}), { width: 160, height: 90 }, createRandom(1), {
      checkpoint: (stage, fraction) => {
        expect(stage).toBe('painting-scene')
        fractions.push(fraction)
      },
    })
    expect(fractions[0]).toBe(0)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions.length).toBeGreaterThan(40)
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1)
  })

  it.each(settingKinds)('%s: stops where the caller throws', (setting) => {
    class Cancelled extends Error {}
    let reached = 0
    const cancelled = (): Stage =>
      paintStage(scene({ setting }), { width: 64, height: 36 }, createRandom(1), {
        checkpoint: (_stage, fraction) => {
          reached = fraction
          if (fraction > 0.5) throw new Cancelled()
        },
      })
    expect(cancelled).toThrow(Cancelled)
    expect(reached).toBeLessThan(0.75)
  })

  it('paints very large pictures smaller and enlarges them without moving the ground', () => {
    const size = paintedSize(3840, 2160)
    expect(size.width * size.height).toBeLessThan(4_400_000)
    expect(size.width / size.height).toBeCloseTo(16 / 9, 2)
    expect(paintedSize(1920, 1080)).toEqual({ width: 1920, height: 1080 })
    // For a look of broad strokes a little less will do, but not for a small picture, nor less at 4K.
    expect(paintedSize(1920, 1080, 'broad')).toEqual({ width: 1536, height: 864 })
    expect(paintedSize(1080, 1080, 'broad')).toEqual({ width: 1080, height: 1080 })
    expect(paintedSize(3840, 2160, 'broad')).toEqual(size)
    const ramp = {
      width: 8,
      height: 4,
      data: new Float32Array(8 * 4 * 3).map((_, i) => Math.floor(i / 3) % 8),
    }
    const large = enlargeImage(ramp, 32, 16, createProgress(quiet))
    // Inside, a ramp stays a ramp; nothing rings past the ends by more than a spline's bit.
    expect(large.data[(8 * 32 + 16) * 3]).toBeCloseTo(16.5 / 4 - 0.5, 5)
    expect(Math.min(...large.data)).toBe(0)
    expect(Math.max(...large.data)).toBeLessThan(7.1)
    const map = enlargeMap(
      new Uint8Array([0, 255]),
      new Uint8Array(4),
      { width: 2, height: 1 },
      { width: 4, height: 1 },
    )
    expect([...map]).toEqual([0, 0, 255, 255])
  })

  it('gives a set that is painted broadly the size that was asked for', () => {
    const size = { width: 1600, height: 960 }
    const studio = scene({ setting: 'studio' })
    const fine = paintStage(studio, size, createRandom(1), quiet)
    const broad = paintStage(studio, size, createRandom(1), quiet, 'broad')
    expect([broad.image.width, broad.image.height]).toEqual([1600, 960])
    expect(broad.image.data.length).toBe(fine.image.data.length)
    expect(broad.depth.length).toBe(fine.depth.length)
    expect(broad.camera.focal).toBeCloseTo(fine.camera.focal, 0)
    expect(Math.abs(broad.camera.horizonY - fine.camera.horizonY)).toBeLessThan(2)
    // Painted smaller, and so not to the bit the same.
    expect(digest(broad)).not.toBe(digest(fine))
  })

  it('refuses sizes nobody can paint', () => {
    expect(() => paint({}, 0, 90)).toThrow(RangeError)
    expect(() => paint({}, 160, 90.5)).toThrow(RangeError)
  })

  it('leaves out what the prompt does not want, and what it brings itself', () => {
    const bare = paint({ setting: 'city', excluded: ['tree'] }, 64, 36, 5)
    const planted = paint({ setting: 'city' }, 64, 36, 5)
    expect(planted.depicts).toContain('tree')
    expect(bare.depicts).not.toContain('tree')
    expect(digest(bare)).not.toBe(digest(planted))
    const sofa = { ...thing('sofa'), colours: ['red'] }
    expect(paint({ setting: 'room', things: [sofa] }, 64, 36).depicts).not.toContain('sofa')
    const stars = paint({ setting: 'sea', time: 'night' }, 64, 36)
    expect(stars.depicts).toEqual(expect.arrayContaining(['star', 'moon']))
  })

  it.each([
    ['moon', 'night', 'clear'],
    ['moon', 'sunset', 'clear'],
    ['stars', 'sunset', 'clear'],
    ['aurora', 'night', 'clear'],
    ['aurora', 'night', 'snow'],
    ['rainbow', 'day', 'rain'],
    ['rainbow', 'sunset', 'clear'],
    ['sun', 'day', 'cloudy'],
    ['sun', 'dawn', 'rain'],
  ] as const)('shows and names the %s at %s in %s', (light, time, weather) => {
    const asked = paint({ setting: 'sea', time, weather, skyLights: [light] }, 96, 54)
    expect(asked.depicts).toContain(light === 'stars' ? 'star' : light)
    // A thing of that name is the same wish.
    const noun = light === 'stars' ? 'star' : light
    const named = paint({ setting: 'sea', time, weather, things: [thing(noun)] }, 96, 54)
    expect(digest(named)).toBe(digest(asked))
    expect(digest(asked)).not.toBe(digest(paint({ setting: 'sea', time, weather }, 96, 54)))
  })

  it('says nothing of a light of the sky it cannot show', () => {
    const underground = paint({ setting: 'room', skyLights: ['moon', 'aurora'] }, 64, 36)
    expect(underground.depicts).not.toContain('moon')
    expect(underground.depicts).not.toContain('aurora')
    expect(paint({ setting: 'sea', skyLights: ['aurora'] }, 64, 36).depicts).not.toContain('aurora')
    const fog = paint({ setting: 'sea', weather: 'fog', skyLights: ['rainbow'] }, 64, 36)
    expect(fog.depicts).not.toContain('rainbow')
  })

  it('paints a rainbow as a band of colours opposite the sun', () => {
    const stage = paint({ setting: 'sea', skyLights: ['rainbow'] }, 320, 180)
    expect(stage.light.direction[2]).toBeGreaterThan(0.5)
    // Somewhere on a column red stands above green, and green above violet.
    const { data } = stage.image
    const share = (x: number, y: number, c: number): number => {
      const k = (y * 320 + x) * 3
      const sum = (data[k] as number) + (data[k + 1] as number) + (data[k + 2] as number)
      return (data[k + c] as number) / sum
    }
    let ordered = 0
    for (let x = 40; x < 280; x += 8) {
      const rows = Array.from({ length: Math.floor(stage.camera.horizonY) }, (_, y) => y)
      const reddest = rows.reduce((best, y) => (share(x, y, 0) > share(x, best, 0) ? y : best), 0)
      const below = rows.filter((y) => y > reddest + 3 && y < reddest + 26)
      const violet = below.some((y) => share(x, y, 2) > share(x, y, 1) + 0.02)
      if (share(x, reddest, 0) > 0.36 && violet) ordered++
    }
    expect(ordered).toBeGreaterThan(5)
  })

  it('lets moods turn the light, modestly', () => {
    const plain = paint({ setting: 'meadow' }, 64, 36)
    const cosy = paint({ setting: 'meadow', moods: ['cosy'] }, 64, 36)
    const spooky = paint({ setting: 'meadow', moods: ['spooky'] }, 64, 36)
    const warmth = (stage: Stage): number => stage.light.key[0] / stage.light.key[2]
    expect(warmth(cosy)).toBeGreaterThan(warmth(plain) * 1.1)
    expect(meanLuminance(spooky)).toBeLessThan(meanLuminance(plain) * 0.95)
    expect(meanLuminance(spooky)).toBeGreaterThan(meanLuminance(plain) * 0.4)
    expect(digest(paint({ setting: 'meadow', moods: ['unheard-of'] }, 64, 36))).toBe(digest(plain))
    const lamp = paint({ setting: 'room', moods: ['cosy'] }, 64, 36)
    expect(digest(lamp)).not.toBe(digest(paint({ setting: 'room' }, 64, 36)))
  })

  it('looks down from the air and up from below', () => {
    const horizon = (camera: SceneDescription['camera']): number =>
      paint({ setting: 'hills', camera }, 64, 36).camera.horizonY / 36
    expect(horizon('aerial')).toBeLessThan(0.3)
    expect(horizon('low')).toBeGreaterThan(horizon('normal') + 0.08)
    const above = paint({ setting: 'hills', camera: 'aerial' }, 64, 36)
    expect(above.camera.eyeHeight).toBeGreaterThan(9)
  })

  it('paints the places a setting runs through or looks out on', () => {
    const desert = paint({ setting: 'road', surroundings: ['desert'] }, 64, 36)
    expect(desert.depicts).toEqual(expect.arrayContaining(['road', 'desert']))
    expect(desert.depicts).not.toContain('grass')
    expect(paint({ setting: 'desert', settingPhrase: 'desert road' }, 64, 36).depicts).toContain(
      'road',
    )
    const coast = paint({ setting: 'hills', surroundings: ['sea'] }, 96, 54)
    expect(coast.depicts).toContain('sea')
    expect(coast.water?.includes(255)).toBe(true)
    expectSound(coast, 96, 54)
  })

  it('puts a skyline over water for whatever floats, and where the prompt names a river', () => {
    const isOverWater = (change: Partial<SceneDescription>, seed: number): boolean =>
      paint({ setting: 'skyline', ...change }, 64, 36, seed).depicts.includes('water')
    const dry = [1, 2, 3, 4, 5, 6, 7, 8].find((seed) => !isOverWater({}, seed)) ?? Number.NaN
    expect(isOverWater({ surroundings: ['river'] }, dry)).toBe(true)
    expect(isOverWater({ things: [thing('boat')] }, dry)).toBe(true)
    expect(isOverWater({ things: [thing('dog')] }, dry)).toBe(false)
  })

  it('hangs curtains of the colour that is asked for in a theatre', () => {
    const sums = (colours: readonly string[]): readonly number[] => {
      const things = [{ ...thing('curtain'), colours }]
      const { data } = paint({ setting: 'stage', things }, 64, 36).image
      return [0, 1, 2].map((c) => data.reduce((sum, v, i) => (i % 3 === c ? sum + v : sum), 0))
    }
    const [, greenOfGreen = 0] = sums(['dark green'])
    const [redOfRed = 0, greenOfRed = 0] = sums(['red'])
    expect(greenOfGreen).toBeGreaterThan(greenOfRed * 1.5)
    expect(redOfRed).toBeGreaterThan(greenOfRed * 1.5)
  })

  it('takes the colours of an abstract picture from its words', () => {
    const mean = (settingPhrase: string): readonly number[] => {
      const { data } = paint({ setting: 'abstract', settingPhrase }, 64, 36).image
      return [0, 1, 2].map((c) => data.reduce((sum, v, i) => (i % 3 === c ? sum + v : sum), 0))
    }
    const [red = 0, , blueOfRed = 0] = mean('abstract red background')
    const [redOfBlue = 0, , blue = 0] = mean('abstract blue background')
    expect(red).toBeGreaterThan(blueOfRed * 1.5)
    expect(blue).toBeGreaterThan(redOfBlue * 1.5)
  })

  it('names what it has drawn', () => {
    expect(paint({ setting: 'mountains' }, 96, 54).depicts).toContain('mountain')
    expect(paint({ setting: 'room' }, 96, 54).depicts).toContain('sofa')
    expect(paint({ setting: 'studio' }, 96, 54).depicts).toEqual(['backdrop'])
    for (const setting of [
      'river',
      'underwater',
      'skyline',
      'village',
      'garden',
      'kitchen',
      'office',
      'stage',
      'abstract',
    ] as const)
      expect(paint({ setting }, 48, 27).depicts).toContain(setting)
  })
})
