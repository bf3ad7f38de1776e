/**
 * Makes the pictures of `docs/gallery.md` by the built-in engine, through the real server, as they
 * come: same prompts, same seeds. `npm run gallery` after a change of the engine, then look.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { createLog } from '../packages/server/src/core/log.ts'
import { createApp, loadConfig } from '../packages/server/src/index.ts'
import { Likeness, type GenerationParams } from '../packages/sdk/src/index.ts'

interface Entry {
  readonly name: string
  readonly prompt: string
  /** Files of examples/references, in the order of `[image n]`. */
  readonly references: readonly string[]
  readonly ratio: NonNullable<GenerationParams['aspect_ratio']>
  readonly seed: number
}

const entries: readonly Entry[] = [
  {
    name: 'astronaut-mountains',
    prompt: 'The astronaut of [image 1] in front of snowy mountains at sunset',
    references: ['astronaut.png'],
    ratio: '16:9',
    seed: 7,
  },
  {
    name: 'fox-balloon',
    prompt: 'A red fox and a hot air balloon over snowy mountains at sunset',
    references: [],
    ratio: '16:9',
    seed: 7,
  },
  {
    name: 'coffee-table',
    prompt: 'The cup of coffee of [image 1] on a wooden table in a cosy room',
    references: ['coffee.png'],
    ratio: '4:3',
    seed: 11,
  },
  {
    name: 'sailboat-sea',
    prompt: 'A sailboat on the sea at sunset',
    references: [],
    ratio: '21:9',
    seed: 7,
  },
  {
    name: 'astronaut-robot-city',
    prompt: 'The astronaut of [image 1] and a robot in a city at night',
    references: ['astronaut.png'],
    ratio: '1:1',
    seed: 5,
  },
  {
    name: 'sheep-meadow',
    prompt: 'Three sheep and a windmill on a flowering meadow on a clear day',
    references: [],
    ratio: '3:2',
    seed: 3,
  },
]

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/gallery')
/** Enough to judge a picture by, and small enough for a repository. */
const longSide = 1280

const key = 'gallery-key-0123456789'
const data = mkdtempSync(join(tmpdir(), 'likeness-gallery-'))
const app = await createApp({
  config: loadConfig({ LIKENESS_DATA_DIR: data, PORT: '0', LIKENESS_BOOTSTRAP_KEY: key }),
  log: createLog({ level: 'warn' }),
  processMetrics: false,
})
try {
  const { url } = await app.start()
  const likeness = new Likeness({ apiKey: key, baseUrl: url })
  mkdirSync(folder, { recursive: true })
  const sections: string[] = []
  for (const { name, prompt, references, ratio, seed } of entries) {
    const task = await likeness.generations.run({
      model: 'viduq2_reference2image',
      prompt,
      images: references.map((file) => join(root, 'examples/references', file)),
      aspect_ratio: ratio,
      seed,
    })
    const picture = await likeness.files.download(task)
    await sharp(picture)
      .resize(longSide, longSide, { fit: 'inside' })
      .jpeg({ quality: 86, mozjpeg: true })
      .toFile(join(folder, `${name}.jpg`))
    const warnings = task.metadata.warnings.map(({ message }) => `- ${message}`)
    sections.push(
      [
        `## ${prompt}`,
        '',
        `![${prompt}](gallery/${name}.jpg)`,
        '',
        `${references.length === 0 ? 'No reference' : `Reference: ${references.join(', ')}`} · ${ratio} · seed ${seed} · made by ${task.metadata.engine} at ${task.metadata.width}x${task.metadata.height}`,
        ...(warnings.length === 0 ? [] : ['', 'It said:', '', ...warnings]),
        '',
      ].join('\n'),
    )
    console.log(`${name}: ${((task.metadata.running_ms ?? 0) / 1000).toFixed(1)} s`)
  }
  writeFileSync(
    join(root, 'docs/gallery.md'),
    `# Gallery\n\nPictures of the built-in engine, as they come: \`npm run gallery\` makes this page and them again from the prompts and seeds below, shown here at ${longSide} px. The references are the photos in [examples/references](../examples/references/SOURCES.md).\n\n${sections.join('\n')}`,
  )
} finally {
  await app.stop(0)
  rmSync(data, { recursive: true, force: true })
}
