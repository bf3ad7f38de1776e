/** A garden: lawn, a path of slabs, flower beds on both sides, a clipped hedge, a greenhouse or an arch, trees behind. */
import type { Rgb } from '../pixels.ts'
import { edge, paintFace, turned } from './face.ts'
import type { Face, Place } from './face.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { drawBush } from './foliage.ts'
import { paintGrass } from './grass.ts'
import { createSnowGround, createTurf, detail } from './ground.ts'
import { paintLandscape } from './landscape.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { paintPlants } from './planting.ts'
import type { Plant } from './planting.ts'
import { greeneryOf, snowLies } from './season.ts'
import { createPlantBoard, plantTexels } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'
import { drawBareTree, drawBroadleaf } from './trees.ts'
import { excludes } from './wishes.ts'

const blooms = [
  ['#d9476a', '#f2b8c6', '#f4efe6'],
  ['#8d5fc0', '#c9a9e6', '#f2d65c'],
  ['#e0662c', '#f2c23c', '#c8372d'],
  ['#5f7fd6', '#e6e9f4', '#e58fb4'],
] as const

/** A clump of flowers on leafy stems: blossoms take the leaf colour, stems and leaves that of wood. */
function drawFlowers(random: Frame['random'], height: number): PlantSprite {
  const width = Math.round(height * 1.3)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  for (let i = 0; i < 420; i++) {
    const t = random.next()
    const x = width / 2 + random.between(-1, 1) * width * 0.44 * (1 - 0.3 * t)
    const y = height * (1 - 0.72 * t)
    board.splat(
      x,
      y,
      random.between(3, 6) * unit,
      random.between(0.9, 1.8) * unit,
      -Math.PI / 2 + random.between(-0.8, 0.8),
      0.35 + 0.55 * t + random.between(-0.1, 0.1),
      (x / width - 0.5) * 1.2,
      0.2 + 0.5 * t,
      0,
    )
  }
  const heads = Array.from({ length: 30 }, () => ({
    x: width / 2 + random.between(-1, 1) * width * 0.43,
    y: height * random.between(0.08, 0.62),
    r: random.between(3.4, 6) * unit,
  })).sort((a, b) => a.y - b.y)
  for (const head of heads) {
    const petals = random.integer(6, 8)
    for (let k = 0; k < petals; k++) {
      const angle = (k / petals) * Math.PI * 2
      board.splat(
        head.x + Math.cos(angle) * head.r * 0.6,
        head.y + Math.sin(angle) * head.r * 0.42,
        head.r * 0.6,
        head.r * 0.34,
        angle,
        0.82 - 0.16 * Math.sin(angle) + random.between(-0.06, 0.1),
        Math.cos(angle) * 0.4,
        0.4 - Math.sin(angle) * 0.3,
        1,
      )
    }
    board.splat(head.x, head.y, head.r * 0.25, head.r * 0.2, 0, 0.55, 0, 0.5, 1)
  }
  return board.finish()
}

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
      if (z > hedgeAt + 4) return
      // A mown lawn shows the mower's lanes.
      if (!snowy) {
        const lane = Math.sin((x / 1.1) * Math.PI) > 0 ? 1.06 : 0.93
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
          flowerShare: 0.004,
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

/** A clipped hedge across the garden, with a gap where the arch stands. */
function paintHedge(
  frame: Frame,
  z: number,
  half: number,
  leaves: readonly [Rgb, Rgb],
  snow: number,
  gap: number | null,
  turn: Frame['random'],
): void {
  const { noise } = frame
  const tall = turn.between(1.7, 2.2)
  const shift = turn.between(0, 200)
  const face: Face = {
    origin: [-half * 1.2, 0, z],
    across: [half * 2.4, 0, 0],
    up: [0, tall + 0.25, 0],
    cut: (u, v, footprint) => {
      const x = u - half * 1.2
      const top = tall + noise.fbm(u * 1.5 + shift, 3.5, 4) * 0.22
      const open = gap === null ? 1 : clamp((Math.abs(x - gap) - 0.75) / footprint + 0.5, 0, 1)
      return open * clamp((top - v) / footprint + 0.5, 0, 1)
    },
    open: 0.9,
  }
  paintFace(frame, face, (u, v, footprint, out) => {
    const clump = noise.fbm(u * 1.8 + shift, v * 1.8, 3)
    const fine = clamp(0.1 / footprint, 0, 1)
    const leaf =
      noise.fbm(u * 9 + shift, v * 9, 3) * fine +
      (noise.white(Math.floor(u * 26) + 600, Math.floor(v * 26)) - 0.5) * 0.3 * fine
    const up = smooth(0, tall, v)
    const white = snow * smooth(tall - 0.3, tall, v + clump * 0.3)
    for (let c = 0; c < 3; c++) {
      const body =
        mix(leaves[0][c] as number, leaves[1][c] as number, clamp(0.5 + clump, 0, 1)) *
        (0.45 + 0.35 * up + clump * 0.5 + leaf * 0.75)
      out[c] = mix(Math.max(0.01, body), 0.7, white)
    }
  })
}

/** A small house of glass on a low wall. */
function paintGreenhouse(frame: Frame, x: number, z: number, snow: number): void {
  const { noise } = frame
  const { time } = frame.atmosphere
  const at = turned(x, z, x > 0 ? -0.35 : 0.35)
  const long = 2.1
  const deep = 1.4
  const tall = 1.75
  const rise = 1
  const glow = time === 'night' ? 0.3 : 0
  const paintPanes = (from: Place, to: Place, high: Place, gable: number, roof: boolean): void => {
    const wide = Math.hypot(...edge(from, to))
    paintFace(
      frame,
      {
        origin: from,
        across: edge(from, to),
        up: high,
        ...(gable > 0
          ? {
              cut: (u: number, v: number, footprint: number) =>
                clamp(
                  (tall + gable * (1 - Math.abs(u / wide - 0.5) * 2) - v) / footprint + 1,
                  0,
                  1,
                ),
            }
          : {}),
      },
      (u, v, footprint, out) => {
        const pane = 0.56
        const bar = Math.min(
          Math.abs(u / pane - Math.round(u / pane)) * pane,
          roof ? 1 : Math.abs(v - 1.2),
        )
        const frameShare = smooth(0.03 + footprint * 0.6, 0.018, bar)
        const wall = !roof && v < 0.5 ? 1 : 0
        const plants = noise.fbm(u * 3 + x, v * 3, 3)
        const inside = smooth(1.5, 0.5, v + plants * 0.9)
        const shine = smooth(0.1, 0.5, noise.gradient(u * 0.5 + v * 0.6, 7.5)) * 0.22
        const brick = 0.8 + 0.3 * noise.value(u * 10, v * 14)
        for (let c = 0; c < 3; c++) {
          const leaf = ([0.09, 0.2, 0.06][c] as number) * (0.7 + plants)
          const glass =
            mix([0.34, 0.42, 0.44][c] as number, leaf, roof ? 0.12 : inside * 0.75) + shine
          let value = mix(glass, 0.72, frameShare)
          value = mix(value, ([0.4, 0.2, 0.13][c] as number) * brick, wall)
          out[c] = roof ? mix(value, 0.74, snow * 0.8) : value
          out[c + 3] =
            glow *
            (1 - frameShare) *
            (1 - wall) *
            ([1, 0.75, 0.42][c] as number) *
            (0.5 + inside * 0.3)
        }
      },
    )
  }
  paintPanes(at(-long, 0, deep), at(-long, 0, -deep), [0, tall + rise, 0], rise, false)
  paintPanes(at(long, 0, -deep), at(long, 0, deep), [0, tall + rise, 0], rise, false)
  paintPanes(at(-long, 0, -deep), at(long, 0, -deep), [0, tall, 0], 0, false)
  const ridge = at(-long, tall + rise, 0)
  const eaves = at(-long, tall, -deep)
  paintPanes(eaves, at(long, tall, -deep), edge(eaves, ridge), 0, true)
}

/** A wooden arch with roses, where the path leaves the garden. */
function paintArch(
  frame: Frame,
  x: number,
  z: number,
  low: Parameters<typeof paintPlants>[3],
  turn: Frame['random'],
  blossoms: readonly Rgb[],
): void {
  const { progress } = frame
  for (const side of [-0.72, 0.66]) {
    paintFace(
      frame,
      { origin: [x + side, 0, z], across: [0.07, 0, 0], up: [0, 2.3, 0] },
      (_u, _v, _footprint, out) => out.fill(0.5, 0, 3),
    )
  }
  const roses = drawFlowers(turn, plantTexels(frame, 90))
  for (let i = 0; i <= 26; i++) {
    const t = i / 26
    const angle = Math.PI * t
    const up =
      t < 0.25 || t > 0.75 ? mix(0.4, 1.9, Math.min(t, 1 - t) * 4) : 1.9 + Math.sin(angle) * 0.42
    const at = x - Math.cos(angle) * 0.78
    const colour = turn.pick(blossoms)
    paintPlants(
      frame,
      { heightAt: () => up - 0.2 },
      [{ x: at + turn.between(-0.08, 0.08), z: z - 0.05, tall: turn.between(0.4, 0.6) }],
      turn.next() < 0.55
        ? { ...low, sprites: [roses], leaves: [colour, colour], wood: low.leaves[0] }
        : low,
      turn,
      progress.part(0.82, 0.82),
    )
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
