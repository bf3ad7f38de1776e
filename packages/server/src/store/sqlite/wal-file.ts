import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gets committed transactions onto the disk. */
export interface WalFile {
  /** Resolves when all that was committed before the call is on disk. */
  sync(): Promise<void>
  close(): void
}

/**
 * The write-ahead log of a database in WAL mode with `synchronous=NORMAL`, in which a commit only appends
 * to this file: who syncs the file after it has a commit as durable as `synchronous=FULL` makes it, without
 * this thread standing still meanwhile. Any descriptor will do, since it is the file's pages that are
 * flushed. SQLite's locks are on other files, so closing this one takes none of them away.
 */
export function createWalFile(databasePath: string): WalFile {
  const path = `${databasePath}-wal`
  let file: number | null = null

  /** There is none before the database is first read, and none is ever made anew while it is open. */
  function open(): number {
    if (file !== null) return file
    file = openSync(path, 'r+')
    // Its name has to be on disk as well.
    if (process.platform !== 'win32') {
      const directory = openSync(dirname(path), 'r')
      try {
        fsyncSync(directory)
      } finally {
        closeSync(directory)
      }
    }
    return file
  }

  return {
    sync: () =>
      new Promise((resolve, reject) => {
        fdatasync(open(), (error) => {
          if (error === null) resolve()
          else reject(error)
        })
      }),
    close: () => {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}

/** For a database in memory, which no disk keeps. */
export const noFile: WalFile = { sync: async () => {}, close: () => {} }
