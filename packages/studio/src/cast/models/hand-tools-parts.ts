import type { Rgb } from '../../pixels.ts'
import { finish } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import { timber } from './sundries-parts.ts'

export const steel = finish('#aab1b8', { gloss: 0.7, mirror: 0.5 })

/** Handles are wooden unless a colour is asked for. */
export function handleOf(paint: Rgb | null, usual = '#b5793f'): Finish {
  return paint === null ? timber(usual) : finish(paint, { gloss: 0.5, mirror: 0.08 })
}

/** The parts turned about the viewer's axis, clockwise by `angle`. */
export function leaning(parts: readonly Part[], angle: number): Part[] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const turn = ([x, y, z]: Vec3): Vec3 => [x * c + y * s, y * c - x * s, z]
  return parts.map((part) => ({
    ...part,
    centre: turn(part.centre),
    axes: [turn(part.axes[0]), turn(part.axes[1]), turn(part.axes[2])],
  }))
}
