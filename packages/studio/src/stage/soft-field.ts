/** Things too soft to need every pixel: computed on a coarse grid, read in between. */

import type { Progress } from './progress.ts'

export interface SoftField {
  /** Channel `channel` at a picture position. */
  at(x: number, y: number, channel: number): number
  /** All channels of picture row `y` into `out`, channel by channel for every pixel. */
  row(y: number, out: Float32Array): void
}

/** Samples `paint` every `cell` px of a `width` by `height` picture; `paint` fills `out` for a position in px. */
export function createSoftField(
  width: number,
  height: number,
  cell: number,
  channels: number,
  paint: (x: number, y: number, out: Float32Array) => void,
  progress?: Progress,
): SoftField {
  const columns = Math.ceil(width / cell) + 2
  const rows = Math.ceil(height / cell) + 2
  const cells = new Float32Array(columns * rows * channels)
  const out = new Float32Array(channels)
  for (let row = 0; row < rows; row++) {
    if (row % 12 === 0) progress?.again()
    for (let column = 0; column < columns; column++) {
      paint(column * cell, row * cell, out)
      cells.set(out, (row * columns + column) * channels)
    }
  }
  const stride = columns * channels
  const line = new Float32Array(stride)
  return {
    row: (y, into) => {
      const v = y / cell
      const from = Math.floor(v) * stride
      const share = v - Math.floor(v)
      for (let i = 0; i < stride; i++) {
        const a = cells[from + i] as number
        line[i] = a + ((cells[from + stride + i] as number) - a) * share
      }
      for (let x = 0; x < width; x++) {
        const u = x / cell
        const column = Math.floor(u)
        const fu = u - column
        const i = column * channels
        for (let c = 0; c < channels; c++) {
          const a = line[i + c] as number
          into[x * channels + c] = a + ((line[i + channels + c] as number) - a) * fu
        }
      }
    },
    at: (x, y, channel) => {
      const u = x / cell
      const v = y / cell
      const column = Math.floor(u)
      const row = Math.floor(v)
      const fu = u - column
      const i = row * stride + column * channels + channel
      const a = (cells[i] as number) * (1 - fu) + (cells[i + channels] as number) * fu
      const b =
        (cells[i + stride] as number) * (1 - fu) + (cells[i + stride + channels] as number) * fu
      return a + (b - a) * (v - row)
    },
  }
}
