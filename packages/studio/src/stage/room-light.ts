/** Light inside a room: the sun through the window, the sky in it, a lamp, and what the walls throw back. */
import type { Rgb } from '../pixels.ts'
import type { StageLight } from '../steps.ts'
import { keepCompiled } from './compiled.ts'
import type { Frame } from './frame.ts'
import { moodOf } from './mood.ts'
import { clamp, mixRgb, scaleRgb, smooth } from './numbers.ts'
import type { RoomShape } from './room-shape.ts'

export interface RoomLight {
  /** Light falling in by the window. */
  readonly window: Rgb
  /** How brightly the lamp burns, 0 to 1. */
  readonly lamp: number
  /** Colours `albedo` at a point with a unit normal into `out`. */
  shade(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    albedo: Float32Array,
    out: Float32Array,
  ): void
  /** Adds the window's mirror image on a polished floor seen along a ray. */
  reflect(x: number, z: number, rx: number, ry: number, gloss: number, out: Float32Array): void
  /** Mean light at a point, from all sides. */
  at(x: number, y: number, z: number): Rgb
  /** Unit direction to the window from a point on the floor. */
  towards(x: number, z: number): readonly [number, number, number]
  stage(): StageLight
}

export function createRoomLight(frame: Frame, shape: RoomShape): RoomLight {
  const { atmosphere } = frame
  const { sun, key, ambient, time, towards, shadowStrength } = atmosphere
  const night = time === 'night'
  const low = time === 'sunset' || time === 'dawn'
  const skyColour = mixRgb(towards[1] ?? ambient, towards[2] ?? ambient, 0.5)
  const window = night
    ? scaleRgb(ambient, 1.6)
    : mixRgb(scaleRgb(skyColour, low ? 1.05 : 1.3), [1.15, 1.1, 1.02], low ? 0.2 : 0.55)
  const lamp = Math.max(
    moodOf(frame.scene).lamp,
    night ? 1 : low || atmosphere.weather === 'storm' || atmosphere.weather === 'rain' ? 0.45 : 0,
  )
  const bounce: Rgb = night
    ? [0.2, 0.145, 0.09]
    : mixRgb([0.56, 0.51, 0.43], scaleRgb(skyColour, 0.5), 0.15)
  const sunPower = scaleRgb(key, night ? 0.5 : 1.15)
  const centre = [
    (shape.left + shape.right) / 2,
    (shape.bottom + shape.top) / 2,
    shape.back,
  ] as const
  const area = (shape.right - shape.left) * (shape.top - shape.bottom)
  const { lampAt } = shape
  const lampColour: Rgb = [1.7 * lamp, 1.08 * lamp, 0.52 * lamp]

  const sunAt = (x: number, y: number, z: number): number => {
    if (sun[2] < 0.05 || z > shape.back - 0.02) return 0
    const t = (shape.back - z) / sun[2]
    return shape.window(x + sun[0] * t, y + sun[1] * t, 0.012 + t * 0.009)
  }
  const shade: RoomLight['shade'] = (x, y, z, nx, ny, nz, albedo, out) => {
    const wx = centre[0] - x
    const wy = centre[1] - y
    const wz = centre[2] - z
    const r2 = wx * wx + wy * wy + wz * wz + 0.35
    const r = Math.sqrt(r2)
    // The window is wide, so light wraps a little around what it meets.
    const facing = clamp((nx * wx + ny * wy + nz * wz) / r + 0.2, 0, 1.2)
    const leaving = clamp(wz / r, 0.06, 1)
    const sky = ((area * facing * leaving) / (r2 + area * 0.4)) * 0.62
    const direct = Math.max(0, nx * sun[0] + ny * sun[1] + nz * sun[2])
    const patch = direct > 0 ? direct * sunAt(x, y, z) * shadowStrength : 0
    const lx = lampAt[0] - x
    const ly = lampAt[1] - y
    const lz = lampAt[2] - z
    const l2 = lx * lx + ly * ly + lz * lz
    const near =
      clamp((nx * lx + ny * ly + nz * lz) / Math.sqrt(l2 + 0.01) + 0.15, 0, 1.15) / (l2 * 0.5 + 0.4)
    // Corners gather less light.
    const a = corner(y) * corner(shape.ceiling - y)
    const b = corner(shape.side - x) * corner(shape.side + x)
    const c = corner(shape.back - z)
    const onFlat = ny !== 0 ? b * c : nx !== 0 ? a * c : a * b
    const open = onFlat * (0.8 + 0.2 * ny) * (0.72 + 0.28 * smooth(-1, 6, z))
    for (let i = 0; i < 3; i++) {
      out[i] =
        (albedo[i] as number) *
        ((bounce[i] as number) * open +
          (window[i] as number) * sky * (0.5 + 0.5 * open) +
          (sunPower[i] as number) * patch +
          (lampColour[i] as number) * near)
    }
  }
  const reflect: RoomLight['reflect'] = (x, z, rx, ry, gloss, out) => {
    const t = shape.back - z
    const hitX = x + rx * t
    const hitY = -ry * t
    const blur = 0.03 + t * 0.055
    const pane = shape.window(hitX, hitY, blur)
    const slope = Math.abs(ry) / Math.sqrt(rx * rx + ry * ry + 1)
    const fresnel = (0.035 + 0.55 * (1 - slope) ** 5) * gloss
    const wall = 0.12
    for (let i = 0; i < 3; i++) {
      out[i] =
        (out[i] as number) * (1 - fresnel * 0.5) +
        fresnel * ((window[i] as number) * pane * 1.25 + wall * (bounce[i] as number))
    }
    if (lamp > 0) {
      const lx = hitX - lampAt[0]
      const ly = (hitY - 1.46) * 0.4
      const spot = Math.exp(-(lx * lx + ly * ly) / (0.05 + blur * 0.4))
      for (let i = 0; i < 3; i++)
        out[i] = (out[i] as number) + spot * fresnel * (lampColour[i] as number) * 0.8
    }
  }
  const white = new Float32Array([1, 1, 1])
  const sample = new Float32Array(3)
  const at: RoomLight['at'] = (x, y, z) => {
    const sum = [0, 0, 0]
    for (const [nx, ny, nz] of [
      [0, 1, 0],
      [0, 0, -1],
      [1, 0, 0],
      [-1, 0, 0],
    ] as const) {
      shade(x, y, z, nx, ny, nz, white, sample)
      for (let i = 0; i < 3; i++) sum[i] = (sum[i] as number) + (sample[i] as number) / 4
    }
    return [sum[0] as number, sum[1] as number, sum[2] as number]
  }
  const direction = (x: number, y: number, z: number): readonly [number, number, number] => {
    const length = Math.hypot(x, y, z) || 1
    return [x / length, y / length, z / length]
  }
  keepCompiled('room light', [shade, reflect])
  return {
    window,
    lamp,
    shade,
    reflect,
    at,
    towards: (x, z) => direction(centre[0] - x, centre[1] - 0.8, centre[2] - z),
    stage: () => {
      const source = night ? lampAt : centre
      const [x, y, z] = direction(source[0], source[1] + 0.35, source[2] - 3.4)
      const here = at(0, 0.8, 3.4)
      return {
        direction: [x, y, -z],
        key: night
          ? scaleRgb(lampColour, 0.5)
          : mixRgb(scaleRgb(window, 0.8), scaleRgb(sunPower, 0.5), 0.35),
        ambient: scaleRgb(here, 0.72),
        haze: scaleRgb(here, 0.5),
        hazePerMetre: 0.002,
        shadowStrength: 0.45,
      }
    },
  }
}

/** How far from a corner, metres, its shade is looked up, and entries a metre. */
const cornerReach = 2
const cornerSteps = 512
const cornerShades = Float32Array.from(
  { length: cornerReach * cornerSteps },
  (_, i) => 1 - 0.34 * Math.exp(-(i + 0.5) / cornerSteps / 0.22),
)

/** Share of light that is left at a distance in metres from a corner. Asked six times a pixel. */
function corner(distance: number): number {
  const at = (distance * cornerSteps) | 0
  return at < 0
    ? (cornerShades[0] as number)
    : at < cornerShades.length
      ? (cornerShades[at] as number)
      : 1
}
