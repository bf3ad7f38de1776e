/** Inside a wood: trunks that fade into the light, a roof of leaves, shafts of sun, a soft floor. */
import type { Rgb } from '../pixels.ts'
import { layMist, mistColour, paintBackdrop, paintShafts } from './forest-air.ts'
import { createForestFloor } from './forest-floor.ts'
import type { Path } from './forest-floor.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintGrass } from './grass.ts'
import { castLand } from './land.ts'
import { mixRgb, scaleRgb, smooth } from './numbers.ts'
import { paintGroundShadow, scatterPlants } from './planting.ts'
import type { Plant } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap } from './sky.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { drawBough, drawBush } from './foliage.ts'
import { paintFireflies } from './fireflies.ts'
import { excludes } from './wishes.ts'
import { drawBareTree, drawBroadleaf, drawConifer } from './trees.ts'
import { paintTrunk } from './trunks.ts'

/** Under leaves a night's light would be next to none: as eyes that are used to it would see it. */
function adapted(frame: Frame): Frame {
  const { atmosphere } = frame
  if (atmosphere.time !== 'night') return frame
  const ambient = scaleRgb(atmosphere.ambient, 1.9)
  return { ...frame, atmosphere: { ...atmosphere, ambient, key: scaleRgb(atmosphere.key, 1.25) } }
}

function paint(outer: Frame): Painted {
  const frame = adapted(outer)
  const { progress, random, noise, scene, atmosphere } = frame
  const turn = random.fork('forest')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const needled = turn.next() < 0.4 || (green.bare && turn.next() < 0.6)
  const sky = createSkyMap(frame, progress.part(0, 0.18))

  const swing = turn.between(-1, 1)
  const path: Path = (z) =>
    swing * 0.9 * Math.sin(z / 9) * smooth(3, 14, z) + swing * 0.018 * z * z * 0.35
  const mist = mistColour(frame, green)
  const thick = { clear: 0.017, cloudy: 0.02, rain: 0.03, snow: 0.03, fog: 0.055, storm: 0.026 }[
    scene.weather
  ]
  paintBackdrop(frame, sky, mist)

  const view = castLand(
    frame,
    {
      near: 16,
      far: 160,
      steps: 160,
      height: (x, z) =>
        smooth(16, 60, z) *
        (0.9 * noise.fbm(x / 14, z / 14, 3) + smooth(4, 40, Math.abs(x - path(z))) * 2.2),
    },
    progress.part(0.24, 0.3),
  )
  view.shade(createForestFloor(frame, green, path, snowy), progress.part(0.3, 0.44))

  const bark: Rgb = mixRgb(green.wood, needled ? [0.16, 0.1, 0.07] : [0.2, 0.19, 0.17], 0.5)
  const clearing = (x: number, z: number): number =>
    smooth(1.9, 3.4, Math.abs(x - path(z)) - 0.012 * z)
  const far = scatterPlants(frame, turn, {
    count: 140,
    near: 25,
    far: 95,
    tall: [14, 24],
    share: clearing,
  })
  const near = scatterPlants(frame, turn, {
    count: 46,
    near: 6.5,
    far: 20,
    tall: [16, 24],
    share: (x, z) => smooth(2.4, 3.4, Math.abs(x - path(z))),
  })
  const understory = scatterPlants(frame, turn, {
    count: 240,
    near: 9,
    far: 60,
    tall: [0.5, 2],
    share: (x, z) => clearing(x, z) * smooth(-0.1, 0.3, noise.fbm(x / 7, z / 7, 2)),
  })
  const sprites = [0, 1, 2, 3].map((i) => {
    const own = random.fork(`tree ${i}`)
    if (needled) return drawConifer(own, plantTexels(frame, 420))
    return green.bare
      ? drawBareTree(own, plantTexels(frame, 420))
      : drawBroadleaf(own, plantTexels(frame, 420), own.between(0.6, 0.8))
  })
  const bushes = [0, 1].map((i) => drawBush(random.fork(`bush ${i}`), plantTexels(frame, 160)))
  const boughs = [0, 1, 2].map((i) => drawBough(random.fork(`bough ${i}`), plantTexels(frame, 260)))
  const leaves: readonly [Rgb, Rgb] = needled ? green.needles : green.leaves
  const everything = [
    ...far.map((plant) => ({ plant, kind: 'tree' as const })),
    ...near.map((plant) => ({ plant, kind: 'trunk' as const })),
    ...understory.map((plant) => ({ plant, kind: 'bush' as const })),
  ].sort((a, b) => b.plant.z - a.plant.z)
  // Under the roof of leaves it is dim; what light there is comes down in patches.
  const shadeLevel = 0.5
  layMist(frame, mist, thick, 130, 4)
  everything.forEach(({ plant, kind }, i) => {
    if (i % 4 === 0) progress.at(0.44 + (0.34 * i) / everything.length)
    place(frame, view.heightAt(plant.x, plant.z), plant, kind)
  })
  function place(
    frame: Frame,
    ground: number,
    plant: Plant,
    kind: 'tree' | 'trunk' | 'bush',
  ): void {
    const { camera, centreX } = frame
    const scale = camera.focal / plant.z
    const x = centreX + plant.x * scale
    const y = camera.horizonY + (camera.eyeHeight - ground) * scale
    const own = random.fork(`${Math.round(plant.x * 50)},${Math.round(plant.z * 50)}`)
    const sunlit =
      shadeLevel * smooth(-0.25, 0.35, noise.fbm(plant.x / 6 + 40, plant.z / 6, 2)) + 0.15
    const leaf = mixRgb(leaves[0], leaves[1], own.next())
    // Every tree stands in the mist before it.
    const air = { colour: mist, share: 1 - Math.exp(-thick * Math.max(0, plant.z - 4)) }
    if (kind === 'trunk') {
      paintGroundShadow(frame, x, y, 0.9 * scale, plant.z, 0.6 * (1 - air.share))
      paintTrunk(frame, {
        x,
        y,
        scale,
        depth: plant.z,
        radius: own.between(0.13, 0.3),
        bark,
        moss: scaleRgb(green.leaves[0], snowy ? 0 : 0.5),
        lean: own.between(-0.05, 0.05),
        seed: own.between(0, 200),
        sunlit,
        snow: snowy,
        air,
      })
      // Boughs of the same tree reach into the upper part of the picture.
      const count = green.bare && !needled ? 0 : own.integer(1, plant.z > 13 ? 2 : 4)
      for (let k = 0; k < count; k++) {
        const tall = own.between(1.2, 2.3) * scale
        const mirrored = own.next() < 0.5
        stampPlant(frame, own.pick(boughs), {
          x: x + (mirrored ? -1 : 1) * tall * 0.84,
          y: y - own.between(3.2, 6) * scale,
          height: tall,
          depth: plant.z - 0.3,
          leaf,
          wood: bark,
          mirrored,
          sunlit: sunlit * 0.8 + 0.3,
          snow: snowy ? 0.6 : 0,
          air,
        })
      }
      return
    }
    if (kind === 'bush') {
      if (snowy && green.bare) return
      paintGroundShadow(frame, x, y, plant.tall * scale, plant.z, 0.5 * (1 - air.share))
    }
    stampPlant(frame, kind === 'tree' ? own.pick(sprites) : own.pick(bushes), {
      x,
      y: y + 1,
      height: plant.tall * scale,
      depth: plant.z,
      leaf: kind === 'bush' ? scaleRgb(leaf, 0.8) : leaf,
      wood: bark,
      mirrored: own.next() < 0.5,
      sunlit: kind === 'bush' ? sunlit : 0.3 + sunlit,
      snow: snowy ? 0.6 : 0,
      air,
    })
  }

  if (!snowy) {
    paintGrass(
      frame,
      {
        ...green,
        tip: scaleRgb(green.tip, 0.62),
        dry: scaleRgb(green.dry, 0.5),
        length: [0.06, 0.3],
        near: 1,
        far: 24,
        density: 0.42,
        flowerShare: scene.season === 'spring' ? 0.03 : 0.004,
        grows: (x, z) =>
          smooth(0.5, 1.7, Math.abs(x - path(z))) *
          smooth(-0.12, 0.2, noise.fbm(x / 2.3 + 11, z / 2.3, 3)),
      },
      random.fork('grass'),
      progress.part(0.8, 0.88),
    )
  }
  if (atmosphere.shadowStrength > 0.3 || scene.weather === 'fog')
    paintShafts(frame, mist, progress.part(0.88, 0.98))
  // Not among the wishes, but what would a summer's night in a wood be without them?
  if (
    atmosphere.time === 'night' &&
    scene.weather === 'clear' &&
    !snowy &&
    scene.season !== 'autumn' &&
    !excludes(scene, 'firefly', 'insect', 'animal')
  )
    paintFireflies(frame, random.fork('fireflies'))
  return {
    surface: snowy ? 'snow' : 'grass',
    standing: { near: 2.4, far: 15 },
    water: null,
    airBottom: frame.camera.horizonY,
    light: {
      direction: [atmosphere.sun[0], atmosphere.sun[1], -atmosphere.sun[2]],
      // Half of the sun's light stays in the leaves, and what comes through has their colour.
      key: scaleRgb(atmosphere.key, 0.55),
      ambient: scaleRgb(mixRgb(atmosphere.ambient, mist, 0.45), 0.75),
      haze: mist,
      hazePerMetre: thick,
      shadowStrength: atmosphere.shadowStrength * 0.5,
    },
    depicts: ['forest', 'tree', 'wood', 'path', 'leaf', ...(snowy ? ['snow'] : ['grass'])],
  }
}

/** A wood with a path. */
export const forest: Setting = {
  view: {
    horizon: 0.56,
    eyeHeight: 1.35,
    lens: 0.87,
    daySun: { azimuth: [12, 38], elevation: [34, 46] },
  },
  paint,
}
