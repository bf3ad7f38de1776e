/** Which metrics there are, and which a query asks for. */
import { parser } from '@prometheus-io/lezer-promql'
import { createMetrics } from '../../packages/server/src/core/metrics.ts'

export interface KnownMetric {
  readonly labels: readonly string[] | null
}

/** By the names of their series, with their labels; null where nobody says which there are. */
export type KnownMetrics = ReadonlyMap<string, KnownMetric>

/** What /metrics of a process has. */
export function metricsOfServer(): KnownMetrics {
  const { registry } = createMetrics({
    queueNumbers: async () => ({ queued: 0, running: 0, oldestQueuedMs: 0, pendingDeliveries: 0 }),
    enginePlaces: () => [],
    processMetrics: true,
  })
  const known = new Map<string, KnownMetric>([['up', { labels: [] }]])
  for (const metric of registry.getMetricsAsArray()) {
    const { name } = metric
    const labels =
      'labelNames' in metric && Array.isArray(metric.labelNames)
        ? (metric.labelNames as string[])
        : null
    if ('upperBounds' in metric) {
      known.set(`${name}_bucket`, { labels: labels === null ? null : [...labels, 'le'] })
      for (const end of ['sum', 'count']) known.set(`${name}_${end}`, { labels })
    } else {
      known.set(name, { labels })
    }
  }
  return known
}

/** Labels that Prometheus and Kubernetes put on every series. */
const targetLabels = ['job', 'instance', 'namespace', 'pod']

/** @returns What is wrong with a PromQL query, a line each */
export function faultsOfQuery(query: string, known: KnownMetrics): string[] {
  const faults: string[] = []
  // What Grafana puts in is a duration wherever we use it.
  const filled = query.replaceAll(/\$__(rate_)?interval|\$__range/g, '5m')
  const names: string[] = []
  const labels: string[] = []
  parser.parse(filled).iterate({
    enter: (node) => {
      const text = filled.slice(node.from, node.to)
      if (node.type.isError) faults.push(`not PromQL at ${JSON.stringify(filled.slice(node.from))}`)
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector')
        names.push(text)
      if (node.name === 'LabelName') labels.push(text)
    },
  })
  if (names.length === 0) faults.push('asks for no metric')
  const allowed = new Set(targetLabels)
  let isOpen = false
  for (const name of names) {
    const metric = known.get(name)
    if (metric === undefined) faults.push(`there is no metric ${name}`)
    else if (metric.labels === null) isOpen = true
    else for (const label of metric.labels) allowed.add(label)
  }
  for (const label of labels) {
    if (!isOpen && !allowed.has(label))
      faults.push(`none of ${names.join(', ')} has a label ${label}`)
  }
  return faults.map((fault) => `${fault} in ${query}`)
}
