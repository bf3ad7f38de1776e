/**
 * All this client knows of a file system. Node's modules are loaded when a path is used and not
 * before, so that everything else runs in a browser.
 */

/** Whether this is Node or something that behaves like it. */
export function hasFileSystem(): boolean {
  return typeof globalThis.process?.versions?.node === 'string'
}

/**
 * Reads a file whole.
 * @throws RangeError when it has more than `bytesMax` bytes, before any is read
 */
export async function readLocalFile(path: string | URL, bytesMax: number): Promise<Uint8Array> {
  const { open } = await import('node:fs/promises')
  const file = await open(path, 'r')
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new TypeError('it is a folder')
    if (stat.size > bytesMax) throw new RangeError(`it has ${stat.size} bytes`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** Where a download goes: `place` itself, or a file called `name` when it is a folder. */
export async function downloadTarget(place: string | URL, name: string): Promise<string> {
  const { stat } = await import('node:fs/promises')
  const { default: paths } = await import('node:path')
  const { fileURLToPath } = await import('node:url')
  const text = place instanceof URL ? fileURLToPath(place) : place
  const found = await stat(text).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return (found?.isDirectory() ?? /[\\/]$/.test(text)) ? paths.join(text, name) : text
}

/**
 * Writes `chunks` to `path` so that the name never stands for half a file: to a temporary name beside
 * it, flushed, then renamed. Makes the folder when it is missing. Nothing is left behind on a failure.
 */
export async function writeLocalFile(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { mkdir, open, rename, rm } = await import('node:fs/promises')
  const { default: paths } = await import('node:path')
  const { randomUUID } = await import('node:crypto')
  await mkdir(paths.dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`
  const file = await open(temporary, 'wx')
  try {
    try {
      for await (const chunk of chunks) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Whether a file system error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
