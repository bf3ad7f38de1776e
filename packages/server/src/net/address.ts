import ipaddr from 'ipaddr.js'

/** What an IP address is for; only `public` ones are reached from a URL of a stranger. */
export type AddressKind =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'multicast'
  | 'metadata'
  | 'reserved'

/** Where clouds hand out credentials to whoever asks from inside: AWS, GCP, Azure; AWS on IPv6; Alibaba. */
const metadataAddresses = new Set([
  '169.254.169.254',
  '169.254.170.2',
  'fd00:ec2::254',
  '100.100.100.200',
])

/** IPv6 is handed out to the public from this block only (RFC 4291, IANA registry). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

function kindOfRange(range: string): AddressKind {
  switch (range) {
    case 'unicast':
      return 'public'
    case 'loopback':
    case 'unspecified': // 0.0.0.0 and :: connect to this very machine on Linux.
      return 'loopback'
    case 'private':
    case 'uniqueLocal':
      return 'private'
    case 'linkLocal':
      return 'link-local'
    case 'carrierGradeNat':
      return 'shared'
    case 'multicast':
    case 'broadcast':
      return 'multicast'
    default:
      return 'reserved'
  }
}

/** The well-known NAT64 prefix (RFC 6052); networks with DNS64 answer with it for every IPv4 host. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/** The IPv4 address that a translating IPv6 address really leads to: mapped, or NAT64. */
function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  if (address.match(nat64)) return new ipaddr.IPv4(address.toByteArray().slice(12))
  return null
}

/**
 * What `text`, an IPv4 or IPv6 address without brackets, is for. Mapped and NAT64 addresses count as
 * the IPv4 address inside, since that is where the packets go; 6to4, Teredo, IPv4-compatible and
 * everything else outside the public block is reserved.
 * @throws RangeError when it is no address.
 */
export function addressKind(text: string): AddressKind {
  if (!ipaddr.isValid(text)) throw new RangeError(`"${text}" is not an IP address`)
  // ipaddr.js reads the dotted spelling of an IPv4-compatible address as a mapped one.
  if (/^::[\d.]+$/.test(text) && text.includes('.')) return 'reserved'
  const parsed = ipaddr.parse(text)
  if (parsed instanceof ipaddr.IPv4) return ipv4Kind(parsed)
  const inner = embeddedIpv4(parsed)
  if (inner !== null) return ipv4Kind(inner)
  if (metadataAddresses.has(parsed.toString())) return 'metadata'
  const kind = kindOfRange(parsed.range())
  return kind === 'public' && !parsed.match(globalUnicast) ? 'reserved' : kind
}

function ipv4Kind(address: ipaddr.IPv4): AddressKind {
  return metadataAddresses.has(address.toString()) ? 'metadata' : kindOfRange(address.range())
}

/**
 * Whether a connection to that kind of address may be made. Credentials of the machine are nobody's
 * reference and nobody's callback, so metadata stays closed even where private addresses are open.
 */
export function mayConnect(kind: AddressKind, allowPrivate: boolean): boolean {
  return kind === 'public' || (allowPrivate && kind !== 'metadata')
}
