import { setTimeout as delay } from 'node:timers/promises'
import { authorization, createBody, createRequest } from './bench.ts'
import type { Child } from './child.ts'
import { encodeRequest, expectStatus, openConnection, type Connection } from './connection.ts'
import { summarise } from './statistics.ts'

/** Connections that the overload comes over; a request that finds none free waits for one. */
const connectionsMax = 1_000
const readsPerSecond = 50
/** Reads that may be under way at a time before one needs a new connection. */
const readersMax = 64
/** A second that is as good as an idle one, for the recovery. */
const recoveredFactor = 2

/** A create of a small task. */
export function taskRequest(headers: Readonly<Record<string, string>> = {}): Buffer {
  return createRequest(createBody({ aspect_ratio: '1:1' }), headers)
}

export interface Flood {
  readonly accepted: number
  /** By 429 or 503 with Retry-After. */
  readonly refused: number
  /** Any other answer, or one without Retry-After. */
  readonly faults: number
  /** Found no free connection until the end. */
  readonly unanswered: number
}

/** Sends so many creates a second, whether or not the ones before were answered. */
export async function sendAtRate(
  server: Child,
  perSecond: number,
  seconds: number,
): Promise<Flood> {
  const request = taskRequest()
  const free = await Promise.all(
    Array.from({ length: connectionsMax }, () => openConnection(server.url)),
  )
  const all = [...free]
  const flood = { accepted: 0, refused: 0, faults: 0, unanswered: 0 }
  const pending = new Set<Promise<void>>()
  let due = 0
  let sent = 0
  function send(connection: Connection): void {
    const answered = connection
      .send(request)
      .then(({ status, head }) => {
        if (status === 202) flood.accepted++
        else if ((status === 429 || status === 503) && /\r\nretry-after: *\d/i.test(head))
          flood.refused++
        else flood.faults++
      })
      .finally(() => {
        pending.delete(answered)
        free.push(connection)
      })
    pending.add(answered)
  }
  const startedAt = performance.now()
  for (let now = startedAt; now < startedAt + seconds * 1000; now = performance.now()) {
    due = ((now - startedAt) / 1000) * perSecond
    while (sent < due) {
      // In turns, so that none is idle for so long that the server closes it.
      const connection = free.shift()
      if (connection === undefined) break
      sent++
      send(connection)
    }
    await delay(5)
  }
  flood.unanswered = Math.max(0, Math.round(due) - sent)
  await Promise.all(pending)
  for (const connection of all) connection.close()
  return flood
}

/** Reads one task's status at a steady pace over connections of its own: an ended one, or one that waits. */
export async function openReader(server: Child, status: 200 | 202 = 200) {
  const connection = await openConnection(server.url)
  const created = await connection.send(taskRequest(status === 200 ? { prefer: 'wait=60' } : {}))
  expectStatus(created, status)
  const { id } = JSON.parse(String(created.body)) as { id: string }
  const request = encodeRequest({
    method: 'GET',
    path: `/v1/generations/${id}`,
    headers: authorization,
  })
  // Made before there is a crowd: libuv takes one new connection a turn of the event loop, and a turn is long then.
  const more = await Promise.all(
    Array.from({ length: readersMax - 1 }, () => openConnection(server.url)),
  )
  const free = [connection, ...more]
  const all = [...free]
  async function read(tookMs: number[]): Promise<void> {
    const dueAt = performance.now()
    // Slow answers must not hold back the reads behind them, as they hold back no other client.
    const own = free.shift() ?? (await openConnection(server.url))
    if (!all.includes(own)) all.push(own)
    const answer = await own.send(request)
    expectStatus(answer, 200)
    tookMs.push(performance.now() - dueAt)
    free.push(own)
  }
  return {
    /** What the reads took while `work` went on, ms, from when each was due. */
    during: async (work: Promise<unknown>): Promise<number[]> => {
      const tookMs: number[] = []
      const reads: Promise<void>[] = []
      let ended = false
      const end = (): void => {
        ended = true
      }
      void work.then(end, end)
      while (!ended) {
        reads.push(read(tookMs))
        await delay(1000 / readsPerSecond)
      }
      await Promise.all(reads)
      return tookMs
    },
    close: () => all.forEach((one) => one.close()),
  }
}

const recoveryMaxMs = 60_000

/** Until a second of reads is nearly as quick as an idle one and a create is accepted, ms. */
export async function recovery(
  server: Child,
  reader: Awaited<ReturnType<typeof openReader>>,
  idleP99Ms: number,
): Promise<{ ms: number; accepted: number }> {
  const startedAt = performance.now()
  let accepted = 0
  const connection = await openConnection(server.url)
  try {
    for (;;) {
      const ms = performance.now() - startedAt
      const reads = summarise(await reader.during(delay(1_000)))
      const { status } = await connection.send(taskRequest())
      if (status === 202) accepted++
      const isWell = reads.p95 <= recoveredFactor * idleP99Ms && status === 202
      if (isWell || ms > recoveryMaxMs) return { ms, accepted }
    }
  } finally {
    connection.close()
  }
}
