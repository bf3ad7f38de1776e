/**
 * Ctrl-C and SIGTERM as an AbortSignal. The first one asks; the handler is gone then, so that a second
 * one ends the process at once, as every shell user expects.
 */
export interface Interrupts {
  readonly signal: AbortSignal
  /** Takes the handlers away. */
  end(): void
}

export type InterruptSignal = 'SIGINT' | 'SIGTERM'

const signals: readonly InterruptSignal[] = ['SIGINT', 'SIGTERM']

/** `onInterrupt` runs at the first one, before the signal is aborted: it says what happens now. */
export function catchInterrupts(onInterrupt: (by: InterruptSignal) => void = () => {}): Interrupts {
  const controller = new AbortController()
  const handle = (by: InterruptSignal): void => {
    end()
    onInterrupt(by)
    controller.abort()
  }
  const end = (): void => {
    for (const name of signals) process.off(name, handle)
  }
  for (const name of signals) process.on(name, handle)
  return { signal: controller.signal, end }
}
