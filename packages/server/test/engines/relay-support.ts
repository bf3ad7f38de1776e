import type { z } from 'zod'
import { createLog, type Log } from '../../src/core/log.ts'
import type { Engine, EngineRequest } from '../../src/engines/engine.ts'
import { createRelayEngine, type RelayEngineOptions } from '../../src/engines/relay/relay-engine.ts'
import { relaySettings } from '../../src/engines/relay/settings.ts'
import type { RelayTiming } from '../../src/engines/relay/timing.ts'
import { createNet } from '../../src/net/net.ts'
import { testModel } from '../support/engine.ts'
import { startServer, type StartOptions, type TestServer } from '../support/server.ts'
import { gatewayModel } from '../upstreams/relay/orders.ts'

export const simulatorKey = 'relay-simulator-key'

/** A gateway's pace, a hundred times as fast. */
export const hurried: RelayTiming = {
  pollMs: { first: 10, longest: 40 },
  retryMs: { first: 10, longest: 40 },
  requestsMax: 8,
  requestsPerSecondMax: 1000,
  openMs: { first: 10, longest: 40 },
}

export type SettingsChanges = Partial<z.input<typeof relaySettings>>

export interface RelayOptions extends Partial<
  Pick<RelayEngineOptions, 'callbackUrl' | 'timing' | 'apiKey'>
> {
  readonly urls: readonly string[]
  readonly settings?: SettingsChanges
  readonly log?: Log
}

/** The engine in a hurry; results on hosts of the inner network are none of the operator's word. */
export function startRelay(options: RelayOptions): Engine {
  const { urls, settings, log = createLog({ level: 'silent' }), ...rest } = options
  const net = createNet({ allowPrivate: false })
  const engine = createRelayEngine({
    id: 'far',
    settings: relaySettings.parse({
      type: 'relay',
      urls,
      apiKeyEnv: 'FAR_API_KEY',
      models: { [gatewayModel]: {} },
      ...settings,
    }),
    apiKey: simulatorKey,
    net,
    log,
    timing: hurried,
    ...rest,
  })
  return { ...engine, close: async () => void (await Promise.all([engine.close(), net.close()])) }
}

export interface RelayServer extends TestServer<Engine> {
  /** Every line that the engine logged. */
  readonly engineLogs: readonly string[]
}

/** The real server whose pictures a gateway makes, and whoever else is asked after it. */
export async function startRelayServer(
  options: RelayOptions & Pick<StartOptions, 'config' | 'moreEngines' | 'dataDirectory'>,
): Promise<RelayServer> {
  const { config, moreEngines = [], dataDirectory, ...relay } = options
  const engineLogs: string[] = []
  const log = createLog({ level: 'trace', stream: { write: (line) => void engineLogs.push(line) } })
  const routes = [
    { engine: 'far', model: gatewayModel },
    ...moreEngines.map(({ id }) => ({ engine: id, model: 'test' })),
  ]
  const server = await startServer({
    engine: startRelay({ log, ...relay }),
    moreEngines,
    models: [{ ...testModel, engines: routes }],
    ...(config !== undefined && { config }),
    ...(dataDirectory !== undefined && { dataDirectory }),
  })
  return { ...server, engineLogs }
}

/** A server for a while, with settings of its own. */
export async function withRelayServer<T>(
  options: Parameters<typeof startRelayServer>[0],
  work: (server: RelayServer) => Promise<T>,
): Promise<T> {
  const own = await startRelayServer(options)
  try {
    return await work(own)
  } finally {
    await own.stop()
  }
}

/** The settings of the gateway's one model. */
export const oneModel = (
  changes: NonNullable<SettingsChanges['models']>[string],
): SettingsChanges => ({
  models: { [gatewayModel]: changes },
})

/** The gateway says no. */
export const refuse = (status: number, reason: string, message = 'because') =>
  ({ kind: 'refuse', status, reason, message }) as const

/** The gateway does what it was asked to and answers that. */
export const answer = (body: unknown, status = 200) =>
  ({ kind: 'answer', status, body: JSON.stringify(body) }) as const

export const square = { aspect_ratio: '1:1', seed: 7 }

let tasks = 0
/** A request to an engine without a server around it. */
export const request = (changes: Partial<EngineRequest> = {}): EngineRequest => ({
  taskId: `gen_${String(tasks++).padStart(26, '0')}`,
  model: gatewayModel,
  prompt: 'a red boat on a lake',
  references: [],
  width: 1080,
  height: 1080,
  seed: 7,
  ...changes,
})
