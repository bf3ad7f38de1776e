/** A sandy shore: dry sand, wet sand that mirrors, lace of foam, breakers, palms at the side. */
import { hexToLinear } from '../pixels.ts'
import { paintForeground } from './foreground.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { createSand, createSnowCover, detail } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintGrass } from './grass.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants } from './planting.ts'
import { createWhitecaps, paintIslands, seaUnder, swell } from './sea.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { drawPalm } from './palm.ts'
import { plantTexels } from './sprites.ts'
import { paintWater } from './water.ts'
import { excludes } from './wishes.ts'

function paint(frame: Frame): Painted {
  const { progress, random, noise } = frame
  const turn = random.fork('beach')
  const sky = createSkyMap(frame, progress.part(0, 0.25), true)
  paintSky(frame, sky, progress.part(0.25, 0.33))
  const half = frame.width / 2 / frame.camera.focal
  const landSide = turn.next() < 0.5 ? -1 : 1
  const slant = landSide * turn.between(0.12, 0.5)
  const shoreAt = turn.between(10, 13.5) * Math.max(1, frame.camera.eyeHeight / 2)
  // Positive in the water. The shore runs slanting away and swings in shallow bays.
  const inside = (x: number, z: number): number => {
    const straight = (z - shoreAt - slant * x) / Math.sqrt(1 + slant * slant)
    if (straight < -7 || straight > 60) return straight
    return (
      straight +
      noise.gradient(x / 17 + 3, z / 60) * 1.5 +
      noise.gradient(x / 4.3, z / 19 + 7) * 0.4
    )
  }
  const islands =
    turn.next() < 0.75
      ? [
          {
            angle: landSide * turn.between(0.5, 0.95) * half,
            z: turn.between(2600, 5200),
            wide: turn.between(700, 1500),
            tall: turn.between(160, 380),
          },
        ]
      : []
  if (islands.length > 0) paintIslands(frame, islands)
  else
    castLand(frame, { near: 400, far: 9000, steps: 8, height: () => 0 }, progress.part(0.35, 0.5))

  const sand = createSand(
    frame,
    0.35,
    turn.pick([
      ['#e6cfa2', '#cbae7f'],
      ['#ecdcb8', '#d6bd93'],
      ['#dfc39a', '#c19f72'],
    ]),
  )
  const play = createGroundLight(frame)
  const snow = snowLies(frame.scene) ? createSnowCover(frame) : null
  const flat = { heightAt: () => 0 }
  const view = castLand(
    frame,
    { near: 300, far: 400, steps: 2, height: () => 0 },
    progress.part(0.5, 0.52),
  )
  view.shade(
    (point, out) => {
      sand(point, out)
      const at = inside(point.x, point.z)
      if (at > 2) return
      const wet =
        at < -4 ? 0 : smooth(-3.4, -0.9, at + noise.gradient(point.x / 2.2, point.z / 2.2) * 0.35)
      // The last tide left a line of weed and shells, and single shells above it.
      const tide =
        at < -6 ? 0 : smooth(1.1, 0.2, Math.abs(at + 4.1 + noise.gradient(point.x / 3, 8.5) * 0.7))
      const size = 0.05
      const pick = noise.white(Math.floor(point.x / size) + 400, Math.floor(point.z / size))
      const weed =
        tide > 0 ? tide * smooth(0.1, 0.3, noise.fbm(point.x * 3, point.z * 5, 4)) * 0.5 : 0
      const shell = pick > 0.9965 - tide * 0.02 ? detail(size, point.footprint) : 0
      for (let c = 0; c < 3; c++) {
        const dry = mix(
          (out[c] as number) * (1 - weed),
          0.55 + 0.25 * noise.white(Math.floor(point.z / size), 3),
          shell * 0.8,
        )
        out[c] = dry * mix(1, c === 2 ? 0.5 : 0.44, wet)
      }
      point.sunlit *= play(point.x, point.z)
      // The waves lick the snow away.
      if (snow) {
        const least = smooth(-2.6, -4.2, at + noise.gradient(point.x / 1.6, point.z / 2))
        snow.lay(point, out, snow.share(point, 0.96 * least))
      }
      if (wet > 0.4) {
        point.nx *= 0.3
        point.nz *= 0.3
      }
    },
    progress.part(0.52, 0.62),
    0,
    250,
  )
  paintWetSheen(frame, sky, inside, progress.part(0.62, 0.66))

  const caps = createWhitecaps(frame, clamp((swell(frame) - 0.08) * 2.2, 0, 0.45))
  const reach = turn.between(0, 40)
  const foam = (x: number, z: number, depthInside: number, footprint: number): number => {
    if (depthInside > 46) return caps(x, z, footprint)
    const lace = noise.fbm(x * 0.9 + reach, z * 1.5, 4)
    const bubbles = Math.abs(noise.gradient(x * 2.6 + lace * 2, z * 3.4)) * detail(0.3, footprint)
    const swash = smooth(0.0, 0.16, depthInside) * smooth(1.9 + lace * 1.8, 0.25, depthInside)
    const edge = smooth(0.34, 0.06, Math.abs(depthInside - 0.22))
    let most = Math.max(edge * 0.92, swash * smooth(0.34, 0.1, bubbles + 0.08) * 0.85)
    // Breakers: rows that follow the shore, broken along their length.
    for (const row of [5.2, 11.5, 21, 36]) {
      const at = row + noise.gradient(x / 14 + row, z / 50) * 1.6 + lace * 1.1
      const along = smooth(-0.1, 0.3, noise.gradient(x / 11 + row * 3.1, row))
      const front =
        smooth(at - 0.35, at, depthInside) * smooth(at + 0.9 + row * 0.05, at + 0.1, depthInside)
      most = Math.max(most, front * along * (0.95 - 0.3 * bubbles))
      const trail = smooth(at + 3.4, at, depthInside) * smooth(at, at + 0.3, depthInside)
      most = Math.max(most, trail * along * smooth(0.3, 0.06, bubbles + 0.06 - lace * 0.1) * 0.5)
    }
    return clamp(Math.max(most, caps(x, z, footprint) * smooth(20, 60, depthInside)), 0, 1)
  }
  const [deep, shallow] = turn.pick([
    ['#0f6c8c', '#4fc4be'],
    ['#0c5f86', '#53c9cf'],
    ['#176f7d', '#6cc7b4'],
  ] as const)
  const water = paintWater(
    frame,
    sky,
    {
      deep: seaUnder(frame, hexToLinear(deep)),
      shallow: seaUnder(frame, hexToLinear(shallow)),
      roughness: swell(frame) * 0.9,
      inside,
      foam,
      clearness: 22,
    },
    progress.part(0.66, 0.9),
  )
  softenEdges(frame, progress.part(0.9, 0.92))
  paintHaze(frame, sky, progress.part(0.92, 0.96), { factor: 1.2 })

  paintForeground(
    frame,
    {
      stones: ['#8b8478', '#766f66', '#a0968a'],
      green: null,
      amount: 0.9,
      free: (x, z) => inside(x, z) < -1.2,
    },
    progress.part(0.96, 0.965),
  )
  if (!snow) paintDuneGrass(frame, landSide, inside, play, progress.part(0.965, 0.97))
  const palms = turn.next() < 0.8 && !snow && !excludes(frame.scene, 'palm', 'tree')
  if (palms) {
    const green = greeneryOf(frame.scene)
    const sprites = [0, 1].map((i) => drawPalm(random.fork(`palm ${i}`), plantTexels(frame, 640)))
    const side = landSide
    const plants = Array.from({ length: turn.integer(2, 4) }, (_, i) => {
      // Each stands clear of the others, the nearest at the edge of the picture.
      const z = turn.between(6.6, 8) + i * turn.between(2.2, 3.6)
      const share = 1.02 - i * turn.between(0.17, 0.24)
      return { x: side * half * z * share, z, tall: turn.between(3.8, 7) }
    }).filter((palm) => inside(palm.x, palm.z) < -1.6)
    paintPlants(
      frame,
      flat,
      plants,
      { sprites, leaves: [green.needles[1], green.leaves[0]], wood: hexToLinear('#8d7458') },
      random.fork('palms'),
      progress.part(0.97, 0.99),
    )
  }
  return {
    surface: snow ? 'snow' : 'sand',
    standing: { near: 2.4, far: shoreAt * 0.68 },
    water,
    airBottom: frame.camera.horizonY - frame.height * 0.04,
    hazeFactor: 1.2,
    depicts: [
      'sea',
      'ocean',
      'beach',
      'sand',
      'wave',
      'water',
      ...(palms ? ['palm'] : []),
      ...(islands.length > 0 ? ['island'] : []),
    ],
  }
}

/** Tufts of hard grass where the sand lies highest, at the land's side of the picture. */
function paintDuneGrass(
  frame: Frame,
  side: number,
  inside: (x: number, z: number) => number,
  play: (x: number, z: number) => number,
  progress: Frame['progress'],
): void {
  const { noise } = frame
  const [tip = [0, 0, 0], root = tip, dry = tip] = palette('#a8a566', '#5d5a33', '#cdbf8a')
  const half = frame.width / 2 / frame.camera.focal
  paintGrass(
    frame,
    {
      length: [0.12, 0.5],
      near: 1.6,
      far: 11,
      tip,
      root,
      dry,
      dryShare: 0.4,
      flowers: [],
      flowerShare: 0,
      density: 0.4,
      sunlit: play,
      grows: (x, z) => {
        const aside = (side * x) / (half * z)
        if (aside < 0.3 || inside(x, z) > -3.2) return 0
        return (
          smooth(0.42, 1, aside + noise.gradient(x / 2.3, z / 2.3) * 0.5) *
          smooth(0.42, 0.62, noise.value(x * 1.4 + 9, z * 1.4))
        )
      },
    },
    frame.random.fork('dune grass'),
    progress,
  )
}

/** Wet sand throws back a dim sky. */
function paintWetSheen(
  frame: Frame,
  sky: ReturnType<typeof createSkyMap>,
  inside: (x: number, z: number) => number,
  progress: Frame['progress'],
): void {
  const { width, height, camera, centreX, noise } = frame
  const { data } = frame.image
  const mirror = new Float32Array(3)
  const first = Math.max(0, Math.ceil(camera.horizonY + 1))
  for (let y = first; y < height; y++) {
    if (y % 48 === 0) progress.at((y - first) / (height - first))
    const z = (camera.focal * camera.eyeHeight) / (y + 0.5 - camera.horizonY)
    const cosine = camera.eyeHeight / Math.sqrt(z * z + camera.eyeHeight ** 2)
    for (let x = 0; x < width; x++) {
      const gx = ((x + 0.5 - centreX) / camera.focal) * z
      const at = inside(gx, z)
      if (at < -3 || at > 1) continue
      const wet = smooth(-2.3, -0.5, at + noise.gradient(gx / 2.2, z / 2.2) * 0.35)
      if (wet <= 0) continue
      const shine = (0.03 + 0.75 * (1 - cosine) ** 5) * wet
      const stir = noise.gradient(gx * 3, z * 3) * 6
      sky.look(x + stir, 2 * camera.horizonY - y - camera.focal * 0.03 + stir, mirror)
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++)
        data[i + c] = mix(data[i + c] as number, mirror[c] as number, shine)
    }
  }
}

/** A sandy shore in front of the sea. */
export const beach: Setting = {
  view: { horizon: 0.44, eyeHeight: 2, lens: 0.87 },
  paint,
}
