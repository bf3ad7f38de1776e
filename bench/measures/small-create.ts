import { createBody, createRequest, startFloor, startServer, type Bench } from '../bench.ts'
import { encodeRequest } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { compareRates } from '../rates.ts'

/**
 * Creates without a reference, each on disk before it is answered. The floor is a bare Fastify route
 * that keeps the body in SQLite, all bodies of a turn in one commit with one fsync.
 */
export async function measureSmallCreate(bench: Bench): Promise<Result> {
  const figures: Figure[] = []
  for (const concurrency of [1, 32]) {
    // A server of its own each time: the second would begin with the first one's tasks waiting.
    const name = `small-create-${concurrency}`
    const server = await startServer(bench, { name, engine: 'held' })
    const floor = await startFloor(bench, { name, task: exampleAnswer })
    try {
      const body = createBody()
      const { floorSummary, ...compared } = await compareRates(
        {
          measured: { child: server, request: createRequest(body), status: 202 },
          floor: {
            child: floor,
            request: encodeRequest({ method: 'POST', path: '/save', body }),
            status: 202,
          },
        },
        { concurrency, rounds: bench.quick ? 4 : 15, burstMs: bench.quick ? 300 : 400 },
      )
      figures.push({
        name,
        title: `small creates, ${concurrency} at a time`,
        unit: '/s',
        ...compared,
        floor: { what: 'bare Fastify, body in SQLite', summary: floorSummary },
        aim: null,
      })
    } finally {
      await Promise.all([server.stop(), floor.stop()])
    }
  }
  return { figures, skipped: [] }
}

/** As long as an answer to a create. */
const exampleAnswer = JSON.stringify({
  id: 'gen_01k7y3v8w0aaaaaaaaaaaaaaaa',
  model: 'viduq2_reference2image',
  created_at: 1_790_000_000,
  status: 'in_progress',
  progress: 0,
  output: { status: 'in_queue', content: [], jobId: '' },
  metadata: { seed: 7, width: 1920, height: 1080, attempts: 0, warnings: [] },
})
