import { z } from 'zod'

/** What can be made to go wrong with a call to a simulated upstream, whichever it is. */
const faultSchema = z.discriminatedUnion('kind', [
  /** An HTTP error in the upstream's shape. Nothing has happened. */
  z.strictObject({
    kind: z.literal('refuse'),
    status: z.int().min(400).max(599),
    /** The upstream's word for it, where it has words. */
    reason: z.string().default(''),
    message: z.string().default('the simulator was told to refuse'),
    /** As the header has it: seconds or a date. */
    retryAfter: z.string().optional(),
  }),
  /** Cuts the connection; `done` only after having done what was asked, so that the answer is lost. */
  z.strictObject({ kind: z.literal('drop'), done: z.boolean().default(false) }),
  /** Does what was asked and answers something else. */
  z.strictObject({ kind: z.literal('answer'), status: z.int().default(200), body: z.string() }),
  /** Does it, late. */
  z.strictObject({ kind: z.literal('slow'), ms: z.int().min(0) }),
  /** The job that is created will fail with this code. */
  z.strictObject({ kind: z.literal('fail-job'), errCode: z.string().nullable() }),
  /** Half the bytes of a result, with (`announced`) or without a `Content-Length` that tells. */
  z.strictObject({ kind: z.literal('truncate'), announced: z.boolean().default(true) }),
  /** A list leaves every job out, as Vidu's does with new ones for a moment. */
  z.strictObject({ kind: z.literal('hide') }),
])
export type Fault = z.output<typeof faultSchema>

/** As tests and `POST /simulator/faults` give it; `operation` is one of the simulator's own. */
export function faultRuleSchema<const O extends string>(operations: readonly [O, ...O[]]) {
  return z.object({
    on: z.enum(operations),
    /** How many calls it is for. */
    times: z.int().min(1).default(1),
    fault: faultSchema,
  })
}
export interface FaultRule<O extends string> {
  readonly on: O
  readonly times?: number
  readonly fault: z.input<typeof faultSchema>
}

/** A call that is held until the test lets it go. */
export interface Hold {
  /** Resolves when a call stands there. */
  readonly reached: Promise<void>
  release(): void
}

/** A hold waits `before` what is asked is done, or `after` it. */
export type Planned =
  | Fault
  | { kind: 'hold'; when: 'before' | 'after'; reach: () => void; released: Promise<void> }

/** The plan of faults: each call takes the first that is left for its kind. */
export function createFaults<const O extends string>(operations: readonly [O, ...O[]]) {
  const plan = new Map<O, Planned[]>(operations.map((operation) => [operation, []]))
  const ruleSchema = faultRuleSchema(operations)
  function add(rule: unknown): void {
    const { on, times, fault } = ruleSchema.parse(rule)
    for (let i = 0; i < times; i++) plan.get(on)?.push(fault)
  }
  return {
    add: (rule: FaultRule<O>): void => add(rule),
    /** A rule from outside. @throws ZodError */
    read: (rule: unknown): void => add(rule),
    hold: (on: O, when: 'before' | 'after'): Hold => {
      const reached = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      plan.get(on)?.push({ kind: 'hold', when, reach: reached.resolve, released: released.promise })
      return { reached: reached.promise, release: released.resolve }
    },
    take: (on: O): Planned | null => plan.get(on)?.shift() ?? null,
    clear: (): void => {
      for (const faults of plan.values()) faults.length = 0
    },
  }
}
