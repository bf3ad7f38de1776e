import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, smooth, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, curved, plate, shadow, standing } from './wheels.ts'

/** Varnished wood whose edge is darker, as on violins. */
function varnish(colour: Rgb, middle: readonly [number, number], reach: number): Paint {
  return (x, y, z) => {
    const grain = noise3(x * 26, y * 2, z * 3)
    const edge = Math.min(1, Math.hypot(x - middle[0], (y - middle[1]) * 0.75) / reach)
    return scale(mix(colour, scale(colour, 0.35), edge ** 3), 0.88 + 0.24 * grain)
  }
}

const ebony = finish('#1b1512', { gloss: 0.5, mirror: 0.08 })

const wire = finish('#cfd3d6', { gloss: 0.7 })

/** Mirrors the right half of an outline. */
function both(right: readonly Vec2[]): Vec2[] {
  return smooth([...right, ...right.map(([x, y]): Vec2 => [-x, y]).toReversed()], 5, true)
}

function neck(width: number, from: number, to: number, z: number): Part[] {
  return [
    box([0, (from + to) / 2, z], [width, (to - from) / 2, 0.03], ebony, { round: 0.02 }),
    ...[-0.6, -0.2, 0.2, 0.6].map((s) =>
      limb([s * width, from - 0.55, z + 0.045], [s * width, to, z + 0.04], 0.006, 0.006, wire),
    ),
  ]
}

export function guitar(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c98a45')
  const top = finish(varnish(colour, [0, 0.75], 0.85), { gloss: 0.6, mirror: 0.12 })
  const side = finish(scale(or(paint, '#6b3a1d'), paint === null ? 1 : 0.5), { gloss: 0.5 })
  const body = both([
    [0.3, 0.0],
    [0.66, 0.2],
    [0.72, 0.5],
    [0.5, 0.86],
    [0.52, 1.18],
    [0.38, 1.42],
    [0.12, 1.48],
  ])
  const parts: Part[] = [
    plate(body, 0.17, side, { round: 0.03 }),
    plate(
      body.map(([x, y]): Vec2 => [x * 0.97, 0.74 + (y - 0.74) * 0.97]),
      0.03,
      top,
      { round: 0.01 },
      0.155,
    ),
    column([0, 0.9, 0.1], [0, 0.9, 0.4], 0.19, 0.19, shadow, { carve: true }),
    torus([0, 0.9, 0.185], 0.21, 0.02, finish('#3a2416', { gloss: 0.4 }), { axes: standing }),
    box([0, 0.36, 0.19], [0.24, 0.04, 0.025], ebony, { round: 0.015 }),
    ...neck(0.075, 1.12, 2.55, 0.2),
    limb([0, 1.45, 0.13], [0, 2.55, 0.13], 0.07, 0.06, side),
    plate(
      [
        [-0.1, 2.55],
        [-0.13, 2.95],
        [0.13, 2.95],
        [0.1, 2.55],
      ],
      0.04,
      side,
      { round: 0.02 },
      0.14,
    ),
  ]
  for (const y of [2.64, 2.76, 2.88])
    for (const s of [1, -1])
      parts.push(
        column([s * 0.12, y, 0.14], [s * 0.2, y, 0.14], 0.028, 0.035, chrome, { round: 0.01 }),
      )
  for (let n = 0; n < 9; n++)
    parts.push(box([0, 1.35 + n * 0.14 - n * n * 0.002, 0.225], [0.075, 0.005, 0.008], chrome))
  for (const s of [-0.6, -0.2, 0.2, 0.6])
    parts.push(limb([s * 0.075, 0.36, 0.23], [s * 0.075, 1.2, 0.245], 0.006, 0.006, wire))
  return { yaw: 0.35, pitch: 0.04, parts }
}

export function electricGuitar(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#b3202a')
  const skin = finish(colour, { gloss: 0.8, mirror: 0.3 })
  const maple = finish('#c9955a', { gloss: 0.4 })
  const parts: Part[] = [
    plate(
      curved([
        [-0.1, 0.0],
        [-0.5, 0.14],
        [-0.62, 0.45],
        [-0.44, 0.78],
        [-0.56, 1.1],
        [-0.52, 1.36],
        [-0.34, 1.34],
        [-0.14, 1.08],
        [0.14, 1.06],
        [0.3, 1.22],
        [0.46, 1.18],
        [0.42, 0.82],
        [0.5, 0.5],
        [0.5, 0.2],
        [0.25, 0.0],
      ]),
      0.1,
      skin,
      { round: 0.07 },
    ),
    plate(
      curved([
        [-0.2, 0.3],
        [-0.42, 0.55],
        [-0.28, 0.95],
        [0.1, 1.0],
        [0.32, 0.72],
        [0.3, 0.3],
      ]),
      0.014,
      finish('#f1eee6', { gloss: 0.5 }),
      { round: 0.006 },
      0.1,
    ),
    box([0, 1.7, 0.11], [0.075, 0.72, 0.03], maple, { round: 0.02 }),
    plate(
      curved([
        [-0.08, 2.4],
        [-0.16, 2.62],
        [-0.06, 2.92],
        [0.12, 2.86],
        [0.08, 2.4],
      ]),
      0.03,
      maple,
      { round: 0.015 },
      0.1,
    ),
    ...[0.46, 0.66, 0.86].map((y) =>
      box([0, y, 0.13], [0.17, 0.045, 0.02], shadow, { round: 0.03 }),
    ),
    box([0, 0.3, 0.13], [0.16, 0.05, 0.025], chrome, { round: 0.02 }),
    ...[0.22, 0.1].map((y, n) =>
      column(
        [0.3 + n * 0.02, y + 0.18, 0.1],
        [0.3 + n * 0.02, y + 0.18, 0.17],
        0.05,
        0.045,
        shadow,
        { round: 0.01 },
      ),
    ),
    ...[-0.6, -0.2, 0.2, 0.6].map((s) =>
      limb([s * 0.07, 0.3, 0.165], [s * 0.07, 2.45, 0.15], 0.006, 0.006, wire),
    ),
  ]
  for (let n = 0; n < 6; n++)
    parts.push(
      column(
        [-0.12 + n * 0.008, 2.48 + n * 0.07, 0.1],
        [-0.22 + n * 0.008, 2.5 + n * 0.07, 0.1],
        0.02,
        0.028,
        chrome,
        { round: 0.008 },
      ),
    )
  for (let n = 0; n < 10; n++)
    parts.push(box([0, 1.12 + n * 0.13, 0.14], [0.075, 0.005, 0.006], chrome))
  return { yaw: 0.3, pitch: 0.04, parts }
}

/** The violin's family, by how long the neck is and whether it stands on a pin. */
function bowed(colour: Rgb, cello: boolean): Sculpture {
  const wood: Finish = finish(varnish(colour, [0, 0.75], 0.8), { gloss: 0.7, mirror: 0.16 })
  const body = both([
    [0.25, 0.0],
    [0.54, 0.18],
    [0.56, 0.42],
    [0.4, 0.6],
    [0.34, 0.8],
    [0.42, 0.98],
    [0.46, 1.2],
    [0.3, 1.42],
    [0.1, 1.46],
  ])
  const depth = cello ? 0.2 : 0.11
  const front = depth + 0.02
  const parts: Part[] = [
    plate(
      body.map(([x, y]): Vec2 => [x * 0.95, 0.73 + (y - 0.73) * 0.96]),
      depth,
      finish(scale(colour, 0.55), { gloss: 0.5 }),
      { round: 0.02 },
    ),
    plate(body, 0.035, wood, { round: 0.03 }, depth),
    box([0, 1.55, front + 0.06], [0.06, 0.62, 0.025], ebony, { round: 0.02 }),
    limb([0, 1.4, front - 0.02], [0, 2.15, front], 0.06, 0.045, finish(colour, { gloss: 0.5 })),
    column(
      [-0.05, 2.36, front],
      [0.05, 2.36, front],
      0.075,
      0.075,
      finish(colour, { gloss: 0.5 }),
      { round: 0.02 },
    ),
    plate(
      [
        [-0.06, 0.05],
        [-0.11, 0.5],
        [0.11, 0.5],
        [0.06, 0.05],
      ],
      0.02,
      ebony,
      { round: 0.015 },
      front + 0.05,
    ),
    box([0, 0.66, front + 0.06], [0.14, 0.05, 0.016], finish('#d9b27a'), { round: 0.012 }),
    ...[-0.6, -0.2, 0.2, 0.6].map((s) =>
      limb([s * 0.1, 0.5, front + 0.07], [s * 0.06, 2.15, front + 0.1], 0.006, 0.006, wire),
    ),
    ...[2.18, 2.26].flatMap((y) =>
      [1, -1].map((s) => limb([0, y, front], [s * 0.17, y + 0.02, front], 0.018, 0.03, ebony)),
    ),
  ]
  for (const s of [1, -1])
    parts.push(
      limb([s * 0.24, 0.58, front + 0.02], [s * 0.2, 0.84, front + 0.02], 0.014, 0.014, shadow),
      ellipsoid([s * 0.22, 0.58, front + 0.02], [0.028, 0.028, 0.012], shadow),
      ellipsoid([s * 0.185, 0.86, front + 0.02], [0.022, 0.022, 0.012], shadow),
    )
  if (cello) parts.push(limb([0, 0, 0], [0, -0.42, 0], 0.025, 0.015, chrome))
  else {
    const hair = finish('#efe8d6')
    parts.push(
      limb([0.78, 0.05, 0.1], [0.95, 2.2, 0.1], 0.022, 0.018, finish('#6b2f18', { gloss: 0.5 })),
      limb([0.72, 0.12, 0.1], [0.88, 2.16, 0.1], 0.012, 0.012, hair),
      box([0.75, 0.14, 0.1], [0.04, 0.08, 0.03], ebony, { round: 0.02 }),
    )
  }
  return { yaw: 0.3, pitch: 0.04, parts }
}

export const violin = (paint: Rgb | null): Sculpture => bowed(or(paint, '#a8501e'), false)

export const cello = (paint: Rgb | null): Sculpture => bowed(or(paint, '#93451c'), true)
