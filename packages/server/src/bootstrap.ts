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
  const accountId = await firstAccount(options)
  const secret = options.key ?? newKeySecret()
  const hash = hashKey(secret)
  const isNeeded =
    options.key === null
      ? (await store.listKeys({})).length === 0
      : (await store.findKey({ hash })) === null
  if (isNeeded) {
    const name = 'bootstrap'
    const prefix = keyPrefixOf(secret)
    await unlessDone(
      () => store.createKey({ id: newId('key', now), accountId, name, prefix, hash, now }),
      async () => (await store.findKey({ hash })) !== null,
    )
  }
  return { accountId, newKey: isNeeded && options.key === null ? secret : null }
}

/** The same in every process, so that of several that start at once on an empty store one makes it. */
const firstAccountId = `acc_${'0'.repeat(26)}`

async function firstAccount(options: {
  store: Store
  creditMicros: number
  now: number
}): Promise<string> {
  const { store, now } = options
  const [first] = await store.listAccounts()
  if (first !== undefined) return first.id
  const id = firstAccountId
  const made = await unlessDone(
    () => store.createAccount({ id, name: 'default', discount: 1, now }),
    async () => (await store.getAccount({ id })) !== null,
  )
  if (made) {
    const note = 'first start (LIKENESS_BOOTSTRAP_CREDIT)'
    await store.credit({ accountId: id, amountMicros: options.creditMicros, note, now })
  }
  return id
}

/** Whether we did it: it may fail because another process has done it meanwhile. */
async function unlessDone(
  act: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (await isDone()) return false
    throw error
  }
}
