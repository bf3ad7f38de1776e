import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../../config.ts'
import { type CliContext, printResult } from '../context.ts'
import { checkClock } from '../doctor/clock.ts'
import { checkDataFolder } from '../doctor/data-folder.ts'
import { checkEngine } from '../doctor/engine.ts'
import { type Finding, findingsOf, reasonOf } from '../doctor/finding.ts'
import { checkPort } from '../doctor/port.ts'
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
  const { config, found } = await checkConfig(context, options)
  add(found)
  add([await checkClock()])
  if (config !== null) {
    add(await checkDataFolder(config.dataDirectory))
    add(await checkPort(config.host, config.port))
    add([await tryEngine(config)])
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
): Promise<{ config: Config | null; found: readonly Finding[] }> {
  const findings = findingsOf('configuration')
  try {
    const config = await readConfig(context, options)
    const found = config.allowPrivateUrls
      ? findings.warning(
          'clients may make this server reach private addresses',
          'unset LIKENESS_ALLOW_PRIVATE_URLS before others use it',
        )
      : findings.ok('every setting makes sense')
    return { config, found: [found] }
  } catch (error) {
    const { ConfigError } = await import('../../config.ts')
    if (!(error instanceof ConfigError)) throw error
    const next = 'correct the variable; the table in README.md has all of them'
    return { config: null, found: error.faults.map((fault) => findings.broken(fault, next)) }
  }
}

/** Puts a server together as `serve` would, on a folder of its own, and asks its engine for a picture. */
async function tryEngine(config: Config): Promise<Finding> {
  if (config.vidu !== null) {
    return findingsOf('engine').ok(
      `Vidu at ${config.vidu.baseUrl} makes the pictures; not tried, because a try costs credits`,
    )
  }
  const dataDirectory = await mkdtemp(join(tmpdir(), 'likeness-doctor-'))
  try {
    const { createApp } = await import('../../app.ts')
    const { createLog } = await import('../../core/log.ts')
    const app = await createApp({
      config: { ...config, dataDirectory },
      log: createLog({ level: 'silent' }),
      processMetrics: false,
    })
    try {
      return await checkEngine(app.engines)
    } finally {
      await app.stop(0)
    }
  } catch (error) {
    return findingsOf('engine').broken(
      `a server could not be put together: ${reasonOf(error)}`,
      'run `npm ci` again; if it stays, report it with this message',
    )
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
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
