import { linearToSrgb } from '../../pixels.ts'
import type { Bitmap } from '../../pixels.ts'
import { softenEdge } from './edges.ts'
import { createField } from './field.ts'
import { march, tightBounds, viewOf } from './march.ts'
import type { Probe, Sculpture, View } from './march.ts'
import type { Finish, Vec3 } from './part.ts'
import { createShader } from './shade.ts'
import type { Shader } from './shade.ts'

export { aspectOf, boardOf, heightOf, shareOf } from './march.ts'
export type { Board, Sculpture } from './march.ts'

/**
 * Renders a sculpture `heightPx` high, trimmed to about a pixel, with soft light from `light` (unit
 * vector towards the light: x right, y up, z to the viewer). Colours come out as seen in white light.
 */
export function renderSculpture(sculpture: Sculpture, heightPx: number, light: Vec3): Bitmap {
  const bounds = tightBounds(sculpture)
  const size = bounds[3] - bounds[1]
  const view = viewOf(sculpture, bounds, size / heightPx)
  const { width, height, unit } = view
  const field = createField(sculpture.parts)
  const shader = createShader(sculpture, view, field, light, size)
  const data = new Uint8ClampedArray(width * height * 4)
  const depths = new Float32Array(width * height).fill(-Infinity)
  const finishes: (Finish | undefined)[] = Array.from({ length: width * height })
  const colour = new Float64Array(3)

  const probe = march(sculpture, view, field, size * 0.06, (column, row, depth, miss, solids) => {
    const p = row * width + column
    const i = p * 4
    if (depth === -Infinity) {
      // A near miss is a pixel the silhouette covers in part; its colour comes from a neighbour.
      if (miss < unit * 1.2) data[i + 3] = 1
      return
    }
    const sx = view.left + (column + 0.5) * unit
    const sy = view.top - (row + 0.5) * unit
    const part = shader.shade(solids, sx, sy, depth, colour)
    depths[p] = depth
    finishes[p] = part.finish
    data[i] = linearToSrgb(colour[0] as number)
    data[i + 1] = linearToSrgb(colour[1] as number)
    data[i + 2] = linearToSrgb(colour[2] as number)
    data[i + 3] = 255
  })
  const fur = fuzz(sculpture)
  if (fur > 0) softenEdge(data, view, fur)
  else refine(data, view, depths, finishes, probe, shader)
  return { width, height, data }
}

function fuzz(sculpture: Sculpture): number {
  let most = 0
  for (const part of sculpture.parts) most = Math.max(most, part.finish.fur)
  return most
}

/** Where the four rays of a pixel on an edge go: a turned square, so that no two share a row. */
const rays = [
  [0.375, 0.125],
  [0.875, 0.375],
  [0.125, 0.625],
  [0.625, 0.875],
] as const

/** Gives pixels on an edge, of the silhouette or of one part before another, four rays each. */
function refine(
  data: Uint8ClampedArray,
  view: View,
  depths: Float32Array,
  finishes: readonly (Finish | undefined)[],
  probe: Probe,
  shader: Shader,
): void {
  const { width, height, unit } = view
  const colour = new Float64Array(3)
  const bend = unit * 5
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (data[p * 4 + 3] === 0 || !onEdge(p, x, y)) continue
      const solids = probe.solidsAt(x, y)
      let [r, g, b, hits] = [0, 0, 0, 0]
      for (const [dx, dy] of rays) {
        const depth = probe.depthAt(x + dx, y + dy)
        if (depth === -Infinity) continue
        shader.shade(solids, view.left + (x + dx) * unit, view.top - (y + dy) * unit, depth, colour)
        hits++
        r += Math.min(1, colour[0] as number)
        g += Math.min(1, colour[1] as number)
        b += Math.min(1, colour[2] as number)
      }
      const i = p * 4
      data[i + 3] = (hits / rays.length) * 255
      if (hits === 0) continue
      data[i] = linearToSrgb(r / hits)
      data[i + 1] = linearToSrgb(g / hits)
      data[i + 2] = linearToSrgb(b / hits)
    }
  }

  function onEdge(p: number, x: number, y: number): boolean {
    if (depths[p] === -Infinity || x === 0 || y === 0 || x === width - 1 || y === height - 1)
      return true
    const depth = depths[p] as number
    const [left, right] = [depths[p - 1] as number, depths[p + 1] as number]
    const [above, below] = [depths[p - width] as number, depths[p + width] as number]
    // Also true where a neighbour is in the open, at -Infinity.
    if (!(Math.abs(left + right - 2 * depth) < bend && Math.abs(above + below - 2 * depth) < bend))
      return true
    const finish = finishes[p]
    return (
      finish !== finishes[p - 1] ||
      finish !== finishes[p + 1] ||
      finish !== finishes[p - width] ||
      finish !== finishes[p + width]
    )
  }
}
