/** A render thread that does what the prompt says, to test the pool on real threads without pictures. */
import { parentPort, threadId } from 'node:worker_threads'
import type { RenderOrder, ThreadReport } from '../src/thread-messages.ts'

const port = parentPort
if (port === null) throw new Error('scripted-thread.ts runs only as a worker thread')
const report = (message: ThreadReport): void => port.postMessage(message)

port.on('message', ({ request, cancelled }: RenderOrder) => {
  const flag = new Int32Array(cancelled)
  report({ kind: 'progress', stage: 'understanding', fraction: 0.01 })
  switch (request.prompt) {
    case 'crash':
      process.exit(134)
      break
    case 'throw':
      report({ kind: 'failed', error: new Error('the sky fell') })
      return
    case 'until cancelled':
      while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0, 5)
      report({ kind: 'cancelled' })
      return
    case 'deaf':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      break
    default: {
      // The thread's id as the picture tells the test which thread rendered it.
      const data = new Uint8ClampedArray([threadId, 0, 0])
      report({
        kind: 'done',
        picture: { width: 1, height: 1, data, warnings: [], consistency: [] },
      })
    }
  }
})
