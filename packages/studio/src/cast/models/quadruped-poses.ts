import type { Stance } from './pose.ts'

/** Moves of a front leg's joints from where they stand: wrist and foot, in leg lengths. */
export type FrontMove = readonly [wristX: number, wristY: number, footX: number, footY: number]
/** The same for knee, hock and foot of a hind leg. */
export type HindMove = readonly [
  kneeX: number,
  kneeY: number,
  hockX: number,
  hockY: number,
  footX: number,
  footY: number,
]

/** How a four-legged animal holds itself. The first of two legs is the near one. */
export interface QuadrupedPose {
  /** Moves of chest and hip from where they stand: x in body lengths, y in leg lengths. */
  readonly chest: readonly [number, number]
  readonly hip: readonly [number, number]
  readonly front: readonly [FrontMove, FrontMove] | 'straight' | 'stretched' | 'tucked'
  readonly hind: readonly [HindMove, HindMove] | 'folded'
  /** Added to the neck's angle, radians; `ground` brings the head down to it. */
  readonly neck: number | 'ground'
  /** Head nose up, radians, over how the species carries it. */
  readonly nod: number
  readonly tail: 'own' | 'back' | 'ground'
  readonly asleep: boolean
}

const stillHind: HindMove = [0, 0, 0, 0, 0, 0]

const standing: QuadrupedPose = {
  chest: [0, 0],
  hip: [0, 0],
  front: [
    [0.06, 0, 0.12, 0],
    [-0.06, 0, -0.12, 0],
  ],
  hind: [
    [-0.1, 0, -0.1, 0, -0.12, 0],
    [0.1, 0, 0.1, 0, 0.12, 0],
  ],
  neck: 0,
  nod: 0,
  tail: 'own',
  asleep: false,
}

const lying: QuadrupedPose = {
  ...standing,
  chest: [0, -1],
  hip: [0, -1],
  front: 'stretched',
  hind: 'folded',
  tail: 'ground',
}

/** Poses by stance; those missing here no four-legged animal can take. */
export const quadrupedPoses = {
  standing,
  walking: {
    ...standing,
    front: [
      [0.2, 0.06, 0.36, 0],
      [-0.02, 0.1, -0.3, 0.1],
    ],
    hind: [
      [-0.05, 0, -0.28, 0.04, -0.36, 0],
      [0.14, 0.03, 0.12, 0.1, 0.3, 0.05],
    ],
  },
  running: {
    ...standing,
    chest: [0.02, 0.2],
    hip: [-0.02, 0.12],
    front: [
      [0.58, 0.36, 1.02, 0.4],
      [0.46, 0.24, 0.86, 0.16],
    ],
    hind: [
      [-0.16, 0.02, -0.6, 0.16, -1.08, 0.02],
      [-0.06, 0.08, -0.46, 0.24, -0.95, 0.18],
    ],
    neck: -0.15,
    nod: 0.05,
    tail: 'back',
  },
  jumping: {
    ...standing,
    chest: [-0.03, 0.75],
    hip: [0.02, 0.2],
    front: [
      [0.4, 0.85, 0.52, 0.62],
      [0.34, 0.75, 0.3, 0.55],
    ],
    hind: [
      [-0.16, 0.06, -0.5, 0.1, -0.82, -0.05],
      [-0.06, 0.08, -0.4, 0.16, -0.68, 0.03],
    ],
    nod: 0.1,
    tail: 'back',
  },
  sitting: {
    ...standing,
    chest: [-0.16, 0.1],
    hip: [0.14, -1],
    front: 'straight',
    hind: 'folded',
    neck: 0.3,
    tail: 'ground',
  },
  lying,
  /** With the head on the ground. */
  sleeping: { ...lying, neck: 'ground', nod: 0.12, asleep: true },
  eating: {
    ...standing,
    chest: [0.02, -0.14],
    front: [
      [0.1, 0, 0.24, 0],
      [-0.08, 0, -0.16, 0],
    ],
    neck: 'ground',
    nod: -0.35,
  },
  howling: { ...standing, neck: 0.25, nod: 0.8 },
  /** Front down, hind up: come on. */
  playing: {
    ...standing,
    chest: [0.03, -0.62],
    front: [
      [0.4, -0.28, 0.72, 0],
      [0.32, -0.28, 0.6, 0],
    ],
    hind: [stillHind, stillHind],
    neck: 0.35,
    nod: 0.1,
  },
} as const satisfies Partial<Record<Stance, QuadrupedPose>>

/** A stance a four-legged animal can take. */
export type QuadrupedStance = keyof typeof quadrupedPoses
