import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { authorization, startFloor, startServer, tooLate, type Bench } from '../bench.ts'
import type { Child, Usage } from '../child.ts'
import { encodeRequest, expectStatus, openConnection, type Connection } from '../connection.ts'
import type { Figure, Result, Skipped } from '../figure.ts'
import { fresh, pictures, prompts, renderOnce, type Render } from '../renders.ts'
import { median, medianRatio, summarise } from '../statistics.ts'

/** What one picture with a reference may take, ms. */
const aimsMs: Readonly<Record<string, number>> = { 'render-1080p-1': 2_500, 'render-4k-1': 7_000 }
const readEveryMs = 20

/**
 * Whole tasks on the built-in engine, from the claim to the settle, against decoding the same references
 * and encoding the same picture with sharp. References are photos the server has not seen, but for one
 * render more of the same ones. Where the time goes is told by stage, as the task's events have it: they
 * come every 100 ms at most. Then two renders side by side, while somebody reads a status.
 */
export async function measureRender(bench: Bench): Promise<Result> {
  const server = await startServer(bench, { name: 'render', engine: 'installed' })
  const floor = await startFloor(bench, { name: 'render' })
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  try {
    const connection = await openConnection(server.url)
    // The first render starts a thread and loads dictionaries and models.
    const cold = await attempt(() => renderOnce(server, connection, '1080p', fresh(1)))
    if (cold instanceof Error)
      return { figures, skipped: [{ name: 'render', reason: cold.message }] }
    for (const resolution of bench.quick ? ['1080p'] : ['1080p', '2K', '4K']) {
      for (const references of prompts.keys()) {
        const name = `render-${resolution.toLowerCase()}-${references}`
        if (performance.now() > bench.until) {
          skipped.push({ name, reason: tooLate })
          continue
        }
        bench.note(name)
        const measured = await attempt(() =>
          measureOne(bench, { server, floor, connection, name, resolution, references }),
        )
        if (measured instanceof Error) skipped.push({ name, reason: measured.message })
        else figures.push(measured)
      }
    }
    bench.note('render: two side by side')
    const pair = await attempt(() => measurePair(server, connection))
    if (pair instanceof Error) skipped.push({ name: 'render-pair', reason: pair.message })
    else figures.push(...pair)
    connection.close()
    return { figures, skipped }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
}

async function attempt<T>(job: () => Promise<T>): Promise<T | Error> {
  try {
    return await job()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function measureOne(
  bench: Bench,
  parts: {
    server: Child
    floor: Child
    connection: Connection
    name: string
    resolution: string
    references: number
  },
): Promise<Figure> {
  const { server, floor, connection, name, resolution, references } = parts
  const rounds = bench.quick ? 1 : resolution === '1080p' ? 3 : 2
  const renders: Render[] = []
  const known: Render[] = []
  const floorCpuMs: number[] = []
  const floors: number[] = []
  const path = join(bench.folder, `${name}.png`)
  for (let round = 0; round < rounds; round++) {
    const images = fresh(references)
    const render = await renderOnce(server, connection, resolution, images)
    renders.push(render)
    if (references > 0) known.push(await renderOnce(server, connection, resolution, images))
    if (round === 0) {
      const picture = await connection.send(encodeRequest({ method: 'GET', path: render.path }))
      expectStatus(picture, 200)
      writeFileSync(path, picture.body)
      // Decodes the picture, which is not part of the floor.
      await floor.ask<number>({ what: 'encode', path })
    }
    const before = await floor.ask<Usage>({ what: 'usage' })
    const decodeMs = await floor.ask<number>({
      what: 'decode',
      paths: pictures.slice(0, references),
    })
    floors.push(decodeMs + (await floor.ask<number>({ what: 'encode', path })))
    floorCpuMs.push((await floor.ask<Usage>({ what: 'usage' })).cpuMs - before.cpuMs)
  }
  const times = renders.map((render) => render.ms)
  const stages = renders.toSorted((a, b) => a.ms - b.ms)[Math.floor(renders.length / 2)]?.stagesMs
  return {
    name,
    title: `render ${resolution}, ${references} reference${references === 1 ? '' : 's'}`,
    unit: 'ms',
    measured: summarise(times),
    floor: { what: 'sharp: decode references, encode picture', summary: summarise(floors) },
    ratio: medianRatio(times, floors),
    aim:
      aimsMs[name] === undefined
        ? null
        : { text: `under ${aimsMs[name] / 1000} s`, met: median(times) < aimsMs[name] },
    detail: {
      firstProgressMs: median(renders.map((render) => render.firstProgressMs)),
      ...(known.length > 0 && { knownReferencesMs: median(known.map((render) => render.ms)) }),
      rssMaxMb: Math.max(...renders.map((render) => render.rssMaxMb)),
      cpuMs: median(renders.map((render) => render.cpuMs)),
      floorCpuMs: median(floorCpuMs),
      ...Object.fromEntries(Object.entries(stages ?? {}).map(([stage, ms]) => [`${stage} ms`, ms])),
    },
  }
}

/** Both, and the reads meanwhile against those of an idle server. */
async function measurePair(server: Child, connection: Connection): Promise<readonly Figure[]> {
  const one = await renderOnce(server, connection, '1080p', fresh(1))
  const request = encodeRequest({
    method: 'GET',
    path: `/v1/generations/${one.id}`,
    headers: authorization,
  })
  const idle = await readDuring(connection, request, delay(4_000))
  const others = await Promise.all([openConnection(server.url), openConnection(server.url)])
  const startedAt = performance.now()
  const both = Promise.all(others.map((other) => renderOnce(server, other, '1080p', fresh(1))))
  const reads = await readDuring(connection, request, both)
  const pair = await both
  const tookMs = performance.now() - startedAt
  for (const other of others) other.close()
  return [
    {
      name: 'render-pair',
      title: 'two renders side by side, 1080p, 1 reference each',
      unit: 'ms',
      measured: summarise([tookMs]),
      floor: { what: 'one of them alone', summary: summarise([one.ms]) },
      ratio: tookMs / one.ms,
      aim: null,
      detail: { rssMaxMb: Math.max(...pair.map((render) => render.rssMaxMb)) },
    },
    {
      name: 'render-pair-status-read',
      title: 'status reads beside two renders',
      unit: 'ms',
      measured: summarise(reads),
      floor: { what: 'the same server, idle', summary: summarise(idle) },
      ratio: summarise(reads).p99 / summarise(idle).p99,
      aim: null,
      detail: {},
    },
  ]
}

async function readDuring(
  connection: Connection,
  request: Buffer,
  work: Promise<unknown>,
): Promise<readonly number[]> {
  const tookMs: number[] = []
  let isOver = false
  const end = (): void => {
    isOver = true
  }
  void work.then(end, end)
  while (!isOver) {
    const answer = await connection.send(request)
    expectStatus(answer, 200)
    tookMs.push(answer.ms)
    await delay(readEveryMs)
  }
  return tookMs
}
