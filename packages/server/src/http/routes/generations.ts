import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LikenessError } from '../../core/errors.ts'
import { nextChoice } from '../../engines/registry.ts'
import { isId } from '../../core/ids.ts'
import { formatUsd } from '../../core/money.ts'
import type { Task } from '../../store/records.ts'
import { hasEnded, taskStatuses } from '../../tasks/states.ts'
import { waitUntilEnded } from '../../tasks/waiting.ts'
import { accountOf } from '../auth.ts'
import type { HttpContext } from '../context.ts'
import { toWireTask } from '../generation-wire.ts'
import { waitOf } from '../prefer.ts'
import {
  createBody,
  errorSchema,
  estimateSchema,
  taskPageSchema,
  taskSchema,
  toGenerationRequest,
} from '../schemas.ts'

const idempotencyKeyCharsMax = 255
const idParams = z.object({ id: z.string().meta({ examples: ['gen_01k7y3v8w0aaaaaaaaaaaaaaaa'] }) })
const listQuery = z.strictObject({
  status: z.enum(taskStatuses).optional().meta({ description: 'Only tasks of this status.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .refine((text) => isId('gen', text), 'must be a `next_cursor` of an earlier page')
    .optional(),
})

/** Refuses what is no task id before the store is asked. */
export function taskIdOf(request: FastifyRequest): string {
  const { id } = request.params as z.output<typeof idParams>
  if (isId('gen', id)) return id
  throw new LikenessError(
    '404',
    `There is no task ${JSON.stringify(id.slice(0, 64))} in this account; a task id looks like gen_01k7y3v8w0….`,
  )
}

/** The `Idempotency-Key` of a create, or null. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const key = Array.isArray(header) ? header.join(',') : header
  if (key.length >= 1 && key.length <= idempotencyKeyCharsMax && /^[\x20-\x7e]+$/.test(key))
    return key
  throw new LikenessError(
    '400',
    `\`Idempotency-Key\` must be 1 to ${idempotencyKeyCharsMax} printable ASCII characters, and has ${key.length}.`,
    { param: 'Idempotency-Key' },
  )
}

const errors = {
  400: errorSchema,
  401: errorSchema,
  403: errorSchema,
  404: errorSchema,
  429: errorSchema,
}

/** Create, read, list, cancel, delete, estimate. */
export function registerGenerations(scope: FastifyInstance, context: HttpContext): void {
  const { tasks, store, urls, models, engines, metrics } = context
  const app = scope.withTypeProvider<ZodTypeProvider>()

  /** The task after the wait the client prefers. */
  async function preferred(
    task: Task,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Task> {
    const seconds = waitOf(request.headers.prefer)
    if (seconds === null) return task
    void reply.header('preference-applied', `wait=${seconds}`)
    return waitUntilEnded({
      store,
      taskId: task.id,
      task,
      waitMs: seconds * 1000,
      signal: request.gone,
    })
  }

  app.post(
    '/generations',
    {
      config: { makesTasks: true },
      schema: {
        operationId: 'createGeneration',
        tags: ['generations'],
        summary: 'Make a picture',
        description:
          'Answers 202 with the task once it is on disk, or 200 when `Prefer: wait=N` saw it end. `Idempotency-Key` makes a repeat answer the same task.',
        headers: z.object({
          'idempotency-key': z.string().optional(),
          prefer: z
            .string()
            .optional()
            .meta({ examples: ['wait=30'] }),
        }),
        body: createBody,
        response: {
          200: taskSchema,
          202: taskSchema,
          409: errorSchema,
          413: errorSchema,
          415: errorSchema,
          ...errors,
        },
      },
    },
    async (request, reply) => {
      const { task, repeated } = await tasks.submit({
        account: accountOf(request),
        surface: 'likeness',
        request: toGenerationRequest(request.body),
        idempotencyKey: idempotencyKeyOf(request),
      })
      // The references are on disk: from here on, a wait must not hold their memory.
      request.body = undefined as never
      request.releaseBody()
      if (!repeated) metrics.tasksSubmitted.inc({ surface: 'likeness', model: task.model })
      request.log.info({ taskId: task.id, repeated }, 'task submitted')
      void reply.header('location', `/v1/generations/${task.id}`)
      const current = await preferred(task, request, reply)
      const waited = reply.hasHeader('preference-applied')
      return reply.code(waited && hasEnded(current) ? 200 : 202).send(toWireTask(current, urls))
    },
  )

  app.post(
    '/generations/estimate',
    {
      schema: {
        operationId: 'estimateGeneration',
        tags: ['generations'],
        summary: 'What a picture would cost, without making it',
        body: createBody,
        response: { 200: estimateSchema, ...errors },
      },
    },
    async (request) => {
      const estimate = await tasks.estimate({
        account: accountOf(request),
        request: toGenerationRequest(request.body),
      })
      const choice = nextChoice(engines.fitting(estimate.model.engines, estimate.references))
      if (choice === null) {
        throw new LikenessError(
          '400',
          `\`model\`: no engine of this server can make ${estimate.model.id} with ${estimate.references} references now; try fewer.`,
          { param: 'model' },
        )
      }
      return {
        cost: formatUsd(estimate.costMicros),
        discount: estimate.discount,
        width: estimate.size?.width ?? null,
        height: estimate.size?.height ?? null,
        engine: choice.engine,
        model: models.get(request.body.model)?.id ?? request.body.model,
      }
    },
  )

  app.get(
    '/generations',
    {
      schema: {
        operationId: 'listGenerations',
        tags: ['generations'],
        summary: 'Tasks of the account, newest first',
        querystring: listQuery,
        response: { 200: taskPageSchema, ...errors },
      },
    },
    async (request) => {
      const { status, limit, cursor } = request.query
      const page = await tasks.list({
        accountId: accountOf(request).id,
        status: status ?? null,
        limit,
        cursor: cursor ?? null,
      })
      return {
        data: page.tasks.map((task) => toWireTask(task, urls)),
        next_cursor: page.nextCursor,
      }
    },
  )

  app.get(
    '/generations/:id',
    {
      schema: {
        operationId: 'getGeneration',
        tags: ['generations'],
        summary: 'Read a task',
        description: '`Prefer: wait=N` holds the answer until the task ends, at most 60 s.',
        params: idParams,
        headers: z.object({
          prefer: z
            .string()
            .optional()
            .meta({ examples: ['wait=30'] }),
        }),
        response: { 200: taskSchema, ...errors },
      },
    },
    async (request, reply) => {
      const task = await tasks.get({ accountId: accountOf(request).id, id: taskIdOf(request) })
      return toWireTask(await preferred(task, request, reply), urls)
    },
  )

  app.post(
    '/generations/:id/cancel',
    {
      schema: {
        operationId: 'cancelGeneration',
        tags: ['generations'],
        summary: 'Stop a task, free of charge',
        params: idParams,
        response: { 200: taskSchema, 409: errorSchema, ...errors },
      },
    },
    async (request) =>
      toWireTask(
        await tasks.cancel({ accountId: accountOf(request).id, id: taskIdOf(request) }),
        urls,
      ),
  )

  app.delete(
    '/generations/:id',
    {
      schema: {
        operationId: 'deleteGeneration',
        tags: ['generations'],
        summary: 'Remove content and references at once; the record and its bill stay',
        params: idParams,
        response: { 200: taskSchema, ...errors },
      },
    },
    async (request) =>
      toWireTask(
        await tasks.remove({ accountId: accountOf(request).id, id: taskIdOf(request) }),
        urls,
      ),
  )
}
