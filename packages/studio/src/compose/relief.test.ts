import { expect, it } from 'vitest'
import type { Layer } from './layer.ts'
import { reliefOf } from './relief.ts'

/** A square that fills its layer from side to side. */
function square(side: number): Layer {
  const data = new Float32Array(side * side * 4).fill(1)
  return { width: side, height: side, data }
}

const closed = { top: false, right: false, bottom: false, left: false }

it('turns the side of the light to it and the other away, on any size of layer', () => {
  for (const side of [60, 1000]) {
    const { width, height, facing, open } = reliefOf(square(side), [1, 0], closed)
    expect(Math.max(width, height)).toBeLessThanOrEqual(720)
    const row = Math.floor(height / 2) * width
    expect(facing[row + width - 2]).toBeGreaterThan(0.2)
    expect(facing[row + 1]).toBeLessThan(-0.2)
    expect(facing[row + Math.floor(width / 2)]).toBeCloseTo(0, 5)
    expect(open[row + width - 2]).toBeGreaterThan(0)
    expect(open[row + 1]).toBe(0)
  }
})

it('lets no light round an edge beyond which the subject goes on', () => {
  const { width, height, facing, open } = reliefOf(square(60), [1, 0], { ...closed, right: true })
  const last = Math.floor(height / 2) * width + width - 1
  expect(facing[last]).toBe(0)
  expect(open[last]).toBe(0)
})
