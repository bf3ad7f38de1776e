import type { Log } from '../../core/log.ts'
import { createJobPoller, type JobPoller } from '../remote/job-poller.ts'
import { createReplicas, type Replica, type Replicas } from '../remote/replicas.ts'
import { createSdcppClient, type SdcppClient } from './client.ts'
import { readFault } from './errors.ts'
import type { SdcppSettings } from './settings.ts'
import type { SdcppTiming } from './timing.ts'
import type { SdcppCapabilities, SdcppJob } from './wire.ts'

/** One server: a process with one model that makes one picture at a time. */
export interface SdcppServer {
  readonly replica: Replica
  readonly client: SdcppClient
  readonly poller: JobPoller<SdcppJob>
  /** What it says of itself, read now and then. @throws UpstreamError, SdcppError */
  capabilities(): Promise<SdcppCapabilities>
  /** It was restarted, perhaps with another model: its capabilities are read again. */
  forget(): void
}

export interface SdcppServers {
  readonly replicas: Replicas
  of(replica: Replica): SdcppServer
  close(): Promise<void>
}

/** A 4096x4096 PNG of noise has 50 MB, and a third more in base64. */
const answerBytesMax = 96 * 1024 * 1024
const answerTimeoutMs = 20_000

export function createServers(options: {
  readonly settings: SdcppSettings
  readonly apiKey: string | null
  readonly timing: SdcppTiming
  readonly log: Log
}): SdcppServers {
  const { settings, apiKey, timing, log } = options
  const replicas = createReplicas({
    urls: settings.urls,
    headers: {
      accept: 'application/json',
      ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
    },
    timeoutMs: answerTimeoutMs,
    bytesMax: answerBytesMax,
    placesEach: settings.placesEach,
    openMs: timing.retryMs,
    log,
  })
  const servers = new Map(replicas.all.map((replica) => [replica, createServer(replica)]))

  function createServer(replica: Replica): SdcppServer {
    const client = createSdcppClient({
      request: (...call) => replicas.request(replica, ...call),
    })
    let known: Promise<SdcppCapabilities> | null = null
    let readAt = -Infinity
    return {
      replica,
      client,
      poller: createJobPoller({
        read: (jobId, signal) => client.read(jobId, signal),
        isEnded: ({ state }) => state !== 'queued' && state !== 'generating',
        faultOf: readFault,
        timing,
      }),
      capabilities: async () => {
        if (known === null || performance.now() - readAt > timing.capabilitiesMs) {
          known = client.capabilities()
          readAt = performance.now()
        }
        const reading = known
        try {
          return await reading
        } catch (error) {
          if (known === reading) known = null
          throw error
        }
      },
      forget: () => {
        known = null
      },
    }
  }

  return {
    replicas,
    of: (replica) => {
      const server = servers.get(replica)
      if (server === undefined) throw new Error('not one of these servers')
      return server
    },
    close: async () => {
      for (const { poller } of servers.values()) poller.close()
      await replicas.close()
    },
  }
}
