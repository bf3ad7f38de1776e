/**
 * Renders prompts at a small size into one contact sheet, to be looked at.
 *
 *   node scripts/sheet.ts <out.png> [--prompts file] [--plain] [--only 3,7] [--seed n] [--size 640x360] [reference.png …]
 *
 * The file has one prompt a line. References go to every prompt. `--plain` leaves the style step out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { composePicture } from '../src/compose/compose.ts'
import { linearToSrgb } from '../src/pixels.ts'
import type { Bitmap } from '../src/pixels.ts'
import { createRandom } from '../src/random.ts'
import { paintStage } from '../src/stage/stage.ts'
import type { Picture, RenderControl, RenderRequest } from '../src/steps.ts'
import { understand } from '../src/understand/understand.ts'
import { montage } from './montage.ts'

const prompts = [
  'a red fox and a hot air balloon over snowy mountains at sunset',
  'a cat sleeping on a sofa in a cosy room',
  'three sheep in a green meadow on a clear day',
  'a sailboat on the sea at sunset',
  'a lighthouse on the beach at night',
  'a red car on a road through the desert',
  'an old castle on a hill in the fog',
  'a cup of coffee and a croissant on a table',
  'a woman with an umbrella in the rain in the city',
  'a flock of birds over a lake at dawn',
  'a snowman and a child in a snowy forest',
  'two elephants in the savanna at sunset',
  'a robot holding a red balloon in the city at night',
  'a vase of sunflowers in a room',
  'a rocket in space near a planet',
  'a dog under a tree in autumn',
  'a wolf on a snowy mountain at night with the moon',
  'a golden dragon above a castle',
  'a small wooden cabin and a campfire in the forest at night',
  'a bicycle beside a bench in the park in spring',
]

const args = process.argv.slice(2)
function option(name: string): string | null {
  const at = args.indexOf(name)
  return at < 0 ? null : (args.splice(at, 2)[1] ?? null)
}
const file = option('--prompts')
const only = option('--only')?.split(',').map(Number)
const seed = Number(option('--seed') ?? 7)
const [width = 640, height = 360] = (option('--size') ?? '640x360').split('x').map(Number)
const plainAt = args.indexOf('--plain')
const plain = plainAt >= 0 && args.splice(plainAt, 1).length > 0
const [out, ...referenceFiles] = args
if (out === undefined) throw new Error('where should the sheet go?')

/** Decodes PNG and JPEG through the SVG renderer, so that the script needs no other decoder. */
function readBitmap(path: string): Bitmap {
  const bytes = readFileSync(path)
  const type = bytes[0] === 0x89 ? 'png' : 'jpeg'
  const big = 1024
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${big} ${big}"><image width="${big}" height="${big}" xlink:href="data:image/${type};base64,${bytes.toString('base64')}"/></svg>`
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const data = new Uint8ClampedArray(image.pixels)
  let top = image.height
  let bottom = 0
  let left = image.width
  let right = 0
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const i = (y * image.width + x) * 4
      const alpha = data[i + 3] ?? 0
      if (alpha === 0) continue
      for (let k = 0; k < 3; k++) data[i + k] = ((data[i + k] ?? 0) * 255) / alpha
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      left = Math.min(left, x)
      right = Math.max(right, x)
    }
  }
  const w = right - left + 1
  const h = bottom - top + 1
  const cut = new Uint8ClampedArray(w * h * 4)
  for (let y = 0; y < h; y++) {
    const from = ((y + top) * image.width + left) * 4
    cut.set(data.subarray(from, from + w * 4), y * w * 4)
  }
  return { width: w, height: h, data: cut }
}

const control: RenderControl = { checkpoint: () => undefined }

function renderPlain(request: RenderRequest): Picture {
  const scene = understand(request.prompt, request.references)
  const random = createRandom(request.seed)
  const stage = paintStage(scene, request, random.fork('stage'), control)
  const composed = composePicture({
    scene,
    stage,
    cutouts: new Map(),
    random: random.fork('compose'),
    control,
  })
  return {
    width: request.width,
    height: request.height,
    data: new Uint8ClampedArray(composed.image.data).map((_, i) =>
      linearToSrgb(composed.image.data[i] ?? 0),
    ),
    warnings: composed.warnings,
    consistency: [],
  }
}

// Loads the cut-out models, which a plain sheet does not need.
const { renderPicture } = plain ? { renderPicture: null } : await import('../src/render.ts')

const list = file === null ? prompts : readFileSync(file, 'utf8').split('\n').filter(Boolean)
const references = referenceFiles.map((path) => ({ bitmap: readBitmap(path), subject: null }))
const pictures: Picture[] = []
for (const [index, prompt] of list.entries()) {
  if (only !== undefined && !only.includes(index + 1)) continue
  const started = performance.now()
  const request = { prompt, references, width, height, seed }
  const picture =
    renderPicture === null ? renderPlain(request) : await renderPicture(request, control)
  pictures.push(picture)
  console.log(`${index + 1}. ${prompt} (${Math.round(performance.now() - started)} ms)`)
  for (const warning of picture.warnings) console.log(`   ${warning.code}: ${warning.message}`)
}
writeFileSync(out, montage(pictures, pictures.length > 6 ? 4 : 2))
