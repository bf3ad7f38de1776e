import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { variableNames } from './config.ts'

it('the README describes every variable, in order, and no other', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const documented = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((match) => match[1])
  expect(documented).toEqual(variableNames)
})
