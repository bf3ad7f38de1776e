import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, lathe, limb, torus } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { inkOn } from './signs.ts'
import { round } from './tableware-parts.ts'
import { or, scale } from './tints.ts'
import { standing } from './wheels.ts'

/** Glass stands before unknown ground: it is drawn as what it mirrors. */
const clear = finish('#bcd0d6', { gloss: 1, mirror: 0.6 })

/** A stemmed glass with something in it. */
function stemmed(bowl: readonly Vec2[], drink: Rgb, level: number, low: number): Part[] {
  const wine = finish(drink, { gloss: 0.8, mirror: 0.28 })
  const tinted: Paint = (x, y, z) =>
    y > level ? hexToLinear('#bcd0d6') : scale(drink, 0.8 + 0.3 * noise3(x * 2, y * 2, z * 2))
  return [
    lathe(
      [0, 0, 0],
      [
        [0, 0],
        [0.55, 0],
        [0.52, 0.03],
        [0.1, 0.08],
        [0.05, 0.2],
        [0.045, low - 0.1],
        [0.1, low],
        [0, low],
      ],
      clear,
    ),
    lathe([0, 0, 0], round(bowl), finish(tinted, { gloss: 0.9, mirror: 0.4 })),
    column([0, level + 0.02, 0], [0, level + 2, 0], 0.5, 0.5, clear, { carve: true }),
    column([0, level - 0.04, 0], [0, level + 0.03, 0], 0.5, 0.51, wine),
  ]
}

export function wineGlass(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.12,
    parts: stemmed(
      [
        [0, 0.95],
        [0.28, 1.05],
        [0.54, 1.4],
        [0.58, 1.75],
        [0.52, 2.1],
        [0.46, 2.35],
        [0, 2.35],
      ],
      or(paint, '#5a0e1e'),
      1.72,
      1.0,
    ),
  }
}

export function cocktail(paint: Rgb | null): Sculpture {
  const drink = or(paint, '#e2603a')
  return {
    yaw: 0,
    pitch: 0.16,
    parts: [
      lathe(
        [0, 0, 0],
        [
          [0, 0],
          [0.5, 0],
          [0.48, 0.03],
          [0.08, 0.08],
          [0.045, 0.2],
          [0.045, 1.1],
          [0.0, 1.1],
        ],
        clear,
      ),
      lathe(
        [0, 0, 0],
        [
          [0, 1.05],
          [0.06, 1.08],
          [0.8, 1.95],
          [0.76, 1.96],
          [0, 1.92],
        ],
        finish((_, y) => (y > 1.8 ? hexToLinear('#bcd0d6') : drink), { gloss: 0.9, mirror: 0.35 }),
      ),
      limb([-0.5, 1.6, 0.1], [0.35, 2.35, 0.1], 0.018, 0.018, finish('#c9a46a')),
      ellipsoid([0.3, 2.3, 0.1], [0.11, 0.12, 0.11], finish('#5f7a2a', { gloss: 0.6 })),
      column(
        [0.75, 1.9, 0],
        [0.75, 1.9, 0.06],
        0.27,
        0.27,
        finish(
          (x, y) => {
            const a = Math.atan2(y - 1.9, x - 0.75) * 4
            return Math.hypot(x - 0.75, y - 1.9) > 0.22
              ? hexToLinear('#f2a31c')
              : Math.abs(Math.sin(a)) < 0.25
                ? hexToLinear('#f7e6b8')
                : hexToLinear('#f5b838')
          },
          { gloss: 0.4 },
        ),
      ),
    ],
  }
}

export function glass(paint: Rgb | null): Sculpture {
  const drink = or(paint, '#f0a32a')
  return {
    yaw: 0,
    pitch: 0.2,
    parts: [
      column(
        [0, 0, 0],
        [0, 1.5, 0],
        0.42,
        0.52,
        finish((_, y) => (y > 1.22 || y < 0.1 ? hexToLinear('#bcd0d6') : drink), {
          gloss: 0.9,
          mirror: 0.35,
        }),
        { round: 0.03 },
      ),
      column([0, 1.25, 0], [0, 1.7, 0], 0.46, 0.49, clear, { carve: true }),
      column(
        [0, 1.18, 0],
        [0, 1.26, 0],
        0.47,
        0.475,
        finish(scale(drink, 1.1), { gloss: 0.7, mirror: 0.2 }),
      ),
      limb(
        [-0.18, 0.9, 0.1],
        [0.42, 2.1, 0.05],
        0.045,
        0.045,
        finish((x, y) =>
          Math.floor((y + x) * 7) % 2 === 0 ? [0.85, 0.84, 0.8] : hexToLinear('#d8342c'),
        ),
      ),
    ],
  }
}

export function milk(paint: Rgb | null): Sculpture {
  return {
    ...glass(paint ?? hexToLinear('#f2eee4')),
    parts: glass(paint ?? hexToLinear('#f2eee4')).parts.slice(0, 3),
  }
}

export function beer(paint: Rgb | null): Sculpture {
  const gold = or(paint, '#dc9420')
  const foam = finish('#f7efdc', { gloss: 0.15 })
  const parts: Part[] = [
    column(
      [0, 0, 0],
      [0, 1.35, 0],
      0.55,
      0.53,
      finish(
        (x, y, z) =>
          y < 0.12
            ? hexToLinear('#bcd0d6')
            : scale(gold, 0.85 + 0.3 * Math.abs(Math.cos(Math.atan2(z, x) * 7))),
        { gloss: 0.8, mirror: 0.3 },
      ),
      { round: 0.04 },
    ),
    torus([0.66, 0.72, 0], 0.33, 0.085, clear, { axes: standing, blend: 0.02 }),
  ]
  for (let n = 0; n < 11; n++) {
    const a = (n / 10) * 2 * Math.PI
    const r = n === 10 ? 0 : 0.34
    parts.push(
      ellipsoid(
        [Math.cos(a) * r, 1.42 + 0.06 * Math.sin(n * 2.7), Math.sin(a) * r],
        [0.25, 0.19, 0.25],
        foam,
        { blend: 0.08 },
      ),
    )
  }
  return { yaw: 0.25, pitch: 0.12, parts }
}

export function bottleOf(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#1f4a2b'), { gloss: 0.9, mirror: 0.4 })
  const colour = hexToLinear('#efe6cf')
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      lathe(
        [0, 0, 0],
        [
          [0, 0],
          [0.36, 0],
          [0.39, 0.04],
          [0.39, 1.5],
          [0.36, 1.68],
          [0.16, 1.98],
          [0.13, 2.1],
          [0.13, 2.62],
          [0, 2.62],
        ],
        skin,
      ),
      column([0, 2.5, 0], [0, 2.64, 0], 0.16, 0.16, skin, { round: 0.03 }),
      column(
        [0, 2.2, 0],
        [0, 2.66, 0],
        0.145,
        0.14,
        finish('#7a1f2c', { gloss: 0.45, mirror: 0.15 }),
        { round: 0.02 },
      ),
      column(
        [0, 0.45, 0],
        [0, 1.2, 0],
        0.396,
        0.396,
        finish((_, y) => (y < 0.52 || y > 1.13 ? hexToLinear('#b08a3c') : colour), { gloss: 0.15 }),
      ),
    ],
    board: { centre: [0, 0.82, 0.4], half: [0.26, 0.22], ink: inkOn(colour) },
  }
}

/** Jam under a cloth lid. */
export function jar(paint: Rgb | null): Sculpture {
  const jam = or(paint, '#a3172a')
  const cloth = finish((x, _, z) =>
    (Math.floor(x * 6) + Math.floor(z * 6)) % 2 === 0 ? hexToLinear('#c8372f') : [0.85, 0.83, 0.78],
  )
  return {
    yaw: 0,
    pitch: 0.16,
    parts: [
      column(
        [0, 0, 0],
        [0, 1.1, 0],
        0.55,
        0.55,
        finish((x, y, z) => scale(jam, 0.8 + 0.5 * noise3(x * 5, y * 5, z * 5)), {
          gloss: 0.9,
          mirror: 0.4,
        }),
        { round: 0.12 },
      ),
      column([0, 1.08, 0], [0, 1.22, 0], 0.46, 0.46, clear),
      column([0, 1.12, 0], [0, 1.36, 0], 0.66, 0.48, cloth, { round: 0.05 }),
      torus([0, 1.26, 0], 0.53, 0.03, finish('#c9a46a')),
      column([0, 0.3, 0], [0, 0.85, 0], 0.556, 0.556, finish('#f1ead6')),
    ],
    board: { centre: [0, 0.58, 0.56], half: [0.36, 0.18], ink: inkOn([0.85, 0.83, 0.78]) },
  }
}
