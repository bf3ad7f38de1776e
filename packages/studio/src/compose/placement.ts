import type { Actor } from './actor.ts'

/** What holds a placed thing up; decides its shadow and how its foot meets the picture. */
export type Support = 'ground' | 'water' | 'air' | 'wall' | 'thing' | 'tabletop' | 'edge'

/** One actor at one place. Pixels; `base` is the row just under its feet. */
export interface Placement {
  readonly actor: Actor
  /** Which of `actor.count`, from 0. */
  readonly copy: number
  readonly left: number
  readonly base: number
  readonly width: number
  readonly height: number
  readonly mirrored: boolean
  readonly support: Support
  /** Metres from the camera, for haze and for what the stage hides. */
  readonly distance: number
  /** Painted from the highest (farthest) to the lowest. */
  readonly order: number
  /** Share of the height that is under water or inside a thing. */
  readonly sunk: number
  /** For what has left the ground: the row its shadow lies on. */
  readonly ground?: number
  /** What of glass it is inside of, whose shine lies over it. */
  readonly behindGlass?: Placement
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxOf(p: Placement): Box {
  return { left: p.left, top: p.base - p.height, right: p.left + p.width, bottom: p.base }
}

/** Area that two boxes share, as a share of the smaller one. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (w <= 0 || h <= 0) return 0
  const smaller = Math.min(
    (a.right - a.left) * (a.bottom - a.top),
    (b.right - b.left) * (b.bottom - b.top),
  )
  return (w * h) / Math.max(1, smaller)
}

/** Keeps an interval of `size` inside 0 to `limit` with a margin; centred when it does not fit. */
export function inside(start: number, size: number, limit: number): number {
  const margin = limit * 0.012
  if (size > limit - 2 * margin) return (limit - size) / 2
  return Math.min(limit - margin - size, Math.max(margin, start))
}
