import type { Relation, SceneDescription } from '../scene.ts'
import type { RenderWarning, Stage } from '../steps.ts'
import type { Actor } from './actor.ts'

/** What has an inside that one can see into. */
const open = new Set([
  'coffee',
  'bowl',
  'basket',
  'bucket',
  'bathtub',
  'canoe',
  'sailboat',
  'box',
  'jar',
  'vase',
  'empty vase',
  'nest',
  'bed',
  'shopping cart',
  'sled',
  'tent',
  'hot air balloon',
  'wine',
  'milk',
])

/** What comes close when something small sits on it. */
export const furniture: ReadonlySet<string> = new Set([
  'sofa',
  'armchair',
  'chair',
  'bed',
  'bench',
  'seat',
])

/** What one sits in so that its body hides the lower half of who is in it, or on it. */
const hiding =
  /^(?:car|sports car|convertible|taxi|police car|van|truck|pickup truck|fire truck|bus|school bus|train|tram|tractor|tank|airplane|biplane|submarine|rocket|ufo|boat|rowboat|canoe|sailboat|ship|gondola|sled|hot air balloon|bathtub|box|basket|bucket|horse|unicorn|zebra|donkey|camel|elephant|deer|dragon|cow|whale|dinosaur)$/

/** Whether who is inside or rides the thing is seen from the waist up only. */
export function hidesLowerHalf(kind: Relation['kind'], noun: string): boolean {
  return (kind === 'inside' || kind === 'riding') && hiding.test(noun)
}

/** What one can look through at what is inside. */
const glass =
  /(?:^| )(?:bottle|jar|glass|aquarium|fishbowl|fish bowl|snow globe|crystal ball|light bulb|bubble|terrarium)$/

export function isGlass(noun: string): boolean {
  return glass.test(noun)
}

/** One warning for every relation that the picture cannot keep, naming both things. */
export function warnOfRelations(
  scene: SceneDescription,
  stage: Stage,
  actors: readonly Actor[],
): RenderWarning[] {
  const warnings: RenderWarning[] = []
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  for (const { kind, subject, object } of scene.relations) {
    const who = byId.get(subject)
    const where = byId.get(object)
    if (who === undefined) continue
    const thing = scene.things.find((candidate) => candidate.id === object)
    const phrase = where?.phrase ?? thing?.phrase ?? object
    const words = kind.replaceAll('-', ' ')
    if (where === undefined) {
      // A mountain or a sea of the stage is there already: nothing is missing.
      if (thing === undefined || stage.depicts.includes(thing.noun)) continue
      warnings.push({
        code: 'relation-not-shown',
        message: `"${who.phrase}" is not shown ${words} "${phrase}", which is not in the picture.`,
      })
    } else if (kind === 'inside' && !canBeSeenIn(where.noun)) {
      warnings.push({
        code: 'relation-not-shown',
        message: `"${who.phrase}" is shown before "${phrase}", not inside it: the engine cannot look into it.`,
      })
    } else if (
      who.cropped.bottom &&
      !hidesLowerHalf(kind, where.noun) &&
      !(kind === 'on' && furniture.has(where.noun)) &&
      (kind === 'on' || kind === 'riding' || kind === 'above')
    ) {
      warnings.push({
        code: 'relation-not-shown',
        message: `"${who.phrase}" is not shown ${words} "${phrase}": its reference is cut off at the bottom, so it stands at the edge of the picture.`,
      })
    }
  }
  return warnings
}

function canBeSeenIn(noun: string): boolean {
  return isOpen(noun) || isGlass(noun) || hidesLowerHalf('inside', noun) || noun === 'window'
}

/** Whether something can be put into the thing and still be seen. */
export function isOpen(noun: string): boolean {
  return open.has(noun)
}
