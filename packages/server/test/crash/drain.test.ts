import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newKeySecret } from '../../src/http/auth.ts'
import { createClient } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startProcess, type ServerProcess } from './child.ts'

let dataDirectory: string
let key: string
const running: ServerProcess[] = []
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-drain-test-'))
  key = newKeySecret()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.end('SIGKILL')))
  await rm(dataDirectory, { recursive: true, force: true })
})

async function start(workMs: number, drain: string) {
  const options = { dataDirectory, key, workMs, env: { LIKENESS_DRAIN: drain } }
  const server = await startProcess(options)
  running.push(server)
  return { server, client: createClient({ url: server.url, key }) }
}

describe('SIGTERM', () => {
  it('gives running work its time, keeps what waits for the next start, and exits with 0', async () => {
    const first = await start(1_000, '20s')
    const created = await Promise.all(
      Array.from({ length: 7 }, () => first.client.create({ aspect_ratio: '1:1' })),
    )
    const ids = created.map(({ id }) => id)
    const statesOf = async (client: typeof first.client) =>
      Promise.all(ids.map(async (id) => (await client.get(id)).output.status))
    const count = (states: readonly string[], state: string) =>
      states.filter((each) => each === state).length
    await eventually(async () => count(await statesOf(first.client), 'processing')).toBe(4)
    expect(await first.server.end('SIGTERM')).toBe(0)

    const second = await start(0, '20s')
    const tasks = await Promise.all(ids.map((id) => second.client.ended(id)))
    expect(tasks.map(({ status }) => status)).toEqual(ids.map(() => 'completed'))
    // What ran was finished by the first server, what waited was begun by the second: each once.
    expect(tasks.map(({ metadata }) => metadata.attempts)).toEqual(ids.map(() => 1))
    expect(await second.server.end('SIGTERM')).toBe(0)
  }, 60_000)

  it('gives work back that does not end in its time; the next start finishes it', async () => {
    const first = await start(60_000, '200ms')
    const { id } = await first.client.create()
    await eventually(async () => (await first.client.get(id)).output.status).toBe('processing')
    const started = performance.now()
    expect(await first.server.end('SIGTERM')).toBe(0)
    expect(performance.now() - started).toBeLessThan(8_000)

    const second = await start(0, '20s')
    expect(await second.client.ended(id)).toMatchObject({
      status: 'completed',
      metadata: { attempts: 2 },
    })
  }, 60_000)
})

describe('a data folder', () => {
  it('is for one server: a second is refused and says what to do, and the first goes on', async () => {
    const { client } = await start(0, '20s')
    await expect(start(0, '20s')).rejects.toThrow(
      /Another Likeness server uses the data folder .+ Stop it, or set LIKENESS_DATA_DIR/,
    )
    expect((await client.run()).status).toBe('completed')
  }, 60_000)

  it('is free again after a SIGKILL', async () => {
    const first = await start(60_000, '20s')
    const { id } = await first.client.create()
    await first.server.end('SIGKILL')
    const { client } = await start(0, '20s')
    expect((await client.ended(id)).status).toBe('completed')
  }, 60_000)
})
