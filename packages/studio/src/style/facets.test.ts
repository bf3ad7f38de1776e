import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { facet } from './facets.ts'
import type { Frame } from './frame.ts'

const width = 320
const height = 180

/** A bright disc on a ground whose colour changes everywhere. */
const disc: Frame = {
  width,
  height,
  data: Float32Array.from({ length: width * height * 3 }, (_, i) => {
    const p = Math.floor(i / 3)
    const [x, y] = [p % width, Math.floor(p / width)]
    if (Math.hypot(x - 160, y - 90) < 50) return [0.95, 0.5, 0.1][i % 3] as number
    return [x / 640, y / 360, 0.4][i % 3] as number
  }),
}

it('fills triangles with one colour each, which end where the things do', () => {
  const random = createRandom(1, 'facets')
  const { data } = facet(disc, 180, { protect: null, seed: 1, random, progress: () => {} })
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
  ]
  const flat = new Set<string>()
  let inner = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width - 1; x++) {
      if (at(x, y).join() !== at(x + 1, y).join()) continue
      flat.add(at(x, y).join())
      inner++
    }
  }
  // Pixels on the sides of triangles are mixed; all others are of one of few colours.
  expect(inner / (width * height)).toBeGreaterThan(0.75)
  expect(flat.size).toBeLessThan(1500)
  expect(flat.size).toBeGreaterThan(60)
  for (const [x, y] of [
    [160, 90],
    [122, 90],
    [160, 128],
  ] as const) {
    expect(at(x, y)[0]).toBeGreaterThan(0.7)
  }
  for (const x of [100, 220]) expect(at(x, 90)[0]).toBeLessThan(0.5)
})
