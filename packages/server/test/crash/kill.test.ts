import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKeySecret } from '../../src/http/auth.ts'
import type { LedgerEntry, Task } from '../../src/store/records.ts'
import { createSqliteStore } from '../../src/store/sqlite/store.ts'
import { model } from '../support/client.ts'
import { reference } from '../support/pictures.ts'
import { startReceiver, type Receiver } from '../support/receiver.ts'
import { loadProcess, type ServerProcess } from './child.ts'
import { createRandom } from './random.ts'

const kills = 50
/** `CRASH_SEED` repeats a run, as far as the machine allows. */
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

let dataDirectory: string
let receiver: Receiver
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-crash-test-'))
  receiver = await startReceiver()
})
afterAll(async () => {
  await receiver.close()
  await rm(dataDirectory, { recursive: true, force: true })
})

/** What a client knows: the key it sent under, and every id it was answered. */
type Answers = Map<string, Set<string>>

/** Keeps sending until it is stopped; what is lost on the way is sent again under the same key. */
async function sendLoad(
  client: number,
  current: () => ServerProcess | null,
  options: { key: string; answers: Answers; images: readonly string[]; random: () => number },
  isOver: () => boolean,
): Promise<void> {
  const { key, answers, images, random } = options
  for (let n = 0; !isOver();) {
    const server = current()
    if (server === null) {
      await delay(5)
      continue
    }
    const idempotencyKey = `client-${client}-task-${n}`
    const body = {
      model,
      prompt: 'a boat',
      aspect_ratio: '1:1',
      seed: n,
      payload: idempotencyKey,
      callback_url: `${receiver.url}/${idempotencyKey}`,
      ...(n % 3 === 0 && { images }),
    }
    try {
      const response = await fetch(`${server.url}/v1/generations`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(body),
      })
      const answer = (await response.json()) as { id: string }
      // On a busy machine, a server that has just started may be asked for more than it can do.
      if (response.status === 503) {
        await delay(500)
        continue
      }
      if (response.status !== 202) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
      answers.set(idempotencyKey, (answers.get(idempotencyKey) ?? new Set()).add(answer.id))
      // Now and then a client whose answer was fine sends it again all the same.
      if (random() > 0.2) n++
      await delay(20 + random() * 60)
    } catch (error) {
      if (!isConnectionError(error)) throw error
      await delay(5)
    }
  }
}

/** The server died under the request; anything else is a fault. */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof SyntaxError && error.message !== '')
}

describe('a server that is killed at any moment', () => {
  it(`loses no task, pays none twice and tells of every end (seed ${seed})`, async () => {
    console.log(`crash test: CRASH_SEED=${seed}`)
    const random = createRandom(seed)
    const key = newKeySecret()
    const load = () => loadProcess({ dataDirectory, key, workMs: 40 })
    const images = [await reference(300, 200)]
    const answers: Answers = new Map()
    let server: ServerProcess | null = null
    let next = load()
    let isOver = false
    const clients = Promise.all(
      [0, 1, 2].map((client) =>
        sendLoad(
          client,
          () => server,
          { key, answers, images, random },
          () => isOver,
        ),
      ),
    )

    try {
      for (let kill = 0; kill < kills; kill++) {
        const process = next
        next = load()
        const startedAt = performance.now()
        const starting = process.start()
        if (random() < 0.15) {
          // While it opens the store, takes over tasks, begins to listen.
          starting.catch(() => {})
          await delay(random() * 150)
        } else {
          server = await starting
          // From before the first claim to well into several tasks, on a machine of any speed.
          const longestMs = Math.max(400, performance.now() - startedAt)
          await Promise.race([delay(random() ** 2 * longestMs), clients])
          server = null
        }
        await process.kill()
      }
      isOver = true
      await clients
      const last = await next.start()
      server = last
      await waitUntilAllEnded(last, key, answers)
      await expect
        .poll(() => terminalBodies(answers).every(([, bodies]) => bodies.size > 0), {
          timeout: 20_000,
          interval: 100,
        })
        .toBe(true)
      expect(await last.end('SIGTERM')).toBe(0)
      server = null
    } finally {
      isOver = true
      await next.kill()
      await clients.catch(() => {})
    }

    const { tasks, ledger, balanceMicros } = await readStore(dataDirectory)
    expect(answers.size).toBeGreaterThan(20)

    // An answer names one task for ever, and that task is there and has ended.
    const byId = new Map(tasks.map((task) => [task.id, task]))
    for (const ids of answers.values()) expect(ids.size).toBe(1)
    const answered = [...answers.values()].map((ids) => byId.get([...ids][0] ?? ''))
    expect(answered.filter((task) => task?.endedAt === null || task === undefined)).toEqual([])
    expect(tasks.filter(({ state }) => state === 'queued' || state === 'running')).toEqual([])

    // Nothing was made twice: one task a key, whether its answer arrived or not.
    const payloads = tasks.map(({ payload }) => payload)
    expect(new Set(payloads).size).toBe(tasks.length)

    // One reservation and one end of it for each task, and the balance is the sum of it all.
    for (const task of tasks) {
      const entries = ledger.filter(({ taskId }) => taskId === task.id)
      expect(entries.map(({ kind, amountMicros }) => `${kind} ${amountMicros}`).sort()).toEqual(
        [
          `${task.state === 'completed' ? 'charge' : 'release'} ${task.reservedMicros}`,
          `reserve ${task.reservedMicros}`,
        ].sort(),
      )
    }
    expect(balanceMicros).toBe(ledger.reduce((sum, entry) => sum + entry.balanceMicros, 0))

    // Every end was told at least once, never in two versions, and it is the end that was settled.
    for (const [idempotencyKey, bodies] of terminalBodies(answers)) {
      expect([idempotencyKey, bodies.size]).toEqual([idempotencyKey, 1])
      const told = JSON.parse([...bodies][0] ?? '') as { id: string; status: string }
      expect(told.status).toBe(byId.get(told.id)?.state)
    }

    const interrupted = tasks.filter(({ attempt }) => attempt > 1).length
    console.log(
      `crash test: ${kills} kills, ${tasks.length} tasks, ${interrupted} begun more than once, ${receiver.calls.length} callbacks`,
    )
    expect(interrupted).toBeGreaterThan(0)
    expect(tasks.filter(({ state }) => state === 'completed').length).toBeGreaterThan(10)
  }, 300_000)
})

async function waitUntilAllEnded(
  server: ServerProcess,
  key: string,
  answers: Answers,
): Promise<void> {
  for (const ids of answers.values()) {
    for (const id of ids) {
      const response = await fetch(`${server.url}/v1/generations/${id}`, {
        headers: { authorization: `Bearer ${key}`, prefer: 'wait=30' },
      })
      const task = (await response.json()) as { status?: string }
      expect([id, response.status]).toEqual([id, 200])
      expect(['completed', 'failed']).toContain(task.status)
    }
  }
}

/** For every key that was answered, the different bodies its terminal callback has come with. */
function terminalBodies(answers: Answers): readonly (readonly [string, ReadonlySet<string>])[] {
  const byPath = new Map<string, Set<string>>()
  for (const { path, body } of receiver.calls) {
    if (!/"status":"(?:completed|failed)"/.test(body)) continue
    byPath.set(path, (byPath.get(path) ?? new Set()).add(body))
  }
  return [...answers.keys()].map((key) => [key, byPath.get(`/${key}`) ?? new Set<string>()])
}

async function readStore(directory: string): Promise<{
  tasks: readonly Task[]
  ledger: readonly LedgerEntry[]
  balanceMicros: number
}> {
  const store = createSqliteStore({ path: join(directory, 'likeness.db'), outbox: () => null })
  try {
    const [account] = await store.listAccounts()
    const accountId = account?.id ?? ''
    const states = ['queued', 'running', 'completed', 'failed'] as const
    const page = await store.listTasks({ accountId, states, limit: 100_000, cursor: null })
    const whole = await Promise.all(page.tasks.map(({ id }) => store.getTask({ id })))
    return {
      tasks: whole.filter((task) => task !== null),
      ledger: await store.listLedger({ accountId, limit: 1_000_000 }),
      balanceMicros: account?.balanceMicros ?? Number.NaN,
    }
  } finally {
    await store.close()
  }
}
