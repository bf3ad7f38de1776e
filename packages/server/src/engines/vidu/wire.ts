/**
 * Vidu's wire, read with patience: its pages disagree with themselves about names, so every known
 * spelling is taken, and only what the engine cannot do without is required.
 */
import { z } from 'zod'

/** Where a job stands. Words nobody has heard of count as still at work. */
export type ViduState = 'waiting' | 'working' | 'success' | 'failed' | 'cancelled'

const states: Readonly<Record<string, ViduState>> = {
  created: 'waiting',
  queueing: 'waiting',
  queuing: 'waiting',
  scheduled: 'waiting',
  processing: 'working',
  success: 'success',
  succeeded: 'success',
  failed: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
}

const text = z.string().min(1)
/** An id, should it come as a number. */
const idText = z.union([text, z.number().transform(String)])
const maybeText = text.nullish().catch(null)

/** The prose says `status` where the examples say `state`. */
const stateFields = { state: maybeText, status: maybeText }

function stateOf(value: {
  state?: string | null | undefined
  status?: string | null | undefined
}): ViduState | null {
  const word = value.state ?? value.status ?? null
  return word === null ? null : (states[word.toLowerCase()] ?? 'working')
}

export const createdSchema = z
  .object({ task_id: idText.optional(), id: idText.optional() })
  .transform((answer, context) => {
    const id = answer.task_id ?? answer.id
    if (id !== undefined) return { id }
    context.addIssue('has no task_id')
    return z.NEVER
  })

export interface ViduJob {
  readonly state: ViduState
  readonly errCode: string | null
  /** Where the picture is, for a while. */
  readonly url: string | null
}

export const jobSchema = z
  .object({
    ...stateFields,
    err_code: maybeText,
    creations: z
      .array(z.object({ url: maybeText }))
      .nullish()
      .catch(null),
  })
  .transform((answer, context): ViduJob => {
    const state = stateOf(answer)
    if (state === null) {
      context.addIssue('has no state')
      return z.NEVER
    }
    const url = answer.creations?.find((creation) => creation.url)?.url ?? null
    return { state, errCode: answer.err_code ?? null, url }
  })

export const listSchema = z
  .object({
    tasks: z.array(
      z.object({ id: idText.optional(), task_id: idText.optional(), payload: maybeText }),
    ),
    next_page_token: maybeText,
  })
  .transform((answer) => ({
    jobs: answer.tasks.flatMap((job) => {
      const id = job.id ?? job.task_id
      return id === undefined ? [] : [{ id, payload: job.payload ?? null }]
    }),
    nextPageToken: answer.next_page_token ?? null,
  }))

/** The shape of every HTTP error; a proxy in between may answer anything. */
export const refusalSchema = z
  .object({
    reason: maybeText,
    message: maybeText,
    metadata: z.object({ trace_id: maybeText }).nullish().catch(null),
  })
  .catch({ reason: null, message: null, metadata: null })
