import { learnPalette, nearestColour, type Palette } from './colours.ts'
import { type Frame, rowsAtOnce, scaled, shrink, unit, type Work } from './frame.ts'
import { toOklab } from './oklab.ts'

/** Two palette colours are dithered only when they are about this near in lightness: skies, not faces. */
const ditherSpan = 0.055
/** How much a cell is set off from its surroundings, which keeps small things readable. */
const sharpening = 0.55
/** A cell is darkened to an outline where what is beside it is this much lighter. */
const outlineFrom = 0.16

/** 4x4 Bayer matrix, -0.5 to 0.5. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map(
  (n) => (n + 0.5) / 16 - 0.5,
)

/**
 * Redraws the picture in square cells with a palette of its own: outlined where a dark thing meets
 * light, dithered in a regular pattern where the tone changes slowly.
 *
 * @param size of a cell, px at 1080
 */
export function pixelate(
  frame: Frame,
  { size, colours }: { readonly size: number; readonly colours: number },
  work: Work,
): Frame {
  const cell = Math.max(2, Math.round(scaled(frame, size)))
  const cells = outlined(shrink(frame, cell, (done) => work.progress(0.4 * done)))
  const palette = learnPalette(cells, colours, null, work.random)
  work.progress(0.5)
  dither(cells, palette)
  work.progress(0.6)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < frame.height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.6 + (0.4 * y) / frame.height)
    const row = Math.floor(y / cell) * cells.width
    let i = y * frame.width * 3
    for (let x = 0; x < frame.width; x++, i += 3) {
      const from = (row + ((x / cell) | 0)) * 3
      data[i] = cells.data[from] as number
      data[i + 1] = cells.data[from + 1] as number
      data[i + 2] = cells.data[from + 2] as number
    }
  }
  return { ...frame, data }
}

/** Sharpens the cells and darkens the dark side of strong edges. */
function outlined({ width, height, data }: Frame): Frame {
  const out = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width
    const below = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const left = (y * width + Math.max(0, x - 1)) * 3
      const right = (y * width + Math.min(width - 1, x + 1)) * 3
      const up = (above + x) * 3
      const down = (below + x) * 3
      let lighter = 0
      for (let c = 0; c < 3; c++) {
        const own = data[i + c] as number
        const around =
          ((data[left + c] as number) +
            (data[right + c] as number) +
            (data[up + c] as number) +
            (data[down + c] as number)) /
          4
        out[i + c] = unit(own + sharpening * (own - around))
        lighter += (around - own) / 3
      }
      if (lighter < outlineFrom) continue
      for (let c = i; c < i + 3; c++) out[c] = (out[c] as number) * 0.55
    }
  }
  return { width, height, data: out }
}

function dither(cells: Frame, palette: Palette): void {
  const { width, height, data } = cells
  const pixel = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      toOklab(data[i] as number, data[i + 1] as number, data[i + 2] as number, pixel, 0)
      pixel[0] = (pixel[0] as number) + (bayer[(y % 4) * 4 + (x % 4)] as number) * ditherSpan
      const k = nearestColour(palette.lab, pixel, 0) * 3
      for (let c = 0; c < 3; c++) data[i + c] = palette.rgb[k + c] as number
    }
  }
}
