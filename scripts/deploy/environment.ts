/** Whether the settings in deploy/ are settings of the server, and ones it would start with. */
import { loadConfig, variableNames, type Config } from '../../packages/server/src/config.ts'
import type { ComposeFile } from './compose.ts'

/** Names in a text that look like settings of ours and are none. */
export function unknownVariables(text: string): string[] {
  const named = text.match(/\b(?:LIKENESS|AWS|VIDU)_[A-Z][A-Z0-9_]*\b|\bDATABASE_URL\b/g) ?? []
  return [...new Set(named)].filter((name) => !variableNames.includes(name))
}

/** The lines `NAME=value` of an env file. */
export function readEnvFile(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

/** Puts values of the env file into `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. */
function interpolate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind: string | undefined, other: string | undefined) => {
      const value = values[name] ?? ''
      if (value === '' && kind === '-') return other ?? ''
      if (value === '' && kind === '?') throw new Error(`${name} ${other}`)
      return value
    },
  )
}

/** What a service of a compose file has in its environment, the env file included. */
export function environmentOfService(
  file: ComposeFile,
  service: string,
  envFile: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(file.services[service]?.environment ?? {})
  return {
    ...envFile,
    ...Object.fromEntries(own.map(([name, value]) => [name, interpolate(value, envFile)])),
  }
}

/** What the server makes of an environment. @returns Its configuration, or what is wrong */
export function configure(environment: Readonly<Record<string, string>>): Config | string {
  try {
    return loadConfig(environment)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
