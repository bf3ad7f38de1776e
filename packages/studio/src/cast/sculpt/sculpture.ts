import { linearToSrgb } from '../../pixels.ts'
import type { Bitmap } from '../../pixels.ts'
import { createField } from './field.ts'
import { march, tightBounds, viewOf } from './march.ts'
import type { Sculpture, View } from './march.ts'
import { noise3 } from './noise.ts'
import type { Part, Vec3 } from './part.ts'

export { aspectOf } from './march.ts'
export type { Sculpture } from './march.ts'

/**
 * Renders a sculpture `heightPx` high, trimmed to about a pixel, with soft light from `light` (unit
 * vector towards the light: x right, y up, z to the viewer). Colours come out as seen in white light.
 */
export function renderSculpture(sculpture: Sculpture, heightPx: number, light: Vec3): Bitmap {
  const bounds = tightBounds(sculpture)
  const view = viewOf(sculpture, bounds, (bounds[3] - bounds[1]) / heightPx)
  const { right, up, out, unit } = view
  const field = createField(sculpture.parts)
  const { blend, near } = field
  const chain = 2 * Math.max(...sculpture.parts.map((part) => part.blend))
  const data = new Uint8ClampedArray(view.width * view.height * 4)
  const key: Vec3 = [
    right[0] * light[0] + up[0] * light[1] + out[0] * light[2],
    right[1] * light[0] + up[1] * light[1] + out[1] * light[2],
    right[2] * light[0] + up[2] * light[1] + out[2] * light[2],
  ]
  const half: Vec3 = [key[0] + out[0], key[1] + out[1], key[2] + out[2]]
  const halfLength = Math.hypot(...half) || 1
  const hair = sculpture.hair ?? 0.02
  const size = bounds[3] - bounds[1]
  const around = size * 0.06
  const probe = Math.max(unit * 0.75, size * 0.0012)

  march(sculpture, view, field, size * 0.06, (column, row, depth, miss, solids) => {
    const i = (row * view.width + column) * 4
    if (depth === -Infinity) {
      // A near miss is a pixel the silhouette covers in part; its colour comes from a neighbour.
      if (miss < unit * 1.2) data[i + 3] = 1
      return
    }
    const sx = view.left + (column + 0.5) * unit
    const sy = view.top - (row + 0.5) * unit
    const x = right[0] * sx + up[0] * sy + out[0] * depth
    const y = right[1] * sx + up[1] * sy + out[1] * depth
    const z = right[2] * sx + up[2] * sy + out[2] * depth
    field.sample(solids, x, y, z, around * 1.2 + chain)
    let red = 0
    let green = 0
    let blue = 0
    let fur = 0
    let gloss = 0
    let glow = 0
    for (let n = 0; n < blend.count; n++) {
      const { finish } = blend.parts[n] as Part
      let share = blend.shares[n] as number
      if (share < 0.004) continue
      // Parts of one finish are painted once: paint is the dear part of a pixel.
      for (let m = n + 1; m < blend.count; m++) {
        if ((blend.parts[m] as Part).finish !== finish) continue
        share += blend.shares[m] as number
        blend.shares[m] = 0
      }
      const colour = finish.paint(x, y, z)
      red += colour[0] * share
      green += colour[1] * share
      blue += colour[2] * share
      fur += finish.fur * share
      gloss += finish.gloss * share
      glow += finish.glow * share
    }
    // Four probes on a tetrahedron give the slope of the field.
    const a = field.distance(near, x + probe, y - probe, z - probe)
    const b = field.distance(near, x - probe, y - probe, z + probe)
    const c = field.distance(near, x - probe, y + probe, z - probe)
    const d = field.distance(near, x + probe, y + probe, z + probe)
    let gx = a - b - c + d
    let gy = -a - b + c + d
    let gz = -a + b - c + d
    let length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
    gx /= length
    gy /= length
    gz /= length
    let strand = 0
    if (fur > 0.01) {
      // Hair lies back along the body and down: streaks, not dots.
      const u = (x * 0.25 + y * 0.2) / hair
      const v = (y * 0.95 - x * 0.25) / hair
      const w = z / hair
      strand =
        noise3(u * 0.55, v * 1.1, w * 1.1) * 0.6 + noise3(u * 1.3, v * 2.3, w * 2.3) * 0.4 - 0.5
      strand *= fur
      gx += strand * 0.3
      gy -= strand * 0.4
      gz += strand * 0.2
      length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
      gx /= length
      gy /= length
      gz /= length
    }
    const open = Math.max(
      0,
      Math.min(1, field.distance(near, x + gx * around, y + gy * around, z + gz * around) / around),
    )
    const facing = gx * key[0] + gy * key[1] + gz * key[2]
    const direct = Math.max(0, (facing + 0.22) / 1.22) * (0.45 + 0.55 * open) * 0.88
    const skyward = gy * 0.5 + 0.5
    const fill = (0.2 + 0.24 * skyward) * (0.42 + 0.58 * open)
    const outward = gx * out[0] + gy * out[1] + gz * out[2]
    const grazing = (1 - Math.max(0, outward)) ** 3 * 0.1 * (0.4 + skyward * 0.6)
    const shine = Math.max(0, (gx * half[0] + gy * half[1] + gz * half[2]) / halfLength)
    const specular = gloss * (shine ** 28 * 0.55 + shine ** 6 * 0.12) * open
    const tone = 1 + strand * 0.55
    // Warm key, cool sky, warm bounce: a little colour in the light makes plain paint look real.
    const down = 1 - skyward
    const dim = 1 - glow
    const shine0 = specular + grazing * 0.3
    red *= tone
    green *= tone
    blue *= tone
    const r = red * (direct * 1.05 + fill * (0.92 + 0.1 * down) + grazing) + shine0 * 1.05
    const g = green * (direct + fill + grazing) + shine0
    const l = blue * (direct * 0.93 + fill * (1.1 - 0.14 * down) + grazing) + shine0 * 0.93
    data[i] = linearToSrgb(r * dim + red * 1.15 * glow)
    data[i + 1] = linearToSrgb(g * dim + green * 1.15 * glow)
    data[i + 2] = linearToSrgb(l * dim + blue * 1.15 * glow)
    data[i + 3] = 255
  })
  softenEdge(data, view, fuzz(sculpture))
  return { width: view.width, height: view.height, data }
}

function fuzz(sculpture: Sculpture): number {
  let most = 0
  for (const part of sculpture.parts) most = Math.max(most, part.finish.fur)
  return most
}

/** Gives the silhouette soft edges: coverage from the neighbours, frayed a little where there is fur. */
function softenEdge(data: Uint8ClampedArray, view: View, fur: number): void {
  const { width, height } = view
  const solid = new Uint8Array(width * height)
  for (let p = 0; p < solid.length; p++) solid[p] = (data[p * 4 + 3] as number) === 255 ? 1 : 0
  const fray = fur > 0 ? Math.max(1, height * 0.004) : 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let covered = 0
      let r = 0
      let g = 0
      let b = 0
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const sx = x + dx
          const sy = y + dy
          if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue
          const q = sy * width + sx
          if (solid[q] === 0) continue
          const weight = dx === 0 && dy === 0 ? 4 : dx === 0 || dy === 0 ? 2 : 1
          covered += weight
          r += (data[q * 4] as number) * weight
          g += (data[q * 4 + 1] as number) * weight
          b += (data[q * 4 + 2] as number) * weight
        }
      }
      const p = y * width + x
      if (covered === 16) continue
      const i = p * 4
      if (covered === 0) {
        data[i + 3] = 0
        continue
      }
      if (solid[p] === 0) {
        data[i] = r / covered
        data[i + 1] = g / covered
        data[i + 2] = b / covered
      }
      let share = covered / 16
      if (fray > 0) share *= 0.75 + 0.5 * noise3((x - y * 0.4) / fray, (y * 0.5) / fray, 3)
      data[i + 3] = Math.min(255, share * 255)
    }
  }
}
