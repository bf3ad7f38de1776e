/** Noun phrases: pictures, places, noise, and things with their relations. */
import type { SettingKind } from '../scene.ts'
import { type Reader, textOf } from './clause.ts'
import { placeOf, withReference } from './contents.ts'
import { addThing, type Draft } from './drafts.ts'
import type { Item } from './items.ts'
import {
  drawablePlaces,
  housesOutside,
  surfacePlaces,
  tanks,
  viewPlaces,
} from './lexicon/settings.ts'
import { notice } from './look.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isPlaceHere, placeStrength, strengths } from './places.ts'
import { isCausedHer } from './read-pronoun.ts'
import { placeThing } from './read-thing.ts'
import { isPlacePhrase } from './word-kinds.ts'

/** A noun phrase at `at`, written down as what it is; null when there is none. */
export function readPhrase(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const item = items[at] as Item
  const isSetPhrase = item.meaning.setting !== undefined && item.words.includes(' ')
  if (item.meaning.preposition !== undefined && item.pointer === null && !isSetPhrase) return null
  if (isCausedHer(items, at)) return null
  const simple = readNounPhrase(items, at)
  if (simple === null) return null
  const phrase = withReference(items, simple)
  if (!clause.negated && clause.pending?.preposition !== 'made-of')
    for (const scenic of phrase.sceneItems) {
      // "frozen motion" is no winter.
      const isSaid =
        !isColdOnly(scenic) || phrase.head.meaning.setting !== undefined || isWinterly(phrase.head)
      if (isSaid) notice(reading.look, scenic, scenic.words)
    }
  if (
    clause.negated &&
    clause.pending !== null &&
    clause.pending.preposition !== 'without' &&
    clause.pending.preposition !== 'of'
  ) {
    // "no books on the shelves" leaves the shelves.
    clause.negated = false
    if (phrase.setting !== null) return readPlace(reader, phrase) ?? phrase.to
    clause.pending = null
    return phrase.to
  }
  if (clause.negated) {
    if (phrase.noun !== '') reading.excluded.push(phrase.noun)
    clause.pending = null
    clause.conjoined = false
    return phrase.to
  }
  reading.notUnderstood.push(...phrase.unknown)
  if (clause.pending?.preposition === 'made-of') {
    for (const index of clause.latest)
      (reading.things[index] as Draft).material ??= phrase.head.meaning.material ?? phrase.noun
    clause.pending = null
    return phrase.to
  }
  if (clause.pending?.preposition === 'covered')
    return placeThing(reader, { ...phrase, setting: null })
  // "on a blade of grass" is in the grass.
  const ground = placeOf(items, phrase)
  if (ground !== null) return readPlace(reader, ground)
  // "on the wall of a house": on the house.
  if (surfacePlaces.has(phrase.noun) && items[phrase.to]?.words === 'of') {
    const whole = readNounPhrase(items, phrase.to + 1)
    if (whole !== null && whole.setting === null && whole.pointer === null)
      return placeThing(reader, { ...whole, from: phrase.from })
  }
  if (
    /^(?:in|inside)$/.test(clause.pending?.preposition ?? '') &&
    homes.test(phrase.noun) &&
    phrase.count !== 2
  ) {
    // "in a cabin" is a room of it.
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
  if (isAboutPicture(reader, phrase)) return phrase.to
  const another = anotherOf(reader, phrase)
  if (another !== null) return placeThing(reader, another)
  return (
    readMedium(reader, phrase) ??
    readPlace(reader, phrase) ??
    readUnknown(reader, phrase) ??
    placeThing(reader, phrase)
  )
}

/** "frozen" and "icy" say that it is winter of places only: frozen flowers and a frozen motion are not. */
export function isColdOnly({ words }: Item): boolean {
  return /^(?:frozen|icy)$/.test(words)
}

function isWinterly({ words }: Item): boolean {
  return (
    scenery.test(words) ||
    /^(?:day|night|morning|evening|tree|branch|waterfall|window|wind|breath)e?s?$/.test(words)
  )
}

/** Scene words that a place may stand before: "a mountain landscape", no "mediterranean mood". */
const scenery =
  /^(?:scene|landscape|background|backdrop|scenery|environment|setting|world|view|area|vista|panorama|location|place|interior|surface|floor|horizon)$/

/** "and a blue one": one more of what was named last, which is not the same again. */
function anotherOf({ clause, reading }: Reader, phrase: NounPhrase): NounPhrase | null {
  const thing = reading.things[clause.latest.at(-1) ?? -1]
  if (thing === undefined || thing.noun === '' || !/^ones?$/.test(phrase.head.words)) return null
  if (phrase.colours.length === 0 && phrase.size === null && phrase.states.length === 0) return null
  return { ...phrase, noun: thing.noun, head: thing.head ?? phrase.head, determiner: 'indefinite' }
}

/** The picture itself, its background and its light: never things. */
function readMedium(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  const { look } = reading
  const { head } = phrase
  const next = items[phrase.to]
  const words = textOf(reader, phrase.from, phrase.to)
  const leads = reading.things.length === 0 && clause.pending === null
  // "a poster that reads …" is a thing that bears words; "a poster with the text …" is the picture.
  const bears =
    head.meaning.nouns !== undefined &&
    next?.words !== 'with' &&
    reader.texts.some((use) => use.from === phrase.to && use.bearer === 'before')
  const isPicture =
    head.meaning.medium === true &&
    !bears &&
    phrase.pointer === null &&
    (head.meaning.nouns === undefined ||
      (introduces(next) && (leads || (phrase.determiner === null && clause.detached))))
  const isScene =
    head.meaning.sceneNoun === true &&
    head.meaning.nouns === undefined &&
    phrase.setting === null &&
    !isOutlined(phrase)
  if (!isPicture && !isScene) return null
  notice(look, head, words)
  if (/^(?:wind|breeze)$/.test(head.singular)) look.outdoors.push(words)
  if (head.meaning.idea === true) reading.notUnderstood.push(head.words)
  if (/^(?:background|backdrop)$/.test(head.singular)) {
    if (phrase.colours.length > 0 || phrase.settingHint !== null) {
      look.places.push({
        kind: phrase.settingHint ?? 'studio',
        phrase: words,
        strength: phrase.settingHint === null ? strengths.bare : strengths.named,
        noun: '',
        drawn: false,
      })
    }
  } else if (
    (phrase.settingHint !== null &&
      (isPicture ? !forOccasions.test(head.singular) : scenery.test(head.singular))) ||
    head.meaning.setting !== undefined
  ) {
    look.places.push({
      kind: phrase.settingHint ?? head.meaning.setting ?? 'studio',
      phrase: words,
      strength: phrase.hintIsFaint ? strengths.faint : strengths.bare,
      noun: '',
      drawn: false,
    })
  }
  const purpose = next?.words === 'for' ? readNounPhrase(items, phrase.to + 1) : null
  if (purpose !== null && (isOccasion(purpose) || head.singular.startsWith('logo'))) {
    // "a logo for a bakery" shows no bakery, and "a poster for Amalfi" no thing of that name.
    if (Object.keys(purpose.head.meaning).length === 0)
      reading.notUnderstood.push(textOf(reader, purpose.from, purpose.to))
    return purpose.to
  }
  if (/^(?:shadow|reflection)s$/.test(head.words) && phrase.determiner === null) {
    const cast = next?.words === 'of' ? readNounPhrase(items, phrase.to + 1) : null
    // "shadows of palm leaves": the leaves are outside the picture.
    if (cast !== null && cast.setting === null && cast.pointer === null) return cast.to
  }
  // "a battle between a knight and a dragon" shows the two.
  const maker = /^(?:style|manner)$/.test(head.singular)
  const of =
    (!maker && next?.meaning.preposition === 'of') || next?.meaning.preposition === 'between'
  const isDone = clause.pending?.byVerb === true && clause.subjects.length > 0
  if (isDone && isScene && !of) {
    // "playing poker at a table": they are at the table.
    clause.latest = clause.subjects
  } else if (!of && isScene) {
    // "warm light in the windows": what follows is about the light.
    clause.latest = []
    clause.detached = false
    clause.behindPlace = true
  }
  clause.pending = of ? { preposition: 'of', attach: 'last', byVerb: false } : null
  return of ? phrase.to + 1 : phrase.to
}

/** "four silhouettes" are four people seen dark, ", silhouette" is only a way to show what there is. */
function isOutlined({ head, count, determiner, plural }: NounPhrase): boolean {
  return head.singular === 'silhouette' && (count !== null || determiner !== null || plural)
}

const homes =
  /(?:^| )(?:cabin|cottage|house|castle|mansion|palace|villa|hut|farmhouse|log cabin|apartment building|monastery|manor|chateau|bungalow|townhouse)$/

/** ", jewelry ad" and "coffee packaging design": what the picture is for, which need not be shown. */
function isAboutPicture({ items, clause, reading }: Reader, phrase: NounPhrase): boolean {
  const next = items[phrase.to]
  if (next?.meaning.medium !== true || phrase.pointer !== null || phrase.count !== null)
    return false
  if (
    /^(?:packaging|branding|logo|label|ad|advert|advertisement|advertising|campaign|packaging design|logo design)$/.test(
      next.words,
    )
  )
    return true
  const isAside = phrase.determiner === null && clause.detached && reading.things.length > 0
  return isAside && clause.pending === null && !phrase.plural
}

/** "a concert poster" shows no concert hall. */
const forOccasions =
  /(?:poster|ad|advert|advertisement|logo|flyer|card|cover|banner|invitation|packaging|design|icon|sticker|thumbnail|campaign)$/

/** What a poster, a logo or a card may be for without showing it: a firm, an event, a name. */
function isOccasion({ pointer, head, setting }: NounPhrase): boolean {
  if (pointer !== null) return false
  const firm =
    /^(?:brand|company|startup|business|firm|agency|event|festival|party|wedding|concert|campaign|conference|exhibition|band|team|movie|film|game|app|website|blog|podcast|shop|store|restaurant|bakery|cafe|café|bar|studio|school|club|hotel|gym|salon|holiday|competition|launch|sale)$/
  if (firm.test(head.singular.split(' ').at(-1) ?? '')) return true
  return setting === null && head.capitalised && Object.keys(head.meaning).length === 0
}

/** "a poster with …", "a painting: …", but not "a painting on the wall". */
function introduces(next: Item | undefined): boolean {
  if (next === undefined || next.kind === 'comma' || next.kind === 'stop') return true
  return /^(?:of|with|for|featuring|showing|that|which)$/.test(next.words)
}

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
const vessels =
  /(?:^| )(?:bottle|jar|glass|bulb|lightbulb|cup|teacup|mug|bowl|box|globe|snow globe|terrarium|suitcase|ball|sphere|dome|shell|eggshell|book|hourglass|eye|head|matchbox|locket|backpack|hat|drawer)$/

/** "a city inside a bottle", "a forest in a jar": the place is a thing in there. */
function isInVessel({ items }: Reader, at: number): boolean {
  if (!/^(?:in|inside|within|inside of|on|trapped in)$/.test(items[at]?.words ?? '')) return false
  const phrase = readNounPhrase(items, at + 1)
  return phrase !== null && phrase.setting === null && vessels.test(phrase.noun)
}

/** A place, and what a "field of sunflowers" is full of. */
function readPlace(reader: Reader, phrase: NounPhrase): number | null {
  const { items, clause, reading } = reader
  if (phrase.setting === null) return null
  if (phrase.pointer !== null) return readPictured(reader, phrase)
  // "in front of a bank" is no riverside.
  if (phrase.noun === 'bank' && phrase.determiner === 'indefinite') return null
  const { pending } = clause
  const preposition = pending?.preposition ?? null
  const words = textOf(reader, phrase.from, phrase.to)
  const place = (strength: number, drawn = false) =>
    reading.look.places.push({
      kind: phrase.setting ?? 'studio',
      phrase: words,
      strength,
      noun: phrase.noun,
      drawn,
    })
  const leads = reading.things.length === 0 && reading.look.places.length === 0
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
  const outside = items[phrase.from - 1]?.words.startsWith('outside') === true
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
  if (phrase.noun === 'tent') {
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

/** Words the tagger knows and no list has, loose between commas: a brand, a festival, a lens. */
function isLoose({ clause, items, reading }: Reader, { head, to, colours }: NounPhrase): boolean {
  const begun = reading.things.length > 0 || reading.look.styles.size > 0
  const after = items[to]
  return (
    begun &&
    clause.pending === null &&
    clause.detached &&
    !clause.conjoined &&
    (after === undefined || after.kind === 'comma' || after.kind === 'stop') &&
    head.meaning.nouns === undefined &&
    head.singular === head.words &&
    colours.length === 0
  )
}

/** "earbuds in a case": a word nobody knows is a noun when a sentence goes on behind it. */
function goesOn(next: Item | undefined): boolean {
  return next?.meaning.preposition !== undefined || next?.meaning.copula === true
}

/**
 * A bare word that is in no dictionary is noise, not a thing; with "a" or "the" it is a name for
 * one. "in Edinburgh" is a place nobody listed.
 */
function readUnknown(reader: Reader, phrase: NounPhrase): number | null {
  const { clause, items, reading } = reader
  const { head, determiner, count, pointer } = phrase
  if (pointer !== null || determiner !== null || count !== null) return null
  const placeName =
    clause.pending?.preposition === 'in' &&
    head.capitalised &&
    Object.keys(head.meaning).length === 0
  const noise =
    head.words.length === 1 ||
    isLoose(reader, phrase) ||
    (!head.known &&
      !goesOn(items[phrase.to]) &&
      !head.capitalised &&
      clause.pending === null &&
      phrase.colours.length === 0 &&
      phrase.size === null)
  if (!placeName && !noise) return null
  for (let i = phrase.from; i < phrase.to; i++) {
    const item = items[i] as Item
    if (placeName || !item.known || item.words.length === 1 || item === head)
      reading.notUnderstood.push(textOf(reader, i, i + 1))
  }
  clause.pending = null
  return phrase.to
}
