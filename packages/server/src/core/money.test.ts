import { describe, expect, it } from 'vitest'
import { formatUsd, parseUsd } from './money.ts'

describe('money', () => {
  it.each([
    [0, '0.00'],
    [1, '0.000001'],
    [30_000, '0.03'],
    [24_000, '0.024'],
    [2_500_000, '2.50'],
    [1_000_000_000_000, '1000000.00'],
    [-30_000, '-0.03'],
    [-1_500_000, '-1.50'],
  ])('writes %d micro-dollars as %s, and reads it back', (micros, text) => {
    expect(formatUsd(micros)).toBe(text)
    expect(parseUsd(text)).toBe(micros)
  })

  it.each([[''], ['1,50'], ['$5'], ['1e3'], ['0.0000001'], ['.5'], ['5.'], ['NaN'], ['1 000']])(
    'does not read %j',
    (text) => {
      expect(() => parseUsd(text)).toThrow('is not an amount in USD')
    },
  )

  it('is exact where floats are not', () => {
    expect(parseUsd('0.1') + parseUsd('0.2')).toBe(parseUsd('0.3'))
  })
})
