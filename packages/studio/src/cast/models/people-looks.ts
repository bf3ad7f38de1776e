import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import type { Hairstyle, Outfit } from './outfit.ts'

/** Skin tones, fair to dark, each with the hair colours that go with it. */
const complexions: readonly (readonly [skin: string, hairs: readonly string[]])[] = [
  ['#eabf9f', ['#6b4226', '#c99a4e', '#3a2418', '#a5562a']],
  ['#dfae87', ['#4a2f1e', '#2a1a14', '#7a5230', '#b58a4a']],
  ['#c68d62', ['#2a1a14', '#3a2418', '#1c1614', '#4a2f1e']],
  ['#9a6441', ['#1c1614', '#2a1c16', '#241814', '#1c1614']],
  ['#6e442d', ['#17120f', '#1c1512', '#17120f', '#221812']],
]

const tops = [
  '#3f6fa3',
  '#a83f3a',
  '#3f7d5a',
  '#d9a03a',
  '#5f5a8a',
  '#c9cfd4',
  '#b8624a',
  '#2f4a5f',
]
const bottoms = ['#39404c', '#2f4260', '#6a5a48', '#4a4a4e', '#54677a', '#332f2e']
const dresses = [
  '#b8434a',
  '#3f7f8a',
  '#d98a5a',
  '#6a4a86',
  '#e0b84a',
  '#3f5f9a',
  '#c96a8a',
  '#4f8a5f',
]

const styles: Readonly<Record<Outfit['build'], readonly Hairstyle[]>> = {
  man: ['short', 'short', 'crop', 'short', 'curly'],
  woman: ['long', 'bob', 'ponytail', 'bun', 'curly'],
  child: ['short', 'short', 'curly', 'short'],
  toddler: ['short', 'crop', 'curly'],
  baby: ['crop', 'bald'],
}

const girls: readonly Hairstyle[] = ['long', 'braids', 'ponytail', 'bob']

/** How many different people a plain word like `man` can be. */
export const peopleVariants = 40

/** A steady number for one trait of one variant, so that no trait goes with another. */
function traitOf(variant: number, trait: number): number {
  let h = Math.imul(variant + 1, 0x9e3779b1) ^ Math.imul(trait + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 13)) >>> 4) & 0xffff
}

/** Somebody: build, skin, hair and everyday clothes by number (0 to `peopleVariants` - 1). */
export function somebody(build: Outfit['build'], female: boolean, variant: number): Outfit {
  let trait = 0
  const pick = <T>(items: readonly T[]): T => items[traitOf(variant, trait++) % items.length] as T
  const [skin, hairs] = complexions[variant % complexions.length] as (typeof complexions)[number]
  const grown = build === 'man' || build === 'woman'
  const dress = female && pick([true, true, false])
  const paint = hexToLinear(dress ? pick(dresses) : pick(tops))
  return {
    build,
    stout: build === 'man' ? pick([0, 0.15, 0.3, 0.5]) : 0,
    bulk: 1,
    skin: hexToLinear(skin),
    hair: hexToLinear(pick(hairs)),
    hairstyle: pick(
      female && build !== 'baby' ? (build === 'woman' ? styles.woman : girls) : styles[build],
    ),
    beard:
      build === 'man'
        ? pick(['none', 'stubble', 'none', 'short', 'none', 'moustache'] as const)
        : 'none',
    top: paint,
    sleeves: pick(
      dress ? (['short', 'long', 'none'] as const) : (['long', 'short', 'long'] as const),
    ),
    front: dress
      ? 'round'
      : pick(
          female
            ? (['round', 'shirt', 'open'] as const)
            : (['shirt', 'round', 'open', 'zip', 'check'] as const),
        ),
    inner: hexToLinear('#ece8e0'),
    tie: null,
    belt: dress ? mixDark(paint) : grown ? hexToLinear('#4a3020') : null,
    skirt: dress ? pick([0.52, 0.66, 0.6]) : 0,
    flare: grown ? 0.155 : 0.15,
    skirtColour: null,
    trim: null,
    legs: dress ? 'bare' : build === 'child' && pick([true, false, false]) ? 'shorts' : 'trousers',
    bottom: hexToLinear(pick(bottoms)),
    shoes: hexToLinear(pick(['#4a342a', '#2a2a2e', '#e8e4dc', '#6a3f2a'])),
    footwear: 'shoes',
    hat: null,
    eyewear: grown && pick([false, false, false, false, true]) ? 'glasses' : 'none',
    scarf: null,
    cape: null,
    apron: null,
    gloves: null,
    pack: null,
    wings: 'none',
    prop: null,
    face: 'plain',
    tail: null,
  }
}

function mixDark([r, g, b]: Rgb): Rgb {
  return [r * 0.55, g * 0.55, b * 0.55]
}
