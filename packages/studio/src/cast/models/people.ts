import type { Rgb } from '../../pixels.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import type { Being, Manner } from './being.ts'
import { figureParts, poseWith } from './figures.ts'
import { figurePoses } from './figure-poses.ts'
import type { FigurePoseName } from './figure-poses.ts'
import type { Gesture } from './gestures.ts'
import { frameOf, world } from './frame.ts'
import { bicycle, board, skis } from './gear.ts'
import type { Outfit } from './outfit.ts'
import { peopleVariants, somebody } from './people-looks.ts'
import { bodies } from './pose.ts'
import type { Stance } from './pose.ts'
import { roles } from './roles.ts'
import type { Role } from './role.ts'
import { skeletonOf } from './skeleton.ts'

function outfitOf(role: Role, manner: Manner): Outfit {
  const { variant, paint, wears } = manner
  const female =
    role.who === 'woman' ||
    role.who === 'girl' ||
    ((role.who === 'either' || role.who === 'child') && variant % 2 === 1)
  const young = role.who === 'boy' || role.who === 'girl' || role.who === 'child'
  const build = role.build ?? (young ? 'child' : female ? 'woman' : 'man')
  const outfit: Outfit = {
    ...somebody(build, female, variant),
    ...role.wears,
    ...(female ? {} : role.men),
  }
  const painted: Partial<Record<keyof Outfit, Rgb>> = {}
  if (paint !== null) for (const key of role.painted ?? ['top']) painted[key] = paint
  return {
    ...outfit,
    // Women of any role have no beards.
    ...(female ? { beard: 'none' } : {}),
    ...painted,
    ...wears,
  } as Outfit
}

/** Runners and ballerinas do what they are; told to do something else, they do that. */
function bodyOf(role: Role, stance: Stance | null, variant: number): FigurePoseName {
  const told = stance === null ? undefined : bodies[stance]
  if (role.wears.tail !== undefined && told !== 'lying') return 'seated'
  if (stance === 'flying' && role.wears.wings !== undefined) return 'hovering'
  if (stance === 'dancing' && role.stands === 'ballet') return 'ballet'
  if (told !== undefined && !(told === 'standing' && role.gear !== undefined)) return told
  return role.stands ?? (variant % 4 === 3 ? 'strolling' : 'standing')
}

function gearParts(role: Role, outfit: Outfit, body: FigurePoseName, paint: Rgb | null): Part[] {
  const skeleton = skeletonOf(outfit, poseWith(body, null), world)
  const feet = skeleton.feet.map((foot) => foot.origin)
  const floor = Math.min(...feet.map((foot) => foot[1])) - 0.046
  switch (role.gear) {
    case 'surfboard':
    case 'snowboard':
      return body === 'boarding' ? board(role.gear, floor, paint) : []
    case 'skis':
      return body === 'skiing' ? skis(feet, paint) : []
    case 'bicycle':
      return body === 'cycling' ? bicycle([0, skeleton.build.hip - 0.05, 0], paint) : []
    default:
      return []
  }
}

function person(role: Role): Being {
  return {
    variants: peopleVariants,
    stances: new Set(Object.keys(bodies) as Stance[]),
    gestures: true,
    dresses: 'all',
    model: (manner): Sculpture => {
      const outfit = outfitOf(role, manner)
      const body = bodyOf(role, manner.stance, manner.variant)
      const { yaw, pitch } = figurePoses[body]
      const parts = [
        ...figureParts(outfit, body, gestureOf(manner, role, outfit)),
        ...gearParts(role, outfit, body, manner.paint),
      ]
      const sits = body === 'seated' && outfit.tail === null
      if (!sits) return { yaw, pitch, hair: 0.006, parts }
      const { pelvis, build } = skeletonOf(outfit, figurePoses.seated, world)
      return { yaw, pitch, hair: 0.006, parts, seat: pelvis.at(0, -build.hips * 0.7, 0) }
    },
  }
}

/** Some stand with a hand on the hip: two people in one pose look like copies. */
function gestureOf(manner: Manner, role: Role, outfit: Outfit): Gesture | null {
  if (manner.gesture !== null) return manner.gesture
  const idle = manner.stance === null && role.stands === undefined && outfit.prop === null
  return idle && manner.variant % 5 === 2 ? 'hips' : null
}

/** Several people side by side, by role, place across and scale. */
function group(
  members: readonly (readonly [role: Role, across: number, back: number, scale: number])[],
): Being {
  return {
    variants: peopleVariants,
    stances: new Set<Stance>(['standing', 'walking', 'sitting', 'dancing', 'running', 'jumping']),
    gestures: true,
    dresses: 'all',
    model: (manner): Sculpture => {
      const told = manner.stance === null ? undefined : bodies[manner.stance]
      const parts = members.flatMap(([role, across, back, size], n) => {
        const own: Manner = { ...manner, variant: (manner.variant + n * 11) % peopleVariants }
        const outfit = outfitOf(role, own)
        const body = told ?? (n % 3 === 2 ? 'strolling' : 'standing')
        const raw = figureParts(outfit, body, manner.gesture)
        return raw.map((part) => placed(part, [-back, 0, across], size))
      })
      return { yaw: 1.2, pitch: 0.07, hair: 0.006, parts }
    },
  }
}

/** A part moved and made larger or smaller, with its paint. */
function placed(part: Part, [x, y, z]: readonly [number, number, number], size: number): Part {
  const by = (v: Part['centre']): Part['centre'] => [v[0] * size, v[1] * size, v[2] * size]
  const home = frameOf([x, y, z], world.axes, size)
  const { finish } = part
  return {
    ...part,
    centre: [part.centre[0] * size + x, part.centre[1] * size + y, part.centre[2] * size + z],
    size: by(part.size),
    extent: by(part.extent),
    outline: part.outline.map(([a, b]) => [a * size, b * size]),
    round: part.round * size,
    reach: part.reach * size,
    blend: part.blend * size,
    finish: { ...finish, paint: (px, py, pz) => finish.paint(...home.local(px, py, pz)) },
  }
}

const { man, woman, boy, girl, child } = roles
const person1 = roles.person

/** Everybody and every group of people, by the name the catalogue uses. */
export const people: Readonly<Record<string, Being>> = {
  ...Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, person(role)])),
  couple: group([
    [man, 0.15, 0, 1],
    [woman, -0.15, 0.02, 0.94],
  ]),
  family: group([
    [man, 0.42, 0.06, 1],
    [woman, -0.4, 0.06, 0.94],
    [girl, 0.13, -0.04, 0.66],
    [boy, -0.14, -0.06, 0.7],
  ]),
  children: group([
    [boy, 0.3, 0.03, 0.98],
    [girl, 0.02, -0.04, 0.94],
    [child, -0.3, 0.02, 1],
  ]),
  crowd: group([
    [person1, 0.72, 0, 0.98],
    [person1, 0.38, 0.26, 1.02],
    [woman, 0.24, -0.12, 0.95],
    [man, -0.08, 0.2, 1.03],
    [person1, -0.26, -0.1, 0.97],
    [woman, -0.5, 0.24, 0.96],
    [man, -0.76, 0.02, 1],
  ]),
}
