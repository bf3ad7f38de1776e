/** The image formats that are taken in and given out, and what each is called elsewhere. */
export const imageFormats = ['png', 'jpeg', 'webp'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** The media type of each format, for `Content-Type` and data URLs. */
export const mediaTypes = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const satisfies Record<ImageFormat, string>

/** The file name extension of each format, without the dot. */
export const fileExtensions = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
} as const satisfies Record<ImageFormat, string>
