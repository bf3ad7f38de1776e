import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Picture, RenderRequest, RenderStage } from './steps.ts'
import { StudioError } from './studio-error.ts'
import type { RenderOrder, ThreadReport } from './thread-messages.ts'

export interface ThreadPoolOptions {
  /** Renders that run at the same time; more wait their turn. */
  readonly threads: number
  /** The module every thread runs. */
  readonly script: URL
  /** How long a cancelled render may take to reach its next checkpoint before its thread is ended. */
  readonly cancelGraceMs: number
  /** How long a thread may wait for work before it is ended and its models' memory is free. */
  readonly idleMs: number
}

export interface RenderOptions {
  readonly signal?: AbortSignal | undefined
  /** `fraction` is of the whole render, 0 to 1, and never falls. */
  readonly onProgress?: ((stage: RenderStage, fraction: number) => void) | undefined
}

export interface ThreadPool {
  run(request: RenderRequest, options: RenderOptions): Promise<Picture>
  /** Ends every thread. Renders that have not ended reject with `closed`. */
  close(): Promise<void>
}

interface Job {
  readonly request: RenderRequest
  readonly cancelled: SharedArrayBuffer
  readonly onProgress: (stage: RenderStage, fraction: number) => void
  readonly resolve: (picture: Picture) => void
  readonly reject: (reason: unknown) => void
}

interface Thread {
  readonly worker: Worker
  job: Job | null
  /** The idle timer while there is no job, the grace timer while a cancelled job winds down. */
  timer: NodeJS.Timeout | null
}

/**
 * A thread's young generation begins at 1 MB, and painting makes so many small objects that a sixth of its
 * time went into emptying it. Of V8's settings for it, only this one reaches threads that start later.
 */
const youngGeneration = '--min-semi-space-size=16'

/** A bounded pool of worker threads, started when first needed and replaced when one dies. */
export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let closed = false

  function startThread(): Thread {
    setFlagsFromString(youngGeneration)
    const worker = new Worker(options.script)
    const thread: Thread = { worker, job: null, timer: null }
    let fault: unknown
    threads.add(thread)
    worker.on('message', (report: ThreadReport) => onReport(thread, report))
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', (exitCode) => {
      threads.delete(thread)
      clearTimer(thread)
      thread.job?.reject(
        new StudioError('thread-ended', `The render thread ended early (exit code ${exitCode})`, {
          cause: fault,
        }),
      )
      thread.job = null
      dispatch()
    })
    worker.unref()
    return thread
  }

  function dispatch(): void {
    if (closed) return
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => thread.job === null)
      if (idle === undefined && threads.size >= options.threads) return
      const job = waiting.shift()
      if (job !== undefined) begin(idle ?? startThread(), job)
    }
  }

  function begin(thread: Thread, job: Job): void {
    clearTimer(thread)
    thread.job = job
    // A running render keeps the process alive; an idle thread does not.
    thread.worker.ref()
    const order: RenderOrder = { request: job.request, cancelled: job.cancelled }
    thread.worker.postMessage(order, [])
  }

  function onReport(thread: Thread, report: ThreadReport): void {
    const job = thread.job
    if (job === null) return
    switch (report.kind) {
      case 'progress':
        try {
          job.onProgress(report.stage, report.fraction)
        } catch (error) {
          // The caller's fault ends the caller's render, not the process this event fires in.
          cancel(job, error)
        }
        return
      case 'done':
        job.resolve(report.picture)
        break
      case 'cancelled':
        // The caller already has the signal's reason.
        break
      case 'failed':
        job.reject(
          new StudioError('render-failed', `The render failed: ${messageOf(report.error)}`, {
            cause: report.error,
          }),
        )
        break
    }
    rest(thread)
  }

  function rest(thread: Thread): void {
    thread.job = null
    clearTimer(thread)
    thread.worker.unref()
    thread.timer = setTimeout(() => void end(thread), options.idleMs).unref()
    dispatch()
  }

  /** Takes the thread out of the pool at once, so that nothing is handed to it while it ends. */
  async function end(thread: Thread): Promise<void> {
    threads.delete(thread)
    clearTimer(thread)
    await thread.worker.terminate()
  }

  function cancel(job: Job, reason: unknown): void {
    Atomics.store(new Int32Array(job.cancelled), 0, 1)
    job.reject(reason)
    const place = waiting.indexOf(job)
    if (place >= 0) waiting.splice(place, 1)
    const thread = [...threads].find((candidate) => candidate.job === job)
    if (thread === undefined) return
    clearTimer(thread)
    thread.timer = setTimeout(() => void end(thread), options.cancelGraceMs).unref()
  }

  async function run(request: RenderRequest, { signal, onProgress }: RenderOptions) {
    if (closed) throw new StudioError('closed', 'The studio is closed')
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<Picture>()
    const job: Job = {
      request,
      cancelled: new SharedArrayBuffer(4),
      onProgress: (stage, fraction) => {
        if (!signal?.aborted) onProgress?.(stage, fraction)
      },
      resolve,
      reject,
    }
    const onAbort = () => cancel(job, signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      waiting.push(job)
      dispatch()
      return await promise
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async function close(): Promise<void> {
    closed = true
    const ending = new StudioError('closed', 'The studio was closed during the render')
    for (const job of waiting.splice(0)) job.reject(ending)
    for (const thread of threads) {
      thread.job?.reject(ending)
      thread.job = null
    }
    await Promise.all([...threads].map(end))
  }

  return { run, close }
}

function clearTimer(thread: Thread): void {
  if (thread.timer !== null) clearTimeout(thread.timer)
  thread.timer = null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
