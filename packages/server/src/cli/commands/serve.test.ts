import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Likeness } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { CliProcess } from '../test-process.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let running: CliProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-serve-'))
})
afterEach(async () => {
  for (const cli of running) cli.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  running = []
  await rm(folder, { recursive: true, force: true })
})

function serve(options: readonly string[], env: Readonly<Record<string, string>> = {}): CliProcess {
  const cli = new CliProcess(['serve', '--port', '0', '--data-dir', folder, ...options], { env })
  running.push(cli)
  return cli
}

/** No log of the servers that run in this process. */
const quiet = { env: { LIKENESS_LOG_LEVEL: 'silent' } }

describe('serve', () => {
  test('prints a key that works on the first start and never again, ends cleanly by SIGTERM', async () => {
    const first = serve([])
    const [, url = ''] = await first.printed(/Likeness is ready at (\S+)/)
    const [, key = ''] = await first.printed(/Authorization: Bearer (lk_[\w-]+)/)
    const { generations } = new Likeness({ apiKey: key, baseUrl: url, maxRetries: 0 })
    expect((await generations.list()).data).toEqual([])
    first.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0, signal: null })

    const second = serve(['--json'])
    const [line = ''] = await second.printed(/\{"url".*\}/)
    expect(JSON.parse(line)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
    second.kill('SIGINT')
    const { code, stdout, stderr } = await second.ended
    expect(code).toBe(0)
    expect(`${stdout}${stderr}`).not.toContain('lk_')
  })

  test('a port that is taken, a folder that is in use, an address that is not here', async () => {
    const first = serve([])
    const [, port = ''] = await first.printed(/ready at http:\/\/127\.0\.0\.1:(\d+)/)
    const elsewhere = join(folder, 'other')
    const taken = await call(['serve', '--port', port, '--data-dir', elsewhere], quiet)
    const inUse = await call(['serve', '--port', '0', '--data-dir', folder], quiet)
    const away = ['--host', '203.0.113.7', '--data-dir', elsewhere]
    const address = await call(['serve', '--port', '0', ...away], quiet)
    expect(taken).toMatchObject({ code: 1, stdout: '' })
    expect(taken.stderr).toContain(`127.0.0.1:${port} is taken by another program`)
    expect(taken.stderr).toContain('--port 0 takes a free one')
    expect(inUse.code).toBe(1)
    expect(inUse.stderr).toContain('Another Likeness server uses the data folder')
    expect(address.code).toBe(1)
    expect(address.stderr).toContain('203.0.113.7 is no address of this machine')
  })

  test('open private URLs are said loudly', async () => {
    const cli = serve([], { LIKENESS_ALLOW_PRIVATE_URLS: '1' })
    await cli.printed(/WARNING: LIKENESS_ALLOW_PRIVATE_URLS=1 .* For development only/)
  })
})
