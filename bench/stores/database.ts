import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startPostgres, type TestPostgres } from '../../packages/server/test/support/postgres.ts'
import type { Bench } from '../bench.ts'
import { startChild, type Child, type Usage } from '../child.ts'

/** One store to be measured, and how to open it in processes of their own. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  readonly title: string
  /** PostgreSQL only. */
  readonly url: string | null
  /** Starts a process with a store on it. */
  openNode(): Promise<Child>
  /** CPU time of the database's own processes so far, ms; null: it has none, or nobody can tell. */
  cpuMs(): number | null
  /** Runs SQL as an administrator; PostgreSQL only. */
  query: TestPostgres['query']
  stop(): Promise<void>
}

/** As PostgreSQL's server would be set for a machine of a few GB; all else by default. */
const usualFlags = ['shared_buffers=1GB', 'max_wal_size=4GB'].flatMap((flag) => ['-c', flag])

let opened = 0

function openerOf(bench: Bench, name: string, env: Readonly<Record<string, string>>) {
  return (): Promise<Child> => {
    const folder = join(bench.folder, `${name}-node-${++opened}`)
    mkdirSync(folder)
    return startChild({
      file: 'store-node.ts',
      logPath: join(folder, 'node.log'),
      env,
      execArgv:
        bench.profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${bench.profileFolder}`],
    })
  }
}

/** A new SQLite file below the bench's folder. */
export function openSqlite(bench: Bench, name: string): Database & { readonly path: string } {
  const path = join(bench.folder, `${name}-${++opened}.db`)
  return {
    kind: 'sqlite',
    title: 'SQLite',
    url: null,
    path,
    openNode: openerOf(bench, name, { BENCH_SQLITE: path }),
    cpuMs: () => null,
    query: () => Promise.reject(new Error('SQLite is asked in its own process')),
    stop: async () => {},
  }
}

/** A PostgreSQL server of its own whose commits wait for the disk, beside the bench's folder. */
export async function openPostgres(
  bench: Bench,
  name: string,
  flags: readonly string[] = [],
): Promise<Database & { readonly url: string }> {
  // Where startPostgres puts its folder: on the disk that is measured, but not below the bench's own,
  // which cannot be removed while a server still writes there.
  process.env['TMPDIR'] = dirname(bench.folder)
  const server = await startPostgres({ durable: true, flags: [...usualFlags, ...flags] })
  try {
    const url = await server.createDatabase()
    const [row] = await server.query(url, 'SELECT pg_backend_pid() AS pid, version()')
    const postmaster = await postmasterOf(server, url)
    bench.note(`${name}: ${String(row?.['version']).split(' ', 2).join(' ')}`)
    return {
      kind: 'postgres',
      title: 'PostgreSQL',
      url,
      openNode: openerOf(bench, name, { BENCH_DATABASE_URL: url }),
      cpuMs: () => (postmaster === null ? null : familyCpuMs(postmaster)),
      query: server.query,
      stop: server.stop,
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function postmasterOf(server: TestPostgres, url: string): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const [row] = await server.query(url, 'SHOW data_directory')
  const lockFile = readFileSync(join(String(row?.['data_directory']), 'postmaster.pid'), 'utf8')
  return Number(lockFile.split('\n', 1)[0])
}

/** Clock ticks of /proc are hundredths of a second on every Linux that runs Node. */
const tickMs = 10

/** CPU time of a process, its children now and those it has had, ms. Linux only. */
function familyCpuMs(pid: number): number {
  let ticks = 0
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = statOf(entry)
    // pid (name) state ppid … utime stime cutime cstime: 14 to 17, of which state is the third.
    const [parent, utime, stime, cutime, cstime] = [4, 14, 15, 16, 17].map((n) =>
      Number(stat[n - 3]),
    )
    if (Number(entry) === pid) {
      ticks += (utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)
    } else if (parent === pid) ticks += (utime ?? 0) + (stime ?? 0)
  }
  return ticks * tickMs
}

/** What follows the name in its line, which may have spaces; nothing when the process has ended. */
function statOf(pid: string): readonly string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** CPU time of a job, ms: of the nodes, and of the database beside them. */
export async function spent<T>(
  database: Database,
  nodes: readonly Child[],
  job: () => Promise<T>,
): Promise<{ result: T; nodesMs: number; databaseMs: number }> {
  const used = async () => {
    const usages = await Promise.all(nodes.map((node) => node.ask<Usage>({ what: 'usage' })))
    return {
      nodesMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      databaseMs: database.cpuMs() ?? Number.NaN,
    }
  }
  const before = await used()
  const result = await job()
  const after = await used()
  return {
    result,
    nodesMs: after.nodesMs - before.nodesMs,
    databaseMs: after.databaseMs - before.databaseMs,
  }
}
