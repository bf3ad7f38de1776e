/** A city from afar: towers over the water, seen from a promenade, or over roofs and trees from a hill. */
import { hexToLinear } from '../pixels.ts'
import type { SceneDescription } from '../scene.ts'
import { paintForeground } from './foreground.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { drawBush } from './foliage.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf, detail } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { clamp, mix, smooth } from './numbers.ts'
import { paintPlants, scatterTrees } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { plantTexels } from './sprites.ts'
import { designTowers, paintTowers } from './towers.ts'
import { drawBroadleaf } from './trees.ts'
import { paintWater } from './water.ts'
import { asksFor, looksOn } from './wishes.ts'

/** Whether the prompt has the city stand over water, or puts something there that floats. */
function asksForWater(scene: SceneDescription): boolean {
  return (
    (['river', 'lake', 'sea'] as const).some((place) => looksOn(scene, place)) ||
    asksFor(scene, 'boat', 'sailboat', 'ship', 'yacht', 'ferry', 'canoe', 'kayak', 'motorboat')
  )
}

function paint(frame: Frame): Painted {
  const { progress, random, noise, scene, camera } = frame
  const turn = random.fork('skyline')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  // Drawn in any case, so that the words change nothing but this.
  const byChance = turn.next() < 0.62
  const overWater = byChance || asksForWater(scene)
  const half = frame.width / 2 / camera.focal
  const sky = createSkyMap(frame, progress.part(0, 0.24), overWater)
  const far = 1200
  const shore = overWater ? 640 : 420
  const rise = overWater ? 0 : 16
  const view = castLand(
    frame,
    {
      near: overWater ? 600 : 40,
      far: 9000,
      steps: overWater ? 60 : 200,
      across: 4,
      // From a hill the land falls away before the city.
      height: (x, z) =>
        overWater
          ? 50 * smooth(3000, 7000, z) * (1 + noise.fbm(x / 1500, z / 1500, 3))
          : -rise * smooth(40, 330, z) * (0.9 + 0.2 * noise.gradient(x / 80, z / 80)) +
            150 * smooth(3000, 8000, z) * clamp(0.3 + noise.fbm(x / 1500, z / 1500, 3), 0, 1),
    },
    progress.part(0.24, 0.3),
  )
  paintSky(frame, sky, progress.part(0.3, 0.36))
  const play = createGroundLight(frame)
  const turf = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const quay = turn.between(7.5, 9.5) * Math.max(1, camera.eyeHeight / 1.7)
  const paving = hexToLinear('#9f978b')
  const city = hexToLinear('#8f8a80')
  const wet = scene.weather === 'rain' || scene.weather === 'storm' ? 0.6 : 1
  view.shade(
    (point, out) => {
      const { x, z, footprint } = point
      if (z > shore - 60) {
        const tone = 0.7 + 0.5 * noise.fbm(x / 30, z / 30, 3)
        for (let c = 0; c < 3; c++)
          out[c] = mix(city[c] as number, green.field[1][c] as number, 0.4) * tone * 0.7
        return
      }
      if (!overWater) {
        turf(point, out)
        if (z < 90) point.sunlit *= play(x, z)
        return
      }
      // Slabs of the promenade, and a kerb of stone at its edge.
      const row = Math.floor(z / 0.9)
      const u = x / 1.4 + (row % 2) * 0.5
      const fine = detail(0.06, footprint)
      const gap = Math.min(
        Math.min(u - Math.floor(u), 1 - u + Math.floor(u)) * 1.4,
        Math.min(z / 0.9 - row, 1 - z / 0.9 + row) * 0.9,
      )
      const joint = smooth(0.02 + footprint * 0.5, 0.006, gap) * detail(0.14, footprint)
      const slab = noise.white(Math.floor(u) + 300, row + 40)
      const stain = noise.fbm(x * 0.4, z * 0.4, 4)
      const grit = (noise.value(x * 60, z * 60) - 0.5) * fine
      const kerb = smooth(quay - 0.55, quay - 0.5, z)
      const white = snowy ? smooth(-0.3, 0.1, stain + 0.12) * 0.95 : 0
      for (let c = 0; c < 3; c++) {
        const stone =
          (paving[c] as number) *
          (0.72 + slab * 0.16 + stain * 0.3 + grit * 0.2 + kerb * 0.22) *
          (1 - joint * 0.55 * (1 - kerb))
        out[c] = mix(stone * wet, 0.66, white)
      }
    },
    progress.part(0.36, 0.46),
  )
  const towers = designTowers(turn, half, {
    near: shore + 30,
    far,
    tall: Math.min(430, (camera.horizonY / camera.focal) * (shore + 300) * 0.8),
    rows: 4,
  })
  // A city on lower ground stands deeper in the picture.
  const lowered: Frame = overWater
    ? frame
    : { ...frame, camera: { ...camera, eyeHeight: camera.eyeHeight + rise * 0.9 } }
  paintTowers(lowered, towers, progress.part(0.46, 0.6))
  softenEdges(frame, progress.part(0.6, 0.62))
  const sprites = [0, 1, 2].map((i) =>
    drawBroadleaf(random.fork(`tree ${i}`), plantTexels(frame, 150), turn.between(0.8, 1)),
  )
  const growth = {
    sprites,
    leaves: green.bare ? green.needles : green.leaves,
    wood: green.wood,
    snow: snowy ? 0.6 : 0,
  }
  const quayside = scatterTrees(frame, turn, {
    count: overWater ? 260 : 700,
    near: overWater ? shore - 6 : 200,
    far: overWater ? shore + 24 : shore + 60,
    tall: [8, 16],
    share: (x, z) => 0.3 + smooth(-0.1, 0.3, noise.fbm(x / 60, z / 60, 2)),
  })
  paintPlants(frame, view, quayside, growth, turn, progress.part(0.62, 0.68))
  paintHaze(frame, sky, progress.part(0.68, 0.72), {
    factor: scene.weather === 'fog' ? 0.9 : scene.weather === 'clear' ? 2.2 : 3,
  })
  let water: Uint8Array | null = null
  if (overWater) {
    water = paintWater(
      frame,
      sky,
      {
        deep: hexToLinear(turn.pick(['#123a4a', '#16424f', '#1a3f56'])),
        shallow: hexToLinear('#3c6f74'),
        roughness: scene.weather === 'storm' ? 0.16 : turn.between(0.03, 0.05),
        inside: (x, z) => Math.min(z - quay, shore - 8 + 5 * noise.gradient(x / 90, 4.5) - z),
        blur: 0.22,
        clearness: 0.6,
      },
      progress.part(0.72, 0.96),
    )
  } else {
    const bushes = [0, 1].map((i) => drawBush(random.fork(`bush ${i}`), plantTexels(frame, 160)))
    paintPlants(
      frame,
      view,
      scatterTrees(frame, turn, { count: 50, near: 36, far: 90, tall: [0.8, 2.6] }),
      { ...growth, sprites: bushes },
      turn,
      progress.part(0.72, 0.76),
    )
    paintForeground(
      frame,
      { stones: ['#8f8a80', '#7a756c', '#a09686'], green, shrubs: bushes, amount: 0.8 },
      progress.part(0.76, 0.78),
    )
    if (!snowy)
      paintGrass(
        frame,
        {
          ...green,
          length: [0.06, 0.24],
          near: 1,
          far: 34,
          density: 0.9,
          sunlit: play,
          tussocks: 2.4,
          flowerShare: green.flowerShare,
        },
        random.fork('grass'),
        progress.part(0.78, 0.96),
      )
  }
  return {
    surface: overWater ? 'stone' : snowy ? 'snow' : 'grass',
    standing: { near: 2.4, far: overWater ? quay * 0.86 : 26 },
    water,
    airBottom: camera.horizonY - frame.height * 0.2,
    depicts: [
      'skyline',
      'city',
      'building',
      'skyscraper',
      'tower',
      'window',
      'tree',
      ...(overWater ? ['water', 'river', 'promenade'] : ['grass', 'hill']),
    ],
  }
}

/** A city seen from afar. */
export const skyline: Setting = {
  view: {
    horizon: 0.58,
    eyeHeight: 1.7,
    lens: 0.87,
    sunAside: 0.4,
    daySun: { azimuth: [70, 130], elevation: [28, 44] },
  },
  paint,
}
