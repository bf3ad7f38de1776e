/** What the prompt says about things a set would have anyway. */
import { hexToLinear } from '../pixels.ts'
import type { Rgb } from '../pixels.ts'
import type { SceneDescription, SettingKind, SkyLight } from '../scene.ts'

/** True when the prompt says that one of these must not be there. Nouns are singular. */
export function excludes(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.excluded.some((word) =>
    nouns.some((noun) => word === noun || word === `${noun}s` || word.endsWith(` ${noun}`)),
  )
}

/** True when the prompt asks for one of these by name. */
export function asksFor(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.things.some((thing) => nouns.includes(thing.noun))
}

/** Nouns by which a light of the sky may also come as a thing. */
const lightNouns: Readonly<Record<SkyLight, readonly string[]>> = {
  moon: ['moon', 'full moon', 'crescent moon', 'crescent'],
  stars: ['star', 'stars', 'milky way', 'constellation'],
  aurora: ['aurora', 'northern lights', 'northern light', 'aurora borealis', 'polar lights'],
  rainbow: ['rainbow'],
  sun: ['sun'],
}

/** True when the prompt asks for a light of the sky by name, and does not rule it out. */
export function wantsLight(scene: SceneDescription, light: SkyLight): boolean {
  const nouns = lightNouns[light]
  if (excludes(scene, ...nouns)) return false
  return scene.skyLights.includes(light) || asksFor(scene, ...nouns)
}

/** True when the prompt says something of its own about one of these: a colour, or what is on it. */
export function describes(scene: SceneDescription, ...nouns: readonly string[]): boolean {
  return scene.things.some(
    (thing) =>
      nouns.includes(thing.noun) &&
      (thing.colours.length > 0 ||
        scene.relations.some((relation) => relation.object === thing.id)),
  )
}

const namedColours: Readonly<Record<string, string>> = {
  red: '#d0312d',
  crimson: '#a8142c',
  orange: '#f08a24',
  gold: '#d9a520',
  golden: '#d9a520',
  yellow: '#f4cf35',
  lime: '#a8d840',
  green: '#3f9a4a',
  mint: '#9fe0c0',
  emerald: '#12885a',
  teal: '#168a8a',
  turquoise: '#36c4c0',
  cyan: '#30c0e0',
  blue: '#2f68d0',
  navy: '#16285c',
  indigo: '#3f3aa8',
  violet: '#7a48c8',
  purple: '#7a2f9a',
  lavender: '#b8a4e0',
  magenta: '#d0309a',
  pink: '#f08fb4',
  peach: '#f8b898',
  coral: '#f4745e',
  brown: '#7a5032',
  beige: '#d8c4a0',
  white: '#f0eee8',
  silver: '#b4b8bc',
  grey: '#86888c',
  gray: '#86888c',
  black: '#1a1a1e',
}

/** The colours named in the words of the setting, in order, each once. */
export function colourWords(scene: SceneDescription): Rgb[] {
  const words = (scene.settingPhrase ?? '').toLowerCase().split(/[^a-z]+/)
  return [...new Set(words)].flatMap((word) => {
    const hex = Object.hasOwn(namedColours, word) ? namedColours[word] : undefined
    return hex === undefined ? [] : [hexToLinear(hex)]
  })
}

/** The colour the prompt gives one of these, or null. */
export function colourAskedFor(scene: SceneDescription, ...nouns: readonly string[]): Rgb | null {
  const words = scene.things
    .filter((thing) => nouns.includes(thing.noun))
    .flatMap((thing) => thing.colours.map((colour) => colour.split(' ').at(-1) ?? colour))
  const hex = words.map((word) => namedColours[word]).find((found) => found !== undefined)
  return hex === undefined ? null : hexToLinear(hex)
}

/** True when the prompt names a place beside the setting, or the words of the setting hold one of `words`. */
export function looksOn(
  scene: SceneDescription,
  place: SettingKind,
  ...words: readonly string[]
): boolean {
  if (scene.surroundings?.includes(place)) return true
  const said = (scene.settingPhrase ?? '').toLowerCase().split(/[^a-z]+/)
  return words.some((word) => said.includes(word))
}
