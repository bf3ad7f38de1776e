import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { Gate } from './gate.ts'
import type { Guard } from './guard.ts'

/** One process of the real program, started again whenever it ends. */
export interface ServerNode {
  /** `api-2`. */
  readonly name: string
  readonly role: 'api' | 'worker'
  /** Its way to the database. */
  readonly gate: Gate
  /** Where it answers; null while it is away. */
  readonly url: string | null
  readonly deaths: readonly Death[]
  /** Resolves when it answers, for the first time or again. */
  ready(): Promise<void>
  /** Ends it by the signal and lets it stay away for so long. Resolves when it is being started again. */
  end(signal: 'SIGKILL' | 'SIGTERM', awayMs: number): Promise<void>
  /** To the process as it is: SIGSTOP, SIGCONT. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** For good. */
  stop(): Promise<void>
}

/** An end that nobody asked for, or not in this way. */
export interface Death {
  readonly at: number
  /** `by itself`: it had served. `starting`: it had not yet. `unclean`: SIGTERM did not end it with 0. */
  readonly kind: 'by itself' | 'starting' | 'unclean'
  readonly how: string
}

export interface NodeOptions {
  readonly name: string
  readonly role: 'api' | 'worker'
  readonly gate: Gate
  readonly env: Readonly<Record<string, string>>
  /** Its working directory, and where `<name>.log` is written. */
  readonly folder: string
  readonly guard: Guard
}

const program = join(import.meta.dirname, '../../src/main.ts')

/** A process that takes longer than that to end after SIGTERM would be killed by whoever runs servers. */
const graceMs = 30_000

/** As whoever runs servers does: a process that ended is started again a moment later. */
const restartMs = 500

export async function startNode(options: NodeOptions): Promise<ServerNode> {
  const { name, role, gate, env, folder, guard } = options
  const log = await open(join(folder, `${name}.log`), 'a')
  const deaths: Death[] = []
  let child: ChildProcess | null = null
  let url: string | null = null
  let served = Promise.withResolvers<void>()
  let asked: { signal: string; awayMs: number; again: PromiseWithResolvers<void> } | null = null
  let stopping = false

  async function runOnce(): Promise<void> {
    child = spawn(process.execPath, [program, 'serve', '--json'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', log.fd],
      // Ctrl-C is for the run, which ends what it has started itself.
      detached: true,
    })
    const { pid = 0, stdout } = child
    guard.add(pid)
    const exited = once(child, 'exit') as Promise<[number | null, string | null]>
    if (stdout !== null) {
      createInterface({ input: stdout }).on('line', (line) => {
        if (!line.startsWith('{"url"')) return
        url = (JSON.parse(line) as { url: string }).url
        served.resolve()
      })
    }
    const [code, signal] = await exited
    guard.drop(pid)
    const hadServed = url !== null
    child = null
    url = null
    served = Promise.withResolvers()
    const how = signal ?? `exit code ${code}`
    const record = (kind: Death['kind']): void => void deaths.push({ at: Date.now(), kind, how })
    if (stopping || asked?.signal === 'SIGKILL') return
    if (asked === null) record(hadServed ? 'by itself' : 'starting')
    // Before it serves it has no handler for SIGTERM yet: then the signal itself ends it.
    else if (code !== 0 && hadServed) record('unclean')
  }

  async function supervise(): Promise<void> {
    while (!stopping) {
      await runOnce()
      const ended = asked
      asked = null
      if (!stopping) await delay(ended?.awayMs ?? restartMs)
      ended?.again.resolve()
    }
  }
  const supervised = supervise()

  return {
    name,
    role,
    gate,
    deaths,
    get url() {
      return url
    },
    ready: () => served.promise,
    end: async (signal, awayMs) => {
      asked ??= { signal, awayMs, again: Promise.withResolvers() }
      const { again } = asked
      const ending = child
      ending?.kill(signal)
      const timer = setTimeout(() => ending?.kill('SIGKILL'), graceMs)
      await again.promise
      clearTimeout(timer)
    },
    signal: (signal) => void child?.kill(signal),
    stop: async () => {
      stopping = true
      asked?.again.resolve()
      child?.kill('SIGKILL')
      await supervised
      await log.close()
    },
  }
}
