import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { tooLate, type Bench } from '../bench.ts'
import type { Child } from '../child.ts'
import type { Figure, Result, Skipped } from '../figure.ts'
import { summarise, type Summary } from '../statistics.ts'
import { openPostgres, openSqlite, spent, type Database } from '../stores/database.ts'
import { growPostgres, growSqlite, type Grown } from '../stores/growth.ts'
import type { Lives } from '../stores/lives.ts'
import type { Steps } from '../stores/question.ts'
import { readLog, readStatements, resetStatements, sizesOf } from '../stores/statements.ts'

const sizes = [0, 1_000_000, 10_000_000]
const quickSizes = [0, 100_000]

const flags = [
  // What EXPLAIN would tell of each statement, of all its runs.
  'shared_preload_libraries=pg_stat_statements',
  // Tables that are filled in the transaction that empties them need no log.
  'wal_level=minimal',
  'max_wal_senders=0',
  // It would begin to clean up after the filling in the middle of a measure.
  'autovacuum=off',
].flatMap((flag) => ['-c', flag])

/**
 * What a task costs with 0, 1 and 10 million ended ones in the table, or as many as fit in twenty minutes
 * and 40 GB: its whole life, and reads of what is long past. Asked for by name only.
 */
export async function measureSqliteGrowth(bench: Bench): Promise<Result> {
  const sqlite = openSqlite(bench, 'growth')
  try {
    const grow = (from: number, to: number) => growSqlite(bench, sqlite.path, { from, to })
    return await measureSizes(bench, sqlite, grow)
  } finally {
    // Other measures need the room.
    for (const end of ['', '-wal', '-shm']) rmSync(`${sqlite.path}${end}`, { force: true })
  }
}

/** The same on PostgreSQL, with what its statements touch and write to the log. */
export async function measurePostgresGrowth(bench: Bench): Promise<Result> {
  const postgres = await openPostgres(bench, 'growth', flags)
  try {
    return await measureSizes(bench, postgres, (_, to) => growPostgres(bench, postgres.url, to))
  } finally {
    await postgres.stop()
  }
}

async function measureSizes(
  bench: Bench,
  database: Database,
  grow: (from: number, to: number) => Promise<Grown>,
): Promise<Result> {
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  let grown: Grown = { tasks: 0, bytes: 0, perSecond: 0 }
  let empty: Summary | null = null
  // Makes the schema.
  await (await database.openNode()).stop()
  for (const size of bench.quick ? quickSizes : sizes) {
    const name = `table-growth-${database.kind}-${size}`
    if (performance.now() > bench.until) {
      skipped.push({ name, reason: tooLate })
      continue
    }
    if (size > 0) {
      bench.note(`table-growth: making ${size.toLocaleString('en')} tasks in ${database.title}`)
      grown = await grow(grown.tasks + 1, size)
    }
    const node = await database.openNode()
    try {
      bench.note(`table-growth: ${grown.tasks.toLocaleString('en')} tasks in ${database.title}`)
      const figure = await measureSize(bench, { database, node, name, grown, empty })
      empty ??= figure.measured
      figures.push(figure)
    } finally {
      await node.stop()
    }
    bench.note(`table-growth: done with ${grown.tasks.toLocaleString('en')} tasks`)
  }
  return { figures, skipped }
}

/** As many at a time as keep both busy. */
const together = 16

async function measureSize(
  bench: Bench,
  run: { database: Database; node: Child; name: string; grown: Grown; empty: Summary | null },
): Promise<Figure> {
  const { database, node, grown, empty } = run
  const count = bench.quick ? 40 : 200
  const inPostgres = database.kind === 'postgres'
  const lives = (count: number, concurrency: number) =>
    spent(database, [node], () => node.ask<Lives>({ what: 'live', count, concurrency }))
  await lives(count, together)
  if (inPostgres) await resetStatements(database)
  const one = await lives(count, 1)
  const statements = inPostgres ? await readStatements(database, count / 2) : {}
  const upTo = grown.tasks
  const backCount = bench.quick ? 50 : 400
  const back =
    upTo === 0 ? {} : await node.ask<Steps>({ what: 'look-back', count: backCount, upTo })
  // So that what the processes count of the log has been told.
  await delay(1_500)
  const before = inPostgres ? await readLog(database) : null
  const many = await lives(count * 8, together)
  await node.stop()
  const after = inPostgres ? await readLog(database) : null
  const measured = summarise(one.result.livesMs)
  return {
    name: run.name,
    title: `${database.title}, ${upTo.toLocaleString('en')} tasks: a task's life`,
    unit: 'ms',
    measured,
    floor: empty === null ? null : { what: 'an empty table', summary: empty },
    ratio: empty === null ? null : measured.p50 / empty.p50,
    aim: null,
    detail: {
      cpuMsPerTask: one.nodesMs / count,
      ...(inPostgres && { databaseCpuMsPerTask: one.databaseMs / count }),
      [`tasksPerSecondBy${together}`]: (many.result.livesMs.length * 1000) / many.result.ms,
      [`cpuMsPerTaskBy${together}`]: many.nodesMs / (count * 8),
      ...(inPostgres && { [`databaseCpuMsPerTaskBy${together}`]: many.databaseMs / (count * 8) }),
      ...medians(one.result.steps),
      ...medians(back),
      ...statements,
      ...(before !== null &&
        after !== null && {
          walBytesPerTask: (after.bytes - before.bytes) / (count * 8),
          walPageImagesPerTask: (after.pageImages - before.pageImages) / (count * 8),
          walSyncsPerTask: (after.syncs - before.syncs) / (count * 8),
        }),
      ...(inPostgres && (await sizesOf(database))),
      generatedPerSecond: grown.perSecond,
      megabytes: grown.bytes / 1024 / 1024,
    },
  }
}

function medians(steps: Steps): Record<string, number> {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([step, samples]) => {
      const { p50, p99 } = summarise(samples)
      return [
        [`${step} p50 ms`, p50],
        [`${step} p99 ms`, p99],
      ]
    }),
  )
}
