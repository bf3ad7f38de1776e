import type {
  Attempt,
  Capabilities,
  Engine,
  EngineRequest,
  EngineResult,
} from '../../src/engines/engine.ts'
import { defaultModel, type Model } from '../../src/tasks/models.ts'

/** What the test engine does for one request: paints a flat colour unless it answers something else. */
export type Behaviour = (
  request: EngineRequest,
  attempt: Attempt,
) => Promise<EngineResult | void> | EngineResult | void

export interface TestEngine extends Engine {
  /** Every request it has been given, in order. */
  readonly requests: readonly EngineRequest[]
  /** What it does from now on; null paints at once. */
  behave(behaviour: Behaviour | null): void
  /** Resolves when it works on nothing. */
  idle(): Promise<void>
}

/** A colour that the seed decides: two seeds hardly ever share one. */
export function colourOf(seed: number): readonly [number, number, number] {
  const mixed = Math.imul(seed ^ Math.floor(seed / 2 ** 32), 0x9e3779b1) >>> 0
  return [mixed & 255, (mixed >>> 8) & 255, (mixed >>> 16) & 255]
}

/** A flat picture of the size and seed that were asked for, as raw RGB. */
export function paint(request: EngineRequest): EngineResult {
  const { width, height } = request
  const pixel = Buffer.from(colourOf(request.seed))
  const data = Buffer.alloc(width * height * 3, pixel)
  return {
    image: { kind: 'raw', width, height, channels: 3, data },
    digitalSourceType: 'algorithmicMedia',
    warnings: [],
  }
}

/** An engine that is fast, needs nothing, and does on demand what engines should not do. */
export function createTestEngine(
  options: {
    behaviour?: Behaviour
    capabilities?: Partial<Capabilities>
    /** False where the bytes of the references of many requests would add up. */
    keepsRequests?: boolean
  } = {},
): TestEngine {
  const requests: EngineRequest[] = []
  const running = new Set<Promise<unknown>>()
  let behaviour = options.behaviour ?? null

  async function work(request: EngineRequest, attempt: Attempt): Promise<EngineResult> {
    return (await behaviour?.(request, attempt)) ?? paint(request)
  }
  return {
    id: 'test',
    version: '1',
    requests,
    behave: (next) => {
      behaviour = next
    },
    capabilities: (model) =>
      model === 'test'
        ? {
            referencesMax: 7,
            needsReference: false,
            seed: true,
            cancel: true,
            progress: true,
            ...options.capabilities,
          }
        : null,
    idle: async () => {
      await Promise.allSettled(running)
    },
    run: (request, attempt) => {
      if (options.keepsRequests !== false) requests.push(request)
      const working = work(request, attempt)
      running.add(working)
      return working.finally(() => running.delete(working))
    },
    close: () => Promise.resolve(),
  }
}

/** The source API's model, made by the test engine. */
export const testModel: Model = { ...defaultModel, engines: [{ engine: 'test', model: 'test' }] }

export interface Gate {
  /** Resolves once the engine stands at the gate. */
  readonly reached: Promise<void>
  /** Lets through who stands there and who comes later. */
  open(): void
  /** The behaviour that waits at the gate, or until the attempt is stopped. */
  readonly wait: Behaviour
}

/** Holds the engine until the test has seen what it came for. */
export function createGate(): Gate {
  const reached = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  return {
    reached: reached.promise,
    open: opened.resolve,
    wait: async (_request, { signal }) => {
      reached.resolve()
      const stopped = Promise.withResolvers<never>()
      const stop = (): void => stopped.reject(signal.reason)
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
      try {
        await Promise.race([opened.promise, stopped.promise])
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  }
}
