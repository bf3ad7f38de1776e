import type { Bench } from '../bench.ts'
import type { Child } from '../child.ts'
import type { Figure, Result } from '../figure.ts'
import { summarise } from '../statistics.ts'
import { openPostgres, openSqlite, spent, type Database } from '../stores/database.ts'
import type { Turn } from '../stores/question.ts'

/** Tasks that each has at once. */
const places = 8

/**
 * One to four worker processes on one PostgreSQL, each claiming and settling at once with nothing in
 * between, and one on SQLite beside them: what working on a task costs the store.
 */
export async function measureStoreWorkers(bench: Bench): Promise<Result> {
  const figures: Figure[] = []
  const sqlite = openSqlite(bench, 'store-workers')
  figures.push(await measureWorkers(bench, sqlite, 1, null))
  const postgres = await openPostgres(bench, 'store-workers')
  try {
    let one: Figure | null = null
    for (const count of [1, 2, 3, 4]) {
      const figure = await measureWorkers(bench, postgres, count, one)
      one ??= figure
      figures.push(figure)
    }
  } finally {
    await postgres.stop()
  }
  return { figures, skipped: [] }
}

/** The numbers of tasks that were generated already, in any database. */
let filled = 0

async function measureWorkers(
  bench: Bench,
  database: Database,
  count: number,
  one: Figure | null,
): Promise<Figure> {
  bench.note(`store-workers: ${count} on ${database.title}`)
  const nodes: Child[] = []
  try {
    for (let i = 0; i < count; i++) nodes.push(await database.openNode())
    const tasks = bench.quick ? 5_000 : 12_000
    const turns: { perSecond: number; nodesMs: number; databaseMs: number }[] = []
    const latenciesMs: number[] = []
    for (let round = 0; round < (bench.quick ? 2 : 3); round++) {
      const range = { from: filled + 1, to: filled + tasks }
      filled += tasks
      await nodes[0]?.ask({ what: 'fill', state: 'queued', range })
      const ms = bench.quick ? 500 : 2_500
      const { result, ...cpu } = await spent(database, nodes, () =>
        Promise.all(nodes.map((node) => node.ask<Turn>({ what: 'work', places, ms }))),
      )
      // The first round is for the compiler.
      if (round === 0) continue
      const done = result.reduce((sum, turn) => sum + turn.calls, 0)
      turns.push({
        perSecond: result.reduce((sum, turn) => sum + (turn.calls * 1000) / turn.ms, 0),
        nodesMs: cpu.nodesMs / done,
        databaseMs: cpu.databaseMs / done,
      })
      for (const turn of result) latenciesMs.push(...turn.latenciesMs)
    }
    const rates = summarise(turns.map(({ perSecond }) => perSecond))
    const latency = summarise(latenciesMs)
    return {
      name: `store-workers-${database.kind}-${count}`,
      title: `${database.title}: tasks claimed and settled, ${count} worker${count === 1 ? '' : 's'}`,
      unit: '/s',
      measured: rates,
      floor: one === null ? null : { what: 'one worker', summary: one.measured },
      ratio: one === null ? null : rates.p50 / one.measured.p50,
      aim: null,
      detail: {
        latencyP50Ms: latency.p50,
        latencyP95Ms: latency.p95,
        latencyP99Ms: latency.p99,
        workersCpuMsPerTask: summarise(turns.map(({ nodesMs }) => nodesMs)).p50,
        ...(database.cpuMs() !== null && {
          databaseCpuMsPerTask: summarise(turns.map(({ databaseMs }) => databaseMs)).p50,
        }),
      },
    }
  } finally {
    await Promise.all(nodes.map((node) => node.stop()))
  }
}
