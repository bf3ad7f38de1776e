import type { Pace } from './pace.ts'
import type { WaitRange } from './patience.ts'

/** What one reading said of a job. `absent`: the answer left it out, which need not mean anything. */
export type Reading<S> = { readonly state: S } | { readonly error: unknown } | 'absent'

/** What a failed reading means. `gone`: this job is unknown; `lasting`: asking again is no use. */
export type ReadFault =
  | { readonly kind: 'passing'; readonly retryAfterMs: number | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'lasting' }

export interface JobReaderOptions<S> {
  /** Reads one job. */
  read(jobId: string, signal: AbortSignal): Promise<S>
  /** Reads many with one request, where the upstream can. */
  readonly batch?: {
    readonly jobsMax: number
    /** In place of the timing's, since a request for many costs the upstream little. */
    readonly pollMs: WaitRange
    /**
     * By job id; a job that is not in it counts as absent, and is read alone at once. Null: this
     * upstream's lists do not say how jobs stand, and it is not asked for one again.
     */
    read(jobIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, S> | null>
  }
  faultOf(error: unknown): ReadFault
}

/** Reads jobs by lists as long as those are of use, and one by one otherwise. */
export interface JobReader<S> {
  /** Jobs that one request may be for. */
  jobsMax(): number
  /** Between two readings of a job. */
  pollMs(isAlone: boolean): WaitRange
  /** One reading for each, in order. Tells the pace how it went. */
  read(jobIds: readonly string[], signal: AbortSignal): Promise<readonly Reading<S>[]>
}

export function createJobReader<S>(
  options: JobReaderOptions<S> & { readonly pollMs: WaitRange; readonly pace: Pace },
): JobReader<S> {
  const { faultOf, pace } = options
  let batch = options.batch ?? null
  /** `suspect`: the last list failed; `broken`: and since then a single reading has succeeded. */
  let lists: 'fine' | 'suspect' | 'broken' = 'fine'

  async function readOne(jobId: string, signal: AbortSignal): Promise<Reading<S>> {
    try {
      const state = await options.read(jobId, signal)
      pace.succeeded()
      if (lists === 'suspect') lists = 'broken'
      return { state }
    } catch (error) {
      tellPace(faultOf(error))
      return { error }
    }
  }

  async function readMany(
    jobIds: readonly string[],
    list: NonNullable<typeof batch>,
    signal: AbortSignal,
  ): Promise<readonly Reading<S>[]> {
    try {
      const states = await list.read(jobIds, signal)
      pace.succeeded()
      lists = 'fine'
      if (states === null) batch = null
      return jobIds.map((id) => {
        const state = states?.get(id)
        return state === undefined ? 'absent' : { state }
      })
    } catch (error) {
      const fault = faultOf(error)
      tellPace(fault)
      // One job's trouble is not the whole list's, nor the lists' that of every job: each is asked alone.
      const isBusy = fault.kind === 'passing' && fault.retryAfterMs !== null
      const isLists = fault.kind !== 'passing' || (lists === 'broken' && !isBusy)
      if (lists === 'fine' && !isBusy) lists = 'suspect'
      return jobIds.map(() => (isLists ? 'absent' : { error }))
    }
  }

  function tellPace(fault: ReadFault): void {
    if (fault.kind === 'passing') pace.failed(fault.retryAfterMs)
    // Whoever says no is there.
    else pace.succeeded()
  }

  return {
    jobsMax: () => batch?.jobsMax ?? 1,
    pollMs: (isAlone) =>
      batch === null || isAlone || lists === 'broken' ? options.pollMs : batch.pollMs,
    read: async (jobIds, signal) => {
      const [first] = jobIds
      if (first === undefined) return []
      if (jobIds.length > 1 && batch !== null) return await readMany(jobIds, batch, signal)
      const reading = await readOne(first, signal)
      return jobIds.map((id) => (id === first ? reading : 'absent'))
    },
  }
}
