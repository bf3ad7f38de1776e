import { readFile } from 'node:fs/promises'
import type { Engine, EngineReference } from '../engines/engine.ts'
import { newId } from '../core/ids.ts'
import { finishPicture, type FinishedPicture } from '../images/finish.ts'
import { probeReference } from '../images/probe.ts'
import { sharp } from '../images/sharp-setup.ts'
import type { Size } from '../images/size.ts'

export interface Trial {
  readonly picture: FinishedPicture
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly tookMs: number
  /** The upstream's id of the job, where it has one. */
  readonly jobId: string | null
}

export interface TrialOptions {
  readonly engine: Engine
  readonly model: string
  readonly size: Size
  readonly references: readonly EngineReference[]
  readonly signal: AbortSignal
  onStage?(fraction: number, stage: string): void
}

/** Has an engine make one real picture, as a task would, and checks it as a task's would be. */
export async function tryEngine(options: TrialOptions): Promise<Trial> {
  const { engine, model, size, references, signal } = options
  const started = performance.now()
  let jobId: string | null = null
  const { image, warnings, digitalSourceType } = await engine.run(
    {
      taskId: newId('gen', Date.now()),
      model,
      prompt: 'a mountain lake at sunset',
      references,
      ...size,
      seed: 1,
    },
    {
      signal,
      progress: options.onStage ?? (() => {}),
      job: null,
      intend: async () => {},
      withdraw: async () => {},
      created: async (id) => {
        jobId = id
      },
      // Its own word on why it takes no job is what the operator wants to hear.
      patienceMs: 0,
      onHint: () => () => {},
    },
  )
  const provenance = { engine: engine.id, engineModel: model, digitalSourceType }
  const picture = await finishPicture({ image, ...size, provenance })
  return { picture, warnings, tookMs: performance.now() - started, jobId }
}

/** A file as a reference. @throws LikenessError 008023002 when it is no usable picture */
export async function fileReference(path: string): Promise<EngineReference> {
  return referenceOf(await readFile(path), path)
}

/** A picture to be shown to engines that make nothing without one. */
export async function plainReference(): Promise<EngineReference> {
  const corners = Buffer.from([240, 190, 60, 40, 120, 200, 30, 60, 90, 220, 90, 60])
  const bytes = await sharp(corners, { raw: { width: 2, height: 2, channels: 3 } })
    .resize({ width: 512, height: 512, kernel: 'cubic' })
    .png()
    .toBuffer()
  return referenceOf(bytes, 'the reference')
}

async function referenceOf(bytes: Buffer, label: string): Promise<EngineReference> {
  const { format, width, height } = await probeReference(bytes, null, label)
  return { label, format, width, height, subject: null, read: () => Promise.resolve(bytes) }
}
