import type { EngineReference, EngineRequest, EngineResult } from '../engine.ts'
import { resolutions } from '../../core/ratio.ts'
import { nameSize } from '../remote/named-size.ts'
import { nameImages } from '../remote/prompt.ts'
import { seedUpTo } from '../remote/seed.ts'
import type { RelayParameters } from './client.ts'
import type { RelayModel } from './settings.ts'

/** The protocol has no longer ones. */
const promptCharsMax = 2000

type Warnings = EngineResult['warnings']

/** By what our jobs are known to whoever looks at the gateway's records. */
export function payloadOf(taskId: string): string {
  return `likeness:${taskId}`
}

/**
 * Translates a request into the API's parameters. Pure: the same request and files give the same
 * parameters, so that a repeat under the same key is one. `files` are the references as data URLs.
 */
export function writeOrder(
  who: string,
  request: EngineRequest,
  model: RelayModel,
  files: readonly string[],
): { readonly parameters: RelayParameters; readonly warnings: Warnings } {
  const { references } = request
  const words = {
    resolutions: resolutions.filter((name) => model.resolutions.includes(name)),
    aspectRatios: model.aspectRatios,
  }
  const { resolution, aspectRatio } = nameSize(request, references[0] ?? null, words)
  const seed = seedFor(who, request, model)
  const pictures = model.subjects
    ? { prompt: request.prompt, ...grouped(references, files), warnings: [] }
    : { ...numbered(who, request), images: files, subjects: [] }
  const { prompt, images, subjects } = pictures
  return {
    parameters: {
      prompt,
      ...(images.length > 0 && { images }),
      ...(subjects.length > 0 && { subjects }),
      resolution,
      aspect_ratio: aspectRatio,
      ...(seed.sent !== null && { seed: seed.sent }),
      payload: payloadOf(request.taskId),
    },
    warnings: [...pictures.warnings, ...seed.warnings],
  }
}

/** Plain images first, then each subject's, as `[image n]` of the prompt counts them. */
function grouped(references: readonly EngineReference[], files: readonly string[]) {
  const images: string[] = []
  const subjects = new Map<string, string[]>()
  for (const [i, file] of files.entries()) {
    const subject = references[i]?.subject ?? null
    if (subject === null) images.push(file)
    else subjects.set(subject, [...(subjects.get(subject) ?? []), file])
  }
  return { images, subjects: [...subjects].map(([id, its]) => ({ id, images: its })) }
}

function numbered(
  who: string,
  request: EngineRequest,
): { readonly prompt: string; readonly warnings: Warnings } {
  const prompt = nameImages(request.prompt, request.references, promptCharsMax)
  if (prompt !== null) return { prompt, warnings: [] }
  const message = `With the numbers of its images the prompt would have more than the ${promptCharsMax} characters ${who} takes: it was sent as it is, and ${who} does not know which image is which subject.`
  return { prompt: request.prompt, warnings: [{ code: 'subjects-not-named', message }] }
}

function seedFor(
  who: string,
  { seed }: EngineRequest,
  { seeds, seedMax }: RelayModel,
): { readonly sent: number | null; readonly warnings: Warnings } {
  if (!seeds) {
    const message = `${who} takes no seed: the same request will give another picture.`
    return { sent: null, warnings: [{ code: 'seed-ignored', message }] }
  }
  const sent = seedMax === undefined ? seed : seedUpTo(seed, seedMax)
  if (sent === seed) return { sent, warnings: [] }
  const message = `${who} takes seeds from 1 to ${seedMax}: ${seed} was sent as ${sent}, and always will be.`
  return { sent, warnings: [{ code: 'seed-mapped', message }] }
}
