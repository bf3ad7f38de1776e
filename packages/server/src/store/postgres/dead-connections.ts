import { Client, type ClientConfig, type PoolClient } from 'pg'

/**
 * Finds connections whose other end has forgotten them (a firewall or a failover that told nobody). A
 * statement on one of them would wait for its whole timeout, since nothing tells it from a slow one; but the
 * server can be asked over another connection what it is doing for this one.
 */
export interface DeadConnections {
  /** Runs `ask` on the client; when the server turns out not to be at it, the connection is broken under it. */
  watch<T>(client: PoolClient, ask: () => Promise<T>): Promise<T>
  /** A connection has just been made. */
  made(client: PoolClient): void
  /**
   * Whether a connection from the pool may be used. Where one was dead, those made before are likely to be as
   * well: each has to answer once.
   */
  isAlive(client: PoolClient): Promise<boolean>
  close(): void
}

export interface DeadConnectionsTiming {
  /** How long a statement may take before the server is asked about it, ms. Most take one. */
  readonly suspectMs: number
  /** How long the answer may still be on its way after the server has said that it is at nothing, ms. */
  readonly graceMs: number
}

interface Asked {
  readonly client: PoolClient
  readonly since: number
}

/** What pg knows of a client and its types do not say. */
interface Inner {
  readonly processID: number | null
  readonly connection: { readonly stream: { destroy(error: Error): void } }
}

function innerOf(client: Client | PoolClient): Inner {
  return client as unknown as Inner
}

export function createDeadConnections(
  connection: ClientConfig,
  timing: DeadConnectionsTiming,
): DeadConnections {
  const open = new Set<Asked>()
  let timer: NodeJS.Timeout | null = null
  let looking = false
  let diedAt = -Infinity
  const provenAt = new WeakMap<PoolClient, number>()

  async function look(): Promise<void> {
    const suspectSince = performance.now() - timing.suspectMs
    const suspects = [...open].filter(({ since }) => since < suspectSince)
    if (suspects.length === 0 || looking) return
    looking = true
    try {
      const idle = await connectionsAtNothing(connection, suspects)
      if (idle.length === 0) return
      await new Promise((resolve) => {
        setTimeout(resolve, timing.graceMs)
      })
      for (const asked of idle) {
        if (!open.has(asked)) continue
        diedAt = performance.now()
        const { stream } = innerOf(asked.client).connection
        stream.destroy(new Error('Connection terminated: the server knows nothing of it'))
      }
    } catch {
      // No other connection gets through either: then there is nothing better than to wait.
    } finally {
      looking = false
    }
  }

  return {
    watch: async (client, ask) => {
      const asked = { client, since: performance.now() }
      open.add(asked)
      if (timer === null) {
        timer = setInterval(() => void look(), timing.suspectMs / 4)
        timer.unref()
      }
      try {
        return await ask()
      } finally {
        open.delete(asked)
      }
    },
    made: (client) => {
      provenAt.set(client, performance.now())
    },
    isAlive: async (client) => {
      if ((provenAt.get(client) ?? -Infinity) > diedAt) return true
      if (!(await answers(client, timing.graceMs))) return false
      provenAt.set(client, performance.now())
      return true
    },
    close: () => {
      if (timer !== null) clearInterval(timer)
      timer = null
    },
  }
}

/** Whether anything comes back on the connection in time. */
async function answers(client: PoolClient, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  const answered = client.query('SELECT').then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([answered, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** Those of the suspects for which the server runs nothing. Empty behind a pooler, whose connections are not the server's. */
async function connectionsAtNothing(
  connection: ClientConfig,
  suspects: readonly Asked[],
): Promise<readonly Asked[]> {
  const fresh = new Client({
    ...connection,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  })
  fresh.on('error', () => {})
  try {
    await fresh.connect()
    const pids = suspects.map(({ client }) => innerOf(client).processID)
    const { rows } = await fresh.query<{ own: number; pid: number | null }>(
      `SELECT pg_backend_pid() AS own, activity.pid
       FROM (SELECT) AS always LEFT JOIN pg_stat_activity AS activity
         ON activity.pid = ANY($1) AND activity.state IN ('active', 'fastpath function call')`,
      [pids],
    )
    const busy = new Set(rows.map(({ pid }) => pid))
    const isPooled = rows[0]?.own !== innerOf(fresh).processID
    const idle = isPooled
      ? []
      : suspects.filter(({ client }) => !busy.has(innerOf(client).processID))
    void fresh.end()
    return idle
  } catch (error) {
    // A polite end would wait for an answer.
    innerOf(fresh).connection.stream.destroy(error as Error)
    throw error
  }
}
