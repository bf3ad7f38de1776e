/** Towers of a city seen from afar: fronts with windows, tops of many shapes, lights after dark. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import { isGloomy } from './atmosphere.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, mixRgb, palette, smooth } from './numbers.ts'

type Crown = 'flat' | 'stepped' | 'spire' | 'slanted' | 'rounded'

export interface Tower {
  /** Metres to the middle of its front, half its width, its height, and how far its side runs back. */
  readonly x: number
  readonly z: number
  readonly half: number
  readonly tall: number
  readonly deep: number
  readonly crown: Crown
  readonly wall: Rgb
  /** A front of glass instead of windows in a wall. */
  readonly glass: boolean
  readonly seed: number
}

const walls = palette(
  '#c4b49c',
  '#8f8a86',
  '#d6cbb8',
  '#76828e',
  '#a9785c',
  '#98a3ab',
  '#6f7680',
  '#b58a6a',
)
/** Glass is never quite without colour. */
const tints: readonly Rgb[] = [
  [0.9, 1, 1.1],
  [0.86, 1.02, 1.02],
  [1.06, 0.98, 0.86],
  [0.8, 0.95, 1.14],
  [1, 1, 1],
]

/** Rows of towers, far ones first, highest around `heart` (metres per metre ahead). */
export function designTowers(
  random: Random,
  half: number,
  options: {
    readonly near: number
    readonly far: number
    readonly tall: number
    readonly rows: number
  },
): Tower[] {
  const heart = random.between(-0.4, 0.4) * half
  const second = heart + (random.next() < 0.5 ? -1 : 1) * random.between(0.5, 0.9) * half
  const spread = half * random.between(0.26, 0.42)
  const towers: Tower[] = []
  for (let row = options.rows - 1; row >= 0; row--) {
    const z = mix(options.near, options.far, options.rows > 1 ? row / (options.rows - 1) : 0)
    let x = -half * z * 1.05
    while (x < half * z * 1.05) {
      const wide = random.between(22, 52)
      const at = (x + wide / 2) / z
      const peak = Math.max(
        Math.exp(-(((at - heart) / spread) ** 2)),
        0.6 * Math.exp(-(((at - second) / (spread * 0.7)) ** 2)),
      )
      const tall =
        options.tall *
        (0.1 +
          0.1 * random.next() +
          peak * random.between(0.16, 0.72) * (0.7 + (0.3 * row) / options.rows))
      const high = tall > options.tall * 0.42
      towers.push({
        x: x + wide / 2,
        z: z + random.between(-0.04, 0.04) * z,
        half: (wide / 2) * (high ? 0.8 : 1),
        tall,
        deep: random.between(20, 40),
        crown: high
          ? random.pick(['flat', 'stepped', 'stepped', 'spire', 'slanted', 'rounded'] as const)
          : random.pick(['flat', 'flat', 'flat', 'stepped'] as const),
        wall: random.pick(walls),
        glass: high ? random.next() < 0.65 : random.next() < 0.25,
        seed: random.integer(1, 5000),
      })
      x += wide * random.between(0.72, 1.25)
    }
  }
  // One that everybody knows the city by.
  const z = mix(options.near, options.far, 0.4)
  towers.push({
    x: heart * z,
    z,
    half: 20,
    tall: options.tall * random.between(0.92, 1.1),
    deep: 36,
    crown: random.pick(['spire', 'stepped', 'slanted'] as const),
    wall: random.pick(walls),
    glass: random.next() < 0.6,
    seed: random.integer(1, 5000),
  })
  return towers.sort((a, b) => b.z - a.z)
}

/** Half the width that is left at a share `t` of the height, and how far off the middle it is. */
function outline(crown: Crown, t: number): { half: number; shift: number } {
  switch (crown) {
    case 'flat':
      return { half: 1, shift: 0 }
    case 'stepped':
      return { half: t > 0.93 ? 0.28 : t > 0.84 ? 0.55 : t > 0.66 ? 0.8 : 1, shift: 0 }
    case 'spire':
      return {
        half: t > 0.9 ? 0.035 : t > 0.78 ? 0.62 * (1 - (t - 0.78) / 0.125) + 0.03 : 1,
        shift: 0,
      }
    case 'slanted': {
      const left = t > 0.84 ? (t - 0.84) / 0.16 : 0
      return { half: 1 - left * 0.98, shift: left * 0.98 }
    }
    case 'rounded':
      return { half: t > 0.8 ? Math.sqrt(Math.max(0, 1 - ((t - 0.8) / 0.2) ** 2)) : 1, shift: 0 }
  }
}

/** Paints towers over the frame, `base` metres below the eye's ground being their foot. */
export function paintTowers(
  frame: Frame,
  towers: readonly Tower[],
  progress: Frame['progress'],
): void {
  const { width, height, camera, centreX, depth, noise } = frame
  const { data } = frame.image
  const { sun, key, ambient, time, towards, away, shadowStrength } = frame.atmosphere
  const night = time === 'night'
  const dusk = time === 'sunset' || time === 'dawn'
  const litShare = night ? 0.2 : dusk ? 0.15 : isGloomy(frame.atmosphere) ? 0.07 : 0
  // Fronts of glass mirror the sky: its light edge low down, its depth high up.
  const skyLow = mixRgb(towards[0] ?? ambient, away[1] ?? ambient, 0.5)
  const skyHigh = mixRgb(towards[3] ?? ambient, away[3] ?? ambient, 0.6)
  // Against a low sun the fronts are in shade.
  const bounced = dusk ? 0.05 : 0.12
  towers.forEach((tower, index) => {
    if (index % 4 === 0) progress.at(index / towers.length)
    const { z, half, tall, wall, glass, seed } = tower
    const scale = camera.focal / z
    const foot = camera.horizonY + camera.eyeHeight * scale
    const top = foot - tall * scale
    const left = centreX + (tower.x - half) * scale
    const right = centreX + (tower.x + half) * scale
    // The side wall that can be seen runs back towards the vanishing point.
    const backScale = camera.focal / (z + tower.deep)
    const sideX =
      tower.x < 0 ? centreX + (tower.x + half) * backScale : centreX + (tower.x - half) * backScale
    const from = Math.max(0, Math.floor(Math.min(left, sideX)))
    const to = Math.min(width - 1, Math.ceil(Math.max(right, sideX)))
    const frontLight = clamp(-sun[2], 0, 1) * (1 - 0.3 * shadowStrength)
    const sideLight = clamp(tower.x < 0 ? sun[0] : -sun[0], 0, 1)
    const storey = glass ? 3.6 : 3.4
    const bay = glass ? 3 : 3.6
    const step = 1 / scale
    const tint = tints[seed % tints.length] ?? [1, 1, 1]
    for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, foot); y++) {
      const up = (foot - y - 0.5) / scale
      const t = up / tall
      if (t > 1) continue
      const shape = outline(tower.crown, t)
      const middle = centreX + (tower.x + shape.shift * half) * scale
      const reach = half * shape.half * scale
      const floor = Math.floor(up / storey)
      for (let px = from; px <= to; px++) {
        const k = y * width + px
        if ((depth[k] as number) < z) continue
        const offset = px + 0.5 - middle
        const front = clamp(reach - Math.abs(offset) + 0.5, 0, 1)
        let cover = front
        let side = 0
        if (front < 1) {
          const inSide =
            tower.x < 0 ? px + 0.5 < sideX && offset > 0 : px + 0.5 > sideX && offset < 0
          if (inSide && shape.half > 0.3) {
            side = 1
            cover = 1
          }
        }
        if (cover <= 0) continue
        const along = side ? 500 + (px - middle) * step * 3 : offset * step
        const column = Math.floor(along / bay)
        const inX = along / bay - column
        const inY = up / storey - floor
        // Windows smaller than a pixel melt into their mean.
        const fine = clamp(1.5 - step * 0.55, 0, 1)
        const margin = glass ? 0.1 : 0.24
        const pane = mix(
          (1 - 2 * margin) * 0.62,
          Math.min(inX, 1 - inX) > margin && inY > 0.2 && inY < 0.82 ? 1 : 0,
          fine,
        )
        const crowned = t > 0.97 || shape.half < 0.3 ? 0 : 1
        const pick = noise.white(column + seed * 3, floor * 5 + seed)
        // Whole floors stay lit late, and some houses are livelier than others.
        const office = noise.white(seed + 9, floor + seed) < 0.1 ? 0.55 : 0
        const on =
          pick < litShare * (0.35 + 1.5 * noise.white(seed, 5)) + (night ? office : 0) ? 1 : 0
        const warm = noise.white(column + 11 + seed, floor + 3)
        const grime = 0.86 + 0.22 * noise.value(along * 0.06 + seed, up * 0.02)
        const shade = side ? sideLight : frontLight
        const rim =
          !side && dusk ? 0.18 * clamp((offset / Math.max(1, reach)) * Math.sign(sun[0]), 0, 1) : 0
        const mirror =
          (glass ? 0.5 + 0.26 * t : 0.16) *
          (0.72 + 0.56 * noise.value(along * 0.045 + seed, up * 0.022 + seed))
        for (let c = 0; c < 3; c++) {
          const light =
            (key[c] as number) * (shade * 1.05 + bounced + rim * 1.6) +
            (ambient[c] as number) * (0.7 + 0.2 * t)
          const body = (wall[c] as number) * (glass ? 0.42 : 0.66) * grime * light
          const sky = mix(skyLow[c] as number, skyHigh[c] as number, t * 0.85) * (tint[c] as number)
          const glazing = mix(0.05 * light, sky, mirror * (side ? 0.6 : 1))
          const lamp =
            on * ([1.25, 0.86, 0.46][c] as number) * (0.5 + 0.8 * warm) * (night ? 1 : 0.75)
          const value = mix(body, glazing + lamp * (glass ? 0.8 : 1), pane * crowned)
          data[k * 3 + c] = mix(data[k * 3 + c] as number, value, cover)
        }
        if (cover > 0.5) depth[k] = z
      }
    }
    // Aircraft lights on what is highest.
    if (night && tall > 200) {
      const cx = Math.round(
        centreX + (tower.x + (tower.crown === 'slanted' ? half * 0.98 : 0)) * scale,
      )
      const size = Math.max(1, height / 700)
      for (let dy = -3 * size; dy <= 3 * size; dy++) {
        for (let dx = -3 * size; dx <= 3 * size; dx++) {
          const x = Math.round(cx + dx)
          const y = Math.round(top + dy)
          if (x < 0 || x >= width || y < 0 || y >= height) continue
          const glow = smooth(3 * size, 0, Math.hypot(dx, dy)) ** 2
          const k = (y * width + x) * 3
          data[k] = (data[k] as number) + glow * 0.9
          data[k + 1] = (data[k + 1] as number) + glow * 0.08
        }
      }
    }
  })
}
