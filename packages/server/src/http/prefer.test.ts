import { describe, expect, it } from 'vitest'
import { waitOf } from './prefer.ts'

describe('waitOf', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['wait=0', 0],
    ['wait=10', 10],
    ['wait=60', 60],
    ['wait=61', 60],
    ['wait=999999', 60],
    ['wait="10"', 10],
    ['WAIT=10', 10],
    ['wait = 10', 10],
    ['respond-async, wait=10', 10],
    ['wait=10, respond-async', 10],
    ['return=minimal; wait=5', 5],
    [['respond-async', 'wait=7'], 7],
    ['wait=-1', null],
    ['wait=1.5', null],
    ['wait=ten', null],
    ['await=10', null],
    ['wait=10s', null],
    ['wait', null],
  ])('of %j is %j', (header, seconds) => {
    expect(waitOf(header)).toBe(seconds)
  })
})
