import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, running, scripted } from '../test/scripted-server.ts'
import { InvalidReferenceError } from './errors.ts'
import { encodeReference, wireParams } from './references.ts'

const photo = new URL('../../../examples/references/chelsea.png', import.meta.url)
const jpeg = new URL('../../../examples/references/rocket.jpg', import.meta.url)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-sdk-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function problem(reference: unknown): Promise<string> {
  // Wrong types on purpose: JavaScript callers have no compiler.
  const error = await encodeReference(reference as string, 'images[1]').catch(
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(InvalidReferenceError)
  expect(error).toMatchObject({ param: 'images[1]' })
  return (error as Error).message
}

describe('a reference as', () => {
  test('path, file URL, text of a file URL, Buffer, Uint8Array, ArrayBuffer, Blob, File', async () => {
    const bytes = await readFile(photo)
    const expected = `data:image/png;base64,${bytes.toString('base64')}`
    const plain = new Uint8Array(bytes)
    // A view into a larger buffer must send its own bytes and no others.
    const view = new Uint8Array(bytes.byteLength + 10).fill(1)
    view.set(bytes, 5)
    for (const reference of [
      photo.pathname,
      photo,
      photo.href,
      bytes,
      plain,
      view.subarray(5, 5 + bytes.byteLength),
      plain.buffer,
      new Blob([plain]),
      new File([plain], 'wrong.jpg', { type: 'image/jpeg' }),
    ]) {
      expect((await encodeReference(reference, 'images[0]')) === expected).toBe(true)
    }
  })

  test('the bytes decide the type, not the name', async () => {
    const misnamed = join(folder, 'photo.png')
    await writeFile(misnamed, await readFile(jpeg))
    expect(await encodeReference(misnamed, 'images[0]')).toMatch(/^data:image\/jpeg;base64,\/9j/)
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')
    expect(await encodeReference(webp, 'images[0]')).toMatch(/^data:image\/webp;base64,/)
  })

  test.each([
    'https://example.com/a.png',
    'HTTP://example.com/a.png',
    'data:image/png;base64,AAAA',
    // The API's own documentation writes it without the comma: the server's to judge.
    'data:image/png;base64AAAA',
  ])('%s goes as it is', async (text) => {
    expect(await encodeReference(text, 'images[0]')).toBe(text)
  })

  test('a URL object', async () => {
    const url = new URL('https://example.com/a.png?x=1')
    expect(await encodeReference(url, 'images[0]')).toBe('https://example.com/a.png?x=1')
  })
})

describe('what cannot be sent is refused by name', () => {
  test('no such file', async () => {
    expect(await problem('no/cat.png')).toBe(
      `images[1]: there is no file "no/cat.png" (looked in ${process.cwd()})`,
    )
    expect(await problem(pathToFileURL(join(folder, 'gone.png')))).toContain('there is no file')
  })
  test('a folder', async () => {
    expect(await problem(folder)).toContain('cannot be read: it is a folder')
  })
  test('an empty path, an empty file, empty bytes', async () => {
    expect(await problem('')).toContain('the path is empty')
    const empty = join(folder, 'empty.png')
    await writeFile(empty, '')
    expect(await problem(empty)).toBe('images[1] is empty')
    expect(await problem(new Uint8Array())).toBe('images[1] is empty')
  })
  test('what is no image', async () => {
    const page = join(folder, 'page.png')
    await writeFile(page, '<!DOCTYPE html><html>')
    expect(await problem(page)).toBe(
      'images[1] is not a PNG, JPEG or WebP: it begins with "<!DOCTYPE html><"',
    )
    expect(await problem(Buffer.from([0, 1, 255]))).toContain('it begins with 00 01 ff')
  })
  test('base64 without its data URL', async () => {
    const text = (await readFile(photo)).toString('base64')
    const message = await problem(text)
    expect(message).toContain('put "data:image/png;base64,"')
    expect(message.length).toBeLessThan(300)
  })
  test('a file too large for any server is not read', async () => {
    const { truncate } = await import('node:fs/promises')
    const large = join(folder, 'large.png')
    await writeFile(large, '')
    await truncate(large, 50 * 1024 * 1024 + 1)
    expect(await problem(large)).toContain('is over 50 MB')
  })
  test('other types', async () => {
    expect(await problem(null)).toContain('images[1] is null')
    expect(await problem(7)).toContain('of type number')
    expect(await problem('blob:http://x/1')).toContain('pass the Blob itself')
  })
})

describe('wireParams', () => {
  test('encodes images and subjects, names the one at fault, leaves the rest alone', async () => {
    const bytes = await readFile(photo)
    const expected = `data:image/png;base64,${bytes.toString('base64')}`
    const params = {
      model: 'm',
      prompt: '@cat',
      images: ['https://example.com/a.png'],
      subjects: [{ id: 'cat', images: [bytes, 'https://example.com/b.png'] }],
    }
    expect(await wireParams(params)).toEqual({
      ...params,
      subjects: [{ id: 'cat', images: [expected, 'https://example.com/b.png'] }],
    })
    await expect(
      wireParams({ ...params, subjects: [{ id: 'cat', images: [bytes, 'gone.png'] }] }),
    ).rejects.toMatchObject({ param: 'subjects[0].images[1]' })
  })

  test('nothing is sent when a reference is wrong', async () => {
    await using server = await scripted(answer(202, running(0)))
    await expect(
      server.client().generations.create({ model: 'm', prompt: 'p', images: ['gone.png'] }),
    ).rejects.toBeInstanceOf(InvalidReferenceError)
    expect(server.received).toHaveLength(0)
  })
})
