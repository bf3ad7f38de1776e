import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { serverSecret } from '../../src/data-directory.ts'
import { createCallbackUrls, type CallbackUrls } from '../../src/engines/callback-url.ts'
import { signatureOf } from '../../src/engines/vidu/callback.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { createViduEngine } from '../../src/engines/vidu/vidu-engine.ts'
import { createLog } from '../../src/core/log.ts'
import { createNet } from '../../src/net/net.ts'
import { testModel } from '../support/engine.ts'
import { eventually } from '../support/eventually.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startViduSimulator, type ViduSimulator } from '../upstreams/vidu/simulator.ts'
import { hurried, simulatorKey } from './app.ts'

const square = { aspect_ratio: '1:1', seed: 7 }

/** A port that was free a moment ago: the URL has to be known before the server listens. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

let vidu: ViduSimulator
let server: TestServer<Engine>
let urls: CallbackUrls
const net = createNet({ allowPrivate: false })

beforeAll(async () => {
  vidu = await startViduSimulator()
  const port = await freePort()
  const own = { port, publicUrl: `http://127.0.0.1:${port}`, secret: 's'.repeat(32) }
  urls = createCallbackUrls({
    publicUrl: own.publicUrl,
    secret: serverSecret({ ...loadConfig({}), secret: own.secret }),
  })
  const never = { first: 3_600_000, longest: 3_600_000 }
  const engine = createViduEngine({
    apiKey: simulatorKey,
    baseUrl: vidu.url,
    callbackUrl: (taskId) => urls.urlFor('vidu', taskId),
    net,
    log: createLog({ level: 'silent' }),
    // Nothing but a callback makes it look.
    timing: { ...hurried, pollMs: never, listMs: never },
  })
  const engines = [{ engine: 'vidu', model: 'viduq2' }]
  server = await startServer({ engine, models: [{ ...testModel, engines }], config: own })
})
afterEach(() => vidu.reset())
afterAll(async () => {
  await server.stop()
  await vidu.close()
  await net.close()
})

/** A task whose job is at work, and will not be looked at by itself. */
async function openTask(): Promise<{ id: string; url: URL }> {
  vidu.settings.workMs = Infinity
  const before = vidu.jobs().length
  const { id } = await server.create(square)
  await eventually(async () => (await server.get(id)).output.jobId).not.toBe('')
  expect(vidu.jobs()).toHaveLength(before + 1)
  return { id, url: new URL(urls.urlFor('vidu', id) ?? '') }
}

async function post(url: URL, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers, body: '{"state":"success"}' })
}

function signed(url: URL, key = simulatorKey): Record<string, string> {
  const headers: Record<string, string> = {
    date: new Date().toUTCString(),
    'x-request-nonce': randomUUID(),
    'x-hmac-signed-headers': 'Date;x-request-nonce',
  }
  const signature = signatureOf(key, {
    method: 'POST',
    path: url.pathname,
    query: url.search.slice(1),
    header: (name) => headers[name] ?? null,
  })
  return { ...headers, 'x-hmac-signature': signature }
}

describe('a callback of Vidu', () => {
  it('has the job read at once, and nothing else', async () => {
    const { id } = await openTask()
    vidu.finishAll()
    expect(await server.ended(id)).toMatchObject({ status: 'completed' })
    expect(vidu.callbacks.filter(({ status }) => status === 204)).not.toEqual([])
    await eventually(() => vidu.callbacks.at(-1)).toMatchObject({ state: 'success', status: 204 })
  })

  it('that lies about the state only costs a look', async () => {
    const { id, url } = await openTask()
    expect((await post(url, signed(url))).status).toBe(204)
    await eventually(() => vidu.count('read') + vidu.count('list')).toBeGreaterThan(0)
    expect(await server.get(id)).toMatchObject({ status: 'in_progress' })
    vidu.finishAll()
    expect(await server.ended(id)).toMatchObject({ status: 'completed' })
  })

  it('is refused without a signature, with another key’s, and the second time', async () => {
    const { id, url } = await openTask()
    expect((await post(url)).status).toBe(403)
    expect((await post(url, signed(url, 'another-key'))).status).toBe(403)
    const headers = signed(url)
    expect((await post(url, headers)).status).toBe(204)
    expect((await post(url, headers)).status).toBe(403)
    await server.send('POST', `/v1/generations/${id}/cancel`)
  })

  it('is nothing at an address with another token, task or engine', async () => {
    const { id, url } = await openTask()
    const token = url.pathname.split('/').at(-1) ?? ''
    const paths = [
      `/upstreams/vidu/${id}/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `/upstreams/vidu/${id}/`,
      `/upstreams/vidu/gen_01k7y3v8w0aaaaaaaaaaaaaaaa/${token}`,
      `/upstreams/studio/${id}/${token}`,
    ]
    for (const path of paths) {
      const forged = new URL(path, server.url)
      expect((await post(forged, signed(forged))).status).toBe(404)
    }
    expect(vidu.count('read') + vidu.count('list')).toBe(0)
    await server.send('POST', `/v1/generations/${id}/cancel`)
  })

  it('may be of any type, and not of any size', async () => {
    const { id, url } = await openTask()
    const body = Buffer.alloc(2 * 1024 * 1024)
    const large = await fetch(url, { method: 'POST', headers: signed(url), body })
    expect(large.status).toBe(413)
    await server.send('POST', `/v1/generations/${id}/cancel`)
  })
})
