/** A garden: lawn, a path of slabs, flower beds on both sides, a clipped hedge, a greenhouse or an arch, trees behind. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { drawBush } from './foliage.ts'
import { drawFlowers, paintArch, paintGreenhouse, paintHedge } from './garden-features.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf, detail } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintLandscape } from './landscape.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants } from './planting.ts'
import type { Plant } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { plantTexels } from './sprites.ts'
import { drawBareTree, drawBroadleaf } from './trees.ts'
import { excludes } from './wishes.ts'

const blooms = [
  ['#d9476a', '#f2b8c6', '#f4efe6'],
  ['#8d5fc0', '#c9a9e6', '#f2d65c'],
  ['#e0662c', '#f2c23c', '#c8372d'],
  ['#5f7fd6', '#e6e9f4', '#e58fb4'],
] as const

function paint(frame: Frame): Painted {
  const { noise, random, scene } = frame
  const turn = random.fork('garden')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const hedgeAt = turn.between(24, 30)
  const half = (frame.width / 2 / frame.camera.focal) * hedgeAt * 1.1
  const swing = turn.between(-1, 1) * 0.9
  const path = (z: number): number => swing * Math.sin(z / 8) * smooth(2, 8, z)
  const feature = turn.pick(['greenhouse', 'arch', 'greenhouse', 'arch', 'none'] as const)
  const bedFrom = turn.between(2, 2.7)
  const bedWide = turn.between(1.5, 2.2)
  const curve = turn.between(0, 6)
  /** Metres into a flower bed, on both sides of the lawn; negative outside. */
  const bedEdge = (right: boolean, z: number): number =>
    bedFrom + 0.05 * z * bedFrom + 0.6 * Math.sin(z / 4.2 + curve + (right ? 2 : 0))
  const bed = (x: number, z: number): number => {
    if (z < 4.6 || z > hedgeAt - 1) return -1
    const inner = bedEdge(x > 0, z)
    const off = Math.abs(x)
    const across = Math.min(off - inner, inner + bedWide - off)
    return Math.min(across, (z - 4.6) * 0.7 - ((off - inner - bedWide / 2) / bedWide) ** 2 * 1.6)
  }
  const [soil = [0, 0, 0], slab = [0, 0, 0]] = palette('#4f3b2a', '#a79d8e')
  const bright = palette(...turn.pick(blooms))
  const flowering = !excludes(scene, 'flower') && scene.season !== 'winter' && !snowy
  const wet = scene.weather === 'rain' || scene.weather === 'storm' ? 0.6 : 1
  const play = createGroundLight(frame)
  // The mower's lanes lean this way and that.
  const mown = (x: number): number => (Math.sin((x / 1.1) * Math.PI) > 0 ? 1.14 : 0.88)
  paintLandscape(frame, {
    land: {
      near: 60,
      far: 3000,
      steps: 90,
      across: 4,
      height: (x, z) => smooth(60, 900, z) * 26 * (1 + noise.fbm(x / 240, z / 240, 3)),
    },
    haze: { factor: 2 },
    ground: (point, out) => {
      const { x, z, footprint } = point
      near(point, out)
      point.sunlit *= play(x, z)
      if (z > hedgeAt + 4) return
      // A mown lawn shows the mower's lanes.
      if (!snowy) {
        const lane = mown(x)
        for (let c = 0; c < 3; c++)
          out[c] = (out[c] as number) * mix(lane, 1, smooth(0.02, 0.2, footprint))
      }
      const at = bed(x, z)
      const dug = smooth(
        -0.05 - footprint,
        0.06 + footprint,
        at + noise.gradient(x * 2, z * 2) * 0.07,
      )
      const crumbs = (noise.value(x * 20, z * 20) - 0.5) * detail(0.1, footprint)
      const row = Math.floor(z / 0.72)
      const u = (x - path((row + 0.5) * 0.72)) / 0.44
      const v = z / 0.72 - row - 0.5
      // Slabs with rounded corners, each a little askew, in the grass.
      const wobble = noise.white(row + 70, 8) - 0.5
      const box =
        Math.max(Math.abs(u + wobble * 0.2), Math.abs(v + u * wobble * 0.1) * 2.5) +
        0.08 * noise.gradient(x * 3, z * 3)
      const paved = z < hedgeAt ? smooth(1.02 + footprint * 3, 0.94, box) : 0
      const stain = noise.fbm(x * 1.4, z * 1.4, 3)
      for (let c = 0; c < 3; c++) {
        const earth = (soil[c] as number) * (0.85 + crumbs * 0.8) * wet
        const stone =
          (slab[c] as number) * (0.82 + stain * 0.35 + crumbs * 0.2 + wobble * 0.12) * wet
        const base = mix(out[c] as number, snowy ? mix(earth, 0.66, 0.7) : earth, dug)
        out[c] = mix(base, snowy ? mix(stone, 0.66, 0.75) : stone, paved)
      }
      point.leafy *= 1 - Math.max(dug, paved)
    },
    plant: (view) => {
      const { progress } = frame
      const snow = snowy ? 0.7 : 0
      const trees = [0, 1, 2].map((i) =>
        green.bare
          ? drawBareTree(random.fork(`bare ${i}`), plantTexels(frame, 300))
          : drawBroadleaf(
              random.fork(`tree ${i}`),
              plantTexels(frame, 300),
              turn.between(0.8, 1.05),
            ),
      )
      const bushes = [0, 1, 2].map((i) =>
        drawBush(random.fork(`bush ${i}`), plantTexels(frame, 150)),
      )
      const flowers = [0, 1, 2].map((i) =>
        drawFlowers(random.fork(`flowers ${i}`), plantTexels(frame, 150)),
      )
      const leaves: readonly [Rgb, Rgb] = green.bare ? green.needles : green.leaves
      const leafy = {
        sprites: trees,
        leaves: green.leaves,
        wood: green.wood,
        snow: green.bare ? 0 : snow,
      }
      const low = { sprites: bushes, leaves, wood: green.wood, snow }
      const behind: Plant[] = excludes(scene, 'tree')
        ? []
        : Array.from({ length: 26 }, () => ({
            x: turn.between(-1.15, 1.15) * half,
            z: hedgeAt + turn.between(2.5, 24),
            tall: turn.between(4.5, 9.5),
          }))
      paintPlants(frame, view, behind, leafy, turn, progress.part(0.78, 0.81))
      paintHedge(
        frame,
        hedgeAt,
        half,
        leaves,
        snow,
        feature === 'arch' ? path(hedgeAt) : null,
        turn,
      )
      if (feature === 'greenhouse') {
        const side = turn.next() < 0.5 ? -1 : 1
        paintGreenhouse(frame, side * turn.between(0.32, 0.5) * half, hedgeAt - 4.2, snow)
      }
      if (feature === 'arch')
        paintArch(frame, path(hedgeAt - 0.5), hedgeAt - 0.5, low, turn, bright)
      // Beds are filled from the back: shrubs, then flowers in drifts of one colour.
      const plants: { plant: Plant; colour: Rgb | null }[] = []
      for (let i = 0; i < 620; i++) {
        const z = mix(4.7, hedgeAt - 1, turn.next())
        const right = turn.next() < 0.5
        const x = (right ? 1 : -1) * (bedEdge(right, z) + turn.next() * bedWide)
        const at = bed(x, z)
        const drift = noise.fbm(x / 1.6 + 50, z / 1.6, 2)
        const tall = turn.between(0.3, 0.75)
        if (at < 0.08) continue
        const shrub = !flowering || drift < -0.12
        const pick = Math.floor(
          (noise.value(x / 1.3 + 9, z / 1.3) * 1.3 + turn.between(-0.12, 0.12)) * bright.length,
        )
        plants.push({
          plant: { x, z, tall: shrub ? tall * 0.8 : tall },
          colour: shrub ? null : (bright[clamp(pick, 0, bright.length - 1)] ?? null),
        })
      }
      plants.sort((a, b) => b.plant.z - a.plant.z)
      plants.forEach(({ plant, colour }, i) => {
        if (i % 16 === 0) progress.at(0.82 + (0.03 * i) / plants.length)
        paintPlants(
          frame,
          view,
          [plant],
          colour ? { sprites: flowers, leaves: [colour, colour], wood: green.tip } : low,
          turn,
          progress.part(0.85, 0.85),
        )
      })
      if (snowy) return
      paintGrass(
        frame,
        {
          ...green,
          length: [0.02, 0.05],
          near: 1,
          far: 16,
          density: 0.75,
          flowerShare: 0.012,
          sunlit: play,
          tone: (x) => mown(x),
          grows: (x, z) => {
            const row = Math.floor(z / 0.72)
            const onSlab = Math.abs(x - path((row + 0.5) * 0.72)) < 0.44 ? 0.08 : 1
            return bed(x, z) > -0.02 ? 0 : onSlab
          },
        },
        random.fork('grass'),
        progress.part(0.85, 0.9),
      )
    },
  })
  return {
    surface: snowy ? 'snow' : 'grass',
    standing: { near: 2.4, far: hedgeAt * 0.75 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.12,
    hazeFactor: 2,
    depicts: [
      'garden',
      'lawn',
      'hedge',
      'path',
      'bush',
      'flower bed',
      ...(snowy ? ['snow'] : ['grass']),
      ...(flowering ? ['flower'] : []),
      ...(excludes(scene, 'tree') ? [] : ['tree']),
      ...(feature === 'none' ? [] : [feature]),
    ],
  }
}

/** A garden with a lawn and flower beds. */
export const garden: Setting = {
  view: {
    horizon: 0.52,
    eyeHeight: 1.5,
    lens: 0.87,
    sunAside: 0.5,
    daySun: { azimuth: [55, 115], elevation: [32, 50] },
  },
  paint,
}
