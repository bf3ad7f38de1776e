import type { Task } from '@likeness/sdk'
import { formatSpan } from './durations.ts'
import { printable, type Terminal } from './terminal.ts'

/** Shows how a task is going until `end` is called. */
export interface ProgressView {
  show(task: Task): void
  /** Takes the moving line away, so that what is printed next stands on its own. */
  end(): void
}

const barWidth = 24
const redrawMs = 200

/**
 * On a terminal one line that moves: bar, percent, stage, time. Elsewhere a line for each new stage,
 * so that a log stays readable.
 */
export function createProgressView(terminal: Terminal): ProgressView {
  return terminal.live ? movingBar(terminal) : quietLines(terminal)
}

/** What `--json` shows: nothing. */
export const noProgress: ProgressView = { show: () => {}, end: () => {} }

function movingBar(terminal: Terminal): ProgressView {
  const started = performance.now()
  let task: Task | null = null
  const draw = (): void => {
    if (task === null) return
    const spent = formatSpan(performance.now() - started)
    terminal.write(`\r\u001B[K${barLine(terminal, task, spent)}`)
  }
  // The clock on the line goes on while a stage takes its time.
  const timer = setInterval(draw, redrawMs)
  timer.unref()
  return {
    show: (next) => {
      task = next
      draw()
    },
    end: () => {
      clearInterval(timer)
      if (task !== null) terminal.write('\r\u001B[K')
      task = null
    },
  }
}

function barLine(terminal: Terminal, task: Task, spent: string): string {
  const fraction = Math.min(1, Math.max(0, task.progress))
  const full = Math.round(fraction * barWidth)
  const percent = `${Math.floor(fraction * 100)}%`.padStart(4)
  const room = terminal.columns - barWidth - percent.length - spent.length - 5
  const stage = stageOf(task).slice(0, Math.max(0, room))
  const done = terminal.paintNote('cyan', '━'.repeat(full))
  const left = terminal.paintNote('dim', '─'.repeat(barWidth - full))
  return `${done}${left}${percent}  ${stage} ${terminal.paintNote('dim', spent)}`
}

function quietLines(terminal: Terminal): ProgressView {
  let last = ''
  return {
    show: (task) => {
      const stage = stageOf(task)
      if (stage === last) return
      last = stage
      terminal.note(`${task.id}: ${stage}`)
    },
    end: () => {},
  }
}

/** What is being done, in a few words. */
export function stageOf(task: Task): string {
  if (task.status !== 'in_progress') return task.status
  if (task.output.status === 'in_queue') return 'waiting in the queue'
  const { stage } = task.metadata
  return typeof stage === 'string' && stage !== ''
    ? printable(stage).replaceAll('-', ' ')
    : 'processing'
}
