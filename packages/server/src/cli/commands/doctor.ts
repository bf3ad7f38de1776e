import type { Command } from 'commander'
import type { Configuration } from '../../config-file.ts'
import { type CliContext, printResult } from '../context.ts'
import { checkClock } from '../doctor/clock.ts'
import { checkDataFolder } from '../doctor/data-folder.ts'
import { checkEngines } from '../doctor/engine.ts'
import { type Finding, findingsOf, reasonOf } from '../doctor/finding.ts'
import { checkPort } from '../doctor/port.ts'
import { withEngines } from '../engines.ts'
import { Broken } from '../failure.ts'
import { readInteger } from '../options.ts'
import { readConfig, type SettingOptions } from '../settings.ts'
import { printable, type Terminal } from '../terminal.ts'

interface DoctorOptions extends SettingOptions {
  callback?: string
}

export function addDoctor(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('check configuration, disk, clock, engine, port and callbacks, and say what to do')
    .option('--port <n>', 'the port the server is to have', readInteger(0, 65_535))
    .option('--host <address>', 'the address the server is to have')
    .option('--data-dir <folder>', 'the data the server is to have')
    .option('--callback <url>', 'also send a test to this callback URL')
    .addHelpText(
      'after',
      '\nExample:\n  likeness doctor --callback https://example.com/hooks/likeness\n\nExit code 1 when something is broken.',
    )
    .action((options: DoctorOptions) => doctor(context, options))
}

async function doctor(context: CliContext, options: DoctorOptions): Promise<void> {
  const findings: Finding[] = []
  const add = (more: readonly Finding[]): void => {
    for (const finding of more) {
      findings.push(finding)
      if (!context.json)
        for (const line of findingLines(context.terminal, finding)) context.terminal.print(line)
    }
  }
  const { configuration, found } = await checkConfig(context, options)
  add(found)
  add([await checkClock()])
  if (configuration !== null) {
    const { config } = configuration
    add(await checkDataFolder(config.dataDirectory))
    add(await checkPort(config.host, config.port))
    add(await tryEngines(configuration))
    if (options.callback !== undefined) {
      const { checkCallback } = await import('../doctor/callback.ts')
      add([await checkCallback(options.callback, config.allowPrivateUrls)])
    }
  }
  const broken = findings.filter(({ level }) => level === 'broken').length
  if (context.json) printResult(context, { healthy: broken === 0, findings }, () => [])
  else context.terminal.print(verdict(findings, broken))
  if (broken > 0) throw new Broken()
}

async function checkConfig(
  context: CliContext,
  options: DoctorOptions,
): Promise<{ configuration: Configuration | null; found: readonly Finding[] }> {
  const findings = findingsOf('configuration')
  try {
    const configuration = await readConfig(context, options)
    const { config, file } = configuration
    const found = config.allowPrivateUrls
      ? findings.warning(
          'clients may make this server reach private addresses',
          'unset LIKENESS_ALLOW_PRIVATE_URLS before others use it',
        )
      : findings.ok(
          `every setting makes sense${file === null ? '' : `, those of ${file.path} too`}`,
        )
    return { configuration, found: [found] }
  } catch (error) {
    const { ConfigError } = await import('../../config.ts')
    if (!(error instanceof ConfigError)) throw error
    const next = 'correct it; README.md has every variable, docs/configuration.md the file'
    return { configuration: null, found: error.faults.map((fault) => findings.broken(fault, next)) }
  }
}

/** Asks the engines that a server would have. */
async function tryEngines(configuration: Configuration): Promise<readonly Finding[]> {
  try {
    return await withEngines(configuration, checkEngines)
  } catch (error) {
    const { ConfigError } = await import('../../config.ts')
    const findings = findingsOf('engine')
    if (error instanceof ConfigError) {
      const next = 'correct it; docs/configuration.md has the file'
      return error.faults.map((fault) => findings.broken(fault, next))
    }
    return [
      findings.broken(
        `the engines could not be put together: ${reasonOf(error)}`,
        'run `npm ci` again; if it stays, report it with this message',
      ),
    ]
  }
}

const marks = {
  ok: ['green', 'ok'],
  warning: ['yellow', 'warning'],
  broken: ['red', 'broken'],
} as const satisfies Record<Finding['level'], readonly [string, string]>

function findingLines(terminal: Terminal, { check, level, message, next }: Finding): string[] {
  const [style, word] = marks[level]
  const mark = terminal.paint(style, word.padEnd(7))
  const first = `${mark}  ${check.padEnd(13)}  ${printable(message)}`
  return next === null ? [first] : [first, `${' '.repeat(24)}${terminal.paint('dim', `→ ${next}`)}`]
}

function verdict(findings: readonly Finding[], broken: number): string {
  const warnings = findings.filter(({ level }) => level === 'warning').length
  if (broken > 0) return `\n${broken} broken, ${warnings} to look at`
  return warnings > 0 ? `\nnothing is broken, ${warnings} to look at` : '\nall is well'
}
