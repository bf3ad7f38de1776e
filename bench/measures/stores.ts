import { tooLate, type Bench } from '../bench.ts'
import type { Child } from '../child.ts'
import type { Figure, Result, Skipped } from '../figure.ts'
import { interleave, median, medianRatio, summarise } from '../statistics.ts'
import { openPostgres, openSqlite, spent, type Database } from '../stores/database.ts'
import type { GeneratedState, Range } from '../stores/generated.ts'
import type { Piece, Turn } from '../stores/question.ts'

/** What is measured, in an order in which each finds what it needs. */
const measured: readonly {
  readonly piece: Piece
  readonly title: string
  readonly floor: 'floor-insert' | 'floor-update' | 'floor-read'
  /** Tasks it uses up. */
  readonly needs: GeneratedState | null
}[] = [
  { piece: 'submit', title: 'submits', floor: 'floor-insert', needs: null },
  {
    piece: 'submit-one-account',
    title: 'submits of one account',
    floor: 'floor-insert',
    needs: null,
  },
  { piece: 'status-read', title: 'status reads', floor: 'floor-read', needs: null },
  { piece: 'heartbeat-16', title: 'heartbeats for 16', floor: 'floor-update', needs: null },
  { piece: 'heartbeat-200', title: 'heartbeats for 200', floor: 'floor-update', needs: null },
  { piece: 'settle', title: 'settles', floor: 'floor-update', needs: 'running' },
  { piece: 'claim-16', title: 'claims of 16', floor: 'floor-update', needs: 'queued' },
  { piece: 'claim-200', title: 'claims of 200', floor: 'floor-update', needs: 'queued' },
]

const floorTitles = {
  sqlite: 'one row, one sync for all of a turn',
  postgres: 'pg, one row by one prepared statement',
} as const

/**
 * Each store by itself, without HTTP: what it takes to submit, claim, settle, read and renew, against one
 * prepared statement on one row of a bare table; and how soon one node hears of what another settled.
 */
export async function measureStores(bench: Bench): Promise<Result> {
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  const sqlite = openSqlite(bench, 'stores')
  await measureDatabase(bench, sqlite, { figures, skipped })
  const postgres = await openPostgres(bench, 'stores')
  try {
    await measureDatabase(bench, postgres, { figures, skipped })
    figures.push(...(await measureNews(bench, postgres)))
  } finally {
    await postgres.stop()
  }
  return { figures, skipped }
}

/** Gives out ranges of tasks that nobody has had yet. */
function createNumbers() {
  let last = 0
  return (count: number): Range => {
    const from = last + 1
    last += count
    return { from, to: last }
  }
}

async function measureDatabase(
  bench: Bench,
  database: Database,
  into: { figures: Figure[]; skipped: Skipped[] },
): Promise<void> {
  const node = await database.openNode()
  const numbers = createNumbers()
  const fillCount = bench.quick ? 800 : 6_000
  try {
    await node.ask({ what: 'fill', state: 'running', range: numbers(fillCount) })
    for (const { piece, title, floor, needs } of measured) {
      for (const concurrency of [1, 32]) {
        const name = `stores-${database.kind}-${piece}-${concurrency}`
        if (performance.now() > bench.until) {
          into.skipped.push({ name, reason: tooLate })
          continue
        }
        const fill = async () => {
          if (needs === null) return
          await node.ask({ what: 'fill', state: needs, range: numbers(fillCount) })
        }
        const compared = await compare(bench, { database, node, piece, floor, concurrency, fill })
        into.figures.push({
          name,
          title: `${database.title}: ${title}, ${concurrency} at a time`,
          ...compared,
        })
      }
    }
  } finally {
    await node.stop()
  }
}

interface Spent {
  readonly turn: Turn
  readonly nodeMs: number
  readonly databaseMs: number
}

async function compare(
  bench: Bench,
  side: {
    database: Database
    node: Child
    piece: Piece
    floor: Piece
    concurrency: number
    fill: () => Promise<void>
  },
): Promise<Omit<Figure, 'name' | 'title'>> {
  const { database, node, concurrency } = side
  const ms = bench.quick ? 70 : 400
  const turnOf = async (piece: Piece): Promise<Spent> => {
    if (piece === side.piece) await side.fill()
    const { result, nodesMs, databaseMs } = await spent(database, [node], () =>
      node.ask<Turn>({ what: 'repeat', piece, concurrency, ms }),
    )
    return { turn: result, nodeMs: nodesMs, databaseMs }
  }
  const lanes = [() => turnOf(side.piece), () => turnOf(side.floor)]
  // Until the code is compiled and the statements are planned, a rate is that of the compiler.
  await interleave(1, lanes)
  const [turns = [], floors = []] = await interleave(bench.quick ? 2 : 6, lanes)
  const rate = ({ turn }: Spent): number => (turn.calls * 1000) / turn.ms
  const perCall = (all: readonly Spent[], of: (spent: Spent) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0) / all.reduce((sum, { turn }) => sum + turn.calls, 0)
  const latency = summarise(turns.flatMap(({ turn }) => turn.latenciesMs))
  const tasksPerCall = perCall(turns, ({ turn }) => turn.tasks)
  return {
    unit: '/s',
    measured: summarise(turns.map(rate)),
    floor: { what: floorTitles[database.kind], summary: summarise(floors.map(rate)) },
    ratio: medianRatio(turns.map(rate), floors.map(rate)),
    aim: null,
    detail: {
      latencyP50Ms: latency.p50,
      latencyP95Ms: latency.p95,
      latencyP99Ms: latency.p99,
      cpuMsPerCall: perCall(turns, ({ nodeMs }) => nodeMs),
      floorCpuMsPerCall: perCall(floors, ({ nodeMs }) => nodeMs),
      ...(database.cpuMs() !== null && {
        databaseCpuMsPerCall: perCall(turns, ({ databaseMs }) => databaseMs),
        floorDatabaseCpuMsPerCall: perCall(floors, ({ databaseMs }) => databaseMs),
      }),
      ...(tasksPerCall > 1 && {
        tasksPerSecond: median(turns.map(({ turn }) => (turn.tasks * 1000) / turn.ms)),
      }),
    },
  }
}

/** From node to node: how soon, and how many. */
async function measureNews(bench: Bench, database: Database): Promise<readonly Figure[]> {
  const hearer = await database.openNode()
  const teller = await database.openNode()
  try {
    const count = bench.quick ? 20 : 200
    const first = 50_000_000
    await teller.ask({
      what: 'fill',
      state: 'running',
      range: { from: first, to: first + 2 * count },
    })
    let next = first
    const [settles = [], bare = []] = await interleave(count, [
      async () => {
        const number = next++
        const heard = hearer.ask<string>({ what: 'hear-change', number })
        // Answered in order: after this, the hearer listens.
        await hearer.ask({ what: 'usage' })
        const settledAt = await teller.ask<string>({ what: 'settle-one', number })
        return between(settledAt, await heard)
      },
      async () => {
        const heard = hearer.ask<string>({ what: 'hear-bare', count: 1 })
        await hearer.ask({ what: 'usage' })
        const sentAt = await teller.ask<string>({ what: 'send-bare', count: 1 })
        return between(sentAt, await heard)
      },
    ])
    const floor = summarise(bare)
    return [
      {
        name: 'stores-postgres-news',
        title: 'PostgreSQL: settle answered to heard on another node',
        unit: 'ms',
        measured: summarise(settles),
        floor: { what: 'LISTEN and NOTIFY alone', summary: floor },
        ratio: medianRatio(settles, bare),
        aim: null,
        detail: {},
      },
      await newsRate(bench, { database, hearer, teller }),
    ]
  } finally {
    await Promise.all([hearer.stop(), teller.stop()])
  }
}

/** Hints are news and nothing else: they write nothing. */
async function newsRate(
  bench: Bench,
  { database, hearer, teller }: { database: Database; hearer: Child; teller: Child },
): Promise<Figure> {
  const count = bench.quick ? 2_000 : 20_000
  const bareCount = bench.quick ? 500 : 5_000
  const turnOf = async (
    hear: 'hear-hints' | 'hear-bare',
    send: 'send-hints' | 'send-bare',
    count: number,
  ) => {
    const heard = hearer.ask<string>({ what: hear, count })
    await hearer.ask({ what: 'usage' })
    const { result, databaseMs } = await spent(database, [teller], async () => {
      const sentAt = await teller.ask<string>({ what: send, count })
      return between(sentAt, await heard)
    })
    return { perSecond: (count * 1000) / result, databaseMs: databaseMs / count }
  }
  const [hints = [], bare = []] = await interleave(bench.quick ? 2 : 5, [
    () => turnOf('hear-hints', 'send-hints', count),
    () => turnOf('hear-bare', 'send-bare', bareCount),
  ])
  const rates = hints.map(({ perSecond }) => perSecond)
  const bareRates = bare.map(({ perSecond }) => perSecond)
  return {
    name: 'stores-postgres-news-rate',
    title: 'PostgreSQL: news from one node to another',
    unit: '/s',
    measured: summarise(rates),
    floor: { what: 'a notification each, one after the other', summary: summarise(bareRates) },
    ratio: medianRatio(rates, bareRates),
    aim: null,
    detail: {
      databaseCpuMsPerNews: median(hints.map(({ databaseMs }) => databaseMs)),
      databaseCpuMsPerBareNotification: median(bare.map(({ databaseMs }) => databaseMs)),
    },
  }
}

function between(from: string, to: string): number {
  return Number(BigInt(to) - BigInt(from)) / 1e6
}
