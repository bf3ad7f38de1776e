import type { Random } from '../random.ts'
import { srgbToLinear } from '../pixels.ts'
import type { Bitmap, Rgb } from '../pixels.ts'
import type { Thing } from '../scene.ts'
import type { Sprite, StageLight } from '../steps.ts'
import { createBitmapCache } from './cache.ts'
import { isName, lookUp, skins } from './catalogue.ts'
import { animals } from './catalogue/animals.ts'
import type { CastEntry } from './catalogue.ts'
import { oklchToRgb, paintOf } from './colours.ts'
import type { Oklch } from './colours.ts'
import { drawFromLibrary, libraryAspect } from './library.ts'
import { materialOf, withMaterial } from './material.ts'
import { sculptures } from './models/sculptures.ts'
import { drawRainbow, rainbowAspect } from './rainbow.ts'
import { recolour } from './recolour.ts'
import type { Vec3 } from './sculpt/part.ts'
import { aspectOf, renderSculpture } from './sculpt/sculpture.ts'
import type { Sculpture } from './sculpt/sculpture.ts'

export { lookUp } from './catalogue.ts'
export type { CastEntry, Facing } from './catalogue.ts'

const cache = createBitmapCache(96 * 1024 * 1024)
/**
 * The height a model is rendered at. Models cost more than their size, so large ones are enlarged
 * by the caller, which the eye hardly sees in their soft shading.
 */
function modelHeight(heightPx: number): number {
  return Math.round(heightPx <= 320 ? heightPx : Math.min(520, 320 + (heightPx - 320) * 0.2))
}

/** Light for things drawn outside any scene: from the upper left, in front. */
const studioLight: Vec3 = [-0.45, 0.65, 0.61]

/** What is known of a drawn sprite besides the sprite. */
export interface DrawnSprite extends Sprite {
  /** True when the drawing already is in the scene's light. */
  readonly lit: boolean
}

/** Actions and numbers that call for the drawing of the same thing in flight. */
const flying = new Set(['flying', 'soaring', 'gliding', 'hovering', 'fluttering'])
const flockMin = 4

/** Colour words that are part of the name (`red fox`, `black cat`), not a paint. */
function namingColour(thing: Thing): string | null {
  return thing.colours.find((colour) => isName(`${colour} ${thing.noun}`)) ?? null
}

/**
 * The catalogue's entry for a thing: its colour may name another drawing (a `black cat` has its
 * own), and what flies, or comes in flocks, has one with its wings spread.
 */
export function entryOf(thing: Thing): CastEntry | null {
  const colour = namingColour(thing)
  const entry = lookUp(colour === null ? thing.noun : `${colour} ${thing.noun}`)
  if (entry === null) return null
  const inFlight = thing.count >= flockMin || thing.actions.some((action) => flying.has(action))
  return inFlight && isName(`flying ${entry.noun}`) ? lookUp(`flying ${entry.noun}`) : entry
}

/** What is wooden or of stone by itself: the word adds nothing to its look. */
const byNature: Readonly<Record<string, RegExp>> = {
  wood: /^(?:table|chair|bench|cabin|barn|log|ladder|sled|canoe|guitar|violin|windmill|door|box)$/,
  stone: /^(?:castle|stone tower|gravestone|moai|fountain|temple|rock)$/,
}

/** The look of animals changes with their coat: `red` means ginger there. */
const coats: Readonly<Record<string, string>> = {
  red: 'ginger',
  golden: 'blond',
  gold: 'blond',
  grey: 'grey',
}

/** The key light as seen on a subject: never from behind or below, so that its front stays readable. */
function frontLight(light: StageLight | null, mirrored: boolean): Vec3 {
  if (light === null) return studioLight
  const x = Math.max(-0.75, Math.min(0.75, light.direction[0])) * (mirrored ? -1 : 1)
  const y = Math.max(0.35, light.direction[1])
  const z = Math.max(0.45, light.direction[2])
  const length = Math.hypot(x, y, z)
  // Rounded, so that nearly the same light finds the same drawing in the cache.
  const round = (v: number): number => Math.round((v / length) * 20) / 20
  return [round(x), round(y), round(z)]
}

const models = new Map<string, Sculpture>()

function sculptureOf(name: string, paint: Oklch | null): Sculpture | null {
  const sculptor = sculptures[name]
  if (sculptor === undefined) return null
  const key = `${name}|${paint === null ? '' : `${paint.l},${paint.c},${paint.h}`}`
  const known = models.get(key)
  if (known !== undefined) return known
  const rgb = paint === null ? null : oklchToRgb(paint)
  const linear: Rgb | null =
    rgb === null
      ? null
      : [
          srgbToLinear(Math.round(rgb[0])),
          srgbToLinear(Math.round(rgb[1])),
          srgbToLinear(Math.round(rgb[2])),
        ]
  const made = sculptor(linear)
  if (models.size > 200) models.clear()
  models.set(key, made)
  return made
}

const animalNames = new Set(animals.map(([noun]) => noun))

interface Look {
  readonly entry: CastEntry
  readonly drawing: string
  readonly paint: Oklch | null
  readonly material: string | null
}

function lookOf(thing: Thing, random: Random): Look | null {
  const entry = entryOf(thing)
  if (entry === null) return null
  const drawing = entry.drawing.replace('{skin}', () => random.fork(thing.id).pick(skins))
  const naming = namingColour(thing)
  const animal = animalNames.has(entry.noun)
  const paint =
    thing.colours
      .filter((colour) => colour !== naming)
      .map((colour) => paintOf(animal ? (coats[colour] ?? colour) : colour))
      .find((found) => found !== null) ?? null
  const plain = Object.entries(byNature).some(
    ([name, nouns]) => nouns.test(entry.noun) && materialOf(thing.material) === name,
  )
  return { entry, drawing, paint, material: plain ? null : thing.material }
}

/** Width divided by height of what `drawThing` would draw; null when it would draw nothing. */
export function aspectOfThing(thing: Thing, random: Random): number | null {
  const look = lookOf(thing, random)
  if (look === null) return null
  if (look.drawing === 'own:rainbow') return rainbowAspect
  if (!look.drawing.startsWith('sculpt:')) return libraryAspect(look.drawing)
  const sculpture = sculptureOf(look.drawing.slice(7), look.paint)
  return sculpture === null ? null : aspectOf(sculpture)
}

/**
 * Draws a thing that no reference shows, `heightPx` high and trimmed to what is drawn. Null when the
 * catalogue has nothing honest for the noun: the caller warns. Models are lit by `light` (and may
 * come smaller than asked); `mirrored` tells that the caller will swap left and right afterwards.
 */
export function drawThing(
  thing: Thing,
  heightPx: number,
  random: Random,
  light: StageLight | null = null,
  mirrored = false,
): DrawnSprite | null {
  const look = lookOf(thing, random)
  if (look === null) return null
  const { entry, drawing, paint, material } = look
  const height = Math.max(1, Math.round(heightPx))
  const modelled = drawing.startsWith('sculpt:')
  const from = frontLight(light, mirrored)
  const tint = paint === null ? '' : `${paint.l},${paint.c},${paint.h}`
  const key = [drawing, height, tint, material ?? '', modelled ? from.join(',') : ''].join('|')
  const bitmap = cache.get(key, () => {
    if (drawing === 'own:rainbow') return drawRainbow(height)
    let drawn: Bitmap | null = null
    if (modelled) {
      const sculpture = sculptureOf(drawing.slice(7), paint)
      if (sculpture !== null) drawn = renderSculpture(sculpture, modelHeight(height), from)
    } else {
      drawn = drawFromLibrary(drawing, height)
      if (drawn !== null && paint !== null) drawn = recolour(drawn, paint)
    }
    return drawn === null || material === null ? drawn : withMaterial(drawn, material)
  })
  if (bitmap === null) return null
  const { anchor, heightMetres } = entry
  return { bitmap, anchor, heightMetres, photographic: false, lit: modelled }
}
