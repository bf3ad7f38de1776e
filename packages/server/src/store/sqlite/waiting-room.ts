import type { DatabaseSync } from 'node:sqlite'

/** Whether an account may have one more task waiting. */
export interface WaitingRoom {
  /** Asked inside the transaction that adds the task. */
  has(accountId: string, waitingMax: number): boolean
  /** A task was added. */
  taken(accountId: string): void
  /** Tasks came back to the queue in another way. */
  recount(): void
}

/**
 * Counting thousands of waiting tasks at every submit would cost more than all the rest of it. They are
 * counted once; from then on each submit adds one to what there are at most, and nothing else in this
 * process, the only one that submits, adds any. Only when that reaches the limit are they counted again.
 */
export function createWaitingRoom(db: DatabaseSync): WaitingRoom {
  const count = db.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 FROM tasks WHERE account_id = ? AND state = 'queued' LIMIT ?)`,
  )
  const atMost = new Map<string, number>()
  return {
    has: (accountId, waitingMax) => {
      if ((atMost.get(accountId) ?? Infinity) < waitingMax) return true
      const waiting = Number(count.get(accountId, waitingMax)?.['n'])
      // Counted no further than to the limit: then there may be more.
      if (waiting < waitingMax) atMost.set(accountId, waiting)
      else atMost.delete(accountId)
      return waiting < waitingMax
    },
    taken: (accountId) => {
      const waiting = atMost.get(accountId)
      if (waiting !== undefined) atMost.set(accountId, waiting + 1)
    },
    recount: () => atMost.clear(),
  }
}
