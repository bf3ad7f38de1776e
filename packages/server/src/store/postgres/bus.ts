import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { readPayload, takePayload, wordOf, type News } from './news.ts'

/** How the nodes on one database hear of each other's changes. */
export interface Bus {
  /** Tells the other nodes, soon. Never fails: what cannot be told, they find out by looking. */
  tell(news: News): void
  close(): Promise<void>
}

export interface BusOptions {
  readonly connection: ClientConfig
  /** Called for what other nodes tell. */
  readonly onNews: (news: News) => void
  /** News may have been missed. */
  readonly onGap: () => void
  readonly onError: (error: unknown) => void
  readonly timing: {
    /** How often to make sure that the connection still answers. */
    readonly pingMs: number
    readonly answerMs: number
    readonly reconnectMs: { readonly first: number; readonly max: number }
  }
}

const channel = 'likeness'

/**
 * LISTEN and NOTIFY on one connection of its own, which is made anew with back-off when it breaks or
 * stops answering. Resolves when it listens.
 *
 * News is sent after the commit it tells of, all that gathered meanwhile in one notification, and not
 * inside each transaction: PostgreSQL lets only one transaction with a notification commit at a time,
 * in the whole cluster, so that every one of them would wait for every other's write to disk (see
 * docs/decisions/0006-postgres.md). What is lost when a node dies in between, others find by looking.
 */
export async function createBus(options: BusOptions): Promise<Bus> {
  const { onError, timing } = options
  const sender = randomBytes(6).toString('base64url')
  const waiting = new Set<string>()
  const closing = new AbortController()
  const closed = new Promise<null>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve(null))
  })
  let client: Client | null = null
  let missed = false
  let telling: Promise<void> | null = null

  async function connect(): Promise<{ client: Client; ended: Promise<unknown> }> {
    const next = new Client({
      ...options.connection,
      application_name: `${options.connection.application_name} (listening)`,
      query_timeout: timing.answerMs,
    })
    const ended = new Promise<unknown>((resolve) => {
      next.on('error', resolve)
      next.on('end', () => resolve(null))
    })
    next.on('notification', ({ payload }) => receive(payload ?? ''))
    try {
      await next.connect()
      // News is worth nothing after a crash, so it does not wait for the disk.
      await next.query('SET synchronous_commit = off')
      await next.query(`LISTEN ${channel}`)
    } catch (error) {
      void next.end().catch(() => {})
      throw error
    }
    return { client: next, ended }
  }

  function receive(payload: string): void {
    const message = readPayload(payload)
    if (message.sender === sender) return
    for (const news of message.news) options.onNews(news)
  }

  async function keepConnected(first: { client: Client; ended: Promise<unknown> }): Promise<void> {
    let pause = timing.reconnectMs.first
    for (let current: typeof first | null = first; !closing.signal.aborted;) {
      if (current !== null) {
        pause = timing.reconnectMs.first
        client = current.client
        flush()
        const why = await brokenOrClosed(current)
        client = null
        await current.client.end().catch(() => {})
        if (closing.signal.aborted) return
        onError(why)
      }
      missed = true
      await delay(pause * (0.5 + Math.random()), null, { signal: closing.signal }).catch(() => {})
      pause = Math.min(timing.reconnectMs.max, pause * 2)
      current = await connect().catch((error: unknown) => {
        onError(error)
        return null
      })
      if (current !== null) options.onGap()
    }
  }

  /** Resolves with what broke the connection, or null when the bus is closed. */
  async function brokenOrClosed({
    client,
    ended,
  }: {
    client: Client
    ended: Promise<unknown>
  }): Promise<unknown> {
    const silent = Promise.withResolvers<unknown>()
    const timer = setInterval(() => {
      client.query('SELECT 1').catch(silent.resolve)
    }, timing.pingMs)
    try {
      if (closing.signal.aborted) return null
      return (await Promise.race([ended, silent.promise, closed])) ?? new Error('connection ended')
    } finally {
      clearInterval(timer)
    }
  }

  /** Sends what has gathered; what gathers while it is on its way goes out next. */
  function flush(): void {
    if (client === null || telling !== null) return
    if (missed) waiting.add(wordOf({ kind: 'look' }))
    if (waiting.size === 0) return
    const payload = takePayload(sender, waiting)
    missed = false
    telling = client
      .query({ name: 'notify', text: 'SELECT pg_notify($1, $2)', values: [channel, payload] })
      .then(
        () => {},
        () => {
          missed = true
        },
      )
      .finally(() => {
        telling = null
        flush()
      })
  }

  const running = keepConnected(await connect())
  return {
    tell: (news) => {
      // While nobody can be told, one "look" later says it all.
      if (client === null) {
        missed = true
        return
      }
      waiting.add(wordOf(news))
      // What the same turn has to tell goes along.
      queueMicrotask(flush)
    },
    close: async () => {
      await telling
      closing.abort()
      await running
    },
  }
}
