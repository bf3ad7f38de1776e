import { box, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Outfit } from './outfit.ts'
import type { Skeleton } from './skeleton.ts'
import { mix, scale } from './tints.ts'

/** Scarf, cape, apron, pack and wings. */
export function accessoryParts(outfit: Outfit, skeleton: Skeleton): Part[] {
  const { torso, build } = skeleton
  const up = build.shoulder - build.hip
  const parts: Part[] = []
  if (outfit.scarf !== null) {
    const wool = finish(outfit.scarf, { fur: 0.5 })
    parts.push(
      torus(torso.at(0.008, up + 0.018, 0), 0.05, 0.026, wool, { axes: torso.axes }),
      limb(torso.at(0.06, up, 0.03), torso.at(0.085, up - 0.15, 0.045), 0.024, 0.028, wool, {
        blend: 0.015,
      }),
    )
  }
  if (outfit.cape !== null) {
    const cloth = finish(outfit.cape, { gloss: 0.1 })
    parts.push(
      torus(torso.at(0.0, up + 0.008, 0), 0.052, 0.02, cloth, { axes: torso.axes }),
      ellipsoid(torso.at(-0.085, up * 0.42, 0), [0.03, up * 0.68, build.broad * 1.05], cloth, {
        axes: torso.axes,
        blend: 0.03,
      }),
      ellipsoid(torso.at(-0.13, -up * 0.35, 0), [0.034, up * 0.72, build.broad * 1.28], cloth, {
        axes: torso.axes,
        blend: 0.08,
      }),
    )
  }
  if (outfit.apron !== null && outfit.skirt <= 0.2)
    parts.push(
      ellipsoid(
        torso.at(build.hips * 0.42, -0.06, 0),
        [build.hips * 0.52, 0.125, build.hips * 0.96],
        finish(outfit.apron),
        { axes: torso.axes, blend: 0.003 },
      ),
    )
  if (outfit.pack !== null) {
    const cloth = finish(outfit.pack, { gloss: 0.15 })
    parts.push(
      box(torso.at(-0.115, up * 0.55, 0), [0.05, up * 0.36, build.broad * 0.78], cloth, {
        axes: torso.axes,
        round: 0.035,
      }),
      limb(
        torso.at(-0.12, up * 0.98, build.broad * 0.6),
        torso.at(-0.12, up * 0.98, -build.broad * 0.6),
        0.03,
        0.03,
        finish(scale(outfit.pack, 0.6)),
      ),
    )
    for (const side of [1, -1])
      parts.push(
        torus(
          torso.at(-0.01, up * 0.72, side * build.broad * 0.58),
          0.085,
          0.013,
          finish(scale(outfit.pack, 0.7)),
          {
            axes: [torso.axes[0], torso.axes[2], torso.axes[1]],
          },
        ),
      )
  }
  if (outfit.wings !== 'none') {
    const feathers = outfit.wings === 'feathers'
    for (const side of [1, -1]) {
      const wing = finish(
        feathers
          ? '#f4f2ec'
          : (x, y, z) => {
              const [, u, s] = torso.local(x, y, z)
              const d = Math.hypot(u - up, s)
              return mix([0.55, 0.85, 0.95], [0.95, 0.55, 0.85], Math.min(1, d * 2.4))
            },
        feathers ? { fur: 0.5 } : { gloss: 0.5, glow: 0.25 },
      )
      const spots: readonly (readonly [number, number, number, number, number])[] = feathers
        ? [
            [0.24, 0.22, 0.2, 0.115, 0.75],
            [0.1, 0.2, 0.2, 0.09, 0.2],
            [-0.03, 0.17, 0.17, 0.075, -0.3],
          ]
        : [
            [0.2, 0.2, 0.19, 0.12, 0.75],
            [-0.06, 0.15, 0.14, 0.09, -0.5],
          ]
      for (const [u, s, long, wide, angle] of spots) {
        const [c, n] = [Math.cos(angle), Math.sin(angle)]
        const [F, U, S] = torso.axes
        const axis = (a: number, b: number): Vec3 => [
          S[0] * a * side + U[0] * b,
          S[1] * a * side + U[1] * b,
          S[2] * a * side + U[2] * b,
        ]
        parts.push(
          ellipsoid(torso.at(-0.1, up * 0.78 + u - 0.05, side * s), [long, wide, 0.014], wing, {
            axes: [axis(c, n), axis(-n, c), F],
            blend: 0.02,
          }),
        )
      }
    }
  }
  return parts
}

/** A fish's tail in place of legs. */
export function fishTailParts(outfit: Outfit, skeleton: Skeleton): Part[] {
  if (outfit.tail === null) return []
  const { pelvis } = skeleton
  const colour = outfit.tail
  const scales: Finish = finish(
    (x, y, z) => {
      const [f, u, s] = pelvis.local(x, y, z)
      const row = Math.floor(u / 0.025)
      const wave = Math.sin((s * 70 + f * 40 + (row % 2) * 3.1) * 1.0)
      return scale(colour, 0.86 + 0.16 * wave * (0.5 + 0.5 * Math.sin(u * 250)))
    },
    { gloss: 0.7 },
  )
  const fin = finish(mix(colour, [0.9, 0.95, 0.8], 0.25), { gloss: 0.6 })
  const spine: Vec3[] = [
    [0, 0.02, 0],
    [0.06, -0.15, 0],
    [0.05, -0.3, 0.02],
    [-0.06, -0.4, 0.06],
    [-0.16, -0.4, 0.1],
  ]
  const thick = [0.1, 0.085, 0.06, 0.04, 0.025]
  const parts: Part[] = []
  for (let n = 0; n < 4; n++)
    parts.push(
      limb(
        pelvis.at(...(spine[n] as Vec3)),
        pelvis.at(...(spine[n + 1] as Vec3)),
        thick[n] as number,
        thick[n + 1] as number,
        scales,
        {
          blend: 0.04,
        },
      ),
    )
  for (const side of [1, -1])
    parts.push(
      limb(
        pelvis.at(-0.16, -0.4, 0.1),
        pelvis.at(-0.25, -0.33, 0.1 + side * 0.12),
        0.025,
        0.045,
        fin,
        { blend: 0.03 },
      ),
    )
  return parts
}
