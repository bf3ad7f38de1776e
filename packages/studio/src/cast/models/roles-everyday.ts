import { c, gown, grey, hat, suit } from './role.ts'
import type { Role } from './role.ts'

/** People of every age, in everyday clothes or dressed for their wedding. */
export const everyday = {
  man: { who: 'man', wears: {} },
  woman: { who: 'woman', wears: {} },
  person: { who: 'either', wears: {} },
  boy: { who: 'boy', wears: {} },
  girl: { who: 'girl', wears: {} },
  child: { who: 'child', wears: {} },
  toddler: { who: 'child', build: 'toddler', wears: { belt: null } },
  baby: {
    who: 'child',
    build: 'baby',
    stands: 'sitting',
    wears: {
      top: c('#f2dfa8'),
      bottom: c('#f2dfa8'),
      front: 'round',
      sleeves: 'long',
      legs: 'trousers',
      shoes: c('#f2dfa8'),
      skirt: 0,
      belt: null,
    },
  },
  teenager: {
    who: 'either',
    wears: {
      front: 'zip',
      sleeves: 'long',
      skirt: 0,
      legs: 'trousers',
      belt: null,
      shoes: c('#e8e4dc'),
      pack: c('#3a5f8a'),
      beard: 'none',
    },
  },
  'old-man': {
    who: 'man',
    wears: {
      hair: grey,
      beard: 'full',
      face: 'old',
      top: c('#6b5a48'),
      front: 'open',
      inner: c('#d9d2c2'),
      eyewear: 'glasses',
      hairstyle: 'bald',
      skirt: 0,
    },
  },
  'old-woman': {
    who: 'woman',
    wears: {
      hair: grey,
      hairstyle: 'bun',
      face: 'old',
      top: c('#6d5a86'),
      eyewear: 'glasses',
      skirt: 0.7,
      legs: 'bare',
      sleeves: 'long',
      front: 'round',
    },
  },
  groom: {
    who: 'man',
    wears: { ...suit, top: c('#22242c'), bottom: c('#22242c'), tie: c('#d9d4c8') },
  },
  bride: {
    who: 'woman',
    wears: {
      ...gown,
      flare: 0.22,
      top: c('#f6f3ee'),
      sleeves: 'none',
      front: 'straps',
      hat: hat('veil', '#f8f6f2'),
      hairstyle: 'bun',
      prop: 'bouquet',
      trim: c('#e9e3da'),
      belt: c('#e6dccf'),
    },
  },
} as const satisfies Record<string, Role>
