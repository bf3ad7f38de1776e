import { ConnectionError, LikenessError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { downloadTarget, writeLocalFile } from './local-files.ts'
import type { RequestOptions, Transport } from './transport.ts'
import type { Task } from './wire.ts'

/** A task whose picture is wanted, or the URL of a content. */
export type FileSource = Task | string | URL

interface File {
  readonly url: string
  /** Hex; null when only a URL is known. */
  readonly sha256: string | null
  readonly name: string
}

/** The finished pictures. The key is not sent along: their URLs are signed. */
export class Files {
  readonly #transport: Transport

  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * The bytes of a picture, whole and, when a task is given, checked against its SHA-256.
   * @throws LikenessError when the task has no picture
   */
  async download(source: FileSource, options: RequestOptions = {}): Promise<Uint8Array> {
    const file = fileOf(source)
    return this.#transport.retrying(options, async () => {
      const exchange = await this.#open(file, options)
      try {
        const chunks: Uint8Array[] = []
        for await (const chunk of wholeBody(exchange)) chunks.push(chunk)
        const bytes = joined(chunks)
        const found = hex(await crypto.subtle.digest('SHA-256', bytes))
        checkHash(file, found)
        return bytes
      } finally {
        exchange.close()
      }
    })
  }

  /**
   * Streams a picture to `path`, or into it when it is a folder, where it is called after the task.
   * The name appears only once the file is complete. Node only.
   * @returns the path of the file
   */
  async downloadTo(
    source: FileSource,
    path: string | URL,
    options: RequestOptions = {},
  ): Promise<string> {
    const file = fileOf(source)
    const { createHash } = await import('node:crypto')
    const target = await downloadTarget(path, file.name)
    await this.#transport.retrying(options, async () => {
      const exchange = await this.#open(file, options)
      const hash = createHash('sha256')
      async function* checked(): AsyncGenerator<Uint8Array, void, undefined> {
        for await (const chunk of wholeBody(exchange)) {
          hash.update(chunk)
          yield chunk
        }
        checkHash(file, hash.digest('hex'))
      }
      try {
        await writeLocalFile(target, checked())
      } finally {
        exchange.close()
      }
    })
    return target
  }

  async #open(file: File, options: RequestOptions): Promise<Exchange> {
    return this.#transport.open({
      method: 'GET',
      path: file.url,
      headers: { accept: 'image/*' },
      signal: options.signal,
      timeoutMs: options.timeoutMs,
    })
  }
}

function fileOf(source: FileSource): File {
  if (typeof source === 'string' || source instanceof URL) {
    const url = absoluteUrl(String(source))
    return { url: url.href, sha256: null, name: url.pathname.split('/').at(-1) || 'picture' }
  }
  const content = source.output.content[0]
  if (content === undefined) {
    throw new LikenessError(`Task ${source.id} has no picture: ${noPicture(source)}`)
  }
  return {
    url: absoluteUrl(content.url).href,
    sha256: source.metadata.sha256 ?? null,
    name: `${source.id}.${source.metadata.format ?? 'png'}`,
  }
}

function noPicture(task: Task): string {
  if (task.status === 'in_progress') return 'it is still in progress, wait for it first'
  if (task.status === 'failed') return `it failed (${task.error.code}): ${task.error.message}`
  return 'its files were removed'
}

function absoluteUrl(text: string): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new LikenessError(`"${text.slice(0, 200)}" is not an http(s) URL`)
  }
  return new URL(text)
}

/** The body; a connection that closed before all of it came is an error, never a short picture. */
async function* wholeBody(exchange: Exchange): AsyncGenerator<Uint8Array, void, undefined> {
  const { headers } = exchange.response
  let bytes = 0
  for await (const chunk of exchange.chunks()) {
    bytes += chunk.byteLength
    yield chunk
  }
  const length = headers.get('content-length')
  // With a content encoding the length is that of the encoded bytes, which are not seen here.
  if (length === null || headers.has('content-encoding')) return
  if (bytes !== Number(length)) {
    throw new ConnectionError(`The download broke off after ${bytes} of ${length} bytes`)
  }
}

function checkHash(file: File, found: string): void {
  if (file.sha256 === null || file.sha256 === found) return
  throw new ConnectionError(
    `The download is damaged: its SHA-256 is ${found}, that of the picture is ${file.sha256}`,
  )
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

function hex(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
