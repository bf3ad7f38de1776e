import { createHmac } from 'node:crypto'

/** The headers by which a receiver knows who sent a delivery, which one it is and when it was sent. */
export interface SignatureHeaders {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

const secretPrefix = 'whsec_'

/**
 * The secret that an account's callbacks are signed with, as it is shown to the account:
 * `whsec_` and 32 bytes in base64. Derived, so that there is nothing to store and nothing to lose;
 * another server secret makes other ones of them all.
 */
export function webhookSecret(serverSecret: Buffer, accountId: string): string {
  const key = createHmac('sha256', serverSecret).update(`webhook:${accountId}`).digest('base64')
  return `${secretPrefix}${key}`
}

/**
 * Signs one attempt by the Standard Webhooks rules (symmetric, `v1`):
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * The id stays the same over all attempts, the time is that of the attempt.
 */
export function signDelivery(input: {
  /** `whsec_…`, as webhookSecret makes it. */
  secret: string
  id: string
  /** When the attempt is made, ms. */
  now: number
  body: Buffer
}): SignatureHeaders {
  const { secret, id, now, body } = input
  const timestamp = String(Math.floor(now / 1000))
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
