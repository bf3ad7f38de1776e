/** What every part of the contract begins with: a store of its own with one account that has money. */
import { afterEach, beforeEach, expect } from 'vitest'
import { newTask as newTestTask, testTime } from '../../../test/support/tasks.ts'
import { newId } from '../../core/ids.ts'
import type { Task } from '../records.ts'
import type { NewTask, Outbox, Ownership, Store, SubmitInput } from '../store.ts'

export type OpenStore = (outbox: Outbox) => Promise<{ store: Store; close: () => Promise<void> }>

/** The store of the test under way. */
export let store: Store
/** Its one account. */
export let accountId: string

export const start = testTime
export const failure = { kind: 'failed', code: '499', message: 'cancelled' } as const
export const success = {
  kind: 'completed',
  engine: 'studio',
  engineModel: 'studio',
  contents: [],
  warnings: [],
} as const

/** Gives every test of the suite it is called in a store. */
export function prepareStore(open: OpenStore): void {
  let close: () => Promise<void>
  beforeEach(async () => {
    const opened = await open((task, event) =>
      task.request.callbackUrl === null
        ? null
        : { url: task.request.callbackUrl, body: `${event}:${task.state}:${task.payload}` },
    )
    store = opened.store
    close = opened.close
    accountId = newId('acc', start)
    await store.createAccount({ id: accountId, name: 'test', discount: 1, now: start })
    await store.credit({ accountId, amountMicros: 1_000_000, note: null, now: start })
  })
  afterEach(async () => {
    await close()
  })
}

export function newTask(
  changes: Partial<NewTask> = {},
  callbackUrl: string | null = null,
): NewTask {
  return newTestTask({
    id: newId('gen', changes.createdAt ?? start),
    accountId,
    request: {
      ...newTestTask().request,
      references: [{ kind: 'url', url: 'https://example.com/a.png' }],
      plainReferences: 1,
      callbackUrl,
    },
    payload: 'kept',
    seed: Number.MAX_SAFE_INTEGER,
    reservedMicros: 40_000,
    ...changes,
  })
}
export function submit(task: NewTask, rest: Partial<SubmitInput> = {}) {
  return store.submit({ task, idempotency: null, waitingMax: 1000, ...rest })
}
export async function claimOne(now = start, owner = 'w1'): Promise<Task & { own: Ownership }> {
  const [task] = await store.claim({ owner, leaseMs: 10_000, limit: 1, now })
  if (task === undefined) throw new Error('nothing to claim')
  return { ...task, own: { taskId: task.id, attempt: task.attempt, owner } }
}
export async function expectLedgerToHold(): Promise<void> {
  const entries = await store.listLedger({ accountId, limit: 10_000 })
  const account = await store.getAccount({ id: accountId })
  expect(entries.reduce((sum, e) => sum + e.balanceMicros, 0)).toBe(account?.balanceMicros)
  const amount = (id: string, kind: string) =>
    entries
      .filter((e) => e.taskId === id && e.kind === kind)
      .reduce((sum, e) => sum + e.amountMicros, 0)
  for (const id of new Set(entries.flatMap((e) => e.taskId ?? []))) {
    const task = await store.getTask({ id })
    const ended = task?.state === 'completed' || task?.state === 'failed'
    const settled = amount(id, 'charge') + amount(id, 'release')
    expect(settled).toBe(ended ? amount(id, 'reserve') : 0)
  }
}
