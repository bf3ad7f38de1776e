import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import type { FigurePoseName } from './figure-poses.ts'
import type { Hat, HatKind, Outfit } from './outfit.ts'

/** A colour of a cloth. */
export const c = hexToLinear

/** A hat with its band. */
export function hat(kind: HatKind, colour: string, band = '#2a2a30'): Hat {
  return { kind, colour: c(colour), band: c(band) }
}

/** What makes somebody a doctor or a pirate. */
export interface Role {
  readonly wears: Partial<Outfit>
  /** `either` lets the seed choose. */
  readonly who: 'man' | 'woman' | 'either' | 'boy' | 'girl' | 'child'
  /** What a colour of the prompt paints: the top unless told. */
  readonly painted?: readonly (keyof Outfit)[]
  /** How this one stands when the prompt does not say. */
  readonly stands?: FigurePoseName
  /** The body, when it is not that of `who`. */
  readonly build?: Outfit['build']
  /** What a man of an `either` wears besides. */
  readonly men?: Partial<Outfit>
  /** What he or she stands on or sits on. */
  readonly gear?: 'surfboard' | 'snowboard' | 'skis' | 'bicycle'
}

/** A suit with a tie. */
export const suit: Partial<Outfit> = {
  front: 'open',
  sleeves: 'long',
  top: c('#2f3947'),
  bottom: c('#2f3947'),
  inner: c('#f2f0ec'),
  tie: c('#8c2f39'),
  shoes: c('#1f1a18'),
  legs: 'trousers',
  skirt: 0,
  belt: null,
}

/** A long wide dress. */
export const gown: Partial<Outfit> = {
  skirt: 0.97,
  flare: 0.2,
  front: 'round',
  sleeves: 'long',
  legs: 'bare',
}

/** A long garment, one side over the other. */
export const robe: Partial<Outfit> = {
  skirt: 0.95,
  flare: 0.17,
  front: 'wrap',
  sleeves: 'long',
  legs: 'trousers',
  footwear: 'shoes',
}

/** The hair of the old. */
export const grey: Rgb = c('#d8d6d2')
