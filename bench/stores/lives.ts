import { taskStates, type Task } from '../../packages/server/src/store/records.ts'
import type { Store } from '../../packages/server/src/store/store.ts'
import { accounts, generatedId, largestAccount, model } from './generated.ts'
import type { Steps } from './question.ts'
import { newTask, outcomeOf, retentionMs } from './sample.ts'

const filter = { kind: 'new', of: [{ model, referencesMin: 0, referencesMax: 7 }] } as const
const owner = 'life'
const leaseMs = 60_000
const pageLimit = 20
const readsPerTask = 3

/** What the lives of some tasks came to. */
export interface Lives {
  readonly steps: Steps
  /** Whole lives, ms each. */
  readonly livesMs: readonly number[]
  readonly ms: number
  /** CPU time of the process. */
  readonly cpuMs: number
}

function createTimes() {
  const steps: Record<string, number[]> = {}
  return {
    steps,
    timed: async <T>(step: string, job: () => Promise<T>): Promise<T> => {
      const startedAt = performance.now()
      const result = await job()
      ;(steps[step] ??= []).push(performance.now() - startedAt)
      return result
    },
  }
}

/** Submit, claim, heartbeat, progress, settle, three status reads and a page of a list, for each task. */
export async function live(
  store: Store,
  { count, concurrency }: { count: number; concurrency: number },
): Promise<Lives> {
  const { steps, timed } = createTimes()
  const livesMs: number[] = []
  let begun = 0

  async function read(id: string): Promise<void> {
    const task = await timed('status-read', () => store.getTask({ id }))
    if (task === null) throw new Error(`there is no task ${id}`)
  }
  /** Some task of those that are alive: each is claimed once. One that sees none left tries again. */
  async function claimOne(): Promise<Task> {
    for (let tries = 0; tries < 100; tries++) {
      const [task] = await timed('claim', () =>
        store.claim({ owner, leaseMs, limit: 1, now: Date.now(), filter }),
      )
      if (task !== undefined) return task
    }
    throw new Error('there was no task to claim')
  }
  async function liveOne(): Promise<void> {
    const fresh = newTask()
    const submitted = await timed('submit', () =>
      store.submit({ task: fresh, idempotency: null, waitingMax: 100_000_000 }),
    )
    if (submitted.outcome !== 'created') throw new Error(`a submit was ${submitted.outcome}`)
    await read(fresh.id)
    const task = await claimOne()
    const held = { taskId: task.id, attempt: task.attempt }
    const lost = await timed('heartbeat', () =>
      store.heartbeat({ owner, held: [held], leaseMs, now: Date.now() }),
    )
    const own = { ...held, owner }
    const saved = await timed('progress', () =>
      store.saveProgress({ ...own, progress: 0.5, stage: 'painting-scene', now: Date.now() }),
    )
    if (lost.length > 0 || !saved) throw new Error(`the lease of ${task.id} was lost`)
    await read(task.id)
    const now = Date.now()
    const settled = await timed('settle', () =>
      store.settle({ ...own, outcome: outcomeOf(task.id), expiresAt: now + retentionMs, now }),
    )
    if (settled === null) throw new Error(`the lease of ${task.id} was lost`)
    for (let reads = 2; reads < readsPerTask; reads++) await read(task.id)
    const { accountId } = task
    await timed('list', () =>
      store.listTasks({ accountId, states: taskStates, limit: pageLimit, cursor: null }),
    )
  }

  const before = process.cpuUsage()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (begun++ < count) {
        const bornAt = performance.now()
        await liveOne()
        livesMs.push(performance.now() - bornAt)
      }
    }),
  )
  const { user, system } = process.cpuUsage(before)
  const ms = performance.now() - startedAt
  return { steps, livesMs, ms, cpuMs: (user + system) / 1000 }
}

/** Reads of what is long past, and of an account that has half of all: where a large table would show. */
export async function lookBack(
  store: Store,
  { count, upTo }: { count: number; upTo: number },
): Promise<Steps> {
  const { steps, timed } = createTimes()
  for (let i = 0; i < count; i++) {
    const id = generatedId(1 + Math.floor(Math.random() * Math.max(1, upTo)))
    await timed('old-status-read', () => store.getTask({ id }))
    const accountId = `acc_${Math.floor(Math.random() * accounts)}`
    const page = { accountId, limit: pageLimit, states: taskStates }
    await timed('old-list', () => store.listTasks({ ...page, cursor: id }))
  }
  // Of these, the account has none.
  const page = { accountId: largestAccount, limit: pageLimit, cursor: null }
  const until = performance.now() + 500
  do {
    await timed('list-in-progress', () =>
      store.listTasks({ ...page, states: ['queued', 'running'] }),
    )
    await timed('list-failed', () => store.listTasks({ ...page, states: ['failed'] }))
  } while (performance.now() < until)
  return steps
}
