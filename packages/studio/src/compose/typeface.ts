import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One of the fonts in assets/, as far as setting a line needs to know it. */
export interface Typeface {
  /** Family name for the SVG renderer; both fonts are bold. */
  readonly family: string
  /** Path of the TrueType file. */
  readonly file: string
  /** Height of a capital letter in ems. */
  readonly capHeight: number
  /** Whether the font has a glyph for every character but white space. */
  covers(text: string): boolean
  /** Width of the text in ems, without kerning. */
  widthOf(text: string): number
}

const loaded = new Map<string, Typeface>()

/** `sign` is narrow and plain, for boards and shirts; `title` has slabs, for the words of a picture. */
export function typeface(use: 'sign' | 'title'): Typeface {
  const known = loaded.get(use)
  if (known !== undefined) return known
  const [name, family] =
    use === 'sign'
      ? (['roboto-condensed-bold', 'Roboto Condensed'] as const)
      : (['roboto-slab-bold', 'Roboto Slab'] as const)
  const file = fileURLToPath(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url))
  const face = readTrueType(file, family)
  loaded.set(use, face)
  return face
}

/** Where each table of a TrueType file starts. */
function tablesOf(font: Buffer): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  return tables
}

/** The few tables that tell how wide a line will be: https://learn.microsoft.com/typography/opentype/spec/. */
function readTrueType(file: string, family: string): Typeface {
  const font = readFileSync(file)
  const tables = tablesOf(font)
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`${file} has no table ${tag}`)
    return at
  }
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphs = glyphsOf(font, table('cmap'))
  const widthOfGlyph = (glyph: number): number =>
    font.readUInt16BE(widths + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  return {
    family,
    file,
    capHeight: font.readInt16BE(table('OS/2') + 88) / unitsPerEm,
    covers: (text) =>
      Array.from(text).every(
        (letter) => /\s/.test(letter) || glyphs.has(letter.codePointAt(0) ?? 0),
      ),
    widthOf: (text) =>
      Array.from(text).reduce(
        (sum, letter) => sum + widthOfGlyph(glyphs.get(letter.codePointAt(0) ?? 0) ?? 0),
        0,
      ),
  }
}

/** Code point to glyph, from the segments of the cmap's format 4, which both fonts have. */
function glyphsOf(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    if (font.readUInt16BE(at) !== 4) continue
    const doubled = font.readUInt16BE(at + 6)
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = font.readUInt16BE(at + 14 + segment)
      const first = font.readUInt16BE(at + 16 + doubled + segment)
      const delta = font.readUInt16BE(at + 16 + 2 * doubled + segment)
      const rangeAt = at + 16 + 3 * doubled + segment
      const range = font.readUInt16BE(rangeAt)
      for (let code = first; code <= last && code < 0xffff; code++) {
        const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first))
        const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
        if (glyph !== 0) glyphs.set(code, glyph)
      }
    }
  }
  return glyphs
}
