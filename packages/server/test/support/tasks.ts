import { newId } from '../../src/core/ids.ts'
import type { TaskOutcome } from '../../src/store/records.ts'
import type { NewTask } from '../../src/store/store.ts'

/** When tasks made here were made. Stores take the time from their caller, so it stands still. */
export const testTime = 1_790_000_000_000

/** A task nobody has looked at yet, for the store. */
export function newTask(changes: Partial<NewTask> = {}): NewTask {
  return {
    id: newId('gen', testTime),
    accountId: 'acc_1',
    surface: 'likeness',
    model: 'viduq2_reference2image',
    request: {
      prompt: 'a cat',
      references: [],
      plainReferences: 0,
      subjects: [],
      resolution: '1080p',
      aspectRatio: '16:9',
      callbackUrl: null,
    },
    payload: null,
    seed: 7,
    width: 1920,
    height: 1080,
    deadlineAt: testTime + 900_000,
    reservedMicros: 1_000,
    discount: 1,
    createdAt: testTime,
    ...changes,
  }
}

export const completed = {
  kind: 'completed',
  engine: 'studio',
  engineModel: 'studio',
  contents: [],
  warnings: [],
} as const satisfies TaskOutcome

export const cancelled = {
  kind: 'failed',
  code: '499',
  message: 'cancelled',
} as const satisfies TaskOutcome
