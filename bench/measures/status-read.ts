import {
  authorization,
  createBody,
  createRequest,
  startFloor,
  startServer,
  type Bench,
} from '../bench.ts'
import { encodeRequest, expectStatus, openConnection } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { compareRates } from '../rates.ts'

/** Reads of one task's status, against a bare Fastify route that answers the same body. */
export async function measureStatusRead(bench: Bench): Promise<Result> {
  const server = await startServer(bench, { name: 'status-read', engine: 'held' })
  const connection = await openConnection(server.url)
  const created = await connection.send(createRequest(createBody()))
  expectStatus(created, 202)
  const { id } = JSON.parse(String(created.body)) as { id: string }
  const request = encodeRequest({
    method: 'GET',
    path: `/v1/generations/${id}`,
    headers: authorization,
  })
  const task = String((await connection.send(request)).body)
  connection.close()
  const floor = await startFloor(bench, { name: 'status-read', task })
  try {
    const figures: Figure[] = []
    for (const concurrency of [1, 32]) {
      const { floorSummary, ...compared } = await compareRates(
        {
          measured: { child: server, request, status: 200 },
          floor: {
            child: floor,
            request: encodeRequest({ method: 'GET', path: '/task' }),
            status: 200,
          },
        },
        { concurrency, rounds: bench.quick ? 4 : 15, burstMs: bench.quick ? 300 : 400 },
      )
      figures.push({
        name: `status-read-${concurrency}`,
        title: `status reads, ${concurrency} at a time`,
        unit: '/s',
        ...compared,
        floor: { what: 'bare Fastify, same body', summary: floorSummary },
        aim:
          concurrency === 1
            ? null
            : { text: 'at least 0.6x', met: compared.ratio !== null && compared.ratio >= 0.6 },
      })
    }
    return { figures, skipped: [] }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
}
