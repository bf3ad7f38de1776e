/** Water: the sky and the far shore mirrored in waves, the sun's glitter, depth colour, foam. */
import type { Rgb } from '../pixels.ts'
import { groundDistance } from './frame.ts'
import type { Frame } from './frame.ts'
import { detail } from './ground.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'
import type { SkyMap } from './sky.ts'

export interface WaterOptions {
  /** Colour of deep and of shallow water under white light, linear. */
  readonly deep: Rgb
  readonly shallow: Rgb
  /** Slope of the waves: 0.02 a pond, 0.1 a breeze, 0.25 a storm. */
  readonly roughness: number
  /** Metres from the water's edge into the water at a place; negative on land. Absent = water everywhere. */
  readonly inside?: (x: number, z: number) => number
  /** Share of foam, 0 to 1, at a place `inside` metres from the edge. */
  readonly foam?: (x: number, z: number, inside: number, footprint: number) => number
  /** How far rough water spoils the image of the shore, 1 unless told; less for a bright shore at night. */
  readonly blur?: number
  /** Metres of water after which the ground no longer shows. */
  readonly clearness?: number
}

/** Wave lengths in metres, each turned a little from the one before. */
const lengths = [0.34, 0.95, 2.9, 9, 34]
const turns = [0.3, -0.4, 0.17, -0.18, 0.08]
const cosines = turns.map(Math.cos)
const sines = turns.map(Math.sin)

/**
 * Paints the water of the standing plane. Call it after the land and the sky are painted: both are
 * mirrored. Returns a mask of what mirrors (255) for the whole picture.
 */
export function paintWater(
  frame: Frame,
  sky: SkyMap,
  options: WaterOptions,
  progress: Progress,
): Uint8Array {
  const { width, height, camera } = frame
  const { key, ambient, sun } = frame.atmosphere
  const water: Water = {
    frame,
    sky,
    options,
    first: Math.max(0, Math.ceil(camera.horizonY)),
    mask: new Uint8Array(width * height),
    foamLight: [0, 1, 2].map(
      (c) => 0.82 * ((key[c] as number) * (0.3 + 0.5 * sun[1]) + (ambient[c] as number)),
    ),
    mirror: new Float32Array(3),
    wet: new Uint8Array(width + 1),
    shown: new Float64Array(lengths.length),
    z: 0,
    footprint: 0,
    spread: 0,
    landShare: 0,
  }
  for (let y = water.first; y < height; y++) {
    if ((y - water.first) % 12 === 0) progress.at((y - water.first) / (height - water.first))
    prepareRow(water, y)
    paintRow(water, y)
  }
  return water.mask
}

/** What the pixels of a water have in common, and those of the row that is being painted. */
interface Water {
  readonly frame: Frame
  readonly sky: SkyMap
  readonly options: WaterOptions
  /** The first row under the horizon. */
  readonly first: number
  readonly mask: Uint8Array
  readonly foamLight: readonly number[]
  /** Room for a colour. */
  readonly mirror: Float32Array
  /** 1 where a pixel of the row is water. */
  readonly wet: Uint8Array
  /** How much of each wave length can be seen in the row. */
  readonly shown: Float64Array
  /** Metres to the row, and metres one of its pixels covers. */
  z: number
  footprint: number
  /** How widely the waves that cannot be seen throw the sun about. */
  spread: number
  /** How much of the shore's image the row holds. */
  landShare: number
}

function prepareRow(water: Water, y: number): void {
  const { camera } = water.frame
  const { roughness: rough, blur = 1 } = water.options
  const z = groundDistance(camera, y + 0.5)
  const footprint = z / camera.focal
  // A pixel far away is long in depth: detail fades by the geometric mean of its sides.
  const long = footprint * Math.sqrt(Math.max(1, z / camera.eyeHeight / 3))
  let hidden = 0
  for (let i = 0; i < lengths.length; i++) {
    const share = detail((lengths[i] as number) * 0.55, long)
    water.shown[i] = share
    hidden += 1 - share
  }
  water.z = z
  water.footprint = footprint
  water.spread = rough * rough * (0.1 + 0.7 * (hidden / lengths.length) ** 1.2)
  // Rough water near the camera tilts too much to hold the image of a shore.
  water.landShare = smooth(0, (40 + 1200 * rough) * blur, z * 0.5)
}

function paintRow(water: Water, y: number): void {
  const { wet, z } = water
  const { width, depth } = water.frame
  const start = y * width
  const hides = z < 1e6 ? z * 0.93 : 0
  for (let x = 0; x < width; x += 2)
    wet[x] = (depth[start + x] as number) >= hides && paintPixel(water, x, start + x) ? 1 : 0
  for (let x = 1; x < width; x += 2) {
    const k = start + x
    if ((depth[k] as number) < hides) continue
    if (x + 1 < width && wet[x - 1] === 1 && wet[x + 1] === 1 && isBetween(water, k)) continue
    paintPixel(water, x, k)
  }
}

/** Paints one pixel; false where there is no water. */
function paintPixel(water: Water, x: number, k: number): boolean {
  const { sky, options, first, mask, foamLight, mirror, shown, z, footprint, spread } = water
  const { width, camera, centreX, depth, noise, atmosphere } = water.frame
  const { data } = water.frame.image
  const { sun, key, ambient } = atmosphere
  const { horizonY, focal, eyeHeight } = camera
  const { roughness: rough, clearness = 6 } = options
  const glitterPower = atmosphere.discVisible ? 1 : 0.12
  const lowLight = atmosphere.weather === 'fog' ? 0.3 : 1
  const gx = ((x + 0.5 - centreX) / focal) * z
  const inside = options.inside ? options.inside(gx, z) : 1e4
  if (inside <= 0) return false
  let slopeX = 0
  let slopeZ = 0
  for (let i = 0; i < lengths.length; i++) {
    const share = shown[i] as number
    if (share <= 0) continue
    const length = lengths[i] as number
    const u = (gx * (cosines[i] as number) - z * (sines[i] as number)) / (length * 1.9)
    const v = (gx * (sines[i] as number) + z * (cosines[i] as number)) / length
    const strength = share * rough * (i < 2 ? 0.75 : 1)
    slopeX += noise.gradient(u, v) * strength * 0.62
    slopeZ += noise.gradient(u + 57.3, v + 13.1) * strength
  }
  const calm = smooth(0, 3, inside)
  slopeX *= 0.4 + 0.6 * calm
  slopeZ *= 0.4 + 0.6 * calm
  // Waves that lean away are hidden by those that face the viewer.
  const vx = gx
  const vy = -eyeHeight
  const vz = z
  const vl = 1 / Math.sqrt(vx * vx + vy * vy + vz * vz)
  const graze = eyeHeight * vl
  const facing = slopeZ - rough * 0.55 * (1 - smooth(0.02, 0.35, graze))
  const nl = 1 / Math.sqrt(1 + slopeX * slopeX + facing * facing)
  const nx = -slopeX * nl
  const ny = nl
  const nz = facing * nl
  const dot = (vx * nx + vy * ny + vz * nz) * vl
  const cosine = clamp(-dot, 0.02, 1)
  const fresnel = 0.02 + 0.98 * (1 - cosine) ** 5 * (1 - 0.35 * Math.min(1, rough * 3))
  const rx = vx * vl - 2 * dot * nx
  const ry = Math.max(0.004, vy * vl - 2 * dot * ny)
  const rz = Math.max(0.05, vz * vl - 2 * dot * nz)
  const mx = centreX + (rx / rz) * focal
  const my = horizonY - (ry / rz) * focal
  sky.look(mx, my, mirror)
  // The far shore stands on the water: what the mirrored row shows there hides the sky.
  const sx = Math.round(clamp(mx, 0, width - 1))
  const sy = Math.round(my)
  if (sy >= 0 && sy < first) {
    const seen = sy * width + sx
    const away = depth[seen] as number
    if (away !== Infinity && away > z) {
      for (let c = 0; c < 3; c++) {
        mirror[c] = mix(mirror[c] as number, data[seen * 3 + c] as number, water.landShare)
      }
    }
  }
  // Glitter: how likely a facet here is tilted to throw the sun at the viewer.
  const hx = sun[0] - vx * vl
  const hy = sun[1] - vy * vl
  const hz = sun[2] - vz * vl
  let glint = 0
  if (hy > 0.01) {
    const ex = -hx / hy + slopeX
    const ez = -hz / hy - slopeZ
    const width2 = spread + 0.0011
    const error = (ex * ex * 1.25 + ez * ez) / width2
    if (error < 12) glint = (Math.exp(-error) * glitterPower * 0.075) / Math.sqrt(width2 + 0.0008)
  }
  const sunken = 1 - Math.exp(-inside / clearness)
  const foam = options.foam ? options.foam(gx, z, inside, footprint) : 0
  const body = 0.22 + 0.5 * Math.max(0, sun[1]) + clamp(slopeZ * 0.9, -0.08, 0.2)
  const to = k * 3
  const edge = smooth(0, 0.5, inside)
  for (let c = 0; c < 3; c++) {
    const light = (key[c] as number) * body + (ambient[c] as number)
    const colour = mix(options.shallow[c] as number, options.deep[c] as number, sunken) * light
    const under = mix(data[to + c] as number, colour, clamp(sunken * 1.6 + 0.12, 0, 1))
    const value =
      under * (1 - fresnel) +
      (mirror[c] as number) * fresnel +
      Math.min(6, glint * lowLight) * (key[c] as number) * (0.35 + fresnel)
    const wet = mix(data[to + c] as number, value, edge)
    data[to + c] = mix(wet, foamLight[c] as number, foam)
  }
  depth[k] = z
  if (inside > 0.6 && foam < 0.6) mask[k] = 255
  return true
}

/** Takes the mean of the neighbours left and right when they are alike. */
function isBetween({ frame, mask, z }: Water, k: number): boolean {
  const { depth } = frame
  const { data } = frame.image
  const p = k * 3 - 3
  const q = k * 3 + 3
  const one = (data[p] as number) + (data[p + 1] as number) + (data[p + 2] as number)
  const two = (data[q] as number) + (data[q + 1] as number) + (data[q + 2] as number)
  if (Math.abs(one - two) > (one + two) * 0.07 + 0.002) return false
  for (let c = 0; c < 3; c++)
    data[k * 3 + c] = 0.5 * ((data[p + c] as number) + (data[q + c] as number))
  depth[k] = z
  mask[k] = (mask[k - 1] as number) & (mask[k + 1] as number)
  return true
}
