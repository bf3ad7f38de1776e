/** Open country: meadow, hills, a road, a snowfield, with fields, hedges and lines of trees. */
import { createFields } from './fields.ts'
import type { Frame, Painted, Setting, View } from './frame.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf } from './ground.ts'
import type { GroundPainter } from './land.ts'
import { paintLandscape } from './landscape.ts'
import { clamp, mix, smooth } from './numbers.ts'
import { paintPlants, scatterTrees } from './planting.ts'
import { createRoad } from './road.ts'
import { greeneryOf, snowLies } from './season.ts'
import { drawBush } from './foliage.ts'
import { treeRows } from './tree-rows.ts'
import { drawBareTree, drawBroadleaf, drawConifer } from './trees.ts'
import { plantTexels } from './sprites.ts'

interface Countryside {
  /** Metres the farthest hills rise. */
  readonly rise: number
  /** Metres one hill is long. */
  readonly length: number
  /** Metres to where the hills begin. */
  readonly start: number
  /** Share of land that is divided into fields. */
  readonly fields: number
  readonly trees: number
  readonly grass: readonly [number, number]
  readonly flowers: number
  /** Conifers instead of broad-leaved trees along the fields. */
  readonly needled?: boolean
  /** A road down the middle. */
  readonly road?: boolean
}

function paintCountry(frame: Frame, country: Countryside, depicts: readonly string[]): Painted {
  const { noise, random, scene } = frame
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const turn = random.fork('country')
  const shift = turn.between(0, 200)
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const far = createFields(frame, green, country.fields, snowy)
  const road = country.road ? createRoad(frame) : null
  const rise = country.rise * turn.between(0.75, 1.2)
  const height = (x: number, z: number): number => {
    const level = road
      ? mix(smooth(6, 60, Math.abs(x - road.middle(z))), 1, smooth(500, 1600, z))
      : 1
    return level * landAt(x, z)
  }
  const landAt = (x: number, z: number): number => {
    const t = smooth(country.start, country.start * 9, z)
    if (z < country.start) return 0
    const roll = noise.fbm(x / country.length + shift, z / (country.length * 0.8), 2)
    const ridge = noise.fbm(x / (country.length * 4) + shift, z / (country.length * 3.2) + 3, 3)
    const gentle = smooth(country.start, country.start * 3, z) * country.length * 0.022
    return (
      gentle * (0.5 + roll) +
      t * rise * clamp(0.36 + roll * 0.4 + ridge * 0.9, 0, 2) * smooth(0, 2600, z) * 1.6
    )
  }
  const cover: GroundPainter = (point, out) => {
    if (point.z < 70) near(point, out)
    else if (point.z > 240) far(point, out)
    else {
      near(point, out)
      const a = [out[0] as number, out[1] as number, out[2] as number]
      far(point, out)
      const t = smooth(70, 240, point.z)
      for (let c = 0; c < 3; c++) out[c] = mix(a[c] as number, out[c] as number, t)
      point.leafy = snowy ? 0 : mix(1, 0.55, t)
    }
  }
  paintLandscape(frame, {
    land: { near: 45, far: 12000, steps: 480, height },
    haze: { factor: 1.5, ceiling: 700 },
    ground: (point, out) => {
      cover(point, out)
      road?.surface(point, out)
    },
    plant: (view) => {
      const snow = snowy ? 0.7 : 0
      const tall = plantTexels(frame, 300)
      const broad = [0, 1, 2].map((i) =>
        green.bare
          ? drawBareTree(random.fork(`bare ${i}`), tall)
          : drawBroadleaf(random.fork(`tree ${i}`), tall, turn.between(0.72, 0.98)),
      )
      const bushes = [0, 1].map((i) => drawBush(random.fork(`bush ${i}`), plantTexels(frame, 96)))
      const conifers = [0, 1].map((i) =>
        drawConifer(random.fork(`fir ${i}`), plantTexels(frame, 240)),
      )
      const leafy = {
        sprites: broad,
        leaves: green.leaves,
        wood: green.wood,
        snow: green.bare ? 0 : snow,
      }
      const needled = { sprites: conifers, leaves: green.needles, wood: green.wood, snow }
      const low = {
        sprites: bushes,
        leaves: green.bare ? green.needles : green.leaves,
        wood: green.wood,
        snow,
      }
      const free = (x: number, z: number): number =>
        road && Math.abs(x - road.middle(z)) < 9 ? 0 : 1
      const woods = (x: number, z: number): number =>
        free(x, z) * smooth(0.1, 0.22, noise.fbm(x / 420 + 60, z / 420, 4) + 0.02)
      // Lines of trees follow the land's fields; the nearest frame the picture.
      const rows = treeRows(frame, turn, country.trees).filter(
        (plant) => free(plant.x, plant.z) > 0,
      )
      const { progress } = frame
      paintPlants(
        frame,
        view,
        scatterTrees(frame, turn, {
          count: 2600,
          near: 700,
          far: 4200,
          tall: [9, 19],
          share: woods,
        }),
        needled,
        turn,
        progress.part(0.78, 0.81),
      )
      paintPlants(
        frame,
        view,
        scatterTrees(frame, turn, {
          count: 2200 * country.trees,
          near: 420,
          far: 2600,
          tall: [8, 17],
          share: (x, z) => free(x, z) * (country.needled ? 0.05 : 0.12) + woods(x, z),
        }),
        leafy,
        turn,
        progress.part(0.81, 0.83),
      )
      paintPlants(
        frame,
        view,
        scatterTrees(frame, turn, {
          count: country.needled ? 16 : 120 * country.trees,
          near: 80,
          far: 420,
          tall: [1.2, 3.2],
          share: free,
        }),
        low,
        turn,
        progress.part(0.83, 0.835),
      )
      paintPlants(
        frame,
        view,
        rows,
        country.needled ? needled : leafy,
        turn,
        progress.part(0.835, 0.85),
      )
      if (!snowy) {
        paintGrass(
          frame,
          {
            ...green,
            length: country.grass,
            near: 1,
            far: 42,
            density: 0.95,
            flowerShare: green.flowerShare * country.flowers,
            ...(road
              ? { grows: (x: number, z: number) => smooth(3.5, 4.4, Math.abs(x - road.middle(z))) }
              : {}),
          },
          random.fork('grass'),
          frame.progress.part(0.85, 0.9),
        )
      }
    },
  })
  return {
    surface: snowy ? 'snow' : road ? 'stone' : 'grass',
    standing: { near: 2.4, far: 36 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.1,
    hazeFactor: 1.5,
    depicts: [
      'grass',
      'tree',
      'hill',
      'field',
      ...(snowy || green.flowerShare === 0 ? [] : ['flower']),
      ...depicts,
    ],
  }
}

const view: View = { horizon: 0.59, eyeHeight: 1.25, lens: 0.87, sunAside: 0.25 }

/** Tall grass with flowers, trees and low hills behind. */
export const meadow: Setting = {
  view,
  paint: (frame) =>
    paintCountry(
      frame,
      {
        rise: 260,
        length: 460,
        start: 50,
        fields: 0.25,
        trees: 1,
        grass: [0.1, 0.34],
        flowers: 1.7,
      },
      ['meadow'],
    ),
}

/** Rolling hills with fields and hedges to the horizon. */
export const hills: Setting = {
  view: { ...view, horizon: 0.63 },
  paint: (frame) =>
    paintCountry(
      frame,
      {
        rise: 420,
        length: 560,
        start: 46,
        fields: 0.85,
        trees: 0.8,
        grass: [0.05, 0.15],
        flowers: 0.5,
      },
      ['countryside'],
    ),
}

/** A road through open country. */
export const countryRoad: Setting = {
  view: { ...view, horizon: 0.57, eyeHeight: 1.4 },
  paint: (frame) =>
    paintCountry(
      frame,
      {
        rise: 300,
        length: 520,
        start: 60,
        fields: 0.6,
        trees: 0.9,
        grass: [0.06, 0.26],
        flowers: 1,
        road: true,
      },
      ['road', 'countryside'],
    ),
}

/** Untouched snow, firs and low hills. */
export const snowfield: Setting = {
  view: {
    ...view,
    horizon: 0.56,
    sunAside: 0.6,
    daySun: { azimuth: [60, 100], elevation: [14, 22] },
  },
  paint: (frame) =>
    paintCountry(
      frame,
      {
        rise: 260,
        length: 430,
        start: 44,
        fields: 0,
        trees: 1,
        grass: [0.05, 0.1],
        flowers: 0,
        needled: true,
      },
      ['snow'],
    ),
}
