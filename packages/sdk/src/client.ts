import { LikenessError } from './errors.ts'
import { Files } from './files.ts'
import { Generations } from './generations.ts'
import { hasFileSystem } from './local-files.ts'
import { Models } from './models.ts'
import { Transport } from './transport.ts'
import { version } from './version.ts'
import { verifyWebhook, type WebhookInput } from './webhooks.ts'
import type { Task } from './wire.ts'

export interface LikenessOptions {
  /** Default: the environment's `LIKENESS_API_KEY`. */
  apiKey?: string | undefined
  /** Default: the environment's `LIKENESS_BASE_URL`, else `http://127.0.0.1:8787`. */
  baseUrl?: string | URL | undefined
  /**
   * For each attempt of a call, 60 s when absent; Infinity is none. Sending a large body has a second
   * more for every 128 KB.
   */
  timeoutMs?: number | undefined
  /** How often a failed call is tried again, 2 when absent; 0 is never. */
  maxRetries?: number | undefined
  /** Used in place of the global one, to go through a proxy, say. */
  fetch?: typeof globalThis.fetch | undefined
}

export const baseUrlDefault = 'http://127.0.0.1:8787'

/**
 * A client of a Likeness server.
 * @example
 * const likeness = new Likeness()
 * const task = await likeness.generations.run({
 *   model: 'viduq2_reference2image',
 *   prompt: '[image 1] on a mountain at sunset',
 *   images: ['cat.png'],
 * })
 * await likeness.files.downloadTo(task, 'cat-on-a-mountain.png')
 */
export class Likeness {
  readonly generations: Generations
  readonly models: Models
  readonly files: Files
  readonly webhooks: {
    /** Checks a callback's signature and age and reads its task; see `verifyWebhook`. */
    verify(input: WebhookInput): Promise<Task>
  } = { verify: verifyWebhook }
  readonly baseUrl: string

  /** @throws LikenessError when no key is given or an option makes no sense */
  constructor(options: LikenessOptions = {}) {
    this.baseUrl = checkBaseUrl(
      options.baseUrl ?? environment('LIKENESS_BASE_URL') ?? baseUrlDefault,
    )
    const transport = new Transport({
      apiKey: checkKey(options.apiKey ?? environment('LIKENESS_API_KEY')),
      baseUrl: this.baseUrl,
      timeoutMs: checkNumber('timeoutMs', options.timeoutMs ?? 60_000, 1),
      maxRetries: checkNumber('maxRetries', options.maxRetries ?? 2, 0),
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      // Browsers say who they are themselves.
      userAgent: hasFileSystem() ? `likeness-sdk/${version} node/${process.versions.node}` : null,
    })
    this.generations = new Generations(transport)
    this.models = new Models(transport)
    this.files = new Files(transport)
  }
}

/** A variable of the environment; one set to nothing counts as not set, as shells mean it. */
function environment(name: string): string | undefined {
  const value = globalThis.process?.env?.[name]?.trim()
  return value === '' ? undefined : value
}

function checkKey(key: string | undefined): string {
  if (key === undefined || key === '') {
    throw new LikenessError(
      'There is no API key: pass apiKey or set LIKENESS_API_KEY (`likeness keys create` makes one)',
    )
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new LikenessError(
      'The API key has a character no key has, such as a space or the line break at the end of a file',
    )
  }
  return key
}

function checkBaseUrl(value: string | URL): string {
  const text = String(value)
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new LikenessError(
      `The base URL "${text}" is not one: write it as http://127.0.0.1:8787 or https://images.example.com`,
    )
  }
  const { origin, pathname } = new URL(text)
  return `${origin}${pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '')
}

function checkNumber(name: string, value: number, min: number): number {
  if (typeof value !== 'number' || Number.isNaN(value) || value < min) {
    throw new LikenessError(`${name} is ${value}: it must be a number of at least ${min}`)
  }
  return value
}
