import type { DatabaseSync } from 'node:sqlite'

interface Job {
  readonly run: () => void
  readonly commit: () => void
  readonly fail: (error: unknown) => void
}

/** Runs writes and answers each only once it is on disk. */
export interface Writer {
  /** Runs `change` in a transaction; resolves with its result after the commit, rejects with its throw. */
  write<T>(change: () => T): Promise<T>
  /**
   * The same for what nobody waits for, progress and heartbeats: it goes with the next write, or by
   * itself a moment later, since each commit holds this thread for as long as the disk takes.
   */
  writeSoon<T>(change: () => T): Promise<T>
  /** Commits what is waiting. */
  flush(): void
}

/**
 * Group commit: all writes asked for in one turn of the event loop share one transaction and so one
 * fsync, each inside a savepoint of its own, so that one that throws takes nothing else with it.
 * Nothing resolves before the commit: a 202 means it is on disk.
 */
export function createWriter(db: DatabaseSync): Writer {
  let waiting: Job[] = []
  let scheduled = false
  let soon: NodeJS.Timeout | null = null
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const savepoint = db.prepare('SAVEPOINT write')
  const release = db.prepare('RELEASE write')
  const undo = db.prepare('ROLLBACK TO write')

  function runJob(job: Job, done: Job[]): void {
    savepoint.run()
    try {
      job.run()
      release.run()
      done.push(job)
    } catch (error) {
      // A full disk can end the whole transaction; then there is nothing left to undo.
      if (db.isTransaction) {
        undo.run()
        release.run()
      }
      job.fail(error)
      if (!db.isTransaction) throw error
    }
  }

  function flush(): void {
    scheduled = false
    if (soon !== null) clearTimeout(soon)
    soon = null
    const jobs = waiting
    if (jobs.length === 0) return
    waiting = []
    const done: Job[] = []
    try {
      begin.run()
      for (const job of jobs) runJob(job, done)
      commit.run()
    } catch (error) {
      if (db.isTransaction) rollback.run()
      for (const job of jobs) job.fail(error)
      return
    }
    for (const job of done) job.commit()
  }

  function enqueue<T>(change: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    let result: { value: T } | null = null
    waiting.push({
      run: () => {
        result = { value: change() }
      },
      commit: () => {
        if (result !== null) resolve(result.value)
      },
      fail: reject,
    })
    return promise
  }

  return {
    write: (change) => {
      const written = enqueue(change)
      if (!scheduled) {
        scheduled = true
        setImmediate(flush)
      }
      return written
    },
    writeSoon: (change) => {
      const written = enqueue(change)
      if (!scheduled) soon ??= setTimeout(flush, soonMs)
      return written
    },
    flush,
  }
}

/** Short to an eye that watches a bar, long to a disk. */
const soonMs = 25
