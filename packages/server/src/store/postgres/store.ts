import type { Log } from '../../core/log.ts'
import { createSignals } from '../signals.ts'
import type { Outbox, Store } from '../store.ts'
import { createAccountStore } from './accounts.ts'
import { createChoreStore } from './chores.ts'
import { createBus } from './bus.ts'
import { connectionOf, isExposed } from './connection.ts'
import { createDatabase, statement } from './database.ts'
import type { DeadConnectionsTiming } from './dead-connections.ts'
import { createAnnounce, createDeliveryStore } from './deliveries.ts'
import { migratePostgres } from './migrations.ts'
import type { News } from './news.ts'
import { createSubmit } from './submit.ts'
import { createTaskLife } from './task-life.ts'
import { createTaskFiles, createTaskReads } from './tasks.ts'
import { createWatchedTasks } from './watched-tasks.ts'

const anything = statement('SELECT 1')

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database?sslmode=verify-full`; see `connectionOf`. */
  readonly url: string
  readonly outbox: Outbox
  /** Hears of a watcher that threw. */
  readonly onError: (error: unknown) => void
  readonly log?: Log
  /** Connections for statements; one more listens. Ten by default. */
  readonly poolMax?: number
  /** Tests hurry. */
  readonly timing?: Partial<PostgresTiming>
}

export interface PostgresTiming extends DeadConnectionsTiming {
  /** How often watched tasks are looked at, in case nobody told of a change. */
  readonly lookMs: number
  /** How often the listening connection is asked whether it still answers, and how long it may take. */
  readonly pingMs: number
  readonly answerMs: number
  readonly reconnectMs: { readonly first: number; readonly max: number }
}

const usualTiming: PostgresTiming = {
  lookMs: 2_000,
  pingMs: 5_000,
  answerMs: 5_000,
  reconnectMs: { first: 100, max: 5_000 },
  suspectMs: 2_000,
  graceMs: 500,
}

/**
 * The store for more than one machine. Any number of nodes share the database; each hears of the
 * others' changes by LISTEN/NOTIFY, and looks for itself where that fails. Brings the schema up to
 * date first. Every method answers after its commit, and with a 503 when the database cannot be
 * reached or does not answer in time.
 * @throws Error when the database was written by a newer program, or cannot be reached for a minute.
 */
export async function createPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, outbox, onError, log } = options
  const timing = { ...usualTiming, ...options.timing }
  const connection = connectionOf(url)
  if (isExposed(connection)) {
    log?.warn('the connection to the database is not encrypted; add sslmode=verify-full to its URL')
  }
  const warn = (message: string) => (error: unknown) => log?.warn({ err: error }, message)
  const onWait = warn('the database does not answer yet; waiting for it')
  const steps = await migratePostgres({ url, onWait })
  if (steps > 0) log?.info({ steps }, 'brought the database schema up to date')

  const db = createDatabase({
    url,
    poolMax: options.poolMax ?? 10,
    onError: warn('an idle connection to the database was lost'),
    timing,
  })
  const signals = createSignals(onError)
  const watched = createWatchedTasks({
    db,
    watchTask: signals.watchTask,
    changed: signals.taskChanged,
    onError: warn('watched tasks could not be looked at; the next look is tried'),
    everyMs: timing.lookMs,
  })
  function hear(news: News): void {
    switch (news.kind) {
      case 'task-changed':
        return signals.taskChanged(news.taskId)
      case 'task-hinted':
        return signals.taskHinted(news.taskId)
      case 'work-added':
        return signals.workAdded(news.of)
      case 'look':
        return look()
    }
  }
  function look(): void {
    signals.workAdded('task')
    signals.workAdded('delivery')
    void watched.look()
  }
  const bus = await createBus({
    connection,
    onNews: hear,
    onGap: look,
    onError: warn('the listening connection to the database was lost; it is made again'),
    timing,
  }).catch(async (error: unknown) => {
    watched.close()
    await db.close()
    throw error
  })
  /** To whoever watches here, at once, and to the other nodes. */
  function tell(news: News): void {
    hear(news)
    bus.tell(news)
  }
  const changed = (taskId: string) => tell({ kind: 'task-changed', taskId })
  const workAdded = (of: 'task' | 'delivery') => tell({ kind: 'work-added', of })

  let closed: Promise<void> | null = null
  async function close(): Promise<void> {
    watched.close()
    signals.clear()
    await bus.close()
    await db.close()
  }

  return {
    kind: 'postgres',
    ...createAccountStore(db),
    ...createTaskReads(db),
    ...createTaskFiles(db, changed),
    submit: createSubmit(db, () => workAdded('task')),
    ...createTaskLife({
      db,
      announce: createAnnounce(outbox),
      changed: (taskIds) => taskIds.forEach(changed),
      workAdded,
    }),
    ...createDeliveryStore(db, () => workAdded('delivery')),
    ...createChoreStore(db),
    check: async () => {
      await db.run(anything, [], { repeat: 'always' })
    },
    hintTask: async ({ taskId }) => tell({ kind: 'task-hinted', taskId }),
    watchTask: watched.watchTask,
    watchHints: signals.watchHints,
    watchWork: signals.watchWork,
    close: () => (closed ??= close()),
  }
}
