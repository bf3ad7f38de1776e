import type { Vec3 } from '../sculpt/part.ts'

/** Upper and lower bone of an arm or a leg: directions forward, up, outward; any length. */
export type Bones = readonly [upper: Vec3, lower: Vec3]

/** A person's pose, by the directions of the bones. The first of two limbs is the near one. */
export interface FigurePose {
  /** Camera: how far the figure is turned towards the viewer from its side view, and looked down on. */
  readonly yaw: number
  readonly pitch: number
  /** Whole body nose up (π/2 lies on its back), and rolled. */
  readonly tip: number
  /** Torso: bent forward, to the far side, turned. */
  readonly lean: number
  readonly sway: number
  readonly twist: number
  /** Head: turned to the viewer's side, nose up, tilted. */
  readonly head: Vec3
  readonly arms: readonly [Bones, Bones]
  readonly legs: readonly [Bones, Bones]
  /** Feet on tiptoe or trailing: down by this much, radians. */
  readonly toes: readonly [number, number]
  readonly asleep: boolean
}

const hanging: Bones = [
  [-0.06, -1, 0.3],
  [0.28, -1, 0.02],
]

const standing: FigurePose = {
  yaw: 1.08,
  pitch: 0.06,
  tip: 0,
  lean: 0,
  sway: 0.035,
  twist: 0.05,
  head: [0.1, 0.02, 0.03],
  arms: [
    hanging,
    [
      [0.05, -1, 0.27],
      [0.4, -1, -0.04],
    ],
  ],
  legs: [
    [
      [0.0, -1, 0.03],
      [-0.05, -1, 0.03],
    ],
    [
      [0.2, -1, 0.16],
      [-0.08, -1, 0.06],
    ],
  ],
  toes: [0, 0],
  asleep: false,
}

/** What the body does. */
export const figurePoses = {
  standing,
  /** At ease, the weight on the other leg. */
  strolling: {
    ...standing,
    yaw: 0.98,
    sway: -0.03,
    head: [0.25, 0.03, -0.05],
    arms: [
      [
        [0.12, -1, 0.25],
        [0.5, -1, -0.12],
      ],
      [
        [-0.15, -1, 0.3],
        [0.12, -1, 0.06],
      ],
    ],
    legs: [
      [
        [0.26, -1, 0.08],
        [0.0, -1, 0.02],
      ],
      [
        [-0.1, -1, 0.06],
        [-0.24, -1, 0.04],
      ],
    ],
    toes: [0, 0.12],
  },
  walking: {
    ...standing,
    yaw: 0.62,
    lean: 0.06,
    sway: 0,
    head: [0.2, 0.02, 0],
    arms: [
      [
        [-0.5, -1, 0.14],
        [-0.05, -1, 0.03],
      ],
      [
        [0.42, -1, 0.14],
        [0.85, -0.75, 0],
      ],
    ],
    legs: [
      [
        [0.5, -1, 0.03],
        [0.12, -1, 0],
      ],
      [
        [-0.3, -1, 0.03],
        [-0.75, -1, 0],
      ],
    ],
    toes: [-0.12, 0.55],
  },
  running: {
    ...standing,
    yaw: 0.5,
    lean: 0.24,
    sway: 0,
    head: [0.18, 0.14, 0],
    arms: [
      [
        [-0.95, -0.75, 0.2],
        [0.6, -0.8, 0.05],
      ],
      [
        [0.5, -1, 0.16],
        [1, 0.5, -0.1],
      ],
    ],
    legs: [
      [
        [1, -0.6, 0.02],
        [-0.22, -1, 0],
      ],
      [
        [-0.42, -1, 0.02],
        [-1, -0.12, 0],
      ],
    ],
    toes: [0.1, 1.1],
  },
  jumping: {
    ...standing,
    yaw: 0.85,
    lean: -0.05,
    head: [0.1, 0.16, 0],
    arms: [
      [
        [0.1, 0.7, 0.8],
        [0.15, 1, 0.35],
      ],
      [
        [0.1, 0.7, 0.8],
        [0.15, 1, 0.35],
      ],
    ],
    legs: [
      [
        [0.75, -0.9, 0.18],
        [-0.55, -1, 0.05],
      ],
      [
        [-0.15, -1, 0.22],
        [-1, -0.5, 0.05],
      ],
    ],
    toes: [0.5, 0.8],
  },
  /** On the ground, knees up. */
  sitting: {
    ...standing,
    yaw: 0.7,
    pitch: 0.14,
    lean: 0.06,
    sway: 0,
    head: [0.3, 0.02, 0.05],
    arms: [
      [
        [0.3, -1, 0.22],
        [1, 0.05, -0.25],
      ],
      [
        [-0.5, -1, 0.25],
        [-0.35, -1, 0.05],
      ],
    ],
    legs: [
      [
        [0.85, 0.62, 0.12],
        [0.42, -1, 0.05],
      ],
      [
        [1, 0.12, 0.3],
        [0.85, -0.42, 0.02],
      ],
    ],
    toes: [0, -0.5],
  },
  /** On a chair or a bench. */
  seated: {
    ...standing,
    yaw: 0.8,
    pitch: 0.1,
    lean: 0.02,
    sway: 0,
    head: [0.2, 0.02, 0.03],
    arms: [
      [
        [0.12, -1, 0.16],
        [1, -0.38, -0.2],
      ],
      [
        [0.12, -1, 0.16],
        [1, -0.38, -0.2],
      ],
    ],
    legs: [
      [
        [1, -0.06, 0.1],
        [0.06, -1, 0.02],
      ],
      [
        [1, -0.04, 0.2],
        [0.2, -1, 0.02],
      ],
    ],
    toes: [0, 0],
  },
  kneeling: {
    ...standing,
    yaw: 0.7,
    pitch: 0.1,
    lean: 0.08,
    sway: 0,
    head: [0.15, -0.05, 0],
    arms: [
      [
        [0.3, -1, 0.16],
        [1, -0.1, -0.3],
      ],
      [
        [0.3, -1, 0.16],
        [1, -0.1, -0.3],
      ],
    ],
    legs: [
      [
        [0.12, -1, 0.08],
        [-1, -0.1, 0],
      ],
      [
        [1, -0.1, 0.1],
        [-0.05, -1, 0],
      ],
    ],
    toes: [1.2, 0],
  },
  lotus: {
    ...standing,
    yaw: 1.2,
    pitch: 0.16,
    sway: 0,
    twist: 0,
    head: [0, 0, 0],
    arms: [
      [
        [0.12, -1, 0.34],
        [0.75, -0.62, 0.1],
      ],
      [
        [0.12, -1, 0.34],
        [0.75, -0.62, 0.1],
      ],
    ],
    legs: [
      [
        [0.62, -0.18, 0.85],
        [0.5, -0.1, -1],
      ],
      [
        [0.62, -0.18, 0.85],
        [0.28, -0.1, -1],
      ],
    ],
    toes: [0.6, 0.6],
    asleep: true,
  },
  lying: {
    ...standing,
    yaw: -0.5,
    pitch: 0.3,
    tip: 1.42,
    sway: 0,
    twist: 0,
    head: [0.25, -0.25, 0],
    arms: [
      [
        [-0.3, 0.75, 0.7],
        [-0.1, 0.6, -1],
      ],
      [
        [-0.3, 0.75, 0.7],
        [-0.1, 0.6, -1],
      ],
    ],
    legs: [
      [
        [0.75, -0.8, 0.06],
        [-0.85, -0.85, 0],
      ],
      [
        [0.05, -1, 0.12],
        [-0.02, -1, 0.04],
      ],
    ],
    toes: [0.5, -0.1],
  },
  sleeping: {
    ...standing,
    yaw: -0.3,
    pitch: 0.42,
    tip: 1.5,
    sway: 0,
    twist: 0,
    head: [0.45, -0.05, 0.1],
    arms: [
      [
        [0.35, -0.8, 0.3],
        [0.5, 0.1, -1],
      ],
      [
        [-0.05, -1, 0.3],
        [0.05, -1, 0.06],
      ],
    ],
    legs: [
      [
        [0.42, -0.9, 0.1],
        [-0.5, -0.9, 0.05],
      ],
      [
        [0.04, -1, 0.12],
        [-0.02, -1, 0.03],
      ],
    ],
    toes: [0.4, -0.1],
    asleep: true,
  },
  dancing: {
    ...standing,
    yaw: 0.95,
    lean: -0.06,
    sway: 0.12,
    twist: 0.3,
    head: [-0.1, 0.12, 0.15],
    arms: [
      [
        [0.25, 0.55, 0.9],
        [0.2, 1, -0.25],
      ],
      [
        [0.1, -0.15, 1],
        [0.4, 0.25, 0.6],
      ],
    ],
    legs: [
      [
        [0.02, -1, 0.05],
        [-0.06, -1, 0.02],
      ],
      [
        [0.5, -0.9, 0.45],
        [-0.75, -0.9, 0.1],
      ],
    ],
    toes: [0.35, 0.9],
  },
  /** On one toe, the other leg up behind. */
  ballet: {
    ...standing,
    yaw: 0.5,
    lean: 0.12,
    sway: 0,
    twist: 0.25,
    head: [0.15, 0.16, 0],
    arms: [
      [
        [-0.35, 0.2, 1],
        [-0.2, 0.12, 0.8],
      ],
      [
        [1, 0.6, 0.15],
        [1, 0.42, -0.1],
      ],
    ],
    legs: [
      [
        [-1, 0.02, 0.1],
        [-1, 0.2, 0],
      ],
      [
        [0, -1, 0.02],
        [0, -1, 0],
      ],
    ],
    toes: [1.35, 1.25],
  },
  flying: {
    ...standing,
    yaw: 0.45,
    pitch: -0.02,
    tip: -1.15,
    sway: 0,
    head: [0.2, 0.85, 0],
    arms: [
      [
        [0.25, -1, 0.35],
        [0.1, -1, 0.1],
      ],
      [
        [0.45, 1, 0.1],
        [0.2, 1, -0.02],
      ],
    ],
    legs: [
      [
        [0.05, -1, 0.04],
        [-0.1, -1, 0],
      ],
      [
        [0.35, -1, 0.06],
        [-0.55, -1, 0],
      ],
    ],
    toes: [1.1, 1.1],
  },
  /** Hovering upright, for those with wings. */
  hovering: {
    ...standing,
    yaw: 0.85,
    lean: 0.08,
    head: [0.1, 0.04, 0.05],
    arms: [
      [
        [0.2, -0.8, 0.6],
        [0.6, -0.3, 0.35],
      ],
      [
        [0.6, -0.3, 0.5],
        [0.8, 0.3, 0.15],
      ],
    ],
    legs: [
      [
        [-0.12, -1, 0.05],
        [-0.35, -1, 0],
      ],
      [
        [0.25, -1, 0.05],
        [-0.7, -0.9, 0],
      ],
    ],
    toes: [1, 1],
  },
  /** Astride of a horse or a bicycle. */
  riding: {
    ...standing,
    yaw: 0.5,
    pitch: 0.08,
    lean: 0.1,
    sway: 0,
    head: [0.25, 0.06, 0],
    arms: [
      [
        [0.5, -1, 0.2],
        [1, -0.35, -0.2],
      ],
      [
        [0.5, -1, 0.2],
        [1, -0.35, -0.2],
      ],
    ],
    legs: [
      [
        [0.75, -0.75, 0.5],
        [-0.3, -1, 0.02],
      ],
      [
        [0.75, -0.75, 0.5],
        [-0.3, -1, 0.02],
      ],
    ],
    toes: [-0.1, -0.1],
  },
  cycling: {
    ...standing,
    yaw: 0.42,
    pitch: 0.08,
    lean: 0.55,
    sway: 0,
    head: [0.28, 0.5, 0],
    arms: [
      [
        [0.75, -0.9, 0.1],
        [1, -0.35, 0.06],
      ],
      [
        [0.75, -0.9, 0.1],
        [1, -0.35, 0.06],
      ],
    ],
    legs: [
      [
        [0.72, -0.85, 0.06],
        [-0.2, -1, 0],
      ],
      [
        [1, -0.22, 0.06],
        [-0.5, -1, 0],
      ],
    ],
    toes: [0.15, 0.3],
  },
  /** Sideways on a board, knees bent. */
  boarding: {
    ...standing,
    yaw: 0.95,
    lean: 0.28,
    sway: 0.02,
    twist: -0.5,
    head: [-0.55, 0.16, 0],
    arms: [
      [
        [0.2, -0.35, 1],
        [0.45, -0.1, 0.8],
      ],
      [
        [0.35, -0.1, 1],
        [0.3, 0.2, 0.9],
      ],
    ],
    legs: [
      [
        [0.7, -0.8, 0.75],
        [-0.7, -1, 0.25],
      ],
      [
        [0.7, -0.8, 0.75],
        [-0.7, -1, 0.25],
      ],
    ],
    toes: [0, 0],
  },
  skiing: {
    ...standing,
    yaw: 0.6,
    lean: 0.5,
    sway: 0,
    head: [0.15, 0.4, 0],
    arms: [
      [
        [0.15, -1, 0.35],
        [1, -0.2, 0.1],
      ],
      [
        [0.15, -1, 0.35],
        [1, -0.2, 0.1],
      ],
    ],
    legs: [
      [
        [0.75, -1, 0.08],
        [-0.45, -1, 0],
      ],
      [
        [0.62, -1, 0.08],
        [-0.4, -1, 0],
      ],
    ],
    toes: [0, 0],
  },
} as const satisfies Record<string, FigurePose>

/** A body's pose by name. */
export type FigurePoseName = keyof typeof figurePoses
