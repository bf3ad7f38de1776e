import { classOfNoun } from './coco.ts'
import type { Detection, Models } from './models.ts'
import { smoothstep } from './confidence.ts'
import { resizePlane } from './guided-filter.ts'
import type { Area, Raster } from './resample.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A belief about where the subject is, from which GrabCut can start. */
export interface Prior {
  /** 0 to 1 a pixel at the working size. */
  readonly belief: Float32Array
  /** How far such a belief can be trusted, 0 to 1. */
  readonly trust: number
  /** True for a belief so vague that only a round, free-standing shape that comes of it counts. */
  readonly roundOnly: boolean
  /** What the detector saw there, or null. */
  readonly detection: Detection | null
  /** How many of that it saw side by side; 1 when it saw nothing. */
  readonly members: number
}

/** A box is drawn this much larger before the front mask looks into it. */
const boxMargin = 0.12

/** Under this share of the picture the front mask has found nothing. */
const emptyShare = 0.02

/**
 * The beliefs worth a try, best first: the front mask with the detector's box, and what stands out
 * from the border. At most three.
 *
 * @param colours the picture, 0 to 255, as large as the models can use
 * @param size the working size, which the beliefs have
 * @param standsOut how much each pixel stands out from the border, at the working size
 * @param hint the noun the prompt uses for the subject: a box of that class is preferred
 */
export async function gatherPriors(
  colours: Raster,
  size: Size,
  standsOut: Float32Array,
  hint: string | null,
  models: Models,
): Promise<readonly Prior[]> {
  const { width, height } = colours
  const maskOf = (area: Area): Promise<Float32Array> => frontMask(models, colours, area, size)
  const detections = withoutDoubles(await models.detect(colours))
  const chosen = chooseDetection(detections, colours, hint)
  let detection = chosen
  let members = 1
  const front = await maskOf({ left: 0, top: 0, right: width, bottom: height })
  const priors: Prior[] = []
  if (chosen !== null) {
    const inBox = await maskOf(grow(chosen, boxMargin))
    const near = boxFalloff(chosen, colours, size)
    // A couple is one subject: who stands beside them is not background.
    const companions = companionsOf(chosen, detections)
    for (const other of companions) {
      const theirs = await maskOf(grow(other, boxMargin))
      const box = boxFalloff(other, colours, size)
      for (let i = 0; i < near.length; i++) {
        near[i] = Math.max(near[i] as number, box[i] as number)
        inBox[i] = Math.max(inBox[i] as number, theirs[i] as number)
      }
    }
    members += companions.length
    const score = Math.max(chosen.score, ...companions.map((other) => other.score))
    detection = { ...chosen, score }
    const sure = detectionTrust(detection, hint)
    priors.push({
      belief: near.map((box, i) => {
        const [a, b] = [inBox[i] as number, front[i] as number]
        return (
          box * (0.8 * (0.5 * Math.max(a, b) + 0.25 * (a + b)) + 0.2 * (standsOut[i] as number))
        )
      }),
      trust: sure,
      roundOnly: false,
      detection,
      members,
    })
  } else {
    const found = front.reduce((sum, p) => sum + p, 0) / front.length
    const [middle, side] = [width / 2, Math.min(width, height) / 2]
    const belief =
      found > emptyShare
        ? front
        : // Something slender in a wide view is too small for the mask: look at the middle alone.
          await maskOf({
            left: middle - side / 2,
            right: middle + side / 2,
            top: 0,
            bottom: height,
          })
    priors.push({ belief, trust: 0.75, roundOnly: false, detection, members })
  }
  priors.push({ belief: standsOut, trust: 0.65, roundOnly: false, detection, members })
  // The same more generously: the saucer as well as the cup.
  const vague = standsOut.map(generous)
  priors.push({ belief: vague, trust: 0.65, roundOnly: true, detection, members })
  return priors
}

/** Takes what stands out a little for what stands out. */
function generous(p: number): number {
  return smoothstep(0.02, 0.3, p)
}

/** Low scores are mostly false: 0.45 is as good as sure, and so is a class the prompt names. */
function detectionTrust({ name, score }: Detection, hint: string | null): number {
  const named = hint !== null && classOfNoun(hint) === name
  return 0.35 + 0.65 * smoothstep(0.15, 0.45, score * (named ? 1.5 : 1))
}

/** The front mask of a part of the picture, laid over the whole; 0 outside the part. */
async function frontMask(
  models: Models,
  colours: Raster,
  area: Area,
  { width, height }: Size,
): Promise<Float32Array> {
  const mask = await models.front(colours, area)
  const scale = width / colours.width
  const left = Math.round(area.left * scale)
  const top = Math.round(area.top * scale)
  const boxWidth = Math.max(1, Math.round(area.right * scale) - left)
  const boxHeight = Math.max(1, Math.round(area.bottom * scale) - top)
  const part = resizePlane(mask.data, mask, { width: boxWidth, height: boxHeight })
  const out = new Float32Array(width * height)
  for (let y = Math.max(0, top); y < Math.min(height, top + boxHeight); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + boxWidth); x++) {
      out[y * width + x] = part[(y - top) * boxWidth + x - left] as number
    }
  }
  return out
}

function grow({ left, top, right, bottom }: Area, share: number): Area {
  const x = (right - left) * share
  const y = (bottom - top) * share
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y }
}

/** Companions are as surely seen and about as large, and there are not many. */
const companionScore = 0.33
const companionSize = 0.4
const companionsMax = 2

/** Two boxes of a kind that share more than this of the smaller one are the same thing seen twice. */
const sameShare = 0.75

const areaOf = ({ left, top, right, bottom }: Area): number => (right - left) * (bottom - top)

function isSame(one: Detection, other: Detection): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (one.name !== other.name || wide <= 0 || high <= 0) return false
  return wide * high > sameShare * Math.min(areaOf(one), areaOf(other))
}

/** Without the weaker sightings of what is seen more surely. `detections` are best first. */
export function withoutDoubles(detections: readonly Detection[]): readonly Detection[] {
  const kept: Detection[] = []
  for (const one of detections) if (!kept.some((surer) => isSame(surer, one))) kept.push(one)
  return kept
}

/** Others of the kind who are as prominent as the chosen one. */
export function companionsOf(
  chosen: Detection,
  detections: readonly Detection[],
): readonly Detection[] {
  return detections
    .filter(
      (other) =>
        other !== chosen &&
        other.name === chosen.name &&
        other.score >= companionScore &&
        areaOf(other) >= areaOf(chosen) * companionSize,
    )
    .slice(0, companionsMax)
}

/** 1 inside the box, falling to 0 over a tenth of its size: boxes are only roughly right. */
function boxFalloff(area: Area, from: Size, { width, height }: Size): Float32Array {
  const scale = width / from.width
  const box = {
    left: area.left * scale,
    top: area.top * scale,
    right: area.right * scale,
    bottom: area.bottom * scale,
  }
  const across = Math.max(2, (box.right - box.left) * 0.1)
  const down = Math.max(2, (box.bottom - box.top) * 0.1)
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const dy = Math.max(box.top - y, y - box.bottom, 0) / down
    for (let x = 0; x < width; x++) {
      const dx = Math.max(box.left - x, x - box.right, 0) / across
      out[y * width + x] = Math.max(0, 1 - Math.hypot(dx, dy))
    }
  }
  return out
}

/** The detection that is most likely meant: of the hinted class if there is one, else large, central and sure. */
export function chooseDetection(
  detections: readonly Detection[],
  size: Size,
  hint: string | null,
): Detection | null {
  const wanted = hint === null ? null : classOfNoun(hint)
  let best: Detection | null = null
  let bestScore = 0
  for (const detection of detections) {
    const { left, top, right, bottom, name, score } = detection
    const area = ((right - left) * (bottom - top)) / (size.width * size.height)
    if (area < 0.01) continue
    const x = (left + right) / 2 / size.width - 0.5
    const y = (top + bottom) / 2 / size.height - 0.5
    const central = 1 - Math.min(1, Math.hypot(x, y))
    const match = wanted === null ? 1 : name === wanted ? 4 : 1
    const value = score * Math.sqrt(area) * central * match
    if (value > bestScore) {
      best = detection
      bestScore = value
    }
  }
  return best
}
