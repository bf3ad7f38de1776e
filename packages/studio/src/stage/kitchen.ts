/** A kitchen: worktop and cupboards along the far wall, tiles, a window over the sink, pendant lamps. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { drawBush } from './foliage.ts'
import { paintBox, paintTurned } from './furniture.ts'
import type { Box, Turned } from './furniture.ts'
import { paintGlow } from './lamps.ts'
import { clamp, mix, palette, scaleRgb, smooth } from './numbers.ts'
import { decors } from './room-decor.ts'
import { createFloor } from './room-floor.ts'
import { createRoomLight } from './room-light.ts'
import type { RoomLight } from './room-light.ts'
import { paintOutside } from './room-outside.ts'
import { createWalls, paintShell } from './room-shell.ts'
import { createRoomShape } from './room-shape.ts'
import type { RoomShape } from './room-shape.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { asksFor, excludes } from './wishes.ts'

/** Cupboards, worktop, tiles and their joints, walls. */
const kitchens = [
  ['#e4e0d6', '#a9764a', '#f0ede4', '#b8b2a4', '#dcd3c2'],
  ['#7f9a8c', '#c29a6b', '#efece2', '#b3ad9f', '#e6dfd0'],
  ['#4d6480', '#d8d2c6', '#e9ecec', '#a8b0b2', '#dfdcd4'],
  ['#c9a27a', '#5f5a55', '#e8ddca', '#ae9f88', '#e9dfce'],
  ['#b3574a', '#d6c6ab', '#f2e6d0', '#b9a88c', '#ead9bd'],
] as const

const steel: Rgb = [0.42, 0.43, 0.44]
const worktopAt = 0.92

function paint(frame: Frame): Painted {
  const { progress, random, camera, noise, scene } = frame
  const turn = random.fork('kitchen')
  const [front = steel, top = steel, tile = steel, joint = steel, wall = steel] = palette(
    ...turn.pick(kitchens),
  )
  const half = frame.width / 2 / camera.focal
  const side = turn.next() < 0.5 ? -1 : 1
  const shape = createRoomShape(frame, side * turn.between(0.05, 0.4), half, {
    sill: 1.14,
    lampAt: [0, 1.95, 4.4],
  })
  paintOutside(frame, shape)
  const light = createRoomLight(frame, shape)
  const boards = createFloor(frame, turn.pick(decors))
  const tiled = turn.next() < 0.5
  const brickwork = turn.next() < 0.6
  const plaster = createWalls(frame, shape, wall, wall)
  paintShell(
    frame,
    shape,
    light,
    {
      ceiling: [0.8, 0.79, 0.76],
      floor: (x, z, footprint, out) => {
        if (!tiled) {
          boards(x, z, footprint, out)
          return 0.8
        }
        const u = x / 0.45
        const v = z / 0.45
        const column = Math.floor(u)
        const row = Math.floor(v)
        const gap = Math.min(u - column, column + 1 - u, v - row, row + 1 - v) * 0.45
        const seam = smooth(0.006 + footprint, 0.002, gap) * clamp(0.012 / footprint, 0.15, 1)
        const odd = (column + row) & 1
        const tone =
          0.92 + (noise.white(column + 90, row) - 0.5) * 0.06 + noise.fbm(x * 3, z * 3, 2) * 0.05
        for (let c = 0; c < 3; c++)
          out[c] = (odd ? 0.62 : mix(0.3, front[c] as number, 0.45)) * tone * (1 - seam * 0.4)
        return 1
      },
      wall: (far, along, up, footprint, out) => {
        plaster(far, along, up, footprint, out)
        if (!far || up < worktopAt - 0.05 || up > 1.5) return
        const tall = brickwork ? 0.075 : 0.12
        const wide = brickwork ? 0.15 : 0.12
        const row = Math.floor(up / tall)
        const u = along / wide + (brickwork ? (row % 2) * 0.5 : 0)
        const column = Math.floor(u)
        const gap = Math.min(
          (u - column) * wide,
          (column + 1 - u) * wide,
          up - row * tall,
          (row + 1) * tall - up,
        )
        const seam = smooth(0.004 + footprint * 0.6, 0.001, gap) * clamp(0.012 / footprint, 0.2, 1)
        const tone = 0.9 + (noise.white(column + 200, row + 30) - 0.5) * 0.1
        for (let c = 0; c < 3; c++)
          out[c] = mix((tile[c] as number) * tone, joint[c] as number, seam)
      },
    },
    progress.part(0.45, 0.72),
  )
  const boxes = furnish(
    shape,
    side,
    front,
    top,
    scene.things.length > 0 && asksFor(scene, 'fridge', 'refrigerator'),
  )
  boxes.sort((a, b) => b.near - a.near)
  boxes.forEach((box, i) => {
    progress.at(0.72 + (0.2 * i) / boxes.length)
    paintBox(frame, light, box)
  })
  dress(frame, shape, light, turn, side)
  return {
    surface: 'wood',
    standing: { near: 2.2, far: 4.6 },
    water: null,
    airBottom: camera.horizonY,
    depicts: [
      'kitchen',
      'room',
      'window',
      'wall',
      'floor',
      'cupboard',
      'cabinet',
      'counter',
      'worktop',
      'sink',
      'oven',
      'stove',
      'tile',
      ...(excludes(scene, 'lamp', 'light') ? [] : ['lamp']),
      ...(asksFor(scene, 'fridge', 'refrigerator') ? [] : ['fridge', 'refrigerator']),
      'kettle',
      'plant',
    ],
    light: light.stage(),
  }
}

/** A front of doors and drawers with handles, `from` being the left edge. */
function doors(
  from: number,
  bottom: number,
  top: number,
  wide: number,
  drawers: boolean,
): NonNullable<Box['pattern']> {
  return (x, y, out) => {
    const u = (x - from) / wide
    const door = Math.floor(u)
    const inX = (u - door) * wide
    const split = drawers ? top - 0.2 : top
    const isDrawer = y > split
    const low = isDrawer ? split : bottom
    const high = isDrawer ? top : split
    const gap = Math.min(inX, wide - inX, y - low, high - y)
    const panel = gap - 0.075
    let tone = 1
    if (gap < 0.006) tone = 0.35
    else if (!isDrawer && Math.abs(panel) < 0.008) tone = panel > 0 ? 0.72 : 1.08
    const handle = isDrawer
      ? Math.abs(y - (low + high) / 2) < 0.012 && Math.abs(inX - wide / 2) < 0.085
      : Math.abs(inX - (door % 2 ? 0.055 : wide - 0.055)) < 0.011 &&
        Math.abs(y - (drawers ? split - 0.16 : bottom + 0.16)) < 0.075
    for (let c = 0; c < 3; c++) out[c] = handle ? 0.24 : (out[c] as number) * tone
  }
}

function furnish(shape: RoomShape, side: number, front: Rgb, top: Rgb, noFridge: boolean): Box[] {
  const boxes: Box[] = []
  const far = shape.back
  const near = far - 0.6
  const fridgeWide = noFridge ? 0 : 0.72
  const left = -shape.side + (side > 0 ? fridgeWide : 0)
  const right = shape.side - (side < 0 ? fridgeWide : 0)
  const oven = side > 0 ? left + 0.75 : right - 1.35
  boxes.push(
    {
      left,
      right,
      bottom: 0,
      top: 0.1,
      near: near + 0.06,
      far,
      radius: 0,
      albedo: [0.05, 0.05, 0.05],
    },
    {
      left,
      right,
      bottom: 0.1,
      top: 0.88,
      near,
      far,
      radius: 0.004,
      albedo: scaleRgb(front, 0.9),
      pattern: doors(left, 0.1, 0.88, 0.6, true),
    },
    {
      left: left - 0.01,
      right: right + 0.01,
      bottom: 0.88,
      top: worktopAt,
      near: near - 0.03,
      far,
      radius: 0.006,
      albedo: top,
    },
    {
      left: oven,
      right: oven + 0.6,
      bottom: 0.12,
      top: 0.87,
      near: near - 0.012,
      far: near + 0.02,
      radius: 0.006,
      albedo: scaleRgb(steel, 0.8),
      pattern: (x, y, out) => {
        const u = x - oven - 0.3
        const glass = Math.abs(u) < 0.24 && y > 0.22 && y < 0.6
        const bar = Math.abs(y - 0.66) < 0.016 && Math.abs(u) < 0.25
        const knob = Math.hypot((Math.abs(u) % 0.13) - 0.065, y - 0.79) < 0.025
        for (let c = 0; c < 3; c++)
          out[c] = glass
            ? 0.03 + 0.05 * smooth(0.2, 0.6, y)
            : bar
              ? 0.6
              : knob
                ? 0.08
                : (out[c] as number)
      },
    },
    {
      left: oven + 0.02,
      right: oven + 0.58,
      bottom: worktopAt,
      top: worktopAt + 0.012,
      near: near + 0.06,
      far: far - 0.08,
      radius: 0.004,
      albedo: [0.03, 0.03, 0.035],
    },
  )
  // Wall cupboards leave room for the window, and for the hood over the hob.
  const gaps: readonly (readonly [number, number])[] = [
    [shape.left - 0.2, shape.right + 0.2],
    [oven - 0.05, oven + 0.65],
  ]
  let from = left + 0.02
  const ends = [...gaps].sort((a, b) => a[0] - b[0])
  for (const [start, end] of [...ends, [right, right] as const]) {
    const to = Math.min(start, right) - 0.02
    if (to - from > 0.35) {
      const count = Math.max(1, Math.round((to - from) / 0.5))
      boxes.push({
        left: from,
        right: to,
        bottom: 1.5,
        top: 2.22,
        near: far - 0.36,
        far,
        radius: 0.004,
        albedo: scaleRgb(front, 0.95),
        pattern: doors(from, 1.5, 2.22, (to - from) / count, false),
      })
    }
    from = Math.max(from, end + 0.02)
  }
  const hood = oven + 0.3
  boxes.push(
    {
      left: hood - 0.3,
      right: hood + 0.3,
      bottom: 1.56,
      top: 1.68,
      near: far - 0.46,
      far,
      radius: 0.01,
      albedo: steel,
    },
    {
      left: hood - 0.14,
      right: hood + 0.14,
      bottom: 1.68,
      top: shape.ceiling - 0.02,
      near: far - 0.3,
      far,
      radius: 0.006,
      albedo: scaleRgb(steel, 0.9),
    },
  )
  // A steel sink with its tap stands under the window.
  const tap = (shape.left + shape.right) / 2
  boxes.push(
    {
      left: tap - 0.3,
      right: tap + 0.3,
      bottom: worktopAt,
      top: worktopAt + 0.014,
      near: near + 0.07,
      far: far - 0.1,
      radius: 0.004,
      albedo: scaleRgb(steel, 0.8),
    },
    {
      left: tap - 0.014,
      right: tap + 0.014,
      bottom: worktopAt,
      top: worktopAt + 0.27,
      near: far - 0.14,
      far: far - 0.11,
      radius: 0.01,
      albedo: scaleRgb(steel, 1.1),
    },
    {
      left: tap - 0.014,
      right: tap + 0.014,
      bottom: worktopAt + 0.25,
      top: worktopAt + 0.28,
      near: far - 0.3,
      far: far - 0.11,
      radius: 0.01,
      albedo: scaleRgb(steel, 1.1),
    },
  )
  if (!noFridge) {
    const at = side > 0 ? -shape.side : shape.side - fridgeWide
    boxes.push({
      left: at + 0.02,
      right: at + fridgeWide - 0.02,
      bottom: 0.03,
      top: 1.9,
      near: near - 0.06,
      far,
      radius: 0.035,
      albedo: [0.62, 0.63, 0.63],
      pattern: (x, y, out) => {
        const inX = side > 0 ? x - at : at + fridgeWide - x
        const gap = Math.abs(y - 1.22) < 0.006
        const handle =
          Math.abs(inX - fridgeWide + 0.1) < 0.014 &&
          (Math.abs(y - 1.42) < 0.13 || Math.abs(y - 0.95) < 0.2)
        for (let c = 0; c < 3; c++) out[c] = gap ? 0.1 : handle ? 0.3 : (out[c] as number)
      },
    })
  }
  return boxes
}

/** What stands on the worktop and hangs from the ceiling. */
function dress(
  frame: Frame,
  shape: RoomShape,
  light: RoomLight,
  turn: Frame['random'],
  side: number,
): void {
  const { camera, centreX, scene, progress } = frame
  const z = shape.back - 0.3
  const tap = (shape.left + shape.right) / 2
  const oven = side > 0 ? -shape.side + 0.72 + 0.75 : shape.side - 0.72 - 1.35
  const colours = palette('#b5482f', '#d29a3a', '#3f6b5c', '#8a5a3c', '#c9bfa9', '#456a8a')
  const stand = (x: number, profile: Turned['profile'], albedo: Rgb): void =>
    paintTurned(frame, light, {
      x,
      z,
      albedo,
      glow: null,
      profile: profile.map(([y, r]) => [y + worktopAt, r] as const),
    })
  stand(
    oven + 0.2,
    [
      [0.012, 0.1],
      [0.1, 0.105],
      [0.15, 0.08],
      [0.19, 0.03],
      [0.21, 0.012],
      [0.23, 0.02],
    ],
    scaleRgb(turn.pick(colours), 0.8),
  )
  stand(
    oven + 0.45,
    [
      [0.012, 0.11],
      [0.12, 0.115],
      [0.125, 0.1],
    ],
    [0.08, 0.08, 0.085],
  )
  // Jars on the other side of the sink, a bowl of fruit, a plant on the sill.
  const jar = tap - side * 0.62
  for (let i = 0; i < 3; i++) {
    const tall = 0.2 - i * 0.035
    stand(
      jar - side * i * 0.17,
      [
        [0, 0.055],
        [tall, 0.058],
        [tall + 0.01, 0.05],
        [tall + 0.035, 0.05],
      ],
      turn.pick(colours),
    )
  }
  const bowl = tap + side * 0.62
  const fruit = palette('#c8402c', '#e0a02e', '#93a83c', '#d8742c')
  for (let i = 0; i < 5; i++) {
    const r = 0.042
    const x = bowl + (i - 2) * 0.05
    const base = 0.07 + (i % 2) * 0.035
    stand(
      x,
      [
        [base, 0.01],
        [base + r * 0.4, r * 0.9],
        [base + r, r],
        [base + r * 1.6, r * 0.85],
        [base + r * 2, 0.008],
      ],
      turn.pick(fruit),
    )
  }
  stand(
    bowl,
    [
      [0, 0.06],
      [0.02, 0.07],
      [0.07, 0.14],
      [0.1, 0.16],
    ],
    [0.7, 0.68, 0.63],
  )
  const scale = camera.focal / z
  const bright = light.at(tap, 1.3, z)
  const inside: Frame = {
    ...frame,
    atmosphere: {
      ...frame.atmosphere,
      sun: light.towards(tap, z),
      key: scaleRgb(bright, 1.5),
      ambient: scaleRgb(bright, 0.6),
    },
  }
  const pot = shape.right - 0.22
  paintTurned(frame, light, {
    x: pot,
    z: shape.back - 0.1,
    albedo: [0.5, 0.22, 0.13],
    glow: null,
    profile: [
      [1.16, 0.055],
      [1.27, 0.075],
    ],
  })
  stampPlant(inside, drawBush(turn, plantTexels(frame, 110)), {
    x: centreX + pot * (camera.focal / (shape.back - 0.1)),
    y: camera.horizonY + (camera.eyeHeight - 1.25) * scale,
    height: 0.24 * scale,
    depth: shape.back - 0.14,
    leaf: [0.12, 0.26, 0.07],
    wood: [0.1, 0.08, 0.05],
    mirrored: false,
    sunlit: 1,
  })
  if (excludes(scene, 'lamp', 'light')) return
  const shade = turn.pick(colours)
  const lit = light.lamp > 0
  for (const x of [-0.9, 0, 0.9]) {
    progress.at(0.96)
    const lampZ = 4.4
    const hang = 1.95
    paintTurned(frame, light, {
      x,
      z: lampZ,
      albedo: [0.04, 0.04, 0.04],
      glow: null,
      profile: [
        [hang + 0.16, 0.006],
        [shape.ceiling, 0.006],
      ],
    })
    paintTurned(frame, light, {
      x,
      z: lampZ,
      albedo: scaleRgb(shade, 0.8),
      glow: lit ? scaleRgb([0.5, 0.3, 0.13], light.lamp) : null,
      profile: [
        [hang, 0.14],
        [hang + 0.04, 0.135],
        [hang + 0.13, 0.07],
        [hang + 0.18, 0.02],
      ],
    })
    if (!lit) continue
    const near = camera.focal / lampZ
    paintGlow(
      frame,
      centreX + x * near,
      camera.horizonY + (camera.eyeHeight - hang) * near,
      0.8 * near,
      lampZ,
      0.5 * light.lamp,
    )
  }
}

/** A kitchen with a window. */
export const kitchen: Setting = {
  view: {
    indoors: true,
    horizon: 0.45,
    eyeHeight: 1.4,
    lens: 0.84,
    daySun: { azimuth: [18, 42], elevation: [30, 42] },
  },
  paint,
}
