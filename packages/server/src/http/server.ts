import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { LikenessError } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { noteMethods, type AllowedMethods } from './allowed-methods.ts'
import { createAuthHook, keyOf } from './auth.ts'
import { createBodyBudget, freeBytes, type BodyBudget } from './body-budget.ts'
import { bodyBytesMax, type HttpContext } from './context.ts'
import {
  canonicalError,
  refuseConnection,
  sendError,
  writeError,
  type ErrorShape,
} from './errors.ts'
import { acceptJson } from './json-body.ts'
import { openapiDocument } from './openapi.ts'
import { registerDocs } from './routes/docs.ts'
import { registerEngineCallbacks } from './routes/engine-callbacks.ts'
import { registerEvents } from './routes/events.ts'
import { registerFiles } from './routes/files.ts'
import { registerGenerations } from './routes/generations.ts'
import { registerModels } from './routes/models.ts'
import { registerSystem } from './routes/system.ts'
import { registerGateway } from './surfaces/gateway/gateway.ts'
import { gatewayError } from './surfaces/gateway/gateway-wire.ts'
import { createPressure } from './pressure.ts'
import { parse } from './validation.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route makes tasks: some are refused while the server has more to do than it can. */
    makesTasks?: boolean
  }
  interface FastifyRequest {
    /** Gives the body's share of the memory budget back; called once the body is stored. */
    releaseBody: () => void
    /** Fires when the client is gone or the server closes. Made when it is first asked for. */
    readonly gone: AbortSignal
    /** Refused because too much was asked for: one of thousands. */
    isShed: boolean
    /** What `gone` listens to. */
    response: ServerResponse
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
    // What is still on its way in is answered as ever; new tasks are refused by the task service.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff')
      void sendError(reply, request, error, canonicalError)
    },
    clientErrorHandler: (error, socket) =>
      refuseConnection(error, socket, newId('req', context.clock())),
  })

  app.decorateRequest('caller', null)
  app.decorateRequest('isShed', false)
  app.decorateRequest('releaseBody')
  app.decorateRequest('response')
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
  refuseUnknown(app, noteMethods(app))
  acceptJson(app)
  observe(app, context)
  shedLoad(app, context)
  admitBodies(app, createBodyBudget(context.bodyBudgetBytes), context)

  if (context.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: context.corsOrigins.includes('*') ? '*' : [...context.corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'DELETE'],
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
  if (context.serves === 'system') {
    await app.ready()
    return app
  }
  registerFiles(app, context)
  registerDocs(app)
  registerEngineCallbacks(app, context)
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

/** 404, or 405 where another method would do. */
function refuseUnknown(app: FastifyInstance, allowedMethods: AllowedMethods): void {
  app.setNotFoundHandler((request, reply) => {
    const { method } = request
    const path = request.url.split('?')[0] ?? ''
    const shown = path.slice(0, 200)
    const allowed = allowedMethods(path)
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '))
    const error =
      allowed.length > 0
        ? new LikenessError(
            '405',
            `${shown} does not take ${method}; it takes ${allowed.join(', ')}.`,
          )
        : new LikenessError(
            '404',
            `There is no ${method} ${shown}. GET /openapi.json lists what there is.`,
          )
    return sendError(reply, request, error, shapeFor(path))
  })
}

/** How errors look on the surface that a path belongs to. */
function shapeFor(path: string): ErrorShape {
  return path.startsWith('/model/') || path.startsWith('/api/') ? gatewayError : canonicalError
}

/** A client's own request id is kept when it is short and plain, so that its logs and ours meet. */
function requestIdOf(header: string | string[] | undefined, now: number): string {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : newId('req', now)
}

/** Request id on every answer, one log line and one measurement a request. */
function observe(app: FastifyInstance, context: HttpContext): void {
  const signals = new WeakMap<FastifyRequest, AbortSignal>()
  app.decorateRequest('gone', {
    getter(this: FastifyRequest) {
      const signal = signals.get(this) ?? goneSignal(this.response, context.closing)
      signals.set(this, signal)
      return signal
    },
  })
  // Hooks with a callback: the promises of async ones would be a good part of what a status read costs.
  app.addHook('onRequest', (request, reply, done) => {
    request.response = reply.raw
    request.releaseBody = nothingToRelease
    void reply.header('x-request-id', request.id)
    void reply.header('x-content-type-options', 'nosniff')
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const status = String(reply.statusCode)
    context.metrics.httpDuration.observe(
      { method: request.method, route, status },
      reply.elapsedTime / 1000,
    )
    if (request.isShed) return done()
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
    done()
  })
}

/** Most requests end before anybody asks, and a signal that fires costs more than reading a task. */
function goneSignal(response: ServerResponse, closing: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const end = (): void => {
    closing.removeEventListener('abort', end)
    controller.abort()
  }
  // A listener added to what has already happened would never be called.
  if (response.closed || closing.aborted) controller.abort()
  else {
    closing.addEventListener('abort', end, { once: true })
    response.once('close', end)
  }
  return controller.signal
}

function nothingToRelease(): void {}

const tooMuch = new LikenessError(
  '503',
  'The server is asked for more than it can do. Nothing was made; send it again when Retry-After has passed.',
  { retryAfter: 2 },
)

/**
 * Before anything is done for the request, and with next to nothing done for what is refused: no key is
 * looked up, and no line is written that would be one of thousands.
 */
function shedLoad(app: FastifyInstance, context: HttpContext): void {
  const { metrics, log } = context
  const pressure = createPressure({
    onShare: (share, before) => {
      metrics.refusedShare.set(share)
      if (before === 0) log.warn('more is asked for than can be done; some creates are refused')
      if (share === 0) log.info('creates are no longer refused')
    },
  })
  app.addHook('onRequest', (request, reply, done) => {
    pressure.note()
    if (request.routeOptions.config.makesTasks !== true || !pressure.refuses()) return done()
    request.isShed = true
    void writeError(reply, request, tooMuch, shapeFor(request.url))
  })
}

/** Lets large bodies in as the memory budget allows, after the key has been checked. */
function admitBodies(app: FastifyInstance, budget: BodyBudget, context: HttpContext): void {
  async function admit(request: FastifyRequest, bytes: number): Promise<void> {
    const release = await budget.acquire(bytes, request.gone)
    const update = (): void => context.metrics.bodyBytesInFlight.set(budget.inFlight)
    update()
    request.releaseBody = () => {
      release()
      update()
    }
    request.response.once('close', request.releaseBody)
  }
  app.addHook('preParsing', async (request, _reply, payload) => {
    const bytes = declaredBytes(request.headers)
    // A body over the limit is refused unread.
    if (bytes > freeBytes) await admit(request, Math.min(bytes, bodyBytesMax))
    return payload
  })
}

/** How much a body may turn out to be: one sent in chunks says nothing, so it counts in full. */
function declaredBytes(headers: IncomingHttpHeaders): number {
  if (headers['transfer-encoding'] !== undefined) return bodyBytesMax
  const declared = Number(headers['content-length'] ?? 0)
  return Number.isSafeInteger(declared) && declared >= 0 ? declared : bodyBytesMax
}
