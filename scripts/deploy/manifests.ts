/** What has to hold for the manifests of one rendering of the chart, beyond being YAML. */
import * as apps from 'kubernetes-models/apps/v1'
import * as autoscaling from 'kubernetes-models/autoscaling/v2'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import * as policy from 'kubernetes-models/policy/v1'
import * as core from 'kubernetes-models/v1'
import type { Manifest } from './chart.ts'

type Json = Readonly<Record<string, unknown>>

interface Model {
  validate(): void
}

type Models = Readonly<Record<string, new (data: never) => Model>>

/** What the chart may make, by apiVersion. */
const models: Readonly<Record<string, Models>> = {
  v1: core,
  'apps/v1': apps,
  'autoscaling/v2': autoscaling,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
}

/** Kinds that no Kubernetes has by itself, so that there is no schema for them here. */
const foreignKinds = ['monitoring.coreos.com/v1/PodMonitor']

/** @returns What is wrong, a line each */
export function faultsOfManifests(manifests: readonly Manifest[]): string[] {
  const faults: string[] = []
  const names = new Set<string>()
  for (const manifest of manifests) {
    const name = `${manifest.kind}/${manifest.metadata.name}`
    if (names.has(name)) faults.push(`${name} is there twice`)
    names.add(name)
    for (const fault of faultsBySchema(manifest)) faults.push(`${name}: ${fault}`)
    if (manifest.kind === 'Deployment') {
      for (const fault of [...faultsOfPods(manifest), ...faultsOfSafety(manifest)]) {
        faults.push(`${name}: ${fault}`)
      }
    }
  }
  return [...faults, ...faultsOfLinks(manifests, names)]
}

/**
 * Kubernetes' own schema: types and required fields by its validator, and misspelt fields by what the
 * validator never looks at, as the schema allows unknown ones.
 */
function faultsBySchema(manifest: Manifest): string[] {
  const kind = `${manifest.apiVersion}/${manifest.kind}`
  if (foreignKinds.includes(kind)) return []
  const Kind = models[manifest.apiVersion]?.[manifest.kind]
  if (Kind === undefined) return [`there is no ${kind} in Kubernetes`]
  const model = new Kind(manifest as never)
  const seen = new Set<string>()
  for (const [key, value] of Object.entries(manifest)) {
    Object.assign(model, { [key]: watched(value, key, seen) })
  }
  try {
    model.validate()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return pathsIn(manifest)
    .filter((path) => path.includes('.') && !seen.has(path))
    .map((path) => `Kubernetes knows no ${path}`)
}

/** The same value, noting every place of it that is read. */
function watched(value: unknown, path: string, seen: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const inner = new Map<string, unknown>()
  return new Proxy(value, {
    get: (target, key) => {
      const found: unknown = Reflect.get(target, key)
      if (typeof key === 'symbol') return found
      const at = `${path}.${key}`
      seen.add(at)
      if (!inner.has(at)) inner.set(at, watched(found, at, seen))
      return inner.get(at)
    },
  })
}

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    return [at, ...pathsIn(inner, at)]
  })
}

/** Follows fields of a manifest that has passed its schema; `*` is every entry of a list. */
function at(value: unknown, path: string): unknown[] {
  let found = [value]
  for (const key of path.split('.')) {
    found = found.flatMap((each) => {
      if (key === '*') return Array.isArray(each) ? each : []
      const inner = typeof each === 'object' && each !== null ? (each as Json)[key] : undefined
      return inner === undefined ? [] : [inner]
    })
  }
  return found
}

/** Ports, volumes and times of a Deployment that have to fit each other. */
function faultsOfPods(deployment: Manifest): string[] {
  const pod = at(deployment, 'spec.template.spec')[0]
  const faults: string[] = []
  const ports = at(pod, 'containers.*.ports.*.name')
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const port = at(pod, `containers.*.${probe}.httpGet.port`)
    if (port.length === 0) faults.push(`there is no ${probe}`)
    if (port.some((name) => !ports.includes(name))) faults.push(`${probe} asks a port without name`)
  }
  const volumes = at(pod, 'volumes.*.name')
  const mounts = at(pod, 'containers.*.volumeMounts.*.name')
  if (!mounts.every((name) => volumes.includes(name))) faults.push('a mount has no volume')
  if (!volumes.every((name) => mounts.includes(name))) faults.push('a volume is not mounted')
  return faults
}

const safe: Readonly<Record<string, unknown>> = {
  automountServiceAccountToken: false,
  'securityContext.runAsNonRoot': true,
  'securityContext.seccompProfile.type': 'RuntimeDefault',
  'containers.*.securityContext.readOnlyRootFilesystem': true,
  'containers.*.securityContext.allowPrivilegeEscalation': false,
  'containers.*.securityContext.capabilities.drop.0': 'ALL',
}

function faultsOfSafety(deployment: Manifest): string[] {
  const pod = at(deployment, 'spec.template.spec')[0]
  return Object.entries(safe).flatMap(([path, wanted]) => {
    const found = at(pod, path)
    return found.length > 0 && found.every((value) => value === wanted)
      ? []
      : [`${path} must be ${String(wanted)}`]
  })
}

function labelsMatch(selector: unknown, labels: unknown): boolean {
  return Object.entries(selector as Json).every(([key, value]) => (labels as Json)[key] === value)
}

/** Whether what one manifest names or selects is there. */
function faultsOfLinks(manifests: readonly Manifest[], names: ReadonlySet<string>): string[] {
  const faults: string[] = []
  const deployments = manifests.filter(({ kind }) => kind === 'Deployment')
  const podLabels = deployments.map(
    (deployment) => at(deployment, 'spec.template.metadata.labels')[0],
  )
  for (const manifest of manifests) {
    const name = `${manifest.kind}/${manifest.metadata.name}`
    const selectors =
      manifest.kind === 'Service'
        ? at(manifest, 'spec.selector')
        : [
            ...at(manifest, 'spec.selector.matchLabels'),
            ...at(manifest, 'spec.podSelector.matchLabels'),
            ...at(
              manifest,
              'spec.template.spec.topologySpreadConstraints.*.labelSelector.matchLabels',
            ),
          ]
    for (const selector of selectors) {
      const selected = podLabels.filter((labels) => labelsMatch(selector, labels))
      const wanted = manifest.kind === 'PodMonitor' ? deployments.length : 1
      if (selected.length !== wanted) {
        faults.push(
          `${name} selects the pods of ${selected.length} Deployments and not of ${wanted}`,
        )
      }
    }
    const named = [
      ...at(manifest, 'spec.template.spec.volumes.*.configMap.name').map((x) => `ConfigMap/${x}`),
      ...at(manifest, 'spec.template.spec.containers.*.envFrom.*.configMapRef.name').map(
        (x) => `ConfigMap/${x}`,
      ),
      ...at(manifest, 'spec.template.spec.serviceAccountName').map((x) => `ServiceAccount/${x}`),
      ...at(manifest, 'spec.scaleTargetRef').map(
        (target) => `${(target as Json)['kind']}/${(target as Json)['name']}`,
      ),
      ...at(manifest, 'spec.rules.*.http.paths.*.backend.service.name').map((x) => `Service/${x}`),
    ]
    for (const other of named) {
      if (!names.has(other)) faults.push(`${name} names ${other}, which is not there`)
    }
    // A replica count beside an autoscaler would undo its work at every upgrade.
    if (manifest.kind === 'HorizontalPodAutoscaler') {
      const target = deployments.find(
        ({ metadata }) => metadata.name === at(manifest, 'spec.scaleTargetRef.name')[0],
      )
      if (at(target, 'spec.replicas').length > 0) faults.push(`${name}: its target has replicas`)
    }
  }
  return faults
}

/** The environment that the pods of one role get from the chart, by name. */
export function environmentOf(
  manifests: readonly Manifest[],
  role: string,
): Readonly<Record<string, string>> {
  const deployment = manifests.find(
    ({ kind, metadata }) => kind === 'Deployment' && metadata.name.endsWith(`-${role}`),
  )
  const container = at(deployment, 'spec.template.spec.containers.0')[0]
  const sources = [
    ...at(container, 'envFrom.*.configMapRef.name'),
    ...at(container, 'envFrom.*.secretRef.name'),
  ]
  const environment: Record<string, string> = {}
  for (const source of sources) {
    const found = manifests.find(
      ({ kind, metadata }) =>
        (kind === 'ConfigMap' || kind === 'Secret') && metadata.name === source,
    )
    Object.assign(environment, at(found, 'data')[0], at(found, 'stringData')[0])
  }
  for (const entry of at(container, 'env.*') as Json[]) {
    environment[String(entry['name'])] = String(entry['value'])
  }
  return environment
}

/** How long a pod of each Deployment is given to end, and how much of it the pause before takes, s. */
export function timesOf(manifests: readonly Manifest[]): { graceS: number; pauseS: number }[] {
  return manifests
    .filter(({ kind }) => kind === 'Deployment')
    .map((deployment) => ({
      graceS: Number(at(deployment, 'spec.template.spec.terminationGracePeriodSeconds')[0]),
      pauseS: Number(
        at(deployment, 'spec.template.spec.containers.0.lifecycle.preStop.exec.command.1')[0],
      ),
    }))
}
