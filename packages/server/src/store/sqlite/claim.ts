import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Store } from '../store.ts'
import type { Row } from '../rows.ts'
import { columnsWithoutPayload } from './tasks.ts'

type ClaimInput = Parameters<Store['claim']>[0]
type Value = string | number

/** The condition of a filter. It repeats the index's own, or SQLite would not use it. */
function conditionOf(filter: ClaimInput['filter']): { sql: string; values: readonly Value[] } {
  switch (filter?.kind) {
    case undefined:
      return { sql: '', values: [] }
    case 'new': {
      const one = '(model = ? AND reference_count BETWEEN ? AND ?)'
      return {
        sql: `AND job_engine IS NULL AND (${filter.of.map(() => one).join(' OR ')})`,
        values: filter.of.flatMap((kind) => [kind.model, kind.referencesMin, kind.referencesMax]),
      }
    }
    case 'with-job':
      return { sql: 'AND job_engine IS NOT NULL', values: [] }
    case 'other-models':
      return {
        sql: `AND job_engine IS NULL AND model NOT IN (${filter.models.map(() => '?').join(', ')})`,
        values: filter.models,
      }
  }
}

/** Takes due tasks, each filter's statement prepared once. Runs inside the caller's transaction. */
export function createClaim(db: DatabaseSync): (input: ClaimInput) => readonly Row[] {
  const statements = new Map<string, StatementSync>()

  function prepared(condition: string): StatementSync {
    const known = statements.get(condition)
    if (known !== undefined) return known
    const statement = db.prepare(
      `UPDATE tasks SET state = 'running', attempt = attempt + 1, lease_owner = ?, due_at = ?,
         started_at = coalesce(started_at, ?), version = version + 1
       WHERE id IN (
         SELECT id FROM tasks WHERE state IN ('queued', 'running') AND due_at <= ? ${condition}
         ORDER BY due_at LIMIT ?
       ) RETURNING ${columnsWithoutPayload}`,
    )
    statements.set(condition, statement)
    return statement
  }

  return ({ owner, leaseMs, limit, now, filter }) => {
    if (filter?.kind === 'new' && filter.of.length === 0) return []
    const { sql, values } = conditionOf(filter)
    return prepared(sql).all(owner, now + leaseMs, now, now, ...values, limit)
  }
}
