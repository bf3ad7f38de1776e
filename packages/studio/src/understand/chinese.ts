/** Chinese word order made English: 在桌子上 → "on table", 戴着帽子的猫 → "cat wearing hat". */
import { added, kindOf, type Piece } from './translation.ts'

const numerals: Readonly<Record<string, string>> = {
  一: 'a',
  二: 'two',
  两: 'two',
  三: 'three',
  四: 'four',
  五: 'five',
  六: 'six',
  七: 'seven',
  八: 'eight',
  九: 'nine',
  十: 'ten',
  十二: 'twelve',
  几: 'several',
  数: 'several',
  半: 'a',
}
const counters =
  '个|只|条|匹|头|辆|朵|棵|座|位|名|张|把|本|艘|架|幅|间|盏|顶|片|件|块|栋|道|轮|颗|支|根|扇|枚|尊|株|台|层|份|缕|种|款|套|滴|封|面|所|家|处|段|粒|门|幢|叶|口|尾|峰'
/** Counters that are words of their own in English. */
const measures: Readonly<Record<string, string>> = {
  群: 'a flock of',
  对: 'a pair of',
  双: 'a pair of',
  杯: 'a cup of',
  碗: 'a bowl of',
  瓶: 'a bottle of',
  盘: 'a plate of',
  篮: 'a basket of',
  堆: 'a pile of',
  排: 'a row of',
  束: 'a bunch of',
  串: 'a bunch of',
  队: 'a line of',
}
const counted = new RegExp(
  `^(十二|[一二两三四五六七八九十几数])(?:(${counters})|([${Object.keys(measures).join('')}]))`,
  'u',
)
const counterOnly = new RegExp(`^(?:${counters})`, 'u')

/** A number with its counter at the head of `text`: 三只 → "three", 一杯 → "a cup of". */
export function chineseCount(
  text: string,
): { readonly length: number; readonly english: string } | null {
  const match = counted.exec(text)
  if (match === null) return null
  const [whole, numeral = '', , measure] = match
  const english = measure === undefined ? (numerals[numeral] ?? 'a') : (measures[measure] ?? 'a')
  return { length: whole.length, english }
}

/** The counter behind a number in digits: 只 of 3只. */
export function chineseCounter(text: string): number {
  return counterOnly.exec(text)?.[0].length ?? 0
}

/** Words behind a noun that say where, and their prepositions. */
export const chinesePlaces: ReadonlyMap<string, string> = new Map([
  ['上', 'on'],
  ['上面', 'on'],
  ['里', 'in'],
  ['里面', 'in'],
  ['中', 'in'],
  ['内', 'in'],
  ['下', 'under'],
  ['下面', 'under'],
  ['旁', 'next to'],
  ['旁边', 'next to'],
  ['边', 'next to'],
  ['边上', 'next to'],
  ['前', 'in front of'],
  ['前面', 'in front of'],
  ['后面', 'behind'],
  ['后', 'behind'],
  ['左边', 'left of'],
  ['左侧', 'left of'],
  ['右边', 'right of'],
  ['右侧', 'right of'],
  ['上空', 'over'],
  ['之间', 'between'],
  ['中间', 'between'],
  ['上方', 'over'],
  ['下方', 'under'],
])

/** The pieces of one run of signs in English order. */
export function orderChinese(pieces: readonly Piece[]): Piece[] {
  return inOrder(relatives(locatives(pieces))).filter((piece) => piece.english !== 'of')
}

/** 在 X 上 → "on X"; X 上 without 在 likewise, wherever it stands. */
function locatives(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const place = chinesePlaces.get(piece.text)
    const isSuffix = place !== undefined && out.length > 0
    if (!isSuffix) {
      out.push(piece)
      continue
    }
    let from = out.length
    while (from > 0 && isNominal(out[from - 1] as Piece)) from--
    // 坐在, 停在: the verb before has the 在.
    const opener = out[from - 1]
    const prefix = { ...piece, english: place }
    if (opener?.text === '在') out.splice(from - 1, 1, prefix)
    else out.splice(from, 0, prefix)
  }
  // A 在 without such a word: 在公园 is "in park".
  return out.map((piece, at) => {
    const next = out[at + 1]
    if (piece.text !== '在') return piece
    return { ...piece, english: next !== undefined && kindOf(next) === 'preposition' ? '' : 'in' }
  })
}

function isNominal(piece: Piece): boolean {
  const kind = kindOf(piece)
  return (
    kind === 'noun' ||
    kind === 'attribute' ||
    kind === 'count' ||
    (kind === 'scenic' && piece.text !== '在')
  )
}

function isClause(piece: Piece): boolean {
  const kind = kindOf(piece)
  return (kind === 'verb' || kind === 'preposition') && piece.english !== 'of'
}

/** What stands before 的 and has a verb or a preposition goes behind the noun. */
function relatives(pieces: readonly Piece[]): Piece[] {
  let out = [...pieces]
  for (let at = 0; at < out.length; at++) {
    if (out[at]?.english !== 'of') continue
    const from = relativeStart(out, at)
    const clause = out.slice(from, at)
    let to = at + 1
    while (to < out.length && isNominal(out[to] as Piece)) to++
    if (!clause.some(isClause) || to === at + 1) {
      out = [...out.slice(0, at), ...out.slice(at + 1)]
    } else {
      out = [
        ...out.slice(0, from),
        ...out.slice(at + 1, to),
        ...behindNoun(clause),
        ...out.slice(to),
      ]
    }
    at--
  }
  return out
}

/** 海底游动 → "swimming in underwater": behind a noun the deed comes first. */
function behindNoun(clause: readonly Piece[]): readonly Piece[] {
  const [first] = clause
  const verb = clause.findIndex((piece) => kindOf(piece) === 'verb')
  if (first === undefined || verb < 1 || !clause.slice(0, verb).every(isNominal)) return clause
  return [...clause.slice(verb), added('in', first), ...clause.slice(0, verb)]
}

/** Where the clause that ends before `at` begins: behind the count of the noun it is about. */
function relativeStart(pieces: readonly Piece[], at: number): number {
  let from = at
  while (from > 0) {
    const before = pieces[from - 1] as Piece
    const kind = kindOf(before)
    if (kind === 'and' || before.english === ',') break
    if (kind === 'count') {
      const verb = pieces.slice(from, at).some(isClause)
      const owner = pieces[from - 2]
      // 穿着一条红裙子的女孩: the count belongs to what is worn.
      if (verb || owner === undefined || !isClause(owner)) break
    }
    from--
  }
  return from
}

/** A place or a deed at the head of a run goes behind what it is about: 天空中飘着三个气球. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.english !== '')
  const head = pieces[first]
  if (head === undefined || kindOf(head) !== 'preposition') return [...pieces]
  let to = first + 1
  while (to < pieces.length && isNominal(pieces[to] as Piece) && !isNewCount(pieces, first, to))
    to++
  const place = pieces.slice(0, to)
  const rest = pieces.slice(to).filter((piece) => piece.text !== '有')
  const verbs = rest.findIndex((piece) => kindOf(piece) !== 'verb' && piece.english !== '')
  if (verbs < 0) return [...rest, ...place]
  let noun = verbs
  while (noun < rest.length && isNominal(rest[noun] as Piece)) noun++
  return [...rest.slice(verbs, noun), ...rest.slice(0, verbs), ...place, ...rest.slice(noun)]
}

/** 桌子上一只猫: a second count begins the thing that is there. */
function isNewCount(pieces: readonly Piece[], first: number, at: number): boolean {
  return at > first + 1 && kindOf(pieces[at] as Piece) === 'count'
}
