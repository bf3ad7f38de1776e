import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { Clock } from '../core/clock.ts'
import { LikenessError } from '../core/errors.ts'
import type { Account, Key } from '../store/records.ts'
import type { Store } from '../store/store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the auth hook; read it through `accountOf` and `keyOf`. */
    caller: { account: Account; key: Key } | null
  }
}

const keyPrefix = 'lk_'

/** A new secret of 256 random bits. It is shown once and only its hash is kept. */
export function newKeySecret(): string {
  return `${keyPrefix}${randomBytes(32).toString('base64url')}`
}

/** What is stored of a secret. 256 random bits need no slow hash: there is nothing to guess. */
export function hashKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is shown of a secret to tell keys apart. */
export function keyPrefixOf(secret: string): string {
  return secret.slice(0, 8)
}

/** `last used` is worth one write a minute, not one a request. */
const touchEveryMs = 60_000

/**
 * Lets in who has a key. The look-up is by the SHA-256 of the secret, so its time tells nothing of the
 * secret itself.
 */
export function createAuthHook(store: Store, clock: Clock): onRequestAsyncHookHandler {
  return async (request) => {
    const header = request.headers.authorization
    if (header === undefined || header === '') {
      throw new LikenessError('401', 'The key is missing: send `Authorization: Bearer <key>`.')
    }
    const secret = /^Bearer +(\S{1,512})$/i.exec(header)?.[1]
    if (secret === undefined) {
      throw new LikenessError('401', '`Authorization` must be `Bearer <key>`.')
    }
    const found = await store.findKey({ hash: hashKey(secret) })
    if (found === null) {
      throw new LikenessError('401', 'There is no such key. `likeness keys create` makes one.')
    }
    if (found.key.revokedAt !== null) {
      throw new LikenessError('401', `The key ${found.key.prefix}… was revoked. Use another.`)
    }
    request.caller = found
    const now = clock()
    if (now - (found.key.lastUsedAt ?? 0) >= touchEveryMs) {
      void store.touchKey({ id: found.key.id, now }).catch((error: unknown) => {
        request.log.warn({ err: error }, 'the use of a key could not be noted')
      })
    }
  }
}

/** The account the request acts for. */
export function accountOf(request: FastifyRequest): Account {
  if (request.caller === null) throw new Error('the route has no auth hook')
  return request.caller.account
}

/** The key the request came with, for the rate limit. */
export function keyOf(request: FastifyRequest): Key {
  if (request.caller === null) throw new Error('the route has no auth hook')
  return request.caller.key
}
