import { createApp, type App } from '../../src/app.ts'
import { loadConfig, type Config } from '../../src/config.ts'
import type { Log } from '../../src/core/log.ts'
import type { ViduTiming } from '../../src/engines/vidu/timing.ts'
import { createViduEngine } from '../../src/engines/vidu/vidu-engine.ts'
import { createNet } from '../../src/net/net.ts'
import { defaultModel } from '../../src/tasks/models.ts'

export const simulatorKey = 'vidu-simulator-key'

/** Vidu's pace, a hundred times as fast. */
export const hurried: ViduTiming = {
  pollMs: { first: 10, longest: 40 },
  listMs: { first: 10, longest: 40 },
  requestsMax: 8,
  requestsPerSecondMax: 1000,
  creditsMs: 1000,
  retryMs: { first: 10, longest: 40 },
  searchMs: [5, 10, 20, 40],
}

export interface ViduAppOptions {
  readonly viduUrl: string
  readonly dataDirectory: string
  readonly key: string
  readonly log: Log
  readonly model?: string
  readonly config?: Partial<Config>
}

/** The real server with Vidu as its only engine, in a hurry. */
export async function createViduApp(options: ViduAppOptions): Promise<App> {
  const { viduUrl, dataDirectory, key, log, model = 'viduq2' } = options
  // Of the engine alone, and strict: the simulator's own host is the operator's word.
  const net = createNet({ allowPrivate: false })
  const engine = createViduEngine({
    apiKey: simulatorKey,
    baseUrl: viduUrl,
    net,
    log,
    timing: hurried,
  })
  return await createApp({
    config: {
      ...loadConfig({
        PORT: '0',
        LIKENESS_DATA_DIR: dataDirectory,
        LIKENESS_BOOTSTRAP_KEY: key,
        LIKENESS_WORKER_CONCURRENCY: '4',
      }),
      ...options.config,
    },
    log,
    engines: [
      { ...engine, close: async () => void (await Promise.all([engine.close(), net.close()])) },
    ],
    models: [{ ...defaultModel, engines: [{ engine: 'vidu', model }] }],
    processMetrics: false,
  })
}
