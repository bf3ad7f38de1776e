/**
 * Checks everything in deploy/ without Docker, Helm or Kubernetes: that it parses, holds to the schemas
 * of those who read it, and names only settings and metrics that the server has. Where `helm` is
 * installed, its own lint and rendering are checked as well. Prints what is wrong and fails.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { loadChart, manifestsOf, type Manifest } from './deploy/chart.ts'
import { faultsOfCompose, readCompose } from './deploy/compose.ts'
import { faultsOfDockerfile } from './deploy/dockerfile.ts'
import {
  configure,
  environmentOfService,
  readEnvFile,
  unknownVariables,
} from './deploy/environment.ts'
import { environmentOf, faultsOfManifests, timesOf } from './deploy/manifests.ts'
import { faultsOfQuery, metricsOfServer } from './deploy/metrics.ts'
import { faultsOfAlerts, queriesIn } from './deploy/monitoring.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const deploy = join(root, 'deploy')
const chartFolder = join(deploy, 'helm/likeness')
const faults: string[] = []
const notes: string[] = []

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Adds what `find` says is wrong with a file; what it throws is a fault too. */
function check(path: string, find: () => readonly string[]): void {
  try {
    faults.push(...find().map((fault) => `${path}: ${fault}`))
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const version = (JSON.parse(read('package.json')) as { version: string }).version

for (const entry of readdirSync(deploy, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = relative(root, join(entry.parentPath, entry.name))
  check(path, () => {
    const text = read(path)
    if (path.endsWith('.json')) JSON.parse(text)
    if (/\.ya?ml$/.test(path) && !path.includes('/templates/')) parse(text, { merge: true })
    return unknownVariables(text).map((name) => `${name} is no setting of the server`)
  })
}

check('deploy/Dockerfile', () => faultsOfDockerfile(read('deploy/Dockerfile')))

// The example as somebody would fill it in: what has no default gets a value.
const example = readEnvFile(read('deploy/.env.example'))
const filled = Object.fromEntries(
  Object.entries(example).map(([name, value]) => [
    name,
    /SECRET|PASSWORD|ACCESS_KEY/.test(name) ? '0123456789abcdef0123456789abcdef' : value,
  ]),
)
const services = {
  'deploy/compose.yaml': { likeness: 'all' },
  'deploy/compose.cluster.yaml': { api: 'api', worker: 'worker' },
}
for (const [path, roles] of Object.entries(services)) {
  check(path, () => {
    const file = readCompose(read(path))
    const found = faultsOfCompose(file)
    for (const [service, role] of Object.entries(roles)) {
      if (file.services[service]?.image !== `likeness:${version}`) {
        found.push(`services.${service}: the image's version is not ${version}`)
      }
      const config = configure(environmentOfService(file, service, filled))
      if (typeof config === 'string') found.push(`services.${service}: ${config}`)
      else if (config.role !== role) found.push(`services.${service}: its role is ${config.role}`)
    }
    return found
  })
}

check('deploy/helm/likeness', () => {
  const chart = loadChart(chartFolder)
  const found: string[] = []
  const about = parse(read('deploy/helm/likeness/Chart.yaml')) as { appVersion: string }
  if (about.appVersion !== version) found.push(`appVersion is not ${version}`)
  for (const file of readdirSync(join(chartFolder, 'ci'))) {
    const manifests = chart.render('release', valuesOf(file))
    const faults = [...faultsOfManifests(manifests), ...faultsOfSettings(manifests)]
    faults.push(...faultsByHelm(file, manifests))
    found.push(...faults.map((fault) => `with ci/${file}: ${fault}`))
  }
  return found
})

function valuesOf(file: string): object {
  return parse(readFileSync(join(chartFolder, 'ci', file), 'utf8')) as object
}

/** Whether the server would start with what the chart gives it, and has the time it needs to stop. */
function faultsOfSettings(manifests: readonly Manifest[]): string[] {
  const found: string[] = []
  for (const role of ['api', 'worker']) {
    // What an existing Secret has.
    const secrets = {
      DATABASE_URL: 'postgres://likeness:secret@postgres:5432/likeness',
      LIKENESS_SECRET: '0123456789abcdef0123456789abcdef',
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    }
    const config = configure({ ...secrets, ...environmentOf(manifests, role) })
    if (typeof config === 'string') {
      found.push(`${role}: ${config}`)
      continue
    }
    if (config.role !== role) found.push(`${role}: its role is ${config.role}`)
    for (const { graceS, pauseS } of timesOf(manifests)) {
      if (!(graceS >= pauseS + config.drainMs / 1000 + 10)) {
        found.push(`${role}: ${graceS} s are too few to pause ${pauseS} s and drain`)
      }
    }
  }
  return found
}

/** Helm's own lint, and whether it renders what we rendered; nothing where there is no Helm. */
function faultsByHelm(file: string, ours: readonly Manifest[]): string[] {
  const values = ['--kube-version', '1.31.0', '--values', join(chartFolder, 'ci', file)]
  const helm = (...args: string[]): string =>
    execFileSync(process.env['HELM'] ?? 'helm', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  try {
    helm('lint', '--strict', chartFolder, ...values)
    const theirs = manifestsOf(helm('template', 'release', chartFolder, ...values))
    notes.push(`helm lints ci/${file} and renders the same ${theirs.length} manifests`)
    return isDeepStrictEqual(inOrder(theirs), inOrder(ours))
      ? []
      : ['helm renders something else than scripts/deploy/chart.ts']
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    return [`helm: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function inOrder(manifests: readonly Manifest[]): Manifest[] {
  const name = ({ kind, metadata }: Manifest): string => `${kind}/${metadata.name}`
  return manifests.toSorted((a, b) => (name(a) < name(b) ? -1 : 1))
}

const metrics = metricsOfServer()
const alerts = 'deploy/prometheus/alerts.yaml'
for (const path of ['deploy/grafana/likeness.json', alerts]) {
  check(path, () => {
    const queries = queriesIn(parse(read(path)))
    if (queries.length === 0) return ['has no query']
    return queries.flatMap((query) => faultsOfQuery(query, metrics))
  })
}
check(alerts, () => faultsOfAlerts(read(alerts), read('docs/operations.md')))
for (const path of [
  'docs/operations.md',
  'deploy/prometheus/adapter.yaml',
  'deploy/helm/likeness/values.yaml',
]) {
  check(path, () =>
    (read(path).match(/\blikeness_[a-z_]+\b/g) ?? [])
      .filter((name) => !metrics.has(name))
      .map((name) => `there is no metric ${name}`),
  )
}

for (const note of notes) console.log(note)
if (notes.length === 0) console.log('no helm here: the chart was rendered by scripts/deploy alone')
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'deploy/ is sound' : `${faults.length} faults in deploy/`)
process.exitCode = faults.length === 0 ? 0 : 1
