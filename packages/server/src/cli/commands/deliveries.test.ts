import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Likeness, verifyWebhook } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { TestServer, testKey } from '../test-server.ts'

interface DeliveryJson {
  id: string
  event: string
  url: string
  state: string
  attempts: number
  log: { status: number | null }[]
}

let server: TestServer

beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

/** Runs a command on the running server's data and reads its JSON. */
async function json<T>(...command: string[]): Promise<T> {
  const done = await call([...command, '--json', '--data-dir', server.dataDirectory])
  expect(done).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(done.stdout) as T
}

/** The receiver has answered before the server has noted it: looks until it has. */
async function delivered(taskId: string): Promise<DeliveryJson[]> {
  return vi.waitFor(
    async () => {
      const { data } = await json<{ data: DeliveryJson[] }>('deliveries', 'list', '--task', taskId)
      expect(data.filter(({ state }) => state === 'pending')).toEqual([])
      return data
    },
    { timeout: 10_000 },
  )
}

describe('deliveries', () => {
  test('list with the last answer, resend, and the receiver gets it again', async () => {
    const received: { headers: Record<string, string>; body: string }[] = []
    const arrived: (() => void)[] = []
    const receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        received.push({ headers: request.headers as Record<string, string>, body })
        response.writeHead(204).end()
        for (const wake of arrived.splice(0)) wake()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    const until = async (met: () => boolean): Promise<void> => {
      while (!met()) await new Promise<void>((resolve) => void arrived.push(resolve))
    }
    try {
      const { generations } = new Likeness({ apiKey: testKey, baseUrl: server.url })
      const params = { model: 'viduq2_reference2image', prompt: 'a fox', callback_url: url }
      const task = await generations.run(params)
      const succeeded = (): number =>
        received.filter(({ body }) => body.includes('"success"')).length
      await until(() => succeeded() === 1)

      const rows = await delivered(task.id)
      const success = rows.find(({ event }) => event === 'success')
      expect(success).toMatchObject({
        state: 'delivered',
        attempts: 1,
        log: [{ status: 204 }],
        url,
      })
      const table = await call(['deliveries', 'list', '--data-dir', server.dataDirectory])
      expect(table.stdout).toMatch(new RegExp(`${task.id} +success +delivered +1 .* 204 +${url}`))

      const again = await call([
        'deliveries',
        'resend',
        success?.id ?? '',
        '--data-dir',
        server.dataDirectory,
      ])
      expect(again.code).toBe(0)
      await until(() => succeeded() === 2)
      const [first, second] = received.filter(({ body }) => body.includes('"success"'))
      expect(second?.body).toBe(first?.body)
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    } finally {
      receiver.closeAllConnections()
      receiver.close()
    }
  })

  test('what the server signs, the SDK accepts with the secret `accounts show` prints', async () => {
    const { accountId } = server.app.bootstrap
    const shown = await json<{ webhook_secret: string }>('accounts', 'show', accountId)
    expect(shown.webhook_secret).toMatch(/^whsec_/)
    const headers = Promise.withResolvers<Record<string, string>>()
    let body = ''
    const receiver = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        response.writeHead(204).end()
        headers.resolve(request.headers as Record<string, string>)
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    try {
      const { generations } = new Likeness({ apiKey: testKey, baseUrl: server.url })
      const task = await generations.create({
        model: 'viduq2_reference2image',
        prompt: 'fail',
        callback_url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      })
      const input = { headers: await headers.promise, body, secret: shown.webhook_secret }
      expect((await verifyWebhook(input)).id).toBe(task.id)
    } finally {
      receiver.closeAllConnections()
      receiver.close()
    }
  })

  test('one that is not there is exit code 4; none is no failure', async () => {
    const missing = await call(['deliveries', 'resend', 'x', '--data-dir', server.dataDirectory])
    expect(missing.code).toBe(4)
    const none = await call([
      'deliveries',
      'list',
      '--task',
      'gen_x',
      '--data-dir',
      server.dataDirectory,
    ])
    expect(none).toMatchObject({ code: 0, stdout: 'no callbacks\n' })
  })
})
