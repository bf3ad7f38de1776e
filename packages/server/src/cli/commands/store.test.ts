import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts'
import { runProcess } from '../test-process.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let postgres: TestPostgres
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-store-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const secret = { LIKENESS_SECRET: 'the same for every process, as it has to be' }

describe('store copy', () => {
  test('takes accounts, keys and money from SQLite to PostgreSQL, and only to an empty one', async () => {
    const data = join(folder, 'data')
    const account = ['accounts', 'create', 'Team Blue', '--credit', '25', '--data-dir', data]
    expect((await runProcess(account)).code).toBe(0)
    const before = await runProcess(['accounts', 'list', '--data-dir', data, '--json'])

    const env = { ...secret, DATABASE_URL: await postgres.createDatabase() }
    const copied = await runProcess(['store', 'copy', '--data-dir', data, '--json'], { env })
    expect(copied).toMatchObject({ code: 0 })
    const { data: tables } = JSON.parse(copied.stdout) as {
      data: { table: string; rows: number }[]
    }
    expect(tables).toContainEqual(expect.objectContaining({ table: 'accounts', rows: 1 }))
    expect(tables).toContainEqual(expect.objectContaining({ table: 'ledger', rows: 1 }))

    const after = await runProcess(['accounts', 'list', '--json'], { env })
    expect(JSON.parse(after.stdout)).toEqual(JSON.parse(before.stdout))

    const again = await runProcess(['store', 'copy', '--data-dir', data], { env })
    expect(again.code).toBe(1)
    expect(again.stderr).toMatch(/not empty/)
  })

  test('wants to know where to', async () => {
    const { code, stderr } = await runProcess(['store', 'copy'])
    expect(code).toBe(2)
    expect(stderr).toContain('DATABASE_URL')
  })
})

describe('migrate', () => {
  test('brings PostgreSQL up to date, once', async () => {
    const env = { ...secret, DATABASE_URL: await postgres.createDatabase() }
    const first = await runProcess(['migrate'], { env })
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+ steps?; up to date/),
    })
    expect((await runProcess(['migrate'], { env })).stdout).toBe('up to date\n')
  })

  test('of a folder without data says so', async () => {
    const { code, stderr } = await runProcess(['migrate', '--data-dir', join(folder, 'none')])
    expect(code).toBe(1)
    expect(stderr).toContain('There is no Likeness data')
  })
})
