/**
 * `npm run sheet -- prompts.txt`: pictures of your own prompts and photos by the built-in engine, on a page
 * where they are judged blind. Each stands under a number, in a shuffled order, beside four prompts of
 * which one is its own; the page counts how many were recognised, and how well they were liked.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { createStudio, type Bitmap } from '../packages/studio/src/index.ts'
import { createRandom, type Random } from '../packages/studio/src/random.ts'
import { ballotPage, type BallotPicture } from './sheet/ballot.ts'
import { readOrders, type Order } from './sheet/orders.ts'

const usage = `Usage: npm run sheet -- <prompts.txt> [options]
  The file has one prompt a line. Its photos follow behind a bar, in the order of [image n], from the
  folder of the file:
      a red fox in the snow at sunset
      the cat of [image 1] on a sofa | my-cat.jpg
      @mia and [image 1] on a beach | my-dog.jpg | mia=mia-1.jpg | mia=mia-2.jpg
  --seeds <n,n>     a picture for each (default: 7,11)
  --size <WxH>      default: 960x540
  --out <folder>    default: out/sheet; what an earlier sheet left there is replaced
  --order <n>       shuffles in another way (default: 1)`

/** Prompts to choose from, the right one included. */
const choicesMax = 4
/** What the studio can use of a photo. */
const referenceSideMax = 2048

interface Options {
  readonly orders: readonly Order[]
  readonly seeds: readonly number[]
  readonly width: number
  readonly height: number
  readonly out: string
  readonly order: number
}

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '7,11' },
      size: { type: 'string', default: '960x540' },
      out: { type: 'string', default: fileURLToPath(new URL('../out/sheet', import.meta.url)) },
      order: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (values.help) return null
  if (file === undefined) throw new Error('no file of prompts is named')
  if (others.length > 0) throw new Error(`${others.join(' ')} is one file too many`)
  const size = /^(\d{2,4})x(\d{2,4})$/.exec(values.size)
  if (size === null) throw new Error(`--size ${values.size} is not like 960x540`)
  const seeds = values.seeds.split(',').map(Number)
  if (!seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0))
    throw new Error(`--seeds ${values.seeds} are not whole numbers like 7,11`)
  const order = Number(values.order)
  if (!Number.isSafeInteger(order) || order < 0)
    throw new Error(`--order ${values.order} is no number`)
  return {
    orders: readOrders(readFileSync(file, 'utf8'), resolve(dirname(file))),
    seeds,
    width: Number(size[1]),
    height: Number(size[2]),
    out: resolve(values.out),
    order,
  }
}

async function readPhoto(path: string): Promise<Bitmap> {
  const { data, info } = await sharp(path)
    .autoOrient()
    .resize(referenceSideMax, referenceSideMax, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

interface Made {
  readonly prompt: string
  readonly seed: number
  readonly webp: Buffer
  readonly warnings: readonly string[]
}

async function make(options: Options): Promise<readonly Made[]> {
  const { orders, seeds, width, height } = options
  const studio = createStudio({ threads: 2 })
  let done = 0
  const all = orders.flatMap((order) => seeds.map((seed) => ({ order, seed })))
  try {
    return await Promise.all(
      all.map(async ({ order: { prompt, photos }, seed }) => {
        const references = await Promise.all(
          photos.map(async ({ path, subject }) => ({ bitmap: await readPhoto(path), subject })),
        )
        const startedAt = performance.now()
        const picture = await studio.render({ prompt, references, width, height, seed })
        const seconds = (performance.now() - startedAt) / 1000
        console.log(`${++done}/${all.length}  ${seconds.toFixed(1)} s`)
        const raw = { width, height, channels: 3 } as const
        const webp = await sharp(picture.data, { raw }).webp({ quality: 88 }).toBuffer()
        const warnings = picture.warnings.map(({ message }) => message)
        return { prompt, seed, webp, warnings }
      }),
    )
  } finally {
    await studio.close()
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = items.map((item) => ({ item, at: random.next() }))
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item)
}

function write(made: readonly Made[], { orders, out, order }: Options): void {
  const random = createRandom(order)
  const prompts = [...new Set(orders.map(({ prompt }) => prompt))]
  mkdirSync(out, { recursive: true })
  const pictures: BallotPicture[] = shuffled(made, random).map((one, index) => {
    const others = shuffled(
      prompts.filter((prompt) => prompt !== one.prompt),
      random,
    )
    const file = `${String(index + 1).padStart(3, '0')}.webp`
    writeFileSync(join(out, file), one.webp)
    return {
      number: index + 1,
      file,
      prompt: one.prompt,
      seed: one.seed,
      warnings: one.warnings,
      choices: shuffled([one.prompt, ...others.slice(0, choicesMax - 1)], random),
    }
  })
  writeFileSync(join(out, 'index.html'), ballotPage(pictures))
  const key = pictures.map(({ number, prompt, seed, warnings }) =>
    [`${number}. ${prompt} (seed ${seed})`, ...warnings.map((text) => `   ${text}`)].join('\n'),
  )
  writeFileSync(join(out, 'key.txt'), `${key.join('\n')}\n`)
}

function options(): Options | null {
  try {
    return readOptions()
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(1)
  }
}

const asked = options()
if (asked === null) console.log(usage)
else {
  write(await make(asked), asked)
  console.log(`\nOpen ${join(asked.out, 'index.html')} in a browser. key.txt says which is which.`)
}
