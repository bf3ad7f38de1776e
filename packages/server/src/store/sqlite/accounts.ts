import type { DatabaseSync } from 'node:sqlite'
import { newId } from '../../core/ids.ts'
import type { LedgerKind } from '../records.ts'
import type { Store } from '../store.ts'
import { toAccount, toCaller, toKey, toLedgerEntry } from '../rows.ts'
import type { Writer } from './writer.ts'

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

/** Moves money inside the transaction under way. */
export interface Ledger {
  balance(accountId: string): number
  /** Writes the entry and moves the balance by what that kind does to it. */
  enter(entry: {
    accountId: string
    taskId: string | null
    kind: LedgerKind
    amountMicros: number
    note: string | null
    now: number
  }): void
}

export function createLedger(db: DatabaseSync): Ledger {
  const balance = db.prepare('SELECT balance_micros FROM accounts WHERE id = ?')
  const insert = db.prepare(
    `INSERT INTO ledger (id, account_id, task_id, kind, amount_micros, balance_micros, note, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const move = db.prepare('UPDATE accounts SET balance_micros = balance_micros + ? WHERE id = ?')
  const effect: Record<LedgerKind, number> = { credit: 1, release: 1, reserve: -1, charge: 0 }
  return {
    balance: (accountId) => Number(balance.get(accountId)?.['balance_micros'] ?? 0),
    enter: ({ accountId, taskId, kind, amountMicros, note, now }) => {
      const delta = effect[kind] * amountMicros
      insert.run(newId('led', now), accountId, taskId, kind, amountMicros, delta, note, now)
      if (delta !== 0) move.run(delta, accountId)
    },
  }
}

export function createAccountStore(db: DatabaseSync, writer: Writer, ledger: Ledger): AccountStore {
  const insertAccount = db.prepare(
    'INSERT INTO accounts (id, name, discount, created_at) VALUES (?, ?, ?, ?) RETURNING *',
  )
  const selectAccount = db.prepare('SELECT * FROM accounts WHERE id = ?')
  const selectAccounts = db.prepare('SELECT * FROM accounts ORDER BY id')
  const selectLedger = db.prepare(
    `SELECT * FROM ledger WHERE account_id = :account AND (:task IS NULL OR task_id = :task)
     ORDER BY id DESC LIMIT :limit`,
  )
  const insertKey = db.prepare(
    `INSERT INTO keys (id, account_id, name, prefix, hash, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
  )
  const selectKeys = db.prepare(
    'SELECT * FROM keys WHERE :account IS NULL OR account_id = :account ORDER BY id',
  )
  const updateRevoked = db.prepare(
    'UPDATE keys SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? RETURNING *',
  )
  const updateUsed = db.prepare('UPDATE keys SET last_used_at = ? WHERE id = ?')
  // One statement, because every request asks and each statement locks and unlocks the file.
  const selectCaller = db.prepare(
    `SELECT k.*, a.name AS account_name, a.balance_micros, a.discount, a.created_at AS account_created_at
     FROM keys k JOIN accounts a ON a.id = k.account_id WHERE k.hash = ?`,
  )

  return {
    createAccount: ({ id, name, discount, now }) =>
      writer.write(() => toAccount(insertAccount.get(id, name, discount, now) ?? {})),
    getAccount: async ({ id }) => {
      const row = selectAccount.get(id)
      return row === undefined ? null : toAccount(row)
    },
    listAccounts: async () => selectAccounts.all().map(toAccount),
    credit: ({ accountId, amountMicros, note, now }) =>
      writer.write(() => {
        if (selectAccount.get(accountId) === undefined) return null
        ledger.enter({ accountId, taskId: null, kind: 'credit', amountMicros, note, now })
        return toAccount(selectAccount.get(accountId) ?? {})
      }),
    listLedger: async ({ accountId, taskId, limit }) =>
      selectLedger.all({ account: accountId, task: taskId ?? null, limit }).map(toLedgerEntry),
    createKey: ({ id, accountId, name, prefix, hash, now }) =>
      writer.write(() => toKey(insertKey.get(id, accountId, name, prefix, hash, now) ?? {})),
    listKeys: async ({ accountId }) => selectKeys.all({ account: accountId ?? null }).map(toKey),
    revokeKey: ({ id, now }) =>
      writer.write(() => {
        const row = updateRevoked.get(now, id)
        return row === undefined ? null : toKey(row)
      }),
    findKey: async ({ hash }) => {
      const row = selectCaller.get(hash)
      return row === undefined ? null : toCaller(row)
    },
    touchKey: ({ id, now }) =>
      writer.write(() => {
        updateUsed.run(now, id)
      }),
  }
}
