import type { Rgb } from '../../pixels.ts'

export type Ears = 'none' | 'pointed' | 'round' | 'floppy' | 'long' | 'leaf'
export type Tail =
  | 'bushy'
  | 'thin'
  | 'tufted'
  | 'stub'
  | 'upright'
  | 'flowing'
  | 'paddle'
  | 'tapered'
export type Pattern = 'plain' | 'stripes' | 'spots' | 'tabby' | 'patches'

/** One species. Lengths are in shoulder heights: a leg of 0.6 leaves 0.4 for the body. */
export interface Quadruped {
  readonly coat: Rgb
  readonly belly: Rgb
  /** Lower legs. */
  readonly socks: Rgb
  readonly muzzle: Rgb
  readonly mark: Rgb
  readonly pattern: Pattern
  readonly bodyLength: number
  /** Half thickness of chest and hip. */
  readonly chest: number
  readonly hip: number
  readonly leg: number
  readonly legThickness: number
  readonly hoofed: boolean
  /** Legs like pillars, with flat feet: elephants and the like. */
  readonly sturdy: boolean
  /** Sleeps in a ring. */
  readonly curls: boolean
  /** Neck: length, angle from the horizontal (radians), half thickness. */
  readonly neck: readonly [number, number, number]
  /** Radius of the skull. */
  readonly head: number
  /** Muzzle: length and half thickness, in skull radii. */
  readonly snout: readonly [number, number]
  readonly ears: Ears
  /** In skull radii. */
  readonly earSize: number
  readonly tail: Tail
  readonly tailLength: number
  readonly tailTip: Rgb | null
  /** Thickness of the tail against others of its kind. */
  readonly tailGirth: number
  readonly fur: number
  readonly mane: Rgb | null
  readonly extra:
    | 'none'
    | 'lion-mane'
    | 'horse-mane'
    | 'antlers'
    | 'unicorn'
    | 'horns'
    | 'trunk'
    | 'fleece'
    | 'wings'
    | 'pig-snout'
    | 'short-horns'
    | 'panda'
    | 'rhino'
    | 'hippo'
    | 'hump'
    | 'humps'
    | 'bison'
    | 'wide-horns'
    | 'ram'
    | 'tusks'
    | 'donkey-mane'
    | 'mask'
    | 'stripe'
    | 'mammoth'
    | 'moose'
    | 'flat-tail'
}
