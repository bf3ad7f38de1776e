import { Readable } from 'node:stream'
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
} from 'fastify'
import { z } from 'zod'
import { formatUsd } from '../../../core/money.ts'
import type { Task } from '../../../store/records.ts'
import { hasEnded } from '../../../tasks/states.ts'
import { taskChanges, waitUntilEnded } from '../../../tasks/waiting.ts'
import { hashOf } from '../../../tasks/references.ts'
import { accountOf } from '../../auth.ts'
import type { HttpContext } from '../../context.ts'
import { sendError } from '../../errors.ts'
import { waitOf } from '../../prefer.ts'
import { idempotencyKeyOf, taskIdOf } from '../../routes/generations.ts'
import { sseStream } from '../../sse.ts'
import { fromGatewayBody, gatewayError, toGatewayTask } from './gateway-wire.ts'
import { hopsOf } from './hops.ts'
import { registerSkills } from './skills.ts'

/** How long `/sync` holds its answer, unless the client prefers a shorter wait. */
const syncWaitMs = 120_000

const taskParams = z.object({ id: z.string() })
const schema = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['gateway'],
})

/** The wire of multi-model gateways, over the same task service. See docs/gateway.md. */
export async function registerGateway(
  server: FastifyInstance,
  context: HttpContext,
  authenticate: onRequestAsyncHookHandler,
): Promise<void> {
  await server.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendError(reply, request, error, gatewayError))
    registerSkills(scope, context, authenticate)
    await scope.register(
      async (inner) => {
        inner.addHook('onRequest', authenticate)
        inner.addHook('onRequest', inner.rateLimit())
        registerTasks(inner, context)
      },
      { prefix: '/model/v1/generation' },
    )
  })
}

function registerTasks(scope: FastifyInstance, context: HttpContext): void {
  const { tasks, store, urls, metrics } = context

  async function submit(request: FastifyRequest): Promise<Task> {
    const { task, repeated } = await tasks.submit({
      account: accountOf(request),
      surface: 'gateway',
      request: fromGatewayBody(request.body),
      idempotencyKey: idempotencyKeyOf(request),
      hops: hopsOf(request),
    })
    request.body = undefined
    request.releaseBody()
    if (!repeated) metrics.tasksSubmitted.inc({ surface: 'gateway', model: task.model })
    request.log.info({ taskId: task.id, repeated }, 'task submitted')
    return task
  }

  function stream(task: Task, cursor: number, request: FastifyRequest, reply: FastifyReply) {
    async function* events() {
      for await (const current of taskChanges({ store, taskId: task.id, signal: request.gone })) {
        const whole = toGatewayTask(current, urls)
        const { id, model, status, output, error } = whole
        if (current.state === 'completed') {
          yield { event: 'done', data: JSON.stringify(whole) }
        } else if (current.state === 'failed') {
          yield { event: 'error', data: JSON.stringify({ id, status, error }) }
        } else if (current.version > cursor) {
          const data = { id, model, status, output, cursor: current.version }
          yield { event: 'output', data: JSON.stringify(data) }
        }
      }
    }
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(sseStream(events(), request.gone), { objectMode: false }))
  }

  scope.post(
    '/',
    {
      config: { makesTasks: true },
      schema: schema(
        'gatewayCreate',
        'Make a picture; with `Accept: text/event-stream`, follow it',
      ),
    },
    async (request, reply) => {
      const task = await submit(request)
      if (/\btext\/event-stream\b/i.test(request.headers.accept ?? '')) {
        return stream(task, 0, request, reply)
      }
      const { id, status, model, created_at } = toGatewayTask(task, urls)
      return reply.send({ id, status, model, created_at })
    },
  )

  scope.post(
    '/sync',
    {
      config: { makesTasks: true },
      schema: schema('gatewaySync', 'Make a picture and wait for it'),
    },
    async (request, reply) => {
      const task = await submit(request)
      const seconds = waitOf(request.headers.prefer)
      const ended = await waitUntilEnded({
        store,
        taskId: task.id,
        task,
        waitMs: seconds === null ? syncWaitMs : seconds * 1000,
        signal: request.gone,
      })
      if (hasEnded(ended)) return reply.send(toGatewayTask(ended, urls))
      const message = `The task goes on; read it at /model/v1/generation/task/${task.id}.`
      return reply.code(504).send({
        id: task.id,
        status: 'in_progress',
        error: { code: 'SYNC_TIMEOUT', message, error_message: message },
        message,
      })
    },
  )

  scope.post(
    '/precharge',
    { schema: schema('gatewayPrecharge', 'What a picture would cost, without making it') },
    async (request) => {
      const body = fromGatewayBody(request.body)
      const estimate = await tasks.estimate({ account: accountOf(request), request: body })
      return {
        status: 'success',
        data: {
          model: estimate.model.id,
          original_model: body.model,
          billing_model: estimate.model.id,
          sample_count: 1,
          cost: formatUsd(estimate.costMicros),
          currency: 'USD',
          discount: estimate.discount,
          hash: hashOf([estimate.model.id, body.resolution, estimate.references]),
          updated_at: Math.floor(context.clock() / 1000),
        },
      }
    },
  )

  scope.get(
    '/task/:id',
    { schema: { ...schema('gatewayTask', 'Read a task'), params: taskParams } },
    async (request) => {
      const accountId = accountOf(request).id
      return toGatewayTask(await tasks.get({ accountId, id: taskIdOf(request) }), urls)
    },
  )

  scope.get<{ Querystring: { cursor?: string } }>(
    '/task/:id/stream',
    {
      schema: {
        ...schema('gatewayStream', 'Follow a task (server-sent events)'),
        params: taskParams,
      },
    },
    async (request, reply) => {
      const accountId = accountOf(request).id
      const task = await tasks.get({ accountId, id: taskIdOf(request) })
      const { cursor } = request.query
      return stream(
        task,
        cursor !== undefined && /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0,
        request,
        reply,
      )
    },
  )
}
