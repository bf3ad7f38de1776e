import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorTable } from '../../src/core/errors.ts'

/**
 * Every row of the error table is met by a test over HTTP: a row that no test expects is one that
 * nobody has seen answered.
 */
describe('the error table', () => {
  const files = [
    'callbacks.test.ts',
    'files.test.ts',
    'http.test.ts',
    'idempotency.test.ts',
    'parameters.test.ts',
    'references.test.ts',
    'sizes.test.ts',
    'subjects.test.ts',
    'tasks.test.ts',
    'url-references.test.ts',
    'waiting.test.ts',
  ]

  it.each(Object.keys(errorTable))('%s is expected by a test of this folder', async (code) => {
    const texts = await Promise.all(
      files.map((file) => readFile(join(import.meta.dirname, file), 'utf8')),
    )
    expect(texts.some((text) => text.includes(`'${code}'`))).toBe(true)
  })

  it('has the codes of the API source, each answered as a fault of the right side', () => {
    const source = ['008023001', '008023002', '008023003'] as const
    for (const code of source) expect(errorTable[code].status).toBe(400)
    const engine = ['008023095', '008023096', '008023097', '008023098', '008023099'] as const
    for (const code of engine) expect(errorTable[code].status).toBeGreaterThanOrEqual(500)
    const others = Object.entries(errorTable).filter(([code]) => code.length === 3)
    for (const [code, { status }] of others) expect(String(status)).toBe(code)
    for (const row of Object.values(errorTable)) {
      expect(row.title).not.toMatch(/\.$/)
      expect(row.advice).toMatch(/\.$/)
    }
  })
})
