import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { srgbToLinear } from '../pixels.ts'
import type { Bitmap, Rgb } from '../pixels.ts'
import type { Thing } from '../scene.ts'
import type { Sprite, StageLight } from '../steps.ts'
import { createBitmapCache } from './cache.ts'
import { isName, lookUp, skins } from './catalogue.ts'
import { animals, breeds } from './catalogue/animals.ts'
import type { CastEntry } from './catalogue.ts'
import { oklchToRgb, paintOf } from './colours.ts'
import type { Oklch } from './colours.ts'
import { drawFromLibrary, libraryAspect } from './library.ts'
import { keyOf, mannerOf } from './manner.ts'
import type { ReadManner } from './manner.ts'
import { materialOf, withMaterial } from './material.ts'
import { beings } from './models/beings.ts'
import { propNouns } from './models/props.ts'
import { sculptures } from './models/sculptures.ts'
import { drawRainbow, rainbowAspect } from './rainbow.ts'
import { recolour } from './recolour.ts'
import type { Vec3 } from './sculpt/part.ts'
import { aspectOf, boardOf, heightOf, renderSculpture, shareOf } from './sculpt/sculpture.ts'
import type { Board, Sculpture } from './sculpt/sculpture.ts'

export { lookUp } from './catalogue.ts'
export type { CastEntry, Facing } from './catalogue.ts'
export type { Board } from './sculpt/sculpture.ts'
export { seatedAction } from './models/pose.ts'

const cache = createBitmapCache(96 * 1024 * 1024)
/** Pixels of a model's picture at most: a train at the height of a tree would cost four times as much. */
const modelPixelsMax = 220_000

/**
 * The height a model is rendered at. Models cost more than their size, so large ones are enlarged
 * by the caller, which the eye hardly sees in their soft shading.
 */
function modelHeight(heightPx: number, aspect: number): number {
  const height = heightPx <= 320 ? heightPx : Math.min(520, 320 + (heightPx - 320) * 0.2)
  return Math.max(1, Math.round(Math.min(height, Math.sqrt(modelPixelsMax / aspect))))
}

/** Light for things drawn outside any scene: from the upper left, in front. */
const studioLight: Vec3 = [-0.45, 0.65, 0.61]

/** What is known of a drawn sprite besides the sprite. */
export interface DrawnSprite extends Sprite {
  /** True when the drawing already is in the scene's light. */
  readonly lit: boolean
  /** Where the seat is under a person drawn for `seatedAction`: share of the height from the bottom. Null for all others. */
  readonly seatShare: number | null
  /** Where words may be written on it, when it is made to bear them; as drawn, before any mirroring. */
  readonly board: Board | null
}

/** Colour words that are part of the name (`red fox`, `black cat`), not a paint. */
function namingColour(thing: Thing): string | null {
  return thing.colours.find((colour) => isName(`${colour} ${thing.noun}`)) ?? null
}

const breedByWord = new Map(
  breeds.flatMap(([words, drawing, heightMetres]) =>
    words.split(',').map((word) => [word, { drawing, heightMetres }] as const),
  ),
)

/** The look of a breed: of a `small white puppy` that of a puppy, not of any dog. */
function breedOf(noun: string): { drawing: string; heightMetres: number } | null {
  let words = noun.trim().toLowerCase()
  while (words !== '') {
    const single = words.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
    const breed = breedByWord.get(words) ?? breedByWord.get(single)
    if (breed !== undefined) return breed
    const space = words.indexOf(' ')
    if (space < 0) return null
    words = words.slice(space + 1)
  }
  return null
}

/**
 * The noun that is drawn in place of another: a `violinist` is drawn as a `person`. Null when it is
 * drawn as itself, or not at all.
 */
export function standInFor(noun: string): string | null {
  return breedOf(noun) === null ? (lookUp(noun)?.standIn ?? null) : null
}

/** Whether the material is part of the name: a `wooden sign` and a `stone tower` have drawings. */
function isMaterialName(thing: Thing): boolean {
  return thing.material !== null && isName(`${thing.material} ${thing.noun}`)
}

function plainEntry(thing: Thing): CastEntry | null {
  const colour = namingColour(thing)
  const noun =
    colour !== null
      ? `${colour} ${thing.noun}`
      : isMaterialName(thing)
        ? `${thing.material} ${thing.noun}`
        : thing.noun
  const entry = lookUp(noun)
  return entry === null ? null : { ...entry, ...breedOf(noun) }
}

/**
 * The catalogue's entry for a thing: its colour may name another drawing (a `black cat` has its
 * own), and its actions change where it belongs and how high it is (who lies is lower, who flies is
 * in the sky).
 */
export function entryOf(thing: Thing): CastEntry | null {
  const look = lookOf(thing, createRandom(0), 0)
  return look === null ? null : look.entry
}

/** What is wooden or of stone by itself: the word adds nothing to its look. */
const byNature: Readonly<Record<string, RegExp>> = {
  wood: /^(?:table|chair|bench|cabin|barn|log|ladder|sled|guitar|violin|cello|windmill|door|crate|desk|bookshelf|wardrobe|rowboat|tall ship|swing|fence|cutting board|rolling pin|rake|baseball bat|pencil)$/,
  stone: /^(?:castle|stone tower|gravestone|moai|fountain|temple|rock|bridge|pyramid)$/,
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

function linearOf(paint: Oklch | null): Rgb | null {
  if (paint === null) return null
  const [r, g, b] = oklchToRgb(paint)
  return [srgbToLinear(Math.round(r)), srgbToLinear(Math.round(g)), srgbToLinear(Math.round(b))]
}

function modelOf(key: string, make: () => Sculpture): Sculpture {
  const known = models.get(key)
  if (known !== undefined) return known
  const made = make()
  if (models.size > 200) models.clear()
  models.set(key, made)
  return made
}

const tintOf = (paint: Oklch | null): string =>
  paint === null ? '' : `${paint.l},${paint.c},${paint.h}`

function sculptureOf({ drawing, paint, read }: Look): Sculpture | null {
  if (!drawing.startsWith('sculpt:')) return null
  const name = drawing.slice(7)
  const being = beings[name]
  if (being !== undefined && read !== null)
    return modelOf(`${name}|${read.key}`, () => being.model(read.manner))
  const sculptor = sculptures[name]
  return sculptor === undefined
    ? null
    : modelOf(`${name}|${tintOf(paint)}`, () => sculptor(linearOf(paint)))
}

/** A being's entry in its pose: what lies is lower than what stands, what flies is in the sky. */
function posed(entry: CastEntry, name: string, read: ReadManner): CastEntry {
  const { manner } = read
  if (manner.stance === null && Object.keys(manner.wears).length === 0 && manner.gesture === null)
    return entry
  const being = beings[name]
  if (being === undefined) return entry
  const usual: ReadManner['manner'] = { ...manner, stance: null, gesture: null, wears: {} }
  const high = (how: ReadManner['manner']): number =>
    heightOf(modelOf(`${name}|${keyOf(how)}`, () => being.model(how)))
  const ratio = high(manner) / high(usual)
  const anchor =
    manner.stance === 'flying'
      ? 'sky'
      : manner.stance === 'swimming'
        ? 'water'
        : manner.stance === null || entry.anchor === 'surface'
          ? entry.anchor
          : 'ground'
  return { ...entry, anchor, heightMetres: entry.heightMetres * ratio }
}

const animalNames = new Set(animals.map(([noun]) => noun))

interface Look {
  readonly entry: CastEntry
  readonly drawing: string
  readonly paint: Oklch | null
  readonly material: string | null
  /** For beings: how they are modelled. */
  readonly read: ReadManner | null
}

/** Colours of people that are those of their hair. */
const hairColours = /^(?:light |dark )?(?:blonde?|ginger|brunette)$/

function lookOf(thing: Thing, random: Random, copy: number): Look | null {
  const entry = plainEntry(thing)
  if (entry === null) return null
  const drawing = entry.drawing.replace('{skin}', () => random.fork(thing.id).pick(skins))
  const naming = namingColour(thing)
  const animal = animalNames.has(entry.noun)
  const name = drawing.startsWith('sculpt:') ? drawing.slice(7) : ''
  const being = beings[name]
  const person = being?.gestures === true
  const paints = (colours: readonly string[]): Oklch | null =>
    colours
      .map((colour) => paintOf(animal ? (coats[colour] ?? colour) : colour))
      .find((found) => found !== null) ?? null
  const colours = thing.colours.filter((colour) => colour !== naming)
  const ofHair = (colour: string): boolean => person && hairColours.test(colour)
  const paint = paints(colours.filter((colour) => !ofHair(colour)))
  const plain =
    isMaterialName(thing) ||
    Object.entries(byNature).some(
      ([material, nouns]) => nouns.test(entry.noun) && materialOf(thing.material) === material,
    )
  const material = plain ? null : thing.material
  if (being === undefined) return { entry, drawing, paint, material, read: null }
  const hair = linearOf(paints(colours.filter(ofHair)))
  const read = mannerOf(being, thing, linearOf(paint), hair, random, copy)
  return { entry: posed(entry, name, read), drawing, paint, material, read }
}

/** Anchored things that do what they do by being there. */
const alwaysDone: readonly (readonly [
  does: RegExp,
  nouns: RegExp | null,
  anchor: CastEntry['anchor'] | null,
])[] = [
  [/^(?:flying|floating|hovering|soaring|gliding|drifting|rising|orbiting)$/, null, 'sky'],
  [/^(?:floating|swimming|drifting|sailing|bobbing)$/, null, 'water'],
  [
    /^(?:burning|glowing|smoking|crackling|flickering)$/,
    /fire|candle|torch|lantern|lamp|fireplace|volcano/,
    null,
  ],
  [
    /^(?:blooming|flowering|growing|swaying)$/,
    /flower|rose|tulip|sunflower|tree|blossom|daisy|lily|plant|cactus/,
    null,
  ],
  [/^(?:parked|waiting)$/, /car|truck|bus|bicycle|motorcycle|van|taxi|tractor|scooter|train/, null],
  [/^(?:shining|glowing)$/, /lamp|lantern|moon|sun|star|lighthouse/, null],
  [/^(?:steaming)$/, /coffee|tea|soup|cup/, null],
  [/^(?:hanging)$/, /lantern|picture|clock|mirror|painting/, null],
]

/**
 * Those of the thing's actions that its drawing really shows: poses, gestures and clothes of people
 * and animals, and what things do by themselves (a fire that burns, a balloon that floats). Empty for
 * what is not drawn.
 */
export function shownActions(thing: Thing): readonly string[] {
  const look = lookOf(thing, createRandom(0), 0)
  if (look === null) return []
  const shown = new Set(look.read?.shown ?? [])
  const { noun, anchor } = look.entry
  return thing.actions.filter(
    (action) =>
      shown.has(action) ||
      alwaysDone.some(
        ([does, nouns, at]) =>
          does.test(action) &&
          (nouns === null || nouns.test(noun)) &&
          (at === null || at === anchor),
      ),
  )
}

/**
 * Width divided by height of what `drawThing` would draw, copy by copy; null when it would draw
 * nothing.
 */
export function aspectOfThing(thing: Thing, random: Random, copy = 0): number | null {
  const look = lookOf(thing, random, copy)
  if (look === null) return null
  if (look.drawing === 'own:rainbow') return rainbowAspect
  if (!look.drawing.startsWith('sculpt:')) return libraryAspect(look.drawing)
  const sculpture = sculptureOf(look)
  return sculpture === null ? null : aspectOf(sculpture)
}

/**
 * Draws a thing that no reference shows, `heightPx` high and trimmed to what is drawn. Null when the
 * catalogue has nothing honest for the noun: the caller warns. Models are lit by `light` (and may
 * come smaller than asked); `mirrored` tells that the caller will swap left and right afterwards.
 * `copy` counts from 0 when there are several of the thing: people and animals then differ.
 */
export function drawThing(
  thing: Thing,
  heightPx: number,
  random: Random,
  light: StageLight | null = null,
  mirrored = false,
  copy = 0,
): DrawnSprite | null {
  const look = lookOf(thing, random, copy)
  if (look === null) return null
  const { entry, drawing, paint, material, read } = look
  const height = Math.max(1, Math.round(heightPx))
  const sculpture = sculptureOf(look)
  const from = frontLight(light, mirrored)
  const key = [
    drawing,
    height,
    tintOf(paint),
    material ?? '',
    read?.key ?? '',
    sculpture === null ? '' : from.join(','),
  ].join('|')
  const bitmap = cache.get(key, () => {
    if (drawing === 'own:rainbow') return drawRainbow(height)
    let drawn: Bitmap | null = null
    if (sculpture !== null)
      drawn = renderSculpture(sculpture, modelHeight(height, aspectOf(sculpture)), from)
    else {
      drawn = drawFromLibrary(drawing, height)
      if (drawn !== null && paint !== null) drawn = recolour(drawn, paint)
    }
    return drawn === null || material === null ? drawn : withMaterial(drawn, material)
  })
  if (bitmap === null) return null
  const { anchor, heightMetres } = entry
  const seat = sculpture?.seat
  return {
    bitmap,
    anchor,
    heightMetres,
    photographic: false,
    lit: sculpture !== null,
    seatShare: sculpture === null || seat === undefined ? null : shareOf(sculpture, seat),
    board: sculpture === null ? null : boardOf(sculpture),
  }
}

/**
 * Nouns of what the thing's drawing already has in its hands: of somebody reading, `book`. A scene
 * that names it too needs no second one.
 */
export function carriedNouns(thing: Thing): readonly string[] {
  const prop = lookOf(thing, createRandom(0), 0)?.read?.manner.wears.prop ?? null
  return prop === null ? [] : (propNouns[prop] ?? [])
}
