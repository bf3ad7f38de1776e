import { get, type IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { authorization, createBody, createRequest } from './bench.ts'
import { mostMemory, type Child, type Usage } from './child.ts'
import { expectStatus, type Connection } from './connection.ts'

/** The photos of the examples. */
export const pictures = ['chelsea.png', 'coffee.png', 'astronaut.png'].map((name) =>
  fileURLToPath(new URL(`../examples/references/${name}`, import.meta.url)),
)
/** By how many references it has. */
export const prompts = new Map([
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

/** Photos that differ a little from all before, so that nothing about them is known already. */
export function fresh(references: number): readonly Promise<string>[] {
  const shade = shades++
  return pictures.slice(0, references).map(async (path) => {
    const bytes = await sharp(path)
      .linear(1, (shade % 24) - 12)
      .png()
      .toBuffer()
    return `data:image/png;base64,${bytes.toString('base64')}`
  })
}
let shades = 0

/** One picture, made. */
export interface Render {
  readonly id: string
  readonly ms: number
  /** From the answer to the create to the first event that says what is being done. */
  readonly firstProgressMs: number
  readonly rssMaxMb: number
  readonly cpuMs: number
  readonly stagesMs: Readonly<Record<string, number>>
  /** Path and query of the picture's URL. */
  readonly path: string
}

/** A whole task, followed by its events. */
export async function renderOnce(
  server: Child,
  connection: Connection,
  resolution: string,
  references: readonly Promise<string>[],
): Promise<Render> {
  const images = await Promise.all(references)
  const body = createBody({ prompt: prompts.get(images.length), images, resolution })
  const before = await server.ask<Usage>({ what: 'usage' })
  const created = await connection.send(createRequest(body))
  expectStatus(created, 202)
  const { id } = JSON.parse(String(created.body)) as Task
  const createdAt = performance.now()
  const following = follow(server, id)
  const rssMaxMb = await mostMemory(server, following)
  const { task, stagesMs, firstAt } = await following
  const after = await server.ask<Usage>({ what: 'usage' })
  const url = task.output.content[0]?.url
  if (task.status !== 'completed' || url === undefined) {
    throw new Error(`the task ${task.status}: ${task.error?.message ?? 'it has no content'}`)
  }
  const { pathname, search } = new URL(url)
  return {
    id,
    ms: task.metadata.running_ms ?? Number.NaN,
    firstProgressMs: firstAt - createdAt,
    rssMaxMb,
    cpuMs: after.cpuMs - before.cpuMs,
    stagesMs,
    path: pathname + search,
  }
}

/** Reads the task's events to the end, and how long each stage was the one shown. */
async function follow(
  server: Child,
  id: string,
): Promise<{ task: Task; stagesMs: Record<string, number>; firstAt: number }> {
  const url = `${server.url}/v1/generations/${id}/events`
  const signal = AbortSignal.timeout(taskMsMax)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: authorization, signal }, resolve).on('error', reject)
  })
  const stagesMs: Record<string, number> = {}
  let stage: string | null = null
  let since = performance.now()
  let firstAt = Number.NaN
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
      if (stage !== null && Number.isNaN(firstAt)) firstAt = now
      if (event.startsWith('event: done')) return { task, stagesMs, firstAt }
    }
  }
  throw new Error('the stream ended before the task')
}
