import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgressReporter } from './progress.ts'

describe('the progress reporter', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    const timersLeft = vi.getTimerCount()
    vi.useRealTimers()
    if (timersLeft > 0) throw new Error(`${timersLeft} timers are left`)
  })

  function record(save: () => Promise<unknown> = () => Promise.resolve()) {
    const saved: [number, string][] = []
    const reporter = createProgressReporter((fraction, stage) => {
      saved.push([fraction, stage])
      return save()
    })
    return { saved, reporter }
  }

  it('writes the first at once, then the latest every 100 ms', async () => {
    const { saved, reporter } = record()
    for (let i = 0; i <= 10; i++) reporter.report(i / 10, 'a')
    expect(saved).toEqual([[0, 'a']])
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([
      [0, 'a'],
      [1, 'a'],
    ])
    await reporter.end()
  })

  it('writes one at a time, however slow the store is', async () => {
    const slow = Promise.withResolvers<void>()
    const { saved, reporter } = record(() => slow.promise)
    reporter.report(0.1, 'a')
    reporter.report(0.2, 'b')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toEqual([[0.1, 'a']])
    slow.resolve()
    await vi.advanceTimersByTimeAsync(100)
    expect(saved.at(-1)).toEqual([0.2, 'b'])
    await reporter.end()
  })

  it('keeps to 0 and 1, and drops what is no number', async () => {
    const { saved, reporter } = record()
    reporter.report(Number.NaN, 'a')
    reporter.report(Infinity, 'a')
    expect(saved).toEqual([])
    reporter.report(-5, 'a')
    reporter.report(7, 'b')
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([
      [0, 'a'],
      [1, 'b'],
    ])
    await reporter.end()
  })

  it('survives a store that fails', async () => {
    const { saved, reporter } = record(() => Promise.reject(new Error('locked')))
    reporter.report(0.1, 'a')
    await vi.advanceTimersByTimeAsync(100)
    reporter.report(0.2, 'b')
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([
      [0.1, 'a'],
      [0.2, 'b'],
    ])
    await reporter.end()
  })

  it('writes nothing after its end, and has no timer left', async () => {
    const { saved, reporter } = record()
    reporter.report(0.1, 'a')
    reporter.report(0.2, 'a')
    await reporter.end()
    reporter.report(0.3, 'a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved).toEqual([[0.1, 'a']])
  })
})
