import type { EngineRegistry } from '../../engines/registry.ts'
import type { Model } from '../../tasks/models.ts'
import { formatSpan } from '../durations.ts'
import { tryEngine } from '../engine-trial.ts'
import { type UsedRoute, usedRoutes } from '../engines.ts'
import { type Finding, findingsOf, reasonOf } from './finding.ts'

const trialSize = { width: 320, height: 180 }
const trialTimeoutMs = 60_000

const findings = findingsOf('engine')

/**
 * Says what makes the pictures of each model. Engines on this machine make a small one; one elsewhere is
 * not tried, since that may cost money and `likeness engines check` does it.
 */
export async function checkEngines(
  engines: EngineRegistry,
  models: readonly Model[],
): Promise<readonly Finding[]> {
  const routes = usedRoutes(models)
  return await Promise.all(routes.map((route) => checkRoute(engines, route)))
}

async function checkRoute(engines: EngineRegistry, route: UsedRoute): Promise<Finding> {
  const engine = engines.get(route.engine)
  if (engine === null) {
    return findings.broken(
      `the engine "${route.engine}" is not there, so ${route.makes.join(', ')} cannot be made`,
      route.engine === 'studio'
        ? 'install the built-in one: npm install @likeness/studio'
        : 'add it to likeness.config.json',
    )
  }
  const what = `makes ${route.makes.join(', ')}`
  if (engine.places !== undefined) {
    return findings.ok(
      `${engine.id} ${route.model} ${what}; not tried, since that may cost money: \`likeness engines check\` does it`,
    )
  }
  const name = `${engine.id} ${engine.version}`
  try {
    const { picture, warnings, tookMs } = await tryEngine({
      engine,
      model: route.model,
      size: trialSize,
      references: [],
      signal: AbortSignal.timeout(trialTimeoutMs),
    })
    const did = `made a ${picture.width}x${picture.height} picture in ${formatSpan(tookMs)}`
    if (warnings.length === 0) return findings.ok(`${name} ${what}; it ${did}`)
    const said = warnings.map(({ message }) => message).join(' ')
    return findings.warning(
      `${name} ${what}; it ${did}, with a remark: ${said}`,
      'see whether the remark matters to you',
    )
  } catch (error) {
    return findings.broken(
      `${name} ${what}, and could not make a picture: ${reasonOf(error)}`,
      'run `npm ci` again; if it stays, report it with this message',
    )
  }
}
