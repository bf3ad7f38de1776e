import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signDelivery, webhookSecret } from './sign.ts'

/** The example of the Standard Webhooks libraries. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  now: 1_614_265_330_000,
  body: Buffer.from('{"test": 2432232314}'),
}

test('the signature is that of the Standard Webhooks example', () => {
  expect(signDelivery(vector)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('id, second and every byte of the body count, milliseconds do not', () => {
  const signature = (changes: Partial<typeof vector>): string =>
    signDelivery({ ...vector, ...changes })['webhook-signature']
  const original = signature({})
  expect(signature({ now: vector.now + 999 })).toBe(original)
  expect(signature({ now: vector.now + 1000 })).not.toBe(original)
  expect(signature({ id: 'msg_other' })).not.toBe(original)
  expect(signature({ body: Buffer.from('{"test":2432232314}') })).not.toBe(original)
})

test('a secret is 32 bytes, the same for one account always, another for each account and server', () => {
  const server = Buffer.from('server secret')
  const secret = webhookSecret(server, 'acc_1')
  expect(secret).toBe(webhookSecret(Buffer.from('server secret'), 'acc_1'))
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(webhookSecret(server, 'acc_2')).not.toBe(secret)
  expect(webhookSecret(Buffer.from('another'), 'acc_1')).not.toBe(secret)
})

test('the verification that docs/webhooks.md gives for Node takes our signature and no other', async () => {
  const page = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const { verify } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    verify: (headers: object, body: Buffer, secret: string) => boolean
  }
  const body = Buffer.from('{"status":"completed","payload":"ü"}')
  const secret = webhookSecret(Buffer.from('server secret'), 'acc_1')
  const headers = signDelivery({ secret, id: 'dlv_1', now: Date.now(), body })
  expect(verify(headers, body, secret)).toBe(true)
  expect(verify(headers, Buffer.from('{}'), secret)).toBe(false)
  expect(verify(headers, body, vector.secret)).toBe(false)
  expect(verify({ ...headers, 'webhook-signature': 'v1,short' }, body, secret)).toBe(false)
  const old = signDelivery({ secret, id: 'dlv_1', now: Date.now() - 301_000, body })
  expect(verify(old, body, secret)).toBe(false)
})
