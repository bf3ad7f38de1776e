/** One server-sent event. `data` must not contain a bare carriage return; JSON never does. */
export interface ServerSentEvent {
  readonly event: string
  readonly id?: string
  readonly data: string
}

/** Proxies close a connection that is silent for a minute or less. */
const keepAliveMs = 15_000

export function formatEvent({ event, id, data }: ServerSentEvent): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`)
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}${lines.join('')}\n`
}

/** The events as text, with a comment whenever nothing was said for a while. Ends with the signal. */
export async function* sseStream(
  events: AsyncGenerator<ServerSentEvent, void>,
  signal: AbortSignal,
  idleMs = keepAliveMs,
): AsyncGenerator<string, void> {
  // Sent at once, so that the client sees the connection stand before the first change.
  yield ': connected\n\n'
  let next = events.next()
  try {
    while (!signal.aborted) {
      let timer: NodeJS.Timeout | undefined
      const idle = new Promise<'idle'>((resolve) => {
        timer = setTimeout(resolve, idleMs, 'idle')
      })
      const result = await Promise.race([next, idle])
      clearTimeout(timer)
      if (result === 'idle') {
        yield ': keep-alive\n\n'
        continue
      }
      if (result.done === true) return
      yield formatEvent(result.value)
      next = events.next()
    }
  } finally {
    next.catch(() => {})
    await events.return()
  }
}
