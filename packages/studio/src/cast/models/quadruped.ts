import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { extraParts } from './adornments.ts'
import type { Quadruped } from './animal.ts'
import { coatOf } from './coat.ts'
import { curled } from './curled.ts'
import { headFrame, headParts } from './head.ts'
import { legParts } from './legs.ts'
import type { Trunk } from './legs.ts'
import type { Outfit } from './outfit.ts'
import { quadrupedPoses } from './quadruped-poses.ts'
import type { QuadrupedPose, QuadrupedStance } from './quadruped-poses.ts'
import { tailParts } from './tail.ts'
import { mix, step } from './tints.ts'
import { wornParts } from './worn.ts'

/** The stances a species can take: what has hooves does not sit like a dog. */
export function stancesOfSpecies(s: Quadruped): QuadrupedStance[] {
  const all: QuadrupedStance[] = [
    'standing',
    'walking',
    'running',
    'jumping',
    'lying',
    'sleeping',
    'eating',
    'howling',
  ]
  return s.hoofed ? all : [...all, 'sitting', 'playing']
}

/** How far the variants of one species turn their heads to the viewer. */
const turns = [0.55, 0.3, 0.75, 0.05, 0.62] as const
/** How many of one species look different. */
export const quadrupedVariants = turns.length

/** The pose with the legs the other way round: copies do not march in step. */
function otherFoot(pose: QuadrupedPose): QuadrupedPose {
  const { front, hind } = pose
  return {
    ...pose,
    front: typeof front === 'string' ? front : [front[1], front[0]],
    hind: hind === 'folded' ? hind : [hind[1], hind[0]],
  }
}

/** A four-legged animal in a pose, looking at the viewer a little, the ground at y = 0. */
export function quadruped(
  s: Quadruped,
  stance: QuadrupedStance = 'standing',
  variant = 0,
  wears: Partial<Outfit> = {},
): Sculpture {
  const plain: QuadrupedPose = quadrupedPoses[stance]
  if (stance === 'sleeping' && s.curls) return curled(s, wears)
  const pose = variant % 2 === 1 ? otherFoot(plain) : plain
  const bottom = 1 - s.chest * 1.75
  const trunk = trunkOf(s, pose, bottom)
  const { chest, hip } = trunk
  // The coat's pattern is laid on the standing body: in other poses it is looked up there.
  const own = coatOf(s, bottom)
  const sunk = 1 - s.chest - chest[1]
  const slope = (chest[1] - hip[1] - (s.hip - s.chest)) / Math.max(0.2, chest[0] - hip[0])
  const coat: Paint =
    Math.abs(sunk) < 0.01 && Math.abs(slope) < 0.02
      ? own
      : (x, y, z) => own(x, y + sunk + (chest[0] - x) * slope, z)
  const skin = finish(coat, { fur: s.fur })
  const chestPale: Finish = finish(
    (x, y, z) =>
      mix(
        coat(x, y, z),
        s.belly,
        step(chest[0] + s.chest * 0.7, chest[0] + s.chest * 1.1, x) * 0.85,
      ),
    { fur: s.fur },
  )
  const neckFoot: Vec3 = [chest[0] + s.chest * 0.25, chest[1] + s.chest * 0.35, 0]
  const neckTop = neckTopOf(s, pose, neckFoot)
  const low = pose.neck === 'ground'
  const head = headFrame(
    low
      ? [neckTop[0] + s.head * 0.3, neckTop[1] + s.head * 0.05, 0.05]
      : [neckTop[0] + s.head * 0.35, neckTop[1] + s.head * 0.35, 0.05],
    s.head,
    (turns[variant % turns.length] as number) * (pose.nod > 0.5 ? 0.4 : 1),
    (s.hoofed && !pose.asleep ? -0.42 : -0.12) + pose.nod,
  )
  const neckThickness = s.neck[2]
  const root: Vec3 = [hip[0] - s.hip, Math.max(0.1, hip[1] + s.hip * 0.45), 0]
  const parts: Part[] = [
    ellipsoid([chest[0] - 0.0, chest[1], 0], [s.chest * 1.12, s.chest, s.chest * 0.86], chestPale),
    ellipsoid(hip, [s.hip * 1.1, s.hip, s.hip * 0.86], skin, { blend: 0.1 }),
    limb(
      [chest[0] - s.chest * 0.05, chest[1] + 0.01, 0],
      [hip[0] - s.hip * 0.05, hip[1] + 0.02, 0],
      s.chest * 0.88,
      s.hip * 0.86,
      skin,
      { blend: 0.12 },
    ),
    limb(neckFoot, neckTop, neckThickness * 1.3, neckThickness, chestPale, {
      blend: s.chest * 0.5,
    }),
    ...legParts(s, coat, trunk, pose),
    ...tailParts(s, root, pose.tail),
    ...extraParts(s, head, neckFoot, trunk),
    ...headParts(s, head, pose.asleep),
    ...wornParts(
      { hatUp: s.hoofed ? 0.55 : 0.42, girth: s.neck[2] },
      wears,
      head,
      neckFoot,
      neckTop,
    ),
  ]
  const lies = pose.hind === 'folded'
  return {
    yaw: stance === 'running' || stance === 'jumping' ? 0.38 : 0.5,
    pitch: lies ? 0.16 : 0.1,
    hair: 0.02,
    parts,
  }
}

function trunkOf(s: Quadruped, pose: QuadrupedPose, bottom: number): Trunk {
  const half = s.bodyLength / 2
  const lies = pose.hind === 'folded'
  const place = (x: number, y: number, low: number, [dx, dy]: readonly [number, number]): Vec3 => [
    x + dx * s.bodyLength,
    dy <= -1 ? low : y + dy * s.leg,
    0,
  ]
  return {
    bottom,
    chest: place(half - s.chest * 0.35, 1 - s.chest, s.chest * 0.98, pose.chest),
    hip: place(-half + s.hip * 0.45, 0.98 - s.hip, s.hip * (lies ? 0.95 : 1), pose.hip),
  }
}

function neckTopOf(s: Quadruped, pose: QuadrupedPose, foot: Vec3): Vec3 {
  const [length, angle] = s.neck
  if (pose.neck !== 'ground')
    return [
      foot[0] + Math.cos(angle + pose.neck) * length,
      foot[1] + Math.sin(angle + pose.neck) * length,
      0.03,
    ]
  // Down until the head lies on the ground, or as near as the neck stretches.
  const drop = foot[1] - s.head * (s.hoofed ? 0.75 + s.snout[0] * (pose.asleep ? 0 : 0.5) : 0.95)
  const reach = Math.max(length, Math.min(length * 1.5, drop * 1.06), s.chest * 1.2)
  const sine = Math.max(-0.96, Math.min(0.9, -drop / reach))
  return [foot[0] + Math.sqrt(1 - sine * sine) * reach, foot[1] + sine * reach, 0.03]
}
