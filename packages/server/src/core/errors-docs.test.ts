import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorTable } from './errors.ts'

it('docs/errors.md has every row of the table, and no other', () => {
  const text = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8')
  const documented = text.split('\n').filter((line) => /^\| \d{3,} \|/.test(line))
  const rows = Object.entries(errorTable).map(
    ([code, { status, title, advice, retryable }]) =>
      `| ${code} | ${status} | ${title} | ${advice} | ${retryable ? 'yes' : 'no'} |`,
  )
  expect(documented.sort()).toEqual(rows.sort())
})
