import { beforeEach, expect, it } from 'vitest'
import type { WireTask } from '../../src/http/schemas.ts'
import { createNotes, see, type Note, type Notes } from './notes.ts'

const open: WireTask = {
  id: 'gen_1',
  model: 'm',
  created_at: 1,
  status: 'in_progress',
  progress: 0,
  output: { status: 'in_queue', content: [], jobId: '' },
  payload: 'one-1',
  metadata: { seed: 1, attempts: 0, warnings: [] },
}
const ended: WireTask = { ...open, status: 'completed', usage: { cost: '0.03', discount: 1 } }

let notes: Notes
let note: Note
beforeEach(() => {
  notes = createNotes()
  note = {
    account: { name: 'one', id: 'acc_1', key: 'k' },
    idempotencyKey: 'task-1',
    payload: 'one-1',
    seed: 1,
    callbackPath: null,
    references: [],
    id: null,
    acceptedAt: null,
    end: null,
    endSeenAt: 0,
  }
})
const later = () => note.endSeenAt + 1

it('takes a task that goes its way, and an answer that was overtaken by a later one', () => {
  see(notes, note, open, 0)
  see(notes, note, ended, 0)
  see(notes, note, open, note.endSeenAt - 1)
  see(notes, note, ended, later())
  expect(note).toMatchObject({ id: 'gen_1', end: ended })
  expect(notes.wrong).toEqual([])
})

it.each<[string, WireTask]>([
  ['a task that goes back', open],
  ['an end that becomes another', { ...ended, status: 'failed' }],
  ['a price that changes', { ...ended, usage: { cost: '0.06', discount: 1 } }],
  ['another task', { ...ended, id: 'gen_2' }],
  ['another payload', { ...ended, payload: 'one-2' }],
  ['another seed', { ...ended, metadata: { ...ended.metadata, seed: 2 } }],
])('finds %s', (_name, task) => {
  see(notes, note, open, 0)
  see(notes, note, ended, 0)
  see(notes, note, task, later())
  expect(notes.wrong).toHaveLength(1)
})
