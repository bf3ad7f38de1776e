/** A river that bends into the distance between grassy banks, stones in its shallows, hills or a range behind. */
import { hexToLinear } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { createFields } from './fields.ts'
import { drawBush } from './foliage.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants, scatterPlants, scatterTrees } from './planting.ts'
import { createAlpineGround, createRange } from './range.ts'
import { paintRock } from './rocks.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { plantTexels } from './sprites.ts'
import { drawBareTree, drawBroadleaf, drawConifer } from './trees.ts'
import { paintWater } from './water.ts'

function paint(frame: Frame): Painted {
  const { progress, random, noise, scene, camera } = frame
  const turn = random.fork('river')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const half = frame.width / 2 / camera.focal
  const side = turn.next() < 0.5 ? -1 : 1
  const alpineValley = turn.next() < 0.5
  const wide = turn.between(3.2, 4.6) * Math.max(1, camera.eyeHeight / 2.4)
  const bend = turn.between(0.8, 1.2)
  const swing = turn.between(6, 10)
  const start = side * (wide * 0.55 + turn.between(1.4, 2.4))
  /** Metres to the right of the river's middle; its bends grow with the distance, so that all of them are seen. */
  const middle = (z: number): number =>
    start * Math.exp(-z / 40) +
    side * bend * 0.27 * z * Math.sin(2.1 * Math.log(1 + z / swing)) * smooth(3, 24, z)
  const inside = (x: number, z: number): number => {
    const straight = wide * (1 + 0.15 * Math.sin(z / 17) + 0.011 * z) - Math.abs(x - middle(z))
    if (straight < -7 || straight > 7) return straight
    return straight + noise.gradient(x / 5 + 3, z / 9) * 0.8 + noise.gradient(x / 1.4, z / 2) * 0.16
  }
  const sky = createSkyMap(frame, progress.part(0, 0.2), true)
  const range = alpineValley ? createRange(frame, snowy) : null
  const shift = turn.between(0, 200)
  const view = castLand(
    frame,
    {
      near: 42,
      far: range ? 17000 : 9000,
      steps: 460,
      across: 3,
      height: (x, z) => {
        const off = Math.abs(x - middle(z)) - wide * (1.2 + 0.011 * z)
        const valley = mix(smooth(2, 70, off), 1, smooth(700, 1700, z))
        const roll =
          smooth(42, 500, z) *
          (8 +
            60 *
              smooth(200, 1600, z) *
              clamp(0.45 + noise.fbm(x / 480 + shift, z / 480, 4), 0, 1.5))
        const hills = range
          ? range.height(x, z) * smooth(900, 3400, z)
          : smooth(900, 5000, z) *
            330 *
            clamp(0.35 + noise.fbm(x / 1500 + shift, z / 1500, 4), 0, 1.5)
        return valley * (roll + hills)
      },
    },
    progress.part(0.2, 0.34),
  )
  paintSky(frame, sky, progress.part(0.34, 0.4))
  const play = createGroundLight(frame)
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const fields = createFields(frame, green, 0.3, snowy)
  const alpine = range ? createAlpineGround(frame, range, green) : null
  const [mud = [0, 0, 0], gravel = [0, 0, 0]] = palette('#7d6a4e', '#a79c8a')
  view.shade(
    (point, out) => {
      const { x, z } = point
      if (alpine && z > 1500) alpine(point, out)
      else if (z > 220) fields(point, out)
      else near(point, out)
      if (z < 90) point.sunlit *= play(x, z)
      const at = z < 260 ? inside(x, z) : -9
      if (at < -2.4) return
      const ragged = noise.fbm(x * 0.9, z * 0.9, 3) * 1.3
      const bare = smooth(-1.5, -0.5, at + ragged)
      const wet = smooth(-0.45, 0, at)
      const stones = noise.value(x * 16, z * 16) * clamp(0.06 / point.footprint, 0, 1)
      for (let c = 0; c < 3; c++) {
        const bed =
          mix(
            mud[c] as number,
            gravel[c] as number,
            clamp(0.4 + ragged * 0.5 + stones * 0.6, 0, 1),
          ) *
          (0.7 + stones * 0.5)
        const bank = (snowy ? mix(bed, 0.62, 0.5 * (1 - wet)) : bed) * (1 - 0.5 * wet)
        out[c] = mix(out[c] as number, bank, bare)
      }
      point.leafy *= 1 - bare
    },
    progress.part(0.4, 0.52),
  )
  softenEdges(frame, progress.part(0.52, 0.54))
  const snow = snowy ? 0.7 : 0
  const broad = [0, 1, 2].map((i) =>
    green.bare
      ? drawBareTree(random.fork(`bare ${i}`), plantTexels(frame, 330))
      : drawBroadleaf(random.fork(`tree ${i}`), plantTexels(frame, 330), turn.between(0.75, 1)),
  )
  const conifers = [0, 1].map((i) => drawConifer(random.fork(`fir ${i}`), plantTexels(frame, 250)))
  const leafy = {
    sprites: broad,
    leaves: green.leaves,
    wood: green.wood,
    snow: green.bare ? 0 : snow,
  }
  const needled = { sprites: conifers, leaves: green.needles, wood: green.wood, snow }
  const dry = (x: number, z: number, metres: number): number =>
    z < 500 && inside(x, z) > -metres ? 0 : 1
  paintPlants(
    frame,
    view,
    scatterTrees(frame, turn, {
      count: range ? 2600 : 1500,
      near: 320,
      far: 2600,
      tall: [10, 22],
      share: (x, z) => dry(x, z, 6) * smooth(0, 0.25, noise.fbm(x / 260 + 12, z / 260, 3) + 0.04),
    }),
    range ? needled : leafy,
    turn,
    progress.part(0.54, 0.6),
  )
  // Trees follow the banks in loose groups.
  const banks = scatterTrees(frame, turn, {
    count: 900,
    near: 34,
    far: 340,
    tall: [5, 12],
    share: (x, z) => {
      const off = -inside(x, z)
      return (
        smooth(1.6, 4, off) *
        smooth(46, 10, off) *
        smooth(-0.08, 0.3, noise.fbm(x / 34 + shift, z / 34, 2)) *
        0.75
      )
    },
  })
  paintPlants(
    frame,
    view,
    banks,
    range && turn.next() < 0.5 ? needled : leafy,
    turn,
    progress.part(0.6, 0.64),
  )
  paintHaze(
    frame,
    sky,
    progress.part(0.64, 0.68),
    range ? { ceiling: 1400 } : { factor: 1.5, ceiling: 700 },
  )
  const rough =
    scene.weather === 'storm' ? 0.12 : scene.weather === 'rain' ? 0.07 : turn.between(0.02, 0.04)
  const water = paintWater(
    frame,
    sky,
    {
      deep: hexToLinear(turn.pick(['#1b4a48', '#174457', '#245244'])),
      shallow: hexToLinear('#7f9377'),
      roughness: rough,
      inside,
      clearness: 1.6,
      blur: 0.35,
      // White water where the bed is steep and round the bends.
      foam: (x, z, at, footprint) => {
        const streak = noise.fbm(x * 1.1, z * 0.35 + 20, 3)
        const rapid = smooth(0.2, 0.5, noise.gradient(x / 9, z / 13 + shift))
        return (
          smooth(0.26, 0.5, streak + rapid * 0.2) *
          rapid *
          0.5 *
          smooth(0.2, 1, at) *
          clamp(0.25 / footprint, 0, 1)
        )
      },
    },
    progress.part(0.68, 0.84),
  )
  const stones = palette('#8b857c', '#77716a', '#9a9084', '#6c6a68')
  const rocks = scatterPlants(frame, turn, {
    count: 520,
    near: 3.4,
    far: 44,
    tall: [0.14, 0.55],
    share: (x, z) => {
      const at = inside(x, z)
      return at > 1.8 || at < -1.4 ? 0 : 0.85 * smooth(-0.25, 0.2, noise.fbm(x / 3, z / 3, 2))
    },
  }).sort((a, b) => b.z - a.z)
  rocks.forEach((rock, i) => {
    if (i % 6 === 0) progress.at(0.84 + (0.04 * i) / rocks.length)
    const wet = inside(rock.x, rock.z) > -0.1
    paintRock(frame, {
      x: rock.x,
      z: rock.z,
      ground: 0,
      wide: rock.tall * turn.between(1.5, 2.8),
      tall: rock.tall * turn.between(0.45, 0.8),
      colour: turn.pick(stones),
      cover: snowy ? [0.62, 0.64, 0.68] : [0.1, 0.16, 0.05],
      covered: snowy ? 1 : 0.35,
      wet: wet ? rock.tall * 0.3 : 0,
      seed: turn.between(0, 200),
    })
  })
  const bushes = [0, 1].map((i) => drawBush(random.fork(`bush ${i}`), plantTexels(frame, 130)))
  paintPlants(
    frame,
    view,
    scatterPlants(frame, turn, {
      count: 170,
      near: 9,
      far: 60,
      tall: [0.4, 1.5],
      share: (x, z) => {
        const off = -inside(x, z)
        return off < 0.7 || off > 7 ? 0 : 0.6 * smooth(0.03, 0.2, Math.abs(x / z) / half)
      },
    }),
    { sprites: bushes, leaves: green.bare ? green.needles : green.leaves, wood: green.wood, snow },
    turn,
    progress.part(0.88, 0.9),
  )
  if (!snowy)
    paintGrass(
      frame,
      {
        ...green,
        length: [0.08, 0.4],
        sunlit: play,
        tussocks: 2,
        near: 1,
        far: 40,
        density: 0.85,
        flowerShare: green.flowerShare,
        grows: (x, z) => smooth(-0.7, -1.7, inside(x, z) + noise.fbm(x * 0.9, z * 0.9, 2) * 1.2),
      },
      random.fork('grass'),
      progress.part(0.9, 0.98),
    )
  return {
    surface: snowy ? 'snow' : 'grass',
    standing: { near: 2.6, far: 24 },
    water,
    airBottom: camera.horizonY - frame.height * 0.12,
    hazeFactor: range ? 1 : 1.5,
    depicts: [
      'river',
      'stream',
      'water',
      'bank',
      'rock',
      'stone',
      'tree',
      'bush',
      ...(snowy ? ['snow'] : ['grass']),
      ...(range ? ['mountain', 'valley'] : ['hill', 'field']),
    ],
  }
}

/** A river seen from its bank. */
export const river: Setting = {
  view: {
    horizon: 0.5,
    eyeHeight: 2.7,
    lens: 0.87,
    sunAside: 0.5,
    daySun: { azimuth: [50, 110], elevation: [28, 44] },
  },
  paint,
}
