import { LikenessError } from '../../core/errors.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { CreateFate } from '../remote/create-job.ts'
import { ImagesError, UnreadableAnswer } from './images-error.ts'
import type { Profile } from './profile.ts'
import { refusalOf } from './refusals.ts'

/** Every server is down, or is left alone for a while. */
export class NoServer extends Error {
  override readonly name = 'NoServer'
}

/**
 * What ends the attempt, a stop or an error of the task, though a server was asked already: what was
 * intended is not withdrawn.
 */
export class EndedAtWork extends Error {
  override readonly name = 'EndedAtWork'
  override readonly cause: unknown
  constructor(cause: unknown) {
    super('the attempt ended when a server had been asked')
    this.cause = cause
  }
}

/** How often a picture that costs nothing is made again after it was lost on the way, the first time included. */
const makesMax = 3

/** What became of a call, in the words that `createJob` needs. One for each attempt, since it counts. */
export interface Fates {
  fateOf(error: unknown): CreateFate
  /** What happened, as a clause. */
  describe(error: unknown): string
  refusal(error: unknown): LikenessError
  /** For when nobody can know, or has to: throws the error of the task. */
  giveUp(error: unknown): never
}

/** Whether it is sure that a server did not take the call, though it may take it later, or another may now. */
export function wasNotTaken(error: unknown, profile: Profile): boolean {
  if (error instanceof UpstreamError) return !error.mayHaveArrived
  if (error instanceof ImagesError) return refusalOf(error, profile)?.fate === 'later'
  return error instanceof NoServer
}

export function createFates(profile: Profile): Fates {
  const { title, isPaid } = profile
  let makes = 0

  /** Whether the picture may have been made, and did not get here. */
  function isLoss(error: unknown): boolean {
    if (error instanceof UpstreamError) return error.mayHaveArrived
    if (error instanceof ImagesError) return refusalOf(error, profile) === null
    return error instanceof UnreadableAnswer
  }

  function describe(error: unknown): string {
    if (!(error instanceof ImagesError)) {
      return error instanceof Error ? error.message : 'an unexpected fault'
    }
    const code = error.code === null ? '' : ` ${error.code}`
    const words = error.message === '' ? '' : `: "${error.message}"`
    const id = error.requestId === null ? '' : ` (request id ${error.requestId})`
    return `${title} answered HTTP ${error.status}${code}${words}${id}`
  }

  return {
    describe,
    fateOf: (error) => {
      if (isLoss(error)) {
        makes++
        if (isPaid) return { kind: 'unknown' }
        return makes < makesMax ? { kind: 'not-taken', passes: true } : { kind: 'refused' }
      }
      if (wasNotTaken(error, profile)) {
        const retryAfterMs = error instanceof ImagesError ? error.retryAfterMs : null
        return { kind: 'not-taken', passes: true, retryAfterMs }
      }
      // A stop, or a fault of ours: passed on as it is.
      if (!(error instanceof ImagesError)) return { kind: 'unknown' }
      const isRequests = refusalOf(error, profile)?.fate === 'request'
      return isRequests ? { kind: 'refused' } : { kind: 'not-taken', passes: false }
    },
    refusal: (error) => {
      const says = error instanceof ImagesError ? refusalOf(error, profile)?.says : undefined
      const advice = says ?? `It was tried ${makes} times.`
      return new LikenessError(
        codeOf(error),
        `${describe(error)}. ${advice} Nothing was charged.`,
        {
          cause: error,
        },
      )
    },
    giveUp: (error) => {
      if (error instanceof EndedAtWork) throw error.cause
      if (!isLoss(error)) throw error
      throw new LikenessError(
        isPaid && !(error instanceof UnreadableAnswer) ? '008023099' : codeOf(error),
        mayBePaid(title, describe(error)),
        { cause: error },
      )
    },
  }
}

function codeOf(error: unknown) {
  if (error instanceof ImagesError) return '008023097'
  return error instanceof UnreadableAnswer ? '008023096' : '008023099'
}

/** `why` is a clause. */
export function mayBePaid(title: string, why: string): string {
  return `Nobody can know whether ${title} made the picture: ${why}. It may have been made and cost the operator money; it was not ordered a second time. Nothing was charged here.`
}
