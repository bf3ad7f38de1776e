import type { FastifyRequest } from 'fastify'
import { LikenessError } from '../../../core/errors.ts'
import { hopsHeader, hopsMax } from '../../../core/hops.ts'

/**
 * Through how many servers of this kind a create has come; a client's own has come through none.
 * @throws LikenessError 400 when they are so many that they must be passing it round
 */
export function hopsOf(request: FastifyRequest): number {
  const text = String(request.headers[hopsHeader] ?? '0')
  const hops = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (hops <= hopsMax) return hops
  const param = 'X-Likeness-Hops'
  throw new LikenessError(
    '400',
    Number.isNaN(hops)
      ? `\`${param}\` must be a whole number.`
      : `\`${param}\`: the task came through ${hops} servers, and ${hopsMax} is the most. They pass it round: the operator has to look at the engines of type relay.`,
    { param },
  )
}
