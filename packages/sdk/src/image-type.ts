export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp'

/** The type of an image by its first bytes, which, unlike names and labels, do not lie; or null. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const riff = begins(bytes, 0, [0x52, 0x49, 0x46, 0x46])
  if (riff && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return 'image/webp'
  return null
}

function begins(bytes: Uint8Array, offset: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[offset + i] === byte)
}
