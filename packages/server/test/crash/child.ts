import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
  /** What it has written to stderr. */
  readonly errors: readonly string[]
  /** Sends the signal and resolves with the exit code, null when it died of the signal. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

export interface ProcessOptions {
  readonly dataDirectory: string
  readonly key: string
  readonly workMs: number
  readonly env?: Readonly<Record<string, string>>
}

/** A process that has its modules and waits for the word. */
export interface LoadedProcess {
  readonly child: ChildProcess
  /**
   * Resolves once it serves.
   * @throws Error with what it wrote when it ends before that.
   */
  start(): Promise<ServerProcess>
  /** Kills it, wherever it is. */
  kill(): Promise<void>
}

/** Starts a process that does nothing yet. */
export function loadProcess(options: ProcessOptions): LoadedProcess {
  const { dataDirectory, workMs, key, env } = options
  const path = join(import.meta.dirname, 'server-process.ts')
  const child = spawn(process.execPath, [path, dataDirectory, String(workMs), key], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // As `main.ts` does for itself: fifty starts need not compile the same code fifty times.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...env },
  })
  const errors: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line))
  // A process that has died takes no word.
  child.stdin.on('error', () => {})
  const exited = once(child, 'exit') as Promise<[number | null]>
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length))
    })
  })
  return {
    child,
    start: async () => {
      child.stdin.write('start\n')
      const url = await Promise.race([ready, exited.then(() => null)])
      if (url === null) throw new Error(`the server did not start: ${errors.join('\n')}`)
      return {
        url,
        child,
        errors,
        end: async (signal) => {
          child.kill(signal)
          const [code] = await exited
          return code
        },
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Starts a server as a process of its own and resolves once it serves. */
export function startProcess(options: ProcessOptions): Promise<ServerProcess> {
  return loadProcess(options).start()
}
