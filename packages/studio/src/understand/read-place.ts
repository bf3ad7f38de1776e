/** Noun phrases that name a place. */
import type { SettingKind } from '../scene.ts'
import { type Reader, textOf } from './clause.ts'
import { addThing } from './drafts.ts'
import {
  drawablePlaces,
  housesOutside,
  surfacePlaces,
  tanks,
  viewPlaces,
} from './lexicon/settings.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isPlaceHere, placeStrength, strengths } from './places.ts'
import { placeThing } from './read-thing.ts'
import { isPlacePhrase } from './word-kinds.ts'

const homes =
  /(?:^| )(?:cabin|cottage|house|castle|mansion|palace|villa|hut|farmhouse|log cabin|apartment building|monastery|manor|chateau|bungalow|townhouse|hotel|building|temple|pyramid|tower|barn)$/
/** "in the cafe of [image 2]": the place is kept, its look is not and that is told. */
function readPictured(reader: Reader, phrase: NounPhrase): number | null {
  const { clause, reading } = reader
  const preposition = clause.pending?.preposition ?? null
  if (phrase.setting === null || !isPlaceHere(preposition)) return null
  const words = textOf(reader, phrase.from, phrase.to)
  reading.notUnderstood.push(words)
  const { setting: kind, noun } = phrase
  reading.look.places.push({ kind, phrase: words, strength: strengths.named, noun, drawn: false })
  clause.pending = null
  clause.detached = false
  clause.behindPlace = true
  return phrase.to
}

const buildings: ReadonlySet<SettingKind> = new Set<SettingKind>([
  'room',
  'office',
  'kitchen',
  'stage',
])
/** Houses with a front to the street. */
const fronts =
  /(?:^| )(?:cafe|café|coffee shop|restaurant|diner|bar|pub|shop|store|bookstore|bookshop|bakery|museum|gallery|hospital|supermarket|mall|nightclub|gym|salon|tavern|library|theatre|theater|laundromat)$/
const vessels =
  /(?:^| )(?:bottle|jar|glass|bulb|lightbulb|cup|teacup|mug|bowl|box|globe|snow globe|terrarium|suitcase|ball|sphere|dome|shell|eggshell|book|hourglass|eye|head|matchbox|locket|backpack|hat|drawer)$/

/** "a city inside a bottle", "a forest in a jar": the place is a thing in there. */
function isInVessel({ items }: Reader, at: number): boolean {
  if (!/^(?:in|inside|within|inside of|on|trapped in)$/.test(items[at]?.words ?? '')) return false
  const phrase = readNounPhrase(items, at + 1)
  return phrase !== null && phrase.setting === null && vessels.test(phrase.noun)
}

/** A place, and what a "field of sunflowers" is full of. */
export function readPlace(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  if (phrase.setting === null) return null
  if (phrase.pointer !== null) return readPictured(reader, phrase)
  // "in front of a bank" is no riverside.
  if (phrase.noun === 'bank' && phrase.determiner === 'indefinite') return null
  const { pending } = clause
  const preposition = pending?.preposition ?? null
  const words = textOf(reader, phrase.from, phrase.to)
  // One leaves what one jumps off.
  const isView = /^(?:with a view of|overlooking|looking out over)$/.test(
    items[phrase.from - 1]?.words ?? '',
  )
  const isLeft = /^(?:off|from|out of|past|beyond)$/.test(items[phrase.from - 1]?.words ?? '')
  const place = (strength: number, drawn = false) =>
    reading.look.places.push({
      kind: phrase.setting ?? 'studio',
      phrase: words,
      strength: isView ? strengths.view : isLeft ? Math.min(strength, strengths.bare) : strength,
      noun: phrase.noun,
      drawn,
    })
  if (/\b(?:snow|snowy|snowfield|frozen|icy)\b/.test(phrase.head.words))
    reading.look.seasons.push('winter')
  const leads = reading.things.length === 0 && reading.look.places.length === 0
  if (preposition === 'holding' && drawablePlaces.has(phrase.noun))
    return placeThing(reader, { ...phrase, setting: null })
  if (leads && preposition === null && isInVessel(reader, phrase.to)) {
    return placeThing(reader, { ...phrase, setting: null })
  }
  const holder = reading.things[clause.latest[0] ?? -1]?.noun ?? ''
  if (
    preposition === 'with' &&
    vessels.test(holder) &&
    !/^(?:studio|abstract|sky)$/.test(phrase.setting)
  )
    return placeThing(reader, { ...phrase, setting: null })
  // "outside a cafe": the cafe is seen from the street.
  const outside =
    items[phrase.from - 1]?.words.startsWith('outside') === true ||
    (/^(?:in-front-of|behind|beside)$/.test(preposition ?? '') &&
      fronts.test(phrase.noun) &&
      clause.latest.length > 0)
  if (outside && buildings.has(phrase.setting)) {
    reading.look.places.push({
      kind: 'city',
      phrase: words,
      strength: strengths.weak,
      noun: '',
      drawn: false,
    })
    return placeThing(reader, { ...phrase, setting: null })
  }
  // ", cave, torchlight" is in the cave, unless another place was named.
  const isLabel =
    reading.look.places.length === 0 &&
    phrase.determiner === null &&
    phrase.count === null &&
    clause.detached &&
    !leads
  const isFull =
    leads &&
    /^(?:full of|filled with|packed with|interior)$/.test(items[phrase.to]?.words ?? '') &&
    phrase.setting === 'room'
  const roofed =
    isFull ||
    (isLabel && phrase.noun !== 'tent' && (phrase.setting === 'room' || phrase.setting === 'beach'))
  if (/^(?:mountain|hill)$/.test(phrase.noun) && items[phrase.to]?.words === 'of')
    return placeThing(reader, { ...phrase, setting: null })
  if (drawablePlaces.has(phrase.noun) && !isPlaceHere(preposition) && !roofed) {
    // "a snow globe with a village" has it inside.
    const owned = preposition === 'with' && clause.latest.length > 0
    if (tanks.has(phrase.noun)) return placeThing(reader, phrase)
    if (housesOutside.has(phrase.noun)) reading.look.outdoors.push(words)
    else if (!owned)
      place(leads && viewPlaces.has(phrase.noun) ? strengths.named : strengths.drawn, true)
    return placeThing(reader, phrase)
  }
  // "a lantern inside a tent on a ridge": one sees the tent from outside.
  if (phrase.head.singular === 'tent') {
    place(strengths.bare, true)
    return placeThing(reader, phrase)
  }
  const content =
    !/^(?:interior|inside)$/.test(phrase.noun) && items[phrase.to]?.meaning.preposition === 'of'
      ? readNounPhrase(items, phrase.to + 1)
      : null
  const full =
    content !== null &&
    content.setting === null &&
    content.pointer === null &&
    content.head.meaning.sceneNoun !== true
  const inPhrase = isPlacePhrase(phrase.head)
  place(
    full || inPhrase || (pending?.byVerb === true && !surfacePlaces.has(phrase.noun))
      ? Math.max(strengths.weak, placeStrength(phrase.noun, preposition ?? 'in', leads))
      : placeStrength(phrase.noun, preposition, leads),
  )
  clause.pending = null
  clause.detached = false
  clause.behindPlace = !full
  clause.closed ||= pending !== null
  if (!full) {
    // "interior of a spaceship" shows no spaceship.
    const whole = items[phrase.to]?.words === 'of' ? readNounPhrase(items, phrase.to + 1) : null
    return content === null && whole !== null && whole.pointer === null ? whole.to : phrase.to
  }
  // "a field of sunflowers" is full of them.
  const many = content.count ?? (content.plural ? 12 : 1)
  const index = addThing(
    reading.things,
    { ...content, count: many },
    textOf(reader, content.from, content.to),
  )
  if (clause.subjects.length === 0) clause.subjects = [index]
  clause.latest = [index]
  return content.to
}

/** "in a cabin" is a room of it. */
export function readHome(reader: Reader, phrase: NounPhrase): number | null {
  const { clause, reading } = reader
  if (
    /^(?:in|inside)$/.test(clause.pending?.preposition ?? '') &&
    homes.test(phrase.noun) &&
    phrase.count !== 2
  ) {
    reading.look.places.push({
      kind: 'room',
      phrase: textOf(reader, phrase.from, phrase.to),
      strength: strengths.weak,
      noun: '',
      drawn: false,
    })
    clause.pending = null
    clause.detached = false
    clause.behindPlace = true
    return phrase.to
  }
  return null
}
