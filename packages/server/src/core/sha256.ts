import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** About 1 ms of hashing on a slow core. */
const chunkBytes = 1 << 20

/**
 * SHA-256 of `bytes` as lower-case hex, in slices with a turn of the event loop between them, so that
 * a 50 MB reference delays other requests by a millisecond and not by fifty. WebCrypto hashes on
 * another thread, but first copies the whole buffer on this one, which takes longer than the hash.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    if (start > 0) await setImmediate()
    hash.update(bytes.subarray(start, start + chunkBytes))
  }
  return hash.digest('hex')
}
