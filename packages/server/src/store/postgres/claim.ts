import type { Store } from '../store.ts'
import { statement, type Rows, type Transaction, type Value } from './database.ts'
import { taskColumns } from './task-rows.ts'

type ClaimInput = Parameters<Store['claim']>[0]

const open = `state IN ('queued', 'running')`
const untaken = `${open} AND job_engine IS NULL`
// Rows somebody else is claiming are passed over, so that no claim waits for another.
const oldest = 'ORDER BY due_at LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED'

const dueWithJob = `SELECT id, due_at FROM (
  SELECT id, due_at FROM tasks WHERE ${open} AND job_engine IS NOT NULL AND due_at <= $3 ${oldest}
) AS with_job`

/** Due tasks of each row of `kinds`, by one walk along the index for each. */
const dueOfKinds = `SELECT found.id, found.due_at FROM kinds, LATERAL (
  SELECT id, due_at FROM tasks
  WHERE ${untaken} AND model = kinds.model
    AND reference_count BETWEEN kinds.references_min AND kinds.references_max AND due_at <= $3
  ${oldest}
) AS found`

/** The models of all waiting tasks, found by one step of the index each, however many tasks wait. */
const models = `models (model) AS (
  (SELECT model FROM tasks WHERE ${untaken} ORDER BY model LIMIT 1)
  UNION ALL
  SELECT (SELECT t.model FROM tasks t WHERE t.state IN ('queued', 'running') AND t.job_engine IS NULL
            AND t.model > models.model ORDER BY t.model LIMIT 1)
  FROM models WHERE models.model IS NOT NULL
)`
const allButGiven = `kinds (model, references_min, references_max) AS (
  SELECT model, 0, 2147483647 FROM models WHERE model IS NOT NULL AND model <> ALL($5::text[])
)`
const given = `kinds (model, references_min, references_max) AS (
  SELECT * FROM unnest($5::text[], $6::integer[], $7::integer[])
)`

function claimOf(tables: string, due: string) {
  // The ids go through an array, so that the update is by primary key whatever the planner expects.
  return statement(
    `WITH RECURSIVE ${tables} due AS MATERIALIZED (${due})
     UPDATE tasks SET state = 'running', attempt = attempt + 1, lease_owner = $1, due_at = $2,
       started_at = coalesce(started_at, $3), version = version + 1
     WHERE id = ANY(ARRAY(SELECT id FROM due GROUP BY id, due_at ORDER BY due_at LIMIT $4))
     RETURNING ${taskColumns}, CASE WHEN attempt = 1 THEN payload END AS payload`,
  )
}

const claimNew = claimOf(`${given},`, dueOfKinds)
const claimWithJob = claimOf('', dueWithJob)
const claimOthers = claimOf(`${models}, ${allButGiven},`, dueOfKinds)
const claimAny = claimOf(`${models}, ${allButGiven},`, `${dueOfKinds} UNION ALL ${dueWithJob}`)

/** Takes due tasks, oldest first. Payloads are there on first attempts only, for what they announce. */
export async function claim(tx: Transaction, input: ClaimInput): Promise<Rows> {
  const { owner, leaseMs, limit, now, filter } = input
  const values: readonly Value[] = [owner, now + leaseMs, now, limit]
  switch (filter?.kind) {
    case undefined:
      return tx.query(claimAny, [...values, []])
    case 'with-job':
      return tx.query(claimWithJob, values)
    case 'other-models':
      return tx.query(claimOthers, [...values, filter.models])
    case 'new':
      return tx.query(claimNew, [
        ...values,
        filter.of.map(({ model }) => model),
        filter.of.map(({ referencesMin }) => referencesMin),
        filter.of.map(({ referencesMax }) => referencesMax),
      ])
  }
}
