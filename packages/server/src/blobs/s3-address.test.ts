import { describe, expect, test } from 'vitest'
import { bucketAddress, createKeys } from './s3-address.ts'

describe('bucketAddress', () => {
  test.each([
    [
      'AWS',
      { bucket: 'pictures', region: 'eu-central-1' },
      'https://pictures.s3.eu-central-1.amazonaws.com/a/b',
    ],
    [
      'AWS in China',
      { bucket: 'pictures', region: 'cn-north-1' },
      'https://pictures.s3.cn-north-1.amazonaws.com.cn/a/b',
    ],
    [
      'AWS, a name with dots, which no certificate is for',
      { bucket: 'pictures.example.com', region: 'us-east-1' },
      'https://s3.us-east-1.amazonaws.com/pictures.example.com/a/b',
    ],
    [
      'MinIO',
      { bucket: 'pictures', region: 'us-east-1', endpoint: 'http://minio:9000' },
      'http://minio:9000/pictures/a/b',
    ],
    [
      'R2',
      { bucket: 'pictures', region: 'auto', endpoint: 'https://1a2b.r2.cloudflarestorage.com/' },
      'https://1a2b.r2.cloudflarestorage.com/pictures/a/b',
    ],
    [
      'Garage by host',
      {
        bucket: 'pictures',
        region: 'garage',
        endpoint: 'https://s3.garage.example:3900',
        addressing: 'virtual-host' as const,
      },
      'https://pictures.s3.garage.example:3900/a/b',
    ],
    [
      'a service under a path',
      { bucket: 'pictures', region: 'x', endpoint: 'https://example.com/storage/v1/s3/' },
      'https://example.com/storage/v1/s3/pictures/a/b',
    ],
    [
      'the port that goes without saying',
      { bucket: 'pictures', region: 'x', endpoint: 'https://example.com:443' },
      'https://example.com/pictures/a/b',
    ],
  ])('%s', (_, place, url) => {
    const address = bucketAddress(place)
    expect(address.origin + address.pathOf('a/b')).toBe(url)
    expect(address.host).toBe(new URL(url).host)
  })

  test('the bucket itself has a path too', () => {
    const place = { bucket: 'pictures', region: 'us-east-1' }
    expect(bucketAddress(place).pathOf(null)).toBe('/')
    expect(bucketAddress({ ...place, addressing: 'path' }).pathOf(null)).toBe('/pictures')
  })

  test.each([
    [{ bucket: '' }, 'bucket'],
    [{ bucket: 'a/b' }, 'bucket'],
    [{ bucket: '../x' }, 'bucket'],
    [{ bucket: 'a..b' }, 'bucket'],
    [{ bucket: 'a'.repeat(64) }, 'bucket'],
    [{ region: '' }, 'region'],
    [{ region: 'eu/x' }, 'region'],
    [{ endpoint: 'minio:9000' }, 'endpoint'],
    [{ endpoint: 'ftp://example.com' }, 'endpoint'],
    [{ endpoint: 'https://user:secret@example.com' }, 'endpoint'],
    [{ endpoint: 'https://example.com/?x=1' }, 'endpoint'],
    // A host is silently left as it was when it cannot be set: the bucket would be lost.
    [{ endpoint: 'http://127.0.0.1:9000', addressing: 'virtual-host' as const }, 'in the path'],
    [
      { bucket: 'Pictures', endpoint: 'http://minio', addressing: 'virtual-host' as const },
      'in the path',
    ],
  ])('refuses %j', (wrong, reason) => {
    const place = { bucket: 'pictures', region: 'us-east-1', ...wrong }
    expect(() => bucketAddress(place)).toThrow(RangeError)
    expect(() => bucketAddress(place)).toThrow(reason)
  })
})

describe('createKeys', () => {
  const blob = `${'ab'.repeat(32)}.gen_${'0'.repeat(26)}`

  test.each([
    [undefined, ''],
    ['', ''],
    ['/', ''],
    ['likeness', 'likeness/'],
    ['/likeness//production/', 'likeness/production/'],
  ])('the prefix %j', (given, prefix) => {
    const keys = createKeys(given)
    expect(keys.prefix).toBe(prefix)
    expect(keys.keyOf(blob)).toBe(`${prefix}ab/ab/${blob}`)
    expect(keys.blobOf(keys.keyOf(blob))).toEqual({ blob, owner: blob.slice(65) })
  })

  test.each(['..', 'a/../b', './a', 'a b', 'ä', 'a\nb', '%2e%2e', 'a'.repeat(513)])(
    'refuses the prefix %j',
    (prefix) => {
      expect(() => createKeys(prefix)).toThrow(RangeError)
    },
  )

  test.each([
    ['', 'x/', 'another prefix'],
    ['x', '', 'no prefix'],
    ['', 'zz/', 'another place'],
  ])('with the prefix %j, the key of a blob under %j is none: %s', (prefix, before) => {
    const keys = createKeys(prefix)
    expect(keys.blobOf(`${before}ab/ab/${blob}`)).toBeNull()
    expect(keys.blobOf(`${keys.prefix}ab/${blob}`)).toBeNull()
  })

  test.each(['', '../x', `${blob}/..`, `../${blob}`])('refuses the name %j', (name) => {
    expect(() => createKeys('x').keyOf(name)).toThrow(RangeError)
  })
})
