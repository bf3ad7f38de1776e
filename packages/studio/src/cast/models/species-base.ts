import type { Rgb } from '../../pixels.ts'

/** What most animals have in common. */
export const base = {
  pattern: 'plain',
  mark: [0.03, 0.025, 0.02] as Rgb,
  hoofed: false,
  sturdy: false,
  curls: false,
  tailGirth: 1,
  tailTip: null,
  mane: null,
  extra: 'none',
  fur: 0.8,
} as const
