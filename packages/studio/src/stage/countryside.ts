/** Open country: meadow, hills, a road, a snowfield, with fields, hedges and lines of trees. */
import { hexToLinear } from '../pixels.ts'
import { createCloudShadows } from './cloud-shadows.ts'
import { desert } from './desert.ts'
import { createFields } from './fields.ts'
import { paintForeground } from './foreground.ts'
import type { SceneDescription } from '../scene.ts'
import type { Frame, Painted, Setting, View } from './frame.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import type { GroundPainter } from './land.ts'
import { paintLandscape } from './landscape.ts'
import { clamp, mix, smooth } from './numbers.ts'
import { paintPlants, scatterTrees } from './planting.ts'
import { createRoad } from './road.ts'
import { greeneryOf, snowLies } from './season.ts'
import { drawBush } from './foliage.ts'
import { swell } from './sea.ts'
import { treeRows } from './tree-rows.ts'
import { drawBareTree, drawBroadleaf, drawConifer } from './trees.ts'
import { plantTexels } from './sprites.ts'
import { paintWater } from './water.ts'
import { looksOn } from './wishes.ts'

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
  /** Stones and shrubs at the sides, 1 the usual. */
  readonly foreground?: number
  /** Conifers instead of broad-leaved trees along the fields. */
  readonly needled?: boolean
  /** A road down the middle. */
  readonly road?: boolean
}

/** Metres from the top of the cliffs down to the sea. */
const seaBelow = 26

function onCoast(scene: SceneDescription): boolean {
  return (
    looksOn(scene, 'sea', 'coast', 'coastal', 'seaside', 'cliff', 'cliffs') ||
    looksOn(scene, 'beach')
  )
}

/** On a coast one looks from a rise, down on the sea. */
function raised(own: View): (scene: SceneDescription) => View {
  return (scene) => (onCoast(scene) ? { ...own, horizon: own.horizon - 0.1, eyeHeight: 3.4 } : own)
}

function paintCountry(frame: Frame, country: Countryside, depicts: readonly string[]): Painted {
  const { noise, random, scene } = frame
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const turn = random.fork('country')
  const shift = turn.between(0, 200)
  const aerial = scene.camera === 'aerial'
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const far = aerial
    ? createFields(frame, green, Math.max(0.75, country.fields), snowy, 0.3)
    : createFields(frame, green, country.fields, snowy)
  const shadows = createCloudShadows(frame)
  const play = createGroundLight(frame)
  const coast = onCoast(scene)
  // From the air the flat ground reaches farther, since that is where subjects stand.
  const flat = aerial ? frame.camera.eyeHeight * 7 : coast ? 30 : 45
  // Where the land breaks off to the sea, and the headland that closes the bay at one side.
  const half = frame.width / 2 / frame.camera.focal
  const head = turn.next() < 0.5 ? -1 : 1
  const road = country.road ? createRoad(frame, coast ? head * 0.034 : 0) : null
  const brink = (x: number): number =>
    flat + 5 + 4 * noise.gradient(x / 22 + 3, 4.5) + 1.5 * noise.gradient(x / 5, 9.5)
  const headland = (x: number, z: number): number =>
    smooth(0.25, 0.85, (head * x) / z / half + 0.2 * noise.gradient(z / 500, 6.5)) *
    smooth(260, 900, z) *
    smooth(4600, 2600, z)
  const cliff = hexToLinear('#a1927c')
  const rise = country.rise * turn.between(0.75, 1.2)
  const height = (x: number, z: number): number => {
    const level =
      road && !coast ? mix(smooth(6, 60, Math.abs(x - road.middle(z))), 1, smooth(500, 1600, z)) : 1
    return level * landAt(x, z)
  }
  const landAt = (x: number, z: number): number => {
    const start = coast && !aerial ? flat + 1 : Math.max(country.start, flat + 4)
    const t = smooth(start, start * 9, z)
    if (z < start) return 0
    let ashore = 1
    if (coast) {
      if (z < brink(x)) return 0
      ashore = headland(x, z)
      // Nothing is seen of the sea floor.
      if (ashore < 0.05) return -seaBelow * 60
    }
    const roll = noise.fbm(x / country.length + shift, z / (country.length * 0.8), 2)
    const ridge = noise.fbm(x / (country.length * 4) + shift, z / (country.length * 3.2) + 3, 3)
    const gentle = smooth(start, start * 3, z) * country.length * 0.022
    return (
      ashore *
      (gentle * (0.5 + roll) +
        t * rise * clamp(0.36 + roll * 0.4 + ridge * 0.9, 0, 2) * smooth(0, 2600, z) * 1.6)
    )
  }
  const [blendFrom, blendTo] = aerial ? [15, 30] : [70, 240]
  const cover: GroundPainter = (point, out) => {
    point.sunlit *= shadows(point.x, point.z)
    if (point.z < 90) point.sunlit *= play(point.x, point.z)
    if (point.z < blendFrom) near(point, out)
    else if (point.z > blendTo) far(point, out)
    else {
      near(point, out)
      const a = [out[0] as number, out[1] as number, out[2] as number]
      far(point, out)
      const t = smooth(blendFrom, blendTo, point.z)
      for (let c = 0; c < 3; c++) out[c] = mix(a[c] as number, out[c] as number, t)
      point.leafy = snowy ? 0 : mix(1, 0.55, t)
    }
  }
  const sky = paintLandscape(frame, {
    mirrored: coast,
    land: { near: flat, far: 12000, steps: 420, height },
    grownOver: snowy || road || aerial ? 0 : 26,
    haze: { factor: 1.5, ceiling: 700 },
    ground: (point, out) => {
      cover(point, out)
      road?.surface(point, out)
      if (!coast || point.z < flat + 2) return
      // Where the land breaks off, its rock shows.
      const bare = smooth(0.8, 0.6, point.ny)
      const layer = noise.fbm(point.x / 30, point.height / 9, 3)
      const crag = noise.fbm(point.x / 9, point.height / 40, 3)
      for (let c = 0; c < 3; c++)
        out[c] = mix(
          out[c] as number,
          (cliff[c] as number) * (0.75 + layer * 0.4 + crag * 0.5),
          bare,
        )
      point.leafy *= 1 - bare
      point.nx *= 1 - bare
      point.nz = mix(point.nz, -0.8, bare)
      point.sunlit = mix(point.sunlit, 0.7, bare)
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
        (road && Math.abs(x - road.middle(z)) < 9) || (coast && z > flat && view.heightAt(x, z) < 3)
          ? 0
          : 1
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
      paintForeground(
        frame,
        {
          stones: ['#8f8a80', '#7a756c', '#a09686'],
          green,
          shrubs: bushes,
          amount: country.foreground ?? 1,
          free: (x, z) => !(road && Math.abs(x - road.middle(z)) < 5.2),
        },
        progress.part(0.85, 0.86),
      )
      if (!snowy) {
        paintGrass(
          frame,
          {
            ...green,
            length: country.grass,
            near: 1,
            far: aerial ? 26 : 42,
            density: 0.86,
            sunlit: play,
            tussocks: 2.6,
            flowerShare: green.flowerShare * country.flowers,
            ...(road
              ? { grows: (x: number, z: number) => smooth(3.5, 4.4, Math.abs(x - road.middle(z))) }
              : {}),
          },
          random.fork('grass'),
          frame.progress.part(0.86, 0.9),
        )
      }
    },
  })
  const water = coast
    ? paintWater(
        { ...frame, camera: { ...frame.camera, eyeHeight: frame.camera.eyeHeight + seaBelow } },
        sky,
        {
          deep: hexToLinear('#12577a'),
          shallow: hexToLinear('#3f9aa6'),
          roughness: swell(frame) * 0.8,
        },
        frame.progress.part(0.97, 0.98),
      )
    : null
  return {
    surface: snowy ? 'snow' : road ? 'stone' : 'grass',
    standing: { near: 2.4, far: aerial ? flat * 0.95 : coast ? 24 : 36 },
    water,
    airBottom: frame.camera.horizonY - frame.height * 0.1,
    hazeFactor: 1.5,
    depicts: [
      'grass',
      'tree',
      'hill',
      'field',
      ...(coast ? ['sea', 'ocean', 'coast', 'water'] : []),
      ...(snowy || green.flowerShare === 0 ? [] : ['flower']),
      ...depicts,
    ],
  }
}

const view: View = { horizon: 0.59, eyeHeight: 1.25, lens: 0.87, sunAside: 0.25 }

/** Tall grass with flowers, trees and low hills behind. */
export const meadow: Setting = {
  view,
  viewFor: raised(view),
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
  viewFor: raised({ ...view, horizon: 0.63 }),
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
  viewFor: raised({ ...view, horizon: 0.57, eyeHeight: 1.4 }),
  paint: (frame) =>
    looksOn(frame.scene, 'desert', 'desert', 'dunes')
      ? desert.paint(frame)
      : paintCountry(
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
