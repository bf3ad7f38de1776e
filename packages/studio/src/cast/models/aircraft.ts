import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { forward } from './aircraft-parts.ts'
import { or, scale } from './tints.ts'
import { chrome, curved, darkMetal, pane, plate } from './wheels.ts'

/** Axes of a wing: its outline is seen from above (x forward, y outwards on `side`), tilted up. */
function wingAxes(side: number, rise: number): Part['axes'] {
  const [c, s] = [Math.cos(rise), Math.sin(rise)]
  return [
    [1, 0, 0],
    [0, s, side * c],
    [0, c, -side * s],
  ]
}

/** A wing on one side, its root at (x, y, z): outline from above, `thick` both ways. */
function wing(
  root: readonly [number, number, number],
  outline: readonly Vec2[],
  side: number,
  rise: number,
  thick: number,
  skin: Finish,
): Part {
  const axes = wingAxes(side, rise)
  const flat = plate(outline, thick, skin, { axes, round: thick * 0.9 })
  const [cx, cy] = flat.centre
  return {
    ...flat,
    centre: [root[0] + cx, root[1] + axes[1][1] * cy, root[2] + axes[1][2] * cy],
  }
}

export function airplane(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2c62b8')
  const white: Rgb = [0.88, 0.89, 0.9]
  const hull: Paint = (x, y) => {
    const column = x / 0.52
    const window =
      Math.abs(y - 0.24) < 0.13 &&
      x > -7 &&
      x < 7.4 &&
      Math.abs(column - Math.floor(column) - 0.5) < 0.22
    return window ? [0.02, 0.03, 0.05] : y < -0.42 ? scale(white, 0.72) : y < -0.2 ? colour : white
  }
  const body = finish(hull, { gloss: 0.6, mirror: 0.2 })
  const silver = finish('#d6dade', { gloss: 0.6, mirror: 0.25 })
  const tail = finish(colour, { gloss: 0.6, mirror: 0.2 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      curvedProfile([
        [0, -12],
        [0.45, -10.6],
        [1.0, -8],
        [1.22, -5],
        [1.22, 7.5],
        [1.0, 9.2],
        [0.55, 10.3],
        [0, 10.8],
      ]),
      body,
      { axes: forward },
    ),
    box([9.35, 0.62, 0], [0.35, 0.16, 0.75], pane, { round: 0.14 }),
    plate(
      curved([
        [-8.2, 0.9],
        [-10.6, 4.6],
        [-11.9, 4.6],
        [-11.4, 0.5],
      ]),
      0.16,
      tail,
      { round: 0.12 },
    ),
  ]
  for (const side of [1, -1]) {
    parts.push(
      wing(
        [0.6, -0.55, side * 0.8],
        [
          [2.6, 0],
          [-3.6, 9.8],
          [-4.8, 9.8],
          [-3.2, 3],
          [-3.2, 0],
        ],
        side,
        0.09,
        0.2,
        silver,
      ),
      wing(
        [-9.6, 0.45, side * 0.3],
        [
          [0.7, 0],
          [-1.2, 3.5],
          [-2.1, 3.5],
          [-1.6, 0],
        ],
        side,
        0.08,
        0.13,
        silver,
      ),
      column(
        [2.3, -1.15, side * 3.7],
        [-0.3, -1.05, side * 3.7],
        0.62,
        0.46,
        finish(white, { gloss: 0.5, mirror: 0.2 }),
        {
          round: 0.1,
        },
      ),
      column([2.42, -1.15, side * 3.7], [2.3, -1.15, side * 3.7], 0.5, 0.56, darkMetal),
      limb([0.6, -0.6, side * 3.7], [1.2, -0.75, side * 3.7], 0.2, 0.2, silver),
    )
  }
  return { yaw: 0.72, pitch: -0.16, parts }
}

function curvedProfile(points: readonly Vec2[]): Vec2[] {
  return smooth(points, 5)
}

export function helicopter(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f6fb5')
  const skin = finish((_, y) => (y < -0.35 ? [0.82, 0.82, 0.8] : colour), {
    gloss: 0.6,
    mirror: 0.25,
  })
  const parts: Part[] = [
    ellipsoid([0.3, 0, 0], [1.75, 1.05, 0.95], skin),
    ellipsoid([0.92, 0.1, 0], [1.22, 0.86, 0.88], pane),
    ellipsoid([-0.6, 0.75, 0], [1.0, 0.42, 0.55], skin, { blend: 0.2 }),
    limb([-1.0, 0.35, 0], [-4.6, 0.65, 0], 0.36, 0.13, skin, { blend: 0.25 }),
    plate(
      curved([
        [-4.2, 0.6],
        [-4.9, 1.7],
        [-5.3, 1.7],
        [-4.95, 0.4],
      ]),
      0.07,
      skin,
      { round: 0.05 },
    ),
    column([-5.0, 1.05, 0.08], [-5.0, 1.05, 0.2], 0.08, 0.08, darkMetal),
    box([-5.0, 1.05, 0.18], [0.06, 0.75, 0.02], darkMetal),
    box([-5.0, 1.05, 0.18], [0.75, 0.06, 0.02], darkMetal),
    box([-3.6, 0.58, 0], [0.28, 0.04, 0.75], skin, { round: 0.03 }),
    limb([-0.3, 1.0, 0], [-0.3, 1.55, 0], 0.12, 0.1, darkMetal),
    column([-0.3, 1.5, 0], [-0.3, 1.66, 0], 0.22, 0.2, darkMetal, { round: 0.04 }),
    box([-0.3, 1.62, 0], [4.9, 0.035, 0.17], darkMetal, {
      round: 0.02,
      axes: [
        [0.94, 0, 0.34],
        [0, 1, 0],
        [-0.34, 0, 0.94],
      ],
    }),
    box([-0.3, 1.62, 0], [4.9, 0.035, 0.17], darkMetal, {
      round: 0.02,
      axes: [
        [-0.34, 0, 0.94],
        [0, 1, 0],
        [-0.94, 0, -0.34],
      ],
    }),
    box([-0.25, -0.05, 0.88], [0.42, 0.6, 0.07], skin, { round: 0.05, blend: 0.04 }),
  ]
  for (const side of [1, -1]) {
    const z = side * 0.95
    parts.push(
      limb([-1.2, -1.5, z], [1.5, -1.5, z], 0.07, 0.07, darkMetal),
      limb([1.5, -1.5, z], [1.8, -1.3, z], 0.07, 0.06, darkMetal),
      ...[-0.6, 0.8].map((x) =>
        limb([x, -1.5, z], [x, -0.75, side * 0.5], 0.055, 0.055, darkMetal),
      ),
    )
  }
  return { yaw: 0.5, pitch: 0.06, parts }
}

export function rocket(paint: Rgb | null): Sculpture {
  const red = or(paint, '#cf3328')
  const white: Rgb = [0.9, 0.9, 0.89]
  const hull: Paint = (_, y) =>
    y > 5.1 ? red : y < 1.15 || (y > 3.9 && y < 4.1) ? scale(red, 0.9) : white
  const skin = finish(hull, { gloss: 0.6, mirror: 0.22 })
  const fin = finish(red, { gloss: 0.6, mirror: 0.2 })
  const flame = (hex: string): Finish => finish(hexToLinear(hex), { glow: 1 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      [
        [0, 0.8],
        [0.62, 0.8],
        [0.85, 1.6],
        [1.0, 2.8],
        [0.98, 3.8],
        [0.82, 4.9],
        [0.52, 5.9],
        [0.2, 6.6],
        [0, 6.85],
      ],
      skin,
    ),
    column([0, 0.5, 0], [0, 0.82, 0], 0.62, 0.5, darkMetal, { round: 0.04 }),
    lathe([0, 3.35, 0.9], ring(0.36, 0.46, 0.14), chrome, {
      axes: [
        [1, 0, 0],
        [0, 0, 1],
        [0, -1, 0],
      ],
    }),
    ellipsoid([0, 3.35, 0.92], [0.36, 0.36, 0.12], pane),
    limb([0, 0.4, 0], [0, -1.3, 0], 0.42, 0.03, flame('#ff9a2e')),
    limb([0, 0.4, 0.12], [0, -0.6, 0.12], 0.26, 0.03, flame('#ffe79a')),
  ]
  for (let n = 0; n < 4; n++) {
    const a = (n / 4) * 2 * Math.PI + 0.35
    const out: readonly [number, number, number] = [Math.cos(a), 0, Math.sin(a)]
    const flat = plate(
      curved([
        [0.6, 2.1],
        [1.2, 1.5],
        [1.55, 0.6],
        [1.5, 0.0],
        [1.1, 0.5],
        [0.5, 0.85],
      ]),
      0.09,
      fin,
      {
        round: 0.06,
        axes: [out, [0, 1, 0], [-out[2], 0, out[0]]],
      },
    )
    const [cx, cy] = flat.centre
    parts.push({ ...flat, centre: [out[0] * cx, cy, out[2] * cx] })
  }
  return { yaw: 0.2, pitch: 0.06, parts }
}

/** The section of a flat ring for a lathe. */
function ring(inner: number, outer: number, height: number): Vec2[] {
  return [
    [inner, 0],
    [outer, 0],
    [outer, height],
    [inner, height],
  ]
}
