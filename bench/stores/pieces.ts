import type { Store } from '../../packages/server/src/store/store.ts'
import type { Floor } from './floor.ts'
import { generatedId, largestAccount, model, owner } from './generated.ts'
import type { Piece, Turn } from './question.ts'
import { newTask, outcomeOf, retentionMs } from './sample.ts'

/** Long enough for no lease to end while something is measured. */
const leaseMs = 3_600_000
const filter = { kind: 'new', of: [{ model, referencesMin: 0, referencesMax: 7 }] } as const

/** One call; resolves with how many tasks it was about, or null when there are none left for it. */
type Call = () => Promise<number | null>

/** What a store is asked, one call at a time; `running` are the numbers of tasks that can be settled. */
export function createPieces(
  store: Store,
  floor: Floor,
  running: number[],
): Readonly<Record<Piece, Call>> {
  const written: string[] = []
  let turn = 0

  async function submit(accountId?: string): Promise<number> {
    const task = newTask(accountId)
    const { outcome } = await store.submit({ task, idempotency: null, waitingMax: 100_000_000 })
    if (outcome !== 'created') throw new Error(`a submit was answered ${outcome}`)
    if (written.length < 1_000) written.push(task.id)
    return 1
  }
  async function claim(limit: number): Promise<number | null> {
    const tasks = await store.claim({ owner, leaseMs, limit, now: Date.now(), filter })
    return tasks.length === 0 ? null : tasks.length
  }
  async function heartbeat(count: number): Promise<number | null> {
    if (running.length < count) return null
    const held = Array.from({ length: count }, () => ({
      taskId: generatedId(running[turn++ % running.length] ?? 0),
      attempt: 1,
    }))
    const lost = await store.heartbeat({ owner, held, leaseMs, now: Date.now() })
    if (lost.length > 0) throw new Error(`${lost.length} leases are lost`)
    return count
  }
  return {
    submit: () => submit(),
    'submit-one-account': () => submit(largestAccount),
    'claim-16': () => claim(16),
    'claim-200': () => claim(200),
    settle: async () => {
      const number = running.pop()
      if (number === undefined) return null
      await settle(store, number)
      return 1
    },
    'status-read': async () => {
      const id = written[turn++ % written.length] ?? ''
      if ((await store.getTask({ id })) === null) throw new Error(`there is no task ${id}`)
      return 1
    },
    'heartbeat-16': () => heartbeat(16),
    'heartbeat-200': () => heartbeat(200),
    'floor-insert': floor.insert,
    'floor-update': floor.update,
    'floor-read': floor.read,
  }
}

/** Settles a generated task. @throws Error when it was not running. */
export async function settle(store: Store, number: number): Promise<void> {
  const taskId = generatedId(number)
  const now = Date.now()
  const own = { taskId, attempt: 1, owner, now, expiresAt: now + retentionMs }
  const task = await store.settle({ ...own, outcome: outcomeOf(taskId) })
  if (task === null) throw new Error(`task ${taskId} was not running`)
}

/** Repeats a call, so many at a time, until the time is over or there is nothing left for it. */
export async function repeat(
  call: Call,
  { concurrency, ms }: { concurrency: number; ms: number },
): Promise<Turn> {
  const latenciesMs: number[] = []
  let tasks = 0
  const before = process.cpuUsage()
  const startedAt = performance.now()
  const until = startedAt + ms
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let now = performance.now(); now < until;) {
        const about = await call()
        if (about === null) return
        const answeredAt = performance.now()
        latenciesMs.push(answeredAt - now)
        tasks += about
        now = answeredAt
      }
    }),
  )
  const { user, system } = process.cpuUsage(before)
  return {
    calls: latenciesMs.length,
    ms: performance.now() - startedAt,
    latenciesMs,
    cpuMs: (user + system) / 1000,
    tasks,
  }
}

/**
 * Works as a worker with so many places does: one claim at a time for all free places, a settle for each
 * task at once, since it has its picture already.
 */
export async function work(
  store: Store,
  name: string,
  { places, ms }: { places: number; ms: number },
): Promise<Turn> {
  const latenciesMs: number[] = []
  let running = 0
  let claiming: Promise<void> | null = null
  let isOver = false
  const pending = new Set<Promise<void>>()
  const before = process.cpuUsage()
  const startedAt = performance.now()

  async function run(taskId: string, attempt: number, begunAt: number): Promise<void> {
    const now = Date.now()
    const own = { taskId, attempt, owner: name, now, expiresAt: now + retentionMs }
    const task = await store.settle({ ...own, outcome: outcomeOf(taskId) })
    if (task === null) throw new Error(`the lease of ${taskId} was lost`)
    latenciesMs.push(performance.now() - begunAt)
    running--
    claim()
  }
  async function claimOnce(): Promise<void> {
    const begunAt = performance.now()
    const limit = places - running
    const tasks = await store.claim({ owner: name, leaseMs, limit, now: Date.now(), filter })
    if (tasks.length === 0) isOver = true
    for (const { id, attempt } of tasks) {
      running++
      const done = run(id, attempt, begunAt).finally(() => pending.delete(done))
      pending.add(done)
    }
  }
  function claim(): void {
    if (isOver || performance.now() > startedAt + ms || running === places) return
    claiming ??= claimOnce().finally(() => {
      claiming = null
      claim()
    })
  }
  claim()
  while (claiming !== null || pending.size > 0)
    await Promise.all([claiming ?? Promise.resolve(), ...pending])
  const { user, system } = process.cpuUsage(before)
  return {
    calls: latenciesMs.length,
    ms: performance.now() - startedAt,
    latenciesMs,
    cpuMs: (user + system) / 1000,
    tasks: latenciesMs.length,
  }
}
