import { expect, it } from 'vitest'
import { bustEnd } from './bust.ts'

const width = 60
const box = { left: 5, top: 10, right: 55, bottom: 110 }

/** A torso whose right side is at `rightAt(row)`, its left side at 5. */
function torso(rightAt: (row: number) => number): Float32Array {
  const alpha = new Float32Array(width * 120)
  for (let row = 0; row < 100; row++)
    alpha.fill(1, (row + 10) * width + 5, (row + 10) * width + rightAt(row))
  return alpha
}

it('ends a bust where something before it begins to cut it', () => {
  const cut = torso((row) => (row < 30 ? 30 : row < 70 ? 55 : 55 - (row - 70)))
  const end = bustEnd(cut, width, box)
  expect(end).toBeGreaterThanOrEqual(80)
  expect(end).toBeLessThanOrEqual(84)
})

it('leaves shoulders that widen to the edge, and what would lose more than half', () => {
  expect(
    bustEnd(
      torso((row) => 30 + row / 4),
      width,
      box,
    ),
  ).toBe(box.bottom)
  expect(
    bustEnd(
      torso((row) => (row < 40 ? 55 : 30)),
      width,
      box,
    ),
  ).toBe(box.bottom)
})
