/**
 * Picks out of WordNet what sort of thing a noun names (a person, clothes, a part, a place, a thing,
 * or nothing one can see), which words are mostly adjectives or verbs, and which compounds are one
 * word (`rocking horse`), and writes `assets/nouns/`: one line a word, `alchemist:person`, sorted.
 * The sha256 in `manifest.json` is of the text inside the archive. `--check` needs no network: it
 * fails when the committed file is not the recorded one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isName } from '../src/cast/catalogue.ts'
import { kindOf } from '../src/cast/kinds.ts'
import { meaningOf } from '../src/understand/dictionary.ts'
import { singular } from '../src/understand/singular.ts'
import { tagWords } from '../src/understand/tagger.ts'
import { peopleFirst } from './genera.ts'
import { wordNetAsset } from './wordnet.ts'

const asset = wordNetAsset('nouns')

/** WordNet's realms (https://wordnet.princeton.edu/documentation/lexnames5wn). */
const realms = { animal: 5, artifact: 6, body: 8, food: 13, object: 17, person: 18, plant: 20 }
const visible: readonly number[] = Object.values(realms)
/** Groups, possessions, shapes and substances: some can be seen and some not, so they stay things. */
const doubtful: readonly number[] = [14, 21, 25, 27]
/** Below this share of its uses a noun with a visible meaning is still no thing: `story` (of a house). */
const visibleShareMin = 0.2

/** What its meanings are kinds of, as `word~sense`; the first that fits wins. */
const kinds: Readonly<Record<string, string>> = {
  garment: 'clothing~1, footwear~1, footwear~2, headdress~1, jewelry~1, eyeglasses~1',
  room: 'room~1, restaurant~1, shop~1, barroom~1',
  city: 'street~1, street~2',
  forest: 'forest~1, forest~2',
}
/** Likewise for names: `Edinburgh` is an instance of a city. */
const instances: Readonly<Record<string, string>> = {
  city: 'city~1, town~1, national capital~1, state capital~1',
  mountains: 'mountain peak~1, mountain~1, range~5',
  river: 'river~1',
  lake: 'lake~1',
  sea: 'sea~1, ocean~1, gulf~1, bay~1',
  desert: 'desert~1',
  beach: 'island~1',
}
/** Drawn for themselves, whatever they are a part of or stand for. */
const things =
  'heart,brain,bone,skull,skeleton,egg,eyeball,tooth,poster,sign,logo,badge,emblem,letter,newspaper,magazine,comic,book,ticket,postcard,stamp,tattoo,graffiti,flag,banner,note,card,map,chart,silhouette,flame,fire,lava,fireball,firework,avatar,statue,hologram,emoji,mandala,barcode,arrow,crucifix,totem,medal,trophy,award,menu,sticker,barrel,photo,photograph,snapshot,picnic,parade,music,wheelbarrow,speaker,drone,tablet,ride,maze,labyrinth,crest,coat,rune,glyph,diploma,certificate,passport,brochure,leaflet,signpost,billboard,stall,blossom,bloom,bud,petal,bubble,rainbow,cloud,star,planet,comet,meteor,tornado,whirlpool,web,deity,god,goddess,spirit,demon,devil,angel,cherub,buddha,treat,snack,dessert,dish,meal,breakfast,lunch,dinner,brunch,feast,buffet,necktie,helmet'.split(
    ',',
  )

interface Meaning {
  readonly realm: number
  readonly spellings: readonly string[]
  readonly parents: readonly string[]
  readonly instanceOf: readonly string[]
}

interface WordNet {
  readonly meanings: ReadonlyMap<string, Meaning>
  /** Meanings of a noun (lower case, with spaces), the commonest first, with how often each was counted. */
  readonly senses: ReadonlyMap<string, readonly { readonly id: string; readonly uses: number }[]>
}

/** Reads the database (https://wordnet.princeton.edu/documentation/wndb5wn). */
function readWordNet(dict: string): WordNet {
  const lines = (name: string) => readFileSync(join(dict, name), 'latin1').split('\n')
  const meanings = new Map<string, Meaning>()
  for (const line of lines('data.noun')) {
    if (line === '' || line.startsWith(' ')) continue
    const fields = line.split(' ')
    const pointers = (sign: string) =>
      [...line.matchAll(new RegExp(` ${sign} (\\d{8}) n `, 'g'))].map((found) => found[1] ?? '')
    meanings.set(fields[0] ?? '', {
      realm: Number(fields[1]),
      spellings: Array.from(
        { length: Number.parseInt(fields[3] ?? '0', 16) },
        (_, n) => fields[4 + n * 2] ?? '',
      ),
      parents: pointers('@'),
      instanceOf: pointers('@i'),
    })
  }
  const senses = new Map<string, { id: string; uses: number }[]>()
  for (const line of lines('index.sense')) {
    const found = /^([^%]+)%1:\S* (\d{8}) (\d+) (\d+)/.exec(line)
    if (found === null) continue
    const [, key = '', id = '', nth, uses] = found
    const lemma = key.replaceAll('_', ' ')
    const known = senses.get(lemma) ?? []
    known[Number(nth) - 1] = { id, uses: Number(uses) }
    senses.set(lemma, known)
  }
  return { meanings, senses }
}

function resolve(rows: Readonly<Record<string, string>>, { senses }: WordNet) {
  const found = new Map<string, string>()
  for (const [sort, row] of Object.entries(rows)) {
    for (const entry of row.split(', ')) {
      const [word = '', nth = '1'] = entry.split('~')
      const sense = senses.get(word)?.[Number(nth) - 1]
      if (sense !== undefined) found.set(sense.id, sort)
    }
  }
  return found
}

function above(id: string, { meanings }: WordNet, roots: ReadonlyMap<string, string>) {
  let level = [id]
  for (let depth = 0; level.length > 0 && depth < 20; depth++) {
    for (const each of level) {
      const sort = roots.get(each)
      if (sort !== undefined) return sort
    }
    level = level.flatMap((each) => meanings.get(each)?.parents ?? [])
  }
  return null
}

/** Above this share of a word's uses it is an adjective, or a verb, whatever else it may be. */
const otherShareMin = 0.75
/** Rarer adjectives and verbs are not worth their place. */
const usesMin = 2

/** Words that are mostly adjectives or adverbs (`quality`) or verbs (`deed`). */
function otherWords(dict: string): Map<string, 'quality' | 'deed'> {
  const uses = new Map<string, [number, number, number]>()
  for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
    const found = /^([a-z]{3,})%([1-5]):\S* \d{8} \d+ (\d+)/.exec(line)
    if (found === null) continue
    const [, word = '', part, count] = found
    const sums = uses.get(word) ?? [0, 0, 0]
    sums[part === '1' ? 0 : part === '2' ? 1 : 2] += Number(count) + 0.5
    uses.set(word, sums)
  }
  const found = new Map<string, 'quality' | 'deed'>()
  for (const [word, [noun, verb, quality]] of uses) {
    const all = noun + verb + quality
    if (all < usesMin || !(tagWords([word])[0]?.known ?? false)) continue
    // Only where the tagger may be wrong.
    if (quality / all > otherShareMin && tagWords(['a', word, ','])[1]?.pos === 'NOUN')
      found.set(word, 'quality')
    else if (verb / all > otherShareMin) found.set(word, 'deed')
  }
  return found
}

/** Whether the grammar would take a compound apart, for its first word is no noun to it. */
function isTakenApart(lemma: string): boolean {
  const [first = '', second = '', ...rest] = lemma.split(' ')
  if (second === '' || rest.length > 0) return false
  const { mood, time, season, style } = meaningOf(first)?.meaning ?? {}
  const behind = meaningOf(second)?.meaning
  return (
    first.endsWith('ing') ||
    /^(?:hot|soft|hard)$/.test(first) ||
    [mood, time, season, style].some(Boolean) ||
    behind?.sceneNoun === true ||
    behind?.medium === true
  )
}

function pick(net: WordNet, others: ReadonlyMap<string, 'quality' | 'deed'>): string {
  const kindRoots = resolve(kinds, net)
  const instanceRoots = resolve(instances, net)
  const rows = new Map<string, string>(others)
  for (const [lemma, senses] of net.senses) {
    if (!/^[a-z]{3,}(?: [a-z]{2,})?$/.test(lemma)) continue
    const isNameOf = (id: string) =>
      /^[A-Z]/.test(
        net.meanings
          .get(id)
          ?.spellings.find((each) => each.toLowerCase().replaceAll('_', ' ') === lemma) ?? '',
      )
    const first = net.meanings.get(senses[0]?.id ?? '')
    if (first === undefined) continue
    // Sombrero is an island, too.
    const isName = senses.every(({ id }) => isNameOf(id))
    if (isName) {
      const place = first.instanceOf.map((id) => above(id, net, instanceRoots)).find(Boolean)
      if (place !== undefined && place !== null) rows.set(lemma, `@${place}`)
      continue
    }
    const words = lemma.split(' ')
    if (!words.every((word) => tagWords([word])[0]?.known ?? false)) continue
    const compound = words.length > 1
    if (compound && (!isTakenApart(lemma) || meaningOf(lemma) !== null)) continue
    const common = senses.filter(({ id }) => !isNameOf(id))
    const sort = things.includes(lemma) ? 'thing' : sortOf(lemma, common, net, kindRoots)
    if (compound && sort !== 'thing' && sort !== 'garment') continue
    if (sort !== null && !rows.has(lemma)) rows.set(lemma, sort)
  }
  return `${[...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, sort]) => `${word}:${sort}`)
    .join('\n')}\n`
}

/** The sort of a noun by its commonest meaning; null when that is doubtful. */
function sortOf(
  lemma: string,
  senses: readonly { readonly id: string; readonly uses: number }[],
  net: WordNet,
  roots: ReadonlyMap<string, string>,
): string | null {
  const realmOf = (id: string) => net.meanings.get(id)?.realm ?? 0
  const first = senses[0]
  if (first === undefined) return null
  const realm = realmOf(first.id)
  const all = senses.reduce((sum, { uses }) => sum + uses + 0.5, 0)
  const seen = senses.reduce(
    (sum, { id, uses }) => sum + (visible.includes(realmOf(id)) ? uses + 0.5 : 0),
    0,
  )
  const kind = above(first.id, net, roots)
  if (kind !== null && realm === realms.artifact) return kind
  if (realm === realms.person) {
    // A printer is a machine.
    const tool = senses.some(({ id }) => [realms.artifact, realms.food].includes(realmOf(id)))
    return tool && !peopleFirst.includes(lemma) ? 'thing' : 'person'
  }
  if (realm === realms.animal) return 'animal'
  if (realm === realms.body) return 'part'
  if (visible.includes(realm)) return 'thing'
  if (doubtful.includes(realm)) return null
  const drawn = [lemma, singular(lemma)].some((each) => isName(each) || kindOf(each)?.noun)
  return seen / all < visibleShareMin && !drawn ? 'idea' : null
}

if (!process.argv.includes('--check')) {
  asset.build({
    unit: 'words',
    pick: (dict) => pick(readWordNet(dict), otherWords(dict)),
    count: (text) => text.split('\n').length - 1,
  })
} else if (!asset.read().isRecorded) {
  console.error('nouns.txt.gz is not what manifest.json records')
  console.error('Run node packages/studio/scripts/nouns.ts')
  process.exitCode = 1
}
