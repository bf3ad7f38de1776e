import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { LikenessError } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { createAuthHook, keyOf } from './auth.ts'
import { createBodyBudget, type BodyBudget } from './body-budget.ts'
import { bodyBytesMax, type HttpContext } from './context.ts'
import { canonicalError, sendError } from './errors.ts'
import { openapiDocument } from './openapi.ts'
import { registerDocs } from './routes/docs.ts'
import { registerEvents } from './routes/events.ts'
import { registerFiles } from './routes/files.ts'
import { registerGenerations } from './routes/generations.ts'
import { registerModels } from './routes/models.ts'
import { registerSystem } from './routes/system.ts'
import { registerGateway } from './surfaces/gateway/gateway.ts'
import { parse } from './validation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives the body's share of the memory budget back; called once the body is stored. */
    releaseBody: () => void
    /** Fires when the client is gone or the server closes. */
    gone: AbortSignal
  }
}

export type HttpServer = FastifyInstance

/** Builds the HTTP server; it listens to nothing yet. */
export async function createHttpServer(context: HttpContext): Promise<HttpServer> {
  const logger: FastifyBaseLogger = context.log
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyBytesMax,
    genReqId: (request) => requestIdOf(request.headers['x-request-id'], context.clock()),
    // Time to send the head and the body; a slow upload of 20 MB has to fit.
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 512 },
    return503OnClosing: true,
  })

  app.decorateRequest('caller', null)
  app.decorateRequest('releaseBody')
  app.decorateRequest('gone')
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (value) => {
    try {
      return { value: parse(schema, value) }
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) }
    }
  })
  // Answers are built from typed records, so that checking them again would only cost time.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.setErrorHandler((error, request, reply) => sendError(reply, request, error, canonicalError))
  app.setNotFoundHandler((request, reply) => {
    const error = new LikenessError(
      '404',
      `There is no ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}. GET /openapi.json lists what there is.`,
    )
    return sendError(reply, request, error, canonicalError)
  })
  acceptJson(app)
  observe(app, context)
  admitBodies(app, createBodyBudget(context.bodyBudgetBytes), context)

  if (context.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: context.corsOrigins.includes('*') ? '*' : [...context.corsOrigins],
      exposedHeaders: ['location', 'retry-after', 'x-request-id', 'preference-applied'],
      maxAge: 86_400,
    })
  }
  await app.register(rateLimit, {
    global: false,
    max: context.rateLimit,
    timeWindow: 60_000,
    keyGenerator: (request) => keyOf(request).id,
    errorResponseBuilder: (_request, { ttl }) =>
      new LikenessError(
        '429',
        `This key may make ${context.rateLimit} requests a minute. Wait as long as Retry-After says.`,
        {
          retryAfter: Math.max(1, Math.ceil(ttl / 1000)),
        },
      ),
  })
  await app.register(swagger, {
    openapi: openapiDocument,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })

  registerSystem(app, context)
  registerFiles(app, context)
  registerDocs(app)
  const authenticate = createAuthHook(context.store, context.clock)
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', authenticate)
      scope.addHook('onRequest', scope.rateLimit())
      registerGenerations(scope, context)
      registerEvents(scope, context)
      registerModels(scope, context)
    },
    { prefix: '/v1' },
  )
  await registerGateway(app, context, authenticate)
  await app.ready()
  return app
}

/** A client's own request id is kept when it is short and plain, so that its logs and ours meet. */
function requestIdOf(header: string | string[] | undefined, now: number): string {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : newId('req', now)
}

/** One parser for JSON, whatever the parameters of its media type; everything else is 415. */
function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json\b/i,
    { parseAs: 'buffer' },
    (_request, body: Buffer, done) => {
      try {
        done(null, JSON.parse(body.toString('utf8')))
      } catch (error) {
        const message =
          body.length === 0
            ? 'The body is empty; send a JSON object.'
            : 'The body is no valid JSON.'
        done(new LikenessError('400', message, { cause: error }))
      }
    },
  )
}

/** Request id on every answer, one log line and one measurement a request. */
function observe(app: FastifyInstance, context: HttpContext): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    void reply.header('x-content-type-options', 'nosniff')
    const controller = new AbortController()
    const end = (): void => controller.abort()
    request.gone = controller.signal
    context.closing.addEventListener('abort', end, { once: true })
    reply.raw.once('close', () => {
      context.closing.removeEventListener('abort', end)
      end()
    })
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const status = String(reply.statusCode)
    context.metrics.httpDuration.observe(
      { method: request.method, route, status },
      reply.elapsedTime / 1000,
    )
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        keyId: request.caller?.key.id,
      },
      'request',
    )
  })
}

/** Lets large bodies in as the memory budget allows, after the key has been checked. */
function admitBodies(app: FastifyInstance, budget: BodyBudget, context: HttpContext): void {
  app.addHook('onRequest', async (request) => {
    request.releaseBody = () => {}
  })
  app.addHook('preParsing', async (request, reply, payload) => {
    if (request.method !== 'POST') return payload
    const declared = Number(request.headers['content-length'])
    const bytes = Number.isSafeInteger(declared) && declared >= 0 ? declared : bodyBytesMax
    // A body over the limit is refused unread.
    const release = await budget.acquire(Math.min(bytes, bodyBytesMax), request.gone)
    const update = (): void => context.metrics.bodyBytesInFlight.set(budget.inFlight)
    update()
    request.releaseBody = () => {
      release()
      update()
    }
    reply.raw.once('close', request.releaseBody)
    return payload
  })
}
