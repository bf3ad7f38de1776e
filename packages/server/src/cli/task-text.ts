/** Tasks in words. */
import type { Consistency, Task } from '@likeness/sdk'
import { formatAge, formatSpan, formatTime } from './durations.ts'
import { stageOf } from './progress-bar.ts'
import type { Column } from './table.ts'
import { printable, type Style, type Terminal } from './terminal.ts'

const styles: Readonly<Record<Task['status'], Style>> = {
  in_progress: 'cyan',
  completed: 'green',
  failed: 'red',
}

export function taskColumns(terminal: Terminal, now: number): readonly Column<Task>[] {
  return [
    { title: 'task', cell: (task) => task.id },
    { title: 'status', cell: (task) => terminal.paint(styles[task.status], statusText(task)) },
    { title: 'age', align: 'right', cell: (task) => formatAge(now - task.created_at * 1000) },
    { title: 'size', cell: sizeText },
    {
      title: 'cost',
      align: 'right',
      cell: (task) => (task.status === 'completed' ? task.usage.cost : ''),
    },
    { title: 'engine', cell: ({ metadata }) => printable(metadata.engine ?? '') },
  ]
}

function statusText(task: Task): string {
  if (task.status === 'in_progress') return `${stageOf(task)} ${Math.floor(task.progress * 100)}%`
  return task.status === 'failed' ? `failed ${task.error.code}` : task.status
}

function sizeText({ metadata: { width, height } }: Task): string {
  return width === undefined || height === undefined ? '' : `${width}x${height}`
}

/** Everything about one task, for `fieldLines`. */
export function taskFields(task: Task): (readonly [string, string | null])[] {
  const { metadata } = task
  const failure = task.status === 'failed' ? task.error : null
  const spent = metadata.running_ms === undefined ? null : formatSpan(metadata.running_ms)
  return [
    ['task', task.id],
    ['status', task.status],
    ['stage', task.status === 'in_progress' ? stageOf(task) : null],
    ['progress', task.status === 'in_progress' ? `${Math.floor(task.progress * 100)}%` : null],
    ['error', failure === null ? null : `${failure.code}: ${printable(failure.message)}`],
    ['model', printable(task.model)],
    ['created', `${formatTime(task.created_at * 1000)} UTC`],
    ['size', sizeText(task) || null],
    ['seed', String(metadata.seed)],
    ['engine', metadata.engine === undefined ? null : printable(metadata.engine)],
    ['waited', metadata.queued_ms === undefined ? null : formatSpan(metadata.queued_ms)],
    ['worked', spent],
    ['attempts', metadata.attempts > 1 ? String(metadata.attempts) : null],
    ['job', task.output.jobId === '' ? null : printable(task.output.jobId)],
    ['cost', task.status === 'completed' ? costText(task.usage.cost, task.usage.discount) : null],
    ...task.output.content.map(({ url }) => ['picture', printable(url)] as const),
    ...(metadata.consistency ?? []).map((found) => ['image', consistencyText(found)] as const),
    ...metadata.warnings.map(({ message }) => ['warning', printable(message)] as const),
  ]
}

/** "1: 73% of its features are in the picture, colours 9.1 away" */
function consistencyText(found: Consistency): string {
  const { reference, features, colour_distance: distance } = found
  const shown =
    features === null
      ? 'too few features to compare'
      : `${Math.round(features * 100)}% of its features are in the picture`
  return `${reference + 1}: ${shown}, its colours ${distance.toFixed(1)} away`
}

function costText(cost: string, discount: number): string {
  return discount === 1 ? `${cost} USD` : `${cost} USD (discount ${discount})`
}

/** A finished task on one line. */
export function summary(task: Extract<Task, { status: 'completed' }>): string {
  const { engine, seed, running_ms: runningMs } = task.metadata
  return [
    task.id,
    sizeText(task),
    `seed ${seed}`,
    `${task.usage.cost} USD`,
    engine === undefined ? '' : `by ${printable(engine)}`,
    runningMs === undefined ? '' : `in ${formatSpan(runningMs)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
