import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { connectionOf } from './connection.ts'
import { failureOf, toStoreError } from './failures.ts'

interface Step {
  readonly sql: string
  /**
   * The oldest schema version whose programs still work after this step, so that nodes can be
   * upgraded one by one: a step that only adds leaves it as it was.
   */
  readonly worksSince: number
}

/**
 * The schema, one step a version. A step that has been released is never edited: what comes later is
 * a new step. Rows of accounts are never removed, and whatever writes a task or its money has read
 * its account in the same statement; so these tables have no foreign key to accounts, which would
 * take a lock on the one row all submits of an account update.
 */
const steps: readonly Step[] = [
  {
    worksSince: 1,
    sql: `
    CREATE TABLE accounts (
      id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL,
      balance_micros bigint NOT NULL DEFAULT 0,
      -- No fewer than wait; see waiting-room.ts.
      waiting_at_most integer NOT NULL DEFAULT 0,
      discount double precision NOT NULL CHECK (discount >= 0),
      created_at bigint NOT NULL
    ) WITH (fillfactor = 50);

    CREATE TABLE keys (
      id text COLLATE "C" PRIMARY KEY,
      account_id text COLLATE "C" NOT NULL REFERENCES accounts (id),
      name text NOT NULL,
      prefix text NOT NULL,
      hash text COLLATE "C" NOT NULL UNIQUE,
      created_at bigint NOT NULL,
      last_used_at bigint,
      revoked_at bigint
    ) WITH (fillfactor = 70);

    -- request, reference_list, payload and outcome are JSON in text columns: json and jsonb refuse \\u0000.
    CREATE TABLE tasks (
      id text COLLATE "C" PRIMARY KEY,
      account_id text COLLATE "C" NOT NULL,
      surface text NOT NULL,
      model text COLLATE "C" NOT NULL,
      state text COLLATE "C" NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed')),
      progress double precision NOT NULL DEFAULT 0,
      stage text,
      attempt integer NOT NULL DEFAULT 0,
      lease_owner text COLLATE "C",
      due_at bigint NOT NULL,
      deadline_at bigint NOT NULL,
      seed bigint NOT NULL,
      width integer,
      height integer,
      job_engine text,
      job_model text,
      job_id text,
      reserved_micros bigint NOT NULL CHECK (reserved_micros >= 0),
      discount double precision NOT NULL,
      outcome text,
      files text NOT NULL DEFAULT 'kept' CHECK (files IN ('kept', 'removing', 'removed')),
      version integer NOT NULL DEFAULT 1,
      created_at bigint NOT NULL,
      started_at bigint,
      ended_at bigint,
      expires_at bigint,
      request text NOT NULL,
      reference_list text NOT NULL,
      reference_count integer NOT NULL,
      payload text
    ) WITH (
      -- Progress and heartbeats rewrite the row; most of them fit beside it.
      fillfactor = 70,
      -- A queue's rows die young, whatever the size of the table.
      autovacuum_vacuum_scale_factor = 0.01,
      autovacuum_analyze_scale_factor = 0.02
    );
    -- Claims of new work come by model; references are counted in the index, so that a thousand tasks
    -- for a full engine are passed over without their rows being read.
    CREATE INDEX tasks_due ON tasks (model, due_at, reference_count)
      WHERE state IN ('queued', 'running') AND job_engine IS NULL;
    CREATE INDEX tasks_due_with_job ON tasks (due_at)
      WHERE state IN ('queued', 'running') AND job_engine IS NOT NULL;
    CREATE INDEX tasks_deadline ON tasks (deadline_at) WHERE state IN ('queued', 'running');
    CREATE INDEX tasks_open ON tasks (account_id, state, id) INCLUDE (created_at)
      WHERE state IN ('queued', 'running');
    CREATE INDEX tasks_failed ON tasks (account_id, id) WHERE state = 'failed';
    CREATE INDEX tasks_by_account ON tasks (account_id, id);
    CREATE INDEX tasks_expiry ON tasks (expires_at)
      WHERE files <> 'removed' AND expires_at IS NOT NULL;

    CREATE TABLE idempotency (
      account_id text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      body_hash text NOT NULL,
      task_id text COLLATE "C" NOT NULL REFERENCES tasks (id),
      PRIMARY KEY (account_id, key)
    );

    CREATE TABLE ledger (
      id text COLLATE "C" PRIMARY KEY,
      account_id text COLLATE "C" NOT NULL,
      task_id text COLLATE "C" REFERENCES tasks (id),
      kind text NOT NULL CHECK (kind IN ('credit', 'reserve', 'charge', 'release')),
      amount_micros bigint NOT NULL,
      balance_micros bigint NOT NULL,
      note text,
      created_at bigint NOT NULL,
      UNIQUE (task_id, kind)
    );
    CREATE INDEX ledger_by_account ON ledger (account_id, id);
    CREATE FUNCTION likeness_refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
    CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
      FOR EACH STATEMENT EXECUTE FUNCTION likeness_refuse_ledger_change();

    CREATE TABLE deliveries (
      id text COLLATE "C" PRIMARY KEY,
      task_id text COLLATE "C" NOT NULL REFERENCES tasks (id),
      account_id text COLLATE "C" NOT NULL,
      event text NOT NULL CHECK (event IN ('processing', 'success', 'failed')),
      url text NOT NULL,
      state text NOT NULL
        CHECK (state IN ('pending', 'delivered', 'gone', 'failed', 'superseded')),
      attempts integer NOT NULL DEFAULT 0,
      due_at bigint NOT NULL,
      lease_owner text COLLATE "C",
      created_at bigint NOT NULL,
      ended_at bigint,
      body text NOT NULL,
      UNIQUE (task_id, event)
    ) WITH (
      fillfactor = 70,
      autovacuum_vacuum_scale_factor = 0.01,
      autovacuum_analyze_scale_factor = 0.02
    );
    CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'pending';
    CREATE INDEX deliveries_unsent ON deliveries (state, id)
      WHERE state IN ('pending', 'failed', 'gone');

    CREATE TABLE delivery_attempts (
      delivery_id text COLLATE "C" NOT NULL REFERENCES deliveries (id),
      number integer NOT NULL,
      at bigint NOT NULL,
      duration_ms integer NOT NULL,
      status integer,
      error text,
      PRIMARY KEY (delivery_id, number)
    );
    `,
  },
  {
    worksSince: 1,
    sql: `
    -- When each part of the housekeeping was last begun, by whichever node.
    CREATE TABLE chores (name text COLLATE "C" PRIMARY KEY, begun_at bigint NOT NULL);
    `,
  },
]

/** The schema version this program writes. */
export const schemaVersion = steps.length

/** Held while a step is applied, so that of nodes that start together one migrates and the others wait. */
const lockKey = 0x6c696b65 // "like"

/** A step that cannot get its locks lets the running nodes go on and tries again. */
const stepLockMs = 3_000
const patienceMs = 60_000

/**
 * Brings the database up to this program's version, each step in a transaction of its own. Safe to
 * run from any number of nodes at once, and without the right to change tables when there is nothing
 * to do. Waits up to a minute for a server that is still starting.
 * @returns How many steps were applied.
 * @throws Error when the database was written by a newer program that this one cannot work beside.
 */
export async function migratePostgres({
  url,
  onWait = () => {},
}: {
  url: string
  /** Hears once of why the database is waited for. */
  onWait?: (error: unknown) => void
}): Promise<number> {
  let waiting = false
  const until = performance.now() + patienceMs
  for (let applied = 0; ;) {
    try {
      applied += await migrateOnce(url)
      return applied
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'fault') throw error
      if (performance.now() > until) throw toStoreError(error, failure)
      if (!waiting) onWait(error)
      waiting = true
      await delay(500)
    }
  }
}

async function migrateOnce(url: string): Promise<number> {
  const client = new Client({ ...connectionOf(url), statement_timeout: 0, query_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    if ((await readVersion(client)) >= schemaVersion) return 0
    let applied = 0
    while (await applyNext(client)) applied++
    return applied
  } finally {
    await client.end()
  }
}

/** 0 when there is no schema yet. */
async function readVersion(client: Client): Promise<number> {
  const { rows: tables } = await client.query(
    `SELECT FROM pg_class WHERE oid = to_regclass('likeness_schema')`,
  )
  if (tables.length === 0) return 0
  const { rows } = await client.query<{ version: number; works_since: number }>(
    'SELECT version, works_since FROM likeness_schema',
  )
  const { version, works_since: worksSince } = rows[0] ?? { version: 0, works_since: 0 }
  if (worksSince > schemaVersion) {
    throw new Error(
      `The database is at schema version ${version}, which needs a program that knows version ${worksSince}; this one knows ${schemaVersion}. Start the newer version of Likeness that wrote it, or restore a backup made before the upgrade.`,
    )
  }
  return version
}

/** Applies one step; false when there was none left. */
async function applyNext(client: Client): Promise<boolean> {
  await client.query('BEGIN')
  try {
    await client.query('SET LOCAL lock_timeout = 0')
    await client.query(`SELECT pg_advisory_xact_lock(${lockKey})`)
    await client.query(`SET LOCAL lock_timeout = ${stepLockMs}`)
    const version = await readVersion(client)
    const step = steps[version]
    if (step !== undefined) {
      if (version === 0) {
        await client.query(
          'CREATE TABLE likeness_schema (version integer NOT NULL, works_since integer NOT NULL)',
        )
        await client.query('INSERT INTO likeness_schema VALUES (0, 0)')
      }
      await client.query(step.sql)
      await client.query('UPDATE likeness_schema SET version = $1, works_since = $2', [
        version + 1,
        step.worksSince,
      ])
    }
    await client.query('COMMIT')
    return step !== undefined
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
