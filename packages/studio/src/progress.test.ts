import { expect, it } from 'vitest'
import { createOverallProgress } from './progress.ts'
import { renderStages } from './steps.ts'

it('rises from 0 to 1 over the stages in order', () => {
  const overall = createOverallProgress()
  const seen = renderStages.flatMap((stage) => [0, 0.5, 1].map((part) => overall(stage, part)))
  expect(seen[0]).toBe(0)
  expect(seen.at(-1)).toBeCloseTo(1, 12)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(new Set(seen).size).toBeGreaterThan(renderStages.length)
})

it('never falls and never leaves 0 to 1, whatever a step reports', () => {
  const overall = createOverallProgress()
  const half = overall('painting-scene', 0.5)
  expect(overall('understanding', 1)).toBe(half)
  expect(overall('painting-scene', Number.NaN)).toBe(half)
  expect(overall('painting-scene', -3)).toBe(half)
  expect(overall('styling', 99)).toBeLessThanOrEqual(1)
})
