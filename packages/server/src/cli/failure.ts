import * as sdk from '@likeness/sdk'
import { LikenessError } from '../core/errors.ts'

/** What the shell is told; `docs/cli.md` says the same. */
export const exitCodes = {
  ok: 0,
  /** The server, the network, the disk or a check said no. */
  failure: 1,
  /** The command line or a parameter is wrong. */
  usage: 2,
  /** The key is missing or wrong, or the balance does not cover the task. */
  auth: 3,
  notFound: 4,
  /** The task ended without a picture. */
  taskFailed: 5,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A failure with its exit code and what to do next. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure'
  readonly exitCode: ExitCode
  readonly next: string | null

  constructor(exitCode: ExitCode, message: string, next: string | null = null) {
    super(message)
    this.exitCode = exitCode
    this.next = next
  }
}

/** The person pressed Ctrl-C; what there was to say has been said. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** A command that has printed what is wrong and now only has to fail. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

export interface FailureReport {
  readonly exitCode: ExitCode
  /** The API's code where there is one. */
  readonly code: string | null
  readonly message: string
  readonly next: string | null
}

/** What to tell about anything that was thrown. */
export function reportOf(error: unknown): FailureReport {
  if (error instanceof CliFailure) {
    return { exitCode: error.exitCode, code: null, message: error.message, next: error.next }
  }
  if (error instanceof sdk.LikenessError) return reportOfCall(error)
  if (error instanceof LikenessError) {
    const exitCode = exitCodeOfStatus(error.status)
    return { exitCode, code: error.code, message: error.message, next: null }
  }
  const message = error instanceof Error ? error.message : String(error)
  // By its name: its module brings a schema library that most commands start without.
  if (error instanceof Error && error.name === 'ConfigError') {
    const next = 'README.md has every variable, docs/configuration.md the file'
    return { exitCode: exitCodes.usage, code: null, message, next }
  }
  return { exitCode: exitCodes.failure, code: null, message, next: null }
}

function reportOfCall(error: sdk.LikenessError): FailureReport {
  const id = error.requestId === null ? '' : ` (request ${error.requestId})`
  const exitCode = exitCodeOfCall(error)
  return { exitCode, code: error.code, message: `${error.message}${id}`, next: nextStep(error) }
}

function exitCodeOfCall(error: sdk.LikenessError): ExitCode {
  if (error instanceof sdk.TaskFailedError) return exitCodes.taskFailed
  if (error instanceof sdk.InvalidReferenceError) return exitCodes.usage
  return error.status === null ? exitCodes.failure : exitCodeOfStatus(error.status)
}

function exitCodeOfStatus(status: number): ExitCode {
  if (status === 401 || status === 403) return exitCodes.auth
  if (status === 404) return exitCodes.notFound
  if (status === 400 || status === 413) return exitCodes.usage
  return exitCodes.failure
}

function nextStep(error: sdk.LikenessError): string | null {
  if (error instanceof sdk.AuthenticationError) {
    return 'set LIKENESS_API_KEY to a key of this server; `likeness keys create` makes one where its data is'
  }
  if (error instanceof sdk.NotFoundError) {
    return "`likeness tasks list` shows the tasks of this key's account"
  }
  if (error instanceof sdk.TimeoutError || error instanceof sdk.ConnectionError) {
    return 'start a server with `likeness serve`, or name another by --server or LIKENESS_BASE_URL; `likeness doctor` looks closer'
  }
  if (error instanceof sdk.RateLimitError) return 'wait a moment and try again'
  return null
}
