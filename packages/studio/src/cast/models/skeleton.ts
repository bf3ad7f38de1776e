import type { Vec3 } from '../sculpt/part.ts'
import type { Bones, FigurePose } from './figure-poses.ts'
import { along, frameIn, frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Outfit } from './outfit.ts'

/** Measures of a body about 1 high. */
export interface Build {
  /** Radius of the head. */
  readonly head: number
  readonly hip: number
  readonly shoulder: number
  /** Half widths at the shoulders, the waist and the hips. */
  readonly broad: number
  readonly waist: number
  readonly hips: number
  readonly arm: readonly [number, number]
  readonly leg: readonly [number, number]
  /** Thickness of limbs against a man's. */
  readonly limb: number
}

const builds: Readonly<Record<Outfit['build'], Build>> = {
  man: {
    head: 0.084,
    hip: 0.47,
    shoulder: 0.79,
    broad: 0.118,
    waist: 0.088,
    hips: 0.086,
    arm: [0.155, 0.135],
    leg: [0.22, 0.215],
    limb: 1,
  },
  woman: {
    head: 0.086,
    hip: 0.475,
    shoulder: 0.785,
    broad: 0.1,
    waist: 0.07,
    hips: 0.09,
    arm: [0.15, 0.13],
    leg: [0.225, 0.215],
    limb: 0.86,
  },
  child: {
    head: 0.112,
    hip: 0.4,
    shoulder: 0.715,
    broad: 0.105,
    waist: 0.088,
    hips: 0.088,
    arm: [0.135, 0.12],
    leg: [0.185, 0.175],
    limb: 0.96,
  },
  toddler: {
    head: 0.145,
    hip: 0.32,
    shoulder: 0.635,
    broad: 0.11,
    waist: 0.11,
    hips: 0.108,
    arm: [0.12, 0.105],
    leg: [0.14, 0.135],
    limb: 1.12,
  },
  baby: {
    head: 0.19,
    hip: 0.25,
    shoulder: 0.545,
    broad: 0.125,
    waist: 0.135,
    hips: 0.135,
    arm: [0.11, 0.095],
    leg: [0.11, 0.1],
    limb: 1.4,
  },
}

/** Where the joints of an arm or a leg are: shoulder, elbow, wrist, or hip, knee, ankle. */
export type Joints = readonly [Vec3, Vec3, Vec3]

/** A posed body: its frames and joints. Limbs come near side first. */
export interface Skeleton {
  readonly build: Build
  /** At the hips, in model units; legs hang from it. */
  readonly pelvis: Frame
  /** The same place, leaning as the back does. */
  readonly torso: Frame
  /** In head radii. */
  readonly head: Frame
  readonly arms: readonly [Joints, Joints]
  readonly legs: readonly [Joints, Joints]
  /** Frames at the ankles, forward along the foot. */
  readonly feet: readonly [Frame, Frame]
}

function joints(
  frame: Frame,
  from: Vec3,
  bones: Bones,
  lengths: readonly [number, number],
  side: number,
): Joints {
  const out = ([f, u, s]: Vec3): Vec3 => [f, u, s * side]
  const middle = along(frame, from, out(bones[0]), lengths[0])
  return [from, middle, along(frame, middle, out(bones[1]), lengths[1])]
}

/** The skeleton of a body in a pose, standing on y = 0 where the pose stands, in `parent`. */
export function skeletonOf(outfit: Outfit, pose: FigurePose, parent: Frame): Skeleton {
  const build = builds[outfit.build]
  const pelvis = frameIn(parent, [0, build.hip, 0], 1, 0, pose.tip)
  const torso = frameIn(pelvis, [0, 0, 0], 1, pose.twist, -pose.lean, -pose.sway)
  const [turn, nod, tilt] = pose.head
  const up = build.shoulder - build.hip
  const neck = frameIn(torso, [0.006, up + 0.03, 0], build.head, turn, nod, tilt)
  const head = frameOf(neck.at(0.14, 1.08, 0), neck.axes, build.head)
  const sides = [1, -1] as const
  const arms = sides.map((side, index) =>
    joints(
      torso,
      torso.at(0, up - 0.022, side * (build.broad - 0.012)),
      pose.arms[index] as Bones,
      build.arm,
      side,
    ),
  ) as unknown as [Joints, Joints]
  const legs = sides.map((side, index) =>
    joints(
      pelvis,
      pelvis.at(0, -0.01, side * build.hips * 0.56),
      pose.legs[index] as Bones,
      build.leg,
      side,
    ),
  ) as unknown as [Joints, Joints]
  const feet = sides.map((side, index) => {
    const ankle = legs[index]?.[2] as Vec3
    const down = pose.toes[index] as number
    // A leg that lies or trails takes its foot along.
    const place = pelvis.local(...ankle)
    return frameIn(pelvis, place, 1, side * 0.16, -down)
  }) as unknown as [Frame, Frame]
  return { build, pelvis, torso, head, arms, legs, feet }
}
