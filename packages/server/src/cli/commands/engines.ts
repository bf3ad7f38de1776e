import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { EngineReference } from '../../engines/engine.ts'
import type { EngineRegistry } from '../../engines/registry.ts'
import { type CliContext, printResult } from '../context.ts'
import { formatSpan } from '../durations.ts'
import { type Trial, fileReference, plainReference, tryEngine } from '../engine-trial.ts'
import { type UsedRoute, usedRoutes, withEngines } from '../engines.ts'
import { Broken, CliFailure, exitCodes, Interrupted } from '../failure.ts'
import { catchInterrupts } from '../interrupts.ts'
import { readInteger } from '../options.ts'
import { requireConfig } from '../settings.ts'
import { type Column, tableLines } from '../table.ts'
import { printable, type Terminal } from '../terminal.ts'

interface CheckOptions {
  image?: string
  save?: string
  timeout: number
}

/** Small, and a size that every model makes. */
const trialSize = { width: 512, height: 512 }

export function addEngines(program: Command, context: CliContext): void {
  const engines = program
    .command('engines')
    .description('what makes the pictures, by LIKENESS_CONFIG and the environment')

  engines
    .command('list')
    .description('list engines and the models they make')
    .action(() => listEngines(context))

  engines
    .command('check')
    .description(
      'have each engine make one real, small picture, which costs money where it costs money',
    )
    .argument('[engine...]', 'only these')
    .option('-i, --image <file>', 'a reference to show them')
    .option('--save <folder>', 'keep the pictures there')
    .option('--timeout <seconds>', 'for each picture', readInteger(1, 3600), 300)
    .addHelpText(
      'after',
      '\nExamples:\n  likeness engines check\n  likeness engines check klein --image cat.png --save out\n\nExit code 1 when an engine made no picture.',
    )
    .action((names: readonly string[], options: CheckOptions) =>
      checkEngines(context, names, options),
    )
}

interface ListedRoute extends UsedRoute {
  /** Null: it works on this machine. */
  readonly places: number | null
  readonly referencesMax: number
}

const listColumns: readonly Column<ListedRoute>[] = [
  { title: 'engine', cell: ({ engine }) => engine },
  { title: 'its model', cell: ({ model }) => model },
  { title: 'references', align: 'right', cell: ({ referencesMax }) => String(referencesMax) },
  {
    title: 'at once',
    align: 'right',
    cell: ({ places }) => (places === null ? 'here' : String(places)),
  },
  { title: 'makes', cell: ({ makes }) => makes.join(', ') },
]

async function listEngines(context: CliContext): Promise<void> {
  const configuration = await requireConfig(context, {})
  await withEngines(configuration, async (engines, models) => {
    const routes = usedRoutes(models).map((route): ListedRoute => {
      const engine = engines.get(route.engine)
      const referencesMax = engine?.capabilities(route.model)?.referencesMax ?? 0
      return { ...route, places: engine?.places?.() ?? null, referencesMax }
    })
    const data = routes.map(({ engine, model, makes, places, referencesMax }) => ({
      engine,
      model,
      makes,
      references_max: referencesMax,
      places,
    }))
    printResult(context, { data }, () => tableLines(context.terminal, listColumns, routes))
  })
}

interface Checked {
  readonly route: UsedRoute
  readonly trial: Trial | null
  readonly failure: string | null
  readonly savedAs: string | null
}

async function checkEngines(
  context: CliContext,
  names: readonly string[],
  options: CheckOptions,
): Promise<void> {
  const configuration = await requireConfig(context, {})
  const image = options.image === undefined ? null : await fileReference(options.image)
  const interrupts = catchInterrupts()
  try {
    await withEngines(configuration, async (engines, models) => {
      const all = usedRoutes(models)
      const unknown = names.filter((name) => !all.some(({ engine }) => engine === name))
      if (unknown.length > 0) {
        throw new CliFailure(
          exitCodes.usage,
          `no model is made by ${unknown.map((name) => `"${name}"`).join(', ')}`,
          '`likeness engines list` shows what there is',
        )
      }
      const routes = all.filter(({ engine }) => names.length === 0 || names.includes(engine))
      const checked: Checked[] = []
      for (const route of routes) {
        const one = await checkRoute(context, route, engines, {
          image,
          options,
          signal: interrupts.signal,
        })
        if (interrupts.signal.aborted) throw new Interrupted()
        checked.push(one)
        if (!context.json) {
          for (const line of checkedLines(context.terminal, one)) context.terminal.print(line)
        }
      }
      if (context.json) printResult(context, { data: checked.map(checkedJson) }, () => [])
      if (checked.some(({ failure }) => failure !== null)) throw new Broken()
    })
  } finally {
    interrupts.end()
  }
}

async function checkRoute(
  context: CliContext,
  route: UsedRoute,
  engines: EngineRegistry,
  how: { image: EngineReference | null; options: CheckOptions; signal: AbortSignal },
): Promise<Checked> {
  const { terminal } = context
  const name = `${route.engine} ${route.model}`
  const engine = engines.get(route.engine)
  if (engine === null) throw new Error(`there is no engine ${route.engine}`)
  const { referencesMax = 0, needsReference = false } = engine.capabilities(route.model) ?? {}
  const references: EngineReference[] = []
  if (how.image !== null && referencesMax > 0) references.push(how.image)
  else if (needsReference) references.push(await plainReference())
  const showStage = (fraction: number, stage: string): void => {
    if (!terminal.live || context.json) return
    const done = `${Math.floor(fraction * 100)}%`.padStart(4)
    terminal.write(`\r\u001B[K${name} ${done}  ${printable(stage).replaceAll('-', ' ')}`)
  }
  try {
    showStage(0, 'asking')
    const trial = await tryEngine({
      engine,
      model: route.model,
      size: trialSize,
      references,
      signal: AbortSignal.any([how.signal, AbortSignal.timeout(how.options.timeout * 1000)]),
      onStage: showStage,
    })
    const savedAs = await save(trial, route, how.options.save)
    return { route, trial, failure: null, savedAs }
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    const why = error instanceof Error ? error.message : String(error)
    const failure = isLate ? `no picture within ${how.options.timeout} s` : why
    return { route, trial: null, failure, savedAs: null }
  } finally {
    if (terminal.live && !context.json) terminal.write('\r\u001B[K')
  }
}

async function save(
  trial: Trial,
  { engine, model }: UsedRoute,
  folder: string | undefined,
): Promise<string | null> {
  if (folder === undefined) return null
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${engine}-${model.replaceAll(/[^\w.-]+/g, '-')}.png`)
  await writeFile(path, trial.picture.bytes)
  return path
}

function checkedLines(terminal: Terminal, { route, trial, failure, savedAs }: Checked): string[] {
  const name = terminal.paint('bold', `${route.engine} ${route.model}`)
  if (trial === null) {
    return [`${terminal.paint('red', 'broken ')}  ${name}: ${printable(failure ?? '')}`]
  }
  const { width, height, bytes } = trial.picture
  const job = trial.jobId === null ? '' : `, job ${printable(trial.jobId)}`
  const kept = savedAs === null ? '' : `, kept as ${savedAs}`
  const size = `${width}x${height}, ${Math.ceil(bytes.length / 1024)} kB`
  return [
    `${terminal.paint('green', 'ok     ')}  ${name}: ${size} in ${formatSpan(trial.tookMs)}${job}${kept}`,
    ...trial.warnings.map(
      ({ code, message }) => `         ${terminal.paint('yellow', code)}: ${printable(message)}`,
    ),
  ]
}

function checkedJson({ route, trial, failure, savedAs }: Checked) {
  return {
    engine: route.engine,
    model: route.model,
    makes: route.makes,
    ok: trial !== null,
    error: failure,
    job_id: trial?.jobId ?? null,
    width: trial?.picture.width ?? null,
    height: trial?.picture.height ?? null,
    bytes: trial?.picture.bytes.length ?? null,
    ms: trial === null ? null : Math.round(trial.tookMs),
    warnings: trial?.warnings ?? [],
    saved_as: savedAs,
  }
}
