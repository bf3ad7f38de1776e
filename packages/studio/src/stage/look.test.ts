import { describe, expect, it } from 'vitest'
import { sceneOf, thingOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import { settingKinds, timesOfDay, weathers } from '../scene.ts'
import type { RelationKind, SceneDescription, SettingKind, Thing } from '../scene.ts'
import type { Stage } from '../steps.ts'
import { createFrame } from './frame.ts'
import { createGroundLight } from './ground-light.ts'
import { createProgress } from './progress.ts'
import { paintStage } from './stage.ts'

const columns = 96
const rows = 54

function paint(change: Partial<SceneDescription>, seed = 7): Stage {
  return paintStage(sceneOf(change), { width: columns, height: rows }, createRandom(seed), {
    checkpoint: () => {},
  })
}

function body(noun: string, colours: readonly string[] = []): Thing {
  return thingOf(noun, { colours })
}

/** Mean colour of the pixels between two rows that `counts` accepts. */
function mean(
  stage: Stage,
  from: number,
  to: number,
  counts: (k: number) => boolean = () => true,
): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let k = from * columns; k < to * columns; k++) {
    if (!counts(k)) continue
    count++
    for (const c of [0, 1, 2] as const) sum[c] += stage.image.data[k * 3 + c] as number
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

const brightness = (stage: Stage): number => {
  const [red, green, blue] = mean(stage, 0, rows)
  return red * 0.2126 + green * 0.7152 + blue * 0.0722
}

/** How coloured a colour is, 0 for grey. */
const chroma = (colour: readonly number[]): number =>
  (Math.max(...colour) - Math.min(...colour)) / Math.max(...colour)

/** Mean absolute difference of two pictures, linear. */
function difference(a: Stage, b: Stage): number {
  return a.image.data.reduce(
    (sum, value, i) => sum + Math.abs(value - (b.image.data[i] as number)) / a.image.data.length,
    0,
  )
}

const lampless = [
  'mountains',
  'hills',
  'meadow',
  'desert',
  'beach',
  'sea',
  'lake',
  'snowfield',
  'river',
  'road',
  'sky',
] as const satisfies readonly SettingKind[]

const landed = [
  'mountains',
  'hills',
  'meadow',
  'forest',
  'desert',
  'beach',
  'lake',
  'snowfield',
  'river',
  'city',
  'skyline',
  'village',
  'road',
  'garden',
] as const satisfies readonly SettingKind[]

const indoors: readonly SettingKind[] = ['room', 'kitchen', 'office', 'stage', 'space', 'abstract']

describe('the look of the settings', () => {
  it.each(landed)('%s: snow that falls lies on the ground, too', (setting) => {
    const stage = paint({ setting, weather: 'snow' })
    const ground = mean(stage, 41, rows, (k) => stage.water?.[k] !== 255)
    const sky = mean(stage, 0, 18)
    expect(chroma(ground)).toBeLessThan(0.38)
    // Snow is never yellow, and about as bright as the sky that lights it.
    expect(ground[2]).toBeGreaterThan(ground[0])
    expect(ground[1] / sky[1]).toBeGreaterThan(0.45)
  })

  it.each(settingKinds.filter((kind) => !indoors.includes(kind)))(
    '%s: night is darker than day, but never black',
    (setting) => {
      const other = weathers[1 + (settingKinds.indexOf(setting) % (weathers.length - 1))] ?? 'rain'
      for (const weather of ['clear', other] as const) {
        const night = brightness(paint({ setting, weather, time: 'night' }))
        const day = brightness(paint({ setting, weather }))
        expect(night).toBeLessThan(day * 0.75)
        expect(night).toBeGreaterThan(0.01)
      }
    },
  )

  it.each(lampless)('%s: nights are blue in any weather, not grey', (setting) => {
    const other = weathers[1 + (lampless.indexOf(setting) % (weathers.length - 1))] ?? 'rain'
    for (const weather of ['clear', other] as const) {
      const [red, , blue] = mean(paint({ setting, weather, time: 'night' }), 0, rows)
      expect(blue / red).toBeGreaterThan(1.9)
    }
  })

  it.each(settingKinds)('%s: seeds differ so that one sees it', (setting) => {
    const stages = [1, 2, 3].map((seed) => paint({ setting }, seed))
    const [a, b, c] = stages as [Stage, Stage, Stage]
    for (const [one, two] of [
      [a, b],
      [b, c],
      [a, c],
    ] as const)
      expect(difference(one, two)).toBeGreaterThan(0.018)
  })

  it.each(timesOfDay)('a cloudless sky at %s runs evenly from row to row', (time) => {
    for (const seed of [3, 4, 5]) {
      const stage = paint(
        { setting: 'sea', time, excluded: ['cloud', 'sun', 'moon', 'star'] },
        seed,
      )
      const levels = Array.from({ length: 24 }, (_, y) => mean(stage, y, y + 1)[1])
      for (let y = 1; y < 23; y++) {
        const [before = 0, here = 0, after = 0] = levels.slice(y - 1, y + 2)
        expect(Math.abs(before - 2 * here + after) / here).toBeLessThan(0.035)
      }
    }
  })

  it.each(['mountains', 'hills', 'meadow', 'snowfield', 'desert'] as const)(
    '%s: a low sun lays light and shade over the foreground',
    (setting) => {
      const stage = paint({ setting, time: 'sunset' })
      const blocks: number[] = []
      for (let top = 42; top < rows; top += 6) {
        for (let left = 0; left < columns; left += 12) {
          const inBlock = (k: number): boolean => k % columns >= left && k % columns < left + 12
          blocks.push(mean(stage, top, top + 6, inBlock)[1])
        }
      }
      const middle = blocks.reduce((sum, value) => sum + value, 0) / blocks.length
      const spread = Math.sqrt(
        blocks.reduce((sum, value) => sum + (value - middle) ** 2, 0) / blocks.length,
      )
      expect(spread / middle).toBeGreaterThan(0.075)
    },
  )

  it('draws shadows on the ground long under a low sun, and none under clouds', () => {
    const light = (change: Partial<SceneDescription>): ReturnType<typeof createGroundLight> =>
      createGroundLight(
        createFrame(
          sceneOf(change),
          { width: columns, height: rows },
          createRandom(5),
          { horizon: 0.5, eyeHeight: 1.5, lens: 0.87 },
          createProgress({ checkpoint: () => {} }),
        ),
      )
    const least = (at: ReturnType<typeof createGroundLight>): number => {
      let lowest = 1
      for (let z = 3; z < 30; z++) for (let x = -9; x < 9; x++) lowest = Math.min(lowest, at(x, z))
      return lowest
    }
    const sunset = light({ time: 'sunset' })
    expect(least(sunset)).toBeLessThan(0.5)
    expect(least(sunset)).toBeGreaterThan(0)
    expect(least(light({ time: 'day' }))).toBeGreaterThan(least(sunset))
    expect(least(light({ weather: 'rain' }))).toBeGreaterThan(0.9)
    // What is far is too small for them.
    expect(sunset(3, 95)).toBe(1)
  })

  it('shows the sun or moon in fog as a glow', () => {
    for (const time of ['day', 'night'] as const) {
      const stage = paint({ setting: 'sea', weather: 'fog', time })
      const blocks = Array.from({ length: 8 }, (_, i) =>
        mean(stage, 2, 14, (k) => Math.floor((k % columns) / 12) === i),
      ).map(([, green]) => green)
      expect(Math.max(...blocks) / Math.min(...blocks)).toBeGreaterThan(1.08)
    }
  })

  it('shows what fog hides in the colour of the fog, at night as well', () => {
    const stage = paint({ setting: 'mountains', weather: 'fog', time: 'night' })
    const far = (k: number): boolean =>
      (stage.depth[k] as number) > 1500 && stage.depth[k] !== Infinity
    const range = mean(stage, 0, 34, far)
    const sky = mean(stage, 8, 30, (k) => stage.depth[k] === Infinity)
    expect(range[2] / range[0] / (sky[2] / sky[0])).toBeLessThan(1.25)
    expect(range[2] / range[0] / (sky[2] / sky[0])).toBeGreaterThan(0.8)
  })

  it('draws rain as streaks before the sky', () => {
    const streaks = (weather: SceneDescription['weather']): number => {
      const { image } = paint({ setting: 'sea', weather })
      let sum = 0
      for (let y = 0; y < 22; y++) {
        for (let x = 1; x < columns - 1; x++) {
          const k = (y * columns + x) * 3
          const [left = 0, here = 0, right = 0] = [k - 3, k, k + 3].map((i) => image.data[i])
          sum += Math.abs(here - (left + right) / 2) / here
        }
      }
      return sum
    }
    expect(streaks('rain')).toBeGreaterThan(streaks('cloudy') * 2)
  })

  it('lights windows and lamps in the rain', () => {
    const lit = (weather: SceneDescription['weather']): number => {
      const { image } = paint({ setting: 'city', weather })
      let count = 0
      for (let k = 0; k < image.data.length; k += 3) {
        const [red = 0, , blue = 0] = image.data.subarray(k, k + 3)
        if (red > 0.3 && red > blue * 1.6) count++
      }
      return count
    }
    expect(lit('rain')).toBeGreaterThan(lit('cloudy') + 20)
  })

  it('has one planet in space: the one asked for, if it can show it, or none beside a drawn one', () => {
    const planets = (...things: readonly Thing[]): Stage => paint({ setting: 'space', things })
    expect(planets(body('earth')).depicts).toEqual(expect.arrayContaining(['earth', 'planet']))
    const empty = planets(body('planet', ['red']))
    expect(empty.depicts).not.toContain('planet')
    expect(planets(body('moon')).depicts).not.toContain('planet')
    expect(paint({ setting: 'space', excluded: ['planet'] }).depicts).not.toContain('planet')
    expect(planets().depicts).toContain('planet')
    expect(difference(planets(), empty)).toBeGreaterThan(0.02)
    expect(difference(empty, planets(body('moon')))).toBe(0)
  })

  it('lets its own planet stand for one that somebody is near, and not for one that somebody is on', () => {
    const planet = body('planet')
    const near = (kind: RelationKind): Stage =>
      paint({
        setting: 'space',
        things: [planet],
        relations: [{ kind, subject: 'rocket', object: planet.id, object2: null }],
      })
    expect(near('beside').depicts).toContain('planet')
    expect(near('above').depicts).toContain('planet')
    expect(near('on').depicts).not.toContain('planet')
  })
})
