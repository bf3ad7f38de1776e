import { text } from 'node:stream/consumers'
import { type Command, Option } from 'commander'
import { ConflictError, type GenerationParams, type Likeness, type Task } from '@likeness/sdk'
import { aspectRatios, resolutions } from '../../core/ratio.ts'
import { defaultModel } from '../../tasks/models.ts'
import {
  addConnectionOptions,
  connect,
  type ConnectionOptions,
  namedServer,
} from '../connection.ts'
import { type CliContext, printResult } from '../context.ts'
import { CliFailure, exitCodes, Interrupted } from '../failure.ts'
import { catchInterrupts } from '../interrupts.ts'
import { collect, readInteger, readSubject, type Subject } from '../options.ts'
import { createProgressView, noProgress, type ProgressView } from '../progress-bar.ts'
import { summary } from '../task-text.ts'
import { printable } from '../terminal.ts'

interface GenerateOptions extends ConnectionOptions {
  image?: readonly string[]
  subject?: readonly Subject[]
  ratio?: (typeof aspectRatios)[number]
  resolution?: (typeof resolutions)[number]
  seed?: number
  model: string
  payload?: string
  out: string
  dataDir?: string
}

const examples = `
Examples:
  likeness generate "a lighthouse in a storm"
  likeness generate "[image 1] on a beach at sunset" --image cat.png --out cat.png
  likeness generate "@mia and @rex in a meadow" --subject mia=mia1.png,mia2.png --subject rex=dog.jpg
  echo "a fox in the snow" | likeness generate - --ratio 1:1 --resolution 2K --seed 7

Without --server or LIKENESS_BASE_URL a server is run inside this command for as long as it takes,
on a temporary data folder unless --data-dir names one.`

export function addGenerate(program: Command, context: CliContext): void {
  const command = program
    .command('generate')
    .description('make a picture and save it')
    .argument('<prompt>', 'what it shows; - reads it from standard input')
    .option('-i, --image <file or URL>', 'a reference; may be given several times', collect)
    .option('-s, --subject <name=file[,file]>', 'a subject the prompt calls @name', readSubject)
    .addOption(new Option('--ratio <ratio>', 'aspect ratio (default: 16:9)').choices(aspectRatios))
    .addOption(
      new Option('--resolution <resolution>', 'its short side (default: 1080p)').choices(
        resolutions,
      ),
    )
    .option(
      '--seed <n>',
      'the same seed makes the same picture',
      readInteger(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    )
    .option('--model <id>', 'what makes it', defaultModel.id)
    .option('--payload <text>', 'kept with the task')
    .option('-o, --out <file or folder>', 'where the picture goes', '.')
  addConnectionOptions(command, 'one run inside this command')
    .option('--data-dir <folder>', 'data of that inner server (default: a temporary folder)')
    .addHelpText('after', examples)
    .action((prompt: string, options: GenerateOptions) => generate(context, prompt, options))
}

async function generate(
  context: CliContext,
  prompt: string,
  options: GenerateOptions,
): Promise<void> {
  const embedded = namedServer(context, options) === null
  if (!embedded && options.dataDir !== undefined) {
    throw new CliFailure(
      exitCodes.usage,
      '--data-dir is for a server run inside this command, and another one is named',
      'leave --data-dir out, or leave --server out and unset LIKENESS_BASE_URL',
    )
  }
  const params = await readParams(context, prompt, options)
  const view = context.json ? noProgress : createProgressView(context.terminal)
  // Also while a server starts in here: its temporary folder is to go whatever happens.
  const interrupts = catchInterrupts(() => {
    view.end()
    context.terminal.note('stopping; press Ctrl-C again to leave at once')
  })
  const { signal } = interrupts
  const run = (likeness: Likeness): Promise<void> =>
    makePicture({ context, likeness, params, out: options.out, view, signal })
  try {
    if (embedded) {
      // A whole server: loaded only when one is to run here.
      const { withEmbeddedServer } = await import('../embedded.ts')
      await withEmbeddedServer(context, { dataDirectory: options.dataDir ?? null }, run)
    } else {
      await run(connect(context, options))
    }
  } finally {
    view.end()
    interrupts.end()
  }
}

async function readParams(
  context: CliContext,
  prompt: string,
  options: GenerateOptions,
): Promise<GenerationParams> {
  return {
    model: options.model,
    prompt: prompt === '-' ? (await text(context.stdin)).trim() : prompt,
    images: options.image,
    subjects: mergeSubjects(options.subject),
    aspect_ratio: options.ratio,
    resolution: options.resolution,
    seed: options.seed,
    payload: options.payload,
  }
}

/** `--subject mia=a.png --subject mia=b.png` is one subject with two images. */
function mergeSubjects(subjects: readonly Subject[] | undefined): Subject[] | undefined {
  if (subjects === undefined) return undefined
  const byId = new Map<string, readonly string[]>()
  for (const { id, images } of subjects) byId.set(id, [...(byId.get(id) ?? []), ...images])
  return [...byId].map(([id, images]) => ({ id, images }))
}

interface Making {
  readonly context: CliContext
  readonly likeness: Likeness
  readonly params: GenerationParams
  readonly out: string
  readonly view: ProgressView
  readonly signal: AbortSignal
}

async function makePicture(making: Making): Promise<void> {
  const { context, likeness, params, out, view, signal } = making
  const { terminal } = context
  if (signal.aborted) throw new Interrupted()
  let task: Task | null = null
  try {
    task = await likeness.generations.create(params, { signal })
    view.show(task)
    const done = await likeness.generations.wait(task, { signal, onProgress: view.show })
    task = done
    view.end()
    const path = await likeness.files.downloadTo(done, out, { signal })
    for (const warning of done.metadata.warnings) {
      terminal.note(terminal.paintNote('yellow', `note: ${printable(warning.message)}`))
    }
    if (!context.json) terminal.note(terminal.paintNote('dim', summary(done)))
    printResult(context, { path, task: done }, () => [path])
  } catch (error) {
    if (!signal.aborted) throw error
    await stopTask(making, task)
    throw new Interrupted()
  }
}

/** Cancels what the interrupted command had begun, and says how that went. */
async function stopTask({ context, likeness }: Making, task: Task | null): Promise<void> {
  const { terminal } = context
  if (task === null) {
    terminal.note(
      'stopped before the server answered; `likeness tasks list` shows whether it took the task',
    )
    return
  }
  if (task.status !== 'in_progress') {
    terminal.note(
      `${task.id} had ended already; \`likeness tasks show ${task.id}\` has the picture's URL`,
    )
    return
  }
  try {
    await likeness.generations.cancel(task.id, { timeoutMs: 5_000 })
    terminal.note(`${task.id} is cancelled; nothing was charged`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(
      error instanceof ConflictError
        ? `${task.id} had ended already`
        : `${task.id} could not be cancelled (${printable(reason)}); try \`likeness tasks cancel ${task.id}\``,
    )
  }
}
