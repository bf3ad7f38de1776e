import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkCallback } from '../doctor/callback.ts'
import { compareClock } from '../doctor/clock.ts'
import { checkDataFolder } from '../doctor/data-folder.ts'
import { checkEngines } from '../doctor/engine.ts'
import type { Finding } from '../doctor/finding.ts'
import { checkPort } from '../doctor/port.ts'
import { createEngineRegistry } from '../../engines/registry.ts'
import { defaultModel } from '../../tasks/models.ts'
import { call } from '../test-call.ts'
import { runProcess } from '../test-process.ts'
import { TestServer } from '../test-server.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-doctor-'))
})
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function of(findings: readonly Finding[], check: string): Finding | undefined {
  return findings.find((finding) => finding.check === check)
}

describe('doctor', () => {
  test('a sound machine: every check, exit code 0, nothing left behind', async () => {
    const data = join(folder, 'sound')
    const { code, stdout } = await runProcess([
      'doctor',
      '--port',
      '0',
      '--data-dir',
      data,
      '--json',
    ])
    const { healthy, findings } = JSON.parse(stdout) as { healthy: boolean; findings: Finding[] }
    expect(findings.filter(({ level }) => level === 'broken')).toEqual([])
    expect({ code, healthy }).toEqual({ code: 0, healthy: true })
    expect(findings.map(({ check }) => check)).toEqual([
      'configuration',
      'clock',
      'data folder',
      'disk space',
      'disk speed',
      'port',
      'engine',
    ])
    expect(of(findings, 'engine')?.message).toMatch(/^studio .* made a 320x180 picture in /)
    expect(await readdir(folder)).toEqual([])
  })

  test('a faulty configuration: every fault, exit code 1', async () => {
    const env = { PORT: 'x', LIKENESS_SECRET: 'short' }
    const { code, stdout, stderr } = await call(['doctor'], { env })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/broken +configuration +PORT must be a whole number/)
    expect(stdout).toMatch(/broken +configuration +LIKENESS_SECRET must be at least 32/)
    expect(stdout).toContain('→ correct it; README.md')
    expect(stdout).toContain('2 broken')
  })
})

describe('the data folder', () => {
  test('open to others, and in order again once closed', async () => {
    const data = join(folder, 'open')
    await mkdir(data)
    await chmod(data, 0o755)
    const open = of(await checkDataFolder(data), 'permissions')
    expect(open).toMatchObject({ level: 'warning', next: `close it: chmod 700 ${data}` })
    await chmod(data, 0o700)
    expect(of(await checkDataFolder(data), 'permissions')?.level).toBe('ok')
    expect(await readdir(data)).toEqual([])
  })

  test('a file in its place', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const [finding] = await checkDataFolder(file)
    expect(finding).toMatchObject({ level: 'broken', message: `${file} is not a folder` })
  })

  test.skipIf(process.getuid?.() === 0)('one that cannot be written to', async () => {
    const data = join(folder, 'locked')
    await mkdir(data, { mode: 0o500 })
    const [finding] = await checkDataFolder(data)
    expect(finding).toMatchObject({ level: 'broken' })
    expect(finding?.message).toContain('cannot be written to')
  })
})

describe('the port', () => {
  test('free, a server of ours, something else, nothing that answers', async () => {
    const free = await listen(() => {})
    servers.splice(0).forEach((server) => server.close())
    expect(await checkPort('127.0.0.1', free)).toMatchObject([{ level: 'ok' }])

    const server = await TestServer.start()
    const [healthy] = await checkPort('127.0.0.1', Number(new URL(server.url).port))
    expect(healthy).toMatchObject({ level: 'ok', message: expect.stringContaining('is ready') })
    await server.stop()

    const other = await listen((_, response) => response.end('hello'))
    const [foreign] = await checkPort('127.0.0.1', other)
    expect(foreign).toMatchObject({ level: 'broken' })
    expect(foreign?.message).toContain('something that is not Likeness')

    const silent = await listen((request) => request.socket.destroy())
    const [mute] = await checkPort('127.0.0.1', silent)
    expect(mute?.message).toContain('does not answer')
  })

  test('an address of another machine', async () => {
    const [finding] = await checkPort('203.0.113.7', 0)
    expect(finding).toMatchObject({ level: 'broken', next: expect.stringContaining('127.0.0.1') })
  })
})

describe('a callback', () => {
  test.each([
    [204, 'ok', 'answered 204'],
    [401, 'ok', 'refuses what is unsigned'],
    [302, 'broken', 'do not follow redirects'],
    [410, 'broken', 'stop calling it'],
    [404, 'broken', 'answered 404 to a POST'],
  ])('that answers %d is %s', async (status, level, message) => {
    const port = await listen((_, response) => response.writeHead(status).end())
    const finding = await checkCallback(`http://127.0.0.1:${port}/hook`, true)
    expect(finding).toMatchObject({ level, message: expect.stringContaining(message) })
  })

  test('that is private is refused unless allowed, one that is down is told', async () => {
    const port = await listen(() => {})
    const refused = await checkCallback(`http://127.0.0.1:${port}/`, false)
    expect(refused).toMatchObject({ level: 'broken' })
    expect(refused.next).toContain('LIKENESS_ALLOW_PRIVATE_URLS=1')
    servers.splice(0).forEach((server) => server.close())
    const down = await checkCallback(`http://127.0.0.1:${port}/`, true)
    expect(down).toMatchObject({ level: 'broken' })
    expect(down.message).toContain('cannot be reached')
  })
})

describe('an engine', () => {
  test('that is missing or fails, with the reason under the reason', async () => {
    const [missing] = await checkEngines(createEngineRegistry([]), [defaultModel])
    expect(missing).toMatchObject({
      level: 'broken',
      next: expect.stringContaining('@likeness/studio'),
    })
    const broken = createEngineRegistry([
      {
        id: 'studio',
        version: '1',
        capabilities: () => ({
          referencesMax: 7,
          needsReference: false,
          seed: true,
          cancel: true,
          progress: true,
        }),
        run: () => Promise.reject(new Error('no picture', { cause: new Error('no memory') })),
        close: async () => {},
      },
    ])
    const [finding] = await checkEngines(broken, [defaultModel])
    expect(finding).toMatchObject({ level: 'broken' })
    expect(finding?.message).toContain('no picture (no memory)')
  })
})

describe('an engine that costs money', () => {
  test('is named and not tried', async () => {
    const { code, stdout } = await runProcess(
      ['doctor', '--port', '0', '--data-dir', join(folder, 'paid'), '--json'],
      { env: { VIDU_API_KEY: 'k', VIDU_BASE_URL: 'http://127.0.0.1:9' } },
    )
    const { findings } = JSON.parse(stdout) as { findings: Finding[] }
    expect(code).toBe(0)
    expect(of(findings, 'engine')?.message).toMatch(
      /^vidu viduq2 makes viduq2_reference2image; not tried, .*`likeness engines check`/,
    )
  })
})

describe('clocks that disagree', () => {
  test('by more than a minute', () => {
    const behind = new Date(Date.now() - 120_000).toUTCString()
    expect(compareClock(behind, 'x')).toMatchObject({ level: 'warning' })
    expect(compareClock(new Date().toUTCString(), 'x')).toBeNull()
    expect(compareClock(null, 'x')).toBeNull()
  })
})
