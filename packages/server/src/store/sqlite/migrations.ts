import type { DatabaseSync } from 'node:sqlite'

/**
 * The schema, one step a version. A step that has been released is never edited: what comes later is
 * a new step. `user_version` of the file counts how many have been applied.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    balance_micros INTEGER NOT NULL DEFAULT 0,
    discount REAL NOT NULL CHECK (discount >= 0),
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER
  ) STRICT;

  CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    surface TEXT NOT NULL,
    model TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed')),
    progress REAL NOT NULL DEFAULT 0,
    stage TEXT,
    attempt INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    due_at INTEGER NOT NULL,
    deadline_at INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    job_engine TEXT,
    job_id TEXT,
    reserved_micros INTEGER NOT NULL,
    discount REAL NOT NULL,
    outcome TEXT,
    files TEXT NOT NULL DEFAULT 'kept' CHECK (files IN ('kept', 'removing', 'removed')),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    expires_at INTEGER,
    request TEXT NOT NULL,
    payload TEXT
  ) STRICT;
  CREATE INDEX tasks_due ON tasks(due_at) WHERE state IN ('queued', 'running');
  CREATE INDEX tasks_deadline ON tasks(deadline_at) WHERE state IN ('queued', 'running');
  CREATE INDEX tasks_waiting ON tasks(account_id, created_at) WHERE state = 'queued';
  CREATE INDEX tasks_by_account ON tasks(account_id, id);
  CREATE INDEX tasks_expiry ON tasks(expires_at) WHERE files <> 'removed';

  CREATE TABLE idempotency (
    account_id TEXT NOT NULL REFERENCES accounts(id),
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    task_id TEXT NOT NULL REFERENCES tasks(id),
    PRIMARY KEY (account_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ledger (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    task_id TEXT REFERENCES tasks(id),
    kind TEXT NOT NULL CHECK (kind IN ('credit', 'reserve', 'charge', 'release')),
    amount_micros INTEGER NOT NULL,
    balance_micros INTEGER NOT NULL,
    note TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (task_id, kind)
  ) STRICT;
  CREATE INDEX ledger_by_account ON ledger(account_id, id);
  CREATE TRIGGER ledger_is_append_only_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
  CREATE TRIGGER ledger_is_append_only_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES tasks(id),
    account_id TEXT NOT NULL REFERENCES accounts(id),
    event TEXT NOT NULL CHECK (event IN ('processing', 'success', 'failed')),
    url TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'gone', 'failed', 'superseded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    lease_owner TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    body TEXT NOT NULL,
    UNIQUE (task_id, event)
  ) STRICT;
  CREATE INDEX deliveries_due ON deliveries(due_at) WHERE state = 'pending';

  CREATE TABLE delivery_attempts (
    delivery_id TEXT NOT NULL REFERENCES deliveries(id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    status INTEGER,
    error TEXT,
    PRIMARY KEY (delivery_id, number)
  ) STRICT, WITHOUT ROWID;
  `,
  // Tasks are claimed by engine: by their model and how many references they have. The index answers
  // that by itself, so that a thousand tasks of a full engine do not hide one of another.
  `
  ALTER TABLE tasks ADD COLUMN job_model TEXT;
  ALTER TABLE tasks ADD COLUMN reference_count INTEGER NOT NULL DEFAULT 0;
  UPDATE tasks SET reference_count = json_array_length(request, '$.references');
  DROP INDEX tasks_due;
  CREATE INDEX tasks_due ON tasks(due_at, model, reference_count)
    WHERE state IN ('queued', 'running') AND job_engine IS NULL;
  CREATE INDEX tasks_due_with_job ON tasks(due_at)
    WHERE state IN ('queued', 'running') AND job_engine IS NOT NULL;
  `,
  // The few open and failed tasks of an account that has ended a million are listed without a walk past those.
  `
  CREATE INDEX tasks_open ON tasks(account_id, id) WHERE state IN ('queued', 'running');
  CREATE INDEX tasks_failed ON tasks(account_id, id) WHERE state = 'failed';
  `,
  // When each part of the housekeeping was last begun, by whichever process.
  `
  CREATE TABLE chores (name TEXT PRIMARY KEY, begun_at INTEGER NOT NULL) STRICT;
  `,
]

/** The schema version this program writes. */
export const schemaVersion = steps.length

/**
 * Brings the file up to this program's version, each step in a transaction of its own.
 * @throws Error when the file was written by a newer program: guessing at its schema could lose work.
 */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare('PRAGMA user_version').get()
  const found = Number(row?.['user_version'] ?? 0)
  if (found > schemaVersion) {
    throw new Error(
      `The database is at schema version ${found}, this program knows ${schemaVersion}. Start the newer version of Likeness that wrote it, or restore a backup made before the upgrade.`,
    )
  }
  for (let version = found; version < schemaVersion; version++) {
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(steps[version] ?? '')
      db.exec(`PRAGMA user_version = ${version + 1}`)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}
