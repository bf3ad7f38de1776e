import { DatabaseError } from 'pg'
import { LikenessError } from '../../core/errors.ts'

/**
 * What became of a transaction that failed. `undone`: nothing of it happened and the cause passes by
 * itself, so it can be run again at once. `unknown`: the connection was lost after the commit was
 * sent. `refused`: nothing happened, and running it again would not help now. `fault`: ours.
 */
export type Failure = 'undone' | 'unknown' | 'refused' | 'fault'

/** Marks an error that came before anything could be committed. */
export class BeforeCommit extends Error {
  override readonly name = 'BeforeCommit'

  constructor(cause: unknown) {
    super('nothing was committed', { cause })
  }
}

/** SQLSTATEs that tell of the moment and not of the statement. See PostgreSQL's appendix A. */
const states: Readonly<Record<string, Failure>> = {
  '40001': 'undone', // serialization failure
  '40P01': 'undone', // deadlock
  '25006': 'undone', // read-only: a primary that has become a standby; another connection finds the new one
  '57P03': 'undone', // starting up or shutting down
  '53300': 'undone', // too many connections
  '55P03': 'refused', // lock timeout
  '57014': 'refused', // statement timeout
  '25P03': 'refused', // idle in transaction
  '53100': 'refused', // disk full
  '53200': 'refused', // out of memory
  '57P01': 'unknown', // shut down by an administrator
  '57P02': 'unknown', // crash of another session
  '57P04': 'unknown', // database dropped
}

const connectionMessages =
  /^(Connection terminated|Client has encountered|Client was closed|Query read timeout|timeout exceeded|timeout expired)/

/** Whether the connection is at fault: what was asked on it may or may not have been done. */
function isConnectionError(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return (
    (code !== undefined && /^E(?!RR_)[A-Z_]+$/.test(code)) || connectionMessages.test(error.message)
  )
}

export function failureOf(error: unknown): Failure {
  if (error instanceof BeforeCommit) {
    const inner = failureOf(error.cause)
    return inner === 'unknown' ? 'undone' : inner
  }
  if (error instanceof DatabaseError) {
    const state = error.code ?? ''
    return states[state] ?? (state.startsWith('08') ? 'unknown' : 'fault')
  }
  if (!(error instanceof Error)) return 'fault'
  if (error.message.startsWith('Cannot use a pool')) return 'refused' // the store was closed
  return isConnectionError(error) ? 'unknown' : 'fault'
}

/** Whether the connection is of no more use, because it is gone or leads to the wrong server. */
export function endsConnection(error: unknown): boolean {
  if (failureOf(error) === 'unknown') return true
  return error instanceof DatabaseError && (error.code === '25006' || error.code === '25P03')
}

/** Whether the error is a violation of that unique constraint. */
export function violates(error: unknown, constraint: string): boolean {
  const inner = error instanceof BeforeCommit ? error.cause : error
  return inner instanceof DatabaseError && inner.code === '23505' && inner.constraint === constraint
}

/** What a caller hears. Faults of ours go up as they are; only they are no 503. */
export function toStoreError(error: unknown, failure: Failure): unknown {
  const cause = error instanceof BeforeCommit ? error.cause : error
  switch (failure) {
    case 'fault':
      return cause
    case 'unknown':
      return new LikenessError(
        '503',
        'The database went away while it answered, so it is not known whether the change was made. Read it again before you repeat it.',
        { retryAfter: 2, cause },
      )
    case 'undone':
    case 'refused':
      return new LikenessError(
        '503',
        'The database does not answer in time. Nothing was changed; try again.',
        { retryAfter: 2, cause },
      )
  }
}
