import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { eventLoopHoldMs } from '../core/event-loop-hold.ts'
import { isDataUrl, parseDataUrl } from './data-url.ts'

const bytes = Buffer.from([0xfb, 0xff, 0xbf, 0, 1, 2, 3])
const base64 = bytes.toString('base64')

describe('parseDataUrl', () => {
  test.each([
    ['as RFC 2397 writes it', `data:image/png;base64,${base64}`, 'png'],
    ['without the comma, as the API source prints it', `data:image/png;base64${base64}`, 'png'],
    ['jpg', `data:image/jpg;base64,${base64}`, 'jpeg'],
    ['jpeg', `data:image/jpeg;base64,${base64}`, 'jpeg'],
    ['webp', `data:image/webp;base64,${base64}`, 'webp'],
    ['in capitals', `DATA:IMAGE/PNG;BASE64,${base64}`, 'png'],
    ['with a parameter', `data:image/png;charset=utf-8;base64,${base64}`, 'png'],
    ['with spaces around', `  data:image/png;base64, ${base64}\r\n`, 'png'],
    ['with line ends inside', `data:image/png;base64,${base64.replace(/.{3}/g, '$&\r\n')}`, 'png'],
    ['without padding', `data:image/png;base64,${base64.replace(/=+$/, '')}`, 'png'],
    ['URL-safe', `data:image/png;base64,${bytes.toString('base64url')}`, 'png'],
    [
      'padding on a line of its own',
      `data:image/png;base64,${base64.replace('=', '\n=')}\n`,
      'png',
    ],
  ])('reads one %s', async (_, entry, declaredType) => {
    const parsed = await parseDataUrl(entry, 'images[0]')
    expect(parsed.declaredType).toBe(declaredType)
    expect(parsed.bytes.equals(bytes)).toBe(true)
  })

  test.each([
    ['a type that is no image', `data:text/html;base64,${base64}`, 'says "text/html"'],
    ['a format we do not take', `data:image/gif;base64,${base64}`, 'says "image/gif"'],
    ['no type', `data:;base64,${base64}`, 'names no type'],
    ['no base64 marker', `data:image/png,${base64}`, 'without `;base64`'],
    ['bare base64', base64.repeat(50), 'is no data URL'],
    ['nothing behind the header', 'data:image/png;base64,', 'has no data'],
    ['only padding', 'data:image/png;base64, == \n', 'has no data'],
    ['a foreign character', `data:image/png;base64,AAAA!AAA`, 'is not base64: "!"'],
    ['a character that cannot be shown', `data:image/png;base64,AAAA\u202eAAA`, 'not base64: "?"'],
    ['percent encoding', `data:image/png;base64,AAAA%2BAA`, 'percent-encoded'],
    ['two images in one', `data:image/png;base64,AA==AAAA`, 'padding in the middle'],
    ['an end within a byte', `data:image/png;base64,AAAAA`, 'cut short'],
    ['one = too many', `data:image/png;base64,AAAA=`, 'wrong padding'],
    ['four = too many', `data:image/png;base64,AAAA====`, 'wrong padding'],
    ['a header in capitals with no data', `data:IMAGE/SVG+XML;base64,AAAA`, 'image/svg+xml'],
  ])('refuses %s', async (_, entry, reason) => {
    await expect(parseDataUrl(entry, 'images[2]')).rejects.toMatchObject({
      code: '008023002',
      param: 'images[2]',
      message: expect.stringMatching(/^`images\[2\]` /),
    })
    await expect(parseDataUrl(entry, 'images[2]')).rejects.toThrow(reason)
  })

  test('never repeats the data in its message', async () => {
    const secret = 'c2VjcmV0IHBpY3R1cmU'
    const entries = [`data:image/png;base64,${secret}!`, `data:${secret.repeat(20)}`, secret]
    for (const entry of entries) {
      const error: unknown = await parseDataUrl(entry, 'images[0]').catch((e: unknown) => e)
      expect(String(error)).not.toContain(secret)
    }
  })

  test.each([
    ['in one line', (text: string) => text],
    ['in lines of 76', (text: string) => text.replaceAll(/.{76}/g, '$&\r\n')],
    ['in lines that end anywhere', (text: string) => text.replaceAll(/.{1021}/g, '$&\n')],
  ])('decodes 8 MB %s without holding the event loop', async (_, written) => {
    const large = randomBytes(8_000_001)
    const entry = `data:image/png;base64,${written(large.toString('base64'))}`
    const parsed = await parseDataUrl(entry, 'images[0]')
    expect(parsed.bytes.equals(large)).toBe(true)
    expect(await eventLoopHoldMs(() => parseDataUrl(entry, 'images[0]'))).toBeLessThan(50)
  })

  test('finds one bad character in 8 MB', async () => {
    const text = Buffer.alloc(8_000_000, 7).toString('base64')
    const entry = `data:image/png;base64,${text.slice(0, 7_000_000)}*${text.slice(7_000_001)}`
    await expect(parseDataUrl(entry, 'images[0]')).rejects.toThrow('is not base64: "*"')
  })
})

test.each([
  ['data:image/png;base64,AAAA', true],
  ['DATA:whatever', true],
  ['https://example.com/a.png', false],
  ['AAAA', false],
])('isDataUrl(%j) is %s', (entry, expected) => {
  expect(isDataUrl(entry)).toBe(expected)
})
