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
} from './test-poller.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => vi.useRealTimers())

describe('lists', () => {
  it('tell of as many as they can at once', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    void followAll(poller, idsOf(250))
    await pass(20_000)
    const { reads } = upstream
    for (const id of ['job-0', 'job-249']) {
      expect(Math.max(...gapsOf(timesOf(upstream, id)))).toBeLessThan(1_300)
    }
    // 250 jobs a second or so: few requests where one for each would be thousands.
    expect(reads.length).toBeLessThan(20 * 10)
    expect(Math.max(...reads.map(({ ids }) => ids.length))).toBe(100)
    for (const { ids } of reads) expect(new Set(ids).size).toBe(ids.length)
  })

  it('that leave a job out have it read alone', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    upstream.hidden.add('job-3')
    const ended = poller.follow('job-3', { signal: never() })
    void followAll(poller, idsOf(3))
    await pass(3_000)
    expect(upstream.reads.some(({ ids }) => ids.length === 1 && ids[0] === 'job-3')).toBe(true)
    upstream.stateOf = (id) => (id === 'job-3' ? 'done' : 'working')
    await pass(2_000)
    expect(await ended).toBe('done')
    expect(poller.open).toBe(3)
  })

  it('that say nothing of states are not asked for again', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100, says: false } })
    const ids = idsOf(5)
    const ended = followAll(poller, ids)
    await pass(10_000)
    expect(upstream.reads.filter((read) => read.ids.length > 1)).toHaveLength(1)
    for (const id of ids) expect(timesOf(upstream, id).length).toBeGreaterThan(3)
    upstream.stateOf = () => 'done'
    await pass(4_000)
    await ended
  })

  it('that fail where single readings succeed keep nobody waiting', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    const { reads } = upstream
    upstream.stateOf = () => {
      if ((reads.at(-1)?.ids.length ?? 0) > 1) throw new Refused(500)
      return 'working'
    }
    upstream.latencyMs = 0
    const ids = idsOf(100)
    void followAll(poller, ids)
    await pass(120_000)
    const heard = ids.map((id) => reads.filter((r) => r.ids.length === 1 && r.ids[0] === id))
    for (const times of heard) {
      expect(Math.max(...gapsOf(times.map(({ at }) => at)))).toBeLessThan(10_000)
    }
  })

  it('of one refused job do not take the others down', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    upstream.stateOf = (id) => {
      if (id === 'job-1') throw new Refused(403)
      return 'working'
    }
    const end = endOf(poller.follow('job-1', { signal: never() }))
    void followAll(poller, ['job-0', 'job-2'])
    await pass(5_000)
    expect(await end).toMatchObject({ error: { status: 403 } })
    expect(poller.open).toBe(2)
  })
})

describe('a fault', () => {
  it('that passes is told of and gone over', async () => {
    const { upstream, poller } = startPoller()
    let faults = 0
    upstream.stateOf = () => {
      if (faults >= 2) return 'done'
      throw new Refused(500)
    }
    const ended = poller.follow('a', { signal: never(), onFault: () => faults++ })
    await pass(10_000)
    expect(await ended).toBe('done')
    expect(faults).toBe(2)
  })

  it('that lasts ends the job, and no other', async () => {
    const { upstream, poller } = startPoller()
    upstream.stateOf = (id) => {
      if (id === 'a') throw new Refused(403)
      return 'working'
    }
    const end = endOf(poller.follow('a', { signal: never() }))
    void followAll(poller, ['b'])
    await pass(1_000)
    expect(await end).toMatchObject({ error: { status: 403 } })
    expect(poller.open).toBe(1)
  })

  it('by which a job is unknown ends it when it stays so', async () => {
    const { upstream, poller } = startPoller()
    upstream.stateOf = () => {
      throw new Refused(404)
    }
    const end = endOf(poller.follow('a', { signal: never() }))
    await pass(60_000)
    expect(await end).toMatchObject({ error: { status: 404 } })
    expect(upstream.reads).toHaveLength(5)
  })

  it('by which a job is unknown for a moment is gone over', async () => {
    const { upstream, poller } = startPoller()
    const { reads } = upstream
    upstream.stateOf = () => {
      if (reads.length % 5 !== 0) throw new Refused(404)
      return 'working'
    }
    void followAll(poller, ['a'])
    await pass(120_000)
    expect(poller.open).toBe(1)
    expect(reads.length).toBeGreaterThan(20)
  })

  it('of one job delays no other, and is tried less and less', async () => {
    const { upstream, poller } = startPoller()
    upstream.stateOf = (id) => {
      if (id === 'job-0') throw new Refused(500)
      return 'working'
    }
    const ids = idsOf(20)
    void followAll(poller, ids)
    await pass(120_000)
    for (const id of ids.slice(1)) {
      expect(Math.max(...gapsOf(timesOf(upstream, id)))).toBeLessThan(3_600 + 200)
    }
    const poisonous = gapsOf(timesOf(upstream, 'job-0'))
    expect(poisonous.at(-1)).toBeGreaterThan(10_000)
    expect(poisonous.length).toBeGreaterThan(5)
  })

  it('of one job in a list delays no other for long', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    upstream.stateOf = (id) => {
      if (id === 'job-0') throw new Refused(500)
      return 'working'
    }
    const ids = idsOf(100)
    void followAll(poller, ids)
    await pass(120_000)
    const good = upstream.reads.filter((read) => !read.ids.includes('job-0'))
    for (const id of ids.slice(1)) {
      const times = good.filter((read) => read.ids.includes(id)).map(({ at }) => at)
      expect(times.length).toBeGreaterThan(30)
      expect(Math.max(...gapsOf(times))).toBeLessThan(5_000)
    }
  })

  it('of whoever hears of a job ends that job, and no other', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    const onState = (): void => {
      throw new Error('what a surprise')
    }
    const end = endOf(poller.follow('a', { signal: never(), onState }))
    void followAll(poller, ['b', 'c'])
    await pass(5_000)
    expect(await end).toMatchObject({ error: { message: 'what a surprise' } })
    expect(timesOf(upstream, 'c').length).toBeGreaterThan(3)
  })
})

describe('an upstream', () => {
  it('that asks for a pause gets it from everybody', async () => {
    const { upstream, poller } = startPoller()
    void followAll(poller, idsOf(200))
    await pass(10_000)
    const at = now()
    upstream.stateOf = () => {
      throw new Refused(429, 10_000)
    }
    await pass(1_000)
    const asked = upstream.reads.findLast((read) => read.at < at + 1_000)?.at ?? 0
    // What was under way when the first 429 came, and no more.
    expect(upstream.reads.filter((read) => read.at > at).length).toBeLessThanOrEqual(20)
    upstream.stateOf = () => 'working'
    await pass(8_500)
    expect(upstream.reads.at(-1)?.at).toBe(asked)
    await pass(10_000)
    expect(upstream.reads.at(-1)?.at).toBeGreaterThan(asked)
  })

  it('that asks for the longer of two pauses gets that one', async () => {
    const { upstream, poller } = startPoller()
    upstream.latencyMs = 300
    const asks = [1_000, 20_000]
    upstream.stateOf = () => {
      throw new Refused(429, asks.shift() ?? 1_000)
    }
    void followAll(poller, ['a', 'b'])
    await pass(1_500)
    expect(upstream.reads).toHaveLength(2)
    await pass(18_000)
    expect(upstream.reads).toHaveLength(2)
  })

  it('that refused a burst is soon read at its full pace again', async () => {
    const { upstream, poller } = startPoller()
    upstream.latencyMs = 200
    const ids = idsOf(1_000)
    void followAll(poller, ids)
    await pass(30_000)
    upstream.stateOf = () => {
      throw new Refused(429, 1_000)
    }
    await pass(500)
    upstream.stateOf = () => 'working'
    await pass(20_000)
    const before = upstream.reads.length
    await pass(10_000)
    // Eight at once, each 200 ms: 40 a second at the most.
    expect(upstream.reads.length - before).toBeGreaterThan(10 * 40 * 0.8)
  })

  it('that is out of order is tried by one request at a time, less and less', async () => {
    const { upstream, poller } = startPoller()
    upstream.latencyMs = 100
    void followAll(poller, idsOf(500))
    await pass(10_000)
    upstream.stateOf = () => {
      throw new Refused(500)
    }
    await pass(5_000)
    const before = upstream.reads.length
    await pass(60_000)
    expect(upstream.reads.length - before).toBeLessThan(30)
    upstream.stateOf = () => 'working'
    await pass(40_000)
    const after = upstream.reads.length
    await pass(10_000)
    expect(upstream.reads.length - after).toBeGreaterThan(10 * 50)
  })

  it('that was out of order for lists is caught up with by lists', async () => {
    const { upstream, poller } = startPoller({ batch: { jobsMax: 100 } })
    const ids = idsOf(5_000)
    void followAll(poller, ids)
    await pass(10_000)
    upstream.stateOf = () => {
      throw new Refused(503)
    }
    await pass(60_000)
    upstream.stateOf = () => 'working'
    const at = now()
    await pass(45_000)
    const back = upstream.reads.find((read) => read.at >= at)?.at ?? NaN
    await pass(20_000)
    const after = upstream.reads.filter((read) => read.at >= back && read.at < back + 5_000)
    expect(new Set(after.flatMap((read) => read.ids)).size).toBe(5_000)
    expect(after.filter((read) => read.ids.length === 1).length).toBeLessThan(20)
  })
})
