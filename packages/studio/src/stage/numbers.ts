/** Small arithmetic every painter needs. */
import { hexToLinear } from '../pixels.ts'
import type { Rgb } from '../pixels.ts'

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}

/** From `a` (at t = 0) to `b` (at t = 1). */
export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** 0 below `from`, 1 above `to`, an S-curve between. `from` may be above `to`. */
export function smooth(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1)
  return t * t * (3 - 2 * t)
}

/** From colour `a` (at t = 0) to colour `b` (at t = 1). */
export function mixRgb(a: Rgb, b: Rgb, t: number): Rgb {
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]
}

/** A colour times a number. */
export function scaleRgb(a: Rgb, factor: number): Rgb {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

/** Two colours multiplied, as light by a filter. */
export function tintRgb(a: Rgb, b: Rgb): Rgb {
  return [a[0] * b[0], a[1] * b[1], a[2] * b[2]]
}

/** Brightness of a colour as the eye weighs it. */
export function luminance(a: Rgb): number {
  return a[0] * 0.2126 + a[1] * 0.7152 + a[2] * 0.0722
}

/** A list of `#rrggbb` colours in linear light. */
export function palette(...hexes: readonly string[]): Rgb[] {
  return hexes.map(hexToLinear)
}

/** The colour at `t` (0 to 1) of evenly spaced stops. */
export function ramp(stops: readonly Rgb[], t: number): Rgb {
  const last = stops.length - 1
  const at = clamp(t, 0, 1) * last
  const index = Math.min(last - 1, Math.floor(at))
  const a = stops[index]
  const b = stops[index + 1]
  if (!a || !b) throw new RangeError('a colour ramp needs at least two stops')
  return mixRgb(a, b, at - index)
}
