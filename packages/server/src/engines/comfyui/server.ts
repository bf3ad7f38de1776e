import type { Log } from '../../core/log.ts'
import { UpstreamError } from '../../net/upstream.ts'
import { createJobPoller, type JobPoller, type ReadFault } from '../remote/job-poller.ts'
import type { Replica } from '../remote/replicas.ts'
import type { ComfyuiClient } from './client.ts'
import { ComfyuiError } from './errors.ts'
import { createEvents, type Events } from './events.ts'
import { fitnessFaults } from './fitness.ts'
import type { Graph } from './graph.ts'
import { isEnded, type JobState } from './job-state.ts'
import type { ComfyuiTiming } from './timing.ts'
import type { NodeInfo } from './wire.ts'

/** What the engine keeps for each of its ComfyUI servers. */
export interface ComfyuiServer {
  readonly replica: Replica
  readonly events: Events
  readonly poller: JobPoller<JobState>
  /**
   * Makes sure that the server has what a model's workflow needs: asked once, and again after a no.
   * @throws ComfyuiError `unfit` with what is missing
   */
  mustFit(model: string, sample: SampleGraph, signal: AbortSignal): Promise<void>
  /** It may have other nodes and files by now, such as after a new start: they are asked for again. */
  forgetFitness(): void
  close(): Promise<void>
}

/** A graph as one might be sent. */
export interface SampleGraph {
  readonly graph: Graph
  /** Names in it that stand for files yet to be uploaded. */
  readonly uploads: readonly string[]
}

export interface ComfyuiServerOptions {
  readonly replica: Replica
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly client: ComfyuiClient
  readonly timing: ComfyuiTiming
  readonly log: Log
}

export function createComfyuiServer(options: ComfyuiServerOptions): ComfyuiServer {
  const { replica, client, timing, log } = options
  const fitting = new Set<string>()
  const events = createEvents({
    baseUrl: options.url,
    headers: options.headers,
    reconnectMs: timing.reconnectMs,
    log,
  })
  const poller = createJobPoller<JobState>({
    read: (promptId, signal) => client.read(replica, promptId, signal),
    isEnded,
    faultOf: readFaultOf,
    timing: timing.poll,
  })

  return {
    replica,
    events,
    poller,
    mustFit: async (model, { graph, uploads }, signal) => {
      if (fitting.has(model)) return
      const classes = [...new Set(Object.values(graph).map((node) => node.class_type))]
      const info = new Map<string, NodeInfo | null>(
        await Promise.all(
          classes.map(
            async (nodeClass) =>
              [nodeClass, await client.nodeInfo(replica, nodeClass, signal)] as const,
          ),
        ),
      )
      const [first, ...others] = fitnessFaults(graph, info, uploads)
      if (first === undefined) {
        fitting.add(model)
        return
      }
      log.warn({ host: replica.host, model, faults: [first, ...others] }, 'ComfyUI lacks something')
      const more = others.length === 0 ? '' : `, and ${others.length} more`
      throw new ComfyuiError(
        'unfit',
        `ComfyUI cannot run the workflow of ${model}: ${first}${more}`,
      )
    },
    forgetFitness: () => fitting.clear(),
    close: async () => {
      poller.close()
      await events.close()
    },
  }
}

/** What a reading that failed means for the job. */
function readFaultOf(error: unknown): ReadFault {
  // Neither in the queue nor, asked after it, in the history: it will not turn up.
  if (error instanceof ComfyuiError && error.kind === 'gone') return { kind: 'lasting' }
  if (error instanceof UpstreamError) return { kind: 'passing', retryAfterMs: null }
  if (!(error instanceof ComfyuiError)) return { kind: 'lasting' }
  const { kind, status, retryAfterMs } = error
  const isPassing =
    kind === 'unreadable' || status === 408 || status === 429 || (status ?? 0) >= 500
  return isPassing ? { kind: 'passing', retryAfterMs } : { kind: 'lasting' }
}
