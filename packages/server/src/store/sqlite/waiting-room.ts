import type { DatabaseSync } from 'node:sqlite'

/** Whether an account may have one more task waiting. */
export interface WaitingRoom {
  /** Asked inside the transaction that adds the task. */
  has(accountId: string, waitingMax: number): boolean
  /** A task was added. */
  taken(accountId: string): void
  /** A task that was surely waiting waits no more. */
  left(accountId: string): void
  /** A task that was perhaps waiting waits no more. */
  perhapsLeft(accountId: string): void
  /** Tasks came back to the queue in another way. */
  recount(): void
}

interface Waiting {
  /** There are no more than that. */
  atMost: number
  /** Nor any fewer. */
  exact: boolean
}

/**
 * Counting thousands of waiting tasks at every submit would cost more than all the rest of it. They are
 * counted once; from then on whatever adds and takes is followed, since nobody else but this process does
 * either. Only when the limit is reached and tasks may have left unseen are they counted again, so that
 * refusing what is too much costs next to nothing.
 */
export function createWaitingRoom(db: DatabaseSync): WaitingRoom {
  const count = db.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 FROM tasks WHERE account_id = ? AND state = 'queued' LIMIT ?)`,
  )
  const accounts = new Map<string, Waiting>()
  return {
    has: (accountId, waitingMax) => {
      const known = accounts.get(accountId)
      if (known !== undefined && known.atMost < waitingMax) return true
      if (known?.exact === true) return false
      // One more than the limit tells "just full" from "more, by a limit that was higher once".
      const waiting = Number(count.get(accountId, waitingMax + 1)?.['n'])
      if (waiting <= waitingMax) accounts.set(accountId, { atMost: waiting, exact: true })
      else accounts.delete(accountId)
      return waiting < waitingMax
    },
    taken: (accountId) => {
      const known = accounts.get(accountId)
      if (known !== undefined) known.atMost++
    },
    left: (accountId) => {
      const known = accounts.get(accountId)
      if (known !== undefined) known.atMost--
    },
    perhapsLeft: (accountId) => {
      const known = accounts.get(accountId)
      if (known !== undefined) known.exact = false
    },
    recount: () => accounts.clear(),
  }
}
