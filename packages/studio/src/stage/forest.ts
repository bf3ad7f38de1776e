/** Inside a wood: trunks that fade into the light, a roof of leaves, shafts of sun, a soft floor. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, detail } from './ground.ts'
import { castLand } from './land.ts'
import type { GroundPainter } from './land.ts'
import { luminance, mix, mixRgb, palette, scaleRgb, smooth, tintRgb } from './numbers.ts'
import { paintGroundShadow, scatterPlants } from './planting.ts'
import type { Plant } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import type { Greenery } from './season.ts'
import { createSoftField } from './soft-field.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { paintTrunk } from './trunks.ts'
import { drawBareTree, drawBough, drawBroadleaf, drawBush, drawConifer } from './trees.ts'

/** Where the path runs: metres to the right at a distance. */
type Path = (z: number) => number

function paint(frame: Frame): Painted {
  const { progress, random, noise, scene, atmosphere } = frame
  const turn = random.fork('forest')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const needled = turn.next() < 0.4 || (green.bare && turn.next() < 0.6)
  const sky = createSkyMap(frame, progress.part(0, 0.18))
  paintSky(frame, sky, progress.part(0.18, 0.24))

  const swing = turn.between(-1, 1)
  const path: Path = (z) =>
    swing * 0.9 * Math.sin(z / 9) * smooth(3, 14, z) + swing * 0.018 * z * z * 0.35
  const mist = mistColour(frame, green)
  const thick = { clear: 0.017, cloudy: 0.02, rain: 0.03, snow: 0.03, fog: 0.055, storm: 0.026 }[
    scene.weather
  ]
  paintBackdrop(frame, mist)

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
  view.shade(createFloor(frame, green, path, snowy), progress.part(0.3, 0.44))

  const bark: Rgb = mixRgb(green.wood, needled ? [0.16, 0.1, 0.07] : [0.2, 0.19, 0.17], 0.5)
  const clearing = (x: number, z: number): number =>
    smooth(1.9, 3.4, Math.abs(x - path(z)) - 0.012 * z)
  const far = scatterPlants(frame, turn, {
    count: 300,
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
  let reached = 130
  everything.forEach(({ plant, kind }, i) => {
    if (i % 24 === 0) progress.at(0.44 + (0.34 * i) / everything.length)
    // Mist thickens step by step, so that every tree stands in the air before it.
    if (plant.z < reached * 0.84) {
      layMist(frame, mist, thick, reached, plant.z)
      reached = plant.z
    }
    place(frame, view.heightAt(plant.x, plant.z), plant, kind)
  })
  layMist(frame, mist, thick, reached, 4)

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
    if (kind === 'trunk') {
      paintGroundShadow(frame, x, y, 0.9 * scale, plant.z, 0.6)
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
      })
      // Boughs of the same tree reach into the upper part of the picture.
      const count = green.bare && !needled ? 0 : own.integer(2, 5)
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
        })
      }
      return
    }
    if (kind === 'bush') {
      if (snowy && green.bare) return
      paintGroundShadow(frame, x, y, plant.tall * scale, plant.z, 0.5)
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
    paintShafts(frame, mist, progress.part(0.88, 0.99))
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

/** The light between the trees: the sky's, filtered green. */
function mistColour(frame: Frame, green: Greenery): Rgb {
  const { haze, key, ambient, time } = frame.atmosphere
  const light: Rgb = [
    key[0] * 0.3 + ambient[0],
    key[1] * 0.3 + ambient[1],
    key[2] * 0.3 + ambient[2],
  ]
  const filtered = tintRgb(
    light,
    mixRgb(green.leaves[1], [0.7, 0.7, 0.5], time === 'day' ? 0.62 : 0.88),
  )
  if (time === 'night') return scaleRgb(mixRgb(filtered, haze, 0.3), 0.75)
  // A low sun fills the wood with the colour of its sky.
  const low = time === 'sunset' || time === 'dawn'
  const near = frame.atmosphere.towards[0] ?? haze
  return low
    ? scaleRgb(mixRgb(filtered, near, 0.6), 0.86)
    : scaleRgb(mixRgb(filtered, haze, 0.35), 1.1)
}

/** Behind the last trees stands a wall of light and leaves. */
function paintBackdrop(frame: Frame, mist: Rgb): void {
  const { width, height, noise, camera, centreX, atmosphere } = frame
  const { data } = frame.image
  const { sun, glow } = atmosphere
  const sunX = centreX + (sun[0] / Math.max(0.2, sun[2])) * camera.focal
  const leaves = createSoftField(width, height, Math.max(1, height / 400), 1, (x, y, out) => {
    out[0] = noise.fbm(
      ((x - centreX) / camera.focal) * 9,
      ((camera.horizonY - y) / camera.focal) * 9,
      5,
    )
  })
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) frame.progress.at(0.24)
    const up = (camera.horizonY - y) / camera.focal
    for (let x = 0; x < width; x++) {
      const leaf = leaves.at(x, y, 0)
      const open = smooth(0.1, 0.75, leaf + up * 0.5) * 0.5
      const near = Math.exp(-(((x - sunX) / (camera.focal * 0.45)) ** 2))
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const wall =
          (mist[c] as number) * (0.9 + 0.28 * near + leaf * 0.22) +
          (glow[c] as number) * 0.12 * near
        data[k + c] = mix(wall, data[k + c] as number, up > 0 ? open : 0)
      }
    }
  }
}

/** Mixes everything farther than `to` with the mist that lies between `to` and `from` metres. */
function layMist(frame: Frame, mist: Rgb, perMetre: number, from: number, to: number): void {
  if (from <= to) return
  const { depth } = frame
  const { data } = frame.image
  const through = Math.exp(-perMetre * (from - to))
  for (let k = 0; k < depth.length; k++) {
    const d = depth[k] as number
    if (d <= to) continue
    const keep = d >= from ? through : Math.exp(-perMetre * (d - to))
    const i = k * 3
    data[i] = (data[i] as number) * keep + mist[0] * (1 - keep)
    data[i + 1] = (data[i + 1] as number) * keep + mist[1] * (1 - keep)
    data[i + 2] = (data[i + 2] as number) * keep + mist[2] * (1 - keep)
  }
}

/** Leaf litter, moss, a trodden path, and the pattern of light that falls through the leaves. */
function createFloor(frame: Frame, green: Greenery, path: Path, snowy: boolean): GroundPainter {
  const { noise, scene } = frame
  const snow = createSnowGround(frame)
  const autumn = scene.season === 'autumn'
  const [earth = [0, 0, 0], litter = [0, 0, 0], pale = [0, 0, 0]] = autumn
    ? palette('#6b4a30', '#a8602c', '#c88f45')
    : palette('#5c4a38', '#7a6347', '#98815c')
  return (point, out) => {
    const { x, z, footprint } = point
    const dapple = smooth(0.0, 0.32, noise.fbm(x * 0.42 + 40, z * 0.42, 4))
    const spots = smooth(0.12, 0.3, noise.fbm(x * 1.5, z * 1.5 + 20, 3))
    if (snowy) {
      snow(point, out)
    } else {
      const off = Math.abs(x - path(z))
      const trodden = smooth(1.25, 0.45, off + noise.fbm(x * 0.9, z * 0.9, 3) * 0.8)
      const moss =
        smooth(0.0, 0.3, noise.fbm(x * 0.5 + 70, z * 0.5, 4)) *
        (1 - trodden) *
        (autumn ? 0.35 : 0.85)
      const fine = detail(0.06, footprint)
      const leafX = x * 15 + noise.gradient(x * 9, z * 9)
      const leafZ = z * 15 + noise.gradient(x * 9 + 30, z * 9)
      const leaf = mix(0.4, noise.white(Math.floor(leafX) + 300, Math.floor(leafZ)), fine)
      const lump = noise.fbm(x * 3, z * 3, 4)
      const edge =
        1 -
        0.4 *
          fine *
          smooth(
            0.3,
            0.5,
            Math.max(
              Math.abs(leafX - Math.floor(leafX) - 0.5),
              Math.abs(leafZ - Math.floor(leafZ) - 0.5),
            ),
          )
      for (let c = 0; c < 3; c++) {
        const leaves =
          leaf > 0.62
            ? mix(litter[c] as number, pale[c] as number, (leaf - 0.62) * 2.6)
            : mix(earth[c] as number, litter[c] as number, leaf / 0.62)
        const soil = mix(leaves * edge, (earth[c] as number) * 1.05, trodden * 0.65)
        out[c] =
          mix(soil, (green.leaves[0][c] as number) * (0.6 + lump * 0.4), moss) * (0.85 + lump * 0.4)
      }
      point.leafy = moss * 0.5
      point.nx += lump * 0.25
      point.open = 0.72 + lump * 0.4
    }
    point.sunlit *= 0.16 + 0.84 * Math.max(dapple * 0.8, spots * 0.75)
    point.open *= 0.72
  }
}

/** Shafts of light slant from the sun through gaps in the leaves. */
function paintShafts(frame: Frame, mist: Rgb, progress: Frame['progress']): void {
  const { width, height, camera, centreX, depth, noise, atmosphere } = frame
  const { data } = frame.image
  const { sun, key } = atmosphere
  if (sun[2] < 0.1) return
  const sx = centreX + (sun[0] / sun[2]) * camera.focal
  const sy = Math.min(camera.horizonY - (sun[1] / sun[2]) * camera.focal, -0.12 * height)
  const strength = 0.16 / Math.max(0.4, luminance(key)) ** 0.25
  const reach = Math.hypot(width, height)
  const beams = createSoftField(width, height, Math.max(1, height / 540), 1, (x, y, out) => {
    const dx = x - sx
    const dy = y - sy
    const r = Math.sqrt(dx * dx + dy * dy) / reach
    const angle = Math.atan2(dx, dy)
    const beam = smooth(
      0.08,
      0.5,
      noise.fbm(angle * 11 + 60, r * 0.5, 3) + noise.fbm(angle * 34 + 9, r * 0.8, 2) * 0.5,
    )
    out[0] = beam * smooth(1.15, 0.25, r)
  })
  for (let y = 0; y < height; y++) {
    if (y % 48 === 0) progress.at(y / height)
    const sink =
      smooth(camera.horizonY + height * 0.32, camera.horizonY - height * 0.15, y) * strength
    if (sink <= 0) continue
    for (let x = 0; x < width; x++) {
      const beam = beams.at(x, y, 0)
      if (beam <= 0) continue
      const d = Math.min(60, depth[y * width + x] as number)
      const value = beam * (1 - Math.exp(-d / 16)) * sink
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        data[k + c] =
          (data[k + c] as number) + value * ((key[c] as number) * 0.75 + (mist[c] as number) * 0.3)
      }
    }
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
