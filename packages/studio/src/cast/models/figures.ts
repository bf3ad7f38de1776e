import type { Part } from '../sculpt/part.ts'
import { bodyParts } from './clothes.ts'
import { faceParts } from './face.ts'
import { figurePoses } from './figure-poses.ts'
import type { Bones, FigurePose, FigurePoseName } from './figure-poses.ts'
import { gestures } from './gestures.ts'
import type { Gesture } from './gestures.ts'
import { world } from './frame.ts'
import type { Frame } from './frame.ts'
import { hairParts } from './hair.ts'
import { hatParts } from './hats.ts'
import type { Outfit } from './outfit.ts'
import { carried, propParts } from './props.ts'
import { skeletonOf } from './skeleton.ts'

/** A body's pose with what the arms do instead. */
export function poseWith(body: FigurePoseName, gesture: Gesture | null): FigurePose {
  const pose: FigurePose = figurePoses[body]
  if (gesture === null) return pose
  const [near, far]: readonly [Bones | null, Bones | null] = gestures[gesture]
  const [turn, nod, tilt] = pose.head
  return {
    ...pose,
    // Who reads looks down at it.
    head: gesture === 'reading' ? [turn, nod - 0.25, tilt] : pose.head,
    arms: [near ?? pose.arms[0], far ?? pose.arms[1]],
  }
}

/** All parts of a clothed person, standing on y = 0 of `place` and looking along its first axis. */
export function figureParts(
  outfit: Outfit,
  body: FigurePoseName,
  gesture: Gesture | null = null,
  place: Frame = world,
): Part[] {
  const wanted = gesture ?? (outfit.prop === null ? null : carried[outfit.prop])
  const pose = poseWith(body, wanted)
  const skeleton = skeletonOf(outfit, pose, place)
  // A carving hat must come first: it cuts into everything before it.
  return [
    ...(outfit.hat === null ? [] : hatParts(outfit.hat, skeleton.head)),
    ...bodyParts(outfit, skeleton, pose),
    ...faceParts(outfit, skeleton.head, pose.asleep),
    ...hairParts(outfit, skeleton.head),
    ...(outfit.prop === null ? [] : propParts(outfit.prop, skeleton)),
  ]
}
