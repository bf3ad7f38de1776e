import { newId } from './core/ids.ts'
import { hashKey, keyPrefixOf, newKeySecret } from './http/auth.ts'
import type { Store } from './store/store.ts'

export interface Bootstrap {
  /** The first account. */
  readonly accountId: string
  /** The secret of a key that was made just now and not given by the operator: to be shown once. */
  readonly newKey: string | null
}

/**
 * Sees to it that somebody can use the server: on an empty store it makes an account with a credit and
 * a key. A key given by the operator is made valid for the first account whenever it is not known yet.
 */
export async function bootstrap(options: {
  store: Store
  key: string | null
  creditMicros: number
  now: number
}): Promise<Bootstrap> {
  const { store, now } = options
  const [first] = await store.listAccounts()
  let accountId = first?.id
  if (accountId === undefined) {
    accountId = newId('acc', now)
    await store.createAccount({ id: accountId, name: 'default', discount: 1, now })
    await store.credit({
      accountId,
      amountMicros: options.creditMicros,
      note: 'first start (LIKENESS_BOOTSTRAP_CREDIT)',
      now,
    })
  }
  const secret = options.key ?? newKeySecret()
  const hash = hashKey(secret)
  const isNeeded =
    options.key === null
      ? (await store.listKeys({})).length === 0
      : (await store.findKey({ hash })) === null
  if (isNeeded) {
    await store.createKey({
      id: newId('key', now),
      accountId,
      name: 'bootstrap',
      prefix: keyPrefixOf(secret),
      hash,
      now,
    })
  }
  return { accountId, newKey: isNeeded && options.key === null ? secret : null }
}
