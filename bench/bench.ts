import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChild, type Child } from './child.ts'
import { encodeRequest } from './connection.ts'
import type { Result } from './figure.ts'

/** What a measure is given. */
export interface Bench {
  readonly quick: boolean
  /** For scratch files; removed at the end. */
  readonly folder: string
  /** When nothing more is begun, as `performance.now()` tells it; what is left out is told. */
  readonly until: number
  /** Where a child writes its CPU profile, or null. */
  readonly profileFolder: string | null
  /** Tells the person who waits what is going on. */
  note(text: string): void
}

/** Measures one thing, with children of its own that it stops. */
export type Measure = (bench: Bench) => Promise<Result>

/** Why something was left out of a quick run. */
export const tooLate =
  'a quick run has no time left for it; run it alone with --only, or without --quick'

/** What the server's one key is. */
const key = `lk_bench_${'0'.repeat(32)}`
export const authorization = { authorization: `Bearer ${key}` }

/** The server under test; `held` keeps every task from being finished, `ready` finishes it at once. */
export function startServer(
  bench: Bench,
  options: {
    name: string
    engine: 'held' | 'ready' | 'installed'
    env?: Readonly<Record<string, string>>
  },
): Promise<Child> {
  const folder = join(bench.folder, options.name)
  mkdirSync(folder)
  return startChild({
    file: 'server.ts',
    logPath: join(folder, 'server.log'),
    env: {
      BENCH_ENGINE: options.engine,
      HOST: '127.0.0.1',
      PORT: '0',
      LIKENESS_DATA_DIR: join(folder, 'data'),
      LIKENESS_BOOTSTRAP_KEY: key,
      LIKENESS_BOOTSTRAP_CREDIT: '1000000',
      // The limits are not what is measured.
      LIKENESS_RATE_LIMIT: '100000000',
      LIKENESS_WAITING_MAX: '1000000',
      LIKENESS_TASK_DEADLINE: '1h',
      ...options.env,
    },
    execArgv:
      bench.profileFolder === null
        ? []
        : [
            '--cpu-prof',
            `--cpu-prof-dir=${bench.profileFolder}`,
            `--cpu-prof-name=${options.name}.cpuprofile`,
          ],
  })
}

/** The floor beside it: `task` is what its routes answer, `bodyPath` the large body it keeps. */
export function startFloor(
  bench: Bench,
  options: { name: string; task?: string; bodyPath?: string },
): Promise<Child> {
  const folder = join(bench.folder, `${options.name}-floor`)
  mkdirSync(folder)
  return startChild({
    file: 'floor.ts',
    logPath: join(folder, 'floor.log'),
    env: {
      BENCH_FOLDER: folder,
      ...(options.task !== undefined && { BENCH_TASK: options.task }),
      ...(options.bodyPath !== undefined && { BENCH_BODY: options.bodyPath }),
    },
  })
}

/** A create as JSON, with the fields that are asked for. */
export function createBody(fields: Readonly<Record<string, unknown>> = {}): Buffer {
  return Buffer.from(
    JSON.stringify({
      model: 'viduq2_reference2image',
      prompt: 'a lighthouse on a cliff above the sea at sunset',
      seed: 7,
      ...fields,
    }),
  )
}

/** The request of a create. */
export function createRequest(
  body: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  return encodeRequest({
    method: 'POST',
    path: '/v1/generations',
    headers: { ...authorization, ...headers },
    body,
  })
}
