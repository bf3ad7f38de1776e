import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWriter, type Writer } from './writer.ts'

let folder: string
let db: DatabaseSync
let other: DatabaseSync
let writer: Writer
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'likeness-writer-'))
  db = new DatabaseSync(join(folder, 'test.db'))
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER) STRICT')
  other = new DatabaseSync(join(folder, 'test.db'))
  writer = createWriter(db)
})
afterEach(() => {
  other.close()
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const insert = (n: number) => () => void db.prepare('INSERT INTO t VALUES (?)').run(n)
const rows = () =>
  other
    .prepare('SELECT n FROM t ORDER BY n')
    .all()
    .map((row) => row['n'])

/** Changes with every commit that another connection makes. */
const dataVersion = () => Number(other.prepare('PRAGMA data_version').get()?.['data_version'])

describe('what nobody waits for', () => {
  it('goes with the next write, as one commit', async () => {
    const soon = [1, 2, 3].map((n) => writer.writeSoon(insert(n)))
    expect(rows()).toEqual([])
    const before = dataVersion()
    await writer.write(insert(4))
    await Promise.all(soon)
    expect(rows()).toEqual([1, 2, 3, 4])
    expect(dataVersion() - before).toBe(1)
  })

  it('goes by itself when there is none', async () => {
    await writer.writeSoon(insert(1))
    expect(rows()).toEqual([1])
    await writer.writeSoon(insert(2))
    expect(rows()).toEqual([1, 2])
  })

  it('is there when the store is closed a moment later', async () => {
    const soon = writer.writeSoon(insert(1))
    writer.flush()
    await soon
    expect(rows()).toEqual([1])
  })

  it('takes nothing with it when it fails', async () => {
    const failing = writer.writeSoon(() => {
      insert(1)()
      throw new Error('no')
    })
    const good = writer.writeSoon(insert(2))
    await expect(failing).rejects.toThrow('no')
    await good
    expect(rows()).toEqual([2])
  })
})
