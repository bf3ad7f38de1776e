import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../core/log.ts'
import { createReplicas, type Replica, type Replicas, type TakenPlace } from './replicas.ts'

/** A server that answers with the status its path names, or not at all. */
const server = createServer((request, response) => {
  if (request.url === '/hang') return
  if (request.url === '/drop') return void request.socket.destroy()
  response.writeHead(Number(request.url?.slice(1))).end('{}')
})
let port: number
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

let now: number
let replicas: Replicas
beforeEach(() => {
  now = 0
  replicas = start(['', '/b', '/c'])
})
afterEach(() => replicas.close())

function start(paths: readonly string[]): Replicas {
  return createReplicas({
    urls: paths.map((path) => `http://127.0.0.1:${port}${path}`),
    timeoutMs: 5_000,
    bytesMax: 1_000,
    placesEach: 4,
    log: createLog({ level: 'silent' }),
    clock: () => now,
    openMs: { first: 1_000, longest: 1_000 },
  })
}

/** The one that is asked: all have the same server behind them, but their paths mean nothing to it. */
const first = (): Replica => at(0)
function at(i: number): Replica {
  const replica = replicas.all[i]
  if (replica === undefined) throw new Error(`no replica ${i}`)
  return replica
}

function take(...except: readonly Replica[]): TakenPlace {
  const place = replicas.take(new Set(except))
  if (place === null) throw new Error('no place')
  return place
}

const ask = (path: string, replica = first()) =>
  replicas.request(replica, 'GET', path).catch((error: unknown) => error)

async function bringDown(replica: Replica): Promise<void> {
  for (let i = 0; i < 3; i++) await ask('/drop', replica)
}

describe('the servers behind one entry', () => {
  it('are taken the least busy first', () => {
    const taken = [1, 2, 3].map(() => take())
    expect(new Set(taken.map(({ replica }) => replica)).size).toBe(3)
    taken[1]?.release()
    expect(take().replica).toBe(taken[1]?.replica)
    expect(replicas.all.map(({ busy }) => busy)).toEqual([1, 1, 1])
  })

  it('take turns when they are equals', () => {
    const order = [1, 2, 3, 4, 5, 6].map(() => {
      const place = take()
      place.release()
      return place.replica
    })
    expect(new Set(order.slice(0, 3)).size).toBe(3)
    expect(order.slice(3)).toEqual(order.slice(0, 3))
  })

  it('are not taken when somebody has just tried them', () => {
    expect(take(at(0), at(1)).replica).toBe(at(2))
    expect(replicas.take(new Set(replicas.all))).toBeNull()
  })

  it('give a place back once, however often it is released', () => {
    const place = take()
    take(...replicas.all.filter((other) => other !== place.replica))
    place.release()
    place.release()
    expect(place.replica.busy).toBe(1)
  })

  it('have a place less while one works on for nobody', () => {
    expect(replicas.places()).toBe(12)
    const place = take()
    place.leave()
    place.leave()
    expect(replicas.places()).toBe(11)
    place.release()
    expect(replicas.places()).toBe(12)
    place.leave()
    expect(replicas.places()).toBe(12)
  })

  it('are passed over when all their places are left', () => {
    const others = [at(1), at(2)]
    for (let i = 0; i < 4; i++) take(...others).leave()
    expect(replicas.take(new Set(others))).toBeNull()
    expect(replicas.places()).toBe(8)
  })
})

describe('a server that is down', () => {
  it.each(['/drop', '/502', '/503', '/504'])('is left alone after three of %s', async (path) => {
    await ask(path)
    await ask(path)
    expect(replicas.places()).toBe(12)
    await ask(path)
    expect(replicas.places()).toBe(8)
    for (let i = 0; i < 6; i++) expect(take().replica).not.toBe(first())
  })

  it.each(['/200', '/404', '/429', '/500'])('is not one that answers %s', async (path) => {
    for (let i = 0; i < 2; i++) await ask('/drop')
    await ask(path)
    await ask('/drop')
    expect(replicas.places()).toBe(12)
  })

  it('is not one whose call was given up', async () => {
    for (let i = 0; i < 5; i++) {
      const controller = new AbortController()
      const asking = replicas.request(first(), 'GET', '/hang', { signal: controller.signal })
      controller.abort()
      await expect(asking).rejects.toMatchObject({ reason: 'aborted' })
    }
    expect(replicas.places()).toBe(12)
  })

  it('has one place when it may be back, for one caller, until that has asked it', async () => {
    await bringDown(first())
    now += 2_000
    expect(replicas.places()).toBe(9)
    const others = [at(1), at(2)]
    expect(take(...others).replica).toBe(first())
    expect(replicas.take(new Set(others))).toBeNull()
    await ask('/drop')
    expect(replicas.places()).toBe(8)
    now += 2_000
    take(...others)
    await ask('/200')
    expect(replicas.places()).toBe(12)
    expect(take(...others).replica).toBe(first())
  })

  it('is free for the next who tries when the one who had it never asked', async () => {
    await bringDown(first())
    now += 2_000
    const others = [at(1), at(2)]
    take(...others).release()
    const late = take(...others)
    await ask('/drop')
    now += 2_000
    // Who tried before gives the place back only now, and that is not the place of who tries.
    const probe = take(...others)
    late.release()
    expect(replicas.take(new Set(others))).toBeNull()
    probe.release()
    expect(take(...others).replica).toBe(first())
  })

  it('leaves no place when it is the only one', async () => {
    const only = start([''])
    for (let i = 0; i < 3; i++) {
      await only.request(only.all[0] ?? first(), 'GET', '/502')
    }
    expect(only.places()).toBe(0)
    expect(only.take()).toBeNull()
    await only.close()
  })
})

describe('a job’s id', () => {
  it('tells which of several servers has it, and not where that is', () => {
    for (const replica of replicas.all) {
      const id = replicas.jobId(replica, 'job.1')
      expect(id).toMatch(/^[0-9a-f]{6}\.job\.1$/)
      expect(replicas.find(id)).toEqual({ replica, id: 'job.1' })
    }
    expect(replicas.find('job.1')).toBeNull()
    expect(replicas.find('ffffff.job.1')).toBeNull()
  })

  it('is the same however the servers are ordered, and after they are fewer', async () => {
    const id = replicas.jobId(at(2), '7')
    const turned = start(['/c', ''])
    expect(turned.find(id)).toEqual({ replica: turned.all[0], id: '7' })
    const alone = start(['/c'])
    expect(alone.find(id)).toEqual({ replica: alone.all[0], id: '7' })
    await turned.close()
    await alone.close()
  })

  it('is the server’s own where there is one, though it may look like one of ours', async () => {
    const alone = start(['/c'])
    const [only] = alone.all
    expect(alone.jobId(only ?? at(0), 'abcdef.1')).toBe('abcdef.1')
    // Nor is a job of a server that has gone looked for under another's number.
    for (const id of ['abcdef.1', replicas.jobId(at(0), '1')]) {
      expect(alone.find(id)).toEqual({ replica: only, id })
    }
    await alone.close()
  })
})
