import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let now = Date.now()
let url: URL
let bytes: Buffer
let sha256: string
beforeAll(async () => {
  server = await startServer({ clock: () => now, config: { retentionMs: 3_600_000 } })
  const task = await server.run({ aspect_ratio: '1:1' })
  url = new URL(task.output.content[0]?.url ?? '')
  bytes = await server.picture(task)
  sha256 = task.metadata.sha256 ?? ''
})
afterAll(() => server.stop())

const fetchFile = (headers: Record<string, string> = {}, method = 'GET') =>
  fetch(url, { method, headers })

const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a file', () => {
  it('is the picture, needs no key, and says all a browser or a cache needs', async () => {
    const response = await fetchFile()
    expect(response.status).toBe(200)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    const { headers } = response
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('content-length')).toBe(String(bytes.length))
    expect(headers.get('etag')).toBe(`"${sha256}"`)
    expect(headers.get('accept-ranges')).toBe('bytes')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const maxAge = /^public, max-age=(\d+), immutable$/.exec(headers.get('cache-control') ?? '')
    expect(Number(maxAge?.[1])).toBeGreaterThan(3500)
    expect(Number(maxAge?.[1])).toBeLessThanOrEqual(3600)
    expect((await bodyOf(response)).equals(bytes)).toBe(true)
  })

  it('answers HEAD with the same headers and no body', async () => {
    const [head, get] = await Promise.all([fetchFile({}, 'HEAD'), fetchFile()])
    expect(head.status).toBe(200)
    for (const name of ['content-length', 'content-type', 'etag', 'accept-ranges']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name))
    }
    expect((await bodyOf(head)).length).toBe(0)
    await get.arrayBuffer()
  })

  it.each([
    ['the same', () => `"${sha256}"`],
    ['a weak one', () => `W/"${sha256}"`],
    ['one of several', () => `"x", "${sha256}"`],
    ['any', () => '*'],
  ])('is 304 for who has it: If-None-Match %s', async (_name, etag) => {
    const response = await fetchFile({ 'if-none-match': etag() })
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe(`"${sha256}"`)
    expect((await bodyOf(response)).length).toBe(0)
  })

  it('is sent when another version is known', async () => {
    const response = await fetchFile({ 'if-none-match': '"another"' })
    expect(response.status).toBe(200)
    await response.arrayBuffer()
  })

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=10-999999999', 10, undefined],
    ['bytes=0-0', 0, 1],
    ['bytes=-999999999', 0, undefined],
  ])('gives a part: %s', async (range, start, end) => {
    const response = await fetchFile({ range })
    expect(response.status).toBe(206)
    const part = bytes.subarray(start, end)
    const first = start < 0 ? bytes.length + start : start
    expect(response.headers.get('content-range')).toBe(
      `bytes ${first}-${first + part.length - 1}/${bytes.length}`,
    )
    expect(response.headers.get('content-length')).toBe(String(part.length))
    expect((await bodyOf(response)).equals(part)).toBe(true)
  })

  it.each([['bytes=999999999-'], ['bytes=-0']])('is 416 for %s', async (range) => {
    const response = await fetchFile({ range })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
    expect((await bodyOf(response)).length).toBe(0)
  })

  it.each([['bytes=0-1,5-6'], ['bytes=5-2'], ['bytes=-'], ['lines=0-5'], ['bytes=a-b']])(
    'is sent whole for a range that is not taken: %s',
    async (range) => {
      const response = await fetchFile({ range })
      expect(response.status).toBe(200)
      expect((await bodyOf(response)).length).toBe(bytes.length)
    },
  )

  it('resumes only what is still the same: If-Range', async () => {
    const range = 'bytes=0-9'
    const same = await fetchFile({ range, 'if-range': `"${sha256}"` })
    expect(same.status).toBe(206)
    const other = await fetchFile({ range, 'if-range': '"another"' })
    expect(other.status).toBe(200)
    await Promise.all([same.arrayBuffer(), other.arrayBuffer()])
  })

  it('of HEAD is whole: a range is for GET alone', async () => {
    const head = await fetchFile({ range: 'bytes=0-9' }, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
  })
})

describe('its signature', () => {
  const changed = (change: (url: URL) => void) => {
    const other = new URL(url)
    change(other)
    return server.send('GET', `${other.pathname}${other.search}`)
  }

  it.each<[string, (url: URL) => void]>([
    ['a later expiry', (u) => u.searchParams.set('expires', '99999999999')],
    ['another signature', (u) => u.searchParams.set('signature', 'x')],
    ['none', (u) => u.searchParams.delete('signature')],
    ['no expiry', (u) => u.searchParams.delete('expires')],
    ['the signature twice', (u) => u.searchParams.append('signature', 'x')],
    ['another name', (u) => (u.pathname = u.pathname.replace('.png', '.webp'))],
    ['a way out', (u) => (u.pathname = '/files/..%2f..%2flikeness.db')],
    ['a null byte', (u) => (u.pathname = `${u.pathname}%00`)],
  ])('with %s is 403', async (_name, change) => {
    const answer = await changed(change)
    expect(answer.status).toBe(403)
    expect(errorOf(answer).message).toContain('signature')
    expect(answer.headers.has('etag')).toBe(false)
  })

  it('is the same in every answer, and holds until the retention is over', async () => {
    const task = await server.run({ aspect_ratio: '1:1', seed: 5 })
    const again = await server.get(task.id)
    expect(again.output.content).toEqual(task.output.content)
    const path = task.output.content[0]?.url ?? ''
    const real = now
    now += 3_600_000 - 10_000
    expect((await fetch(path)).status).toBe(200)
    now += 20_000
    const expired = await server.send('GET', path)
    expect(expired.status).toBe(404)
    expect(errorOf(expired).message).toContain('expired')
    now = real
  })
})
