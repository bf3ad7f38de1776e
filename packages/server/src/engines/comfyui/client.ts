import { File } from 'node:buffer'
import { FormData } from 'undici'
import type { z } from 'zod'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import { retryAfterMs } from '../remote/patience.ts'
import type { Replica, Replicas } from '../remote/replicas.ts'
import { oneLine } from '../remote/text.ts'
import { ComfyuiError, describeNodeErrors } from './errors.ts'
import type { Graph } from './graph.ts'
import { jobStateOf, type JobState } from './job-state.ts'
import {
  historySchema,
  nodeInfoSchema,
  queuedSchema,
  queueSchema,
  refusalSchema,
  uploadedSchema,
  type NodeErrors,
  type NodeInfo,
  type SavedImage,
} from './wire.ts'

/** ComfyUI's calls, to the server that is named. All throw UpstreamError or ComfyuiError. */
export interface ComfyuiClient {
  /** What nodes of one class take there; null when there is no such class. */
  nodeInfo(replica: Replica, nodeClass: string, signal: AbortSignal): Promise<NodeInfo | null>
  /** Answers the name by which LoadImage finds the file: not always the one it was sent with. */
  upload(
    replica: Replica,
    file: { bytes: Buffer; name: string; folder: string; type: string },
    signal: AbortSignal,
  ): Promise<string>
  /** Not to be given up half-way: then nobody knows whether a job exists. Hence no signal. */
  queue(
    replica: Replica,
    order: { graph: Graph; promptId: string; clientId: string },
  ): Promise<{ promptId: string; nodeErrors: NodeErrors }>
  /** @throws ComfyuiError `gone` when the server knows of no such job */
  read(replica: Replica, promptId: string, signal: AbortSignal): Promise<JobState>
  /** The bytes of a picture, whatever they are. */
  view(replica: Replica, image: SavedImage, signal: AbortSignal): Promise<Buffer>
  /** Takes it out of the queue, or interrupts it when it is at work. Answers what was done. */
  cancel(replica: Replica, promptId: string): Promise<'removed' | 'interrupted' | 'nothing'>
}

const uploadTimeoutMs = 120_000
const queueTimeoutMs = 60_000
const viewTimeoutMs = 120_000
/** A server that stops waits for it. */
const cancelTimeoutMs = 5_000

export function createComfyuiClient(replicas: Pick<Replicas, 'request'>): ComfyuiClient {
  async function readQueue(
    replica: Replica,
    options: { signal?: AbortSignal; timeoutMs?: number },
  ): Promise<z.output<typeof queueSchema>> {
    return parse(await replicas.request(replica, 'GET', '/queue', options), queueSchema)
  }

  return {
    nodeInfo: async (replica, nodeClass, signal) => {
      const path = `/object_info/${encodeURIComponent(nodeClass)}`
      const answer = await replicas.request(replica, 'GET', path, { signal })
      const info = parse(answer, nodeInfoSchema)
      return Object.hasOwn(info, nodeClass) ? (info[nodeClass] ?? null) : null
    },
    upload: async (replica, { bytes, name, folder, type }, signal) => {
      const form = new FormData()
      form.set('image', new File([bytes], name, { type }))
      form.set('type', 'input')
      form.set('subfolder', folder)
      // The same task sends the same pictures: a second attempt need not leave a second file.
      form.set('overwrite', 'true')
      const answer = await replicas.request(replica, 'POST', '/upload/image', {
        form,
        timeoutMs: uploadTimeoutMs,
        signal,
      })
      const uploaded = parse(answer, uploadedSchema)
      const path =
        uploaded.subfolder === '' ? uploaded.name : `${uploaded.subfolder}/${uploaded.name}`
      return uploaded.type === 'input' ? path : `${path} [${uploaded.type}]`
    },
    queue: async (replica, { graph, promptId, clientId }) => {
      const answer = await replicas.request(replica, 'POST', '/prompt', {
        body: {
          prompt: graph,
          prompt_id: promptId,
          client_id: clientId,
          // Nobody would see the previews.
          extra_data: { preview_method: 'none' },
        },
        timeoutMs: queueTimeoutMs,
      })
      const { prompt_id, node_errors } = parse(answer, queuedSchema)
      return { promptId: prompt_id, nodeErrors: node_errors }
    },
    read: async (replica, promptId, signal) => {
      // The queue first: what leaves it is in the history by then.
      const queue = await readQueue(replica, { signal })
      if (queue.queue_running.some(([, id]) => id === promptId)) return { kind: 'running' }
      if (queue.queue_pending.some(([, id]) => id === promptId)) return { kind: 'queued' }
      const path = `/history/${encodeURIComponent(promptId)}`
      const answer = await replicas.request(replica, 'GET', path, { signal })
      const history = parse(answer, historySchema)
      const entry = Object.hasOwn(history, promptId) ? history[promptId] : undefined
      if (entry === undefined) throw new ComfyuiError('gone', 'ComfyUI does not know the job')
      return jobStateOf(entry)
    },
    view: async (replica, { filename, subfolder, type }, signal) => {
      const query = new URLSearchParams({ filename, subfolder, type })
      const answer = await replicas.request(replica, 'GET', `/view?${query}`, {
        timeoutMs: viewTimeoutMs,
        signal,
      })
      if (answer.status !== 200) throw refusalOf(answer)
      return answer.bytes
    },
    cancel: async (replica, promptId) => {
      const timeoutMs = cancelTimeoutMs
      let done: 'removed' | 'nothing' = 'nothing'
      // Twice, because it may begin while it is being taken out of the queue.
      for (let look = 0; look < 2; look++) {
        const queue = await readQueue(replica, { timeoutMs })
        if (queue.queue_running.some(([, id]) => id === promptId)) {
          const body = { prompt_id: promptId }
          mustSucceed(await replicas.request(replica, 'POST', '/interrupt', { body, timeoutMs }))
          return 'interrupted'
        }
        if (!queue.queue_pending.some(([, id]) => id === promptId)) return done
        const body = { delete: [promptId] }
        mustSucceed(await replicas.request(replica, 'POST', '/queue', { body, timeoutMs }))
        done = 'removed'
      }
      return done
    },
  }
}

function isSuccess({ status }: UpstreamAnswer): boolean {
  return status >= 200 && status <= 299
}

function mustSucceed(answer: UpstreamAnswer): void {
  if (!isSuccess(answer)) throw refusalOf(answer)
}

function parse<T extends z.ZodType>(answer: UpstreamAnswer, schema: T): z.output<T> {
  mustSucceed(answer)
  const parsed = schema.safeParse(jsonOf(answer))
  if (parsed.success) return parsed.data
  throw new ComfyuiError(
    'unreadable',
    `HTTP ${answer.status} came with a body that is none of ComfyUI's`,
    { status: answer.status },
  )
}

function refusalOf(answer: UpstreamAnswer): ComfyuiError {
  const { error, node_errors: nodeErrors } = refusalSchema.parse(jsonOf(answer))
  const details = error === undefined || error.details === '' ? '' : `: ${error.details}`
  const nodes = describeNodeErrors(nodeErrors)
  const words =
    nodes !== ''
      ? `: ${nodes}`
      : error === undefined
        ? ''
        : `: "${oneLine(`${error.message}${details}`)}"`
  return new ComfyuiError('refused', `ComfyUI answered HTTP ${answer.status}${words}`, {
    status: answer.status,
    retryAfterMs: retryAfterMs(answer.header('retry-after')),
  })
}

function jsonOf(answer: UpstreamAnswer): unknown {
  try {
    return JSON.parse(answer.bytes.toString('utf8'))
  } catch {
    return null
  }
}
