import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale, step } from './tints.ts'

const glass = finish('#2c4558', { gloss: 0.9 })
const litWindow = finish('#ffd889', { gloss: 0.3, glow: 0.75 })

/** Courses of stone or brick: darker joints, each stone a little different. */
function masonry(colour: Rgb, rows: number): Paint {
  return (x, y, z) => {
    const row = Math.floor(y * rows)
    const along = (x + z) * rows * 0.55 + (row % 2) * 0.5
    const joint =
      step(0.06, 0.12, y * rows - row) * step(0.04, 0.08, along - Math.floor(along)) * 0.28 + 0.72
    return scale(colour, joint * (0.88 + 0.24 * noise3(Math.floor(along) * 3.1, row * 2.7, 1)))
  }
}

/** Boards side by side along x (or up the wall when `upright`). */
export function boards(colour: Rgb, across: number, axis: 'x' | 'y' | 'z' = 'y'): Paint {
  return (x, y, z) => {
    const v = (axis === 'x' ? x : axis === 'y' ? y : z) * across
    const n = Math.floor(v)
    const gap = step(0, 0.07, v - n)
    const grain = noise3(x * 4 + n * 5, y * 4 + n * 3, z * 4 + (axis === 'y' ? x * 9 : 0))
    return scale(colour, (0.55 + 0.45 * gap) * (0.82 + 0.3 * grain))
  }
}

function tiles(colour: Rgb): Paint {
  return (x, y, z) => {
    const row = Math.floor(y * 11)
    const edge = step(0.0, 0.25, y * 11 - row)
    return scale(
      colour,
      (0.66 + 0.34 * edge) * (0.86 + 0.28 * noise3(x * 9 + row, row * 3.3, z * 9)),
    )
  }
}

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

/** A pitched roof over a box: two slabs. */
function roof(y: number, halfX: number, halfZ: number, rise: number, skin: Finish): Part[] {
  const slope = Math.atan2(rise, halfZ)
  const length = Math.hypot(rise, halfZ) / 2 + 0.06
  return [1, -1].map((side) =>
    box([0, y + rise / 2, (side * halfZ) / 2], [halfX, 0.04, length], skin, {
      round: 0.02,
      axes: [
        [1, 0, 0],
        [0, Math.cos(slope), side * Math.sin(slope)],
        [0, -side * Math.sin(slope), Math.cos(slope)],
      ],
    }),
  )
}

/** Fills the gable under the roof with shrinking slabs. */
function gable(y: number, halfX: number, halfZ: number, rise: number, skin: Finish): Part[] {
  const parts: Part[] = []
  const count = 14
  for (let n = 0; n < count; n++) {
    const t = (n + 0.5) / count
    parts.push(
      box([0, y + rise * t, 0], [halfX, rise / count / 2 + 0.015, halfZ * (1 - t) * 0.94], skin),
    )
  }
  return parts
}

function windowAt(at: Vec3, facing: 'x' | 'z', lit = true): Part[] {
  const frame = finish('#efe8da')
  const size: Vec3 = facing === 'z' ? [0.15, 0.18, 0.03] : [0.03, 0.18, 0.15]
  const pane: Vec3 = facing === 'z' ? [0.115, 0.145, 0.04] : [0.04, 0.145, 0.115]
  const bar: Vec3 = facing === 'z' ? [0.012, 0.15, 0.05] : [0.05, 0.15, 0.012]
  const rail: Vec3 = facing === 'z' ? [0.12, 0.012, 0.05] : [0.05, 0.012, 0.12]
  return [
    box(at, size, frame, { round: 0.01 }),
    box(at, pane, lit ? litWindow : glass),
    box(at, bar, frame),
    box(at, rail, frame),
  ]
}

interface HouseLook {
  readonly walls: Finish
  readonly roof: Finish
  readonly door: string
  readonly chimney: boolean
  readonly length: number
  readonly height: number
}

function house(look: HouseLook): Sculpture {
  const { length, height } = look
  const wide = 0.72
  const stone = finish(masonry(hexToLinear('#9a9186'), 9))
  return {
    yaw: 0.62,
    pitch: 0.12,
    parts: [
      box([0, 0.06, 0], [length + 0.05, 0.09, wide + 0.05], stone, { round: 0.02 }),
      box([0, height / 2, 0], [length, height / 2, wide], look.walls),
      ...gable(height, length, wide, 0.72, look.walls),
      ...roof(height - 0.05, length + 0.12, wide + 0.16, 0.86, look.roof),
      ...(look.chimney
        ? [box([-length * 0.45, height + 0.72, -0.25], [0.12, 0.38, 0.12], stone, { round: 0.01 })]
        : []),
      box([length * 0.2, 0.37, wide], [0.17, 0.35, 0.04], finish(look.door, { gloss: 0.3 }), {
        round: 0.02,
      }),
      ellipsoid(
        [length * 0.2 + 0.11, 0.38, wide + 0.05],
        [0.022, 0.022, 0.022],
        finish('#e8c66a', { gloss: 0.8 }),
      ),
      box([length * 0.2, 0.03, wide + 0.15], [0.24, 0.05, 0.13], stone, { round: 0.02 }),
      ...windowAt([-length * 0.45, height * 0.55, wide], 'z'),
      ...windowAt([length * 0.72, height * 0.55, wide], 'z'),
      ...windowAt([length, height * 0.55, 0], 'x'),
      ...windowAt([length, height + 0.22, 0], 'x'),
    ],
  }
}

export const cottage = (paint: Rgb | null): Sculpture =>
  house({
    walls: finish((x, y, z) =>
      scale(or(paint, '#efe3cc'), 0.93 + 0.14 * noise3(x * 5, y * 5, z * 5)),
    ),
    roof: finish(tiles(hexToLinear('#a3492f'))),
    door: '#3f6b57',
    chimney: true,
    length: 1,
    height: 1,
  })

export const cabin = (paint: Rgb | null): Sculpture =>
  house({
    walls: finish(boards(or(paint, '#8a5a34'), 8)),
    roof: finish(tiles(hexToLinear('#57504a'))),
    door: '#5a3820',
    chimney: true,
    length: 1,
    height: 0.86,
  })

export const barn = (paint: Rgb | null): Sculpture =>
  house({
    walls: finish(boards(or(paint, '#a5352b'), 9, 'x')),
    roof: finish(tiles(hexToLinear('#6c6a68'))),
    door: '#f0e9dc',
    chimney: false,
    length: 1.35,
    height: 1.15,
  })

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

export function tentModel(paint: Rgb | null): Sculpture {
  const cloth = or(paint, '#e08a2e')
  const parts: Part[] = [
    ...gable(
      0,
      1.0,
      0.85,
      1.05,
      finish((x, y, z) =>
        scale(
          x > 0.9 && Math.abs(z) < (1.05 - y) * 0.34 ? hexToLinear('#3c2a20') : cloth,
          x > 0.9 ? 0.8 : 1,
        ),
      ),
    ),
    ...roof(
      0,
      1.04,
      0.88,
      1.08,
      finish((x) => scale(cloth, 0.92 + 0.1 * Math.sin(x * 9)), { gloss: 0.2 }),
    ),
  ]
  return { yaw: 0.75, pitch: 0.12, parts }
}
