/**
 * Seeded lattice noise. The lattices are filled once per picture; every lookup is a few array reads,
 * so that a pixel can afford dozens of them.
 */
import type { Random } from '../random.ts'
import { keepCompiled } from './compiled.ts'

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
/** Gradients have a lattice of their own, small enough to stay in the processor's cache. */
const gradientSide = 128
const gradientMask = gradientSide - 1
/** Two numbers a point; one column and one row more than the side, so that neighbours never wrap. */
const gradientLine = (gradientSide + 1) * 2
const side3 = 32
const mask3 = side3 - 1
/** Each octave is turned and scaled by this (about 37 degrees, 2.02 times), which hides the lattice. */
const turnX = 1.613
const turnY = 1.216

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10)
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}

function between(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** Fills the lattices from `random`. About 2 ms. */
export function createNoise(random: Random): Noise {
  const gradients = new Float32Array(gradientLine * (gradientSide + 1))
  const values = new Float32Array(side * side)
  const values3 = new Float32Array(side3 * side3 * side3)
  for (let y = 0; y < gradientSide; y++) {
    for (let x = 0; x < gradientSide; x++) {
      const angle = random.next() * Math.PI * 2
      gradients[y * gradientLine + x * 2] = Math.cos(angle)
      gradients[y * gradientLine + x * 2 + 1] = Math.sin(angle)
    }
    gradients.copyWithin(
      y * gradientLine + gradientSide * 2,
      y * gradientLine,
      y * gradientLine + 2,
    )
  }
  gradients.copyWithin(gradientSide * gradientLine, 0, gradientLine)
  for (let i = 0; i < values.length; i++) values[i] = random.next()
  for (let i = 0; i < values3.length; i++) values3[i] = random.next()

  const gradient = (x: number, y: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const fx = x - x0
    const fy = y - y0
    const i = (y0 & gradientMask) * gradientLine + ((x0 & gradientMask) << 1)
    const j = i + gradientLine
    const a = (gradients[i] as number) * fx + (gradients[i + 1] as number) * fy
    const b = (gradients[i + 2] as number) * (fx - 1) + (gradients[i + 3] as number) * fy
    const c = (gradients[j] as number) * fx + (gradients[j + 1] as number) * (fy - 1)
    const d = (gradients[j + 2] as number) * (fx - 1) + (gradients[j + 3] as number) * (fy - 1)
    const u = fade(fx)
    const top = a + (b - a) * u
    const bottom = c + (d - c) * u
    return (top + (bottom - top) * fade(fy)) * 1.4
  }

  const at = (i: number): number => values[i] as number

  const value = (x: number, y: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const u = ease(x - x0)
    const left = x0 & mask
    const right = (x0 + 1) & mask
    const row = (y0 & mask) << 8
    const below = ((y0 + 1) & mask) << 8
    const top = between(at(row | left), at(row | right), u)
    const bottom = between(at(below | left), at(below | right), u)
    return between(top, bottom, ease(y - y0))
  }

  const at3 = (i: number): number => values3[i] as number

  const value3 = (x: number, y: number, z: number): number => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const z0 = Math.floor(z)
    const u = ease(x - x0)
    const v = ease(y - y0)
    const left = x0 & mask3
    const right = (x0 + 1) & mask3
    const row = (y0 & mask3) << 5
    const below = ((y0 + 1) & mask3) << 5
    const near = (z0 & mask3) << 10
    const far = ((z0 + 1) & mask3) << 10
    const a = between(at3(near | row | left), at3(near | row | right), u)
    const b = between(at3(near | below | left), at3(near | below | right), u)
    const c = between(at3(far | row | left), at3(far | row | right), u)
    const d = between(at3(far | below | left), at3(far | below | right), u)
    return between(between(a, b, v), between(c, d, v), ease(z - z0))
  }

  // The loop has the lookup written out: a call for every octave would hand its result over the heap.
  const fbm = (x: number, y: number, octaves: number): number => {
    let sum = 0
    let amplitude = 0.7
    let px = x
    let py = y
    for (let k = 0; k < octaves; k++) {
      const x0 = Math.floor(px)
      const y0 = Math.floor(py)
      const fx = px - x0
      const fy = py - y0
      const i = (y0 & gradientMask) * gradientLine + ((x0 & gradientMask) << 1)
      const j = i + gradientLine
      const a = (gradients[i] as number) * fx + (gradients[i + 1] as number) * fy
      const b = (gradients[i + 2] as number) * (fx - 1) + (gradients[i + 3] as number) * fy
      const c = (gradients[j] as number) * fx + (gradients[j + 1] as number) * (fy - 1)
      const d = (gradients[j + 2] as number) * (fx - 1) + (gradients[j + 3] as number) * (fy - 1)
      const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
      const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
      const top = a + (b - a) * u
      sum += amplitude * (top + (c + (d - c) * u - top) * v)
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

  return keepCompiled('noise', { gradient, value, value3, white, fbm, ridged })
}
