import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { addressKind, mayConnect } from './address.ts'
import { NetError } from './error.ts'
import { bareHost, shownHost } from './refusal.ts'

/** Finds the addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly string[]>

/** What the machine itself would connect to: /etc/hosts and the resolver's own rules included. */
export const systemLookup: Lookup = async (hostname) => {
  const found = await lookup(hostname, { all: true })
  return found.map((entry) => entry.address)
}

/**
 * The addresses that a connection to `url` may use, found by one look-up. One address that is not
 * public refuses them all: a name that mixes them is either a mistake or an attack, and trying the
 * others would make it a lottery.
 * @throws NetError `dns` or `refused-address`, or the signal's reason; the message does not tell the addresses, since they
 *   would describe the inner network to a stranger.
 */
export async function resolveHost(
  url: URL,
  options: { lookup: Lookup; allowPrivate: boolean; signal: AbortSignal },
): Promise<readonly string[]> {
  const host = bareHost(url)
  const shown = shownHost(url)
  if (isIP(host) !== 0) return [host]
  let addresses: readonly string[]
  try {
    addresses = await unlessAborted(options.lookup(host), options.signal)
  } catch (error) {
    if (options.signal.aborted) throw options.signal.reason
    throw new NetError('dns', `the name ${shown} cannot be resolved`, { cause: error })
  }
  const usable = addresses.filter((address) => isIP(address) !== 0)
  if (usable.length === 0) throw new NetError('dns', `the name ${shown} has no address`)
  if (!usable.every((address) => mayConnect(addressKind(address), options.allowPrivate))) {
    throw new NetError('refused-address', `${shown} leads to an address that is not public`)
  }
  return usable
}

/**
 * Answers a socket's look-up from addresses already checked. The socket keeps the host name for TLS
 * and for the Host header, but can no longer be sent elsewhere by a second DNS answer.
 */
export function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const entries = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, options, callback) => {
    const wanted = entries.filter((entry) => !options.family || entry.family === options.family)
    const first = wanted[0]
    if (first === undefined) {
      callback(new Error('no checked address of that family'), '')
    } else if (options.all === true) {
      callback(null, wanted)
    } else {
      callback(null, first.address, first.family)
    }
  }
}

/** `work`, or the signal's reason when that comes first: a look-up cannot be cancelled, only left. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const onAbort = (): void => aborted.reject(signal.reason)
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
