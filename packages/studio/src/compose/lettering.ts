import { Resvg } from '@resvg/resvg-js'
import type { Typeface } from './typeface.ts'

/** Words broken into lines at one size, ready to be drawn. */
export interface Setting {
  readonly lines: readonly string[]
  /** Height of an em, px. */
  readonly size: number
  readonly width: number
  readonly height: number
}

/** How much of the letters covers each pixel, 0 to 1. */
export interface Letters {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Distance between two base lines, and what stands above the capitals and below the base line, in ems. */
const leading = 1.16
const descent = 0.24

/** Capitals with accents stand this much higher than those without, in ems. */
const accents = 0.2

/** Height of the lines in ems. */
function heightOf(lines: readonly string[], face: Typeface): number {
  return face.capHeight + accents + descent + (lines.length - 1) * leading
}

/** Breaks the words into `count` lines of about the same width; null when there are fewer words. */
function broken(words: readonly string[], count: number, face: Typeface): string[] | null {
  if (count > words.length) return null
  let best: string[] | null = null
  let narrowest = Infinity
  const total = face.widthOf(words.join(' '))
  // The widest line decides: try how wide a line may get before the next begins.
  for (let limit = total / count; limit <= total * 1.001; limit += total / 40) {
    const lines: string[] = []
    for (const word of words) {
      const line = lines.at(-1)
      const longer = line === undefined ? word : `${line} ${word}`
      if (line !== undefined && face.widthOf(longer) <= limit) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    if (lines.length > count) continue
    const widest = Math.max(...lines.map((line) => face.widthOf(line)))
    if (widest < narrowest) {
      best = lines
      narrowest = widest
    }
  }
  return best
}

/**
 * Sets the words as large as they fit into a box of `width` by `height` px, on up to `linesMax`
 * lines, but no larger than `sizeMax`. Lines break between words only; the words must not be blank.
 */
export function setWords(
  text: string,
  face: Typeface,
  box: { readonly width: number; readonly height: number },
  sizeMax: number,
  linesMax = 4,
): Setting {
  const words = text.trim().split(/\s+/)
  let best: Setting | null = null
  for (let count = 1; count <= linesMax; count++) {
    const lines = broken(words, count, face)
    if (lines === null) break
    const wide = Math.max(...lines.map((line) => face.widthOf(line)))
    const tall = heightOf(lines, face)
    const size = Math.min(sizeMax, box.width / wide, box.height / tall)
    // A further line has to be worth it.
    if (best !== null && size < best.size * 1.12) continue
    best = { lines, size, width: wide * size, height: tall * size }
  }
  if (best === null) throw new RangeError('there are no words to set')
  return best
}

/** Width by height of the words on one line, on two, and so on up to `linesMax`. */
export function lineRatios(text: string, face: Typeface, linesMax = 4): readonly number[] {
  const words = text.trim().split(/\s+/)
  const ratios: number[] = []
  for (let count = 1; count <= linesMax; count++) {
    const lines = broken(words, count, face)
    if (lines === null) break
    ratios.push(Math.max(...lines.map((line) => face.widthOf(line))) / heightOf(lines, face))
  }
  return ratios
}

/** Draws a setting, centred line by line. */
export function drawLetters(setting: Setting, face: Typeface): Letters {
  const width = Math.ceil(setting.width + setting.size * 0.2)
  const height = Math.ceil(setting.height)
  const base = (face.capHeight + accents) * setting.size
  const lines = setting.lines.map(
    (line, i) =>
      `<text x="${width / 2}" y="${base + i * leading * setting.size}" text-anchor="middle">${escaped(line)}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${face.family}" font-weight="700" font-size="${setting.size}">${lines.join('')}</svg>`
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [face.file], defaultFontFamily: face.family },
  }).render()
  const { pixels } = image
  const data = new Float32Array(image.width * image.height)
  for (let i = 0; i < data.length; i++) data[i] = (pixels[i * 4 + 3] as number) / 255
  return { width: image.width, height: image.height, data }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
