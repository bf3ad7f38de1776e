import { setTimeout as delay } from 'node:timers/promises'
import type { ChaosClient } from './client.ts'
import type { ServerNode } from './server-node.ts'
import type { Workload } from './workload.ts'

/** How long after the end of a fault, ms; null: not within the patience there is. */
export interface Recovery {
  /** Every api node has accepted a task. */
  readonly createsMs: number | null
  /** A task that was sent then has been made. */
  readonly taskMs: number | null
}

const patienceMs = 60_000
const lookMs = 100

/**
 * Measures from now: sends a task to each api node until it is accepted, and waits until the first of
 * them is completed. One that fails is followed by another: it was no recovery.
 */
export async function recovery(parts: {
  nodes: readonly ServerNode[]
  client: ChaosClient
  workload: Workload
}): Promise<Recovery> {
  const { client, workload } = parts
  const startedAt = performance.now()
  const since = (): number => Math.round(performance.now() - startedAt)
  const signal = AbortSignal.timeout(patienceMs)
  const done = new AbortController()
  const either = AbortSignal.any([signal, done.signal])

  async function create(node: ServerNode): Promise<number | null> {
    return (await client.create(workload.newNote(), signal, node)) ? since() : null
  }
  async function complete(): Promise<number | null> {
    while (!either.aborted) {
      const note = workload.newNote()
      if (!(await client.create(note, either))) return null
      while (!either.aborted) {
        const task = await client.read(note)
        if (task?.status === 'completed') return since()
        if (task?.status === 'failed') break
        await delay(lookMs)
      }
    }
    return null
  }

  const apis = parts.nodes.filter(({ role }) => role === 'api')
  const [taskMs, ...creates] = await Promise.all([complete(), ...apis.map(create)])
  done.abort()
  const createsMs = creates.includes(null) ? null : Math.max(...creates.map(Number))
  return { createsMs, taskMs }
}
