/** Furniture from rounded boxes and turned shapes. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { clamp, smooth } from './numbers.ts'
import type { RoomLight } from './room-light.ts'

/** An upright box in metres; z is the distance ahead. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly near: number
  readonly far: number
  /** Metres over which edges are rounded. */
  readonly radius: number
  readonly albedo: Rgb
  /** Colours the front, which starts out as `albedo`. */
  readonly pattern?: (x: number, y: number, out: Float32Array) => void
  /** Sideways tilt of cloth in folds, -1 to 1. */
  readonly fold?: (x: number) => number
  /** Light that comes through from behind. */
  readonly through?: Rgb
}

/** Paints a box seen from the front, with soft edges and a shadow where it meets the floor. */
export function paintBox(frame: Frame, light: RoomLight, box: Box): void {
  const { width, height, depth, camera, centreX, noise } = frame
  const { data } = frame.image
  const { left, right, bottom, top, near, far, radius } = box
  if (bottom < 0.2) paintContact(frame, left, right, near, far)
  const scale = camera.focal / near
  const scaleFar = camera.focal / far
  const columnOf = (x: number, s: number): number => centreX + x * s
  const rowOf = (y: number, s: number): number => camera.horizonY + (camera.eyeHeight - y) * s
  const firstX = Math.max(0, Math.floor(Math.min(columnOf(left, scale), columnOf(left, scaleFar))))
  const lastX = Math.min(
    width - 1,
    Math.ceil(Math.max(columnOf(right, scale), columnOf(right, scaleFar))),
  )
  const firstY = Math.max(0, Math.floor(Math.min(rowOf(top, scale), rowOf(top, scaleFar))))
  const lastY = Math.min(
    height - 1,
    Math.ceil(Math.max(rowOf(bottom, scale), rowOf(bottom, scaleFar))),
  )
  const albedo = new Float32Array(3)
  const colour = new Float32Array(3)
  for (let y = firstY; y <= lastY; y++) {
    const ry = (camera.horizonY - y - 0.5) / camera.focal
    for (let px = firstX; px <= lastX; px++) {
      const k = y * width + px
      if ((depth[k] as number) < near) continue
      const rx = (px + 0.5 - centreX) / camera.focal
      // Enter by the front, or by the side or top that faces the camera.
      let z = near
      let nx = 0
      let ny = 0
      let nz = -1
      let x = rx * near
      let up = camera.eyeHeight + ry * near
      if (x < left || x > right) {
        const wall = x < left ? left : right
        z = wall / rx
        nx = x < left ? -1 : 1
        nz = 0
        if (!(z > near && z < far)) continue
        x = wall
        up = camera.eyeHeight + ry * z
      }
      if (up < bottom || up > top) {
        const flat = up > top ? top : bottom
        const meets = (flat - camera.eyeHeight) / ry
        if (!(meets >= z && meets < far)) continue
        const across = rx * meets
        if (across < left || across > right) continue
        ny = up > top ? 1 : -1
        nx = 0
        nz = 0
        z = meets
        x = across
        up = flat
      }
      if ((depth[k] as number) < z) continue
      let cover = 1
      if (nz !== 0 && radius > 0) {
        // Rounded outline and a normal that turns towards the edges.
        const ex = Math.max(left + radius - x, x - right + radius, 0)
        const ey = Math.max(bottom + radius - up, up - top + radius, 0)
        const r = Math.sqrt(ex * ex + ey * ey) / radius
        cover = clamp(((1 - r) * radius) / (near / camera.focal) + 0.5, 0, 1)
        if (cover <= 0) continue
        nx = (Math.sign(x - (left + right) / 2) * ex) / radius
        ny = (Math.sign(up - (bottom + top) / 2) * ey) / radius
        nz = -Math.sqrt(Math.max(0.08, 1 - nx * nx - ny * ny))
      }
      if (box.fold) {
        nx = box.fold(x) * 0.7
        nz = -Math.sqrt(1 - nx * nx)
      }
      const weave =
        0.94 +
        0.1 * noise.value(x * 170, up * 170 + z * 90) +
        0.06 * noise.fbm(x * 5, up * 5 + z * 3, 2)
      for (let c = 0; c < 3; c++) albedo[c] = (box.albedo[c] as number) * weave
      if (box.pattern && nz < -0.5) box.pattern(x, up, albedo)
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz)
      light.shade(x, up, z, nx / length, ny / length, nz / length, albedo, colour)
      const creases = box.fold ? 0.72 + 0.28 * box.fold(x + 0.012) : 1
      for (let c = 0; c < 3; c++) {
        const value =
          (colour[c] as number) * creases + (box.through ? (box.through[c] as number) * creases : 0)
        data[k * 3 + c] = (data[k * 3 + c] as number) * (1 - cover) + value * cover
      }
      if (cover > 0.5) depth[k] = z
    }
  }
}

/** The dark seam between furniture and floor. */
function paintContact(frame: Frame, left: number, right: number, near: number, far: number): void {
  const { width, height, camera, centreX, depth } = frame
  const { data } = frame.image
  const spread = 0.42
  const first = Math.floor(camera.horizonY + (camera.focal * camera.eyeHeight) / far)
  const last = Math.min(
    height - 1,
    camera.horizonY + (camera.focal * camera.eyeHeight) / (near - spread),
  )
  for (let y = first; y <= last; y++) {
    const z = (camera.focal * camera.eyeHeight) / (y + 0.5 - camera.horizonY)
    const scale = camera.focal / z
    const from = Math.max(0, Math.floor(centreX + (left - spread) * scale))
    const to = Math.min(width - 1, centreX + (right + spread) * scale)
    for (let px = from; px <= to; px++) {
      const k = y * width + px
      if (Math.abs((depth[k] as number) - z) > 0.06) continue
      const x = (px + 0.5 - centreX) / scale
      const dx = Math.max(left - x, x - right, 0)
      const dz = Math.max(near - z, 0)
      const r = Math.sqrt(dx * dx + dz * dz) / spread
      if (r >= 1) continue
      const keep = 1 - 0.52 * (1 - r) ** 2.2
      for (let c = 0; c < 3; c++) data[k * 3 + c] = (data[k * 3 + c] as number) * keep
    }
  }
}

/** Something round about an upright axis. */
export interface Turned {
  readonly x: number
  readonly z: number
  readonly albedo: Rgb
  /** Light it gives off itself. */
  readonly glow: Rgb | null
  /** Height and radius in metres, from the bottom up. */
  readonly profile: readonly (readonly [number, number])[]
}

export function paintTurned(frame: Frame, light: RoomLight, turned: Turned): void {
  const { width, height, depth, camera, centreX } = frame
  const { data } = frame.image
  const scale = camera.focal / turned.z
  const { profile } = turned
  const lowest = profile[0]?.[0] ?? 0
  const highest = profile.at(-1)?.[0] ?? 0
  const radiusMost = Math.max(...profile.map(([, radius]) => radius))
  if (lowest < 0.01)
    paintContact(
      frame,
      turned.x - radiusMost,
      turned.x + radiusMost,
      turned.z - radiusMost,
      turned.z + radiusMost,
    )
  const middle = centreX + turned.x * scale
  const firstY = Math.max(0, Math.floor(camera.horizonY + (camera.eyeHeight - highest) * scale))
  const lastY = Math.min(
    height - 1,
    Math.floor(camera.horizonY + (camera.eyeHeight - lowest) * scale),
  )
  const albedo = new Float32Array(turned.albedo)
  const colour = new Float32Array(3)
  for (let y = firstY; y <= lastY; y++) {
    const up = camera.eyeHeight - (y + 0.5 - camera.horizonY) / scale
    const next = profile.findIndex(([at]) => at >= up)
    const below = profile[Math.max(0, next - 1)]
    const above = profile[next === -1 ? profile.length - 1 : next]
    if (!below || !above) continue
    const span = above[0] - below[0]
    const t = span > 0 ? clamp((up - below[0]) / span, 0, 1) : 0
    const radius = below[1] + (above[1] - below[1]) * t
    const half = Math.max(0.4, radius * scale)
    for (
      let px = Math.max(0, Math.floor(middle - half));
      px <= Math.min(width - 1, middle + half);
      px++
    ) {
      const cover = clamp(Math.min(px + 1, middle + half) - Math.max(px, middle - half), 0, 1)
      const k = y * width + px
      if (cover <= 0 || (depth[k] as number) < turned.z) continue
      const u = clamp((px + 0.5 - middle) / half, -0.98, 0.98)
      light.shade(
        turned.x + u * radius,
        up,
        turned.z - 0.05,
        u,
        0,
        -Math.sqrt(1 - u * u),
        albedo,
        colour,
      )
      for (let c = 0; c < 3; c++) {
        const shine = turned.glow
          ? (turned.glow[c] as number) * (0.72 - 0.3 * u * u + 0.28 * smooth(0, 1, 1 - t))
          : 0
        const value = (colour[c] as number) + shine
        data[k * 3 + c] = (data[k * 3 + c] as number) * (1 - cover) + value * cover
      }
      if (cover > 0.5) depth[k] = turned.z
    }
  }
}
