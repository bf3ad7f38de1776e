import type { DatabaseSync } from 'node:sqlite'
import { LikenessError } from '../../core/errors.ts'
import type { WalFile } from './wal-file.ts'

interface Job {
  readonly run: () => void
  readonly done: () => void
  readonly fail: (error: unknown) => void
}

/** Runs writes and answers each only once it is on disk. */
export interface Writer {
  /** Runs `change` in a transaction; resolves with its result once it is on disk, rejects with its throw. */
  write<T>(change: () => T): Promise<T>
  /**
   * The same for what nobody waits for, progress and heartbeats: it goes with the next write, or by
   * itself a moment later.
   */
  writeSoon<T>(change: () => T): Promise<T>
  /** Called inside a change: what is read of this task from now on may not be on disk yet. */
  touch(taskId: string): void
  /**
   * Resolves when every committed change of that task (of all tasks, when none is named) is on disk; null when it
   * is already. Whoever shows a task to somebody waits for it, so that no power cut takes back what was seen.
   */
  durable(taskId?: string): Promise<void> | null
  /** Calls back when a change was undone after it ran: what was noted of it in memory is not so. */
  watchUndone(listener: () => void): void
  /** @throws LikenessError 503 once the disk has failed to keep a write. */
  check(): void
  /** Gets everything onto the disk; there must be no writes after it. */
  end(): Promise<void>
}

/** A transaction that is committed and on its way to the disk. */
interface Syncing {
  /** The tasks it has changed. */
  readonly touched: ReadonlySet<string>
  /** Never rejects. */
  readonly ended: Promise<void>
}

/**
 * Group commit: the writes asked for while the last ones were on their way to the disk share one
 * transaction and so one sync, each inside a savepoint of its own, so that one that throws takes nothing else
 * with it. The sync runs beside this thread. Nothing resolves before it: a 202 means it is on disk.
 */
export function createWriter(db: DatabaseSync, wal: WalFile): Writer {
  let waiting: Job[] = []
  let touching = new Set<string>()
  let scheduled = false
  let soon: NodeJS.Timeout | null = null
  let syncing: Syncing | null = null
  let broken: LikenessError | null = null
  const undoneListeners: (() => void)[] = []
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const savepoint = db.prepare('SAVEPOINT write')
  const release = db.prepare('RELEASE write')
  const undo = db.prepare('ROLLBACK TO write')

  function tellUndone(): void {
    for (const listener of undoneListeners) listener()
  }

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
      tellUndone()
      if (!db.isTransaction) throw error
    }
  }

  /** Commits what is waiting; what has still to get onto the disk is returned. */
  function commitWaiting(): { jobs: readonly Job[]; touched: ReadonlySet<string> } | null {
    if (soon !== null) clearTimeout(soon)
    soon = null
    const jobs = waiting
    waiting = []
    if (jobs.length === 0) return null
    if (broken !== null) {
      for (const job of jobs) job.fail(broken)
      return null
    }
    const done: Job[] = []
    touching = new Set()
    try {
      begin.run()
      for (const job of jobs) runJob(job, done)
      commit.run()
    } catch (error) {
      if (db.isTransaction) rollback.run()
      tellUndone()
      for (const job of jobs) job.fail(error)
      return null
    }
    return { jobs: done, touched: touching }
  }

  /** Nobody knows what a disk that failed to sync has kept: until a restart has read it, nothing more is written. */
  function breakDown(error: unknown): LikenessError {
    return (broken ??= new LikenessError(
      '503',
      'The disk failed to keep a write, so the server writes nothing more. The operator looks after the disk and restarts it.',
      { cause: error, retryAfter: 60 },
    ))
  }

  /** Syncs beside this thread; what is asked for meanwhile waits for the next commit. */
  function commitAndSync(): void {
    if (syncing !== null) return
    const committed = commitWaiting()
    if (committed === null) return
    const { jobs, touched } = committed
    const synced = wal.sync().then(
      () => jobs.forEach((job) => job.done()),
      (error: unknown) => {
        const failure = breakDown(error)
        jobs.forEach((job) => job.fail(failure))
      },
    )
    const ended = synced.then(() => {
      syncing = null
      if (waiting.length > 0) schedule()
    })
    syncing = { touched, ended }
  }

  function schedule(): void {
    if (scheduled || syncing !== null) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      commitAndSync()
    })
  }

  function enqueue<T>(change: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    let result: { value: T } | null = null
    waiting.push({
      run: () => {
        result = { value: change() }
      },
      done: () => {
        if (result !== null) resolve(result.value)
      },
      fail: reject,
    })
    return promise
  }

  return {
    write: (change) => {
      const written = enqueue(change)
      schedule()
      return written
    },
    writeSoon: (change) => {
      const written = enqueue(change)
      soon ??= setTimeout(() => {
        soon = null
        commitAndSync()
      }, soonMs)
      return written
    },
    touch: (taskId) => {
      touching.add(taskId)
    },
    durable: (taskId) =>
      syncing !== null && (taskId === undefined || syncing.touched.has(taskId))
        ? syncing.ended
        : null,
    watchUndone: (listener) => {
      undoneListeners.push(listener)
    },
    check: () => {
      if (broken !== null) throw broken
    },
    end: async () => {
      while (waiting.length > 0 || syncing !== null) {
        commitAndSync()
        await syncing?.ended
      }
      wal.close()
    },
  }
}

/** Short to an eye that watches a bar, long to a disk. */
const soonMs = 25
