import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { extraParts } from './adornments.ts'
import type { Quadruped } from './animal.ts'
import { coatOf } from './coat.ts'
import { headFrame, headParts } from './head.ts'
import { legParts, tailParts } from './legs.ts'
import { mix, step } from './tints.ts'

/** A standing four-legged animal that looks at the viewer a little, feet at y = 0. */
export function quadruped(s: Quadruped): Sculpture {
  const half = s.bodyLength / 2
  const shoulder = 1
  const chestY = shoulder - s.chest
  const hipY = shoulder - s.hip - 0.02
  const bottom = shoulder - s.chest * 1.75
  const coat = coatOf(s, bottom)
  const skin = finish(coat, { fur: s.fur })
  const [neckLength, neckAngle, neckThickness] = s.neck
  const neckFoot: Vec3 = [half - s.chest * 0.1, chestY + s.chest * 0.35, 0]
  const neckTop: Vec3 = [
    neckFoot[0] + Math.cos(neckAngle) * neckLength,
    neckFoot[1] + Math.sin(neckAngle) * neckLength,
    0.03,
  ]
  const head = headFrame(
    [neckTop[0] + s.head * 0.35, neckTop[1] + s.head * 0.35, 0.05],
    s.head,
    0.55,
    s.hoofed ? -0.42 : -0.12,
  )
  const chestPale: Finish = finish(
    (x, y, z) =>
      mix(coat(x, y, z), s.belly, step(half + s.chest * 0.35, half + s.chest * 0.75, x) * 0.85),
    { fur: s.fur },
  )
  return {
    yaw: 0.5,
    pitch: 0.1,
    hair: 0.02,
    parts: [
      ellipsoid(
        [half - s.chest * 0.35, chestY, 0],
        [s.chest * 1.12, s.chest, s.chest * 0.86],
        chestPale,
      ),
      ellipsoid([-half + s.hip * 0.45, hipY, 0], [s.hip * 1.1, s.hip, s.hip * 0.86], skin, {
        blend: 0.1,
      }),
      limb(
        [half - s.chest * 0.4, chestY + 0.01, 0],
        [-half + s.hip * 0.4, hipY + 0.02, 0],
        s.chest * 0.88,
        s.hip * 0.86,
        skin,
        { blend: 0.12 },
      ),
      limb(neckFoot, neckTop, neckThickness * 1.3, neckThickness, chestPale, {
        blend: s.chest * 0.5,
      }),
      ...legParts(s, coat, shoulder, bottom),
      ...tailParts(s, shoulder),
      ...(s.extra === 'lion-mane' ? extraParts(s, head, neckFoot) : []),
      ...headParts(s, head),
      ...(s.extra === 'lion-mane' ? [] : extraParts(s, head, neckFoot)),
    ],
  }
}
