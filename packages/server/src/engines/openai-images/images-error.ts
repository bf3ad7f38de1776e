import { z } from 'zod'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import { retryAfterMs } from '../remote/patience.ts'
import { oneLine } from '../remote/text.ts'

/** A server answered, and not with a picture. */
export class ImagesError extends Error {
  override readonly name = 'ImagesError'
  readonly status: number
  /** The server's word, such as `moderation_blocked`; null when it had none. */
  readonly code: string | null
  /** The field it objects to. */
  readonly param: string | null
  /** To quote to the server's support. */
  readonly requestId: string | null
  readonly retryAfterMs: number | null
  /** Whether the body was an error of the protocol: then it is the server's own word, not a proxy's. */
  readonly isOwnWord: boolean

  constructor(answer: UpstreamAnswer) {
    const said = errorIn(answer.bytes)
    super(oneLine(said?.message ?? ''))
    this.status = answer.status
    this.code = said === null || said.code === String(answer.status) ? null : said.code
    this.param = said?.param ?? null
    this.requestId = requestIdOf(answer)
    this.retryAfterMs = retryAfterMs(answer.header('retry-after'))
    this.isOwnWord = said !== null
  }
}

/** A success without a whole picture. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer'
}

export function requestIdOf(answer: UpstreamAnswer): string | null {
  const id = answer.header('x-request-id')
  return id === null || id === '' ? null : oneLine(id)
}

const maybeText = z.string().min(1).nullish().catch(null)
/** LocalAI's is the status once more. */
const maybeCode = z
  .union([z.string().min(1), z.number().transform(String)])
  .nullish()
  .catch(null)

interface SaidError {
  readonly message: string
  readonly code: string | null
  readonly param: string | null
}

const bare = (message: string): SaidError => ({ message, code: null, param: null })

/** OpenAI's shape, which LocalAI and most relays have too; then FastAPI's two, of the Python servers. */
const errorSchema = z.union([
  z
    .object({
      error: z.object({
        message: z.string(),
        code: maybeCode,
        type: maybeText,
        param: maybeText,
      }),
    })
    .transform(({ error: { message, code, type, param } }): SaidError => ({
      message,
      code: oneLine(code ?? type ?? '') || null,
      param: param ?? null,
    })),
  z.object({ error: z.string() }).transform(({ error }) => bare(error)),
  z.object({ detail: z.string() }).transform(({ detail }) => bare(detail)),
  z
    .object({
      detail: z
        .array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() }))
        .min(1),
    })
    .transform(({ detail }) =>
      bare(detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ')),
    ),
  z.object({ message: z.string() }).transform(({ message }) => bare(message)),
])

function errorIn(bytes: Buffer): SaidError | null {
  return errorSchema.safeParse(jsonOf(bytes)).data ?? null
}

/** A body as JSON; undefined when it is none. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
