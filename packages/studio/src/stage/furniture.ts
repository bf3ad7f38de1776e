/** Furniture from rounded boxes and turned shapes. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { clamp, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'
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

interface Arrangement {
  readonly sofaX: number
  readonly sofaWide: number
  readonly back: number
  readonly sofa: Rgb
  readonly pillow: Rgb
  readonly wood: Rgb
  readonly shelfX: number
  readonly windowMiddle: number
  readonly windowWide: number
  readonly turn: Random
}

/** A sofa with cushions, and a low shelf with books under the window. */
export function createFurniture(a: Arrangement): Box[] {
  const boxes: Box[] = []
  const { sofaX: x, sofaWide: wide, back } = a
  const half = wide / 2
  const far = back - 0.14
  const front = far - 0.9
  const dark = scaleRgb(a.sofa, 0.82)
  const add = (box: Box): void => void boxes.push(box)
  for (const side of [-1, 1]) {
    const at = x + side * (half - 0.12)
    add({
      left: at - 0.03,
      right: at + 0.03,
      bottom: 0,
      top: 0.13,
      near: front + 0.06,
      far: front + 0.12,
      radius: 0.005,
      albedo: a.wood,
    })
    add({
      left: x + side * half - (side > 0 ? 0.2 : 0),
      right: x + side * half + (side > 0 ? 0 : 0.2),
      bottom: 0.12,
      top: 0.62,
      near: front,
      far,
      radius: 0.07,
      albedo: a.sofa,
    })
  }
  add({
    left: x - half + 0.18,
    right: x + half - 0.18,
    bottom: 0.12,
    top: 0.34,
    near: front + 0.03,
    far,
    radius: 0.03,
    albedo: dark,
  })
  add({
    left: x - half + 0.1,
    right: x + half - 0.1,
    bottom: 0.3,
    top: 0.84,
    near: far - 0.2,
    far,
    radius: 0.06,
    albedo: dark,
  })
  const count = wide > 1.75 ? 3 : 2
  const inner = (wide - 0.4) / count
  for (let i = 0; i < count; i++) {
    const left = x - half + 0.2 + i * inner
    add({
      left: left + 0.004,
      right: left + inner - 0.004,
      bottom: 0.33,
      top: 0.49,
      near: front + 0.01,
      far: far - 0.2,
      radius: 0.05,
      albedo: a.sofa,
    })
    add({
      left: left + 0.012,
      right: left + inner - 0.012,
      bottom: 0.46,
      top: 0.9,
      near: far - 0.36,
      far: far - 0.18,
      radius: 0.1,
      albedo: mixRgb(a.sofa, dark, 0.3),
    })
  }
  const pillows = [a.pillow, mixRgb(a.pillow, [0.7, 0.66, 0.58], 0.7)]
  pillows.forEach((albedo, i) => {
    const at = x + (i === 0 ? -1 : 1) * (half - 0.45) * (i === 0 ? 1 : 0.92)
    add({
      left: at - 0.2,
      right: at + 0.2,
      bottom: 0.47,
      top: 0.84,
      near: far - 0.47,
      far: far - 0.37,
      radius: 0.13,
      albedo,
    })
  })
  addShelf(boxes, a)
  return boxes
}

function addShelf(boxes: Box[], a: Arrangement): void {
  const wide = Math.min(a.windowWide * 0.9, 1.7)
  const left = a.windowMiddle - wide / 2
  const front = a.back - 0.36
  const books = palette(
    '#7c3b32',
    '#31506a',
    '#c79a4a',
    '#3f5f4c',
    '#d8cfbf',
    '#5b4a6a',
    '#a3604a',
    '#2f3a44',
    '#b7b09c',
  )
  const seed = a.turn.integer(0, 999)
  const chance = (n: number): number => {
    const v = Math.sin((n + seed) * 127.1) * 43758.5453
    return v - Math.floor(v)
  }
  boxes.push({
    left,
    right: left + wide,
    bottom: 0.02,
    top: 0.5,
    near: front,
    far: a.back - 0.02,
    radius: 0.006,
    albedo: a.wood,
    pattern: (x, y, out) => {
      const u = x - left
      const shelf = y > 0.26 ? 1 : 0
      const inside =
        Math.min(u, wide - u) > 0.03 && y > 0.05 && y < 0.475 && Math.abs(y - 0.262) > 0.014
      if (!inside) return
      const slot = Math.floor(u / 0.036)
      const rise = (y - (shelf ? 0.276 : 0.05)) / 0.19
      const bay = Math.floor((u / wide) * 3)
      const full = chance(bay * 7 + shelf * 3 + 1) > 0.25
      const tall = 0.66 + 0.32 * chance(slot * 3 + shelf * 57)
      const book = full && rise < tall
      const colour = books[Math.floor(chance(slot * 5 + shelf * 91) * books.length)]
      const within = u / 0.036 - slot
      const round = book ? 0.62 + 0.5 * Math.sin(Math.PI * clamp(within, 0.05, 0.95)) : 0.28
      const band = book && Math.abs(rise - tall * 0.8) < 0.035 ? 1.35 : 1
      for (let c = 0; c < 3; c++)
        out[c] =
          (book && colour ? (colour[c] as number) * 0.8 : (a.wood[c] as number) * 0.8) *
          round *
          band
    },
  })
}
