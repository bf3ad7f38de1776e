import { get, type IncomingMessage } from 'node:http'
import {
  authorization,
  createBody,
  createRequest,
  startFloor,
  startServer,
  type Bench,
} from '../bench.ts'
import type { Child } from '../child.ts'
import { encodeRequest, expectStatus, openConnection, type Connection } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { interleave, medianRatio, summarise } from '../statistics.ts'

/**
 * From the settle being on disk to a waiting client having the answer: by `Prefer: wait` and by SSE.
 * The floor is a bare Fastify route that holds its answer back and lets it go.
 */
export async function measureWait(bench: Bench): Promise<Result> {
  const server = await startServer(bench, { name: 'wait', engine: 'held' })
  const connection = await openConnection(server.url)
  const first = await connection.send(createRequest(createBody(small)))
  expectStatus(first, 202)
  await server.ask({ what: 'finish', taskId: idIn(first.body) })
  const floor = await startFloor(bench, { name: 'wait', task: String(first.body) })
  try {
    const waiter = await openConnection(server.url)
    const held = await openConnection(floor.url)
    const lanes = [
      () => waitOnce(server, connection, waiter),
      () => streamOnce(server, connection),
      () => floorOnce(floor, held),
    ]
    await interleave(5, lanes)
    const [waits = [], streams = [], floors = []] = await interleave(bench.quick ? 20 : 60, lanes)
    for (const open of [connection, waiter, held]) open.close()
    const floorSummary = summarise(floors)
    const figure = (name: string, title: string, samples: readonly number[]): Figure => ({
      name,
      title,
      unit: 'ms',
      measured: summarise(samples),
      floor: { what: 'bare Fastify, answer held back', summary: floorSummary },
      ratio: medianRatio(samples, floors),
      aim: null,
      detail: {},
    })
    return {
      figures: [
        figure('wait-prefer', 'settle to client, Prefer: wait', waits),
        figure('wait-stream', 'settle to client, SSE', streams),
      ],
      skipped: [],
    }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
}

const small = { aspect_ratio: '1:1' }
const create = createRequest(createBody(small))

function idIn(body: Buffer): string {
  return (JSON.parse(String(body)) as { id: string }).id
}

async function createTask(connection: Connection): Promise<string> {
  const answer = await connection.send(create)
  expectStatus(answer, 202)
  return idIn(answer.body)
}

async function waitOnce(server: Child, connection: Connection, waiter: Connection) {
  const taskId = await createTask(connection)
  const read = encodeRequest({
    method: 'GET',
    path: `/v1/generations/${taskId}`,
    headers: { ...authorization, prefer: 'wait=30' },
  })
  const answered = waiter.send(read).then((answer) => {
    const at = process.hrtime.bigint()
    expectStatus(answer, 200)
    return at
  })
  const settledAt = await finish(server, taskId)
  return Number((await answered) - BigInt(settledAt)) / 1e6
}

/** The finish takes far longer than a request needs to be waiting: the engine's picture is encoded first. */
function finish(server: Child, taskId: string): Promise<string> {
  return server.ask<string>({ what: 'finish', taskId })
}

async function streamOnce(server: Child, connection: Connection): Promise<number> {
  const taskId = await createTask(connection)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${server.url}/v1/generations/${taskId}/events`, { headers: authorization }, resolve).on(
      'error',
      reject,
    )
  })
  const done = (async () => {
    let received = ''
    for await (const chunk of response) {
      received += String(chunk)
      if (/^event: done\n/m.test(received)) return process.hrtime.bigint()
    }
    throw new Error(`the stream ended without done: ${received}`)
  })()
  const settledAt = await finish(server, taskId)
  return Number((await done) - BigInt(settledAt)) / 1e6
}

async function floorOnce(floor: Child, held: Connection): Promise<number> {
  const answered = held
    .send(encodeRequest({ method: 'GET', path: '/wait' }))
    .then(() => process.hrtime.bigint())
  const releasedAt = await floor.ask<string>({ what: 'answer-waiter' })
  return Number((await answered) - BigInt(releasedAt)) / 1e6
}
