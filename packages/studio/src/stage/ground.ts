/** Materials of the ground near the camera. */
import { keepCompiled } from './compiled.ts'
import type { Frame } from './frame.ts'
import type { GroundPainter, GroundPoint } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import type { Greenery } from './season.ts'

/** How much of a detail of `size` metres survives in pixels of `footprint` metres, 0 to 1. */
export function detail(size: number, footprint: number): number {
  return clamp((size / footprint - 1.2) * 0.4, 0, 1)
}

/** Snow with wind ridges and a fine glitter. */
export function createSnowGround(frame: Frame): GroundPainter {
  const { noise } = frame
  return keepCompiled('snow', (point, out) => {
    const { x, z, footprint } = point
    const large = detail(1.6, footprint)
    const small = detail(0.12, footprint)
    const u = x * 0.42 + noise.gradient(x * 0.11, z * 0.11) * 0.8
    const v = z * 0.9
    const e = 0.12
    let here = 0
    let { nx, nz } = point
    if (large > 0) {
      here = noise.fbm(u, v, 3)
      nx -= ((noise.fbm(u + e, v, 3) - here) / e) * 0.095 * large
      nz -= ((noise.fbm(u, v + e, 3) - here) / e) * 0.13 * large
    }
    if (small > 0) {
      nx += (noise.value(x * 38, z * 38) - 0.5) * 0.07 * small
      nz += (noise.value(x * 38 + 50, z * 38) - 0.5) * 0.07 * small
    }
    const inverse = 1 / Math.sqrt(nx * nx + point.ny * point.ny + nz * nz)
    point.nx = nx * inverse
    point.ny *= inverse
    point.nz = nz * inverse
    point.open *= 0.94 + here * 0.22 * large
    out[0] = 0.6
    out[1] = 0.62
    out[2] = 0.655
    // Single crystals catch the light.
    const sparkle = detail(0.02, footprint)
    if (sparkle > 0) {
      const spark = noise.white(Math.floor(x * 90), Math.floor(z * 90))
      if (spark > 0.996) point.gloss += (spark - 0.996) * 120 * sparkle
    }
  })
}

/** Snow over ground that has a colour of its own. */
export interface SnowCover {
  /** How much of a point it hides; `most`, 0 to 1, where it lies best. */
  share(point: GroundPoint, most: number): number
  /** Colours the point, and bends its normal to the drifts. */
  lay(point: GroundPoint, out: Float32Array, share: number): void
}

/** Snow that lies thick where the ground is level, thin on slopes and in patches the wind swept. */
export function createSnowCover(frame: Frame): SnowCover {
  const { noise } = frame
  const drifts = createSnowGround(frame)
  const white = new Float32Array(3)
  return {
    share: (point, most) => {
      if (most <= 0) return 0
      const { x, z } = point
      const patches = detail(0.6, point.footprint)
      const swept =
        patches > 0
          ? patches *
            (noise.fbm(x * 0.35 + 60, z * 0.2, 2) + 0.4 * noise.gradient(x * 2.1, z * 1.4))
          : 0
      return most * smooth(-0.42, 0.02, swept + (point.ny - 0.86) * 1.6)
    },
    lay: (point, out, share) => {
      if (share <= 0) return
      drifts(point, white)
      for (let c = 0; c < 3; c++) out[c] = mix(out[c] as number, white[c] as number, share)
      point.leafy *= 1 - share
    },
  }
}

/** What shows between blades of grass, and what grass is from afar. */
export function createTurf(frame: Frame, green: Greenery): GroundPainter {
  const { noise } = frame
  const { root, tip, dry } = green
  return keepCompiled('turf', (point, out) => {
    const { x, z, footprint } = point
    const patch = noise.value(x * 0.22 + 7, z * 0.22 + 3)
    const wide = noise.fbm(x * 0.045 + 3, z * 0.045, 3)
    const coarse = detail(0.5, footprint)
    const fine = detail(0.05, footprint)
    const tuft = coarse > 0 ? noise.fbm(x * 3.1, z * 2.2, 3) * coarse : 0
    const blade = fine > 0 ? (noise.value(x * 42, z * 14) - 0.5) * fine : 0
    const tall = clamp(0.62 + wide * 0.3 + tuft * 0.5 + blade * 0.5, 0.1, 1.1)
    const dryness = clamp(green.dryShare * (0.3 + 1.2 * patch) + wide * 0.2, 0, 1) * 0.8
    for (let c = 0; c < 3; c++) {
      const fresh = mix(root[c] as number, tip[c] as number, tall)
      out[c] = mix(fresh, (dry[c] as number) * (0.45 + 0.5 * tall), dryness) * 0.85
    }
    point.open *= 0.85 + tuft * 0.4
    point.leafy = 1
  })
}

/** Sand with ripples the wind made. `ripple` 0 to 1. */
export function createSand(
  frame: Frame,
  ripple: number,
  colours: readonly [string, string],
): GroundPainter {
  const { noise } = frame
  const high = Math.min(1, frame.atmosphere.sun[1] * 2)
  const [light = [0.7, 0.55, 0.35], dark = [0.5, 0.38, 0.24]] = palette(...colours)
  return keepCompiled('sand', (point, out) => {
    const { x, z, footprint } = point
    const tone = 0.5 + 0.5 * noise.fbm(x * 0.3 + 20, z * 0.3, 2)
    // Light from low down would draw every ripple as a stripe.
    const show = detail(0.3, footprint) * ripple * (0.3 + 0.7 * high)
    if (show > 0) {
      const bend = noise.fbm(x * 0.18, z * 0.18, 2)
      const phase = z * 26 + x * 7 + bend * 26
      const wave = Math.cos(phase) * (0.6 + 0.4 * noise.value(x * 2.2, z * 2.2))
      point.nz -= wave * 0.2 * show
      point.nx -= wave * 0.06 * show
    }
    const lump = detail(0.5, footprint)
    if (lump > 0) {
      const e = 0.05
      const here = noise.fbm(x * 2.4, z * 2.4, 2)
      point.nx -= (noise.fbm(x * 2.4 + e, z * 2.4, 2) - here) * 0.9 * lump
      point.nz -= (noise.fbm(x * 2.4, z * 2.4 + e, 2) - here) * 0.9 * lump
      point.open *= 1 + here * 0.18 * lump
    }
    const inverse = 1 / Math.sqrt(point.nx ** 2 + point.ny ** 2 + point.nz ** 2)
    point.nx *= inverse
    point.ny *= inverse
    point.nz *= inverse
    const grain =
      (noise.white(Math.floor(x * 260), Math.floor(z * 260)) - 0.5) *
      detail(0.006, footprint) *
      0.22
    for (let c = 0; c < 3; c++) {
      out[c] = mix(dark[c] as number, light[c] as number, clamp(tone + grain, 0, 1)) * (0.7 + grain)
    }
  })
}
