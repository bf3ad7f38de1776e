/**
 * Seeded lattice noise. The lattices are filled once per picture; every lookup is a few array reads,
 * so that a pixel can afford dozens of them.
 */
import type { Random } from '../random.ts'

export interface Noise {
  /** Gradient noise, about -1 to 1, zero on average. */
  gradient(x: number, y: number): number
  /** Value noise in two dimensions, 0 to 1. */
  value(x: number, y: number): number
  /** Value noise in three dimensions, 0 to 1; repeats every 32 units. */
  value3(x: number, y: number, z: number): number
  /** White noise at an integer point, 0 to 1. */
  white(x: number, y: number): number
  /** Fractal sum of gradient noise, about -1 to 1. */
  fbm(x: number, y: number, octaves: number): number
  /** Ridged multifractal, about 0 to 1, sharp along the crests. */
  ridged(x: number, y: number, octaves: number): number
}

const side = 256
const mask = side - 1
const side3 = 32
const mask3 = side3 - 1
/** Each octave is turned and scaled by this (about 37 degrees, 2.02 times), which hides the lattice. */
const turnX = 1.613
const turnY = 1.216

/** Fills the lattices from `random`. About 3 ms. */
export function createNoise(random: Random): Noise {
  const gradientX = new Float32Array(side * side)
  const gradientY = new Float32Array(side * side)
  const values = new Float32Array(side * side)
  const values3 = new Float32Array(side3 * side3 * side3)
  for (let i = 0; i < side * side; i++) {
    const angle = random.next() * Math.PI * 2
    gradientX[i] = Math.cos(angle)
    gradientY[i] = Math.sin(angle)
    values[i] = random.next()
  }
  for (let i = 0; i < values3.length; i++) values3[i] = random.next()

  const gradient = (x: number, y: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const fx = x - x0
    const fy = y - y0
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const column = x0 & mask
    const next = (x0 + 1) & mask
    const row = (y0 & mask) << 8
    const below = ((y0 + 1) & mask) << 8
    const a = row | column
    const b = row | next
    const c = below | column
    const d = below | next
    const ga = (gradientX[a] as number) * fx + (gradientY[a] as number) * fy
    const gb = (gradientX[b] as number) * (fx - 1) + (gradientY[b] as number) * fy
    const gc = (gradientX[c] as number) * fx + (gradientY[c] as number) * (fy - 1)
    const gd = (gradientX[d] as number) * (fx - 1) + (gradientY[d] as number) * (fy - 1)
    const top = ga + (gb - ga) * u
    const bottom = gc + (gd - gc) * u
    return (top + (bottom - top) * v) * 1.4
  }

  const value = (x: number, y: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const fx = x - x0
    const fy = y - y0
    const u = fx * fx * (3 - 2 * fx)
    const v = fy * fy * (3 - 2 * fy)
    const column = x0 & mask
    const next = (x0 + 1) & mask
    const row = (y0 & mask) << 8
    const below = ((y0 + 1) & mask) << 8
    const a = values[row | column] as number
    const c = values[below | column] as number
    const top = a + ((values[row | next] as number) - a) * u
    const bottom = c + ((values[below | next] as number) - c) * u
    return top + (bottom - top) * v
  }

  const value3 = (x: number, y: number, z: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const z0 = Math.floor(z)
    const fx = x - x0
    const fy = y - y0
    const fz = z - z0
    const u = fx * fx * (3 - 2 * fx)
    const v = fy * fy * (3 - 2 * fy)
    const w = fz * fz * (3 - 2 * fz)
    const xa = x0 & mask3
    const xb = (x0 + 1) & mask3
    const ya = (y0 & mask3) << 5
    const yb = ((y0 + 1) & mask3) << 5
    const za = (z0 & mask3) << 10
    const zb = ((z0 + 1) & mask3) << 10
    const a = values3[za | ya | xa] as number
    const b = values3[za | yb | xa] as number
    const c = values3[zb | ya | xa] as number
    const d = values3[zb | yb | xa] as number
    const ab = a + ((values3[za | ya | xb] as number) - a) * u
    const bb = b + ((values3[za | yb | xb] as number) - b) * u
    const cb = c + ((values3[zb | ya | xb] as number) - c) * u
    const db = d + ((values3[zb | yb | xb] as number) - d) * u
    const near = ab + (bb - ab) * v
    return near + (cb + (db - cb) * v - near) * w
  }

  const fbm = (x: number, y: number, octaves: number): number => {
    let sum = 0
    let amplitude = 0.5
    let px = x
    let py = y
    for (let i = 0; i < octaves; i++) {
      sum += amplitude * gradient(px, py)
      amplitude *= 0.5
      const turned = px * turnX - py * turnY + 17.3
      py = px * turnY + py * turnX + 5.9
      px = turned
    }
    return sum
  }

  const ridged = (x: number, y: number, octaves: number): number => {
    let sum = 0
    let amplitude = 0.5
    let weight = 1
    let px = x
    let py = y
    for (let i = 0; i < octaves; i++) {
      let crest = 1 - Math.abs(gradient(px, py))
      crest *= crest
      sum += amplitude * crest * weight
      weight = crest < 0 ? 0 : crest > 1 ? 1 : crest
      amplitude *= 0.5
      const turned = px * turnX - py * turnY + 31.7
      py = px * turnY + py * turnX + 11.1
      px = turned
    }
    return sum
  }

  const white = (x: number, y: number): number =>
    values[(((y + (x >> 8) * 37) & mask) << 8) | (x & mask)] as number

  return { gradient, value, value3, white, fbm, ridged }
}
