/** Rows of houses along a street, cast column by column, their façades drawn from a few numbers each. */
import type { Rgb } from '../pixels.ts'
import { isGloomy } from './atmosphere.ts'
import { keepCompiled } from './compiled.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'
import type { SkyMap } from './sky.ts'

/** Painted boards over the shops. */
const signs = palette('#23402f', '#2a3a55', '#5a2a2a', '#3b3b3b', '#7a5a24', '#244a4f')

export interface Building {
  /** Left (-1) or right (1) of the street. */
  readonly side: -1 | 1
  /** Metres from the street's middle to the façade. */
  readonly face: number
  /** Metres ahead where it begins and ends. */
  readonly from: number
  readonly to: number
  readonly floors: number
  readonly floorHeight: number
  /** Metres from window to window. */
  readonly bay: number
  readonly wall: Rgb
  /** A glass front instead of windows in a wall. */
  readonly glass: boolean
  /** Shop windows on the ground floor. */
  readonly shop: boolean
  readonly seed: number
}

/** Share of a pixel `wide` long, centred at `at`, that lies inside the repeating stretch `from`..`to` (all in periods). */
function pulse(at: number, from: number, to: number, wide: number): number {
  const integral = (v: number): number => {
    const whole = Math.floor(v)
    return whole * (to - from) + clamp(v - whole - from, 0, to - from)
  }
  const half = Math.max(wide, 1e-4) / 2
  return (integral(at + half) - integral(at - half)) / (2 * half)
}

/** How a façade is hit: along it (metres), up it (metres), its normal, metres per pixel. */
interface Hit {
  along: number
  up: number
  depth: number
  nx: number
  nz: number
  wide: number
  high: number
  lit: number
}

/** Takes the mean of the pixels above and below when they are alike. */
function between(data: Float32Array, k: number, width: number): boolean {
  const p = (k - width) * 3
  const q = (k + width) * 3
  const one = (data[p] as number) + (data[p + 1] as number) + (data[p + 2] as number)
  const two = (data[q] as number) + (data[q + 1] as number) + (data[q + 2] as number)
  if (Math.abs(one - two) > (one + two) * 0.05 + 0.001) return false
  for (let c = 0; c < 3; c++)
    data[k * 3 + c] = 0.5 * ((data[p + c] as number) + (data[q + c] as number))
  return true
}

/** Paints the buildings into the frame, nearer over farther. */
export function paintBuildings(
  frame: Frame,
  sky: SkyMap,
  buildings: readonly Building[],
  progress: Progress,
): void {
  const { width, height, camera, centreX, depth } = frame
  const { data } = frame.image
  const { horizonY, focal, eyeHeight } = camera
  const left = buildings.filter((b) => b.side < 0).sort((a, b) => a.from - b.from)
  const right = buildings.filter((b) => b.side > 0).sort((a, b) => a.from - b.from)
  const shade = createFacades(frame, sky)
  const colour = new Float32Array(3)
  const hit: Hit = { along: 0, up: 0, depth: 0, nx: 0, nz: 0, wide: 0, high: 0, lit: 0 }
  const middle = clamp(Math.round(horizonY), 0, height)
  for (let px = 0; px < width; px++) {
    if (px % 12 === 0) progress.at(px / width)
    const slope = (px + 0.5 - centreX) / focal
    const row = slope < 0 ? left : right
    const run = Math.abs(slope)
    if (run < 1e-5) continue
    const hits: { z: number; front: boolean; building: Building }[] = []
    for (const building of row) {
      const meets = building.face / run
      if (meets >= building.from && meets <= building.to) {
        if (meets > 0.4) hits.push({ z: meets, front: true, building })
      } else if (
        building.from > 0.4 &&
        run * building.from > building.face &&
        run * building.from < building.face + 24
      ) {
        hits.push({ z: building.from, front: false, building })
      }
    }
    hits.sort((a, b) => a.z - b.z)
    let top = height
    for (const { z, front, building } of hits) {
      const tall = building.floors * building.floorHeight + 0.9
      const roof = horizonY + (focal * (eyeHeight - tall)) / z
      const foot = Math.min(height, horizonY + (focal * eyeHeight) / z)
      const from = Math.max(0, Math.ceil(roof - 0.5))
      const to = Math.min(top, Math.ceil(foot - 0.5))
      const high = z / focal
      hit.depth = z
      hit.along = front ? z : run * z
      hit.nx = front ? -building.side : 0
      hit.nz = front ? 0 : -1
      hit.wide = front ? (z * z) / (focal * building.face) : high
      hit.high = high
      hit.lit = slope
      const paintPixel = (y: number): void => {
        hit.up = eyeHeight - ((y + 0.5 - horizonY) * z) / focal
        shade(building, hit, px, y, colour)
        data.set(colour, (y * width + px) * 3)
      }
      for (let y = from; y < to; y += 2) paintPixel(y)
      for (let y = from + 1; y < to; y += 2) {
        if (y + 1 >= to || !between(data, y * width + px, width)) paintPixel(y)
      }
      for (let y = from; y < to; y++) depth[y * width + px] = z
      if (from < top) top = Math.min(top, from)
      if (top <= 0) break
    }
    if (top > middle) top = middle
  }
}

/** What a pane shows of the room behind it by day, and how its lamp shines by night. */
const glassColour = [0.09, 0.13, 0.15] as const
const lampColour = [1.5, 0.92, 0.42] as const

function createFacades(
  frame: Frame,
  sky: SkyMap,
): (building: Building, hit: Hit, px: number, y: number, out: Float32Array) => void {
  const { noise, camera } = frame
  const { sun, key, ambient, time, shadowStrength } = frame.atmosphere
  const mirror = new Float32Array(3)
  const night = time === 'night'
  const dusk = time === 'sunset' || time === 'dawn'
  const gloomy = isGloomy(frame.atmosphere)
  const litShare = night ? 0.34 : dusk ? 0.16 : gloomy ? 0.13 : 0
  const { width } = frame
  return keepCompiled('facades', (building, hit, px, y, out) => {
    const { along, up, wide, high, nx, nz } = hit
    const front = nx !== 0
    const bays = along / building.bay + building.seed * 0.37
    const storeys = up / building.floorHeight
    const floor = Math.floor(storeys)
    const bay = Math.floor(bays)
    const fu = wide / building.bay
    const fv = high / building.floorHeight
    const tall = building.floors * building.floorHeight
    const ground = storeys < 1
    const shop = ground && building.shop && front
    // Windows: a frame round each pane, a sill below, all filtered to the pixel.
    const [x0, x1, y0, y1] = building.glass
      ? [0.04, 0.96, 0.1, 0.96]
      : shop
        ? [0.06, 0.94, 0.14, 0.8]
        : [0.28, 0.72, 0.26, 0.78]
    const inside = up > 0 && up < tall ? 1 : 0
    const paneX = pulse(bays, x0, x1, fu)
    const paneY = pulse(storeys, y0, y1, fv)
    const pane = paneX * paneY * inside * (front || building.glass ? 1 : 0)
    const trim =
      Math.max(
        0,
        pulse(bays, x0 - 0.05, x1 + 0.05, fu) * pulse(storeys, y0 - 0.06, y1 + 0.045, fv) * inside -
          pane,
      ) * (building.glass ? 0 : front ? 1 : 0)
    const bars =
      building.glass || shop
        ? 0
        : pane * Math.max(pulse(bays, 0.485, 0.515, fu), pulse(storeys, 0.56, 0.58, fv)) * 0.9
    const ledge = building.glass ? 0 : pulse(storeys, 0.0, 0.05, fv) * inside * (floor > 0 ? 1 : 0)
    const cornice = smooth(tall - 0.5, tall - 0.42, up)
    const facing = Math.max(0, nx * sun[0] + nz * sun[2])
    // Across the street stands another row, which keeps the low sun off the lower floors.
    const blocked = smooth(
      0,
      9,
      (front ? 15 - (sun[1] / Math.max(0.08, Math.abs(sun[0]))) * 15 : 4) - up,
    )
    const direct = facing * (1 - shadowStrength * blocked * 0.92)
    const low = smooth(0, 14, up)
    const grime = noise.fbm(along * 0.35 + building.seed, up * 0.9, 2)
    const streaks = noise.value(along * 2.2 + building.seed, up * 0.25)
    const brick = building.glass
      ? 0
      : (pulse(up / 0.09, 0, 0.14, high / 0.09) - 0.14) * clamp(0.04 / high, 0, 1)
    const tone =
      (0.84 + grime * 0.28 + (streaks - 0.5) * 0.08 - brick * 0.2) *
      (0.72 + 0.28 * smooth(0, 1.2, up))
    const open = 0.62 + 0.42 * low
    const bounce = 0.16 * (1 - 0.5 * low)
    const pick = noise.white(bay * 3 + building.seed, floor * 7 + building.seed)
    const fine = clamp(1.6 - Math.max(fu, fv) * 2, 0, 1)
    const on =
      shop && (night || dusk || gloomy)
        ? 0.9
        : litShare * (1 - fine) + (pick < litShare ? 1 : 0) * fine
    const warm = noise.white(bay + 77, floor + 31 + building.seed)
    // Panes mirror the sky on the other side of the street; each one a little out of true.
    const tilt = (noise.white(bay + 12, floor + 5 + building.seed) - 0.5) * 26
    const reflectX = width - px + tilt * 3
    const reflectY =
      camera.horizonY - Math.abs(camera.horizonY - y) * 0.9 - camera.focal * 0.05 + tilt
    if (pane > 0.01) sky.look(reflectX, reflectY, mirror)
    const graze = front ? clamp(Math.abs(hit.lit) * 0.9, 0, 1) : 1
    const fresnel = (building.glass ? 0.28 : 0.14) + 0.6 * (1 - graze) ** 3
    const skyward = up > 13 || building.glass ? 1 : 0.35 + 0.65 * smooth(4, 13, up)
    const curtain = noise.white(bay * 5 + 3, floor + building.seed) > 0.6 ? 0.1 : 0.03
    const inX = bays - bay
    const inY = storeys - floor
    // Behind a shop window goods stand on the sill, and above it hangs a sign.
    const goods =
      shop && pane > 0.01
        ? 1 -
          0.62 *
            smooth(0.0, 0.12, 0.2 + 0.34 * noise.value(along * 1.7 + building.seed, 2.5) - inY) *
            (0.4 + 0.6 * noise.value(along * 7 + building.seed, up * 5))
        : 1
    const ceilingLight = shop ? 0.5 + 0.75 * smooth(0.1, 0.8, inY) : 0.8 + 0.4 * Math.abs(inX - 0.5)
    const sign =
      ground && building.shop && front
        ? pulse(storeys, 0.84, 0.96, fv) * pulse(bays, 0.04, 0.96, fu)
        : 0
    const letters =
      sign <= 0
        ? 0
        : sign *
          smooth(0.45, 0.6, noise.value(along * 9 + building.seed, 7.5)) *
          pulse(storeys, 0.875, 0.925, fv) *
          clamp(0.12 / wide, 0, 1) *
          (Math.abs(inX - 0.5) < 0.3 ? 1 : 0)
    const signColour = signs[building.seed % signs.length]
    for (let c = 0; c < 3; c++) {
      const light = (key[c] as number) * (direct + bounce) + (ambient[c] as number) * open
      const wall = (building.wall[c] as number) * tone * light * 0.82
      const glassTint = building.glass ? (glassColour[c] as number) : 0.035
      const room = (glassTint + curtain) * light * 0.8
      const lamp =
        (lampColour[c] as number) * (0.5 + 0.7 * warm) * ceilingLight * goods * (night ? 0.85 : 0.7)
      const paneColour = mix(room, (mirror[c] as number) * skyward, fresnel) + on * lamp
      let value = mix(wall, paneColour, pane)
      value = mix(value, (building.wall[c] as number) * 1.25 * light, trim * 0.6)
      value = mix(value, wall * 1.15 + 0.01, bars * (on > 0.5 ? 0.75 : 0.5))
      value = mix(value, wall * 0.62, ledge * 0.6)
      value = mix(value, wall * 0.72, cornice)
      const board = (signColour?.[c] as number) * light * 0.8
      value = mix(value, mix(board, 0.7 * light + (night ? lamp * 0.6 : 0), letters), sign * 0.92)
      out[c] = value
    }
  })
}
