import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LikenessError } from '../../src/core/errors.ts'
import { taskSchema, type WireTask } from '../../src/http/schemas.ts'
import { exactly, model } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startReceiver, type Receiver } from '../support/receiver.ts'
import { createGate } from '../support/engine.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
  server = await startServer({ config: { allowPrivateUrls: true } })
})
afterEach(() => server.reset())
afterAll(async () => {
  await server.stop()
  await receiver.close()
})

/** The bodies that came for a task, once the terminal one is there. */
async function callbacksOf(id: string): Promise<readonly WireTask[]> {
  const ofTask = () => receiver.calls.filter(({ body }) => body.includes(id))
  await eventually(() =>
    ofTask().some(({ body }) => /"status":"(?:success|failed)"/.test(body)),
  ).toBe(true)
  return ofTask().map(({ body }) => exactly(taskSchema, JSON.parse(body)))
}

describe('callback_url', () => {
  it('is told that the work began and how it ended, with the task as GET answers it', async () => {
    const gate = createGate()
    server.engine.behave(gate.wait)
    const { id } = await server.create({ callback_url: `${receiver.url}/hook`, payload: 'p' })
    await eventually(() => receiver.calls.some(({ body }) => body.includes(id))).toBe(true)
    gate.open()
    const [first, last, ...rest] = await callbacksOf(id)
    expect(first).toMatchObject({
      id,
      status: 'in_progress',
      output: { status: 'processing' },
      payload: 'p',
    })
    expect(last).toEqual(await server.get(id))
    expect(rest).toEqual([])
  })

  it.each([
    ['what text formats trip over', 'a\u0000\u0007\u007f\u2028\u2029\ufeff\\"\'\r\n</script>%00'],
    ['lone surrogates', '\ud800 \udc00'],
    ['text of every direction', 'שלום \u202e 猫 👩‍👧 e\u0301'],
    ['nothing', ''],
  ])('gets the payload as it was sent: %s', async (_name, payload) => {
    const { id } = await server.create({ callback_url: receiver.url, payload })
    for (const task of await callbacksOf(id)) expect(task.payload).toBe(payload)
  })

  it('is told of a failure and of a cancel', async () => {
    server.engine.behave(() => {
      throw new LikenessError('008023097', 'The engine answered HTTP 402.')
    })
    const failed = await server.create({ callback_url: receiver.url })
    expect((await callbacksOf(failed.id)).at(-1)?.error?.code).toBe('008023097')
    server.engine.behave(createGate().wait)
    const cancelled = await server.create({ callback_url: receiver.url })
    await server.send('POST', `/v1/generations/${cancelled.id}/cancel`)
    expect((await callbacksOf(cancelled.id)).at(-1)?.error?.code).toBe('499')
  })

  it('hears the gateway from a task the gateway made', async () => {
    const answer = await server.send('POST', '/model/v1/generation', {
      json: { model, prompt: 'a boat', callback_url: receiver.url },
    })
    const { id } = answer.body as { id: string }
    await eventually(
      () => receiver.calls.findLast(({ body }) => body.includes(id))?.body,
    ).toContain('"output":[{"status":"success"')
  })

  it('is signed by the Standard Webhooks rules', async () => {
    const { id } = await server.create({ callback_url: receiver.url })
    await callbacksOf(id)
    const call = receiver.calls.find(({ body }) => body.includes(id))
    expect(call?.headers['webhook-id']).toMatch(/^dlv_/)
    expect(call?.headers['webhook-timestamp']).toMatch(/^\d{10}$/)
    expect(call?.headers['webhook-signature']).toMatch(/^v1,/)
    expect(call?.headers['content-type']).toContain('application/json')
  })
})
