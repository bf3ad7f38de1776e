import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Proxy {
  readonly port: number
  /**
   * Cuts the connection on which `text` is sent next, after the server has answered it and before the
   * answer gets through: the one moment in which a client cannot know what became of its request.
   * Resolves when that has happened.
   */
  cutAnswerTo(text: string): Promise<void>
  close(): Promise<void>
}

/** Passes TCP connections on to a port of this machine, until told otherwise. */
export async function startProxy(target: { port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let cut: { text: string; done: () => void } | null = null

  const server = createServer((client) => {
    const upstream = connect(target.port, '127.0.0.1')
    let cutting: (() => void) | null = null
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (data) => {
      if (cut !== null && data.includes(cut.text)) {
        cutting = cut.done
        cut = null
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (cutting === null) return void client.write(data)
      client.destroy()
      cutting()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    cutAnswerTo: (text) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      cut = { text, done: resolve }
      return promise
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
