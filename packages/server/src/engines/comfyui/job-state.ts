import type { z } from 'zod'
import { executionErrorSchema, type historySchema, type SavedImage } from './wire.ts'

/** A job at ComfyUI. */
export type JobState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'running' }
  | { readonly kind: 'succeeded'; images(node: string): readonly SavedImage[] }
  | {
      readonly kind: 'failed'
      readonly nodeType: string
      readonly message: string
      readonly type: string
    }
  | { readonly kind: 'interrupted' }

type HistoryEntry = z.output<typeof historySchema>[string]

/** What the history says of a job that ended. */
export function jobStateOf({ outputs, status }: HistoryEntry): JobState {
  const messages = new Map(status?.messages.map(([name, data]) => [name, data]))
  if (messages.has('execution_interrupted')) return { kind: 'interrupted' }
  if (status?.status_str === 'error' || messages.has('execution_error')) {
    const error = executionErrorSchema.parse(messages.get('execution_error'))
    return {
      kind: 'failed',
      nodeType: error.node_type,
      message: error.exception_message,
      type: error.exception_type,
    }
  }
  return {
    kind: 'succeeded',
    images: (node) => (Object.hasOwn(outputs, node) ? (outputs[node]?.images ?? []) : []),
  }
}

export function isEnded({ kind }: JobState): boolean {
  return kind !== 'queued' && kind !== 'running'
}
