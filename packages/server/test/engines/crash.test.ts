import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newKeySecret } from '../../src/http/auth.ts'
import { createClient, type Client } from '../support/client.ts'
import { reference } from '../support/pictures.ts'
import type { Hold } from '../upstreams/faults.ts'
import { startComfyuiSimulator } from '../upstreams/comfyui/simulator.ts'
import { startOpenaiImagesSimulator } from '../upstreams/openai-images/simulator.ts'
import { startRelaySimulator } from '../upstreams/relay/simulator.ts'
import { startSdcppSimulator } from '../upstreams/sdcpp/simulator.ts'

// Each of them starts real servers, twice.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const main = join(import.meta.dirname, '../../src/main.ts')
const key = newKeySecret()

/** An upstream with its section of the configuration, and how to hold its calls. */
interface Upstream {
  readonly section: object
  readonly model: string
  readonly env?: Readonly<Record<string, string>>
  hold(operation: string, when: 'before' | 'after'): Hold
  /** Jobs, or pictures where there are no jobs, that it has taken so far. */
  made(): number
  close(): Promise<void>
}

/** A simulator whose calls are held by name. */
interface Simulator<O extends string> {
  readonly url: string
  hold(operation: O, when: 'before' | 'after'): Hold
  close(): Promise<void>
}

function heldBy<O extends string>(simulator: Simulator<O>) {
  return {
    hold: (operation: string, when: 'before' | 'after') => simulator.hold(operation as O, when),
    close: () => simulator.close(),
  }
}

const upstreams: Readonly<Record<string, () => Promise<Upstream>>> = {
  sdcpp: async () => {
    const simulator = await startSdcppSimulator()
    const models = { klein: { referencesMax: 4 } }
    return {
      section: { type: 'sdcpp', urls: [simulator.url], models },
      model: 'klein',
      made: () => simulator.jobs().length,
      ...heldBy(simulator),
    }
  },
  comfyui: async () => {
    const simulator = await startComfyuiSimulator()
    const models = { flux2: { template: 'flux2', referencesMax: 4 } }
    return {
      section: { type: 'comfyui', urls: [simulator.url], models },
      model: 'flux2',
      made: () => simulator.jobs().length,
      ...heldBy(simulator),
    }
  },
  relay: async () => relay(false),
  'a relay that honours idempotency keys': async () => relay(true),
  sglang: async () => {
    const simulator = await startOpenaiImagesSimulator({ profile: 'sglang' })
    const models = { flux: { referencesMax: 4 } }
    return {
      section: { type: 'openai-images', profile: 'sglang', urls: [simulator.url], models },
      model: 'flux',
      made: () => simulator.jobs().length,
      ...heldBy(simulator),
    }
  },
  openai: async () => {
    const simulator = await startOpenaiImagesSimulator({ profile: 'openai' })
    return {
      section: {
        type: 'openai-images',
        profile: 'openai',
        urls: [simulator.url],
        apiKeyEnv: 'OPENAI_API_KEY',
        models: { 'gpt-image-1': { referencesMax: 4 } },
      },
      model: 'gpt-image-1',
      env: { OPENAI_API_KEY: 'openai-simulator-key' },
      made: () => simulator.jobs().length,
      ...heldBy(simulator),
    }
  },
}

async function relay(idempotent: boolean): Promise<Upstream> {
  const simulator = await startRelaySimulator()
  simulator.settings.honoursKeys = idempotent
  return {
    section: {
      type: 'relay',
      urls: [simulator.url],
      apiKeyEnv: 'RELAY_KEY',
      idempotent,
      models: { viduq2_reference2image: {} },
    },
    model: 'viduq2_reference2image',
    env: { RELAY_KEY: 'relay-simulator-key' },
    made: () => simulator.jobs().length,
    ...heldBy(simulator),
  }
}

/** What becomes of a task whose server is killed at a point, and how many jobs there are then. */
interface Ending {
  readonly task: object
  readonly made: number
}

const taken = (made: number): Ending => ({
  task: { status: 'completed', metadata: { engine: 'it', seed: 7 } },
  made,
})
const unknown = (made: number): Ending => ({
  task: {
    status: 'failed',
    error: { code: '008023099', message: expect.stringMatching(/may (exist|have been)/) },
  },
  made,
})

const cases: readonly [upstream: string, operation: string, when: 'before' | 'after', Ending][] = [
  // Free, and without a handle of ours: a create whose answer is lost is made again.
  ['sdcpp', 'create', 'before', taken(1)],
  ['sdcpp', 'create', 'after', taken(2)],
  ['sdcpp', 'read', 'before', taken(1)],
  ['sdcpp', 'read', 'after', taken(1)],
  // The id is ours, so that the job is found wherever the server died.
  ['comfyui', 'upload', 'after', taken(1)],
  ['comfyui', 'create', 'before', taken(1)],
  ['comfyui', 'create', 'after', taken(1)],
  ['comfyui', 'history', 'before', taken(1)],
  ['comfyui', 'view', 'after', taken(1)],
  // It costs money: what nobody knows is not done again.
  ['relay', 'create', 'before', unknown(0)],
  ['relay', 'create', 'after', unknown(1)],
  ['relay', 'read', 'before', taken(1)],
  ['relay', 'result', 'before', taken(1)],
  ['a relay that honours idempotency keys', 'create', 'before', taken(1)],
  ['a relay that honours idempotency keys', 'create', 'after', taken(1)],
  ['openai', 'make', 'before', unknown(0)],
  ['openai', 'make', 'after', unknown(1)],
  ['sglang', 'make', 'after', taken(2)],
]

describe.each(Object.keys(upstreams))('a server that is killed with -9: %s', (name) => {
  let upstream: Upstream
  let dataDirectory: string
  let running: ChildProcess | null = null
  let madeBefore = 0

  beforeAll(async () => {
    upstream = await (upstreams[name] as () => Promise<Upstream>)()
    dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-engine-crash-'))
    const engines = [{ engine: 'it', model: upstream.model }]
    const file = {
      engines: { it: upstream.section },
      models: { viduq2_reference2image: { engines } },
    }
    await writeFile(join(dataDirectory, 'likeness.config.json'), JSON.stringify(file))
  })
  beforeEach(() => {
    madeBefore = upstream.made()
  })
  afterEach(kill)
  afterAll(async () => {
    await upstream.close()
    await rm(dataDirectory, { recursive: true, force: true })
  })

  async function start(): Promise<Client> {
    const words = ['serve', '--port', '0', '--data-dir', dataDirectory, '--json']
    const child = spawn(process.execPath, [main, ...words], {
      env: {
        PATH: process.env['PATH'],
        LIKENESS_CONFIG: join(dataDirectory, 'likeness.config.json'),
        LIKENESS_BOOTSTRAP_KEY: key,
        LIKENESS_LOG_LEVEL: 'silent',
        ...upstream.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running = child
    for await (const line of createInterface({ input: child.stdout })) {
      const { url } = JSON.parse(line) as { url: string }
      return createClient({ url, key })
    }
    throw new Error('the server did not start')
  }

  async function kill(): Promise<void> {
    if (running === null) return
    const child = running
    running = null
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  const own = cases.filter(([upstreamName]) => upstreamName === name)
  it.each(own)('%s: %s (%s it is done)', async (_, operation, when, ending) => {
    const hold = upstream.hold(operation, when)
    const client = await start()
    const { id } = await client.create({
      aspect_ratio: '1:1',
      seed: 7,
      images: [await reference()],
    })
    await hold.reached
    await kill()
    hold.release()
    expect(await (await start()).ended(id)).toMatchObject(ending.task)
    expect(upstream.made() - madeBefore).toBe(ending.made)
  })
})
