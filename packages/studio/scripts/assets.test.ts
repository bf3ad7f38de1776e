import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const studio = fileURLToPath(new URL('../', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'studio-assets-test-'))
afterEach(() => rmSync(copy, { recursive: true, force: true }))

function check(folder: string) {
  return spawnSync(process.execPath, [join(folder, 'scripts/assets.ts'), '--check'], {
    encoding: 'utf8',
  })
}

it('finds the shipped files as the manifest has them, and notices when one is not', () => {
  expect(check(studio).stderr).toBe('')
  expect(check(studio).status).toBe(0)

  cpSync(join(studio, 'scripts'), join(copy, 'scripts'), { recursive: true })
  cpSync(join(studio, 'assets'), join(copy, 'assets'), { recursive: true })
  cpSync(join(studio, 'package.json'), join(copy, 'package.json'))
  appendFileSync(join(copy, 'assets/models/selfie.json'), ' ')
  rmSync(join(copy, 'assets/models/selfie.bin'))
  const { status, stderr } = check(copy)
  expect(status).toBe(1)
  expect(stderr).toContain('assets/models/selfie.json has changed')
  expect(stderr).toContain('assets/models/selfie.bin is missing')
})
