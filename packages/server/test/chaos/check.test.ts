import { expect, it } from 'vitest'
import type { WireTask } from '../../src/http/schemas.ts'
import { check } from './check.ts'
import type { Evidence } from './evidence.ts'

const made: WireTask = {
  id: 'gen_1',
  model: 'm',
  created_at: 1,
  status: 'completed',
  progress: 1,
  output: { status: 'success', content: [{ type: 'image', url: 'http://x/files/1' }], jobId: '9' },
  usage: { cost: '0.03', discount: 1 },
  payload: 'one-1',
  metadata: { seed: 1, attempts: 1, warnings: [], sha256: 'aa' },
}
const failed: WireTask = {
  ...made,
  id: 'gen_2',
  status: 'failed',
  output: { status: 'failed', content: [], jobId: '' },
  error: { code: '499', message: 'cancelled' },
  payload: 'one-2',
}
const running = JSON.stringify({ ...failed, status: 'in_progress' })

const row = { accountId: 'acc_1', reservedMicros: 30, attempt: 1 } as const
const entry = { accountId: 'acc_1', amountMicros: 30 } as const
const callback = { isSigned: true, isTaken: true, deliveryId: 'dlv_1' } as const

/** One task completed and one failed, and nothing wrong. */
const sound: Evidence = {
  tasks: [
    { ...row, id: 'gen_1', state: 'completed', payload: 'one-1', callbackUrl: null, code: null },
    {
      ...row,
      id: 'gen_2',
      state: 'failed',
      payload: 'one-2',
      callbackUrl: 'http://r/one/2',
      code: '499',
    },
  ],
  ledger: [
    { ...entry, taskId: null, kind: 'credit', amountMicros: 100, balanceMicros: 100 },
    { ...entry, taskId: 'gen_1', kind: 'reserve', balanceMicros: -30 },
    { ...entry, taskId: 'gen_1', kind: 'charge', balanceMicros: 0 },
    { ...entry, taskId: 'gen_2', kind: 'reserve', balanceMicros: -30 },
    { ...entry, taskId: 'gen_2', kind: 'release', balanceMicros: 30 },
  ],
  accounts: [{ id: 'acc_1', balanceMicros: 70 }],
  ends: [
    { taskId: 'gen_1', what: 'ended' },
    { taskId: 'gen_2', what: 'ended' },
  ],
  jobs: ['gen_1'],
  callbacks: [
    { ...callback, path: '/one/2', body: running },
    { ...callback, path: '/one/2', body: JSON.stringify(failed), isTaken: false },
    { ...callback, path: '/one/2', body: JSON.stringify(failed) },
  ],
  notes: [
    { id: 'gen_1', payload: 'one-1', callbackPath: null },
    { id: 'gen_2', payload: 'one-2', callbackPath: '/one/2' },
    { id: null, payload: 'one-3', callbackPath: null },
  ],
  answers: new Map([
    ['gen_1', made],
    ['gen_2', failed],
  ]),
  pictures: new Map([['gen_1', 'aa']]),
  wrong: [],
  deaths: [{ node: 'api-1', at: 1, kind: 'starting', how: 'exit code 1' }],
}

/** Which promises are broken, and how often. */
function broken(evidence: Evidence): Record<string, number> {
  const found = check(evidence).filter((verdict) => verdict.broken.length > 0)
  return Object.fromEntries(found.map((verdict) => [verdict.promise, verdict.broken.length]))
}

it('finds nothing where nothing is wrong', () => {
  expect(broken(sound)).toEqual({})
})

it.each<[string, string, Partial<Evidence>]>([
  [
    'a task that is gone',
    'accepted tasks lost',
    {
      notes: [{ id: 'gen_9', payload: 'one-9', callbackPath: null }],
      answers: new Map([...sound.answers, ['gen_9', made]]),
    },
  ],
  [
    'a task that has not ended',
    'accepted tasks lost',
    {
      tasks: sound.tasks.map((task) =>
        task.id === 'gen_2' ? { ...task, state: 'running' } : task,
      ),
      ledger: sound.ledger.slice(0, -1),
      accounts: [{ id: 'acc_1', balanceMicros: 40 }],
    },
  ],
  [
    'two tasks of one create',
    'tasks made twice for one Idempotency-Key',
    { tasks: sound.tasks.map((task) => ({ ...task, payload: 'one-1' })) },
  ],
  [
    'a second end',
    'tasks settled twice',
    { ends: [...sound.ends, { taskId: 'gen_1', what: 'ended' }] },
  ],
  [
    'a change after the end',
    'tasks settled twice',
    { ends: [...sound.ends, { taskId: 'gen_1', what: 'changed after its end' }] },
  ],
  ['a witness that slept', 'tasks settled twice', { ends: sound.ends.slice(1) }],
  ['a charge that is missing', 'ledger violations', { ledger: sound.ledger.toSpliced(2, 1) }],
  [
    'a charge too many',
    'ledger violations',
    { ledger: [...sound.ledger, { ...entry, taskId: 'gen_1', kind: 'charge', balanceMicros: 0 }] },
  ],
  [
    'a release of what was charged',
    'ledger violations',
    {
      ledger: sound.ledger.with(2, {
        ...entry,
        taskId: 'gen_1',
        kind: 'release',
        balanceMicros: 30,
      }),
      accounts: [{ id: 'acc_1', balanceMicros: 100 }],
    },
  ],
  [
    'a balance that is not the sum',
    'ledger violations',
    { accounts: [{ id: 'acc_1', balanceMicros: 71 }] },
  ],
  [
    'a second job',
    'upstream jobs created twice for one task',
    { jobs: ['gen_1', 'gen_2', 'gen_1'] },
  ],
  [
    'a picture that is not there',
    'tasks charged without a picture that can be fetched',
    { pictures: new Map([['gen_1', null]]) },
  ],
  [
    'somebody else’s picture',
    'tasks charged without a picture that can be fetched',
    { pictures: new Map([['gen_1', 'bb']]) },
  ],
  [
    'an end that was refused and never taken',
    'terminal callbacks lost, unsigned or wrong',
    { callbacks: sound.callbacks.slice(0, 2) },
  ],
  [
    'a callback without a valid signature',
    'terminal callbacks lost, unsigned or wrong',
    {
      callbacks: [
        ...sound.callbacks,
        { ...callback, path: '/one/2', body: running, isSigned: false },
      ],
    },
  ],
  [
    'two versions of an end',
    'terminal callbacks lost, unsigned or wrong',
    {
      callbacks: [
        ...sound.callbacks,
        { ...callback, path: '/one/2', body: JSON.stringify({ ...failed, status: 'completed' }) },
      ],
    },
  ],
  [
    'a callback that is not what the task is',
    'terminal callbacks lost, unsigned or wrong',
    { answers: new Map([...sound.answers, ['gen_2', { ...failed, progress: 0.5 }]]) },
  ],
  [
    'an id that is not answered any more',
    'accepted tasks that no node answers in the end',
    { answers: new Map([['gen_1', made]]) },
  ],
  ['what a client saw', 'wrong answers seen by clients', { wrong: ['500'] }],
  [
    'a process that ended by itself',
    'processes that died by themselves or not cleanly',
    { deaths: [{ node: 'worker-1', at: 1, kind: 'by itself', how: 'exit code 1' }] },
  ],
])('finds %s', (_name, promise, change) => {
  expect(broken({ ...sound, ...change })).toEqual({ [promise]: 1 })
})
