/**
 * `npm run bench`: measures the server against floors of the same run, prints a table and writes JSON.
 * docs/benchmarks.md says what each figure means. Loopback only; every child it starts it stops.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tooLate, type Measure } from './bench.ts'
import type { Figure, Skipped } from './figure.ts'
import { measureDetect } from './measures/detect.ts'
import { measureLargeCreate } from './measures/large-create.ts'
import { measureMemory } from './measures/memory.ts'
import { measureOverload } from './measures/overload.ts'
import { measureRender } from './measures/render.ts'
import { measureSmallCreate } from './measures/small-create.ts'
import { measureStatusRead } from './measures/status-read.ts'
import { measureStoreWorkers } from './measures/store-workers.ts'
import { measureStores } from './measures/stores.ts'
import { measurePostgresGrowth, measureSqliteGrowth } from './measures/table-growth.ts'
import { measureWait } from './measures/wait.ts'
import { formatTable } from './report.ts'

const measures: Readonly<Record<string, Measure>> = {
  'large-create': measureLargeCreate,
  'small-create': measureSmallCreate,
  'status-read': measureStatusRead,
  wait: measureWait,
  detect: measureDetect,
  overload: measureOverload,
  memory: measureMemory,
  render: measureRender,
  stores: measureStores,
  'store-workers': measureStoreWorkers,
  'table-growth-sqlite': measureSqliteGrowth,
  'table-growth-postgres': measurePostgresGrowth,
}

/** Only when they are named: they take long, or much of the disk. */
const onlyByName = ['table-growth-sqlite', 'table-growth-postgres']

const usage = `Usage: npm run bench -- [options]
  --quick         fewer rounds, renders at 1080p only: at most 90 s
  --only <name>   one of ${Object.keys(measures).join(', ')}; may be repeated
                  (the two of table-growth, twenty minutes and up to 28 GB of disk each, only so)
  --json <path>   where the figures are written (default: out/bench.json)
  --folder <dir>  where scratch files go, whose disk is measured (default: the system's temporary folder)
  --profile <dir> writes a CPU profile of each server there; the figures are then slower than they are`

/** What a quick run has begun by then is done a little later. */
const quickMs = 75_000

const root = fileURLToPath(new URL('..', import.meta.url))

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      folder: { type: 'string', default: tmpdir() },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  for (const name of values.only) {
    if (!Object.hasOwn(measures, name)) throw new Error(`there is no measure ${name}`)
  }
  return values
}

async function run(options: ReturnType<typeof readOptions>): Promise<number> {
  const folder = mkdtempSync(join(resolve(options.folder), 'likeness-bench-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  // Children end by themselves when this process is gone.
  const end = (): void => {
    remove()
    process.exit(130)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const profileFolder = options.profile === undefined ? null : resolve(options.profile)
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  try {
    for (const [name, measure] of Object.entries(measures)) {
      const isAsked = options.only.includes(name)
      if (!isAsked && (options.only.length > 0 || onlyByName.includes(name))) continue
      const until = options.quick ? quickMs : Infinity
      if (performance.now() > until) {
        skipped.push({ name, reason: tooLate })
        continue
      }
      const note = (text: string): void => console.error(`measuring ${text} ...`)
      note(name)
      try {
        const bench = { quick: options.quick, until, folder, profileFolder, note }
        const result = await measure(bench)
        figures.push(...result.figures)
        skipped.push(...result.skipped)
      } catch (error) {
        // What has been measured so far took minutes.
        skipped.push({ name, reason: error instanceof Error ? error.message : String(error) })
      }
    }
  } finally {
    remove()
  }
  console.log(formatTable(figures, skipped))
  const path = resolve(options.json ?? join(root, 'out/bench.json'))
  mkdirSync(dirname(path), { recursive: true })
  const machine = {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
  const report = { at: new Date().toISOString(), quick: options.quick, machine, figures, skipped }
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\nwritten to ${path}`)
  // A missed aim is for a person to judge; what could not be measured at all is a failure.
  return skipped.some(({ reason }) => reason !== tooLate) ? 1 : 0
}

try {
  const options = readOptions()
  if (options.help) console.log(usage)
  else process.exitCode = await run(options)
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 1
}
