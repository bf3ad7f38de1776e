import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { LikenessError } from '../core/errors.ts'
import { sha256 as hash } from '../core/sha256.ts'
import { blobName, isOwner, parseBlobName } from './blob-name.ts'
import type { BlobStore, ByteRange, ListedBlob } from './blob-store.ts'

/** A write this old was never finished: its process died. Younger ones may be another process's. */
const leftoverAgeMs = 3_600_000

/**
 * Blobs as files: `<directory>/ab/cd/<blob>`, readable by this user alone. A file is written under
 * `<directory>/incoming`, flushed and then renamed, so that a blob is there whole or not at all.
 * Makes the directory when it is missing, and removes what earlier processes left unfinished.
 */
export async function createFsBlobStore(options: {
  readonly directory: string
}): Promise<BlobStore> {
  const directory = resolve(options.directory)
  const incoming = join(directory, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await removeLeftovers(incoming)
  const makeDirectory = createDirectoryMaker()

  function pathOf(blob: string): string {
    if (parseBlobName(blob) === null) throw new RangeError('not the name of a blob')
    return join(directory, blob.slice(0, 2), blob.slice(2, 4), blob)
  }

  async function nameAndPlace(owner: string, bytes: Buffer) {
    const sha256 = await hash(bytes)
    const blob = blobName(sha256, owner)
    const path = pathOf(blob)
    await makeDirectory(dirname(path))
    return { sha256, blob, path }
  }

  return {
    async put({ owner, bytes }) {
      if (!isOwner(owner)) throw new RangeError('a blob is owned by a task')
      const unfinished = join(incoming, randomUUID())
      const writing = writeFlushed(unfinished, bytes)
      try {
        // The directory is made and flushed while the bytes are on their way to the disk.
        const [{ sha256, blob, path }] = await Promise.all([nameAndPlace(owner, bytes), writing])
        await rename(unfinished, path)
        await flushDirectory(dirname(path))
        return { blob, sha256, bytes: bytes.length }
      } catch (error) {
        // Not before the file is closed: one that is only being opened could not be removed yet.
        await writing.catch(() => undefined)
        await rm(unfinished, { force: true }).catch(() => undefined)
        throw outOfRoom(error) ?? error
      }
    },

    async size(blob) {
      const found = await orNull(stat(pathOf(blob)))
      return found?.size ?? null
    },

    async open(blob, range) {
      const file = await orNull(open(pathOf(blob)))
      if (file === null) return null
      try {
        const { size: bytes } = await file.stat()
        if (range !== undefined) checkRange(range, bytes)
        return { stream: file.createReadStream({ ...range }), bytes }
      } catch (error) {
        await file.close()
        throw error
      }
    },

    async read(blob) {
      const bytes = await orNull(readFile(pathOf(blob)))
      if (bytes !== null && !blob.startsWith(await hash(bytes))) {
        throw new Error(`the bytes of blob ${blob} have been damaged on disk`)
      }
      return bytes
    },

    async delete(blob) {
      await rm(pathOf(blob), { force: true })
    },

    list: ({ olderThan }) => listBlobs(directory, olderThan),

    async usage() {
      const { bavail, blocks, bsize } = await statfs(directory)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },

    close: () => Promise.resolve(),
  }
}

async function writeFlushed(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    // Not `writeFile`, which goes to the disk's thread and back for every 512 kB.
    for (let written = 0; written < bytes.length;) {
      written += (await file.write(bytes, written)).bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name in a directory survives a power cut only once the directory itself is flushed. */
async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/**
 * Makes directories so that they last: the parents of new ones are flushed too. Whoever asks for one
 * that is just being made waits for it, because finding it there does not mean it is flushed.
 */
function createDirectoryMaker(): (path: string) => Promise<void> {
  const making = new Map<string, Promise<void>>()
  async function make(path: string): Promise<void> {
    const firstMade = await mkdir(path, { recursive: true, mode: 0o700 })
    if (firstMade === undefined) return
    const last = dirname(firstMade)
    for (let parent = dirname(path); ; parent = dirname(parent)) {
      await flushDirectory(parent)
      if (parent === last) return
    }
  }
  return (path) => {
    const underWay = making.get(path)
    if (underWay !== undefined) return underWay
    const made = make(path).finally(() => making.delete(path))
    making.set(path, made)
    return made
  }
}

async function removeLeftovers(incoming: string): Promise<void> {
  const oldest = Date.now() - leftoverAgeMs
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await orNull(stat(path))
    if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true })
  }
}

async function* listBlobs(directory: string, olderThan: number): AsyncGenerator<ListedBlob> {
  for (const outer of await fanOut(directory)) {
    for (const inner of await fanOut(outer)) {
      for (const blob of await readdir(inner)) {
        const name = parseBlobName(blob)
        const found = name === null ? null : await orNull(stat(join(inner, blob)))
        if (name === null || found === null || found.mtimeMs >= olderThan) continue
        yield { blob, owner: name.owner, modifiedAt: found.mtimeMs }
      }
    }
  }
}

async function fanOut(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory)
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => join(directory, name))
}

function checkRange({ start, end }: ByteRange, bytes: number): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`${start} to ${end} is no range`)
  }
  if (end >= bytes) throw new RangeError(`${start} to ${end} is not within ${bytes} bytes`)
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Disk full, quota used up, or a limit on the size of files. */
const outOfRoomCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function outOfRoom(error: unknown): LikenessError | null {
  if (!outOfRoomCodes.has(codeOf(error))) return null
  return new LikenessError('503', 'The server has no room left to keep pictures.', {
    retryAfter: 60,
    cause: error,
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
