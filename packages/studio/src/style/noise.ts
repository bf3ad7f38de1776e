/** Noise that is a function of place and seed alone: no state, so any pixel can be asked in any order. */

/** A hash of a pixel, 32 bits. */
export function pixelHash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ seed
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return h ^ (h >>> 15)
}

/** The same as a number in [0, 1). */
export function pixelNoise(x: number, y: number, seed: number): number {
  return (pixelHash(x, y, seed) >>> 0) / 4294967296
}

/** Smooth noise of one octave, 0 to 1; `x` and `y` in cells. */
export function valueNoise(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [x - left, y - top]
  const across = u * u * (3 - 2 * u)
  const down = v * v * (3 - 2 * v)
  const a = pixelNoise(left, top, seed)
  const b = pixelNoise(left + 1, top, seed)
  const c = pixelNoise(left, top + 1, seed)
  const d = pixelNoise(left + 1, top + 1, seed)
  return a + (b - a) * across + (c - a) * down + (a - b - c + d) * across * down
}

/** A few octaves of it, 0 to 1. */
function cloudNoise(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0
  let weight = 0
  let amplitude = 1
  for (let o = 0; o < octaves; o++) {
    const scale = 1 << o
    sum += amplitude * valueNoise(x * scale, y * scale, seed + o * 1013)
    weight += amplitude
    amplitude *= 0.5
  }
  return sum / weight
}

/**
 * Cloud noise over a whole picture, for cells much larger than a pixel: computed on a coarse grid
 * and interpolated between. Ask with pixel coordinates.
 *
 * @param cell size of the largest clouds, px
 */
export function cloudField(width: number, height: number, cell: number, seed: number) {
  const spacing = Math.max(1, cell / 10)
  const columns = Math.ceil(width / spacing) + 2
  const rows = Math.ceil(height / spacing) + 2
  const grid = new Float32Array(columns * rows)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      grid[y * columns + x] = cloudNoise((x * spacing) / cell, (y * spacing) / cell, seed, 3)
    }
  }
  return (x: number, y: number): number => {
    const u = x / spacing
    const v = y / spacing
    const at = (v | 0) * columns + (u | 0)
    const across = u - (u | 0)
    const top = (grid[at] as number) + across * ((grid[at + 1] as number) - (grid[at] as number))
    const low = grid[at + columns] as number
    const bottom = low + across * ((grid[at + columns + 1] as number) - low)
    return top + (v - (v | 0)) * (bottom - top)
  }
}

/** A tile of noise has at least so many grains a side, so that the eye finds no repetition. */
const grainsMin = 100

/**
 * Noise of a few pixels, such as paper has: made once for a tile that fits to itself on all sides, so
 * that a pixel costs one look-up. 0 to 1 around 0.5; ask with whole pixels.
 *
 * @param cell size of the grains, px
 */
export function tileOfNoise(cell: number, seed: number): (x: number, y: number) => number {
  const tileSize = cell * grainsMin > 256 ? 512 : 256
  const cells = Math.max(2, Math.round(tileSize / cell))
  const wide = Math.max(2, Math.round(cells / 3))
  const tile = new Float32Array(tileSize * tileSize)
  for (let y = 0; y < tileSize; y++) {
    for (let x = 0; x < tileSize; x++) {
      tile[y * tileSize + x] =
        0.6 * wrappedNoise(x / tileSize, y / tileSize, cells, seed) +
        0.4 * wrappedNoise(x / tileSize, y / tileSize, wide, seed + 1)
    }
  }
  const mask = tileSize - 1
  return (x, y) => tile[(y & mask) * tileSize + (x & mask)] as number
}

/** Value noise that repeats after `cells` cells; `x` and `y` from 0 to 1. */
function wrappedNoise(x: number, y: number, cells: number, seed: number): number {
  const [u, v] = [x * cells, y * cells]
  const [left, top] = [Math.floor(u), Math.floor(v)]
  const [right, low] = [(left + 1) % cells, (top + 1) % cells]
  const [s, t] = [u - left, v - top]
  const across = s * s * (3 - 2 * s)
  const down = t * t * (3 - 2 * t)
  const a = pixelNoise(left, top, seed)
  const b = pixelNoise(right, top, seed)
  const c = pixelNoise(left, low, seed)
  const d = pixelNoise(right, low, seed)
  return a + (b - a) * across + (c - a) * down + (a - b - c + d) * across * down
}
