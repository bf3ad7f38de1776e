/** The room's measures: walls, window, where the furniture stands. */
import type { Frame } from './frame.ts'
import { clamp, smooth } from './numbers.ts'

/** A box-shaped room in metres: x from -side to side, up to the ceiling, the window in the wall at `back`. */
export interface RoomShape {
  readonly back: number
  readonly side: number
  readonly ceiling: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly windowSide: number
  /** Where the sofa stands and how wide it is, and where the floor lamp. */
  readonly sofaX: number
  readonly sofaWide: number
  readonly lampX: number
  /** Middle of the lamp that lights the room. */
  readonly lampAt: readonly [number, number, number]
  /** Share of clear pane at a point of the back wall, with edges `soft` metres wide. */
  window(x: number, y: number, soft: number): number
  /** The window with its frame. */
  casing(x: number, y: number, soft: number): number
}

/** Measures a room so that the picture shows it well. `half` is half the picture's width per metre ahead. */
export function createRoomShape(
  frame: Frame,
  windowSide: number,
  half: number,
  given: {
    /** Metres up to the window. */
    readonly sill?: number
    /** Share of the far wall the window takes. */
    readonly glazed?: number
    readonly lampAt?: readonly [number, number, number]
  } = {},
): RoomShape {
  const back = 6.1
  const side = clamp(half * back * 0.74, 1.9, 5.2)
  const ceiling = frame.height > frame.width * 1.3 ? 3.4 : 2.8
  const wide = clamp(side * 2 * (given.glazed ?? 0.31), 1.15, given.glazed ? 5 : 2.3)
  const middle = windowSide * (side - wide / 2 - 0.55)
  const left = middle - wide / 2
  const right = middle + wide / 2
  const bottom = given.sill ?? 0.62
  const top = ceiling - 0.42
  const inside = (at: number, from: number, to: number, soft: number): number =>
    smooth(from - soft, from + soft, at) * (1 - smooth(to - soft, to + soft, at))
  const panes = wide > 2.6 ? 4 : wide > 1.7 ? 3 : 2
  const window = (x: number, y: number, soft: number): number => {
    const whole = inside(x, left, right, soft) * inside(y, bottom, top, soft)
    if (whole <= 0) return 0
    let bars = 0
    for (let i = 1; i < panes; i++)
      bars = Math.max(
        bars,
        inside(x, left + (wide * i) / panes - 0.028, left + (wide * i) / panes + 0.028, soft),
      )
    const cross = bottom + (top - bottom) * 0.68
    bars = Math.max(bars, inside(y, cross - 0.02, cross + 0.02, soft))
    return whole * (1 - Math.min(1, bars * Math.min(1, 0.03 / Math.max(0.015, soft))))
  }
  const casing = (x: number, y: number, soft: number): number =>
    inside(x, left - 0.09, right + 0.09, soft) * inside(y, bottom - 0.1, top + 0.09, soft)
  const sofaWide = clamp((side * 2 - wide - 1.1) * 0.74, 1.3, 2.3)
  const sofaX = -windowSide * clamp(side - sofaWide / 2 - 0.5, 0, side)
  const lampX = clamp(sofaX + windowSide * (sofaWide / 2 + 0.32), -side + 0.3, side - 0.3)
  return {
    back,
    side,
    ceiling,
    left,
    right,
    bottom,
    top,
    window,
    casing,
    windowSide,
    sofaX,
    sofaWide,
    lampX,
    lampAt: given.lampAt ?? [lampX, 1.52, back - 0.7],
  }
}
