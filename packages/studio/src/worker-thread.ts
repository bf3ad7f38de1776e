/** The body of a render thread: one order at a time, models kept loaded between them. */
import { parentPort } from 'node:worker_threads'
import { createCutoutHelper } from './cutout-helper.ts'
import { rememberCutouts } from './cutout/memory.ts'
import { createCollector } from './garbage.ts'
import { createOverallProgress } from './progress.ts'
import type { Picture, RenderControl, RenderStage } from './steps.ts'
import type { RenderOrder, ThreadReport } from './thread-messages.ts'
import { standBack } from './thread-priority.ts'

/** Thrown by `checkpoint` to unwind a render whose client has gone. */
class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

/** Progress finer than this is not worth a message. */
const progressStep = 0.01

// Before the thread that cuts out is started, which then stands back as well.
standBack()

/** Enough for the seven references of a large task. */
const remembered = rememberCutouts(
  createCutoutHelper(
    // In development Node runs the sources; a built package holds only their JavaScript.
    new URL(
      import.meta.url.endsWith('.ts') ? './cutout-thread.ts' : './cutout-thread.js',
      import.meta.url,
    ),
  ),
  64 * 2 ** 20,
)

const collectGarbage = createCollector()
/** Below this, a render leaves too little behind to stop for. */
const largePixels = 1_000_000

const port = parentPort
if (port === null) throw new Error('worker-thread.ts runs only as a worker thread')

const report = (message: ThreadReport, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer)

function createControl(cancelled: Int32Array<SharedArrayBuffer>, isLarge: boolean): RenderControl {
  const overall = createOverallProgress()
  let reported = -1
  let reportedStage: RenderStage | null = null
  return {
    checkpoint: (stage, fraction) => {
      if (Atomics.load(cancelled, 0) !== 0) throw new CancelledError('cancelled by the client')
      const total = overall(stage, fraction)
      if (total - reported < progressStep && stage === reportedStage) return
      // At the start there is none: the end of the last render took it away.
      if (isLarge && reportedStage !== null && stage !== reportedStage) collectGarbage()
      reported = total
      reportedStage = stage
      report({ kind: 'progress', stage, fraction: total })
    },
  }
}

function isLarge({ width, height }: RenderOrder['request']): boolean {
  return width * height >= largePixels
}

async function render({ request, cancelled }: RenderOrder): Promise<Picture> {
  const control = createControl(new Int32Array(cancelled), isLarge(request))
  // The client hears at once that its render has begun; the steps take a moment to load.
  control.checkpoint('understanding', 0)
  const { renderPicture } = await import('./render.ts')
  return renderPicture(request, control, remembered)
}

port.on('message', (order: RenderOrder) => {
  render(order).then(
    (picture) => {
      report({ kind: 'done', picture }, [picture.data.buffer as ArrayBuffer])
      if (isLarge(order.request)) setImmediate(collectGarbage)
    },
    (error: unknown) =>
      report(error instanceof CancelledError ? { kind: 'cancelled' } : { kind: 'failed', error }),
  )
})
