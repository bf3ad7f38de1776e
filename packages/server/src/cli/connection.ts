import type { Command } from 'commander'
import { Likeness } from '@likeness/sdk'
import type { CliContext } from './context.ts'
import { CliFailure, exitCodes } from './failure.ts'

export interface ConnectionOptions {
  server?: string
  key?: string
}

/** `fallback` is what happens when nobody names a server. */
export function addConnectionOptions(command: Command, fallback = 'this machine'): Command {
  return command
    .option(
      '--server <url>',
      `the server to talk to (default: LIKENESS_BASE_URL, else ${fallback})`,
    )
    .option(
      '--key <key>',
      'the key to use (better: LIKENESS_API_KEY, which other users cannot see)',
    )
}

/** The server the command line or the environment names, or null. */
export function namedServer(context: CliContext, options: ConnectionOptions): string | null {
  const named = options.server ?? context.env['LIKENESS_BASE_URL']?.trim()
  return named === undefined || named === '' ? null : named
}

/** @throws CliFailure when there is no key to use */
export function connect(context: CliContext, options: ConnectionOptions): Likeness {
  const key = options.key ?? context.env['LIKENESS_API_KEY']?.trim()
  if (key === undefined || key === '') {
    throw new CliFailure(
      exitCodes.auth,
      'There is no key to use the server with',
      'set LIKENESS_API_KEY (the first `likeness serve` printed a key, `likeness keys create` makes another)',
    )
  }
  const baseUrl = namedServer(context, options)
  // Local servers answer at once: a person at a prompt should not wait long to hear that one is not there.
  try {
    return new Likeness({ apiKey: key, maxRetries: 1, ...(baseUrl !== null && { baseUrl }) })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CliFailure(exitCodes.usage, message)
  }
}
