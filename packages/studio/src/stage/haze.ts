/** Air between the camera and things: everything far takes on the sky's colour. */
import type { Frame } from './frame.ts'
import { clamp } from './numbers.ts'
import type { Progress } from './progress.ts'
import type { SkyMap } from './sky.ts'

export interface HazeOptions {
  /** Factor on the atmosphere's haze per metre. */
  readonly factor?: number
  /** Metres over which haze thins with height above the eye; absent = no thinning. */
  readonly ceiling?: number
}

/** Colour of the air at the horizon per column, smoothed so that clouds do not stripe it. */
export function horizonColours(frame: Frame, sky: SkyMap): Float32Array {
  const { width, camera } = frame
  const coarse = 48
  const colour = new Float32Array(3)
  const points = new Float32Array((coarse + 1) * 3)
  for (let i = 0; i <= coarse; i++) {
    for (let k = 0; k < 9; k++) {
      const x = ((i + (k - 4) * 0.7) / coarse) * width
      sky.look(clamp(x, 0, width), camera.horizonY - camera.focal * 0.012, colour)
      for (let c = 0; c < 3; c++)
        points[i * 3 + c] = (points[i * 3 + c] as number) + Math.min(1.6, colour[c] as number) / 9
    }
  }
  const out = new Float32Array(width * 3)
  for (let x = 0; x < width; x++) {
    const at = (x / width) * coarse
    const i = Math.min(coarse - 1, Math.floor(at))
    const t = at - i
    for (let c = 0; c < 3; c++) {
      out[x * 3 + c] =
        (points[i * 3 + c] as number) * (1 - t) + (points[i * 3 + 3 + c] as number) * t
    }
  }
  return out
}

/** Mixes every pixel nearer than the sky with the air in front of it. */
export function paintHaze(
  frame: Frame,
  sky: SkyMap,
  progress: Progress,
  options: HazeOptions = {},
): void {
  const { width, height, depth, camera } = frame
  const { data } = frame.image
  const colours = horizonColours(frame, sky)
  const perMetre = frame.atmosphere.hazePerMetre * (options.factor ?? 1)
  const { ceiling } = options
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) progress.at(y / height)
    const lift = (camera.horizonY - y) / camera.focal
    for (let x = 0; x < width; x++) {
      const d = depth[y * width + x] as number
      if (d === Infinity) continue
      let path = d
      if (ceiling !== undefined && lift > 0) {
        // Mean density along a line that climbs to `rise` in air that thins by e every `ceiling` metres.
        const rise = (lift * d) / ceiling
        if (rise > 0.001) path = (d * (1 - Math.exp(-rise))) / rise
      }
      const share = 1 - Math.exp(-perMetre * path)
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const value = data[i + c] as number
        data[i + c] = value + ((colours[x * 3 + c] as number) - value) * share
      }
    }
  }
}

/** Softens the stair-steps where something near ends before something far. */
export function softenEdges(frame: Frame, progress: Progress): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const limit = 1.12
  let above = new Float32Array(width * 3)
  let here = new Float32Array(width * 3)
  above.set(data.subarray(0, width * 3))
  for (let y = 1; y < height - 1; y++) {
    if (y % 64 === 0) progress.at(y / height)
    here.set(data.subarray(y * width * 3, (y + 1) * width * 3))
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const d = depth[i] as number
      const up = depth[i - width] as number
      const down = depth[i + width] as number
      const left = depth[i - 1] as number
      const right = depth[i + 1] as number
      const most = Math.max(up, down, left, right, d)
      const least = Math.min(up, down, left, right, d)
      if (most <= least * limit || least === Infinity) continue
      for (let c = 0; c < 3; c++) {
        const k = x * 3 + c
        const next = (i + width) * 3 + c
        // A bright neighbour (the sun's disc) must not bleed over a dark ridge.
        const middle = here[k] as number
        const roof = middle + 1
        data[i * 3 + c] =
          middle * 0.36 +
          Math.min(roof, above[k] as number) * 0.16 +
          Math.min(roof, data[next] as number) * 0.16 +
          Math.min(roof, here[k - 3] as number) * 0.16 +
          Math.min(roof, here[k + 3] as number) * 0.16
      }
    }
    const swap = above
    above = here
    here = swap
  }
}
