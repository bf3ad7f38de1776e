import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'

/** Linear mix, `t` clamped to 0 to 1. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  const s = t <= 0 ? 0 : t >= 1 ? 1 : t
  return [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, a[2] + (b[2] - a[2]) * s]
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function step(from: number, to: number, x: number): number {
  const t = Math.max(0, Math.min(1, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

export function scale(a: Rgb, t: number): Rgb {
  return [a[0] * t, a[1] * t, a[2] * t]
}

/** The prompt's colour, or the usual one. */
export function or(paint: Rgb | null, usual: string): Rgb {
  return paint ?? hexToLinear(usual)
}
