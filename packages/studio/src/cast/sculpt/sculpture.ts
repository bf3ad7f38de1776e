import { linearToSrgb } from '../../pixels.ts'
import type { Bitmap } from '../../pixels.ts'
import { noise3 } from './noise.ts'
import { createField, solidOf } from './field.ts'
import type { Field, Solid } from './field.ts'
import type { Part, Vec3 } from './part.ts'

/** A thing made of solids, and how the camera looks at it. */
export interface Sculpture {
  readonly parts: readonly Part[]
  /** How far it is turned towards the viewer from its side view, radians. */
  readonly yaw: number
  /** How far the camera looks down on it, radians. */
  readonly pitch: number
  /** Model units of the fur's grain: about the length of a hair. */
  readonly hair?: number
}

interface View {
  readonly right: Vec3
  readonly up: Vec3
  /** Towards the viewer. */
  readonly out: Vec3
  readonly left: number
  readonly top: number
  /** Model units per pixel. */
  readonly unit: number
  readonly width: number
  readonly height: number
}

const tile = 8
const quarter = 4
const stepsMax = 36

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function axesOf({ yaw, pitch }: Sculpture): Pick<View, 'right' | 'up' | 'out'> {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)]
  return {
    right: [cy, 0, -sy],
    up: [-sy * sp, cp, -cy * sp],
    out: [sy * cp, sp, cy * cp],
  }
}

function viewOf(
  sculpture: Sculpture,
  bounds: readonly [number, number, number, number],
  unit: number,
): View {
  const axes = axesOf(sculpture)
  const [left, bottom, right, top] = bounds
  return {
    ...axes,
    left,
    top,
    unit,
    width: Math.max(1, Math.ceil((right - left) / unit)),
    height: Math.max(1, Math.ceil((top - bottom) / unit)),
  }
}

/** A loose box around the projected parts: left, bottom, right, top. */
function looseBounds(sculpture: Sculpture): [number, number, number, number] {
  const { right, up } = axesOf(sculpture)
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const part of sculpture.parts) {
    if (part.carve) continue
    const x = dot(part.centre, right)
    const y = dot(part.centre, up)
    bounds[0] = Math.min(bounds[0], x - part.reach)
    bounds[1] = Math.min(bounds[1], y - part.reach)
    bounds[2] = Math.max(bounds[2], x + part.reach)
    bounds[3] = Math.max(bounds[3], y + part.reach)
  }
  return bounds
}

type Visit = (
  column: number,
  row: number,
  depth: number,
  miss: number,
  solids: readonly Solid[],
) => void

/**
 * Marches one ray a pixel. `visit` gets the depth of the hit along `out`, or -Infinity with `miss`,
 * the closest the ray came in model units.
 */
function march(sculpture: Sculpture, view: View, field: Field, margin: number, visit: Visit): void {
  const { right, up, out, unit } = view
  // A blend may pass through a chain of parts, so a part reaches beyond its own.
  const chain = Math.max(...sculpture.parts.map((part) => part.blend))
  const projected = sculpture.parts.map((part) => ({
    solid: solidOf(part),
    x: dot(part.centre, right),
    y: dot(part.centre, up),
    z: dot(part.centre, out),
    reach: part.reach + part.blend + chain + unit * 2 + margin,
  }))
  for (let ty = 0; ty < view.height; ty += tile) {
    for (let tx = 0; tx < view.width; tx += tile) {
      const cx = view.left + (tx + tile / 2) * unit
      const cy = view.top - (ty + tile / 2) * unit
      const spread = tile * 0.71 * unit
      const solids: Solid[] = []
      let nearest = -Infinity
      let farthest = Infinity
      for (const p of projected) {
        if (Math.hypot(p.x - cx, p.y - cy) > p.reach + spread) continue
        solids.push(p.solid)
        if (p.solid.carve) continue
        nearest = Math.max(nearest, p.z + p.reach)
        farthest = Math.min(farthest, p.z - p.reach)
      }
      if (nearest === -Infinity) continue
      const start = advance(nearest, farthest, cx, cy, spread, solids)
      if (start <= farthest) continue
      for (let row = ty; row < Math.min(ty + tile, view.height); row += quarter) {
        for (let column = tx; column < Math.min(tx + tile, view.width); column += quarter) {
          const qx = view.left + (column + quarter / 2) * unit
          const qy = view.top - (row + quarter / 2) * unit
          const near = advance(start, farthest, qx, qy, quarter * 0.71 * unit, solids)
          if (near <= farthest) continue
          for (let y = row; y < Math.min(row + quarter, view.height); y++)
            for (let x = column; x < Math.min(column + quarter, view.width); x++)
              trace(x, y, near, farthest, solids)
        }
      }
    }
  }

  /** One thick ray for many pixels: as far as all of them are in the open. */
  function advance(
    from: number,
    to: number,
    sx: number,
    sy: number,
    spread: number,
    solids: readonly Solid[],
  ): number {
    const bx = right[0] * sx + up[0] * sy
    const by = right[1] * sx + up[1] * sy
    const bz = right[2] * sx + up[2] * sy
    let depth = from
    for (let step = 0; step < stepsMax && depth > to; step++) {
      const d = field.distance(
        solids,
        bx + out[0] * depth,
        by + out[1] * depth,
        bz + out[2] * depth,
      )
      if (d <= spread + unit * 1.3) break
      depth -= Math.max(unit, (d - spread - unit * 1.2) * 0.94)
    }
    return depth
  }

  function trace(
    column: number,
    row: number,
    from: number,
    to: number,
    solids: readonly Solid[],
  ): void {
    const sx = view.left + (column + 0.5) * unit
    const sy = view.top - (row + 0.5) * unit
    const bx = right[0] * sx + up[0] * sy
    const by = right[1] * sx + up[1] * sy
    const bz = right[2] * sx + up[2] * sy
    let depth = from
    let miss = Infinity
    let hit = false
    for (let step = 0; step < stepsMax && depth > to; step++) {
      const d = field.distance(
        solids,
        bx + out[0] * depth,
        by + out[1] * depth,
        bz + out[2] * depth,
      )
      if (d < miss) miss = d
      if (d < unit * 0.4) {
        hit = true
        // Ellipsoid distances are estimates: a ray that went too deep steps back.
        if (d > -unit * 0.4) break
      }
      depth -= d * 0.94
    }
    visit(column, row, hit ? depth : -Infinity, miss, solids)
  }
}

/** Left, bottom, right, top in model units. */
type Bounds = readonly [number, number, number, number]

const measured = new WeakMap<Sculpture, Bounds>()

/** The box the silhouette really fills, found on a small picture. */
function tightBounds(sculpture: Sculpture): Bounds {
  const known = measured.get(sculpture)
  if (known !== undefined) return known
  const loose = looseBounds(sculpture)
  const unit = Math.max(loose[2] - loose[0], loose[3] - loose[1]) / 96
  const view = viewOf(sculpture, loose, unit)
  let [left, right, top, bottom] = [view.width, 0, view.height, 0]
  march(sculpture, view, createField(), 0, (column, row, depth) => {
    if (depth === -Infinity) return
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  })
  const bounds: Bounds = [
    view.left + (left - 0.5) * unit,
    view.top - (bottom + 1.5) * unit,
    view.left + (right + 1.5) * unit,
    view.top - (top - 0.5) * unit,
  ]
  measured.set(sculpture, bounds)
  return bounds
}

/** Width divided by height of the sculpture as seen. */
export function aspectOf(sculpture: Sculpture): number {
  const [left, bottom, right, top] = tightBounds(sculpture)
  return (right - left) / (top - bottom)
}

/**
 * Renders a sculpture `heightPx` high, trimmed to about a pixel, with soft light from `light` (unit
 * vector towards the light: x right, y up, z to the viewer). Colours come out as seen in white light.
 */
export function renderSculpture(sculpture: Sculpture, heightPx: number, light: Vec3): Bitmap {
  const bounds = tightBounds(sculpture)
  const view = viewOf(sculpture, bounds, (bounds[3] - bounds[1]) / heightPx)
  const { right, up, out, unit } = view
  const field = createField()
  const { blend } = field
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
    field.sample(solids, x, y, z)
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
    const a = field.distance(solids, x + probe, y - probe, z - probe)
    const b = field.distance(solids, x - probe, y - probe, z + probe)
    const c = field.distance(solids, x - probe, y + probe, z - probe)
    const d = field.distance(solids, x + probe, y + probe, z + probe)
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
    const around = size * 0.06
    const open = Math.max(
      0,
      Math.min(
        1,
        field.distance(solids, x + gx * around, y + gy * around, z + gz * around) / around,
      ),
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
