import { isIP } from 'node:net'
import { addressKind, mayConnect, type AddressKind } from './address.ts'

/** Longer than any URL a browser or CDN makes, short enough to keep and to log. */
const urlLengthMax = 2048

/** Names that mean this machine or this network wherever they are asked (RFC 6761, 6762, 8375, ICANN `internal`). */
const localName =
  /^(?:localhost|(?:.+\.)?(?:localhost|localdomain|local|internal|home\.arpa)|ip6-(?:localhost|loopback))$/

const described: Record<Exclude<AddressKind, 'public'>, string> = {
  loopback: 'an address of the server itself',
  private: 'a private address',
  'link-local': 'a link-local address',
  shared: 'a carrier-grade NAT address',
  multicast: 'a multicast address',
  metadata: "an address of the cloud's metadata service",
  reserved: 'a reserved address',
}

/** The URL's host as DNS and sockets take it: no brackets, no trailing dot. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** The host for a message: short, whatever was sent. */
export function shownHost(url: URL): string {
  return url.hostname.length > 100 ? `${url.hostname.slice(0, 100)}…` : url.hostname
}

/** Why an URL is refused before any packet is sent. */
export interface Refusal {
  readonly reason: 'bad-url' | 'refused-address'
  /** A clause for a client, without a full stop. */
  readonly message: string
}

/** Reads and checks a URL from outside; what passes is http(s), names a host and may be looked up. */
export function parseUrl(text: string, allowPrivate: boolean): URL | Refusal {
  if (text.length > urlLengthMax) {
    return bad(`the URL has ${text.length} characters; at most ${urlLengthMax} are taken`)
  }
  const url = URL.parse(text)
  if (url === null)
    return bad('it is not a URL: write it whole, such as https://example.com/cat.png')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return bad(
      `the URL starts with ${url.protocol.slice(0, 20)} and only http: and https: are taken`,
    )
  }
  if (url.username !== '' || url.password !== '') {
    return bad('the URL carries a user name or password, which is not taken')
  }
  const host = bareHost(url)
  if (host === '') return bad('the URL names no host')
  const kind = isIP(host) === 0 ? null : addressKind(host)
  if (kind !== null && kind !== 'public' && !mayConnect(kind, allowPrivate)) {
    return refused(shownHost(url), described[kind], kind)
  }
  if (kind === null && !allowPrivate && localName.test(host)) {
    return refused(shownHost(url), 'a name of the local network', 'private')
  }
  return url
}

function bad(message: string): Refusal {
  return { reason: 'bad-url', message }
}

function refused(host: string, what: string, kind: AddressKind): Refusal {
  const hint =
    kind === 'metadata' ? '' : ' unless the server runs with LIKENESS_ALLOW_PRIVATE_URLS=1'
  return {
    reason: 'refused-address',
    message: `${host} is ${what}, and only public ones are reached${hint}`,
  }
}
