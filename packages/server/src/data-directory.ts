import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
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

/**
 * Reads the secret that file URLs and callbacks are signed with, or makes one; only its owner may read
 * the file. It is there whole or not at all, and the first of two processes to make it wins.
 * @throws Error when the file is damaged.
 */
export function readOrMakeSecret(directory: string): Buffer {
  const path = join(directory, 'secret')
  if (!existsSync(path)) makeSecret(directory, path)
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (secret.length < secretBytes)
    throw new Error(
      `${path} is damaged: restore it from a backup, or remove it, which ends all file URLs given out and changes the callback secrets.`,
    )
  return secret
}

const secretBytes = 32

/** Written under another name first: a process killed in between must not leave half a secret. */
function makeSecret(directory: string, path: string): void {
  const unfinished = join(directory, `secret.${randomUUID()}.unfinished`)
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(secretBytes).toString('hex')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    // Unlike a rename, a link never replaces what another process has made meanwhile.
    linkSync(unfinished, path)
  } catch (error) {
    // Some file systems have no links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * What file URLs and callbacks are signed with: the operator's secret where there is one, else that of
 * the data folder, which is made at the first call. The folder's own may be given as the operator's:
 * so a server moves to several processes without a signature of it becoming invalid.
 */
export function serverSecret(config: {
  readonly secret: string | null
  readonly dataDirectory: string
}): Buffer {
  const { secret } = config
  if (secret === null) return readOrMakeSecret(config.dataDirectory)
  return foldersOwn.test(secret)
    ? Buffer.from(secret, 'hex')
    : createHash('sha256').update(secret).digest()
}

const foldersOwn = new RegExp(`^[0-9a-f]{${2 * secretBytes}}$`)
