import { LikenessError } from '../../core/errors.ts'
import { isComplete } from '../../images/completeness.ts'
import { recognise } from '../../images/magic.ts'
import { UpstreamError } from '../../net/upstream.ts'
import type { Attempt } from '../engine.ts'
import { createWaits, isDeadline, type WaitRange } from '../remote/patience.ts'
import type { Replica } from '../remote/replicas.ts'
import type { ComfyuiClient } from './client.ts'
import { ComfyuiError, describe, doesPass } from './errors.ts'
import type { SavedImage } from './wire.ts'

/** What came whole and is no picture will hardly become one. */
const nonsenseMax = 3

export interface FetchOptions {
  readonly client: Pick<ComfyuiClient, 'view'>
  readonly replica: Replica
  readonly promptId: string
  readonly attempt: Attempt
  readonly retryMs: WaitRange
}

/** The picture among what the output node made: saved for good, not a preview. */
export function pictureOf(images: readonly SavedImage[]): SavedImage | null {
  return images.find(({ type }) => type === 'output') ?? null
}

/**
 * Fetches the picture of a job that succeeded, until it came whole.
 * @throws LikenessError 008023096 when there is no picture to be had
 */
export async function fetchPicture(image: SavedImage, options: FetchOptions): Promise<Buffer> {
  const { attempt, promptId } = options
  const waits = createWaits(options.retryMs)
  let last = 'it did not come in time'
  try {
    for (let nonsense = 0; ;) {
      const found = await tryFetch(image, options)
      if (Buffer.isBuffer(found)) return found
      attempt.signal.throwIfAborted()
      last = found.why
      if (found.isNonsense) nonsense++
      if (nonsense >= nonsenseMax) throw unfetched(promptId, `in ${nonsense} tries: ${last}`)
      attempt.progress(0.9, 'fetching-again')
      await waits.next(attempt.signal)
    }
  } catch (error) {
    throw isDeadline(attempt.signal) ? unfetched(promptId, `until the deadline: ${last}`) : error
  }
}

interface Broken {
  /** A clause. */
  readonly why: string
  readonly isNonsense: boolean
}

async function tryFetch(
  image: SavedImage,
  { client, replica, attempt }: FetchOptions,
): Promise<Buffer | Broken> {
  try {
    const bytes = await client.view(replica, image, attempt.signal)
    const found = recognise(bytes)
    if (found.kind === 'other') {
      return { why: `what came is ${bytes.length === 0 ? 'empty' : found.name}`, isNonsense: true }
    }
    if (isComplete(bytes, found.format)) return bytes
    return { why: 'the picture came cut short', isNonsense: false }
  } catch (error) {
    if (!(error instanceof UpstreamError) && !(error instanceof ComfyuiError)) throw error
    return { why: describe(error), isNonsense: !doesPass(error) }
  }
}

function unfetched(promptId: string, why: string): LikenessError {
  return new LikenessError(
    '008023096',
    `The picture of ComfyUI's job ${promptId} could not be fetched ${why}. Try again. Nothing was charged.`,
  )
}

/** A job that succeeded and made no picture where the template says that it does. */
export function noPicture(promptId: string, node: string): LikenessError {
  return new LikenessError(
    '008023096',
    `ComfyUI's job ${promptId} succeeded, and its node ${node} saved no picture. The operator of this server has to look at the template. Nothing was charged.`,
  )
}
