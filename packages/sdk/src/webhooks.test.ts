import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { completed, scripted } from '../test/scripted-server.ts'
import { WebhookVerificationError } from './errors.ts'
import { verifyWebhook, type WebhookInput } from './webhooks.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const other = `whsec_${Buffer.from('another secret of some length').toString('base64')}`
const body = JSON.stringify({ ...completed(), payload: 'é\u{1F600}' })

function sign(text: string, id: string, timestamp: number, by = secret): string {
  const key = Buffer.from(by.replace('whsec_', ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64')}`
}

function delivery(change: Partial<WebhookInput> = {}, ageSeconds = 0): WebhookInput {
  const timestamp = Math.floor(Date.now() / 1000) - ageSeconds
  return {
    headers: {
      'Webhook-Id': 'msg_1',
      'Webhook-Timestamp': String(timestamp),
      'Webhook-Signature': sign(body, 'msg_1', timestamp),
    },
    body,
    secret,
    ...change,
  }
}

async function problem(input: WebhookInput): Promise<string> {
  const error = await verifyWebhook(input).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(WebhookVerificationError)
  return (error as Error).message
}

describe('verifyWebhook', () => {
  test('the example of the Standard Webhooks libraries', async () => {
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }
    const toleranceSeconds = Number.MAX_SAFE_INTEGER
    const input = { headers, secret, toleranceSeconds, body: '{"test": 2432232314}' }
    expect(await verifyWebhook(input)).toEqual({ test: 2432232314 })
    expect(await problem({ ...input, body: '{"test":2432232314}' })).toContain('No signature fits')
  })

  test('reads the task from text, bytes and ArrayBuffer, headers of either kind', async () => {
    const bytes = new TextEncoder().encode(body)
    for (const given of [body, bytes, Buffer.from(body), bytes.buffer]) {
      expect(await verifyWebhook(delivery({ body: given }))).toEqual(JSON.parse(body))
    }
    const headers = new Headers(delivery().headers as Record<string, string>)
    expect((await verifyWebhook(delivery({ headers }))).id).toBe('gen_1')
    await using server = await scripted(() => {})
    expect((await server.client().webhooks.verify(delivery())).id).toBe('gen_1')
  })

  test('one of several signatures, one of several secrets', async () => {
    const input = delivery()
    const plain = input.headers as Record<string, string>
    const good = plain['Webhook-Signature'] ?? ''
    const headers = { ...plain, 'Webhook-Signature': `v1a,xyz v1,!! v1,AAAA ${good}` }
    expect((await verifyWebhook({ ...input, headers })).id).toBe('gen_1')
    expect((await verifyWebhook({ ...input, secret: [other, secret] })).id).toBe('gen_1')
    expect(await problem({ ...input, secret: [other] })).toContain('No signature fits')
    const wrongVersion = { ...plain, 'Webhook-Signature': good.replace('v1,', 'v2,') }
    expect(await problem({ ...input, headers: wrongVersion })).toContain('No signature fits')
  })

  test('everything that is signed is checked', async () => {
    const input = delivery()
    expect(await problem({ ...input, body: body.replace('0.04', '0.05') })).toContain(
      'No signature',
    )
    const plain = input.headers as Record<string, string>
    expect(await problem({ ...input, headers: { ...plain, 'Webhook-Id': 'msg_2' } })).toContain(
      'No signature',
    )
    const later = String(Number(plain['Webhook-Timestamp']) + 1)
    expect(
      await problem({ ...input, headers: { ...plain, 'Webhook-Timestamp': later } }),
    ).toContain('No signature')
  })

  test('too old, too new, and the tolerance as given', async () => {
    expect(await problem(delivery({}, 310))).toContain('s old')
    expect(await problem(delivery({}, -310))).toContain('s ahead')
    expect((await verifyWebhook(delivery({}, 290))).id).toBe('gen_1')
    expect((await verifyWebhook(delivery({ toleranceSeconds: 400 }, 310))).id).toBe('gen_1')
    expect(await problem(delivery({ toleranceSeconds: 0 }, 5))).toContain('more than the 0 s')
  })

  test.each(['Webhook-Id', 'Webhook-Timestamp', 'Webhook-Signature'])(
    'without %s',
    async (name) => {
      const plain = { ...(delivery().headers as Record<string, string>) }
      delete plain[name]
      expect(await problem(delivery({ headers: plain }))).toContain(
        `The header ${name.toLowerCase()} is missing`,
      )
    },
  )

  test('a timestamp that is no number', async () => {
    const headers = {
      ...(delivery().headers as Record<string, string>),
      'Webhook-Timestamp': '1e9',
    }
    expect(await problem(delivery({ headers }))).toContain('not a number')
  })

  test('a body that was parsed already', async () => {
    // Wrong on purpose: what a JSON middleware leaves behind.
    const parsed = JSON.parse(body) as string
    expect(await problem(delivery({ body: parsed }))).toContain('not the object')
  })

  test('a secret that is none', async () => {
    expect(await problem(delivery({ secret: 'whsec_' }))).toContain('The secret is not')
    expect(await problem(delivery({ secret: 'whsec_***' }))).toContain('The secret is not')
  })
})
