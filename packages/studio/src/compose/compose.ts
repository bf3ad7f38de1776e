import type { Bitmap, LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import type { Cutout, RenderControl, RenderWarning, Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import { bearOn } from './bearing.ts'
import { castScene } from './cast-scene.ts'
import { defocus } from './focus.ts'
import { lightByLamps, spreadGlow } from './glow.ts'
import { grade } from './grade.ts'
import { layerOf } from './layer.ts'
import type { Layer } from './layer.ts'
import { layOut } from './layout.ts'
import { mirrorOf, paintLayer, reflect, sinkFeet, sinkInWater } from './paint.ts'
import type { Box, Placement, Support } from './placement.ts'
import { warnOfRelations } from './relations.ts'
import { textNotWritten, warnOfActions } from './scene-warnings.ts'
import { castShadow, contactShadow, hoverShadow } from './shadow.ts'
import { wallShadow } from './wall-shadow.ts'
import { isWritable, keepReadable, writeTitles } from './writing.ts'

export interface ComposeRequest {
  readonly scene: SceneDescription
  readonly stage: Stage
  /** True: the picture is painted on the stage's own image, which saves a copy of 100 MB at 4K. */
  readonly paintsOnStage?: boolean
  /** By reference index. */
  readonly cutouts: ReadonlyMap<number, Cutout>
  readonly random: Random
  readonly control: RenderControl
}

/** Where a reference can be seen. Pixels of the picture; it may reach beyond it. */
export interface Sighting {
  readonly reference: number
  /** What of the reference is shown: the subject cut out, or the print it is framed in. */
  readonly look: Bitmap
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Left and right are swapped in the picture. */
  readonly mirrored: boolean
}

export interface Composition {
  readonly image: LinearImage
  /** 0 to 1 per pixel: how much of it is a photograph the style has to treat with care. Null when there is none. */
  readonly protect: Float32Array | null
  /** Where each reference is shown, once and largest, in the order of the references. */
  readonly sightings: readonly Sighting[]
  readonly warnings: readonly RenderWarning[]
}

/** The mean colour of the ground around a placement's feet, for the light it throws back. */
function groundColour(image: LinearImage, placement: Placement): readonly number[] {
  const y = Math.min(image.height - 1, Math.max(0, Math.round(placement.base)))
  const sum = [0, 0, 0]
  let count = 0
  for (let step = 0; step < 16; step++) {
    const x = Math.round(placement.left + (placement.width * step) / 15)
    if (x < 0 || x >= image.width) continue
    const p = (y * image.width + x) * 3
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (image.data[p + k] as number)
    count++
  }
  return sum.map((channel) => channel / Math.max(1, count))
}

/** Copies of a being differ in build and pose: each keeps its own proportions around its middle. */
function inProportion(placement: Placement, look: Bitmap): Placement {
  const width = (placement.height * look.width) / look.height
  if (Math.abs(width / placement.width - 1) < 0.02) return placement
  return { ...placement, left: placement.left + (placement.width - width) / 2, width }
}

/** Leaves out what is below the picture's lower edge: of a table seen from near that is most of it. */
function aboveEdge(
  placement: Placement,
  look: Bitmap,
  pictureHeight: number,
): { placement: Placement; bitmap: Bitmap } {
  const hidden = placement.base - pictureHeight
  if (hidden < 1) return { placement, bitmap: look }
  const rows = Math.max(1, Math.ceil(look.height * (1 - hidden / placement.height)))
  const data = look.data.subarray(0, rows * look.width * 4)
  return {
    // A whole number of rows of the look may reach a little below the edge.
    placement: {
      ...placement,
      height: (placement.height * rows) / look.height,
      base: placement.base - placement.height * (1 - rows / look.height),
    },
    bitmap: { width: look.width, height: rows, data },
  }
}

/**
 * Puts the scene's subjects into the painted stage: who they are, where they stand, their light,
 * shadows and reflections. The same request gives the same pixels.
 *
 * Throws only what `control.checkpoint` throws.
 */
export function composePicture(request: ComposeRequest): Composition {
  const { scene, stage, cutouts, random, control } = request
  const checkpoint = (fraction: number): void => control.checkpoint('placing-subjects', fraction)
  const image: LinearImage = request.paintsOnStage
    ? stage.image
    : { ...stage.image, data: new Float32Array(stage.image.data) }
  checkpoint(0)
  const cast = castScene(scene, stage, cutouts, random)
  checkpoint(0.1)
  const laidOut = layOut(
    { ...scene, relations: cast.relations },
    stage,
    cast.actors,
    random.fork('layout'),
  )
  const placements = [...laidOut].sort((a, b) => b.order - a.order)
  focusOn(image, scene, stage, placements)
  const writing = scene.texts.filter(({ words }) => isWritable(words))
  const protect =
    writing.length > 0 ||
    cast.actors.some((actor) => [actor, ...actor.pictures].some((shown) => shown.photographic))
      ? new Float32Array(image.width * image.height)
      : null

  const layers = new Map<Placement, Layer>()
  const written = new Set<string>()
  const readable = new Map<Placement, readonly Box[]>()
  const pictured: Pictured[] = []
  placements.forEach((whole, index) => {
    const { actor, mirrored } = whole
    const look = actor.look(Math.max(1, Math.round(whole.height)), mirrored, whole.copy)
    const { placement, bitmap } = aboveEdge(
      inProportion(whole, look.bitmap),
      look.bitmap,
      image.height,
    )
    const width = Math.max(1, Math.round(placement.width))
    const height = Math.max(1, Math.round(placement.height))
    const layer = layerOf(bitmap, width, height, mirrored)
    const borne = bearOn(layer, actor, look, image.height)
    for (const text of borne.words) written.add(text)
    for (const { picture, box } of borne.pictures) pictured.push({ picture, box, on: placement })
    const photos = borne.pictures.filter(({ picture }) => picture.photographic)
    readable.set(placement, [
      ...photos.map(({ box }) => box),
      ...(borne.letters === null ? [] : [borne.letters]),
    ])
    grade(layer, placement, stage, groundColour(image, placement))
    lightByLamps(layer, placement, placements, stage)
    sinkFeet(layer, placement, stage.surface, random.fork(`feet ${actor.id} ${placement.copy}`))
    layers.set(placement, layer)
    checkpoint(0.1 + (0.6 * (index + 1)) / placements.length)
  })
  const wet = scene.weather === 'rain' || scene.weather === 'storm'
  // All shadows lie on the ground, so they come before anything that stands on it.
  for (const [placement, layer] of layers) {
    if (placement.support === 'ground' || placement.ground !== undefined)
      castShadow(image, layer, onGround(placement), stage)
    const mirror = mirrorOf(stage, placement, wet)
    if (mirror !== null) reflect(image, layer, placement, mirror)
    checkpoint(0.7)
  }
  let done = 0
  for (const [placement, layer] of layers) {
    if (placement.support === 'tabletop') castShadow(image, layer, placement, stage)
    const contact = placement.ground === undefined ? contactStrength[placement.support] : 0
    if (placement.ground !== undefined) hoverShadow(image, onGround(placement))
    if (placement.support === 'wall') wallShadow(image, layer, placement, stage)
    if (contact > 0) contactShadow(image, layer, placement, contact)
    spreadGlow(image, placement, stage)
    if (placement.support === 'water') sinkInWater(layer, placement)
    paintLayer(image, protect, layer, placement, stage)
    const pane = placement.behindGlass
    const glass = pane === undefined ? undefined : layers.get(pane)
    if (pane !== undefined && glass !== undefined)
      paintLayer(image, null, shineOf(glass), { ...pane, actor: placement.actor }, stage)
    for (const box of readable.get(placement) ?? [])
      if (protect !== null) keepReadable(protect, image, layer, placement, box)
    checkpoint(0.7 + (0.25 * ++done) / layers.size)
  }
  const titles = writing.map(({ words }) => words).filter((words) => !written.has(words))
  const unwritten = writeTitles(image, protect, titles, placements, stage)
  checkpoint(1)
  return {
    image,
    protect,
    sightings: sightingsOf(placements, pictured),
    warnings: [
      ...warnOfActions(scene, cast.actors),
      ...scene.texts
        .filter((text) => !writing.includes(text))
        .map(({ words }) => textNotWritten(words, 'letters')),
      ...unwritten.map((words) => textNotWritten(words, 'space')),
      ...cast.warnings,
      ...warnOfRelations(scene, stage, cast.actors),
    ],
  }
}

/** What has left the ground, where it would stand: its shadow is there. */
function onGround(placement: Placement): Placement {
  return { ...placement, base: placement.ground ?? placement.base }
}

/** How much of the glass before a thing is seen. */
const glassShare = 0.26

/** A layer of glass as it lies over what is behind it. */
function shineOf({ width, height, data }: Layer): Layer {
  return { width, height, data: data.map((value) => value * glassShare) }
}

/** A picture and where it is on what bears it, px of that placement. */
interface Pictured {
  readonly picture: Actor
  readonly box: Box
  readonly on: Placement
}

/** The largest place of each reference, in the scene or pictured on a thing. */
function sightingsOf(
  placements: readonly Placement[],
  pictured: readonly Pictured[],
): readonly Sighting[] {
  const largest = new Map<number, Sighting>()
  const see = (actor: Actor, copy: number, at: Omit<Sighting, 'reference' | 'look'>): void => {
    const { reference } = actor
    if (reference === null || at.height <= (largest.get(reference)?.height ?? 0)) return
    const look = actor.look(Math.round(at.height), at.mirrored, copy).bitmap
    largest.set(reference, { reference, look, ...at })
  }
  for (const { actor, copy, left, base, width, height, mirrored } of placements)
    see(actor, copy, { left, top: base - height, width, height, mirrored })
  for (const { picture, box, on } of pictured)
    see(picture, 0, {
      left: on.left + box.left,
      top: on.base - on.height + box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      mirrored: false,
    })
  return [...largest.values()].toSorted((a, b) => a.reference - b.reference)
}

/** How dark it is under what stands there; what floats or is cut by the edge touches nothing. */
const contactStrength: Readonly<Record<Support, number>> = {
  ground: 1,
  tabletop: 0.8,
  thing: 0.55,
  water: 0,
  air: 0,
  wall: 0,
  edge: 0,
}

/** In a close-up the eye is on the subject: what lies behind it is out of focus. */
function focusOn(
  image: LinearImage,
  scene: SceneDescription,
  stage: Stage,
  placements: readonly Placement[],
): void {
  const near = placements.filter(({ support }) => support !== 'air' && support !== 'wall')
  const board = near.find(({ actor }) => actor.tabletop)
  const [first] = near
  if (first === undefined || (board === undefined && scene.camera !== 'close-up')) return
  const distance = near.reduce((least, p) => Math.min(least, p.distance), first.distance)
  const bottom = board === undefined ? image.height : board.base - board.height + 1
  defocus(image, stage, distance, image.height * (board === undefined ? 0.01 : 0.014), bottom)
}
