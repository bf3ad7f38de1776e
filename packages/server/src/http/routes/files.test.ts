import { describe, expect, it } from 'vitest'
import { rangeOf } from './files.ts'

describe('rangeOf', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=99-', { start: 99, end: 99 }],
    ['bytes=10-1000', { start: 10, end: 99 }],
    ['bytes=-1', { start: 99, end: 99 }],
    ['bytes=-100', { start: 0, end: 99 }],
    ['bytes=-101', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-200', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', null],
    ['bytes=0-1,3-4', null],
    ['bytes=-', null],
    ['bytes=1.5-2', null],
    ['bytes=0x1-2', null],
    ['items=0-1', null],
    ['bytes=9999999999999999-', null],
  ])('of %j in 100 bytes is %j', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })

  it('of an empty file is never satisfiable', () => {
    expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
    expect(rangeOf('bytes=-5', 0)).toBe('unsatisfiable')
  })
})
