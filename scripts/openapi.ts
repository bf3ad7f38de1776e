/**
 * Writes `openapi.json`, generated from the schemas the routes parse by. With `--check` it only says
 * whether the committed file is still true.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, loadConfig } from '../packages/server/src/index.ts'
import { createLog } from '../packages/server/src/core/log.ts'

const path = new URL('../openapi.json', import.meta.url)
const directory = mkdtempSync(join(tmpdir(), 'likeness-openapi-'))
try {
  const app = await createApp({
    config: loadConfig({ LIKENESS_DATA_DIR: directory }),
    log: createLog({ level: 'silent' }),
    engines: [],
    processMetrics: false,
  })
  const text = `${JSON.stringify(app.http.swagger(), null, 2)}\n`
  await app.stop()
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text)
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(
      'openapi.json is not what the routes say: run npm run openapi and commit the file',
    )
    process.exitCode = 1
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
