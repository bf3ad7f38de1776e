/** Noise that is a function of place and seed alone: no state, so any pixel can be asked in any order. */

/** A hash of a pixel to [0, 1). */
export function pixelNoise(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ seed
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
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
export function cloudNoise(x: number, y: number, seed: number, octaves: number): number {
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
