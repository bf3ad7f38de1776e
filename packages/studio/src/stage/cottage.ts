/** Small houses with gabled roofs: walls, windows, doors, tiles. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import { edge, paintFace, turned } from './face.ts'
import type { FacePainter, Place } from './face.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'

export interface Cottage {
  /** Metres to the middle of its plan. */
  readonly x: number
  readonly z: number
  /** Radians its front is turned away from the viewer. */
  readonly angle: number
  /** Metres along the eaves, from eaves to eaves, up to the eaves, and from there to the ridge. */
  readonly long: number
  readonly deep: number
  readonly tall: number
  readonly rise: number
  readonly wall: Rgb
  readonly roof: Rgb
  readonly trim: Rgb
  readonly timbered: boolean
  /** Share of windows that are lit, 0 to 1. */
  readonly lit: number
  readonly snow: number
  readonly seed: number
}

const plasters = palette(
  '#efe6d3',
  '#e9dcc0',
  '#e3d3b8',
  '#d9c3a5',
  '#d8b08a',
  '#c9d0cc',
  '#e8c9a8',
)
const bricks = palette('#a5654c', '#8f5844', '#b5795a')
const roofs = palette('#9c4f3a', '#8a4334', '#5b5350', '#6d6258', '#a5623f', '#4c4a50')
const trims = palette('#4d6f63', '#3f5a7a', '#7a3f38', '#5d4a35', '#f0ece2')

/** A cottage like any other in the village, but not the same. */
export function designCottage(
  random: Random,
  place: { readonly x: number; readonly z: number; readonly angle: number },
  lit: number,
  snow: number,
): Cottage {
  const brick = random.next() < 0.25
  return {
    ...place,
    long: random.between(7, 11),
    deep: random.between(5.5, 7),
    // One storey or two: anything between would cut the upper windows at the eaves.
    tall: random.next() < 0.55 ? random.between(2.7, 3.3) : random.between(4.75, 5.3),
    rise: random.between(2.8, 4),
    wall: random.pick(brick ? bricks : plasters),
    roof: random.pick(roofs),
    trim: random.pick(trims),
    timbered: !brick && random.next() < 0.4,
    lit,
    snow,
    seed: random.integer(1, 5000),
  }
}

/** Paints one house; far ones first. */
export function paintCottage(frame: Frame, house: Cottage): void {
  const { long, deep, tall, rise } = house
  const at = turned(house.x, house.z, house.angle)
  const half = long / 2
  const back = deep / 2
  const walls: readonly (readonly [Place, Place, boolean])[] = [
    [at(-half, 0, -back), at(half, 0, -back), true],
    [at(half, 0, back), at(-half, 0, back), true],
    [at(-half, 0, back), at(-half, 0, -back), false],
    [at(half, 0, -back), at(half, 0, back), false],
  ]
  for (const [from, to, eaves] of walls) {
    const span = eaves ? long : deep
    const high = eaves ? tall : tall + rise
    paintFace(
      frame,
      {
        origin: from,
        across: edge(from, to),
        up: [0, high, 0],
        ...(eaves
          ? {}
          : {
              cut: (u, v, footprint) =>
                clamp((tall + rise * (1 - Math.abs(u / span - 0.5) * 2) - v) / footprint + 1, 0, 1),
            }),
      },
      wallPainter(frame, house, span, eaves),
    )
  }
  // Roof planes reach beyond the walls on every side.
  const out = 0.38
  const drop = (out * rise) / back
  const ridgeA = at(-half - out, tall + rise, 0)
  const ridgeB = at(half + out, tall + rise, 0)
  for (const side of [-1, 1]) {
    const from = at(-half - out, tall - drop, side * (back + out))
    paintFace(
      frame,
      { origin: from, across: edge(ridgeA, ridgeB), up: edge(from, ridgeA) },
      roofPainter(frame, house),
    )
  }
  paintChimney(frame, house)
}

function wallPainter(frame: Frame, house: Cottage, span: number, eaves: boolean): FacePainter {
  const { noise } = frame
  const { tall, wall, trim, seed } = house
  const bays = Math.max(1, Math.round(span / 2.7))
  const bay = span / bays
  const storey = 2.5
  const floors = tall > 4 ? 2 : 1
  const door = eaves ? seed % bays : -1
  return (u, v, footprint, out) => {
    const column = clamp(Math.floor(u / bay), 0, bays - 1)
    const floor = Math.floor(v / storey)
    const x = u - (column + 0.5) * bay
    // A window in the gable sits just above the eaves' height, where it is wide enough for one.
    const gable = !eaves && v > tall - 0.1 && Math.abs(u - span / 2) < 1
    const y = gable ? v - tall + 0.8 : v - floor * storey
    const grime = noise.fbm(u * 0.7 + seed, v * 0.7, 3)
    const rough = footprint < 0.08 ? noise.fbm(u * 5 + seed, v * 5, 2) : 0
    const foot = smooth(0.5, 0.1, v)
    let beam = 0
    if (house.timbered) {
      const post = Math.abs(u / bay - Math.round(u / bay)) * bay
      const rail = Math.abs(v - storey)
      const brace = Math.abs(Math.abs(x) * 1.3 + (y - 1.2) * 0.9 - 0.75) < 0.09 && floor > 0 ? 1 : 0
      beam = Math.max(
        smooth(0.1 + footprint, 0.07, post),
        smooth(0.1 + footprint, 0.07, rail),
        brace * clamp(0.15 / footprint, 0, 1),
      )
    }
    for (let c = 0; c < 3; c++) {
      let value = (wall[c] as number) * (0.9 + grime * 0.22 + rough * 0.18)
      value = mix(value, [0.09, 0.065, 0.045][c] as number, beam * 0.9)
      out[c] = mix(value, (wall[c] as number) * 0.62, foot * 0.5)
    }
    const isDoor = column === door && floor === 0
    if (!isDoor && floor >= floors && !gable) return
    const wide = isDoor ? 0.48 : 0.5
    const [low, high] = isDoor ? [0, 2.02] : [0.95, 2.05]
    const middle = gable ? u - span / 2 : x
    const inX = wide - Math.abs(middle)
    const inY = Math.min(y - low, high - y)
    const inside = Math.min(inX, isDoor && y < 1 ? 1 : inY)
    const frameShare = smooth(-0.11 - footprint, -0.09, inside)
    if (frameShare <= 0) return
    const pane = smooth(0.02 - footprint, 0.05, inside)
    const shutter =
      !isDoor && !gable && Math.abs(middle) > wide + 0.06 && Math.abs(middle) < wide + 0.42
    const bars = Math.min(Math.abs(middle), Math.abs(y - 1.55)) < 0.028 ? 1 : 0
    const on = noise.white(column * 7 + seed, floor * 3 + (eaves ? 1 : 9)) < house.lit ? 1 : 0
    for (let c = 0; c < 3; c++) {
      const painted = shutter ? (trim[c] as number) : isDoor ? (trim[c] as number) * 0.8 : 0.62
      out[c] = mix(out[c] as number, painted, frameShare)
      if (isDoor) continue
      const glass = mix(
        0.05 + ([0.01, 0.02, 0.035][c] as number),
        0.55,
        bars * clamp(0.06 / footprint, 0, 1),
      )
      out[c] = mix(out[c] as number, glass, pane)
      out[c + 3] = on * pane * (1 - bars * 0.7) * ([1.5, 0.86, 0.34][c] as number) * 0.9
    }
  }
}

function roofPainter(frame: Frame, house: Cottage): FacePainter {
  const { noise } = frame
  const { roof, seed, snow } = house
  return (u, v, footprint, out) => {
    const row = Math.floor(v / 0.28)
    const shift = (row % 2) * 0.11
    const column = Math.floor((u + shift) / 0.22)
    const fine = clamp(0.2 / footprint - 0.6, 0, 1)
    const tone = mix(0.5, noise.white(column + seed, row + 60), fine)
    const lip = smooth(0.06 + footprint, 0.01, v - row * 0.28) * fine
    const wide = noise.fbm(u * 0.5 + seed, v * 0.5, 3)
    const moss = smooth(0.15, 0.4, noise.fbm(u * 0.9 + 40, v * 0.9 + seed, 3))
    const white = snow * smooth(0.0, 0.25, snow * 0.5 + wide)
    for (let c = 0; c < 3; c++) {
      const tile = (roof[c] as number) * (0.75 + tone * 0.4 + wide * 0.35) * (1 - lip * 0.45)
      const aged = mix(tile, [0.17, 0.19, 0.09][c] as number, moss * 0.35)
      out[c] = mix(aged, 0.74, white)
    }
  }
}

function paintChimney(frame: Frame, house: Cottage): void {
  const at = turned(house.x, house.z, house.angle)
  const where = house.long * (house.seed % 2 ? 0.3 : -0.3)
  const base = house.tall + house.rise * 0.6
  const top = house.tall + house.rise + 0.8
  const s = 0.34
  const corners = [
    at(where - s, base, -s),
    at(where + s, base, -s),
    at(where + s, base, s),
    at(where - s, base, s),
  ]
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % 4] ?? from
    paintFace(
      frame,
      { origin: from, across: edge(from, to), up: [0, top - base, 0] },
      (u, v, _footprint, out) => {
        const brick = frame.noise.value(u * 9 + house.seed, v * 14)
        const cap = v > top - base - 0.16 ? 0.7 : 1
        out[0] = (0.2 + 0.1 * brick) * cap
        out[1] = (0.11 + 0.05 * brick) * cap
        out[2] = (0.08 + 0.04 * brick) * cap
      },
    )
  })
}
