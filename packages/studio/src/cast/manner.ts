import type { Random } from '../random.ts'
import type { Thing } from '../scene.ts'
import type { Rgb } from '../pixels.ts'
import type { Being, Manner } from './models/being.ts'
import type { Outfit } from './models/outfit.ts'
import { deedOf, seenInFace, stancesOf } from './models/pose.ts'
import type { Stance } from './models/pose.ts'
import { wornIn } from './models/wardrobe.ts'

/** So many birds together are a flock. */
const flockMin = 4

/** Neighbouring copies differ: a step that shares no factor with the numbers of variants. */
const copyStep = 7

/** How a being is to be modelled for a thing, and which of the thing's actions will be seen. */
export interface ReadManner {
  readonly manner: Manner
  readonly shown: readonly string[]
  /** Steady text for caches. */
  readonly key: string
}

/** Reads the actions of a thing for a being; `copy` counts the copies of one thing from 0. */
export function mannerOf(
  being: Being,
  thing: Thing,
  paint: Rgb | null,
  hair: Rgb | null,
  random: Random,
  copy: number,
): ReadManner {
  let stance: Stance | null = null
  let deed: ReturnType<typeof deedOf> = null
  let wears: Partial<Outfit> = hair === null ? {} : { hair }
  const shown: string[] = []
  for (const action of thing.actions) {
    const worn = being.dresses === 'none' ? null : wornIn(action, being.dresses === 'head')
    if (worn !== null) {
      wears = { ...wears, ...worn }
      shown.push(action)
      continue
    }
    const possible = stancesOf(action).filter((one) => being.stances.has(one))
    const done = being.gestures ? deedOf(action) : null
    if (done !== null && deed === null) {
      deed = done
      shown.push(action)
      // Praying says both what the arms and what the legs do.
      stance ??= possible[0] ?? null
      continue
    }
    // `seated` says more than the `sitting` it stands for.
    if (possible[0] !== undefined && (stance === null || possible[0] === 'seated')) {
      stance = possible[0]
      shown.push(action)
    } else if (possible.includes(stance as Stance) || (being.gestures && seenInFace(action)))
      shown.push(action)
  }
  if (stance === null && being.flocks === true && thing.count >= flockMin) stance = 'flying'
  if (deed?.prop !== undefined && wears.prop === undefined) wears = { ...wears, prop: deed.prop }
  const first = random.fork(thing.id).integer(0, being.variants - 1)
  const variant = (first + copy * copyStep) % being.variants
  const manner: Manner = { paint, stance, gesture: deed?.gesture ?? null, wears, variant }
  return { manner, shown, key: keyOf(manner) }
}

/** Steady text for a manner: the same for the same model. */
export function keyOf({ paint, stance, gesture, wears, variant }: Manner): string {
  return JSON.stringify([paint, stance, gesture, wears, variant])
}
