/** A server in this process with an engine that does what the prompt says, for the tests of the CLI. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../app.ts'
import { loadConfig } from '../config.ts'
import { LikenessError } from '../core/errors.ts'
import { createLog } from '../core/log.ts'
import type { Attempt, Engine, EngineRequest, EngineResult } from '../engines/engine.ts'

export const testKey = 'lk_a-key-for-the-tests-of-the-cli'

export class TestServer {
  readonly url: string
  readonly dataDirectory: string
  app: App

  private constructor(url: string, dataDirectory: string, app: App) {
    this.url = url
    this.dataDirectory = dataDirectory
    this.app = app
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-cli-'))
    const { app, url } = await startApp({ LIKENESS_DATA_DIR: dataDirectory, ...env })
    return new TestServer(url, dataDirectory, app)
  }

  /** What a command line needs to use this server. */
  get env(): Record<string, string> {
    return { LIKENESS_BASE_URL: this.url, LIKENESS_API_KEY: testKey }
  }

  /** Ends it and starts another on the same data and port. */
  async restart(): Promise<void> {
    await this.app.stop(0)
    const { port: PORT } = new URL(this.url)
    this.app = (await startApp({ LIKENESS_DATA_DIR: this.dataDirectory, PORT })).app
  }

  async stop(): Promise<void> {
    await this.app.stop(0)
    await rm(this.dataDirectory, { recursive: true, force: true })
  }
}

async function startApp(env: Readonly<Record<string, string>>): Promise<{ app: App; url: string }> {
  const config = loadConfig({
    PORT: '0',
    LIKENESS_BOOTSTRAP_KEY: testKey,
    LIKENESS_ALLOW_PRIVATE_URLS: '1',
    ...env,
  })
  const log = createLog({ level: 'silent' })
  const app = await createApp({ config, log, engines: [obedientEngine], processMetrics: false })
  return { app, url: (await app.start()).url }
}

/** Tasks that have had an attempt: a prompt with "twice" succeeds with the next. */
const tried = new Set<string>()

/** Stands in for the studio: a plain picture at once, none ever, or a failure. */
const obedientEngine: Engine = {
  id: 'studio',
  version: 'test',
  capabilities: () => ({
    referencesMax: 7,
    needsReference: false,
    seed: true,
    cancel: true,
    progress: true,
  }),
  run: obey,
  close: async () => {},
}

async function obey(request: EngineRequest, attempt: Attempt): Promise<EngineResult> {
  attempt.progress(0.25, 'mixing-colours')
  if (request.prompt.includes('fail')) {
    throw new LikenessError('008023095', 'the brush \u001B[31mbroke')
  }
  const first = !tried.has(request.taskId)
  tried.add(request.taskId)
  if (request.prompt.includes('forever') || (request.prompt.includes('twice') && first)) {
    await new Promise((_, reject) => {
      attempt.signal.addEventListener('abort', () => reject(new Error('told to stop')))
    })
  }
  const { width, height } = request
  const warnings = request.prompt.includes('unicorn')
    ? [{ code: 'not-drawn', message: 'No unicorn could be drawn.' }]
    : []
  return {
    image: { kind: 'raw', width, height, channels: 3, data: new Uint8Array(width * height * 3) },
    digitalSourceType: 'algorithmicMedia',
    warnings,
  }
}
