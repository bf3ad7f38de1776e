import { describe, expect, test } from 'vitest'
import { ConnectionError, errorOfAnswer } from './errors.ts'
import { backOffMs, isRetryable, pause, retryAfterMs, retryDelayMs } from './retries.ts'

function httpError(status: number, headers: Record<string, string> = {}) {
  return errorOfAnswer({ status, headers: new Headers(headers), url: 'http://x' }, '')
}

describe('isRetryable', () => {
  test.each([408, 429, 500, 502, 503, 504])('%d can succeed later', (status) => {
    expect(isRetryable(httpError(status))).toBe(true)
  })
  test.each([400, 401, 403, 404, 409, 413, 415])('%d cannot', (status) => {
    expect(isRetryable(httpError(status))).toBe(false)
  })
  test('a broken connection can', () => {
    expect(isRetryable(new ConnectionError('reset'))).toBe(true)
  })
})

describe('retryAfterMs', () => {
  const now = Date.parse('2026-11-22T10:00:00Z')
  test.each([
    ['0', 0],
    ['7', 7000],
    ['0.5', 500],
    ['Sun, 22 Nov 2026 10:00:09 GMT', 9000],
    ['Sun, 22 Nov 2026 09:59:00 GMT', 0],
    ['soon', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(retryAfterMs(new Headers({ 'retry-after': text }), now)).toBe(expected)
  })
  test('absent', () => {
    expect(retryAfterMs(new Headers(), now)).toBeNull()
  })
})

describe('retryDelayMs', () => {
  test('what the server asks for goes before back-off, 0 included', () => {
    expect(retryDelayMs(httpError(429, { 'retry-after': '3' }), 1)).toBe(3000)
    expect(retryDelayMs(httpError(503, { 'retry-after': '0' }), 4)).toBe(0)
  })
  test('gives up when the server asks for too long', () => {
    expect(retryDelayMs(httpError(429, { 'retry-after': '3600' }), 1)).toBeNull()
  })
  test('backs off with jitter within bounds', () => {
    for (const [failures, full] of [
      [1, 500],
      [2, 1000],
      [3, 2000],
      [20, 8000],
    ] as const) {
      for (let i = 0; i < 50; i++) {
        expect(backOffMs(failures)).toBeGreaterThanOrEqual(full / 2)
        expect(backOffMs(failures)).toBeLessThanOrEqual(full)
      }
    }
  })
})

describe('pause', () => {
  test('ends at once with the reason when aborted', async () => {
    const controller = new AbortController()
    const paused = pause(60_000, controller.signal)
    controller.abort(new Error('enough'))
    await expect(paused).rejects.toThrow('enough')
    await expect(pause(60_000, controller.signal)).rejects.toThrow('enough')
  })
})
