/**
 * Draws catalogue entries on one sheet, to be looked at, and prints their order (row by row).
 *
 *   node scripts/cast-sheet.ts <out.png> [--only sculpt|fluent|noto] [--nouns fox,cat] [--colour blue] [--material wooden] [--cell 96]
 */
import { writeFileSync } from 'node:fs'
import { castEntries } from '../src/cast/catalogue.ts'
import { drawThing } from '../src/cast/cast.ts'
import { createRandom } from '../src/random.ts'
import type { Thing } from '../src/scene.ts'
import { montage } from './montage.ts'

const args = process.argv.slice(2)
function option(name: string): string | null {
  const at = args.indexOf(name)
  return at < 0 ? null : (args.splice(at, 2)[1] ?? null)
}
const only = option('--only')
const nouns = option('--nouns')?.split(',')
const colour = option('--colour')
const material = option('--material')
const cell = Number(option('--cell') ?? 96)
const [out] = args
if (out === undefined) throw new Error('where should the sheet go?')

const columns = 16
const backdrop = [196, 206, 214]
const entries = castEntries.filter(
  (entry) =>
    (only === null || entry.drawing.startsWith(`${only}:`)) &&
    (nouns === undefined || nouns.includes(entry.noun)),
)
const cells = entries.map((entry) => {
  const thing: Thing = {
    id: 't1',
    noun: entry.noun,
    phrase: entry.noun,
    count: 1,
    colours: colour === null ? [] : [colour],
    size: 'normal',
    material,
    actions: [],
    source: { kind: 'words' },
  }
  const data = new Uint8ClampedArray(cell * cell * 3)
  for (let i = 0; i < data.length; i++) data[i] = backdrop[i % 3] ?? 0
  // Wide things are drawn lower, so that they fit.
  const first = drawThing(thing, cell * 0.9, createRandom(1))
  const fit = first === null ? 1 : Math.min(1, (cell * 0.94) / first.bitmap.width)
  const sprite = drawThing(thing, cell * 0.9 * fit, createRandom(1))
  if (sprite === null) return { width: cell, height: cell, data }
  const { bitmap } = sprite
  const left = Math.floor((cell - bitmap.width) / 2)
  const top = Math.floor((cell - bitmap.height) / 2)
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) {
      if (x + left < 0 || x + left >= cell || y + top < 0 || y + top >= cell) continue
      const from = (y * bitmap.width + x) * 4
      const to = ((y + top) * cell + x + left) * 3
      const alpha = (bitmap.data[from + 3] ?? 0) / 255
      for (let k = 0; k < 3; k++)
        data[to + k] = (data[to + k] ?? 0) * (1 - alpha) + (bitmap.data[from + k] ?? 0) * alpha
    }
  }
  return { width: cell, height: cell, data }
})
for (let row = 0; row * columns < entries.length; row++) {
  const names = entries.slice(row * columns, (row + 1) * columns).map((entry) => entry.noun)
  console.log(`${row + 1}: ${names.join(', ')}`)
}
writeFileSync(out, montage(cells, columns))
