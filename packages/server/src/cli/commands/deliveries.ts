import { type Command, Option } from 'commander'
import { type Delivery, type DeliveryAttempt, deliveryStates } from '../../store/records.ts'
import { addDataOption, type DataOptions, withStore } from '../administration.ts'
import { type CliContext, printResult } from '../context.ts'
import { formatSpan, formatTime, unixSeconds } from '../durations.ts'
import { CliFailure, exitCodes } from '../failure.ts'
import { readInteger } from '../options.ts'
import { type Column, tableLines } from '../table.ts'
import { printable, type Style, type Terminal } from '../terminal.ts'

interface ListOptions extends DataOptions {
  task?: string
  state?: (typeof deliveryStates)[number]
  limit: number
}

type Row = Delivery & { readonly log: readonly DeliveryAttempt[] }

export function addDeliveries(program: Command, context: CliContext): void {
  const deliveries = program
    .command('deliveries')
    .description('the callbacks, in the data folder itself, also while the server runs')

  addDataOption(deliveries.command('list'))
    .description('list callbacks, newest first; --json has every attempt')
    .option('--task <id>', 'only those of this task')
    .addOption(new Option('--state <state>', 'only these').choices(deliveryStates))
    .option('--limit <n>', 'how many', readInteger(1, 1000), 20)
    .action((options: ListOptions) => listDeliveries(context, options))

  addDataOption(deliveries.command('resend'))
    .description('send a callback again, whatever became of it; the running server does it')
    .argument('<delivery>', 'its id, dlv_…')
    .action((id: string, options: DataOptions) =>
      withStore(context, options, async (store) => {
        const delivery = await store.resendDelivery({ id, now: Date.now() })
        if (delivery === null) {
          throw new CliFailure(
            exitCodes.notFound,
            `There is no delivery ${printable(id)}`,
            '`likeness deliveries list` shows them',
          )
        }
        printResult(context, deliveryJson({ ...delivery, log: [] }), () => [
          `${delivery.id} is due again and goes to ${printable(delivery.url)} as soon as the server runs`,
        ])
      }),
    )
}

async function listDeliveries(context: CliContext, options: ListOptions): Promise<void> {
  const { task, state, limit } = options
  await withStore(context, options, async (store) => {
    const found = await store.listDeliveries({
      limit,
      ...(task !== undefined && { taskId: task }),
      ...(state !== undefined && { state }),
    })
    const rows: Row[] = []
    for (const delivery of found) {
      const log = await store.listDeliveryAttempts({ deliveryId: delivery.id })
      rows.push({ ...delivery, log })
    }
    printResult(context, { data: rows.map(deliveryJson) }, () =>
      rows.length === 0
        ? ['no callbacks']
        : tableLines(context.terminal, deliveryColumns(context.terminal, Date.now()), rows),
    )
  })
}

const styles: Readonly<Record<Delivery['state'], Style>> = {
  pending: 'cyan',
  delivered: 'green',
  gone: 'yellow',
  failed: 'red',
  superseded: 'dim',
}

function deliveryColumns(terminal: Terminal, now: number): readonly Column<Row>[] {
  return [
    { title: 'delivery', cell: (row) => row.id },
    { title: 'task', cell: (row) => row.taskId },
    { title: 'event', cell: (row) => row.event },
    { title: 'state', cell: (row) => terminal.paint(styles[row.state], row.state) },
    { title: 'tries', align: 'right', cell: (row) => String(row.attempts) },
    { title: 'when', cell: (row) => whenText(row, now) },
    { title: 'last answer', cell: lastAnswer },
    { title: 'to', cell: (row) => printable(row.url) },
  ]
}

function whenText(row: Row, now: number): string {
  if (row.state !== 'pending') return formatTime(row.endedAt ?? row.createdAt)
  return row.dueAt <= now ? 'due now' : `in ${formatSpan(row.dueAt - now)}`
}

function lastAnswer(row: Row): string {
  const last = row.log.at(-1)
  if (last === undefined) return ''
  return printable(last.error ?? String(last.status ?? ''))
}

function deliveryJson(row: Row): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    task: row.taskId,
    account: row.accountId,
    event: row.event,
    url: row.url,
    state: row.state,
    attempts: row.attempts,
    due_at: unixSeconds(row.dueAt),
    created_at: unixSeconds(row.createdAt),
    ended_at: unixSeconds(row.endedAt),
    log: row.log.map(({ at, durationMs, status, error }) => ({
      at: unixSeconds(at),
      duration_ms: durationMs,
      status,
      error,
    })),
  }
}
