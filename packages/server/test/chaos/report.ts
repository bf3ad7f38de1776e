import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Verdict } from './check.ts'
import type { Evidence } from './evidence.ts'
import { faultKinds, type FaultKind } from './plan.ts'
import type { Recovery } from './recovery.ts'

/** A step of the plan that has been carried out. */
export interface Struck extends Recovery {
  readonly kinds: readonly FaultKind[]
  /** From the end of the faults until the last task from before it had ended, ms. */
  readonly backlogMs: number
}

export interface Summary {
  readonly seed: number
  readonly seconds: number
  readonly settleMs: number
  readonly verdicts: readonly Verdict[]
  readonly struck: readonly Struck[]
  /** The same measure with no fault before it. */
  readonly calm: Recovery
  readonly evidence: Evidence
  readonly statuses: ReadonlyMap<number, number>
}

/** The whole report, as Markdown. */
export function reportText(summary: Summary): string {
  const { seed, seconds, verdicts, evidence } = summary
  const { tasks, callbacks } = evidence
  const failures = Map.groupBy(
    tasks.filter(({ state }) => state === 'failed'),
    ({ code }) => code ?? '',
  )
  const failed = [...failures]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, found]) => `${found.length} with ${code}`)
  const made = new Set(tasks.filter(({ state }) => state === 'completed').map(({ id }) => id))
  const cancelled = new Set(tasks.filter(({ code }) => code === '499').map(({ id }) => id))
  const vain = evidence.jobs.filter((taskId) => !made.has(taskId))
  const vainly = vain.filter((taskId) => !cancelled.has(taskId)).length
  const again = tasks.filter(({ attempt }) => attempt > 1).length
  const statuses = [...summary.statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status === 0 ? 'none' : status} ${count}`)
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`
  const facts = [
    ['seed', String(seed)],
    ['machine', machine],
    ['length', `${seconds} s of faults, then ${inSeconds(summary.settleMs)} until all was settled`],
    ['tasks', `${tasks.length}: ${made.size} completed, failed ${failed.join(', ') || '0'}`],
    ['throughput', `${(tasks.length / seconds).toFixed(1)} tasks/s accepted over the whole run`],
    ['begun more than once', `${again} tasks`],
    [
      'upstream jobs',
      `${evidence.jobs.length}: ${vain.length - vainly} for tasks that were cancelled, ${vainly} for tasks that failed`,
    ],
    ['callbacks', `${callbacks.length} sent, ${callbacks.filter((c) => c.isTaken).length} taken`],
    ['answers by status', statuses.join(', ')],
    ['starts that failed', String(evidence.deaths.filter((d) => d.kind === 'starting').length)],
  ] as const
  return [
    table(['run', ''], facts),
    table(
      ['promise', 'broken'],
      verdicts.map(({ promise, broken }) => [promise, String(broken.length)]),
    ),
    table(
      [
        'fault',
        'alone',
        'in pairs',
        'creates again',
        'a task completed',
        'tasks from before ended',
      ],
      recoveryRows(summary),
    ),
    'Recovery: p50 / worst, in seconds from the end of the fault.',
  ].join('\n\n')
}

function recoveryRows({ struck, calm }: Summary): readonly (readonly string[])[] {
  const pairs = struck.filter(({ kinds }) => kinds.length > 1)
  const rows = faultKinds.flatMap((kind) => {
    const alone = struck.filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind)
    const inPairs = pairs.filter(({ kinds }) => kinds.includes(kind)).length
    return alone.length + inPairs === 0 ? [] : [rowOf(kind, alone, inPairs)]
  })
  return [
    ['none, for comparison', '1', '', inSeconds(calm.createsMs), inSeconds(calm.taskMs), ''],
    ...rows,
    ...(pairs.length === 0 ? [] : [rowOf('two at once', pairs, pairs.length)]),
  ]
}

function rowOf(name: string, struck: readonly Struck[], inPairs: number): readonly string[] {
  const both = (values: readonly (number | null)[]): string => {
    if (values.length === 0) return ''
    const ordered = values.map((value) => value ?? Infinity).toSorted((a, b) => a - b)
    const middle = ordered[Math.floor((ordered.length - 1) / 2)] ?? Infinity
    return `${inSeconds(middle)} / ${inSeconds(ordered.at(-1) ?? Infinity)}`
  }
  return [
    name,
    struck.some(({ kinds }) => kinds.length > 1) ? '' : String(struck.length),
    String(inPairs),
    both(struck.map(({ createsMs }) => createsMs)),
    both(struck.map(({ taskMs }) => taskMs)),
    both(struck.map(({ backlogMs }) => backlogMs)),
  ]
}

function inSeconds(ms: number | null): string {
  return ms === null || ms === Infinity ? 'never' : `${(ms / 1000).toFixed(1)} s`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
