import { setTimeout as delay } from 'node:timers/promises'
import { taskSchema, type WireTask } from '../../src/http/schemas.ts'
import { model } from '../support/client.ts'
import { readUntil } from '../support/sse.ts'
import type { ChaosAccount } from './accounts.ts'
import { see, type Note, type Notes } from './notes.ts'
import type { ServerNode } from './server-node.ts'

/** Speaks to the api nodes as a good client does, and writes down what it is answered. */
export interface ChaosClient {
  /**
   * Sends the create until a node takes it, each time under the same key: at `node`, or at any. False
   * when `signal` fired first.
   */
  create(note: Note, signal: AbortSignal, node?: ServerNode): Promise<boolean>
  /** The task as some node answers it, after a wait for its end where one is asked for; null: no answer. */
  read(note: Note, waitSeconds?: number): Promise<WireTask | null>
  /** Follows its events at some node to the end, or until the connection breaks. */
  follow(note: Note): Promise<void>
  cancel(note: Note): Promise<void>
  /** Tries to read it as somebody else. */
  peek(note: Note, as: ChaosAccount): Promise<void>
  /** Fetches the picture; its SHA-256 in hex, or null when it could not be had. */
  picture(task: WireTask): Promise<Buffer | null>
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly askedAt: number
}

const answerMs = 12_000
/** No stream is followed for longer: every task ends before. */
const followMs = 90_000
const pauseMsMax = 2_000

export function createChaosClient(parts: {
  nodes: readonly ServerNode[]
  notes: Notes
  receiverUrl: string
  random: () => number
}): ChaosClient {
  const { notes, random } = parts
  const apis = parts.nodes.filter(({ role }) => role === 'api')
  const anyUrl = (): string | null => {
    // One that is away is asked too, as a client does that does not know of it.
    const node = apis[Math.floor(random() * apis.length)]
    return node?.url ?? null
  }
  const wrong = (what: string): void => void notes.wrong.push(what)

  function count(status: number): void {
    notes.statuses.set(status, (notes.statuses.get(status) ?? 0) + 1)
  }

  /** One request, answered or not; null when no whole answer came. */
  async function ask(
    account: ChaosAccount,
    method: string,
    path: string,
    more: { url?: string | null; headers?: Record<string, string>; json?: unknown; ms?: number },
  ): Promise<(Answer & { retryAfterMs: number }) | null> {
    const url = more.url === undefined ? anyUrl() : more.url
    const askedAt = Date.now()
    if (url === null) {
      count(0)
      return null
    }
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          authorization: `Bearer ${account.key}`,
          ...(more.json !== undefined && { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(more.json !== undefined && { body: JSON.stringify(more.json) }),
        signal: AbortSignal.timeout(more.ms ?? answerMs),
      })
      const text = await response.text()
      const { status, headers } = response
      count(status)
      const retryAfter = headers.get('retry-after')
      if (status === 500) wrong(`${method} ${path} was answered 500: ${text.slice(0, 200)}`)
      if ((status === 429 || status === 503) && retryAfter === null) {
        wrong(`${method} ${path} was answered ${status} without Retry-After`)
      }
      const retryAfterMs = Number(retryAfter ?? 0) * 1000
      return { status, body: JSON.parse(text) as unknown, askedAt, retryAfterMs }
    } catch {
      count(0)
      return null
    }
  }

  /** The task of an answer that must have it. */
  function taskOf(note: Note, answer: Answer): WireTask | null {
    const parsed = taskSchema.safeParse(answer.body)
    if (!parsed.success) {
      wrong(`${note.payload}: ${answer.status} with no task: ${JSON.stringify(answer.body)}`)
      return null
    }
    see(notes, note, parsed.data, answer.askedAt)
    return parsed.data
  }

  const pathOf = (note: Note): string => `/v1/generations/${note.id}`

  return {
    create: async (note, signal, node) => {
      const { account, idempotencyKey, payload, seed, callbackPath, references } = note
      const json = {
        model,
        prompt: 'a boat',
        aspect_ratio: '1:1',
        seed,
        payload,
        ...(references.length > 0 && { images: references }),
        ...(callbackPath !== null && { callback_url: `${parts.receiverUrl}${callbackPath}` }),
      }
      while (!signal.aborted) {
        const answer = await ask(account, 'POST', '/v1/generations', {
          ...(node !== undefined && { url: node.url }),
          headers: { 'idempotency-key': idempotencyKey },
          json,
        })
        if (answer?.status === 202 && taskOf(note, answer) !== null) return true
        if (answer !== null && answer.status !== 429 && answer.status < 500) {
          wrong(
            `${payload}: a create was answered ${answer.status}: ${JSON.stringify(answer.body)}`,
          )
        }
        // To a node of its own it comes back at once: how long it is away is what is measured.
        const asked = node === undefined ? (answer?.retryAfterMs ?? 0) : 0
        await delay(Math.min(pauseMsMax, asked + 50 + random() * 100))
      }
      return false
    },

    read: async (note, waitSeconds) => {
      const answer = await ask(note.account, 'GET', pathOf(note), {
        ...(waitSeconds !== undefined && {
          headers: { prefer: `wait=${waitSeconds}` },
          ms: waitSeconds * 1000 + answerMs,
        }),
      })
      if (answer === null || answer.status === 429 || answer.status >= 500) return null
      if (answer.status === 200) return taskOf(note, answer)
      wrong(`${note.payload}: an accepted task was answered ${answer.status}`)
      return null
    },

    follow: async (note) => {
      const url = anyUrl()
      if (url === null) return
      const askedAt = Date.now()
      try {
        const response = await fetch(new URL(`${pathOf(note)}/events`, url), {
          headers: { authorization: `Bearer ${note.account.key}` },
          signal: AbortSignal.timeout(followMs),
        })
        count(response.status)
        if (response.status !== 200) {
          const text = await response.text()
          if (response.status === 500 || response.status === 404) {
            wrong(`${note.payload}: its events were answered ${response.status}: ${text}`)
          }
          return
        }
        const { frames } = await readUntil(response, (read) =>
          read.frames.some(({ event }) => event === 'done'),
        )
        const versions = frames.map(({ id }) => Number(id))
        if (versions.some((version, i) => i > 0 && version <= (versions[i - 1] ?? 0))) {
          wrong(`${note.payload}: its events came as versions ${versions.join(', ')}`)
        }
        const last = taskSchema.parse(frames.at(-1)?.data)
        if (last.status === 'in_progress') wrong(`${note.payload}: done while in progress`)
        see(notes, note, last, askedAt)
      } catch {
        // The connection broke: the task is looked at again at the end.
      }
    },

    cancel: async (note) => {
      const answer = await ask(note.account, 'POST', `${pathOf(note)}/cancel`, {})
      if (answer === null || answer.status === 429 || answer.status >= 500) return
      if (answer.status === 200) {
        const task = taskOf(note, answer)
        if (task?.status === 'in_progress') wrong(`${note.payload}: cancelled and in progress`)
      } else if (answer.status !== 409) {
        wrong(`${note.payload}: a cancel was answered ${answer.status}`)
      }
    },

    peek: async (note, as) => {
      const answer = await ask(as, 'GET', pathOf(note), {})
      if (answer === null || answer.status === 429 || answer.status >= 500) return
      if (answer.status !== 404) {
        wrong(`${note.payload}: another account was answered ${answer.status}`)
      }
    },

    picture: async (task) => {
      const { pathname, search } = new URL(task.output.content[0]?.url ?? 'http://nowhere/')
      const url = anyUrl()
      if (url === null) return null
      try {
        const response = await fetch(new URL(`${pathname}${search}`, url), {
          signal: AbortSignal.timeout(answerMs),
        })
        const bytes = Buffer.from(await response.arrayBuffer())
        return response.status === 200 ? bytes : null
      } catch {
        return null
      }
    },
  }
}
