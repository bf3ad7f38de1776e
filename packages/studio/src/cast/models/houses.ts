import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, ellipsoid, finish } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { or, scale } from './tints.ts'

import { boards, glass, litWindow, masonry, tiles } from './surfaces.ts'

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
