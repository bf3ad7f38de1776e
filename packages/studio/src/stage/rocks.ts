/** Rounded stones, half sunk into what they lie on. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { AirBefore } from './sprites.ts'

export interface Rock {
  /** Metres to its middle, and the height of the ground it lies on. */
  readonly x: number
  readonly z: number
  readonly ground: number
  /** Metres it is wide and stands out. */
  readonly wide: number
  readonly tall: number
  readonly colour: Rgb
  /** What grows or lies on its upper side, and how much of it, 0 to 1. */
  readonly cover: Rgb
  readonly covered: number
  /** Metres up to which it is dark with water. */
  readonly wet: number
  readonly seed: number
  readonly air?: AirBefore
}

/** Paints a stone over what is farther away. */
export function paintRock(frame: Frame, rock: Rock): void {
  const { width, height, camera, centreX, depth, noise } = frame
  const { data } = frame.image
  const { sun, key, ambient } = frame.atmosphere
  const { seed } = rock
  const scale = camera.focal / rock.z
  const cx = centreX + rock.x * scale
  const foot = camera.horizonY + (camera.eyeHeight - rock.ground) * scale
  const rx = (rock.wide / 2) * scale
  const ry = rock.tall * scale
  if (rx < 0.6) return
  // Seen from above, the line where it meets the ground bows towards the viewer.
  const bow = clamp((camera.eyeHeight - rock.ground) / rock.z, 0, 0.7) * rx * 0.8
  const firstY = Math.max(0, Math.floor(foot - ry * 1.25))
  const lastY = Math.min(height - 1, Math.ceil(foot + bow + 1))
  const firstX = Math.max(0, Math.floor(cx - rx * 1.25))
  const lastX = Math.min(width - 1, Math.ceil(cx + rx * 1.25))
  for (let y = firstY; y <= lastY; y++) {
    for (let px = firstX; px <= lastX; px++) {
      const k = y * width + px
      if ((depth[k] as number) < rock.z - rock.wide * 0.3) continue
      const u = (px + 0.5 - cx) / rx
      const below = y + 0.5 - foot
      const v = below < 0 ? -below / ry : -below / Math.max(1, bow)
      const angle = Math.atan2(v, u)
      const rim =
        1 +
        0.16 * noise.gradient(Math.cos(angle) * 1.3 + seed, Math.sin(angle) * 1.3 + seed) +
        0.05 * noise.gradient(angle * 3 + seed, 4.5)
      const r = Math.sqrt(u * u + v * v) / rim
      const cover = clamp((1 - r) * Math.min(rx, ry) + 0.5, 0, 1)
      if (cover <= 0) continue
      const top = Math.sqrt(Math.max(0, 1 - Math.min(1, r * r)))
      const plane = noise.fbm(u * 1.6 + seed, v * 1.6, 2)
      const fine = noise.fbm(u * 6 + seed, v * 6, 2)
      // Facets: stones are not balls.
      let nx = u * 0.8 + plane * 0.9 + fine * 0.3
      let ny = Math.max(0.05, v) * 0.8 + 0.25 + fine * 0.3 - plane * 0.3
      let nz = -(top * 0.9 + 0.15)
      const inverse = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz)
      nx *= inverse
      ny *= inverse
      nz *= inverse
      const direct = Math.max(0, nx * sun[0] + ny * sun[1] + nz * sun[2])
      const low = Math.max(0, v) * rock.tall
      const wet = smooth(rock.wet + 0.02, rock.wet - 0.04, low + fine * 0.04)
      const grown = rock.covered * smooth(0.35, 0.7, ny + plane * 0.6)
      const occluded = 0.55 + 0.45 * smooth(-0.1, 0.45, v)
      for (let c = 0; c < 3; c++) {
        const stone = (rock.colour[c] as number) * (0.8 + plane * 0.35 + fine * 0.4)
        const albedo = mix(
          mix(stone, rock.cover[c] as number, grown),
          stone * 0.45,
          wet * (1 - grown * 0.5),
        )
        const lit =
          albedo *
          ((key[c] as number) * direct + (ambient[c] as number) * (0.55 + 0.4 * ny)) *
          occluded
        const seen = rock.air ? mix(lit, rock.air.colour[c] as number, rock.air.share) : lit
        data[k * 3 + c] = mix(data[k * 3 + c] as number, seen, cover)
      }
      if (cover > 0.5) depth[k] = rock.z
    }
  }
}
