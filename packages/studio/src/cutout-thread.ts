/** The body of the thread that cuts out references while its render thread paints the scene. */
import { parentPort } from 'node:worker_threads'
import { cutOut } from './cutout/cutout.ts'
import type { CutoutOrder, CutoutReport } from './cutout-messages.ts'

const port = parentPort
if (port === null) throw new Error('cutout-thread.ts runs only as a worker thread')

const report = (message: CutoutReport, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer)

async function work({ id, reference, hint, cancelled }: CutoutOrder): Promise<void> {
  const cell = new Int32Array(cancelled)
  try {
    const cutout = await cutOut(reference, hint, (fraction) => {
      if (Atomics.load(cell, 0) !== 0) throw new Error('nobody waits for this cut-out any more')
      report({ kind: 'progress', id, fraction })
    })
    report({ kind: 'done', id, cutout }, [cutout.bitmap.data.buffer as ArrayBuffer])
  } catch (error) {
    report({ kind: 'failed', id, error })
  }
}

let last: Promise<void> = Promise.resolve()
port.on('message', (order: CutoutOrder) => {
  last = last.then(() => work(order))
})
