import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWalFile, type WalFile } from './wal-file.ts'
import { createWriter, type Writer } from './writer.ts'

let folder: string
let db: DatabaseSync
let other: DatabaseSync
let writer: Writer
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'likeness-writer-'))
  db = new DatabaseSync(join(folder, 'test.db'))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (n INTEGER) STRICT',
  )
  other = new DatabaseSync(join(folder, 'test.db'))
  writer = createWriter(db, createWalFile(join(folder, 'test.db')))
})
afterEach(async () => {
  await writer.end()
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
    await writer.end()
    expect(rows()).toEqual([1])
    await soon
  })

  it('takes nothing with it when it fails', async () => {
    const failing = writer.writeSoon(() => {
      insert(1)()
      throw new Error('no')
    })
    const good = writer.writeSoon(insert(2))
    let undone = 0
    writer.watchUndone(() => undone++)
    await expect(failing).rejects.toThrow('no')
    expect(undone).toBe(1)
    await good
    expect(rows()).toEqual([2])
  })
})

/** A disk that keeps what it is given when it is told to. */
function slowDisk() {
  const syncs: PromiseWithResolvers<void>[] = []
  const wal: WalFile = {
    sync: () => {
      const sync = Promise.withResolvers<void>()
      syncs.push(sync)
      return sync.promise
    },
    close: () => {},
  }
  return { wal, syncs }
}

async function turns(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

describe('the disk', () => {
  it('has it before anybody is answered', async () => {
    const { wal, syncs } = slowDisk()
    writer = createWriter(db, wal)
    let answered = false
    const written = writer.write(insert(1)).then(() => {
      answered = true
    })
    await turns()
    expect(rows()).toEqual([1])
    expect(answered).toBe(false)
    syncs[0]?.resolve()
    await written
  })

  it('gets all that was asked for meanwhile at once', async () => {
    const { wal, syncs } = slowDisk()
    writer = createWriter(db, wal)
    const first = writer.write(insert(1))
    await turns()
    const later = [2, 3].map((n) => writer.write(insert(n)))
    later.push(writer.writeSoon(insert(4)))
    await turns()
    expect(rows()).toEqual([1])
    syncs[0]?.resolve()
    await first
    await turns()
    expect(rows()).toEqual([1, 2, 3, 4])
    expect(syncs).toHaveLength(2)
    syncs[1]?.resolve()
    await Promise.all(later)
  })

  it('is waited for by who looks at what was changed, and by nobody else', async () => {
    const { wal, syncs } = slowDisk()
    writer = createWriter(db, wal)
    expect(writer.durable()).toBeNull()
    const written = writer.write(() => {
      insert(1)()
      writer.touch('gen_a')
    })
    await turns()
    expect(writer.durable('gen_b')).toBeNull()
    let durable = false
    const seen = [writer.durable('gen_a'), writer.durable()].map(async (wait) => {
      await wait
      durable = true
    })
    await turns()
    expect(durable).toBe(false)
    syncs[0]?.resolve()
    await Promise.all([written, ...seen])
    expect(writer.durable('gen_a')).toBeNull()
  })

  it('that fails once is written to no more', async () => {
    const { wal, syncs } = slowDisk()
    writer = createWriter(db, wal)
    const lost = writer.write(insert(1))
    await turns()
    expect(() => writer.check()).not.toThrow()
    syncs[0]?.reject(new Error('EIO: i/o error'))
    await expect(lost).rejects.toMatchObject({ code: '503', cause: { message: 'EIO: i/o error' } })
    await expect(writer.write(insert(2))).rejects.toMatchObject({ code: '503' })
    expect(rows()).toEqual([1])
    expect(syncs).toHaveLength(1)
    expect(() => writer.check()).toThrow('writes nothing more')
  })

  it('is waited for by the end', async () => {
    const { wal, syncs } = slowDisk()
    writer = createWriter(db, wal)
    const first = writer.write(insert(1))
    await turns()
    const second = writer.write(insert(2))
    let ended = false
    const end = writer.end().then(() => {
      ended = true
    })
    await turns()
    syncs[0]?.resolve()
    await turns()
    expect(ended).toBe(false)
    syncs[1]?.resolve()
    await Promise.all([first, second, end])
    expect(rows()).toEqual([1, 2])
  })

  it('keeps the log of a database that is used', async () => {
    await writer.write(insert(1))
    const path = join(folder, 'test.db')
    await createWalFile(path).sync()
    await expect(createWalFile(join(folder, 'none.db')).sync()).rejects.toThrow('ENOENT')
  })
})
