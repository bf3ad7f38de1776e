/** What users copy from `examples/` runs as it stands, against a real server. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { webhookSecret } from '../../src/deliveries/sign.ts'
import { readOrMakeSecret } from '../../src/data-directory.ts'
import { startServer, type TestServer } from '../support/server.ts'

const run = promisify(execFile)
const example = (name: string) =>
  fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url))

let server: TestServer
let folder: string
const clientEnv = () => ({
  ...process.env,
  LIKENESS_API_KEY: server.key,
  LIKENESS_BASE_URL: server.url,
})

beforeAll(async () => {
  server = await startServer({ config: { allowPrivateUrls: true } })
  folder = await mkdtemp(join(tmpdir(), 'likeness-examples-'))
})
afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function expectPng(name: string): Promise<void> {
  const bytes = await readFile(join(folder, name))
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
}

it('first-picture.ts leaves a picture', async () => {
  const { stdout } = await run(process.execPath, [example('first-picture.ts')], {
    cwd: folder,
    env: clientEnv(),
  })
  expect(stdout).toContain('made by test: first-picture.png')
  await expectPng('first-picture.png')
})

it('same-character.ts leaves three', async () => {
  await run(process.execPath, [example('same-character.ts')], { cwd: folder, env: clientEnv() })
  await Promise.all([1, 2, 3].map((n) => expectPng(`same-character-${n}.png`)))
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

it('first_picture.py leaves a picture', async () => {
  if (!hasPython()) {
    console.warn('!! SKIPPED: examples/first_picture.py needs python3, and it is not here')
    return
  }
  const { stdout } = await run('python3', [example('first_picture.py')], {
    cwd: folder,
    env: clientEnv(),
  })
  expect(stdout).toContain('made by test: first_picture.png')
  await expectPng('first_picture.png')
})

it('webhook-receiver.ts believes what the server sends', async () => {
  const secret = webhookSecret(readOrMakeSecret(server.dataDirectory), server.accountId)
  const port = 20_000 + (process.pid % 20_000)
  const receiver = spawn(process.execPath, [example('webhook-receiver.ts')], {
    env: { ...process.env, PORT: String(port), LIKENESS_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let printed = ''
    const success = new Promise<void>((resolve) => {
      receiver.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (printed.includes('is success')) resolve()
      })
    })
    await once(receiver.stdout, 'data')
    const task = await server.create({ callback_url: `http://127.0.0.1:${port}/hook` })
    await success
    expect(printed).toContain(`${task.id} is success`)
  } finally {
    receiver.kill()
    await once(receiver, 'exit')
  }
})
