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

/** How thick the fog is against its mean, for every fourth pixel of every fourth row: it drifts in banks. */
function fogBanks(frame: Frame): Float32Array {
  const { width, height, camera, noise } = frame
  const columns = (width + 3) >> 2
  const rows = (height + 3) >> 2
  const banks = new Float32Array(columns * rows)
  const unit = Math.sqrt(width * height)
  const shift = frame.random.fork('fog banks').between(0, 200)
  for (let row = 0; row < rows; row++) {
    const v = (row * 4 - camera.horizonY) / unit
    for (let column = 0; column < columns; column++) {
      const u = (column * 4) / unit
      const drift = noise.fbm(u * 2.1 + shift, v * 11 + noise.gradient(u * 1.3, shift) * 0.8, 3)
      banks[row * columns + column] = clamp(1 + drift * 1.5, 0.35, 2.2)
    }
  }
  return banks
}

/** Mixes every pixel nearer than the sky with the air in front of it. */
export function paintHaze(
  frame: Frame,
  sky: SkyMap,
  progress: Progress,
  options: HazeOptions = {},
): void {
  const { height, camera } = frame
  const colours = horizonColours(frame, sky)
  const perMetre = frame.atmosphere.hazePerMetre * (options.factor ?? 1)
  const foggy = frame.atmosphere.weather === 'fog'
  // Fog lies low: what is high enough rises out of it.
  const ceiling = foggy ? Math.min(340, options.ceiling ?? 340) : options.ceiling
  const banks = foggy ? fogBanks(frame) : null
  const hazing: Hazing = { frame, colours, perMetre, banks, shares: hazeShares() }
  for (let y = 0; y < height; y++) {
    if (y % 32 === 0) progress.at(y / height)
    const lift = (camera.horizonY - y) / camera.focal
    hazeRow(hazing, y, ceiling !== undefined && lift > 0 ? lift / ceiling : 0)
  }
}

interface Hazing {
  readonly frame: Frame
  /** Of the air, by column. */
  readonly colours: Float32Array
  readonly perMetre: number
  readonly banks: Float32Array | null
  readonly shares: Float32Array
}

/** `climb`: how fast the line of sight leaves the thick air, in thicknesses of it a metre. */
function hazeRow({ frame, colours, perMetre, banks, shares }: Hazing, y: number, climb: number) {
  const { width, depth } = frame
  const { data } = frame.image
  const bankRow = (y >> 2) * ((width + 3) >> 2)
  for (let x = 0; x < width; x++) {
    const k = y * width + x
    const d = depth[k] as number
    if (d === Infinity) continue
    let path = d
    // Mean density along a line that climbs to `rise` in air that thins by e every `ceiling` metres.
    const rise = climb * d
    if (rise > 0.001) path = (d * (1 - Math.exp(-rise))) / rise
    if (banks) path *= banks[bankRow + (x >> 2)] as number
    const thick = perMetre * path
    if (thick < 0.0008) continue
    const share = thick < hazeMost ? (shares[(thick * hazeSteps) | 0] as number) : 1
    const i = k * 3
    const j = x * 3
    const red = data[i] as number
    const green = data[i + 1] as number
    const blue = data[i + 2] as number
    data[i] = red + ((colours[j] as number) - red) * share
    data[i + 1] = green + ((colours[j + 1] as number) - green) * share
    data[i + 2] = blue + ((colours[j + 2] as number) - blue) * share
  }
}

/** Optical thickness up to which the share of haze is looked up, and entries per unit of it. */
const hazeMost = 8
const hazeSteps = 2048

function hazeShares(): Float32Array {
  const shares = new Float32Array(hazeMost * hazeSteps + 1)
  for (let i = 0; i < shares.length; i++) shares[i] = 1 - Math.exp(-(i + 0.5) / hazeSteps)
  return shares
}

/** Softens the stair-steps where something near ends before something far. */
export function softenEdges(frame: Frame, progress: Progress): void {
  const { width, height } = frame
  const { data } = frame.image
  let above = new Float32Array(width * 3)
  let here = new Float32Array(width * 3)
  above.set(data.subarray(0, width * 3))
  for (let y = 1; y < height - 1; y++) {
    if (y % 64 === 0) progress.at(y / height)
    here.set(data.subarray(y * width * 3, (y + 1) * width * 3))
    softenRow(frame, y, above, here)
    const swap = above
    above = here
    here = swap
  }
}

/** How many times nearer or farther a neighbour is across an edge. */
const edge = 1.12

/** `above` and `here` are the row before and this one as they were. */
function softenRow(frame: Frame, y: number, above: Float32Array, here: Float32Array): void {
  const { width, depth } = frame
  const { data } = frame.image
  for (let x = 1; x < width - 1; x++) {
    const i = y * width + x
    const d = depth[i] as number
    // The sky keeps its own: what bleeds into it would show as a line where haze hides the land.
    if (d === Infinity) continue
    const most = d * edge
    const least = d / edge
    const up = depth[i - width] as number
    const down = depth[i + width] as number
    const left = depth[i - 1] as number
    const right = depth[i + 1] as number
    if (
      up <= most &&
      up >= least &&
      down <= most &&
      down >= least &&
      left <= most &&
      left >= least &&
      right <= most &&
      right >= least
    )
      continue
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
}
