import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Likeness } from '@likeness/sdk'
import { createApp } from '../app.ts'
import { createLog } from '../core/log.ts'
import { makeKey } from './administration.ts'
import type { CliContext } from './context.ts'
import { requireConfig } from './settings.ts'

/** What a person who runs one command wants to hear of the server inside it. */
const logLevelDefault = 'error'

/**
 * Runs a whole server, HTTP and all, for as long as `use` takes, so that the command does the same with
 * it as with any other. Null as the data folder is a temporary one, gone afterwards.
 */
export async function withEmbeddedServer(
  context: CliContext,
  options: { dataDirectory: string | null },
  use: (likeness: Likeness) => Promise<void>,
): Promise<void> {
  const temporary =
    options.dataDirectory === null ? await mkdtemp(join(tmpdir(), 'likeness-')) : null
  try {
    await serveFor(context, options.dataDirectory ?? temporary ?? '', use)
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true })
  }
}

async function serveFor(
  context: CliContext,
  dataDirectory: string,
  use: (likeness: Likeness) => Promise<void>,
): Promise<void> {
  const env = {
    LIKENESS_LOG_LEVEL: logLevelDefault,
    ...context.env,
    LIKENESS_PUBLIC_URL: undefined,
  }
  const own = { port: 0, host: '127.0.0.1', dataDir: dataDirectory }
  const { config, file } = await requireConfig({ ...context, env }, own)
  const log = createLog({ level: config.logLevel })
  const app = await createApp({ config, file, log, processMetrics: false })
  try {
    const { url } = await app.start()
    const name = 'a server inside `likeness generate`'
    const { key, secret } = await makeKey(app.store, { accountId: app.bootstrap.accountId, name })
    try {
      await use(new Likeness({ apiKey: secret, baseUrl: url }))
    } finally {
      await app.store.revokeKey({ id: key.id, now: Date.now() })
    }
  } finally {
    await app.stop(0)
  }
}
