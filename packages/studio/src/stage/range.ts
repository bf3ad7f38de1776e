/** A high range: where its summits stand, and its rock, snow and pastures. */
import { hexToLinear } from '../pixels.ts'
import { keepCompiled } from './compiled.ts'
import type { Frame } from './frame.ts'
import type { GroundPainter, GroundPoint } from './land.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Greenery } from './season.ts'

export interface Range {
  height(x: number, z: number): number
  /** Metres above which snow stays. */
  readonly snowLine: number
}

interface Summit {
  readonly angle: number
  readonly z: number
  readonly reach: number
  readonly tall: number
}

/** The seed decides where the summits stand and how rugged they are. */
export function createRange(frame: Frame, snowy: boolean): Range {
  const { noise, random } = frame
  const turn = random.fork('range')
  const half = frame.width / 2 / frame.camera.focal
  const side = turn.next() < 0.5 ? -1 : 1
  // Tall pictures need tall mountains, wide ones long ranges.
  const tallest = Math.min(0.46, (frame.camera.horizonY / frame.camera.focal) * 0.8)
  const summit = (angle: number, z: number, reach: number, share: number): Summit => ({
    angle: angle * half,
    z,
    reach,
    tall: z * tallest * share,
  })
  const summits = [
    summit(
      side * turn.between(0.1, 0.5),
      turn.between(6400, 8000),
      turn.between(3000, 4200),
      turn.between(0.84, 1),
    ),
    summit(
      -side * turn.between(0.45, 0.85),
      turn.between(6800, 9500),
      turn.between(2600, 3900),
      turn.between(0.5, 0.8),
    ),
    summit(
      side * turn.between(0.75, 1.15),
      turn.between(7600, 10500),
      turn.between(2600, 3600),
      turn.between(0.55, 0.85),
    ),
  ]
  const hero = summits[0]?.tall ?? 2000
  const scale = turn.between(2000, 3000)
  const shiftX = turn.between(0, 200)
  const shiftZ = turn.between(0, 200)
  const valley = side * turn.between(-0.1, 0.4) * half
  const rugged = turn.between(0.75, 1.15)
  const height = (x: number, z: number): number => {
    const plain = smooth(45, 420, z)
    const foot = noise.fbm(x / 640 + 40, z / 640, 5)
    const walls = smooth(0.02, half * 0.95, Math.abs(x / z - valley))
    const slopes = 4 + (60 + 260 * walls) * smooth(160, 2300, z)
    const foothills = slopes * plain * clamp(0.42 + foot * (0.7 + 0.5 * walls), -0.2, 2)
    const rise = smooth(1900, 5600, z)
    if (rise <= 0) return foothills
    const bend = noise.gradient(x / 1700 + 5, z / 1700) * 0.22
    const twist = noise.gradient(x / 1700, z / 1700 + 9) * 0.22
    // Finer crests than the land's grid would stand up as needles; the light on the rock has them.
    const crest = noise.ridged(x / scale + shiftX + bend, z / scale + shiftZ + twist, 5)
    let body = 0
    for (const peak of summits) {
      const dx = x - peak.angle * peak.z
      const dz = (z - peak.z) * 0.85
      const r = Math.sqrt(dx * dx + dz * dz) / peak.reach + bend * 0.5
      if (r >= 1) continue
      const cone = r < 0 ? 1 : (1 - r) * (1 - r * 0.45)
      const top =
        peak.tall *
        cone *
        (0.66 + (crest - 0.42) * 0.9 * rugged * (0.45 + 0.55 * Math.min(1, r * 4)) + 0.2)
      // A soft maximum, so that two mountains join in a saddle and not in a seam.
      const most = Math.max(body, top)
      body = most + (Math.min(body, top) * 0.22 * Math.min(body, top)) / (most + 1)
    }
    const range = hero * (0.2 + 0.24 * smooth(6500, 12500, z)) * (crest * 1.5 - 0.2)
    return foothills + rise * Math.max(0, Math.max(body, range) + Math.min(body, range) * 0.25)
  }
  return {
    height: keepCompiled('range', height),
    snowLine: hero * (snowy ? -0.2 : turn.between(0.24, 0.4)),
  }
}

/** Colours a range by height and slope. */
export function createAlpineGround(frame: Frame, range: Range, green: Greenery): GroundPainter {
  const { noise } = frame
  const rockA = hexToLinear('#8d857d')
  const rockB = hexToLinear('#5f5a5a')
  const pasture = green.field[0]
  const woods = green.needles[0]
  const paint = (point: GroundPoint, out: Float32Array): void => {
    const { x, z, height } = point
    const fade = clamp(3 / (point.footprint + 0.3), 0, 1)
    const px = x + height * 0.6
    const pz = z - height * 0.35
    // Rock gets its own relief, finer than the land's grid, kept above a pixel's size.
    const grain = Math.max(9, point.footprint * 2.4)
    const bump = noise.fbm(px / (grain * 9), pz / (grain * 9) + height / (grain * 5), 3)
    const bumpX = noise.fbm(px / (grain * 9) + 0.1, pz / (grain * 9) + height / (grain * 5), 3)
    const bumpZ = noise.fbm(px / (grain * 9), pz / (grain * 9) + 0.1 + height / (grain * 5), 3)
    const steep = 1 - point.ny
    const rough = smooth(0.06, 0.4, steep) * 2.6
    const nx = point.nx - (bumpX - bump) * rough
    const nz = point.nz - (bumpZ - bump) * rough
    const inverse = 1 / Math.sqrt(nx * nx + point.ny * point.ny + nz * nz)
    const strata = 0.5 + 0.5 * noise.gradient(px * 0.0016, height * 0.03 + bump * 1.5)
    const rockTone = clamp(0.5 + bump * 0.9 + (strata - 0.5) * 0.5, 0, 1)
    const line = range.snowLine + noise.fbm(px / 900, pz / 900, 2) * 500
    const flatEnough = point.ny * inverse
    const snow =
      smooth(line - 200, line + 260, height) *
      smooth(0.44, 0.6, point.ny + bump * 0.2 + clamp((height - line) * 0.00012, 0, 0.16))
    const grass =
      smooth(line + 60, line - 420, height) * smooth(0.62, 0.86, flatEnough + bump * 0.22)
    const wooded =
      grass * smooth(0.02, 0.22, noise.fbm(x / 420 + 70, z / 420, 3) + 0.1) * smooth(280, 700, z)
    for (let c = 0; c < 3; c++) {
      const rock = mix(rockB[c] as number, rockA[c] as number, rockTone)
      const turf = mix(
        (pasture[c] as number) * (0.85 + bump * 0.5),
        (woods[c] as number) * (0.8 + bump),
        wooded,
      )
      const ground = mix(rock, turf, grass)
      out[c] = mix(ground, 0.66, snow)
    }
    point.leafy = grass * (1 - snow) * 0.7
    point.open = 1 + bump * 0.5 * fade
    point.nx = nx * inverse
    point.ny *= inverse
    point.nz = nz * inverse
  }
  return keepCompiled('alpine ground', paint)
}
