import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { armchair, bench, chair, floorLamp, sofa, streetLamp, table } from './furniture.ts'
import { ball, bottle, campfire, lantern, pumpkin, vase } from './household.ts'
import { castle } from './castle.ts'
import { cup, moon, snowman } from './small.ts'
import { car, saucer } from './vehicles.ts'
import { barn, cabin, cottage, tentModel } from './houses.ts'
import { hotAirBalloon, lighthouse, tower, windmill } from './structures.ts'
import { birch, cherryTree, oak, palm, pine, rock } from './trees.ts'

/** Models a thing, in `paint` when the prompt gives it a colour (linear RGB). */
export type Sculptor = (paint: Rgb | null) => Sculpture

/** Every model that is no being, by the name the catalogue uses after `sculpt:`. */
export const sculptures: Readonly<Record<string, Sculptor>> = {
  'hot-air-balloon': hotAirBalloon,
  lighthouse,
  windmill,
  cottage,
  cabin,
  barn,
  'stone-tower': tower,
  tent: tentModel,
  table,
  chair,
  sofa,
  armchair,
  bench,
  'floor-lamp': floorLamp,
  lantern,
  'street-lamp': streetLamp,
  vase: (paint) => vase(paint, hexToLinear('#f2b32c')),
  'empty-vase': (paint) => vase(paint, null),
  'sunflower-vase': () => vase(null, hexToLinear('#f2b32c')),
  'rose-vase': () => vase(null, hexToLinear('#cf3550')),
  bottle,
  campfire: () => campfire(),
  ball,
  pumpkin,
  snowman: () => snowman(),
  car,
  cup,
  moon,
  saucer,
  castle,
  rock,
  oak,
  'cherry-tree': cherryTree,
  birch,
  pine,
  palm,
}
