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
  decor(
    '#dcdcd8',
    '#33506b',
    '#b58a5e',
    '#8e683f',
    '#e6ddca',
    '#b98a4a',
    '#c58b4e',
    '#e8dcc4',
    '#5f4630',
  ),
  decor(
    '#dfe0d4',
    '#4f6b52',
    '#a87a4c',
    '#80573a',
    '#e8e0cc',
    '#8a9a6a',
    '#b9683f',
    '#e6d9b8',
    '#5b4028',
  ),
  decor(
    '#efe4dd',
    '#cf9f96',
    '#c9a276',
    '#a98257',
    '#f0e6dc',
    '#b5746a',
    '#6e8a86',
    '#e6b8a8',
    '#8a6844',
  ),
  decor(
    '#ece2cc',
    '#d0a24e',
    '#9a6b42',
    '#754c2e',
    '#e9dfc8',
    '#4f6b74',
    '#5c7077',
    '#d98f4a',
    '#6a4a2e',
  ),
  decor(
    '#d5dcda',
    '#2f6468',
    '#b88d62',
    '#93693f',
    '#dcd6c6',
    '#c07a52',
    '#d8cbb6',
    '#cf7a4c',
    '#6f4e33',
  ),
]
