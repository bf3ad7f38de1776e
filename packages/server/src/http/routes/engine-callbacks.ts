import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LikenessError } from '../../core/errors.ts'
import { isId } from '../../core/ids.ts'
import { callbackPath } from '../../engines/callback-url.ts'
import type { HttpContext } from '../context.ts'

/** An upstream reports a job's state, which takes a few kilobytes. */
const callbackBytesMax = 1024 * 1024

interface Params {
  readonly engine: string
  readonly taskId: string
  readonly token: string
}

/**
 * Where upstreams report that a job has changed. Nothing in such a report is believed: one that is
 * signed and new makes whoever works on the task look at its job now, and that is all.
 */
export function registerEngineCallbacks(app: FastifyInstance, context: HttpContext): void {
  const { engines, callbackUrls, store, clock } = context

  /** Before the body is let in: without the token of the task there is nothing here. */
  async function refuseStrangers(request: FastifyRequest): Promise<void> {
    const { engine, taskId, token } = request.params as Params
    if (isId('gen', taskId) && callbackUrls.verify(engine, taskId, token)) return
    throw new LikenessError('404', 'There is nothing at this address.')
  }

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Read to its end, as HTTP wants it, and looked at by nobody.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null))
    scope.post(
      `${callbackPath}/:engine/:taskId/:token`,
      { schema: { hide: true }, bodyLimit: callbackBytesMax, onRequest: refuseStrangers },
      async (request, reply) => {
        const { engine: id, taskId } = request.params as Params
        const engine = engines.get(id)
        const url = URL.parse(callbackUrls.urlFor(id, taskId) ?? '')
        const isGenuine = engine?.verifyCallback?.({
          method: request.method,
          // As the upstream was given it, which a proxy in between may have shortened.
          path: url?.pathname ?? '',
          query: request.url.split('?')[1] ?? '',
          header: (name) => {
            const value = request.headers[name]
            return Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
          },
          now: clock(),
        })
        if (isGenuine !== true) {
          throw new LikenessError(
            '403',
            'This callback is not signed by the upstream, too old, or a repetition.',
          )
        }
        request.log.info({ taskId, engine: id }, 'an upstream says that a job has changed')
        await store.hintTask({ taskId })
        return reply.code(204).send()
      },
    )
  })
}
