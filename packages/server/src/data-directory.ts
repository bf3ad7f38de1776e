import { randomBytes } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, writeSync, closeSync, fsyncSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder a server keeps everything in. */
export interface DataDirectory {
  readonly databasePath: string
  readonly blobDirectory: string
  /** Gives the folder up. The system does it too when the process dies, however it dies. */
  unlock(): void
}

/** Where things are in a data folder, for commands that work beside a running server. */
export function dataPaths(directory: string): {
  databasePath: string
  blobDirectory: string
  lockPath: string
} {
  return {
    databasePath: join(directory, 'likeness.db'),
    blobDirectory: join(directory, 'blobs'),
    lockPath: join(directory, 'server.lock'),
  }
}

/**
 * Makes the folder and takes it for this process: two servers on one folder would each think the
 * other's leases its own. The lock is a SQLite one, so it ends with the process, even by SIGKILL.
 * @throws Error when the folder can't be written or another server has it.
 */
export function openDataDirectory(directory: string): DataDirectory {
  const { databasePath, blobDirectory, lockPath } = dataPaths(directory)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Error(
      `The data folder ${directory} can't be made: set LIKENESS_DATA_DIR to a folder this user may write.`,
      { cause: error },
    )
  }
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(lockPath)
  } catch (error) {
    throw new Error(
      `The data folder ${directory} can't be written: set LIKENESS_DATA_DIR to a folder this user may write.`,
      { cause: error },
    )
  }
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new Error(
      `Another Likeness server uses the data folder ${directory}. Stop it, or set LIKENESS_DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  return {
    databasePath,
    blobDirectory,
    unlock: () => {
      if (lock.isOpen) lock.close()
    },
  }
}

/** Reads the secret that file URLs and callbacks are signed with, or makes one; only its owner may read the file. */
export function readOrMakeSecret(directory: string): Buffer {
  const path = join(directory, 'secret')
  const read = (): Buffer => {
    const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (secret.length < 32)
      throw new Error(
        `${path} is damaged: restore it from a backup, or remove it, which ends all file URLs given out and changes the callback secrets.`,
      )
    return secret
  }
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read()
    throw error
  }
  writeSync(file, `${randomBytes(32).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
  return read()
}
