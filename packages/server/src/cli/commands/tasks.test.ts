import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Likeness, type Task } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { CliProcess } from '../test-process.ts'
import { TestServer, testKey } from '../test-server.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const model = 'viduq2_reference2image'
let server: TestServer
let likeness: Likeness

beforeAll(async () => {
  server = await TestServer.start({ LIKENESS_WORKER_CONCURRENCY: '4' })
  likeness = new Likeness({ apiKey: testKey, baseUrl: server.url })
})
afterAll(() => server.stop())

describe('tasks', () => {
  test('list: newest first, by status, as a table and as JSON', async () => {
    const done = await likeness.generations.run({ model, prompt: 'a fox' })
    const failed = await likeness.generations.create({ model, prompt: 'fail' }, { wait: 10 })
    const table = await call(['tasks', 'list', '--limit', '2'], { env: server.env })
    const [heading, first, second] = table.stdout.split('\n')
    expect(heading).toMatch(/^TASK +STATUS +AGE +SIZE +COST +ENGINE$/)
    expect(first).toMatch(new RegExp(`^${failed.id} +failed 008023095 +\\d s +1920x1080`))
    expect(second).toMatch(new RegExp(`^${done.id} +completed +\\d+ s +1920x1080 +0\\.03 +studio$`))
    const json = await call(['tasks', 'list', '--json', '--status', 'failed'], { env: server.env })
    const { data } = JSON.parse(json.stdout) as { data: Task[] }
    expect(data[0]?.id).toBe(failed.id)
    expect(data.every(({ status }) => status === 'failed')).toBe(true)
  })

  test('show: everything, with the error', async () => {
    const failed = await likeness.generations.create({ model, prompt: 'fail' }, { wait: 10 })
    const { code, stdout } = await call(['tasks', 'show', failed.id], { env: server.env })
    expect(code).toBe(0)
    expect(stdout).toContain(`task     ${failed.id}`)
    expect(stdout).toContain('error    008023095: the brush broke')
    const json = await call(['tasks', 'show', failed.id, '--json'], { env: server.env })
    expect(JSON.parse(json.stdout)).toEqual(failed)
  })

  test('cancel; again is fine; one that has ended another way is not', async () => {
    const task = await likeness.generations.create({ model, prompt: 'forever' })
    for (let i = 0; i < 2; i++) {
      const { code, stdout } = await call(['tasks', 'cancel', task.id], { env: server.env })
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `${task.id} is cancelled; nothing was charged\n`,
      })
    }
    const done = await likeness.generations.run({ model, prompt: 'a fox' })
    const late = await call(['tasks', 'cancel', done.id], { env: server.env })
    expect(late.code).toBe(1)
    expect(late.stderr).toContain('already completed')
  })

  test('watch: until the end, with the exit code of how it ended', async () => {
    const task = await likeness.generations.create({ model, prompt: 'forever' })
    const cli = new CliProcess(['tasks', 'watch', task.id, '--json'], { env: server.env })
    await cli.printed(/mixing-colours/)
    await likeness.generations.cancel(task.id)
    const { code, stdout, stderr } = await cli.ended
    expect(code).toBe(5)
    const seen = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Task)
    expect(seen.at(-1)).toMatchObject({ id: task.id, status: 'failed', error: { code: '499' } })
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: '499' }, exit_code: 5 })
    const done = await likeness.generations.run({ model, prompt: 'a fox' })
    const again = await call(['tasks', 'watch', done.id], { env: server.env })
    expect(again.code).toBe(0)
    expect(again.stdout).toContain('completed')
  })

  test('watch: goes on through a restart of the server', async () => {
    const task = await likeness.generations.create({ model, prompt: 'try twice' })
    const cli = new CliProcess(['tasks', 'watch', task.id, '--json'], { env: server.env })
    await cli.printed(/mixing-colours/)
    await server.restart()
    const { code, stdout } = await cli.ended
    expect(code).toBe(0)
    const seen = stdout.trim().split('\n')
    expect(new Set(seen).size).toBe(seen.length)
    expect(JSON.parse(seen.at(-1) ?? '')).toMatchObject({
      status: 'completed',
      metadata: { attempts: 2 },
    })
  })

  test('watch: Ctrl-C only stops watching', async () => {
    const task = await likeness.generations.create({ model, prompt: 'forever' })
    const cli = new CliProcess(['tasks', 'watch', task.id], { env: server.env })
    await cli.printed(/mixing colours/)
    cli.kill('SIGINT')
    const { code, stderr } = await cli.ended
    expect(code).toBe(130)
    expect(stderr).toContain(`no longer watching; ${task.id} goes on`)
    expect((await likeness.generations.get(task.id)).status).toBe('in_progress')
    await likeness.generations.cancel(task.id)
  })
})

describe('exit codes of what the server says', () => {
  test('3: no key, a wrong key, an empty balance', async () => {
    const none = await call(['tasks', 'list'], { env: { LIKENESS_BASE_URL: server.url } })
    expect(none).toMatchObject({ code: 3, stderr: expect.stringContaining('set LIKENESS_API_KEY') })
    const wrong = await call(['tasks', 'list', '--key', 'lk_wrong'], { env: server.env })
    expect(wrong).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('There is no such key'),
    })
    const dataDir = ['--data-dir', server.dataDirectory]
    const account = await call(['accounts', 'create', 'Poor', '--json', ...dataDir])
    const { id } = JSON.parse(account.stdout) as { id: string }
    const key = await call(['keys', 'create', '--account', id, ...dataDir])
    const poor = await call(['generate', 'x', '--key', key.stdout.trim()], { env: server.env })
    expect(poor).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('likeness accounts credit'),
    })
  })

  test('2: a server or key that cannot be one', async () => {
    const address = await call(['tasks', 'list', '--server', 'localhost:8787'], { env: server.env })
    expect(address).toMatchObject({ code: 2, stderr: expect.stringContaining('write it as http') })
    const key = await call(['tasks', 'list', '--key', 'lk_ä'], { env: server.env })
    expect(key).toMatchObject({ code: 2, stderr: expect.stringContaining('character no key has') })
  })

  test('4: no such task', async () => {
    const { code, stderr } = await call(['tasks', 'show', 'gen_x'], { env: server.env })
    expect(code).toBe(4)
    expect(stderr).toContain('`likeness tasks list`')
  })

  test('1: no server, and how to get one', async () => {
    const env = { ...server.env, LIKENESS_BASE_URL: 'http://127.0.0.1:2' }
    const { code, stderr } = await call(['tasks', 'list'], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('Nothing listens at http://127.0.0.1:2')
    expect(stderr).toContain('start a server with `likeness serve`')
  })
})
