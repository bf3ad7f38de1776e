import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, limb, smooth, tube, turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })
const pink = hexToLinear('#e6a79c')

/** A small head: skull, muzzle, nose, eyes; ears are the caller's. */
function smallHead(
  at: Vec3,
  r: number,
  yaw: number,
  coat: Rgb,
  muzzle: Rgb,
  snout: number,
  asleep: boolean,
): { parts: Part[]; head: Frame } {
  const head = frameOf(at, turned(yaw, -0.08), r)
  const fur = finish(
    (x, y, z) => {
      const [f, u] = head.local(x, y, z)
      return mix(muzzle, coat, step(-0.4, 0.0, u - Math.max(0, f - 0.6) * 0.4))
    },
    { fur: 0.7 },
  )
  const parts: Part[] = [
    ellipsoid(at, [r, r * 0.92, r * 0.92], fur, { axes: head.axes, blend: r * 0.35 }),
    limb(head.at(0.4, -0.22, 0), head.at(0.8 + snout, -0.3, 0), r * 0.55, r * 0.24, fur, {
      blend: r * 0.3,
    }),
    ellipsoid(
      head.at(1.0 + snout, -0.22, 0),
      [r * 0.12, r * 0.1, r * 0.13],
      finish('#3a2420', { gloss: 0.7 }),
      { axes: head.axes },
    ),
  ]
  for (const side of [1, -1])
    if (asleep)
      parts.push(
        ...tube(
          [
            head.at(0.6, 0.2, side * 0.66),
            head.at(0.7, 0.1, side * 0.6),
            head.at(0.82, 0.16, side * 0.44),
          ],
          r * 0.045,
          r * 0.045,
          dark,
        ),
      )
    else
      parts.push(
        ellipsoid(head.at(0.62, 0.18, side * 0.6), [r * 0.18, r * 0.2, r * 0.17], dark),
        ellipsoid(head.at(0.75, 0.28, side * 0.66), [r * 0.055, r * 0.06, r * 0.05], glint),
      )
  return { parts, head }
}

function roundEars(head: Frame, size: number, coat: Rgb): Part[] {
  const r = head.unit
  return [1, -1].flatMap((side) => [
    ellipsoid(
      head.at(-0.2, 0.72 + size * 0.35, side * 0.66),
      [r * 0.12, r * size, r * size],
      finish(coat, { fur: 0.4 }),
      { axes: head.axes, blend: r * 0.08 },
    ),
    ellipsoid(
      head.at(-0.08, 0.72 + size * 0.35, side * 0.67),
      [r * 0.08, r * size * 0.72, r * size * 0.72],
      finish(mix(pink, coat, 0.2)),
      { axes: head.axes },
    ),
  ])
}

/** A mouse or a rat: a drop of a body, large ears, a bare tail. */
function murine(coat: Rgb, long: number, ears: number): Sculpture {
  const belly = mix(coat, [1, 0.95, 0.9], 0.5)
  const fur = finish((_, y) => mix(belly, coat, step(0.1, 0.26, y)), { fur: 0.7 })
  const paw = finish(pink)
  const { parts: face, head } = smallHead(
    [0.46 * long, 0.36, 0.05],
    0.23,
    0.5,
    coat,
    belly,
    0.3,
    false,
  )
  const parts: Part[] = [
    ellipsoid([-0.08, 0.3, 0], [0.42 * long, 0.3, 0.28], fur, { axes: turned(0, -0.1) }),
    limb([0.2, 0.32, 0], [0.4 * long, 0.36, 0.03], 0.22, 0.17, fur, { blend: 0.1 }),
    ...face,
    ...roundEars(head, ears, coat),
    ...tube(
      smooth<Vec3>(
        [
          [-0.44 * long, 0.2, 0],
          [-0.75, 0.06, 0.05],
          [-1.0, 0.06, 0.28],
          [-0.9, 0.05, 0.55],
        ],
        3,
      ),
      0.045,
      0.012,
      paw,
    ),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([-0.2, 0.2, side * 0.2], [0.2, 0.19, 0.11], fur, { blend: 0.06 }),
      ellipsoid([-0.06, 0.035, side * 0.24], [0.13, 0.035, 0.055], paw),
      limb([0.26, 0.18, side * 0.14], [0.36, 0.04, side * 0.16], 0.06, 0.035, fur, { blend: 0.05 }),
      ellipsoid([0.4, 0.03, side * 0.16], [0.06, 0.03, 0.04], paw),
      ...[-0.1, 0.1].map((d) =>
        limb(
          head.at(0.95, -0.25, side * 0.24),
          head.at(1.0, -0.25 + d * 2, side * 1.1),
          0.005,
          0.003,
          finish(belly),
        ),
      ),
    )
  return { yaw: 0.55, pitch: 0.12, hair: 0.02, parts }
}

export function mouse(paint: Rgb | null): Sculpture {
  return murine(or(paint, '#9a8f86'), 0.92, 0.62)
}

export function rat(paint: Rgb | null): Sculpture {
  return murine(or(paint, '#6f645c'), 1.15, 0.4)
}

/** Round, with cheeks. */
export function hamster(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#d99a52')
  const cream = mix(coat, [1, 0.96, 0.9], 0.75)
  const fur = finish((x, y) => mix(cream, coat, step(0.22, 0.4, y - Math.max(0, x) * 0.35)), {
    fur: 0.9,
  })
  const { parts: face, head } = smallHead([0.3, 0.5, 0.05], 0.27, 0.6, coat, cream, 0.02, false)
  const parts: Part[] = [
    ellipsoid([-0.06, 0.36, 0], [0.42, 0.36, 0.36], fur),
    ...face,
    ...roundEars(head, 0.32, coat),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid(
        head.at(0.45, -0.45, side * 0.62),
        [0.13, 0.11, 0.12],
        finish(cream, { fur: 0.8 }),
        { blend: 0.08 },
      ),
      ellipsoid([0.32, 0.22, side * 0.12], [0.06, 0.05, 0.045], finish(pink)),
      ellipsoid([0.14, 0.03, side * 0.2], [0.12, 0.035, 0.06], finish(pink)),
    )
  return { yaw: 0.6, pitch: 0.1, hair: 0.025, parts }
}

/** Sits up, an acorn in its paws, the tail curled behind. */
export function squirrel(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#b5602c')
  const cream = mix(coat, [1, 0.95, 0.85], 0.8)
  const fur = finish((x, y) => mix(coat, cream, step(0.06, 0.2, x - Math.abs(y - 0.45) * 0.2)), {
    fur: 0.8,
  })
  const brush = finish(
    (x, y) => mix(coat, cream, step(-0.42, -0.75, x + (y - 0.6) * 0.15) * 0.35),
    { fur: 1 },
  )
  const { parts: face, head } = smallHead([0.2, 0.82, 0.04], 0.2, 0.45, coat, cream, 0.22, false)
  const nut = finish('#8a5a2c', { gloss: 0.5 })
  const parts: Part[] = [
    ellipsoid([-0.04, 0.34, 0], [0.26, 0.34, 0.24], fur, { axes: turned(0, -0.25) }),
    limb([0.04, 0.5, 0], [0.16, 0.76, 0.02], 0.2, 0.14, fur, { blend: 0.1 }),
    ...face,
    ellipsoid([0.38, 0.56, 0.02], [0.06, 0.07, 0.06], nut),
    ellipsoid([0.37, 0.62, 0.02], [0.065, 0.03, 0.065], finish('#5a3a1c')),
  ]
  const tail = smooth<Vec3>(
    [
      [-0.22, 0.14, 0],
      [-0.55, 0.22, 0],
      [-0.66, 0.62, 0],
      [-0.5, 0.98, 0],
      [-0.62, 1.24, 0],
      [-0.82, 1.2, 0],
    ],
    2,
  )
  const girth = [0.08, 0.13, 0.18, 0.2, 0.21, 0.21, 0.21, 0.2, 0.17, 0.12, 0.06]
  for (let n = 0; n + 1 < tail.length; n++)
    parts.push(
      limb(tail[n] as Vec3, tail[n + 1] as Vec3, girth[n] ?? 0.1, girth[n + 1] ?? 0.06, brush, {
        blend: 0.05,
      }),
    )
  for (const side of [1, -1])
    parts.push(
      limb(
        head.at(-0.1, 0.6, side * 0.5),
        head.at(-0.15, 1.5, side * 0.62),
        0.075,
        0.015,
        finish(coat, { fur: 0.7 }),
        { blend: 0.04 },
      ),
      ellipsoid([-0.02, 0.22, side * 0.19], [0.2, 0.2, 0.11], fur, { blend: 0.06 }),
      ellipsoid([0.16, 0.035, side * 0.2], [0.17, 0.04, 0.065], fur, { blend: 0.03 }),
      limb([0.12, 0.62, side * 0.14], [0.26, 0.5, side * 0.16], 0.06, 0.045, fur, { blend: 0.05 }),
      limb([0.26, 0.5, side * 0.16], [0.36, 0.55, side * 0.07], 0.045, 0.035, fur, { blend: 0.03 }),
    )
  return { yaw: 0.5, pitch: 0.08, hair: 0.02, parts }
}

/** A face under a coat of spines. */
export function hedgehog(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#7a5a40')
  const cream = hexToLinear('#e6cfae')
  const skin = finish(cream, { fur: 0.7 })
  const under = finish(scale(coat, 0.6), { fur: 0.5 })
  const looks = [0.75, 1, 1.35].map((k) => finish(scale(mix(coat, cream, k > 1.2 ? 0.35 : 0), k)))
  const { parts: face, head } = smallHead(
    [0.5, 0.3, 0.04],
    0.22,
    0.45,
    cream,
    mix(cream, [1, 1, 1], 0.3),
    0.5,
    false,
  )
  const parts: Part[] = [
    ellipsoid([-0.05, 0.38, 0], [0.5, 0.34, 0.38], under),
    ellipsoid([0.02, 0.18, 0], [0.46, 0.16, 0.3], skin, { blend: 0.06 }),
    ...face,
    ...roundEars(head, 0.3, cream),
  ]
  for (let n = 0; n < 150; n++) {
    const v = 1 - (1.62 * (n + 0.5)) / 150
    const a = n * 2.39996
    const w = Math.sqrt(Math.max(0, 1 - v * v))
    const d: Vec3 = [Math.cos(a) * w, v, Math.sin(a) * w]
    if (d[0] > 0.78 - v * 0.25) continue
    const from: Vec3 = [-0.05 + d[0] * 0.46, 0.38 + d[1] * 0.31, d[2] * 0.35]
    parts.push(
      limb(
        from,
        [from[0] + d[0] * 0.11 - 0.07, from[1] + d[1] * 0.12 + 0.02, from[2] + d[2] * 0.11],
        0.036,
        0.006,
        looks[n % 3] as (typeof looks)[number],
      ),
    )
  }
  for (const side of [1, -1])
    for (const x of [0.28, -0.28])
      parts.push(ellipsoid([x, 0.05, side * 0.2], [0.09, 0.055, 0.07], skin, { blend: 0.04 }))
  return { yaw: 0.55, pitch: 0.12, hair: 0.03, parts }
}

/** Upright on long hind legs, the tail a third. */
export function kangaroo(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#b98a5c')
  const cream = mix(coat, [1, 0.94, 0.84], 0.7)
  const fur = finish(
    (x, y, z) => mix(coat, cream, step(0.1, 0.24, x - (y - 0.8) * 0.25 - Math.abs(z) * 0.2)),
    { fur: 0.5 },
  )
  const sock = finish(scale(coat, 0.7), { fur: 0.4 })
  const { parts: face, head } = smallHead([0.26, 1.62, 0.04], 0.16, 0.5, coat, cream, 0.6, false)
  const parts: Part[] = [
    ellipsoid([-0.06, 0.66, 0], [0.3, 0.38, 0.27], fur, { axes: turned(0, -0.2) }),
    limb([-0.02, 0.85, 0], [0.1, 1.24, 0], 0.24, 0.16, fur, { blend: 0.12 }),
    limb([0.1, 1.24, 0], [0.22, 1.54, 0.02], 0.12, 0.09, fur, { blend: 0.08 }),
    ...face,
    // The pouch.
    ellipsoid([0.18, 0.62, 0], [0.1, 0.14, 0.15], finish(cream, { fur: 0.5 }), { blend: 0.06 }),
    ...tube(
      smooth<Vec3>(
        [
          [-0.26, 0.5, 0],
          [-0.62, 0.24, 0.03],
          [-1.0, 0.08, 0.08],
          [-1.35, 0.06, 0.1],
        ],
        2,
      ),
      0.17,
      0.04,
      fur,
      { blend: 0.08 },
    ),
  ]
  for (const side of [1, -1])
    parts.push(
      limb(
        head.at(-0.2, 0.6, side * 0.45),
        head.at(-0.4, 2.0, side * 0.75),
        0.06,
        0.03,
        finish(coat, { fur: 0.4 }),
        { blend: 0.04 },
      ),
      ellipsoid([0.0, 0.52, side * 0.24], [0.27, 0.28, 0.15], fur, {
        axes: turned(0, -0.3),
        blend: 0.08,
      }),
      limb([0.16, 0.42, side * 0.26], [-0.14, 0.16, side * 0.26], 0.12, 0.07, fur, { blend: 0.06 }),
      limb([-0.14, 0.1, side * 0.26], [0.4, 0.05, side * 0.28], 0.07, 0.055, sock, { blend: 0.05 }),
      limb([0.12, 1.16, side * 0.15], [0.26, 0.96, side * 0.19], 0.07, 0.05, fur, { blend: 0.05 }),
      limb([0.26, 0.96, side * 0.19], [0.42, 0.96, side * 0.16], 0.045, 0.04, sock, {
        blend: 0.04,
      }),
    )
  return { yaw: 0.5, pitch: 0.06, hair: 0.02, parts }
}
