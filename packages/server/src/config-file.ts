/**
 * `likeness.config.json`: which engines there are and which models they make. Everything else is in the
 * environment, secrets above all: the file names the variables that hold them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError, loadConfig, type Config } from './config.ts'
import { parseUsd } from './core/money.ts'
import { nearestName } from './core/nearest.ts'
import { aspectRatios, resolutions, type Resolution } from './core/ratio.ts'
import { comfyuiSettings } from './engines/comfyui/settings.ts'
import { openaiImagesSettings } from './engines/openai-images/settings.ts'
import { relaySettings } from './engines/relay/settings.ts'
import { sdcppSettings } from './engines/sdcpp/settings.ts'
import { viduSettings } from './engines/vidu/settings.ts'
import { defaultModel, type Model, type PriceRow } from './tasks/models.ts'

/** Where it is looked for when LIKENESS_CONFIG does not say. */
export const defaultPath = './likeness.config.json'

const engineSettings = z.discriminatedUnion(
  'type',
  [viduSettings, sdcppSettings, openaiImagesSettings, comfyuiSettings, relaySettings],
  {
    error: () => 'must be "vidu", "sdcpp", "openai-images", "comfyui" or "relay"',
  },
)
export type EngineSettings = z.output<typeof engineSettings>

const usd = z.string().transform((text, context) => {
  try {
    const micros = parseUsd(text)
    if (micros >= 0) return micros
    context.addIssue('must not be negative')
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'must be an amount in USD')
  }
  return z.NEVER
})

const priceRow = z
  .strictObject({
    referencesMin: z.int().min(0).max(7),
    referencesMax: z.int().min(0).max(7),
    '1080p': usd.optional(),
    '2K': usd.optional(),
    '4K': usd.optional(),
  })
  .refine((row) => row.referencesMin <= row.referencesMax, 'has no number of references')
  .transform(({ referencesMin, referencesMax, ...prices }): PriceRow => {
    const given = Object.entries(prices).filter(([, micros]) => micros !== undefined)
    return { referencesMin, referencesMax, micros: Object.fromEntries(given) }
  })

const model = z.strictObject({
  name: z.string().min(1).optional().meta({ description: 'For people. Default: its id.' }),
  description: z.string().optional().meta({ description: 'What it makes, for people.' }),
  engines: z
    .array(
      z.strictObject({
        engine: z.string().meta({ description: 'An entry of `engines`, or "studio".' }),
        model: z.string().meta({ description: "The engine's own name of the model." }),
      }),
    )
    .min(1)
    .meta({
      description:
        'Who makes its pictures: the first that takes as many references is asked, and the next one when that surely took no job.',
    }),
  referencesMax: z.int().min(0).max(7).optional().meta({
    description: 'References a task may have. Default: as many as its engines take.',
  }),
  resolutions: z
    .array(z.enum(resolutions))
    .min(1)
    .default([...resolutions])
    .meta({ description: 'Resolutions that can be asked for.' }),
  aspectRatios: z
    .array(z.enum(aspectRatios))
    .min(1)
    .default([...aspectRatios])
    .meta({ description: 'Ratios that can be asked for.' }),
  prices: z
    .union([usd, z.array(priceRow).min(1)])
    .optional()
    .meta({
      description:
        'In USD for each picture: one for all ("0" is free), or by number of references and resolution. What has no price is refused.',
    }),
})

export const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  engines: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be lower-case letters, digits and "-"'),
      engineSettings,
    )
    .default({})
    .meta({
      description:
        'By a name of your choice, which `metadata.engine` shows. "studio" is there without an entry, and "vidu" too when VIDU_API_KEY is set.',
    }),
  models: z
    .record(z.string().regex(/^[\x21-\x7e]{1,64}$/), model)
    .refine((models) => Object.keys(models).length > 0, 'names no model')
    .meta({ description: 'All models that clients can name.' }),
})

/** An engine of the file with its key. */
export interface EngineEntry {
  readonly id: string
  readonly settings: EngineSettings
  readonly apiKey: string | null
}

/** A model of the file; the engines say how many references it takes at most. */
export type ModelEntry = Omit<Model, 'referencesMin' | 'referencesMax'> & {
  readonly referencesMax: number | null
}

export interface ConfigFile {
  readonly path: string
  readonly engines: readonly EngineEntry[]
  readonly models: readonly ModelEntry[]
}

type Environment = Readonly<Record<string, string | undefined>>

/** The environment, and the file where there is one. */
export interface Configuration {
  readonly config: Config
  readonly file: ConfigFile | null
}

/** Reads the whole configuration. @throws ConfigError with every fault of both */
export function loadConfiguration(env: Environment): Configuration {
  const faults: string[] = []
  const file = readConfigFile(env, faults)
  const names = (file?.engines ?? []).flatMap(({ settings }) => settings.apiKeyEnv ?? [])
  try {
    const config = loadConfig(env, names)
    if (faults.length === 0) return { config, file }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    faults.unshift(...error.faults)
  }
  throw new ConfigError(faults)
}

function readConfigFile(env: Environment, faults: string[]): ConfigFile | null {
  const named = env['LIKENESS_CONFIG'] === '' ? undefined : env['LIKENESS_CONFIG']
  const path = named ?? defaultPath
  if (named === undefined && !existsSync(path)) return null
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    faults.push(
      isMissing
        ? `LIKENESS_CONFIG names ${path}, and there is no such file`
        : `${path} cannot be read as JSON: ${why}`,
    )
    return null
  }
  const parsed = fileSchema.safeParse(json)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(...faultsOf(path, issue))
    return null
  }
  const engines = Object.entries(parsed.data.engines).map(([id, settings]): EngineEntry => {
    const name = settings.apiKeyEnv
    const apiKey = name === undefined ? null : (env[name] ?? '')
    if (apiKey === '') {
      faults.push(`${path}: engines.${id}.apiKeyEnv: the environment has no ${name}`)
    }
    return { id, settings, apiKey }
  })
  checkReserved(engines, path, faults)
  const models = Object.entries(parsed.data.models).map(([id, entry]) =>
    toModel(id, entry, path, faults),
  )
  return { path, engines, models }
}

function checkReserved(engines: readonly EngineEntry[], path: string, faults: string[]): void {
  if (engines.some(({ id }) => id === 'studio')) {
    faults.push(`${path}: engines.studio: the built-in engine needs no entry; choose another name`)
  }
}

function toModel(
  id: string,
  entry: z.output<typeof model>,
  path: string,
  faults: string[],
): ModelEntry {
  const isSources = id === defaultModel.id
  const { prices } = entry
  if (prices === undefined && !isSources) {
    faults.push(`${path}: models.${id}.prices: must be there; "0" makes it free`)
  }
  return {
    id,
    name: entry.name ?? (isSources ? defaultModel.name : id),
    description: entry.description ?? (isSources ? defaultModel.description : ''),
    engines: entry.engines,
    referencesMax: entry.referencesMax ?? null,
    resolutions: entry.resolutions,
    aspectRatios: entry.aspectRatios,
    prices: typeof prices === 'number' ? [onePrice(prices)] : (prices ?? defaultModel.prices),
  }
}

function onePrice(micros: number): PriceRow {
  const all = Object.fromEntries(resolutions.map((name) => [name, micros])) as Record<
    Resolution,
    number
  >
  return { referencesMin: 0, referencesMax: 7, micros: all }
}

/** What is wrong, as lines that name the file, the place in it and the rule. */
function faultsOf(path: string, issue: z.core.$ZodIssue): readonly string[] {
  const at = issue.path.join('.')
  const place = at === '' ? path : `${path}: ${at}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const names = settingNames().filter((name) => name !== key)
      const nearest = nearestName(key, names)
      const hint = nearest === null ? '' : `; did you mean "${nearest}"?`
      return `${place}: there is no setting "${key}" here${hint}`
    })
  }
  // Zod's own words for a key that breaks a rule do not say which rule.
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${place}: ${message}`)
  return [`${place}: ${issue.message}`]
}

/** Every name of a setting, wherever it is. */
function settingNames(): readonly string[] {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value && typeof value.properties === 'object') {
      for (const name of Object.keys(value.properties ?? {})) names.add(name)
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(configFileJsonSchema())
  return [...names]
}

/** The file's JSON Schema, for editors. */
export function configFileJsonSchema(): object {
  return z.toJSONSchema(fileSchema, { io: 'input' })
}
