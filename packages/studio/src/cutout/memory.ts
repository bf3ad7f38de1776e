import { createHash } from 'node:crypto'
import type { Cutout } from '../steps.ts'
import type { cutOut } from './cutout.ts'

type CutOut = typeof cutOut

/**
 * A `cutOut` that remembers its latest results: a product asks for the same character again and
 * again, and cutting it out is a third of a small render. The result is the same with and without.
 *
 * @param bytesMax of pixels to remember; the least recently used are forgotten first
 */
export function rememberCutouts(cut: CutOut, bytesMax: number): CutOut {
  const memory = new Map<string, Cutout>()
  return async (reference, hint, progress) => {
    const { width, height, data } = reference.bitmap
    const key = createHash('sha256')
      .update(`${width}x${height} ${hint}\n`)
      .update(data)
      .digest('hex')
    const known = memory.get(key)
    const cutout = known ?? (await cut(reference, hint, progress))
    // A map keeps the order of insertion: what is put in anew is the latest.
    memory.delete(key)
    memory.set(key, cutout)
    let bytes = [...memory.values()].reduce((sum, { bitmap }) => sum + bitmap.data.length, 0)
    for (const [oldest, { bitmap }] of memory) {
      if (bytes <= bytesMax) break
      memory.delete(oldest)
      bytes -= bitmap.data.length
    }
    return cutout
  }
}
