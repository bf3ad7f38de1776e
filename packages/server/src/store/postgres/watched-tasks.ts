import type { Store } from '../store.ts'
import { statement, type Database } from './database.ts'

export interface WatchedTasks extends Pick<Store, 'watchTask'> {
  /** Reads the versions of all watched tasks now and tells of those that have changed. */
  look(): Promise<void>
  close(): void
}

/** Ids in one query. */
const lookMax = 1_000
const versions = statement('SELECT id, version FROM tasks WHERE id = ANY($1::text[])')

/**
 * Looks at the versions of the watched tasks now and then, one query for a thousand of them: a
 * notification can be lost with the node that should have sent it, or with the connection that
 * should have brought it, and whoever waits must hear of the change all the same.
 */
export function createWatchedTasks(options: {
  db: Database
  watchTask: Store['watchTask']
  changed: (taskId: string) => void
  onError: (error: unknown) => void
  everyMs: number
}): WatchedTasks {
  const { db, changed, onError } = options
  /** How many watch a task, and its version at the last look. */
  const watched = new Map<string, { watchers: number; version: number | null }>()
  let looking: Promise<void> | null = null
  let again = false
  let closed = false

  async function lookAtAll(): Promise<void> {
    const ids = [...watched.keys()]
    for (let i = 0; i < ids.length; i += lookMax) {
      const rows = await db.run(versions, [ids.slice(i, i + lookMax)], { repeat: 'always' })
      for (const row of rows) {
        const entry = watched.get(row['id'] as string)
        const version = row['version'] as number
        if (entry === undefined || entry.version === version) continue
        entry.version = version
        changed(row['id'] as string)
      }
    }
  }
  /** One look at a time; whoever asks during one gets another after it. */
  async function look(): Promise<void> {
    if (looking !== null) {
      again = true
      return looking
    }
    do {
      again = false
      looking = lookAtAll().catch((error: unknown) => {
        if (!closed) onError(error)
      })
      await looking
      looking = null
    } while (again)
  }

  const timer = setInterval(() => void look(), options.everyMs)
  return {
    watchTask: (taskId, listener) => {
      const stop = options.watchTask(taskId, listener)
      const entry = watched.get(taskId) ?? { watchers: 0, version: null }
      watched.set(taskId, entry)
      entry.watchers++
      let stopped = false
      return () => {
        stop()
        if (stopped) return
        stopped = true
        if (--entry.watchers === 0) watched.delete(taskId)
      }
    },
    look,
    close: () => {
      closed = true
      clearInterval(timer)
      watched.clear()
    },
  }
}
