import type { Readable } from 'node:stream'
import type { Environment, Terminal } from './terminal.ts'

/** What every command is given. */
export interface CliContext {
  readonly env: Environment
  readonly terminal: Terminal
  readonly stdin: Readable
  /** Whether results are to be JSON; known once the command line is parsed. */
  readonly json: boolean
}

/** Prints a result: as one JSON document with `--json`, else the lines. */
export function printResult(
  context: CliContext,
  result: unknown,
  lines: () => readonly string[],
): void {
  const { terminal } = context
  if (context.json) terminal.print(JSON.stringify(result, null, 2))
  else for (const line of lines()) terminal.print(line)
}
