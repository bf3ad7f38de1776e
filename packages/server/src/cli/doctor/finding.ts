/** What a check found, and what to do about it. */
export interface Finding {
  readonly check: string
  /** `broken` makes the doctor's exit code 1. */
  readonly level: 'ok' | 'warning' | 'broken'
  readonly message: string
  /** Null when nothing needs to be done. */
  readonly next: string | null
}

/** Makes the findings of one check. */
export interface Findings {
  ok(message: string): Finding
  warning(message: string, next: string): Finding
  broken(message: string, next: string): Finding
}

export function findingsOf(check: string): Findings {
  return {
    ok: (message) => ({ check, level: 'ok', message, next: null }),
    warning: (message, next) => ({ check, level: 'warning', message, next }),
    broken: (message, next) => ({ check, level: 'broken', message, next }),
  }
}

/** The reason of a failure, and what lies under it: the doctor is for the operator, who may know. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error
    ? `${error.message} (${reasonOf(error.cause)})`
    : error.message
}
