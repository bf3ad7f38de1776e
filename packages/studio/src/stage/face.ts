/** Flat parts of buildings and furniture: a parallelogram in space, drawn in perspective and lit. */
import { clamp } from './numbers.ts'
import type { Frame } from './frame.ts'

/** Metres: x to the right, y above the ground, z ahead. */
export type Place = readonly [number, number, number]

export interface Face {
  /** Lower left corner, and the two edges that start there. */
  readonly origin: Place
  readonly across: Place
  readonly up: Place
  /** Share of the face that is really there at a place on it, for gables and spires; metres along both edges. */
  readonly cut?: (u: number, v: number, footprint: number) => number
  /** Share of direct light, 1 unless something stands in it. */
  readonly sunlit?: number
  /** Share of sky light. */
  readonly open?: number
}

/**
 * Colours a place on the face, in metres along both edges: linear albedo in the first three values of
 * `out`, light of its own in the last three, which start at 0.
 */
export type FacePainter = (u: number, v: number, footprint: number, out: Float32Array) => void

const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Place, b: Place): Place => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const add = (a: Place, b: Place): Place => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const over = (a: Place, length: number): Place => [a[0] / length, a[1] / length, a[2] / length]

/** Draws a face over what is farther away. Nothing nearer than 0.3 m is drawn. */
export function paintFace(frame: Frame, face: Face, painter: FacePainter): void {
  const { width, height, camera, centreX, depth } = frame
  const { data } = frame.image
  const { sun, key, ambient } = frame.atmosphere
  const { origin, across, up } = face
  const wide = Math.hypot(...across)
  const tall = Math.hypot(...up)
  const corners = [origin, add(origin, across), add(origin, up), add(add(origin, across), up)]
  const nearest = Math.min(...corners.map(([, , z]) => z))
  if (nearest < 0.3) return
  const columns = corners.map(([x, , z]) => centreX + (x / z) * camera.focal)
  const rows = corners.map(
    ([, y, z]) => camera.horizonY + ((camera.eyeHeight - y) / z) * camera.focal,
  )
  const firstX = Math.max(0, Math.floor(Math.min(...columns) - 1))
  const lastX = Math.min(width - 1, Math.ceil(Math.max(...columns) + 1))
  const firstY = Math.max(0, Math.floor(Math.min(...rows) - 1))
  const lastY = Math.min(height - 1, Math.ceil(Math.max(...rows) + 1))
  if (firstX > lastX || firstY > lastY) return
  const raw = cross(across, up)
  let normal = over(raw, Math.hypot(...raw) || 1)
  const start: Place = [origin[0], origin[1] - camera.eyeHeight, origin[2]]
  if (dot(normal, start) > 0) normal = over(normal, -1)
  const distance = dot(start, normal)
  // The dual of the two edges turns a place into metres along each.
  const area = dot(raw, raw)
  const alongU = over(cross(up, raw), area / wide)
  const alongV = over(cross(raw, across), area / tall)
  const lambert = Math.max(0, dot(normal, sun)) * (face.sunlit ?? 1)
  const open = (0.62 + 0.38 * normal[1]) * (face.open ?? 1)
  const bounce = 0.1 * Math.max(0, 0.4 - normal[1])
  const light = [0, 1, 2].map(
    (c) => (key[c] as number) * (lambert + bounce) + (ambient[c] as number) * open,
  )
  const out = new Float32Array(6)
  let ry = 0
  const distanceAt = (px: number): number =>
    distance / (normal[0] * ((px + 0.5 - centreX) / camera.focal) + normal[1] * ry + normal[2])
  /** Paints a pixel; true where the face fills it. */
  const paintPixel = (px: number, k: number): boolean => {
    const rx = (px + 0.5 - centreX) / camera.focal
    const towards = normal[0] * rx + normal[1] * ry + normal[2]
    if (towards > -1e-5) return false
    const z = distance / towards
    if (z < 0.3 || (depth[k] as number) < z) return false
    const x = rx * z - start[0]
    const h = ry * z - start[1]
    const d = z - start[2]
    const u = x * alongU[0] + h * alongU[1] + d * alongU[2]
    const v = x * alongV[0] + h * alongV[1] + d * alongV[2]
    const slope = -towards / Math.sqrt(rx * rx + ry * ry + 1)
    const footprint = z / camera.focal / Math.max(0.16, slope)
    // The outermost pixel is full: faces that share an edge must not let the sky through.
    let cover =
      clamp(Math.min(u, wide - u) / footprint + 1, 0, 1) *
      clamp(Math.min(v, tall - v) / footprint + 1, 0, 1)
    if (cover <= 0) return false
    if (face.cut) cover *= face.cut(u, v, footprint)
    if (cover <= 0.01) return false
    out[3] = 0
    out[4] = 0
    out[5] = 0
    painter(u, v, footprint, out)
    for (let c = 0; c < 3; c++) {
      const value = (out[c] as number) * (light[c] as number) + (out[c + 3] as number)
      data[k * 3 + c] = (data[k * 3 + c] as number) * (1 - cover) + value * cover
    }
    if (cover > 0.5) depth[k] = z
    return cover > 0.99
  }
  const filled = new Uint8Array(lastX + 2)
  for (let y = firstY; y <= lastY; y++) {
    ry = (camera.horizonY - y - 0.5) / camera.focal
    const row = y * width
    for (let px = firstX; px <= lastX; px += 2) filled[px] = paintPixel(px, row + px) ? 1 : 0
    for (let px = firstX + 1; px <= lastX; px += 2) {
      const k = row + px
      // Between two alike pixels of the face lies their mean.
      if (px < lastX && filled[px - 1] === 1 && filled[px + 1] === 1) {
        const z = distanceAt(px)
        if ((depth[k] as number) < z) continue
        if (between(data, k)) {
          depth[k] = z
          continue
        }
      }
      paintPixel(px, k)
    }
  }
}

/** Takes the mean of the neighbours left and right when they are alike. */
function between(data: Float32Array, k: number): boolean {
  const p = k * 3 - 3
  const q = k * 3 + 3
  const one = (data[p] as number) + (data[p + 1] as number) + (data[p + 2] as number)
  const two = (data[q] as number) + (data[q + 1] as number) + (data[q + 2] as number)
  if (Math.abs(one - two) > (one + two) * 0.06 + 0.001) return false
  for (let c = 0; c < 3; c++)
    data[k * 3 + c] = 0.5 * ((data[p + c] as number) + (data[q + c] as number))
  return true
}

/** A place given by metres to the right of and behind a middle, turned about the upright axis there. */
export function turned(
  x: number,
  z: number,
  angle: number,
): (right: number, y: number, behind: number) => Place {
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  return (right, y, behind) => [
    x + right * cosine + behind * sine,
    y,
    z - right * sine + behind * cosine,
  ]
}

/** The edge from one place to another. */
export function edge(from: Place, to: Place): Place {
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
}
