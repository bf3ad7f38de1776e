import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../src/app.ts'
import { loadConfig, type Config } from '../../src/config.ts'
import type { Clock } from '../../src/core/clock.ts'
import { newId } from '../../src/core/ids.ts'
import { createLog } from '../../src/core/log.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { hashKey, keyPrefixOf, newKeySecret } from '../../src/http/auth.ts'
import type { Model } from '../../src/tasks/models.ts'
import { createClient, type Client } from './client.ts'
import { createTestEngine, testModel, type TestEngine } from './engine.ts'

export interface StartOptions<E extends Engine = TestEngine> {
  readonly engine?: E
  /** Beside it. */
  readonly moreEngines?: readonly Engine[]
  readonly config?: Partial<Config>
  readonly models?: readonly Model[]
  readonly clock?: Clock
  readonly patienceMs?: number
  /** Kept after the end; a folder of its own that is removed when absent. */
  readonly dataDirectory?: string
}

export interface TestServer<E extends Engine = TestEngine> extends Client {
  readonly url: string
  readonly key: string
  readonly accountId: string
  readonly app: App
  readonly engine: E
  readonly dataDirectory: string
  /** Every line logged so far. */
  readonly logs: readonly string[]
  /** Another account with a key of its own. */
  newAccount(options?: { creditMicros?: number; discount?: number }): Promise<{
    id: string
    key: string
    client: Client
  }>
  balanceMicros(accountId?: string): Promise<number>
  /** Cancels what is open and has the engine paint again: for after a test that held it. */
  reset(): Promise<void>
  stop(drainMs?: number): Promise<void>
}

function isTestEngine(engine: Engine): engine is TestEngine {
  return 'behave' in engine
}

/**
 * Starts the real server in this process: its own port, its own data folder, real HTTP, and an engine
 * that takes no time. `stop` leaves nothing behind.
 */
export function startServer(options?: StartOptions): Promise<TestServer>
export function startServer<E extends Engine>(
  options: StartOptions<E> & { readonly engine: E },
): Promise<TestServer<E>>
export async function startServer(options: StartOptions<Engine> = {}): Promise<TestServer<Engine>> {
  const dataDirectory =
    options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'likeness-server-test-')))
  const key = newKeySecret()
  const engine = options.engine ?? createTestEngine()
  const logs: string[] = []
  const app = await createApp({
    config: {
      ...loadConfig({
        PORT: '0',
        LIKENESS_DATA_DIR: dataDirectory,
        LIKENESS_BOOTSTRAP_KEY: key,
        LIKENESS_WORKER_CONCURRENCY: '2',
      }),
      ...options.config,
    },
    log: createLog({ level: 'info', stream: { write: (line) => void logs.push(line) } }),
    engines: [engine, ...(options.moreEngines ?? [])],
    models: options.models ?? [testModel],
    processMetrics: false,
    ...(options.clock !== undefined && { clock: options.clock }),
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
  })
  const { url } = await app.start()
  const { store } = app
  const { accountId } = app.bootstrap

  const client = createClient({ url, key })

  return {
    ...client,
    url,
    key,
    accountId,
    app,
    engine,
    dataDirectory,
    logs,
    newAccount: async ({ creditMicros = 1_000_000, discount = 1 } = {}) => {
      const now = Date.now()
      const id = newId('acc', now)
      const secret = newKeySecret()
      await store.createAccount({ id, name: 'another', discount, now })
      if (creditMicros !== 0)
        await store.credit({ accountId: id, amountMicros: creditMicros, note: null, now })
      await store.createKey({
        id: newId('key', now),
        accountId: id,
        name: 'another',
        prefix: keyPrefixOf(secret),
        hash: hashKey(secret),
        now,
      })
      return { id, key: secret, client: createClient({ url, key: secret }) }
    },
    balanceMicros: async (id = accountId) => (await store.getAccount({ id }))?.balanceMicros ?? NaN,
    reset: async () => {
      if (isTestEngine(engine)) engine.behave(null)
      const states = ['queued', 'running'] as const
      const { tasks } = await store.listTasks({ accountId, states, limit: 1000, cursor: null })
      await Promise.all(tasks.map(({ id }) => client.send('POST', `/v1/generations/${id}/cancel`)))
      if (isTestEngine(engine)) await engine.idle()
    },
    stop: async (drainMs = 0) => {
      await app.stop(drainMs)
      if (options.dataDirectory === undefined) {
        await rm(dataDirectory, { recursive: true, force: true })
      }
    },
  }
}
