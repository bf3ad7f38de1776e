import { createHmac, timingSafeEqual } from 'node:crypto'
import { fileExtensions, imageFormats, type ImageFormat } from '../core/image-format.ts'
import { parseBlobName } from './blob-name.ts'

export interface SignedFile {
  readonly blob: string
  readonly format: ImageFormat
}

export interface FileUrls {
  /**
   * `<publicUrl>/files/<blob>.<ext>?expires=<unix s>&signature=<base64url>`. The same file and expiry
   * give the same URL. `expiresAt` is ms since 1970, rounded up to the second.
   */
  urlFor(file: SignedFile & { readonly expiresAt: number }): string
  /**
   * Which file a request may have: `path` from `/files/` on, `query` as the server parsed it, `now` in
   * ms since 1970. `expired` only for what was once signed; anything else is `invalid`.
   */
  verify(
    path: string,
    query: Readonly<Record<string, unknown>>,
    now: number,
  ): SignedFile | 'expired' | 'invalid'
}

/** An HMAC key shorter than its hash's strength is guessable in ways the URL's length hides. */
const secretBytesMin = 32

/**
 * Makes and checks the URLs under which contents are fetched without a key. The signature covers name,
 * format and expiry: whoever has one URL can fetch that file until then, and nothing else.
 * Throws RangeError when `secret` has fewer than 32 bytes.
 */
export function createFileUrls(options: {
  /** Where clients reach the server, such as `https://pictures.example.com`. */
  readonly publicUrl: string
  readonly secret: Buffer
}): FileUrls {
  const { secret } = options
  if (secret.length < secretBytesMin) throw new RangeError('the secret must have 32 bytes or more')
  const base = options.publicUrl.replace(/\/+$/, '')

  /** The first line keeps these signatures apart from any other use of the same secret. */
  function sign(name: string, expires: string): string {
    return createHmac('sha256', secret)
      .update(`likeness-file-1\n${name}\n${expires}`)
      .digest('base64url')
  }

  return {
    urlFor({ blob, format, expiresAt }) {
      if (parseBlobName(blob) === null) throw new RangeError('not the name of a blob')
      const name = `${blob}.${fileExtensions[format]}`
      const expires = String(Math.ceil(expiresAt / 1000))
      return `${base}/files/${name}?expires=${expires}&signature=${sign(name, expires)}`
    },

    verify(path, query, now) {
      const { expires, signature } = query
      const name = /^\/files\/([^/]+)$/.exec(path)?.[1]
      if (name === undefined || typeof expires !== 'string' || typeof signature !== 'string') {
        return 'invalid'
      }
      // As texts: several base64url texts decode to the same bytes, and one URL is enough.
      if (!sameText(signature, sign(name, expires))) return 'invalid'
      const file = parseFileName(name)
      if (file === null) return 'invalid'
      return now < Number(expires) * 1000 ? file : 'expired'
    },
  }
}

function parseFileName(name: string): SignedFile | null {
  const dot = name.lastIndexOf('.')
  const blob = name.slice(0, dot)
  const format = imageFormats.find((format) => fileExtensions[format] === name.slice(dot + 1))
  return format === undefined || parseBlobName(blob) === null ? null : { blob, format }
}

/** In a time that does not depend on where they differ. */
function sameText(found: string, wanted: string): boolean {
  const a = Buffer.from(found)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
