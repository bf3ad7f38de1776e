import { describe, expect, it } from 'vitest'
import type { EngineCallback } from '../engine.ts'
import { createCallbackCheck, signatureOf } from './callback.ts'

const date = 'Tue, 06 May 2025 12:09:42 GMT'
const key = 'test_token'

function callback(
  changes: Partial<Omit<EngineCallback, 'header'>> = {},
  headers: Record<string, string> = {},
): EngineCallback {
  const all: Record<string, string> = {
    date,
    'x-request-nonce': '123e4567-e89b-12d3-a456-426614174000',
    'x-hmac-signed-headers': 'Date;x-request-nonce',
    'x-hmac-algorithm': 'hmac-sha256',
    'x-hmac-access-key': 'vidu',
    'x-hmac-signature': 'wnDwYpviIwZ14D6eymzOkRtTubP5Z9nCwHW+qyIhZ50=',
    ...headers,
  }
  return {
    method: 'POST',
    path: '/vidu/callback',
    query: 'name=james&age=36',
    now: Date.parse(date) + 1000,
    header: (name) => all[name] ?? null,
    ...changes,
  }
}

describe('a callback of Vidu', () => {
  it('is signed as the documented vector is', () => {
    expect(signatureOf(key, callback())).toBe('wnDwYpviIwZ14D6eymzOkRtTubP5Z9nCwHW+qyIhZ50=')
  })

  it('is taken once: its nonce is remembered', () => {
    const check = createCallbackCheck(key)
    expect(check(callback())).toBe(true)
    expect(check(callback())).toBe(false)
  })

  it.each<[string, EngineCallback]>([
    ['another path', callback({ path: '/vidu/other' })],
    ['another query', callback({ query: '' })],
    ['another method', callback({ method: 'GET' })],
    ['no signature', callback({}, { 'x-hmac-signature': '' })],
    [
      'another signature of the same length',
      callback({}, { 'x-hmac-signature': `x${'A'.repeat(43)}` }),
    ],
    ['a date before the window', callback({ now: Date.parse(date) + 6 * 60_000 })],
    ['a date after the window', callback({ now: Date.parse(date) - 6 * 60_000 })],
    ['another date', callback({}, { date: 'Tue, 06 May 2025 12:09:43 GMT' })],
    ['a nonce that is not signed', callback({}, { 'x-hmac-signed-headers': 'Date' })],
    ['another nonce', callback({}, { 'x-request-nonce': 'another' })],
  ])('is refused with %s', (_, forged) => {
    expect(createCallbackCheck(key)(forged)).toBe(false)
  })

  it('is refused under another key', () => {
    expect(createCallbackCheck('another')(callback())).toBe(false)
  })

  it('with a signed but unparsable date is refused', () => {
    const undated = callback({}, { date: 'soon' })
    const signed = { 'x-hmac-signature': signatureOf(key, undated) }
    expect(createCallbackCheck(key)(callback({}, { date: 'soon', ...signed }))).toBe(false)
  })
})
