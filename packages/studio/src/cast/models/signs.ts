import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { boards } from './surfaces.ts'
import { or, scale } from './tints.ts'
import { curved, darkMetal, plate, standing } from './wheels.ts'

const cream: Rgb = [0.86, 0.83, 0.74]
const almostBlack: Rgb = [0.016, 0.015, 0.016]

/** Letters that stand out from a ground of this colour. */
export function inkOn([r, g, b]: Rgb): Rgb {
  return r * 0.3 + g * 0.6 + b * 0.1 > 0.25 ? almostBlack : cream
}

/** A painted sign on a post. */
export function sign(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f3ecd8')
  const post = finish(wood(hexToLinear('#7d5836')), { gloss: 0.1 })
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      box([0, 0.75, -0.06], [0.055, 0.78, 0.04], post, { round: 0.01 }),
      box([0, 1.42, 0], [0.62, 0.36, 0.03], finish(scale(colour, 0.55)), { round: 0.02 }),
      box([0, 1.42, 0.02], [0.58, 0.32, 0.03], finish(colour, { gloss: 0.3 }), { round: 0.01 }),
    ],
    board: { centre: [0, 1.42, 0.05], half: [0.5, 0.26], ink: inkOn(colour) },
  }
}

export function woodenSign(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#a9743f')
  const planks = finish(
    (x, y, z) =>
      scale(wood(colour)(x * 1.4, y, z), Math.abs(((y * 4.6) % 1) - 0.5) > 0.47 ? 0.55 : 1),
    { gloss: 0.12 },
  )
  const post = finish(wood(hexToLinear('#6d4a2c')), { gloss: 0.1 })
  const nail = finish('#2f2a26', { gloss: 0.5 })
  return {
    yaw: 0,
    pitch: 0.05,
    parts: [
      ...[-0.42, 0.42].map((x) => limb([x, 0, -0.06], [x, 1.72, -0.06], 0.055, 0.05, post)),
      plate(
        [
          [-0.74, 1.08],
          [-0.78, 1.3],
          [-0.72, 1.58],
          [0.74, 1.62],
          [0.79, 1.34],
          [0.72, 1.04],
        ],
        0.035,
        planks,
        { round: 0.015 },
        0.02,
      ),
      ...[-0.42, 0.42].flatMap((x) =>
        [1.16, 1.5].map((y) => column([x, y, 0.05], [x, y, 0.065], 0.018, 0.018, nail)),
      ),
    ],
    board: { centre: [0, 1.33, 0.06], half: [0.6, 0.23], ink: inkOn(scale(colour, 0.8)) },
  }
}

export function billboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f4f1e8')
  const parts: Part[] = [
    box([0, 4.9, 0], [3.2, 1.55, 0.12], finish(colour, { gloss: 0.25 }), { round: 0.02 }),
    box([0, 3.32, 0.28], [3.3, 0.05, 0.24], darkMetal, { round: 0.02 }),
  ]
  for (const y of [3.36, 6.44])
    parts.push(box([0, y, 0.05], [3.3, 0.09, 0.12], darkMetal, { round: 0.03 }))
  for (const x of [-3.24, 3.24])
    parts.push(box([x, 4.9, 0.05], [0.09, 1.6, 0.12], darkMetal, { round: 0.03 }))
  for (const x of [-1.7, 1.7])
    parts.push(
      column([x, 0, -0.2], [x, 3.4, -0.2], 0.17, 0.15, darkMetal),
      limb([x, 3.3, 0.4], [x, 3.45, 0.75], 0.03, 0.03, darkMetal),
      box([x, 3.5, 0.78], [0.2, 0.05, 0.07], finish('#ffeebc', { glow: 0.6 }), { round: 0.03 }),
    )
  return {
    yaw: 0,
    pitch: 0.02,
    parts,
    board: { centre: [0, 4.9, 0.12], half: [2.8, 1.2], ink: inkOn(colour) },
  }
}

/** A sheet of paper on a wall. */
export function poster(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#efe6cf')
  const paper = finish((x, y) => scale(colour, 0.97 + 0.05 * noise3(x * 3, y * 3, 1)), {
    gloss: 0.1,
  })
  const rim = finish(scale(colour, 0.5))
  const pin = finish('#c23a30', { gloss: 0.6 })
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      box([0, 0, 0], [0.5, 0.7, 0.008], paper, { round: 0.004 }),
      ...[0.62, -0.62].map((y) => box([0, y, 0.006], [0.43, 0.006, 0.006], rim)),
      ...[0.43, -0.43].map((x) => box([x, 0, 0.006], [0.006, 0.62, 0.006], rim)),
      ...[0.46, -0.46].map((x) => column([x, 0.66, 0], [x, 0.66, 0.03], 0.016, 0.014, pin)),
    ],
    board: { centre: [0, 0, 0.01], half: [0.38, 0.54], ink: inkOn(colour) },
  }
}

/** A cloth hung between two poles. */
export function banner(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c23a30')
  const cloth = finish((x, y) => scale(colour, 0.92 + 0.08 * Math.sin(x * 5 + y * 2)), {
    gloss: 0.15,
  })
  const pole = finish(wood(hexToLinear('#8a6038')))
  const sag = curved([
    [-1.9, 2.62],
    [-1, 2.56],
    [0, 2.54],
    [1, 2.56],
    [1.9, 2.62],
    [1.92, 1.86],
    [1, 1.78],
    [0, 1.76],
    [-1, 1.78],
    [-1.92, 1.86],
  ])
  const parts: Part[] = [plate(sag, 0.02, cloth, { round: 0.01 })]
  for (const x of [-2.05, 2.05])
    parts.push(
      limb([x, 0, -0.03], [x, 2.8, -0.03], 0.05, 0.045, pole),
      torus([x * 0.97, 2.55, 0], 0.05, 0.012, darkMetal, { axes: standing }),
      torus([x * 0.97, 1.92, 0], 0.05, 0.012, darkMetal, { axes: standing }),
    )
  return {
    yaw: 0,
    pitch: 0.03,
    parts,
    board: { centre: [0, 2.16, 0.03], half: [1.7, 0.28], ink: inkOn(colour) },
  }
}

/** A dark panel with a glowing tube around it. */
export function neonSign(paint: Rgb | null): Sculpture {
  const glow = or(paint, '#ff4f8b')
  const tube = finish(glow, { glow: 1 })
  const corners: readonly (readonly [number, number])[] = [
    [-0.92, -0.4],
    [0.92, -0.4],
    [0.92, 0.4],
    [-0.92, 0.4],
  ]
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      box([0, 0, 0], [1, 0.48, 0.05], finish('#1d1b22', { gloss: 0.4 }), { round: 0.05 }),
      ...corners.map(([x, y], n) => {
        const [tx, ty] = corners[(n + 1) % 4] as readonly [number, number]
        return limb([x, y, 0.08], [tx, ty, 0.08], 0.022, 0.022, tube)
      }),
    ],
    board: { centre: [0, 0, 0.06], half: [0.8, 0.32], ink: scale(glow, 1.3) },
  }
}

function framed(
  face: Finish,
  halfWidth: number,
  halfHeight: number,
  low: number,
  rim: Finish,
): Part[] {
  const y = low + halfHeight
  return [
    box([0, y, 0], [halfWidth, halfHeight, 0.025], face),
    ...[-1, 1].map((s) =>
      box([0, y + s * halfHeight, 0.01], [halfWidth + 0.05, 0.05, 0.04], rim, { round: 0.015 }),
    ),
    ...[-1, 1].map((s) =>
      box([s * halfWidth, y, 0.01], [0.05, halfHeight + 0.05, 0.04], rim, { round: 0.015 }),
    ),
  ]
}

/** A blackboard on an easel. */
export function chalkboard(paint: Rgb | null): Sculpture {
  const slate = or(paint, '#26332d')
  const face = finish((x, y) => scale(slate, 0.9 + 0.35 * noise3(x * 2.5, y * 6, 2)), {
    gloss: 0.05,
  })
  const rim = finish(wood(hexToLinear('#a8713c')), { gloss: 0.2 })
  return {
    yaw: 0,
    pitch: 0.04,
    parts: [
      ...[-0.42, 0.42].map((x) =>
        limb([x * 1.15, 0, -0.04], [x * 0.5, 1.75, -0.07], 0.03, 0.025, rim),
      ),
      limb([0, 0, -0.5], [0, 1.7, -0.06], 0.03, 0.025, rim),
      ...framed(face, 0.7, 0.48, 0.62, rim),
      box([0, 0.55, 0.07], [0.6, 0.02, 0.05], rim, { round: 0.01 }),
      limb([-0.2, 0.585, 0.09], [-0.12, 0.585, 0.1], 0.014, 0.014, finish('#f4f2ea')),
      limb([0.16, 0.585, 0.08], [0.22, 0.585, 0.1], 0.014, 0.014, finish('#f2d58a')),
    ],
    board: { centre: [0, 1.1, 0.03], half: [0.6, 0.38], ink: inkOn(slate) },
  }
}

/** A whiteboard on a wall. */
export function whiteboard(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#f5f6f7')
  return {
    yaw: 0,
    pitch: 0,
    parts: framed(
      finish(colour, { gloss: 0.6, mirror: 0.08 }),
      0.9,
      0.55,
      0,
      finish('#a7adb3', { gloss: 0.6, mirror: 0.4 }),
    ),
    board: { centre: [0, 0.55, 0.03], half: [0.8, 0.45], ink: inkOn(colour) },
  }
}

/** A flag on a pole, waving. */
export function flag(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c8372f')
  const parts: Part[] = [
    limb([0, 0, 0], [0, 3.1, 0], 0.035, 0.028, finish('#b9bec3', { gloss: 0.6, mirror: 0.5 })),
    column([0, 3.1, 0], [0, 3.17, 0], 0.06, 0.05, finish('#d8a63e', { gloss: 0.7, mirror: 0.7 }), {
      round: 0.03,
    }),
  ]
  const skin = finish((x, y) => scale(colour, 0.86 + 0.14 * Math.cos(x * 5.2 - y)), { gloss: 0.15 })
  parts.push(
    plate(
      curved([
        [0.04, 3.0],
        [0.45, 3.08],
        [0.9, 2.98],
        [1.35, 2.9],
        [1.8, 3.0],
        [1.82, 1.92],
        [1.36, 1.82],
        [0.9, 1.9],
        [0.45, 2.0],
        [0.04, 1.92],
      ]),
      0.02,
      skin,
      { round: 0.01 },
    ),
  )
  return {
    yaw: 0,
    pitch: 0,
    parts,
    board: { centre: [0.92, 2.46, 0.02], half: [0.7, 0.34], ink: inkOn(colour) },
  }
}

/** A shop front under an awning, its name over the door. */
export function shop(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f6b5a')
  const wall = finish((x, y, z) =>
    scale(hexToLinear('#d9c7a6'), 0.94 + 0.1 * noise3(x * 3, y * 3, z * 3)),
  )
  const timber = finish(colour, { gloss: 0.35 })
  const lit = finish('#ffdf9c', { gloss: 0.5, glow: 0.45, mirror: 0.15 })
  const stripes = finish(
    (x) => (Math.floor(x * 2.2 + 40) % 2 === 0 ? [0.86, 0.84, 0.78] : scale(colour, 1.15)),
    { gloss: 0.15 },
  )
  const parts: Part[] = [
    box([0, 2.1, -1.2], [2.6, 2.1, 1.2], wall),
    box([0, 4.26, -1.2], [2.75, 0.12, 1.35], finish('#8a7a66'), { round: 0.05 }),
    box([0, 1.45, 0], [2.35, 1.4, 0.08], timber, { round: 0.03 }),
    box([0, 3.35, 0.04], [2.35, 0.36, 0.08], timber, { round: 0.03 }),
    box([-1.2, 1.55, 0.06], [0.95, 0.85, 0.05], lit, { round: 0.02 }),
    box([1.55, 1.55, 0.06], [0.6, 0.85, 0.05], lit, { round: 0.02 }),
    box([0.42, 1.15, 0.06], [0.4, 1.1, 0.05], finish(scale(colour, 0.6), { gloss: 0.3 }), {
      round: 0.02,
    }),
    box([0.42, 1.5, 0.09], [0.28, 0.62, 0.04], lit, { round: 0.02 }),
    box([0, 0.05, 0.15], [2.5, 0.06, 0.35], finish('#9a9186'), { round: 0.02 }),
    box([0, 2.78, 0.55], [2.45, 0.03, 0.68], stripes, {
      axes: [
        [1, 0, 0],
        [0, 0.86, 0.5],
        [0, -0.5, 0.86],
      ],
    }),
    box([0, 2.38, 1.13], [2.45, 0.1, 0.02], stripes),
  ]
  return {
    yaw: 0,
    pitch: 0.05,
    parts,
    board: { centre: [0, 3.35, 0.12], half: [2.1, 0.25], ink: inkOn(colour) },
  }
}

/** A wooden crate with slats. */
export function crate(paint: Rgb | null): Sculpture {
  const slats = finish(boards(or(paint, '#b88a55'), 7), { gloss: 0.1 })
  const rim = finish(wood(scale(or(paint, '#a5763f'), 0.85)))
  const parts: Part[] = [box([0, 0.4, 0], [0.44, 0.38, 0.44], slats)]
  for (const y of [0.06, 0.76])
    parts.push(
      box([0, y, 0.45], [0.46, 0.05, 0.02], rim, { round: 0.01 }),
      box([0.45, y, 0], [0.02, 0.05, 0.46], rim, { round: 0.01 }),
    )
  for (const s of [-0.41, 0.41])
    parts.push(
      box([s, 0.41, 0.45], [0.05, 0.4, 0.025], rim, { round: 0.01 }),
      box([0.45, 0.41, s], [0.025, 0.4, 0.05], rim, { round: 0.01 }),
    )
  return { yaw: 0.5, pitch: 0.25, parts }
}
