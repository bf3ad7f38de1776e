import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../src/app.ts'
import { createLog } from '../../src/core/log.ts'
import { newKeySecret } from '../../src/http/auth.ts'
import { createClient, type Client } from '../support/client.ts'
import { createViduApp, type ViduAppOptions } from './app.ts'

export interface ViduServer extends Client {
  readonly app: App
  readonly logs: readonly string[]
  balanceMicros(): Promise<number>
  stop(drainMs?: number): Promise<void>
}

/** Starts it on a folder that is kept when it was given. */
export async function startViduServer(
  options: Partial<ViduAppOptions> & { viduUrl: string },
): Promise<ViduServer> {
  const dataDirectory =
    options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'likeness-vidu-test-')))
  const key = options.key ?? newKeySecret()
  const logs: string[] = []
  const log = createLog({ level: 'info', stream: { write: (line) => void logs.push(line) } })
  const app = await createViduApp({ ...options, dataDirectory, key, log })
  const { url } = await app.start()
  return {
    ...createClient({ url, key }),
    app,
    logs,
    balanceMicros: async () =>
      (await app.store.getAccount({ id: app.bootstrap.accountId }))?.balanceMicros ?? NaN,
    stop: async (drainMs = 0) => {
      await app.stop(drainMs)
      if (options.dataDirectory === undefined) {
        await rm(dataDirectory, { recursive: true, force: true })
      }
    },
  }
}
