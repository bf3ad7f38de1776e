/** Which engines and models a server has, out of its configuration. */
import { dirname } from 'node:path'
import { ConfigError, type Config } from './config.ts'
import {
  defaultPath,
  type Configuration,
  type EngineEntry,
  type ModelEntry,
} from './config-file.ts'
import type { Log } from './core/log.ts'
import { nearestName } from './core/nearest.ts'
import type { CallbackUrls } from './engines/callback-url.ts'
import type { Engine } from './engines/engine.ts'
import type { EngineRegistry } from './engines/registry.ts'
import type { Net } from './net/net.ts'
import { defaultModel, type Model } from './tasks/models.ts'

export interface SetupParts extends Configuration {
  readonly net: Net
  readonly log: Log
  readonly callbackUrls: CallbackUrls
}

/**
 * The engines of the configuration file, Vidu when there is a key to it, and the studio when its package
 * is installed. Each engine's code is loaded only when it is used.
 */
export async function setUpEngines(parts: SetupParts): Promise<readonly Engine[]> {
  const { config, file } = parts
  const entries = [...(file?.engines ?? [])]
  if (config.vidu !== null && !entries.some(({ id }) => id === 'vidu')) {
    const { apiKey, baseUrl: url } = config.vidu
    const settings = { type: 'vidu', apiKeyEnv: 'VIDU_API_KEY', url, callbacks: true } as const
    entries.unshift({ id: 'vidu', settings, apiKey })
  }
  const engines = await Promise.all(entries.map((entry) => createEngine(entry, parts)))
  return [...engines, ...(await installedStudio(config))]
}

async function createEngine(entry: EngineEntry, parts: SetupParts): Promise<Engine> {
  const { id, settings, apiKey } = entry
  const { net, log, callbackUrls } = parts
  switch (settings.type) {
    case 'vidu': {
      const { createViduEngine } = await import('./engines/vidu/vidu-engine.ts')
      return createViduEngine({
        id,
        apiKey: apiKey ?? '',
        baseUrl: settings.url,
        jobsMax: settings.jobsMax ?? null,
        callbackUrl: (taskId) => (settings.callbacks ? callbackUrls.urlFor(id, taskId) : null),
        net,
        log,
      })
    }
    case 'sdcpp': {
      const { createSdcppEngine } = await import('./engines/sdcpp/sdcpp-engine.ts')
      return createSdcppEngine({ id, settings, apiKey, log })
    }
    case 'openai-images': {
      const { createOpenaiImagesEngine } =
        await import('./engines/openai-images/openai-images-engine.ts')
      return createOpenaiImagesEngine({ id, settings, apiKey, net, log })
    }
    case 'comfyui': {
      const { createComfyuiEngine } = await import('./engines/comfyui/comfyui-engine.ts')
      const { TemplateError } = await import('./engines/comfyui/models.ts')
      const path = parts.file?.path ?? defaultPath
      try {
        // Templates of the operator's own are found from where the file is that names them.
        return createComfyuiEngine({ id, settings, apiKey, directory: dirname(path), log })
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error
        throw new ConfigError(error.faults.map((fault) => `${path}: engines.${id}.${fault}`))
      }
    }
    case 'relay': {
      const { createRelayEngine } = await import('./engines/relay/relay-engine.ts')
      const callbackUrl = (taskId: string) => callbackUrls.urlFor(id, taskId)
      return createRelayEngine({ id, settings, apiKey: apiKey ?? '', callbackUrl, net, log })
    }
  }
}

/** The studio is a package of its own: a server that only drives remote models does without it. */
async function installedStudio(config: Config): Promise<readonly Engine[]> {
  try {
    const { createStudioEngine } = await import('./engines/studio/studio-engine.ts')
    return [createStudioEngine({ threads: config.workerConcurrency })]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return []
    throw error
  }
}

/**
 * The models that clients can name. Without a file that is the source API's one, made by the real thing
 * where there is a key to it, and then by nothing else: who pays for Vidu's picture is not given a
 * drawing because Vidu has a bad hour.
 * @throws ConfigError when the file names an engine or an engine's model that is not there
 */
export function setUpModels(
  { config, file }: Configuration,
  engines: EngineRegistry,
): readonly Model[] {
  if (file === null) {
    if (config.vidu === null) return [defaultModel]
    return [{ ...defaultModel, engines: [{ engine: 'vidu', model: 'viduq2' }] }]
  }
  const { path, models } = file
  const faults: string[] = []
  const found = models.map((entry) =>
    completeModel(entry, engines, `${path}: models.${entry.id}`, faults),
  )
  if (faults.length > 0) throw new ConfigError(faults)
  return found
}

function completeModel(
  entry: ModelEntry,
  engines: EngineRegistry,
  place: string,
  faults: string[],
): Model {
  const ranges = entry.engines.flatMap(({ engine: id, model }, i) => {
    const at = `${place}.engines.${i}`
    const engine = engines.get(id)
    if (engine === null) {
      const known = engines.list().map((one) => one.id)
      const nearest = nearestName(id, known)
      const hint =
        id === 'studio'
          ? 'it is not installed: npm install @likeness/studio'
          : nearest === null
            ? `there are ${known.map((name) => `"${name}"`).join(', ')}`
            : `did you mean "${nearest}"?`
      faults.push(`${at}.engine: there is no engine "${id}"; ${hint}`)
      return []
    }
    const capabilities = engine.capabilities(model)
    if (capabilities !== null) return [capabilities]
    faults.push(`${at}.model: the engine "${id}" has no model "${model}"`)
    return []
  })
  const most = Math.max(0, ...ranges.map(({ referencesMax }) => referencesMax))
  const { referencesMax } = entry
  if (referencesMax !== null && ranges.length > 0 && referencesMax > most) {
    faults.push(`${place}.referencesMax: its engines take ${most} at most, not ${referencesMax}`)
  }
  return {
    ...entry,
    referencesMin: ranges.every(({ needsReference }) => needsReference) ? 1 : 0,
    referencesMax: referencesMax ?? most,
  }
}
