import { expect, test } from 'vitest'
import { addressKind, mayConnect, type AddressKind } from './address.ts'

const kinds: readonly (readonly [string, AddressKind])[] = [
  ['93.184.216.34', 'public'],
  ['2606:2800:220:1::1', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['0.0.0.0', 'loopback'],
  ['0.1.2.3', 'loopback'],
  ['::1', 'loopback'],
  ['::', 'loopback'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'public'],
  ['192.168.1.1', 'private'],
  ['fc00::1', 'private'],
  ['fdff::1', 'private'],
  ['169.254.1.1', 'link-local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['100.64.0.1', 'shared'],
  ['100.127.255.255', 'shared'],
  ['100.128.0.0', 'public'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['255.255.255.255', 'multicast'],
  ['ff02::1', 'multicast'],
  ['169.254.169.254', 'metadata'],
  ['169.254.170.2', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
  ['192.0.2.1', 'reserved'],
  ['198.18.0.1', 'reserved'],
  ['198.51.100.1', 'reserved'],
  ['203.0.113.1', 'reserved'],
  ['192.0.0.1', 'reserved'],
  ['240.0.0.1', 'reserved'],
  ['2001:db8::1', 'reserved'],
  ['100::1', 'reserved'],
  ['fec0::1', 'reserved'],
  ['5f00::1', 'reserved'],
  // What is wrapped counts, not the wrapping.
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:a9fe:a9fe', 'metadata'],
  ['::ffff:10.0.0.1', 'private'],
  ['::ffff:93.184.216.34', 'public'],
  ['64:ff9b::7f00:1', 'loopback'],
  ['64:ff9b::a9fe:a9fe', 'metadata'],
  ['64:ff9b::5db8:d822', 'public'],
  // Tunnels and translations nobody needs, whatever they wrap.
  ['::127.0.0.1', 'reserved'],
  ['::93.184.216.34', 'reserved'],
  ['::ffff:0:7f00:1', 'reserved'],
  ['64:ff9b:1::7f00:1', 'reserved'],
  ['2002:7f00:1::', 'reserved'],
  ['2001:0:7f00:1::', 'reserved'],
]

test.each(kinds)('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind)
})

test('what is no address is an error, not a public one', () => {
  expect(() => addressKind('example.com')).toThrow(RangeError)
  expect(() => addressKind('')).toThrow(RangeError)
})

test('private addresses open with the switch, metadata never does', () => {
  expect(mayConnect('public', false)).toBe(true)
  expect(mayConnect('loopback', false)).toBe(false)
  expect(mayConnect('loopback', true)).toBe(true)
  expect(mayConnect('metadata', true)).toBe(false)
})
