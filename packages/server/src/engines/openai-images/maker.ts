import { randomUUID } from 'node:crypto'
import { LikenessError } from '../../core/errors.ts'
import { createSlots } from '../../core/slots.ts'
import type { Attempt, EngineRequest } from '../engine.ts'
import type { ResultDoors } from '../remote/fetch-result.ts'
import type { WaitRange } from '../remote/patience.ts'
import { encodeReferences, type EncodedReference } from '../remote/references.ts'
import type { Replica, Replicas, TakenPlace } from '../remote/replicas.ts'
import type { Calls, Sending } from './calls.ts'
import { NoServer, EndedAtWork, wasNotTaken } from './fate.ts'
import { requestIdOf } from './images-error.ts'
import type { OrderWords } from './order.ts'
import { pictureIn } from './picture.ts'
import type { Profile } from './profile.ts'

export interface MakerOptions {
  readonly profile: Profile
  readonly replicas: Replicas
  readonly calls: Calls
  doorsOf(replica: Replica): ResultDoors
  readonly retryMs: WaitRange
  /** Hears of every call that did not bring a picture. */
  onFault(error: unknown, model: string, replica: Replica): void
}

/** Has servers make pictures. */
export interface Maker {
  /**
   * Has the least busy server make a picture, or the next where one surely did not take the call. Writes
   * the intention down just before the first call, when all that could fail before it has not.
   * @throws the signal's reason, or LikenessError for a damaged reference, before a server is asked, and
   *   both as EndedAtWork after it; NoServer; and what a call ends with
   */
  make(work: Work): Promise<Buffer>
}

export interface Work {
  readonly request: EngineRequest
  readonly words: OrderWords
  readonly attempt: Attempt
}

/** No model sees more of a reference than this, and sending it takes time. */
const referenceSideMax = 2048
/** Of all references of a task together. A call keeps them until its answer, so places bound the memory. */
const referencesBytesMax = 20_000_000
/** Tasks whose references are read and decoded at the same time. */
const encodingMax = 4

export function createMaker(options: MakerOptions): Maker {
  const { profile, replicas, calls, doorsOf, retryMs, onFault } = options
  const encoding = createSlots(encodingMax)

  async function encode(
    { references }: EngineRequest,
    { signal }: Attempt,
  ): Promise<readonly EncodedReference[]> {
    const release = await encoding.take(signal)
    try {
      return await encodeReferences(references, {
        upstream: profile.title,
        signal,
        longSideMax: referenceSideMax,
        bytesMax: referencesBytesMax,
      })
    } finally {
      release()
    }
  }

  function sendingOf(
    references: readonly EncodedReference[],
    { request, words, attempt }: Work,
  ): Sending {
    const requestId = `likeness-${randomUUID()}`
    const call = profile.call({ ...words, references, requestId })
    return { call, taskId: request.taskId, model: words.model, requestId, attempt }
  }

  async function callAt(place: TakenPlace, sending: Sending): Promise<Buffer> {
    const answer = await calls.send(place, sending)
    return await pictureIn(answer, {
      attempt: sending.attempt,
      upstream: profile.title,
      jobId: requestIdOf(answer) ?? sending.requestId,
      doors: doorsOf(place.replica),
      retryMs,
    })
  }

  return {
    make: async (work) => {
      const { request, attempt } = work
      const tried = new Set<Replica>()
      let references: readonly EncodedReference[] | null = null
      let last: unknown = new NoServer(`no server of ${profile.title} takes more now`)
      for (;;) {
        const place = replicas.take(tried)
        if (place === null) throw last
        tried.add(place.replica)
        let sending: Sending
        try {
          if (references === null) {
            references = await encode(request, attempt)
            await intend(attempt)
          }
          sending = sendingOf(references, work)
        } catch (error) {
          place.release()
          throw error
        }
        try {
          return await callAt(place, sending)
        } catch (error) {
          const isStop = attempt.signal.aborted && error === attempt.signal.reason
          if (isStop || error instanceof LikenessError) throw new EndedAtWork(error)
          onFault(error, request.model, place.replica)
          if (!wasNotTaken(error, profile)) throw error
          last = error
        }
      }
    },
  }
}

/** A stop that comes while the intention is written must not leave it there: nothing was asked for. */
async function intend(attempt: Attempt): Promise<void> {
  attempt.signal.throwIfAborted()
  await attempt.intend()
  if (!attempt.signal.aborted) return
  await attempt.withdraw()
  attempt.signal.throwIfAborted()
}
