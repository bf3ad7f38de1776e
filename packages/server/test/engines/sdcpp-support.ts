import { createLog } from '../../src/core/log.ts'
import type { Engine, EngineReference, EngineRequest } from '../../src/engines/engine.ts'
import { createSdcppEngine } from '../../src/engines/sdcpp/sdcpp-engine.ts'
import { sdcppSettings, type SdcppSettings } from '../../src/engines/sdcpp/settings.ts'
import type { SdcppTiming } from '../../src/engines/sdcpp/timing.ts'

/** The server's pace, a hundred times as fast. */
export const hurried: SdcppTiming = {
  pollMs: { first: 5, longest: 20 },
  retryMs: { first: 10, longest: 40 },
  requestsMax: 8,
  requestsPerSecondMax: 1000,
  silentMs: 50,
  capabilitiesMs: 60_000,
}

export const klein = { referencesMax: 4, steps: 4, guidance: 1 }

export interface SdcppUnderTest {
  readonly engine: Engine
  /** Every line logged so far. */
  readonly logs: readonly string[]
}

/** The engine as a configuration file would have it, in a hurry. */
export function startEngine(
  urls: readonly string[],
  changes: Record<string, unknown> = {},
  timing: Partial<SdcppTiming> = {},
): SdcppUnderTest {
  const settings: SdcppSettings = sdcppSettings.parse({
    type: 'sdcpp',
    urls,
    models: { klein },
    ...changes,
  })
  const logs: string[] = []
  const log = createLog({ level: 'trace', stream: { write: (line) => void logs.push(line) } })
  const engine = createSdcppEngine({
    id: 'gpu',
    settings,
    apiKey: settings.apiKeyEnv === undefined ? null : 'a-proxys-secret',
    log,
    timing: { ...hurried, ...timing },
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
    width: 160,
    height: 96,
    seed: 7,
    ...changes,
  }
}

export function referenceOf(
  bytes: Buffer,
  changes: Partial<EngineReference> = {},
): EngineReference {
  return {
    label: 'images[0]',
    format: 'png',
    width: 128,
    height: 128,
    subject: null,
    read: () => Promise.resolve(bytes),
    ...changes,
  }
}
