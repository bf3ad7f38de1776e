/** A village: a lane between cottages, gardens and trees, a church where it bends away. */
import { isGloomy } from './atmosphere.ts'
import type { Painted, Frame, Setting } from './frame.ts'
import { paintChurch } from './church.ts'
import { designCottage, paintCottage } from './cottage.ts'
import { drawBush } from './foliage.ts'
import { createFields } from './fields.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf, detail } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintLandscape } from './landscape.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintGroundShadow, paintPlants, scatterTrees } from './planting.ts'
import type { Plant } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { plantTexels } from './sprites.ts'
import { drawBareTree, drawBroadleaf } from './trees.ts'
import { excludes } from './wishes.ts'

function paint(frame: Frame): Painted {
  const { noise, random, scene } = frame
  const { time } = frame.atmosphere
  const turn = random.fork('village')
  const snowy = snowLies(scene)
  const green = greeneryOf(scene)
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)
  const play = createGroundLight(frame)
  const far = createFields(frame, green, 0.6, snowy)
  const bend = turn.next() < 0.5 ? -1 : 1
  const reach = turn.between(0.0026, 0.0042)
  const lane = (z: number): number => bend * reach * Math.max(0, z - 8) ** 2
  const half = 2.3
  const shift = turn.between(0, 200)
  const [earth = [0, 0, 0], pale = [0, 0, 0], cobble = [0, 0, 0]] = palette(
    '#94795a',
    '#b9a384',
    '#8d8a84',
  )
  const cobbled = turn.next() < 0.5
  const wet = scene.weather === 'rain' || scene.weather === 'storm' ? 0.6 : 1
  const lit = time === 'night' ? 0.75 : time !== 'day' ? 0.4 : isGloomy(frame.atmosphere) ? 0.3 : 0
  const snow = snowy ? 1 : 0
  const height = (x: number, z: number): number =>
    smooth(90, 1400, z) * (90 + 210 * clamp(0.4 + noise.fbm(x / 700 + shift, z / 700, 4), 0, 1.4))
  paintLandscape(frame, {
    land: { near: 90, far: 9000, steps: 320, across: 3, height },
    haze: { factor: 1.8, ceiling: 600 },
    ground: (point, out) => {
      if (point.z > 160) {
        far(point, out)
        return
      }
      near(point, out)
      const { x, z, footprint } = point
      point.sunlit *= play(x, z)
      const off = Math.abs(x - lane(z))
      const ragged = noise.fbm(x * 0.9, z * 0.9, 3) * 0.5
      const on = smooth(half + 0.35 + footprint, half - 0.25, off + ragged)
      if (on <= 0) return
      const track = smooth(0.42, 0.1, Math.abs(off - 0.9 + ragged * 0.2))
      const tone = noise.fbm(x * 1.3, z * 0.6, 4)
      let bump = 0
      if (cobbled) {
        const row = Math.floor(z / 0.16)
        const u = x / 0.19 + (row % 2) * 0.5 + noise.gradient(x * 3, z * 3) * 0.2
        const fu = u - Math.floor(u) - 0.5
        const fv = z / 0.16 - row - 0.5
        const fine = detail(0.16, footprint)
        bump =
          fine * (1 - smooth(0.08, 0.26, fu * fu + fv * fv) * 1.4) +
          fine * (noise.white(Math.floor(u) + 300, row) - 0.5) * 0.5
        point.nx += fu * 0.5 * fine
      } else bump = (noise.value(x * 24, z * 24) - 0.5) * detail(0.08, footprint)
      const midGrass = cobbled ? 0 : smooth(0.5, 0.2, off + ragged) * 0.6
      for (let c = 0; c < 3; c++) {
        const soil = cobbled
          ? (cobble[c] as number) * (0.72 + bump * 0.35 + tone * 0.3)
          : mix(earth[c] as number, pale[c] as number, clamp(0.4 + tone + track * 0.4, 0, 1)) *
            (0.85 + bump * 0.4)
        let value = mix(soil * wet, out[c] as number, midGrass)
        if (snowy) value = mix(value, 0.62, 0.75 - track * 0.45)
        out[c] = mix(out[c] as number, value, on)
      }
      point.leafy *= 1 - on * (1 - midGrass)
    },
    plant: (view) => {
      const broad = [0, 1, 2].map((i) =>
        green.bare
          ? drawBareTree(random.fork(`bare ${i}`), plantTexels(frame, 320))
          : drawBroadleaf(
              random.fork(`tree ${i}`),
              plantTexels(frame, 320),
              turn.between(0.7, 0.95),
            ),
      )
      const bushes = [0, 1, 2].map((i) =>
        drawBush(random.fork(`bush ${i}`), plantTexels(frame, 140)),
      )
      const leafy = {
        sprites: broad,
        leaves: green.leaves,
        wood: green.wood,
        snow: snow && !green.bare ? 0.6 : 0,
      }
      const low = { sprites: bushes, leaves: green.leaves, wood: green.wood, snow: snow * 0.7 }
      const { progress } = frame
      paintPlants(
        frame,
        view,
        scatterTrees(frame, turn, {
          count: 700,
          near: 130,
          far: 1400,
          tall: [8, 15],
          share: (x, z) => smooth(-0.05, 0.25, noise.fbm(x / 160 + shift, z / 160, 3)),
        }),
        leafy,
        turn,
        progress.part(0.76, 0.79),
      )
      const church = {
        x: lane(70) + bend * turn.between(6, 16),
        z: turn.between(74, 92),
        angle: turn.between(-0.5, 0.5),
      }
      paintChurch(frame, church, lit, snow)
      // Houses stand a little askew along the lane, their fronts towards it.
      const homes: { z: number; paint: () => void }[] = []
      for (const side of [-1, 1]) {
        let z = turn.between(15, 19) + (side === bend ? 5 : 0)
        while (z < 74) {
          const own = random.fork(`house ${side} ${homes.length}`)
          const back = half + own.between(5.4, 7.6)
          const slope = 2 * bend * reach * Math.max(0, z - 8)
          const house = designCottage(
            own,
            {
              x: lane(z) + side * back,
              z,
              angle:
                (own.next() < 0.72 ? (side * -Math.PI) / 2 : 0) +
                Math.atan(slope) +
                own.between(-0.16, 0.16),
            },
            lit,
            snow,
          )
          homes.push({
            z,
            paint: () => {
              shadeFoot(frame, house.x, z, 6.5)
              paintCottage(frame, house)
            },
          })
          z += own.between(11, 15)
        }
      }
      const gardens: Plant[] = []
      for (let i = 0; i < 150; i++) {
        const z = turn.between(8, 70)
        const side = turn.next() < 0.5 ? -1 : 1
        gardens.push({
          x: lane(z) + side * (half + turn.between(0.9, 2.2) + (turn.next() < 0.3 ? 8 : 0)),
          z,
          tall: turn.between(0.35, 1.25),
        })
      }
      const trees: Plant[] = excludes(scene, 'tree')
        ? []
        : Array.from({ length: 16 }, () => {
            const z = turn.between(20, 95)
            const side = turn.next() < 0.5 ? -1 : 1
            return { x: lane(z) + side * turn.between(8, 22), z, tall: turn.between(5, 10) }
          })
      // Everything in the lane from far to near, since bushes soften the feet of the houses.
      const steps = [
        ...homes,
        ...gardens.map((plant) => ({ z: plant.z, paint: () => plantOne(plant, low) })),
        ...trees.map((plant) => ({ z: plant.z, paint: () => plantOne(plant, leafy) })),
      ].sort((a, b) => b.z - a.z)
      steps.forEach((step, i) => {
        if (i % 3 === 0) progress.at(0.79 + (0.08 * i) / steps.length)
        step.paint()
      })
      function plantOne(plant: Plant, growth: typeof low): void {
        paintPlants(frame, { heightAt: () => 0 }, [plant], growth, turn, progress.part(0.87, 0.87))
      }
      if (snowy) return
      paintGrass(
        frame,
        {
          ...green,
          length: [0.06, 0.28],
          near: 1,
          far: 24,
          density: 0.85,
          sunlit: play,
          tussocks: 2,
          flowerShare: green.flowerShare * 1.4,
          grows: (x, z) => smooth(half - 0.3, half + 0.6, Math.abs(x - lane(z))),
        },
        random.fork('grass'),
        progress.part(0.87, 0.9),
      )
    },
  })
  return {
    surface: snowy ? 'snow' : cobbled ? 'stone' : 'grass',
    standing: { near: 2.4, far: 26 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.22,
    hazeFactor: 1.8,
    depicts: [
      'village',
      'house',
      'cottage',
      'church',
      'lane',
      'road',
      'path',
      'window',
      'building',
      ...(excludes(scene, 'tree') ? [] : ['tree']),
      ...(snowy || green.flowerShare === 0 ? [] : ['flower']),
    ],
  }
}

function shadeFoot(frame: Frame, x: number, z: number, reach: number): void {
  const { camera, centreX } = frame
  const scale = camera.focal / z
  paintGroundShadow(
    frame,
    centreX + x * scale,
    camera.horizonY + camera.eyeHeight * scale,
    reach * scale,
    z,
    0.5,
  )
}

/** A lane through a village. */
export const village: Setting = {
  view: {
    horizon: 0.57,
    eyeHeight: 1.5,
    lens: 0.84,
    sunAside: 0.5,
    daySun: { azimuth: [60, 120], elevation: [28, 46] },
  },
  paint,
}
