import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Task } from '../../store/records.ts'
import { hasEnded } from '../../tasks/states.ts'
import { taskChanges } from '../../tasks/waiting.ts'
import { accountOf } from '../auth.ts'
import type { HttpContext } from '../context.ts'
import { toWireTask } from '../generation-wire.ts'
import { sseStream } from '../sse.ts'
import { taskIdOf } from './generations.ts'

/** The version a client has seen last, from `Last-Event-ID`; null when it comes for the first time. */
function lastSeen(header: string | string[] | undefined): number | null {
  const text = Array.isArray(header) ? header[0] : header
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** `GET /generations/:id/events`: a `task` event at every change, one final `done`. */
export function registerEvents(scope: FastifyInstance, context: HttpContext): void {
  const { tasks, store, urls } = context
  scope.get(
    '/generations/:id/events',
    {
      schema: {
        operationId: 'streamGeneration',
        tags: ['generations'],
        summary: 'Follow a task (server-sent events)',
        description:
          'A `task` event at every change, then one `done` with the final task; comments keep the connection alive. `Last-Event-ID` resumes: what has been seen is not sent again, and 204 says that all of it has.',
        params: z.object({ id: z.string() }),
        headers: z.object({ 'last-event-id': z.string().optional() }),
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const id = taskIdOf(request)
      const task = await tasks.get({ accountId: accountOf(request).id, id })
      const seen = lastSeen(request.headers['last-event-id'])
      // 204 tells an EventSource not to come again.
      if (seen !== null && hasEnded(task) && seen >= task.version) return reply.code(204).send()

      const event = (name: string, current: Task) => ({
        event: name,
        id: String(current.version),
        data: JSON.stringify(toWireTask(current, urls)),
      })
      async function* events() {
        for await (const current of taskChanges({ store, taskId: id, signal: request.gone })) {
          const isOver = hasEnded(current)
          // The end is told whatever the client claims to have seen: it waits for it.
          if (isOver || seen === null || current.version > seen)
            yield event(isOver ? 'done' : 'task', current)
        }
      }
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(sseStream(events(), request.gone), { objectMode: false }))
    },
  )
}
