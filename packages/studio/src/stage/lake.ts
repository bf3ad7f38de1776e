/** A still lake below wooded slopes and a high range, seen from its shore. */
import { hexToLinear } from '../pixels.ts'
import { paintForeground } from './foreground.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf, detail } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants, scatterTrees } from './planting.ts'
import { createAlpineGround, createRange } from './range.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { drawConifer } from './trees.ts'
import { plantTexels } from './sprites.ts'
import { paintWater } from './water.ts'

function paint(frame: Frame): Painted {
  const { progress, random, noise, scene, camera } = frame
  const turn = random.fork('lake')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const sky = createSkyMap(frame, progress.part(0, 0.22), true)
  const range = createRange(frame, snowy)
  const alpine = createAlpineGround(frame, range, green)
  const shoreAt = turn.between(6.5, 8.5) * Math.max(1, camera.eyeHeight / 1.6)
  const slant = turn.between(-0.22, 0.22)
  const farShore = turn.between(380, 620)
  /** Metres into the water from the near shore. */
  const farEdge = (x: number): number => farShore + noise.fbm(x / 260 + 9, 2.5, 3) * 190
  const inside = (x: number, z: number): number => {
    const straight = z - shoreAt - slant * x
    if (z > farShore * 0.6) return farEdge(x) - z
    if (straight < -6 || straight > 6) return straight
    return (
      straight + noise.gradient(x / 6 + 3, z / 30) * 1.1 + noise.gradient(x / 1.7, z / 9) * 0.25
    )
  }
  const view = castLand(
    frame,
    {
      near: 120,
      far: 17000,
      steps: 490,
      across: 4,
      height: (x, z) => {
        if (z < farShore * 0.7) return 0
        const beyond = z - farEdge(x)
        if (beyond <= 0) return 0
        const bank = 1.5 * smooth(0, 12, beyond)
        const slopes =
          smooth(0, 700, beyond) *
          (60 + 150 * clamp(0.35 + noise.fbm(x / 520 + 20, z / 520, 4), 0, 1.5))
        return (
          bank + slopes * (1 - smooth(2200, 4200, z)) + range.height(x, z) * smooth(900, 3600, z)
        )
      },
    },
    progress.part(0.22, 0.4),
  )
  paintSky(frame, sky, progress.part(0.4, 0.46))
  view.shade(alpine, progress.part(0.46, 0.56), 121)
  const play = createGroundLight(frame)
  const turf = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const [pebbleA, pebbleB] = palette('#9a938a', '#6d665f')
  view.shade(
    (point, out) => {
      turf(point, out)
      point.sunlit *= play(point.x, point.z)
      const { x, z, footprint } = point
      const bare = smooth(-2.6, -1.2, inside(x, z) + noise.fbm(x * 0.8, z * 0.8, 3) * 1.6)
      if (bare <= 0) return
      const wet = smooth(-0.5, -0.05, inside(x, z))
      // Pebbles: rounded cells, each with its own tone.
      const size = 0.09
      const jitterX = noise.gradient(x * 9, z * 9) * 0.4
      const u = x / size + jitterX
      const v = z / size / 1.1 + noise.gradient(x * 9 + 40, z * 9) * 0.4
      const fu = u - Math.floor(u) - 0.5
      const fv = v - Math.floor(v) - 0.5
      const round = 1 - smooth(0.15, 0.3, fu * fu + fv * fv)
      const fine = detail(size, footprint)
      const tone = mix(0.5, noise.white(Math.floor(u) + 200, Math.floor(v) + 100), fine)
      for (let c = 0; c < 3; c++) {
        const stone =
          mix(pebbleB?.[c] as number, pebbleA?.[c] as number, tone) *
          mix(0.75, 0.45 + 0.6 * round, fine) *
          (1 - wet * 0.5)
        out[c] = mix(out[c] as number, snowy ? mix(0.75, stone, 0.55) : stone, bare)
      }
      point.leafy *= 1 - bare
      point.nx += fu * 0.9 * fine * bare
      point.nz += fv * 0.9 * fine * bare
      point.ny = Math.sqrt(Math.max(0.2, 1 - point.nx * point.nx - point.nz * point.nz))
    },
    progress.part(0.56, 0.6),
    0,
    119,
  )
  softenEdges(frame, progress.part(0.6, 0.62))

  const conifers = [0, 1, 2].map((i) =>
    drawConifer(random.fork(`conifer ${i}`), plantTexels(frame, 260)),
  )
  const growth = {
    sprites: conifers,
    leaves: green.needles,
    wood: green.wood,
    snow: snowy ? 0.7 : 0,
  }
  const share = (x: number, z: number): number =>
    view.heightAt(x, z) < 0.8 ? 0 : 0.25 + smooth(-0.05, 0.25, noise.fbm(x / 240 + 12, z / 240, 3))
  const plants = scatterTrees(frame, turn, {
    count: 5200,
    near: farShore * 0.7,
    far: 2300,
    tall: [12, 24],
    share,
  })
  paintPlants(frame, view, plants, growth, turn, progress.part(0.62, 0.7))
  paintHaze(frame, sky, progress.part(0.7, 0.74), { ceiling: 1300 })

  const rough =
    scene.weather === 'storm' ? 0.13 : scene.weather === 'rain' ? 0.07 : turn.between(0.012, 0.032)
  const water = paintWater(
    frame,
    sky,
    {
      deep: hexToLinear(turn.pick(['#12424c', '#0f3d52', '#17514f'])),
      shallow: hexToLinear('#6f8f7c'),
      roughness: rough,
      inside,
      clearness: 3.2,
    },
    progress.part(0.74, 0.9),
  )
  const half = frame.width / 2 / camera.focal
  const side = turn.next() < 0.5 ? -1 : 1
  const framing = Array.from({ length: turn.integer(1, 3) }, (_, i) => {
    const z = turn.between(9, 12) + i * 2.5
    return { x: side * half * z * turn.between(0.78, 1.04), z, tall: turn.between(5.5, 9) }
  }).filter((plant) => inside(plant.x, plant.z) < -0.3)
  const near = [3, 4].map((i) => drawConifer(random.fork(`conifer ${i}`), plantTexels(frame, 700)))
  paintPlants(
    frame,
    { heightAt: () => 0 },
    framing,
    { ...growth, sprites: near },
    turn,
    progress.part(0.9, 0.93),
  )
  paintForeground(
    frame,
    {
      stones: ['#8f8a82', '#7a746d', '#a39a8e'],
      green,
      amount: 1.3,
      free: (x, z) => inside(x, z) < -0.2,
    },
    progress.part(0.93, 0.94),
  )
  if (!snowy) {
    paintGrass(
      frame,
      {
        ...green,
        sunlit: play,
        tussocks: 2.8,
        length: [0.06, 0.2],
        near: 1,
        far: 14,
        density: 0.8,
        flowerShare: green.flowerShare * 0.5,
        grows: (x, z) => smooth(-1.5, -2.8, inside(x, z) + noise.fbm(x * 0.8, z * 0.8, 3) * 1.6),
      },
      random.fork('grass'),
      progress.part(0.94, 0.98),
    )
  }
  return {
    surface: snowy ? 'snow' : 'grass',
    standing: { near: 2.4, far: shoreAt * 0.8 },
    water,
    airBottom: camera.horizonY - frame.height * 0.14,
    depicts: ['lake', 'water', 'mountain', 'tree', 'shore', 'forest'],
  }
}

/** A lake below mountains. */
export const lake: Setting = {
  view: { horizon: 0.5, eyeHeight: 1.7, lens: 0.87, sunAside: 0.5 },
  paint,
}
