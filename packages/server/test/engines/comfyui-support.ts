import { createLog } from '../../src/core/log.ts'
import { createComfyuiEngine } from '../../src/engines/comfyui/comfyui-engine.ts'
import { comfyuiSettings } from '../../src/engines/comfyui/settings.ts'
import type { ComfyuiTiming } from '../../src/engines/comfyui/timing.ts'
import type { Engine, EngineReference, EngineRequest } from '../../src/engines/engine.ts'
import { recordAttempt as record, type RecordedAttempt } from '../support/attempt.ts'
import { flatPng } from '../support/pictures.ts'

/** ComfyUI's pace, a hundred times as fast. */
export const hurried: ComfyuiTiming = {
  poll: {
    pollMs: { first: 5, longest: 20 },
    retryMs: { first: 10, longest: 40 },
    requestsMax: 8,
    requestsPerSecondMax: 1000,
  },
  retryMs: { first: 10, longest: 40 },
  openMs: { first: 20, longest: 50 },
  reconnectMs: { first: 5, longest: 20 },
  abandonMs: 50,
}

export const models = {
  klein: { template: 'flux2', referencesMax: 4 },
  qwen: { template: 'qwen-image-edit-2511', referencesMax: 3 },
}

export interface ComfyuiUnderTest {
  readonly engine: Engine
  /** Every line logged so far. */
  readonly logs: readonly string[]
}

export interface EngineChanges {
  /** Of the section of the configuration file. */
  readonly settings?: Record<string, unknown>
  readonly timing?: Partial<ComfyuiTiming>
  readonly directory?: string
  readonly apiKey?: string
}

/** The engine as a configuration file would have it, in a hurry. */
export function startEngine(
  urls: readonly string[],
  changes: EngineChanges = {},
): ComfyuiUnderTest {
  const logs: string[] = []
  const log = createLog({ level: 'trace', stream: { write: (line) => void logs.push(line) } })
  const engine = createComfyuiEngine({
    id: 'comfy',
    settings: comfyuiSettings.parse({ type: 'comfyui', urls, models, ...changes.settings }),
    log,
    timing: { ...hurried, ...changes.timing },
    ...(changes.apiKey !== undefined && { apiKey: changes.apiKey }),
    ...(changes.directory !== undefined && { directory: changes.directory }),
  })
  return { engine, logs }
}

let tasks = 0
/** A small one, since what it tells does not depend on its size. */
export function order(changes: Partial<EngineRequest> = {}): EngineRequest {
  return {
    taskId: `gen_${String(tasks++).padStart(26, '0')}`,
    model: 'klein',
    prompt: 'a red boat on a lake',
    references: [],
    width: 320,
    height: 256,
    seed: 7,
    hops: 0,
    ...changes,
  }
}

/** References of one colour each, told apart by their sizes: 200, 210, 220 px … wide. */
export async function referencesOf(
  count: number,
  changes: Partial<EngineReference> = {},
): Promise<readonly EngineReference[]> {
  const sizes = Array.from({ length: count }, (_, i) => ({ width: 200 + 10 * i, height: 160 }))
  return await Promise.all(
    sizes.map(async ({ width, height }, i) => {
      const bytes = await flatPng(width, height)
      const read = () => Promise.resolve(bytes)
      const label = `images[${i}]`
      return { label, format: 'png' as const, width, height, subject: null, read, ...changes }
    }),
  )
}

/** As the shared one, with how far the task had come at each stage. */
export interface MeasuredAttempt extends RecordedAttempt {
  readonly steps: readonly { readonly fraction: number; readonly stage: string }[]
}

export function recordAttempt(options?: Parameters<typeof record>[0]): MeasuredAttempt {
  const recorded = record(options)
  const steps: { fraction: number; stage: string }[] = []
  const progress = (fraction: number, stage: string): void => void steps.push({ fraction, stage })
  return { ...recorded, progress, steps }
}
