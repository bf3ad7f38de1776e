import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearestName } from '../../core/nearest.ts'
import type { SizeLimits } from '../remote/size.ts'
import type { ComfyuiModelSettings, ComfyuiSettings } from './settings.ts'
import { readTemplate, type Template } from './template.ts'

/** A model of the configuration with its template: what is needed to make its pictures. */
export interface ComfyuiModel {
  readonly template: Template
  readonly referencesMin: number
  readonly referencesMax: number
  readonly steps: number
  readonly guidance: number
  readonly negativePrompt: string
  /** Model files by the names of their slots; has one for each. */
  readonly files: Readonly<Record<string, string>>
  readonly size: SizeLimits
}

/** Templates that cannot be used, or settings that do not go with them. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** Sentences for the operator, each with its place in the engine's section. */
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const builtInTemplates: readonly string[] = ['flux2', 'qwen-image-edit-2511']
const assets = new URL('../../../assets/comfyui/', import.meta.url)

/**
 * Reads the templates of all models; paths in `template` start at `directory`. Done once, at start.
 * @throws TemplateError with every fault of every model
 */
export function readModels(
  models: ComfyuiSettings['models'],
  directory: string,
): ReadonlyMap<string, ComfyuiModel> {
  const read = new Map<string, ComfyuiModel>()
  const faults: string[] = []
  for (const [name, settings] of Object.entries(models)) {
    const model = readModel(settings, directory)
    if ('faults' in model) faults.push(...model.faults.map((fault) => `models.${name}: ${fault}`))
    else read.set(name, model)
  }
  if (faults.length > 0) throw new TemplateError(faults)
  return read
}

function readModel(
  settings: ComfyuiModelSettings,
  directory: string,
): ComfyuiModel | { readonly faults: readonly string[] } {
  const text = readTemplateFile(settings.template, directory)
  if (typeof text !== 'string') return { faults: [text.fault] }
  const template = readTemplate(text)
  if ('faults' in template) {
    return { faults: template.faults.map((fault) => `template ${settings.template}: ${fault}`) }
  }
  const faults = settingsFaults(settings, template)
  if (faults.length > 0) return { faults }
  const { multipleOf, sideMin, sideMax } = template.size
  return {
    template,
    referencesMin: Math.max(settings.referencesMin, template.references.min),
    referencesMax: settings.referencesMax,
    // 0 where the template has no slot for it.
    steps: settings.steps ?? template.defaults.steps ?? 0,
    guidance: settings.guidance ?? template.defaults.guidance ?? 0,
    negativePrompt: settings.negativePrompt ?? template.defaults.negativePrompt,
    files: { ...template.files, ...settings.files },
    size: { multipleOf, sideMin, sideMax, pixelsMax: settings.pixelsMax },
  }
}

function readTemplateFile(name: string, directory: string): string | { readonly fault: string } {
  const isBuiltIn = builtInTemplates.includes(name)
  if (!isBuiltIn && !/[/\\]|\.json$/.test(name)) {
    const nearest = nearestName(name, builtInTemplates)
    const hint =
      nearest === null ? `there are ${builtInTemplates.join(' and ')}.` : `did you mean ${nearest}?`
    return {
      fault: `there is no template ${name}; ${hint} A file of your own is named by its path, such as ./my-workflow.json`,
    }
  }
  const path = isBuiltIn ? fileURLToPath(new URL(`${name}.json`, assets)) : resolve(directory, name)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
    return { fault: `the template ${path} cannot be read (${code})` }
  }
}

/** What the settings ask for and the template cannot do. */
function settingsFaults(settings: ComfyuiModelSettings, template: Template): readonly string[] {
  const faults: string[] = []
  const { slots, defaults, references } = template
  const given = { ...template.files, ...settings.files }
  for (const name of slots.files) {
    if (!Object.hasOwn(given, name)) {
      faults.push(`\`files\` names no ${name}, and the template has the slot {{file.${name}}}`)
    }
  }
  for (const name of Object.keys(given)) {
    if (slots.files.has(name)) continue
    const nearest = nearestName(name, [...slots.files])
    const hint = nearest === null ? '' : `; did you mean ${nearest}?`
    faults.push(`\`files.${name}\` has no slot {{file.${name}}} in the template${hint}`)
  }
  for (const name of ['steps', 'guidance', 'negativePrompt'] as const) {
    const isSlot = slots.values.has(name)
    if (settings[name] !== undefined && !isSlot) {
      faults.push(`\`${name}\` would do nothing: the template has no slot {{${name}}}`)
    }
    if (isSlot && settings[name] === undefined && defaults[name] === undefined) {
      faults.push(`\`${name}\` must be set: the template has the slot {{${name}}} and no default`)
    }
  }
  const { referencesMin, referencesMax } = settings
  if (referencesMax > references.max || referencesMax < references.min) {
    faults.push(
      `\`referencesMax\` is ${referencesMax}, and the template takes ${references.min} to ${references.max}`,
    )
  }
  if (referencesMin > referencesMax) {
    faults.push(`\`referencesMin\` is ${referencesMin} and \`referencesMax\` ${referencesMax}`)
  }
  return faults
}
