/** Commands that work in the data folder itself, beside a running server or without one. */
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { newId } from '../core/ids.ts'
import { dataPaths, serverSecret } from '../data-directory.ts'
import { hashKey, keyPrefixOf, newKeySecret } from '../http/auth.ts'
import { webhookSecret } from '../deliveries/sign.ts'
import type { Key } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import type { CliContext } from './context.ts'
import { CliFailure, exitCodes } from './failure.ts'
import { requireConfig } from './settings.ts'

export interface DataOptions {
  dataDir?: string
}

export function addDataOption(command: Command): Command {
  return command.option(
    '--data-dir <folder>',
    "the server's data (default: LIKENESS_DATA_DIR, else ./data)",
  )
}

/**
 * Opens the store of the data folder for as long as `use` takes.
 * @throws CliFailure when there is no data there: a mistyped folder must not become an empty one.
 *   With `create` it is made instead.
 */
export async function withStore(
  context: CliContext,
  options: DataOptions & { create?: boolean },
  use: (store: Store, config: Config) => Promise<void>,
): Promise<void> {
  const { config } = await requireConfig(context, options)
  // Nothing here changes a task, so nothing here has a callback to write.
  const outbox = () => null
  if (config.database !== null) {
    const { createPostgresStore } = await import('../store/postgres/store.ts')
    const store = await createPostgresStore({ ...config.database, outbox, onError: () => {} })
    try {
      return await use(store, config)
    } finally {
      await store.close()
    }
  }
  const { dataDirectory } = config
  const { databasePath } = dataPaths(dataDirectory)
  if (!existsSync(databasePath)) {
    if (options.create !== true) {
      throw new CliFailure(
        exitCodes.failure,
        `There is no Likeness data in ${resolve(dataDirectory)}`,
        'name the folder by --data-dir or LIKENESS_DATA_DIR, or start `likeness serve` once to make it',
      )
    }
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  }
  const { createSqliteStore } = await import('../store/sqlite/store.ts')
  const store = createSqliteStore({ path: databasePath, outbox })
  try {
    await use(store, config)
  } finally {
    await store.close()
  }
}

/** Makes a key; the secret is nowhere but in the answer. */
export async function makeKey(
  store: Store,
  input: { accountId: string; name: string },
): Promise<{ key: Key; secret: string }> {
  const secret = newKeySecret()
  const now = Date.now()
  const key = await store.createKey({
    ...input,
    id: newId('key', now),
    prefix: keyPrefixOf(secret),
    hash: hashKey(secret),
    now,
  })
  return { key, secret }
}

/** What the callbacks of an account are signed with. */
export function webhookSecretOf(config: Config, accountId: string): string {
  return webhookSecret(serverSecret(config), accountId)
}
