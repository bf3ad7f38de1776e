import type { Rgb } from '../../pixels.ts'
import type { Quadruped } from './animal.ts'
import type { Being } from './being.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { scorpion, sloth, squid } from './far-animals.ts'
import { ghost, monster } from './tale-figures.ts'
import { owl, penguin } from './birds.ts'
import { alien, astronaut, frog, robot } from './creatures.ts'
import { fowl } from './fowl.ts'
import type { Fowl, FowlStance } from './fowl.ts'
import {
  ant,
  bat,
  bee,
  beetle,
  butterfly,
  caterpillar,
  dragonfly,
  ladybug,
  snail,
  spider,
} from './insects.ts'
import type { Outfit } from './outfit.ts'
import { people } from './people.ts'
import type { Stance } from './pose.ts'
import { quadruped, quadrupedVariants, stancesOfSpecies } from './quadruped.ts'
import type { QuadrupedStance } from './quadruped-poses.ts'
import { sauropod, tRex } from './dinosaurs.ts'
import { crocodile, lizard, snake, turtle } from './reptiles.ts'
import { fish, pufferfish, tropicalFish } from './fish.ts'
import { crab, jellyfish, lobster, octopus } from './sea-creatures.ts'
import { dolphin, orca, seal, shark, whale } from './whales.ts'
import { gorilla, monkey, orangutan } from './apes.ts'
import { hamster, hedgehog, kangaroo, mouse, rat, squirrel } from './small-animals.ts'
import { birds } from './species-birds.ts'
import { species, variants } from './species.ts'
import { mix, scale } from './tints.ts'

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

/** A being that always stands as it is. */
function still(sculptor: (paint: Rgb | null) => Sculpture): Being {
  return {
    variants: 1,
    stances: new Set<Stance>(['standing']),
    gestures: false,
    dresses: 'none',
    model: ({ paint }) => sculptor(paint),
  }
}

function animal(species: Quadruped): Being {
  return {
    variants: quadrupedVariants,
    stances: new Set<Stance>(stancesOfSpecies(species)),
    gestures: false,
    dresses: 'head',
    model: ({ paint, stance, variant, wears }) =>
      quadruped(inCoat(species, paint), (stance ?? 'standing') as QuadrupedStance, variant, wears),
  }
}

/** What lives in the water is always shown at what it does there. */
function swimming(sculptor: (paint: Rgb | null) => Sculpture): Being {
  return { ...still(sculptor), stances: new Set<Stance>(['swimming', 'jumping', 'playing']) }
}

/** The same, in a hat or a scarf when it has one. */
function dressed(sculptor: (paint: Rgb | null, wears: Partial<Outfit>) => Sculpture): Being {
  return {
    ...still((paint) => sculptor(paint, {})),
    dresses: 'head',
    model: ({ paint, wears }) => sculptor(paint, wears),
  }
}

/** What is always shown in the air. */
function airborne(sculptor: (paint: Rgb | null) => Sculpture): Being {
  return { ...still(sculptor), stances: new Set<Stance>(['flying', 'dancing', 'playing']) }
}

function plumage(kind: Fowl, paint: Rgb | null): Fowl {
  if (paint === null) return kind
  return {
    ...kind,
    back: paint,
    breast: mix(paint, [1, 0.95, 0.85], 0.35),
    head: paint,
    wing: scale(paint, 0.8),
    tip: scale(paint, 0.45),
    collar: null,
  }
}

/** What swims by itself does so unless told otherwise. */
function fowlBeing(kind: Fowl, usual: FowlStance): Being {
  const stances: Stance[] = ['standing', 'walking', 'flying', 'eating', 'sleeping']
  return {
    variants: 3,
    flocks: kind.flocks,
    stances: new Set<Stance>(kind.webbed ? [...stances, 'swimming'] : stances),
    gestures: false,
    dresses: 'head',
    model: ({ paint, stance, variant, wears }) =>
      fowl(plumage(kind, paint), (stance as FowlStance | null) ?? usual, variant, wears),
  }
}

/** An owl is built unlike other birds; only in the air it is like an eagle. */
const flyingOwl: Fowl = { ...birds.hawk, headSize: 0.24, head: birds.hawk.back, beak: [0.1, 0.05] }

const swimmers = new Set(['duck', 'duckling', 'swan', 'goose'])

const suited = people['astronaut'] as Being

/** Every person and animal by the name the catalogue uses after `sculpt:`. */
export const beings: Readonly<Record<string, Being>> = {
  ...Object.fromEntries(
    Object.entries({ ...species, ...variants }).map(([name, one]) => [name, animal(one)]),
  ),
  ...Object.fromEntries(
    Object.entries(birds).map(([name, kind]) => [
      name,
      fowlBeing(kind, swimmers.has(name) ? 'swimming' : 'standing'),
    ]),
  ),
  penguin: dressed(penguin),
  owl: {
    ...still(owl),
    stances: new Set<Stance>(['standing', 'flying']),
    model: ({ paint, stance }) =>
      stance === 'flying' ? fowl(plumage(flyingOwl, paint), 'flying') : owl(paint),
  },
  frog: still(frog),
  mouse: still(mouse),
  rat: still(rat),
  hamster: still(hamster),
  squirrel: still(squirrel),
  hedgehog: still(hedgehog),
  kangaroo: still(kangaroo),
  monkey: dressed(monkey),
  gorilla: dressed(gorilla),
  orangutan: dressed(orangutan),
  butterfly: airborne((paint) => butterfly(paint, false)),
  'monarch-butterfly': airborne((paint) => butterfly(paint, true)),
  bee: airborne(bee),
  dragonfly: airborne(dragonfly),
  bat: airborne(bat),
  ladybug: still(ladybug),
  beetle: still(beetle),
  spider: still(spider),
  ant: still(ant),
  caterpillar: still(caterpillar),
  snail: still(snail),
  fish: swimming(fish),
  'tropical-fish': swimming(tropicalFish),
  pufferfish: swimming(pufferfish),
  shark: swimming(shark),
  dolphin: swimming(dolphin),
  orca: swimming(orca),
  whale: swimming(whale),
  seal: still(seal),
  octopus: swimming(octopus),
  jellyfish: swimming(jellyfish),
  crab: still(crab),
  lobster: still(lobster),
  squid: swimming(squid),
  scorpion: still(scorpion),
  sloth: dressed(sloth),
  turtle: {
    ...still((paint) => turtle(paint, false)),
    stances: new Set<Stance>(['standing', 'walking', 'swimming']),
    model: ({ paint, stance }) => turtle(paint, stance === 'swimming'),
  },
  snake: still(snake),
  lizard: still(lizard),
  crocodile: still(crocodile),
  dinosaur: still(sauropod),
  't-rex': still(tRex),
  robot: still(robot),
  alien: still(alien),
  ghost: airborne(ghost),
  monster: still(monster),
  ...people,
  // At rest the astronaut has a model of its own; a pose is taken by a person in a suit.
  astronaut: {
    ...suited,
    model: (manner) =>
      manner.stance === null && manner.gesture === null && Object.keys(manner.wears).length === 0
        ? astronaut(manner.paint)
        : suited.model(manner),
  },
}
