import type { Command } from 'commander'
import { Option } from 'commander'
import { type Task, TaskFailedError, type TaskStatus } from '@likeness/sdk'
import { taskStatuses } from '../../tasks/states.ts'
import { addConnectionOptions, connect, type ConnectionOptions } from '../connection.ts'
import { type CliContext, printResult } from '../context.ts'
import { Interrupted } from '../failure.ts'
import { catchInterrupts } from '../interrupts.ts'
import { readInteger } from '../options.ts'
import { createProgressView, noProgress } from '../progress-bar.ts'
import { fieldLines, tableLines } from '../table.ts'
import { taskColumns, taskFields } from '../task-text.ts'

interface ListOptions extends ConnectionOptions {
  status?: TaskStatus
  limit: number
}

export function addTasks(program: Command, context: CliContext): void {
  const tasks = program
    .command('tasks')
    .description("look at and stop the tasks of a key's account")

  addConnectionOptions(tasks.command('list'))
    .description('list tasks, newest first')
    .addOption(new Option('--status <status>', 'only these').choices(taskStatuses))
    .option('--limit <n>', 'how many', readInteger(1, 10_000), 20)
    .action((options: ListOptions) => listTasks(context, options))

  addConnectionOptions(tasks.command('show'))
    .description('show everything about a task')
    .argument('<task>', 'its id, gen_…')
    .action(async (id: string, options: ConnectionOptions) => {
      showTask(context, await connect(context, options).generations.get(id))
    })

  addConnectionOptions(tasks.command('cancel'))
    .description('stop a task; nothing is charged')
    .argument('<task>', 'its id, gen_…')
    .action(async (id: string, options: ConnectionOptions) => {
      const task = await connect(context, options).generations.cancel(id)
      printResult(context, task, () => [`${task.id} is cancelled; nothing was charged`])
    })

  addConnectionOptions(tasks.command('watch'))
    .description('follow a task until it has ended; exit code 5 when it failed')
    .argument('<task>', 'its id, gen_…')
    .action((id: string, options: ConnectionOptions) => watchTask(context, id, options))
}

async function listTasks(context: CliContext, options: ListOptions): Promise<void> {
  const { status, limit } = options
  const first = await connect(context, options).generations.list({
    status,
    limit: Math.min(limit, 100),
  })
  const tasks: Task[] = []
  for await (const task of first) {
    if (tasks.push(task) >= limit) break
  }
  const { terminal } = context
  printResult(context, { data: tasks }, () =>
    tasks.length === 0
      ? ['no tasks yet; `likeness generate "a fox in the snow"` makes one']
      : tableLines(terminal, taskColumns(terminal, Date.now()), tasks),
  )
}

function showTask(context: CliContext, task: Task): void {
  printResult(context, task, () => fieldLines(context.terminal, taskFields(task)))
}

/** With `--json`, one line of JSON for every change. */
async function watchTask(
  context: CliContext,
  id: string,
  options: ConnectionOptions,
): Promise<void> {
  const { terminal } = context
  const { generations } = connect(context, options)
  const interrupts = catchInterrupts()
  const view = context.json ? noProgress : createProgressView(terminal)
  try {
    // A server that is not there is told at once; one that goes away later is waited for.
    let task = await generations.get(id)
    for await (const event of generations.stream(id, { signal: interrupts.signal })) {
      task = event.task
      view.show(task)
      if (context.json) terminal.print(JSON.stringify(task))
    }
    view.end()
    if (task.status === 'failed') throw new TaskFailedError(task)
    if (!context.json) showTask(context, task)
  } catch (error) {
    if (!interrupts.signal.aborted) throw error
    view.end()
    terminal.note(`no longer watching; ${id} goes on`)
    throw new Interrupted()
  } finally {
    view.end()
    interrupts.end()
  }
}
