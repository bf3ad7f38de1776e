import { describe, expect, it } from 'vitest'
import { createField } from './field.ts'
import { finish, lathe, prism, smooth, torus } from './part.ts'
import type { Vec2 } from './part.ts'
import { renderSculpture } from './sculpture.ts'

const white = finish('#ffffff')
const square: readonly Vec2[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]
const circle = Array.from({ length: 40 }, (_, n): Vec2 => {
  const a = (n / 40) * 2 * Math.PI
  return [Math.cos(a), Math.sin(a)]
})

describe('a prism', () => {
  const field = createField([prism([0, 0, 0], square, 0.5, white)])

  it.each([
    [0, 0, 0, -0.5],
    [0.9, 0, 0, -0.1],
    [1.1, 0, 0, 0.1],
    [0, 0, 0.7, 0.2],
    [1.3, 0, 0.9, 0.5],
  ])('is as far from (%d, %d, %d) as its nearest face or edge', (x, y, z, distance) => {
    expect(field.distance([0], x, y, z)).toBeCloseTo(distance, 5)
  })

  it('with many points is as near as with few', () => {
    const round = createField([prism([0, 0, 0], circle, 5, white)])
    for (const [x, y] of [
      [0.5, 0.2],
      [0.99, 0.3],
      [0.2, 1.15],
      [-1.1, 0.4],
    ] as const)
      expect(round.distance([0], x, y, 0)).toBeCloseTo(Math.hypot(x, y) - 1, 1)
  })
})

describe('a lathe', () => {
  it('turns its outline about the axis', () => {
    const field = createField([
      lathe(
        [0, 0, 0],
        [
          [0, 0],
          [1, 0],
          [1, 2],
          [0, 2],
        ],
        white,
      ),
    ])
    const around = [0, 1, 2.5].map((a) =>
      field.distance([0], Math.cos(a) * 1.2, 1, Math.sin(a) * 1.2),
    )
    for (const distance of around) expect(distance).toBeCloseTo(0.2, 1)
    expect(field.distance([0], 0, 1, 0)).toBeLessThan(-0.8)
  })
})

describe('a rendered sculpture', () => {
  it('has an edge as smooth as four rays a pixel make it', () => {
    const { data, width, height } = renderSculpture(
      { yaw: 0, pitch: Math.PI / 2, parts: [torus([0, 0, 0], 1, 0.3, white)] },
      50,
      [0, 0, 1],
    )
    let covered = 0
    const shades = new Set<number>()
    for (let i = 3; i < data.length; i += 4) {
      covered += (data[i] as number) / 255
      shades.add(data[i] as number)
    }
    const ring = Math.PI * (1.3 ** 2 - 0.7 ** 2)
    expect(covered / (width * height)).toBeCloseTo(ring / 2.6 ** 2, 1)
    expect([...shades].toSorted((a, b) => a - b)).toEqual([0, 64, 128, 191, 255])
  })

  it('mirrors sky from above and ground from below', () => {
    const chrome = finish('#ffffff', { mirror: 1 })
    const { data, width } = renderSculpture(
      {
        yaw: 0,
        pitch: 0,
        parts: [
          lathe(
            [0, 0, 0],
            smooth<Vec2>(
              [
                [0, 0],
                [0.7, 0.3],
                [1, 1],
                [0.7, 1.7],
                [0, 2],
              ],
              6,
            ),
            chrome,
          ),
        ],
      },
      60,
      [-0.45, 0.65, 0.61],
    )
    const at = (y: number): number => data[(y * width + (width >> 1)) * 4 + 2] as number
    expect(at(14) - at(46)).toBeGreaterThan(60)
  })
})
