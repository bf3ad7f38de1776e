import { setTimeout as delay } from 'node:timers/promises'
import { deadlineMs, type Cluster } from './cluster.ts'

/**
 * Every task ends within its deadline, and a delivery whose sender is gone is due again after little
 * more than a minute.
 */
const patienceMs = deadlineMs + 90_000
const lookMs = 500

/**
 * Waits until every task has ended and every callback has arrived, but not for ever: what is missing
 * then, the checks find. A retry that is due in minutes or hours is brought forward.
 */
export async function settled({ postgres, databaseUrl }: Cluster): Promise<void> {
  const until = performance.now() + patienceMs
  for (;;) {
    await postgres.query(
      databaseUrl,
      `UPDATE deliveries SET due_at = $1
       WHERE state = 'pending' AND lease_owner IS NULL AND due_at > $1`,
      [Date.now()],
    )
    const [row] = await postgres.query(
      databaseUrl,
      `SELECT (SELECT count(*)::int FROM tasks WHERE state IN ('queued', 'running')) AS open,
         (SELECT count(*)::int FROM deliveries WHERE state = 'pending') AS pending`,
    )
    if (row?.['open'] === 0 && row['pending'] === 0) return
    if (performance.now() > until) return
    await delay(lookMs)
  }
}

/** When the last task that was there at a time had ended, ms after that time. */
export async function backlogMs(
  { postgres, databaseUrl }: Cluster,
  { begunAt, endedAt }: { begunAt: number; endedAt: number },
): Promise<number> {
  const [row] = await postgres.query(
    databaseUrl,
    `SELECT max(ended_at)::float8 AS last FROM tasks WHERE created_at <= $1 AND ended_at > $2`,
    [endedAt, begunAt],
  )
  return Math.max(0, Number(row?.['last'] ?? endedAt) - endedAt)
}
