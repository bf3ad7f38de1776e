import { WebhookVerificationError } from './errors.ts'
import type { Task } from './wire.ts'

export interface WebhookInput {
  /** Those of the request, as a `Headers` or as Node's plain object. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The body exactly as it came, before any parsing: a byte more or less is another signature. */
  body: string | Uint8Array | ArrayBuffer
  /** `whsec_…`; several while one is being replaced by another. */
  secret: string | readonly string[]
  /** How far the timestamp may be from now, either way; 300 when absent. */
  toleranceSeconds?: number | undefined
}

type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

const toleranceDefaultSeconds = 300

/**
 * Checks that a callback comes from the holder of the secret and is recent, and reads it
 * (https://github.com/standard-webhooks/standard-webhooks). A delivery can come more than once: its
 * `webhook-id` header is the same each time.
 * @throws WebhookVerificationError answer such a request with 400
 */
export async function verifyWebhook(input: WebhookInput): Promise<Task> {
  const body = bodyBytes(input.body)
  const id = header(input.headers, 'webhook-id')
  const timestamp = header(input.headers, 'webhook-timestamp')
  const signatures = header(input.headers, 'webhook-signature')
  checkAge(timestamp, input.toleranceSeconds ?? toleranceDefaultSeconds)

  const secrets = typeof input.secret === 'string' ? [input.secret] : input.secret
  const keys = await Promise.all(secrets.map(importSecret))
  const signed = joinBytes(new TextEncoder().encode(`${id}.${timestamp}.`), body)
  for (const signature of signatures.split(' ')) {
    const [version, value] = signature.split(',', 2)
    const bytes = version === 'v1' && value !== undefined ? base64Bytes(value) : null
    if (bytes === null) continue
    for (const key of keys) {
      // WebCrypto compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return readTask(body)
    }
  }
  throw new WebhookVerificationError(
    'No signature fits: check the secret, and that the body is the bytes as they came (not JSON parsed and written again)',
  )
}

function checkAge(timestamp: string, toleranceSeconds: number): void {
  if (!/^\d{1,15}$/.test(timestamp)) {
    throw new WebhookVerificationError('The header webhook-timestamp is not a number of seconds')
  }
  const ageSeconds = Math.floor(Date.now() / 1000) - Number(timestamp)
  if (ageSeconds > toleranceSeconds) {
    throw new WebhookVerificationError(
      `The webhook is ${ageSeconds} s old, more than the ${toleranceSeconds} s allowed`,
    )
  }
  if (ageSeconds < -toleranceSeconds) {
    throw new WebhookVerificationError(
      `The webhook is from ${-ageSeconds} s ahead, more than the ${toleranceSeconds} s allowed: check the clock`,
    )
  }
}

function header(headers: WebhookInput['headers'], name: string): string {
  let value: string | readonly string[] | null | undefined
  if (headers instanceof Headers) value = headers.get(name)
  else {
    const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)
    value = found?.[1]
  }
  const text = typeof value === 'string' ? value : value?.join(' ')
  if (text === undefined || text === '') {
    throw new WebhookVerificationError(`The header ${name} is missing`)
  }
  return text
}

function bodyBytes(body: unknown): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body instanceof Uint8Array) return body
  if (body instanceof ArrayBuffer) return new Uint8Array(body)
  throw new WebhookVerificationError(
    'The body must be the text or bytes as they came, not the object a JSON parser made of them',
  )
}

async function importSecret(secret: string): Promise<HmacKey> {
  const bytes = base64Bytes(secret.trim().replace(/^whsec_/, ''))
  if (bytes === null || bytes.byteLength === 0) {
    throw new WebhookVerificationError('The secret is not "whsec_" followed by base64')
  }
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function base64Bytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(a.byteLength + b.byteLength)
  bytes.set(a)
  bytes.set(b, a.byteLength)
  return bytes
}

function readTask(body: Uint8Array): Task {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Task
  } catch (cause) {
    throw new WebhookVerificationError('The body is signed but is not JSON', { cause })
  }
}
