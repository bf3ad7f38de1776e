import type { Bitmap } from '../pixels.ts'

/** A cache of drawn bitmaps that forgets the longest unused when it holds more than `bytesMax`. */
export interface BitmapCache {
  /** The bitmap under `key`, made by `draw` when it is not there. Nothing is kept of a null. */
  get(key: string, draw: () => Bitmap | null): Bitmap | null
}

export function createBitmapCache(bytesMax: number): BitmapCache {
  const held = new Map<string, Bitmap>()
  let bytes = 0
  return {
    get(key, draw) {
      const found = held.get(key)
      if (found !== undefined) {
        held.delete(key)
        held.set(key, found)
        return found
      }
      const made = draw()
      if (made === null) return null
      held.set(key, made)
      bytes += made.data.length
      for (const [oldest, bitmap] of held) {
        if (bytes <= bytesMax || oldest === key) break
        held.delete(oldest)
        bytes -= bitmap.data.length
      }
      return made
    },
  }
}
