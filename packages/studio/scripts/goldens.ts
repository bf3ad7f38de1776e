/**
 * `npm run goldens`: takes the pictures as they are now for right. Writes their fingerprints to
 * test/goldens/goldens.json and a sheet of them to out/goldens.png, which somebody has to look at.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderPicture } from '../src/render.ts'
import type { Picture } from '../src/steps.ts'
import { fingerprintOf, type Fingerprint } from '../test/goldens/fingerprint.ts'
import { goldenPrompts, goldenRequest } from '../test/goldens/scenes.ts'
import { montage } from './montage.ts'

const pictures: Picture[] = []
const fingerprints: Record<string, Fingerprint> = {}
for (const prompt of goldenPrompts) {
  const picture = await renderPicture(goldenRequest(prompt), { checkpoint: () => {} })
  pictures.push(picture)
  fingerprints[prompt] = fingerprintOf(picture)
}
const out = fileURLToPath(new URL('../../../out/', import.meta.url))
mkdirSync(out, { recursive: true })
writeFileSync(`${out}goldens.png`, montage(pictures, 3))
writeFileSync(
  new URL('../test/goldens/goldens.json', import.meta.url),
  `${JSON.stringify(fingerprints, null, 2)}\n`,
)
console.log(`look at ${out}goldens.png`)
