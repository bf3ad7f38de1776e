import { describe, expect, it } from 'vitest'
import { thingOf } from '../../test/scenes.ts'
import type { Bitmap } from '../pixels.ts'
import { createRandom } from '../random.ts'
import type { Thing } from '../scene.ts'
import { aspectOfThing, drawThing, entryOf, lookUp, standInFor } from './cast.ts'

function thing(noun: string, colours: readonly string[] = []): Thing {
  return thingOf(noun, { colours })
}

/** Words, the model they are drawn by, and the longer side of what is drawn, in metres. */
const cases: readonly (readonly [words: string, model: string, longestMetres: number])[] = [
  ['bell pepper', 'bell-pepper', 0.11],
  ['chilli', 'chili', 0.13],
  ['aubergine', 'eggplant', 0.2],
  ['cucumber', 'cucumber', 0.22],
  ['corn', 'corn', 0.24],
  ['peas', 'pea-pod', 0.1],
  ['onions', 'onion', 0.1],
  ['garlic', 'garlic', 0.06],
  ['potatoes', 'potato', 0.17],
  ['broccoli', 'broccoli', 0.17],
  ['cauliflower', 'cauliflower', 0.17],
  ['lettuce', 'lettuce', 0.22],
  ['brown mushroom', 'brown-mushroom', 0.18],
  ['football', 'soccer-ball', 0.22],
  ['basketball', 'basketball', 0.24],
  ['volleyball', 'volleyball', 0.21],
  ['tennis ball', 'tennis-ball', 0.067],
  ['baseball', 'baseball', 0.075],
  ['golf balls', 'golf-ball', 0.043],
  ['american football', 'american-football', 0.28],
  ['rugby ball', 'rugby-ball', 0.28],
  ['tennis racket', 'tennis-racket', 0.69],
  ['baseball bat', 'baseball-bat', 0.7],
  ['skis', 'skis', 1.8],
  ['saxophone', 'saxophone', 0.7],
  ['flute', 'flute', 0.62],
  ['clarinet', 'clarinet', 0.6],
  ['harp', 'harp', 1.75],
  ['hammer', 'hammer', 0.28],
  ['spanner', 'wrench', 0.2],
  ['pliers', 'pliers', 0.2],
  ['screwdriver', 'screwdriver', 0.19],
  ['saw', 'saw', 0.55],
  ['paintbrush', 'paintbrush', 0.2],
  ['axe', 'axe', 0.75],
  ['pickaxe', 'pickaxe', 0.9],
  ['shovel', 'shovel', 1.1],
  ['pencils', 'pencil', 0.14],
  ['pair of scissors', 'scissors', 0.19],
  ['key', 'old-key', 0.07],
  ['teddy bear', 'teddy-bear', 0.35],
  ['dice', 'dice', 0.04],
  ['crown', 'crown', 0.2],
  ['trophy', 'trophy', 0.35],
  ['sword', 'sword', 0.95],
  ['shield', 'shield', 0.8],
  ['pineapple', 'pineapple', 0.28],
  ['bucket', 'bucket', 0.35],
  ['ladder', 'ladder', 2.2],
  ['squid', 'squid', 0.8],
  ['scorpion', 'scorpion', 0.11],
  ['sloth', 'sloth', 0.6],
  ['ghost', 'ghost', 1.6],
  ['monster', 'monster', 1.9],
  ['mosque', 'mosque', 23],
  ['torii gate', 'torii', 7],
]

/** How red the picture is, less how blue, over what is covered. */
function redness({ data }: Bitmap): number {
  let [sum, weight] = [0, 0]
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] as number
    sum += ((data[i] as number) - (data[i + 2] as number)) * alpha
    weight += alpha
  }
  return sum / weight
}

function draw(words: string, colours: readonly string[] = []): Bitmap {
  const sprite = drawThing(thing(words, colours), 40, createRandom(1))
  if (sprite === null) throw new Error(`${words} is not drawn`)
  return sprite.bitmap
}

describe('what has a model of its own', () => {
  it.each(cases)('draws %s as %s, as long as in life', (words, model, longestMetres) => {
    expect(standInFor(words)).toBeNull()
    expect(entryOf(thing(words))?.drawing).toBe(`sculpt:${model}`)
    const aspect = aspectOfThing(thing(words), createRandom(1)) ?? Number.NaN
    const longest = (lookUp(words)?.heightMetres ?? Number.NaN) * Math.max(1, aspect)
    expect(Math.abs(Math.log(longest / longestMetres))).toBeLessThan(0.16)
  })

  it('takes the colour asked for', () => {
    const wrong = cases
      .map(([words]) => {
        const [red, blue] = [draw(words, ['red']), draw(words, ['blue'])]
        return [words, Math.round(redness(red) - redness(blue))] as const
      })
      .filter(([, turned]) => turned < 25)
    expect(wrong).toEqual([])
  })

  it('differs from what it was drawn as before', () => {
    for (const [own, other] of [
      ['golf ball', 'ball'],
      ['tennis ball', 'ball'],
      ['clarinet', 'flute'],
      ['cauliflower', 'broccoli'],
      ['brown mushroom', 'mushroom'],
      ['baseball bat', 'bat'],
    ] as const)
      expect(draw(own).data).not.toEqual(draw(other).data)
  })
})
