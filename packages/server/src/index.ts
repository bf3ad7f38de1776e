export { createApp, type App, type AppOptions } from './app.ts'
export { ConfigError, loadConfig, type Config } from './config.ts'
export type {
  Attempt,
  Capabilities,
  Engine,
  EngineReference,
  EngineRequest,
  EngineResult,
} from './engines/engine.ts'
