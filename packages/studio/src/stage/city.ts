/** A street between houses: façades with windows, pavements, lamps, a skyline at its end. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintBuildings } from './buildings.ts'
import type { Building } from './buildings.ts'
import { detail } from './ground.ts'
import { paintHaze, softenEdges } from './haze.ts'
import { castLand } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { paintLamps } from './lamps.ts'
import { drawBareTree, drawBroadleaf } from './trees.ts'
import { plantTexels } from './sprites.ts'
import { excludes } from './wishes.ts'

/** Metres from the middle of the street to the kerb, and to the houses. */
const kerb = 4.2
const houses = 8.4

const walls: readonly (readonly Rgb[])[] = [
  palette('#c9b79c', '#a3705c', '#d8cbb4', '#9c8672', '#8f5a4c', '#cfa983', '#8f8a86'),
  palette('#e2d6c2', '#d9c2a0', '#c7cdd0', '#e6dccb', '#b9a58d', '#d3b9a2', '#aeb6b8'),
  palette('#9aa4ac', '#7c868f', '#b8b2a8', '#6e7a86', '#a39a90', '#c4c0b8', '#8a6f5f'),
]

function buildStreet(frame: Frame): Building[] {
  const turn = frame.random.fork('street')
  const colours = turn.pick(walls)
  const modern = turn.between(0, 0.55)
  const tall = turn.between(0.75, 1.25) * (frame.height > frame.width ? 1.4 : 1)
  const buildings: Building[] = []
  for (const side of [-1, 1] as const) {
    let z = turn.between(-14, -6)
    while (z < 330) {
      const long = turn.between(9, 22) * (z > 130 ? 1.5 : 1)
      const glass = turn.next() < modern * smooth(20, 90, z + 30)
      const floors = Math.max(
        3,
        Math.round((glass ? turn.between(9, 22) : turn.between(4, 8)) * tall),
      )
      buildings.push({
        side,
        face: houses + (turn.next() < 0.25 ? turn.between(0.4, 1.6) : 0),
        from: z,
        to: z + long,
        floors,
        floorHeight: glass ? 3.4 : turn.between(3.1, 3.7),
        bay: glass ? turn.between(1.5, 2.2) : turn.between(2.5, 3.4),
        wall: turn.pick(colours),
        glass,
        shop: turn.next() < 0.6,
        seed: turn.integer(1, 9999),
      })
      z += long + (turn.next() < 0.12 ? turn.between(3, 8) : 0)
    }
    // Towers behind the first row give the street a skyline.
    for (let i = 0; i < 7; i++) {
      const at = turn.between(120, 520)
      buildings.push({
        side,
        face: turn.between(20, 90),
        from: at,
        to: at + turn.between(20, 36),
        floors: Math.round(turn.between(14, 42) * tall),
        floorHeight: 3.5,
        bay: turn.between(1.8, 2.6),
        wall: turn.pick(colours),
        glass: true,
        shop: false,
        seed: turn.integer(1, 9999),
      })
    }
  }
  return buildings
}

function paint(frame: Frame): Painted {
  const { progress, random, noise, scene } = frame
  const { time, sun, shadowStrength } = frame.atmosphere
  const sky = createSkyMap(frame, progress.part(0, 0.25))
  const snowy = snowLies(scene)
  const wet = scene.weather === 'rain' || scene.weather === 'storm'
  const view = castLand(
    frame,
    { near: 500, far: 600, steps: 2, height: () => 0 },
    progress.part(0.33, 0.38),
  )
  const [asphalt, slab, line, stone] = palette('#74736f', '#b3aca2', '#d9d6cc', '#77736d') as [
    Rgb,
    Rgb,
    Rgb,
    Rgb,
  ]
  view.shade(
    (point, out) => {
      const { x, z, footprint } = point
      const across = Math.abs(x)
      const paved = smooth(kerb - 0.02 - footprint, kerb + 0.02 + footprint, across)
      const joint = (value: number, size: number): number => {
        const at = value / size - Math.floor(value / size)
        return (
          smooth(0.018 + footprint / size, 0.004, Math.min(at, 1 - at)) *
          clamp(0.035 / footprint, 0, 1)
        )
      }
      const joints = Math.max(joint(x, 0.8), joint(z + (Math.floor(x / 0.8) % 2) * 0.6, 1.2))
      const tone = noise.white(
        Math.floor(x / 0.8) + 90,
        Math.floor((z + (Math.floor(x / 0.8) % 2) * 0.6) / 1.2) + 40,
      )
      const stain = noise.fbm(x * 0.5, z * 0.22, 4)
      const grit = (noise.value(x * 70, z * 70) - 0.5) * detail(0.03, footprint)
      const dash = Math.abs(z / 6 - Math.floor(z / 6) - 0.5) < 0.26 ? 1 : 0
      const centre =
        smooth(0.07 + footprint, 0.06 - footprint * 0.2, across) *
        dash *
        clamp(0.1 / footprint, 0, 1)
      const edge = smooth(0.16 + footprint, 0.06, Math.abs(across - kerb))
      const track = smooth(0.5, 0.1, Math.abs(across - 1.9)) * 0.14
      for (let c = 0; c < 3; c++) {
        const road = mix(
          (asphalt[c] as number) * (1 + stain * 0.35 + grit * 0.6 - track),
          (line[c] as number) * 0.8,
          centre * (0.75 + stain * 0.5),
        )
        const walk =
          (slab[c] as number) *
          (0.8 + tone * 0.16 + stain * 0.25 + grit * 0.25) *
          (1 - joints * 0.5)
        let value = mix(road, walk, paved)
        value = mix(value, (stone[c] as number) * 1.15, edge * 0.7)
        if (wet) value *= 0.55
        if (snowy)
          value = mix(
            value,
            0.78,
            smooth(0.05, 0.3, 0.22 + stain + (paved - 0.5) * 0.35 - track * 1.4),
          )
        out[c] = value * 0.85
      }
      point.open = smooth(-2, 9, houses - across + 6) * 0.5 + 0.5
      // The houses on the sun's side keep it off the street.
      const reach = (houses + Math.sign(sun[0]) * -x) / Math.max(0.1, Math.abs(sun[0]))
      const roof = 16 + 6 * noise.gradient((z + sun[2] * reach) / 19, 4.4)
      point.sunlit = 1 - shadowStrength * smooth(-0.8, 0.8, roof - sun[1] * reach)
    },
    progress.part(0.38, 0.5),
  )
  paintBuildings(frame, sky, buildStreet(frame), progress.part(0.5, 0.72))
  paintSky(frame, sky, progress.part(0.72, 0.73))
  softenEdges(frame, progress.part(0.73, 0.75))

  const green = greeneryOf(scene)
  const turn = random.fork('street trees')
  const planted = turn.next() < 0.75 && !excludes(scene, 'tree')
  if (planted) {
    const sprites = [0, 1].map((i) =>
      green.bare
        ? drawBareTree(random.fork(`bare ${i}`), plantTexels(frame, 420))
        : drawBroadleaf(random.fork(`tree ${i}`), plantTexels(frame, 420), 0.62),
    )
    const first = turn.between(13, 18)
    const step = turn.between(10, 14)
    const plants = Array.from({ length: 24 }, (_, i) => ({
      x: (i % 2 ? 1 : -1) * (kerb + 1.1),
      z: first + Math.floor(i / 2) * step,
      tall: turn.between(6, 7.6),
    }))
    paintPlants(
      frame,
      { heightAt: () => 0 },
      plants,
      { sprites, leaves: green.leaves, wood: green.wood, snow: snowy && !green.bare ? 0.5 : 0 },
      turn,
      progress.part(0.75, 0.8),
    )
  }
  const lamps = !excludes(scene, 'lamp', 'light')
  if (lamps)
    paintLamps(
      frame,
      { first: 9, step: 19, across: kerb + 0.5, count: 11 },
      progress.part(0.8, 0.84),
    )
  if (wet || time === 'night') paintWetStreet(frame, wet ? 0.8 : 0.28, progress.part(0.84, 0.9))
  paintHaze(frame, sky, progress.part(0.9, 0.97), { factor: scene.weather === 'fog' ? 5 : 22 })
  return {
    surface: snowy ? 'snow' : 'stone',
    standing: { near: 2.6, far: 42 },
    water: null,
    airBottom: frame.camera.horizonY - frame.height * 0.2,
    hazeFactor: scene.weather === 'fog' ? 5 : 22,
    depicts: [
      'city',
      'street',
      'building',
      'house',
      'road',
      'window',
      ...(planted ? ['tree'] : []),
      ...(lamps ? ['lamp'] : []),
    ],
  }
}

/** A wet road mirrors the lights above it, drawn out towards the viewer. */
function paintWetStreet(frame: Frame, strength: number, progress: Frame['progress']): void {
  const { width, height, camera, noise, depth } = frame
  const { data } = frame.image
  const first = Math.ceil(camera.horizonY + 1)
  for (let y = first; y < height; y++) {
    if (y % 32 === 0) progress.at((y - first) / (height - first))
    const z = (camera.focal * camera.eyeHeight) / (y + 0.5 - camera.horizonY)
    const cosine = camera.eyeHeight / Math.sqrt(z * z + camera.eyeHeight ** 2)
    const fresnel = 0.03 + 0.97 * (1 - cosine) ** 4
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      if ((depth[k] as number) < z * 0.97) continue
      const gx = ((x + 0.5 - width / 2) / camera.focal) * z
      const puddle = smooth(-0.1, 0.25, noise.fbm(gx * 0.42, z * 0.16, 4))
      const stir = noise.gradient(gx * 5, z * 2.2) * 5 * (1 - puddle * 0.8)
      const share = fresnel * strength * (0.35 + 0.65 * puddle)
      let red = 0
      let green = 0
      let blue = 0
      for (let i = 0; i < 4; i++) {
        const row = Math.round(
          clamp(
            2 * camera.horizonY -
              y +
              (i - 1.5) * (y - camera.horizonY) * 0.16 * (1.2 - puddle) +
              stir,
            0,
            first - 1,
          ),
        )
        const column = Math.round(clamp(x + stir * 1.2, 0, width - 1))
        const from = (row * width + column) * 3
        red += Math.min(3, data[from] as number)
        green += Math.min(3, data[from + 1] as number)
        blue += Math.min(3, data[from + 2] as number)
      }
      const i = k * 3
      data[i] = mix(data[i] as number, red / 4, share)
      data[i + 1] = mix(data[i + 1] as number, green / 4, share)
      data[i + 2] = mix(data[i + 2] as number, blue / 4, share)
    }
  }
}

/** A street seen along its middle. */
export const city: Setting = {
  view: { horizon: 0.6, eyeHeight: 1.45, lens: 0.8, sunAside: 0.15 },
  paint,
}
