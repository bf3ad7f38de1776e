import type { Configuration } from '../config-file.ts'
import type { EngineRegistry } from '../engines/registry.ts'
import type { Model } from '../tasks/models.ts'

/** One engine's model, and the models of ours that it makes. */
export interface UsedRoute {
  readonly engine: string
  readonly model: string
  readonly makes: readonly string[]
}

/**
 * The engines and models that a server with this configuration would have, for as long as `use` takes.
 * No server, no data folder.
 * @throws ConfigError
 */
export async function withEngines<T>(
  configuration: Configuration,
  use: (engines: EngineRegistry, models: readonly Model[]) => Promise<T>,
): Promise<T> {
  const [{ setUpEngines, setUpModels }, { createEngineRegistry }, { createNet }, { createLog }] =
    await Promise.all([
      import('../engine-setup.ts'),
      import('../engines/registry.ts'),
      import('../net/net.ts'),
      import('../core/log.ts'),
    ])
  const net = createNet({ allowPrivate: configuration.config.allowPrivateUrls })
  const log = createLog({ level: 'silent' })
  const callbackUrls = { urlFor: () => null, verify: () => false }
  const engines = createEngineRegistry(
    await setUpEngines({ ...configuration, net, log, callbackUrls }),
  )
  try {
    return await use(engines, setUpModels(configuration, engines))
  } finally {
    await engines.close()
    await net.close()
  }
}

/** Every engine's model that some model of ours is made by, in the order of the configuration. */
export function usedRoutes(models: readonly Model[]): readonly UsedRoute[] {
  const routes = new Map<string, { engine: string; model: string; makes: string[] }>()
  for (const { id, engines } of models) {
    for (const { engine, model } of engines) {
      const key = JSON.stringify([engine, model])
      const route = routes.get(key) ?? { engine, model, makes: [] }
      routes.set(key, route)
      if (!route.makes.includes(id)) route.makes.push(id)
    }
  }
  return [...routes.values()]
}
