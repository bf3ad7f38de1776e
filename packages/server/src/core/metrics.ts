import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted and timed. One set a process, made by the composition and handed down. */
export interface Metrics {
  readonly registry: Registry
  readonly httpDuration: Histogram<'method' | 'route' | 'status'>
  readonly tasksSubmitted: Counter<'surface' | 'model'>
  readonly tasksEnded: Counter<'engine' | 'result' | 'code'>
  readonly taskAttempts: Histogram
  readonly taskQueueWait: Histogram
  readonly renderDuration: Histogram<'engine'>
  readonly deliveryAttempts: Counter<'result'>
  readonly deliveryDuration: Histogram
  readonly bodyBytesInFlight: Gauge
  readonly refusedShare: Gauge
}

/**
 * Names follow Prometheus' conventions (base units, `_total`). `queueNumbers` is asked at every scrape.
 */
export function createMetrics(options: {
  queueNumbers: () => Promise<{
    queued: number
    running: number
    oldestQueuedMs: number
    pendingDeliveries: number
  }>
  /** How many tasks each engine would take at a time now; 0 while it is known to be out of order. */
  enginePlaces: () => readonly { engine: string; places: number }[]
  /** Event-loop lag, heap and the like; off in tests, which make many registries. */
  processMetrics: boolean
}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (options.processMetrics) collectDefaultMetrics({ register: registry })

  // Gauges are collected at the same time: they share one look.
  let look: ReturnType<typeof options.queueNumbers> | null = null
  const numbers = () =>
    (look ??= options.queueNumbers().finally(() => {
      look = null
    }))

  /** A gauge of the store. While that is away it has no value: just then those of the process are looked at. */
  function storeGauge<L extends string>(
    settings: { name: string; help: string; labelNames?: L[] },
    set: (gauge: Gauge<L>, found: Awaited<ReturnType<typeof options.queueNumbers>>) => void,
  ): void {
    const gauge: Gauge<L> = new Gauge({
      ...settings,
      registers,
      async collect() {
        try {
          set(gauge, await numbers())
        } catch {
          gauge.reset()
          // Without labels a reset is a zero, which would be a lie.
          if (settings.labelNames === undefined) gauge.set(Number.NaN)
        }
      },
    })
  }
  storeGauge(
    { name: 'likeness_queue_tasks', help: 'Open tasks by state.', labelNames: ['state'] },
    (gauge, { queued, running }) => {
      gauge.set({ state: 'queued' }, queued)
      gauge.set({ state: 'running' }, running)
    },
  )
  storeGauge(
    { name: 'likeness_queue_oldest_seconds', help: 'Age of the oldest waiting task.' },
    (gauge, { oldestQueuedMs }) => gauge.set(oldestQueuedMs / 1000),
  )
  storeGauge(
    { name: 'likeness_deliveries_pending', help: 'Callbacks that are still to be delivered.' },
    (gauge, { pendingDeliveries }) => gauge.set(pendingDeliveries),
  )

  const enginePlaces = new Gauge({
    name: 'likeness_engine_places',
    help: 'Tasks that an engine takes at the same time from this process; 0 while it is out of order.',
    labelNames: ['engine'],
    registers,
    collect() {
      for (const { engine, places } of options.enginePlaces()) enginePlaces.set({ engine }, places)
    },
  })

  return {
    registry,
    httpDuration: new Histogram({
      name: 'likeness_http_request_duration_seconds',
      help: 'Time from the head of a request to the end of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 60],
      registers,
    }),
    tasksSubmitted: new Counter({
      name: 'likeness_tasks_submitted_total',
      help: 'Tasks accepted; repeats of an Idempotency-Key do not count.',
      labelNames: ['surface', 'model'],
      registers,
    }),
    tasksEnded: new Counter({
      name: 'likeness_tasks_ended_total',
      help: 'Tasks ended by this process (made, failed, cancelled, overdue), by engine, result and error code.',
      labelNames: ['engine', 'result', 'code'],
      registers,
    }),
    taskAttempts: new Histogram({
      name: 'likeness_task_attempts',
      help: 'Attempts a task needed.',
      buckets: [1, 2, 3, 5, 10],
      registers,
    }),
    taskQueueWait: new Histogram({
      name: 'likeness_task_queue_wait_seconds',
      help: 'Time from creation to the first attempt.',
      buckets: [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 900],
      registers,
    }),
    renderDuration: new Histogram({
      name: 'likeness_render_duration_seconds',
      help: 'Time of one engine run, references fetched before and finishing after it not included.',
      labelNames: ['engine'],
      buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
      registers,
    }),
    deliveryAttempts: new Counter({
      name: 'likeness_delivery_attempts_total',
      help: 'Callback attempts by result.',
      labelNames: ['result'],
      registers,
    }),
    deliveryDuration: new Histogram({
      name: 'likeness_delivery_attempt_duration_seconds',
      help: 'Time of one callback attempt.',
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15],
      registers,
    }),
    bodyBytesInFlight: new Gauge({
      name: 'likeness_http_body_bytes_in_flight',
      help: 'Request body bytes admitted and not yet stored.',
      registers,
    }),
    refusedShare: new Gauge({
      name: 'likeness_http_refused_share',
      help: 'Share of the creates that are refused because the event loop has more to do than it can.',
      registers,
    }),
  }
}
