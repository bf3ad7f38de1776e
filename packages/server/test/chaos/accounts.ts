import { newId } from '../../src/core/ids.ts'
import { hashKey, keyPrefixOf, newKeySecret } from '../../src/http/auth.ts'
import { createPostgresStore } from '../../src/store/postgres/store.ts'

export interface ChaosAccount {
  readonly name: string
  readonly id: string
  readonly key: string
}

/** Two, so that one can be seen to get nothing of the other's. */
export interface Accounts {
  readonly all: readonly [ChaosAccount, ChaosAccount]
  /** Whose callback comes to `/<name>/…`. */
  byPath(path: string): ChaosAccount
}

const creditMicros = 1_000_000_000_000

/**
 * Makes the schema and the accounts, before any process is there; and has the database itself write
 * down every end of a task, and every change after it, whoever makes it.
 */
export async function createAccounts(databaseUrl: string): Promise<Accounts> {
  const store = await createPostgresStore({
    url: databaseUrl,
    outbox: () => null,
    onError: (error) => console.error(error),
  })
  try {
    const make = async (name: string): Promise<ChaosAccount> => {
      const now = Date.now()
      const id = newId('acc', now)
      const key = newKeySecret()
      await store.createAccount({ id, name, discount: 1, now })
      await store.credit({ accountId: id, amountMicros: creditMicros, note: null, now })
      const hash = hashKey(key)
      const keyId = newId('key', now)
      await store.createKey({ id: keyId, accountId: id, name, prefix: keyPrefixOf(key), hash, now })
      return { name, id, key }
    }
    const all = [await make('one'), await make('two')] as const
    return { all, byPath: (path) => (path.startsWith('/two/') ? all[1] : all[0]) }
  } finally {
    await store.close()
  }
}

/** Rows of `chaos_ends`, each written by the transaction that did it. */
export const auditSql = `
  CREATE TABLE chaos_ends (task_id text NOT NULL, what text NOT NULL, at timestamptz NOT NULL);
  CREATE FUNCTION chaos_note_end() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state IN ('queued', 'running') AND NEW.state IN ('completed', 'failed') THEN
      INSERT INTO chaos_ends VALUES (NEW.id, 'ended', clock_timestamp());
    ELSIF OLD.state IN ('completed', 'failed')
      AND (NEW.state, NEW.outcome, NEW.job_id, NEW.ended_at)
        IS DISTINCT FROM (OLD.state, OLD.outcome, OLD.job_id, OLD.ended_at) THEN
      INSERT INTO chaos_ends VALUES (NEW.id, 'changed after its end', clock_timestamp());
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER chaos_note_end AFTER UPDATE ON tasks
    FOR EACH ROW EXECUTE FUNCTION chaos_note_end();`
