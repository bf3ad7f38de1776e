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

const jobFields = {
  ...stateFields,
  err_code: maybeText,
  creations: z
    .array(z.object({ url: maybeText }))
    .nullish()
    .catch(null),
}

function jobOf(answer: z.output<z.ZodObject<typeof jobFields>>): ViduJob | null {
  const state = stateOf(answer)
  if (state === null) return null
  const url = answer.creations?.find((creation) => creation.url)?.url ?? null
  return { state, errCode: answer.err_code ?? null, url }
}

export const jobSchema = z.object(jobFields).transform((answer, context): ViduJob => {
  const job = jobOf(answer)
  if (job !== null) return job
  context.addIssue('has no state')
  return z.NEVER
})

/** Whether an entry says how its job stands is not documented: then `job` is null. */
export const listSchema = z
  .object({
    tasks: z.array(
      z.object({
        id: idText.optional(),
        task_id: idText.optional(),
        payload: maybeText,
        ...jobFields,
      }),
    ),
    next_page_token: maybeText,
  })
  .transform((answer) => ({
    jobs: answer.tasks.flatMap((entry) => {
      const id = entry.id ?? entry.task_id
      if (id === undefined) return []
      return [{ id, payload: entry.payload ?? null, job: jobOf(entry) }]
    }),
    nextPageToken: answer.next_page_token ?? null,
  }))

const maybeCount = z.coerce.number().int().min(0).nullish().catch(null)

/** The documentation says `remains` here and `remaining_credits` there; only the first has numbers we use. */
export const creditsSchema = z
  .object({
    remains: z
      .array(z.object({ concurrency_limit: maybeCount, current_concurrency: maybeCount }))
      .nullish()
      .catch(null),
  })
  .transform(({ remains }) => {
    const limits = (remains ?? []).flatMap(({ concurrency_limit: limit, current_concurrency }) =>
      limit ? [{ limit, current: current_concurrency ?? 0 }] : [],
    )
    return limits.toSorted((a, b) => b.limit - a.limit)[0] ?? null
  })

/** The shape of every HTTP error; a proxy in between may answer anything. */
export const refusalSchema = z
  .object({
    reason: maybeText,
    message: maybeText,
    metadata: z.object({ trace_id: maybeText }).nullish().catch(null),
  })
  .catch({ reason: null, message: null, metadata: null })
