import type { Bitmap, LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import type { Cutout, RenderControl, RenderWarning, Stage } from '../steps.ts'
import { castScene } from './actor.ts'
import { spreadGlow } from './glow.ts'
import { grade } from './grade.ts'
import { layerOf } from './layer.ts'
import type { Layer } from './layer.ts'
import { layOut } from './layout.ts'
import { paintLayer, reflect, sinkFeet, sinkInWater } from './paint.ts'
import type { Placement } from './placement.ts'
import { warnOfRelations } from './relations.ts'
import { castShadow, contactShadow } from './shadow.ts'

export interface ComposeRequest {
  readonly scene: SceneDescription
  /** Its image is left as it is; the picture is painted on a copy. */
  readonly stage: Stage
  /** By reference index. */
  readonly cutouts: ReadonlyMap<number, Cutout>
  readonly random: Random
  readonly control: RenderControl
}

export interface Composition {
  readonly image: LinearImage
  /** 0 to 1 per pixel: how much of it is a photograph the style has to treat with care. Null when there is none. */
  readonly protect: Float32Array | null
  readonly warnings: readonly RenderWarning[]
}

/** Actions every still picture shows well enough. */
const shownByStanding = new Set(['standing', 'posing', 'looking', 'facing', 'waiting'])

function warnOfScene(scene: SceneDescription): RenderWarning[] {
  const warnings: RenderWarning[] = []
  for (const thing of scene.things) {
    const actions = thing.actions.filter((action) => !shownByStanding.has(action))
    if (actions.length > 0)
      warnings.push({
        code: 'action-not-shown',
        message: `"${thing.phrase === '' ? thing.noun : thing.phrase}" is shown as it is, not ${actions.join(' and ')}: the engine cannot change a subject's pose.`,
      })
  }
  for (const { words } of scene.texts)
    warnings.push({
      code: 'text-not-written',
      message: `The text "${words}" is not in the picture: the engine does not write.`,
    })
  return warnings
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
  const image: LinearImage = { ...stage.image, data: new Float32Array(stage.image.data) }
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
  const protect = cast.actors.some((actor) => actor.photographic)
    ? new Float32Array(image.width * image.height)
    : null

  const layers = new Map<Placement, Layer>()
  placements.forEach((whole, index) => {
    const { actor, mirrored } = whole
    const look = actor.look(Math.max(1, Math.round(whole.height)), mirrored)
    const { placement, bitmap } = aboveEdge(whole, look, image.height)
    const width = Math.max(1, Math.round(placement.width))
    const height = Math.max(1, Math.round(placement.height))
    const layer = layerOf(bitmap, width, height, mirrored)
    grade(layer, placement, stage, groundColour(image, placement))
    sinkFeet(layer, placement, stage.surface, random.fork(`feet ${actor.id} ${placement.copy}`))
    layers.set(placement, layer)
    checkpoint(0.1 + (0.6 * (index + 1)) / placements.length)
  })
  // All shadows lie on the ground, so they come before anything that stands on it.
  for (const [placement, layer] of layers) {
    if (placement.support === 'ground') castShadow(image, layer, placement, stage)
    if (placement.support === 'water') reflect(image, layer, placement, stage)
    checkpoint(0.7)
  }
  let done = 0
  for (const [placement, layer] of layers) {
    if (placement.support === 'ground') contactShadow(image, layer, placement)
    else if (placement.support === 'thing') contactShadow(image, layer, placement, 0.55)
    spreadGlow(image, placement, stage)
    if (placement.support === 'water') sinkInWater(layer, placement)
    paintLayer(image, protect, layer, placement, stage)
    checkpoint(0.7 + (0.3 * ++done) / layers.size)
  }
  return {
    image,
    protect,
    warnings: [
      ...warnOfScene(scene),
      ...cast.warnings,
      ...warnOfRelations(scene, stage, cast.actors),
    ],
  }
}
