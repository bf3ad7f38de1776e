/** Floor, walls and ceiling of a box-shaped room with a window in its far wall. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { mix, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'
import type { RoomLight } from './room-light.ts'
import type { RoomShape } from './room-shape.ts'

export interface ShellSurfaces {
  readonly ceiling: Rgb
  /** Colours a place of the floor; returns how polished it is, 0 to 1. */
  floor(x: number, z: number, footprint: number, out: Float32Array): number
  /** Colours a place of a wall: metres along it and up. */
  wall(far: boolean, along: number, up: number, footprint: number, out: Float32Array): void
}

/** Plaster with a skirting board and a cove, the far wall in a colour of its own. */
export function createWalls(
  frame: Frame,
  shape: RoomShape,
  far: Rgb,
  side: Rgb,
): ShellSurfaces['wall'] {
  const { noise } = frame
  return (onBack, along, up, footprint, out) => {
    const grain =
      noise.fbm(along * 1.1, up * 1.1, 2) * 0.05 + (noise.value(along * 90, up * 90) - 0.5) * 0.03
    const board = smooth(0.13 + footprint, 0.13 - footprint * 0.2, up)
    const rim = smooth(0.016 + footprint, 0.004, Math.abs(up - 0.13))
    const cove = smooth(shape.ceiling - 0.08 - footprint, shape.ceiling - 0.08, up)
    const paint = onBack ? far : side
    const white = Math.max(board, cove)
    for (let c = 0; c < 3; c++)
      out[c] = mix((paint[c] as number) * (0.94 + grain), 0.74 - rim * 0.3, white)
  }
}

/** Paints the shell over what the window shows, which has been painted before. */
export function paintShell(
  frame: Frame,
  shape: RoomShape,
  light: RoomLight,
  surfaces: ShellSurfaces,
  progress: Progress,
): void {
  const { width, height, depth, camera, centreX } = frame
  const { data } = frame.image
  const colour = new Float32Array(3)
  const albedo = new Float32Array(3)
  let ry = 0
  let zFlat = 0
  /** 0 back wall, 1 side wall, 2 floor, 3 ceiling; 4 where the window's edge or pane is. */
  const kinds = new Uint8Array(width + 1)
  const distanceAt = (px: number): number => {
    const rx = (px + 0.5 - centreX) / camera.focal
    return Math.min(shape.back, shape.side / Math.max(1e-6, Math.abs(rx)), zFlat)
  }
  const paintPixel = (px: number, k: number): number => {
    const rx = (px + 0.5 - centreX) / camera.focal
    // The room is a box: the nearest of its planes along the ray is what is seen.
    const z = distanceAt(px)
    const x = rx * z
    const up = camera.eyeHeight + ry * z
    const footprint = z / camera.focal
    let nx = 0
    let ny = 0
    let nz = 0
    let kind = 0
    let seeThrough = 0
    let gloss = 0
    if (z === zFlat) {
      ny = ry < 0 ? 1 : -1
      kind = ry < 0 ? 2 : 3
      if (ry < 0) gloss = surfaces.floor(x, z, footprint, albedo)
      else albedo.set(surfaces.ceiling)
    } else {
      const onBack = z === shape.back
      nx = onBack ? 0 : -Math.sign(rx)
      nz = onBack ? -1 : 0
      kind = onBack ? 0 : 1
      surfaces.wall(onBack, onBack ? x : z, up, footprint, albedo)
      if (onBack) {
        seeThrough = shape.window(x, up, footprint)
        const casing = shape.casing(x, up, footprint)
        if (casing > 0) kind = 4
        for (let c = 0; c < 3; c++) albedo[c] = mix(albedo[c] as number, 0.78, casing)
      }
    }
    if (seeThrough >= 0.995) return kind
    light.shade(x, up, z, nx, ny, nz, albedo, colour)
    if (gloss > 0) light.reflect(x, z, rx, ry, gloss, colour)
    for (let c = 0; c < 3; c++) {
      const outside = data[k * 3 + c] as number
      data[k * 3 + c] = mix(colour[c] as number, outside, seeThrough)
    }
    if (seeThrough < 0.5) depth[k] = z
    return kind
  }
  for (let y = 0; y < height; y++) {
    if (y % 8 === 0) progress.at(y / height)
    ry = (camera.horizonY - y - 0.5) / camera.focal
    zFlat =
      ry < 0 ? camera.eyeHeight / -ry : (shape.ceiling - camera.eyeHeight) / Math.max(1e-6, ry)
    const start = y * width
    for (let px = 0; px < width; px += 2) kinds[px] = paintPixel(px, start + px)
    for (let px = 1; px < width; px += 2) {
      const k = start + px
      const alike = px + 1 < width && kinds[px - 1] === kinds[px + 1] && kinds[px - 1] !== 4
      if (alike && between(data, k)) depth[k] = distanceAt(px)
      else paintPixel(px, k)
    }
  }
}

/** Takes the mean of the neighbours left and right when they are alike. */
function between(data: Float32Array, k: number): boolean {
  const p = k * 3 - 3
  const q = k * 3 + 3
  const one = (data[p] as number) + (data[p + 1] as number) + (data[p + 2] as number)
  const two = (data[q] as number) + (data[q + 1] as number) + (data[q + 2] as number)
  if (Math.abs(one - two) > (one + two) * 0.025 + 0.001) return false
  for (let c = 0; c < 3; c++)
    data[k * 3 + c] = 0.5 * ((data[p + c] as number) + (data[q + c] as number))
  return true
}
