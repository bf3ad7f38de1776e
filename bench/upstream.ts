/**
 * A simulated Vidu in a process of its own: the one of the tests, with jobs that take as long as it is
 * told and one picture for all of them, so that it has little to do itself.
 */
import { sharp } from '../packages/server/src/images/sharp-setup.ts'
import { startViduSimulator } from '../packages/server/test/upstreams/vidu/simulator.ts'
import { answerQuestions, ownUsage, type Question } from './child.ts'

/** One job as the measure needs it. */
export interface UpstreamJob {
  readonly taskId: string
  /** When it was done, ms since 1970. */
  readonly succeededAt: number
  /** When its picture was asked for; null: not yet. */
  readonly fetchedAt: number | null
}

/** Requests but those for pictures, which come once for each job whatever finds out about it. */
export interface UpstreamRequests {
  readonly byKind: Readonly<Record<string, number>>
  /** Reads and lists in the busiest second. */
  readonly busiestSecond: number
}

const minMs = Number(process.env['BENCH_WORK_MIN_MS'])
const maxMs = Number(process.env['BENCH_WORK_MAX_MS'])
const upstream = await startViduSimulator({
  atOnce: 1_000_000,
  // The same durations in every run.
  workMs: createDurations(),
})
upstream.settings.picture = await sharp({
  create: { width: 1080, height: 1080, channels: 3, background: '#3a6ea5' },
})
  .png()
  .toBuffer()

function createDurations(): () => number {
  let state = 1
  return () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223
    return Math.round(minMs + ((state >>> 0) / 2 ** 32) * (maxMs - minMs))
  }
}

function jobs(): readonly UpstreamJob[] {
  const fetched = new Map<string, number>()
  for (const { operation, jobId, at } of upstream.calls) {
    if (operation === 'result' && jobId !== null && !fetched.has(jobId)) fetched.set(jobId, at)
  }
  return upstream.jobs().map(({ id, order, endsAt }) => ({
    taskId: order.payload.replace('likeness:', ''),
    succeededAt: endsAt,
    fetchedAt: fetched.get(id) ?? null,
  }))
}

function requests(): UpstreamRequests {
  const byKind: Record<string, number> = {}
  const bySecond = new Map<number, number>()
  for (const { operation, at } of upstream.calls) {
    byKind[operation] = (byKind[operation] ?? 0) + 1
    if (operation !== 'read' && operation !== 'list') continue
    const second = Math.floor(at / 1000)
    bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
  }
  return { byKind, busiestSecond: Math.max(0, ...bySecond.values()) }
}

answerQuestions(upstream.url, (question: Question) => {
  switch (question.what) {
    case 'usage':
      return ownUsage()
    case 'jobs':
      return jobs()
    case 'requests':
      return requests()
    default:
      throw new Error(`the upstream does not know ${question.what}`)
  }
})
process.once('SIGTERM', () => {
  void upstream.close().then(() => process.exit(0))
})
