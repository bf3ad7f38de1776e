/** A country road that runs over the land to the horizon. */
import type { Frame } from './frame.ts'
import { detail } from './ground.ts'
import type { GroundPainter } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { snowLies } from './season.ts'

export interface Road {
  /** Metres to the right of the road's middle at a distance. */
  middle(z: number): number
  /** Lays the road over the ground's colour. */
  readonly surface: GroundPainter
}

/** Metres from the middle to the edge of the tarmac. */
const half = 3.1

/** `curve` bends it aside from close by: metres per metre squared. */
export function createRoad(frame: Frame, curve = 0): Road {
  const { noise, random, scene } = frame
  const turn = random.fork('road')
  const bend = turn.between(-1, 1)
  const later = turn.between(-1, 1)
  const middle = (z: number): number => {
    const t = Math.max(0, z - 25)
    if (curve !== 0) return curve * Math.max(0, z - 5) ** 2
    return (
      bend * 0.00042 * t * t * Math.exp(-t / 420) +
      later * 26 * (1 - Math.cos(t / 210)) * smooth(60, 600, z)
    )
  }
  const wet = scene.weather === 'rain' || scene.weather === 'storm'
  const snowy = snowLies(scene)
  const [tar = [0, 0, 0], line = [0, 0, 0], gravel = [0, 0, 0], yellow = [0, 0, 0]] = palette(
    '#66666a',
    '#dedbd0',
    '#9a8d78',
    '#d9a93f',
  )
  const central = turn.next() < 0.5 ? line : yellow
  const surface: GroundPainter = (point, out) => {
    const { x, z, footprint } = point
    const across = x - middle(z)
    const off = Math.abs(across)
    if (off > half + 3) return
    const ragged = noise.fbm(x * 1.7, z * 0.8, 3)
    const edge = half + 0.06 * ragged
    const soft = footprint * 0.8
    const onTar = smooth(edge + soft + 0.02, edge - soft - 0.02, off)
    const onGravel = smooth(half + 1.1 + ragged * 0.9 + soft, half + 0.5 + ragged * 0.7, off)
    const grit = (noise.value(x * 60, z * 60) - 0.5) * detail(0.04, footprint)
    const stones = (noise.value(x * 22, z * 22) - 0.5) * detail(0.1, footprint)
    const stain = noise.fbm(x * 0.7, z * 0.12, 4)
    const track = (smooth(0.55, 0.1, Math.abs(off - 1.55)) - 0.4) * 0.1
    const long = 0.085 + soft
    const thin = clamp(0.085 / (footprint + 0.02), 0, 1)
    const side = smooth(long, long * 0.6, Math.abs(off - (half - 0.28))) * thin
    const dash = z / 9 - Math.floor(z / 9) < 0.42 || footprint > 0.4 ? 1 : 0
    const centre = smooth(long, long * 0.6, off) * dash * thin
    const crack =
      smooth(0.02, 0.004, Math.abs(noise.fbm(x * 0.55 + 8, z * 0.4, 4))) *
      detail(0.06, footprint) *
      0.5
    for (let c = 0; c < 3; c++) {
      const asphalt = (tar[c] as number) * (0.85 + stain * 0.3 + grit * 0.55 + track) * (1 - crack)
      const worn = 0.72 + stain * 0.5 + grit * 0.5
      let value = mix(asphalt, (line[c] as number) * worn, side)
      value = mix(value, (central[c] as number) * worn, centre)
      if (wet) value *= 0.55
      if (snowy) value = mix(value, 0.76, smooth(0.02, 0.22, 0.16 + stain * 0.4 - track * 1.8))
      const verge = (gravel[c] as number) * (0.62 + stones * 0.6 + ragged * 0.3)
      const ground = mix(
        out[c] as number,
        snowy ? mix(verge, 0.8, 0.7) : verge,
        onGravel * (1 - onTar) * 0.85,
      )
      out[c] = mix(ground, value, onTar)
    }
    point.leafy *= 1 - Math.max(onTar, onGravel * 0.85)
    point.nx *= 1 - onTar
    if (point.depth < 60) {
      point.nz *= 1 - onTar
      point.ny = mix(point.ny, 1, onTar)
      point.open = mix(point.open, 1, onTar)
    }
  }
  return { middle, surface }
}
