/**
 * The grammar: walks the items once, left to right, and writes down things, relations and what is
 * said about the whole. docs/studio-grammar.md has the rules in words.
 */
import type { Relation, RelationKind, SizeWord } from '../scene.ts'
import type { Item } from './items.ts'
import { drawablePlaces } from './lexicon/settings.ts'
import { skyThings } from './lexicon/sky.ts'
import { actionVerbs, handVerbs, lightVerbs, nearVerbs, type Preposition } from './lexicon/verbs.ts'
import { emptyLook, type Look, notice } from './look.ts'
import { isIng, type NounPhrase, readNounPhrase, shaded } from './noun-phrase.ts'
import { styleUses } from './references.ts'
import { gerund } from './singular.ts'
import type { Pointer } from './tokens.ts'

export interface Draft {
  noun: string
  phrase: string
  count: number
  /** Whether the prompt gave the number, in digits or in words. */
  counted: boolean
  colours: string[]
  size: SizeWord
  material: string | null
  actions: string[]
  pointer: Pointer | null
  determiner: NounPhrase['determiner']
  head: Item | null
  /** True when it came in as the object of a relation. */
  isObject: boolean
  side: 'left' | 'right' | null
  name: string | null
}

export interface Reading {
  readonly look: Look
  readonly things: Draft[]
  /** `subject` and `object` are indexes into `things`. */
  readonly relations: {
    kind: RelationKind
    subject: number
    object: number
    object2: number | null
  }[]
  readonly texts: string[]
  readonly excluded: string[]
  readonly notUnderstood: string[]
  readonly styleReferences: Set<number>
  /** "it", "her", "them": what a lone reference may stand for. */
  readonly pronouns: ('it' | 'them')[]
}

type Attach = 'last' | 'subject'

export function read(items: readonly Item[], prompt: string): Reading {
  const reading: Reading = {
    look: emptyLook(),
    things: [],
    relations: [],
    texts: [],
    excluded: [],
    notUnderstood: [],
    styleReferences: new Set(),
    pronouns: [],
  }
  const { look, things, relations } = reading
  const text = (from: number, to: number): string =>
    prompt.slice(items[from]?.start ?? 0, items[to - 1]?.end ?? 0)

  /** Things the clause is about; verbs and, after a comma, prepositions belong to them. */
  let subjects: number[] = []
  /** The latest things; prepositions right after them belong to them. */
  let latest: number[] = []
  let pending: { preposition: Preposition; attach: Attach; from: number } | null = null
  let negated = false
  let afterComma = true
  let conjoined = false
  let lastRelation: {
    preposition: Preposition
    attach: Attach
    subjects: readonly number[]
  } | null = null

  const relate = (
    kind: RelationKind,
    from: readonly number[],
    object: number,
    object2: number | null = null,
  ) => {
    for (const subject of from) {
      if (subject === object || subject === object2) continue
      const same = relations.some(
        (r) => r.kind === kind && r.subject === subject && r.object === object,
      )
      if (!same) relations.push({ kind, subject, object, object2 })
    }
  }
  const act = (action: string) => {
    for (const index of subjects) {
      const thing = things[index]
      if (thing !== undefined && !thing.actions.includes(action)) thing.actions.push(action)
    }
  }

  const addThing = (phrase: NounPhrase): number => {
    const words = text(phrase.from, phrase.to)
    const known = findEarlier(things, phrase)
    if (known !== null) {
      const thing = things[known] as Draft
      thing.colours.push(...phrase.colours.filter((colour) => !thing.colours.includes(colour)))
      thing.actions.push(...phrase.states.filter((state) => !thing.actions.includes(state)))
      if (phrase.size !== null) thing.size = phrase.size
      thing.material ??= phrase.material
      return known
    }
    things.push({
      noun: phrase.noun,
      phrase: words,
      count: phrase.count ?? (phrase.plural ? 3 : 1),
      counted: phrase.count !== null,
      colours: [...phrase.colours],
      size: phrase.size ?? 'normal',
      material: phrase.material,
      actions: [...phrase.states],
      pointer: phrase.pointer,
      determiner: phrase.determiner,
      head: phrase.head,
      isObject: false,
      side: null,
      name: null,
    })
    return things.length - 1
  }

  /** A thing with its relation to what came before. */
  const placeThing = (phrase: NounPhrase) => {
    const person = isPerson(things[(pending?.attach === 'subject' ? subjects : latest)[0] ?? -1])
    const nouns = phrase.head.meaning.nouns
    const using =
      pending ??
      (conjoined && lastRelation !== null && continuesObject(lastRelation.preposition, phrase)
        ? { ...lastRelation, from: phrase.from }
        : null)
    const from =
      using === null ? [] : using.attach === 'subject' && subjects.length > 0 ? subjects : latest
    const owners =
      pending === null && using !== null && lastRelation !== null ? lastRelation.subjects : from
    const worn = nouns?.has('garment') === true
    if (using !== null && owners.length > 0) {
      const described = `${using.preposition === 'wearing' || (using.preposition === 'in' && worn) ? 'wearing' : 'with'} ${text(phrase.from, phrase.to)}`
      const isDetail =
        using.preposition === 'wearing' ||
        (worn && (using.preposition === 'in' || (using.preposition === 'with' && person))) ||
        (using.preposition === 'with' && nouns?.has('part') === true)
      if (isDetail) {
        for (const owner of owners) things[owner]?.actions.push(described)
        lastRelation = { preposition: using.preposition, attach: using.attach, subjects: owners }
        return
      }
    }
    const index = addThing(phrase)
    const thing = things[index] as Draft
    if (using !== null && owners.length > 0) {
      thing.isObject = true
      connect(using.preposition, owners, index)
      lastRelation = { preposition: using.preposition, attach: using.attach, subjects: owners }
      latest = [index]
      return
    }
    if (conjoined && lastRelation === null && subjects.length > 0) subjects = [...subjects, index]
    else subjects = [index]
    if (pending !== null) leading = { preposition: pending.preposition, object: index }
    else if (leading !== null) {
      connect(leading.preposition, [index], leading.object)
      ;(things[leading.object] as Draft).isObject = true
      leading = null
    }
    lastRelation = null
    latest = conjoined ? [...subjects] : [index]
  }
  /** A relation whose subject is still to come: "On a sofa, a cat sleeps". */
  let leading: { preposition: Preposition; object: number } | null = null

  const connect = (preposition: Preposition, from: readonly number[], object: number) => {
    const thing = things[object] as Draft
    switch (preposition) {
      case 'in':
        relate('inside', from, object)
        break
      case 'at':
      case 'through':
        relate('beside', from, object)
        break
      case 'with':
        connectWith(things, relate, from, object)
        break
      case 'between': {
        const open = relations.findLast(
          (r) => r.kind === 'between' && from.includes(r.subject) && r.object2 === null,
        )
        if (open !== undefined && open.object !== object && conjoined) {
          for (const r of relations)
            if (r.kind === 'between' && r.object === open.object && r.object2 === null)
              r.object2 = object
        } else relate('between', from, object)
        break
      }
      case 'of':
      case 'without':
      case 'wearing':
      case 'made-of':
      case 'like':
        break
      case 'on':
      case 'under':
      case 'beside':
      case 'left-of':
      case 'right-of':
      case 'behind':
      case 'in-front-of':
      case 'above':
      case 'inside':
      case 'holding':
      case 'riding':
      case 'looking-at':
      default:
        relate(preposition, from, object)
    }
    if (preposition === 'holding' || preposition === 'riding') thing.isObject = true
  }

  const styles = styleUses(items)
  for (let i = 0; i < items.length;) {
    const item = items[i] as Item
    const { meaning } = item
    const style = styles.find((use) => use.from === i)
    if (style !== undefined) {
      for (const index of style.references) reading.styleReferences.add(index)
      i = style.to
      pending = null
      continue
    }
    if (item.kind === 'stop') {
      subjects = []
      pending = null
      negated = false
      conjoined = false
      lastRelation = null
      leading = null
      afterComma = true
      i++
      continue
    }
    if (item.kind === 'comma') {
      pending = null
      negated = negated && listGoesOn(items, i)
      conjoined = listGoesOn(items, i)
      afterComma = true
      i++
      continue
    }
    if (item.kind === 'quote') {
      reading.texts.push(item.words)
      pending = null
      i++
      continue
    }
    if (item.kind === 'symbol') {
      i++
      continue
    }
    if (meaning.conjunction) {
      conjoined = true
      i++
      continue
    }
    const side = sideAt(items, i)
    if (side !== null) {
      for (const index of latest) {
        const thing = things[index]
        if (thing !== undefined) thing.side = side.side
      }
      i = side.to
      pending = null
      continue
    }
    const phrase =
      meaning.preposition === undefined || item.pointer !== null ? readNounPhrase(items, i) : null
    if (phrase !== null) {
      i = takePhrase(phrase)
      continue
    }
    if (notice(look, item, text(i, i + 1))) {
      const shown = skyThings.get(item.words)
      if (shown !== undefined && !things.some((thing) => thing.noun === shown))
        things.push(skyDraft(shown, item, text(i, i + 1)))
      pending = null
      conjoined = false
      i++
      continue
    }
    if (meaning.preposition !== undefined) {
      const preposition = meaning.preposition
      const first = item.words.split(' ')[0] ?? ''
      if (preposition === 'without') negated = true
      const verbal =
        first.endsWith('ing') ||
        item.pos === 'VERB' ||
        preposition === 'wearing' ||
        preposition === 'holding' ||
        preposition === 'riding' ||
        preposition === 'looking-at'
      if (
        verbal &&
        actionVerbs.has(first.replace(/ing$/, '')) &&
        !lightVerbs.has(first.replace(/ing$/, '')) &&
        preposition !== 'holding' &&
        preposition !== 'riding' &&
        preposition !== 'looking-at'
      ) {
        act(first)
      }
      pending = { preposition, attach: verbal || afterComma ? 'subject' : 'last', from: i }
      if (verbal) latest = subjects.length > 0 ? subjects : latest
      conjoined = false
      i++
      continue
    }
    if (meaning.pronoun !== undefined) {
      if (meaning.pronoun !== 'ignored' && things.length === 0)
        reading.pronouns.push(meaning.pronoun)
      if (subjects.length === 0 && things.length > 0) subjects = firstSubjects(things)
      pending = null
      i++
      continue
    }
    if (meaning.copula) {
      i++
      latest = subjects
      continue
    }
    const colour = meaning.colour
    if (colour !== undefined && latest.length > 0) {
      for (const index of latest)
        things[index]?.colours.push(shaded(items[i - 1]?.meaning.shade ?? null, colour))
      i++
      continue
    }
    if (isVerb(item)) {
      const lemma = verbLemma(item)
      const action = gerund(lemma)
      if (!lightVerbs.has(lemma) && subjects.length > 0)
        act(item.words.endsWith('ing') ? item.words : action)
      if (handVerbs.has(lemma)) pending = { preposition: 'holding', attach: 'subject', from: i }
      else if (nearVerbs.has(lemma)) pending = { preposition: 'beside', attach: 'subject', from: i }
      else pending = null
      if (subjects.length > 0) latest = subjects
      afterComma = false
      conjoined = false
      i++
      continue
    }
    if (meaning.state && subjects.length > 0) act(item.words)
    else if (!isUnderstood(item)) reading.notUnderstood.push(text(i, i + 1))
    i++
  }

  function takePhrase(phrase: NounPhrase): number {
    for (const scenic of phrase.sceneItems) notice(look, scenic, scenic.words)
    const { meaning } = phrase.head
    const next = items[phrase.to]
    let end = phrase.to
    if (negated) {
      reading.excluded.push(phrase.noun)
      pending = null
      conjoined = false
      return end
    }
    if (phrase.unknown.length > 0) reading.notUnderstood.push(...phrase.unknown)
    const words = text(phrase.from, phrase.to)
    if (meaning.medium && meaning.nouns === undefined) {
      end = next?.meaning.preposition === 'of' ? end + 1 : end
      notice(look, phrase.head, words)
      if (phrase.settingHint !== null) addPlace(phrase.settingHint, words, 2)
      if (phrase.head.meaning.setting !== undefined) addPlace(phrase.head.meaning.setting, words, 2)
      pending = null
      return end
    }
    if (phrase.head.singular === 'background' || phrase.head.singular === 'backdrop') {
      if (phrase.colours.length > 0 || phrase.settingHint !== null || phrase.head.meaning.setting)
        addPlace(phrase.settingHint ?? 'studio', words, 3)
      pending = null
      return end
    }
    if (meaning.sceneNoun && meaning.nouns === undefined && phrase.setting === null) {
      notice(look, phrase.head, words)
      if (phrase.settingHint !== null) addPlace(phrase.settingHint, words, 2)
      pending = null
      return next?.meaning.preposition === 'of' ? end + 1 : end
    }
    if (phrase.setting !== null) {
      const ofThings =
        next?.meaning.preposition === 'of' ? readNounPhrase(items, phrase.to + 1) : null
      const bare = pending === null || pending.preposition === 'with'
      const drawable =
        bare &&
        drawablePlaces.has(phrase.noun) &&
        phrase.noun !== 'cloud' &&
        phrase.noun !== 'mountain'
      addPlace(
        phrase.setting,
        words,
        drawable ? 1 : bare ? 2 : isWeakPlace(phrase.noun) ? 2.5 : 3,
        phrase.noun,
      )
      if (drawable) placeThing(phrase)
      else if (
        ofThings !== null &&
        ofThings.setting === null &&
        ofThings.head.meaning.medium !== true
      ) {
        pending = null
        const index = addThing({
          ...ofThings,
          count: ofThings.count ?? (ofThings.plural ? 12 : null),
        })
        if (subjects.length === 0) subjects = [index]
        end = ofThings.to
      }
      pending = null
      afterComma = false
      return end
    }
    if (phrase.settingHint !== null) addPlace(phrase.settingHint, words, 1, phrase.noun)
    const withContents = readContents(items, phrase)
    placeThing(withContents)
    pending = null
    conjoined = false
    afterComma = false
    return withContents.to
  }
  function addPlace(kind: Place['kind'], phrase: string, strength: number, noun = '') {
    look.places.push({ kind, phrase, strength, noun })
  }
  return reading
}

type Place = Look['places'][number]

function isWeakPlace(noun: string): boolean {
  return /^(?:sky|cloud|snow|water|grass|sand|ice|wave|floor|wall|the air|air)$/.test(noun)
}

const containers =
  /^(?:cup|mug|glass|bottle|bowl|vase|basket|jar|plate|box|bag|pot|bucket|jug|can|tray|barrel|crate|teapot|pitcher|tin|carton|wine glass)$/
const portions =
  /^(?:slice|piece|loaf|bar|scoop|chunk|portion|bunch|bit|bouquet|stack|pile|pair|kind|type)$/

/** "a cup of coffee" → coffee cup; "a slice of pizza" → pizza; "a statue of a lion" stays a statue. */
function readContents(items: readonly Item[], phrase: NounPhrase): NounPhrase {
  const preposition = items[phrase.to]?.meaning.preposition
  if (preposition !== 'of') return phrase
  const content = readNounPhrase(items, phrase.to + 1)
  if (content === null || content.pointer !== null) return phrase
  if (containers.test(phrase.noun))
    return { ...phrase, to: content.to, noun: `${content.noun} ${phrase.noun}` }
  if (portions.test(phrase.head.singular))
    return { ...content, from: phrase.from, determiner: phrase.determiner, count: phrase.count }
  return { ...phrase, to: content.to }
}

/** An earlier thing that "the cat" or "its cat" means again. */
function findEarlier(things: readonly Draft[], phrase: NounPhrase): number | null {
  if (phrase.pointer !== null) {
    const subject = phrase.pointer
    const index = things.findIndex(
      (thing) =>
        thing.pointer !== null && thing.pointer.references.join() === subject.references.join(),
    )
    return index < 0 ? null : index
  }
  if (phrase.determiner !== 'definite') return null
  const index = things.findIndex(
    (thing) =>
      thing.noun === phrase.noun || (thing.noun.endsWith(` ${phrase.noun}`) && phrase.noun !== ''),
  )
  return index < 0 ? null : index
}

function firstSubjects(things: readonly Draft[]): number[] {
  const index = things.findIndex((thing) => !thing.isObject)
  return index < 0 ? [] : [index]
}

function isPerson(thing: Draft | undefined): boolean {
  if (thing === undefined) return false
  const nouns = thing.head?.meaning.nouns
  return thing.noun === '' || nouns?.has('person') === true || nouns?.has('animal') === true
}

/** Whether "and" after an object goes on with objects: "holding a cup and a book". */
function continuesObject(preposition: Preposition, phrase: NounPhrase): boolean {
  const nouns = phrase.head.meaning.nouns
  if (nouns?.has('person') || nouns?.has('animal') || phrase.pointer !== null)
    return preposition === 'between' || preposition === 'looking-at'
  return ['holding', 'wearing', 'with', 'between', 'beside', 'looking-at'].includes(preposition)
}

const surfaces =
  /(?:^| )(?:table|desk|shelf|plate|tray|bed|bench|sofa|couch|pedestal|podium|cake|counter|armchair|chair|platform)$/
const vessels =
  /(?:^| )(?:basket|bowl|box|bag|vase|jar|cup|mug|glass|bucket|crate|bottle|pot|cage|nest)$/

function connectWith(
  things: readonly Draft[],
  relate: (kind: RelationKind, from: readonly number[], object: number) => void,
  from: readonly number[],
  object: number,
) {
  const owner = things[from[0] ?? -1]
  const thing = things[object]
  if (owner === undefined || thing === undefined) return
  if (isPerson(owner) && thing.head?.meaning.nouns?.has('holdable')) relate('holding', from, object)
  else if (surfaces.test(owner.noun)) for (const index of from) relate('on', [object], index)
  else if (vessels.test(owner.noun)) for (const index of from) relate('inside', [object], index)
  else relate('beside', from, object)
}

/** After the comma at `at`, whether a list goes on: an "and", "or" or "nor" comes before the clause ends. */
function listGoesOn(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as Item
    if (item.kind === 'stop' || item.meaning.preposition !== undefined || item.meaning.copula)
      return false
    if (item.meaning.conjunction) return true
  }
  return false
}

/** "on the left", "on the right side", "to the left" with nothing after `of`. */
function sideAt(
  items: readonly Item[],
  at: number,
): { readonly side: 'left' | 'right'; readonly to: number } | null {
  const first = items[at]?.words
  if (first !== 'on' && first !== 'to' && first !== 'at' && first !== 'in') return null
  let i = at + 1
  while (items[i]?.meaning.determiner !== undefined || items[i]?.words === 'far') i++
  const word = items[i]?.words
  if (word !== 'left' && word !== 'right') return null
  i++
  if (/^(?:side|hand|corner|edge|half)$/.test(items[i]?.words ?? '')) i++
  return { side: word, to: i }
}

function isVerb(item: Item): boolean {
  if (item.kind !== 'word') return false
  if (isIng(item)) return true
  if (item.meaning.filler) return false
  return item.pos === 'VERB' || (actionVerbs.has(item.lemma) && item.pos !== 'ADJ')
}

function verbLemma(item: Item): string {
  if (!item.words.endsWith('ing')) return item.lemma
  if (item.lemma !== item.words) return item.lemma
  const stem = item.words.slice(0, -3)
  for (const candidate of [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/y$/, 'ie')]) {
    if (actionVerbs.has(candidate) || lightVerbs.has(candidate)) return candidate
  }
  return stem
}

/** Words that need no rule of their own, and words of grammar. */
function isUnderstood(item: Item): boolean {
  const { meaning } = item
  if (Object.keys(meaning).length > 0) return true
  if (!item.known) return false
  return !['NOUN', 'PROPN', 'VERB', 'ADJ', 'X', 'INTJ'].includes(item.pos)
}

function skyDraft(noun: string, head: Item, phrase: string): Draft {
  return {
    noun,
    phrase,
    count: 1,
    counted: false,
    colours: [],
    size: 'normal',
    material: null,
    actions: [],
    pointer: null,
    determiner: null,
    head,
    isObject: true,
    side: null,
    name: null,
  }
}

export type { Relation }
