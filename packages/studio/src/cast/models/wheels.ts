import { box, column, ellipsoid, finish, limb, prism, smooth, torus } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'

export const rubber = finish('#1b1b1d', { gloss: 0.12 })
export const chrome = finish('#d3d8dd', { gloss: 0.7, mirror: 0.85 })
export const darkMetal = finish('#3b4046', { gloss: 0.5, mirror: 0.2 })
export const pane = finish('#1d2a33', { gloss: 0.6, mirror: 0.55 })
export const shadow = finish('#0d0d0f', { gloss: 0 })
export const headlight = finish('#fff6dd', { gloss: 0.8, glow: 0.55, mirror: 0.2 })
export const tailLight = finish('#c81e18', { gloss: 0.8, glow: 0.35 })

/** Axes of a ring or a wheel that stands in the side view: its own y points at the viewer. */
export const standing: Part['axes'] = [
  [1, 0, 0],
  [0, 0, 1],
  [0, -1, 0],
]

/** Axes of a ring that stands across, seen from ahead: its own y points forward. */
export const facing: Part['axes'] = [
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
]

/** A tyre with its rim, seen from the side `z` is on; `radius` of the tyre, `width` of its tread. */
export function wheel(centre: Vec3, radius: number, width: number, spokes = 5): Part[] {
  const [x, y, z] = centre
  const side = Math.sign(z) || 1
  const at = (out: number): Vec3 => [x, y, z + side * out]
  const parts: Part[] = [
    column(at(-width), at(0), radius, radius, rubber, { round: width * 0.28 }),
    column(at(-width * 0.2), at(width * 0.06), radius * 0.68, radius * 0.66, chrome, {
      round: radius * 0.02,
    }),
    column(
      at(0),
      at(width * 0.07),
      radius * 0.56,
      radius * 0.56,
      finish('#55595f', { gloss: 0.4 }),
    ),
  ]
  for (let n = 0; n < spokes; n++) {
    const a = (n / spokes) * 2 * Math.PI + 0.3
    parts.push(
      limb(
        at(width * 0.09),
        [x + Math.cos(a) * radius * 0.58, y + Math.sin(a) * radius * 0.58, z + side * width * 0.07],
        radius * 0.11,
        radius * 0.08,
        chrome,
      ),
    )
  }
  parts.push(ellipsoid(at(width * 0.12), [radius * 0.15, radius * 0.15, width * 0.1], chrome))
  return parts
}

/** A wheel of a cycle: tyre, rim and thin spokes, in the side view at z = 0. */
export function spokedWheel(
  x: number,
  y: number,
  radius: number,
  tube: number,
  count: number,
): Part[] {
  const spoke = finish('#c4c9ce', { gloss: 0.6 })
  const parts: Part[] = [
    torus([x, y, 0], radius - tube, tube, rubber, { axes: standing }),
    torus([x, y, 0], radius - tube * 2.1, tube * 0.55, chrome, { axes: standing }),
    column([x, y, -0.045], [x, y, 0.045], 0.03, 0.03, chrome, { round: 0.01 }),
  ]
  for (let n = 0; n < count; n++) {
    const a = (n / count) * 2 * Math.PI
    parts.push(
      limb(
        [x, y, n % 2 === 0 ? 0.025 : -0.025],
        [x + Math.cos(a) * (radius - tube * 2.2), y + Math.sin(a) * (radius - tube * 2.2), 0],
        0.0045,
        0.0045,
        spoke,
      ),
    )
  }
  return parts
}

/** A flat piece across the model between two points of its side view: a windscreen, a bonnet. */
export function slab(
  a: Vec2,
  b: Vec2,
  halfWidth: number,
  halfThick: number,
  skin: Finish,
  round = 0,
  z = 0,
): Part {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  const [ux, uy] = [dx / length, dy / length]
  return box([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z], [length / 2, halfThick, halfWidth], skin, {
    round,
    axes: [
      [ux, uy, 0],
      [-uy, ux, 0],
      [0, 0, 1],
    ],
  })
}

/** A prism whose outline is given where it is, not around its centre. */
export function plate(
  outline: readonly Vec2[],
  halfDepth: number,
  skin: Finish,
  options: Parameters<typeof prism>[4] = {},
  z = 0,
): Part {
  const xs = outline.map((p) => p[0])
  const ys = outline.map((p) => p[1])
  const x = (Math.min(...xs) + Math.max(...xs)) / 2
  const y = (Math.min(...ys) + Math.max(...ys)) / 2
  return prism(
    [x, y, z],
    outline.map(([px, py]): Vec2 => [px - x, py - y]),
    halfDepth,
    skin,
    options,
  )
}

/** The same with its corners rounded into curves. */
export function curved(points: readonly Vec2[], steps = 6): Vec2[] {
  return smooth(points, steps, true)
}
