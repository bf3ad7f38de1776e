/**
 * Makes the pictures of `docs/gallery.md` by the built-in engine, through the real server, as they
 * come: each prompt of `gallery/entries.ts` with two seeds, whatever came of it. `npm run gallery` after a
 * change of the engine, then look; `npm run gallery -- fox-balloon` makes only that one again.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { createLog } from '../packages/server/src/core/log.ts'
import { createApp, loadConfig } from '../packages/server/src/index.ts'
import { Likeness, type CompletedTask } from '../packages/sdk/src/index.ts'
import { galleryEntries, type GalleryEntry } from './gallery/entries.ts'

const seeds = [7, 11] as const
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/gallery')
/** Enough to judge a picture by, and small enough for a repository. */
const longSide = 800

const entries = Object.values(galleryEntries).flat()
const wanted = process.argv.slice(2)
for (const name of wanted) {
  if (!entries.some((entry) => entry.name === name))
    throw new Error(`there is no ${name}; there are ${entries.map((e) => e.name).join(', ')}`)
}

/** What is told below a picture; kept beside it, so that one picture can be made again alone. */
interface Told {
  readonly engine: string
  readonly size: string
  readonly lines: readonly string[]
}

const toldPath = join(folder, 'told.json')
const told = new Map<string, Told>(Object.entries(readTold()))

function readTold(): Record<string, Told> {
  try {
    return JSON.parse(readFileSync(toldPath, 'utf8')) as Record<string, Told>
  } catch {
    return {}
  }
}

function pictureName(entry: GalleryEntry, seed: number): string {
  return `${entry.name}-${seed}.webp`
}

function tellOf({ metadata }: CompletedTask): Told {
  const consistency = (metadata.consistency ?? []).map(
    ({ reference, features, colour_distance: distance, method }) =>
      `image ${reference + 1}: ${method}, ${features === null ? 'too few features' : `${Math.round(features * 100)} % of its features`}, colours ${distance.toFixed(1)} away`,
  )
  return {
    engine: metadata.engine ?? '',
    size: `${metadata.width}x${metadata.height}`,
    lines: [...consistency, ...metadata.warnings.map(({ message }) => message)],
  }
}

function pageOf(): string {
  const sections = Object.entries(galleryEntries).map(([heading, list]) =>
    [`## ${heading}`, ...list.map(sectionOf)].join('\n\n'),
  )
  return `${[
    '# Gallery',
    `Pictures of the built-in engine, as they come: \`npm run gallery\` makes this page and all of them again, ${entries.length} prompts with the seeds ${seeds.join(' and ')}, and none is left out. They are shown at ${longSide} px; the references are the photos in [examples/references](../examples/references/SOURCES.md). Below each is what the server said of it. \`npm run sheet -- prompts.txt\` makes a sheet of your own prompts and photos, to be judged without knowing which prompt is whose.`,
    ...sections,
  ].join('\n\n')}\n`
}

function sectionOf(entry: GalleryEntry): string {
  const files = [...(entry.references ?? []), ...Object.values(entry.subjects ?? {}).flat()]
  const pictures = seeds.map((seed) => {
    const name = pictureName(entry, seed)
    return `<img src="gallery/${name}" width="49%" alt="${escaped(entry.prompt)}, seed ${seed}">`
  })
  const said = seeds.flatMap((seed) =>
    (told.get(pictureName(entry, seed))?.lines ?? []).map((line) => `- seed ${seed}: ${line}`),
  )
  const first = told.get(pictureName(entry, seeds[0]))
  return [
    `**${entry.prompt}**`,
    pictures.join('\n'),
    `${files.length === 0 ? 'No reference' : files.join(', ')} · ${entry.ratio ?? '16:9'} · made by ${first?.engine} at ${first?.size}`,
    ...(said.length === 0 ? [] : [said.join('\n')]),
  ].join('\n\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

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
  const photo = (file: string): string => join(root, 'examples/references', file)
  mkdirSync(folder, { recursive: true })
  const todo = entries.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const [index, entry] of todo.entries()) {
    const { prompt, references, subjects, ratio } = entry
    const made = await Promise.all(
      seeds.map(async (seed) => {
        const task = await likeness.generations.run({
          model: 'viduq2_reference2image',
          prompt,
          ...(references !== undefined && { images: references.map(photo) }),
          ...(subjects !== undefined && {
            subjects: Object.entries(subjects).map(([id, files]) => ({
              id,
              images: files.map(photo),
            })),
          }),
          ...(ratio !== undefined && { aspect_ratio: ratio }),
          seed,
        })
        await sharp(await likeness.files.download(task))
          .resize(longSide, longSide, { fit: 'inside' })
          .webp({ quality: 80, effort: 6 })
          .toFile(join(folder, pictureName(entry, seed)))
        told.set(pictureName(entry, seed), tellOf(task))
        return task.metadata.running_ms ?? 0
      }),
    )
    const seconds = made.map((ms) => (ms / 1000).toFixed(1)).join(' and ')
    console.log(`${index + 1}/${todo.length} ${entry.name}: ${seconds} s`)
  }
} finally {
  await app.stop(0)
  rmSync(data, { recursive: true, force: true })
}
const kept = new Set(entries.flatMap((entry) => seeds.map((seed) => pictureName(entry, seed))))
for (const file of readdirSync(folder)) {
  if (file !== basename(toldPath) && !kept.has(file)) rmSync(join(folder, file))
}
const sorted = [...told].filter(([name]) => kept.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(toldPath, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
writeFileSync(join(root, 'docs/gallery.md'), pageOf())
