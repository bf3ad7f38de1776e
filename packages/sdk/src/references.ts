import { InvalidReferenceError } from './errors.ts'
import { imageTypeOf } from './image-type.ts'
import { hasFileSystem, isMissing, readLocalFile } from './local-files.ts'
import type { GenerationParams, Reference } from './wire.ts'

/** The API's own limit for one image; a file beyond it is not even read. */
const bytesMax = 50 * 1024 * 1024

/**
 * The parameters as they go over the wire: every reference a URL or a data URL, everything else as
 * given.
 * @throws InvalidReferenceError naming the reference and what is wrong with it
 */
export async function wireParams(params: GenerationParams): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = { ...params }
  if (Array.isArray(params.images)) body['images'] = await encodeAll(params.images, 'images')
  if (Array.isArray(params.subjects)) {
    body['subjects'] = await Promise.all(
      params.subjects.map(async (subject, i) => ({
        ...subject,
        images: await encodeAll(subject.images, `subjects[${i}].images`),
      })),
    )
  }
  return body
}

async function encodeAll(references: readonly Reference[], param: string): Promise<string[]> {
  if (!Array.isArray(references)) {
    throw new InvalidReferenceError(`${param} is not a list of images`, { param })
  }
  return Promise.all(references.map((reference, i) => encodeReference(reference, `${param}[${i}]`)))
}

/** One reference as a URL or data URL; `param` is what an error calls it. */
export async function encodeReference(reference: Reference, param: string): Promise<string> {
  if (reference instanceof URL) return encodeText(reference.href, param)
  if (typeof reference === 'string') return encodeText(reference, param)
  if (reference instanceof Uint8Array) return dataUrl(reference, param)
  if (reference instanceof ArrayBuffer) return dataUrl(new Uint8Array(reference), param)
  if (reference instanceof Blob) {
    return dataUrl(new Uint8Array(await reference.arrayBuffer()), param)
  }
  throw new InvalidReferenceError(
    `${param} is ${describe(reference)}: give a path, a URL, a data URL, bytes (Buffer, Uint8Array, ArrayBuffer) or a Blob`,
    { param },
  )
}

async function encodeText(text: string, param: string): Promise<string> {
  if (/^(https?|data):/i.test(text)) return text
  if (/^file:/i.test(text)) return dataUrl(await readImage(new URL(text), text, param), param)
  if (/^blob:/i.test(text)) {
    throw new InvalidReferenceError(
      `${param} is a blob: URL, which only its own page can read: pass the Blob itself`,
      { param },
    )
  }
  return dataUrl(await readImage(text, text, param), param)
}

async function readImage(path: string | URL, shown: string, param: string): Promise<Uint8Array> {
  const name = shown.length > 200 ? `${shown.slice(0, 60)}…` : shown
  if (!hasFileSystem()) {
    throw new InvalidReferenceError(
      `${param} is "${name}", and there are no paths here: give a URL, a data URL, bytes or a Blob`,
      { param },
    )
  }
  try {
    return await readLocalFile(path, bytesMax)
  } catch (cause) {
    throw new InvalidReferenceError(`${param}: ${fileProblem(cause, name, shown)}`, {
      param,
      cause,
    })
  }
}

function fileProblem(cause: unknown, name: string, shown: string): string {
  if (shown === '') return 'the path is empty'
  if (looksLikeBase64(shown)) {
    return `"${name}" is no path: put "data:image/png;base64," (or the type it is) before base64 text`
  }
  if (isMissing(cause)) return `there is no file "${name}" (looked in ${process.cwd()})`
  if (cause instanceof RangeError) return `"${name}" is over 50 MB: ${cause.message}`
  return `"${name}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`
}

function looksLikeBase64(text: string): boolean {
  return text.length > 200 && /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(text)
}

function dataUrl(bytes: Uint8Array, param: string): string {
  if (bytes.byteLength === 0) throw new InvalidReferenceError(`${param} is empty`, { param })
  const type = imageTypeOf(bytes)
  if (type === null) {
    throw new InvalidReferenceError(
      `${param} is not a PNG, JPEG or WebP: it begins with ${firstBytes(bytes)}`,
      { param },
    )
  }
  return `data:${type};base64,${base64(bytes)}`
}

/** The beginning of what is no image, as text when it is text: "<html" explains itself. */
function firstBytes(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 16)
  if (start.every((byte) => byte >= 0x20 && byte < 0x7f)) {
    return JSON.stringify(new TextDecoder().decode(start))
  }
  return [...start.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

function base64(bytes: Uint8Array): string {
  if (typeof Buffer === 'function') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }
  let binary = ''
  // A spread of everything at once overflows the stack.
  for (let i = 0; i < bytes.byteLength; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  }
  return btoa(binary)
}

function describe(value: unknown): string {
  return value === null ? 'null' : `of type ${typeof value}`
}
