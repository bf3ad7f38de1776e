/** What prepositions and verbs do to the things on both their sides. */
import { type Draft, isAnimate, type Reading, relate, type Side } from './drafts.ts'
import type { Item } from './items.ts'
import type { Preposition } from './lexicon/verbs.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isPrinted } from './pictured.ts'

const surfaces =
  /(?:^| )(?:table|desk|shelf|plate|tray|bed|bench|sofa|couch|pedestal|podium|cake|counter|armchair|chair|platform|hammock|swing|lap|saddle)$/
const vessels =
  /(?:^| )(?:basket|bowl|box|bag|vase|jar|cup|mug|glass|bucket|crate|bottle|pot|cage|nest|matchbox|bulb|lightbulb|globe|terrarium|suitcase|dome|locket|chest|drawer|hourglass|backpack|case)$/

/** Ties `object` to each of `subjects`. `conjoined`: it came after "and", as the second of `between`. */
export function connect(
  { things, relations }: Reading,
  preposition: Preposition,
  subjects: readonly number[],
  object: number,
  conjoined: boolean,
) {
  switch (preposition) {
    case 'in':
      // "in bed", and "en el sofá" by way of its only preposition.
      relate(
        relations,
        surfaces.test(things[object]?.noun ?? '') ? 'on' : 'inside',
        subjects,
        object,
      )
      break
    case 'at':
      relate(relations, 'beside', subjects, object)
      break
    case 'picturing':
      for (const index of subjects) relate(relations, 'pictured-on', [object], index)
      break
    case 'on':
      relate(
        relations,
        isPrinted(things[object]?.noun ?? '') &&
          things[object]?.count === 1 &&
          !isPosed(things[subjects[0] ?? -1])
          ? 'pictured-on'
          : 'on',
        subjects,
        object,
      )
      break
    case 'full-of':
      for (const index of subjects)
        if (surfaces.test(things[index]?.noun ?? '')) relate(relations, 'on', [object], index)
        else relate(relations, 'inside', [object], index)
      break
    case 'held-by':
      for (const index of subjects) relate(relations, 'holding', [object], index)
      break
    case 'ridden-by':
      for (const index of subjects) relate(relations, 'riding', [object], index)
      break
    case 'atop':
      relate(relations, 'on', subjects, object)
      break
    case 'with':
      connectWith(things, relations, subjects, object)
      break
    case 'between': {
      const open = conjoined
        ? relations.filter(
            (r) => r.kind === 'between' && subjects.includes(r.subject) && r.object2 === null,
          )
        : []
      for (const relation of open) relation.object2 = object
      if (open.length === 0) relate(relations, 'between', subjects, object)
      break
    }
    case 'through':
    case 'of':
    case 'without':
    case 'wearing':
    case 'made-of':
    case 'covered':
    case 'like':
      break
    case 'pictured-on':
    case 'under':
    case 'beside':
    case 'left-of':
    case 'right-of':
    case 'behind':
    case 'in-front-of':
    case 'above':
    case 'inside':
    case 'holding':
    case 'riding':
    case 'looking-at':
    default:
      relate(relations, preposition, subjects, object)
  }
}

/** "a cat sleeping on a television" is no picture of a cat. */
function isPosed(thing: Draft | undefined): boolean {
  return (
    thing?.actions.some((action) =>
      /^(?:sleep|sitt|lying|nap|perch|climb|walk|stand|jump|danc)/.test(action),
    ) === true
  )
}

/** What is too big, too alive or too fixed to be in somebody's hands. */
const unheld =
  /(?:^| )(?:car|truck|van|bus|train|tram|bike|bicycle|motorcycle|motorbike|scooter|boat|ship|plane|airplane|helicopter|rocket|spaceship|tank|tractor|carriage|wagon|cart|horse|house|cottage|cabin|castle|tower|building|temple|tent|bridge|tree|bush|table|desk|chair|armchair|sofa|couch|bed|bench|shelf|piano|drum|kit|lamp|fountain|statue|window|door|wall|fence|gate|mountain|moon|sun|star|planet|cloud|rainbow|campfire|bonfire|fire|fireplace|snowman|robot|luggage|team|crowd|family|halo|aura|flame|smoke|crack|pile|machine|computer|television|monitor|screen|telescope|sled|pool|stall|throne|easel|skyline|castle|pyramid|windmill|lighthouse|volcano|island|waterfall)$/

function isHeld(thing: Draft): boolean {
  const nouns = thing.head?.meaning.nouns
  if (nouns?.has('holdable') === true) return true
  if (nouns?.has('other') !== true || thing.pointer !== null) return false
  const alive = nouns.has('animal') || nouns.has('person') || nouns.has('part')
  return !alive && thing.count <= 2 && !unheld.test(thing.noun)
}

/** "with": in the hands, on the table, in the basket or beside, by what the two things are. */
function connectWith(
  things: readonly Draft[],
  relations: Reading['relations'],
  subjects: readonly number[],
  object: number,
) {
  const owner = things[subjects[0] ?? -1]
  const thing = things[object]
  if (owner === undefined || thing === undefined) return
  if (isAnimate(owner) && isHeld(thing)) relate(relations, 'holding', subjects, object)
  else if (surfaces.test(owner.noun))
    for (const index of subjects) relate(relations, 'on', [object], index)
  else if (vessels.test(owner.noun))
    for (const index of subjects) relate(relations, 'inside', [object], index)
  else relate(relations, 'beside', subjects, object)
}

/** Whether "and" after an object goes on with objects: "holding a cup and a book". */
export function continuesObject(preposition: Preposition, phrase: NounPhrase): boolean {
  if (preposition === 'between') return true
  const nouns = phrase.head.meaning.nouns
  if (nouns?.has('person') === true || nouns?.has('animal') === true || phrase.pointer !== null) {
    return preposition === 'looking-at'
  }
  if (preposition === 'in') return nouns?.has('garment') === true
  return ['holding', 'wearing', 'with', 'beside', 'looking-at'].includes(preposition)
}

/** Parts of plants, houses and machines that are named by "with". */
const builtIn =
  /^(?:window|wall|tower|balcony|porch|deck|column|pillar|spire|arch|leaf|branch|root|blossom|thorn|screen|keyboard|staircase|gate|fence|moat|garden|sapphire|ruby|emerald|diamond|gem|gemstone|jewel|pearl)$/
const wholes =
  /(?:^| )(?:tree|plant|flower|bush|house|cottage|cabin|hut|castle|palace|tower|temple|church|building|mansion|villa|bonsai|rose|cactus|laptop|computer|phone|smartphone|tablet|television|tv|monitor|robot|car|train|ship|boat|bus|ring|necklace|bracelet|crown|earring|brooch|tiara|pendant|sword)$/

/** How the prompt describes `owner` when `phrase` is no thing of its own: clothes and parts. */
export function detail(
  preposition: Preposition,
  phrase: NounPhrase,
  owner: Draft | undefined,
): 'wearing' | 'with' | 'covered in' | null {
  if (phrase.pointer !== null) return null
  if (preposition === 'covered') return 'covered in'
  const nouns = phrase.head.meaning.nouns
  const worn = nouns?.has('garment') === true
  if (preposition === 'wearing' || (preposition === 'in' && worn)) return 'wearing'
  if (preposition !== 'with') return null
  if (nouns?.has('part') === true) return 'with'
  if (builtIn.test(phrase.head.singular) && wholes.test(owner?.noun ?? '')) return 'with'
  return worn && isAnimate(owner) ? 'wearing' : null
}

const sides: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['right', 'right'],
  ['background', 'back'],
  ['distance', 'back'],
  ['back', 'back'],
  ['far distance', 'back'],
  ['foreground', 'front'],
  ['front', 'front'],
])

/** "on the left", "to the right side", "in the background", with no "of" behind it; null when the words at `at` are not that. */
export function sideAt(
  items: readonly Item[],
  at: number,
): { readonly side: Side; readonly to: number } | null {
  if (!/^(?:on|to|at|in)$/.test(items[at]?.words ?? '')) return null
  let i = at + 1
  while (items[i]?.meaning.determiner !== undefined || items[i]?.words === 'far') i++
  const side = sides.get(items[i]?.words ?? '')
  if (side === undefined || i === at + 1) return null
  i++
  if (/^(?:side|hand|corner|edge|half)$/.test(items[i]?.words ?? '')) i++
  // "on his left shoulder"
  const isPart = items[i]?.meaning.nouns?.has('part') === true
  return items[i]?.words === 'of' || isPart ? null : { side, to: i }
}
