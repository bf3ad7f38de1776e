import type { Bitmap } from '../pixels.ts'
import type { Cutout, ReferenceBitmap } from '../steps.ts'
import { bustEnd } from './bust.ts'
import { confidenceFloor } from './confidence.ts'
import { cropBitmap, cropRaster, croppedSides, cutLengths, isCutOpen, visibleBox } from './crop.ts'
import { decontaminate } from './decontaminate.ts'
import { cutFromFlatBackground } from './flat-background.ts'
import { loadModels } from './models.ts'
import { type Raster, colourRaster, fitLongSide, plane, resizeBitmap } from './resample.ts'
import { type CutProgress, segment } from './segment.ts'
import { steepen } from './sharpen.ts'

/** A reference below the first long side is enlarged to the second, but not by more than the factor. */
const enlargeBelow = 560
const enlargeTo = 640
const enlargeMax = 5
/** Enlarged by this factor or more, edges are visibly soft. */
const steepenFrom = 1.6
/** A larger reference is shrunk: a subject is seldom taller than this, even in a 4K picture. */
const shrinkTo = 1440
/** Alpha counts as used when this share of the pixels is clear. */
const clearShare = 0.02

const whole: Cutout['cropped'] = { top: false, right: false, bottom: false, left: false }

/**
 * Cuts the subject out of a reference. An alpha channel that is used and a flat background decide
 * at once; everything else is segmented. When no cut can be trusted, or the picture's own edge cuts
 * the subject where no scene can hide it, the whole reference comes back as `framed`, to be shown as
 * a print. Never throws on a valid bitmap; deterministic.
 *
 * @param hint the prompt's noun for the subject, which decides between several, or null
 * @param progress told the share that is done, 0 to 1; what it throws ends the work
 */
export async function cutOut(
  reference: ReferenceBitmap,
  hint: string | null,
  progress: CutProgress = () => {},
): Promise<Cutout> {
  const bitmap = fit(reference.bitmap)
  // The models know photographs, and not steepened ones: those are only shown.
  const shown = crisp(bitmap, bitmap.width / reference.bitmap.width)
  if (isAlphaUsed(bitmap)) return trim(shown) ?? framed(shown, 0, null)

  const colours = colourRaster(bitmap)
  const flat = cutFromFlatBackground(colours) ?? cutInsideFrame(colours)
  if (flat !== null) {
    const found = { method: 'flat-background', confidence: 0.9, guess: null } as const
    const cut = lift(shown, flat, found)
    if (cut !== null) return cut
  }

  const { alpha, confidence, guess, members } = await segment(
    colours,
    hint,
    await loadModels(),
    progress,
  )
  if (confidence < confidenceFloor) return framed(shown, confidence, guess)
  return (
    lift(shown, alpha, { method: 'segmented', confidence, guess, members }) ??
    framed(shown, 0, guess)
  )
}

/** Many drawings and screenshots have a thin line around them: this share of the short side is looked past. */
const frameShare = 0.015

/** The same for a flat picture inside a thin frame, which is left away. */
function cutInsideFrame(colours: Raster): Float32Array | null {
  const { width, height } = colours
  const rim = Math.max(2, Math.round(Math.min(width, height) * frameShare))
  const inner = { left: rim, top: rim, right: width - rim, bottom: height - rim }
  const alpha = cutFromFlatBackground(cropRaster(colours, inner))
  if (alpha === null) return null
  const across = width - 2 * rim
  const whole = new Float32Array(width * height)
  for (let y = 0; y < height - 2 * rim; y++)
    whole.set(alpha.subarray(y * across, (y + 1) * across), (y + rim) * width + rim)
  return whole
}

/** Lifts what `alpha` covers off the picture, trimmed; null when there is nothing left to see. */
function lift(
  bitmap: Bitmap,
  alpha: Float32Array,
  found: Pick<Cutout, 'method' | 'confidence' | 'guess' | 'members'>,
): Cutout | null {
  const size = { width: bitmap.width, height: bitmap.height }
  let box = visibleBox(alpha, size)
  if (box === null) return null
  let cuts = cutLengths(alpha, size)
  let cropped = croppedSides(cuts, size)
  if (cropped.bottom && found.guess === 'person') {
    const end = bustEnd(alpha, size.width, box)
    if (end < box.bottom) {
      const bust = alpha.slice()
      bust.fill(0, end * size.width)
      cuts = cutLengths(bust, size)
      cropped = { ...croppedSides(cuts, size), bottom: true }
      box = visibleBox(bust, size) ?? box
    }
  }
  if (isCutOpen(cuts, box)) return { ...framed(bitmap, found.confidence, found.guess), cropped }
  const cover = cropRaster(plane(alpha, size.width, size.height), box).data
  return { ...found, bitmap: decontaminate(cropRaster(colourRaster(bitmap), box), cover), cropped }
}

/** A bitmap that brings its own alpha, trimmed; null when it is empty. */
function trim(bitmap: Bitmap): Cutout | null {
  const alpha = new Float32Array(bitmap.width * bitmap.height)
  for (let i = 0; i < alpha.length; i++) alpha[i] = (bitmap.data[i * 4 + 3] as number) / 255
  const box = visibleBox(alpha, bitmap)
  if (box === null) return null
  return {
    bitmap: cropBitmap(bitmap, box),
    method: 'alpha',
    confidence: 1,
    cropped: croppedSides(cutLengths(alpha, bitmap), bitmap),
    guess: null,
  }
}

function framed(bitmap: Bitmap, confidence: number, guess: string | null): Cutout {
  return { bitmap, method: 'framed', confidence, cropped: whole, guess }
}

/** Brings a reference to a size at which details can be kept and the time is bounded. */
function fit(bitmap: Bitmap): Bitmap {
  const longSide = Math.max(bitmap.width, bitmap.height)
  if (longSide > shrinkTo) return resizeBitmap(bitmap, fitLongSide(bitmap, shrinkTo))
  if (longSide >= enlargeBelow) return bitmap
  return resizeBitmap(bitmap, fitLongSide(bitmap, Math.min(enlargeTo, longSide * enlargeMax)))
}

/** A copy with steep edges, of what was enlarged so much that they are soft; the bitmap itself otherwise. */
function crisp(bitmap: Bitmap, factor: number): Bitmap {
  if (factor < steepenFrom) return bitmap
  const copy = { ...bitmap, data: bitmap.data.slice() }
  steepen(copy, factor)
  return copy
}

/** True when a good part is clear and a good part is not: many encoders write an alpha that says nothing. */
function isAlphaUsed({ data }: Bitmap): boolean {
  let clear = 0
  let solid = 0
  for (let i = 3; i < data.length; i += 4) {
    if ((data[i] as number) < 32) clear++
    else if ((data[i] as number) > 200) solid++
  }
  const pixels = data.length / 4
  return clear > pixels * clearShare && solid > pixels * 0.005
}
