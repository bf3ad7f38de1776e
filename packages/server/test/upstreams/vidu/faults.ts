import { z } from 'zod'

/** What can be made to go wrong, one rule a kind of call. */
export const operations = ['create', 'read', 'list', 'cancel', 'result'] as const
export type Operation = (typeof operations)[number]

const faultSchema = z.discriminatedUnion('kind', [
  /** An HTTP error in Vidu's shape. Nothing has happened. */
  z.strictObject({
    kind: z.literal('refuse'),
    status: z.int().min(400).max(599),
    reason: z.string(),
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
  /** The job that is created will fail with this `err_code`. */
  z.strictObject({ kind: z.literal('fail-job'), errCode: z.string().nullable() }),
  /** Half the bytes of a result, with (`announced`) or without a `Content-Length` that tells. */
  z.strictObject({ kind: z.literal('truncate'), announced: z.boolean().default(true) }),
  /** The list leaves every job out, as Vidu's does with new ones for a moment. */
  z.strictObject({ kind: z.literal('hide') }),
])
export type Fault = z.output<typeof faultSchema>

/** As tests and `POST /simulator/faults` give it. */
export const faultRuleSchema = z.object({
  on: z.enum(operations),
  /** How many calls it is for. */
  times: z.int().min(1).default(1),
  fault: faultSchema,
})
export type FaultRule = z.input<typeof faultRuleSchema>

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
export function createFaults() {
  const plan = new Map<Operation, Planned[]>(operations.map((operation) => [operation, []]))
  return {
    add: (rule: FaultRule): void => {
      const { on, times, fault } = faultRuleSchema.parse(rule)
      for (let i = 0; i < times; i++) plan.get(on)?.push(fault)
    },
    hold: (on: Operation, when: 'before' | 'after'): Hold => {
      const reached = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      plan.get(on)?.push({ kind: 'hold', when, reach: reached.resolve, released: released.promise })
      return { reached: reached.promise, release: released.resolve }
    },
    take: (on: Operation): Planned | null => plan.get(on)?.shift() ?? null,
    clear: (): void => {
      for (const faults of plan.values()) faults.length = 0
    },
  }
}
