/** Noun phrases that are the picture itself, its background, its light or what it is for: never things. */
import { type Reader, textOf } from './clause.ts'
import type { Item } from './items.ts'
import { weakPlaces } from './lexicon/settings.ts'
import { notice } from './look.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { strengths } from './places.ts'

/** "frozen" and "icy" say that it is winter of places only: frozen flowers and a frozen motion are not. */
export function isColdOnly({ words }: Item): boolean {
  return /^(?:frozen|icy)$/.test(words)
}

export function isWinterly({ words }: Item): boolean {
  return (
    scenery.test(words) ||
    /^(?:day|night|morning|evening|tree|branch|waterfall|window|wind|breath)e?s?$/.test(words)
  )
}

/** Scene words that a place may stand before: "a mountain landscape", no "mediterranean mood". */
const scenery =
  /^(?:scene|landscape|background|backdrop|scenery|environment|setting|world|view|area|vista|panorama|location|place|interior|surface|floor|horizon)$/
/** The picture itself, its background and its light: never things. */
export function readMedium(reader: Reader, phrase: NounPhrase): number | null {
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
      (isPicture ? !forOccasions.test(head.singular) : !weakPlaces.has(phrase.hintWord))) ||
    head.meaning.setting !== undefined
  ) {
    look.places.push({
      kind: phrase.settingHint ?? head.meaning.setting ?? 'studio',
      phrase: words,
      strength: phrase.hintIsFaint
        ? strengths.faint
        : isPicture || scenery.test(head.singular)
          ? strengths.bare
          : strengths.hint,
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
  // "a mouse with lights on a desk": the mouse is there.
  const isOwned = clause.pending?.preposition === 'with' && clause.latest.length > 0
  const isDone = (clause.pending?.byVerb === true && clause.subjects.length > 0) || isOwned
  if (isDone && isScene && !of) {
    // "playing poker at a table": they are at the table.
    if (!isOwned) clause.latest = clause.subjects
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
/** ", jewelry ad" and "coffee packaging design": what the picture is for, which need not be shown. */
export function isAboutPicture({ items, clause, reading }: Reader, phrase: NounPhrase): boolean {
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
