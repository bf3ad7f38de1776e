/** A living room: a window on the outside's light, floor boards, a rug, a sofa and what belongs to it. */
import type { Frame, Painted, Setting } from './frame.ts'
import { furnish, hasSofa } from './furnishing.ts'
import { mix, smooth } from './numbers.ts'
import { decors } from './room-decor.ts'
import { createFloor, rugAt } from './room-floor.ts'
import { createRoomLight } from './room-light.ts'
import { paintOutside } from './room-outside.ts'
import { createRoomShape } from './room-shape.ts'

function paint(frame: Frame): Painted {
  const { progress, random, noise, width, height, depth, camera, centreX } = frame
  const { data } = frame.image
  const turn = random.fork('room')
  const look = turn.pick(decors)
  const half = (width / 2 / camera.focal) * 1
  const shape = createRoomShape(frame, turn.next() < 0.5 ? -1 : 1, half)
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
