/** Colours that go together in a room. */
import type { Rgb } from '../pixels.ts'
import { palette } from './numbers.ts'

export interface Decor {
  readonly wall: Rgb
  readonly accent: Rgb
  readonly ceiling: Rgb
  readonly floor: readonly [Rgb, Rgb]
  readonly rug: readonly [Rgb, Rgb]
  readonly sofa: Rgb
  readonly pillow: Rgb
  readonly wood: Rgb
}

function decor(...hexes: readonly string[]): Decor {
  const [wall, accent, floorA, floorB, rugA, rugB, sofa, pillow, wood] = palette(...hexes)
  if (!wall || !accent || !floorA || !floorB || !rugA || !rugB || !sofa || !pillow || !wood) {
    throw new RangeError('a room needs nine colours')
  }
  return {
    wall,
    accent,
    ceiling: [0.8, 0.78, 0.74],
    floor: [floorA, floorB],
    rug: [rugA, rugB],
    sofa,
    pillow,
    wood,
  }
}

/** The rooms the seed picks from. */
export const decors = [
  decor(
    '#d9cfc0',
    '#c7b9a4',
    '#b98a5a',
    '#94683f',
    '#d8cdb9',
    '#8c5b4a',
    '#6f8578',
    '#d6a15c',
    '#7a5638',
  ),
  decor(
    '#c9d1cc',
    '#8fa39b',
    '#c29a6b',
    '#a17a4e',
    '#e3dccd',
    '#5d7a86',
    '#c9b79f',
    '#b9664a',
    '#86623f',
  ),
  decor(
    '#e2d8cb',
    '#b98d72',
    '#a9784c',
    '#7f5533',
    '#c9b7a0',
    '#a3533f',
    '#4e6176',
    '#e0b872',
    '#6b4a31',
  ),
  decor(
    '#d3ccd2',
    '#9c8fa3',
    '#ba9169',
    '#957049',
    '#dcd3d6',
    '#6f6488',
    '#9b8aa0',
    '#d9b2a0',
    '#80603f',
  ),
]
