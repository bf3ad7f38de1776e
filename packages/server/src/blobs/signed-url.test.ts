import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFileUrls } from './signed-url.ts'

const secret = Buffer.alloc(32, 1)
const blob = `${'ab'.repeat(32)}.gen_${'0'.repeat(26)}`
const now = 1_790_000_000_000
const urls = createFileUrls({ publicUrl: 'https://pictures.example.com/', secret })
const url = new URL(urls.urlFor({ blob, format: 'png', expiresAt: now + 60_000 }))

function verify(changed: { path?: string; query?: Record<string, unknown>; at?: number } = {}) {
  const query = { ...Object.fromEntries(url.searchParams), ...changed.query }
  return urls.verify(changed.path ?? url.pathname, query, changed.at ?? now)
}

describe('createFileUrls', () => {
  test('signs a URL that says what it is for', () => {
    expect(url.origin + url.pathname).toBe(`https://pictures.example.com/files/${blob}.png`)
    expect(url.searchParams.get('expires')).toBe('1790000060')
    expect(Buffer.from(url.searchParams.get('signature') ?? '', 'base64url')).toHaveLength(32)
    expect(verify()).toEqual({ blob, format: 'png' })
  })

  test('is deterministic, and stable across versions', () => {
    expect(urls.urlFor({ blob, format: 'png', expiresAt: now + 60_000 })).toBe(url.href)
    expect(url.searchParams.get('signature')).toMatchInlineSnapshot(
      `"Sh1rioAgJFWOKUCovi3WJ9SfoBAffdPRUmqdImmZ234"`,
    )
  })

  test.each([
    ['png', 'png'],
    ['jpeg', 'jpg'],
    ['webp', 'webp'],
  ] as const)('%s is a .%s', (format, extension) => {
    const made = new URL(urls.urlFor({ blob, format, expiresAt: now + 1 }))
    expect(made.pathname.endsWith(`.${extension}`)).toBe(true)
    const query = Object.fromEntries(made.searchParams)
    expect(urls.verify(made.pathname, query, now)).toEqual({ blob, format })
  })

  test('lasts until its second and not beyond', () => {
    expect(verify({ at: now + 59_999 })).toEqual({ blob, format: 'png' })
    expect(verify({ at: now + 60_000 })).toBe('expired')
  })

  test('a prefix of the public URL is kept', () => {
    const behind = createFileUrls({ publicUrl: 'https://example.com/likeness', secret })
    expect(behind.urlFor({ blob, format: 'png', expiresAt: now })).toMatch(
      /^https:\/\/example\.com\/likeness\/files\/abab/,
    )
  })

  const signature = url.searchParams.get('signature') ?? ''
  test.each([
    ['another file', { path: url.pathname.replace('/ab', '/ba') }],
    ['another format', { path: url.pathname.replace('.png', '.jpg') }],
    ['a later expiry', { query: { expires: '1790000061' } }],
    ['the same expiry in other words', { query: { expires: '1790000060.0' } }],
    ['no expiry', { query: { expires: undefined } }],
    ['no signature', { query: { signature: undefined } }],
    ['an empty signature', { query: { signature: '' } }],
    ['half a signature', { query: { signature: signature.slice(0, 22) } }],
    ['a longer signature', { query: { signature: `${signature}A` } }],
    ['a padded signature', { query: { signature: `${signature}=` } }],
    ['two signatures', { query: { signature: [signature, signature] } }],
    ['a signature that is not ASCII', { query: { signature: 'é'.repeat(43) } }],
    ['a path out of /files', { path: `/files/../files/${blob}.png` }],
    ['another path', { path: url.pathname.replace('/files/', '/secrets/') }],
  ])('%s is invalid, expired or not', (_, changed) => {
    expect(verify(changed)).toBe('invalid')
    expect(verify({ ...changed, at: now + 1e9 })).toBe('invalid')
  })

  test('every bit of the signature counts', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (let at = 0; at < signature.length; at++) {
      const flipped = alphabet[alphabet.indexOf(signature.charAt(at)) ^ 1]
      const other = signature.slice(0, at) + flipped + signature.slice(at + 1)
      expect(verify({ query: { signature: other } })).toBe('invalid')
    }
  })

  test("another server's signature is invalid", () => {
    const others = createFileUrls({ publicUrl: url.origin, secret: randomBytes(32) })
    expect(others.verify(url.pathname, Object.fromEntries(url.searchParams), now)).toBe('invalid')
  })

  test('refuses a secret that can be guessed, and a name that is none', () => {
    expect(() => createFileUrls({ publicUrl: url.origin, secret: Buffer.alloc(31) })).toThrow(
      '32 bytes',
    )
    expect(() => urls.urlFor({ blob: '../x', format: 'png', expiresAt: now })).toThrow(RangeError)
  })
})
