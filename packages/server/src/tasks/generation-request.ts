import { LikenessError } from '../core/errors.ts'
import { nearestName } from '../core/nearest.ts'
import type { AspectRatio, Resolution } from '../core/ratio.ts'
import { findMentions, matchSubject } from './mentions.ts'
import type { Model, ModelCatalogue } from './models.ts'

/** What a client asks for: types are checked, meaning is not yet. */
export interface GenerationRequest {
  readonly model: string
  readonly prompt: string
  /** URLs or data URLs. */
  readonly images: readonly string[]
  /** Null when the client sent none. */
  readonly subjects: readonly { readonly id: string; readonly images: readonly string[] }[] | null
  readonly resolution: Resolution
  readonly aspectRatio: AspectRatio
  /** Null: choose one. Zero is a seed. */
  readonly seed: number | null
  readonly payload: string | null
  readonly callbackUrl: string | null
}

/** One image of the request with the words to call it by in an error: `images[2]`. */
export interface ReferenceEntry {
  readonly label: string
  readonly entry: string
}

/** All images in the order in which engines get them: plain ones first, then each subject's. */
export function referenceEntries(request: GenerationRequest): readonly ReferenceEntry[] {
  return [
    ...request.images.map((entry, i) => ({ label: `images[${i}]`, entry })),
    ...(request.subjects ?? []).flatMap((subject, s) =>
      subject.images.map((entry, i) => ({ label: `subjects[${s}].images[${i}]`, entry })),
    ),
  ]
}

/**
 * Holds a request to the rules that need no image bytes and no store.
 * @throws LikenessError 400 for an unknown model or what it does not offer, 008023001 and 008023002
 * for missing and too many references.
 */
export function checkRequest(request: GenerationRequest, models: ModelCatalogue): Model {
  const model = findModel(request.model, models)
  if (!model.resolutions.includes(request.resolution)) {
    throw new LikenessError(
      '400',
      `\`resolution\`: ${model.id} makes ${model.resolutions.join(', ')}, not ${request.resolution}.`,
      { param: 'resolution' },
    )
  }
  if (!model.aspectRatios.includes(request.aspectRatio)) {
    throw new LikenessError(
      '400',
      `\`aspect_ratio\`: ${model.id} makes ${model.aspectRatios.join(', ')}, not ${request.aspectRatio}.`,
      { param: 'aspect_ratio' },
    )
  }
  checkReferenceCount(request, model)
  checkMentions(request)
  return model
}

function findModel(id: string, models: ModelCatalogue): Model {
  const model = models.get(id)
  if (model !== null) return model
  const known = models.list().map((m) => m.id)
  const nearest = nearestName(id, known)
  const shown = JSON.stringify(id.slice(0, 64))
  throw new LikenessError(
    '400',
    nearest === null
      ? `\`model\`: there is no model ${shown}. This server has ${known.join(', ')}; GET /v1/models describes them.`
      : `\`model\`: there is no model ${shown}. Did you mean "${nearest}"?`,
    { param: 'model' },
  )
}

function checkReferenceCount(request: GenerationRequest, model: Model): void {
  const { subjects, images } = request
  if (subjects !== null && subjects.length === 0) {
    throw new LikenessError(
      '008023001',
      '`subjects` is empty: give at least one subject with an image, or leave subjects out.',
      { param: 'subjects' },
    )
  }
  const ids = new Set<string>()
  for (const [i, subject] of (subjects ?? []).entries()) {
    if (subject.images.length === 0) {
      throw new LikenessError(
        '008023001',
        `\`subjects[${i}]\` ("${subject.id}") has no image: give it 1 to 7.`,
        { param: `subjects[${i}].images` },
      )
    }
    if (ids.has(subject.id)) {
      throw new LikenessError('400', `\`subjects[${i}].id\`: "${subject.id}" is used twice.`, {
        param: `subjects[${i}].id`,
      })
    }
    ids.add(subject.id)
  }
  const count = referenceEntries(request).length
  if (count > model.referencesMax) {
    throw new LikenessError(
      '008023002',
      `${count} images were sent, ${subjects === null ? '' : 'those of subjects included, '}and ${model.id} takes at most ${model.referencesMax}.`,
      { param: images.length > model.referencesMax || subjects === null ? 'images' : 'subjects' },
    )
  }
  if (count < model.referencesMin) {
    throw new LikenessError(
      '008023001',
      `${model.id} needs at least ${model.referencesMin} image${model.referencesMin === 1 ? '' : 's'} and ${count} came: send images or subjects.`,
      { param: 'images' },
    )
  }
  if (request.aspectRatio === 'auto' && count === 0) {
    throw new LikenessError(
      '008023001',
      '`aspect_ratio` is auto, which takes the ratio of the first image, and no image was sent: add one, or name a ratio such as 16:9.',
      { param: 'images' },
    )
  }
}

function checkMentions(request: GenerationRequest): void {
  const mentions = findMentions(request.prompt)
  const ids = (request.subjects ?? []).map((subject) => subject.id)
  for (const name of mentions.subjects) {
    if (matchSubject(name, ids) !== null) continue
    const nearest = nearestName(name, ids)
    const hint =
      ids.length === 0
        ? 'send it in subjects, or take the @ out of the prompt.'
        : nearest === null
          ? `subjects has ${ids.map((id) => `@${id}`).join(', ')}.`
          : `did you mean @${nearest}?`
    throw new LikenessError(
      '008023001',
      `The prompt names @${name.slice(0, 64)}, and there is no subject of that name: ${hint}`,
      { param: 'subjects' },
    )
  }
  for (const number of mentions.images) {
    if (number >= 1 && number <= request.images.length) continue
    throw new LikenessError(
      '008023001',
      `The prompt names [image ${number}], and images has ${request.images.length === 0 ? 'none' : `${request.images.length}`}; [image n] counts the entries of images from 1.`,
      { param: 'images' },
    )
  }
}
