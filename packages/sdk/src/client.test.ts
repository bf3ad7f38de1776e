import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { answer, completed, scripted } from '../test/scripted-server.ts'
import { Likeness } from './client.ts'
import { LikenessError } from './errors.ts'
import { version } from './version.ts'

describe('new Likeness', () => {
  test('takes key and base URL from the environment', async () => {
    await using server = await scripted(answer(200, completed()))
    vi.stubEnv('LIKENESS_API_KEY', 'lk_env')
    vi.stubEnv('LIKENESS_BASE_URL', server.url)
    try {
      await new Likeness().generations.get('gen_1')
    } finally {
      vi.unstubAllEnvs()
    }
    expect(server.received[0]?.headers.authorization).toBe('Bearer lk_env')
  })

  test('what is given goes before the environment; empty variables are none', () => {
    vi.stubEnv('LIKENESS_BASE_URL', 'http://wrong:1')
    expect(new Likeness({ apiKey: 'k', baseUrl: 'https://right/' }).baseUrl).toBe('https://right')
    vi.stubEnv('LIKENESS_BASE_URL', '')
    expect(new Likeness({ apiKey: 'k' }).baseUrl).toBe('http://127.0.0.1:8787')
    vi.stubEnv('LIKENESS_API_KEY', ' ')
    expect(() => new Likeness()).toThrow(/There is no API key.*LIKENESS_API_KEY/)
    vi.unstubAllEnvs()
  })

  test.each([
    ['http://h:1/', 'http://h:1'],
    ['http://h/likeness/', 'http://h/likeness'],
    ['http://h/likeness/v1/', 'http://h/likeness'],
    ['http://h?x=1', 'http://h'],
  ])('base URL %s', (given, expected) => {
    expect(new Likeness({ apiKey: 'k', baseUrl: given }).baseUrl).toBe(expected)
  })

  test.each([
    [{ baseUrl: 'localhost:8787' }, 'The base URL "localhost:8787"'],
    [{ baseUrl: '' }, 'The base URL ""'],
    [{ apiKey: 'lk_a\n' }, 'line break'],
    [{ apiKey: '' }, 'There is no API key'],
    [{ timeoutMs: 0 }, 'timeoutMs is 0'],
    [{ timeoutMs: Number.NaN }, 'timeoutMs is NaN'],
    [{ maxRetries: -1 }, 'maxRetries is -1'],
  ])('%j is refused', (options, message) => {
    const make = (): Likeness => new Likeness({ apiKey: 'k', ...options })
    expect(make).toThrow(LikenessError)
    expect(make).toThrow(message)
  })

  test('sends what it is, and uses the fetch it is given', async () => {
    await using server = await scripted(answer(200, completed()))
    const seen: string[] = []
    const client = server.client({
      timeoutMs: Infinity,
      fetch: async (input, init) => {
        seen.push(input instanceof Request ? input.url : String(input))
        return fetch(input, init)
      },
    })
    await client.generations.get('gen_1')
    expect(seen).toEqual([`${server.url}/v1/generations/gen_1`])
    expect(server.received[0]?.headers['user-agent']).toBe(
      `likeness-sdk/${version} node/${process.versions.node}`,
    )
  })
})

describe('without Node', () => {
  test('bytes are sent, paths are refused with what to do instead', async () => {
    // The fetch given only shows what it got: Node's own does not run without Buffer.
    const script = `
      const { stdout } = process
      delete globalThis.process
      delete globalThis.Buffer
      const { Likeness } = await import(${JSON.stringify(new URL('index.ts', import.meta.url))})
      const fetch = async (url, init) => {
        stdout.write(init.body + '\\n')
        throw new Error('no network')
      }
      const { generations } = new Likeness({ apiKey: 'lk_x', maxRetries: 0, fetch })
      const bytes = new Uint8Array(200_000).fill(7)
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      for (const image of [new Blob([bytes]), 'cat.png']) {
        const params = { model: 'm', prompt: 'p', images: [image] }
        await generations.create(params).catch((e) => stdout.write(e.message + '\\n'))
      }
    `
    const run = promisify(execFile)
    const command = ['--input-type=module', '-e', script]
    const { stdout } = await run(process.execPath, command, { timeout: 15_000 })
    const [body = '', first, second] = stdout.split('\n')
    expect(first).toContain('The connection to http://127.0.0.1:8787 failed: no network')
    expect(second).toContain('images[0] is "cat.png", and there are no paths here')
    const sent = JSON.parse(body) as { images: string[] }
    const [type, base64 = ''] = sent.images[0]?.split(',') ?? []
    expect(type).toBe('data:image/png;base64')
    expect(Buffer.from(base64, 'base64')).toHaveLength(200_000)
  })
})

describe('the package', () => {
  test('knows its version', async () => {
    const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ version })
  })

  test('loads no Node module before a path is used, and nothing of others at all', async () => {
    const folder = new URL('./', import.meta.url)
    const names = (await readdir(folder)).filter((name) => !name.endsWith('.test.ts'))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const text = await readFile(new URL(name, folder), 'utf8')
      const imports = [...text.matchAll(/^(?:import|export)\b[^'"]*\bfrom '([^']+)'/gm)]
      const foreign = imports.map(([, from = '']) => from).filter((from) => !from.startsWith('./'))
      expect({ name, foreign }).toEqual({ name, foreign: [] })
    }
  })
})
