/** A living room: a window on the outside's light, floor boards, a rug, a sofa and what belongs to it. */
import type { Frame, Painted, Setting } from './frame.ts'
import { furnish, hasSofa } from './furnishing.ts'
import { decors } from './room-decor.ts'
import { createFloor, rugAt, rugPatterns } from './room-floor.ts'
import type { Rug } from './room-floor.ts'
import { createRoomLight } from './room-light.ts'
import { paintOutside } from './room-outside.ts'
import { createWalls, paintShell } from './room-shell.ts'
import { createRoomShape } from './room-shape.ts'

function paint(frame: Frame): Painted {
  const { progress, random, width, camera } = frame
  const turn = random.fork('room')
  const look = turn.pick(decors)
  const half = width / 2 / camera.focal
  const shape = createRoomShape(frame, turn.next() < 0.5 ? -1 : 1, half)
  paintOutside(frame, shape)
  const light = createRoomLight(frame, shape)
  const floorAt = createFloor(frame, look)
  const rug: Rug = {
    x: 0,
    z: 3.7,
    wide: Math.min(shape.side * 0.6, 1.75),
    long: 1.15,
    pattern: random.fork('rug').pick(rugPatterns),
  }
  paintShell(
    frame,
    shape,
    light,
    {
      ceiling: look.ceiling,
      floor: (x, z, footprint, out) => {
        floorAt(x, z, footprint, out)
        return 1 - rugAt(frame, rug, x, z, footprint, look, out)
      },
      wall: createWalls(frame, shape, look.accent, look.wall),
    },
    progress.part(0.45, 0.75),
  )
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
      ...(hasSofa(frame.scene) ? ['sofa', 'couch'] : []),
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
