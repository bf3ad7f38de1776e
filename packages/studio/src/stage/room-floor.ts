/** Floor boards and the rug on them. */
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Decor } from './room-decor.ts'

/** Lays boards along the view; fills `out` with the albedo at a place. */
export function createFloor(
  frame: Frame,
  look: Decor,
): (x: number, z: number, footprint: number, out: Float32Array) => void {
  const { noise } = frame
  const wide = 0.145
  return (x, z, footprint, out) => {
    const column = Math.floor(x / wide)
    const offset = noise.white(column + 50, 9) * 1.7
    const row = Math.floor((z + offset) / 1.65)
    const across = x / wide - column
    const along = (z + offset) / 1.65 - row
    const tone = noise.white(column + 50, row + 20)
    const fine = clamp(0.02 / footprint, 0, 1)
    const grain = noise.fbm(x * 42 + tone * 90, z * 2.4 + tone * 70, 4)
    const rings = noise.gradient(x * 15 + tone * 50 + grain * 0.6, z * 0.9 + tone * 33)
    const gapX =
      smooth(0.0032 + footprint * 0.7, 0.0008, Math.min(across, 1 - across) * wide) *
      clamp(0.006 / footprint, 0.12, 1)
    const gapZ =
      smooth(0.004 + footprint * 1.6, 0.001, Math.min(along, 1 - along) * 1.65) *
      clamp(0.004 / footprint, 0.05, 1)
    const t = clamp(0.5 + (tone - 0.5) * 0.85 + (grain * 0.55 + rings * 0.3) * fine, 0, 1)
    const dark = 1 - Math.max(gapX, gapZ) * 0.72
    for (let c = 0; c < 3; c++)
      out[c] = mix(look.floor[1][c] as number, look.floor[0][c] as number, t) * dark * 0.92
  }
}

export const rugPatterns = ['diamonds', 'stripes', 'medallion', 'plain'] as const

export interface Rug {
  /** Metres: its middle, and from there to its sides. */
  readonly x: number
  readonly z: number
  readonly wide: number
  readonly long: number
  readonly pattern: (typeof rugPatterns)[number]
}

/** How much of the rug's second colour its pattern has at a place, `u` and `v` being -1 to 1 across it. */
function figureOf(
  pattern: Rug['pattern'],
  x: number,
  z: number,
  u: number,
  v: number,
  soft: number,
): number {
  const wave = (value: number): number => Math.abs(value - Math.floor(value) - 0.5)
  switch (pattern) {
    case 'diamonds': {
      const diamond = wave(x * 2.2) + wave(z * 2.2)
      const lines = smooth(0.06 + soft * 3, 0.03, Math.abs(diamond - 0.5)) * 0.45
      return Math.max(lines, smooth(0.16 + soft * 3, 0.1, diamond) * 0.6)
    }
    case 'stripes':
      return smooth(0.2 - soft * 3, 0.24 + soft * 3, wave(z * 3.1)) * 0.5
    case 'medallion': {
      const r = Math.sqrt(u * u + v * v)
      const petals = r * (1 + 0.07 * Math.cos(8 * Math.atan2(v, u)))
      const ring = (at: number, half: number): number =>
        smooth(half + 0.03 + soft, half, Math.abs(petals - at))
      return Math.max(
        ring(0.52, 0.05) * 0.7,
        ring(0.3, 0.03) * 0.5,
        smooth(0.2, 0.15, petals) * 0.6,
      )
    }
    case 'plain':
      return 0
  }
}

/** Weaves the rug over the floor's colour; returns its cover, 0 to 1. */
export function rugAt(
  frame: Frame,
  rug: Rug,
  x: number,
  z: number,
  footprint: number,
  look: Decor,
  out: Float32Array,
): number {
  const u = (x - rug.x) / rug.wide
  const v = (z - rug.z) / rug.long
  const edge = Math.max(Math.abs(u) * rug.wide - rug.wide, Math.abs(v) * rug.long - rug.long)
  const cover = smooth(footprint * 1.5, -footprint * 1.5, edge)
  if (cover <= 0) return 0
  const { noise } = frame
  const inset = -edge
  const soft = footprint * 2
  const border = smooth(0.05 + soft, 0.04, Math.abs(inset - 0.15))
  const figure = inset > 0.26 ? figureOf(rug.pattern, x, z, u, v, soft) : 0
  const pile =
    0.86 +
    0.28 * noise.value(x * 130, z * 130) * clamp(0.006 / footprint, 0, 1) +
    noise.fbm(x * 2.4, z * 2.4, 3) * 0.14
  for (let c = 0; c < 3; c++) {
    const wool =
      mix(look.rug[0][c] as number, look.rug[1][c] as number, Math.max(figure, border * 0.85)) *
      pile *
      0.82
    out[c] = mix(out[c] as number, wool, cover)
  }
  return cover
}
