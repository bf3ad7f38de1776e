import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../core/sha256.ts'
import { encodePath, encodeQuery, presignedQuery, signedHeaders } from './s3-signing.ts'

// AWS's published examples, which all use this key, bucket and time:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
const context = {
  key: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
  region: 'us-east-1',
  at: Date.UTC(2013, 4, 24),
}
const host = 'examplebucket.s3.amazonaws.com'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const empty = hashOf('')

describe('signedHeaders', () => {
  test.each([
    [
      'GET Object',
      { method: 'GET', path: '/test.txt', headers: { range: 'bytes=0-9' }, bodySha256: empty },
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT Object',
      {
        method: 'PUT',
        path: encodePath('/test$file.text'),
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        },
        bodySha256: hashOf('Welcome to Amazon S3.'),
      },
      'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'GET Bucket Lifecycle',
      { method: 'GET', path: '/', query: { lifecycle: '' }, bodySha256: empty },
      'host;x-amz-content-sha256;x-amz-date',
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'Get Bucket (List Objects)',
      { method: 'GET', path: '/', query: { prefix: 'J', 'max-keys': '2' }, bodySha256: empty },
      'host;x-amz-content-sha256;x-amz-date',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])("signs AWS's example %s", (_, request, names, signature) => {
    const { authorization } = signedHeaders({ ...request, host }, context)
    expect(authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
        `SignedHeaders=${names}, Signature=${signature}`,
    )
  })

  test('sends and signs the token of temporary credentials', async () => {
    const key = { ...context.key, sessionToken: 'token/with+signs==' }
    const headers = signedHeaders(
      { method: 'GET', path: '/', host, bodySha256: await sha256(Buffer.alloc(0)) },
      { ...context, key },
    )
    expect(headers['x-amz-security-token']).toBe('token/with+signs==')
    expect(headers['authorization']).toContain('x-amz-date;x-amz-security-token,')
    expect(JSON.stringify(headers)).not.toContain(key.secretAccessKey)
  })
})

describe('presignedQuery', () => {
  const request = { method: 'GET', path: '/test.txt', host }

  test("signs AWS's example", () => {
    expect(presignedQuery({ ...request, expiresInSeconds: 86_400 }, context)).toBe(
      'X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
        '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
        '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    )
  })

  test.each([0, -1, 1.5, Number.NaN, 604_801])('refuses to live for %d s', (expiresInSeconds) => {
    expect(() => presignedQuery({ ...request, expiresInSeconds }, context)).toThrow(RangeError)
  })

  test('lives for a week at most', () => {
    expect(presignedQuery({ ...request, expiresInSeconds: 604_800 }, context)).toContain('=604800&')
  })
})

describe('encoding', () => {
  test('keeps the unreserved characters of RFC 3986 and encodes the others once, as UTF-8', () => {
    expect(encodePath("/a-b_c.d~e/f g+h%/é!'()*&=")).toBe(
      '/a-b_c.d~e/f%20g%2Bh%25/%C3%A9%21%27%28%29%2A%26%3D',
    )
  })

  test('sorts a query by its encoded names and leaves no + for a space', () => {
    expect(encodeQuery({ b: 'x y', 'a b': '/', a: '', B: '+' })).toBe('B=%2B&a=&a%20b=%2F&b=x%20y')
  })
})
