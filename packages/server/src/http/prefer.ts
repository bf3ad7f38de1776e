/** The most a client may ask a request to wait, s. */
const waitSecondsMax = 60

/**
 * Reads `Prefer: wait=N` (RFC 7240): the seconds to hold the answer, capped at 60; null when it is
 * not asked for or not understood, since a preference may be ignored but never refused.
 */
export function waitOf(header: string | string[] | undefined): number | null {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  const match = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:$|[,;])/i.exec(text)
  return match === null ? null : Math.min(waitSecondsMax, Number(match[1]))
}
