import { expect, test } from 'vitest'
import type { Delivery } from '../store/records.ts'
import { createLanes, type Lanes } from './lanes.ts'

const now = 1_000_000

function delivery(id: string, changes: Partial<Delivery> = {}): Delivery {
  return {
    id,
    taskId: `task of ${id}`,
    accountId: 'acc_1',
    event: 'success',
    url: 'https://one.test/hook?secret=1',
    body: '{}',
    state: 'pending',
    attempts: 0,
    dueAt: now + 60_000,
    leaseOwner: 'node_1',
    createdAt: now,
    endedAt: null,
    ...changes,
  }
}

/** All that may be sent now. */
function drain(lanes: Lanes, at = now): string[] {
  const ids: string[] = []
  for (let next = lanes.next(at); next !== null; next = lanes.next(at)) ids.push(next.id)
  return ids
}

test('hosts take turns, and none gets more places than its share', () => {
  const lanes = createLanes({ perHost: 2, sendMs: 10_000 })
  for (const id of ['a1', 'a2', 'a3']) lanes.add(delivery(id), now)
  for (const id of ['b1', 'b2']) lanes.add(delivery(id, { url: 'https://two.test/' }), now)
  expect(drain(lanes)).toEqual(['a1', 'b1', 'a2', 'b2'])
  expect(lanes.waiting).toBe(1)
  lanes.done(delivery('a1'), 100)
  expect(drain(lanes)).toEqual(['a3'])
})

test('events of one task go one after the other', () => {
  const lanes = createLanes({ perHost: 4, sendMs: 10_000 })
  const processing = delivery('p', { taskId: 't', event: 'processing' })
  lanes.add(processing, now)
  lanes.add(delivery('s', { taskId: 't' }), now)
  lanes.add(delivery('other'), now)
  expect(drain(lanes)).toEqual(['p', 'other'])
  lanes.done(processing, 100)
  expect(drain(lanes)).toEqual(['s'])
})

test('what is claimed again is sent once, with its new lease', () => {
  const lanes = createLanes({ perHost: 4, sendMs: 10_000 })
  lanes.add(delivery('a'), now)
  lanes.add(delivery('a', { dueAt: now + 120_000 }), now)
  expect(drain(lanes, now + 100_000)).toEqual(['a'])
  lanes.add(delivery('a', { dueAt: now + 180_000 }), now)
  expect(drain(lanes)).toEqual([])
})

test('what has too little lease left to be sent in is not begun', () => {
  const lanes = createLanes({ perHost: 4, sendMs: 10_000 })
  lanes.add(delivery('a'), now)
  expect(drain(lanes, now + 50_001)).toEqual([])
  expect(lanes.waiting).toBe(0)
  lanes.add(delivery('b'), now)
  expect(drain(lanes, now + 50_000)).toEqual(['b'])
})

test('a host known to be slow holds only what it can take within the lease', () => {
  const lanes = createLanes({ perHost: 1, sendMs: 10_000 })
  const first = delivery('first')
  lanes.add(first, now)
  lanes.next(now)
  for (let i = 0; i < 10; i++) lanes.add(delivery(`a${i}`), now)
  expect(lanes.waiting).toBe(10)
  // Ten seconds without an answer: of the 40 s that are left, sends of 10 s fill four.
  lanes.shed(now + 10_000)
  expect(lanes.waiting).toBe(4)
  lanes.add(delivery('late', { dueAt: now + 70_000 }), now + 10_000)
  expect(lanes.waiting).toBe(5)
  lanes.add(delivery('later', { dueAt: now + 70_000 }), now + 10_000)
  expect(lanes.waiting).toBe(5)
  lanes.add(delivery('b', { url: 'https://two.test/' }), now + 10_000)
  expect(drain(lanes, now + 10_000)).toEqual(['b'])
})

test('an URL that cannot be read has a lane like any other', () => {
  const lanes = createLanes({ perHost: 1, sendMs: 10_000 })
  lanes.add(delivery('a', { url: 'not a URL' }), now)
  expect(drain(lanes)).toEqual(['a'])
})
