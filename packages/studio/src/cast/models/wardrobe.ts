import { srgbToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { oklchToRgb, paintOf } from '../colours.ts'
import type { HatKind, Outfit } from './outfit.ts'

function linear(colour: string): Rgb | null {
  const paint = paintOf(colour)
  if (paint === null) return null
  const [r, g, b] = oklchToRgb(paint)
  return [srgbToLinear(Math.round(r)), srgbToLinear(Math.round(g)), srgbToLinear(Math.round(b))]
}

const hats: readonly (readonly [words: RegExp, kind: HatKind, usual: string, band: string])[] = [
  [/top hat/, 'top', 'charcoal', 'crimson'],
  [/cowboy hat|stetson/, 'cowboy', 'tan', 'brown'],
  [/straw hat|sun hat|sunhat|sombrero/, 'straw', 'tan', 'brown'],
  [/(?:wizard|witch)(?:'?s)? hat|pointed hat|pointy hat/, 'wizard', 'indigo', 'gold'],
  [/party hat|birthday hat|cone hat/, 'party', 'pink', 'yellow'],
  [/santa hat|christmas hat|elf hat/, 'santa', 'red', 'white'],
  [/chef(?:'?s)? hat|toque/, 'chef', 'white', 'white'],
  [/pirate(?:'?s)? hat|tricorn/, 'tricorn', 'charcoal', 'white'],
  [/viking helmet|horned helmet/, 'viking', 'grey', 'brown'],
  [/hard hat|safety helmet|bike helmet|bicycle helmet|helmet/, 'helmet', 'yellow', 'amber'],
  [/beanie|woolly hat|knit(?:ted)? hat|winter hat|woolen hat|bobble hat/, 'beanie', 'red', 'white'],
  [/baseball cap|cap/, 'cap', 'navy', 'white'],
  [/beret/, 'beret', 'crimson', 'black'],
  [/bowler|fedora|trilby/, 'bowler', 'charcoal', 'black'],
  [/tiara|diadem/, 'tiara', 'gold', 'gold'],
  [/flower crown|crown of flowers|wreath|garland/, 'flowers', 'pink', 'yellow'],
  [/crown/, 'crown', 'gold', 'gold'],
  [/halo/, 'halo', 'yellow', 'yellow'],
  [/veil/, 'veil', 'white', 'white'],
  [/headscarf|hijab/, 'headscarf', 'teal', 'teal'],
  [/headphones|earphones/, 'headphones', 'red', 'black'],
  [/headband|bandana/, 'headband', 'red', 'white'],
  [/hair bow|ribbon/, 'bow', 'red', 'red'],
  [/hood/, 'hood', 'grey', 'grey'],
  [/hat/, 'bowler', 'brown', 'black'],
]

type Garment = (colour: Rgb | null) => Partial<Outfit>

const tinted =
  (usual: string, make: (colour: Rgb) => Partial<Outfit>): Garment =>
  (colour) =>
    make(colour ?? linear(usual) ?? [0.2, 0.2, 0.2])

const trousers = { skirt: 0, legs: 'trousers' } as const

const garments: readonly (readonly [words: RegExp, garment: Garment])[] = [
  [/sunglasses|shades/, () => ({ eyewear: 'sunglasses' })],
  [/goggles/, () => ({ eyewear: 'goggles' })],
  [/eye ?patch/, () => ({ eyewear: 'patch' })],
  [/glasses|spectacles/, () => ({ eyewear: 'glasses' })],
  [/mask/, () => ({ eyewear: 'mask' })],
  [/scarf|scarves|shawl|bow ?tie|collar|neckerchief/, tinted('red', (scarf) => ({ scarf }))],
  [/cape|cloak/, tinted('red', (cape) => ({ cape }))],
  [/apron/, tinted('white', (apron) => ({ apron }))],
  [/gloves|mittens/, tinted('brown', (gloves) => ({ gloves }))],
  [/backpack|rucksack|knapsack/, tinted('orange', (pack) => ({ pack }))],
  [/boots/, tinted('brown', (shoes) => ({ shoes, footwear: 'boots' }))],
  [/shoes|sneakers|trainers/, tinted('white', (shoes) => ({ shoes, footwear: 'shoes' }))],
  [/long beard/, tinted('brown', (hair) => ({ beard: 'long', hair }))],
  [/beard/, (colour) => ({ beard: 'full', ...(colour === null ? {} : { hair: colour }) })],
  [
    /mou?stache/,
    (colour) => ({ beard: 'moustache', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [
    /braids|braided hair|pigtails|plaits/,
    (colour) => ({ hairstyle: 'braids', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [
    /ponytail/,
    (colour) => ({ hairstyle: 'ponytail', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [
    /curly hair|curls|afro/,
    (colour) => ({ hairstyle: 'curly', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [
    /long (?:[a-z]+ )?hair/,
    (colour) => ({ hairstyle: 'long', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [
    /short (?:[a-z]+ )?hair/,
    (colour) => ({ hairstyle: 'short', ...(colour === null ? {} : { hair: colour }) }),
  ],
  [/hair/, (colour) => (colour === null ? {} : { hair: colour })],
  [/angel wings|wings/, () => ({ wings: 'feathers' })],
  [
    /evening gown|ball ?gown|wedding dress|gown/,
    tinted('purple', (top) => ({
      top,
      skirt: 0.97,
      flare: 0.2,
      front: 'round',
      legs: 'bare',
      skirtColour: null,
    })),
  ],
  [
    /kimono|robe|yukata/,
    tinted('indigo', (top) => ({
      top,
      skirt: 0.94,
      flare: 0.15,
      front: 'wrap',
      sleeves: 'long',
      skirtColour: null,
    })),
  ],
  [
    /dress/,
    tinted('red', (top) => ({
      top,
      skirt: 0.6,
      flare: 0.16,
      front: 'round',
      legs: 'bare',
      skirtColour: null,
      belt: null,
    })),
  ],
  [
    /skirt/,
    tinted('navy', (skirtColour) => ({ skirtColour, skirt: 0.5, flare: 0.15, legs: 'bare' })),
  ],
  [
    /raincoat|trench ?coat|overcoat|coat/,
    tinted('camel', (top) => ({
      top,
      skirt: 0.52,
      flare: 0.14,
      front: 'open',
      sleeves: 'long',
      skirtColour: null,
      legs: 'trousers',
    })),
  ],
  [
    /suit|tuxedo/,
    tinted('charcoal', (top) => ({
      ...trousers,
      top,
      bottom: top,
      front: 'open',
      tie: linear('crimson'),
      sleeves: 'long',
      belt: null,
    })),
  ],
  [
    /armou?r/,
    tinted('silver', (top) => ({
      ...trousers,
      top,
      bottom: top,
      shoes: top,
      gloves: top,
      footwear: 'boots',
      front: 'plate',
      sleeves: 'long',
    })),
  ],
  [
    /uniform/,
    tinted('navy', (top) => ({ ...trousers, top, bottom: top, front: 'shirt', sleeves: 'long' })),
  ],
  [
    /striped (?:[a-z]+ )?(?:shirt|sweater|jumper|top)/,
    tinted('navy', (top) => ({ top, front: 'stripes', sleeves: 'long' })),
  ],
  [
    /hoodie|tracksuit|jacket|vest/,
    tinted('grey', (top) => ({ top, front: 'zip', sleeves: 'long' })),
  ],
  [
    /sweater|jumper|pullover|cardigan/,
    tinted('cream', (top) => ({ top, front: 'round', sleeves: 'long' })),
  ],
  [/t-?shirt|tee/, tinted('white', (top) => ({ top, front: 'round', sleeves: 'short' }))],
  [/shirt|blouse|top/, tinted('white', (top) => ({ top, front: 'shirt' }))],
  [/shorts/, tinted('navy', (bottom) => ({ skirt: 0, legs: 'shorts', bottom }))],
  [/jeans|trousers|pants|overalls/, tinted('blue', (bottom) => ({ ...trousers, bottom }))],
  [
    /swimsuit|bikini|swimming trunks/,
    tinted('red', (top) => ({
      top,
      bottom: top,
      skirt: 0,
      front: 'straps',
      sleeves: 'none',
      legs: 'bare',
      footwear: 'bare',
    })),
  ],
]

/** What an animal can wear besides a hat: it has a head and a neck. */
const animals =
  /scarf|scarves|shawl|bow ?tie|collar|neckerchief|glasses|shades|spectacles|cape|cloak/

function colourIn(words: string): Rgb | null {
  const list = words.split(/[\s-]+/)
  for (let n = 0; n < list.length; n++) {
    const two = n + 1 < list.length ? linear(`${list[n]} ${list[n + 1]}`) : null
    const one = two ?? linear(list[n] ?? '')
    if (one !== null) return one
  }
  return null
}

/**
 * What `wearing a red hat and sunglasses` or `with blue hair` changes about who is drawn. Null when
 * the action is none of this kind, or names something that cannot be drawn on a person (an animal,
 * when `animal`).
 */
export function wornIn(action: string, animal: boolean): Partial<Outfit> | null {
  const words = action.trim().toLowerCase()
  const found = /^(?:wearing|with|in|dressed in) (.+)$/.exec(words)
  if (found === null) return null
  let outfit: Partial<Outfit> = {}
  for (const piece of (found[1] ?? '').split(/,| and | with /)) {
    if (piece.trim() === '') continue
    const colour = colourIn(piece)
    const hat = hats.find(([pattern]) => new RegExp(`\\b(?:${pattern.source})s?\\b`).test(piece))
    if (hat !== undefined && !/headband hair/.test(piece)) {
      const [, kind, usual, band] = hat
      outfit = {
        ...outfit,
        hat: {
          kind,
          colour: colour ?? linear(usual) ?? [1, 1, 1],
          band: linear(band) ?? [1, 1, 1],
        },
      }
      continue
    }
    if (animal && !animals.test(piece)) return null
    const garment = garments.find(([pattern]) =>
      new RegExp(`\\b(?:${pattern.source})\\b`).test(piece),
    )
    if (garment === undefined) return null
    outfit = { ...outfit, ...garment[1](colour) }
  }
  return outfit
}
