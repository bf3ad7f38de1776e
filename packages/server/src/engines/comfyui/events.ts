import { randomUUID } from 'node:crypto'
import { Agent, WebSocket } from 'undici'
import type { Log } from '../../core/log.ts'
import { jittered, type WaitRange } from '../remote/patience.ts'
import { readFrame, type JobEvent } from './progress.ts'

export interface EventsOptions {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly reconnectMs: WaitRange
  readonly log: Log
}

/**
 * One websocket to a server, shared by the jobs that are there and open while there are any. What comes
 * over it is progress and hints: a job whose frames are lost, or all of them, ends all the same.
 */
export interface Events {
  /** What a job is queued with so that the server tells us about it; while it is watched, the same. */
  readonly clientId: string
  /**
   * `onEvent` hears what the server says of the job; `onConnect` that the connection is there, perhaps
   * again, so that something may have been missed. Neither may throw. Returns how to stop.
   */
  watch(
    promptId: string,
    listener: { onEvent(event: JobEvent): void; onConnect(): void },
  ): () => void
  close(): Promise<void>
}

type Listener = Parameters<Events['watch']>[1]

export function createEvents(options: EventsOptions): Events {
  const { reconnectMs, log } = options
  const url = new URL(`${options.baseUrl.replace(/^http/, 'ws')}/ws`)
  // Of this process alone, and another one after each farewell: of two connections with the same name
  // the server forgets both when the first ends.
  let clientId = newClientId()
  const dispatcher = new Agent()
  const listeners = new Map<string, Set<Listener>>()
  let socket: WebSocket | null = null
  let timer: NodeJS.Timeout | null = null
  let waitMs = reconnectMs.first
  let closed = false

  function connect(): void {
    timer = null
    url.searchParams.set('clientId', clientId)
    const connecting = new WebSocket(url, { dispatcher, headers: options.headers })
    // Previews come as binary frames; nobody asked for them.
    connecting.binaryType = 'arraybuffer'
    socket = connecting
    connecting.addEventListener('open', () => {
      waitMs = reconnectMs.first
      for (const listener of [...listeners.values()].flatMap((set) => [...set]))
        listener.onConnect()
    })
    connecting.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') hear(data)
    })
    // Without a listener the fault would be the process's; `close` follows.
    connecting.addEventListener('error', () => undefined)
    connecting.addEventListener('close', () => {
      if (socket !== connecting) return
      socket = null
      if (closed || listeners.size === 0) return
      log.debug({ host: url.host }, 'the connection for progress is lost; it is made again')
      timer = setTimeout(connect, jittered(waitMs))
      waitMs = Math.min(reconnectMs.longest, waitMs * 2)
    })
  }

  function hear(text: string): void {
    const frame = readFrame(text)
    if (frame === null) return
    for (const listener of listeners.get(frame.promptId) ?? []) listener.onEvent(frame.event)
  }

  function disconnect(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const leaving = socket
    socket = null
    leaving?.close()
    clientId = newClientId()
  }

  return {
    get clientId() {
      return clientId
    },
    watch: (promptId, listener) => {
      const set = listeners.get(promptId) ?? new Set()
      listeners.set(promptId, set.add(listener))
      if (!closed && socket === null && timer === null) connect()
      return () => {
        set.delete(listener)
        if (set.size === 0 && listeners.get(promptId) === set) listeners.delete(promptId)
        if (listeners.size === 0) disconnect()
      }
    },
    close: async () => {
      closed = true
      disconnect()
      await dispatcher.destroy()
    },
  }
}

function newClientId(): string {
  return `likeness-${randomUUID()}`
}
