/** The command line as a user runs it: `node main.ts …` in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export class CliProcess {
  stdout = ''
  stderr = ''
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  #changed: () => void = () => {}

  constructor(words: readonly string[], options: CliProcessOptions = {}) {
    // Nothing of the environment the tests run in reaches the command.
    const env = { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...options.env }
    const child = spawn(process.execPath, [main, ...words], {
      env,
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? 45_000,
      killSignal: 'SIGKILL',
    })
    this.#child = child
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text
      this.#changed()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
      this.#changed()
    })
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => {
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr })
        this.#changed()
      })
    })
  }

  /** Resolves with the match once it has been printed, rejects when the process ends without it. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(`${this.stdout}\n${this.stderr}`)
      if (match !== null) return match
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new Error(`ended without ${pattern}:\n${this.stdout}\n${this.stderr}`)
      }
      await new Promise<void>((resolve) => (this.#changed = resolve))
    }
  }

  /** Closes the pipe from its standard output, as `| head` does. */
  stopReading(): void {
    this.#child.stdout?.destroy()
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}

export interface CliProcessOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly input?: string
  /** Then it is killed; 45 s when absent. */
  readonly timeoutMs?: number
}

/** Runs a command to its end. */
export async function runProcess(
  words: readonly string[],
  options: CliProcessOptions = {},
): Promise<Ended> {
  return new CliProcess(words, options).ended
}
