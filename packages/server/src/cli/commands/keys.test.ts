import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AuthenticationError, Likeness } from '@likeness/sdk'
import { call } from '../test-call.ts'
import { TestServer } from '../test-server.ts'

interface KeyJson {
  id: string
  secret: string
  prefix: string
  name: string
  last_used_at: number | null
  revoked_at: number | null
}

let server: TestServer

beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

/** Runs a command on the running server's data and reads its JSON. */
async function json<T>(...command: string[]): Promise<T> {
  const done = await call([...command, '--json', '--data-dir', server.dataDirectory])
  expect(done).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(done.stdout) as T
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
