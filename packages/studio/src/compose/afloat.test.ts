import { describe, expect, it } from 'vitest'
import { layoutOf, middle, of, scene, size, stageFor, thing } from './fixtures.ts'

describe('what floats', () => {
  it.each(['river', 'lake'] as const)(
    'is on the water of a %s, and no wider than it',
    (setting) => {
      const description = scene([thing('t1', 'canoe')], { setting })
      const { water } = stageFor(description)
      if (water === null) throw new Error('there is no water')
      const canoe = of(layoutOf(description), 't1')
      const row = Math.round(canoe.base) * size.width
      expect(water[row + Math.round(middle(canoe))]).toBe(255)
      let wet = 0
      for (let x = Math.ceil(canoe.left); x < canoe.left + canoe.width; x++)
        if (water[row + x] === 255) wet++
      expect(wet / canoe.width).toBeGreaterThan(0.7)
    },
  )
})
