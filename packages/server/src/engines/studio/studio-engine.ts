import { createStudio, StudioError } from '@likeness/studio'
import { LikenessError } from '../../core/errors.ts'
import { decodeReference } from '../../images/normalise.ts'
import type { Engine } from '../engine.ts'

/** What the studio can use of a reference; more pixels would only take longer. */
const referenceSideMax = 2048

/** Any safe integer as one from 0 to 2^53 - 1, so that a negative seed is a seed of its own. */
function unsignedSeed(seed: number): number {
  return seed >= 0 ? seed : Number.MAX_SAFE_INTEGER + seed
}

/** The built-in engine: offline, on the CPU, the same picture for the same request and seed. */
export function createStudioEngine(options: { threads: number }): Engine {
  const studio = createStudio(options)
  return {
    id: 'studio',
    version: studio.version,
    capabilities: (model) =>
      model === 'studio'
        ? { referencesMax: 7, needsReference: false, seed: true, cancel: true, progress: true }
        : null,
    run: async (request, attempt) => {
      const references = await Promise.all(
        request.references.map(async (reference) => ({
          bitmap: await decodeReference(await reference.read(), {
            label: reference.label,
            longSideMax: referenceSideMax,
          }),
          subject: reference.subject,
        })),
      )
      attempt.signal.throwIfAborted()
      const { prompt, width, height } = request
      try {
        const picture = await studio.render(
          { prompt, references, width, height, seed: unsignedSeed(request.seed) },
          {
            signal: attempt.signal,
            onProgress: (stage, fraction) => attempt.progress(fraction, stage),
          },
        )
        return {
          image: {
            kind: 'raw',
            width: picture.width,
            height: picture.height,
            channels: 3,
            data: picture.data,
          },
          // Nothing of the studio is a generative model; with references it is a collage by algorithm.
          digitalSourceType: references.length === 0 ? 'algorithmicMedia' : 'compositeSynthetic',
          warnings: picture.warnings,
          ...(picture.consistency.length > 0 && { consistency: picture.consistency }),
        }
      } catch (error) {
        if (attempt.signal.aborted || !(error instanceof StudioError)) throw error
        throw new LikenessError(
          '008023095',
          'The studio engine failed inside while it made the picture. Nothing was charged; try again, and tell the operator the task id if it stays.',
          { cause: error },
        )
      }
    },
    close: () => studio.close(),
  }
}
