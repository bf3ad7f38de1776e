import { DatabaseSync } from 'node:sqlite'
import { createSignals } from '../signals.ts'
import type { Outbox, Store } from '../store.ts'
import { createAccountStore, createLedger } from './accounts.ts'
import { createChoreStore } from './chores.ts'
import { createAnnounce, createDeliveryStore } from './deliveries.ts'
import { migrate } from './migrations.ts'
import { createTaskLife } from './task-life.ts'
import { createTaskFiles, createTaskReads } from './tasks.ts'
import { createWalFile, noFile } from './wal-file.ts'
import { createWriter } from './writer.ts'

export interface SqliteStoreOptions {
  /** File, or `:memory:`. Made when it is not there. */
  readonly path: string
  readonly outbox: Outbox
  /** Hears of a watcher that threw. */
  readonly onError?: (error: unknown) => void
}

/**
 * The embedded store: one file, one writing process at a time, every commit on disk before it is
 * answered or shown (WAL, synced by the writer). Other processes may open the same file for administration.
 * @throws Error when the file cannot be opened or was written by a newer program.
 */
export function createSqliteStore({ path, outbox, onError }: SqliteStoreOptions): Store {
  const db = new DatabaseSync(path, { timeout: 5000 })
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
  `)
  try {
    migrate(db)
  } catch (error) {
    db.close()
    throw error
  }

  const signals = createSignals(onError ?? (() => {}))
  const inMemory = path === ':memory:'
  const writer = createWriter(db, inMemory ? noFile : createWalFile(path))
  function taskChanged(taskId: string): void {
    writer.touch(taskId)
    signals.taskChanged(taskId)
  }
  const ledger = createLedger(db)
  const anything = db.prepare('SELECT 1')
  const deliveryAdded = () => signals.workAdded('delivery')
  const announce = createAnnounce(db, outbox, deliveryAdded)

  return {
    kind: 'sqlite',
    ...createAccountStore(db, writer, ledger),
    ...createTaskReads(db, writer),
    ...createTaskFiles(db, writer, taskChanged),
    ...createTaskLife({
      db,
      writer,
      ledger,
      announce,
      changed: taskChanged,
      workAdded: () => signals.workAdded('task'),
    }),
    ...createDeliveryStore(db, writer, deliveryAdded),
    ...createChoreStore(db, writer),
    check: async () => {
      anything.get()
      writer.check()
    },
    hintTask: async ({ taskId }) => signals.taskHinted(taskId),
    watchTask: signals.watchTask,
    watchHints: signals.watchHints,
    watchWork: signals.watchWork,
    close: async () => {
      await writer.end()
      signals.clear()
      if (db.isOpen) db.close()
    },
  }
}
