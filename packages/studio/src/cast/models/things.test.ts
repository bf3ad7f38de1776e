import { describe, expect, it } from 'vitest'
import { boardOf, renderSculpture } from '../sculpt/sculpture.ts'
import type { Vec3 } from '../sculpt/part.ts'
import { things } from './things.ts'

const light: Vec3 = [-0.45, 0.65, 0.61]
const names = Object.keys(things)

function model(name: string, paint: Parameters<(typeof things)[string]>[0] = null) {
  const sculptor = things[name]
  if (sculptor === undefined) throw new Error(`no model ${name}`)
  return sculptor(paint)
}

function draw(name: string, heightPx: number, paint: Parameters<typeof model>[1] = null) {
  return renderSculpture(model(name, paint), heightPx, light)
}

/** Share of the picture that is covered, and the mean colour there. */
function measure({ data }: { data: Uint8ClampedArray }): { cover: number; mean: number[] } {
  let alpha = 0
  const sum = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4) {
    const a = data[i + 3] as number
    alpha += a
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (data[i + k] as number) * a
  }
  return { cover: alpha / 255 / (data.length / 4), mean: sum.map((s) => s / alpha) }
}

describe('models of things', () => {
  // One walk over all models: each is drawn small in two colours.
  const looks = new Map(
    names.map((name) => [
      name,
      [draw(name, 26, [0.6, 0.02, 0.02]), draw(name, 26, [0.02, 0.05, 0.6])],
    ]),
  )

  it('fill their picture and touch its edges', () => {
    const faults = names.filter((name) => {
      const [bitmap] = looks.get(name) ?? []
      if (bitmap === undefined) return true
      const { width, height, data } = bitmap
      const { cover } = measure(bitmap)
      const touched = (y: number): boolean => {
        for (let x = 0; x < width; x++)
          if ((data[(y * width + x) * 4 + 3] as number) > 50) return true
        return false
      }
      const near = [0, 1, 2]
      const touches = near.some(touched) && near.some((y) => touched(height - 1 - y))
      return !(cover > 0.06 && cover <= 1 && touches && width > 2 && width < 26 * 8)
    })
    expect(faults).toEqual([])
  })

  it('take the colour of the prompt where they have one', () => {
    const faults = names.filter((name) => {
      if (things[name]?.length === 0) return false
      const [red, blue] = (looks.get(name) ?? []).map((bitmap) => measure(bitmap).mean)
      const turned = (red?.[0] ?? 0) - (red?.[2] ?? 0) - ((blue?.[0] ?? 0) - (blue?.[2] ?? 0))
      return turned < 6
    })
    expect(faults).toEqual([])
  })

  it('are painted the same twice', () => {
    expect(draw('bookshelf', 40).data).toEqual(draw('bookshelf', 40).data)
  })

  it('show spokes that are thinner than a pixel', () => {
    const { width, height, data } = draw('bicycle', 60)
    let partly = 0
    for (let i = 3; i < data.length; i += 4) {
      const alpha = data[i] as number
      if (alpha > 20 && alpha < 235) partly++
    }
    expect(partly / (width * height)).toBeGreaterThan(0.08)
  })
})

describe('what bears words', () => {
  const bearers = names.filter((name) => boardOf(model(name)) !== null)

  it('is what the prompt would name', () => {
    expect(bearers).toEqual(
      expect.arrayContaining([
        'sign',
        'wooden-sign',
        'billboard',
        'poster',
        'banner',
        'neon-sign',
        'chalkboard',
        't-shirt',
        'book',
        'cake',
        'mug',
        'shop',
      ]),
    )
    expect(bearers).not.toContain('apple')
  })

  it('has a solid, even place for them, and an ink that stands out from it', () => {
    const faults = bearers.filter((name) => {
      const board = boardOf(model(name))
      if (board === null) return true
      const { width, height, data } = draw(name, 120)
      const luminances: number[] = []
      for (let v = 0.1; v < 1; v += 0.2)
        for (let u = 0.1; u < 1; u += 0.2) {
          const x = Math.floor((board.x + u * board.width) * width)
          const y = Math.floor((board.y + v * board.height + (u - 0.5) * board.slope) * height)
          const i = (y * width + x) * 4
          if (x < 0 || y < 0 || x >= width || y >= height || (data[i + 3] as number) < 200)
            return true
          luminances.push(
            ((data[i] as number) * 0.3 +
              (data[i + 1] as number) * 0.6 +
              (data[i + 2] as number) * 0.1) /
              255,
          )
        }
      const mean = luminances.reduce((sum, l) => sum + l, 0) / luminances.length
      const ink = (board.ink[0] * 0.3 + board.ink[1] * 0.6 + board.ink[2] * 0.1) ** (1 / 2.2)
      return Math.abs(ink - mean) < 0.25 || board.width * board.height < 0.01
    })
    expect(faults).toEqual([])
  })
})
