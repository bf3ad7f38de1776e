import { setTimeout as delay } from 'node:timers/promises'
import { authorization, createBody, createRequest, startServer, type Bench } from '../bench.ts'
import { mostMemory, type Child, type Usage } from '../child.ts'
import {
  burst,
  encodeRequest,
  expectStatus,
  openConnection,
  type Connection,
} from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { summarise } from '../statistics.ts'

/** Clients that each wait for a whole task, then send the next: what they get done is the most that can be. */
const clients = 48
/** Connections that the overload comes over; a request that finds none free waits for one. */
const connectionsMax = 1_000
const readsPerSecond = 50
/** Reads that may be under way at a time before one needs a new connection. */
const readersMax = 64
/** A second that is as good as an idle one, for the recovery. */
const recoveredFactor = 2

/** Both kinds: more tasks than can be made, and more requests than can be answered. */
export async function measureOverload(bench: Bench): Promise<Result> {
  const tasks = await measureTasks(bench)
  const requests = await measureRequests(bench)
  return { figures: [...tasks, ...requests], skipped: [] }
}

/**
 * Twice the tasks a second that the server can complete, for two minutes, while somebody reads a
 * status 50 times a second: what becomes of the throughput, of the reads, of what is too much, of memory,
 * and how long it takes afterwards until the server is its old self. The engine has its picture at once,
 * so that it is the server that is overloaded and not an engine; the limits are the default ones but for
 * the rate limit of a key, which would refuse most of it before it came to anything.
 */
async function measureTasks(bench: Bench): Promise<readonly Figure[]> {
  const seconds = bench.quick ? { peak: 5, idle: 5, over: 15 } : { peak: 20, idle: 20, over: 120 }
  const server = await startServer(bench, {
    name: 'overload',
    engine: 'ready',
    env: { LIKENESS_WAITING_MAX: '1000' },
  })
  const reader = await openReader(server)
  try {
    bench.note('overload: the most tasks a second')
    const peak = await peakRate(server, seconds.peak)
    await untilNoneIsOpen(server)
    bench.note('overload: status reads of an idle server')
    const idleReads = summarise(await reader.during(delay(seconds.idle * 1000)))
    const idle = await server.ask<Usage>({ what: 'usage' })

    bench.note(`overload: ${(2 * peak).toFixed(0)} tasks a second for ${seconds.over} s`)
    const endedBefore = (await server.ask<unknown[]>({ what: 'ended-tasks' })).length
    const flood = sendAtRate(server, 2 * peak, seconds.over)
    const mostMb = mostMemory(server, flood)
    const overReads = summarise(await reader.during(flood))
    const { accepted, refused, unanswered, faults } = await flood
    const rssMaxMb = await mostMb
    const openAfter = await server.ask<number>({ what: 'open-tasks' })
    const recovered = await recovery(server, reader, idleReads.p99)
    await untilNoneIsOpen(server)
    const ended = (await server.ask<unknown[]>({ what: 'ended-tasks' })).length - endedBefore
    const begun = accepted + recovered.accepted
    if (ended !== begun) throw new Error(`${begun} tasks were accepted and ${ended} ended`)
    const throughput = (accepted - openAfter) / seconds.over
    const detail = {
      peakPerSecond: peak,
      offeredPerSecond: 2 * peak,
      acceptedTasks: accepted,
      refusedWithRetryAfter: refused,
      refusedOtherwise: faults,
      neverSent: unanswered,
      rssIdleMb: idle.rssMb,
      rssMaxMb,
      recoveredMs: recovered.ms,
    }
    const figures: Figure[] = [
      {
        name: 'overload-throughput',
        title: 'tasks completed under twice the load',
        unit: '/s',
        measured: summarise([throughput]),
        floor: { what: 'the most it can do', summary: summarise([peak]) },
        ratio: throughput / peak,
        aim: {
          text: 'within 10 % of the most, all else refused by 429 or 503, recovered in 10 s',
          met: throughput >= 0.9 * peak && faults === 0 && recovered.ms < 10_000,
        },
        detail,
      },
      {
        name: 'overload-status-read',
        title: 'status reads under twice the load',
        unit: 'ms',
        measured: overReads,
        floor: { what: 'the same server, idle', summary: idleReads },
        ratio: overReads.p99 / idleReads.p99,
        aim: { text: 'p99 under 5x idle', met: overReads.p99 < 5 * idleReads.p99 },
        detail: { idleP99Ms: idleReads.p99 },
      },
    ]
    return figures
  } finally {
    reader.close()
    await server.stop()
  }
}

/**
 * Twice the creates a second that the server can put on disk, with an engine that holds every task: what is
 * overloaded is the thread that answers. Most of it has to be refused, by 503, before it costs much.
 */
async function measureRequests(bench: Bench): Promise<readonly Figure[]> {
  const seconds = bench.quick ? { peak: 3, idle: 3, over: 10 } : { peak: 10, idle: 10, over: 30 }
  const server = await startServer(bench, { name: 'overload-requests', engine: 'held' })
  const reader = await openReader(server, 202)
  try {
    bench.note('overload: the most creates a second')
    const peak = await createRate(server, seconds.peak)
    const idleReads = summarise(await reader.during(delay(seconds.idle * 1000)))
    bench.note(`overload: ${(2 * peak).toFixed(0)} creates a second for ${seconds.over} s`)
    const flood = sendAtRate(server, 2 * peak, seconds.over)
    const mostMb = mostMemory(server, flood)
    const overReads = summarise(await reader.during(flood))
    const { accepted, refused, unanswered, faults } = await flood
    const rssMaxMb = await mostMb
    const recovered = await recovery(server, reader, idleReads.p99)
    return [
      {
        name: 'overload-requests',
        title: 'status reads under twice the creates',
        unit: 'ms',
        measured: overReads,
        floor: { what: 'the same server, idle', summary: idleReads },
        ratio: overReads.p99 / idleReads.p99,
        aim: null,
        detail: {
          peakPerSecond: peak,
          offeredPerSecond: (2 * peak * seconds.over - unanswered) / seconds.over,
          acceptedPerSecond: accepted / seconds.over,
          refusedWithRetryAfter: refused,
          refusedOtherwise: faults,
          neverSent: unanswered,
          rssMaxMb,
          recoveredMs: recovered.ms,
        },
      },
    ]
  } finally {
    reader.close()
    await server.stop()
  }
}

/** Creates a second, 32 at a time. */
async function createRate(server: Child, seconds: number): Promise<number> {
  const connections = await Promise.all(
    Array.from({ length: 32 }, () => openConnection(server.url)),
  )
  await burst(connections, taskRequest(), { status: 202, ms: 2_000 })
  const { perSecond } = await burst(connections, taskRequest(), {
    status: 202,
    ms: seconds * 1000,
  })
  for (const connection of connections) connection.close()
  return perSecond
}

function taskRequest(headers: Readonly<Record<string, string>> = {}): Buffer {
  return createRequest(createBody({ aspect_ratio: '1:1' }), headers)
}

/** Whole tasks a second with as many clients as keep the server busy. */
async function peakRate(server: Child, seconds: number): Promise<number> {
  const request = taskRequest({ prefer: 'wait=60' })
  const warmUntil = performance.now() + 5_000
  const until = warmUntil + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = await openConnection(server.url)
      while (performance.now() < until) {
        expectStatus(await connection.send(request), 200)
        const now = performance.now()
        if (now > warmUntil && now <= until) done++
      }
      connection.close()
    }),
  )
  return done / seconds
}

interface Flood {
  readonly accepted: number
  /** By 429 or 503 with Retry-After. */
  readonly refused: number
  /** Any other answer, or one without Retry-After. */
  readonly faults: number
  /** Found no free connection until the end. */
  readonly unanswered: number
}

/** Sends so many creates a second, whether or not the ones before were answered. */
async function sendAtRate(server: Child, perSecond: number, seconds: number): Promise<Flood> {
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
async function openReader(server: Child, status: 200 | 202 = 200) {
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
async function recovery(
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

async function untilNoneIsOpen(server: Child): Promise<void> {
  const until = performance.now() + 120_000
  while ((await server.ask<number>({ what: 'open-tasks' })) > 0) {
    if (performance.now() > until) throw new Error('tasks are still open after two minutes')
    await delay(100)
  }
}
