import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataDirectory, readOrMakeSecret, serverSecret } from '../../src/data-directory.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'likeness-directory-test-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe('the secret', () => {
  it('is made once, for its owner alone, and leaves nothing beside it', async () => {
    const secret = readOrMakeSecret(directory)
    expect(secret).toHaveLength(32)
    expect(readOrMakeSecret(directory).equals(secret)).toBe(true)
    expect((await stat(join(directory, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readdir(directory)).toEqual(['secret'])
  })

  it('is one for several processes that start at the same time', async () => {
    const module = join(import.meta.dirname, '../../src/data-directory.ts')
    const script = `import { readOrMakeSecret } from ${JSON.stringify(module)}
      process.stdout.write(readOrMakeSecret(process.argv[1]).toString('hex'))`
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, directory])
    const secrets = await Promise.all([run(), run(), run()])
    expect(new Set(secrets.map(({ stdout }) => stdout)).size).toBe(1)
    expect(secrets[0]?.stdout).toHaveLength(64)
  }, 30_000)

  it('is not made of what a killed process left unfinished', async () => {
    await writeFile(join(directory, 'secret.0.unfinished'), 'abc')
    expect(readOrMakeSecret(directory)).toHaveLength(32)
  })

  it('may become the operator’s, and signs the same', async () => {
    const own = serverSecret({ secret: null, dataDirectory: directory })
    const text = readFileSync(join(directory, 'secret'), 'utf8').trim()
    expect(serverSecret({ secret: text, dataDirectory: directory }).equals(own)).toBe(true)
    const other = serverSecret({ secret: `${text}x`, dataDirectory: directory })
    expect(other.equals(own)).toBe(false)
    expect(other).toHaveLength(32)
  })

  it('that is damaged is refused, with what to do', async () => {
    await writeFile(join(directory, 'secret'), 'abc')
    expect(() => readOrMakeSecret(directory)).toThrow('is damaged: restore it from a backup')
  })
})

describe('the folder', () => {
  it('is taken by one at a time, and free again afterwards', () => {
    const first = openDataDirectory(directory)
    expect(() => openDataDirectory(directory)).toThrow('Another Likeness server uses')
    first.unlock()
    openDataDirectory(directory).unlock()
  })

  it('that is a file is refused, with what to do', async () => {
    const file = join(directory, 'file')
    await writeFile(file, '')
    expect(() => openDataDirectory(file)).toThrow('set LIKENESS_DATA_DIR to a folder')
  })
})
