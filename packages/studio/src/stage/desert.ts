/** Dunes with sharp crests, wind ripples at the feet. */
import { hexToLinear } from '../pixels.ts'
import { paintForeground } from './foreground.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { createSand, createSnowCover } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintLandscape } from './landscape.ts'
import type { GroundPoint } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { createRoad } from './road.ts'
import { greeneryOf, snowLies } from './season.ts'
import type { Greenery } from './season.ts'
import { looksOn } from './wishes.ts'
import { createCloudShadows } from './cloud-shadows.ts'

function paint(frame: Frame): Painted {
  const { noise, random, scene } = frame
  const turn = random.fork('desert')
  const colours = turn.pick([
    ['#e2b27a', '#c78f58'],
    ['#dca066', '#b97443'],
    ['#e8c694', '#cda26c'],
  ] as const)
  const sand = createSand(frame, 1, colours)
  const light = hexToLinear(colours[0])
  const dark = hexToLinear(colours[1])
  const shift = turn.between(0, 200)
  const lean = turn.between(-0.5, 0.5)
  const tall = turn.between(52, 84)
  const mesas = turn.next() < 0.5
  /** One crest line after another: gentle to windward, steep in the lee. */
  const dune = (u: number): number => {
    const t = u - Math.floor(u)
    return t < 0.68 ? smooth(0, 0.68, t) ** 1.15 : ((1 - t) / 0.32) ** 1.25
  }
  const road =
    scene.setting === 'road' || looksOn(scene, 'road', 'road', 'highway', 'route', 'track')
      ? createRoad(frame)
      : null
  const shadows = createCloudShadows(frame)
  const play = createGroundLight(frame)
  const snow = snowLies(scene) ? createSnowCover(frame) : null
  const wet = scene.weather === 'rain' || scene.weather === 'storm' ? 1 : 0
  const height = (x: number, z: number): number => {
    // A road keeps to the flat; only far away does it get lost between dunes.
    const level = road
      ? mix(smooth(7, 80, Math.abs(x - road.middle(z))), 1, smooth(500, 1500, z))
      : 1
    return level * duneAt(x, z)
  }
  const duneAt = (x: number, z: number): number => {
    const plain = smooth(42, 150, z)
    const bend = noise.fbm(x / 420 + shift, z / 420, 3)
    const u = (z * 0.9 + x * lean) / 310 + bend * 1.25 + shift
    const swell = clamp(0.6 + noise.gradient(x / 300 + 7, z / 420 + shift) * 1.1, 0.05, 1.6)
    const small =
      dune((z * 0.7 - x * 0.5) / 74 + bend * 3) *
      2.4 *
      clamp(0.4 + noise.gradient(x / 130, z / 130 + 5), 0, 1)
    let rise =
      plain * (dune(u) * tall * swell * smooth(40, 240, z) + small) +
      smooth(500, 5000, z) * tall * 1.3 * (0.4 + noise.fbm(x / 1500, z / 1500, 3))
    if (mesas && z > 3200) {
      const block = noise.fbm(x / 1300 + shift, z / 1300 + 40, 4)
      rise +=
        smooth(3200, 3900, z) *
        (smooth(0.06, 0.1, block) * 190 +
          smooth(0.17, 0.2, block) * 130 +
          smooth(-0.08, 0.06, block) * 60)
    }
    return rise
  }
  // Humps a few metres wide, which a low sun picks out.
  const heave = (point: GroundPoint): void => {
    const { x, z } = point
    const fade = smooth(90, 40, z)
    const u = x / 5.5 + shift
    const v = z / 8
    const here = noise.gradient(u, v)
    const nx = point.nx - (noise.gradient(u + 0.1, v) - here) * 2.2 * fade
    const nz = point.nz - (noise.gradient(u, v + 0.1) - here) * 1.7 * fade
    const inverse = 1 / Math.sqrt(nx * nx + point.ny * point.ny + nz * nz)
    point.nx = nx * inverse
    point.ny *= inverse
    point.nz = nz * inverse
    point.open *= 1 + here * 0.3 * fade
  }
  const [olive = [0.25, 0.22, 0.1], straw = olive] = palette('#8a8455', '#a39560')
  const scrub: Greenery = { ...greeneryOf(scene), leaves: [olive, straw], bare: false }
  paintLandscape(frame, {
    land: { near: 40, far: 11000, steps: 460, height },
    haze: { factor: 1.6, ceiling: 900 },
    ground: (point, out) => {
      point.sunlit *= shadows(point.x, point.z)
      // Dunes stand in the sky's light with their crests, and in each other's shade with their feet.
      if (point.depth > 40)
        point.open *= mix(
          1,
          0.62 + 0.62 * smooth(-4, tall * 0.85, point.height),
          smooth(40, 120, point.depth),
        )
      if (point.depth < 90) {
        point.sunlit *= play(point.x, point.z)
        heave(point)
      }
      const white = snow?.share(point, 0.94) ?? 0
      if (point.depth < 260 && white < 0.97) sand(point, out)
      const far = smooth(120, 260, point.depth)
      if (far > 0 && white < 0.97) {
        const { x, z } = point
        const tone = clamp(0.55 + noise.fbm(x / 60, z / 60, 4) * 0.5, 0, 1)
        const lines =
          Math.cos((z + x * 0.4) / 2.2 + noise.gradient(x / 30, z / 30) * 5) *
          clamp(0.5 / point.footprint - 0.2, 0, 1)
        const rock = mesas && z > 3200 ? smooth(0.86, 0.6, point.ny) : 0
        const strata = 0.75 + 0.35 * noise.value(2.5, point.height / 16)
        for (let c = 0; c < 3; c++) {
          const grains = mix(dark[c] as number, light[c] as number, tone + lines * 0.06) * 0.7
          const cliff = (dark[c] as number) * ([0.85, 0.6, 0.5][c] as number) * strata
          out[c] = mix(out[c] as number, mix(grains, cliff, rock), far)
        }
      }
      if (wet > 0) {
        // Wet sand is darker, and no longer glows.
        const level = 0.3 * (out[0] as number) + 0.6 * (out[1] as number) + 0.1 * (out[2] as number)
        for (let c = 0; c < 3; c++) out[c] = mix(out[c] as number, level, 0.3) * 0.62
      }
      snow?.lay(point, out, white)
      road?.surface(point, out)
    },
    plant: () =>
      paintForeground(
        frame,
        {
          stones: ['#a57652', '#8c6346', '#b48a64'],
          green: scrub,
          amount: 0.9,
          free: (x, z) => !(road && Math.abs(x - road.middle(z)) < 5.2),
        },
        frame.progress.part(0.8, 0.9),
      ),
  })
  return {
    surface: road ? 'stone' : snow ? 'snow' : 'sand',
    standing: { near: 2.4, far: 34 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.1,
    hazeFactor: 1.6,
    depicts: [
      'desert',
      'dune',
      'sand',
      ...(road ? ['road', 'highway'] : []),
      ...(mesas ? ['mesa', 'rock'] : []),
    ],
  }
}

/** A sand desert. */
export const desert: Setting = {
  view: {
    horizon: 0.58,
    eyeHeight: 1.3,
    lens: 0.87,
    sunAside: 0.75,
    daySun: { azimuth: [62, 100], elevation: [20, 30] },
  },
  paint,
}
