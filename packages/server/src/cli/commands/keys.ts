import type { Command } from 'commander'
import type { Key } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import { addDataOption, type DataOptions, makeKey, withStore } from '../administration.ts'
import { type CliContext, printResult } from '../context.ts'
import { formatTime, unixSeconds } from '../durations.ts'
import { CliFailure, exitCodes } from '../failure.ts'
import { type Column, tableLines } from '../table.ts'
import { printable, type Terminal } from '../terminal.ts'

interface CreateOptions extends DataOptions {
  account?: string
  name: string
}

export function addKeys(program: Command, context: CliContext): void {
  const keys = program
    .command('keys')
    .description(
      'make, list and revoke keys, in the data folder itself, also while the server runs',
    )

  addDataOption(keys.command('create'))
    .description('make a key; it is printed once and cannot be shown again')
    .option('--account <id>', 'whose key (default: the only account)')
    .option('--name <name>', 'what it is for', 'cli')
    .addHelpText(
      'after',
      '\nExample:\n  export LIKENESS_API_KEY=$(likeness keys create --name laptop)',
    )
    .action((options: CreateOptions) =>
      withStore(context, options, (store) => createKey(context, store, options)),
    )

  addDataOption(keys.command('list'))
    .description('list keys')
    .option('--account <id>', 'only those of this account')
    .action((options: DataOptions & { account?: string }) =>
      withStore(context, options, async (store) => {
        const found = await store.listKeys(
          options.account === undefined ? {} : { accountId: options.account },
        )
        printResult(context, { data: found.map(keyJson) }, () =>
          tableLines(context.terminal, keyColumns(context.terminal), found),
        )
      }),
    )

  addDataOption(keys.command('revoke'))
    .description('make a key worthless, at once and for good')
    .argument('<key>', 'its id, key_… (not the key itself)')
    .action((id: string, options: DataOptions) =>
      withStore(context, options, async (store) => {
        const key = await store.revokeKey({ id, now: Date.now() })
        if (key === null) {
          throw new CliFailure(
            exitCodes.notFound,
            `There is no key ${printable(id.slice(0, 12))}…`,
            '`likeness keys list` shows the ids',
          )
        }
        printResult(context, keyJson(key), () => [`${key.id} (${key.prefix}…) is revoked`])
      }),
    )
}

async function createKey(context: CliContext, store: Store, options: CreateOptions): Promise<void> {
  const accountId = await accountOf(store, options.account)
  const { key, secret } = await makeKey(store, { accountId, name: options.name })
  if (!context.json) {
    context.terminal.note(`${key.id} of account ${accountId}; keep it, it is not shown again:`)
  }
  printResult(context, { ...keyJson(key), secret }, () => [secret])
}

async function accountOf(store: Store, asked: string | undefined): Promise<string> {
  const accounts = await store.listAccounts()
  if (asked !== undefined) {
    if (accounts.some((account) => account.id === asked)) return asked
    throw new CliFailure(
      exitCodes.notFound,
      `There is no account ${printable(asked)}`,
      '`likeness accounts list` shows them',
    )
  }
  const [first, ...others] = accounts
  if (first === undefined) {
    throw new CliFailure(
      exitCodes.failure,
      'There is no account to make a key for',
      'make one with `likeness accounts create <name>`',
    )
  }
  if (others.length === 0) return first.id
  const names = accounts.map(({ id, name }) => `${id} (${printable(name)})`).join(', ')
  throw new CliFailure(
    exitCodes.usage,
    `There are ${accounts.length} accounts`,
    `say whose key it is by --account: ${names}`,
  )
}

function keyColumns(terminal: Terminal): readonly Column<Key>[] {
  return [
    { title: 'key', cell: (key) => key.id },
    { title: 'begins', cell: (key) => `${key.prefix}…` },
    { title: 'name', cell: (key) => printable(key.name) },
    { title: 'account', cell: (key) => key.accountId },
    { title: 'created', cell: (key) => formatTime(key.createdAt) },
    {
      title: 'last used',
      cell: (key) => (key.lastUsedAt === null ? 'never' : formatTime(key.lastUsedAt)),
    },
    {
      title: 'state',
      cell: (key) =>
        key.revokedAt === null
          ? terminal.paint('green', 'valid')
          : terminal.paint('red', 'revoked'),
    },
  ]
}

function keyJson(key: Key): Readonly<Record<string, unknown>> {
  return {
    id: key.id,
    account: key.accountId,
    name: key.name,
    prefix: key.prefix,
    created_at: unixSeconds(key.createdAt),
    last_used_at: unixSeconds(key.lastUsedAt),
    revoked_at: unixSeconds(key.revokedAt),
  }
}
