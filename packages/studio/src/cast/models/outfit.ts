import type { Rgb } from '../../pixels.ts'

export type Hairstyle =
  | 'short'
  | 'crop'
  | 'long'
  | 'bob'
  | 'ponytail'
  | 'bun'
  | 'braids'
  | 'curly'
  | 'topknot'
  | 'bald'
export type Beard = 'none' | 'stubble' | 'short' | 'full' | 'long' | 'moustache'

export type HatKind =
  | 'cap'
  | 'beanie'
  | 'straw'
  | 'cowboy'
  | 'top'
  | 'bowler'
  | 'chef'
  | 'peaked'
  | 'fire'
  | 'helmet'
  | 'crown'
  | 'tiara'
  | 'wizard'
  | 'santa'
  | 'tricorn'
  | 'viking'
  | 'knight'
  | 'kabuto'
  | 'headscarf'
  | 'graduate'
  | 'beret'
  | 'sailor'
  | 'party'
  | 'flowers'
  | 'nurse'
  | 'halo'
  | 'hood'
  | 'headband'
  | 'clown'
  | 'veil'
  | 'bow'
  | 'headphones'
  | 'space'

export interface Hat {
  readonly kind: HatKind
  readonly colour: Rgb
  readonly band: Rgb
}

/** How far a top reaches: sleeves to nowhere, half the upper arm, the elbow or the wrist. */
export type Sleeves = 'none' | 'short' | 'elbow' | 'long'

export type PropKind =
  | 'book'
  | 'stethoscope'
  | 'briefcase'
  | 'ladle'
  | 'hammer'
  | 'pitchfork'
  | 'sword'
  | 'katana'
  | 'staff'
  | 'wand'
  | 'broom'
  | 'guitar'
  | 'microphone'
  | 'palette'
  | 'bouquet'
  | 'axe'
  | 'trident'
  | 'shield'
  | 'camera'
  | 'net'
  | 'sack'
  | 'phone'
  | 'cup'
  | 'apple'
  | 'fishing-rod'
  | 'balloon'
  | 'scroll'
  | 'ski-poles'
  | 'lantern'

/** What a person looks like and wears. Colours are linear RGB. */
export interface Outfit {
  readonly build: 'man' | 'woman' | 'child' | 'toddler' | 'baby'
  readonly stout: number
  /** Thickness of the limbs against a bare man's: padded suits are thick. */
  readonly bulk: number
  readonly skin: Rgb
  readonly hair: Rgb
  readonly hairstyle: Hairstyle
  readonly beard: Beard
  readonly top: Rgb
  readonly sleeves: Sleeves
  /** `open`: a jacket over a shirt of the colour `inner`; the rest is drawn on the cloth. */
  readonly front:
    | 'plain'
    | 'bare'
    | 'round'
    | 'shirt'
    | 'open'
    | 'stripes'
    | 'check'
    | 'wrap'
    | 'straps'
    | 'zip'
    | 'plate'
    | 'motley'
  readonly inner: Rgb
  readonly tie: Rgb | null
  readonly belt: Rgb | null
  /** Share of the way from the waist to the ankles that a skirt or a coat reaches; 0 for none. */
  readonly skirt: number
  /** Hem radius, in body heights. */
  readonly flare: number
  /** The skirt's colour when it is not the top's. */
  readonly skirtColour: Rgb | null
  /** Trim along the hem. */
  readonly trim: Rgb | null
  readonly legs: 'trousers' | 'shorts' | 'bare'
  readonly bottom: Rgb
  readonly shoes: Rgb
  readonly footwear: 'shoes' | 'boots' | 'bare'
  readonly hat: Hat | null
  readonly eyewear: 'none' | 'glasses' | 'sunglasses' | 'goggles' | 'patch' | 'mask'
  readonly scarf: Rgb | null
  readonly cape: Rgb | null
  readonly apron: Rgb | null
  readonly gloves: Rgb | null
  readonly pack: Rgb | null
  readonly wings: 'none' | 'feathers' | 'butterfly'
  readonly prop: PropKind | null
  /** Face paint and features that no one else has. */
  readonly face: 'plain' | 'clown' | 'undead' | 'old'
  /** A fish's tail in place of legs. */
  readonly tail: Rgb | null
}
