import { createHmac, timingSafeEqual } from 'node:crypto'
import type { EngineCallback } from '../engine.ts'

/** How far Vidu's clock and ours may be apart, and how long a nonce is remembered. */
const skewMaxMs = 5 * 60_000
/** Remembered at the same time; Vidu sends a handful for each job. */
const noncesMax = 100_000

/**
 * The string that Vidu signs. The body is not in it: who has seen one callback could send it again with
 * another body, so nothing in the body is believed.
 */
export function signedText(callback: Omit<EngineCallback, 'now'>): string {
  const { method, path, query, header } = callback
  const names = (header('x-hmac-signed-headers') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const lines = [method, path === '' ? '/' : path, query, 'vidu', header('date') ?? '']
  for (const name of names) lines.push(`${name}:${header(name.toLowerCase()) ?? ''}`)
  return `${lines.join('\n')}\n`
}

export function signatureOf(apiKey: string, callback: Omit<EngineCallback, 'now'>): string {
  return createHmac('sha256', apiKey).update(signedText(callback)).digest('base64')
}

/** Whether a callback is Vidu's, by its signature, of now, by its date, and new, by its nonce. */
export function createCallbackCheck(apiKey: string): (callback: EngineCallback) => boolean {
  const nonces = new Map<string, number>()

  function isNew(nonce: string, now: number): boolean {
    for (const [known, until] of nonces) {
      // In the order in which they came, so the first that is still good ends the search.
      if (until > now && nonces.size < noncesMax) break
      nonces.delete(known)
    }
    if (nonces.has(nonce)) return false
    nonces.set(nonce, now + 2 * skewMaxMs)
    return true
  }

  return (callback) => {
    const { header, now } = callback
    const nonce = header('x-request-nonce')
    const signed = (header('x-hmac-signed-headers') ?? '').toLowerCase().split(';')
    if (nonce === null || nonce.length > 200 || !signed.includes('x-request-nonce')) return false
    const given = Buffer.from(header('x-hmac-signature') ?? '')
    const expected = Buffer.from(signatureOf(apiKey, callback))
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    const age = Math.abs(now - Date.parse(header('date') ?? ''))
    if (!(age <= skewMaxMs)) return false
    return isNew(nonce, now)
  }
}
