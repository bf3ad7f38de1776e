import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Likeness, type Task } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { CliProcess, runProcess } from '../test-process.ts'
import { TestServer, testKey } from '../test-server.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const photo = new URL('../../../../../examples/references/chelsea.png', import.meta.url).pathname
let server: TestServer
let likeness: Likeness
let folder = ''

beforeAll(async () => {
  server = await TestServer.start({ LIKENESS_WORKER_CONCURRENCY: '4' })
  likeness = new Likeness({ apiKey: testKey, baseUrl: server.url })
  folder = await mkdtemp(join(tmpdir(), 'likeness-out-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

function size(png: Buffer): string {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

describe('generate', () => {
  test('sends every option, prints the path alone and the rest to standard error', async () => {
    const out = join(folder, 'all.png')
    const { code, stdout, stderr } = await runProcess(
      // oxfmt-ignore
      ['generate', '@mia and [image 1] with a unicorn', '--image', photo, '--subject', `mia=${photo},${photo}`,
        '--ratio', '1:1', '--resolution', '1080p', '--seed', '0', '--payload', 'order 17', '--out', out],
      { env: server.env },
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${out}\n` })
    expect(size(await readFile(out))).toBe('1080x1080')
    expect(stderr).toContain('note: No unicorn could be drawn.')
    const id = /gen_\w+/.exec(stderr)?.[0] ?? ''
    const task = await likeness.generations.get(id)
    expect(task).toMatchObject({ payload: 'order 17', metadata: { seed: 0, width: 1080 } })
    const stored = await server.app.store.getTask({ id })
    expect(stored?.request.references).toHaveLength(3)
    expect(stored?.request.plainReferences).toBe(1)
    expect(stored?.request.subjects).toEqual([{ id: 'mia', references: [1, 2] }])
    expect(stderr).toContain(`${id}, 1080x1080, seed 0, 0.04 USD, by studio`)
  })

  test('reads the prompt from standard input, saves into a folder, answers JSON', async () => {
    const { code, stdout, stderr } = await call(
      ['generate', '-', '--out', folder, '--json', '--ratio', '9:16'],
      { env: server.env, input: 'a fox\nin the snow\n' },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { path, task } = JSON.parse(stdout) as { path: string; task: Task }
    expect(path).toBe(join(folder, `${task.id}.png`))
    expect(size(await readFile(path))).toBe('1080x1920')
    const stored = await server.app.store.getTask({ id: task.id })
    expect(stored?.request.prompt).toBe('a fox\nin the snow')
  })

  test('the same subject twice is one subject', async () => {
    // oxfmt-ignore
    const command = ['generate', '@mia', '--subject', `mia=${photo}`, '-s', `@mia=${photo}`, '--json', '-o', folder]
    const { stdout } = await call(command, { env: server.env })
    const { task } = JSON.parse(stdout) as { task: Task }
    const stored = await server.app.store.getTask({ id: task.id })
    expect(stored?.request.subjects).toEqual([{ id: 'mia', references: [0, 1] }])
  })

  test('a task that fails: exit code 5, its code and message without the tricks in it', async () => {
    const { code, stdout, stderr } = await call(['generate', 'fail'], { env: server.env })
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/error: Task gen_\w+ failed \(008023095\): the brush broke/)
  })

  test('what the server refuses: exit code 2 and its words', async () => {
    const { code, stderr } = await call(['generate', 'the cat of [image 1]'], { env: server.env })
    expect(code).toBe(2)
    expect(stderr).toMatch(/error: The prompt names \[image 1\].*\(request req_\w+\)/)
  })

  test('a file that is not there: exit code 2, nothing is sent', async () => {
    const { code, stderr } = await call(['generate', 'x', '-i', 'no.png'], { env: server.env })
    expect(code).toBe(2)
    expect(stderr).toContain('error: images[0]: there is no file "no.png"')
  })

  test('--data-dir with a server named is refused, not ignored', async () => {
    const { code, stderr } = await call(['generate', 'x', '--data-dir', 'd'], { env: server.env })
    expect(code).toBe(2)
    expect(stderr).toContain('leave --data-dir out')
  })

  test('Ctrl-C cancels the task and says so', async () => {
    const cli = new CliProcess(['generate', 'work forever'], { env: server.env })
    const [, id = ''] = await cli.printed(/(gen_\w+): mixing colours/)
    cli.kill('SIGINT')
    const { code, stdout, stderr } = await cli.ended
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(stderr).toContain('stopping; press Ctrl-C again to leave at once')
    expect(stderr).toContain(`${id} is cancelled; nothing was charged`)
    expect(await likeness.generations.get(id)).toMatchObject({
      status: 'failed',
      error: { code: '499' },
    })
  })

  test('a second Ctrl-C leaves at once though the server does not answer', async () => {
    const task = { id: 'gen_1', status: 'in_progress', progress: 0, output: {}, metadata: {} }
    const hangs = createServer((request, response) => {
      // The create is answered, everything after it never is.
      if (request.url === '/v1/generations') response.end(JSON.stringify(task))
    })
    await new Promise<void>((resolve) => hangs.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(hangs.address() as AddressInfo).port}`
    try {
      const cli = new CliProcess(['generate', 'x'], {
        env: { ...server.env, LIKENESS_BASE_URL: url },
      })
      await cli.printed(/gen_1: processing/)
      cli.kill('SIGINT')
      await cli.printed(/press Ctrl-C again/)
      cli.kill('SIGINT')
      expect(await cli.ended).toMatchObject({ code: null, signal: 'SIGINT' })
    } finally {
      hangs.closeAllConnections()
      hangs.close()
    }
  })
})

/** What a run left in the folder for temporary files, but for what Node itself keeps of compiled code. */
async function leftBehind(temporary: string): Promise<readonly string[]> {
  return (await readdir(temporary)).filter((name) => name !== 'node-compile-cache')
}

describe('without a server named', () => {
  test('runs one inside, pictures and all, and leaves nothing behind', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'))
    const out = join(folder, 'embedded.png')
    const { code, stdout, stderr } = await runProcess(
      ['generate', 'a meadow at noon', '--ratio', '1:1', '--seed', '5', '--out', out],
      { env: { TMPDIR: temporary, HOME: temporary } },
    )
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${out}\n`,
      stderr: expect.stringContaining('1080x1080, seed 5, 0.03 USD, by studio'),
    })
    expect(size(await readFile(out))).toBe('1080x1080')
    expect(await leftBehind(temporary)).toEqual([])
  })

  test('Ctrl-C stops the one inside too, and its folder is gone', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'))
    const cli = new CliProcess(['generate', 'a city at night', '--resolution', '4K'], {
      env: { TMPDIR: temporary, HOME: temporary },
      cwd: temporary,
    })
    await cli.printed(/gen_\w+: /)
    cli.kill('SIGINT')
    const { code, stdout, stderr } = await cli.ended
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(stderr).toContain('is cancelled; nothing was charged')
    expect(await leftBehind(temporary)).toEqual([])
  })

  test('a data folder given keeps the task; a second server on it is refused', async () => {
    const { code, stderr } = await call([
      'generate',
      'x',
      '--data-dir',
      server.dataDirectory,
      '--out',
      folder,
    ])
    expect(code).toBe(1)
    expect(stderr).toContain('Another Likeness server uses the data folder')
  })
})
