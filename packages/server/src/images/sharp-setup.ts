import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { createPool } from './pool.ts'
import type { Size } from './size.ts'

/**
 * The one door to sharp. Its settings are of the process, so they are made here, before anybody can
 * decode a byte; import `sharp` from this file and from nowhere else.
 */

// A picture is hardly ever decoded twice, and the cache would hold up to 50 MB for that chance.
sharp.cache(false)

// One thread a picture: the pool below is what uses the cores, and the more threads allocate, the
// more memory the allocator keeps for itself.
sharp.concurrency(1)

// The formats of the API and no others, whatever libvips was built with: SVG reads files and fonts,
// PDF, HEIF and TIFF have had their share of holes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
})

/**
 * How many pictures are decoded or encoded at once. Each holds one of libuv's four threads for up to
 * a second, so two are left for files and DNS on any machine.
 */
const picturesAtOnceMax = 2

/** Everything that touches pixels runs through this; reading a header does not. */
const pixelPool = createPool(Math.min(availableParallelism(), picturesAtOnceMax))

/**
 * Interlaced PNG, progressive JPEG and WebP are decoded into memory whole: 100 megapixels took 0.7 to
 * 1.0 GB, 24 take 0.25. Pictures larger than that are decoded one at a time.
 */
const largePixels = 24_000_000
const largePicturePool = createPool(1)

/** Runs a job on the pixels of a picture of that size. */
export function runOnPixels<T>(size: Size, job: () => Promise<T>): Promise<T> {
  return size.width * size.height > largePixels
    ? largePicturePool.run(() => pixelPool.run(job))
    : pixelPool.run(job)
}

/**
 * The size of a PNG, JPEG or WebP as a viewer shows it, after any EXIF rotation. Reads the header
 * alone, so nothing is limited here: the caller compares the size with its own rule. Throws sharp's
 * error when the header is damaged.
 */
export async function readSize(bytes: Buffer): Promise<Size> {
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

export { sharp }
