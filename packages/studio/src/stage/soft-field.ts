/** Things too soft to need every pixel: computed on a coarse grid, read in between. */

export interface SoftField {
  /** Channel `channel` at a picture position. */
  at(x: number, y: number, channel: number): number
}

/** Samples `paint` every `cell` px of a `width` by `height` picture; `paint` fills `out` for a position in px. */
export function createSoftField(
  width: number,
  height: number,
  cell: number,
  channels: number,
  paint: (x: number, y: number, out: Float32Array) => void,
): SoftField {
  const columns = Math.ceil(width / cell) + 2
  const rows = Math.ceil(height / cell) + 2
  const cells = new Float32Array(columns * rows * channels)
  const out = new Float32Array(channels)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      paint(column * cell, row * cell, out)
      cells.set(out, (row * columns + column) * channels)
    }
  }
  const stride = columns * channels
  return {
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
