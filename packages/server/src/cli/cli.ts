import type { Readable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import { addAccounts } from './commands/accounts.ts'
import { addDeliveries } from './commands/deliveries.ts'
import { addDoctor } from './commands/doctor.ts'
import { addEngines } from './commands/engines.ts'
import { addGenerate } from './commands/generate.ts'
import { addKeys } from './commands/keys.ts'
import { addServe } from './commands/serve.ts'
import { addStore } from './commands/store.ts'
import { addTasks } from './commands/tasks.ts'
import type { CliContext } from './context.ts'
import { Broken, exitCodes, type FailureReport, Interrupted, reportOf } from './failure.ts'
import {
  createTerminal,
  type Environment,
  type Output,
  printable,
  type Terminal,
} from './terminal.ts'
import { readVersion } from '../version.ts'

export interface CliInput {
  /** Without the program and the script. */
  readonly argv: readonly string[]
  readonly env: Environment
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
}

/** Runs one command to its end and resolves with the exit code; see `docs/cli.md`. Never rejects. */
export async function runCli(input: CliInput): Promise<number> {
  const { argv, env, stdin, stdout, stderr } = input
  const terminal = createTerminal({ stdout, stderr, env })
  let outputLost = false
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `likeness tasks list | head` closes the pipe early, which is no failure; a full disk is.
      if (error.code !== 'EPIPE') outputLost = true
    })
  }
  const program = new Command()
  const context: CliContext = {
    env,
    terminal,
    stdin,
    get json() {
      return program.opts<{ json?: boolean }>().json === true
    },
  }
  build(program, context, input)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return outputLost ? exitCodes.failure : exitCodes.ok
  } catch (error) {
    if (error instanceof Interrupted) return exitCodes.interrupted
    if (error instanceof Broken) return exitCodes.failure
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok
    // Bare `likeness` or `likeness tasks`: the help it has just shown says everything.
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCodes.usage
    const report =
      error instanceof CommanderError ? usageReport(program, argv, error) : reportOf(error)
    show(terminal, report, argv.includes('--json'))
    return report.exitCode
  }
}

function build(program: Command, context: CliContext, { stdout, stderr }: CliInput): void {
  program
    .name('likeness')
    .description('Reference-to-image generation: the server, its pictures and its care.')
    .version(readVersion())
    .option('--json', 'print results as JSON, errors as JSON on standard error')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      // Told once, by `show`, like every other failure.
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns || 100,
      getErrHelpWidth: () => stderr.columns || 100,
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  likeness serve
  likeness generate "[image 1] on a beach at sunset" --image cat.png
  likeness tasks list --json | jq -r '.data[].id'

Exit codes: 0 done, 1 failed, 2 wrong use or parameter, 3 key or balance, 4 not found,
            5 the task failed, 130 interrupted.`,
    )
  addServe(program, context)
  addGenerate(program, context)
  addTasks(program, context)
  addKeys(program, context)
  addAccounts(program, context)
  addDeliveries(program, context)
  addEngines(program, context)
  addStore(program, context)
  addDoctor(program, context)
}

/** What Commander refuses, with the help that would have prevented it. */
function usageReport(
  program: Command,
  argv: readonly string[],
  error: CommanderError,
): FailureReport {
  const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  let command = program
  for (const word of argv) {
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (next !== undefined) command = next
  }
  const names: string[] = []
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name())
  const next = `\`${names.join(' ')} --help\` shows what there is`
  return { exitCode: exitCodes.usage, code: null, message, next }
}

function show(terminal: Terminal, report: FailureReport, json: boolean): void {
  const { code, message, next } = report
  if (json) {
    terminal.note(JSON.stringify({ error: { code, message, next }, exit_code: report.exitCode }))
    return
  }
  const [first = '', ...others] = message.split('\n').map(printable)
  terminal.note(`${terminal.paintNote('red', 'error:')} ${first}`)
  for (const line of others) terminal.note(line)
  if (next !== null) terminal.note(`${terminal.paintNote('dim', '  next:')} ${next}`)
}
