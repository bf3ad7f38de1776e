import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AuthenticationError, Likeness, verifyWebhook } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { TestServer, testKey } from '../test-server.ts'

let server: TestServer
let folder = ''

beforeAll(async () => {
  server = await TestServer.start()
  folder = await mkdtemp(join(tmpdir(), 'likeness-admin-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command on the running server's data and reads its JSON. */
async function json<T>(...command: string[]): Promise<T> {
  const done = await call([...command, '--json', '--data-dir', server.dataDirectory])
  expect(done).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(done.stdout) as T
}

interface KeyJson {
  id: string
  secret: string
  prefix: string
  name: string
  last_used_at: number | null
  revoked_at: number | null
}

interface AccountJson {
  id: string
  balance: string
  discount: number
  created_at: number
  ledger: { kind: string; amount: string; balance_change: string; note: string | null }[]
}

describe('keys, beside a running server', () => {
  test('a new key works at once, is never shown again, and a revoked one no longer works', async () => {
    const account = server.app.bootstrap.accountId
    const made = await json<KeyJson>('keys', 'create', '--name', 'ci', '--account', account)
    expect(made.secret).toMatch(/^lk_[\w-]{43}$/)
    const { generations } = new Likeness({ apiKey: made.secret, baseUrl: server.url })
    await generations.list()

    const listed = await call(['keys', 'list', '--data-dir', server.dataDirectory])
    expect(listed.stdout).toContain(`${made.id}  ${made.prefix}…`)
    expect(listed.stdout).not.toContain(made.secret)
    const { data } = await json<{ data: KeyJson[] }>('keys', 'list')
    expect(data.find(({ id }) => id === made.id)).toMatchObject({ name: 'ci', revoked_at: null })

    const revoked = await json<KeyJson>('keys', 'revoke', made.id)
    expect(Math.abs((revoked.revoked_at ?? 0) - Date.now() / 1000)).toBeLessThan(60)
    await expect(generations.list()).rejects.toBeInstanceOf(AuthenticationError)
  })

  test('standard output has the key alone, for $(…)', async () => {
    const account = server.app.bootstrap.accountId
    const { code, stdout, stderr } = await call([
      'keys',
      'create',
      '--account',
      account,
      '--data-dir',
      server.dataDirectory,
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^lk_[\w-]{43}\n$/)
    expect(stderr).toContain('it is not shown again')
  })

  test('a key that is not there is exit code 4, and the answer does not repeat a secret', async () => {
    const { code, stderr } = await call([
      'keys',
      'revoke',
      'lk_this-is-a-secret-by-mistake',
      '--data-dir',
      server.dataDirectory,
    ])
    expect(code).toBe(4)
    expect(stderr).not.toContain('by-mistake')
  })

  test('with several accounts it must be said whose key it is', async () => {
    await json('accounts', 'create', 'Second')
    const { code, stderr } = await call(['keys', 'create', '--data-dir', server.dataDirectory])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /say whose key it is by --account: acc_\w+ \(default\), acc_\w+ \(Second\)/,
    )
    const unknown = await call([
      'keys',
      'create',
      '--account',
      'acc_x',
      '--data-dir',
      server.dataDirectory,
    ])
    expect(unknown.code).toBe(4)
  })
})

describe('accounts', () => {
  test('create with credit and discount, add and take, show with the ledger', async () => {
    const options = ['--credit', '25', '--discount', '0.8']
    const made = await json<AccountJson>('accounts', 'create', 'Blue', ...options)
    expect(made).toMatchObject({ balance: '25.00', discount: 0.8 })
    expect(Math.abs(made.created_at - Date.now() / 1000)).toBeLessThan(60)
    await json('accounts', 'credit', made.id, '0.5', '--note', 'a gift')
    const after = await json<AccountJson>('accounts', 'credit', made.id, '-0.04')
    expect(after.balance).toBe('25.46')
    const shown = await json<AccountJson>('accounts', 'show', made.id, '--limit', '2')
    expect(shown.ledger).toMatchObject([
      { kind: 'credit', balance_change: '-0.04', note: null },
      { kind: 'credit', amount: '0.50', balance_change: '0.50', note: 'a gift' },
    ])
    const text = await call(['accounts', 'show', made.id, '--data-dir', server.dataDirectory])
    expect(text.stdout).toMatch(/^balance +25\.46 USD$/m)
    expect(text.stdout).toMatch(/credit +-0\.04 +-0\.04/)
    const list = await call(['accounts', 'list', '--data-dir', server.dataDirectory])
    expect(list.stdout).toMatch(new RegExp(`${made.id} +Blue +25\\.46 +0\\.8 `))
  })

  test('one that is not there is exit code 4', async () => {
    for (const command of [
      ['show', 'acc_x'],
      ['credit', 'acc_x', '1'],
    ]) {
      const { code, stderr } = await call([
        'accounts',
        ...command,
        '--data-dir',
        server.dataDirectory,
      ])
      expect(code).toBe(4)
      expect(stderr).toContain('`likeness accounts list`')
    }
  })

  test('a mistyped folder does not become an empty one; create makes it, for its owner alone', async () => {
    const missing = join(folder, 'missing')
    const { code, stderr } = await call(['accounts', 'list', '--data-dir', missing])
    expect(code).toBe(1)
    expect(stderr).toContain(`There is no Likeness data in ${missing}`)
    await expect(stat(missing)).rejects.toThrow('ENOENT')
    expect((await call(['accounts', 'create', 'First', '--data-dir', missing])).code).toBe(0)
    expect((await stat(missing)).mode & 0o777).toBe(0o700)
    const key = await call(['keys', 'create', '--data-dir', missing])
    expect(key.stdout).toMatch(/^lk_/)
  })
})

describe('deliveries', () => {
  test('list with the last answer, resend, and the receiver gets it again', async () => {
    const received: { headers: Record<string, string>; body: string }[] = []
    const arrived: (() => void)[] = []
    const receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        received.push({ headers: request.headers as Record<string, string>, body })
        response.writeHead(204).end()
        for (const wake of arrived.splice(0)) wake()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    const until = async (met: () => boolean): Promise<void> => {
      while (!met()) await new Promise<void>((resolve) => void arrived.push(resolve))
    }
    try {
      const { generations } = new Likeness({ apiKey: testKey, baseUrl: server.url })
      const params = { model: 'viduq2_reference2image', prompt: 'a fox', callback_url: url }
      const task = await generations.run(params)
      const succeeded = (): number =>
        received.filter(({ body }) => body.includes('"success"')).length
      await until(() => succeeded() === 1)

      const rows = await delivered(task.id)
      const success = rows.find(({ event }) => event === 'success')
      expect(success).toMatchObject({
        state: 'delivered',
        attempts: 1,
        log: [{ status: 204 }],
        url,
      })
      const table = await call(['deliveries', 'list', '--data-dir', server.dataDirectory])
      expect(table.stdout).toMatch(new RegExp(`${task.id} +success +delivered +1 .* 204 +${url}`))

      const again = await call([
        'deliveries',
        'resend',
        success?.id ?? '',
        '--data-dir',
        server.dataDirectory,
      ])
      expect(again.code).toBe(0)
      await until(() => succeeded() === 2)
      const [first, second] = received.filter(({ body }) => body.includes('"success"'))
      expect(second?.body).toBe(first?.body)
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    } finally {
      receiver.closeAllConnections()
      receiver.close()
    }
  })

  test('what the server signs, the SDK accepts with the secret `accounts show` prints', async () => {
    const { accountId } = server.app.bootstrap
    const shown = await json<{ webhook_secret: string }>('accounts', 'show', accountId)
    expect(shown.webhook_secret).toMatch(/^whsec_/)
    const headers = Promise.withResolvers<Record<string, string>>()
    let body = ''
    const receiver = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        response.writeHead(204).end()
        headers.resolve(request.headers as Record<string, string>)
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    try {
      const { generations } = new Likeness({ apiKey: testKey, baseUrl: server.url })
      const task = await generations.create({
        model: 'viduq2_reference2image',
        prompt: 'fail',
        callback_url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      })
      const input = { headers: await headers.promise, body, secret: shown.webhook_secret }
      expect((await verifyWebhook(input)).id).toBe(task.id)
    } finally {
      receiver.closeAllConnections()
      receiver.close()
    }
  })

  test('one that is not there is exit code 4; none is no failure', async () => {
    const missing = await call(['deliveries', 'resend', 'x', '--data-dir', server.dataDirectory])
    expect(missing.code).toBe(4)
    const none = await call([
      'deliveries',
      'list',
      '--task',
      'gen_x',
      '--data-dir',
      server.dataDirectory,
    ])
    expect(none).toMatchObject({ code: 0, stdout: 'no callbacks\n' })
  })
})

interface DeliveryJson {
  id: string
  event: string
  url: string
  state: string
  attempts: number
  log: { status: number | null }[]
}

/** The receiver has answered before the server has noted it: looks until it has. */
async function delivered(taskId: string): Promise<DeliveryJson[]> {
  return vi.waitFor(
    async () => {
      const { data } = await json<{ data: DeliveryJson[] }>('deliveries', 'list', '--task', taskId)
      expect(data.filter(({ state }) => state === 'pending')).toEqual([])
      return data
    },
    { timeout: 10_000 },
  )
}
