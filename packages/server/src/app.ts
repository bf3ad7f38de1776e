/** The composition: every part is made here and handed what it needs. Importing it does nothing. */
import type { AddressInfo } from 'node:net'
import { createFileUrls, type FileUrls } from './blobs/signed-url.ts'
import { bootstrap, type Bootstrap } from './bootstrap.ts'
import type { ConfigFile } from './config-file.ts'
import type { Config } from './config.ts'
import { systemClock, type Clock } from './core/clock.ts'
import { newId } from './core/ids.ts'
import type { Log } from './core/log.ts'
import { countEnds } from './counted-store.ts'
import { createMetrics } from './core/metrics.ts'
import { lowerPoolPriority } from './core/pool-priority.ts'
import { serverSecret } from './data-directory.ts'
import { createDeliverer } from './deliveries/deliverer.ts'
import { setUpEngines, setUpModels } from './engine-setup.ts'
import { createCallbackUrls } from './engines/callback-url.ts'
import type { Engine } from './engines/engine.ts'
import { createEngineRegistry, type EngineRegistry } from './engines/registry.ts'
import { toWireTask } from './http/generation-wire.ts'
import { createHttpServer, type HttpServer } from './http/server.ts'
import { toGatewayTask } from './http/surfaces/gateway/gateway-wire.ts'
import { createNet } from './net/net.ts'
import type { Surface, Task } from './store/records.ts'
import type { Outbox, Store } from './store/store.ts'
import { createModelCatalogue, type Model } from './tasks/models.ts'
import { openStorage } from './storage.ts'
import { createTaskService } from './tasks/tasks.ts'
import { readVersion } from './version.ts'
import { createMaintenance } from './worker/maintenance.ts'
import { createWorker } from './worker/worker.ts'

export interface AppOptions {
  readonly config: Config
  /** What `likeness.config.json` says. */
  readonly file?: ConfigFile | null
  readonly log: Log
  readonly clock?: Clock
  /** Default: those of the configuration, and the studio when its package is installed. */
  readonly engines?: readonly Engine[]
  readonly models?: readonly Model[]
  /** How long an engine is asked to take a job while another could make the picture, ms. */
  readonly patienceMs?: number
  /** Event-loop and heap metrics; off where many apps share a process. */
  readonly processMetrics?: boolean
}

export interface App {
  readonly http: HttpServer
  readonly store: Store
  readonly engines: EngineRegistry
  readonly bootstrap: Bootstrap
  /** Listens and begins to work. @throws Error when the port is taken. */
  start(): Promise<{ url: string }>
  /**
   * Takes no more tasks, gives running work `drainMs` (default: the configuration's), gives the rest
   * back for the next start, then closes everything.
   */
  stop(drainMs?: number): Promise<void>
}

/**
 * Puts a server together over its data folder; it neither listens nor works before `start`.
 * @throws Error with what to do when the folder can't be used.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, log, file = null } = options
  const clock = options.clock ?? systemClock
  // Bound when the first callback is written, which is after everything below.
  const outbox: Outbox = (task) =>
    task.request.callbackUrl === null
      ? null
      : {
          url: task.request.callbackUrl,
          body: JSON.stringify(callbackBodies[task.surface](task)),
        }
  await lowerPoolPriority()
  const storage = await openStorage(config, { log, outbox })
  const { blobs } = storage
  const secret = serverSecret(config)

  // The port, and with it the default public URL, is known only once the server listens.
  let publicUrl = config.publicUrl ?? `http://${urlHost(config.host)}:${config.port}`
  let fileUrls = createFileUrls({ publicUrl, secret })
  const urls: FileUrls = {
    urlFor: (file) => fileUrls.urlFor(file),
    verify: (path, query, now) => fileUrls.verify(path, query, now),
  }
  const callbackBodies: Record<Surface, (task: Task) => unknown> = {
    likeness: (task) => toWireTask(task, urls),
    gateway: (task) => toGatewayTask(task, urls),
  }
  const net = createNet({
    allowPrivate: config.allowPrivateUrls,
    userAgent: `Likeness/${readVersion()}`,
  })
  const callbackUrls = createCallbackUrls({ publicUrl: config.publicUrl, secret })
  const engines = createEngineRegistry(
    options.engines ?? (await setUpEngines({ config, file, net, log, callbackUrls })),
  )
  const models = createModelCatalogue(options.models ?? setUpModels({ config, file }, engines))
  const metrics = createMetrics({
    queueNumbers: () => storage.store.queueNumbers({ now: clock() }),
    enginePlaces: () =>
      engines.list().map((engine) => ({
        engine: engine.id,
        places: engine.places?.() ?? config.workerConcurrency,
      })),
    processMetrics: options.processMetrics ?? true,
  })
  const store = countEnds(storage.store, metrics)
  const first = await bootstrap({
    store,
    key: config.bootstrapKey,
    creditMicros: config.bootstrapCreditMicros,
    now: clock(),
  })

  let state: 'starting' | 'ready' | 'stopping' = 'starting'
  const closing = new AbortController()
  const nodeId = newId('node', clock())
  const tasks = createTaskService({
    store,
    blobs,
    models,
    clock,
    refuseUrl: (url) => net.refuse(url),
    deadlineMs: config.deadlineMs,
    retentionMs: config.retentionMs,
    waitingMax: config.waitingMax,
    acceptsTasks: () => state !== 'stopping',
  })
  const http = await createHttpServer({
    tasks,
    store,
    blobs,
    urls,
    models,
    engines,
    callbackUrls,
    presign: storage.presign,
    metrics,
    clock,
    log,
    rateLimit: config.rateLimit,
    bodyBudgetBytes: config.bodyBudgetBytes,
    corsOrigins: config.corsOrigins,
    serves: config.role === 'worker' ? 'system' : 'everything',
    isReady: () => state === 'ready',
    publicUrl: () => publicUrl,
    closing: closing.signal,
  })
  const worker = createWorker({
    store,
    blobs,
    net,
    engines,
    models,
    clock,
    log,
    metrics,
    owner: nodeId,
    leaseMs: config.leaseMs,
    retentionMs: config.retentionMs,
    patienceMs: options.patienceMs ?? failoverPatienceMs,
    concurrency: config.workerConcurrency,
    pollMs: 1000,
  })
  const deliverer = createDeliverer({
    store,
    net,
    clock,
    log,
    serverSecret: secret,
    nodeId,
    onAttempt: ({ outcome, durationMs }) => {
      metrics.deliveryAttempts.inc({ result: outcome })
      metrics.deliveryDuration.observe(durationMs / 1000)
    },
  })
  const maintenance = createMaintenance({
    store,
    blobs,
    clock,
    log,
    retentionMs: config.retentionMs,
  })

  let stopped: Promise<void> | null = null
  async function shutDown(drainMs: number): Promise<void> {
    const wasStarted = state === 'ready'
    state = 'stopping'
    // Reads, streams and waits go on while running work is given its time.
    await Promise.all([
      worker.stop(wasStarted ? drainMs : 0),
      maintenance.stop(),
      deliverer.stop(wasStarted ? Math.min(drainMs, 5000) : 0),
    ])
    closing.abort()
    await closeHttp(http)
    await engines.close()
    await net.close()
    await storage.close()
  }

  return {
    http,
    store,
    engines,
    bootstrap: first,
    start: async () => {
      await http.listen({ host: config.host, port: config.port, backlog })
      const address = http.server.address() as AddressInfo
      publicUrl = config.publicUrl ?? `http://${urlHost(config.host)}:${address.port}`
      fileUrls = createFileUrls({ publicUrl, secret })
      if (!storage.isShared) {
        // The folder is ours alone, so whoever holds a lease on it is gone.
        const takenOver = await store.endForeignLeases({ owner: nodeId, now: clock() })
        if (takenOver > 0)
          log.info({ tasks: takenOver }, 'took over tasks of a server that is gone')
      }
      if (config.role !== 'api') {
        worker.start()
        deliverer.start()
        maintenance.start()
      }
      state = 'ready'
      return { url: `http://${urlHost(config.host)}:${address.port}` }
    },
    stop: (drainMs = config.drainMs) => (stopped ??= shutDown(drainMs)),
  }
}

/** An engine that is busy or does not answer is asked for so long while another could make the picture. */
const failoverPatienceMs = 15_000

/**
 * Connections that may wait to be taken. Of a crowd larger than the usual 511 the kernel forgets some half-way,
 * and a client of one of those waits for its repeats, ten seconds and more. The kernel has a limit of its own.
 */
const backlog = 4_096

/** Answers under way get this long to be written; a connection that is only kept open gets no more. */
const closeGraceMs = 1_000

async function closeHttp(http: HttpServer): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), closeGraceMs)
  await http.close()
  clearTimeout(timer)
}

/** The host to write into a URL for a server that listens on `host`. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
