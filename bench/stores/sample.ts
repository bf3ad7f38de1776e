import { newId } from '../../packages/server/src/core/ids.ts'
import type { TaskOutcome } from '../../packages/server/src/store/records.ts'
import type { NewTask } from '../../packages/server/src/store/store.ts'
import { newTask as newTestTask } from '../../packages/server/test/support/tasks.ts'
import { accounts, model, reservedMicros } from './generated.ts'

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** A task of one reference, as the server hands it to the store; of any account but the largest. */
export function newTask(
  accountId = `acc_${1 + Math.floor(Math.random() * (accounts - 1))}`,
): NewTask {
  const now = Date.now()
  const id = newId('gen', now)
  const plain = newTestTask()
  return newTestTask({
    id,
    accountId,
    model,
    request: {
      ...plain.request,
      prompt:
        'The astronaut of [image 1] on a beach at sunset, seen from behind, with a lighthouse far away and gulls in the sky, soft light',
      references: [imageOf(id)],
      plainReferences: 1,
    },
    deadlineAt: now + 3_600_000,
    reservedMicros,
    createdAt: now,
  })
}

function imageOf(id: string) {
  return {
    kind: 'blob',
    blob: `${sha256}.${id}`,
    sha256,
    bytes: 1_834_021,
    format: 'png',
    width: 1920,
    height: 1080,
  } as const
}

export function outcomeOf(id: string): TaskOutcome {
  return {
    kind: 'completed',
    engine: 'vidu',
    engineModel: 'viduq2',
    contents: [imageOf(id)],
    warnings: [],
  }
}

export const retentionMs = 7 * 86_400_000
