import type { Command } from 'commander'
import { newId } from '../../core/ids.ts'
import { formatUsd } from '../../core/money.ts'
import type { Account, LedgerEntry } from '../../store/records.ts'
import { addDataOption, type DataOptions, webhookSecretOf, withStore } from '../administration.ts'
import { type CliContext, printResult } from '../context.ts'
import { formatTime, unixSeconds } from '../durations.ts'
import { CliFailure, exitCodes } from '../failure.ts'
import { readDiscount, readInteger, readUsd } from '../options.ts'
import { type Column, fieldLines, tableLines } from '../table.ts'
import { printable } from '../terminal.ts'

interface CreateOptions extends DataOptions {
  discount: number
  credit?: number
}

interface ShowOptions extends DataOptions {
  limit: number
}

export function addAccounts(program: Command, context: CliContext): void {
  const accounts = program
    .command('accounts')
    .description('who pays, in the data folder itself, also while the server runs')

  addDataOption(accounts.command('create'))
    .description('make an account')
    .argument('<name>', 'for people')
    .option('--discount <multiplier>', 'on every price; 0.8 is 20 % off', readDiscount, 1)
    .option('--credit <usd>', 'what its balance starts with', readUsd)
    .addHelpText('after', '\nExample:\n  likeness accounts create "Team Blue" --credit 25')
    .action((name: string, options: CreateOptions) => createAccount(context, name, options))

  addDataOption(accounts.command('list'))
    .description('list accounts')
    .action((options: DataOptions) =>
      withStore(context, options, async (store) => {
        const found = await store.listAccounts()
        printResult(context, { data: found.map(accountJson) }, () =>
          tableLines(context.terminal, accountColumns, found),
        )
      }),
    )

  addDataOption(accounts.command('show'))
    .description('show an account, its webhook secret and what moved its balance last')
    .argument('<account>', 'its id, acc_…')
    .option('--limit <n>', 'how many ledger entries', readInteger(0, 10_000), 10)
    .action((id: string, options: ShowOptions) => showAccount(context, id, options))

  addDataOption(accounts.command('credit'))
    .description('add to the balance, or take from it with a negative amount')
    .argument('<account>', 'its id, acc_…')
    .argument('<usd>', 'such as 25 or -0.04', readUsd)
    .option('--note <text>', 'kept in the ledger')
    .action((id: string, amountMicros: number, options: DataOptions & { note?: string }) =>
      withStore(context, options, async (store) => {
        const note = options.note ?? null
        const now = Date.now()
        const account = await store.credit({ accountId: id, amountMicros, note, now })
        if (account === null) throw noAccount(id)
        printResult(context, accountJson(account), () => [
          `the balance of ${account.id} is ${formatUsd(account.balanceMicros)} USD`,
        ])
      }),
    )
}

async function createAccount(
  context: CliContext,
  name: string,
  options: CreateOptions,
): Promise<void> {
  await withStore(context, { ...options, create: true }, async (store) => {
    const now = Date.now()
    const { discount, credit } = options
    let account = await store.createAccount({ id: newId('acc', now), name, discount, now })
    if (credit !== undefined) {
      const entry = { accountId: account.id, amountMicros: credit, note: 'first credit', now }
      account = (await store.credit(entry)) ?? account
    }
    printResult(context, accountJson(account), () => [
      `${account.id} (${printable(name)}) has ${formatUsd(account.balanceMicros)} USD`,
      `make a key for it with: likeness keys create --account ${account.id}`,
    ])
  })
}

async function showAccount(context: CliContext, id: string, options: ShowOptions): Promise<void> {
  await withStore(context, options, async (store, config) => {
    const account = await store.getAccount({ id })
    if (account === null) throw noAccount(id)
    const { limit } = options
    const ledger = limit === 0 ? [] : await store.listLedger({ accountId: id, limit })
    const secret = webhookSecretOf(config, id)
    const json = {
      ...accountJson(account),
      webhook_secret: secret,
      ledger: ledger.map(entryJson),
    }
    printResult(context, json, () => [
      ...fieldLines(context.terminal, [
        ['account', account.id],
        ['name', printable(account.name)],
        ['balance', `${formatUsd(account.balanceMicros)} USD`],
        ['discount', String(account.discount)],
        ['created', `${formatTime(account.createdAt)} UTC`],
        ['webhook secret', secret],
      ]),
      ...(ledger.length === 0 ? [] : ['', ...tableLines(context.terminal, entryColumns, ledger)]),
    ])
  })
}

function noAccount(id: string): CliFailure {
  return new CliFailure(
    exitCodes.notFound,
    `There is no account ${printable(id)}`,
    '`likeness accounts list` shows them',
  )
}

const accountColumns: readonly Column<Account>[] = [
  { title: 'account', cell: (account) => account.id },
  { title: 'name', cell: (account) => printable(account.name) },
  { title: 'balance usd', align: 'right', cell: (account) => formatUsd(account.balanceMicros) },
  { title: 'discount', align: 'right', cell: (account) => String(account.discount) },
  { title: 'created', cell: (account) => formatTime(account.createdAt) },
]

const entryColumns: readonly Column<LedgerEntry>[] = [
  { title: 'when', cell: (entry) => formatTime(entry.createdAt) },
  { title: 'kind', cell: (entry) => entry.kind },
  { title: 'usd', align: 'right', cell: (entry) => formatUsd(entry.amountMicros) },
  { title: 'balance', align: 'right', cell: (entry) => signed(entry.balanceMicros) },
  { title: 'task', cell: (entry) => entry.taskId ?? '' },
  { title: 'note', cell: (entry) => printable(entry.note ?? '') },
]

function signed(micros: number): string {
  if (micros === 0) return ''
  return micros > 0 ? `+${formatUsd(micros)}` : formatUsd(micros)
}

function accountJson(account: Account): Readonly<Record<string, unknown>> {
  return {
    id: account.id,
    name: account.name,
    balance: formatUsd(account.balanceMicros),
    discount: account.discount,
    created_at: unixSeconds(account.createdAt),
  }
}

function entryJson(entry: LedgerEntry): Readonly<Record<string, unknown>> {
  return {
    id: entry.id,
    kind: entry.kind,
    amount: formatUsd(entry.amountMicros),
    balance_change: formatUsd(entry.balanceMicros),
    task: entry.taskId,
    note: entry.note,
    created_at: unixSeconds(entry.createdAt),
  }
}
