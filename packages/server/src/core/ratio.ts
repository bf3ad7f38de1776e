/** Resolutions and aspect ratios of the API, and the pixel sizes they stand for. */
export const resolutions = ['1080p', '2K', '4K'] as const
export type Resolution = (typeof resolutions)[number]

export const aspectRatios = [
  '16:9',
  '9:16',
  '1:1',
  '3:4',
  '4:3',
  '21:9',
  '2:3',
  '3:2',
  'auto',
] as const
export type AspectRatio = (typeof aspectRatios)[number]
