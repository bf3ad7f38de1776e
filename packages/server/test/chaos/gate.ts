import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The way of one process to a server, where its connections can be made to fail. */
export interface Gate {
  readonly port: number
  /** Breaks every connection, and every new one, until `pass`. */
  cut(): void
  /**
   * No byte gets through any more, and nobody is told: connections there are stay as they are, new ones
   * are taken and lead nowhere.
   */
  freeze(): void
  /**
   * Breaks a connection now and then right after PostgreSQL has committed and before the answer gets
   * through: the one moment in which the process cannot know what became of its request.
   */
  loseAnswers(): void
  /** New connections get through again, and all answers. Frozen ones stay dead. */
  pass(): void
  close(): Promise<void>
}

/**
 * How long the server's end of a dead connection lives on: about as long as the keepalives that
 * Likeness asks PostgreSQL for take to find out.
 */
const deadMs = 30_000

/** "Ready for the next query, and in no transaction": what follows every commit. */
const readyAndIdle = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
/** Of the answers that tell of a commit, while they are lost. */
const lostShare = 0.1

/** Opens a gate on loopback before the server at `port`. */
export async function openGate(port: number): Promise<Gate> {
  let state: 'open' | 'cut' | 'frozen' | 'lossy' = 'open'
  const pairs = new Set<readonly [Socket, Socket | null]>()
  const timers = new Set<NodeJS.Timeout>()

  const gate = createServer((client) => {
    if (state === 'cut') return void client.resetAndDestroy()
    const server = state === 'frozen' ? null : connect(port, '127.0.0.1')
    const pair = [client, server] as const
    pairs.add(pair)
    const end = (): void => {
      pairs.delete(pair)
      client.destroy()
      server?.destroy()
    }
    for (const socket of pair) socket?.on('error', end).on('close', end)
    if (server === null) return void client.pause()
    client.setNoDelay()
    server.setNoDelay()
    client.pipe(server)
    server.on('data', (bytes: Buffer) => {
      if (state === 'lossy' && Math.random() < lostShare && bytes.includes(readyAndIdle)) {
        client.resetAndDestroy()
      } else if (!client.write(bytes)) {
        server.pause()
        client.once('drain', () => server.resume())
      }
    })
  })
  gate.listen(0, '127.0.0.1')
  await once(gate, 'listening')

  return {
    port: (gate.address() as AddressInfo).port,
    cut: () => {
      state = 'cut'
      for (const [client, server] of pairs) {
        client.resetAndDestroy()
        server?.resetAndDestroy()
      }
    },
    freeze: () => {
      state = 'frozen'
      const dead = [...pairs].flat().filter((socket) => socket !== null)
      for (const socket of dead) socket.unpipe().removeAllListeners('data').pause()
      const timer = setTimeout(() => {
        timers.delete(timer)
        for (const socket of dead) socket.destroy()
      }, deadMs)
      timers.add(timer)
    },
    loseAnswers: () => {
      state = 'lossy'
    },
    pass: () => {
      state = 'open'
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of [...pairs].flat()) socket?.destroy()
      gate.close()
      await once(gate, 'close')
    },
  }
}
