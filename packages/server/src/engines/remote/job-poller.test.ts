import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  endOf,
  followAll,
  gapsOf,
  idsOf,
  never,
  now,
  pass,
  Refused,
  startPoller,
  timesOf,
  untilRead,
  type State,
} from './test-poller.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => vi.useRealTimers())

describe('one job', () => {
  it('is read until it ends, and what it says meanwhile is passed on', async () => {
    const { upstream, poller } = startPoller()
    const said: State[] = []
    const ended = poller.follow('a', { signal: never(), onState: (state) => said.push(state) })
    await pass(5_000)
    expect(said.length).toBeGreaterThan(3)
    upstream.stateOf = () => 'done'
    await pass(4_000)
    expect(await ended).toBe('done')
    expect(poller.open).toBe(0)
    const reads = upstream.reads.length
    await pass(60_000)
    expect(upstream.reads).toHaveLength(reads)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is read often while it is young and seldom when it is old', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, ['a'])
    await pass(120_000)
    const gaps = gapsOf(timesOf(upstream, 'a'))
    expect(gaps[0]).toBeLessThanOrEqual(0.6 * 1_000 + 20)
    const last = gaps.slice(-10)
    expect(Math.min(...last)).toBeGreaterThan(2_400)
    expect(Math.max(...last)).toBeLessThan(3_600 + 20)
    // By chance, so that many do not ask in step.
    expect(new Set(last.map(Math.round)).size).toBeGreaterThan(5)
  })

  it('whose signal fires is left at once, with its reason', async () => {
    const { upstream, poller } = startPoller()
    const controller = new AbortController()
    const end = endOf(poller.follow('a', { signal: controller.signal }))
    await pass(2_000)
    controller.abort(new Error('enough'))
    expect(await end).toMatchObject({ error: { message: 'enough' } })
    expect(poller.open).toBe(0)
    const reads = upstream.reads.length
    await pass(20_000)
    expect(upstream.reads).toHaveLength(reads)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('whose signal fires while it is read is left at once as well', async () => {
    const { upstream, poller } = startPoller()
    upstream.latencyMs = 10_000
    const controller = new AbortController()
    const end = endOf(poller.follow('a', { signal: controller.signal }))
    await pass(1_000)
    expect(upstream.reads).toHaveLength(1)
    controller.abort(new Error('enough'))
    expect(await end).toMatchObject({ error: { message: 'enough' } })
  })

  it('is not begun when the signal has fired before', async () => {
    const { upstream, poller } = startPoller()
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(poller.follow('a', { signal })).rejects.toThrow('too late')
    await pass(5_000)
    expect(upstream.reads).toHaveLength(0)
  })

  it('is not followed twice at the same time: one of the two would never end', async () => {
    const { upstream, poller } = startPoller()
    const first = poller.follow('a', { signal: never() })
    await expect(poller.follow('a', { signal: never() })).rejects.toThrow('followed already')
    upstream.stateOf = () => 'done'
    await pass(1_000)
    expect(await first).toBe('done')
  })

  it('ends with an error when the poller is closed', async () => {
    const { poller } = startPoller()
    const end = endOf(poller.follow('a', { signal: never() }))
    await pass(100)
    poller.close()
    expect(await end).toMatchObject({ error: { message: 'the poller is closed' } })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is read on when the wall clock is set back', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, ['a'])
    await pass(5_000)
    vi.setSystemTime(Date.now() - 3_600_000)
    const reads = upstream.reads.length
    await pass(10_000)
    expect(upstream.reads.length).toBeGreaterThan(reads + 2)
  })
})

describe('a hint', () => {
  it('has the job read at once', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, ['a', 'b'])
    await pass(60_000)
    await untilRead(upstream, 'b')
    const before = timesOf(upstream, 'b').length
    poller.hint('b')
    await pass(5)
    expect(timesOf(upstream, 'b')).toHaveLength(before + 1)
  })

  it('is heard before all that are due, when those are more than can be read', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, idsOf(2_000))
    await pass(30_000)
    const hinted = ['job-1999', 'job-1000', 'job-3']
    const at = now()
    for (const id of hinted) poller.hint(id)
    await pass(100)
    const next = upstream.reads.filter((read) => read.at >= at).flatMap(({ ids }) => ids)
    expect(next.slice(0, 3)).toEqual(hinted)
  })

  it('that comes while the job is read has it read once more', async () => {
    const { upstream, poller } = startPoller()
    upstream.latencyMs = 200
    void followAll(poller, ['a'])
    await pass(60_000)
    await untilRead(upstream, 'a')
    poller.hint('a')
    await pass(50)
    const reads = upstream.reads.length
    poller.hint('a')
    await pass(200)
    expect(upstream.reads).toHaveLength(reads + 1)
    await pass(300)
    expect(upstream.reads).toHaveLength(reads + 1)
  })

  it('counts once, however often it comes', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, ['a'])
    await pass(60_000)
    await untilRead(upstream, 'a')
    const reads = upstream.reads.length
    for (let i = 0; i < 10_000; i++) {
      poller.hint('a')
      // Time goes on between them.
      if (i % 100 === 0) await pass(1)
    }
    await pass(300)
    expect(upstream.reads.length - reads).toBeLessThanOrEqual(12)
  })

  it('that comes again does not put the job behind others', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, ['a', 'b', 'c'])
    await pass(60_000)
    upstream.stateOf = () => {
      throw new Refused(429, 20_000)
    }
    // Nothing is read in the pause.
    await pass(10_000)
    const reads = upstream.reads.length
    upstream.stateOf = () => 'working'
    for (const id of ['a', 'b', 'a', 'a']) {
      poller.hint(id)
      await pass(1)
    }
    expect(upstream.reads).toHaveLength(reads)
    await pass(20_000)
    expect(upstream.reads.slice(reads, reads + 2).flatMap(({ ids }) => ids)).toEqual(['a', 'b'])
  })

  it('for a job that nobody follows is nothing', async () => {
    const { upstream, poller } = startPoller()
    poller.hint('a')
    await pass(5_000)
    expect(upstream.reads).toHaveLength(0)
  })

  it('does not break a pause that the upstream asked for', async () => {
    const { upstream, poller } = startPoller()
    upstream.stateOf = () => {
      throw new Refused(429, 20_000)
    }
    void followAll(poller, ['a'])
    await pass(1_000)
    expect(upstream.reads).toHaveLength(1)
    poller.hint('a')
    await pass(15_000)
    expect(upstream.reads).toHaveLength(1)
  })
})

describe('many jobs', () => {
  it('are read the longest due first, none twice before the others once', async () => {
    const { upstream, poller } = startPoller({ timing: { requestsMax: 1 } })
    upstream.latencyMs = 400
    const ids = idsOf(10)
    void followAll(poller, ids)
    await pass(60_000)
    for (const id of ids) {
      const times = timesOf(upstream, id)
      expect(times.length).toBeGreaterThanOrEqual(12)
      expect(Math.max(...gapsOf(times))).toBeLessThan(10 * 400 * 2)
    }
  })

  it('are never asked for faster, nor by more requests at once, than is allowed', async () => {
    const { upstream, poller } = startPoller({
      timing: { requestsMax: 3, requestsPerSecondMax: 20 },
    })
    upstream.latencyMs = 60
    void followAll(poller, idsOf(500))
    await pass(30_000)
    expect(upstream.atOnceMax).toBe(3)
    const { reads } = upstream
    expect(reads.length).toBeGreaterThan(30 * 20 * 0.9)
    for (const [i, { at }] of reads.entries()) {
      const inSecond = reads.slice(i).filter((read) => read.at < at + 1_000)
      expect(inSecond.length).toBeLessThanOrEqual(20 + 3)
    }
  })

  it('end each in its own time', async () => {
    const { upstream, poller } = startPoller()
    const done = new Set<string>()
    upstream.stateOf = (id) => (done.has(id) ? 'done' : 'working')
    const ids = idsOf(20)
    const ended: string[] = []
    for (const id of ids) void poller.follow(id, { signal: never() }).then(() => ended.push(id))
    for (const id of ids) {
      await pass(2_000)
      done.add(id)
      await pass(4_000)
      expect(ended.at(-1)).toBe(id)
    }
    expect(poller.open).toBe(0)
  })
})

describe('ten thousand jobs', () => {
  it('by lists are each read every second or so, with little CPU', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    const ids = idsOf(10_000)
    void followAll(poller, ids)
    await pass(4_000)
    const cpu = process.cpuUsage()
    await pass(8_000)
    const { user, system } = process.cpuUsage(cpu)
    const lastRead = new Map(
      upstream.reads.flatMap(({ at, ids }) => ids.map((id) => [id, at] as const)),
    )
    expect(now() - Math.min(...ids.map((id) => lastRead.get(id) ?? 0))).toBeLessThan(2_500)
    // 8 s of 10,000 readings a second.
    expect((user + system) / 1e6).toBeLessThan(2)
  })

  it('one by one are read in turn at the pace that is allowed, with little CPU', async () => {
    const { upstream, poller } = startPoller({
      timing: { requestsPerSecondMax: 1_000, requestsMax: 16 },
    })
    const ids = idsOf(10_000)
    void followAll(poller, ids)
    const cpu = process.cpuUsage()
    await pass(18_000)
    const { user, system } = process.cpuUsage(cpu)
    const counts = new Map<string, number>()
    for (const id of upstream.reads.flatMap(({ ids }) => ids)) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    expect(counts.size).toBe(10_000)
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
    expect((user + system) / 1e6).toBeLessThan(3)
  })

  it('of which lists leave half out are read all the same, and do not delay the others', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    const ids = idsOf(10_000)
    for (const id of ids.slice(0, 5_000)) upstream.hidden.add(id)
    void followAll(poller, ids)
    await pass(6_000)
    const cpu = process.cpuUsage()
    const at = now()
    await pass(6_000)
    const { user, system } = process.cpuUsage(cpu)
    expect((user + system) / 1e6).toBeLessThan(2)
    const requests = upstream.reads.filter((read) => read.at >= at)
    expect(requests.length).toBeLessThanOrEqual(6 * 100 + 20)
    const counts = new Map<string, number>()
    for (const id of requests.flatMap((read) => read.ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
    expect(Math.min(...ids.slice(5_000).map((id) => counts.get(id) ?? 0))).toBeGreaterThanOrEqual(2)
    const alone = new Set(
      requests.filter((read) => read.ids.length === 1).flatMap((read) => read.ids),
    )
    expect(alone.size).toBeGreaterThan(6 * 40)
  })
})
