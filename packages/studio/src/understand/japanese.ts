/** Japanese word order made English: 海辺で寝ている猫 → "cat sleeping in beach". */
import { meaningOf } from './dictionary.ts'
import { added, isPlace, kindOf, type Piece } from './translation.ts'

const numerals: Readonly<Record<string, string>> = {
  一: 'a',
  二: 'two',
  三: 'three',
  四: 'four',
  五: 'five',
  六: 'six',
  七: 'seven',
  八: 'eight',
  九: 'nine',
  十: 'ten',
  数: 'several',
}
const counters = '匹|頭|羽|人|つ|本|台|枚|個|軒|隻|冊|輪|艘|杯|足|着|両|機|棟|体|株|基|脚|艇|名'
const counted = new RegExp(`^([一二三四五六七八九十数])(?:${counters})の?`, 'u')
const counterOnly = new RegExp(`^(?:${counters})の?`, 'u')

/** A number with its counter at the head of `text`: 三匹の → "three". */
export function japaneseCount(
  text: string,
): { readonly length: number; readonly english: string } | null {
  const match = counted.exec(text)
  if (match === null) return null
  return { length: match[0].length, english: numerals[match[1] ?? ''] ?? 'a' }
}

/** The counter behind a number in digits: 匹の of 3匹の. */
export function japaneseCounter(text: string): number {
  return counterOnly.exec(text)?.[0].length ?? 0
}

/** Words being put in order: a noun that is being built, and what belongs to the noun or verb to come. */
interface Building {
  readonly out: Piece[]
  noun: Piece[]
  /** Clauses before a noun that go behind it. */
  mods: Piece[]
  /** Places and objects that wait for a verb. */
  adverbs: Piece[]
  object: Piece[]
  /** Where in `out` the last noun phrase begins, for 猫が三匹. */
  last: number
}

/** The pieces of one run in English order. */
export function orderJapanese(pieces: readonly Piece[]): Piece[] {
  const state: Building = { out: [], noun: [], mods: [], adverbs: [], object: [], last: -1 }
  pieces.forEach((piece, at) => place(state, piece, pieces[at + 1], pieces[at - 1]))
  flush(state)
  return [...state.out, ...state.object, ...state.adverbs]
}

function place(
  state: Building,
  piece: Piece,
  next: Piece | undefined,
  previous: Piece | undefined,
) {
  const adnominal = next !== undefined && isNominal(next)
  if (piece.text === 'の群れ') {
    state.noun.unshift(piece)
    return
  }
  if (/^[をにのでへとが]./.test(piece.text) && isRelating(piece) && state.noun.length > 0) {
    relate(state, piece, adnominal)
    return
  }
  switch (piece.text) {
    case 'の':
      if (next !== undefined && isPlaceNoun(state)) {
        state.mods.push(added('in', piece), ...state.noun)
        state.noun = []
      }
      return
    case 'を':
      state.object = isPlaceNoun(state) ? [added('in', piece), ...state.noun] : state.noun
      state.noun = []
      return
    case 'で':
    case 'に':
    case 'へ':
    case 'には':
    case 'では':
      // スタイルで, 色で: about the picture, and no place.
      if (isLook(state)) {
        flush(state)
        state.out.push({ ...piece, english: ',' })
        return
      }
      if (state.noun.length > 0 && isPlaceNoun(state))
        state.adverbs.push(
          piece.english === null ? added('in', piece) : { ...piece, english: 'in' },
          ...state.noun,
        )
      else state.adverbs.push(...state.noun)
      state.noun = []
      return
    case 'が':
    case 'は':
    case 'も':
      flush(state)
      return
    case 'と':
    case 'や':
      flush(state)
      state.out.push({ ...piece, english: 'and' })
      return
    default:
      if (kindOf(piece) === 'verb') act(state, piece, adnominal)
      else if (kindOf(piece) === 'count' && !adnominal && state.last >= 0 && isMark(previous)) {
        state.out.splice(state.last, 0, piece)
      } else if (kindOf(piece) === 'and') {
        flush(state)
        state.out.push(piece)
      } else if (piece.english !== '') state.noun.push(piece)
  }
}

function isMark(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[がをはも]$/.test(piece.text)
}

function isRelating(piece: Piece): boolean {
  const kind = kindOf(piece)
  return kind === 'preposition' || kind === 'verb'
}

function isNominal(piece: Piece): boolean {
  const kind = kindOf(piece)
  return (
    (kind === 'noun' || kind === 'attribute' || kind === 'count' || kind === 'scenic') &&
    !/^[のがをはもとや]$/.test(piece.text)
  )
}

function isPlaceNoun({ noun }: Building): boolean {
  const head = noun.at(-1)
  return head !== undefined && isPlace(head)
}

function isLook({ noun }: Building): boolean {
  const meaning = meaningOf(noun.at(-1)?.english ?? '')?.meaning
  return meaning?.sceneNoun === true || meaning?.medium === true || meaning?.style !== undefined
}

/** "の上で", "を持つ", "に乗った": what stands before it is its object. */
function relate(state: Building, piece: Piece, adnominal: boolean) {
  const phrase = [piece, ...state.noun]
  state.noun = []
  if (/[でに]$/.test(piece.text)) state.adverbs.push(...phrase)
  else if (adnominal) {
    state.mods.push(...phrase, ...state.adverbs)
    state.adverbs = []
  } else {
    flush(state)
    state.out.push(...phrase, ...state.adverbs)
    state.adverbs = []
  }
}

function act(state: Building, verb: Piece, adnominal: boolean) {
  const phrase = [verb, ...state.object, ...state.adverbs]
  state.object = []
  state.adverbs = []
  if (adnominal) state.mods.push(...phrase)
  else {
    flush(state)
    state.out.push(...phrase)
  }
}

function flush(state: Building) {
  if (state.noun.length > 0) state.last = state.out.length
  state.out.push(...state.noun, ...state.mods)
  state.noun = []
  state.mods = []
}
