/** The small things of a kitchen: kettle, pan, jars, fruit, a plant, lamps. */
import type { Rgb } from '../pixels.ts'
import { drawBush } from './foliage.ts'
import type { Frame } from './frame.ts'
import { paintTurned } from './furniture.ts'
import type { Turned } from './furniture.ts'
import { worktopAt } from './kitchen-fittings.ts'
import { paintGlow } from './lamps.ts'
import { palette, scaleRgb } from './numbers.ts'
import type { RoomLight } from './room-light.ts'
import type { RoomShape } from './room-shape.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { excludes } from './wishes.ts'

/** What stands on the worktop and hangs from the ceiling. */
export function dressKitchen(
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
