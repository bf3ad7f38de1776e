import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { startWebServer } from '../support/web.ts'

/** A callback that came, whether it was taken or not. */
export interface Callback {
  /** What was put behind the receiver's URL. */
  readonly path: string
  /** `webhook-id`. */
  readonly deliveryId: string
  readonly isSigned: boolean
  readonly body: string
  /** Whether it was answered 2xx; only then may the sender take it for delivered. */
  readonly isTaken: boolean
}

export interface ChaosReceiver {
  readonly url: string
  readonly callbacks: readonly Callback[]
  /** Some are answered 500, or not at all. */
  behave(mode: 'take' | 'refuse' | 'ignore'): void
  close(): Promise<void>
}

/** How many of them, while it misbehaves. */
const shares = { take: 0, refuse: 0.7, ignore: 0.2 } as const

/** As docs/webhooks.md tells receivers to verify. */
function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string): boolean {
  const text = (name: string): string => String(headers[name] ?? '')
  const time = text('webhook-timestamp')
  if (!(Math.abs(Date.now() / 1000 - Number(time)) <= 300)) return false
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const head = `${text('webhook-id')}.${time}.`
  const ours = createHmac('sha256', key).update(head).update(body).digest()
  const theirs = Buffer.from(text('webhook-signature').replace('v1,', ''), 'base64')
  return theirs.length === ours.length && timingSafeEqual(theirs, ours)
}

/** `secretFor`: the `whsec_…` of the account that the path is for. */
export async function startChaosReceiver(
  secretFor: (path: string) => string,
): Promise<ChaosReceiver> {
  const callbacks: Callback[] = []
  let mode: keyof typeof shares = 'take'
  const web = await startWebServer((request, response) => {
    const take = async (): Promise<void> => {
      const body = await buffer(request)
      const path = request.url ?? ''
      const isFailed = Math.random() < shares[mode]
      callbacks.push({
        path,
        deliveryId: String(request.headers['webhook-id']),
        isSigned: isSigned(request.headers, body, secretFor(path)),
        body: body.toString('utf8'),
        isTaken: !isFailed,
      })
      if (!isFailed) response.writeHead(204).end()
      else if (mode === 'refuse') response.writeHead(500).end()
    }
    take().catch(() => response.destroy())
  })
  return {
    url: web.url,
    callbacks,
    behave: (next) => {
      mode = next
    },
    close: () => web.close(),
  }
}
