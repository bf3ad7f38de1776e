/** What is to go wrong, in what order: a seed decides all of it. */
import { createRandom } from '../crash/random.ts'

/** A fault has one target, the name of a process, where it strikes one. */
export const faultKinds = [
  'kill-api',
  'kill-worker',
  'term-api',
  'term-worker',
  'stop-api',
  'stop-worker',
  'cut-api',
  'cut-worker',
  'lose-answers-api',
  'lose-answers-worker',
  'freeze-api',
  'freeze-worker',
  'database-restart',
  'database-crash',
  's3-down',
  's3-slow',
  's3-errors',
  's3-full',
  'upstream-errors',
  'upstream-throttled',
  'upstream-answers-lost',
  'callbacks-refused',
  'callbacks-unanswered',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  readonly kind: FaultKind
  /** `api-2`, `worker-1`; null when it strikes all. */
  readonly target: string | null
  /** From its begin to its end, ms. For a process that is ended: how long it stays away. */
  readonly ms: number
}

/** Faults that begin together, after a time of quiet. */
export interface Step {
  readonly quietMs: number
  readonly faults: readonly Fault[]
}

/** Shortest and longest, ms. A stopped worker has to be past its lease, see `leaseMs`. */
const durations: Readonly<Record<FaultKind, readonly [number, number]>> = {
  'kill-api': [300, 3_000],
  'kill-worker': [300, 3_000],
  'term-api': [300, 2_000],
  'term-worker': [300, 2_000],
  'stop-api': [1_000, 6_000],
  'stop-worker': [5_000, 9_000],
  'cut-api': [100, 3_000],
  'cut-worker': [100, 5_000],
  'lose-answers-api': [2_000, 6_000],
  'lose-answers-worker': [2_000, 6_000],
  'freeze-api': [2_000, 8_000],
  'freeze-worker': [2_000, 8_000],
  'database-restart': [100, 3_000],
  'database-crash': [100, 3_000],
  's3-down': [1_000, 20_000],
  's3-slow': [3_000, 8_000],
  's3-errors': [2_000, 8_000],
  's3-full': [2_000, 20_000],
  'upstream-errors': [2_000, 8_000],
  'upstream-throttled': [2_000, 8_000],
  'upstream-answers-lost': [1_000, 5_000],
  'callbacks-refused': [2_000, 8_000],
  'callbacks-unanswered': [2_000, 8_000],
}

/** Every so many steps, two faults begin together. */
const pairEvery = 4

/**
 * Steps without end. Each kind comes once before any comes again, so that a short run sees as many
 * kinds as it has steps; the same seed gives the same steps, however long each takes.
 */
export function* planOf(options: {
  seed: number
  api: number
  workers: number
  /** Default: all. */
  kinds?: readonly FaultKind[]
}): Generator<Step, never> {
  const random = createRandom(options.seed)
  const { kinds = faultKinds } = options
  const between = (min: number, max: number) => Math.round(min + random() * (max - min))
  let deck: FaultKind[] = []

  function draw(): Fault {
    if (deck.length === 0) deck = shuffled(kinds, random)
    const kind = deck.pop() as FaultKind
    const role = /-(api|worker)$/.exec(kind)?.[1]
    const count = role === 'api' ? options.api : options.workers
    const target = role === undefined ? null : `${role}-${between(1, count)}`
    return { kind, target, ms: between(...durations[kind]) }
  }

  for (let number = 1; ; number++) {
    const quietMs = between(500, 2_000)
    const first = draw()
    if (number % pairEvery !== 0) {
      yield { quietMs, faults: [first] }
      continue
    }
    const second = draw()
    const meet = placeOf(first) === placeOf(second)
    yield* meet
      ? [
          { quietMs, faults: [first] },
          { quietMs: between(500, 2_000), faults: [second] },
        ]
      : [{ quietMs, faults: [first, second] }]
  }
}

/** Two faults of one place would end each other. */
function placeOf({ kind, target }: Fault): string {
  return target ?? kind.replace(/-.*/, '')
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const deck = [...items]
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = deck[i] as T
    deck[i] = deck[j] as T
    deck[j] = held
  }
  return deck
}

/** One fault for people: `kill-worker worker-2 1.3 s`. */
export function faultText({ kind, target, ms }: Fault): string {
  return [kind, ...(target === null ? [] : [target]), `${(ms / 1000).toFixed(1)} s`].join(' ')
}
