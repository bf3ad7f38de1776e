import type { WireTask } from '../../src/http/schemas.ts'
import type { ChaosAccount } from './accounts.ts'

/** One task as the client who sent it knows it. */
export interface Note {
  readonly account: ChaosAccount
  readonly idempotencyKey: string
  /** Names the task wherever it turns up. */
  readonly payload: string
  readonly seed: number
  /** Behind the receiver's URL; null: it wants no callbacks. */
  readonly callbackPath: string | null
  readonly references: readonly string[]
  /** What the first answer said; null: no create of it has been answered yet. */
  id: string | null
  acceptedAt: number | null
  /** The first answer that had it ended, and when that had come. */
  end: WireTask | null
  endSeenAt: number
}

/** What all clients saw. */
export interface Notes {
  readonly tasks: Note[]
  /** Answers that must not be, in words. */
  readonly wrong: string[]
  /** Answers by status; 0: none came. */
  readonly statuses: Map<number, number>
}

export function createNotes(): Notes {
  return { tasks: [], wrong: [], statuses: new Map() }
}

/**
 * Holds an answered task to what was sent and to what was answered before: one that has ended stays as
 * it is, for whoever asks after that. `askedAt` is when the request was sent.
 */
export function see(notes: Notes, note: Note, task: WireTask, askedAt: number): void {
  const wrong = (what: string): void => void notes.wrong.push(`${note.payload}: ${what}`)
  if (note.id === null) {
    note.id = task.id
    note.acceptedAt = Date.now()
  }
  if (task.id !== note.id) return wrong(`was ${note.id} and is ${task.id}`)
  if (task.payload !== note.payload) wrong(`came with the payload ${task.payload}`)
  if (task.metadata.seed !== note.seed) wrong(`came with the seed ${task.metadata.seed}`)
  if (task.status === 'in_progress') {
    if (note.end !== null && askedAt > note.endSeenAt) {
      wrong(`had ended (${note.end.status}) and is in progress again`)
    }
    return
  }
  if (note.end === null) {
    note.end = task
    note.endSeenAt = Date.now()
    return
  }
  const [before, now] = [endOf(note.end), endOf(task)]
  if (before !== now) wrong(`had ended as ${before} and now as ${now}`)
}

/** What no longer changes once a task has ended. */
function endOf({ status, error, usage, output, metadata }: WireTask): string {
  const { sha256, engine } = metadata
  return JSON.stringify({ status, error, usage, output, sha256, engine })
}
