import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { alien, astronaut, frog, robot } from './creatures.ts'
import { person } from './figures.ts'
import type { PersonLook } from './figures.ts'
import { armchair, bench, chair, floorLamp, sofa, streetLamp, table } from './furniture.ts'
import { ball, bottle, campfire, lantern, pumpkin, vase } from './household.ts'
import { bird, flyingBird, owl, penguin } from './birds.ts'
import { castle } from './castle.ts'
import { cup, moon, snowman } from './small.ts'
import { car, saucer } from './vehicles.ts'
import { quadruped } from './quadruped.ts'
import type { Quadruped } from './animal.ts'
import { species, variants } from './species.ts'
import { barn, cabin, cottage, tentModel } from './houses.ts'
import { hotAirBalloon, lighthouse, tower, windmill } from './structures.ts'
import { mix, scale } from './tints.ts'
import { birch, cherryTree, oak, palm, pine, rock } from './trees.ts'

/** Models a thing, in `paint` when the prompt gives it a colour (linear RGB). */
export type Sculptor = (paint: Rgb | null) => Sculpture

/** An animal in another coat: its pale parts stay paler than the coat, its dark ones darker. */
function inCoat(animal: Quadruped, paint: Rgb | null): Quadruped {
  if (paint === null) return animal
  return {
    ...animal,
    coat: paint,
    belly: mix(paint, animal.belly, 0.45),
    socks: mix(scale(paint, 0.6), animal.socks, 0.35),
    muzzle: mix(paint, animal.muzzle, 0.55),
    mark: scale(paint, 0.3),
    mane: animal.mane === null ? null : scale(paint, 0.4),
  }
}

const average: PersonLook = {
  skin: hexToLinear('#e3b48f'),
  hair: hexToLinear('#4a2f1e'),
  top: hexToLinear('#3f6fa3'),
  bottom: hexToLinear('#39404c'),
  shoes: hexToLinear('#4a342a'),
  hairstyle: 'short',
  skirt: false,
  head: 0.078,
  beard: false,
  hat: 'none',
}

const dressed =
  (look: Partial<PersonLook>): Sculptor =>
  (paint) =>
    person({ ...average, ...look, ...(paint === null ? {} : { top: paint }) })

const figures: Readonly<Record<string, Sculptor>> = {
  man: dressed({}),
  woman: dressed({
    hairstyle: 'long',
    hair: hexToLinear('#6b3f22'),
    top: hexToLinear('#b8434a'),
    skirt: true,
    head: 0.076,
  }),
  boy: dressed({
    head: 0.105,
    top: hexToLinear('#d98a2e'),
    bottom: hexToLinear('#4b6a8c'),
    hair: hexToLinear('#7a5230'),
  }),
  girl: dressed({
    head: 0.105,
    hairstyle: 'long',
    top: hexToLinear('#d9708f'),
    skirt: true,
    hair: hexToLinear('#8a5a30'),
  }),
  'old-man': dressed({ hair: hexToLinear('#d8d6d2'), beard: true, top: hexToLinear('#6b5a48') }),
  'old-woman': dressed({
    hair: hexToLinear('#d8d6d2'),
    hairstyle: 'bun',
    skirt: true,
    top: hexToLinear('#6d5a86'),
  }),
  king: dressed({ hat: 'crown', beard: true, top: hexToLinear('#8a2438'), skirt: true }),
  queen: dressed({ hat: 'crown', hairstyle: 'long', top: hexToLinear('#6a2f8a'), skirt: true }),
  princess: dressed({
    hat: 'crown',
    hairstyle: 'long',
    top: hexToLinear('#e79abf'),
    skirt: true,
    hair: hexToLinear('#d9a94e'),
    head: 0.088,
  }),
  wizard: dressed({
    hat: 'wizard',
    beard: true,
    hair: hexToLinear('#e2e0dc'),
    top: hexToLinear('#33468f'),
    skirt: true,
  }),
  knight: dressed({
    hat: 'knight',
    top: hexToLinear('#9aa1a9'),
    bottom: hexToLinear('#878e96'),
    shoes: hexToLinear('#6f767e'),
  }),
  robot,
  astronaut,
  alien,
  frog,
}

/** Every model by the name the catalogue uses after `sculpt:`. */
export const sculptures: Readonly<Record<string, Sculptor>> = {
  ...Object.fromEntries(
    Object.entries({ ...species, ...variants }).map(([name, animal]): [string, Sculptor] => [
      name,
      (paint) => quadruped(inCoat(animal, paint)),
    ]),
  ),
  ...figures,
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
  bird,
  'flying-bird': flyingBird,
  penguin,
  owl,
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
