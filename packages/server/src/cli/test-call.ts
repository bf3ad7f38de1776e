/** A command run in this process, for tests that need no process of their own. */
import { Readable, Writable } from 'node:stream'
import { runCli } from './cli.ts'
import type { Environment, Output } from './terminal.ts'

export interface CallOptions {
  readonly env?: Environment
  readonly input?: string
  /** Pretend that a person looks. */
  readonly terminal?: boolean
}

export interface Called {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export async function call(words: readonly string[], options: CallOptions = {}): Promise<Called> {
  const stdout = new Recorder(options.terminal === true)
  const stderr = new Recorder(options.terminal === true)
  const stdin = Readable.from([options.input ?? ''])
  const code = await runCli({
    argv: words,
    env: options.env ?? {},
    stdin,
    stdout,
    stderr,
  })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

/** Keeps what is written to it. */
export class Recorder extends Writable implements Output {
  text = ''
  readonly isTTY: boolean
  readonly columns = 80

  constructor(isTTY: boolean) {
    super({ decodeStrings: false })
    this.isTTY = isTTY
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk
    done()
  }
}
