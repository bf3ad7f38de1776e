import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newKeySecret } from '../../src/http/auth.ts'
import { createClient, type Client } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startViduSimulator, type ViduSimulator } from '../upstreams/vidu/simulator.ts'
import { startViduServer } from './support.ts'

const key = newKeySecret()
const square = { aspect_ratio: '1:1', seed: 7 }

let vidu: ViduSimulator
let dataDirectory: string
let running: { child: ChildProcess; client: Client } | null = null
beforeAll(async () => {
  vidu = await startViduSimulator()
  dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-vidu-crash-'))
})
let jobsBefore: number
beforeEach(() => {
  jobsBefore = vidu.jobs().length
})
afterEach(() => vidu.reset())
afterAll(async () => {
  await kill()
  await vidu.close()
  await rm(dataDirectory, { recursive: true, force: true })
})

/** The server, started when it does not run. */
async function server(): Promise<Client> {
  if (running !== null) return running.client
  const path = join(import.meta.dirname, 'server-process.ts')
  const child = spawn(process.execPath, [path, dataDirectory, key, vidu.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('ready ')) continue
    const client = createClient({ url: line.slice('ready '.length), key })
    running = { child, client }
    return client
  }
  throw new Error('the server did not start')
}

async function kill(): Promise<void> {
  if (running === null) return
  const { child } = running
  running = null
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

const newJobs = () => vidu.jobs().length - jobsBefore

describe('kill -9', () => {
  it('before the create arrives: never created again, and the task says that nobody knows', async () => {
    const hold = vidu.hold('create', 'before')
    const { id } = await (await server()).create(square)
    await hold.reached
    await kill()
    hold.release()
    const task = await (await server()).ended(id)
    expect(task.error).toMatchObject({
      code: '008023099',
      message: expect.stringContaining('may exist at Vidu'),
    })
    expect(newJobs()).toBe(0)
    expect(vidu.count('create')).toBe(1)
  })

  it.each([
    ['between create and answer', 'create', 'after'],
    ['between id and first read', 'read', 'before'],
    ['while the picture is fetched', 'result', 'before'],
    ['when the picture has been made', 'result', 'after'],
  ] as const)('%s: the same job is taken up again', async (_, operation, when) => {
    const hold = vidu.hold(operation, when)
    const { id } = await (await server()).create(square)
    await hold.reached
    // What has been made leaves as the process dies: before or after the settle, as it falls.
    if (operation === 'result' && when === 'after') hold.release()
    await kill()
    hold.release()
    const task = await (await server()).ended(id)
    expect(task).toMatchObject({ status: 'completed', output: { jobId: vidu.jobs().at(-1)?.id } })
    expect(newJobs()).toBe(1)
    expect(vidu.count('create')).toBe(1)
  })

  it('twice, the second time while the job is looked for', async () => {
    const lost = vidu.hold('create', 'after')
    const { id } = await (await server()).create(square)
    await lost.reached
    await kill()
    const looking = vidu.hold('list', 'before')
    await server()
    await looking.reached
    await kill()
    lost.release()
    looking.release()
    expect(await (await server()).ended(id)).toMatchObject({ status: 'completed' })
    expect(newJobs()).toBe(1)
  })

  it('while Vidu takes nothing: no job exists, so one is made afterwards', async () => {
    vidu.fault({
      on: 'create',
      fault: { kind: 'refuse', status: 429, reason: 'TooManyRequests', retryAfter: '100' },
    })
    const { id } = await (await server()).create(square)
    // Once the wait has begun, the intention is withdrawn on disk.
    const { client } = running ?? {}
    await eventually(async () => (await client?.get(id))?.progress).toBeGreaterThan(0.05)
    await kill()
    expect(await (await server()).ended(id)).toMatchObject({ status: 'completed' })
    expect(newJobs()).toBe(1)
    expect(vidu.count('create')).toBe(2)
  })
})

describe('a server that is stopped', () => {
  it('cancels nothing, and the next one takes the job up', async () => {
    await kill()
    vidu.settings.workMs = Infinity
    const first = await startViduServer({ viduUrl: vidu.url, dataDirectory, key })
    const { id } = await first.create(square)
    await eventually(() => vidu.count('read')).toBeGreaterThan(0)
    await first.stop(0)
    expect(vidu.count('cancel')).toBe(0)
    vidu.finishAll()
    const second = await startViduServer({ viduUrl: vidu.url, dataDirectory, key })
    expect(await second.ended(id)).toMatchObject({ status: 'completed' })
    expect(vidu.count('create')).toBe(1)
    await second.stop()
  })

  it('while a job is being created keeps its id', async () => {
    await kill()
    const hold = vidu.hold('create', 'after')
    const first = await startViduServer({ viduUrl: vidu.url, dataDirectory, key })
    const { id } = await first.create(square)
    await hold.reached
    const stopped = first.stop(0)
    hold.release()
    await stopped
    const second = await startViduServer({ viduUrl: vidu.url, dataDirectory, key })
    expect(await second.ended(id)).toMatchObject({ status: 'completed' })
    expect(vidu.count('list')).toBe(0)
    expect(newJobs()).toBe(1)
    await second.stop()
  })
})
