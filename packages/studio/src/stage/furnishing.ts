/** Furnishes the room: sofa, shelf, lamp, plant, picture, curtains. */
import { createFurniture } from './arrangement.ts'
import type { SceneDescription } from '../scene.ts'
import type { Frame } from './frame.ts'
import { paintBox, paintTurned } from './furniture.ts'
import { paintGlow } from './lamps.ts'
import { clamp, luminance, mix, mixRgb, scaleRgb } from './numbers.ts'
import type { Decor } from './room-decor.ts'
import type { RoomLight } from './room-light.ts'
import type { RoomShape } from './room-shape.ts'
import { greeneryOf } from './season.ts'
import { plantTexels, stampPlant } from './sprites.ts'
import { drawBush } from './foliage.ts'
import { asksFor, describes, excludes } from './wishes.ts'

/** False when the prompt brings a seat or bed of its own, or wants none. */
export function hasSofa(scene: SceneDescription): boolean {
  return (
    !describes(scene, 'sofa', 'couch') &&
    !asksFor(scene, 'armchair', 'chair', 'bed', 'bench') &&
    !excludes(scene, 'sofa', 'couch', 'furniture')
  )
}

/** Paints everything that stands or hangs in the room. */
export function furnish(
  frame: Frame,
  shape: RoomShape,
  light: RoomLight,
  look: Decor,
  turn: Frame['random'],
): void {
  const { progress, camera, centreX, noise } = frame
  const { sofaX, sofaWide, lampX } = shape
  const boxes = createFurniture({
    seated: hasSofa(frame.scene),
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
