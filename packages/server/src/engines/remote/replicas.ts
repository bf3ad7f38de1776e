import { createHash } from 'node:crypto'
import type { Clock } from '../../core/clock.ts'
import type { Log } from '../../core/log.ts'
import { createUpstream, UpstreamError, type Upstream } from '../../net/upstream.ts'
import { createBreaker, type Breaker } from './breaker.ts'
import type { WaitRange } from './patience.ts'

/** One of several servers that do the same. */
export interface Replica {
  /** Short and stable: it tells in a job's id which server has the job, and not where it is. */
  readonly key: string
  /** Host and port, for logs and the operator's eyes. */
  readonly host: string
  readonly upstream: Upstream
  /** Attempts at work on it by this process. */
  readonly busy: number
  readonly breaker: Breaker
}

export interface ReplicasOptions {
  readonly urls: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Most bytes of an answer to read. */
  readonly bytesMax: number
  /** Attempts that one may have at work at the same time. */
  readonly placesEach: number
  readonly log: Log
  readonly clock?: Clock
  readonly openMs?: WaitRange
}

/** A place on a server. */
export interface TakenPlace {
  readonly replica: Replica
  /** The server is done, or never began. */
  release(): void
  /** Nobody waits for the server's work any more, but it goes on: until `release`, there is a place less. */
  leave(): void
}

/** The servers behind one engine entry: the least busy is asked first, one that is down is left alone. */
export interface Replicas {
  readonly all: readonly Replica[]
  /** Places of those that are not down, without those that were left; one that may be back has one. */
  places(): number
  /**
   * The least busy one that is not down, and not in `except`; null when there is none. Counts as busy
   * until `release`. One that may be back is given to one caller, until a request has said whether it is.
   */
  take(except?: ReadonlySet<Replica>): TakenPlace | null
  /** A job's id with the server it is on, where there are several. */
  jobId(replica: Replica, id: string): string
  /** The server of a job and the id there; null when that server is no longer configured. */
  find(jobId: string): { readonly replica: Replica; readonly id: string } | null
  /**
   * Calls a server and keeps count of whether it is there. An answer is an answer, whatever its status,
   * except 502 to 504, by which a proxy says that nobody is behind it.
   * @throws UpstreamError as `Upstream.request`
   */
  request(
    replica: Replica,
    ...call: Parameters<Upstream['request']>
  ): ReturnType<Upstream['request']>
  close(): Promise<void>
}

/** The wall clock may be set back, and then a server would be left alone until it has caught up. */
const uptime: Clock = () => performance.now()

const failuresMax = 3
const defaultOpenMs: WaitRange = { first: 1_000, longest: 30_000 }

export function createReplicas(options: ReplicasOptions): Replicas {
  const { urls, headers, timeoutMs, bytesMax, placesEach, log, clock = uptime } = options
  const busy = new Map<Replica, number>()
  const left = new Map<Replica, number>()
  const all = urls.map((url): Replica => {
    const { host } = new URL(url)
    const replica: Replica = {
      key: createHash('sha256').update(url).digest('hex').slice(0, 6),
      host,
      upstream: createUpstream({
        baseUrl: url,
        ...(headers !== undefined && { headers }),
        timeoutMs,
        bytesMax,
      }),
      get busy() {
        return busy.get(replica) ?? 0
      },
      breaker: createBreaker({
        failuresMax,
        openMs: options.openMs ?? defaultOpenMs,
        clock,
        onChange: (state) => {
          if (state === 'open') log.warn({ host }, 'an upstream does not answer and is left alone')
          else log.info({ host }, 'an upstream answers again')
        },
      }),
    }
    return replica
  })
  /** Servers that may be back, while somebody finds out. */
  const probes = new Map<Replica, TakenPlace>()
  let turn = 0

  function placesOf(replica: Replica): number {
    const { state } = replica.breaker
    if (state === 'open') return 0
    return Math.max(0, (state === 'half-open' ? 1 : placesEach) - (left.get(replica) ?? 0))
  }

  function isFree(replica: Replica): boolean {
    if (replica.breaker.state === 'half-open' && probes.has(replica)) return false
    return placesOf(replica) > 0
  }

  return {
    all,
    places: () => all.reduce((sum, replica) => sum + placesOf(replica), 0),
    take: (except) => {
      turn++
      // Equals take turns.
      const free = all
        .map((_, i) => all[(i + turn) % all.length])
        .filter((replica) => replica !== undefined)
        .filter((replica) => isFree(replica) && except?.has(replica) !== true)
        .toSorted((a, b) => a.busy - b.busy)
      const [replica] = free
      if (replica === undefined) return null
      busy.set(replica, replica.busy + 1)
      let state: 'held' | 'left' | 'released' = 'held'
      const countLeft = (change: 1 | -1) => left.set(replica, (left.get(replica) ?? 0) + change)
      const place: TakenPlace = {
        replica,
        release: () => {
          if (state === 'released') return
          busy.set(replica, replica.busy - 1)
          if (state === 'left') countLeft(-1)
          if (probes.get(replica) === place) probes.delete(replica)
          state = 'released'
        },
        leave: () => {
          if (state !== 'held') return
          countLeft(1)
          state = 'left'
        },
      }
      if (replica.breaker.state === 'half-open') probes.set(replica, place)
      return place
    },
    jobId: (replica, id) => (all.length === 1 ? id : `${replica.key}.${id}`),
    find: (jobId) => {
      const [only] = all
      if (only !== undefined && all.length === 1) {
        const prefix = `${only.key}.`
        return { replica: only, id: jobId.startsWith(prefix) ? jobId.slice(prefix.length) : jobId }
      }
      const replica = all.find(({ key }) => jobId.startsWith(`${key}.`))
      return replica === undefined ? null : { replica, id: jobId.slice(replica.key.length + 1) }
    },
    request: async (replica, ...call) => {
      try {
        const answer = await replica.upstream.request(...call)
        if (answer.status >= 502 && answer.status <= 504) replica.breaker.failed()
        else replica.breaker.succeeded()
        return answer
      } catch (error) {
        const isGivenUp = error instanceof UpstreamError && error.reason === 'aborted'
        if (!isGivenUp) replica.breaker.failed()
        throw error
      } finally {
        probes.delete(replica)
      }
    },
    close: async () => {
      await Promise.all(all.map(({ upstream }) => upstream.close()))
    },
  }
}
