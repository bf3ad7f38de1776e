/**
 * A seed from 1 to `max`, for upstreams that take no others: itself where it is one, else always the
 * same other one. 0 is left out, since it means "choose one" to many.
 */
export function seedUpTo(seed: number, max: number): number {
  if (seed >= 1 && seed <= max) return seed
  // A remainder alone would give neighbours of `max` the seeds 1, 2, 3 that people choose most.
  let hash = 0x811c9dc5
  for (const char of String(seed)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return (hash % max) + 1
}
