import { AttemptStopped, type Attempt, type StopReason } from '../../src/engines/engine.ts'

export interface RecordedAttempt extends Attempt {
  /** `intend`, `withdraw` and `created <id>`, in order. */
  readonly checkpoints: readonly string[]
  readonly stages: readonly string[]
  stop(reason: StopReason): void
  /** Says that the job may have changed. */
  hint(): void
}

/** An attempt that keeps what it is told, for an engine without a server around it. */
export function recordAttempt(
  options: { readonly job?: Attempt['job']; readonly patienceMs?: number } = {},
): RecordedAttempt {
  const checkpoints: string[] = []
  const stages: string[] = []
  const listeners = new Set<() => void>()
  const controller = new AbortController()
  const checkpoint = (text: string): Promise<void> => {
    checkpoints.push(text)
    return Promise.resolve()
  }
  return {
    checkpoints,
    stages,
    stop: (reason) => controller.abort(new AttemptStopped(reason)),
    hint: () => {
      for (const listener of listeners) listener()
    },
    signal: controller.signal,
    progress: (_fraction, stage) => void stages.push(stage),
    job: options.job ?? null,
    intend: () => checkpoint('intend'),
    withdraw: () => checkpoint('withdraw'),
    created: (id) => checkpoint(`created ${id}`),
    patienceMs: options.patienceMs ?? Infinity,
    onHint: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
