import { ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import { frameIn } from './frame.ts'
import type { Frame } from './frame.ts'
import { hatParts } from './hats.ts'
import type { Outfit } from './outfit.ts'

/** Where hats sit, in head radii above the head's centre, and how thick the neck is. */
export interface Fit {
  readonly hatUp: number
  readonly girth: number
}

/** What an animal wears: a hat between its ears, glasses, a scarf around its neck. */
export function wornParts(
  fit: Fit,
  wears: Partial<Outfit>,
  head: Frame,
  neckFoot: Vec3,
  neckTop: Vec3,
): Part[] {
  const parts: Part[] = []
  const r = head.unit
  const { hat, scarf, eyewear } = wears
  if (hat !== undefined && hat !== null) {
    const place = frameIn(head, [-0.05, fit.hatUp, 0], r * 0.66, 0, 0.08)
    parts.push(...hatParts(hat, place))
  }
  if (scarf !== undefined && scarf !== null) {
    const t = 0.6
    const at: Vec3 = [
      neckFoot[0] + (neckTop[0] - neckFoot[0]) * t,
      neckFoot[1] + (neckTop[1] - neckFoot[1]) * t,
      neckFoot[2] + (neckTop[2] - neckFoot[2]) * t,
    ]
    const wool = finish(scarf, { fur: 0.4 })
    const d: Vec3 = [neckTop[0] - neckFoot[0], neckTop[1] - neckFoot[1], neckTop[2] - neckFoot[2]]
    const l = Math.hypot(...d) || 1
    const axis: Vec3 = [d[0] / l, d[1] / l, d[2] / l]
    const across: Vec3 = [axis[1], -axis[0], 0]
    const girth = fit.girth * 1.12
    parts.push(
      torus(at, girth, girth * 0.36, wool, { axes: [across, axis, [0, 0, 1]] }),
      limb(
        [at[0] + girth * 0.7, at[1] - girth * 0.5, at[2] + girth * 0.75],
        [at[0] + girth * 0.65, at[1] - girth * 2.3, at[2] + girth * 0.95],
        girth * 0.3,
        girth * 0.36,
        wool,
        { blend: girth * 0.2 },
      ),
    )
  }
  if (eyewear === 'glasses' || eyewear === 'sunglasses') {
    const [f, u, w] = head.axes
    const lens = finish('#15171c', { gloss: 1 })
    for (const side of [1, -1])
      parts.push(
        eyewear === 'glasses'
          ? torus(head.at(0.98, 0.2, side * 0.46), r * 0.26, r * 0.045, lens, { axes: [u, f, w] })
          : ellipsoid(head.at(0.9, 0.2, side * 0.46), [r * 0.1, r * 0.25, r * 0.3], lens, {
              axes: head.axes,
            }),
      )
    parts.push(
      limb(head.at(1.02, 0.24, 0.25), head.at(1.02, 0.24, -0.25), r * 0.045, r * 0.045, lens),
    )
  }
  return parts
}
