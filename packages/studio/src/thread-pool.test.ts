import { afterEach, describe, expect, it } from 'vitest'
import type { RenderRequest } from './steps.ts'
import { createThreadPool, type ThreadPool, type ThreadPoolOptions } from './thread-pool.ts'

const open: ThreadPool[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

function createPool(options: Partial<ThreadPoolOptions> = {}): ThreadPool {
  const pool = createThreadPool({
    threads: 1,
    script: new URL('../test/scripted-thread.ts', import.meta.url),
    cancelGraceMs: 50,
    idleMs: 60_000,
    ...options,
  })
  open.push(pool)
  return pool
}

function order(prompt: string): RenderRequest {
  return { prompt, references: [], width: 1, height: 1, seed: 0 }
}

/** Resolves when the render has reported from its thread, so that it is surely running. */
function started(pool: ThreadPool, prompt: string, signal?: AbortSignal) {
  const { promise: running, resolve } = Promise.withResolvers<void>()
  const ended = pool.run(order(prompt), { signal, onProgress: () => resolve() })
  return { running, ended }
}

const threadOf = async (pool: ThreadPool): Promise<number | undefined> =>
  (await pool.run(order('picture'), {})).data[0]

describe('thread pool', () => {
  it('keeps a thread for the next render, so its models stay loaded', async () => {
    const pool = createPool()
    expect(await threadOf(pool)).toBe(await threadOf(pool))
  })

  it('runs as many renders at once as it has threads, and no more', async () => {
    const pool = createPool({ threads: 2 })
    const stop = new AbortController()
    const renders = [1, 2, 3].map(() => started(pool, 'until cancelled', stop.signal))
    await Promise.all([renders[0]?.running, renders[1]?.running])
    const third = await Promise.race([renders[2]?.running.then(() => 'began'), threadTick()])
    stop.abort(new Error('enough'))
    const outcomes = await Promise.allSettled(renders.map((render) => render.ended))
    expect(third).toBe('waits')
    expect(outcomes.every((outcome) => outcome.status === 'rejected')).toBe(true)
  })

  it('rejects only the render whose thread died, and replaces the thread', async () => {
    const pool = createPool()
    const crash = pool.run(order('crash'), {})
    const next = pool.run(order('picture'), {})
    await expect(crash).rejects.toMatchObject({ code: 'thread-ended', message: /134/ })
    expect((await next).width).toBe(1)
  })

  it('reports what a step threw and keeps the thread', async () => {
    const pool = createPool()
    const before = await threadOf(pool)
    await expect(pool.run(order('throw'), {})).rejects.toMatchObject({
      code: 'render-failed',
      message: 'The render failed: the sky fell',
    })
    expect(await threadOf(pool)).toBe(before)
  })

  it('cancels at a checkpoint without losing the thread', async () => {
    const pool = createPool({ cancelGraceMs: 10_000 })
    const before = await threadOf(pool)
    const stop = new AbortController()
    const render = started(pool, 'until cancelled', stop.signal)
    await render.running
    stop.abort(new Error('client went away'))
    await expect(render.ended).rejects.toThrow('client went away')
    expect(await threadOf(pool)).toBe(before)
  })

  it('ends a thread that does not see the cancellation in time', async () => {
    const pool = createPool()
    const before = await threadOf(pool)
    const stop = new AbortController()
    const render = started(pool, 'deaf', stop.signal)
    await render.running
    stop.abort(new Error('client went away'))
    await expect(render.ended).rejects.toThrow('client went away')
    expect(await threadOf(pool)).not.toBe(before)
  })

  it('drops a waiting render when it is cancelled', async () => {
    const pool = createPool()
    const first = new AbortController()
    const second = new AbortController()
    const running = started(pool, 'until cancelled', first.signal)
    const waiting = pool.run(order('crash'), { signal: second.signal })
    await running.running
    second.abort(new Error('never mind'))
    await expect(waiting).rejects.toThrow('never mind')
    first.abort(new Error('enough'))
    await expect(running.ended).rejects.toThrow('enough')
    expect(await threadOf(pool)).toBeGreaterThan(0)
  })

  it('refuses a render whose signal has fired before', async () => {
    const pool = createPool()
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(pool.run(order('picture'), { signal })).rejects.toThrow('too late')
  })

  it('lets a throwing progress listener end its own render only', async () => {
    const pool = createPool()
    const onProgress = () => {
      throw new Error('listener broke')
    }
    await expect(pool.run(order('until cancelled'), { onProgress })).rejects.toThrow('broke')
    expect(await threadOf(pool)).toBeGreaterThan(0)
  })

  it('ends threads that have had no work for a while', async () => {
    const pool = createPool({ idleMs: 0 })
    const before = await threadOf(pool)
    await threadTick()
    expect(await threadOf(pool)).not.toBe(before)
  })

  it('rejects what is running and what waits when it is closed', async () => {
    const pool = createPool()
    const running = started(pool, 'deaf')
    const waiting = pool.run(order('picture'), {})
    await running.running
    const outcomes = Promise.allSettled([running.ended, waiting])
    await pool.close()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'closed' } })
    }
    await expect(pool.run(order('picture'), {})).rejects.toMatchObject({ code: 'closed' })
  })
})

/** As long as it takes another pool to start a thread and render on it. */
async function threadTick(): Promise<string> {
  await threadOf(createPool())
  return 'waits'
}
