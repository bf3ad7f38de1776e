import { column, limb, finish } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { FigurePose } from './figure-poses.ts'
import { lerp } from './frame.ts'
import type { Outfit } from './outfit.ts'
import type { Skeleton } from './skeleton.ts'
import { scale } from './tints.ts'

/** Whether a skirt lies along the legs: on who sits, kneels or lies. A short one never does. */
export function isFolded(
  outfit: Outfit,
  { pelvis, build, legs }: Skeleton,
  pose: FigurePose,
): boolean {
  if (outfit.skirt < 0.3) return false
  return (
    Math.abs(pose.tip) > 0.5 ||
    legs.some(
      ([hip, knee]) => pelvis.local(...hip)[1] - pelvis.local(...knee)[1] < build.leg[0] * 0.45,
    )
  )
}

/** Skirt, gown or the lower half of a coat: it falls from the waist, or lies along the legs. */
export function skirtParts(outfit: Outfit, skeleton: Skeleton, folded: boolean): Part[] {
  if (outfit.skirt <= 0) return []
  const { pelvis, build, legs } = skeleton
  const colour = outfit.skirtColour ?? outfit.top
  const reach = build.hip - 0.03
  const hem = -reach * outfit.skirt
  const trim = outfit.trim
  const folds: Paint = (x, y, z) => {
    const [f, u, s] = pelvis.local(x, y, z)
    if (trim !== null && u < hem + 0.022) return trim
    if (outfit.apron !== null && f > 0.02 && Math.abs(s) < 0.085 && u > -0.2) return outfit.apron
    const fold = 0.93 + 0.07 * Math.sin(Math.atan2(s, f) * 11) * Math.min(1, Math.max(0, -u * 6))
    if (outfit.front === 'open' && f > 0 && Math.abs(s) < 0.012) return scale(colour, 0.6)
    return scale(colour, fold)
  }
  const cloth = finish(folds, { gloss: 0.06 })
  if (folded) {
    const parts: Part[] = []
    for (const [hip, knee, ankle] of legs) {
      parts.push(limb(hip, knee, 0.075, 0.066, cloth, { blend: 0.05 }))
      if (outfit.skirt > 0.62)
        parts.push(
          limb(knee, lerp(knee, ankle, (outfit.skirt - 0.5) * 1.8), 0.066, 0.07, cloth, {
            blend: 0.04,
          }),
        )
    }
    return parts
  }
  // The hem swings with the stride.
  const knees = legs.map(([, knee]) => pelvis.local(...knee)[0])
  const swing = (Math.max(...knees) + Math.min(...knees)) * 0.5
  const stride = Math.max(...knees) - Math.min(...knees)
  return [
    column(
      pelvis.at(swing * outfit.skirt, hem, 0),
      pelvis.at(0, 0.07, 0),
      outfit.flare + stride * 0.16,
      build.waist * 0.86,
      cloth,
      { round: 0.012, blend: 0.02 },
    ),
  ]
}
