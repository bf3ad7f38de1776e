/** A theatre's stage: boards, red or other curtains in folds, spotlights with their cones, footlights. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { clamp, mix, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'
import { colourAskedFor } from './wishes.ts'
import { createSoftField } from './soft-field.ts'

/** Metres to the back curtain, half the opening's width at the front cloths, and to those. */
const backAt = 9
const frontAt = 4.9

const cloths = [
  '#a01822',
  '#a01822',
  '#a01822',
  '#2b44a0',
  '#6a2a8a',
  '#17786a',
  '#b0741c',
] as const
const gels = [
  ['#ffe2b0', '#ffd08a'],
  ['#ffd9b8', '#9fc4ff'],
  ['#ffc4a0', '#c79aff'],
  ['#fff0d0', '#8fd8ff'],
] as const

interface Spot {
  /** Metres: where its light meets the boards, and the lamp. */
  readonly x: number
  readonly z: number
  readonly fromX: number
  readonly radius: number
  readonly colour: Rgb
  readonly power: number
}

function paint(frame: Frame): Painted {
  const { width, height, camera, centreX, depth, noise, random, progress, scene } = frame
  const { data } = frame.image
  const turn = random.fork('theatre')
  const [drawn = [0, 0, 0]] = palette(turn.pick(cloths))
  const cloth = colourAskedFor(scene, 'curtain') ?? drawn
  const [warm = [1, 1, 1], second = [1, 1, 1]] = palette(...turn.pick(gels))
  const backCloth = turn.next() < 0.5 ? cloth : mixRgb(cloth, [0.05, 0.045, 0.06], 0.4)
  const half = width / 2 / camera.focal
  const dim = scene.time === 'night' ? 0.82 : 1
  const lampsAt = 5.6
  const reach = Math.min(2.6, half * 4)
  const spots: Spot[] = [
    {
      x: turn.between(-0.3, 0.3),
      z: 3.9,
      fromX: turn.between(-0.8, 0.8),
      radius: 1.25,
      colour: warm,
      power: 1.25,
    },
    {
      x: -reach * turn.between(0.5, 0.85),
      z: 5.2,
      fromX: -reach * turn.between(0.9, 1.3),
      radius: 0.85,
      colour: second,
      power: 0.7,
    },
    {
      x: reach * turn.between(0.5, 0.85),
      z: 5.2,
      fromX: reach * turn.between(0.9, 1.3),
      radius: 0.85,
      colour: second,
      power: 0.7,
    },
  ]
  const opening = Math.max(0.62, half * 0.8) * frontAt
  const shift = turn.between(0, 100)
  const [boardA = [0, 0, 0], boardB = [0, 0, 0]] = palette('#8a5f3c', '#6b462b')
  const [gold = [0, 0, 0]] = palette('#b8862f')

  /** Folds as a height and its slope, deeper and rarer for heavy cloth. */
  const fold = (x: number, up: number, size: number): { slope: number; depth: number } => {
    const bent =
      x / size +
      noise.gradient(x / (size * 3) + shift, up * 0.12) * 1.3 +
      noise.gradient(x / size, up * 0.35 + shift) * 0.12
    const a = Math.sin(bent * Math.PI * 2)
    const b = Math.sin(bent * Math.PI * 4.3 + 1)
    return {
      slope: Math.cos(bent * Math.PI * 2) * 0.8 + Math.cos(bent * Math.PI * 4.3 + 1) * 0.22,
      depth: 0.5 + 0.42 * a + 0.1 * b,
    }
  }
  const velvet = (
    x: number,
    up: number,
    z: number,
    size: number,
    colour: Rgb,
    hem: number,
    out: Float32Array,
  ): void => {
    const { slope, depth: deep } = fold(x, up, size)
    const nap = 0.92 + 0.16 * noise.fbm(x * 3 + shift, up * 1.2, 2)
    for (let c = 0; c < 3; c++) out[c] = 0
    for (const spot of spots) {
      const dx = x - spot.x
      const side = clamp(0.62 - slope * clamp((x - spot.fromX) * 0.25, -0.8, 0.8), 0.1, 1.3)
      const spread =
        Math.exp(-(dx * dx) / (3.2 + spot.radius) - (up - 1.6) ** 2 / 5.5) * (z > 8 ? 1 : 0.3)
      for (let c = 0; c < 3; c++)
        out[c] = (out[c] as number) + (spot.colour[c] as number) * spot.power * spread * side
    }
    const footlight = 0.34 * Math.exp(-up / 0.9) * (0.5 + 0.5 * deep)
    const house = 0.17 + 0.06 * (1 - Math.abs(slope))
    const trim =
      hem > 0
        ? smooth(0.02, 0.0, Math.abs(up - hem)) + smooth(0.05, 0.03, Math.abs(up - hem + 0.11))
        : 0
    for (let c = 0; c < 3; c++) {
      const body = mix(colour[c] as number, gold[c] as number, Math.min(1, trim))
      out[c] =
        body *
        nap *
        (0.46 + 0.78 * deep) *
        ((out[c] as number) + (warm[c] as number) * (footlight + house)) *
        1.5 *
        dim
    }
  }
  const colour = new Float32Array(3)
  const seen = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    if (y % 8 === 0) progress.at((0.7 * y) / height)
    const ry = (camera.horizonY - y - 0.5) / camera.focal
    for (let px = 0; px < width; px++) {
      const rx = (px + 0.5 - centreX) / camera.focal
      const k = y * width + px
      // Side curtains and the valance hang in front of everything behind them.
      const frontX = rx * frontAt
      const frontUp = camera.eyeHeight + ry * frontAt
      const gather = 0.9 - 0.55 * smooth(0.3, 1.6, frontUp) + 0.75 * smooth(1.5, 4.4, frontUp)
      const inSide = Math.abs(frontX) - (opening - gather * 0.42)
      const scallop = 3.15 + 0.28 * Math.abs(Math.sin((frontX + shift) * 1.25)) - 0.02
      const valance = frontUp - scallop
      const soft = (frontAt / camera.focal) * 1.2
      const frontCover = frontUp < 0 ? 0 : clamp(Math.max(inSide, valance) / soft + 0.5, 0, 1)
      let z = frontAt
      if (frontCover < 1) {
        const zFloor = ry < 0 ? camera.eyeHeight / -ry : Infinity
        z = Math.min(zFloor, backAt)
        const x = rx * z
        const up = camera.eyeHeight + ry * z
        if (zFloor < backAt) {
          const footprint = z / camera.focal
          const wide = 0.16
          const column = Math.floor(x / wide)
          const across = x / wide - column
          const tone = noise.white(
            column + 300,
            Math.floor((z + noise.white(column + 300, 4) * 3) / 2.6),
          )
          const grain =
            noise.fbm(x * 34 + tone * 50, z * 1.8 + tone * 30, 3) * clamp(0.03 / footprint, 0, 1)
          const gap =
            smooth(0.005 + footprint * 0.7, 0.001, Math.min(across, 1 - across) * wide) *
            clamp(0.008 / footprint, 0.15, 1)
          const scuff = noise.fbm(x * 1.2 + shift, z * 1.2, 3)
          // The lit cloth throws its light back on the boards before it.
          const wash = 0.055 + 0.3 * Math.exp(-((z - 7.6) ** 2) / 3.2)
          let red = wash
          let green = wash * 0.9
          let blue = wash * 0.85
          for (const spot of spots) {
            const dx = x - spot.x
            const dz = (z - spot.z) * 0.85
            const r = Math.sqrt(dx * dx + dz * dz) / spot.radius
            const pool = (smooth(1.06, 0.86, r) * 0.9 + 0.18 * Math.exp(-r * r * 0.5)) * spot.power
            red += spot.colour[0] * pool
            green += spot.colour[1] * pool
            blue += spot.colour[2] * pool
          }
          const foot = 0.42 * Math.exp(-((z - 2.1) ** 2) / 0.8)
          // Varnish mirrors the bright cloth at the back.
          const shine = 0.06 + 0.5 * smooth(4.5, backAt, z)
          for (let c = 0; c < 3; c++) {
            const light = (c === 0 ? red : c === 1 ? green : blue) + foot * (warm[c] as number)
            const board =
              mix(
                boardB[c] as number,
                boardA[c] as number,
                clamp(0.5 + (tone - 0.5) * 0.7 + grain * 0.6, 0, 1),
              ) *
              (1 - gap * 0.7) *
              (1 + scuff * 0.25)
            colour[c] = board * light * 1.15 * dim + (backCloth[c] as number) * shine * 0.4 * dim
          }
        } else velvet(x, up, z, 0.62, backCloth, 0, colour)
        // Contact with the curtain behind darkens the boards.
        const near = smooth(backAt - 0.5, backAt, z) * (zFloor < backAt ? 0.5 : 0)
        for (let c = 0; c < 3; c++) colour[c] = (colour[c] as number) * (1 - near)
      }
      if (frontCover > 0) {
        const hem = valance > inSide ? scallop + 0.09 : 0.2
        velvet(frontX, frontUp, frontAt, valance > inSide ? 0.34 : 0.42, cloth, hem, seen)
        const edge = 0.55 + 0.45 * smooth(0, 0.22, Math.max(inSide, valance))
        for (let c = 0; c < 3; c++)
          colour[c] =
            frontCover < 1
              ? mix(colour[c] as number, (seen[c] as number) * edge, frontCover)
              : (seen[c] as number) * edge
        if (frontCover > 0.5) z = frontAt
      }
      data[k * 3] = colour[0] as number
      data[k * 3 + 1] = colour[1] as number
      data[k * 3 + 2] = colour[2] as number
      depth[k] = Math.max(0.3, z)
    }
  }
  paintCones(frame, spots, lampsAt, dim)
  return {
    surface: 'wood',
    standing: { near: 2.3, far: frontAt - 0.2 },
    water: null,
    airBottom: camera.horizonY,
    depicts: ['stage', 'theatre', 'theater', 'curtain', 'spotlight', 'floor', 'light'],
    light: {
      direction: [0.12, 0.86, Math.sqrt(1 - 0.12 ** 2 - 0.86 ** 2)],
      key: scaleRgb(warm, 1.75 * dim),
      ambient: scaleRgb(mixRgb(warm, cloth, 0.35), 0.3 * dim),
      haze: scaleRgb(cloth, 0.25),
      hazePerMetre: 0.004,
      shadowStrength: 0.7,
    },
  }
}

/** Light that dust in the air shows between the lamps and the boards. */
function paintCones(frame: Frame, spots: readonly Spot[], lampsAt: number, dim: number): void {
  const { width, height, camera, centreX, noise, progress } = frame
  const { data } = frame.image
  const cones = createSoftField(
    width,
    height,
    Math.max(1, height / 360),
    3,
    (px, y, out) => {
      out.fill(0)
      for (const spot of spots) {
        const scale = camera.focal / spot.z
        const footX = centreX + spot.x * scale
        const footY = camera.horizonY + camera.eyeHeight * scale
        const lampX = centreX + spot.fromX * scale
        const lampY = camera.horizonY + (camera.eyeHeight - lampsAt) * scale
        const t = (y - lampY) / (footY - lampY)
        if (t < 0 || t > 1.12) continue
        const middle = mix(lampX, footX, t)
        const reach = mix(0.08, spot.radius * 0.9, t ** 1.3) * scale
        const u = Math.abs(px - middle) / reach
        if (u > 1.3) continue
        const smoke = 0.8 + 0.5 * noise.fbm((px / height) * 5 + spot.x, (y / height) * 4, 3)
        const value =
          smooth(1.08, 0.55, u) *
          (0.1 + 0.32 * (1 - t) ** 2) *
          smooth(1.1, 0.9, t) *
          smoke *
          spot.power *
          (spot === spots[0] ? 0.27 : 0.2) *
          dim
        for (let c = 0; c < 3; c++) out[c] = (out[c] as number) + (spot.colour[c] as number) * value
      }
    },
    frame.progress,
  )
  const line = new Float32Array(width * 3)
  for (let y = 0; y < height; y++) {
    if (y % 24 === 0) progress.at(0.7 + (0.3 * y) / height)
    cones.row(y, line)
    const start = y * width * 3
    for (let i = 0; i < line.length; i++)
      data[start + i] = (data[start + i] as number) + (line[i] as number)
  }
}

/** A theatre's stage seen from the front rows. */
export const theatre: Setting = {
  view: { indoors: true, horizon: 0.5, eyeHeight: 1.35, lens: 0.87 },
  paint,
}
