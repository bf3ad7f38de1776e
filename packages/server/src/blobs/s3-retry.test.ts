import { describe, expect, test } from 'vitest'
import { S3Error } from './s3-error.ts'
import { withRetries, type RetryTiming } from './s3-retry.ts'

const timing = { attemptsMax: 4, firstDelayMs: 2, delayMsMax: 1_000, givesUpMs: 60_000 }
const error = (status: number, retryAfterMs = 0) =>
  new S3Error('failed', { status, code: '', retryAfterMs })

/** Fails as told, one error an attempt, and tells when each attempt began. */
function failing(...errors: readonly Error[]) {
  const startedAt: number[] = []
  const attempt = () => {
    startedAt.push(performance.now())
    const failure = errors[startedAt.length - 1]
    return failure === undefined ? Promise.resolve('done') : Promise.reject(failure)
  }
  return { attempt, startedAt }
}
const { signal } = new AbortController()

describe('withRetries', () => {
  test('tries again until it is done', async () => {
    const { attempt, startedAt } = failing(error(500), error(503), error(429))
    expect(await withRetries(attempt, { timing, signal })).toBe('done')
    expect(startedAt).toHaveLength(4)
  })

  test('throws the last error when no attempt is left', async () => {
    const errors = [error(500), error(500), error(500), error(502), error(500)]
    const { attempt, startedAt } = failing(...errors)
    await expect(withRetries(attempt, { timing, signal })).rejects.toBe(errors[3])
    expect(startedAt).toHaveLength(4)
  })

  test.each([error(400), error(403), error(404), new Error('ours')])(
    'does not repeat what stays',
    async (failure) => {
      const { attempt, startedAt } = failing(failure)
      await expect(withRetries(attempt, { timing, signal })).rejects.toBe(failure)
      expect(startedAt).toHaveLength(1)
    },
  )

  /** The waits between the attempts, by a clock that does not run. */
  async function waitsOf(errors: readonly Error[], random = 1, changed: Partial<RetryTiming> = {}) {
    const waits: number[] = []
    const { attempt } = failing(...errors)
    const result = await withRetries(attempt, {
      timing: { ...timing, attemptsMax: 6, firstDelayMs: 100, ...changed },
      signal,
      random: () => random,
      wait: (delayMs) => Promise.resolve(waits.push(delayMs)),
    }).catch((error: unknown) => error)
    return { waits, result }
  }

  test('waits twice as long each time, up to the bound', async () => {
    const errors = Array.from({ length: 5 }, () => error(500))
    expect((await waitsOf(errors)).waits).toEqual([100, 200, 400, 800, 1_000])
  })

  test('half of a wait is by chance, the other half is certain', async () => {
    expect((await waitsOf([error(500), error(500)], 0)).waits).toEqual([50, 100])
    expect((await waitsOf([error(500), error(500)], 0.5)).waits).toEqual([75, 150])
  })

  test('gives a service that has too much to do more time', async () => {
    for (const status of [503, 429]) {
      expect((await waitsOf([error(status), error(status)])).waits).toEqual([500, 1_000])
    }
  })

  test('waits as long as it is asked to, or not at all', async () => {
    expect((await waitsOf([error(503, 900)])).waits).toEqual([900])
    expect((await waitsOf([error(500, 30)])).waits).toEqual([100])
    const tooLong = error(503, 5_000)
    expect(await waitsOf([tooLong])).toEqual({ waits: [], result: tooLong })
  })

  test('begins no attempt after its time, but a second one', async () => {
    const { attempt, startedAt } = failing(error(500), error(500), error(500))
    const short = { ...timing, firstDelayMs: 50, givesUpMs: 20 }
    const working = withRetries(attempt, { timing: short, signal, random: () => 1 })
    await expect(working).rejects.toThrow('failed')
    expect(startedAt).toHaveLength(2)
  })

  test('an abort ends the wait, with the error that is waited for', async () => {
    const controller = new AbortController()
    const failure = error(500, 900)
    const { attempt } = failing(failure)
    const working = withRetries(attempt, { timing, signal: controller.signal })
    controller.abort()
    await expect(working).rejects.toBe(failure)
  })
})
