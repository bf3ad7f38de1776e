/** What a season does to green things. */
import type { Rgb } from '../pixels.ts'
import type { SceneDescription } from '../scene.ts'
import { palette } from './numbers.ts'

export interface Greenery {
  readonly tip: Rgb
  readonly root: Rgb
  readonly dry: Rgb
  readonly dryShare: number
  /** Two leaf colours of broad-leaved trees. */
  readonly leaves: readonly [Rgb, Rgb]
  readonly needles: readonly [Rgb, Rgb]
  readonly wood: Rgb
  readonly flowers: readonly Rgb[]
  readonly flowerShare: number
  /** Soft hills far away. */
  readonly field: readonly [Rgb, Rgb]
  /** Broad-leaved trees have lost their leaves. */
  readonly bare: boolean
}

function greenery(
  colours: readonly string[],
  flowers: readonly string[],
  dryShare: number,
  flowerShare: number,
  bare = false,
): Greenery {
  const [tip, root, dry, leafA, leafB, needleA, needleB, wood, fieldA, fieldB] = palette(...colours)
  if (
    !tip ||
    !root ||
    !dry ||
    !leafA ||
    !leafB ||
    !needleA ||
    !needleB ||
    !wood ||
    !fieldA ||
    !fieldB
  ) {
    throw new RangeError('greenery needs ten colours')
  }
  return {
    tip,
    root,
    dry,
    dryShare,
    leaves: [leafA, leafB],
    needles: [needleA, needleB],
    wood,
    flowers: palette(...flowers),
    flowerShare,
    field: [fieldA, fieldB],
    bare,
  }
}

const spring = greenery(
  [
    '#8fb54a',
    '#3c5a24',
    '#b9c56a',
    '#7fa845',
    '#a3bd5c',
    '#3f6136',
    '#557344',
    '#5a4a3c',
    '#7da24a',
    '#5f8a3e',
  ],
  ['#f4f1ea', '#f2d64b', '#f3b6cf', '#e8e0f6', '#f7e9a0'],
  0.12,
  0.05,
)
const summer = greenery(
  [
    '#7fa03c',
    '#35501f',
    '#b8ab62',
    '#5d8433',
    '#7c9a45',
    '#37552f',
    '#4b693c',
    '#57483a',
    '#73923f',
    '#587c37',
  ],
  ['#d7342b', '#f1ede2', '#f0c531', '#5f6fd0', '#b765b8'],
  0.22,
  0.035,
)
const autumn = greenery(
  [
    '#a79548',
    '#4f4a22',
    '#c9a457',
    '#c9772b',
    '#b0472a',
    '#3c5433',
    '#4e653c',
    '#55453a',
    '#a38f48',
    '#7f8042',
  ],
  ['#d9c9a0', '#c98d3d', '#a8563c'],
  0.5,
  0.012,
)
const winter = greenery(
  [
    '#a39b78',
    '#57513a',
    '#bcae8a',
    '#8a7a5c',
    '#7a6a50',
    '#33503a',
    '#436048',
    '#4f443b',
    '#9a9474',
    '#7d7a5c',
  ],
  ['#e9e6da'],
  0.55,
  0,
  true,
)

/** The plants' colours; without a season it is summer, or winter where there is snow. */
export function greeneryOf(scene: SceneDescription): Greenery {
  switch (
    scene.season ??
    (scene.weather === 'snow' || scene.setting === 'snowfield' ? 'winter' : 'summer')
  ) {
    case 'spring':
      return spring
    case 'autumn':
      return autumn
    case 'winter':
      return winter
    case 'summer':
      return summer
  }
}

/** True when snow lies on the ground. */
export function snowLies(scene: SceneDescription): boolean {
  return scene.weather === 'snow' || scene.season === 'winter' || scene.setting === 'snowfield'
}
