/** A kitchen: worktop and cupboards along the far wall, tiles, a window over the sink, pendant lamps. */
import type { Frame, Painted, Setting } from './frame.ts'
import { paintBox } from './furniture.ts'
import { createKitchen, steel, worktopAt } from './kitchen-fittings.ts'
import { dressKitchen } from './kitchen-dressing.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import { decors } from './room-decor.ts'
import { createFloor } from './room-floor.ts'
import { createRoomLight } from './room-light.ts'
import { paintOutside } from './room-outside.ts'
import { createWalls, paintShell } from './room-shell.ts'
import { createRoomShape } from './room-shape.ts'
import { asksFor, excludes } from './wishes.ts'

/** Cupboards, worktop, tiles and their joints, walls. */
const kitchens = [
  ['#e4e0d6', '#a9764a', '#f0ede4', '#b8b2a4', '#dcd3c2'],
  ['#7f9a8c', '#c29a6b', '#efece2', '#b3ad9f', '#e6dfd0'],
  ['#4d6480', '#d8d2c6', '#e9ecec', '#a8b0b2', '#dfdcd4'],
  ['#c9a27a', '#5f5a55', '#e8ddca', '#ae9f88', '#e9dfce'],
  ['#b3574a', '#d6c6ab', '#f2e6d0', '#b9a88c', '#ead9bd'],
] as const

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
  const boxes = createKitchen(
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
  dressKitchen(frame, shape, light, turn, side)
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
