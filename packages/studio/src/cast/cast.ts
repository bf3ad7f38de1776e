import type { Random } from '../random.ts'
import type { Bitmap } from '../pixels.ts'
import type { Thing } from '../scene.ts'
import type { Sprite, StageLight } from '../steps.ts'
import { createBitmapCache } from './cache.ts'
import { lookUp, skins } from './catalogue.ts'
import type { CastEntry } from './catalogue.ts'
import { paintOf } from './colours.ts'
import { drawFromLibrary } from './library.ts'
import { withMaterial } from './material.ts'
import { recolour } from './recolour.ts'

export { lookUp } from './catalogue.ts'
export type { CastEntry, Facing } from './catalogue.ts'

const cache = createBitmapCache(96 * 1024 * 1024)

/**
 * The catalogue's entry for a thing: its colours count when they name another drawing (a `black`
 * `cat` has its own).
 */
export function entryOf(thing: Thing): CastEntry | null {
  const coloured =
    thing.colours[0] === undefined ? null : lookUp(`${thing.colours[0]} ${thing.noun}`)
  const plain = lookUp(thing.noun)
  return coloured !== null && coloured.noun.startsWith(`${thing.colours[0]} `) ? coloured : plain
}

function draw(entry: CastEntry, thing: Thing, heightPx: number, random: Random): Bitmap | null {
  const drawing = entry.drawing.replace('{skin}', () => random.fork(thing.id).pick(skins))
  const coloured = thing.colours.filter((colour) => !entry.noun.startsWith(`${colour} `))
  const key = [drawing, heightPx, coloured.join('+'), thing.material ?? ''].join('|')
  return cache.get(key, () => {
    const plain = drawFromLibrary(drawing, heightPx)
    if (plain === null) return null
    const paint = coloured.map(paintOf).find((found) => found !== null)
    const painted = paint === undefined || paint === null ? plain : recolour(plain, paint)
    return thing.material === null ? painted : withMaterial(painted, thing.material)
  })
}

/**
 * Draws a thing that no reference shows, `heightPx` high and trimmed to what is drawn. Null when the
 * catalogue has nothing honest for the noun: the caller warns. Modelled things are lit by `light`.
 */
export function drawThing(
  thing: Thing,
  heightPx: number,
  random: Random,
  light: StageLight | null = null,
): Sprite | null {
  const entry = entryOf(thing)
  if (entry === null) return null
  const bitmap = draw(entry, thing, Math.max(1, Math.round(heightPx)), random)
  if (bitmap === null) return null
  return { bitmap, anchor: entry.anchor, heightMetres: entry.heightMetres, photographic: false }
}
