import { blurPlane } from './blur.ts'
import { type Flow, flowOf } from './flow.ts'
import {
  type Frame,
  lumaAt,
  rowsAtOnce,
  scaled,
  shrink,
  thinOut,
  unit,
  type Work,
} from './frame.ts'
import { pixelNoise } from './noise.ts'

export interface BrushOptions {
  /** Half widths of the brushes, broad to fine, px at 1080. */
  readonly radii: readonly number[]
  /** Length of a stroke in widths of it. */
  readonly length: number
  /** How far a stroke's colour strays from what it paints, 0 to 1. */
  readonly variety: number
  /** How thick the paint lies, 0 to 1. */
  readonly relief: number
  /** 0: every stroke the same way; 1: strokes follow the shapes. */
  readonly following: number
}

/** A finer brush goes only where the coarser left at least this error, sum of the three channels. */
const errorMin = 0.15
/** Half width of the brush for faces and letters, px at 1080. */
const finestRadius = 2.4
/** Side of the square of bristle texture. */
const bristles = 64

interface Canvas {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
  /** Thickness of the paint. */
  readonly thickness: Float32Array
}

/**
 * Paints the picture in brush strokes, broad ones first and finer ones where they are needed, each
 * with bristles and of one colour, lit from the upper left. After Hertzmann, "Painterly Rendering
 * with Curved Brush Strokes of Multiple Sizes" (1998), with straight strokes.
 */
export function paintWithBrush(frame: Frame, options: BrushOptions, work: Work): Frame {
  const { width, height } = frame
  const canvas: Canvas = {
    width,
    height,
    // Between the strokes the underpainting shows, never bare canvas.
    data: frame.data.slice(),
    thickness: new Float32Array(width * height),
  }
  const hairs = bristleTile(work.seed)
  const cell = Math.max(2, Math.round(scaled(frame, 6)))
  const flow = flowOf(frame, cell, 3)
  for (const [layer, wanted] of options.radii.entries()) {
    const radius = Math.max(1.2, scaled(frame, wanted))
    const from = layer / options.radii.length
    const share = 0.85 / options.radii.length
    paintLayer(
      frame,
      canvas,
      { ...options, radius, layer, flow, hairs },
      {
        ...work,
        progress: (done) => work.progress(0.85 * from + share * done),
      },
    )
  }
  if (work.protect !== null) {
    // Faces and letters are finished with the finest brush.
    const finest = {
      radius: Math.max(1.2, scaled(frame, finestRadius)),
      layer: options.radii.length,
    }
    paintLayer(
      frame,
      canvas,
      { ...options, ...finest, variety: 0, flow, hairs, heldOnly: true },
      {
        ...work,
        progress: () => work.progress(0.85),
      },
    )
  }
  return lightPaint(canvas, options.relief, work)
}

interface Layer extends BrushOptions {
  readonly radius: number
  readonly layer: number
  readonly flow: Flow
  readonly hairs: Float32Array
  /** Only where the picture is protected. */
  readonly heldOnly?: boolean
}

function paintLayer(frame: Frame, canvas: Canvas, layer: Layer, work: Work): void {
  const { radius, flow } = layer
  // Colours are taken from a picture no finer than the brush.
  const times = Math.max(1, Math.round(radius * 0.7))
  const source = shrink(frame, times)
  const detail = work.protect && thinOut(work.protect, frame, times)
  const step = radius * (layer.layer === 0 ? 1.1 : 1.25)
  const columns = Math.ceil(canvas.width / step)
  const rows = Math.ceil(canvas.height / step)
  // Rows in an order that leaves no rows of scales, as on a roof.
  const order = Array.from({ length: rows }, (_, k) => (k * stride(rows)) % rows)
  for (const [done, row] of order.entries()) {
    work.progress(done / rows)
    for (let column = 0; column < columns; column++) {
      const x = (column + work.random.next()) * step
      const y = (row + work.random.next()) * step
      const chance = work.random.next()
      const turn = work.random.next() - 0.5
      const sx = Math.min(source.width - 1, (x / times) | 0)
      const sy = Math.min(source.height - 1, (y / times) | 0)
      const at = sy * source.width + sx
      const held = detail === null ? 0 : (detail[at] as number)
      const cx = Math.min(canvas.width - 1, x | 0)
      const cy = Math.min(canvas.height - 1, y | 0)
      if (layer.heldOnly === true && held < 0.3) continue
      if (layer.layer > 0 && !(layer.heldOnly === true && held > 0.7)) {
        const error = difference(source.data, at * 3, canvas.data, (cy * canvas.width + cx) * 3)
        if (error < errorMin * (1 - 0.5 * held)) continue
      }
      const f =
        Math.min(flow.height - 1, (y / flow.cell) | 0) * flow.width +
        Math.min(flow.width - 1, (x / flow.cell) | 0)
      const follows = unit((flow.coherence[f] as number) * 1.6) * layer.following
      const energy = flow.energy[f] as number
      const still = energy < 2e-5 ? 0 : follows
      const main = blendAngles(0.12 + 0.5 * turn, flow.angle[f] as number, still)
      lay(canvas, layer, source.data, at * 3, {
        x,
        y,
        angle: main + 0.5 * turn * (1 - 0.7 * still),
        long: radius * layer.length * (0.7 + 0.6 * chance) * (1 - 0.6 * held),
        seed: pixelNoise(column, row, work.seed + layer.layer),
        variety: layer.variety * (1 - 0.8 * held),
      })
    }
  }
}

interface Stroke {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly long: number
  readonly seed: number
  readonly variety: number
}

/** One stroke of one colour: opaque in the middle, torn into bristles at its end. */
function lay(
  canvas: Canvas,
  { radius, hairs }: Layer,
  source: Float32Array,
  from: number,
  stroke: Stroke,
) {
  const half = stroke.long / 2
  const cos = Math.cos(stroke.angle)
  const sin = Math.sin(stroke.angle)
  const reachX = Math.abs(cos) * half + Math.abs(sin) * radius
  const reachY = Math.abs(sin) * half + Math.abs(cos) * radius
  const lighter = 1 + stroke.variety * 0.34 * (stroke.seed - 0.5)
  const warmer = stroke.variety * 0.12 * (((stroke.seed * 7.31) % 1) - 0.5)
  const r = unit((source[from] as number) * lighter + warmer)
  const g = unit((source[from + 1] as number) * lighter)
  const b = unit((source[from + 2] as number) * lighter - warmer)
  const hairRow = ((stroke.seed * bristles) | 0) & (bristles - 1)
  const left = Math.max(0, Math.floor(stroke.x - reachX))
  const right = Math.min(canvas.width - 1, Math.ceil(stroke.x + reachX))
  const low = Math.min(canvas.height - 1, Math.ceil(stroke.y + reachY))
  const perHair = bristles / 2 / radius / 2.4
  for (let y = Math.max(0, Math.floor(stroke.y - reachY)); y <= low; y++) {
    for (let x = left; x <= right; x++) {
      const dx = x - stroke.x
      const dy = y - stroke.y
      const along = (dx * cos + dy * sin) / half
      const aside = (dy * cos - dx * sin) / radius
      const rest = 1 - along * along * along * along - aside * aside
      if (rest <= 0) continue
      const hair = hairs[
        (((aside + 1) * radius * perHair * 2.4 + hairRow) & (bristles - 1)) * bristles +
          (((along + 1) * 12) & (bristles - 1))
      ] as number
      const cover = unit(rest * 3.2 - 0.9 * hair * (0.6 + 0.5 * along))
      if (cover <= 0) continue
      const p = y * canvas.width + x
      const c = p * 3
      const d = canvas.data
      d[c] = (d[c] as number) + cover * (r - (d[c] as number))
      d[c + 1] = (d[c + 1] as number) + cover * (g - (d[c + 1] as number))
      d[c + 2] = (d[c + 2] as number) + cover * (b - (d[c + 2] as number))
      const t = canvas.thickness[p] as number
      canvas.thickness[p] = t + cover * (0.35 + 0.65 * hair * Math.sqrt(rest) - t)
    }
  }
}

/** Lights the ridges of the paint from the upper left. */
function lightPaint(canvas: Canvas, relief: number, work: Work): Frame {
  const { width, height, data, thickness } = canvas
  if (relief === 0) return { width, height, data }
  const soft = blurPlane(thickness, width, height, Math.max(0.6, scaled(canvas, 0.8)))
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.85 + (0.15 * y) / height)
    const above = Math.max(0, y - 1) * width
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const beside = y * width + Math.max(0, x - 1)
      const slope = 2 * (soft[p] as number) - (soft[above + x] as number) - (soft[beside] as number)
      const light = 1 + relief * Math.min(0.3, Math.max(-0.3, slope * 1.5))
      const c = p * 3
      for (let k = c; k < c + 3; k++) data[k] = unit((data[k] as number) * light)
    }
  }
  return { width, height, data }
}

/** How each hair of a brush takes the paint: rows across the brush, columns along the stroke. */
function bristleTile(seed: number): Float32Array {
  const tile = new Float32Array(bristles * bristles)
  for (let y = 0; y < bristles; y++) {
    const strength = pixelNoise(y, 1, seed)
    for (let x = 0; x < bristles; x++) {
      tile[y * bristles + x] = unit(0.75 * strength + 0.35 * pixelNoise(x >> 3, y, seed + 2))
    }
  }
  return tile
}

function difference(a: Float32Array, i: number, b: Float32Array, k: number): number {
  return (
    Math.abs(lumaAt(a, i) - lumaAt(b, k)) +
    Math.abs((a[i] as number) - (b[k] as number)) +
    Math.abs((a[i + 2] as number) - (b[k + 2] as number))
  )
}

function blendAngles(from: number, to: number, share: number): number {
  const x = (1 - share) * Math.cos(2 * from) + share * Math.cos(2 * to)
  const y = (1 - share) * Math.sin(2 * from) + share * Math.sin(2 * to)
  return 0.5 * Math.atan2(y, x)
}

/** A step that visits every row once, in no order to be seen. */
function stride(rows: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let step = Math.max(1, Math.round(rows * 0.382))
  while (common(rows, step) !== 1) step++
  return step
}
