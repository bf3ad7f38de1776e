import { describe, expect, it } from 'vitest'
import { openHoles } from './holes.ts'
import type { Raster } from './resample.ts'

const side = 120

/** A dark ring of this width on a light ground, its inside of another lightness, in Lab. */
function ring(inside: number, noise = 0): { lab: Raster; mask: Uint8Array } {
  const data = new Float32Array(side * side * 3)
  const mask = new Uint8Array(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const r = Math.hypot(x - 59.5, y - 59.5)
      const i = y * side + x
      const wobble = noise * (((x * 7 + y * 13) % 5) - 2)
      data[i * 3] = (r > 45 ? 80 : r > 22 ? 30 : inside) + wobble
      mask[i] = r <= 45 ? 1 : 0
    }
  return { lab: { width: side, height: side, channels: 3, data }, mask }
}

const centre = 60 * side + 60
const inRing = 60 * side + 95

function opened({ lab, mask }: ReturnType<typeof ring>): Uint8Array {
  return openHoles({ width: side, height: side, data: mask }, lab).data
}

describe('openHoles', () => {
  it.each([0, 1])('opens what a ring encloses of its background, with noise %i', (noise) => {
    const mask = opened(ring(80, noise))
    expect(mask[centre]).toBe(0)
    expect(mask[inRing]).toBe(1)
  })

  it('leaves an inside of another colour', () => {
    expect(opened(ring(55))[centre]).toBe(1)
  })

  it('leaves what fades into the subject without an edge', () => {
    const soft = ring(80)
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const r = Math.hypot(x - 59.5, y - 59.5)
        if (r <= 40) soft.lab.data[(y * side + x) * 3] = 80 - (50 * r) / 40
      }
    expect(opened(soft)[centre]).toBe(1)
  })

  it('leaves a subject that has much of the background’s colour elsewhere', () => {
    const striped = ring(80)
    for (let y = 18; y < 103; y++)
      for (let x = 0; x < side; x++) {
        const r = Math.hypot(x - 59.5, y - 59.5)
        if (r > 24 && r < 43 && Math.floor(y / 12) % 2 === 0)
          striped.lab.data[(y * side + x) * 3] = 80
      }
    expect(opened(striped)[centre]).toBe(1)
  })
})
