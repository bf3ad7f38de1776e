import { createBody, createRequest, startFloor, startServer, type Bench } from '../bench.ts'
import type { Child, Usage } from '../child.ts'
import { burst, encodeRequest, openConnection } from '../connection.ts'
import type { Result } from '../figure.ts'
import { summarise } from '../statistics.ts'

const waitingTasks = 10_000

async function settled(child: Child): Promise<Usage> {
  await child.ask({ what: 'collect-garbage' })
  return child.ask<Usage>({ what: 'usage' })
}

/**
 * RSS of an idle server and with 10,000 tasks waiting, after a garbage collection; the floor is a bare
 * Fastify process that has been sent the same.
 */
export async function measureMemory(bench: Bench): Promise<Result> {
  const server = await startServer(bench, { name: 'memory', engine: 'held' })
  const floor = await startFloor(bench, { name: 'memory' })
  try {
    const body = createBody()
    const sides = [
      { child: server, request: createRequest(body) },
      { child: floor, request: encodeRequest({ method: 'POST', path: '/save', body }) },
    ]
    const found: { idle: Usage; before: Usage; after: Usage; perSecond: number }[] = []
    for (const { child, request } of sides) {
      const idle = await settled(child)
      const connections = await Promise.all(
        Array.from({ length: 32 }, () => openConnection(child.url)),
      )
      const { perSecond } = await burst(connections, request, {
        status: 202,
        ms: 120_000,
        count: waitingTasks,
      })
      for (const connection of connections) connection.close()
      const before = await child.ask<Usage>({ what: 'usage' })
      found.push({ idle, before, after: await settled(child), perSecond })
    }
    const [measured, bare] = found
    if (measured === undefined || bare === undefined) throw new Error('two sides are measured')
    const figure = (name: string, title: string, usage: Usage, least: Usage) => ({
      name,
      title,
      unit: 'MB' as const,
      measured: summarise([usage.rssMb]),
      floor: { what: 'bare Fastify and SQLite', summary: summarise([least.rssMb]) },
      ratio: usage.rssMb / least.rssMb,
    })
    return {
      figures: [
        {
          ...figure('memory-idle', 'RSS, idle', measured.idle, bare.idle),
          aim: null,
          detail: { heapMb: measured.idle.heapMb },
        },
        {
          ...figure('memory-waiting', 'RSS, 10,000 tasks waiting', measured.after, bare.after),
          aim: { text: 'under 300 MB', met: measured.before.rssMb < 300 },
          detail: {
            beforeCollectionMb: measured.before.rssMb,
            floorBeforeCollectionMb: bare.before.rssMb,
            heapMb: measured.after.heapMb,
            createsPerSecond: measured.perSecond,
          },
        },
      ],
      skipped: [],
    }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
}
