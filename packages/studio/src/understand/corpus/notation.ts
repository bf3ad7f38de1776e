/**
 * A short way to write corpus entries, for sets of many. A block is a prompt, a line of its scene,
 * things and relations parted by `|`, and lines `key: value` for the rest:
 *
 *     a red fox and @mia on a wooden sled, snow, "GO"
 *     snowfield snow | fox #red; @0; sled =wooden | fox on sled
 *     references: mia
 *     texts: GO > -
 *
 * The scene line has the setting and whatever is not the default of time, weather, season and
 * camera; `*moon` is a light of the sky. A thing is its noun with `x2` a count (one if none), `#red`
 * every colour it has, `=wooden` its material, `^small` its size, `!"sitting"` an action and `@0` a
 * reference; a dash in a colour or a material is a space.
 */
import {
  cameras,
  relationKinds,
  type SceneDescription,
  seasons,
  settingKinds,
  skyLights,
  sizes,
  timesOfDay,
  weathers,
} from '../../scene.ts'
import type { CorpusEntry, ExpectedThing } from './entry.ts'

/** The entries of a text of blocks with an empty line between them. */
export function entries(text: string): readonly CorpusEntry[] {
  return text.trim().split('\n\n').map(entry)
}

function entry(block: string): CorpusEntry {
  const [prompt = '', line = '', ...more] = block.split('\n').map((each) => each.trim())
  const [words = '', things = '', relations = ''] = line.split('|')
  const rest = new Map(
    more.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)]),
  )
  const many = (key: string) => parts(rest.get(key) ?? '')
  const moods = many('moods')
  const styles = many('styles')
  const texts = many('texts')
  return {
    prompt,
    references: many('references').map((name) => (name === '-' ? null : name)),
    scene: {
      ...sceneOf(words.split(' ')),
      ...(rest.has('surroundings') && {
        surroundings: settingKinds.filter((kind) => many('surroundings').includes(kind)),
      }),
      ...(rest.has('excluded') && { excluded: many('excluded') }),
      ...(rest.has('style references') && {
        styleReferences: many('style references').map(Number),
      }),
    },
    ...(moods.length > 0 && { moods }),
    ...(styles.length > 0 && { styles }),
    texts: texts.map((each) => {
      const [said = '', bearer = '-'] = each.split(' > ')
      return [said, bearer === '-' ? null : bearer] as const
    }),
    things: parts(things).map(thing),
    relations: parts(relations).map(relation),
  }
}

function parts(list: string): string[] {
  return list
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function sceneOf(words: readonly string[]): Partial<SceneDescription> {
  const pick = <T extends string>(known: readonly T[]) =>
    known.find((value) => words.includes(value))
  return {
    setting: pick(settingKinds) ?? 'studio',
    time: pick(timesOfDay) ?? 'day',
    weather: pick(weathers) ?? 'clear',
    season: pick(seasons) ?? null,
    camera: pick(cameras) ?? 'normal',
    skyLights: words.flatMap((word) => skyLights.find((light) => word === `*${light}`) ?? []),
  }
}

function thing(text: string): ExpectedThing {
  const actions = Array.from(text.matchAll(/!"([^"]+)"/g), (found) => found[1] ?? '')
  const words = text.replaceAll(/!"[^"]+"/g, '').split(' ')
  const after = (sign: string) =>
    words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1).replaceAll('-', ' '))
  const [material] = after('=')
  const size = sizes.find((each) => after('^').includes(each))
  const count = words.find((word) => /^x\d+$/.test(word))
  const references = after('@').map(Number)
  return {
    noun: words.filter((word) => word !== '' && !/^(?:[#=^@]|x\d+$)/.test(word)).join(' '),
    count: Number(count?.slice(1) ?? 1),
    colours: after('#'),
    ...(material !== undefined && { material }),
    ...(size !== undefined && { size }),
    ...(actions.length > 0 && { actions }),
    ...(references.length > 0 && { references }),
  }
}

function relation(text: string): NonNullable<CorpusEntry['relations']>[number] {
  const kind = relationKinds.find((each) => text.includes(` ${each} `))
  if (kind === undefined) throw new Error(`no relation in "${text}"`)
  const [subject = '', object = ''] = text.split(` ${kind} `)
  return [subject, kind, object]
}
