import { expect, test } from 'vitest'
import { createNet } from './net.ts'

const net = createNet({ allowPrivate: false })
const openNet = createNet({ allowPrivate: true })

test.each([
  'https://example.com/cat.png',
  'http://example.com:8080/a?b=c#d',
  'https://93.184.216.34/',
  'https://[2606:2800:220:1::1]/',
  'https://mylocalhost.example/',
  'https://münchen.example/ä.png',
  'https://internal.example.com/',
])('%s passes', (url) => {
  expect(net.refuse(url)).toBeNull()
})

test.each([
  ['http://127.0.0.1/', 'the server itself'],
  ['http://0x7f.1/', 'the server itself'],
  ['http://017700000001/', 'the server itself'],
  ['http://2130706433/', 'the server itself'],
  ['http://127.0.0.1./', 'the server itself'],
  ['http://①②⑦.0.0.1/', 'the server itself'],
  ['http://0/', 'the server itself'],
  ['http://[::1]/', 'the server itself'],
  ['http://[::]/', 'the server itself'],
  ['http://[::ffff:7f00:1]/', 'the server itself'],
  ['http://[::ffff:10.1.2.3]/', 'private'],
  ['http://[::7f00:1]/', 'reserved'],
  ['http://[64:ff9b::10.0.0.1]/', 'private'],
  ['http://[2002:7f00:1::]/', 'reserved'],
  ['http://[fe80::1]/', 'link-local'],
  ['http://192.168.0.10:9000/x', 'private'],
  ['http://100.64.1.1/', 'carrier-grade'],
  ['http://224.0.0.1/', 'multicast'],
  ['http://169.254.169.254/latest/meta-data/', 'metadata'],
  ['http://[fd00:ec2::254]/', 'metadata'],
  ['http://localhost:3000/', 'local network'],
  ['http://LOCALHOST./', 'local network'],
  ['http://api.localhost/', 'local network'],
  ['http://printer.local/', 'local network'],
  ['http://metadata.google.internal/', 'local network'],
  ['ftp://example.com/a.png', 'ftp:'],
  ['file:///etc/passwd', 'file:'],
  ['data:image/png;base64,AAAA', 'data:'],
  ['https://user@example.com/', 'user name'],
  ['https://:secret@example.com/', 'password'],
  ['https://', 'not a URL'],
  ['/cat.png', 'not a URL'],
  ['', 'not a URL'],
  ['http://[fe80::1%25eth0]/', 'not a URL'],
])('%s is refused', (url, why) => {
  expect(net.refuse(url)).toContain(why)
})

test('2048 characters pass and one more does not', () => {
  const url = `https://example.com/${'a'.repeat(2028)}`
  expect(url).toHaveLength(2048)
  expect(net.refuse(url)).toBeNull()
  expect(net.refuse(`${url}a`)).toContain('2049 characters')
})

test('the switch opens this machine and the local network, and metadata stays closed', () => {
  expect(openNet.refuse('http://localhost:3000/')).toBeNull()
  expect(openNet.refuse('http://127.0.0.1:3000/')).toBeNull()
  expect(openNet.refuse('http://10.0.0.1/')).toBeNull()
  expect(openNet.refuse('http://169.254.169.254/')).toContain('metadata')
  expect(openNet.refuse('ftp://localhost/')).toContain('ftp:')
})

test('a refusal tells of the switch where the switch would help', () => {
  expect(net.refuse('http://localhost/')).toContain('LIKENESS_ALLOW_PRIVATE_URLS=1')
  expect(net.refuse('http://169.254.169.254/')).not.toContain('LIKENESS_ALLOW_PRIVATE_URLS')
})

test('a refusal stays short however long the host is', () => {
  const reason = net.refuse(`http://${'a'.repeat(60)}.${'b'.repeat(1900)}.localhost/`)
  expect(reason?.length).toBeLessThan(300)
})
