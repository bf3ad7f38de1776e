import { LikenessError } from '../../core/errors.ts'
import { JobNotTaken, type Attempt } from '../engine.ts'
import { askedWaitMsMax, createWaits, isDeadline, type WaitRange } from './patience.ts'

/**
 * What is known after a create that did not succeed. `not-taken`: there is no job, by the upstream's own
 * word or because the request surely never arrived; `passes` says whether trying again may help.
 * `refused`: there is no job, and the request itself is why, so no other engine is asked either.
 * `unknown`: there may be one, and it may cost money.
 */
export type CreateFate =
  | { readonly kind: 'not-taken'; readonly passes: boolean; readonly retryAfterMs?: number | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }

export interface CreateJobOptions<J> {
  readonly attempt: Attempt
  /** For people: `Vidu`. */
  readonly upstream: string
  readonly retryMs: WaitRange
  /**
   * Makes one job and answers its id, or where upstreams have no jobs, the result itself. Not to be given
   * up half-way, or nobody knows whether it exists. A LikenessError or the signal's reason, thrown
   * before anything was sent, is passed on.
   */
  create(): Promise<J>
  fateOf(error: unknown): CreateFate
  /** What happened, as a clause: `Vidu answered HTTP 429`. */
  describe(error: unknown): string
  /** The task's error for what the upstream refused. */
  refusal(error: unknown): LikenessError
  /** After `unknown`: what `create` would have answered, however it is found out. @throws LikenessError 008023099 */
  find(why: string): Promise<J>
}

/**
 * Creates the task's one job: tried again only when no job exists, for as long as the attempt has
 * patience, and not once the upstream asks for more of it than there is left; when nobody can know, the job is looked for and never created a second time. The caller
 * reports the id by `attempt.created`.
 * @throws JobNotTaken when another engine may be asked; LikenessError 008023097 when the request was
 *   refused, 008023099 when no job could be created until the deadline, or nobody knows whether one was
 */
export async function createJob<J = string>(options: CreateJobOptions<J>): Promise<J> {
  const { attempt, upstream } = options
  const waits = createWaits(options.retryMs)
  const startedAt = performance.now()
  let last: unknown = null
  for (;;) {
    if (attempt.signal.aborted) throw notCreated(last, options)
    await attempt.intend()
    try {
      return await options.create()
    } catch (error) {
      const isStopped = attempt.signal.aborted && error === attempt.signal.reason
      if (isStopped || error instanceof LikenessError) {
        await attempt.withdraw()
        throw isStopped ? notCreated(last, options) : error
      }
      last = error
    }
    const fate = options.fateOf(last)
    if (fate.kind === 'unknown') return await options.find(options.describe(last))
    await attempt.withdraw()
    if (fate.kind === 'refused') throw options.refusal(last)
    if (!fate.passes) throw asNotTaken(options.refusal(last))
    const askedMs = Math.min(askedWaitMsMax, fate.retryAfterMs ?? 0)
    if (performance.now() - startedAt + askedMs >= attempt.patienceMs) {
      throw new JobNotTaken(
        '008023099',
        `${upstream} did not take the job: ${options.describe(last)}. No job exists and nothing was charged.`,
        { cause: last },
      )
    }
    attempt.progress(0.05, `waiting-for-${upstream.toLowerCase()}`)
    try {
      await waits.next(attempt.signal, fate.retryAfterMs ?? null)
    } catch {
      throw notCreated(last, options)
    }
  }
}

/** The same error, with the certainty that another engine may be asked. */
export function asNotTaken(error: LikenessError): JobNotTaken {
  return new JobNotTaken(error.code, error.message, { cause: error.cause })
}

/** At the deadline the reason is what kept the job from being made; any other stop is passed on. */
function notCreated(
  last: unknown,
  {
    attempt,
    upstream,
    describe,
  }: Pick<CreateJobOptions<unknown>, 'attempt' | 'upstream' | 'describe'>,
): unknown {
  const { signal } = attempt
  if (last === null || !isDeadline(signal)) return signal.reason
  return new LikenessError(
    '008023099',
    `No job could be created at ${upstream} until the task's deadline. The last try: ${describe(last)}. No job exists and nothing was charged.`,
    { cause: last },
  )
}
