import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, tube } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { grapeBunch, stalk } from './fruit-parts.ts'
import { leaf, leafSkin } from './fruit.ts'
import { mix, or, scale, step } from './tints.ts'

export function strawberry(paint: Rgb | null): Sculpture {
  const red = or(paint, '#c8141c')
  const skin: Paint = (x, y, z) => {
    const row = y * 5.2
    const around = (Math.atan2(z, x) / (2 * Math.PI)) * 15 + (Math.floor(row) % 2) * 0.5
    const dx = around - Math.floor(around) - 0.5
    const dy = row - Math.floor(row) - 0.5
    const d = Math.hypot(dx * 1.5, dy)
    if (d < 0.16) return hexToLinear('#e8c25a')
    return scale(mix(red, hexToLinear('#e8542e'), step(1.2, 1.75, y) * 0.4), d < 0.3 ? 0.72 : 1)
  }
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0],
          [0.22, 0.08],
          [0.6, 0.7],
          [0.84, 1.3],
          [0.72, 1.7],
          [0.3, 1.82],
          [0, 1.8],
        ],
        6,
      ),
      finish(skin, { gloss: 0.7, mirror: 0.1 }),
    ),
    limb([0, 1.75, 0], [0.08, 2.2, 0], 0.06, 0.05, leafSkin),
  ]
  for (let n = 0; n < 8; n++) {
    const a = (n / 8) * 2 * Math.PI + 0.2
    parts.push(
      leaf(
        [0, 1.86, 0],
        [Math.cos(a) * 0.72, 1.76 + 0.1 * Math.sin(n * 2.3), Math.sin(a) * 0.72],
        0.26,
      ),
    )
  }
  return { yaw: 0.1, pitch: 0.14, parts }
}

/** Cherries on their stalks. */
export function cherries(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#a30f1d'), { gloss: 0.9, mirror: 0.25 })
  const green = finish('#5d7a2c')
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      ellipsoid([-0.55, 0.55, 0.1], [0.56, 0.53, 0.56], skin),
      ellipsoid([0.6, 0.5, -0.1], [0.54, 0.5, 0.54], skin),
      ...tube(
        [
          [-0.55, 1.05, 0.1],
          [-0.35, 1.7, 0.05],
          [0.15, 2.3, 0],
        ],
        0.035,
        0.045,
        green,
      ),
      ...tube(
        [
          [0.6, 0.98, -0.1],
          [0.5, 1.7, -0.05],
          [0.15, 2.3, 0],
        ],
        0.035,
        0.045,
        green,
      ),
      leaf([0.15, 2.28, 0], [0.95, 2.1, 0.15], 0.42),
    ],
  }
}

export function grapes(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.08,
    parts: [
      ...grapeBunch([0, 0, 0], 1, or(paint, '#4b1f52')),
      limb([0, 1.15, 0], [0.06, 1.6, 0], 0.04, 0.05, stalk),
      leaf([0, 1.35, 0.1], [0.55, 1.5, 0.3], 0.42),
      leaf([0, 1.35, 0.1], [-0.45, 1.52, 0.25], 0.36),
    ],
  }
}

export function watermelon(paint: Rgb | null): Sculpture {
  const [flesh, rind, green] = [
    or(paint, '#d8323a'),
    hexToLinear('#e9efc9'),
    hexToLinear('#2f6b2c'),
  ]
  const skin: Paint = (x, y, z) => {
    const r = Math.hypot(x, y - 1)
    const a = Math.atan2(y - 1, x)
    if (Math.abs(z) > 0.165 && r < 0.99) {
      if (r > 0.93) return green
      if (r > 0.86) return rind
      const row = r * 7
      const around = (a / Math.PI) * 11 + (Math.floor(row) % 2) * 0.5
      const seed = Math.hypot(
        (around - Math.floor(around) - 0.5) * 1.3,
        row - Math.floor(row) - 0.5,
      )
      return r > 0.35 && r < 0.8 && seed < 0.17
        ? [0.02, 0.014, 0.01]
        : scale(flesh, 0.9 + 0.2 * noise3(x * 12, y * 12, 1))
    }
    if (r > 0.9) return scale(green, 0.7 + 0.5 * step(0.45, 0.6, noise3(a * 8, 1, z * 2)))
    return flesh
  }
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      column([0, 1, -0.18], [0, 1, 0.18], 1, 1, finish(skin, { gloss: 0.35 }), { round: 0.01 }),
      box([0, 2.1, 0], [2, 1.1, 1], finish(skin, { gloss: 0.35 }), { carve: true }),
    ],
  }
}

export function tomato(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#c9241a'), { gloss: 0.8, mirror: 0.16 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0.04],
          [0.5, 0.04],
          [0.95, 0.5],
          [0.95, 1.0],
          [0.55, 1.42],
          [0.2, 1.42],
          [0, 1.34],
        ],
        6,
      ),
      skin,
    ),
    limb([0, 1.35, 0], [0.05, 1.62, 0], 0.06, 0.05, leafSkin),
  ]
  for (let n = 0; n < 5; n++) {
    const a = (n / 5) * 2 * Math.PI + 0.4
    parts.push(
      leaf([0, 1.42, 0], [Math.cos(a) * 0.6, 1.42 + 0.05 * n * 0.3, Math.sin(a) * 0.6], 0.17),
    )
  }
  return { yaw: 0, pitch: 0.24, parts }
}

export function carrot(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#ea7a1c')
  const skin = finish((x, y, z) => scale(colour, 0.86 + 0.2 * noise3(x * 3, y * 16, z * 3)), {
    gloss: 0.35,
  })
  const parts: Part[] = [limb([0, 0.05, 0], [0, 2.3, 0], 0.04, 0.42, skin)]
  for (let n = 0; n < 7; n++) {
    const a = (n / 7) * 2 * Math.PI
    parts.push(
      ...tube(
        [
          [0, 2.6, 0],
          [Math.cos(a) * 0.2, 3.0, Math.sin(a) * 0.2],
          [Math.cos(a) * 0.55, 3.5, Math.sin(a) * 0.4],
        ],
        0.05,
        0.12,
        leafSkin,
      ),
    )
  }
  return { yaw: 0, pitch: 0.05, parts }
}
