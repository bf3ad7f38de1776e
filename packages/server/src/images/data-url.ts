import { setImmediate } from 'node:timers/promises'
import { LikenessError } from '../core/errors.ts'
import type { ImageFormat } from '../core/image-format.ts'

export interface DataUrl {
  /** What the label says; the bytes decide, see `probeReference`. */
  readonly declaredType: ImageFormat
  readonly bytes: Buffer
}

const declaredTypes = new Map<string, ImageFormat>([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/jpg', 'jpeg'],
  ['image/webp', 'webp'],
])

/** Far longer than any real header, so that a search for it never runs through megabytes. */
const headerCharsMax = 200

/** Characters decoded in one turn of the event loop: a few milliseconds. A multiple of 4. */
const chunkChars = 1 << 20

/** Trailing line ends are trimmed this far; nobody means more. */
const trailingCharsMax = 1024

/** Whether an `images` entry is a data URL, good or bad, rather than a URL to fetch. */
export function isDataUrl(entry: string): boolean {
  return /^\s{0,16}data:/i.test(entry)
}

/**
 * Reads an `images` entry given as base64: `data:image/png;base64,AAAA`, or without the comma, as the
 * API source prints it. Upper and lower case, `jpg` for `jpeg`, white space and line ends inside the
 * base64, missing padding and the URL-safe alphabet (RFC 4648, section 5) are all taken; percent
 * encoding is not.
 *
 * `label` names the entry in errors, such as `images[2]`. Decodes in slices, so that a body of 20 MB
 * does not hold the event loop. The length is not checked here: the body limit bounds it, and
 * `probeReference` has the rule.
 *
 * Throws 008023002; the message never repeats the data.
 */
export async function parseDataUrl(entry: string, label: string): Promise<DataUrl> {
  const { declaredType, start } = parseHeader(entry, label)
  const { end, padding } = trimEnd(entry, start)
  if (end === start) throw refused(label, 'has no data after its header')
  return { declaredType, bytes: await decodeBase64(entry, { start, end, padding }, label) }
}

function parseHeader(entry: string, label: string): { declaredType: ImageFormat; start: number } {
  const head = entry.slice(0, headerCharsMax)
  const match = /^\s*data:([^;,]*)((?:;[^;,]*?)*?);base64\s*,?/i.exec(head)
  if (match === null) {
    throw refused(
      label,
      isDataUrl(head)
        ? 'is a data URL without `;base64`; write it as `data:image/png;base64,` and the data'
        : 'is no data URL; write it as `data:image/png;base64,` and the data',
    )
  }
  const type = (match[1] ?? '').trim().toLowerCase()
  const declaredType = declaredTypes.get(type)
  if (declaredType === undefined) {
    const found = type === '' ? 'names no type' : `says ${printable(type)}`
    throw refused(label, `${found}; it must be image/png, image/jpeg or image/webp`)
  }
  return { declaredType, start: match[0].length }
}

/** Where the data end, without white space and padding, and how much padding there was. */
function trimEnd(entry: string, start: number): { end: number; padding: number } {
  const floor = Math.max(start, entry.length - trailingCharsMax)
  let end = entry.length
  let padding = 0
  for (; end > floor; end--) {
    const char = entry.charAt(end - 1)
    if (char === '=') padding++
    else if (!/\s/.test(char)) break
  }
  return { end, padding }
}

/**
 * Buffer's base64 skips what it does not know and stops at `=`, so a slice is right exactly when it
 * decodes to as many bytes as its characters stand for. Only a slice that does not is looked at
 * closer, for white space and then for what is wrong with it.
 */
async function decodeBase64(
  entry: string,
  data: { start: number; end: number; padding: number },
  label: string,
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(Math.ceil(((data.end - data.start) * 3) / 4))
  let filled = 0
  let carried = ''
  for (let from = data.start; from < data.end; from += chunkChars) {
    if (from > data.start) await setImmediate()
    const to = Math.min(from + chunkChars, data.end)
    const isLast = to === data.end
    let text = carried + entry.slice(from, to)
    let whole = wholeChars(text, isLast)
    let written = bytes.write(text.slice(0, whole), filled, 'base64')
    if (written !== bytesOf(whole)) {
      text = text.replaceAll(/[\t\n\f\r ]+/g, '')
      whole = wholeChars(text, isLast)
      written = bytes.write(text.slice(0, whole), filled, 'base64')
      if (written !== bytesOf(whole)) throw refused(label, whyNotBase64(text))
    }
    filled += written
    carried = text.slice(whole)
    const isPadded = data.padding > 0
    if (isLast && isPadded && (data.padding > 2 || (whole + data.padding) % 4 !== 0)) {
      throw refused(label, 'has base64 with the wrong padding: it was cut or joined')
    }
  }
  return bytes.subarray(0, filled)
}

/** All but the last slice are decoded in whole groups of four, the rest is carried on. */
function wholeChars(text: string, isLast: boolean): number {
  return isLast ? text.length : text.length - (text.length % 4)
}

/** How many bytes `chars` of base64 stand for; no number when they would end within a byte. */
function bytesOf(chars: number): number {
  return chars % 4 === 1 ? Number.NaN : Math.floor((chars * 3) / 4)
}

function whyNotBase64(text: string): string {
  const found = /[^A-Za-z0-9+/_-]/.exec(text)?.[0]
  if (found === '=') return 'has base64 with padding in the middle: send one image an entry'
  if (found === '%') return 'has percent-encoded base64; send it plain'
  return found === undefined
    ? 'is cut short: its base64 ends within a byte'
    : `has a character that is not base64: ${printable(found)}`
}

/** Safe to show: short, and nothing but visible ASCII. */
function printable(text: string): string {
  return JSON.stringify(text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 40))
}

function refused(label: string, why: string): LikenessError {
  return new LikenessError('008023002', `\`${label}\` ${why}.`, { param: label })
}
