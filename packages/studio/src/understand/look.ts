/** What the prompt says about the picture as a whole, gathered while reading. */
import type { Camera, Season, SettingKind, SkyLight, TimeOfDay, Weather } from '../scene.ts'
import type { Item } from './items.ts'
import { compoundTimes } from './lexicon/sky.ts'

/** A place the prompt names. Of several, the strongest is the setting, the first among equals. */
export interface Place {
  readonly kind: SettingKind
  readonly phrase: string
  readonly strength: number
  /** The place's noun, for when it turns out to be a thing beside the real setting. */
  readonly noun: string
  /** Whether a thing of the same words was written down, too: the waterfall of "beside a waterfall". */
  readonly drawn: boolean
}

export interface Look {
  readonly places: Place[]
  readonly times: TimeOfDay[]
  readonly weathers: Weather[]
  readonly seasons: Season[]
  /** Lights of the sky no thing stands for, each with its place in the prompt. */
  readonly lights: { readonly light: SkyLight; readonly start: number }[]
  readonly cameras: Camera[]
  readonly moods: Set<string>
  readonly styles: Set<string>
  /** The prompt's words for time, weather and season, in order. */
  readonly outdoors: string[]
}

export function emptyLook(): Look {
  return {
    places: [],
    times: [],
    weathers: [],
    seasons: [],
    lights: [],
    cameras: [],
    moods: new Set(),
    styles: new Set(),
    outdoors: [],
  }
}

/** Adds what `item` says about the whole; true when it says anything. */
export function notice(look: Look, item: Item, text: string): boolean {
  const { time, weather, season, light, camera, mood, style } = item.meaning
  const also = compoundTimes.get(item.words)
  for (const value of [time, also]) if (value !== undefined) look.times.push(value)
  if (weather !== undefined) look.weathers.push(weather)
  if (season !== undefined) look.seasons.push(season)
  if (light !== undefined && item.meaning.nouns === undefined)
    look.lights.push({ light, start: item.start })
  if (camera !== undefined) look.cameras.push(camera)
  if (mood !== undefined) look.moods.add(mood)
  if (style !== undefined) look.styles.add(style)
  const outdoors =
    (time !== undefined && time !== 'day') ||
    also !== undefined ||
    (weather !== undefined && weather !== 'clear') ||
    season !== undefined
  if (outdoors) look.outdoors.push(text)
  return (
    outdoors ||
    time !== undefined ||
    weather !== undefined ||
    camera !== undefined ||
    mood !== undefined ||
    style !== undefined
  )
}
