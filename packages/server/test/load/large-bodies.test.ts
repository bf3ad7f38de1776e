import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKeySecret } from '../../src/http/auth.ts'
import { model } from '../support/client.ts'
import { noisePng } from '../support/pictures.ts'
import { startProcess, type ServerProcess } from '../crash/child.ts'

const clients = 64
const bodyBytes = 15_000_000
const rssBytesMax = 1_000_000_000

let dataDirectory: string
let server: ServerProcess
const key = newKeySecret()
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-load-test-'))
  server = await startProcess({ dataDirectory, key, workMs: 0 })
})
afterAll(async () => {
  await server.end('SIGKILL')
  await rm(dataDirectory, { recursive: true, force: true })
})

interface Outcome {
  readonly status: number
  readonly retryAfter: string | undefined
}

function send(body: Buffer): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/v1/generations`,
      {
        method: 'POST',
        agent: false,
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'content-length': body.length,
        },
      },
      (response) => {
        response.resume()
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The most memory the server's process has had in use since it began, as Linux counts it. */
async function peakRssBytes(): Promise<number> {
  const status = await readFile(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}

describe.runIf(process.platform === 'linux')(
  '64 clients that send 15 MB each at the same time',
  () => {
    it('are all answered, and the process stays under 1 GB', async () => {
      const image = await noisePng(bodyBytes * 0.75)
      const body = Buffer.from(
        JSON.stringify({
          model,
          prompt: 'a boat',
          aspect_ratio: '1:1',
          images: [`data:image/png;base64,${image.toString('base64')}`],
        }),
      )
      expect(body.length).toBeGreaterThan(bodyBytes * 0.98)
      const started = performance.now()
      const outcomes = await Promise.all(Array.from({ length: clients }, () => send(body)))
      const seconds = (performance.now() - started) / 1000
      const peak = await peakRssBytes()
      const taken = outcomes.filter(({ status }) => status === 202).length
      console.log(
        `large bodies: ${taken} of ${clients} taken, ${Math.round(peak / 1e6)} MB at most, ${seconds.toFixed(1)} s`,
      )
      const others = outcomes.filter(({ status }) => status !== 202)
      expect(
        others.every(({ status, retryAfter }) => status === 503 && Number(retryAfter) > 0),
      ).toBe(true)
      expect(taken).toBeGreaterThan(0)
      expect(peak).toBeLessThan(rssBytesMax)
      const health = await fetch(`${server.url}/healthz`)
      expect(await health.json()).toEqual({ status: 'ok' })
    }, 90_000)
  },
)
