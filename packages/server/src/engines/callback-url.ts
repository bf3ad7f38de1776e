import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * URLs at which an engine's upstream reports changes of a task's job. Each has a token that nobody can
 * guess, since what comes in there has no key of ours.
 */
export interface CallbackUrls {
  /** Null when the server has no public URL that an upstream could reach. */
  urlFor(engine: string, taskId: string): string | null
  /** Whether the token is that of the task. */
  verify(engine: string, taskId: string, token: string): boolean
}

export const callbackPath = '/upstreams'

export function createCallbackUrls(options: {
  publicUrl: string | null
  secret: Buffer
}): CallbackUrls {
  const { publicUrl, secret } = options

  function tokenOf(engine: string, taskId: string): string {
    const text = JSON.stringify(['engine-callback', engine, taskId])
    return createHmac('sha256', secret).update(text).digest('base64url')
  }

  return {
    urlFor: (engine, taskId) =>
      publicUrl === null
        ? null
        : `${publicUrl}${callbackPath}/${engine}/${taskId}/${tokenOf(engine, taskId)}`,
    verify: (engine, taskId, token) => {
      const expected = Buffer.from(tokenOf(engine, taskId))
      const given = Buffer.from(token)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
