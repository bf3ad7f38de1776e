import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, lathe, limb, smooth, tube } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { grapeBunch, stalk } from './fruit-parts.ts'
import { mix, or, scale, step } from './tints.ts'

export const leafSkin = finish(
  (x, y, z) => scale(hexToLinear('#4d8a35'), 0.85 + 0.3 * noise3(x * 9, y * 9, z * 9)),
  {
    gloss: 0.3,
  },
)

/** A leaf from `at` towards `to`, `width` across. */
export function leaf(at: Vec3, to: Vec3, width: number, skin: Finish = leafSkin): Part {
  const d: Vec3 = [to[0] - at[0], to[1] - at[1], to[2] - at[2]]
  const length = Math.hypot(...d)
  const y: Vec3 = [d[0] / length, d[1] / length, d[2] / length]
  const flat = Math.hypot(y[0], y[1]) || 1
  const x: Vec3 = [y[1] / flat, -y[0] / flat, 0]
  const z: Vec3 = [x[1] * y[2], -x[0] * y[2], x[0] * y[1] - x[1] * y[0]]
  return ellipsoid(
    [(at[0] + to[0]) / 2, (at[1] + to[1]) / 2, (at[2] + to[2]) / 2],
    [width / 2, length / 2, width * 0.12],
    skin,
    { axes: [x, y, z] },
  )
}

/** Apple skin: speckled, blushing towards the sun. */
function appleSkin(base: Rgb, blush: Rgb): Paint {
  return (x, y, z) => {
    const streak = noise3(Math.atan2(z, x) * 9, y * 3, 2)
    const side = step(-0.5, 0.6, x * 0.6 + y * 0.5 + streak * 0.5)
    const fleck = noise3(x * 26, y * 26, z * 26) > 0.83 ? 1.25 : 1
    return scale(mix(base, blush, side), fleck * (0.92 + 0.16 * streak))
  }
}

function appleBody(at: Vec3, r: number, skin: Paint): Part[] {
  const shifted: Paint = (x, y, z) => skin((x - at[0]) / r, (y - at[1]) / r - 0.9, (z - at[2]) / r)
  const coat = finish(shifted, { gloss: 0.75, mirror: 0.14 })
  return [
    lathe(
      at,
      smooth<Vec2>(
        [
          [0.0, 0.1],
          [0.22, 0.02],
          [0.48, 0.05],
          [0.82, 0.45],
          [0.98, 0.98],
          [0.9, 1.42],
          [0.6, 1.68],
          [0.3, 1.68],
          [0.12, 1.58],
          [0.0, 1.46],
        ],
        6,
      ).map(([a, b]): Vec2 => [Math.max(0, a) * r, b * r]),
      coat,
    ),
    ...tube(
      [
        [at[0], at[1] + 1.4 * r, at[2]],
        [at[0] + 0.03 * r, at[1] + 1.75 * r, at[2]],
        [at[0] + 0.12 * r, at[1] + 1.98 * r, at[2]],
      ],
      0.04 * r,
      0.055 * r,
      stalk,
    ),
  ]
}

export function apple(paint: Rgb | null): Sculpture {
  const red = or(paint, '#b3161c')
  const base = paint === null ? hexToLinear('#d9a03c') : scale(red, 0.9)
  return {
    yaw: 0.2,
    pitch: 0.2,
    parts: [
      ...appleBody([0, 0, 0], 1, appleSkin(mix(base, red, paint === null ? 0.55 : 0.2), red)),
      leaf([0.06, 1.78, 0], [0.62, 2.02, 0.1], 0.3),
    ],
  }
}

export function greenApple(paint: Rgb | null): Sculpture {
  return apple(paint ?? hexToLinear('#8fb52c'))
}

const citrusSkin = (colour: Rgb): Finish =>
  finish((x, y, z) => scale(colour, 0.88 + 0.2 * noise3(x * 34, y * 34, z * 34)), { gloss: 0.45 })

export function orange(paint: Rgb | null): Sculpture {
  const skin = citrusSkin(or(paint, '#f08a12'))
  return {
    yaw: 0.2,
    pitch: 0.2,
    parts: [
      ellipsoid([0, 0.96, 0], [1, 0.96, 1], skin),
      ellipsoid([0, 1.9, 0], [0.1, 0.05, 0.1], finish('#5d7a2c')),
      leaf([0.05, 1.9, 0.1], [0.7, 2.16, 0.25], 0.34),
      leaf([-0.05, 1.9, 0.05], [-0.42, 2.2, 0.1], 0.24),
    ],
  }
}

export function lemon(paint: Rgb | null): Sculpture {
  const skin = citrusSkin(or(paint, '#f3d019'))
  return {
    yaw: 0.2,
    pitch: 0.15,
    parts: [
      ellipsoid([0, 0.7, 0], [0.98, 0.7, 0.7], skin),
      ellipsoid([1.0, 0.68, 0], [0.24, 0.15, 0.15], skin, { blend: 0.25 }),
      ellipsoid([-0.96, 0.72, 0], [0.22, 0.18, 0.18], skin, { blend: 0.25 }),
      leaf([-1.05, 0.8, 0], [-1.3, 1.4, 0.1], 0.3),
    ],
  }
}

export function pear(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#b9bf3a')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(
          colour,
          hexToLinear('#c9762c'),
          step(0.2, 0.9, x * 0.5 + fractal3(x * 2, y * 2, z * 2) * 0.7) *
            (paint === null ? 0.55 : 0),
        ),
        noise3(x * 30, y * 30, z * 30) > 0.82 ? 0.8 : 1,
      ),
    { gloss: 0.45 },
  )
  return {
    yaw: 0,
    pitch: 0.15,
    parts: [
      lathe(
        [0, 0, 0],
        smooth<Vec2>(
          [
            [0, 0.06],
            [0.35, 0.0],
            [0.75, 0.3],
            [0.86, 0.8],
            [0.66, 1.35],
            [0.4, 1.85],
            [0.24, 2.2],
            [0, 2.26],
          ],
          6,
        ),
        skin,
      ),
      ...tube(
        [
          [0, 2.2, 0],
          [0.04, 2.5, 0],
          [0.16, 2.7, 0],
        ],
        0.04,
        0.06,
        stalk,
      ),
      leaf([0.05, 2.4, 0], [0.6, 2.62, 0.15], 0.28),
    ],
  }
}

function bananaAt(at: Vec3, turn: number, size: number, colour: Rgb): Part[] {
  const line: Vec3[] = Array.from({ length: 9 }, (_, n): Vec3 => {
    const a = Math.PI * (1.12 + (n / 8) * 0.76)
    return [
      at[0] + Math.cos(a) * size * Math.cos(turn),
      at[1] + (Math.sin(a) + 1) * size,
      at[2] + Math.cos(a) * size * Math.sin(turn),
    ]
  })
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(colour, hexToLinear('#8f9a34'), step(0.75, 1, (y - at[1]) / size) * 0.5),
        noise3(x * 8, y * 8, z * 8) > 0.86 ? 0.72 : 0.96,
      ),
    { gloss: 0.4 },
  )
  const radii = [0.1, 0.19, 0.235, 0.25, 0.255, 0.25, 0.23, 0.17, 0.07].map((r) => r * size)
  const parts: Part[] = line.slice(1).map((to, n) =>
    limb(line[n] as Vec3, to, radii[n] as number, radii[n + 1] as number, skin, {
      blend: 0.02 * size,
    }),
  )
  const [end, first] = [line[8] as Vec3, line[0] as Vec3]
  parts.push(
    limb(
      end,
      [
        end[0] + 0.1 * size * Math.cos(turn),
        end[1] + 0.26 * size,
        end[2] + 0.1 * size * Math.sin(turn),
      ],
      0.07 * size,
      0.075 * size,
      finish('#8a7a2e'),
    ),
    ellipsoid(first, [0.07 * size, 0.08 * size, 0.07 * size], finish('#3a2c18')),
  )
  return parts
}

export function banana(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f2c521')
  return {
    yaw: 0.1,
    pitch: 0.12,
    parts: [
      ...bananaAt([0, 0, 0], 0, 1, colour),
      ...bananaAt([0, 0.02, -0.28], 0.12, 0.98, scale(colour, 0.95)),
    ],
  }
}

/** Apples, a banana, an orange and grapes in a wooden bowl. */
export function fruitBowl(paint: Rgb | null): Sculpture {
  const wood = finish(
    (x, y, z) => scale(or(paint, '#a5703c'), 0.8 + 0.35 * noise3(x * 3, y * 22, z * 3)),
    { gloss: 0.5 },
  )
  return {
    yaw: 0.1,
    pitch: 0.24,
    parts: [
      lathe(
        [0, 0, 0],
        smooth<Vec2>(
          [
            [0, 0],
            [0.6, 0],
            [0.75, 0.08],
            [1.25, 0.45],
            [1.5, 0.95],
            [1.42, 0.97],
            [1.1, 0.5],
            [0.5, 0.24],
            [0, 0.22],
          ],
          4,
        ),
        wood,
      ),
      ...appleBody(
        [-0.6, 0.5, 0.5],
        0.52,
        appleSkin(hexToLinear('#c9822c'), hexToLinear('#b3161c')),
      ),
      ...appleBody(
        [0.1, 0.45, 0.85],
        0.45,
        appleSkin(hexToLinear('#9bb53a'), hexToLinear('#8fae2c')),
      ),
      ellipsoid([0.75, 0.95, 0.42], [0.48, 0.47, 0.48], citrusSkin(hexToLinear('#f08a12'))),
      ellipsoid([0.1, 1.1, -0.3], [0.5, 0.49, 0.5], citrusSkin(hexToLinear('#f08a12'))),
      ...bananaAt([-0.45, 0.95, -0.1], 0.25, 0.95, hexToLinear('#f2c521')),
      ...grapeBunch([0.55, 1.1, 0.1], 0.75, hexToLinear('#4b1f52')),
    ],
  }
}
