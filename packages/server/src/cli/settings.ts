import type { Config } from '../config.ts'
import type { CliContext } from './context.ts'
import { CliFailure, exitCodes } from './failure.ts'

/** Options that stand in for a variable of the environment. */
export interface SettingOptions {
  port?: number
  host?: string
  dataDir?: string
}

/**
 * The configuration out of the environment, with what the command line says instead.
 * @throws ConfigError
 */
export async function readConfig(context: CliContext, options: SettingOptions): Promise<Config> {
  const { port, host, dataDir } = options
  // Loaded here and not above: a command that only talks to a server is to start at once.
  const { loadConfig } = await import('../config.ts')
  return loadConfig({
    ...context.env,
    ...(port !== undefined && { PORT: String(port) }),
    ...(host !== undefined && { HOST: host }),
    ...(dataDir !== undefined && { LIKENESS_DATA_DIR: dataDir }),
  })
}

/** The same for commands that need it to be right. @throws CliFailure with every fault */
export async function requireConfig(context: CliContext, options: SettingOptions): Promise<Config> {
  try {
    return await readConfig(context, options)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CliFailure(exitCodes.usage, message, 'the table in README.md has every setting')
  }
}
