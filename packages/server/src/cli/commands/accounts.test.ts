import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../test-call.ts'
import { TestServer } from '../test-server.ts'

interface AccountJson {
  id: string
  balance: string
  discount: number
  created_at: number
  ledger: { kind: string; amount: string; balance_change: string; note: string | null }[]
}

let server: TestServer
let folder = ''

beforeAll(async () => {
  server = await TestServer.start()
  folder = await mkdtemp(join(tmpdir(), 'likeness-accounts-'))
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
