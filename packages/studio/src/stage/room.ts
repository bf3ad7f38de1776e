/** A living room: a window on the outside's light, floor boards, a rug, a sofa and what belongs to it. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { paintGlow } from './lamps.ts'
import { castLand } from './land.ts'
import { clamp, luminance, mix, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'
import { createRoomLight } from './room-light.ts'
import type { RoomLight, RoomShape } from './room-light.ts'
import { createFurniture, paintBox, paintTurned } from './furniture.ts'
import { greeneryOf } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { drawBush } from './trees.ts'

interface Decor {
  readonly wall: Rgb
  readonly accent: Rgb
  readonly ceiling: Rgb
  readonly floor: readonly [Rgb, Rgb]
  readonly rug: readonly [Rgb, Rgb]
  readonly sofa: Rgb
  readonly pillow: Rgb
  readonly wood: Rgb
}

function decor(...hexes: readonly string[]): Decor {
  const [wall, accent, floorA, floorB, rugA, rugB, sofa, pillow, wood] = palette(...hexes)
  if (!wall || !accent || !floorA || !floorB || !rugA || !rugB || !sofa || !pillow || !wood) {
    throw new RangeError('a room needs nine colours')
  }
  return {
    wall,
    accent,
    ceiling: [0.8, 0.78, 0.74],
    floor: [floorA, floorB],
    rug: [rugA, rugB],
    sofa,
    pillow,
    wood,
  }
}

const decors = [
  decor(
    '#d9cfc0',
    '#c7b9a4',
    '#b98a5a',
    '#94683f',
    '#d8cdb9',
    '#8c5b4a',
    '#6f8578',
    '#d6a15c',
    '#7a5638',
  ),
  decor(
    '#c9d1cc',
    '#8fa39b',
    '#c29a6b',
    '#a17a4e',
    '#e3dccd',
    '#5d7a86',
    '#c9b79f',
    '#b9664a',
    '#86623f',
  ),
  decor(
    '#e2d8cb',
    '#b98d72',
    '#a9784c',
    '#7f5533',
    '#c9b7a0',
    '#a3533f',
    '#4e6176',
    '#e0b872',
    '#6b4a31',
  ),
  decor(
    '#d3ccd2',
    '#9c8fa3',
    '#ba9169',
    '#957049',
    '#dcd3d6',
    '#6f6488',
    '#9b8aa0',
    '#d9b2a0',
    '#80603f',
  ),
]

function paint(frame: Frame): Painted {
  const { progress, random, noise, width, height, depth, camera, centreX } = frame
  const { data } = frame.image
  const turn = random.fork('room')
  const look = turn.pick(decors)
  const half = (width / 2 / camera.focal) * 1
  const shape = createShape(frame, turn.next() < 0.5 ? -1 : 1, half)
  paintOutside(frame, shape)
  const light = createRoomLight(frame, shape)
  const floorAt = createFloor(frame, look)
  const rug = { x: 0, z: 3.7, wide: Math.min(shape.side * 0.6, 1.75), long: 1.15 }
  const colour = new Float32Array(3)
  const albedo = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    if (y % 16 === 0) progress.at(0.45 + (0.3 * y) / height)
    const ry = (camera.horizonY - y - 0.5) / camera.focal
    for (let px = 0; px < width; px++) {
      const rx = (px + 0.5 - centreX) / camera.focal
      // The room is a box: the nearest of its planes along the ray is what is seen.
      const zSide = shape.side / Math.max(1e-6, Math.abs(rx))
      const zFlat =
        ry < 0 ? camera.eyeHeight / -ry : (shape.ceiling - camera.eyeHeight) / Math.max(1e-6, ry)
      const z = Math.min(shape.back, zSide, zFlat)
      const x = rx * z
      const up = camera.eyeHeight + ry * z
      const footprint = z / camera.focal
      const k = y * width + px
      let nx = 0
      let ny = 0
      let nz = 0
      let seeThrough = 0
      let gloss = 0
      if (z === zFlat) {
        ny = ry < 0 ? 1 : -1
        if (ry < 0) {
          floorAt(x, z, footprint, albedo)
          gloss = 1 - rugAt(frame, rug, x, z, footprint, look, albedo)
        } else for (let c = 0; c < 3; c++) albedo[c] = look.ceiling[c] as number
      } else {
        const onBack = z === shape.back
        nx = onBack ? 0 : -Math.sign(rx)
        nz = onBack ? -1 : 0
        const along = onBack ? x : z
        const grain =
          noise.fbm(along * 1.1, up * 1.1, 3) * 0.05 +
          (noise.value(along * 90, up * 90) - 0.5) * 0.03
        const board = smooth(0.13 + footprint, 0.13 - footprint * 0.2, up)
        const rim = smooth(0.016 + footprint, 0.004, Math.abs(up - 0.13))
        const cove = smooth(shape.ceiling - 0.08 - footprint, shape.ceiling - 0.08, up)
        const paint = onBack ? look.accent : look.wall
        for (let c = 0; c < 3; c++) {
          const wall = (paint[c] as number) * (0.94 + grain)
          albedo[c] = mix(wall, 0.74 - rim * 0.3, Math.max(board, cove))
        }
        if (onBack) {
          seeThrough = shape.window(x, up, footprint)
          const casing = shape.casing(x, up, footprint)
          for (let c = 0; c < 3; c++) albedo[c] = mix(albedo[c] as number, 0.78, casing)
        }
      }
      if (seeThrough < 0.995) {
        light.shade(x, up, z, nx, ny, nz, albedo, colour)
        if (gloss > 0) light.reflect(x, z, rx, ry, gloss, colour)
        for (let c = 0; c < 3; c++) {
          const outside = data[k * 3 + c] as number
          data[k * 3 + c] = mix(colour[c] as number, outside, seeThrough)
        }
        if (seeThrough < 0.5) depth[k] = z
      }
    }
  }
  furnish(frame, shape, light, look, turn)
  return {
    surface: 'wood',
    standing: { near: 2.2, far: 4.7 },
    water: null,
    airBottom: camera.horizonY,
    depicts: [
      'room',
      'window',
      'wall',
      'floor',
      'sofa',
      'couch',
      'lamp',
      'rug',
      'carpet',
      'curtain',
      'plant',
      'picture',
      'shelf',
    ],
    light: light.stage(),
  }
}

function createShape(frame: Frame, windowSide: number, half: number): RoomShape {
  const back = 6.1
  const side = clamp(half * back * 0.74, 1.9, 5.2)
  const ceiling = frame.height > frame.width * 1.3 ? 3.4 : 2.8
  const wide = clamp(side * 0.62, 1.15, 2.3)
  const middle = windowSide * (side - wide / 2 - 0.55)
  const left = middle - wide / 2
  const right = middle + wide / 2
  const bottom = 0.62
  const top = ceiling - 0.42
  const inside = (at: number, from: number, to: number, soft: number): number =>
    smooth(from - soft, from + soft, at) * (1 - smooth(to - soft, to + soft, at))
  const panes = wide > 1.7 ? 3 : 2
  const window = (x: number, y: number, soft: number): number => {
    const whole = inside(x, left, right, soft) * inside(y, bottom, top, soft)
    if (whole <= 0) return 0
    let bars = 0
    for (let i = 1; i < panes; i++)
      bars = Math.max(
        bars,
        inside(x, left + (wide * i) / panes - 0.028, left + (wide * i) / panes + 0.028, soft),
      )
    const cross = bottom + (top - bottom) * 0.68
    bars = Math.max(bars, inside(y, cross - 0.02, cross + 0.02, soft))
    return whole * (1 - Math.min(1, bars * Math.min(1, 0.03 / Math.max(0.015, soft))))
  }
  const casing = (x: number, y: number, soft: number): number =>
    inside(x, left - 0.09, right + 0.09, soft) * inside(y, bottom - 0.1, top + 0.09, soft)
  const sofaWide = clamp((side * 2 - wide - 1.1) * 0.74, 1.3, 2.3)
  const sofaX = -windowSide * clamp(side - sofaWide / 2 - 0.5, 0, side)
  const lampX = clamp(sofaX + windowSide * (sofaWide / 2 + 0.32), -side + 0.3, side - 0.3)
  return {
    back,
    side,
    ceiling,
    left,
    right,
    bottom,
    top,
    window,
    casing,
    windowSide,
    sofaX,
    sofaWide,
    lampX,
  }
}

/** What the window shows: the sky and a line of hills or roofs. */
function paintOutside(frame: Frame, shape: RoomShape): void {
  const { progress, noise, random } = frame
  const sky = createSkyMap(frame, progress.part(0, 0.22))
  const green = greeneryOf(frame.scene)
  const shift = random.fork('outside').between(0, 200)
  const view = castLand(
    frame,
    {
      near: 60,
      far: 3000,
      steps: 130,
      height: (x, z) =>
        z < 90
          ? 0
          : smooth(60, 900, z) * (34 + 80 * noise.fbm(x / 300 + shift, z / 300, 5)) +
            5 * smooth(0, 0.3, noise.fbm(x / 14, z / 14, 3)) * smooth(90, 200, z),
    },
    progress.part(0.22, 0.3),
  )
  coverWalls(frame, shape)
  paintSky(frame, sky, progress.part(0.3, 0.36))
  view.shade(
    (point, out) => {
      const tone = 0.8 + noise.fbm(point.x / 9, point.z / 9, 4) * 0.6
      for (let c = 0; c < 3; c++)
        out[c] = mix(green.field[0][c] as number, green.leaves[0][c] as number, 0.5) * tone
      point.leafy = 0.7
    },
    progress.part(0.36, 0.42),
    10,
  )
  const { data } = frame.image
  const { haze } = frame.atmosphere
  for (let k = 0; k < frame.depth.length; k++) {
    const d = frame.depth[k] as number
    if (d === Infinity || d < 10) continue
    const share = 1 - Math.exp(-d / 1400) * 0.86
    for (let c = 0; c < 3; c++)
      data[k * 3 + c] = mix(data[k * 3 + c] as number, haze[c] as number, share)
  }
}

/** Only what the window frames needs painting; everything else counts as near from the start. */
function coverWalls(frame: Frame, shape: RoomShape): void {
  const { width, height, camera, centreX, depth } = frame
  const scale = camera.focal / shape.back
  const left = centreX + shape.left * scale - 2
  const right = centreX + shape.right * scale + 2
  const top = camera.horizonY + (camera.eyeHeight - shape.top) * scale - 2
  const bottom = camera.horizonY + (camera.eyeHeight - shape.bottom) * scale + 2
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x < left || x > right || y < top || y > bottom) depth[y * width + x] = 1
    }
  }
}

function createFloor(
  frame: Frame,
  look: Decor,
): (x: number, z: number, footprint: number, out: Float32Array) => void {
  const { noise } = frame
  const wide = 0.145
  return (x, z, footprint, out) => {
    const column = Math.floor(x / wide)
    const offset = noise.white(column + 50, 9) * 1.7
    const row = Math.floor((z + offset) / 1.65)
    const across = x / wide - column
    const along = (z + offset) / 1.65 - row
    const tone = noise.white(column + 50, row + 20)
    const fine = clamp(0.02 / footprint, 0, 1)
    const grain = noise.fbm(x * 42 + tone * 90, z * 2.4 + tone * 70, 4)
    const rings = noise.gradient(x * 15 + tone * 50 + grain * 0.6, z * 0.9 + tone * 33)
    const gapX =
      smooth(0.0032 + footprint * 0.7, 0.0008, Math.min(across, 1 - across) * wide) *
      clamp(0.006 / footprint, 0.12, 1)
    const gapZ =
      smooth(0.004 + footprint * 1.6, 0.001, Math.min(along, 1 - along) * 1.65) *
      clamp(0.004 / footprint, 0.05, 1)
    const t = clamp(0.5 + (tone - 0.5) * 0.85 + (grain * 0.55 + rings * 0.3) * fine, 0, 1)
    const dark = 1 - Math.max(gapX, gapZ) * 0.72
    for (let c = 0; c < 3; c++)
      out[c] = mix(look.floor[1][c] as number, look.floor[0][c] as number, t) * dark * 0.92
  }
}

/** Weaves the rug over the floor's colour; returns its cover, 0 to 1. */
function rugAt(
  frame: Frame,
  rug: { readonly x: number; readonly z: number; readonly wide: number; readonly long: number },
  x: number,
  z: number,
  footprint: number,
  look: Decor,
  out: Float32Array,
): number {
  const u = (x - rug.x) / rug.wide
  const v = (z - rug.z) / rug.long
  const edge = Math.max(Math.abs(u) * rug.wide - rug.wide, Math.abs(v) * rug.long - rug.long)
  const cover = smooth(footprint * 1.5, -footprint * 1.5, edge)
  if (cover <= 0) return 0
  const { noise } = frame
  const inset = -edge
  const soft = footprint * 2
  const border = smooth(0.05 + soft, 0.04, Math.abs(inset - 0.15))
  const wave = (value: number): number => Math.abs(value - Math.floor(value) - 0.5)
  const diamond = wave(x * 2.2) + wave(z * 2.2)
  const lines = smooth(0.06 + soft * 3, 0.03, Math.abs(diamond - 0.5)) * 0.45
  const heart = smooth(0.16 + soft * 3, 0.1, diamond) * 0.6
  const figure = inset > 0.26 ? Math.max(lines, heart) : 0
  const pile =
    0.86 +
    0.28 * noise.value(x * 130, z * 130) * clamp(0.006 / footprint, 0, 1) +
    noise.fbm(x * 2.4, z * 2.4, 3) * 0.14
  for (let c = 0; c < 3; c++) {
    const wool =
      mix(look.rug[0][c] as number, look.rug[1][c] as number, Math.max(figure, border * 0.85)) *
      pile *
      0.82
    out[c] = mix(out[c] as number, wool, cover)
  }
  return cover
}

function furnish(
  frame: Frame,
  shape: RoomShape,
  light: RoomLight,
  look: Decor,
  turn: Frame['random'],
): void {
  const { progress, camera, centreX, noise } = frame
  const { sofaX, sofaWide, lampX } = shape
  const boxes = createFurniture({
    sofaX,
    sofaWide,
    back: shape.back,
    sofa: look.sofa,
    pillow: look.pillow,
    wood: look.wood,
    shelfX: shape.windowSide * (shape.side - 0.02),
    windowMiddle: (shape.left + shape.right) / 2,
    windowWide: shape.right - shape.left,
    turn,
  })
  boxes.sort((a, b) => b.near - a.near)
  boxes.forEach((box, i) => {
    progress.at(0.76 + (0.14 * i) / boxes.length)
    paintBox(frame, light, box)
  })
  paintCurtains(frame, shape, light, look)
  // A picture over the sofa.
  const art = mixRgb(look.pillow, look.rug[1], 0.4)
  const shift = turn.between(0, 100)
  paintBox(frame, light, {
    left: sofaX - 0.52,
    right: sofaX + 0.52,
    bottom: 1.28,
    top: 1.28 + 0.74,
    near: shape.back - 0.035,
    far: shape.back,
    radius: 0.004,
    albedo: look.wood,
    pattern: (x, y, out) => {
      const u = (x - sofaX) / 0.52
      const v = (y - 1.65) / 0.37
      if (Math.max(Math.abs(u), Math.abs(v)) > 0.93) return
      const mat = Math.max(Math.abs(u) * 0.52 - 0.38, Math.abs(v) * 0.37 - 0.23) > 0
      for (let c = 0; c < 3; c++) {
        if (mat) out[c] = 0.76
        else {
          const first = noise.gradient(u * 1.4 + shift, 1.5) * 0.3 - 0.05
          const second = noise.gradient(u * 1.1 + shift, 7.5) * 0.35 - 0.32
          const sun = (u - 0.25) ** 2 * 1.9 + (v - 0.28) ** 2 < 0.03
          out[c] = sun
            ? (look.pillow[c] as number) * 1.1
            : v < second
              ? (look.sofa[c] as number) * 0.8
              : v < first
                ? (art[c] as number) * 0.8
                : mix(0.62, look.wall[c] as number, 0.6)
        }
      }
    },
  })
  // A floor lamp beside the sofa, a plant beside the window.
  const lampZ = shape.back - 0.55
  paintTurned(frame, light, {
    x: lampX,
    z: lampZ,
    albedo: [0.05, 0.045, 0.04],
    glow: null,
    profile: [
      [0, 0.15],
      [0.025, 0.15],
      [0.03, 0.014],
      [1.36, 0.012],
    ],
  })
  const lit = light.lamp > 0
  paintTurned(frame, light, {
    x: lampX,
    z: lampZ,
    albedo: [0.76, 0.68, 0.54],
    glow: lit ? scaleRgb([2.1, 1.42, 0.78], light.lamp) : null,
    profile: [
      [1.3, 0.23],
      [1.62, 0.15],
    ],
  })
  if (lit) {
    const scale = camera.focal / lampZ
    paintGlow(
      frame,
      centreX + lampX * scale,
      camera.horizonY + (camera.eyeHeight - 1.45) * scale,
      1.5 * scale,
      lampZ,
      0.34 * light.lamp,
    )
  }
  const plantX = clamp(
    shape.windowSide > 0 ? shape.left - 0.42 : shape.right + 0.42,
    -shape.side + 0.4,
    shape.side - 0.4,
  )
  const plantZ = shape.back - 0.6
  paintTurned(frame, light, {
    x: plantX,
    z: plantZ,
    albedo: scaleRgb(look.rug[0], 0.85),
    glow: null,
    profile: [
      [0, 0.13],
      [0.3, 0.18],
      [0.33, 0.185],
    ],
  })
  const scale = camera.focal / plantZ
  const green = greeneryOf({ ...frame.scene, season: 'summer' })
  const bright = light.at(plantX, 0.8, plantZ)
  const inside: Frame = {
    ...frame,
    atmosphere: {
      ...frame.atmosphere,
      sun: light.towards(plantX, plantZ),
      key: scaleRgb(bright, 1.5),
      ambient: scaleRgb(bright, 0.55),
    },
  }
  stampPlant(inside, drawBush(turn, plantTexels(frame, 220)), {
    x: centreX + plantX * scale,
    y: camera.horizonY + (camera.eyeHeight - 0.3) * scale,
    height: 0.66 * scale,
    depth: plantZ - 0.1,
    leaf: mixRgb(green.needles[1], green.leaves[0], 0.4),
    wood: green.wood,
    mirrored: false,
    sunlit: 1,
  })
}

/** Curtains hang in folds on both sides of the window and let its light through. */
function paintCurtains(frame: Frame, shape: RoomShape, light: RoomLight, look: Decor): void {
  const cloth = mixRgb(look.wall, [0.8, 0.77, 0.7], 0.5)
  const glow = clamp(luminance(light.window) * 0.34, 0, 0.5)
  for (const side of [-1, 1]) {
    const edge = side < 0 ? shape.left : shape.right
    const wide = 0.36
    const from = side < 0 ? edge - wide + 0.08 : edge - 0.08
    paintBox(frame, light, {
      left: Math.max(-shape.side, from),
      right: Math.min(shape.side, from + wide),
      bottom: 0.03,
      top: shape.top + 0.2,
      near: shape.back - 0.12,
      far: shape.back - 0.06,
      radius: 0.01,
      albedo: cloth,
      fold: (x) => Math.sin((x - from) * 62 + Math.sin((x - from) * 17) * 1.6),
      through: scaleRgb(light.window, glow * 0.55),
    })
  }
  paintBox(frame, light, {
    left: shape.left - 0.42,
    right: shape.right + 0.42,
    bottom: shape.top + 0.2,
    top: shape.top + 0.23,
    near: shape.back - 0.14,
    far: shape.back - 0.1,
    radius: 0.012,
    albedo: look.wood,
  })
}

/** A furnished room with a window. */
export const room: Setting = {
  view: {
    indoors: true,
    horizon: 0.47,
    eyeHeight: 1.3,
    lens: 0.82,
    daySun: { azimuth: [18, 42], elevation: [30, 42] },
  },
  paint,
}
