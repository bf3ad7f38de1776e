/** Ties references to the words about them, beyond plain `@name` and `[image n]`. */
import { type Draft, type Reading, removeThing } from './drafts.ts'
import type { Item } from './items.ts'
import type { ReferenceName } from './tokens.ts'

/** The references of one subject, or one reference without a subject. */
interface ReferenceUnit {
  readonly references: readonly number[]
  readonly subject: string | null
}

/** References by subject, in order; one without a subject stands alone. */
function referenceUnits(references: readonly ReferenceName[]): ReferenceUnit[] {
  const units: { references: number[]; subject: string | null }[] = []
  references.forEach(({ subject }, index) => {
    const same = subject === null ? undefined : units.find((unit) => unit.subject === subject)
    if (same === undefined) units.push({ references: [index], subject })
    else same.references.push(index)
  })
  return units
}

const styleNouns =
  /^(?:(?:art )?style|styles|look|(?:colou?r )?palette|colou?rs|colou?r scheme|aesthetic|technique|brushwork|mood|lighting|style reference)$/
/** Words between "style" and the reference it is of. */
const joiners =
  /^(?::|the same|same as|the|of|from|in|as|like|by|to|same|and|a|on|for|with|que|similar to)$/
/** Words before "style" that belong to it. */
const leadIns =
  /^(?:the|a|same|exact|art|overall|in|with|using|use|matching|following|copy|keep|and)$/
const joinersMax = 4

export interface StyleUse {
  /** Item range of the words about the style, end exclusive. */
  readonly from: number
  readonly to: number
  readonly references: readonly number[]
}

/** Finds "in the style of [image 2]", "image 2 style", "use the second image as style reference". */
export function styleUses(items: readonly Item[]): StyleUse[] {
  return items.flatMap(({ pointer }, at) => {
    if (pointer === null) return []
    const before = styleBefore(items, at)
    const after = styleAfter(items, at)
    if (before === null && after === null) return []
    return [{ from: before ?? at, to: after ?? at + 1, references: pointer.references }]
  })
}

/** Where the words "in the style of" before the pointer at `at` begin. */
function styleBefore(items: readonly Item[], at: number): number | null {
  const word = (index: number) => items[index]?.words ?? ''
  let i = at - 1
  while (i >= 0 && at - i <= joinersMax && joiners.test(word(i))) i--
  // "painted like @mia" is about the style, "a cat like @mia" is not.
  const made = /^(?:styled|painted|drawn|rendered|illustrated|stylized|stylised)$/.test(word(i))
  if ((i === at - 1 && !/^(?:the )?same$/.test(word(i - 1))) || !(made || styleNouns.test(word(i))))
    return null
  while (i > 0 && leadIns.test(word(i - 1))) i--
  return i
}

/** Where the words "as a style reference" behind the pointer at `at` end. */
function styleAfter(items: readonly Item[], at: number): number | null {
  const word = (index: number) => items[index]?.words ?? ''
  let i = at + 1
  if (/^(?:'s|as|for|is)$/.test(word(i))) i++
  while (/^(?:the|a|an|overall|same|the same|and|,)$/.test(word(i))) i++
  if (
    !/^(?:(?:art )?style|style reference|style guide|styling|look|aesthetic|colou?rs|palette|colou?r palette|technique|brushwork)$/.test(
      word(i),
    )
  )
    return null
  return /^(?:reference|guide|inspiration)$/.test(word(i + 1)) ? i + 2 : i + 1
}

/**
 * Ties references no word points at. A pronoun or a definite "the same cat", "this person" means
 * them all; "a cat" means the only one there is. What stays untied is for `compose/` to place.
 */
export function tieReferences(reading: Reading, references: readonly ReferenceName[]) {
  const { things, mentioned, styleReferences } = reading
  const free = referenceUnits(references).filter(
    (unit) => !unit.references.some((index) => mentioned.has(index) || styleReferences.has(index)),
  )
  tieNames(things, free)
  const [only] = free
  if (only !== undefined) tieMain(reading, free)
  dropPronouns(reading)
}

/** A subject's name written without the @: "mia on a beach", or a cat named cat. */
function tieNames(things: readonly Draft[], free: ReferenceUnit[]) {
  for (const unit of free.slice()) {
    const name = unit.subject?.toLowerCase()
    const thing = things.find(
      (candidate) => candidate.pointer === null && candidate.noun === name && candidate.count === 1,
    )
    if (thing === undefined || name === undefined) continue
    thing.pointer = unit
    if (thing.head?.meaning.nouns === undefined) thing.noun = ''
    free.splice(free.indexOf(unit), 1)
  }
}

function tieMain({ things, relations }: Reading, free: readonly ReferenceUnit[]) {
  const all: ReferenceUnit = {
    references: free.flatMap((unit) => unit.references),
    subject: free.length === 1 ? (free[0]?.subject ?? null) : null,
  }
  const pronoun = things.findIndex((thing) => thing.pronoun !== null)
  const thing = things[pronoun]
  if (thing?.pronoun === 'them') {
    // "put them in a park": each reference is a thing of its own, and does what they do.
    free.forEach((unit, n) => {
      if (n === 0) thing.pointer = unit
      else {
        const index =
          things.push({ ...thing, colours: [], actions: [...thing.actions], pointer: unit }) - 1
        for (const r of relations.filter((each) => each.subject === pronoun))
          relations.push({ ...r, subject: index })
      }
    })
    return
  }
  if (thing !== undefined) {
    thing.pointer = all
    return
  }
  const candidates = things.filter(
    (each) => each.pointer === null && each.count === 1 && each.head !== null,
  )
  const definite = candidates.find(
    (each) => /^(?:the same|same|this|that|the|my|our)\b/i.test(each.phrase) && !each.isObject,
  )
  const generic = candidates.find((each) => each.head?.meaning.nouns?.has('generic') === true)
  const mains = things.filter((each) => !each.isObject)
  const main =
    generic ??
    definite ??
    (mains.length === 1 ? candidates.find((each) => !each.isObject) : undefined)
  if (main === undefined || (free.length > 1 && main !== generic && main !== definite)) return
  if (things.some((each) => each.pointer !== null) && main !== generic && main !== definite) return
  main.pointer = all
}

/** A pronoun that no reference stands behind is no thing. */
function dropPronouns(reading: Reading) {
  const gone = reading.things.findIndex((thing) => thing.pronoun !== null && thing.pointer === null)
  if (gone >= 0) removeThing(reading, gone)
}
