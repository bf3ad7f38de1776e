import type { Rgb } from '../../pixels.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import type { Gesture } from './gestures.ts'
import type { Outfit } from './outfit.ts'
import type { Stance } from './pose.ts'

/** How one creature is to be modelled. */
export interface Manner {
  /** The prompt's colour, linear, or null. */
  readonly paint: Rgb | null
  /** The prompt's stance, one of those the being can take; null leaves it to the being. */
  readonly stance: Stance | null
  readonly gesture: Gesture | null
  /** What the prompt says it wears or carries. */
  readonly wears: Partial<Outfit>
  /** Which of its kind it is, 0 to `variants` - 1. */
  readonly variant: number
}

/** A person or an animal: what moves, and so is drawn in poses. */
export interface Being {
  /** How many there are of it that look different. */
  readonly variants: number
  readonly stances: ReadonlySet<Stance>
  /** Many of them together are in the air, unless told otherwise. */
  readonly flocks?: boolean
  /** Whether it has hands that can wave. */
  readonly gestures: boolean
  /** Who is dressed: in anything, or (an animal) about the head. */
  readonly dresses: 'all' | 'head' | 'none'
  readonly model: (manner: Manner) => Sculpture
}
