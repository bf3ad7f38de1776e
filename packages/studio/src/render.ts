import { castReferences, referencesToShow } from './casting.ts'
import { composePicture } from './compose/compose.ts'
import { measureConsistency } from './consistency/consistency.ts'
import type { CutOut } from './cutout-helper.ts'
import { createRandom, type Random } from './random.ts'
import type { SceneDescription } from './scene.ts'
import { paintStage } from './stage/stage.ts'
import type { Cutout, Picture, RenderControl, RenderRequest, RenderWarning } from './steps.ts'
import { showsEveryPixel } from './style/choice.ts'
import { applyStyle } from './style/style.ts'
import { understand } from './understand/understand.ts'

/** Loads the models only when there is something to cut out. */
const cutOutHere: CutOut = async (...order) => {
  const { cutOut } = await import('./cutout/cutout.ts')
  return cutOut(...order)
}

/**
 * The written list of the steps: understand, cut out, paint the stage, compose, style. Plain data in,
 * plain data out; the same request gives the same bytes.
 *
 * Throws only what `control.checkpoint` throws; whatever the picture cannot honour is in its warnings.
 *
 * @param cutOut the step that cuts out one reference; a thread passes one that works beside it
 */
export async function renderPicture(
  request: RenderRequest,
  control: RenderControl,
  cutOut: CutOut = cutOutHere,
): Promise<Picture> {
  const { width, height } = request
  const random = createRandom(request.seed)

  const { scene, cutouts, composed } = await composeScene(request, control, cutOut, random)

  control.checkpoint('styling', 0)
  const styled = applyStyle({
    image: composed.image,
    usesUpImage: true,
    scene,
    styleReferences: scene.styleReferences.flatMap((i) => request.references[i]?.bitmap ?? []),
    protect: composed.protect,
    random: random.fork('style'),
    control,
  })
  control.checkpoint('styling', 1)

  return {
    width,
    height,
    data: styled.data,
    warnings: [
      ...warnNotUnderstood(scene),
      ...warnFramed(cutouts),
      ...composed.warnings,
      ...styled.warnings,
    ],
    consistency: measureConsistency(
      { width, height, data: styled.data },
      composed.sightings,
      cutouts,
    ),
  }
}

/** Everything up to the style. The stage, which is large, ends with it. */
async function composeScene(
  request: RenderRequest,
  control: RenderControl,
  cutOut: CutOut,
  random: Random,
) {
  const { width, height } = request
  control.checkpoint('understanding', 0)
  const understood = understand(request.prompt, request.references)
  const cutting = cutOutSubjects(request, understood, control, cutOut)
  // A render that ends while it paints has nobody to tell how the cutting went.
  cutting.catch(() => {})

  control.checkpoint('painting-scene', 0)
  const detail = needsEveryPixel(understood) ? 'full' : 'broad'
  const stage = paintStage(understood, { width, height }, random.fork('stage'), control, detail)

  control.checkpoint('cutting-out', 0)
  const cutouts = await cutting
  const scene = castReferences(understood, request.prompt, cutouts, request.references)

  control.checkpoint('placing-subjects', 0)
  const composed = composePicture({
    scene,
    stage,
    paintsOnStage: true,
    cutouts,
    random: random.fork('compose'),
    control,
  })
  return { scene, cutouts, composed }
}

/** A reference for the style may turn out to be a photograph. */
function needsEveryPixel({ styles, styleReferences }: SceneDescription): boolean {
  return showsEveryPixel(styles) || (styles.length === 0 && styleReferences.length > 0)
}

/** Cuts out every reference the picture has to show; the others cost nothing. */
async function cutOutSubjects(
  request: RenderRequest,
  scene: SceneDescription,
  control: RenderControl,
  cutOut: CutOut,
): Promise<ReadonlyMap<number, Cutout>> {
  const shown = [...referencesToShow(scene, request.prompt, request.references)]
  const done = shown.map(() => 0)
  const cut = shown.map(async ([index, hint], place): Promise<[number, Cutout][]> => {
    const reference = request.references[index]
    if (reference === undefined) return []
    const progress = (fraction: number): void => {
      done[place] = fraction
      control.checkpoint('cutting-out', done.reduce((sum, part) => sum + part, 0) / done.length)
    }
    return [[index, await cutOut(reference, hint, progress)]]
  })
  return new Map((await Promise.all(cut)).flat())
}

function warnNotUnderstood(scene: SceneDescription): RenderWarning[] {
  return scene.notUnderstood.map((words) => ({
    code: 'not-understood',
    message: `"${words}" was not understood and has no effect on the picture.`,
  }))
}

function warnFramed(cutouts: ReadonlyMap<number, Cutout>): RenderWarning[] {
  return [...cutouts]
    .filter(([, cutout]) => cutout.method === 'framed')
    .map(([index, { cropped }]) => ({
      code: 'low-confidence-cutout',
      message: `${
        cropped.left && cropped.right
          ? `The subject of image ${index + 1} is cut off by the edge of the image`
          : `The subject of image ${index + 1} could not be told from its background with confidence`
      }, so the whole image is shown as a framed print.`,
    }))
}
