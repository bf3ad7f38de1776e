/**
 * `npm run chaos`: several processes of the real program over a real PostgreSQL, broken on purpose for
 * some minutes, then held to every promise. docs/chaos.md says how to read it. Loopback only; whatever
 * happens, nothing it starts outlives it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createRandom } from '../crash/random.ts'
import { auditSql } from './accounts.ts'
import { check } from './check.ts'
import { createChaosClient } from './client.ts'
import { startCluster, type Cluster } from './cluster.ts'
import { gather } from './evidence.ts'
import { startGuard } from './guard.ts'
import { createNotes } from './notes.ts'
import { faultKinds, faultText, planOf, type FaultKind } from './plan.ts'
import { recovery, type Recovery } from './recovery.ts'
import { reportText, type Struck } from './report.ts'
import { backlogMs, settled } from './settle.ts'
import { strike } from './strike.ts'
import { startWorkload } from './workload.ts'

const usage = `Usage: npm run chaos -- [options]
  --seconds N   how long things go wrong (default: 600)
  --quick       the same as --seconds 120
  --seed N      repeats the faults of another run
  --api N       api processes (default: 3)
  --workers N   worker processes (default: 3)
  --only KIND   only faults of this kind; may be repeated. One of
                ${faultKinds.join(', ')}
  --clients N   clients that send tasks (default: 6)
  --keep        keeps the logs of a run in which nothing was broken, too`

interface Options {
  readonly seconds: number
  readonly seed: number
  readonly api: number
  readonly workers: number
  readonly clients: number
  readonly kinds: readonly FaultKind[]
  readonly keep: boolean
}

/** @throws Error when one cannot be read; null when help was asked for. */
function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      api: { type: 'string', default: '3' },
      workers: { type: 'string', default: '3' },
      clients: { type: 'string', default: '6' },
      only: { type: 'string', multiple: true, default: [] },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const count = (name: string, text: string): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= 1) return value
    throw new Error(`--${name} must be a whole number from 1, not ${text}`)
  }
  return {
    seconds: count('seconds', values.seconds ?? (values.quick ? '120' : '600')),
    seed: count('seed', values.seed ?? String(1 + Math.floor(Math.random() * 999_999))),
    api: count('api', values.api),
    workers: count('workers', values.workers),
    clients: count('clients', values.clients),
    kinds: values.only.length === 0 ? faultKinds : values.only.map(kindOf),
    keep: values.keep,
  }
}

function kindOf(name: string): FaultKind {
  const kind = faultKinds.find((known) => known === name)
  if (kind === undefined) throw new Error(`--only: there is no fault ${name}`)
  return kind
}

async function run(options: Options, folder: string, isOver: AbortSignal): Promise<number> {
  const { seed, api, workers } = options
  const startedAt = performance.now()
  const say = (text: string): void =>
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`)
  const guard = startGuard(folder)
  say(`seed ${seed}: starting ${api} api and ${workers} worker processes`)
  const cluster = await startCluster({ api, workers, folder, guard })
  const interrupted = new Promise<number>((resolve) => {
    if (isOver.aborted) resolve(130)
    isOver.addEventListener('abort', () => resolve(130))
  })
  try {
    return await Promise.race([breakAndCheck(cluster, options, say), interrupted])
  } finally {
    await cluster.stop()
    guard.end()
  }
}

/** Everything between the start and the end of the processes; answers the exit code. */
async function breakAndCheck(
  cluster: Cluster,
  options: Options,
  say: (text: string) => void,
): Promise<number> {
  const { seconds, seed, api, workers, kinds } = options
  await cluster.postgres.query(cluster.databaseUrl, auditSql)
  const notes = createNotes()
  // The clients' own numbers: how often they draw depends on the machine, the plan must not.
  const random = createRandom(seed + 1)
  const { nodes, receiver } = cluster
  const client = createChaosClient({ nodes, notes, receiverUrl: receiver.url, random })
  const accounts = cluster.accounts.all
  const workload = await startWorkload({ ...options, client, notes, accounts, random })
  const recover = (): Promise<Recovery> => recovery({ nodes, client, workload })
  const calm = await recover()

  const plan = planOf({ seed, api, workers, kinds })
  const until = performance.now() + seconds * 1000
  const steps: (Omit<Struck, 'backlogMs'> & { begunAt: number; endedAt: number })[] = []
  while (performance.now() < until) {
    const { quietMs, faults } = plan.next().value
    await delay(quietMs)
    const begunAt = Date.now()
    await Promise.all(faults.map((fault) => strike(cluster, fault)))
    const endedAt = Date.now()
    const { createsMs, taskMs } = await recover()
    steps.push({ kinds: faults.map(({ kind }) => kind), createsMs, taskMs, begunAt, endedAt })
    say(`${faults.map(faultText).join(' + ')}: ${recoveryText({ createsMs, taskMs })}`)
  }
  const ranSeconds = Math.round(seconds + (performance.now() - until) / 1000)
  say('waiting for all that is open')
  const settlingAt = performance.now()
  await workload.stop()
  await settled(cluster)
  const settleMs = performance.now() - settlingAt
  say(`looking at ${notes.tasks.length} tasks`)
  const evidence = await gather(cluster, client, notes)
  const struck: Struck[] = []
  for (const step of steps) struck.push({ ...step, backlogMs: await backlogMs(cluster, step) })
  const unrecovered = struck.filter(
    ({ createsMs, taskMs }) => createsMs === null || taskMs === null,
  )
  const verdicts = [
    ...check(evidence),
    {
      promise: 'faults that were not recovered from within a minute',
      broken: unrecovered.map(({ kinds }) => kinds.join(' + ')),
    },
  ]
  const { statuses } = notes
  console.log(
    `\n${reportText({ seed, seconds: ranSeconds, settleMs, verdicts, struck, calm, evidence, statuses })}`,
  )
  const broken = verdicts.filter((verdict) => verdict.broken.length > 0)
  for (const { promise, broken: found } of broken) {
    console.log(`\n${promise}:`)
    for (const what of found.slice(0, 20)) console.log(`  ${what}`)
  }
  if (broken.length === 0) return 0
  console.log(`\nBROKEN. Again with the same faults: npm run chaos -- --seed ${seed}`)
  return 1
}

function recoveryText({ createsMs, taskMs }: Recovery): string {
  const text = (ms: number | null): string =>
    ms === null ? 'not within a minute' : `after ${(ms / 1000).toFixed(1)} s`
  return `creates again ${text(createsMs)}, a task completed ${text(taskMs)}`
}

const options = readOptions()
if (options === null) console.log(usage)
else {
  const folder = mkdtempSync(join(tmpdir(), 'likeness-chaos-'))
  const over = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      console.log(`\n${name}: clearing away; again leaves at once`)
      over.abort()
    })
  }
  const code = await run(options, folder, over.signal)
  if (code === 1 || options.keep) console.log(`The logs of all processes are in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
