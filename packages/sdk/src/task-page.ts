import type { RequestOptions, Transport } from './transport.ts'
import type { Task, TaskStatus } from './wire.ts'

export interface TaskQuery {
  status?: TaskStatus | undefined
  /** Tasks a page. */
  limit?: number | undefined
  /** `next_cursor` of another page. */
  cursor?: string | undefined
}

interface TaskList {
  readonly data: Task[]
  readonly next_cursor: string | null
}

/** One page of tasks. Iterating goes through it and then loads the pages after it, one at a time. */
export class TaskPage implements AsyncIterable<Task> {
  /** Without `payload`. */
  readonly data: readonly Task[]
  /** Null on the last page. */
  readonly next_cursor: string | null
  readonly #transport: Transport
  readonly #query: TaskQuery
  readonly #options: RequestOptions

  private constructor(
    transport: Transport,
    query: TaskQuery,
    options: RequestOptions,
    list: TaskList,
  ) {
    this.data = list.data
    this.next_cursor = list.next_cursor
    this.#transport = transport
    this.#query = query
    this.#options = options
  }

  static async load(
    transport: Transport,
    query: TaskQuery,
    options: RequestOptions,
  ): Promise<TaskPage> {
    const answer = await transport.json<TaskList>({
      ...options,
      method: 'GET',
      path: '/v1/generations',
      query: { status: query.status, limit: query.limit, cursor: query.cursor },
    })
    return new TaskPage(transport, query, options, answer.body)
  }

  /** The page after this one, or null. */
  async nextPage(): Promise<TaskPage | null> {
    if (this.next_cursor === null) return null
    const query = { ...this.#query, cursor: this.next_cursor }
    return TaskPage.load(this.#transport, query, this.#options)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Task, void, undefined> {
    yield* this.data
    for (let page = await this.nextPage(); page !== null; page = await page.nextPage()) {
      yield* page.data
    }
  }
}
