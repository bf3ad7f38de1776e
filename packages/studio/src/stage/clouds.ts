/** Clouds: heaped ones marched through as a volume, and thin veils high above them. */
import type { Random } from '../random.ts'
import type { Atmosphere } from './atmosphere.ts'
import { keepCompiled } from './compiled.ts'
import type { Noise } from './noise.ts'
import { clamp, luminance, mix, smooth } from './numbers.ts'

/** Colour already weighted by coverage, and how much of the sky behind still shows. */
export interface CloudSample {
  red: number
  green: number
  blue: number
  through: number
}

export interface Clouds {
  /** Clouds seen along the unit direction (x right, y up, z ahead); `jitter` in 0 to 1 hides the steps. */
  sample(x: number, y: number, z: number, jitter: number, out: CloudSample): void
}

const base = 1.5
const steps = 13

/** Kilometres are the unit of length here. */
export function createClouds(atmosphere: Atmosphere, noise: Noise, random: Random): Clouds {
  const { cover, veil, heaviness } = atmosphere.clouds
  const { sun, key, ambient, glow } = atmosphere
  const thickness = 0.75 + heaviness * 0.5 + random.between(0, 0.35)
  const frequency = random.between(0.6, 1.05) * (1 - heaviness * 0.35)
  const threshold = mix(0.69, 0.36, cover)
  const offsetX = random.between(0, 64)
  const offsetZ = random.between(0, 64)
  const veilX = random.between(0, 256)
  const veilZ = random.between(0, 256)
  const veilTurn = random.between(0, Math.PI)
  const veilCos = Math.cos(veilTurn)
  const veilSin = Math.sin(veilTurn)
  const night = atmosphere.time === 'night'
  const level = night ? 0.55 : atmosphere.time === 'day' ? 1.16 : 1
  // Light inside a cloud bounces; without this floor undersides go black.
  const low = atmosphere.time === 'sunset' || atmosphere.time === 'dawn'
  const bounce = mix(0.95, 0.3, heaviness) * (night ? 1.1 : low ? 0.78 : 1)
  const shine = luminance(key)

  const density = (x: number, y: number, z: number, fine: boolean): number => {
    const lift = (y - base) / thickness
    if (lift <= 0 || lift >= 1) return 0
    const px = x * frequency + offsetX
    const py = y * frequency * 1.25
    const pz = z * frequency + offsetZ
    const limit = threshold + lift * lift * 0.22
    let shape = noise.value3(px, py, pz) * 0.52
    // Most of the air is empty: the coarsest octave alone often rules a cloud out.
    if (shape + 0.42 < limit) return 0
    shape += noise.value3(px * 2.3, py * 2.3, pz * 2.3) * 0.26
    if (shape + 0.22 < limit) return 0
    shape += noise.value3(px * 5.1, py * 5.1, pz * 5.1) * 0.13
    if (fine) {
      shape += noise.value3(px * 11.3, py * 11.3, pz * 11.3) * 0.075 + 0.008
    } else shape += 0.046
    const soft = lift < 0.16 ? lift / 0.16 : 1
    return shape > limit ? (shape - limit) * soft : 0
  }

  const sample = (x: number, y: number, z: number, jitter: number, out: CloudSample): void => {
    out.red = 0
    out.green = 0
    out.blue = 0
    out.through = 1
    if (y < 0.006) return
    const inverse = 1 / y
    const towardsSun = x * sun[0] + y * sun[1] + z * sun[2]
    if (cover > 0.02) {
      const start = base * inverse
      const span = Math.min(thickness * inverse, 14)
      const step = span / steps
      const far = start > 70 ? 0 : 1 - smooth(22, 70, start)
      const phase = 0.62 + 1.5 * Math.max(0, towardsSun) ** 10 + 0.25 * (1 - towardsSun)
      let through = 1
      let light = 0
      let shade = 0
      if (far > 0) {
        for (let i = 0; i < steps; i++) {
          const t = start + (i + jitter) * step
          const px = x * t
          const py = y * t
          const pz = z * t
          const d = density(px, py, pz, true)
          if (d <= 0.002) continue
          let deep = 0
          let reach = 0.11
          for (let k = 0; k < 3; k++) {
            deep +=
              density(px + sun[0] * reach, py + sun[1] * reach, pz + sun[2] * reach, false) * reach
            reach *= 2.3
          }
          const absorbed = 1 - Math.exp(-d * step * 55)
          const lit = Math.exp(-deep * 34) * 0.8 + Math.exp(-deep * 9) * 0.28
          const powder = 1 - Math.exp(-d * 42) * 0.55
          const height = (py - base) / thickness
          light += through * absorbed * lit * powder
          shade += through * absorbed * (0.55 + 0.75 * height)
          through *= 1 - absorbed
          if (through < 0.02) {
            through = 0
            break
          }
        }
      }
      const covered = 1 - through
      if (covered > 0) {
        const direct = light * phase * 0.52 * level
        const sky = shade * bounce
        out.red = (key[0] * direct + (ambient[0] + glow[0] * shine * 0.05) * sky) * far
        out.green = (key[1] * direct + (ambient[1] + glow[1] * shine * 0.05) * sky) * far
        out.blue = (key[2] * direct + (ambient[2] + glow[2] * shine * 0.05) * sky) * far
        out.through = 1 - covered * far
      }
    }
    if (veil > 0 && out.through > 0.02) {
      const reach = 8 * inverse
      const far = 1 - smooth(60, 190, reach)
      if (far > 0) {
        const gx = x * reach
        const gz = z * reach
        const along = (gx * veilCos - gz * veilSin) * 0.034 + veilX
        const across = (gx * veilSin + gz * veilCos) * 0.1 + veilZ
        const warp = noise.fbm(along * 1.3, across * 0.7, 3)
        const streak = noise.fbm(along + warp * 1.1, across + warp * 1.9, 5)
        const patch = noise.gradient(along * 0.45 + 9.1, across * 0.3 + 3.7)
        const amount = smooth(-0.06, 0.62, streak + patch * 0.34) * veil * far * 0.85
        if (amount > 0.003) {
          const phase = (0.42 + 0.75 * Math.max(0, towardsSun) ** 5) * level
          const keep = out.through * amount
          const sky = night ? 0.8 : 0.62
          out.red += keep * (key[0] * phase * 0.62 + ambient[0] * sky)
          out.green += keep * (key[1] * phase * 0.62 + ambient[1] * sky)
          out.blue += keep * (key[2] * phase * 0.62 + ambient[2] * sky)
          out.through *= 1 - clamp(amount, 0, 1)
        }
      }
    }
  }
  return keepCompiled('clouds', { sample })
}
