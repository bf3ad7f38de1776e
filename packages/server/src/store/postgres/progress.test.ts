import { expect, it } from 'vitest'
import { startPostgres } from '../../../test/support/postgres.ts'
import { newTask, testTime } from '../../../test/support/tasks.ts'
import { createPostgresStore } from './store.ts'

/** Notes what every change of a task is committed with, at its commit. */
const noteCommits = `
  CREATE TABLE commits (progress double precision, job text, waits text);
  CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO commits VALUES (NEW.progress, NEW.job_id, current_setting('synchronous_commit'));
      RETURN NULL;
    END $$;
  CREATE CONSTRAINT TRIGGER note_commit AFTER UPDATE ON tasks
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_commit();
`

it('waits for the disk when a job is noted, and not when progress is', async () => {
  const postgres = await startPostgres()
  try {
    const url = await postgres.createDatabase()
    const onError = (error: unknown) => {
      throw error
    }
    const store = await createPostgresStore({ url, poolMax: 1, outbox: () => null, onError })
    await store.createAccount({ id: 'acc_1', name: 'a', discount: 1, now: testTime })
    const task = newTask({ accountId: 'acc_1', reservedMicros: 0 })
    await store.submit({ task, idempotency: null, waitingMax: 1 })
    await store.claim({ owner: 'node', leaseMs: 1000, limit: 1, now: testTime })
    await postgres.query(url, noteCommits)

    const own = { taskId: task.id, attempt: 1, owner: 'node' }
    const job = { engine: 'e', model: 'm', id: 'job' }
    await store.saveProgress({ ...own, progress: 0.5, stage: 's', now: testTime })
    await store.saveJob({ ...own, job, now: testTime })

    expect(await postgres.query(url, 'SELECT * FROM commits')).toEqual([
      { progress: 0.5, job: null, waits: 'off' },
      { progress: 0.5, job: 'job', waits: 'on' },
    ])
    await store.close()
  } finally {
    await postgres.stop()
  }
}, 60_000)
