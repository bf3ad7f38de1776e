import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Proxy {
  readonly port: number
  /**
   * Cuts the connection on which `text` is sent next, after PostgreSQL has committed what it is part
   * of and before the answer gets through: the one moment in which a client cannot know what became
   * of its request. Resolves when that has happened.
   */
  cutAnswerTo(text: string): Promise<void>
  close(): Promise<void>
}

/** "Ready for the next query, and in no transaction": what follows every commit. */
const readyAndIdle = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** Passes connections on to a PostgreSQL of this machine, until told otherwise. */
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
      if (cutting === null) client.write(data)
      else if (data.includes(readyAndIdle)) {
        client.destroy()
        cutting()
      }
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
