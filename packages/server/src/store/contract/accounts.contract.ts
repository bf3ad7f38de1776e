import { describe, expect, it } from 'vitest'
import { newId } from '../../core/ids.ts'
import { accountId, expectLedgerToHold, start, store } from './given.contract.ts'

/** Accounts, keys and the ledger. */
export function describeAccounts(): void {
  describe('accounts and keys', () => {
    it('finds a key by the hash of its secret, and says when it was revoked', async () => {
      const id = newId('key', start)
      await store.createKey({ id, accountId, name: 'k', prefix: 'lk_abc', hash: 'ff', now: 1 })
      expect(await store.findKey({ hash: 'fe' })).toBeNull()
      const found = await store.findKey({ hash: 'ff' })
      expect(found?.account).toEqual(await store.getAccount({ id: accountId }))
      expect(found?.key).toMatchObject({
        id,
        prefix: 'lk_abc',
        lastUsedAt: null,
        revokedAt: null,
      })
      await store.touchKey({ id, now: 5 })
      await store.revokeKey({ id, now: 7 })
      await store.revokeKey({ id, now: 9 })
      expect((await store.listKeys({ accountId }))[0]).toMatchObject({
        lastUsedAt: 5,
        revokedAt: 7,
      })
      expect(await store.revokeKey({ id: 'key_none', now: 1 })).toBeNull()
    })

    it('keeps the balance equal to the sum of the ledger', async () => {
      await store.credit({ accountId, amountMicros: -250, note: 'correction', now: start })
      expect((await store.getAccount({ id: accountId }))?.balanceMicros).toBe(999_750)
      expect(await store.credit({ accountId: 'acc_x', amountMicros: 1, note: null, now: 1 })).toBe(
        null,
      )
      await expectLedgerToHold()
    })
  })
}
