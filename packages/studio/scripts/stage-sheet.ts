/**
 * Renders empty sets to one contact sheet for looking at: `node stage-sheet.ts out.png
 * [settings] [times] [weathers] [seeds] [WxH] [camera] [season] [skyLights] [moods] [settingPhrase]`,
 * lists separated by commas, `none` for an empty one.
 */
import sharp from 'sharp'
import { linearToSrgb } from '../src/pixels.ts'
import { createRandom } from '../src/random.ts'
import { settingKinds, timesOfDay } from '../src/scene.ts'
import type {
  Camera,
  SceneDescription,
  Season,
  SettingKind,
  SkyLight,
  TimeOfDay,
  Weather,
} from '../src/scene.ts'
import { paintStage } from '../src/stage/stage.ts'

const [out, kinds, times, weathers, seeds, size, camera, season, lights, moods, phrase] =
  process.argv.slice(2)
if (!out)
  throw new Error('usage: stage-sheet.ts out.png [settings] [times] [weathers] [seeds] [WxH]')
const list = <T extends string>(text: string | undefined, all: readonly T[]): readonly T[] =>
  text && text !== 'all' ? (text.split(',') as T[]) : all
/** Words of a list that may be left out. */
const words = (text: string | undefined): string[] =>
  text && text !== 'none' ? text.split(',') : []
const [width = 480, height = 270] = (size ?? '480x270').split('x').map(Number)

function scene(setting: SettingKind, time: TimeOfDay, weather: Weather): SceneDescription {
  return {
    setting,
    settingPhrase: phrase ?? null,
    time,
    weather,
    season: season && season !== 'none' ? (season as Season) : null,
    skyLights: words(lights) as SkyLight[],
    camera: (camera ?? 'normal') as Camera,
    moods: words(moods),
    styles: [],
    styleReferences: [],
    texts: [],
    things: [],
    relations: [],
    excluded: [],
    notUnderstood: [],
  }
}

/** Soft shoulder above 0.6, as a print would have. */
const shoulder = (value: number): number =>
  value < 0.6 ? value : 0.6 + 0.4 * (1 - Math.exp(-(value - 0.6) / 0.55))

const tiles: { input: Buffer; left: number; top: number }[] = []
const total =
  list(kinds, settingKinds).length *
  list(times, timesOfDay).length *
  list<Weather>(weathers, ['clear']).length *
  (seeds ?? '1').split(',').length
const columns = Math.min(total > 18 ? 6 : 3, total)
let index = 0
for (const kind of list(kinds, settingKinds)) {
  for (const time of list(times, timesOfDay)) {
    for (const weather of list<Weather>(weathers, ['clear'])) {
      for (const seed of (seeds ?? '1').split(',')) {
        const start = performance.now()
        const stage = paintStage(
          scene(kind, time, weather),
          { width, height },
          createRandom(Number(seed)),
          { checkpoint: () => {} },
        )
        console.log(
          `${kind} ${time} ${weather} ${seed}: ${Math.round(performance.now() - start)} ms`,
        )
        const bytes = Buffer.alloc(width * height * 3)
        stage.image.data.forEach((value, i) => {
          bytes[i] = Math.round(linearToSrgb(shoulder(value)))
        })
        tiles.push({
          input: await sharp(bytes, { raw: { width, height, channels: 3 } })
            .png()
            .toBuffer(),
          left: (index % columns) * (width + 4),
          top: Math.floor(index / columns) * (height + 4),
        })
        index++
      }
    }
  }
}
await sharp({
  create: {
    width: columns * (width + 4),
    height: Math.ceil(index / columns) * (height + 4),
    channels: 3,
    background: '#202020',
  },
})
  .composite(tiles)
  .png()
  .toFile(out)
