/**
 * The process that the crash tests kill: the real server over the data folder of its first argument,
 * with an engine that works `workMs` on a picture. Waits for a line on stdin before it touches the
 * folder, so that the next process can load its modules while this one still runs; then prints
 * `ready <url>`. Drains on SIGTERM.
 */
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { createApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/core/log.ts'
import { createTestEngine, testModel } from '../support/engine.ts'

const [, , dataDirectory = '', workMs = '20', key = ''] = process.argv

const engine = createTestEngine({
  keepsRequests: false,
  behaviour: async (_request, attempt) => {
    const { signal } = attempt
    for (const step of [0.25, 0.5, 0.75]) {
      await delay(Number(workMs) / 4, undefined, { signal })
      attempt.progress(step, 'painting')
    }
    await delay(Number(workMs) / 4, undefined, { signal })
  },
})

await once(process.stdin, 'data')
process.stdin.destroy()
const app = await createApp({
  config: loadConfig({
    PORT: '0',
    LIKENESS_DATA_DIR: dataDirectory,
    LIKENESS_BOOTSTRAP_KEY: key,
    LIKENESS_ALLOW_PRIVATE_URLS: '1',
    LIKENESS_WORKER_CONCURRENCY: '4',
    LIKENESS_WAITING_MAX: '100000',
    LIKENESS_RATE_LIMIT: '1000000',
    ...(process.env['LIKENESS_DRAIN'] !== undefined && {
      LIKENESS_DRAIN: process.env['LIKENESS_DRAIN'],
    }),
  }),
  log: createLog({ level: 'warn' }),
  engines: [engine],
  models: [testModel],
  processMetrics: false,
})
process.once('SIGTERM', () => {
  void app.stop().then(() => {
    process.exitCode = 0
  })
})
const { url } = await app.start()
process.stdout.write(`ready ${url}\n`)
