import { ancestors, type SimulatedGraph } from './validate.ts'
import { workOf, type Work } from './work.ts'

export interface SimulatedFile {
  readonly filename: string
  readonly subfolder: string
  readonly type: 'output' | 'temp'
}

export interface SimulatedJob {
  readonly id: string
  readonly number: number
  readonly graph: SimulatedGraph
  readonly clientId: string | null
  readonly extraData: Readonly<Record<string, unknown>>
  readonly work: Work
  /** Output nodes that are run. */
  readonly outputs: readonly string[]
  /** Not null: it fails with this as its message. */
  readonly failure: string | null
  state: 'queued' | 'running' | 'success' | 'error' | 'interrupted' | 'removed' | 'lost'
}

/** What the history says. */
export interface SimulatedHistory {
  readonly prompt: readonly unknown[]
  readonly outputs: Readonly<Record<string, { images: readonly SimulatedFile[] }>>
  readonly status: {
    readonly status_str: 'success' | 'error'
    readonly completed: boolean
    readonly messages: readonly (readonly [string, Readonly<Record<string, unknown>>])[]
  }
}

export interface QueueParts {
  readonly settings: { workMs: number; previews: boolean }
  /** Sends a frame to the client with that name, or to all. */
  send(type: string, data: unknown, clientId?: string | null): void
  sendBytes(bytes: Buffer, clientId: string | null): void
  /** Saves what an output node makes, and says where. */
  save(job: SimulatedJob, node: string): Promise<SimulatedFile>
}

/** One job at a time, the others in line; ids may come twice, as they may at ComfyUI. */
export function createQueue(parts: QueueParts) {
  const { settings, send } = parts
  const all: SimulatedJob[] = []
  let pending: SimulatedJob[] = []
  let running: { job: SimulatedJob; interrupt: () => void; finish: () => void } | null = null
  let history = new Map<string, SimulatedHistory>()
  /** Counts the times the server was started: what is left of an earlier one is nobody's. */
  let life = 0

  function status(): void {
    const queue_remaining = pending.length + (running === null ? 0 : 1)
    send('status', { status: { exec_info: { queue_remaining } } })
  }

  function next(): void {
    const job = pending.shift()
    if (job === undefined || running !== null) {
      if (job !== undefined) pending.unshift(job)
      return
    }
    const interrupted = Promise.withResolvers<'interrupted'>()
    const finished = Promise.withResolvers<'finished'>()
    running = {
      job,
      interrupt: () => interrupted.resolve('interrupted'),
      finish: () => finished.resolve('finished'),
    }
    job.state = 'running'
    void run(job, life, interrupted.promise, finished.promise)
  }

  async function run(
    job: SimulatedJob,
    born: number,
    interrupted: Promise<'interrupted'>,
    finished: Promise<'finished'>,
  ): Promise<void> {
    const prompt_id = job.id
    const messages: [string, Record<string, unknown>][] = []
    const tell = (type: string, data: Record<string, unknown>): void => {
      messages.push([type, { prompt_id, ...data, timestamp: Date.now() }])
      send(type, { prompt_id, ...data }, job.clientId)
    }
    status()
    tell('execution_start', {})
    tell('execution_cached', { nodes: [] })
    const outputs: Record<string, { images: SimulatedFile[] }> = {}
    const end = (state: 'success' | 'error' | 'interrupted'): void => {
      if (born !== life) return
      job.state = state
      const isSuccess = state === 'success'
      // The frame comes before the history has it, as at ComfyUI.
      if (isSuccess) tell('execution_success', {})
      history.set(job.id, {
        prompt: [job.number, job.id, job.graph, job.extraData, job.outputs],
        outputs,
        status: { status_str: isSuccess ? 'success' : 'error', completed: isSuccess, messages },
      })
      running = null
      send('executing', { node: null, prompt_id }, job.clientId)
      status()
      next()
    }
    for (const node of inOrder(job)) {
      const type = job.graph[node]?.class_type ?? ''
      send('executing', { node, display_node: node, prompt_id }, job.clientId)
      if (/^(KSampler|SamplerCustomAdvanced)$/.test(type)) {
        const reason = await sample(job, node, interrupted, finished)
        if (born !== life) return
        if (reason === 'interrupted') {
          tell('execution_interrupted', { node_id: node, node_type: type, executed: [] })
          return end('interrupted')
        }
        if (job.failure !== null) {
          tell('execution_error', {
            node_id: node,
            node_type: type,
            executed: [],
            exception_message: `${job.failure}\n`,
            exception_type: /memory/.test(job.failure) ? 'torch.OutOfMemoryError' : 'RuntimeError',
            traceback: [],
            current_inputs: {},
          })
          return end('error')
        }
      }
      if (job.outputs.includes(node)) {
        const output = { images: [await parts.save(job, node)] }
        outputs[node] = output
        send('executed', { node, display_node: node, output, prompt_id }, job.clientId)
      }
    }
    end('success')
  }

  async function sample(
    { id, clientId, work }: SimulatedJob,
    node: string,
    interrupted: Promise<'interrupted'>,
    finished: Promise<'finished'>,
  ): Promise<'interrupted' | 'finished'> {
    const max = work.steps
    for (let value = 1; value <= max; value++) {
      if (settings.workMs > 0) {
        const timer = Promise.withResolvers<'step'>()
        const stepMs = settings.workMs / max
        const handle = Number.isFinite(stepMs)
          ? setTimeout(() => timer.resolve('step'), stepMs)
          : null
        // With no end to it, one step is made so that there is something to see.
        if (handle === null && value === 1) timer.resolve('step')
        const reason = await Promise.race([interrupted, finished, timer.promise])
        if (handle !== null) clearTimeout(handle)
        if (reason !== 'step') return reason
      }
      const state = { value, max, state: value === max ? 'finished' : 'running', node_id: node }
      send('progress', { value, max, prompt_id: id, node }, clientId)
      send('progress_state', { prompt_id: id, nodes: { [node]: state } }, clientId)
      if (settings.previews) parts.sendBytes(Buffer.from([0, 0, 0, 1, 0, 0, 0, 2, 0x89]), clientId)
    }
    return 'finished'
  }

  return {
    all: (): readonly SimulatedJob[] => all,
    pending: (): readonly SimulatedJob[] => pending,
    running: (): SimulatedJob | null => running?.job ?? null,
    history: (id: string): SimulatedHistory | null => history.get(id) ?? null,
    add: (order: Omit<SimulatedJob, 'state' | 'work' | 'number'>): SimulatedJob => {
      const number = all.length
      const job: SimulatedJob = { ...order, number, work: workOf(order.graph), state: 'queued' }
      all.push(job)
      pending.push(job)
      status()
      // The answer to the create goes out first.
      setImmediate(next)
      return job
    },
    remove: (id: string): void => {
      for (const job of pending) if (job.id === id) job.state = 'removed'
      pending = pending.filter((job) => job.id !== id)
      status()
    },
    interrupt: (id: string | null): void => {
      if (id === null || running?.job.id === id) running?.interrupt()
    },
    /** Ends what is at work, and at once whatever comes after it while nothing takes time. */
    finish: (): void => running?.finish(),
    /** What a restart leaves: nothing. */
    forget: (): void => {
      life++
      for (const job of all)
        if (job.state === 'queued' || job.state === 'running') job.state = 'lost'
      running?.interrupt()
      running = null
      pending = []
      history = new Map()
    },
  }
}

/** The nodes that the outputs need, each after what it needs itself. */
function inOrder(job: SimulatedJob): readonly string[] {
  const ordered: string[] = []
  const visit = (id: string): void => {
    if (ordered.includes(id)) return
    for (const value of Object.values(job.graph[id]?.inputs ?? {})) {
      if (Array.isArray(value)) visit(String(value[0]))
    }
    ordered.push(id)
  }
  for (const output of job.outputs) for (const id of ancestors(output, job.graph)) visit(id)
  return ordered
}
