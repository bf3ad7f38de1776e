/**
 * Picks out of WordNet which noun may be drawn as which catalogue noun (`labrador` as a dog, by the
 * kinds listed in `genera.ts`) and writes `assets/kinds/`: one line a catalogue noun, `dog:beagle,…`,
 * one of other words for it, `=dog:domestic dog,…`;
 * the line with no noun has compounds that must not be drawn as their last word. The sha256 in
 * `manifest.json` is of the text inside the archive. `--check` needs no network: it fails when the
 * committed file is not the recorded one or names a noun the catalogue does not have.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isName } from '../src/cast/catalogue.ts'
import { genera, more, never, peopleFirst, realms } from './genera.ts'
import { wordNetAsset } from './wordnet.ts'

const asset = wordNetAsset('kinds')

/** One meaning: its realm, its words, what it is a kind of. Instances (Paris, a city) are no kinds. */
interface Synset {
  readonly realm: number
  /** As they are spelled, capitals included. */
  readonly words: readonly string[]
  readonly parents: readonly string[]
}

interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>
  /** Meanings of a noun (lower case, with spaces), the commonest first. */
  readonly senses: ReadonlyMap<string, readonly string[]>
}

/** Reads the database (https://wordnet.princeton.edu/documentation/wndb5wn). */
function readWordNet(dict: string): WordNet {
  const synsets = new Map<string, Synset>()
  for (const line of readFileSync(join(dict, 'data.noun'), 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue
    const fields = line.split(' ')
    const [id = '', realm, , count = '0'] = fields
    const words = Array.from(
      { length: Number.parseInt(count, 16) },
      (_, n) => fields[4 + n * 2]?.replaceAll('_', ' ') ?? '',
    )
    const parents = [...line.matchAll(/ @ (\d{8}) n /g)].map((found) => found[1] ?? '')
    synsets.set(id, { realm: Number(realm), words, parents })
  }
  const senses = new Map<string, readonly string[]>()
  for (const line of readFileSync(join(dict, 'index.noun'), 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue
    const fields = line.trim().split(' ')
    const [lemma = '', , count] = fields
    senses.set(lemma.replaceAll('_', ' '), fields.slice(-Number(count)))
  }
  return { synsets, senses }
}

/** The catalogue noun of every listed kind, by meaning. */
function roots({ synsets, senses }: WordNet): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const [realm, kinds] of Object.entries(genera)) {
    const number = realms[realm as keyof typeof realms]
    for (const [kind, noun] of Object.entries(kinds)) {
      const [word = '', nth = '1'] = kind.split('~')
      const meanings = (senses.get(word) ?? []).filter((id) => synsets.get(id)?.realm === number)
      const meaning = meanings[Number(nth) - 1]
      if (meaning === undefined) throw new Error(`WordNet has no ${realm} "${kind}"`)
      if (noun !== null && !isName(noun)) throw new Error(`the catalogue has no "${noun}"`)
      found.set(meaning, noun)
    }
  }
  return found
}

/** The noun of the nearest listed kind above a meaning; null when none, or a null one, is nearest. */
function nearest(
  id: string,
  { synsets }: WordNet,
  kinds: ReadonlyMap<string, string | null>,
): string | null {
  let level = [id]
  while (level.length > 0) {
    for (const meaning of level) {
      const noun = kinds.get(meaning)
      if (noun !== undefined) return noun
    }
    level = level.flatMap((meaning) => synsets.get(meaning)?.parents ?? [])
  }
  return null
}

/** `Quercus alba`, `Felis catus`: names of science, which nobody writes into a prompt. */
function isBinomial(spelling: string, { senses }: WordNet): boolean {
  const found = /^[A-Z][a-z]+ ([a-z]+)(?: [a-z]+)?$/.exec(spelling)
  return found !== null && !senses.has(found[1] ?? '')
}

/**
 * The meaning a noun most likely has in a prompt, or null. A word that is a person first and a thing
 * second (`printer`, `rake`) means the thing, unless it is one of `peopleFirst`.
 */
function meaningOf(
  lemma: string,
  net: WordNet,
  kinds: ReadonlyMap<string, string | null>,
): string | null {
  const { synsets, senses } = net
  const meanings = (senses.get(lemma) ?? []).filter((id) => synsets.get(id)?.parents.length !== 0)
  const realmOf = (id: string): number => synsets.get(id)?.realm ?? 0
  const [first = null] = meanings
  // A sycamore is a tree, though its wood comes first.
  if (first !== null && realmOf(first) === realms.plant)
    return meanings.find((id) => nearest(id, net, kinds) !== null) ?? first
  if (first === null || synsets.get(first)?.realm !== realms.person) return first
  if (peopleFirst.includes(lemma)) return first
  const concrete = [realms.artifact, realms.animal, realms.food, realms.plant] as number[]
  return meanings.find((id) => concrete.includes(synsets.get(id)?.realm ?? 0)) ?? first
}

function pick(net: WordNet): string {
  const kinds = roots(net)
  const drawable = new Set<number>(Object.values(realms))
  const lines = new Map<string, string[]>()
  const put = (line: string, word: string): void => {
    lines.set(line, [...(lines.get(line) ?? []), word])
  }
  const known = new Set<string>()
  for (const [noun, words] of Object.entries(more))
    for (const word of words.split(',')) {
      put(noun, word)
      known.add(word)
    }
  const compounds: string[] = []
  for (const lemma of net.senses.keys()) {
    if (!/^[a-z][a-z' -]{2,}$/.test(lemma) || lemma.split(' ').length > 3) continue
    const meaning = never.includes(lemma) ? null : meaningOf(lemma, net, kinds)
    const { realm = 0, words = [] } = meaning === null ? {} : (net.synsets.get(meaning) ?? {})
    const spelling = words.find((word) => word.toLowerCase() === lemma) ?? lemma
    if (known.has(lemma) || isBinomial(spelling, net)) continue
    const noun = meaning === null || !drawable.has(realm) ? null : nearest(meaning, net, kinds)
    if (noun === null) {
      if (lemma.includes(' ') && spelling === lemma) compounds.push(lemma)
    } else if (noun !== lemma) {
      put(words.includes(noun) ? `=${noun}` : noun, lemma)
      known.add(lemma)
    }
  }
  for (const lemma of new Set([...compounds, ...never])) {
    const head = lemma.slice(lemma.lastIndexOf(' ') + 1)
    if (!isName(lemma) && (!lemma.includes(' ') || isName(head) || known.has(head))) put('', lemma)
  }
  return `${[...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([noun, words]) => `${noun}:${words.toSorted().join(',')}`)
    .join('\n')}\n`
}

function check(): string[] {
  const { text, isRecorded } = asset.read()
  const problems: string[] = []
  if (!isRecorded) problems.push('kinds.txt.gz is not what manifest.json records')
  const lost = text
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(':')).replace('=', ''))
    .filter((noun) => noun !== '' && !isName(noun))
  if (lost.length > 0) problems.push(`not in the catalogue: ${lost.join(', ')}`)
  return problems
}

if (process.argv.includes('--check')) {
  const problems = check()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) {
    console.error('Run node packages/studio/scripts/kinds.ts')
    process.exitCode = 1
  }
} else {
  asset.build({
    unit: 'nouns',
    pick: (dict) => pick(readWordNet(dict)),
    count: (text) => text.split(/[,\n]/).length - 1,
  })
}
