import { getPriority } from 'node:os'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'

/** Runs a few lines on a thread of their own and resolves to what they report. */
async function onThread(lines: string): Promise<unknown> {
  const module = JSON.stringify(new URL('./thread-priority.ts', import.meta.url).href)
  const worker = new Worker(
    `const { parentPort, Worker } = require('node:worker_threads')
     const { getPriority } = require('node:os')
     import(${module}).then(({ standBack, threadNumber }) => { ${lines} })`,
    { eval: true },
  )
  const [report] = (await once(worker, 'message')) as [unknown]
  await worker.terminate()
  return report
}

describe.runIf(process.platform === 'linux')('standing back', () => {
  it('lowers the priority of the thread that asks, and of no other', async () => {
    const before = getPriority()
    const own = await onThread('standBack(); parentPort.postMessage(getPriority(threadNumber()))')
    expect(own).toBe(Math.max(10, before))
    expect(getPriority()).toBe(before)
  })

  it('is inherited by the threads that the thread starts', async () => {
    const inherited = await onThread(
      `standBack()
       const child = new Worker(
         "const { parentPort } = require('node:worker_threads');" +
         "const id = require('node:fs').readlinkSync('/proc/thread-self').split('/').at(-1);" +
         "parentPort.postMessage(require('node:os').getPriority(Number(id)))",
         { eval: true })
       child.on('message', (message) => parentPort.postMessage(message))`,
    )
    expect(inherited).toBe(Math.max(10, getPriority()))
  })
})
