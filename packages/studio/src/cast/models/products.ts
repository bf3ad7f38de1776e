import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, lathe, limb, smooth, torus, tube } from '../sculpt/part.ts'
import type { Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { inkOn } from './signs.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, curved, darkMetal, facing, pane, plate, shadow, standing } from './wheels.ts'

const black = finish('#1d1e21', { gloss: 0.5, mirror: 0.12 })
const gold = finish('#d8a63e', { gloss: 0.7, mirror: 0.75 })

export function headphones(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#26282d'), { gloss: 0.5, mirror: 0.16 })
  const pad = finish('#17171a', { gloss: 0.2 })
  const arch: Vec3[] = Array.from({ length: 13 }, (_, n): Vec3 => {
    const a = Math.PI * (n / 12)
    return [Math.cos(a) * 0.92, 1.0 + Math.sin(a) * 1.0, 0]
  })
  const parts: Part[] = [
    ...tube(arch, 0.07, 0.07, skin, { blend: 0.01 }),
    ...tube(
      arch.slice(3, 10).map(([x, y, z]): Vec3 => [x * 0.94, 1 + (y - 1) * 0.94, z]),
      0.1,
      0.1,
      pad,
      { blend: 0.02 },
    ),
  ]
  for (const side of [1, -1]) {
    parts.push(
      limb([side * 0.92, 1.05, 0], [side * 0.94, 0.7, 0], 0.05, 0.05, chrome),
      column([side * 0.72, 0.55, 0], [side * 0.92, 0.55, 0], 0.44, 0.44, pad, { round: 0.1 }),
      column([side * 0.9, 0.55, 0], [side * 1.1, 0.55, 0], 0.44, 0.38, skin, { round: 0.06 }),
      column([side * 1.1, 0.55, 0], [side * 1.125, 0.55, 0], 0.22, 0.22, chrome, { round: 0.01 }),
    )
  }
  return { yaw: 0.6, pitch: 0.12, parts }
}

export function wristWatch(paint: Rgb | null): Sculpture {
  const strap = finish(or(paint, '#4a2a18'), { gloss: 0.35 })
  const face: Paint = (x, y) => {
    const r = Math.hypot(x, y)
    const a = Math.atan2(x, y)
    const hour = (a / (2 * Math.PI)) * 12
    if (r > 0.68 && r < 0.84 && Math.abs(hour - Math.round(hour)) < 0.06) return [0.02, 0.02, 0.02]
    return [0.88, 0.87, 0.84]
  }
  const hand = finish('#1a1a1c', { gloss: 0.5 })
  return {
    yaw: 0.22,
    pitch: 0.1,
    parts: [
      plate(
        [
          [-0.46, 0.8],
          [-0.34, 2.3],
          [0.34, 2.3],
          [0.46, 0.8],
        ],
        0.08,
        strap,
        { round: 0.05 },
        -0.06,
      ),
      plate(
        [
          [-0.46, -0.8],
          [-0.34, -2.3],
          [0.34, -2.3],
          [0.46, -0.8],
        ],
        0.08,
        strap,
        { round: 0.05 },
        -0.06,
      ),
      column([0, 0, -0.16], [0, 0, 0.14], 1.0, 1.0, chrome, { round: 0.08 }),
      torus([0, 0, 0.14], 0.93, 0.07, chrome, { axes: standing }),
      column([0, 0, 0.1], [0, 0, 0.16], 0.87, 0.87, finish(face, { gloss: 0.4 })),
      limb([0, 0, 0.18], [-0.36, 0.3, 0.18], 0.035, 0.025, hand),
      limb([0, 0, 0.19], [0.3, 0.62, 0.19], 0.028, 0.018, hand),
      column([0, 0, 0.16], [0, 0, 0.21], 0.06, 0.06, gold),
      column([1.0, 0, 0], [1.14, 0, 0], 0.1, 0.1, chrome, { round: 0.02 }),
      box([0, 2.2, 0], [0.42, 0.05, 0.12], chrome, { round: 0.03 }),
    ],
  }
}

export function sneaker(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#d8433a')
  const upper = finish((x, y, z) => scale(colour, 0.94 + 0.1 * noise3(x * 40, y * 40, z * 40)), {
    gloss: 0.15,
  })
  const white = finish('#f2f0ea', { gloss: 0.35 })
  const lace = finish('#f6f4ee', { gloss: 0.1 })
  const parts: Part[] = [
    plate(
      curved([
        [-1.3, 0.02],
        [-1.38, 0.3],
        [-0.6, 0.27],
        [0.4, 0.22],
        [1.2, 0.26],
        [1.44, 0.26],
        [1.42, 0.08],
        [1.1, 0.0],
        [0.2, 0],
      ]),
      0.5,
      white,
      { round: 0.06 },
    ),
    plate(
      curved([
        [-1.26, 0.25],
        [-1.24, 0.7],
        [-1.16, 1.06],
        [-0.62, 0.98],
        [-0.25, 0.92],
        [0.3, 0.66],
        [0.9, 0.5],
        [1.34, 0.4],
        [1.42, 0.22],
        [0.5, 0.2],
      ]),
      0.42,
      upper,
      { round: 0.2 },
    ),
    ellipsoid([1.08, 0.3, 0], [0.38, 0.2, 0.44], white, { blend: 0.06 }),
    ellipsoid([-0.72, 1.0, 0], [0.36, 0.2, 0.24], shadow, { carve: true }),
    plate(
      curved([
        [-0.35, 0.86],
        [-0.22, 1.2],
        [0.0, 1.16],
        [0.5, 0.62],
        [0.3, 0.56],
      ]),
      0.17,
      finish(scale(colour, 0.8)),
      { round: 0.05 },
    ),
    plate(
      curved([
        [-0.95, 0.34],
        [-0.75, 0.5],
        [0.0, 0.42],
        [0.62, 0.62],
        [0.1, 0.3],
        [-0.6, 0.28],
      ]),
      0.435,
      white,
      { round: 0.02 },
    ),
    box([-1.26, 0.66, 0], [0.06, 0.26, 0.2], white, { round: 0.05 }),
  ]
  for (let n = 0; n < 5; n++) {
    const [x, y] = [-0.2 + n * 0.16, 1.0 - n * 0.1]
    parts.push(limb([x, y, -0.24], [x + 0.06, y + 0.03, 0.24], 0.032, 0.032, lace))
  }
  return { yaw: 0.3, pitch: 0.16, parts }
}

export function shoe(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#5a2f1a'), { gloss: 0.7, mirror: 0.16 })
  return {
    yaw: 0.3,
    pitch: 0.16,
    parts: [
      plate(
        [
          [-1.3, 0],
          [-1.3, 0.24],
          [-0.5, 0.24],
          [0.3, 0.14],
          [1.4, 0.14],
          [1.45, 0.02],
          [0.2, 0.02],
          [-0.45, 0.1],
          [-0.6, 0.0],
        ],
        0.44,
        finish('#20140d', { gloss: 0.3 }),
        { round: 0.03 },
      ),
      plate(
        curved([
          [-1.26, 0.2],
          [-1.24, 0.62],
          [-1.1, 0.86],
          [-0.6, 0.8],
          [-0.15, 0.78],
          [0.4, 0.52],
          [1.0, 0.42],
          [1.42, 0.26],
          [1.36, 0.13],
          [0.4, 0.14],
        ]),
        0.38,
        leather,
        { round: 0.18 },
      ),
      ellipsoid([-0.68, 0.84, 0], [0.4, 0.18, 0.22], shadow, { carve: true }),
      ...[0, 1, 2].map((n) =>
        limb(
          [-0.1 + n * 0.16, 0.76 - n * 0.09, -0.16],
          [-0.08 + n * 0.16, 0.77 - n * 0.09, 0.16],
          0.026,
          0.026,
          finish('#2a170d'),
        ),
      ),
    ],
  }
}

/** Rubber or leather, to the knee. */
export function boot(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#8a5a2c'), { gloss: 0.4 })
  const parts: Part[] = [
    plate(
      curved([
        [-0.62, 0.15],
        [-0.6, 1.0],
        [-0.62, 1.75],
        [-0.35, 1.82],
        [0.1, 1.8],
        [0.16, 1.2],
        [0.22, 0.75],
        [0.75, 0.58],
        [1.05, 0.35],
        [1.0, 0.14],
      ]),
      0.38,
      leather,
      { round: 0.2 },
    ),
    plate(
      [
        [-0.66, 0],
        [-0.66, 0.2],
        [1.06, 0.2],
        [1.08, 0.0],
        [-0.05, 0.0],
        [-0.12, 0.08],
        [-0.25, 0.08],
        [-0.3, 0],
      ],
      0.42,
      finish('#2a1d14', { gloss: 0.2 }),
      { round: 0.04 },
    ),
    ellipsoid([-0.24, 1.85, 0], [0.3, 0.2, 0.28], shadow, { carve: true }),
  ]
  for (let n = 0; n < 5; n++)
    parts.push(
      limb(
        [0.17 + (n < 2 ? 0.12 - n * 0.06 : 0), 0.78 + n * 0.2, -0.17],
        [0.19 + (n < 2 ? 0.12 - n * 0.06 : 0), 0.8 + n * 0.2, 0.17],
        0.026,
        0.026,
        finish('#e8d9b0'),
      ),
    )
  return { yaw: 0.35, pitch: 0.12, parts }
}

export function backpack(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#2f6f8f')
  const cloth = finish((x, y, z) => scale(colour, 0.92 + 0.14 * noise3(x * 30, y * 30, z * 30)), {
    gloss: 0.12,
  })
  const trim = finish(scale(colour, 0.55), { gloss: 0.15 })
  const leather = finish('#8a5a32', { gloss: 0.3 })
  return {
    yaw: 0.35,
    pitch: 0.1,
    parts: [
      box([0, 0.95, 0], [0.7, 0.95, 0.34], cloth, { round: 0.28 }),
      box([0, 0.55, 0.36], [0.5, 0.42, 0.14], cloth, { round: 0.12, blend: 0.03 }),
      box([0, 0.9, 0.48], [0.46, 0.03, 0.03], trim, { round: 0.02 }),
      ...tube(
        [
          [-0.62, 1.3, 0.3],
          [0, 1.52, 0.36],
          [0.62, 1.3, 0.3],
        ],
        0.022,
        0.022,
        trim,
      ),
      box([0, 1.3, 0.35], [0.1, 0.12, 0.03], leather, { round: 0.02 }),
      ...tube(
        [
          [-0.2, 1.86, 0],
          [-0.14, 2.1, 0],
          [0.14, 2.1, 0],
          [0.2, 1.86, 0],
        ],
        0.05,
        0.05,
        trim,
      ),
      ...[1, -1].flatMap((side) => [
        box([side * 0.74, 0.5, 0.0], [0.12, 0.32, 0.24], cloth, { round: 0.1, blend: 0.03 }),
        ...tube(
          [
            [side * 0.4, 1.75, -0.3],
            [side * 0.62, 1.3, -0.6],
            [side * 0.55, 0.4, -0.4],
          ],
          0.07,
          0.06,
          trim,
        ),
      ]),
      box([0, 0.95, 0.52], [0.03, 0.08, 0.02], chrome),
    ],
  }
}

export function handbag(paint: Rgb | null): Sculpture {
  const leather = finish(or(paint, '#9b2f3a'), { gloss: 0.5, mirror: 0.1 })
  const arch: Vec3[] = Array.from({ length: 11 }, (_, n): Vec3 => {
    const a = Math.PI * (n / 10)
    return [Math.cos(a) * 0.5, 1.0 + Math.sin(a) * 0.72, 0.12]
  })
  return {
    yaw: 0.3,
    pitch: 0.12,
    parts: [
      plate(
        curved([
          [-0.95, 0.05],
          [-0.9, 0.6],
          [-0.72, 1.08],
          [0.72, 1.08],
          [0.9, 0.6],
          [0.95, 0.05],
          [0, 0],
        ]),
        0.34,
        leather,
        { round: 0.16 },
      ),
      plate(
        curved([
          [-0.76, 1.1],
          [-0.8, 0.66],
          [-0.3, 0.52],
          [0.3, 0.52],
          [0.8, 0.66],
          [0.76, 1.1],
        ]),
        0.37,
        leather,
        { round: 0.06 },
      ),
      box([0, 0.56, 0.38], [0.1, 0.07, 0.04], gold, { round: 0.03 }),
      ...tube(arch, 0.055, 0.055, leather),
      ...[0.5, -0.5].map((x) => torus([x, 1.02, 0.14], 0.08, 0.025, gold, { axes: standing })),
    ],
  }
}

export function suitcase(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c48a2c')
  const shell = finish(
    (x) => scale(colour, Math.abs(((x * 4.2 + 50) % 1) - 0.5) < 0.1 ? 0.72 : 1),
    { gloss: 0.5, mirror: 0.16 },
  )
  return {
    yaw: 0.45,
    pitch: 0.12,
    parts: [
      box([0, 1.0, 0], [0.65, 0.9, 0.32], shell, { round: 0.14 }),
      box([0, 1.0, 0], [0.655, 0.905, 0.02], darkMetal, { round: 0.01 }),
      ...[0.3, -0.3].map((x) => limb([x, 1.85, -0.2], [x, 2.55, -0.2], 0.03, 0.03, chrome)),
      limb([0.3, 2.55, -0.2], [-0.3, 2.55, -0.2], 0.055, 0.055, black),
      ...[0.5, -0.5].flatMap((x) =>
        [0.2, -0.2].map((z) =>
          column([x, 0.05, z - 0.04], [x, 0.05, z + 0.04], 0.07, 0.07, black, { round: 0.02 }),
        ),
      ),
      box([0.66, 1.1, 0.0], [0.03, 0.16, 0.08], black, { round: 0.03 }),
    ],
  }
}

/** A laptop, open. */
export function laptop(paint: Rgb | null): Sculpture {
  const alu = finish(or(paint, '#b9bec4'), { gloss: 0.6, mirror: 0.22 })
  const screen: Paint = (x, y) => {
    const sky = mix(hexToLinear('#2a4f9c'), hexToLinear('#e58f6a'), (y - 0.3) / 1.1)
    const hill = 0.62 + 0.14 * Math.sin(x * 3) + 0.08 * Math.sin(x * 7 + 1)
    return y < hill ? hexToLinear('#1c2f52') : sky
  }
  const lean = 0.28
  const axes: Part['axes'] = [
    [1, 0, 0],
    [0, Math.cos(lean), -Math.sin(lean)],
    [0, Math.sin(lean), Math.cos(lean)],
  ]
  const parts: Part[] = [
    box([0, 0.05, 0.1], [1.1, 0.045, 0.78], alu, { round: 0.03 }),
    box(
      [0, 0.09, 0.55],
      [0.34, 0.012, 0.2],
      finish(scale(or(paint, '#b9bec4'), 0.85), { gloss: 0.4 }),
      { round: 0.01 },
    ),
    box([0, 0.8, -0.86], [1.1, 0.74, 0.03], alu, { round: 0.025, axes }),
    box([0, 0.81, -0.82], [1.02, 0.66, 0.012], finish(screen, { glow: 0.65, gloss: 0.5 }), {
      axes,
    }),
  ]
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 12; n++)
      parts.push(
        box([-0.88 + n * 0.16, 0.098, -0.42 + row * 0.17], [0.065, 0.012, 0.068], black, {
          round: 0.01,
        }),
      )
  return {
    yaw: 0.35,
    pitch: 0.3,
    parts,
    board: { centre: [0, 0.85, -0.82], half: [0.7, 0.4], ink: [0.9, 0.89, 0.86] },
  }
}

export function smartphone(paint: Rgb | null): Sculpture {
  const rim = finish(or(paint, '#3a3d42'), { gloss: 0.6, mirror: 0.4 })
  const tints = [
    '#e8544a',
    '#f2a32e',
    '#4fae62',
    '#3f86d8',
    '#8a5cc8',
    '#2fb0a8',
    '#e86fa0',
    '#f0d04a',
  ]
  const parts: Part[] = [
    box([0, 1, 0], [0.5, 1, 0.05], rim, { round: 0.1 }),
    box(
      [0, 1, 0.035],
      [0.46, 0.95, 0.03],
      finish((_, y) => mix(hexToLinear('#3a2f7a'), hexToLinear('#e07a8a'), y / 2), {
        gloss: 0.6,
        glow: 0.5,
      }),
      { round: 0.08 },
    ),
    box([0, 1.88, 0.065], [0.12, 0.025, 0.006], shadow, { round: 0.02 }),
  ]
  for (let n = 0; n < 12; n++)
    parts.push(
      box(
        [-0.27 + (n % 3) * 0.27, 1.58 - Math.floor(n / 3) * 0.29, 0.068],
        [0.09, 0.09, 0.006],
        finish(tints[(n * 3) % 8] ?? '#e8544a', { glow: 0.5 }),
        { round: 0.03 },
      ),
    )
  return { yaw: 0.3, pitch: 0.08, parts }
}

export function photoCamera(paint: Rgb | null): Sculpture {
  const leather = finish(
    (x, y, z) => scale(or(paint, '#2a2623'), 0.8 + 0.5 * noise3(x * 40, y * 40, z * 40)),
    { gloss: 0.2 },
  )
  const metal = finish('#c3c8cd', { gloss: 0.6, mirror: 0.55 })
  return {
    yaw: 0.35,
    pitch: 0.14,
    parts: [
      box([0, 0.6, 0], [1.05, 0.6, 0.32], metal, { round: 0.14 }),
      box([0, 0.55, 0], [1.06, 0.36, 0.33], leather, { round: 0.1 }),
      box([0, 1.26, 0], [0.34, 0.17, 0.24], metal, { round: 0.08 }),
      box([0, 1.26, 0.22], [0.2, 0.09, 0.05], pane, { round: 0.02 }),
      column([0.72, 1.18, 0], [0.72, 1.32, 0], 0.17, 0.17, metal, { round: 0.02 }),
      column([-0.72, 1.18, 0], [-0.72, 1.3, 0], 0.2, 0.2, metal, { round: 0.02 }),
      column([0.45, 1.18, 0.1], [0.45, 1.28, 0.1], 0.08, 0.08, finish('#c8342c', { gloss: 0.6 }), {
        round: 0.02,
      }),
      column([0, 0.6, 0.3], [0, 0.6, 0.5], 0.54, 0.54, metal, { round: 0.03 }),
      column([0, 0.6, 0.5], [0, 0.6, 0.82], 0.48, 0.46, black, { round: 0.03 }),
      torus([0, 0.6, 0.82], 0.42, 0.04, chrome, { axes: standing }),
      column([0, 0.6, 0.72], [0, 0.6, 1.0], 0.38, 0.38, black, { carve: true }),
      ellipsoid([0, 0.6, 0.68], [0.36, 0.36, 0.12], finish('#1d2a4a', { gloss: 0.9, mirror: 0.6 })),
      box([0.75, 0.95, 0.33], [0.12, 0.08, 0.02], pane, { round: 0.02 }),
      torus([1.08, 0.95, 0], 0.07, 0.02, chrome, { axes: facing }),
      torus([-1.08, 0.95, 0], 0.07, 0.02, chrome, { axes: facing }),
    ],
  }
}

export function perfume(paint: Rgb | null): Sculpture {
  const liquid = or(paint, '#e9a9a0')
  return {
    yaw: 0.35,
    pitch: 0.14,
    parts: [
      box(
        [0, 0.62, 0],
        [0.6, 0.62, 0.3],
        finish(
          (_, y) =>
            y < 0.12 ? hexToLinear('#c9d8dc') : y < 0.98 ? liquid : hexToLinear('#c9d8dc'),
          { gloss: 0.9, mirror: 0.45 },
        ),
        { round: 0.09 },
      ),
      column([0, 1.22, 0], [0, 1.38, 0], 0.2, 0.2, gold, { round: 0.02 }),
      box([0, 1.62, 0], [0.26, 0.26, 0.26], gold, { round: 0.06 }),
      box([0, 0.58, 0.3], [0.34, 0.22, 0.015], finish('#f4efe2', { gloss: 0.3 }), { round: 0.01 }),
    ],
    board: { centre: [0, 0.58, 0.32], half: [0.29, 0.16], ink: inkOn([0.85, 0.82, 0.76]) },
  }
}

function spectacles(rim: Part['finish'], lens: Part['finish']): Sculpture {
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const outline = curved([
      [side * 0.12, 0.2],
      [side * 0.5, 0.32],
      [side * 0.92, 0.22],
      [side * 0.9, -0.12],
      [side * 0.5, -0.3],
      [side * 0.18, -0.14],
    ])
    const inner = outline.map(([x, y]): Vec2 => [
      side * 0.52 + (x - side * 0.52) * 0.84,
      y * 0.82 + 0.004,
    ])
    parts.push(
      plate(outline, 0.04, rim, { round: 0.03 }),
      plate(inner, 0.046, lens, { round: 0.01 }),
    )
    parts.push(
      limb([side * 0.92, 0.16, 0], [side * 1.0, 0.15, -0.1], 0.045, 0.045, rim),
      limb([side * 1.0, 0.15, -0.1], [side * 0.96, 0.12, -1.1], 0.045, 0.035, rim),
      limb([side * 0.96, 0.12, -1.1], [side * 0.94, -0.12, -1.35], 0.035, 0.05, rim),
    )
  }
  parts.push(
    ...tube(
      [
        [-0.16, 0.14, 0.01],
        [0, 0.2, 0.03],
        [0.16, 0.14, 0.01],
      ],
      0.045,
      0.045,
      rim,
    ),
  )
  return { yaw: 0.5, pitch: 0.2, parts }
}

export function sunglasses(paint: Rgb | null): Sculpture {
  return spectacles(
    finish(or(paint, '#1a1a1d'), { gloss: 0.8, mirror: 0.25 }),
    finish('#22272e', { gloss: 0.9, mirror: 0.6 }),
  )
}

export function glasses(paint: Rgb | null): Sculpture {
  return spectacles(
    finish(or(paint, '#5a3420'), { gloss: 0.7, mirror: 0.2 }),
    finish('#c4d3d8', { gloss: 0.9, mirror: 0.5 }),
  )
}

const paper = finish((_, __, z) =>
  scale([0.82, 0.78, 0.68], 0.86 + 0.16 * Math.abs(Math.sin(z * 160))),
)

/** A book standing, its cover to the viewer. */
export function book(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#8c2b2f')
  const cover = finish((x, y, z) => scale(colour, 0.93 + 0.12 * noise3(x * 24, y * 24, z * 24)), {
    gloss: 0.25,
  })
  const rim: readonly (readonly [Vec3, Vec3])[] = [
    [
      [0.03, 1.44, 0.176],
      [0.5, 0.008, 0.01],
    ],
    [
      [0.03, 0.12, 0.176],
      [0.5, 0.008, 0.01],
    ],
    [
      [-0.46, 0.78, 0.176],
      [0.008, 0.66, 0.01],
    ],
    [
      [0.52, 0.78, 0.176],
      [0.008, 0.66, 0.01],
    ],
  ]
  return {
    yaw: -0.42,
    pitch: 0.12,
    parts: [
      box([0.02, 0.78, 0], [0.58, 0.74, 0.13], paper),
      box([0.02, 0.78, 0.155], [0.62, 0.78, 0.02], cover, { round: 0.01 }),
      box([0.02, 0.78, -0.155], [0.62, 0.78, 0.02], cover, { round: 0.01 }),
      box([-0.6, 0.78, 0], [0.04, 0.78, 0.17], cover, { round: 0.035 }),
      ...rim.map(([at, half]) => box(at, half, gold)),
    ],
    board: { centre: [0.03, 0.85, 0.18], half: [0.42, 0.42], ink: inkOn(colour) },
  }
}

export function books(paint: Rgb | null): Sculpture {
  const tints = [
    or(paint, '#8c2b2f'),
    hexToLinear('#2f5a7a'),
    hexToLinear('#c48a2c'),
    hexToLinear('#3f6b45'),
  ]
  const parts: Part[] = []
  let y = 0
  tints.forEach((colour, n) => {
    const half = 0.13 + (n % 2) * 0.04
    const turn = (n % 2 === 0 ? 1 : -1) * 0.12
    const axes: Part['axes'] = [
      [Math.cos(turn), 0, Math.sin(turn)],
      [0, 1, 0],
      [-Math.sin(turn), 0, Math.cos(turn)],
    ]
    const cover = finish(colour, { gloss: 0.25 })
    y += half
    parts.push(
      box(
        [0, y, 0],
        [0.92 - n * 0.06, half, 0.62],
        finish((_, py) => scale([0.82, 0.78, 0.68], 0.86 + 0.16 * Math.abs(Math.sin(py * 120)))),
        { axes },
      ),
      box([0, y + half - 0.015, 0], [0.97 - n * 0.06, 0.025, 0.66], cover, { axes, round: 0.01 }),
      box([0, y - half + 0.015, 0], [0.97 - n * 0.06, 0.025, 0.66], cover, { axes, round: 0.01 }),
      box(
        [0.63 * Math.sin(-turn), y, 0.63 * Math.cos(turn)],
        [0.97 - n * 0.06, half, 0.04],
        cover,
        { axes, round: 0.03 },
      ),
    )
    y += half + 0.01
  })
  return { yaw: 0.3, pitch: 0.24, parts }
}

export function openBook(): Sculpture {
  const lines: Paint = (x, _, z) => {
    const [u, v] = [Math.abs(x), z * 13]
    return u > 0.16 &&
      u < 0.98 &&
      Math.abs(z) < 0.55 &&
      v - Math.floor(v) < 0.28 &&
      noise3(Math.floor(x * 16), Math.floor(v), 3) > 0.22
      ? [0.25, 0.24, 0.23]
      : [0.83, 0.8, 0.72]
  }
  const parts: Part[] = [
    box([0, 0.03, 0], [1.2, 0.03, 0.76], finish('#6d2f2a', { gloss: 0.3 }), { round: 0.02 }),
  ]
  for (const side of [1, -1])
    parts.push(
      plate(
        curved([
          [side * 0.01, 0.05],
          [side * 0.02, 0.17],
          [side * 0.35, 0.27],
          [side * 0.8, 0.21],
          [side * 1.14, 0.13],
          [side * 1.14, 0.05],
        ]),
        0.7,
        finish(lines),
        { round: 0.01 },
      ),
    )
  return { yaw: 0.15, pitch: 0.62, parts }
}

export function tShirt(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#e9e6df')
  const cloth = finish(
    (x, y) => scale(colour, 0.9 + 0.12 * noise3(x * 2.2, y * 1.2, 1) + 0.03 * Math.sin(x * 14)),
    { gloss: 0.05 },
  )
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      plate(
        [
          [-0.3, 1.98],
          [-0.62, 1.9],
          [-1.18, 1.35],
          [-0.86, 1.02],
          [-0.64, 1.22],
          [-0.62, 0.1],
          [-0.3, 0.04],
          [0.3, 0.04],
          [0.62, 0.1],
          [0.64, 1.22],
          [0.86, 1.02],
          [1.18, 1.35],
          [0.62, 1.9],
          [0.3, 1.98],
          [0.16, 1.86],
          [0, 1.82],
          [-0.16, 1.86],
        ],
        0.09,
        cloth,
        { round: 0.08 },
      ),
      ...tube(
        [
          [-0.3, 1.97, 0.05],
          [-0.16, 1.85, 0.08],
          [0, 1.81, 0.09],
          [0.16, 1.85, 0.08],
          [0.3, 1.97, 0.05],
        ],
        0.04,
        0.04,
        finish(scale(colour, 0.85)),
        { blend: 0.01 },
      ),
    ],
    board: { centre: [0, 1.12, 0.09], half: [0.5, 0.36], ink: inkOn(colour) },
  }
}

export function sweater(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#3f6b8c')
  const knit = finish((x, y) => {
    const row = y * 26
    const slant = Math.abs(
      ((((x * 18 + (Math.floor(x * 9) % 2 === 0 ? 1 : -1) * row * 0.5) % 1) + 1) % 1) - 0.5,
    )
    return scale(colour, 0.78 + 0.36 * slant + (y < 0.2 || y > 1.84 ? -0.12 : 0))
  })
  return {
    yaw: 0,
    pitch: 0,
    parts: [
      plate(
        [
          [-0.28, 2.02],
          [-0.66, 1.9],
          [-0.92, 1.2],
          [-1.1, 0.2],
          [-0.84, 0.14],
          [-0.66, 0.9],
          [-0.62, 0.08],
          [0.62, 0.08],
          [0.66, 0.9],
          [0.84, 0.14],
          [1.1, 0.2],
          [0.92, 1.2],
          [0.66, 1.9],
          [0.28, 2.02],
          [0, 1.94],
        ],
        0.12,
        knit,
        { round: 0.1 },
      ),
      ...tube(
        [
          [-0.28, 2.02, 0.04],
          [0, 1.93, 0.11],
          [0.28, 2.02, 0.04],
        ],
        0.06,
        0.06,
        finish(scale(colour, 0.85)),
      ),
    ],
    board: { centre: [0, 1.15, 0.12], half: [0.46, 0.34], ink: inkOn(colour) },
  }
}

/** A table lamp with its shade lit. */
export function tableLamp(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      lathe(
        [0, 0, 0],
        smooth<Vec2>(
          [
            [0, 0],
            [0.34, 0],
            [0.34, 0.06],
            [0.1, 0.14],
            [0.26, 0.45],
            [0.28, 0.62],
            [0.08, 0.95],
            [0.05, 1.1],
            [0, 1.1],
          ],
          4,
        ).map(([r, y]): Vec2 => [Math.max(0, r), y]),
        finish(or(paint, '#3f6f86'), { gloss: 0.7, mirror: 0.16 }),
      ),
      column([0, 1.05, 0], [0, 1.75, 0], 0.62, 0.36, finish('#f7e2b2', { glow: 0.6 }), {
        round: 0.01,
      }),
    ],
  }
}

/** A gift box with a ribbon. */
export function gift(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c62f3a')
  const ribbon = finish(paint === null ? '#f0c24a' : '#f6f0e2', { gloss: 0.6, mirror: 0.12 })
  const wrap = finish(colour, { gloss: 0.5, mirror: 0.1 })
  const parts: Part[] = [
    box([0, 0.5, 0], [0.78, 0.5, 0.78], wrap, { round: 0.03 }),
    box([0, 1.06, 0], [0.86, 0.12, 0.86], wrap, { round: 0.03 }),
    box([0, 0.6, 0], [0.14, 0.6, 0.87], ribbon, { round: 0.01 }),
    box([0, 0.6, 0], [0.87, 0.6, 0.14], ribbon, { round: 0.01 }),
    ellipsoid([0, 1.24, 0], [0.14, 0.12, 0.14], ribbon),
  ]
  for (const side of [1, -1])
    parts.push(
      torus([side * 0.34, 1.4, 0.05], 0.24, 0.075, ribbon, {
        axes: [
          [0.85, side * 0.5, 0],
          [0, 0, 1],
          [side * 0.5, -0.85, 0],
        ],
      }),
      limb([side * 0.05, 1.2, 0.1], [side * 0.5, 1.2, 0.45], 0.07, 0.05, ribbon),
    )
  return { yaw: 0.5, pitch: 0.24, parts }
}

/** A cardboard box. */
export function cardboard(paint: Rgb | null): Sculpture {
  const card = finish((x, y, z) =>
    scale(or(paint, '#b88a58'), 0.94 + 0.1 * noise3(x * 3, y * 12, z * 3)),
  )
  const tape = finish('#d9c28e', { gloss: 0.4 })
  return {
    yaw: 0.5,
    pitch: 0.26,
    parts: [
      box([0, 0.6, 0], [0.85, 0.6, 0.7], card, { round: 0.015 }),
      box([0, 0.9, 0], [0.86, 0.31, 0.1], tape),
      box([0, 1.2, 0], [0.86, 0.005, 0.012], finish('#6d4a28')),
    ],
    board: { centre: [0, 0.5, 0.7], half: [0.6, 0.3], ink: inkOn([0.4, 0.25, 0.1]) },
  }
}

/** An umbrella, open. */
export function umbrella(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c9343a')
  const cloth = finish(
    (x, _, z) => scale(colour, 0.86 + 0.16 * Math.abs(Math.cos(Math.atan2(z, x) * 4))),
    { gloss: 0.25 },
  )
  const parts: Part[] = [
    lathe(
      [0, 1.55, 0],
      smooth<Vec2>(
        [
          [1.25, 0.0],
          [1.2, 0.1],
          [0.85, 0.5],
          [0.4, 0.72],
          [0, 0.8],
        ],
        5,
      ).concat([
        [0, 0.72],
        [0.8, 0.42],
        [1.2, 0],
      ]),
      cloth,
    ),
    limb([0, 0.15, 0], [0, 2.5, 0], 0.028, 0.028, chrome),
    ...tube(
      [
        [0, 0.18, 0],
        [0, 0.05, 0],
        [0.08, -0.04, 0],
        [0.2, 0.0, 0],
        [0.22, 0.12, 0],
      ],
      0.045,
      0.045,
      finish('#6b3f20', { gloss: 0.5 }),
    ),
  ]
  return { yaw: 0.2, pitch: 0.06, parts }
}
