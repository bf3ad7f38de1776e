import { describe, expect, test } from 'vitest'
import { S3Error } from './s3-error.ts'
import { withRetries } from './s3-retry.ts'

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

  test('waits twice as long at most each time, up to the bound, and longer when throttled', async () => {
    const bounds: number[] = []
    async function waitsOf(status: number): Promise<number[]> {
      const { attempt, startedAt } = failing(error(status), error(status), error(status))
      await withRetries(attempt, {
        timing: { ...timing, firstDelayMs: 20, delayMsMax: 70 },
        signal,
        random: () => 1,
      })
      return startedAt.slice(1).map((at, index) => at - (startedAt[index] ?? 0))
    }
    bounds.push(...(await waitsOf(500)), ...(await waitsOf(503)))
    for (const [index, least] of [20, 40, 70, 70, 70, 70].entries()) {
      // Timers have whole milliseconds.
      expect(bounds[index]).toBeGreaterThanOrEqual(least - 1)
    }
    expect(bounds[0]).toBeLessThan(70)
  })

  test('may come back at once: the wait is random from nothing on', async () => {
    const { attempt } = failing(error(500), error(500), error(500))
    const slow = { ...timing, firstDelayMs: 60_000, delayMsMax: 60_000 }
    expect(await withRetries(attempt, { timing: slow, signal, random: () => 0 })).toBe('done')
  })

  test('waits as long as it is asked to, or not at all', async () => {
    const patient = failing(error(503, 30))
    await withRetries(patient.attempt, { timing, signal, random: () => 0 })
    const [first = 0, second = 0] = patient.startedAt
    expect(second - first).toBeGreaterThanOrEqual(29)

    const { attempt, startedAt } = failing(error(503, 5_000))
    await expect(withRetries(attempt, { timing, signal })).rejects.toThrow('failed')
    expect(startedAt).toHaveLength(1)
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
