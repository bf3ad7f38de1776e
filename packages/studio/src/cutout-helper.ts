import { Worker } from 'node:worker_threads'
import type { CutoutOrder, CutoutReport } from './cutout-messages.ts'
import type { Cutout, ReferenceBitmap } from './steps.ts'

/** A step that cuts out one reference; see `cutOut` in cutout/. */
export type CutOut = (
  reference: ReferenceBitmap,
  hint: string | null,
  progress?: (fraction: number) => void,
) => Promise<Cutout>

interface Waiting {
  readonly resolve: (cutout: Cutout) => void
  readonly reject: (reason: unknown) => void
  readonly progress: (fraction: number) => void
  /** Set to 1 when the caller wants no result any more. */
  readonly cancelled: Int32Array
}

/**
 * A `cutOut` that works on a thread of its own, so that the caller's can paint meanwhile. The thread
 * is started by the first reference and keeps its models; it ends with the caller's thread. What
 * `progress` throws ends the work and is what the promise rejects with.
 */
export function createCutoutHelper(script: URL): CutOut {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let orders = 0

  function start(): Worker {
    const started = new Worker(script)
    let fault: unknown = null
    started.on('message', onReport)
    started.on('error', (error) => {
      fault = error
    })
    started.on('exit', (exitCode) => {
      worker = null
      const ended = new Error(`the cut-out thread ended early (exit code ${exitCode})`, {
        cause: fault,
      })
      for (const { reject } of waiting.values()) reject(ended)
      waiting.clear()
    })
    started.unref()
    return started
  }

  function onReport(report: CutoutReport): void {
    const job = waiting.get(report.id)
    if (job === undefined) return
    switch (report.kind) {
      case 'progress':
        try {
          job.progress(report.fraction)
        } catch (error) {
          Atomics.store(job.cancelled, 0, 1)
          settle(report.id).reject(error)
        }
        return
      case 'done':
        settle(report.id).resolve(report.cutout)
        return
      case 'failed':
        settle(report.id).reject(report.error)
        return
    }
  }

  function settle(id: number): Waiting {
    const job = waiting.get(id)
    if (job === undefined) throw new Error(`the cut-out thread answered order ${id} twice`)
    waiting.delete(id)
    if (waiting.size === 0) worker?.unref()
    return job
  }

  return (reference, hint, progress = () => {}) => {
    worker ??= start()
    worker.ref()
    const { promise, resolve, reject } = Promise.withResolvers<Cutout>()
    const cancelled = new SharedArrayBuffer(4)
    const id = ++orders
    waiting.set(id, { resolve, reject, progress, cancelled: new Int32Array(cancelled) })
    const order: CutoutOrder = { id, reference, hint, cancelled }
    worker.postMessage(order, [])
    return promise
  }
}
