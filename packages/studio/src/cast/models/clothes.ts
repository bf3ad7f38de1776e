import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import { accessoryParts, fishTailParts } from './accessories.ts'
import type { FigurePose } from './figure-poses.ts'
import { lerp } from './frame.ts'
import type { Outfit, Sleeves } from './outfit.ts'
import type { Joints, Skeleton } from './skeleton.ts'
import { isFolded, skirtParts } from './skirts.ts'
import { mix, scale } from './tints.ts'

/** Share of the arm's two bones that a sleeve covers. */
const covers: Readonly<Record<Sleeves, readonly [number, number]>> = {
  none: [0, 0],
  short: [0.55, 0],
  elbow: [1, 0.1],
  long: [1, 1],
}

const gold: Rgb = [0.72, 0.48, 0.1]

/** What the trunk wears, by the place on it: skin at the neck, the shirt with its trim, belt, trousers. */
function trunkPaint(outfit: Outfit, skeleton: Skeleton): Paint {
  const { torso, build } = skeleton
  const up = build.shoulder - build.hip
  const { skin, top, inner, tie, belt, bottom } = outfit
  const lower =
    outfit.skirt > 0 ? (outfit.skirtColour ?? top) : outfit.legs === 'bare' ? top : bottom
  return (x, y, z) => {
    const [f, u, s] = torso.local(x, y, z)
    const across = Math.abs(s)
    if (outfit.apron !== null && f > 0.01) {
      if (u < up * 0.72 && across < 0.062 + Math.max(0, 0.06 - u) * 0.5) return outfit.apron
      if (Math.abs(across - 0.05) < 0.009) return outfit.apron
    }
    if (belt !== null && Math.abs(u - 0.045) < 0.013)
      return f > 0.03 && across < 0.014 ? gold : belt
    if (u < 0.045) return lower
    const collar = up - u
    switch (outfit.front) {
      case 'plain':
        return top
      case 'bare':
        return skin
      case 'round':
        return f > 0 && collar + across * across * 6 < 0.012 ? skin : top
      case 'straps':
        return collar < 0.045 - (across > 0.035 && across < 0.06 ? 0.06 : 0) ||
          (across > 0.075 && collar < 0.07)
          ? skin
          : top
      case 'shirt':
        if (f > 0) {
          if (collar < 0.02 && across < 0.03 - collar) return skin
          if (tie !== null && across < 0.008 + (u - 0.05) * -0.01 + 0.01 && collar > 0.012)
            return tie
          if (across < 0.0035 && collar > 0.02) return scale(top, 0.7)
          if (collar < 0.035 && Math.abs(across - 0.03 + collar * 0.5) < 0.006)
            return scale(top, 0.82)
        }
        return top
      case 'open': {
        if (f > 0) {
          const gap = 0.012 + Math.max(0, u - 0.1) * 0.16
          if (across < gap) {
            if (collar < 0.016 && across < 0.02) return skin
            if (tie !== null && across < 0.011 && collar > 0.01) return tie
            return inner
          }
          if (across < gap + 0.014) return scale(top, u > 0.12 ? 0.72 : 0.9)
        }
        return top
      }
      case 'zip':
        return f > 0 && across < 0.005 ? inner : Math.abs(u - up * 0.62) < 0.02 ? inner : top
      case 'stripes':
        return Math.floor(u / 0.026) % 2 === 0 ? inner : top
      case 'check': {
        const a = Math.floor(u / 0.03) % 2
        const b = Math.floor((s + 1) / 0.03) % 2
        return f > 0 && across < 0.004
          ? scale(top, 0.5)
          : a + b === 0
            ? scale(top, 0.45)
            : a + b === 1
              ? top
              : mix(top, inner, 0.35)
      }
      case 'wrap': {
        // One side laid over the other, as on a kimono.
        const edge = s - (collar - 0.05) * 0.55
        if (f > 0 && collar < 0.05 && across < (0.05 - collar) * 0.55)
          return collar < 0.03 ? skin : inner
        return f > 0 && Math.abs(edge) < 0.009 ? inner : top
      }
      case 'plate': {
        const seam = Math.abs(u - 0.09) < 0.004 || Math.abs(u - 0.14) < 0.004
        return seam || (f > 0 && across < 0.003 && u > 0.14) ? scale(top, 0.5) : top
      }
      case 'motley':
        return s > 0 ? top : inner
    }
  }
}

/** The trunk and what hangs on it. */
export function trunkParts(outfit: Outfit, skeleton: Skeleton): Part[] {
  const { torso, pelvis, build } = skeleton
  const up = build.shoulder - build.hip
  const gloss = outfit.front === 'plate' ? 0.9 : 0.08
  const cloth = finish(trunkPaint(outfit, skeleton), { gloss })
  const skin = finish(outfit.skin, { gloss: 0.16 })
  const fat = outfit.stout
  const woman = outfit.build === 'woman'
  const deep = build.broad * 0.64
  const parts: Part[] = [
    ellipsoid(
      torso.at(0.004, up * 0.68, 0),
      [deep * (1 + fat * 0.2), up * 0.4, build.broad * 0.92],
      cloth,
      { axes: torso.axes },
    ),
    limb(
      torso.at(-0.006, up - 0.024, build.broad * 0.62),
      torso.at(-0.006, up - 0.024, -build.broad * 0.62),
      build.broad * 0.36,
      build.broad * 0.36,
      cloth,
      { blend: 0.04 },
    ),
    ellipsoid(
      torso.at(0.004 + fat * 0.025, up * 0.28, 0),
      [build.waist * 0.72 + fat * 0.045, up * 0.34, build.waist + fat * 0.04],
      cloth,
      { axes: torso.axes, blend: 0.05 },
    ),
    ellipsoid(
      pelvis.at(-0.004, 0.008, 0),
      [build.hips * 0.74, build.hips * 0.68, build.hips],
      cloth,
      { axes: pelvis.axes, blend: 0.05 },
    ),
    limb(
      torso.at(-0.004, up - 0.02, 0),
      torso.at(0.008, up + 0.05, 0),
      build.head * 0.42,
      build.head * 0.4,
      outfit.hat?.kind === 'hood' ? cloth : skin,
      { blend: 0.012 },
    ),
  ]
  if (woman)
    for (const side of [1, -1])
      parts.push(
        ellipsoid(
          torso.at(deep * 0.62, up * 0.66, side * build.broad * 0.42),
          [deep * 0.5, deep * 0.52, deep * 0.54],
          cloth,
          { axes: torso.axes, blend: 0.03 },
        ),
      )
  if (outfit.front === 'plate')
    for (const side of [1, -1])
      parts.push(
        ellipsoid(
          torso.at(0, up - 0.005, side * build.broad * 0.98),
          [0.056, 0.045, 0.05],
          finish(outfit.top, { gloss: 0.9 }),
          { axes: torso.axes },
        ),
      )
  return parts
}

function arm(
  outfit: Outfit,
  skeleton: Skeleton,
  [shoulder, elbow, wrist]: Joints,
  index: number,
): Part[] {
  const k = skeleton.build.limb * outfit.bulk
  const colour = outfit.front === 'motley' && index === 1 ? outfit.inner : outfit.top
  const cloth = finish(colour, { gloss: outfit.front === 'plate' ? 0.9 : 0.08 })
  const skin = finish(outfit.skin, { gloss: 0.16 })
  const glove = outfit.gloves === null ? skin : finish(outfit.gloves, { gloss: 0.2 })
  const [upper, lower] = covers[outfit.sleeves]
  const parts: Part[] = []
  if (upper < 1) parts.push(limb(shoulder, elbow, 0.034 * k, 0.028 * k, skin, { blend: 0.012 }))
  if (upper > 0)
    parts.push(
      limb(
        shoulder,
        lerp(shoulder, elbow, upper),
        0.042 * k,
        (upper < 1 ? 0.042 : 0.034) * k,
        cloth,
        {
          blend: upper < 1 ? 0.004 : 0.02,
        },
      ),
    )
  if (lower < 1) parts.push(limb(elbow, wrist, 0.028 * k, 0.021 * k, skin, { blend: 0.004 }))
  if (lower > 0) {
    const wide = outfit.front === 'wrap' || (outfit.skirt > 0.85 && outfit.build !== 'woman')
    parts.push(
      limb(elbow, lerp(elbow, wrist, lower), 0.034 * k, (wide ? 0.045 : 0.028) * k, cloth, {
        blend: 0.012,
      }),
    )
  }
  // A mitten of a hand with a thumb: fingers would be lost at most sizes.
  const reach: Vec3 = [wrist[0] - elbow[0], wrist[1] - elbow[1], wrist[2] - elbow[2]]
  const l = Math.hypot(...reach) || 1
  const at = (t: number): Vec3 => [
    wrist[0] + (reach[0] / l) * t,
    wrist[1] + (reach[1] / l) * t,
    wrist[2] + (reach[2] / l) * t,
  ]
  const [f] = skeleton.torso.axes
  const thumb = at(0.03)
  parts.push(
    limb(at(0.004), at(0.034), 0.021 * k, 0.022 * k, glove, { blend: 0.003 }),
    limb(
      at(0.008),
      [thumb[0] + f[0] * 0.022, thumb[1] + f[1] * 0.022 + 0.004, thumb[2] + f[2] * 0.022],
      0.01 * k,
      0.008 * k,
      glove,
      {
        blend: 0.004,
      },
    ),
  )
  return parts
}

function leg(
  outfit: Outfit,
  skeleton: Skeleton,
  [hip, knee, ankle]: Joints,
  index: number,
  folded: boolean,
): Part[] {
  const k = skeleton.build.limb * outfit.bulk
  const gloss = outfit.front === 'plate' ? 0.9 : 0.06
  const cloth = finish(outfit.front === 'motley' && index === 0 ? outfit.inner : outfit.bottom, {
    gloss,
  })
  const skin = finish(outfit.skin, { gloss: 0.16 })
  const shoe = outfit.footwear === 'bare' ? skin : finish(outfit.shoes, { gloss: 0.35 })
  const foot = skeleton.feet[index] as Skeleton['feet'][number]
  const parts: Part[] = []
  if (outfit.legs === 'trousers')
    parts.push(
      limb(hip, knee, 0.062 * k, 0.046 * k, cloth, { blend: 0.03 }),
      limb(knee, ankle, 0.046 * k, 0.038 * k, cloth, { blend: 0.012 }),
    )
  else {
    // Under a skirt the leg begins lower: skin must not shine through cloth.
    const under = outfit.skirt > 0.2 && !folded
    const { build } = skeleton
    const hidden = Math.max(0, Math.min(0.95, (outfit.skirt * build.hip) / build.leg[0] - 0.35))
    parts.push(
      limb(under ? lerp(hip, knee, hidden) : hip, knee, 0.056 * k, 0.038 * k, skin, {
        blend: under ? 0 : 0.02,
      }),
      limb(knee, lerp(knee, ankle, 0.4), 0.038 * k, 0.038 * k, skin, { blend: 0.01 }),
      limb(lerp(knee, ankle, 0.4), ankle, 0.038 * k, 0.024 * k, skin, { blend: 0.01 }),
    )
    if (outfit.legs === 'shorts')
      parts.push(limb(hip, lerp(hip, knee, 0.78), 0.063 * k, 0.06 * k, cloth, { blend: 0.012 }))
  }
  if (outfit.footwear === 'boots')
    parts.push(limb(lerp(knee, ankle, 0.35), ankle, 0.049 * k, 0.043 * k, shoe, { blend: 0.004 }))
  parts.push(
    limb(foot.at(-0.012, -0.012, 0), foot.at(0.05, -0.02, 0), 0.03 * k, 0.027 * k, shoe, {
      blend: 0.012,
    }),
  )
  return parts
}

/** Everything of a body below the head: trunk, limbs, clothes. */
export function bodyParts(outfit: Outfit, skeleton: Skeleton, pose: FigurePose): Part[] {
  const folded = isFolded(outfit, skeleton, pose)
  return [
    ...trunkParts(outfit, skeleton),
    ...skirtParts(outfit, skeleton, folded),
    ...(outfit.tail === null
      ? skeleton.legs.flatMap((joints, index) => leg(outfit, skeleton, joints, index, folded))
      : fishTailParts(outfit, skeleton)),
    ...skeleton.arms.flatMap((joints, index) => arm(outfit, skeleton, joints, index)),
    ...accessoryParts(outfit, skeleton),
  ]
}
