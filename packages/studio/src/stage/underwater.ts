/** Under water: a sandy floor with corals and kelp, caustics, shafts of light, blue distance. */
import { hexToLinear } from '../pixels.ts'
import type { Rgb } from '../pixels.ts'
import { drawBall, drawBranchCoral, drawFan, drawKelp, drawSeaGrass, drawTubes } from './corals.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { createSand } from './ground.ts'
import { castLand } from './land.ts'
import { clamp, mix, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'
import { paintGroundShadow, scatterPlants } from './planting.ts'
import { paintRock } from './rocks.ts'
import { createSoftField } from './soft-field.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import type { AirBefore } from './sprites.ts'
import { paintSchools } from './fish-schools.ts'
import { paintDrift, paintShafts, paintSurface, veilFloor } from './underwater-light.ts'
import { excludes } from './wishes.ts'

/** Water far away, under the surface, and what reaches the floor. */
const seas = [
  ['#0a4f7c', '#5cc8e0', '#0a2c52'],
  ['#0c6a84', '#7fe0dc', '#083f56'],
  ['#0b3f78', '#4aa6e0', '#081f48'],
  ['#136a6a', '#86dcc0', '#0a3c40'],
] as const

function paint(outer: Frame): Painted {
  const { progress, random, noise, scene, width, height, camera, centreX } = outer
  const turn = random.fork('underwater')
  const [haze0 = [0, 0, 0], bright0 = [0, 0, 0], deep0 = [0, 0, 0]] = palette(...turn.pick(seas))
  const { time, weather } = scene
  const level =
    (time === 'night' ? 0.2 : time === 'day' ? 1 : 0.72) *
    (weather === 'clear' ? 1 : weather === 'storm' ? 0.6 : 0.8)
  const warm: Rgb =
    time === 'sunset'
      ? [1.5, 0.98, 0.8]
      : time === 'dawn'
        ? [1.2, 1, 0.92]
        : time === 'night'
          ? [0.5, 0.72, 1.4]
          : [1, 1, 1]
  const lit = (colour: Rgb): Rgb => [
    colour[0] * warm[0] * level,
    colour[1] * warm[1] * level,
    colour[2] * warm[2] * level,
  ]
  const haze = lit(haze0)
  const bright = lit(bright0)
  const deep = lit(deep0)
  const side = turn.next() < 0.5 ? -1 : 1
  const sunX = side * turn.between(0.1, 0.45)
  const length = Math.hypot(sunX, 1, 0.25)
  const sun = [sunX / length, 1 / length, 0.25 / length] as const
  const key = mixRgb(
    scaleRgb(bright, 1.6),
    time === 'night' ? scaleRgb([0.7, 0.9, 1.2], level) : scaleRgb([1.06, 1, 0.88], level * 1.4),
    0.55,
  )
  const ambient = mixRgb(scaleRgb(haze, 1.5), scaleRgb(bright, 0.55), 0.5)
  const frame: Frame = {
    ...outer,
    atmosphere: { ...outer.atmosphere, sun, key, ambient, glow: [0, 0, 0], shadowStrength: 0.55 },
  }
  const { data } = frame.image
  // The open water: light from above, dark below, brighter towards the sun.
  const lightX = centreX + (sunX + 0.05 * side) * width * 0.8
  const glow = createSoftField(
    width,
    height,
    8,
    3,
    (x, y, out) => {
      const up = (camera.horizonY - y) / camera.focal
      const t = smooth(-0.25, 0.75, up)
      const near = Math.exp(-(((x - lightX) / (width * 0.34)) ** 2)) * smooth(-0.1, 0.6, up)
      const cloud = noise.fbm((x / width) * 2.3, (y / width) * 3.1, 3) * 0.12
      for (let c = 0; c < 3; c++) {
        const base = mix(haze[c] as number, bright[c] as number, t * t * 0.75)
        out[c] =
          mix(base, deep[c] as number, smooth(0.05, -0.3, up)) * (1 + cloud) +
          (bright[c] as number) * near * 0.5
      }
    },
    frame.progress,
  )
  const line = new Float32Array(width * 3)
  for (let y = 0; y < height; y++) {
    if (y % 48 === 0) progress.at((0.08 * y) / height)
    glow.row(y, line)
    data.set(line, y * width * 3)
  }
  paintSurface(frame, bright, lightX, progress)
  const shift = turn.between(0, 200)
  const view = castLand(
    frame,
    {
      near: 9,
      far: 90,
      steps: 220,
      height: (x, z) =>
        smooth(9, 30, z) *
        (1.1 * noise.fbm(x / 9 + shift, z / 9, 4) +
          smooth(0.02, 0.4, noise.fbm(x / 22 + 40, z / 22 + shift, 3)) * 5 * smooth(14, 45, z)),
    },
    progress.part(0.12, 0.2),
  )
  const sand = createSand(frame, 0.9, ['#d8c9a4', '#b39c74'])
  const stone = hexToLinear('#6a6660')
  /** Light gathered by the waves above into a moving net. */
  const caustics = (x: number, z: number): number => {
    const wx = noise.gradient(x * 0.7, z * 0.7) * 0.7
    const wz = noise.gradient(x * 0.7 + 31, z * 0.7) * 0.7
    const a = 1 - Math.abs(noise.gradient(x * 1.15 + wx, z * 1.15 + wz)) * 2.4
    const b = 1 - Math.abs(noise.gradient(x * 1.9 - wz + 60, z * 1.9 + wx)) * 2.4
    const net = Math.max(0, a) ** 3 + Math.max(0, b) ** 4 * 0.6
    return net
  }
  view.shade(
    (point, out) => {
      sand(point, out)
      const rocky = smooth(0.93, 0.78, point.ny) * smooth(9, 16, point.z)
      const rough = noise.fbm(point.x * 1.7, point.z * 1.7, 4)
      for (let c = 0; c < 3; c++)
        out[c] = mix(out[c] as number, (stone[c] as number) * (0.8 + rough), rocky)
      point.sunlit *=
        0.5 +
        caustics(point.x, point.z) * 0.75 * clamp(0.09 / point.footprint, 0, 1) +
        0.3 * clamp(point.footprint / 0.09, 0, 1)
      point.open *= 0.9 + rough * 0.25
    },
    progress.part(0.2, 0.36),
  )
  const perMetre = weather === 'fog' ? 0.11 : 0.062
  // The floor takes on the colour of the water before it, as what stands on it will.
  const airAt = (z: number): AirBefore => ({ colour: haze, share: 1 - Math.exp(-perMetre * z) })
  veilFloor(frame, haze, perMetre)

  const kinds = {
    branch: [0, 1].map((i) => drawBranchCoral(random.fork(`branch ${i}`), plantTexels(frame, 190))),
    fan: [0, 1].map((i) => drawFan(random.fork(`fan ${i}`), plantTexels(frame, 190))),
    ball: [0].map((i) => drawBall(random.fork(`ball ${i}`), plantTexels(frame, 130))),
    tubes: [0].map((i) => drawTubes(random.fork(`tubes ${i}`), plantTexels(frame, 180))),
    kelp: [0, 1, 2].map((i) => drawKelp(random.fork(`kelp ${i}`), plantTexels(frame, 420))),
    grass: [0, 1].map((i) => drawSeaGrass(random.fork(`grass ${i}`), plantTexels(frame, 120))),
  }
  type Kind = keyof typeof kinds | 'rock'
  const colours: Readonly<Record<Kind, readonly Rgb[]>> = {
    branch: palette('#e8743c', '#d8506a', '#e6b24a', '#b05fb0', '#e89a8a'),
    fan: palette('#a04a9c', '#d8486a', '#d89a3c', '#7a5fc0'),
    ball: palette('#8fae5a', '#c79a5a', '#a8705a', '#5f9a86'),
    tubes: palette('#d8a83c', '#c0608a', '#5f86c0', '#d07040'),
    kelp: palette('#7a8a3a', '#5f7a34', '#8a8a3c'),
    grass: palette('#5f9a4a', '#4a8a5a'),
    rock: palette('#6f6a64', '#7d7468', '#5c5f60'),
  }
  const corals = !excludes(scene, 'coral', 'reef')
  const weeds = !excludes(scene, 'seaweed', 'kelp', 'plant')
  const forested = turn.next() < 0.4
  const kind = (): Kind => {
    const roll = turn.next()
    if (roll < 0.3) return 'rock'
    if (weeds && roll < (forested ? 0.62 : 0.44))
      return turn.next() < (forested ? 0.7 : 0.35) ? 'kelp' : 'grass'
    if (!corals) return weeds ? 'grass' : 'rock'
    return turn.pick(['branch', 'branch', 'fan', 'ball', 'ball', 'tubes', 'grass'] as const)
  }
  const reef = (x: number, z: number): number =>
    smooth(1.4, 3.2, Math.abs(x) + z * 0.05) *
    (0.25 + smooth(-0.1, 0.3, noise.fbm(x / 5 + shift, z / 5, 2)))
  const places = [
    ...scatterPlants(frame, turn, {
      count: 260,
      near: 9,
      far: 42,
      tall: [0.5, 1.5],
      share: (x, z) => 0.15 + reef(x, z),
    }),
    // Nearer ones frame the picture and leave the middle to the subject.
    ...scatterPlants(frame, turn, {
      count: 60,
      near: 3.4,
      far: 9,
      tall: [0.3, 0.95],
      share: (x, z) => smooth(0.42, 0.75, Math.abs(x / z) / (width / 2 / camera.focal)),
    }),
  ].sort((a, b) => b.z - a.z)
  places.forEach((plant, i) => {
    if (i % 4 === 0) progress.at(0.36 + (0.42 * i) / places.length)
    const what = kind()
    const ground = view.heightAt(plant.x, plant.z)
    const scale = camera.focal / plant.z
    const x = centreX + plant.x * scale
    const y = camera.horizonY + (camera.eyeHeight - ground) * scale
    const air = airAt(plant.z)
    const colour = turn.pick(colours[what])
    const vary = turn.between(0.75, 1.2)
    const mirrored = turn.next() < 0.5
    paintGroundShadow(frame, x, y, plant.tall * scale * 0.6, plant.z, 0.45 * (1 - air.share))
    if (what === 'rock') {
      paintRock(frame, {
        x: plant.x,
        z: plant.z,
        ground: ground - 0.05,
        wide: plant.tall * turn.between(1.2, 2.2),
        tall: plant.tall * turn.between(0.5, 0.9),
        colour,
        cover: [0.12, 0.2, 0.08],
        covered: 0.5,
        wet: 0,
        seed: turn.between(0, 200),
        air,
      })
      return
    }
    const tall =
      what === 'kelp'
        ? plant.tall * (plant.z > 9 ? 6 : 2.4)
        : what === 'grass'
          ? plant.tall * 0.6
          : plant.tall
    stampPlant(frame, turn.pick(kinds[what]), {
      x,
      y: y + 2,
      height: tall * scale,
      depth: plant.z,
      leaf: scaleRgb(colour, vary),
      wood: colour,
      mirrored,
      sunlit: 0.85,
      air,
    })
  })
  if (!excludes(scene, 'fish', 'animal')) paintSchools(frame, haze, perMetre, turn)
  paintShafts(frame, lightX, bright, progress)
  // What drifts at night has a light of its own.
  if (time === 'night') paintDrift(frame, turn, [0.25, 1.5, 1.35])
  else paintDrift(frame, turn, bright)
  return {
    surface: 'sand',
    standing: { near: 2.4, far: 8 },
    water: null,
    airBottom: camera.horizonY + height * 0.16,
    depicts: [
      'underwater',
      'sea',
      'ocean',
      'water',
      'sand',
      'seabed',
      'rock',
      'bubble',
      ...(corals ? ['coral', 'reef', 'coral reef'] : []),
      ...(weeds ? ['seaweed', 'kelp'] : []),
    ],
    light: {
      direction: [sun[0], sun[1], -sun[2]],
      key: scaleRgb(key, 0.8),
      ambient: scaleRgb(ambient, 0.9),
      haze,
      hazePerMetre: perMetre,
      shadowStrength: 0.3,
    },
  }
}

/** The bottom of a clear sea. */
export const underwater: Setting = {
  view: { horizon: 0.56, eyeHeight: 1.5, lens: 0.87, indoors: true },
  paint,
}
