import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LikenessError } from '../../core/errors.ts'
import type { HttpContext } from '../context.ts'

const status = z.object({ status: z.literal('ok') })

/** `/healthz` (the process lives), `/readyz` (it can take work), `/metrics` (Prometheus). */
export function registerSystem(server: FastifyInstance, context: HttpContext): void {
  const app = server.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'health',
        tags: ['system'],
        summary: 'The process lives',
        security: [],
        response: { 200: status },
      },
    },
    async () => ({ status: 'ok' as const }),
  )
  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readiness',
        tags: ['system'],
        summary: 'The store answers and takes writes, and the server is not stopping',
        security: [],
        response: { 200: status },
      },
    },
    async () => {
      if (!context.isReady()) {
        throw new LikenessError('503', 'The server is starting or stopping.', { retryAfter: 1 })
      }
      try {
        await context.store.check()
      } catch (error) {
        throw new LikenessError('503', 'The store does not answer.', {
          retryAfter: 5,
          cause: error,
        })
      }
      return { status: 'ok' as const }
    },
  )
  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'metrics',
        tags: ['system'],
        summary: 'Prometheus metrics',
        security: [],
        produces: ['text/plain'],
      },
    },
    async (_request, reply) =>
      reply
        .header('content-type', context.metrics.registry.contentType)
        .send(await context.metrics.registry.metrics()),
  )
}
