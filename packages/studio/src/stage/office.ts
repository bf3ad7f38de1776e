/** An office: a desk with a screen, a wide window on the city, shelves of binders. */
import type { Frame, Painted, Setting } from './frame.ts'
import { drawBush } from './foliage.ts'
import { paintBox, paintTurned } from './furniture.ts'
import { createOffice } from './office-furniture.ts'
import { clamp, palette, scaleRgb } from './numbers.ts'
import { decors } from './room-decor.ts'
import { createFloor } from './room-floor.ts'
import { createRoomLight } from './room-light.ts'
import { paintOutside } from './room-outside.ts'
import { createWalls, paintShell } from './room-shell.ts'
import { createRoomShape } from './room-shape.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { asksFor, excludes } from './wishes.ts'

/** Far wall, side walls, wood, carpet, chair. */
const offices = [
  ['#8fa0a8', '#d9d7d0', '#b58a5c', '#7a7f84', '#2e3a44'],
  ['#d8d4ca', '#e2dfd7', '#8a6546', '#6a7470', '#3c4a40'],
  ['#6f8577', '#dcd8cc', '#c29d70', '#857a70', '#4a2f2a'],
  ['#b8a48c', '#e0d9cd', '#6f5138', '#5f6a78', '#26303c'],
] as const

function paint(frame: Frame): Painted {
  const { progress, random, camera, noise, scene } = frame
  const turn = random.fork('office')
  const [
    far = [0, 0, 0],
    wall = [0, 0, 0],
    wood = [0, 0, 0],
    carpet = [0, 0, 0],
    seat = [0, 0, 0],
  ] = palette(...turn.pick(offices))
  const half = frame.width / 2 / camera.focal
  const side = turn.next() < 0.5 ? -1 : 1
  const shape = createRoomShape(frame, side, half, {
    sill: 0.5,
    glazed: 0.46,
    lampAt: [0, 2.5, 4.2],
  })
  paintOutside(frame, shape, true)
  const light = createRoomLight(frame, shape)
  const boards = createFloor(frame, turn.pick(decors))
  const soft = turn.next() < 0.6
  const nightLit = light.lamp > 0
  paintShell(
    frame,
    shape,
    light,
    {
      ceiling: [0.8, 0.8, 0.79],
      floor: (x, z, footprint, out) => {
        if (!soft) {
          boards(x, z, footprint, out)
          return 0.9
        }
        const u = x / 0.6
        const v = z / 0.6
        const odd = (Math.floor(u) + Math.floor(v)) & 1
        const nap =
          0.86 +
          (noise.value(x * 120, z * 120) - 0.5) * 0.3 * clamp(0.008 / footprint, 0, 1) +
          noise.fbm(x * 2, z * 2, 2) * 0.08
        for (let c = 0; c < 3; c++) out[c] = (carpet[c] as number) * nap * (odd ? 0.86 : 1)
        return 0
      },
      wall: createWalls(frame, shape, far, wall),
    },
    progress.part(0.45, 0.72),
  )
  const deskX = shape.sofaX
  const deskWide = clamp(shape.sofaWide * 0.95, 1.25, 1.8)
  const busy = asksFor(scene, 'desk', 'table')
  const boxes = createOffice(frame, shape, { wood, seat, deskX, deskWide, busy, side, turn })
  boxes.sort((a, b) => b.near - a.near)
  boxes.forEach((box, i) => {
    progress.at(0.72 + (0.22 * i) / boxes.length)
    paintBox(frame, light, box)
  })
  if (!busy) {
    // A lamp and a mug on the desk.
    const z = shape.back - 0.45
    paintTurned(frame, light, {
      x: deskX - side * deskWide * 0.4,
      z,
      albedo: [0.06, 0.06, 0.065],
      glow: null,
      profile: [
        [0.75, 0.08],
        [0.765, 0.08],
        [0.77, 0.01],
        [1.12, 0.009],
      ],
    })
    paintTurned(frame, light, {
      x: deskX - side * deskWide * 0.4,
      z,
      albedo: scaleRgb(seat, 1.6),
      glow: nightLit ? scaleRgb([1.7, 1.2, 0.7], light.lamp) : null,
      profile: [
        [1.1, 0.13],
        [1.24, 0.07],
      ],
    })
    paintTurned(frame, light, {
      x: deskX + side * deskWide * 0.32,
      z: z - 0.1,
      albedo: turn.pick(palette('#b5482f', '#e8e3d8', '#3f6b7c')),
      glow: null,
      profile: [
        [0.75, 0.036],
        [0.845, 0.042],
      ],
    })
  }
  const potX = clamp(side * (shape.side - 0.42), -shape.side + 0.4, shape.side - 0.4)
  const potZ = shape.back - 0.9
  paintTurned(frame, light, {
    x: potX,
    z: potZ,
    albedo: [0.62, 0.61, 0.58],
    glow: null,
    profile: [
      [0, 0.15],
      [0.38, 0.2],
      [0.4, 0.2],
    ],
  })
  const scale = camera.focal / potZ
  const bright = light.at(potX, 0.9, potZ)
  stampPlant(
    {
      ...frame,
      atmosphere: {
        ...frame.atmosphere,
        sun: light.towards(potX, potZ),
        key: scaleRgb(bright, 1.5),
        ambient: scaleRgb(bright, 0.55),
      },
    },
    drawBush(turn, plantTexels(frame, 240)),
    {
      x: frame.centreX + potX * scale,
      y: camera.horizonY + (camera.eyeHeight - 0.37) * scale,
      height: 0.95 * scale,
      depth: potZ - 0.1,
      leaf: [0.09, 0.2, 0.06],
      wood: [0.1, 0.08, 0.05],
      mirrored: false,
      sunlit: 1,
    },
  )
  return {
    surface: 'wood',
    standing: { near: 2.2, far: 4.3 },
    water: null,
    airBottom: camera.horizonY,
    depicts: [
      'office',
      'room',
      'window',
      'wall',
      'floor',
      'shelf',
      'bookshelf',
      'book',
      'plant',
      'skyline',
      'city',
      'building',
      ...(busy ? [] : ['desk', 'screen', 'monitor', 'computer', 'keyboard', 'lamp', 'mug']),
      ...(excludes(scene, 'chair') || asksFor(scene, 'chair', 'armchair') ? [] : ['chair']),
    ],
    light: light.stage(),
  }
}

/** An office with a desk and a wide window. */
export const office: Setting = {
  view: {
    indoors: true,
    horizon: 0.45,
    eyeHeight: 1.4,
    lens: 0.84,
    daySun: { azimuth: [18, 42], elevation: [30, 42] },
  },
  paint,
}
