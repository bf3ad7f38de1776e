import type { Rgb } from '../../pixels.ts'
import type { Quadruped } from './animal.ts'
import type { Being } from './being.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { owl, penguin } from './birds.ts'
import { alien, astronaut, frog, robot } from './creatures.ts'
import { fowl } from './fowl.ts'
import type { Fowl, FowlStance } from './fowl.ts'
import { people } from './people.ts'
import type { Stance } from './pose.ts'
import { quadruped, quadrupedVariants, stancesOfSpecies } from './quadruped.ts'
import type { QuadrupedStance } from './quadruped-poses.ts'
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
    dresses: 'none',
    model: ({ paint, stance, variant }) =>
      fowl(plumage(kind, paint), (stance as FowlStance | null) ?? usual, variant),
  }
}

/** An owl is built unlike other birds; only in the air it is like an eagle. */
const flyingOwl: Fowl = { ...birds.hawk, headSize: 0.24, head: birds.hawk.back, beak: [0.1, 0.05] }

const swimmers = new Set(['duck', 'duckling', 'swan', 'goose'])

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
  penguin: still(penguin),
  owl: {
    ...still(owl),
    stances: new Set<Stance>(['standing', 'flying']),
    model: ({ paint, stance }) =>
      stance === 'flying' ? fowl(plumage(flyingOwl, paint), 'flying') : owl(paint),
  },
  frog: still(frog),
  robot: still(robot),
  astronaut: still(astronaut),
  alien: still(alien),
  ...people,
}
