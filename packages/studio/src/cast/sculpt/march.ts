import type { Rgb } from '../../pixels.ts'
import { createField } from './field.ts'
import type { Field } from './field.ts'
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
  /** Where it touches what it sits on, in model units. */
  readonly seat?: Vec3
  /** Where words may be written on it. */
  readonly board?: Inscription
}

/** An upright rectangle of a model that can bear words. */
export interface Inscription {
  readonly centre: Vec3
  /** Half width along x, half height along y. */
  readonly half: readonly [number, number]
  /** What colour letters are legible in there, linear. */
  readonly ink: Rgb
}

/** How a sculpture is seen: orthographic axes and the picture's frame, in model units. */
export interface View {
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

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** How far the part goes from its centre along a direction, either way. */
function extentAlong({ axes, extent }: Part, direction: Vec3): number {
  return (
    Math.abs(dot(axes[0], direction)) * extent[0] +
    Math.abs(dot(axes[1], direction)) * extent[1] +
    Math.abs(dot(axes[2], direction)) * extent[2]
  )
}

function axesOf({ yaw, pitch }: Sculpture): Pick<View, 'right' | 'up' | 'out'> {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)]
  return {
    right: [cy, 0, -sy],
    up: [-sy * sp, cp, -cy * sp],
    out: [sy * cp, sp, cy * cp],
  }
}

export function viewOf(
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
    const wide = Math.min(part.reach, extentAlong(part, right)) + part.blend
    const high = Math.min(part.reach, extentAlong(part, up)) + part.blend
    bounds[0] = Math.min(bounds[0], x - wide)
    bounds[1] = Math.min(bounds[1], y - high)
    bounds[2] = Math.max(bounds[2], x + wide)
    bounds[3] = Math.max(bounds[3], y + high)
  }
  return bounds
}

type Visit = (
  column: number,
  row: number,
  depth: number,
  miss: number,
  solids: readonly number[],
) => void

/** Marches one more ray, at any point of the picture given in pixels. */
export interface Probe {
  /** Depth of the hit along `out`, or -Infinity. */
  depthAt(column: number, row: number): number
  /** The solids that may be seen around a pixel. */
  solidsAt(column: number, row: number): readonly number[]
}

/** What the rays of one tile share. */
interface Beam {
  readonly solids: readonly number[]
  readonly start: number
  readonly farthest: number
}

/**
 * Marches one ray a pixel. `visit` gets the depth of the hit along `out`, or -Infinity with `miss`,
 * the closest the ray came in model units.
 */
export function march(
  sculpture: Sculpture,
  view: View,
  field: Field,
  margin: number,
  visit: Visit,
): Probe {
  let closest = Infinity
  const beams = new Map<number, Beam>()
  const across = Math.ceil(view.width / tile)
  const { right, up, out, unit } = view
  // A blend may pass through a chain of parts, so a part reaches beyond its own.
  const chain = Math.max(...sculpture.parts.map((part) => part.blend))
  const projected = sculpture.parts.map((part, index) => ({
    index,
    carve: part.carve,
    x: dot(part.centre, right),
    y: dot(part.centre, up),
    z: dot(part.centre, out),
    reachX: Math.min(part.reach, extentAlong(part, right)) + part.blend + chain + unit * 2 + margin,
    reachY: Math.min(part.reach, extentAlong(part, up)) + part.blend + chain + unit * 2 + margin,
    reachZ: Math.min(part.reach, extentAlong(part, out)) + part.blend + chain + unit * 2 + margin,
  }))
  for (let ty = 0; ty < view.height; ty += tile) {
    for (let tx = 0; tx < view.width; tx += tile) {
      const cx = view.left + (tx + tile / 2) * unit
      const cy = view.top - (ty + tile / 2) * unit
      const spread = tile * 0.71 * unit
      const solids: number[] = []
      let nearest = -Infinity
      let farthest = Infinity
      for (const p of projected) {
        if (Math.abs(p.x - cx) > p.reachX + spread || Math.abs(p.y - cy) > p.reachY + spread)
          continue
        solids.push(p.index)
        if (p.carve) continue
        nearest = Math.max(nearest, p.z + p.reachZ)
        farthest = Math.min(farthest, p.z - p.reachZ)
      }
      if (nearest === -Infinity) continue
      const start = advance(nearest, farthest, cx, cy, spread, solids)
      if (start <= farthest) continue
      beams.set((ty / tile) * across + tx / tile, { solids, start, farthest })
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

  const beamAt = (column: number, row: number): Beam | undefined =>
    beams.get(Math.floor(row / tile) * across + Math.floor(column / tile))
  return {
    depthAt(column, row) {
      const beam = beamAt(column, row)
      if (beam === undefined) return -Infinity
      return shoot(
        view.left + column * unit,
        view.top - row * unit,
        beam.start,
        beam.farthest,
        beam.solids,
      )
    },
    solidsAt: (column, row) => beamAt(column, row)?.solids ?? [],
  }

  /** One thick ray for many pixels: as far as all of them are in the open. */
  function advance(
    from: number,
    to: number,
    sx: number,
    sy: number,
    spread: number,
    solids: readonly number[],
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
    solids: readonly number[],
  ): void {
    const sx = view.left + (column + 0.5) * unit
    const sy = view.top - (row + 0.5) * unit
    const depth = shoot(sx, sy, from, to, solids)
    visit(column, row, depth, closest, solids)
  }

  function shoot(
    sx: number,
    sy: number,
    from: number,
    to: number,
    solids: readonly number[],
  ): number {
    const bx = right[0] * sx + up[0] * sy
    const by = right[1] * sx + up[1] * sy
    const bz = right[2] * sx + up[2] * sy
    let depth = from
    let hit = false
    closest = Infinity
    for (let step = 0; step < stepsMax && depth > to; step++) {
      const d = field.distance(
        solids,
        bx + out[0] * depth,
        by + out[1] * depth,
        bz + out[2] * depth,
      )
      if (d < closest) closest = d
      if (d < unit * 0.4) {
        hit = true
        // Ellipsoid distances are estimates: a ray that went too deep steps back.
        if (d > -unit * 0.4) break
      }
      depth -= d * 0.94
    }
    return hit ? depth : -Infinity
  }
}

/** Left, bottom, right, top in model units. */
type Bounds = readonly [number, number, number, number]

const measured = new WeakMap<Sculpture, Bounds>()

/** The box the silhouette really fills, found on a small picture. */
export function tightBounds(sculpture: Sculpture): Bounds {
  const known = measured.get(sculpture)
  if (known !== undefined) return known
  const loose = looseBounds(sculpture)
  const unit = Math.max(loose[2] - loose[0], loose[3] - loose[1]) / 96
  const view = viewOf(sculpture, loose, unit)
  let [left, right, top, bottom] = [view.width, 0, view.height, 0]
  march(sculpture, view, createField(sculpture.parts), 0, (column, row, depth) => {
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

/** Height of the sculpture as seen, in model units. */
export function heightOf(sculpture: Sculpture): number {
  const [, bottom, , top] = tightBounds(sculpture)
  return top - bottom
}

/** How high a point of the model is seen: share of the height, from the bottom. */
export function shareOf(sculpture: Sculpture, point: Vec3): number {
  const [, bottom, , top] = tightBounds(sculpture)
  return (dot(point, axesOf(sculpture).up) - bottom) / (top - bottom)
}

/** A rectangle of a drawing, as shares of its width and height from the top left. */
export interface Board {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Lower right corner minus lower left, in shares of the height: 0 when the lines run level. */
  readonly slope: number
  /** What colour letters are legible in there, linear. */
  readonly ink: Rgb
}

/** Where the words go on the rendered sculpture, or null when it bears none. */
export function boardOf(sculpture: Sculpture): Board | null {
  const { board } = sculpture
  if (board === undefined) return null
  const { right, up } = axesOf(sculpture)
  const [left, bottom, farRight, top] = tightBounds(sculpture)
  const [width, height] = [farRight - left, top - bottom]
  const [cx, cy] = [dot(board.centre, right), dot(board.centre, up)]
  // The model's x runs along the lines, its y up them.
  const [wide, sloping, high] = [
    right[0] * board.half[0],
    up[0] * board.half[0],
    up[1] * board.half[1],
  ]
  return {
    x: (cx - wide - left) / width,
    y: (top - cy - high) / height,
    width: (2 * wide) / width,
    height: (2 * high) / height,
    slope: (-2 * sloping) / height,
    ink: board.ink,
  }
}
