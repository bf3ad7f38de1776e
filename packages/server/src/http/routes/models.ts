import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LikenessError } from '../../core/errors.ts'
import { imageFormats, mediaTypes } from '../../core/image-format.ts'
import { formatUsd } from '../../core/money.ts'
import { nearestName } from '../../core/nearest.ts'
import { referenceBytesMax, referenceSideMin } from '../../images/probe.ts'
import type { Model } from '../../tasks/models.ts'
import { bodyBytesMax, type HttpContext } from '../context.ts'
import {
  errorSchema,
  modelListSchema,
  modelSchema,
  payloadCharsMax,
  promptCharsMax,
} from '../schemas.ts'

/** A model as the wire has it; `engines` are those of this server that can make it now. */
export function toWireModel(model: Model, context: HttpContext): z.output<typeof modelSchema> {
  const routes = model.engines.flatMap((route) => {
    const capabilities = context.engines.get(route.engine)?.capabilities(route.model) ?? null
    return capabilities === null ? [] : [{ ...route, capabilities }]
  })
  return {
    id: model.id,
    name: model.name,
    description: model.description,
    engines: routes.map(({ engine, model: name }) => ({ engine, model: name })),
    limits: {
      references_min: model.referencesMin,
      references_max: model.referencesMax,
      prompt_characters_max: promptCharsMax,
      payload_characters_max: payloadCharsMax,
      body_bytes_max: bodyBytesMax,
      reference_bytes_max: referenceBytesMax,
      reference_side_min: referenceSideMin,
      reference_formats: imageFormats.map((format) => mediaTypes[format]),
    },
    parameters: {
      resolution: { values: [...model.resolutions], default: '1080p' },
      aspect_ratio: { values: [...model.aspectRatios], default: '16:9' },
      seed: routes.some(({ capabilities }) => capabilities.seed),
    },
    prices: model.prices.flatMap((row) =>
      Object.entries(row.micros).map(([resolution, micros]) => ({
        references_min: row.referencesMin,
        references_max: row.referencesMax,
        resolution,
        cost: formatUsd(micros),
      })),
    ),
  }
}

export function registerModels(scope: FastifyInstance, context: HttpContext): void {
  const { models } = context
  const app = scope.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/models',
    {
      schema: {
        operationId: 'listModels',
        tags: ['models'],
        summary: 'Models with their parameters, limits and prices',
        response: { 200: modelListSchema, 401: errorSchema },
      },
    },
    async () => ({ data: models.list().map((model) => toWireModel(model, context)) }),
  )
  app.get(
    '/models/:id',
    {
      schema: {
        operationId: 'getModel',
        tags: ['models'],
        summary: 'One model',
        params: z.object({ id: z.string() }),
        response: { 200: modelSchema, 401: errorSchema, 404: errorSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const model = models.get(id)
      if (model !== null) return toWireModel(model, context)
      const nearest = nearestName(
        id,
        models.list().map((known) => known.id),
      )
      throw new LikenessError(
        '404',
        `There is no model ${JSON.stringify(id.slice(0, 64))}${nearest === null ? '; GET /v1/models lists them.' : `; did you mean "${nearest}"?`}`,
      )
    },
  )
}
