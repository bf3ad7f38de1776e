import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale, step } from './tints.ts'

import { boards, glass, litWindow, masonry, tiles } from './surfaces.ts'

export function lighthouse(paint: Rgb | null): Sculpture {
  const red = or(paint, '#c8392f')
  const white = hexToLinear('#f3efe6')
  const bands: Paint = (_, y) => (Math.floor((y - 0.15) / 0.62) % 2 === 0 ? white : red)
  const dark = finish('#3a3f46', { gloss: 0.3 })
  return {
    yaw: 0.4,
    pitch: 0.06,
    parts: [
      ellipsoid(
        [0, -0.05, 0],
        [0.95, 0.3, 0.8],
        finish((x, y, z) =>
          scale(hexToLinear('#8b8378'), 0.75 + 0.5 * noise3(x * 4, y * 4, z * 4)),
        ),
      ),
      column([0, 0, 0], [0, 3.1, 0], 0.55, 0.34, finish(bands, { gloss: 0.25 }), { round: 0.02 }),
      column([0, 3.1, 0], [0, 3.2, 0], 0.5, 0.5, dark, { round: 0.02 }),
      column([0, 3.2, 0], [0, 3.62, 0], 0.27, 0.27, litWindow),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((n): Part => {
        const a = (n / 8) * 2 * Math.PI
        return limb(
          [Math.cos(a) * 0.28, 3.18, Math.sin(a) * 0.28],
          [Math.cos(a) * 0.28, 3.64, Math.sin(a) * 0.28],
          0.02,
          0.02,
          dark,
        )
      }),
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n): Part => {
        const a = (n / 10) * 2 * Math.PI
        return limb(
          [Math.cos(a) * 0.46, 3.2, Math.sin(a) * 0.46],
          [Math.cos(a) * 0.46, 3.36, Math.sin(a) * 0.46],
          0.012,
          0.012,
          dark,
        )
      }),
      column([0, 3.62, 0], [0, 3.68, 0], 0.36, 0.36, dark, { round: 0.02 }),
      column([0, 3.68, 0], [0, 4, 0], 0.34, 0.03, finish(red, { gloss: 0.3 })),
      limb([0, 4, 0], [0, 4.12, 0], 0.03, 0.02, dark),
      box([0.0, 0.42, 0.5], [0.14, 0.28, 0.06], finish('#6b4a30'), { round: 0.03 }),
      box([0.02, 1.5, 0.43], [0.07, 0.12, 0.05], glass, { round: 0.02 }),
      box([0.02, 2.4, 0.38], [0.06, 0.1, 0.05], glass, { round: 0.02 }),
    ],
  }
}

export function windmill(paint: Rgb | null): Sculpture {
  const white = or(paint, '#efe8da')
  const wood = finish(boards(hexToLinear('#7a5030'), 12))
  const sail = finish('#f4eee0')
  const hub: Vec3 = [0.62, 2.5, 0.0]
  const parts: Part[] = [
    column(
      [0, 0, 0],
      [0, 2.3, 0],
      0.78,
      0.5,
      finish((x, y, z) => scale(white, 0.9 + 0.18 * noise3(x * 4, y * 4, z * 4))),
      { round: 0.03 },
    ),
    column([0, 0, 0], [0, 0.25, 0], 0.84, 0.8, finish(masonry(hexToLinear('#948b80'), 8))),
    ellipsoid([0, 2.32, 0], [0.56, 0.55, 0.56], wood),
    limb([0.2, 2.5, 0], hub, 0.09, 0.09, finish('#5a3c24')),
    box([0.66, 0.42, 0.25], [0.1, 0.36, 0.2], finish('#5a3c24'), {
      round: 0.04,
      axes: turned(0.36),
    }),
    box([0.58, 1.3, 0.2], [0.08, 0.15, 0.12], glass, { round: 0.03, axes: turned(0.33) }),
  ]
  for (let n = 0; n < 4; n++) {
    const a = (n / 4) * 2 * Math.PI + 0.5
    const d: Vec3 = [0, Math.sin(a), Math.cos(a)]
    const side: Vec3 = [0, Math.cos(a), -Math.sin(a)]
    const at = (out: number, off: number): Vec3 => [
      hub[0] + 0.06,
      hub[1] + d[1] * out + side[1] * off,
      hub[2] + d[2] * out + side[2] * off,
    ]
    parts.push(limb(hub, at(1.75, 0), 0.04, 0.03, finish('#5a3c24')))
    parts.push(
      box(at(1.05, 0.17), [0.015, 0.66, 0.15], sail, {
        axes: [[1, 0, 0], d, [0, side[1], side[2]]],
      }),
    )
    for (let bar = 0; bar < 5; bar++)
      parts.push(
        limb(
          at(0.45 + bar * 0.3, 0.0),
          at(0.45 + bar * 0.3, 0.33),
          0.018,
          0.018,
          finish('#6b4a30'),
        ),
      )
  }
  return { yaw: 0.95, pitch: 0.04, parts }
}

export function hotAirBalloon(paint: Rgb | null): Sculpture {
  const main = or(paint, '#d8392f')
  const second = paint === null ? hexToLinear('#f3b63a') : hexToLinear('#f6efdf')
  const third = paint === null ? hexToLinear('#f6efdf') : scale(main, 0.62)
  const gores: Paint = (x, y, z) => {
    const turn = (Math.atan2(z, x) / (2 * Math.PI) + 1) * 16
    const n = Math.floor(turn)
    const seam = 0.78 + 0.22 * step(0, 0.08, Math.min(turn - n, 1 - (turn - n)))
    let colour = n % 2 === 0 ? main : second
    if (y > 2.28 && y < 2.62) colour = n % 2 === 0 ? third : main
    if (y < 1.32) colour = third
    return scale(colour, seam)
  }
  const cloth = finish(gores, { gloss: 0.35 })
  const rope = finish('#5b4a38')
  const wicker = finish((x, y, z) => {
    const weave = Math.sin(y * 90) * Math.sin((x + z) * 70)
    return scale(hexToLinear('#a8763f'), 0.85 + 0.25 * weave)
  })
  const parts: Part[] = [
    ellipsoid([0, 2.45, 0], [1.12, 1.1, 1.12], cloth),
    column([0, 1.0, 0], [0, 2.1, 0], 0.3, 1.02, cloth, { blend: 0.35 }),
    column([0, 0.93, 0], [0, 1.02, 0], 0.29, 0.32, finish(scale(third, 0.8)), { round: 0.02 }),
    box([0, 0.2, 0], [0.2, 0.19, 0.2], wicker, { round: 0.05 }),
    box([0, 0.4, 0], [0.225, 0.03, 0.225], finish('#6e4522'), { round: 0.03 }),
    ellipsoid([0, 0.72, 0], [0.045, 0.11, 0.045], finish('#ffcf6a', { glow: 1 })),
  ]
  for (const [x, z] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    parts.push(limb([x * 0.2, 0.4, z * 0.2], [x * 0.21, 0.97, z * 0.21], 0.011, 0.011, rope))
  return { yaw: 0.35, pitch: -0.05, parts }
}

export function tower(paint: Rgb | null): Sculpture {
  const stone = finish(masonry(or(paint, '#a79d8f'), 6))
  const parts: Part[] = [
    column([0, 0, 0], [0, 2.6, 0], 0.62, 0.52, stone),
    column([0, 2.5, 0], [0, 2.85, 0], 0.55, 0.66, stone),
    box([0, 0.4, 0.58], [0.2, 0.4, 0.1], finish('#4f3421'), { round: 0.12 }),
    box([0.1, 1.4, 0.54], [0.06, 0.18, 0.08], glass, { round: 0.04 }),
    column([0, 3.02, 0], [0, 3.85, 0], 0.64, 0.02, finish(tiles(hexToLinear('#5b5f73')))),
    limb([0, 3.8, 0], [0, 4.15, 0], 0.02, 0.015, finish('#3a3a3a')),
    box([0.17, 4.07, 0], [0.16, 0.07, 0.01], finish('#c23a30')),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    parts.push(
      box([Math.cos(a) * 0.62, 2.95, Math.sin(a) * 0.62], [0.08, 0.13, 0.08], stone, {
        axes: turned(a),
      }),
    )
  }
  return { yaw: 0.35, pitch: 0.05, parts }
}
