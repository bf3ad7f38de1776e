/** The simulated Vidu of a run, as a process of its own; see service.ts. */
import { startViduSimulator, type ViduFault } from '../upstreams/vidu/simulator.ts'
import { serveCalls } from './service.ts'

/** How long a job is at work, ms. */
const workMs = { min: 200, max: 3_000 }

const vidu = await startViduSimulator({
  workMs: () => workMs.min + Math.random() * (workMs.max - workMs.min),
  atOnce: 40,
})

type Operation = ViduFault['on']
type Chances = Partial<Record<Operation, readonly (readonly [number, ViduFault['fault']])[]>>

const refuse = (status: number, reason = '', retryAfter?: string): ViduFault['fault'] => ({
  kind: 'refuse',
  status,
  reason,
  ...(retryAfter !== undefined && { retryAfter }),
})

/** How likely each fault is to meet a call of its kind. */
const storms = {
  errors: {
    create: [
      [0.2, refuse(500)],
      [0.2, refuse(502)],
    ],
    list: [[0.5, refuse(503)]],
    read: [[0.5, refuse(500)]],
    result: [[0.5, refuse(503)]],
  },
  throttled: {
    create: [[0.8, refuse(429, 'TooManyRequests', '1')]],
    list: [[0.5, refuse(429, 'TooManyRequests', '1')]],
  },
  'answers-lost': {
    create: [
      [0.6, { kind: 'drop', done: true }],
      [0.1, { kind: 'drop', done: false }],
    ],
    list: [[0.2, { kind: 'hide' }]],
    result: [[0.3, { kind: 'truncate' }]],
  },
} as const satisfies Record<string, Chances>
export type Storm = keyof typeof storms

/** More calls than any storm meets. */
const callsMax = 5_000

function draw(chances: readonly (readonly [number, ViduFault['fault']])[]): ViduFault['fault'] {
  let left = Math.random()
  for (const [chance, fault] of chances) {
    left -= chance
    if (left < 0) return fault
  }
  return { kind: 'slow', ms: 0 }
}

const calls = {
  begin: (storm: Storm): void => {
    const chances: Chances = storms[storm]
    for (const on of Object.keys(chances) as Operation[]) {
      for (let i = 0; i < callsMax; i++) vidu.fault({ on, fault: draw(chances[on] ?? []) })
    }
  },
  end: (): void => vidu.reset(),
  /** The payload of every job there ever was: it names the task. */
  payloads: (): string[] => vidu.jobs().map(({ order }) => order.payload),
}
const hello = { url: vidu.url, apiKey: 'vidu-simulator-key' }
export type ViduCalls = typeof calls
export type ViduHello = typeof hello

serveCalls(calls, hello)
