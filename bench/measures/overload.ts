import { setTimeout as delay } from 'node:timers/promises'
import { startServer, type Bench } from '../bench.ts'
import { mostMemory, type Child, type Usage } from '../child.ts'
import { burst, expectStatus, openConnection } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { openReader, recovery, sendAtRate, taskRequest } from '../flood.ts'
import { summarise } from '../statistics.ts'

/** Clients that each wait for a whole task, then send the next: what they get done is the most that can be. */
const clients = 48

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

async function untilNoneIsOpen(server: Child): Promise<void> {
  const until = performance.now() + 120_000
  while ((await server.ask<number>({ what: 'open-tasks' })) > 0) {
    if (performance.now() > until) throw new Error('tasks are still open after two minutes')
    await delay(100)
  }
}
