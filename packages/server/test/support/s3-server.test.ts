import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { request } from 'undici'
import { startS3Server, type S3Server } from './s3-server.ts'

// The requests and signatures that AWS publishes: what it would take, this server takes, and nothing
// that differs from it by anything.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
const host = 'examplebucket.s3.amazonaws.com'
const empty = createHash('sha256').update('').digest('hex')
const scope = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'
const authorized = (names: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=${names},Signature=${signature}`

const get = {
  method: 'GET',
  path: '/test.txt',
  headers: {
    host,
    range: 'bytes=0-9',
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization: authorized(
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
  },
}
/** Its `Date`, which the verifying library leaves out, keeps this one from being taken. */
const put = {
  method: 'PUT',
  path: '/test%24file.text',
  headers: {
    host,
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    'x-amz-date': '20130524T000000Z',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    authorization: authorized(
      'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ),
  },
  body: 'Welcome to Amazon S3.',
}
const list = {
  method: 'GET',
  path: '/?max-keys=2&prefix=J',
  headers: {
    host,
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization: authorized(
      'host;x-amz-content-sha256;x-amz-date',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ),
  },
}
const presigned = {
  method: 'GET',
  path:
    `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(scope)}` +
    '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
    '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  headers: { host },
}

describe('startS3Server', () => {
  let server: S3Server
  const clock = { now: 0 }
  beforeAll(async () => {
    server = await startS3Server({
      bucket: 'examplebucket',
      region: 'us-east-1',
      credentials: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      now: () => clock.now,
    })
  })
  afterAll(() => server.close())
  beforeEach(() => {
    server.reset()
    clock.now = Date.UTC(2013, 4, 24)
    const bytes = Buffer.from('0123456789abcdef')
    server.objects.set('test.txt', { bytes, etag: '"0"', modifiedAt: 0, headers: {} })
  })

  interface Sent {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
  }
  async function send(sent: Sent): Promise<[number, string]> {
    const { path, headers, body = null } = sent
    const method = sent.method as 'GET'
    const answer = await request(`${server.endpoint}${path}`, { method, headers, body })
    const said = await answer.body.text()
    return [answer.statusCode, /<Code>(.*)<\/Code>/.exec(said)?.[1] ?? said]
  }
  const changed = (sent: Sent, headers: Record<string, string>): Sent => ({
    ...sent,
    headers: { ...sent.headers, ...headers },
  })

  test("takes AWS's examples", async () => {
    expect(await send(get)).toEqual([206, '0123456789'])
    expect((await send(list))[1]).toContain('<KeyCount>0</KeyCount>')
    expect(await send(presigned)).toEqual([200, '0123456789abcdef'])
  })

  test.each<[string, Sent, number, string]>([
    ['no signature', { ...get, headers: { host } }, 403, 'AccessDenied'],
    ['another path', { ...get, path: '/test.txs' }, 403, 'SignatureDoesNotMatch'],
    ['another method', { ...get, method: 'DELETE' }, 403, 'SignatureDoesNotMatch'],
    ['one more parameter', { ...get, path: '/test.txt?a=b' }, 403, 'SignatureDoesNotMatch'],
    [
      "another request's signature",
      { ...list, headers: get.headers },
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'parameters in another sense',
      { ...list, path: '/?max-keys=J&prefix=2' },
      403,
      'SignatureDoesNotMatch',
    ],
    ['another range', changed(get, { range: 'bytes=0-8' }), 403, 'SignatureDoesNotMatch'],
    [
      'a header of its own that is not signed',
      changed(get, { 'x-amz-acl': 'public-read' }),
      403,
      'AccessDenied',
    ],
    [
      'another hour',
      changed(get, { 'x-amz-date': '20130524T000001Z' }),
      403,
      'SignatureDoesNotMatch',
    ],
    ['another body', { ...put, body: 'Welcome to Amazon S4.' }, 400, 'XAmzContentSHA256Mismatch'],
    [
      'a body left open',
      changed(put, { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }),
      400,
      'XAmzContentSHA256Mismatch',
    ],
    [
      'another region',
      changed(get, { authorization: get.headers.authorization.replace('us-east-1', 'eu-west-1') }),
      400,
      'AuthorizationHeaderMalformed',
    ],
    [
      'an unknown key',
      changed(get, { authorization: get.headers.authorization.replace('AKIA', 'AKIB') }),
      403,
      'InvalidAccessKeyId',
    ],
    [
      'a token that nobody gave',
      changed(get, { 'x-amz-security-token': 'token' }),
      400,
      'InvalidToken',
    ],
    [
      'a presigned URL for longer',
      { ...presigned, path: presigned.path.replace('=86400', '=86401') },
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'a presigned URL for another host',
      { ...presigned, headers: { host: 'examplebucket.example.com' } },
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'a presigned URL for something else',
      { ...presigned, path: `${presigned.path}&response-content-type=text%2Fhtml` },
      403,
      'SignatureDoesNotMatch',
    ],
  ])('refuses %s', async (_, sent, status, code) => {
    expect(await send(sent)).toEqual([status, code])
    expect([...server.objects.keys()]).toEqual(['test.txt'])
  })

  test('refuses a signature that is a quarter of an hour old, or from the future', async () => {
    for (const minutes of [15.1, -15.1]) {
      clock.now = Date.UTC(2013, 4, 24) + minutes * 60_000
      expect(await send(get)).toEqual([403, 'RequestTimeTooSkewed'])
    }
    clock.now = Date.UTC(2013, 4, 25) - 1
    expect(await send(presigned)).toEqual([200, '0123456789abcdef'])
    clock.now += 1
    expect(await send(presigned)).toEqual([403, 'AccessDenied'])
  })

  test('stores nothing of a body that is cut off', async () => {
    const { hostname, port } = new URL(server.endpoint)
    const socket = connect(Number(port), hostname)
    const head = Object.entries(put.headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`PUT ${put.path} HTTP/1.1\r\n${head.join('')}content-length: 21\r\n\r\nWelcome`)
    socket.end()
    expect(await text(socket)).not.toContain('200 OK')
    expect([...server.objects.keys()]).toEqual(['test.txt'])
  })
})
