import { wireParams } from './references.ts'
import { streamTask, type StreamOptions, type TaskEvent } from './task-stream.ts'
import { waitForTask, type WaitOptions } from './task-wait.ts'
import { TaskPage, type TaskQuery } from './task-page.ts'
import type { RequestOptions, Transport } from './transport.ts'
import type { CompletedTask, Estimate, GenerationParams, Task } from './wire.ts'

export interface CreateOptions extends RequestOptions {
  /**
   * What makes a repeat answer the same task. Made at random when absent, so that the retries within
   * one call never create twice; give your own to be safe across restarts of your program too.
   */
  idempotencyKey?: string | undefined
  /** Seconds the server may hold the answer for the task to end, at most 60. */
  wait?: number | undefined
}

export interface GetOptions extends RequestOptions {
  /** Seconds the server may hold the answer for the task to end, at most 60. */
  wait?: number | undefined
}

export type RunOptions = WaitOptions & Pick<CreateOptions, 'idempotencyKey'>

/** The tasks of this key's account. */
export class Generations {
  readonly #transport: Transport

  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Creates a task. It is on the server's disk when this returns, and made whatever becomes of this
   * program.
   */
  async create(params: GenerationParams, options: CreateOptions = {}): Promise<Task> {
    const answer = await this.#transport.json<Task>({
      ...options,
      method: 'POST',
      path: '/v1/generations',
      headers: {
        'idempotency-key': checkKey(options.idempotencyKey ?? randomKey()),
        ...preferWait(options.wait),
      },
      holdMs: (options.wait ?? 0) * 1000,
      body: await wireParams(params),
    })
    return answer.body
  }

  /**
   * `create` and `wait` in one.
   * @throws TaskFailedError when the task ended without a picture
   */
  async run(params: GenerationParams, options: RunOptions = {}): Promise<CompletedTask> {
    const { idempotencyKey, signal } = options
    const task = await this.create(params, { idempotencyKey, signal })
    return this.wait(task, options)
  }

  async get(id: string, options: GetOptions = {}): Promise<Task> {
    const answer = await this.#transport.json<Task>({
      ...options,
      method: 'GET',
      path: taskPath(id),
      headers: preferWait(options.wait),
      holdMs: (options.wait ?? 0) * 1000,
    })
    return answer.body
  }

  /** A page of tasks, newest first. Iterate over it to go through all that follow too. */
  async list(query: TaskQuery = {}, options: RequestOptions = {}): Promise<TaskPage> {
    return TaskPage.load(this.#transport, query, options)
  }

  /**
   * Ends a task that is waiting or running; nothing is charged.
   * @throws ConflictError when it has ended another way already
   */
  async cancel(id: string, options: RequestOptions = {}): Promise<Task> {
    const path = `${taskPath(id)}/cancel`
    return (await this.#transport.json<Task>({ ...options, method: 'POST', path })).body
  }

  /** Removes content and references at once; the record and its bill stay. */
  async delete(id: string, options: RequestOptions = {}): Promise<Task> {
    const path = taskPath(id)
    return (await this.#transport.json<Task>({ ...options, method: 'DELETE', path })).body
  }

  /**
   * Waits until a task has ended, through dropped connections and restarts of the server.
   * @throws TaskFailedError when it ended without a picture
   * @throws TimeoutError when `timeoutMs` passed; the task goes on
   */
  async wait(task: string | Pick<Task, 'id'>, options: WaitOptions = {}): Promise<CompletedTask> {
    return waitForTask(this.#transport, checkId(typeof task === 'string' ? task : task.id), options)
  }

  /**
   * The changes of a task as they happen, the last one a `done`. Dropped connections are taken up
   * again where they broke.
   */
  stream(
    task: string | Pick<Task, 'id'>,
    options: StreamOptions = {},
  ): AsyncGenerator<TaskEvent, void, undefined> {
    const id = checkId(typeof task === 'string' ? task : task.id)
    return streamTask(this.#transport, id, options)
  }

  /** What a task would cost and how large its picture would be; nothing is made. */
  async estimate(params: GenerationParams, options: RequestOptions = {}): Promise<Estimate> {
    const answer = await this.#transport.json<Estimate>({
      ...options,
      method: 'POST',
      path: '/v1/generations/estimate',
      body: await wireParams(params),
    })
    return answer.body
  }
}

function taskPath(id: string): string {
  return `/v1/generations/${encodeURIComponent(checkId(id))}`
}

/** An empty id would turn "this task" into "all tasks", "." and ".." into another route. */
function checkId(id: unknown): string {
  if (typeof id !== 'string' || id === '' || id === '.' || id === '..') {
    throw new TypeError(`a task id is a text such as gen_…, not ${JSON.stringify(id)}`)
  }
  return id
}

function preferWait(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { prefer: `wait=${Math.ceil(seconds)}` }
}

/** What cannot be a header would fail inside fetch, where it looks like a broken connection. */
function checkKey(key: string): string {
  if (typeof key === 'string' && /^[\x20-\x7e]{1,255}$/.test(key)) return key
  throw new TypeError('idempotencyKey must be 1 to 255 printable ASCII characters')
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
