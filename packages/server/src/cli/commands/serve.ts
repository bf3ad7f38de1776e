import type { Command } from 'commander'
import type { App } from '../../app.ts'
import type { Config } from '../../config.ts'
import type { CliContext } from '../context.ts'
import { formatSpan } from '../durations.ts'
import { CliFailure, exitCodes } from '../failure.ts'
import { catchInterrupts } from '../interrupts.ts'
import { readInteger } from '../options.ts'
import { requireConfig, type SettingOptions } from '../settings.ts'

export function addServe(program: Command, context: CliContext): void {
  program
    .command('serve')
    .description('run the server until Ctrl-C or SIGTERM')
    .option('--port <n>', '0 takes a free one (default: PORT, else 8787)', readInteger(0, 65_535))
    .option('--host <address>', 'where to listen (default: HOST, else 127.0.0.1)')
    .option(
      '--data-dir <folder>',
      'where everything is kept (default: LIKENESS_DATA_DIR, else ./data)',
    )
    .addHelpText(
      'after',
      `
Examples:
  likeness serve
  likeness serve --port 9000 --data-dir /var/lib/likeness

Everything else is set by the environment; the table in README.md has all of it.`,
    )
    .action((options: SettingOptions) => serve(context, options))
}

async function serve(context: CliContext, options: SettingOptions): Promise<void> {
  const { terminal } = context
  const { config, file } = await requireConfig(context, options)
  // Loaded here and not above: every other command starts sooner without a server in memory.
  const { createApp } = await import('../../app.ts')
  const { createLog } = await import('../../core/log.ts')
  const log = createLog({ level: config.logLevel })
  const app = await createApp({ config, file, log })
  const stopping = Promise.withResolvers<void>()
  const interrupts = catchInterrupts((by) => {
    log.info({ signal: by }, 'stopping')
    if (terminal.live) {
      terminal.note(
        `stopping; running work gets ${formatSpan(config.drainMs)}, Ctrl-C again leaves at once (nothing is lost)`,
      )
    }
    stopping.resolve()
  })
  try {
    const url = await start(app, config)
    if (config.allowPrivateUrls) {
      log.warn(
        'references and callbacks may reach private addresses: LIKENESS_ALLOW_PRIVATE_URLS=1',
      )
      terminal.note(
        terminal.paintNote(
          'yellow',
          'WARNING: LIKENESS_ALLOW_PRIVATE_URLS=1 lets every client of this server reach private addresses. For development only.',
        ),
      )
    }
    announce(context, app, url)
    await stopping.promise
  } finally {
    await app.stop()
    interrupts.end()
  }
}

async function start(app: App, config: Config): Promise<string> {
  try {
    return (await app.start()).url
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const where = `${config.host}:${config.port}`
    if (code === 'EADDRINUSE') {
      throw new CliFailure(
        exitCodes.failure,
        `${where} is taken by another program, perhaps another Likeness`,
        'choose another port by --port or PORT; --port 0 takes a free one',
      )
    }
    if (code === 'EACCES') {
      throw new CliFailure(
        exitCodes.failure,
        `${where} is not for ordinary users`,
        'choose a port of 1024 or more',
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CliFailure(
        exitCodes.failure,
        `${config.host} is no address of this machine`,
        'use 127.0.0.1 (this machine only) or 0.0.0.0 (everyone)',
      )
    }
    throw error
  }
}

/** Where it is, and on the first start the key, which is shown only now. */
function announce(context: CliContext, app: App, url: string): void {
  const { terminal } = context
  const { newKey } = app.bootstrap
  if (context.json) {
    terminal.print(JSON.stringify({ url, ...(newKey !== null && { key: newKey }) }))
    return
  }
  terminal.print(`Likeness is ready at ${terminal.paint('bold', url)} (docs: ${url}/docs)`)
  if (newKey === null) return
  terminal.print(`
This is your key. It is shown only now; \`likeness keys create\` makes others:

  ${terminal.paint('bold', newKey)}

Try it:

  curl -s ${url}/v1/generations \\
    -H 'Authorization: Bearer ${newKey}' \\
    -H 'Content-Type: application/json' \\
    -H 'Prefer: wait=30' \\
    -d '{"model":"viduq2_reference2image","prompt":"a lighthouse at sunset"}'
`)
}
