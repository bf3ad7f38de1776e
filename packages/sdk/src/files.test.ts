import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  completed,
  failed,
  refusal,
  running,
  scripted,
  type Step,
} from '../test/scripted-server.ts'
import type { CompletedTask } from './wire.ts'
import { ConnectionError, LikenessError, NotFoundError, TimeoutError } from './errors.ts'

const picture = await readFile(new URL('../../../examples/references/chelsea.png', import.meta.url))
const sha256 = createHash('sha256').update(picture).digest('hex')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-sdk-'))
})
afterEach(() => rm(folder, { recursive: true }))

const whole: Step = (response) => {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.byteLength })
  response.end(picture)
}

/** A completed task whose files are gone. */
const removed: CompletedTask = {
  ...completed(),
  output: { status: 'success', content: [], jobId: '' },
}

/** Promises the whole picture and breaks off in the middle. */
const broken: Step = (response) => {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.byteLength })
  response.write(picture.subarray(0, 50_000), () => response.socket?.destroy())
}

/** Ends properly, but early: only the hash can tell. */
const short: Step = (response) => {
  response.writeHead(200, { 'content-type': 'image/png' })
  response.end(picture.subarray(0, 50_000))
}

describe('download', () => {
  test('by task and by URL, without the key', async () => {
    await using server = await scripted(whole)
    const url = `${server.url}/files/x.png?signature=s`
    const { files } = server.client()
    for (const source of [completed(url, sha256), url, new URL(url)]) {
      expect(picture.equals(await files.download(source))).toBe(true)
    }
    for (const { headers } of server.received) expect(headers.authorization).toBeUndefined()
    expect(server.received[0]?.url).toBe('/files/x.png?signature=s')
  })

  test.each([
    ['broken off', broken],
    ['short', short],
  ])('one that comes %s is fetched again', async (_, step) => {
    await using server = await scripted(step, whole)
    const task = completed(`${server.url}/x.png`, sha256)
    expect(picture.equals(await server.client().files.download(task))).toBe(true)
    expect(server.received).toHaveLength(2)
  })

  test('one that stays damaged is an error, never a short picture', async () => {
    await using server = await scripted(short)
    const task = completed(`${server.url}/x.png`, sha256)
    const error = await server
      .client({ maxRetries: 0 })
      .files.download(task)
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ message: expect.stringContaining('damaged') })
  })

  test('a link that has run out', async () => {
    await using server = await scripted(refusal(404, '404'))
    const url = `${server.url}/x.png`
    await expect(server.client().files.download(url)).rejects.toBeInstanceOf(NotFoundError)
  })

  test('the timeout is for silence, not for the whole of a slow download', async () => {
    const slow: Step = (response) => {
      response.writeHead(200, { 'content-length': 5 })
      let sent = 0
      const timer = setInterval(() => {
        response.write('x')
        if (++sent === 5) {
          clearInterval(timer)
          response.end()
        }
      }, 150)
    }
    const stuck: Step = (response) => {
      response.writeHead(200, { 'content-length': 5 })
      response.write('x')
    }
    await using server = await scripted(slow, stuck)
    const { files } = server.client({ timeoutMs: 500, maxRetries: 0 })
    expect(await files.download(`${server.url}/x`)).toHaveLength(5)
    await expect(files.download(`${server.url}/x`)).rejects.toBeInstanceOf(TimeoutError)
  })

  test.each([
    [running(0.5), 'still in progress'],
    [failed('008023095'), 'it failed (008023095)'],
    [removed, 'removed'],
  ])('a task without a picture says why', async (task, reason) => {
    await using server = await scripted(whole)
    const error = await server
      .client()
      .files.download(task)
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(LikenessError)
    expect(error).toMatchObject({ message: expect.stringContaining(reason) })
  })

  test.each(['x.png', 'file:///etc/passwd', 'javascript:1'])('%s is no URL', async (url) => {
    await using server = await scripted(whole)
    await expect(server.client().files.download(url)).rejects.toThrow('is not an http(s) URL')
  })
})

describe('downloadTo', () => {
  test('to a path, whose folder is made, or into a folder', async () => {
    await using server = await scripted(whole)
    const task = completed(`${server.url}/files/abc.png?s=1`, sha256)
    const { files } = server.client()
    const deep = join(folder, 'a/b/cat.png')
    expect(await files.downloadTo(task, deep)).toBe(deep)
    expect(picture.equals(await readFile(deep))).toBe(true)
    expect(await files.downloadTo(task, folder)).toBe(join(folder, 'gen_1.png'))
    expect(await files.downloadTo(task, `${folder}/new/`)).toBe(join(folder, 'new/gen_1.png'))
    expect(await files.downloadTo(task.output.content[0]?.url ?? '', folder)).toBe(
      join(folder, 'abc.png'),
    )
  })

  test('a broken download is repeated and leaves one whole file', async () => {
    await using server = await scripted(broken, short, whole)
    const target = join(folder, 'cat.png')
    await server.client().files.downloadTo(completed(`${server.url}/x`, sha256), target)
    expect(picture.equals(await readFile(target))).toBe(true)
    expect(await readdir(folder)).toEqual(['cat.png'])
  })

  test('one that fails leaves what was there before, and nothing else', async () => {
    await using server = await scripted(broken)
    const target = join(folder, 'cat.png')
    await writeFile(target, 'old')
    await expect(
      server.client({ maxRetries: 0 }).files.downloadTo(`${server.url}/x`, target),
    ).rejects.toBeInstanceOf(ConnectionError)
    expect(await readFile(target, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['cat.png'])
  })

  test('an error of the disk is not tried again', async () => {
    await using server = await scripted(whole)
    const blocked = join(folder, 'file')
    await writeFile(blocked, '')
    await expect(
      server.client().files.downloadTo(`${server.url}/x`, join(blocked, 'cat.png')),
    ).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) })
    expect(server.received.length).toBeLessThanOrEqual(1)
  })
})
