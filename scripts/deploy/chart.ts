/**
 * Renders the Helm chart without Helm: the values are merged and checked against the chart's schema,
 * then its templates run. What it covers is what this chart uses (template-parser.ts,
 * template-functions.ts); a test of what it renders needs no Helm, and where there is one,
 * deploy-check.ts compares the two.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse, parseAllDocuments } from 'yaml'
import { parseTemplate, type Node } from './template-parser.ts'
import { runTemplate } from './template-run.ts'

export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> }
  readonly [field: string]: unknown
}

export interface Chart {
  /** @throws Error when the values break the schema or a template fails */
  render(release: string, values: object): readonly Manifest[]
}

/** @throws Error naming the file that cannot be read */
export function loadChart(folder: string): Chart {
  const about = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8')) as Record<string, unknown>
  const defaults = parse(readFileSync(join(folder, 'values.yaml'), 'utf8')) as object
  const schema = JSON.parse(readFileSync(join(folder, 'values.schema.json'), 'utf8')) as object
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema)
  const basePath = `${String(about['name'])}/templates`
  const templates = new Map<string, readonly Node[]>()
  const files = readdirSync(join(folder, 'templates')).toSorted()
  for (const file of files) {
    const source = readFileSync(join(folder, 'templates', file), 'utf8')
    const { body, defined } = inFile(file, () => parseTemplate(source))
    templates.set(`${basePath}/${file}`, body)
    for (const [name, nodes] of defined) templates.set(name, nodes)
  }
  return {
    render: (release, given) => {
      const values = merge(defaults, given)
      if (!validate(values)) {
        const faults = (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        )
        throw new Error(`the values break values.schema.json: ${faults.join('; ')}`)
      }
      const data = {
        Values: values,
        Chart: {
          Name: about['name'],
          Version: about['version'],
          AppVersion: about['appVersion'],
        },
        Release: { Name: release, Namespace: 'default', Service: 'Helm' },
        Template: { BasePath: basePath },
      }
      return files.flatMap((file) => {
        const text = inFile(file, () => runTemplate(templates, `${basePath}/${file}`, data))
        return file.endsWith('.yaml') ? inFile(file, () => manifestsOf(text)) : []
      })
    },
  }
}

/** The documents of a YAML stream, without empty ones. @throws Error when it is no YAML */
export function manifestsOf(text: string): Manifest[] {
  return parseAllDocuments(text, { uniqueKeys: true }).flatMap((document) => {
    const [error] = document.errors
    if (error !== undefined) throw error
    const value = document.toJS() as Manifest | null
    return value === null ? [] : [value]
  })
}

/** Helm's way: maps are merged, anything else is replaced, and null takes a default away. */
function merge(base: unknown, given: unknown): unknown {
  if (!isMap(base) || !isMap(given)) return given
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete merged[key]
    else merged[key] = key in merged ? merge(merged[key], value) : value
  }
  return merged
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inFile<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
