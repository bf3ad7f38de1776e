import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import type { Bitmap } from '../pixels.ts'

interface Drawing {
  /** What the drawing covers, in its own units: x, y, width, height. */
  readonly box: readonly [number, number, number, number]
  /** SVG elements. */
  readonly body: string
}

let library: Readonly<Record<string, Drawing>> | null = null

/** The picked drawings, read on first use: unpacking them takes about 60 ms and 12 MB. */
function drawings(): Readonly<Record<string, Drawing>> {
  library ??= JSON.parse(
    gunzipSync(
      readFileSync(new URL('../../assets/drawings/drawings.json.gz', import.meta.url)),
    ).toString('utf8'),
  ) as Record<string, Drawing>
  return library
}

/** Undoes premultiplication. */
function straighten(premultiplied: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(premultiplied.length)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = premultiplied[i + 3] as number
    if (alpha === 0) continue
    const scale = 255 / alpha
    data[i] = (premultiplied[i] as number) * scale
    data[i + 1] = (premultiplied[i + 1] as number) * scale
    data[i + 2] = (premultiplied[i + 2] as number) * scale
    data[i + 3] = alpha
  }
  return data
}

/**
 * One drawing of the library, `heightPx` high without its empty margin. Null when the library has no
 * such drawing.
 */
export function drawFromLibrary(name: string, heightPx: number): Bitmap | null {
  const drawing = drawings()[name]
  if (drawing === undefined) return null
  const [x, y, width, height] = drawing.box
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${x} ${y} ${width} ${height}">${drawing.body}</svg>`
  const image = new Resvg(svg, {
    fitTo: { mode: 'height', value: Math.max(1, Math.round(heightPx)) },
    font: { loadSystemFonts: false },
  }).render()
  return { width: image.width, height: image.height, data: straighten(image.pixels) }
}

/** Width divided by height of a drawing, or null when the library has no such drawing. */
export function libraryAspect(name: string): number | null {
  const drawing = drawings()[name]
  return drawing === undefined ? null : drawing.box[2] / drawing.box[3]
}
