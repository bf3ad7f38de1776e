import { newId } from '../../core/ids.ts'
import { toAccount, toCaller, toKey, toLedgerEntry, type Row } from '../rows.ts'
import type { Store } from '../store.ts'
import { statement, type Database } from './database.ts'
import { violates } from './failures.ts'

type AccountStore = Pick<
  Store,
  | 'createAccount'
  | 'getAccount'
  | 'listAccounts'
  | 'credit'
  | 'listLedger'
  | 'createKey'
  | 'listKeys'
  | 'revokeKey'
  | 'findKey'
  | 'touchKey'
>

const accountColumns = 'id, name, balance_micros, discount, created_at'
const keyColumns = 'id, account_id, name, prefix, created_at, last_used_at, revoked_at'

const insertAccount = statement(
  `INSERT INTO accounts (id, name, discount, created_at) VALUES ($1, $2, $3, $4)
   RETURNING ${accountColumns}`,
)
const selectAccount = statement(`SELECT ${accountColumns} FROM accounts WHERE id = $1`)
const selectAccounts = statement(`SELECT ${accountColumns} FROM accounts ORDER BY id`)
const addCredit = statement(
  `WITH account AS (
     UPDATE accounts SET balance_micros = balance_micros + $3 WHERE id = $2
     RETURNING ${accountColumns}
   ), entry AS (
     INSERT INTO ledger (id, account_id, kind, amount_micros, balance_micros, note, created_at)
     SELECT $1, id, 'credit', $3, $3, $4, $5 FROM account
   )
   SELECT ${accountColumns} FROM account`,
)
const ledgerColumns =
  'id, account_id, task_id, kind, amount_micros, balance_micros, note, created_at'
const selectLedger = statement(
  `SELECT ${ledgerColumns} FROM ledger WHERE account_id = $1 ORDER BY id DESC LIMIT $2`,
)
const selectTaskLedger = statement(
  `SELECT ${ledgerColumns} FROM ledger WHERE account_id = $1 AND task_id = $3
   ORDER BY id DESC LIMIT $2`,
)
const insertKey = statement(
  `INSERT INTO keys (id, account_id, name, prefix, hash, created_at)
   VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${keyColumns}`,
)
const selectKeys = statement(`SELECT ${keyColumns} FROM keys ORDER BY id`)
const selectAccountKeys = statement(
  `SELECT ${keyColumns} FROM keys WHERE account_id = $1 ORDER BY id`,
)
const updateRevoked = statement(
  `UPDATE keys SET revoked_at = coalesce(revoked_at, $1) WHERE id = $2 RETURNING ${keyColumns}`,
)
const updateUsed = statement('UPDATE keys SET last_used_at = $1 WHERE id = $2')
const selectCaller = statement(
  `SELECT k.id, k.account_id, k.name, k.prefix, k.created_at, k.last_used_at, k.revoked_at,
     a.name AS account_name, a.balance_micros, a.discount, a.created_at AS account_created_at
   FROM keys k JOIN accounts a ON a.id = k.account_id WHERE k.hash = $1`,
)

const again = { repeat: 'always' } as const
const once = { repeat: 'undone' } as const

function firstOf<T>(rows: readonly Row[], read: (row: Row) => T): T | null {
  const [row] = rows
  return row === undefined ? null : read(row)
}

export function createAccountStore(db: Database): AccountStore {
  return {
    createAccount: async ({ id, name, discount, now }) => {
      const rows = await db.run(insertAccount, [id, name, discount, now], once)
      return toAccount(rows[0] ?? {})
    },
    getAccount: async ({ id }) => firstOf(await db.run(selectAccount, [id], again), toAccount),
    listAccounts: async () => (await db.run(selectAccounts, [], again)).map(toAccount),
    credit: async ({ accountId, amountMicros, note, now }) => {
      // The entry's id makes a repeat of an entry that was committed fail instead of paying twice.
      const values = [newId('led', now), accountId, amountMicros, note, now]
      try {
        return firstOf(await db.run(addCredit, values, again), toAccount)
      } catch (error) {
        if (!violates(error, 'ledger_pkey')) throw error
        return firstOf(await db.run(selectAccount, [accountId], again), toAccount)
      }
    },
    listLedger: async ({ accountId, taskId, limit }) => {
      const rows = await (taskId === undefined
        ? db.run(selectLedger, [accountId, limit], again)
        : db.run(selectTaskLedger, [accountId, limit, taskId], again))
      return rows.map(toLedgerEntry)
    },
    createKey: async ({ id, accountId, name, prefix, hash, now }) => {
      const rows = await db.run(insertKey, [id, accountId, name, prefix, hash, now], once)
      return toKey(rows[0] ?? {})
    },
    listKeys: async ({ accountId }) => {
      const rows = await (accountId === undefined
        ? db.run(selectKeys, [], again)
        : db.run(selectAccountKeys, [accountId], again))
      return rows.map(toKey)
    },
    revokeKey: async ({ id, now }) => firstOf(await db.run(updateRevoked, [now, id], again), toKey),
    findKey: async ({ hash }) => firstOf(await db.run(selectCaller, [hash], again), toCaller),
    touchKey: async ({ id, now }) => {
      await db.run(updateUsed, [now, id], again)
    },
  }
}
