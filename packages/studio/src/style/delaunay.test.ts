import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { triangulate } from './delaunay.ts'

const side = 400

function scatter(count: number): { xs: Int32Array; ys: Int32Array } {
  const random = createRandom(2, 'points')
  const taken = new Set<number>()
  while (taken.size < count) {
    taken.add(random.integer(1, side - 1) * 1000 + random.integer(1, side - 1))
  }
  const inner = [...taken].toSorted((a, b) => a - b)
  return {
    xs: Int32Array.from([0, side, side, 0, ...inner.map((n) => Math.floor(n / 1000))]),
    ys: Int32Array.from([0, 0, side, side, ...inner.map((n) => n % 1000)]),
  }
}

it('covers the rectangle once, and no corner lies in the circle of a triangle', () => {
  const { xs, ys } = scatter(150)
  const triangles = triangulate(xs, ys)
  let [area, inside] = [0, 0]
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [...triangles.subarray(t, t + 3)].map(
      (p) => [xs[p] as number, ys[p] as number] as const,
    ) as [readonly [number, number], readonly [number, number], readonly [number, number]]
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    expect(twice).toBeGreaterThan(0)
    area += twice / 2
    const square = ([x, y]: readonly [number, number]): number => x * x + y * y
    const ux =
      (square(a) * (b[1] - c[1]) + square(b) * (c[1] - a[1]) + square(c) * (a[1] - b[1])) /
      (2 * twice)
    const uy =
      (square(a) * (c[0] - b[0]) + square(b) * (a[0] - c[0]) + square(c) * (b[0] - a[0])) /
      (2 * twice)
    const radius = Math.hypot(a[0] - ux, a[1] - uy)
    for (let p = 0; p < xs.length; p++) {
      const distance = Math.hypot((xs[p] as number) - ux, (ys[p] as number) - uy)
      if (distance < radius - 1e-6) inside++
    }
  }
  expect(inside).toBe(0)
  expect(area).toBe(side * side)
  // Euler: with all points inside, n points and a rim of 4 give 2n - 6 triangles.
  expect(triangles.length / 3).toBe(2 * xs.length - 6)
})
