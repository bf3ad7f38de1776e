import { readFileSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  authorization,
  createBody,
  createRequest,
  startFloor,
  startServer,
  tooLate,
  type Bench,
} from '../bench.ts'
import type { Child, Usage } from '../child.ts'
import { encodeRequest, expectStatus, openConnection, type Connection } from '../connection.ts'
import type { Figure, Result, Skipped } from '../figure.ts'
import { median, medianRatio, summarise } from '../statistics.ts'

const pictures = ['chelsea.png', 'coffee.png', 'astronaut.png'].map((name) =>
  fileURLToPath(new URL(`../../examples/references/${name}`, import.meta.url)),
)
const prompts = new Map([
  [0, 'a lighthouse on a cliff above the sea at sunset'],
  [1, 'the cat of [image 1] on a flowering meadow in front of mountains'],
  [3, 'the cat of [image 1] beside the cup of [image 2] and the woman of [image 3] on a beach'],
])
const taskMsMax = 180_000

interface Task {
  readonly id: string
  readonly status: string
  readonly output: { readonly content: readonly { readonly url: string }[] }
  readonly error?: { readonly message: string }
  readonly metadata: { readonly stage?: string; readonly running_ms?: number }
}

/**
 * Whole tasks on the built-in engine, from the claim to the settle, against decoding the same references
 * and encoding the same picture with sharp. Where the time goes is told by stage, as the task's events
 * have it: they come every 100 ms at most.
 */
export async function measureRender(bench: Bench): Promise<Result> {
  const server = await startServer(bench, { name: 'render', engine: 'installed' })
  const floor = await startFloor(bench, { name: 'render' })
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  try {
    const connection = await openConnection(server.url)
    // The first render starts a thread and loads dictionaries and models.
    const cold = await attempt(() => renderOnce(server, connection, '1080p', 1))
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
  const floorCpuMs: number[] = []
  const floors: number[] = []
  const path = join(bench.folder, `${name}.png`)
  for (let round = 0; round < rounds; round++) {
    const render = await renderOnce(server, connection, resolution, references)
    renders.push(render)
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
    aim: null,
    detail: {
      cpuMs: median(renders.map((render) => render.cpuMs)),
      floorCpuMs: median(floorCpuMs),
      ...Object.fromEntries(Object.entries(stages ?? {}).map(([stage, ms]) => [`${stage} ms`, ms])),
    },
  }
}

interface Render {
  readonly ms: number
  readonly cpuMs: number
  readonly stagesMs: Readonly<Record<string, number>>
  /** Path and query of the picture's URL. */
  readonly path: string
}

async function renderOnce(
  server: Child,
  connection: Connection,
  resolution: string,
  references: number,
): Promise<Render> {
  const images = pictures
    .slice(0, references)
    .map((path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`)
  const body = createBody({ prompt: prompts.get(references), images, resolution })
  const before = await server.ask<Usage>({ what: 'usage' })
  const created = await connection.send(createRequest(body))
  expectStatus(created, 202)
  const { id } = JSON.parse(String(created.body)) as Task
  const { task, stagesMs } = await follow(server, id)
  const after = await server.ask<Usage>({ what: 'usage' })
  const url = task.output.content[0]?.url
  if (task.status !== 'completed' || url === undefined) {
    throw new Error(`the task ${task.status}: ${task.error?.message ?? 'it has no content'}`)
  }
  const { pathname, search } = new URL(url)
  return {
    ms: task.metadata.running_ms ?? Number.NaN,
    cpuMs: after.cpuMs - before.cpuMs,
    stagesMs,
    path: pathname + search,
  }
}

/** Reads the task's events to the end, and how long each stage was the one shown. */
async function follow(
  server: Child,
  id: string,
): Promise<{ task: Task; stagesMs: Record<string, number> }> {
  const url = `${server.url}/v1/generations/${id}/events`
  const signal = AbortSignal.timeout(taskMsMax)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: authorization, signal }, resolve).on('error', reject)
  })
  const stagesMs: Record<string, number> = {}
  let stage: string | null = null
  let since = performance.now()
  let received = ''
  for await (const chunk of response) {
    received += String(chunk)
    const events = received.split('\n\n')
    received = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data === undefined) continue
      const task = JSON.parse(data) as Task
      const now = performance.now()
      if (stage !== null) stagesMs[stage] = (stagesMs[stage] ?? 0) + now - since
      since = now
      stage = task.metadata.stage ?? null
      if (event.startsWith('event: done')) return { task, stagesMs }
    }
  }
  throw new Error('the stream ended before the task')
}
