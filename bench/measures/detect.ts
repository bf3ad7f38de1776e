import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { authorization, createBody, createRequest, startServer, type Bench } from '../bench.ts'
import { startChild, type Child, type Usage } from '../child.ts'
import { burst, openConnection } from '../connection.ts'
import type { Figure, Result } from '../figure.ts'
import { summarise } from '../statistics.ts'
import type { UpstreamJob, UpstreamRequests } from '../upstream.ts'

/** How long a job takes at the upstream, ms. */
const work = { minMs: 5_000, maxMs: 60_000 }
const quickWork = { minMs: 2_000, maxMs: 8_000 }

/** Aims at so many open tasks, by polling. */
const pollingAims: Readonly<Record<number, number>> = { 1_000: 1_000, 10_000: 3_000 }
const callbackAimMs = 100
const busiestSecondAim = 200

/**
 * From a job's success at the upstream to the task's success here, with many tasks open: by polling, and
 * by the upstream's callbacks. Beside it stands a loop that reads one task a second in turns, as the
 * best-known self-hosted gateway does, worked out on the same jobs: waiting for it would take hours.
 */
export async function measureDetect(bench: Bench): Promise<Result> {
  const figures: Figure[] = []
  for (const open of bench.quick ? [100] : [100, 1_000, 10_000]) {
    for (const how of ['polling', 'callbacks'] as const) {
      bench.note(`detect: ${open} tasks open, by ${how}`)
      figures.push(await measureOnce(bench, open, how))
    }
  }
  return { figures, skipped: [] }
}

async function measureOnce(
  bench: Bench,
  open: number,
  how: 'polling' | 'callbacks',
): Promise<Figure> {
  const name = `detect-${how}-${open}`
  const upstream = await startUpstream(bench, name)
  const server = await startServer(bench, {
    name,
    engine: 'installed',
    env: {
      VIDU_API_KEY: 'vidu-simulator-key',
      VIDU_BASE_URL: upstream.url,
      ...(how === 'callbacks' && (await publicUrl())),
    },
  })
  try {
    const before = await server.ask<Usage>({ what: 'usage' })
    const startedAt = performance.now()
    await submit(server, open)
    const rssMax = await untilAllEnded(server)
    const tookMs = performance.now() - startedAt
    const after = await server.ask<Usage>({ what: 'usage' })
    const jobs = await upstream.ask<readonly UpstreamJob[]>({ what: 'jobs' })
    const requests = await upstream.ask<UpstreamRequests>({ what: 'requests' })
    const ended = await server.ask<{ id: string; state: string; endedAt: number }[]>({
      what: 'ended-tasks',
    })
    const completed = ended.filter(({ state }) => state === 'completed')
    if (completed.length !== open) {
      throw new Error(`${open - completed.length} of ${open} tasks did not complete`)
    }
    return figureOf({
      name,
      open,
      how,
      jobs,
      ended: new Map(completed.map(({ id, endedAt }) => [id, endedAt])),
      requests,
      detail: {
        rssMaxMb: rssMax,
        serverCpuShare: (after.cpuMs - before.cpuMs) / tookMs,
        tookS: tookMs / 1000,
      },
    })
  } finally {
    await server.stop()
    await upstream.stop()
  }
}

function figureOf(run: {
  name: string
  open: number
  how: 'polling' | 'callbacks'
  jobs: readonly UpstreamJob[]
  ended: ReadonlyMap<string, number>
  requests: UpstreamRequests
  detail: Readonly<Record<string, number>>
}): Figure {
  const { open, how, jobs, ended, requests } = run
  const seen = jobs.map(({ taskId, succeededAt }) => (ended.get(taskId) ?? NaN) - succeededAt)
  const found = jobs.map(({ succeededAt, fetchedAt }) => (fetchedAt ?? NaN) - succeededAt)
  const measured = summarise(seen)
  const loop = summarise(oneTaskASecond(jobs))
  const aimMs = how === 'callbacks' ? callbackAimMs : pollingAims[open]
  const isPolite = requests.busiestSecond <= busiestSecondAim
  return {
    name: run.name,
    title: `${open.toLocaleString('en')} open, by ${how}`,
    unit: 'ms',
    measured,
    floor: { what: 'one task a second in turns', summary: loop },
    ratio: measured.p95 / loop.p95,
    aim:
      aimMs === undefined
        ? null
        : {
            text: `p95 under ${aimMs} ms, at most ${busiestSecondAim} requests/s`,
            met: measured.p95 < aimMs && isPolite,
          },
    detail: {
      ...run.detail,
      loopP95Ms: loop.p95,
      foundP50Ms: summarise(found).p50,
      foundP95Ms: summarise(found).p95,
      busiestSecondRequests: requests.busiestSecond,
      reads: requests.byKind['read'] ?? 0,
      lists: requests.byKind['list'] ?? 0,
    },
  }
}

/**
 * When a loop that reads one open task a second, all of them in turns, would have seen each success: the
 * loop itself, run over the times at which these jobs succeeded.
 */
function oneTaskASecond(jobs: readonly UpstreamJob[]): readonly number[] {
  let now = Math.min(...jobs.map(({ succeededAt }) => succeededAt)) - work.minMs
  let left = [...jobs]
  const waits: number[] = []
  while (left.length > 0) {
    const next: UpstreamJob[] = []
    for (const job of left) {
      now += 1000
      if (job.succeededAt <= now) waits.push(now - job.succeededAt)
      else next.push(job)
    }
    left = next
  }
  return waits
}

function startUpstream(bench: Bench, name: string): Promise<Child> {
  const folder = join(bench.folder, `${name}-upstream`)
  mkdirSync(folder)
  const { minMs, maxMs } = bench.quick ? quickWork : work
  return startChild({
    file: 'upstream.ts',
    logPath: join(folder, 'upstream.log'),
    env: { BENCH_WORK_MIN_MS: String(minMs), BENCH_WORK_MAX_MS: String(maxMs) },
  })
}

/** A port that was free a moment ago: the upstream is told the URL before the server listens. */
async function publicUrl(): Promise<Readonly<Record<string, string>>> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  return { PORT: String(port), LIKENESS_PUBLIC_URL: `http://127.0.0.1:${port}` }
}

async function submit(server: Child, count: number): Promise<void> {
  const connections = await Promise.all(
    Array.from({ length: Math.min(32, count) }, () => openConnection(server.url)),
  )
  const request = createRequest(createBody({ aspect_ratio: '1:1' }), authorization)
  await burst(connections, request, { status: 202, ms: 300_000, count })
  for (const connection of connections) connection.close()
}

const longestMs = 10 * 60_000

/** Resolves with the most memory that was seen on the way, MB. */
async function untilAllEnded(server: Child): Promise<number> {
  const until = performance.now() + longestMs
  let rssMax = 0
  while (performance.now() < until) {
    rssMax = Math.max(rssMax, (await server.ask<Usage>({ what: 'usage' })).rssMb)
    if ((await server.ask<number>({ what: 'open-tasks' })) === 0) return rssMax
    await delay(500)
  }
  throw new Error(`tasks are still open after ${longestMs / 60_000} minutes`)
}
