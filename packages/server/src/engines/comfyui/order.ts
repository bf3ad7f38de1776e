import { createHash } from 'node:crypto'
import type { EngineRequest, EngineResult } from '../engine.ts'
import { nameImages } from '../remote/prompt.ts'
import { sizeToAsk } from '../remote/size.ts'
import { bindTemplate } from './bind.ts'
import type { Graph } from './graph.ts'
import type { ComfyuiModel } from './models.ts'

/** What a task is at ComfyUI. */
export interface Order {
  /** The job's id, chosen by us: the same task always has the same. */
  readonly promptId: string
  /** Where the references are uploaded to and the picture is saved: a folder of the task's own. */
  readonly folder: string
  /** The graph to send, once the references have names there. */
  bind(references: readonly string[]): Graph
  readonly warnings: EngineResult['warnings']
}

/** Translates a request. Pure: the same request of the same engine gives the same order. */
export function writeOrder(engineId: string, request: EngineRequest, model: ComfyuiModel): Order {
  const { taskId, references } = request
  const seed = comfyuiSeed(request.seed)
  const { width, height } = sizeToAsk(request, model.size)
  const folder = `likeness/${taskId}`
  const values = {
    prompt: nameImages(request.prompt, references) ?? request.prompt,
    negativePrompt: model.negativePrompt,
    seed,
    width,
    height,
    steps: model.steps,
    guidance: model.guidance,
    outputPrefix: `${folder}/picture`,
  }
  return {
    promptId: promptIdOf(engineId, request),
    folder,
    bind: (names) =>
      bindTemplate(model.template, { values, files: model.files, references: names }),
    warnings:
      seed === request.seed
        ? []
        : [
            {
              code: 'seed-mapped',
              message: `ComfyUI takes no negative seeds: ${request.seed} was sent as ${seed}, and always will be.`,
            },
          ],
  }
}

/** A UUID, since ComfyUI takes no other ids, made of what the job is for. */
function promptIdOf(engineId: string, { model, taskId }: EngineRequest): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([engineId, model, taskId]))
    .digest()
  // Version 8, variant 1 (RFC 9562): a UUID whose bits mean something to its maker only.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** ComfyUI's seeds go from 0 to 2^64 - 1: itself where it is one, else always the same other one. */
export function comfyuiSeed(seed: number): number {
  if (seed >= 0) return seed
  // Not the seed without its sign: -1 and 1 are two wishes.
  return createHash('sha256').update(String(seed)).digest().readUIntBE(0, 6)
}
