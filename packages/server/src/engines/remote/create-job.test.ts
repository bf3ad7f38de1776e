import { describe, expect, it } from 'vitest'
import { LikenessError } from '../../core/errors.ts'
import { recordAttempt, type RecordedAttempt } from '../../../test/support/attempt.ts'
import { AttemptStopped, JobNotTaken } from '../engine.ts'
import { createJob, type CreateFate, type CreateJobOptions } from './create-job.ts'

/** What an upstream answered, by what it means. */
class Answer extends Error {
  readonly fate: CreateFate
  constructor(fate: CreateFate) {
    super('HTTP 000')
    this.fate = fate
  }
}

const busy = new Answer({ kind: 'not-taken', passes: true })
const closed = new Answer({ kind: 'not-taken', passes: false })
const refused = new Answer({ kind: 'refused' })
const unknown = new Answer({ kind: 'unknown' })

interface Ran {
  readonly attempt: RecordedAttempt
  /** Creates that were sent. */
  creates: number
  /** Why a job was looked for. */
  readonly searches: string[]
  readonly job: Promise<string>
}

/** Has an upstream give these answers in turn, and then take the job. */
function run(
  answers: readonly (Error | (() => void))[],
  options: { patienceMs?: number; retryMs?: number; find?: () => Promise<string> } = {},
): Ran {
  const { retryMs = 0, find = () => Promise.resolve('found') } = options
  const attempt = recordAttempt(options)
  const searches: string[] = []
  const left = [...answers]
  const fateOf = (error: unknown): CreateFate =>
    error instanceof Answer ? error.fate : { kind: 'unknown' }
  const jobOptions: CreateJobOptions<string> = {
    attempt,
    upstream: 'Far',
    retryMs: { first: retryMs, longest: retryMs },
    create: () => {
      ran.creates++
      const next = left.shift()
      if (next instanceof Error) return Promise.reject(next)
      next?.()
      return Promise.resolve(`job ${ran.creates}`)
    },
    fateOf,
    describe: (error) => (error instanceof Error ? `Far answered ${error.message}` : 'nonsense'),
    refusal: (error) => new LikenessError('008023097', 'Far refused.', { cause: error }),
    find: (why) => {
      searches.push(why)
      return find()
    },
  }
  const ran: Ran = { attempt, creates: 0, searches, job: Promise.resolve('') }
  const job = createJob(jobOptions)
  job.catch(() => undefined)
  return Object.assign(ran, { job })
}

/** Lets everything run that waits for no timer. */
const turns = () => new Promise((resolve) => setImmediate(resolve))

async function failureOf({ job }: Ran): Promise<Error> {
  const error: unknown = await job.catch((reason: unknown) => reason)
  if (error instanceof Error) return error
  throw new Error(`no failure: ${String(error)}`)
}

describe('the one job of a task', () => {
  it('is made with the intention on record first', async () => {
    const ran = run([])
    expect(await ran.job).toBe('job 1')
    expect(ran.attempt.checkpoints).toEqual(['intend'])
  })

  it('is tried for again while none exists, and the record says so each time', async () => {
    const ran = run([busy, busy])
    expect(await ran.job).toBe('job 3')
    expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw', 'intend', 'withdraw', 'intend'])
    expect(ran.attempt.stages).toEqual(['waiting-for-far', 'waiting-for-far'])
  })

  it('is looked for when nobody knows whether it exists, and never made twice', async () => {
    const ran = run([busy, unknown])
    expect(await ran.job).toBe('found')
    expect(ran.creates).toBe(2)
    expect(ran.searches).toEqual(['Far answered HTTP 000'])
    // The intention stays: a crash now must not forget it.
    expect(ran.attempt.checkpoints.at(-1)).toBe('intend')
  })

  it('is looked for after a fault that nobody foresaw', async () => {
    const ran = run([new TypeError('a surprise')])
    expect(await ran.job).toBe('found')
    expect(ran.creates).toBe(1)
  })

  it('is not withdrawn when the search fails', async () => {
    const lost = new LikenessError('008023099', 'A job may exist.')
    const ran = run([unknown], { find: () => Promise.reject(lost) })
    expect(await failureOf(ran)).toBe(lost)
    expect(ran.attempt.checkpoints).toEqual(['intend'])
  })
})

describe('a job that is not taken', () => {
  it('for the request’s own fault is final', async () => {
    const ran = run([refused])
    const error = await failureOf(ran)
    expect(error).toMatchObject({ code: '008023097', message: 'Far refused.' })
    expect(error).not.toBeInstanceOf(JobNotTaken)
    expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw'])
  })

  it('for the operator’s fault may be taken by another engine', async () => {
    const ran = run([closed])
    const error = await failureOf(ran)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error).toMatchObject({ code: '008023097', message: 'Far refused.', cause: closed })
    expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw'])
  })

  it('is given up when the attempt has no more patience', async () => {
    const ran = run([busy, busy], { patienceMs: 0 })
    const error = await failureOf(ran)
    expect(error).toBeInstanceOf(JobNotTaken)
    expect(error.message).toMatch(
      /^Far did not take the job: Far answered HTTP 000\. No job exists/,
    )
    expect(ran.creates).toBe(1)
  })

  it('is given up at once when the upstream asks for more than the patience', async () => {
    const later = new Answer({ kind: 'not-taken', passes: true, retryAfterMs: 60_000 })
    const ran = run([later], { patienceMs: 50_000 })
    expect(await failureOf(ran)).toBeInstanceOf(JobNotTaken)
    // It is asked again after five minutes at the latest, however long it asks for.
    const late = new Answer({ kind: 'not-taken', passes: true, retryAfterMs: 3_600_000 })
    const patient = run([late], { patienceMs: 400_000 })
    await turns()
    expect(patient.attempt.stages).toEqual(['waiting-for-far'])
    patient.attempt.stop('ended')
    await failureOf(patient)
  })

  it('was not sent at all where the reason is our own', async () => {
    const own = new LikenessError('008023002', '`images[0]` cannot be decoded.')
    const ran = run([own])
    expect(await failureOf(ran)).toBe(own)
    expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(ran.searches).toEqual([])
  })
})

describe('an attempt that is stopped', () => {
  it('before anything creates nothing, and says why', async () => {
    const attempt = recordAttempt()
    attempt.stop('ended')
    const job = createJob({
      attempt,
      upstream: 'Far',
      retryMs: { first: 0, longest: 0 },
      create: () => Promise.reject(new Error('must not be called')),
      fateOf: () => ({ kind: 'unknown' }),
      describe: () => '',
      refusal: () => new LikenessError('008023097', ''),
      find: () => Promise.reject(new Error('must not be called')),
    })
    await expect(job).rejects.toMatchObject({ reason: 'ended' })
    expect(attempt.checkpoints).toEqual([])
  })

  it.each(['ended', 'lease-lost', 'draining'] as const)(
    'while it waits (%s) creates no more',
    async (reason) => {
      const ran = run([busy], { retryMs: 60_000 })
      await turns()
      ran.attempt.stop(reason)
      expect(await failureOf(ran)).toMatchObject({ reason })
      expect(ran.creates).toBe(1)
      expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw'])
    },
  )

  it('by the deadline says what was in the way', async () => {
    const ran = run([busy], { retryMs: 60_000 })
    await turns()
    ran.attempt.stop('deadline')
    expect(await failureOf(ran)).toMatchObject({
      code: '008023099',
      message: expect.stringMatching(
        /until the task's deadline\. The last try: Far answered HTTP 000/,
      ),
    })
  })

  it('on the way out of `create` has sent nothing', async () => {
    const ran = run([
      () => {
        ran.attempt.stop('draining')
        throw ran.attempt.signal.reason
      },
    ])
    const error = await failureOf(ran)
    expect(error).toBeInstanceOf(AttemptStopped)
    expect(ran.attempt.checkpoints).toEqual(['intend', 'withdraw'])
    expect(ran.searches).toEqual([])
  })
})
