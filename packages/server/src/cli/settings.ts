import type { Configuration } from '../config-file.ts'
import type { CliContext } from './context.ts'
import { CliFailure, exitCodes } from './failure.ts'

/** Options that stand in for a variable of the environment. */
export interface SettingOptions {
  port?: number
  host?: string
  dataDir?: string
}

/**
 * The configuration out of the environment and its file, with what the command line says instead.
 * @throws ConfigError
 */
export async function readConfig(
  context: CliContext,
  options: SettingOptions,
): Promise<Configuration> {
  const { port, host, dataDir } = options
  // Loaded here and not above: a command that only talks to a server is to start at once.
  const { loadConfiguration } = await import('../config-file.ts')
  return loadConfiguration({
    ...context.env,
    ...(port !== undefined && { PORT: String(port) }),
    ...(host !== undefined && { HOST: host }),
    ...(dataDir !== undefined && { LIKENESS_DATA_DIR: dataDir }),
  })
}

/** The same for commands that need it to be right. @throws CliFailure with every fault */
export async function requireConfig(
  context: CliContext,
  options: SettingOptions,
): Promise<Configuration> {
  try {
    return await readConfig(context, options)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CliFailure(
      exitCodes.usage,
      message,
      'README.md has every variable, docs/configuration.md the file',
    )
  }
}
