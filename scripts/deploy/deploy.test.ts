import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart, type Manifest } from './chart.ts'
import { faultsOfCompose, readCompose } from './compose.ts'
import { faultsOfDockerfile } from './dockerfile.ts'
import { configure, environmentOfService, unknownVariables } from './environment.ts'
import { faultsOfManifests, timesOf } from './manifests.ts'
import { faultsOfQuery, metricsOfServer } from './metrics.ts'
import { faultsOfAlerts } from './monitoring.ts'
import { parseTemplate } from './template-parser.ts'
import { runTemplate } from './template-run.ts'

const deploy = fileURLToPath(new URL('../../deploy', import.meta.url))

function read(path: string): string {
  return readFileSync(`${deploy}/${path}`, 'utf8')
}

/** What a template makes of data. */
function rendered(source: string, data: object = {}): string {
  const { body, defined } = parseTemplate(source)
  return runTemplate(new Map([...defined, ['main', body]]), 'main', data)
}

// The expected texts are what Helm 3.21.4 prints.
describe('the template language', () => {
  it('trims white space where a marker says so, and only there', () => {
    expect(rendered('a\n  {{- "b" }}\n  {{ "c" -}}\n  d')).toBe('ab\n  cd')
    expect(rendered('a {{- /* no {{ "brace" }} here */ -}} b')).toBe('ab')
  })

  it('takes 0, false, "" and empty collections for false', () => {
    const source = '{{ range $value := .values }}{{ if $value }}1{{ else }}0{{ end }}{{ end }}'
    expect(rendered(source, { values: [0, false, '', [], {}, null, 1, 'a', [0]] })).toBe(
      '000000111',
    )
  })

  it('keeps a variable to its block, and the root in $', () => {
    const source =
      '{{ $a := "1" }}{{ with .inner }}{{ $a := .x }}{{ $a }}{{ $.y }}{{ end }}{{ $a }}'
    expect(rendered(source, { inner: { x: '2' }, y: '3' })).toBe('231')
  })

  it('pipes the value in as the last argument, and goes through maps by name', () => {
    const source =
      '{{ range $k, $v := .map }}{{ printf "%s=%d;" $k (int $v) | replace "=" ":" }}{{ end }}'
    expect(rendered(source, { map: { b: 2, a: 1 } })).toBe('a:1;b:2;')
  })

  it('takes else if and else with', () => {
    const source = '{{ if .a }}a{{ else if .b }}b{{ else }}c{{ end }}'
    expect([{ a: 1 }, { b: 1 }, {}].map((data) => rendered(source, data))).toEqual(['a', 'b', 'c'])
  })

  it('indents every line, and quotes what YAML would take for something else', () => {
    const source = 'x:{{ .list | toYaml | nindent 2 }}\ny: {{ .text | quote }}'
    expect(rendered(source, { list: ['yes', '1', 1], text: 'a "b"\n' })).toBe(
      'x:\n  - "yes"\n  - "1"\n  - 1\ny: "a \\"b\\"\\n"',
    )
  })

  it.each([
    ['{{ .a.b }}', 'nothing that could have b'],
    ['{{ $missing }}', 'no variable $missing'],
    ['{{ lookup "v1" }}', 'lookup is not covered'],
    ['{{ template "x" }}', 'line 1: {{ template "x" }}: template is not covered'],
    ['{{ if .a }}', 'end }} is missing'],
    ['\n{{ end }}', 'line 2'],
    ['{{ .map }}', 'printing'],
  ])('refuses %s', (source, message) => {
    expect(() => rendered(source, { map: { a: 1 } })).toThrow(message)
  })
})

describe('the chart', () => {
  const chart = loadChart(`${deploy}/helm/likeness`)
  const least = parse(read('helm/likeness/ci/least-values.yaml')) as object

  it.each([
    ['a misspelt value', { publicURL: 'https://a.b' }, 'must NOT have additional properties'],
    ['no bucket', { bucket: { name: '' } }, '/bucket/name'],
    ['a public URL with a slash at its end', { publicUrl: 'https://a.b/' }, '/publicUrl'],
    ['a secret where everybody can read it', { env: { DATABASE_URL: 'x' } }, '/env'],
    ['an ingress without a host', { ingress: { enabled: true } }, '/ingress/host'],
    ['no secrets', { existingSecret: '' }, 'give existingSecret, or DATABASE_URL in secrets'],
  ])('refuses %s', (_what, values, message) => {
    expect(() => chart.render('x', { ...least, ...values })).toThrow(message)
  })

  it('gives pods the time they need to drain', () => {
    const times = timesOf(chart.render('x', { ...least, drainSeconds: 120, preStopSeconds: 7 }))
    expect(times).toEqual([
      { graceS: 142, pauseS: 7 },
      { graceS: 142, pauseS: 7 },
    ])
  })

  it('starts new pods when a setting changes', () => {
    const checksum = (values: object): unknown =>
      JSON.stringify(chart.render('x', { ...least, ...values })).match(
        /"checksum[^"]*":"[^"]*"/,
      )?.[0]
    expect(checksum({})).toBe(checksum({}))
    expect(checksum({ env: { LIKENESS_RETENTION: '1d' } })).not.toBe(checksum({}))
    expect(checksum({ config: { engines: {} } })).not.toBe(checksum({}))
  })

  /** The manifests of the least values with one text put for another. */
  function broken(from: string, to: string): string[] {
    const text = JSON.stringify(chart.render('x', least))
    expect(text).toContain(from)
    return faultsOfManifests(JSON.parse(text.replace(from, to)) as Manifest[])
  }

  it.each([
    ['"failureThreshold"', '"failuresThreshold"', 'Kubernetes knows no'],
    ['"periodSeconds":2', '"periodSeconds":"2"', 'must be integer'],
    ['"runAsNonRoot":true', '"runAsNonRoot":false', 'runAsNonRoot must be true'],
    ['"port":"http"', '"port":"https"', 'asks a port without name'],
    ['"name":"tmp","mountPath"', '"name":"temp","mountPath"', 'a mount has no volume'],
    ['"configMapRef":{"name":"', '"configMapRef":{"name":"no-', 'which is not there'],
    ['"api"}},"strategy"', '"app"}},"strategy"', 'selects the pods of 0 Deployments'],
  ])('finds %s turned into %s', (from, to, fault) => {
    expect(broken(from, to).join('\n')).toContain(fault)
  })
})

describe('the Dockerfile', () => {
  const good = read('Dockerfile')

  it.each([
    ['USER 1000:1000', 'USER root', 'USER by number'],
    [':24.21.0-bookworm-slim AS', ':latest AS', 'FROM node:latest is not pinned'],
    ['npm ci --omit=dev', 'npm install', 'npm ci'],
    ['ENTRYPOINT ["node", "/app/packages/server/dist/main.js"]', 'ENTRYPOINT node main.js', 'JSON'],
    ['COPY package.json LICENSE ./', 'ADD https://example.com/x ./', 'use COPY'],
    ['VOLUME /data', 'VOLUMES /data', 'VOLUMES'],
  ])('may not have %s turned into %s', (from, to, fault) => {
    expect(good).toContain(from)
    expect(faultsOfDockerfile(good)).toEqual([])
    expect(faultsOfDockerfile(good.replace(from, to)).join('\n')).toContain(fault)
  })
})

describe('the compose files', () => {
  const good = read('compose.cluster.yaml')

  it.each([
    ['read_only: true', 'readonly: true', 'additional properties'],
    ['caddy:2', 'caddy:latest #', 'no exact version'],
    ['- postgres:/var', '- postgresql:/var', 'no volume postgresql'],
    ['cap_drop: [ALL]', 'cap_drop: []', 'must drop all capabilities'],
    ['      condition: service_healthy\n  #', '      condition: healthy\n  #', 'allowed values'],
  ])('may not have %s turned into %s', (from, to, fault) => {
    expect(good).toContain(from)
    expect(faultsOfCompose(readCompose(good))).toEqual([])
    expect(faultsOfCompose(readCompose(good.replace(from, to))).join('\n')).toContain(fault)
  })

  it('says which variable is missing in .env', () => {
    expect(() => environmentOfService(readCompose(good), 'api', {})).toThrow(
      'POSTGRES_PASSWORD is missing in .env',
    )
  })
})

describe('settings and metrics', () => {
  const known = metricsOfServer()

  it('are those of the server', () => {
    expect(unknownVariables('LIKENESS_ROLE: api, LIKENESS_ROLL: api')).toEqual(['LIKENESS_ROLL'])
    expect(configure({ LIKENESS_ROLE: 'api' })).toContain('needs DATABASE_URL')
    expect(faultsOfQuery('max(likeness_queue_tasks{state="queued"}) > 1', known)).toEqual([])
  })

  it.each([
    ['max(likeness_queue_size)', 'no metric likeness_queue_size'],
    ['sum(rate(likeness_tasks_ended_total[5m])', 'not PromQL'],
    ['sum by (model) (rate(likeness_tasks_ended_total[5m]))', 'has a label model'],
    ['rate(likeness_render_duration_seconds[5m])', 'no metric likeness_render_duration_seconds'],
  ])('finds the fault of %s', (query, fault) => {
    expect(faultsOfQuery(query, known).join('\n')).toContain(fault)
  })

  it('has every alert explained, and no other', () => {
    const alerts = read('prometheus/alerts.yaml')
    expect(faultsOfAlerts(alerts, '| `LikenessGone` |')).toContain(
      'docs/operations.md explains LikenessGone, which is not there',
    )
    expect(faultsOfAlerts(alerts, '')).toContain('docs/operations.md does not explain LikenessDown')
  })
})
