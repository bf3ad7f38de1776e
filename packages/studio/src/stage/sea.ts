/** The open sea, sometimes with islands far out. */
import { hexToLinear } from '../pixels.ts'
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import type { LandView } from './land.ts'
import { clamp, luminance, mix, mixRgb, smooth } from './numbers.ts'
import { greeneryOf } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import type { SkyMap } from './sky.ts'
import { paintWater } from './water.ts'
import { detail } from './ground.ts'

/** Casts and lights islands or a headland on the horizon; `side` -1 to 1 is where, `share` how wide. */
export function paintIslands(
  frame: Frame,
  islands: readonly {
    readonly angle: number
    readonly z: number
    readonly wide: number
    readonly tall: number
  }[],
): LandView {
  const { noise, progress } = frame
  const green = greeneryOf(frame.scene)
  const rock = hexToLinear('#8c7f70')
  const view = castLand(
    frame,
    {
      near: 500,
      far: 14000,
      steps: 260,
      height: (x, z) => {
        let most = -1
        for (const island of islands) {
          const dx = (x - island.angle * island.z) / island.wide
          const dz = (z - island.z) / (island.wide * 0.7)
          const r = Math.sqrt(dx * dx + dz * dz)
          if (r > 1.3) continue
          const shape =
            1 - r + noise.fbm(x / (island.wide * 0.5), z / (island.wide * 0.5), 6) * 0.75
          most = Math.max(most, shape * island.tall)
        }
        return Math.max(0, most)
      },
    },
    progress.part(0.35, 0.5),
  )
  view.shade(
    (point, out) => {
      const rough = noise.fbm(point.x / 40, point.z / 40 + point.height / 20, 4)
      const turf = smooth(0.45, 0.75, point.ny + rough * 0.4) * smooth(4, 30, point.height)
      for (let c = 0; c < 3; c++) {
        out[c] = mix(
          (rock[c] as number) * (0.8 + rough),
          (green.needles[1][c] as number) * (1 + rough),
          turf,
        )
      }
      point.leafy = turf * 0.5
    },
    progress.part(0.5, 0.55),
  )
  return view
}

/** White caps and streaks where the wind breaks the waves. */
export function createWhitecaps(
  frame: Frame,
  amount: number,
): (x: number, z: number, footprint: number) => number {
  const { noise } = frame
  return (x, z, footprint) => {
    if (amount <= 0) return 0
    const crest = noise.fbm(x / 9, z / 4.2, 3)
    const torn = noise.fbm(x * 0.8, z * 0.9 + 40, 4) * detail(0.6, footprint)
    const gust = noise.value(x / 60, z / 45)
    const white = smooth(
      0.62 - amount * 0.5,
      0.85 - amount * 0.5,
      crest + torn * 0.45 + gust * 0.3 - 0.05,
    )
    if (white <= 0) return 0
    // Near by, foam is a lace of bubbles with water between.
    const near = detail(0.16, footprint)
    const lace = near > 0 ? 1 - Math.abs(noise.fbm(x * 2.1 + torn * 2, z * 3.1, 3)) * 3.4 : 0
    return white * 0.85 * mix(1, clamp(0.25 + 0.75 * lace + (white - 0.6) * 0.6, 0.05, 1), near)
  }
}

/** How rough the weather makes open water. */
export function swell(frame: Frame): number {
  switch (frame.scene.weather) {
    case 'storm':
      return 0.26
    case 'rain':
      return 0.15
    case 'fog':
      return 0.05
    case 'clear':
    case 'cloudy':
    case 'snow':
      return 0.105
  }
}

/** The water's own colour under the weather: without the sun in it, it is a grey green. */
export function seaUnder(frame: Frame, colour: Rgb): Rgb {
  const grey = { clear: 0, cloudy: 0.2, fog: 0.35, snow: 0.4, rain: 0.5, storm: 0.62 }[
    frame.scene.weather
  ]
  const level = luminance(colour)
  return mixRgb(colour, [level * 0.62, level * 1.02, level * 1.05], grey)
}

function paint(frame: Frame): Painted {
  const { progress, random } = frame
  const turn = random.fork('sea')
  const sky: SkyMap = createSkyMap(frame, progress.part(0, 0.25), true)
  paintSky(frame, sky, progress.part(0.25, 0.35))
  const half = frame.width / 2 / frame.camera.focal
  const count = turn.integer(0, 2)
  const islands = Array.from({ length: count }, (_, i) => ({
    angle: (i === 0 ? 1 : -1) * turn.between(0.3, 0.95) * half * (turn.next() < 0.5 ? -1 : 1),
    z: turn.between(5000, 9500),
    wide: turn.between(900, 2400),
    tall: turn.between(220, 620),
  }))
  if (count > 0) {
    paintIslands(frame, islands)
    softenEdges(frame, progress.part(0.55, 0.57))
  }
  const rough = swell(frame)
  const caps = createWhitecaps(frame, clamp((rough - 0.08) * 2.4, 0, 0.5))
  const [deep, shallow] = turn.pick([
    ['#0d4a66', '#1f8a94'],
    ['#0b3f63', '#2b86a4'],
    ['#0f4f5c', '#2f9a90'],
  ] as const)
  const water = paintWater(
    frame,
    sky,
    {
      deep: seaUnder(frame, hexToLinear(deep)),
      shallow: seaUnder(frame, hexToLinear(shallow)),
      roughness: rough,
      foam: (x, z, _inside, footprint) => caps(x, z, footprint),
    },
    progress.part(0.57, 0.92),
  )
  paintHaze(frame, sky, progress.part(0.92, 0.98), { factor: 1.4 })
  return {
    surface: 'water',
    standing: { near: 3, far: 120 },
    water,
    airBottom: frame.camera.horizonY - frame.height * 0.03,
    hazeFactor: 1.4,
    depicts: ['sea', 'ocean', 'water', 'wave', ...(count > 0 ? ['island'] : [])],
  }
}

/** Open water to the horizon. */
export const sea: Setting = {
  view: { horizon: 0.5, eyeHeight: 2.1, lens: 0.87 },
  paint,
}
