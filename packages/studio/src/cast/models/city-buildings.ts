import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, limb, torus } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { glass, litWindow, masonry } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { chrome, darkMetal, standing } from './wheels.ts'

/** Rows and columns of windows, some of them lit. */
function facade(wall: Rgb, columns: number, rows: number): Paint {
  const pane = hexToLinear('#39506a')
  const lit = hexToLinear('#f5d58a')
  return (x, y, z) => {
    const u = (Math.abs(x) > Math.abs(z) ? z : x) * columns
    const v = y * rows
    const [fu, fv] = [u - Math.floor(u), v - Math.floor(v)]
    if (fu < 0.18 || fu > 0.82 || fv < 0.22 || fv > 0.82) return wall
    return noise3(
      Math.floor(u) * 3.7 + (Math.abs(x) > Math.abs(z) ? 50 : 0),
      Math.floor(v) * 2.9,
      4,
    ) > 0.68
      ? lit
      : scale(pane, 0.8 + 0.5 * fv)
  }
}

export function skyscraper(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#8c98a4')
  const skin = finish(facade(wall, 11, 9), { gloss: 0.5, mirror: 0.22 })
  const crown = finish(scale(wall, 0.8), { gloss: 0.4, mirror: 0.15 })
  return {
    yaw: 0.62,
    pitch: 0.05,
    parts: [
      box(
        [0, 0.2, 0],
        [0.75, 0.2, 0.75],
        finish(facade(scale(wall, 0.7), 7, 4), { gloss: 0.5, mirror: 0.2 }),
      ),
      box([0, 1.9, 0], [0.6, 1.9, 0.6], skin),
      box([0, 3.82, 0], [0.62, 0.04, 0.62], crown),
      box([0, 4.3, 0], [0.44, 0.5, 0.44], skin),
      box([0, 4.82, 0], [0.46, 0.03, 0.46], crown),
      box([0, 5.05, 0], [0.25, 0.25, 0.25], skin),
      limb([0, 5.2, 0], [0, 6.2, 0], 0.05, 0.012, chrome),
    ],
  }
}

/** A plain house of flats or offices. */
export function building(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#b98a6a')
  const parts: Part[] = [
    box([0, 1.25, 0], [1.1, 1.25, 0.75], finish(masonry(wall, 14))),
    box([0, 2.54, 0], [1.16, 0.06, 0.81], finish('#d8cfbf'), { round: 0.02 }),
    box([0, 0.56, 0], [1.115, 0.03, 0.765], finish('#d8cfbf')),
    box([0.1, 0.26, 0.75], [0.17, 0.26, 0.04], finish('#3f5a4a', { gloss: 0.3 }), { round: 0.01 }),
    box([0.1, 0.58, 0.84], [0.3, 0.02, 0.12], darkMetal),
  ]
  const frame = finish('#efe9dc')
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 4; n++) {
      const y = 0.3 + row * 0.56 + (row > 0 ? 0.08 : 0)
      if (row === 0 && n === 2) continue
      const lit = (row * 5 + n * 3) % 4 === 0
      parts.push(
        box([-0.78 + n * 0.52, y, 0.75], [0.14, 0.19, 0.02], frame),
        box([-0.78 + n * 0.52, y, 0.76], [0.115, 0.165, 0.02], lit ? litWindow : glass),
      )
      if (n < 2)
        parts.push(
          box([1.1, y, -0.35 + n * 0.7], [0.02, 0.19, 0.14], frame),
          box([1.11, y, -0.35 + n * 0.7], [0.02, 0.165, 0.115], lit ? glass : litWindow),
        )
    }
  return { yaw: 0.55, pitch: 0.08, parts }
}

/** An iron tower on four legs, like the one in Paris. */
export function ironTower(paint: Rgb | null): Sculpture {
  const iron = finish(
    (x, y, z) =>
      scale(or(paint, '#7a5f48'), Math.abs(Math.sin(y * 30 + (x + z) * 22)) > 0.4 ? 1 : 0.62),
    { gloss: 0.2 },
  )
  const profile: readonly Vec2[] = [
    [1.25, 0],
    [0.86, 0.75],
    [0.62, 1.45],
    [0.4, 2.3],
    [0.22, 3.6],
    [0.1, 5.2],
    [0.05, 6.2],
  ]
  const parts: Part[] = []
  for (const [sx, sz] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    for (let n = 0; n + 1 < profile.length; n++) {
      const [a, b] = [profile[n] as Vec2, profile[n + 1] as Vec2]
      const thick = n < 2 ? 0.17 : n < 4 ? 0.11 : 0.06
      parts.push(
        limb([sx * a[0], a[1], sz * a[0]], [sx * b[0], b[1], sz * b[0]], thick, thick * 0.85, iron),
      )
    }
  for (const [y, w, h] of [
    [1.45, 0.8, 0.08],
    [2.9, 0.46, 0.07],
    [5.6, 0.16, 0.08],
  ] as const)
    parts.push(box([0, y, 0], [w, h, w], iron, { round: 0.02 }))
  for (const z of [0.93, -0.93])
    parts.push(torus([0, 0.5, z], 0.85, 0.06, iron, { axes: standing }))
  for (let n = 0; n < 5; n++) {
    const y = 3.3 + n * 0.45
    const w = 0.25 - n * 0.035
    parts.push(box([0, y, 0], [w, 0.03, w], iron))
  }
  parts.push(
    box([0, -0.35, 0], [2, 0.36, 2], iron, { carve: true }),
    limb([0, 5.7, 0], [0, 7.0, 0], 0.05, 0.015, iron),
  )
  return { yaw: 0.5, pitch: 0.06, parts }
}

/** A stone bridge on three arches. */
export function bridge(paint: Rgb | null): Sculpture {
  const stone = finish(masonry(or(paint, '#a79b88'), 7))
  const parts: Part[] = [box([0, 0.95, 0], [3.6, 0.95, 0.62], stone)]
  for (const [x, r] of [
    [0, 0.88],
    [-1.9, 0.72],
    [1.9, 0.72],
  ] as const)
    parts.push(
      column(
        [x, 0.4, -2],
        [x, 0.4, 2],
        r,
        r,
        finish(masonry(scale(or(paint, '#a79b88'), 0.7), 7)),
        { carve: true },
      ),
      box([x, -0.6, 0], [r, 1.0, 2], stone, { carve: true }),
    )
  parts.push(
    box([0, 1.9, 0], [3.65, 0.08, 0.7], finish(masonry(scale(or(paint, '#a79b88'), 1.1), 6))),
    ...[0.62, -0.62].map((z) => box([0, 2.1, z], [3.6, 0.16, 0.07], stone)),
    ...[0.62, -0.62].flatMap((z) =>
      [-3.5, -0.95, 0.95, 3.5].map((x) => box([x, 2.16, z], [0.12, 0.26, 0.11], stone)),
    ),
    ...[-0.95, 0.95].map((x) =>
      column([x, 0, 0.6], [x, 1.2, 0.6], 0.2, 0.16, stone, { round: 0.04 }),
    ),
  )
  return { yaw: 0.3, pitch: 0.1, parts }
}

export function pyramid(paint: Rgb | null): Sculpture {
  const stone = or(paint, '#cfae74')
  const skin = finish((x, y, z) => {
    const row = y * 13
    const joint = row - Math.floor(row) < 0.14 ? 0.78 : 1
    return scale(
      stone,
      joint * (0.84 + 0.26 * noise3(x * 6 + Math.floor(row) * 3, Math.floor(row), z * 6)),
    )
  })
  const parts: Part[] = Array.from({ length: 26 }, (_, n) => {
    const t = (n + 0.5) / 26
    return box([0, t * 1.6, 0], [1.28 * (1 - t) + 0.02, 0.032, 1.28 * (1 - t) + 0.02], skin)
  })
  return { yaw: 0.55, pitch: 0.08, parts }
}
