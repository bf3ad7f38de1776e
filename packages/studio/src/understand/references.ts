/** Ties references to the words about them, beyond plain `@name` and `[image n]`. */
import type { Item } from './items.ts'
import type { ReferenceName } from './tokens.ts'

/** The references of one subject, or one reference without a subject. */
export interface ReferenceUnit {
  readonly references: readonly number[]
  readonly subject: string | null
}

/** References by subject, in order; one without a subject stands alone. */
export function referenceUnits(references: readonly ReferenceName[]): ReferenceUnit[] {
  const units: { references: number[]; subject: string | null }[] = []
  references.forEach(({ subject }, index) => {
    const same = subject === null ? undefined : units.find((unit) => unit.subject === subject)
    if (same === undefined) units.push({ references: [index], subject })
    else same.references.push(index)
  })
  return units
}

const styleNouns =
  /^(?:art style|style|styles|look|palette|colour palette|color palette|colours|colors|colour scheme|color scheme|aesthetic|technique|brushwork|mood|lighting|style reference)$/
const between = /^(?:the|of|from|in|as|like|by|to|same|and|a|on|for|with)$/
const skippable = /^(?:the|a|same|exact|art|style|overall)$/

export interface StyleUse {
  /** Item range that the style reference covers, end exclusive. */
  readonly from: number
  readonly to: number
  readonly references: readonly number[]
}

/** Finds "in the style of [image 2]", "image 2 style", "use the second image as style reference". */
export function styleUses(items: readonly Item[]): StyleUse[] {
  const uses: StyleUse[] = []
  items.forEach((item, at) => {
    if (item.pointer === null) return
    const before = styleBefore(items, at)
    const after = styleAfter(items, at)
    if (before === null && after === null) return
    uses.push({ from: before ?? at, to: after ?? at + 1, references: item.pointer.references })
  })
  return uses
}

function styleBefore(items: readonly Item[], at: number): number | null {
  let i = at - 1
  while (i >= 0 && at - i <= 4 && between.test(items[i]?.words ?? '')) i--
  const noun = items[i]?.words ?? ''
  const styledLike = noun === 'styled' && i < at - 1
  if (!styledLike && !(styleNouns.test(noun) && i < at - 1)) return null
  while (
    i > 0 &&
    (skippable.test(items[i - 1]?.words ?? '') ||
      /^(?:in|with|using|use|matching|following|copy|and)$/.test(items[i - 1]?.words ?? ''))
  )
    i--
  return i
}

function styleAfter(items: readonly Item[], at: number): number | null {
  let i = at + 1
  if (items[i]?.words === "'s") i++
  if (/^(?:as|for|is)$/.test(items[i]?.words ?? '')) {
    i++
    while (skippable.test(items[i]?.words ?? '') && !styleNouns.test(items[i]?.words ?? '')) i++
    return /^(?:style|style reference|style guide|styling|art style|look)$/.test(
      items[i]?.words ?? '',
    )
      ? endOfStyle(items, i)
      : null
  }
  return /^(?:style|art style|look|aesthetic)$/.test(items[i]?.words ?? '') ? i + 1 : null
}

function endOfStyle(items: readonly Item[], at: number): number {
  return /^(?:reference|guide|inspiration)$/.test(items[at + 1]?.words ?? '') ? at + 2 : at + 1
}
