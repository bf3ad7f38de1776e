/** A high range behind a valley with conifers: rock, snow by slope and height, meadow or snow in front. */
import { createCloudShadows } from './cloud-shadows.ts'
import { paintForeground } from './foreground.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf } from './ground.ts'
import { createGroundLight } from './ground-light.ts'
import { paintLandscape } from './landscape.ts'
import { mix, smooth } from './numbers.ts'
import { paintPlants, scatterTrees } from './planting.ts'
import { createAlpineGround, createRange } from './range.ts'
import { greeneryOf, snowLies } from './season.ts'
import { drawConifer } from './trees.ts'
import { plantTexels } from './sprites.ts'

function paint(frame: Frame): Painted {
  const { noise, scene, random } = frame
  const snowy = snowLies(scene)
  const range = createRange(frame, snowy)
  const green = greeneryOf(scene)
  const near = snowy ? createSnowGround(frame) : createTurf(frame, green)

  const alpine = createAlpineGround(frame, range, green)
  const conifers = [0, 1, 2].map((i) =>
    drawConifer(random.fork(`conifer ${i}`), plantTexels(frame, 260)),
  )
  const shadows = createCloudShadows(frame)
  const play = createGroundLight(frame)
  paintLandscape(frame, {
    land: { near: 42, far: 17000, steps: 520, across: 4, height: range.height },
    grownOver: snowy ? 0 : 24,
    haze: { factor: 0.75, ceiling: 1500 },
    ground: (point, out) => {
      point.sunlit *= shadows(point.x, point.z)
      if (point.z < 90) point.sunlit *= play(point.x, point.z)
      if (point.z < 200) near(point, out)
      else if (point.z > 420) alpine(point, out)
      else {
        near(point, out)
        const a = [out[0] as number, out[1] as number, out[2] as number]
        const t = smooth(200, 420, point.z)
        alpine(point, out)
        for (let c = 0; c < 3; c++) out[c] = mix(a[c] as number, out[c] as number, t)
      }
    },
    plant: (view) => {
      const turn = random.fork('plants')
      const growth = {
        sprites: conifers,
        leaves: green.needles,
        wood: green.wood,
        snow: snowy ? 0.75 : 0,
      }
      const share = (x: number, z: number): number =>
        smooth(0.0, 0.3, noise.fbm(x / 300 + 12, z / 300, 3) + 0.06)
      const far = scatterTrees(frame, turn, {
        count: 7000,
        near: 320,
        far: 3000,
        tall: [14, 28],
        share,
      })
      const mid = scatterTrees(frame, turn, {
        count: 130,
        near: 70,
        far: 420,
        tall: [9, 22],
        // The middle belongs to the subject.
        share: (x, z) => share(x, z) * smooth(0.08, 0.2, Math.abs(x / z)),
      })
      paintPlants(frame, view, [...far, ...mid], growth, turn, frame.progress.part(0.78, 0.86))
      paintForeground(
        frame,
        { stones: ['#8d857d', '#77706a', '#9c948a'], green, amount: 1.6 },
        frame.progress.part(0.86, 0.87),
      )
      if (!snowy) {
        paintGrass(
          frame,
          {
            ...green,
            length: [0.05, 0.16],
            near: 1,
            far: 36,
            density: 0.82,
            sunlit: play,
            tussocks: 2.6,
            flowerShare: green.flowerShare * 0.6,
          },
          random.fork('grass'),
          frame.progress.part(0.87, 0.9),
        )
      }
    },
  })
  return {
    surface: snowy ? 'snow' : 'grass',
    standing: { near: 2.4, far: 34 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.16,
    hazeFactor: 0.75,
    depicts: ['mountain', 'peak', 'valley', 'tree', 'grass'],
  }
}

/** A valley below high peaks. */
export const mountains: Setting = {
  view: {
    horizon: 0.62,
    eyeHeight: 1.25,
    lens: 0.87,
    sunAside: 0.35,
    daySun: { azimuth: [60, 110], elevation: [26, 38] },
  },
  paint,
}
