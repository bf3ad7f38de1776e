import { expect } from 'vitest'
import type { z } from 'zod'
import { errorSchema, taskSchema, type WireTask } from '../../src/http/schemas.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The body as JSON, or as text when it is none. */
  readonly body: unknown
  readonly text: string
}

export interface SendOptions {
  /** Sent as the body, as JSON. */
  readonly json?: unknown
  /** Sent as the body, as it is. */
  readonly raw?: RequestInit['body']
  readonly headers?: Readonly<Record<string, string>>
  /** Another key than the account's own; null sends none. */
  readonly key?: string | null
  readonly signal?: AbortSignal
}

/** Speaks HTTP to a server under test and knows nothing of what is behind it. */
export interface Client {
  /** A request, without a word on how it should end. */
  send(method: string, path: string, options?: SendOptions): Promise<Answer>
  /** Makes a task and expects a 202. `model` and `prompt` are filled in. */
  create(
    parameters?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<WireTask>
  /** Tries to make a task. `model` and `prompt` are filled in; undefined takes one out. */
  tryCreate(
    parameters?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
  get(id: string): Promise<WireTask>
  /** The task once it has ended. */
  ended(id: string): Promise<WireTask>
  /** Makes a task and waits for its end. */
  run(parameters?: Readonly<Record<string, unknown>>): Promise<WireTask>
  /** The bytes of the task's only content. */
  picture(task: WireTask): Promise<Buffer>
}

export const model = 'viduq2_reference2image'

/** Parses by a schema and holds the answer to having nothing beside it. */
export function exactly<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.parse(value)
  expect(value).toEqual(parsed)
  return parsed
}

export function createClient(options: { url: string; key: string }): Client {
  async function send(method: string, path: string, sent: SendOptions = {}): Promise<Answer> {
    const key = sent.key === undefined ? options.key : sent.key
    const body = sent.json === undefined ? sent.raw : JSON.stringify(sent.json)
    const response = await fetch(new URL(path, options.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(sent.json !== undefined && { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(body !== undefined && { body }),
      ...(sent.signal !== undefined && { signal: sent.signal }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: jsonOrText(text) }
  }

  const tryCreate: Client['tryCreate'] = (parameters = {}, headers = {}) =>
    send('POST', '/v1/generations', {
      json: { model, prompt: 'a red boat on a lake', ...parameters },
      headers,
    })

  async function create(...args: Parameters<Client['create']>): Promise<WireTask> {
    const answer = await tryCreate(...args)
    mustBe(answer, 202)
    return exactly(taskSchema, answer.body)
  }

  async function read(id: string, headers: Record<string, string>): Promise<WireTask> {
    const answer = await send('GET', `/v1/generations/${id}`, { headers })
    mustBe(answer, 200)
    return exactly(taskSchema, answer.body)
  }

  async function ended(id: string): Promise<WireTask> {
    const task = await read(id, { prefer: 'wait=15' })
    if (task.status === 'in_progress') throw new Error(`task ${id} has not ended in time`)
    return task
  }

  return {
    send,
    tryCreate,
    create,
    get: (id) => read(id, {}),
    ended,
    run: async (parameters) => ended((await create(parameters)).id),
    picture: async (task) => {
      const url = task.output.content[0]?.url
      if (url === undefined) throw new Error(`no picture: ${JSON.stringify(task)}`)
      const response = await fetch(url)
      expect(response.status).toBe(200)
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

/** @throws Error with the whole answer, because a status alone says nothing of what went wrong. */
function mustBe(answer: Answer, status: number): void {
  if (answer.status === status) return
  throw new Error(`${answer.status} and not ${status}: ${answer.text.slice(0, 500)}`)
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The error of a refusal, held to the canonical shape; its message names the parameter when there is one. */
export function errorOf(answer: Answer): { code: string; message: string; param?: string } {
  const { error, request_id: requestId } = exactly(errorSchema, answer.body)
  expect(answer.headers.get('x-request-id')).toBe(requestId)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(error.message).toMatch(/[.?…]$/)
  const { code, message, param } = error
  return { code, message, ...(param !== undefined && { param }) }
}
