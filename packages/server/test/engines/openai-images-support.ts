import { createLog } from '../../src/core/log.ts'
import {
  AttemptStopped,
  type Attempt,
  type Engine,
  type EngineReference,
  type EngineRequest,
  type StopReason,
} from '../../src/engines/engine.ts'
import {
  createOpenaiImagesEngine,
  type OpenaiImagesTiming,
} from '../../src/engines/openai-images/openai-images-engine.ts'
import type { ProfileName } from '../../src/engines/openai-images/profiles.ts'
import { openaiImagesSettings } from '../../src/engines/openai-images/settings.ts'
import { readSize } from '../../src/images/sharp-setup.ts'
import { createNet } from '../../src/net/net.ts'
import { flatPng } from '../support/pictures.ts'
import { simulatorKey } from '../upstreams/openai-images/simulator.ts'

/** The engine's pace, a hundred times as fast. */
export const hurried: OpenaiImagesTiming = {
  retryMs: { first: 5, longest: 20 },
  progressMs: 5,
  openMs: { first: 30, longest: 60 },
}

/** As each server calls a model of its own. */
export const modelNames: Readonly<Record<ProfileName, string>> = {
  openai: 'gpt-image-2',
  sglang: 'black-forest-labs/FLUX.2-klein-4B',
  'vllm-omni': 'black-forest-labs/FLUX.2-klein-4B',
  xinference: 'FLUX.2-klein-4B',
  localai: 'flux.2-klein-4b',
}

export interface EngineUnderTest {
  readonly engine: Engine
  readonly logs: readonly string[]
}

/** An engine with that profile for servers of it; `model` and `settings` change what the file would say. */
export function startEngine(
  profile: ProfileName,
  urls: readonly string[],
  changes: {
    id?: string
    model?: Record<string, unknown>
    models?: Record<string, unknown>
    settings?: Record<string, unknown>
    timing?: Partial<OpenaiImagesTiming>
  } = {},
): EngineUnderTest {
  const logs: string[] = []
  // Strict: the servers' own host is the operator's word.
  const net = createNet({ allowPrivate: false })
  const settings = openaiImagesSettings.parse({
    type: 'openai-images',
    profile,
    urls,
    models: changes.models ?? { [modelNames[profile]]: { referencesMax: 7, ...changes.model } },
    ...changes.settings,
  })
  const engine = createOpenaiImagesEngine({
    id: changes.id ?? 'pictures',
    settings,
    apiKey: profile === 'openai' ? simulatorKey : null,
    net,
    log: createLog({ level: 'trace', stream: { write: (line) => void logs.push(line) } }),
    timing: { ...hurried, ...changes.timing },
  })
  return {
    engine: {
      ...engine,
      close: async () => void (await Promise.all([engine.close(), net.close()])),
    },
    logs,
  }
}

/** A request of a small size; the model is the profile's. */
export function order(profile: ProfileName, changes: Partial<EngineRequest> = {}): EngineRequest {
  return {
    taskId: 'gen_00000000000000000000000000',
    model: modelNames[profile],
    prompt: 'a red boat on a lake',
    references: [],
    width: 512,
    height: 320,
    seed: 7,
    hops: 0,
    ...changes,
  }
}

export async function referenceOf(
  bytes: Buffer | Promise<Buffer> = flatPng(160, 128),
  subject: string | null = null,
): Promise<EngineReference> {
  const read = await bytes
  return {
    label: 'images[0]',
    format: 'png',
    ...(await readSize(read)),
    subject,
    read: () => Promise.resolve(read),
  }
}

export function references(count: number): Promise<readonly EngineReference[]> {
  return Promise.all(Array.from({ length: count }, () => referenceOf()))
}

export interface RecordedAttempt extends Attempt {
  readonly checkpoints: readonly string[]
  readonly progressed: readonly { readonly fraction: number; readonly stage: string }[]
  stop(reason: StopReason): void
}

/** What an attempt was told, and a way to stop it. */
export function recordAttempt(
  changes: Partial<Pick<Attempt, 'job' | 'patienceMs'>> = {},
): RecordedAttempt {
  const checkpoints: string[] = []
  const progressed: { fraction: number; stage: string }[] = []
  const controller = new AbortController()
  const checkpoint = (text: string) => {
    checkpoints.push(text)
    return Promise.resolve()
  }
  return {
    signal: controller.signal,
    job: changes.job ?? null,
    patienceMs: changes.patienceMs ?? Infinity,
    checkpoints,
    progressed,
    progress: (fraction, stage) => void progressed.push({ fraction, stage }),
    intend: () => checkpoint('intend'),
    withdraw: () => checkpoint('withdraw'),
    created: (id) => checkpoint(`created ${id}`),
    onHint: () => () => {},
    stop: (reason) => controller.abort(new AttemptStopped(reason)),
  }
}

/** What an order comes to that fails. */
export async function failureOf(running: Promise<unknown>): Promise<Error> {
  const error: unknown = await running.catch((e: unknown) => e)
  if (error instanceof Error) return error
  throw new Error('it did not fail')
}
