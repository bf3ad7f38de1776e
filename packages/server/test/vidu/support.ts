import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../src/app.ts'
import { loadConfig, type Config } from '../../src/config.ts'
import { createLog } from '../../src/core/log.ts'
import { createViduEngine } from '../../src/engines/vidu/vidu-engine.ts'
import type { ViduTiming } from '../../src/engines/vidu/patience.ts'
import { newKeySecret } from '../../src/http/auth.ts'
import { createNet } from '../../src/net/net.ts'
import { defaultModel, type Model } from '../../src/tasks/models.ts'
import { createClient, type Client } from '../support/client.ts'

export const simulatorKey = 'vidu-simulator-key'

/** Vidu's pace, a hundred times as fast. */
export const hurried: ViduTiming = {
  pollMs: { first: 10, longest: 40 },
  retryMs: { first: 10, longest: 40 },
  searchMs: [5, 10, 20, 40],
}

export function viduModel(name: string): Model {
  return { ...defaultModel, engines: [{ engine: 'vidu', model: name }] }
}

export interface ViduServer extends Client {
  readonly app: App
  readonly logs: readonly string[]
  balanceMicros(): Promise<number>
  stop(drainMs?: number): Promise<void>
}

/** The real server with Vidu as its engine, on a folder that is kept when it was given. */
export async function startViduServer(options: {
  viduUrl: string
  dataDirectory?: string
  key?: string
  apiKey?: string
  model?: string
  config?: Partial<Config>
  timing?: Partial<ViduTiming>
}): Promise<ViduServer> {
  const dataDirectory =
    options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'likeness-vidu-test-')))
  const key = options.key ?? newKeySecret()
  const logs: string[] = []
  const log = createLog({ level: 'info', stream: { write: (line) => void logs.push(line) } })
  const net = createNet({ allowPrivate: false })
  const app = await createApp({
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
      createViduEngine({
        apiKey: options.apiKey ?? simulatorKey,
        baseUrl: options.viduUrl,
        net,
        log,
        timing: { ...hurried, ...options.timing },
      }),
    ],
    models: [viduModel(options.model ?? 'viduq2')],
    processMetrics: false,
  })
  const { url } = await app.start()
  return {
    ...createClient({ url, key }),
    app,
    logs,
    balanceMicros: async () =>
      (await app.store.getAccount({ id: app.bootstrap.accountId }))?.balanceMicros ?? NaN,
    stop: async (drainMs = 0) => {
      await app.stop(drainMs)
      await net.close()
      if (options.dataDirectory === undefined) {
        await rm(dataDirectory, { recursive: true, force: true })
      }
    },
  }
}
