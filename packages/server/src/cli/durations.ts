/** A span for people: `0.4 s`, `12 s`, `3 min`, `5 h`, `2 d`. */
export function formatSpan(spanMs: number): string {
  const seconds = Math.max(0, spanMs) / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} d`
}

/** How long ago a time in whole seconds was: no more exact than such a time can tell. */
export function formatAge(ageMs: number): string {
  return ageMs < 10_000 ? `${Math.max(0, Math.round(ageMs / 1000))} s` : formatSpan(ageMs)
}

/** `2026-11-22 07:08:14`, UTC. */
export function formatTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replace('T', ' ')
}

/** A time of ours (ms) as the API writes times, so that all JSON speaks of time in one unit. */
export function unixSeconds(timeMs: number | null): number | null {
  return timeMs === null ? null : Math.floor(timeMs / 1000)
}
