import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'

/** The websockets of a simulated ComfyUI, by the names their clients gave themselves. */
export function createSockets() {
  const server = new WebSocketServer({ noServer: true })
  const sockets = new Map<string, WebSocket>()

  function refuse(socket: Duplex): void {
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
  }

  return {
    names: (): readonly string[] => [...sockets.keys()],
    refuse,
    accept: (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      // Pages of strangers send their origin; ComfyUI lets none of them in.
      if (request.headers.origin !== undefined) return refuse(socket)
      server.handleUpgrade(request, socket, head, (client) => {
        const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
        const name = searchParams.get('clientId') ?? crypto.randomUUID()
        sockets.set(name, client)
        // Whoever has the name by then: of two connections of one name, both are forgotten.
        client.on('close', () => sockets.delete(name))
        client.send(JSON.stringify({ type: 'status', data: { status: {}, sid: name } }))
      })
    },
    /** To the client with that name, or to all. */
    send: (type: string, data: unknown, name?: string | null): void => {
      const frame = JSON.stringify({ type, data })
      if (name === undefined) for (const socket of sockets.values()) socket.send(frame)
      else if (name !== null) sockets.get(name)?.send(frame)
    },
    sendBytes: (bytes: Buffer, name: string | null): void => sockets.get(name ?? '')?.send(bytes),
    drop: (): void => {
      for (const socket of server.clients) socket.terminate()
    },
    close: (): void => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
