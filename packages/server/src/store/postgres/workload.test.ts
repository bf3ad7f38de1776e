/** Everything at once, by dice, while connections are cut: no task and no money is lost or doubled. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { cancelled, completed, newTask, testTime } from '../../../test/support/tasks.ts'
import type { LedgerEntry, Task } from '../records.ts'
import type { Ownership, Store } from '../store.ts'
import { createPostgresStore } from './store.ts'

let postgres: TestPostgres
let url: string
beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
}, 60_000)
afterAll(() => postgres.stop())

/** The same dice for the same seed; what meets what is still up to the machine. */
function createDice(seed: number) {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    below: (count: number) => Math.floor(next() * count),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  }
}

const accounts = ['acc_a', 'acc_b', 'acc_c'] as const
const loops = 6
const stepsEach = 60

/** What clients were told, to be held against what is stored. */
interface Told {
  readonly created: string[]
  readonly ended: Map<string, string[]>
  credited: number
  /** Credits answered by a 503: made or not. */
  perhapsCredited: number
}

async function work(node: Store, seed: number, told: Told): Promise<void> {
  const dice = createDice(seed)
  const owner = `w${seed}`
  const held: Ownership[] = []
  let now = testTime
  const expiresAt = testTime
  const told1 = (task: Task | null): void => {
    if (task !== null) told.ended.set(task.id, [...(told.ended.get(task.id) ?? []), task.state])
  }
  const steps: (() => Promise<void>)[] = [
    async () => {
      const task = newTask({
        accountId: dice.pick(accounts),
        reservedMicros: dice.below(4) * 1_000,
      })
      const idempotency = { key: `k${dice.below(40)}`, bodyHash: `h${dice.below(2)}` }
      const result = await node.submit({
        task,
        idempotency: dice.below(2) === 0 ? idempotency : null,
        waitingMax: 12,
      })
      if (result.outcome === 'created') told.created.push(result.task.id)
    },
    async () => {
      const tasks = await node.claim({ owner, leaseMs: 50, limit: 3, now })
      held.push(...tasks.map(({ id, attempt }) => ({ taskId: id, attempt, owner })))
    },
    async () => {
      const own = held.pop()
      if (own === undefined) return
      const outcome = dice.below(3) === 0 ? cancelled : completed
      told1(await node.settle({ ...own, outcome, expiresAt, now }))
    },
    async () => {
      const own = held.pop()
      if (own !== undefined) await node.postpone({ ...own, dueAt: now, now })
    },
    async () => {
      const [first] = held
      if (first !== undefined) await node.heartbeat({ owner: first.owner, held, leaseMs: 50, now })
    },
    async () => {
      if (told.created.length === 0) return
      const taskId = dice.pick(told.created)
      told1(await node.endTask({ taskId, outcome: cancelled, expiresAt, now }))
    },
    async () => {
      const credit = { accountId: dice.pick(accounts), amountMicros: 1_000, note: null, now }
      told.perhapsCredited += 1_000
      await node.credit(credit)
      told.perhapsCredited -= 1_000
      told.credited += 1_000
    },
  ]
  for (let i = 0; i < stepsEach; i++) {
    now += dice.below(20)
    try {
      await dice.pick(steps)()
    } catch (error) {
      // The one thing a client may hear of a cut connection.
      if ((error as { code?: unknown }).code !== '503') throw error
    }
  }
}

async function cutConnections(isDone: () => boolean): Promise<number> {
  let cut = 0
  while (!isDone()) {
    const rows = await postgres.query(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 2`,
    )
    cut += rows.length
    await new Promise((resolve) => {
      setTimeout(resolve, 40)
    })
  }
  return cut
}

it('keeps every task, every balance and every callback through it all', async () => {
  const open = () =>
    createPostgresStore({
      url,
      poolMax: 4,
      outbox: (task, event) => ({ url: 'https://example.com', body: `${event}:${task.id}` }),
      onError: (error) => {
        throw error
      },
    })
  const nodes = [await open(), await open()]
  const [node] = nodes as [Store]
  for (const id of accounts) {
    await node.createAccount({ id, name: id, discount: 1, now: testTime })
    await node.credit({ accountId: id, amountMicros: 20_000, note: null, now: testTime })
  }
  const told: Told = { created: [], ended: new Map(), credited: 60_000, perhapsCredited: 0 }
  let done = false
  const cutting = cutConnections(() => done)
  await Promise.all(
    Array.from({ length: loops }, (_, i) => work(nodes[i % 2] as Store, i + 1, told)),
  ).finally(() => {
    done = true
  })
  expect(await cutting).toBeGreaterThan(5)
  expect(told.created.length).toBeGreaterThan(10)
  expect(told.ended.size).toBeGreaterThan(10)

  // Told once of each end, and nothing that was told is not so.
  for (const [id, states] of told.ended) {
    expect(states).toHaveLength(1)
    expect((await node.getTask({ id }))?.state).toBe(states[0])
  }
  let credited = 0
  const entries: LedgerEntry[] = []
  for (const id of accounts) {
    const account = await node.getAccount({ id })
    const ledger = await node.listLedger({ accountId: id, limit: 10_000 })
    entries.push(...ledger)
    expect(ledger.reduce((sum, entry) => sum + entry.balanceMicros, 0)).toBe(account?.balanceMicros)
    expect(account?.balanceMicros).toBeGreaterThanOrEqual(0)
    for (const { kind, amountMicros } of ledger) if (kind === 'credit') credited += amountMicros
  }
  // A credit that was answered by a 503 may have been made all the same, but none is made twice.
  expect(credited).toBeGreaterThanOrEqual(told.credited)
  expect(credited).toBeLessThanOrEqual(told.credited + told.perhapsCredited)
  expect(new Set(told.created).size).toBe(told.created.length)
  for (const id of told.created) {
    const task = await node.getTask({ id })
    if (task === null) throw new Error(`${id} was answered and is not there`)
    const kinds = entries.filter(({ taskId }) => taskId === id).map(({ kind }) => kind)
    const end = { completed: ['charge'], failed: ['release'], queued: [], running: [] }[task.state]
    expect(kinds.toSorted()).toEqual([...end, 'reserve'].toSorted())
    const deliveries = await node.listDeliveries({ taskId: id, limit: 9 })
    const terminal = deliveries.filter(({ event }) => event !== 'processing')
    expect(terminal).toHaveLength(end.length)
    for (const { body } of terminal) expect(body).toBe(`${terminal[0]?.event}:${id}`)
  }
  // No row of a task that nobody was told of holds money without its task.
  expect(
    await postgres.query(
      url,
      `SELECT id FROM tasks WHERE (SELECT count(*) FROM ledger WHERE task_id = tasks.id AND kind = 'reserve') <> 1`,
    ),
  ).toEqual([])
  for (const open of nodes) await open.close()
})
