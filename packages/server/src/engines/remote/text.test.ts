import { expect, it } from 'vitest'
import { oneLine } from './text.ts'

it.each([
  ['a full stop at the end', 'No credits.', 'No credits'],
  ['lines', 'one\r\n  two\tthree\n', 'one two three'],
  ['what moves a terminal’s cursor or hides text', 'a\u001b[2Kb\u200b\u202ec', 'a [2Kb c'],
  ['nothing', ' . \n', ''],
  ['dots inside', 'v1.2 is …. gone...', 'v1.2 is …. gone'],
])('takes %s out of the way', (_, text, line) => {
  expect(oneLine(text)).toBe(line)
})

it('is short', () => {
  expect(oneLine('x'.repeat(1000))).toBe(`${'x'.repeat(200)}…`)
  expect(oneLine('x'.repeat(1000), 600)).toHaveLength(601)
})
