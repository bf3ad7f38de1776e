/** Above the clouds: a sea of them to the horizon. */
import type { Frame, Painted, Setting } from './frame.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { smooth } from './numbers.ts'
import { createSkyMap, paintSky } from './sky.ts'

function paintCloudSea(frame: Frame): Painted {
  const { progress, noise, random } = frame
  const turn = random.fork('cloud sea')
  const shift = turn.between(0, 200)
  const sky = createSkyMap(frame, progress.part(0, 0.3))
  paintSky(frame, sky, progress.part(0.3, 0.4))
  const size = turn.between(5.5, 8.5)
  const billow = (x: number, z: number, octaves: number): number => {
    let sum = 0
    let amplitude = 0.55
    let u = x / size + shift
    let v = z / size
    for (let i = 0; i < octaves; i++) {
      const n = noise.gradient(u, v)
      sum += amplitude * (1 - Math.sqrt(n * n + 0.012) * 1.9)
      amplitude *= 0.47
      const t = u * 1.61 - v * 1.21 + 9.2
      v = u * 1.21 + v * 1.61 + 3.7
      u = t
    }
    return sum
  }
  const height = (x: number, z: number): number => {
    const wide = noise.fbm(x / 46 + shift, z / 46, 3)
    const tower =
      smooth(0.16, 0.5, noise.fbm(x / 95 + 31, z / 95 + shift, 3)) * smooth(60, 200, z) * 11
    const warpX = noise.gradient(x / 11, z / 11) * 2.2
    const body = billow(x + warpX, z, 7)
    return smooth(6, 16, z) * (body * (1.5 + 0.9 * wide + tower * 0.35) - 0.6 + wide * 1.4 + tower)
  }
  const view = castLand(frame, { near: 6, far: 900, steps: 560, height }, progress.part(0.4, 0.65))
  view.shade(
    (point, out) => {
      const dip = smooth(-0.6, 1.6, point.height)
      out[0] = 0.86
      out[1] = 0.87
      out[2] = 0.9
      point.open = 0.62 + 0.5 * dip
      // Vapour lets light through, so shadows in it are soft.
      point.sunlit = 0.35 + 0.65 * point.sunlit
      point.leafy = 0.3
      point.nx *= 0.8
      point.nz *= 0.8
    },
    progress.part(0.65, 0.85),
  )
  softenEdges(frame, progress.part(0.85, 0.88))
  paintHaze(frame, sky, progress.part(0.88, 0.97), {
    factor: 0.0055 / frame.atmosphere.hazePerMetre,
  })
  return {
    surface: 'none',
    standing: { near: 6, far: 60 },
    water: null,
    airBottom: frame.camera.horizonY + frame.height * 0.12,
    depicts: ['sky', 'cloud'],
  }
}

/** Flying high, a sea of clouds below. */
export const skyAbove: Setting = {
  view: {
    horizon: 0.68,
    eyeHeight: 4.6,
    lens: 0.87,
    sunAside: 0.15,
    daySun: { azimuth: [45, 80], elevation: [16, 26] },
  },
  paint: paintCloudSea,
}
