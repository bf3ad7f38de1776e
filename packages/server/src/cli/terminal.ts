import type { Writable } from 'node:stream'
import { stripVTControlCharacters, styleText } from 'node:util'

export type Environment = Readonly<Record<string, string | undefined>>

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/**
 * Where a command writes: results to standard output, everything about how it is going to standard
 * error, so that a pipe gets results alone.
 */
export interface Terminal {
  /** Standard output, one line. */
  print(line: string): void
  /** Standard error, one line. */
  note(line: string): void
  /** Standard error as it is, for what rewrites its own line. */
  write(text: string): void
  /** Whether a person looks at standard error: progress may move. */
  readonly live: boolean
  /** Columns of standard error. */
  readonly columns: number
  /** Colours `text` for standard output when it shows colours. */
  paint(style: Style, text: string): string
  /** The same for standard error. */
  paintNote(style: Style, text: string): string
}

export function createTerminal(options: {
  stdout: Output
  stderr: Output
  env: Environment
}): Terminal {
  const { stdout, stderr, env } = options
  const painter =
    (stream: Output) =>
    (style: Style, text: string): string =>
      showsColours(stream, env) ? styleText(style, text, { validateStream: false }) : text
  return {
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    write: (text) => void stderr.write(text),
    get live() {
      return stderr.isTTY === true && env['TERM'] !== 'dumb'
    },
    get columns() {
      // Some terminals say 0, which is no width.
      return stderr.columns || 80
    },
    paint: painter(stdout),
    paintNote: painter(stderr),
  }
}

/** Colours only for a person, and not for one who asked for none (https://no-color.org). */
function showsColours(stream: Output, env: Environment): boolean {
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}

/**
 * Text of others (a stage, an error message, a name) on one line and without control characters: it
 * must not move the cursor or write over what stands there.
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return stripVTControlCharacters(text).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
}
