import type { Engine, EngineResult } from '../../engines/engine.ts'
import { nextChoice, type EngineRegistry } from '../../engines/registry.ts'
import { defaultModel } from '../../tasks/models.ts'
import { formatSpan } from '../durations.ts'
import { type Finding, findingsOf, reasonOf } from './finding.ts'

const renderTimeoutMs = 60_000

/** Lets the engine that would be asked first make one small picture. */
export async function checkEngine(engines: EngineRegistry): Promise<Finding> {
  const findings = findingsOf('engine')
  const choice = nextChoice(engines.fitting(defaultModel.engines, 0))
  if (choice === null) {
    return findings.broken(
      'there is no engine, so no picture can be made',
      'install the built-in one: npm install @likeness/studio',
    )
  }
  const { choice: engine, model } = choice
  const name = `${engine.id} ${engine.version}`
  const started = performance.now()
  try {
    const { image, warnings } = await smallPicture(engine, model)
    const took = formatSpan(performance.now() - started)
    const size = image.kind === 'raw' ? `${image.width}x${image.height}` : 'one'
    if (warnings.length === 0) return findings.ok(`${name} made a ${size} picture in ${took}`)
    const said = warnings.map(({ message }) => message).join(' ')
    return findings.warning(
      `${name} made a ${size} picture in ${took}, with a remark: ${said}`,
      'see whether the remark matters to you',
    )
  } catch (error) {
    return findings.broken(
      `${name} could not make a picture: ${reasonOf(error)}`,
      'run `npm ci` again; if it stays, report it with this message',
    )
  }
}

async function smallPicture(engine: Engine, model: string): Promise<EngineResult> {
  return engine.run(
    {
      taskId: 'doctor',
      model,
      prompt: 'a mountain lake at sunset',
      references: [],
      width: 320,
      height: 180,
      seed: 1,
    },
    {
      signal: AbortSignal.timeout(renderTimeoutMs),
      progress: () => {},
      job: null,
      intend: async () => {},
      withdraw: async () => {},
      created: async () => {},
      patienceMs: Infinity,
      onHint: () => () => {},
    },
  )
}
