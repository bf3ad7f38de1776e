/** What is pictured on a thing: "a poster with a cat on it", "a laptop showing a rocket". */
import type { Item } from './items.ts'
import type { Preposition } from './lexicon/verbs.ts'
import { readNounPhrase } from './noun-phrase.ts'

/** Nouns of what bears pictures when the prompt says so. */
const bearers =
  /(?:^| )(?:poster|sign|billboard|banner|placard|plaque|flag|shirt|tshirt|tee|hoodie|sweater|sweatshirt|jersey|jumper|mug|cup|book|notebook|magazine|newspaper|comic|album|screen|tv|television|monitor|computer|laptop|phone|smartphone|tablet|canvas|painting|picture|frame|picture frame|card|postcard|stamp|label|bottle|can|bag|tote|backpack|pillow|cushion|skateboard|surfboard|snowboard|kite|balloon|truck|van|bus|cake|cookie|chalkboard|blackboard|whiteboard|board|box|package|plate|cap|lunchbox|suitcase|shield)$/
/** Those on which nothing can stand or lie: what is "on" them is pictured there. */
const printed =
  /(?:^| )(?:poster|billboard|banner|flag|shirt|tshirt|tee|hoodie|sweater|sweatshirt|jersey|jumper|mug|cup|magazine|newspaper|screen|tv|television|monitor|phone|smartphone|tablet|painting|canvas|postcard|stamp|label|chalkboard|blackboard|whiteboard|picture frame)$/

const media =
  /^(?:picture|photo|photograph|image|print|face|head|portrait|drawing|illustration|painting|silhouette|design|logo|icon|graphic|sketch|cartoon)$/
/** Words that bring a picture only when the picture is named or "on it" follows. */
const links = /^(?:with|has|have|having|bearing|featuring|including|containing)$/
/** Words that always do. */
const shows = /^(?:showing|shows|displaying|displays|depicting|depicts|picturing)$/
const made =
  /^(?:printed|painted|drawn|pictured|depicted|shown|embroidered|featured|displayed|projected|stencilled|stenciled)$/
/** Words between a bearer and what is written on it. */
const writing = /^(?:that|which|saying|says|reading|reads|with|the|word|words|text|titled)$/
/** Where on the bearer: "on it", "on the cover". */
const parts =
  /^(?:front|cover|screen|back|label|side|chest|display|surface|lid|outside|page|pages|sail|door)$/
/** Words between "a sign with" and "on it" at most. */
const phraseMax = 8

/** Whether a thing on one of that name is a picture on it. */
export function isPrinted(noun: string): boolean {
  return printed.test(noun)
}

/**
 * The items with the words that make a picture of what they name joined into one preposition:
 * "with … on it", "showing", "with a print of" behind what bears pictures, "printed on" before it.
 */
export function spellOutPictures(items: readonly Item[]): Item[] {
  const out: Item[] = []
  /** Items that say where on the bearer the picture is, and are done with. */
  let skipped: readonly [number, number] = [-1, -1]
  for (let at = 0; at < items.length; at++) {
    if (at === skipped[0]) at = skipped[1]
    const item = items[at]
    if (item === undefined) break
    const on = pictureOn(items, at)
    if (on !== null) {
      out.push(joined(items, at, on, 'pictured-on'))
      at = on - 1
      continue
    }
    const use = isBehindBearer(items, at) ? pictureWith(items, at) : null
    if (use === null) {
      out.push(item)
      continue
    }
    out.push(joined(items, at, use.to, 'picturing'))
    if (use.place !== null) skipped = use.place
    at = use.to - 1
  }
  return out
}

/** Whether a bearer comes right before, or before the words written on it. */
function isBehindBearer(items: readonly Item[], at: number): boolean {
  let before = at - 1
  if (items[before]?.kind === 'quote') {
    before--
    while (before > at - 5 && writing.test(items[before]?.words ?? '')) before--
  }
  // "the mug of [image 1] with …"
  if (items[before]?.kind === 'pointer' && /^(?:of|from|in)$/.test(items[before - 1]?.words ?? ''))
    before -= 2
  return bearers.test(items[before]?.singular ?? '')
}

/** "printed on" before a bearer: the end of the two words, or null. */
function pictureOn(items: readonly Item[], at: number): number | null {
  const first = items[at]?.words ?? ''
  const [verb = '', second] = first.split(' ')
  if (!made.test(verb)) return null
  const to = second === undefined ? at + 2 : at + 1
  if (!/^(?:on|onto|across)$/.test(second ?? items[at + 1]?.words ?? '')) return null
  return bearers.test(readNounPhrase(items, to)?.noun ?? '') ? to : null
}

/** The words behind a bearer that lead up to what it shows, and those that say where on it. */
function pictureWith(
  items: readonly Item[],
  at: number,
): { readonly to: number; readonly place: readonly [number, number] | null } | null {
  const from = /^(?:that|which)$/.test(items[at]?.words ?? '') ? at + 1 : at
  const word = items[from]?.words ?? ''
  const always = shows.test(word)
  if (!always && !links.test(word)) return null
  const medium = mediumAt(items, from + 1)
  const to = medium ?? from + 1
  if (readNounPhrase(items, to) === null) return null
  const place = placeBehind(items, to)
  return always || medium !== null || place !== null ? { to, place } : null
}

/** The item behind "a picture of" at `at`, or null. */
function mediumAt(items: readonly Item[], at: number): number | null {
  for (let i = at; i < at + 4; i++) {
    const item = items[i]
    if (item === undefined || item.kind !== 'word') return null
    if (media.test(item.singular) && /^(?:of|from)$/.test(items[i + 1]?.words ?? '')) return i + 2
  }
  return null
}

/** The range of "on it", "on the front", "on its screen" before the phrase ends. */
function placeBehind(items: readonly Item[], at: number): readonly [number, number] | null {
  for (let i = at + 1; i < at + phraseMax; i++) {
    const item = items[i]
    if (item === undefined || item.kind === 'stop' || item.kind === 'comma') return null
    if (!/^(?:on|across)$/.test(item.words)) continue
    const next = items[i + 1]?.words ?? ''
    if (/^(?:it|them)$/.test(next)) return [i, i + 2]
    if (!/^(?:the|its|their|his|her)$/.test(next)) return null
    return parts.test(items[i + 2]?.singular ?? '') ? [i, i + 3] : null
  }
  return null
}

function joined(
  items: readonly Item[],
  from: number,
  to: number,
  preposition: Extract<Preposition, 'picturing' | 'pictured-on'>,
): Item {
  const first = items[from] as Item
  const words = preposition === 'picturing' ? 'with a picture of' : 'pictured on'
  return {
    ...first,
    words,
    singular: words,
    meaning: { preposition },
    pos: 'ADP',
    lemma: words,
    known: true,
    pointer: null,
    end: (items[to - 1] ?? first).end,
  }
}
