/**
 * Writes `packages/server/likeness.config.schema.json`, generated from the schema that the server reads
 * `likeness.config.json` by. With `--check` it only says whether the committed file is still true.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { configFileJsonSchema } from '../packages/server/src/config-file.ts'

const path = new URL('../packages/server/likeness.config.schema.json', import.meta.url)
const text = `${JSON.stringify(configFileJsonSchema(), null, 2)}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (readFileSync(path, 'utf8') !== text) {
  console.error(
    'likeness.config.schema.json is not what the server reads: run npm run config-schema and commit the file',
  )
  process.exitCode = 1
}
