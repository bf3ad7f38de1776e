/** Several of one kind that differ, or that are one another's: "two cats, one black and one white". */
import { type Reader, textOf } from './clause.ts'
import { act, append, type Draft, relate } from './drafts.ts'
import type { Item } from './items.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { isIng } from './verb.ts'
import { shaded } from './word-kinds.ts'

interface Member {
  count: number
  readonly colours: string[]
  readonly actions: string[]
  size: Draft['size'] | null
}

/** Longest list of members that is read; far more than any prompt tells apart. */
const membersMax = 8

/**
 * "one black and one white" behind a thing of several: each member becomes a thing of its own. The
 * index of the item behind the list, or null when `at` starts none.
 */
export function readMembers(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const [index] = clause.latest
  const thing = reading.things[index ?? -1]
  if (index === undefined || thing === undefined || clause.latest.length !== 1) return null
  if (thing.count < 2 || thing.pointer !== null || !opensMember(items, at)) return null
  const members: Member[] = []
  let end = at
  for (let i = at; members.length < membersMax;) {
    const member = memberAt(reader, i)
    if (member === null) break
    members.push(member.member)
    end = member.to
    i = end
    while (
      items[i]?.kind === 'comma' ||
      items[i]?.meaning.conjunction === true ||
      items[i]?.words === 'while'
    )
      i++
    if (i === end) break
  }
  const total = members.reduce((sum, member) => sum + member.count, 0)
  if (members.length < 2 || total > thing.count) return null
  clause.subjects = split(reader, index, members)
  clause.latest = clause.subjects
  clause.closed = true
  clause.conjoined = false
  clause.pending = null
  return end
}

/** "one", "another", "the other", "two", "a red one". */
function opensMember(items: readonly Item[], at: number): boolean {
  return opening(items, at) !== null
}

function opening(
  items: readonly Item[],
  at: number,
): { readonly to: number; readonly count: number } | null {
  const words = items[at]?.words ?? ''
  const next = items[at + 1]?.words ?? ''
  if (/^(?:the|a)$/.test(words) && /^(?:other|others|first|second|third|last)$/.test(next)) {
    return { to: items[at + 2]?.words === 'one' ? at + 3 : at + 2, count: 1 }
  }
  if (words === 'another') return { to: next === 'one' ? at + 2 : at + 1, count: 1 }
  const count = items[at]?.kind === 'number' ? Number(words) : items[at]?.meaning.count
  return count !== undefined && Number.isInteger(count) && count >= 1 ? { to: at + 1, count } : null
}

function memberAt(
  reader: Reader,
  at: number,
): { readonly member: Member; readonly to: number } | null {
  const { items } = reader
  const opened = opening(items, at)
  if (opened === null) return null
  const member: Member = { count: opened.count, colours: [], actions: [], size: null }
  let i = opened.to
  if (items[i]?.words === 'of' && /^(?:them|which)$/.test(items[i + 1]?.words ?? '')) i += 2
  if (items[i]?.meaning.copula === true) i++
  const from = i
  while (i < items.length) {
    const item = items[i] as Item
    const { colour, shade, size, state, preposition } = item.meaning
    if (colour !== undefined)
      append(member.colours, [shaded(items[i - 1]?.meaning.shade ?? null, colour)])
    else if (size !== undefined) member.size = size
    else if (state === true) append(member.actions, [item.words])
    else if (preposition === 'wearing' || preposition === 'in' || preposition === 'with') {
      const worn = readNounPhrase(items, i + 1)
      const nouns = worn?.head.meaning.nouns
      if (worn === null || !(nouns?.has('garment') === true || nouns?.has('part') === true)) break
      const how = nouns.has('garment') ? 'wearing' : 'with'
      append(member.actions, [`${how} ${textOf(reader, worn.from, worn.to)}`])
      i = worn.to
      continue
    } else if (isIng(item, items[i + 1]) && preposition === undefined)
      append(member.actions, [item.words])
    else if (shade === undefined) break
    i++
  }
  if (i === from) return null
  // "a black one", and not "one black dog".
  const next = items[i]
  const closed =
    next === undefined ||
    next.kind !== 'word' ||
    next.meaning.conjunction === true ||
    next.meaning.preposition !== undefined ||
    /^(?:one|ones|while|both)$/.test(next.words)
  if (!closed) return null
  return { member, to: /^ones?$/.test(next?.words ?? '') ? i + 1 : i }
}

/** Makes one thing for each member out of the thing at `index`; their indexes. */
function split(
  { reading: { things, relations } }: Reader,
  index: number,
  members: readonly Member[],
): number[] {
  const whole = things[index] as Draft
  const shared = { ...whole, colours: [...whole.colours], actions: [...whole.actions] }
  const own = relations.filter((r) => r.subject === index)
  return members.map((member, n) => {
    const draft: Draft = {
      ...shared,
      count: member.count,
      colours: member.colours.length > 0 ? [...member.colours] : [...shared.colours],
      actions: [...shared.actions],
      size: member.size ?? shared.size,
    }
    append(draft.actions, member.actions)
    if (n === 0) {
      things[index] = draft
      return index
    }
    const at = things.push(draft) - 1
    for (const relation of own) relations.push({ ...relation, subject: at })
    return at
  })
}

const facing = /^(?:face to face|back to back)$/

/** "each other" behind a preposition, "face to face": what the two are to one another. */
export function readEachOther(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  const words = items[at]?.words ?? ''
  const mutual = /^(?:each other|one another)$/.test(words)
  if (!mutual && words !== 'face to face') return null
  const kind = facing.test(words) ? 'looking-at' : (clause.pending?.preposition ?? null)
  const two = clause.subjects.length > 0 ? clause.subjects : clause.latest
  if (kind === 'looking-at') {
    const pair = two.length === 1 ? halves(reader, two[0] ?? 0) : two
    const [one, other] = pair
    if (pair.length === 2 && one !== undefined && other !== undefined) {
      relate(reading.relations, 'looking-at', [one], other)
      relate(reading.relations, 'looking-at', [other], one)
      clause.subjects = [...pair]
      clause.latest = clause.subjects
    } else act(reading.things, two, 'looking at each other')
  } else if (kind === 'beside' && two.length === 2) {
    relate(reading.relations, 'beside', two.slice(0, 1), two[1] ?? 0)
  }
  clause.pending = null
  clause.detached = false
  clause.closed = true
  return at + 1
}

/** Two of a kind as two things; as they are when they are no two. */
function halves(reader: Reader, index: number): readonly number[] {
  const thing = reader.reading.things[index]
  if (thing === undefined || thing.count !== 2 || thing.pointer !== null) return [index]
  const one: Member = { count: 1, colours: [], actions: [], size: null }
  return split(reader, index, [one, one])
}

/** ", both wearing hats", "each holding a cup": what follows is about all of them. */
export function readBoth(reader: Reader, at: number): number | null {
  const { items, clause, reading } = reader
  if (!/^(?:both|each|all)$/.test(items[at]?.words ?? '')) return null
  const next = items[at + 1]
  if (next === undefined || next.kind !== 'word') return null
  const follows =
    next.meaning.preposition !== undefined ||
    isIng(next) ||
    next.meaning.state === true ||
    next.meaning.copula === true
  if (!follows || next.meaning.preposition === 'of') return null
  const all = reading.things.flatMap((thing, index) => (thing.isObject ? [] : [index]))
  if (all.length === 0) return null
  clause.subjects = all
  clause.latest = all
  clause.pending = null
  clause.detached = true
  clause.conjoined = false
  clause.closed = true
  return at + 1
}
