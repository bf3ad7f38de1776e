import type { Bones } from './figure-poses.ts'

/** What the arms do, over the body's pose: near and far, null leaves the body's. */
export const gestures = {
  waving: [
    null,
    [
      [0.1, 0.15, 1],
      [0.12, 1, 0.28],
    ],
  ],
  cheering: [
    [
      [0.1, 0.85, 0.6],
      [0.1, 1, 0.15],
    ],
    [
      [0.1, 0.85, 0.6],
      [0.1, 1, 0.15],
    ],
  ],
  reading: [
    [
      [0.35, -1, 0.22],
      [1, 0.35, -0.42],
    ],
    [
      [0.35, -1, 0.22],
      [1, 0.35, -0.42],
    ],
  ],
  playing: [
    [
      [0.12, -1, 0.5],
      [0.85, 0.1, -0.75],
    ],
    [
      [0.3, -0.9, 0.6],
      [0.55, 0.32, 0.3],
    ],
  ],
  pointing: [
    null,
    [
      [0.9, 0.05, 0.45],
      [1, 0.12, 0.3],
    ],
  ],
  holding: [
    null,
    [
      [0.25, -1, 0.28],
      [1, 0.1, 0.0],
    ],
  ],
  gripping: [
    null,
    [
      [0.15, -1, 0.4],
      [0.9, 0.05, 0.35],
    ],
  ],
  singing: [
    [
      [0.2, -0.6, 0.8],
      [0.5, 0.2, 0.7],
    ],
    [
      [0.5, -1, 0.32],
      [0.62, 0.95, -0.62],
    ],
  ],
  eating: [
    null,
    [
      [0.5, -1, 0.3],
      [0.6, 0.95, -0.5],
    ],
  ],
  hips: [
    [
      [-0.35, -1, 0.72],
      [0.45, -0.6, -0.8],
    ],
    null,
  ],
  both: [
    [
      [0.3, -1, 0.2],
      [1, 0.0, -0.42],
    ],
    [
      [0.3, -1, 0.2],
      [1, 0.0, -0.42],
    ],
  ],
  praying: [
    [
      [0.25, -1, 0.3],
      [0.75, 0.75, -0.62],
    ],
    [
      [0.25, -1, 0.3],
      [0.75, 0.75, -0.62],
    ],
  ],
} as const satisfies Record<string, readonly [Bones | null, Bones | null]>

/** What the arms do, by name. */
export type Gesture = keyof typeof gestures
