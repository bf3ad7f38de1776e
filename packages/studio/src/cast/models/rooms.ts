import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Finish, Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { wood } from './furniture.ts'
import { mix, or, scale } from './tints.ts'
import { chrome, darkMetal, pane, shadow, standing } from './wheels.ts'

const timber = (colour: Rgb): Finish => finish(wood(colour), { gloss: 0.25 })
const linen = (colour: Rgb): Finish =>
  finish((x, y, z) => scale(colour, 0.93 + 0.1 * noise3(x * 5, y * 5, z * 5)))
const knob = finish('#d8b15a', { gloss: 0.7, mirror: 0.5 })
const enamel = (colour: Rgb): Finish => finish(colour, { gloss: 0.6, mirror: 0.16 })

export function bed(paint: Rgb | null): Sculpture {
  const frame = timber(hexToLinear('#8a5a34'))
  const cover = linen(or(paint, '#5f87a8'))
  const white = linen(hexToLinear('#efebe2'))
  return {
    yaw: -0.55,
    pitch: 0.24,
    parts: [
      box([-1.05, 0.62, 0], [0.06, 0.62, 0.86], frame, { round: 0.05 }),
      box([1.05, 0.32, 0], [0.05, 0.32, 0.86], frame, { round: 0.04 }),
      box([0, 0.26, 0], [1.05, 0.1, 0.82], frame, { round: 0.02 }),
      box([0, 0.44, 0], [1.0, 0.13, 0.8], white, { round: 0.09 }),
      box([0.27, 0.52, 0], [0.75, 0.11, 0.85], cover, { round: 0.1 }),
      box([0.27, 0.36, 0], [0.74, 0.2, 0.86], cover, { round: 0.06 }),
      box([-0.46, 0.58, 0], [0.12, 0.08, 0.84], white, { round: 0.07 }),
      ...[0.4, -0.4].map((z) =>
        box([-0.76, 0.66, z], [0.2, 0.1, 0.34], white, {
          round: 0.1,
          axes: [
            [0.9, 0.43, 0],
            [-0.43, 0.9, 0],
            [0, 0, 1],
          ],
        }),
      ),
    ],
  }
}

export function desk(paint: Rgb | null): Sculpture {
  const top = timber(or(paint, '#a87142'))
  const side = timber(scale(or(paint, '#8d5c34'), 0.9))
  const parts: Part[] = [
    box([0, 0.76, 0], [0.95, 0.03, 0.45], top, { round: 0.015 }),
    box([0.62, 0.38, 0], [0.28, 0.36, 0.4], side, { round: 0.015 }),
    box([-0.88, 0.37, 0], [0.03, 0.37, 0.4], side, { round: 0.01 }),
    box([-0.12, 0.5, -0.37], [0.75, 0.22, 0.02], side),
    box([-0.12, 0.68, 0.38], [0.48, 0.05, 0.02], top, { round: 0.01 }),
    ellipsoid([-0.12, 0.68, 0.41], [0.025, 0.025, 0.025], knob),
  ]
  for (let n = 0; n < 3; n++)
    parts.push(
      box([0.62, 0.15 + n * 0.23, 0.4], [0.25, 0.1, 0.015], top, { round: 0.01 }),
      ellipsoid([0.62, 0.15 + n * 0.23, 0.425], [0.028, 0.028, 0.025], knob),
    )
  return { yaw: 0.3, pitch: 0.26, parts }
}

export function bookshelf(paint: Rgb | null): Sculpture {
  const board = timber(or(paint, '#8d5c34'))
  const random = createRandom(9, 'books')
  const tints = [
    '#8c2b2f',
    '#2f5a7a',
    '#c48a2c',
    '#3f6b45',
    '#5a3f6b',
    '#b8b0a0',
    '#a0522d',
    '#264653',
  ]
  const parts: Part[] = [
    ...[0.6, -0.6].map((x) => box([x, 1, 0], [0.035, 1, 0.2], board)),
    box([0, 1, -0.18], [0.6, 1, 0.02], timber(scale(or(paint, '#8d5c34'), 0.6))),
  ]
  for (let level = 0; level < 5; level++) {
    const y = 0.06 + level * 0.478
    parts.push(box([0, y, 0], [0.6, 0.025, 0.2], board))
    if (level === 4) continue
    let x = -0.53
    while (x < 0.5) {
      const half = random.between(0.022, 0.05)
      const high = random.between(0.13, 0.19)
      parts.push(
        box(
          [x + half, y + 0.03 + high, 0.02],
          [half, high, random.between(0.11, 0.15)],
          finish(random.pick(tints), { gloss: 0.25 }),
          { round: 0.01 },
        ),
      )
      x += half * 2 + 0.006
      if (random.between(0, 1) < 0.1) x += 0.12
    }
  }
  return { yaw: 0.35, pitch: 0.12, parts }
}

export function wardrobe(paint: Rgb | null): Sculpture {
  const board = timber(or(paint, '#8f5f38'))
  const panel = timber(scale(or(paint, '#8f5f38'), 0.85))
  const parts: Part[] = [
    box([0, 1, 0], [0.62, 0.94, 0.3], board, { round: 0.02 }),
    box([0, 1.95, 0], [0.68, 0.05, 0.35], board, { round: 0.03 }),
    box([0, 0.08, 0], [0.65, 0.08, 0.32], panel, { round: 0.02 }),
    box([0, 1.05, 0.3], [0.006, 0.85, 0.01], shadow),
  ]
  for (const side of [1, -1])
    parts.push(
      box([side * 0.31, 1.42, 0.3], [0.22, 0.42, 0.015], panel, { round: 0.012 }),
      box([side * 0.31, 0.56, 0.3], [0.22, 0.33, 0.015], panel, { round: 0.012 }),
      limb([side * 0.05, 0.98, 0.34], [side * 0.05, 1.12, 0.34], 0.014, 0.014, knob),
    )
  return { yaw: 0.38, pitch: 0.12, parts }
}

export function washingMachine(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#e9ebec'))
  return {
    yaw: 0.4,
    pitch: 0.16,
    parts: [
      box([0, 0.5, 0], [0.42, 0.5, 0.42], body, { round: 0.04 }),
      torus([0, 0.42, 0.43], 0.26, 0.035, chrome, { axes: standing }),
      ellipsoid([0, 0.42, 0.42], [0.25, 0.25, 0.06], pane),
      box([0, 0.89, 0.42], [0.38, 0.07, 0.012], finish('#d3d7da', { gloss: 0.4 }), { round: 0.01 }),
      column([0.24, 0.89, 0.42], [0.24, 0.89, 0.46], 0.05, 0.045, darkMetal, { round: 0.01 }),
      box([-0.1, 0.89, 0.43], [0.1, 0.035, 0.01], finish('#173a3a', { glow: 0.4 }), {
        round: 0.01,
      }),
    ],
  }
}

export function refrigerator(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#c9d8d3'))
  return {
    yaw: 0.42,
    pitch: 0.1,
    parts: [
      box([0, 0.95, 0], [0.42, 0.92, 0.38], body, { round: 0.12 }),
      box([0, 0.66, 0.36], [0.4, 0.6, 0.06], body, { round: 0.06 }),
      box([0, 1.56, 0.36], [0.4, 0.27, 0.06], body, { round: 0.06 }),
      limb([-0.3, 1.42, 0.46], [-0.3, 1.68, 0.46], 0.02, 0.02, chrome),
      limb([-0.3, 0.9, 0.46], [-0.3, 1.2, 0.46], 0.02, 0.02, chrome),
      ...[0.3, -0.3].map((x) => column([x, 0, 0.25], [x, 0.06, 0.25], 0.04, 0.04, darkMetal)),
    ],
  }
}

export function stove(paint: Rgb | null): Sculpture {
  const body = enamel(or(paint, '#e3e1da'))
  const parts: Part[] = [
    box([0, 0.45, 0], [0.42, 0.45, 0.42], body, { round: 0.03 }),
    box([0, 0.915, 0], [0.42, 0.015, 0.42], finish('#1c1d1f', { gloss: 0.7, mirror: 0.25 }), {
      round: 0.01,
    }),
    box([0, 0.36, 0.42], [0.34, 0.24, 0.015], pane, { round: 0.02 }),
    limb([-0.32, 0.66, 0.46], [0.32, 0.66, 0.46], 0.018, 0.018, chrome),
    box([0, 0.98, -0.38], [0.42, 0.1, 0.03], body, { round: 0.02 }),
  ]
  for (let n = 0; n < 5; n++)
    parts.push(
      column(
        [-0.28 + n * 0.14, 0.79, 0.41],
        [-0.28 + n * 0.14, 0.79, 0.45],
        0.035,
        0.03,
        darkMetal,
        { round: 0.01 },
      ),
    )
  for (const x of [-0.2, 0.2])
    for (const z of [-0.17, 0.18])
      parts.push(
        torus([x, 0.935, z], 0.1, 0.016, darkMetal),
        torus([x, 0.935, z], 0.045, 0.012, darkMetal),
      )
  return { yaw: 0.42, pitch: 0.26, parts }
}

/** An espresso machine. */
export function coffeeMachine(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#b3202a'), { gloss: 0.7, mirror: 0.25 })
  return {
    yaw: 0.4,
    pitch: 0.16,
    parts: [
      box([0, 0.75, -0.16], [0.5, 0.62, 0.3], body, { round: 0.08 }),
      box([0, 1.16, 0.12], [0.5, 0.22, 0.34], body, { round: 0.07 }),
      box([0, 0.1, 0.1], [0.52, 0.1, 0.5], chrome, { round: 0.05 }),
      box([0, 0.205, 0.2], [0.42, 0.01, 0.34], darkMetal),
      column([0, 0.78, 0.22], [0, 0.96, 0.22], 0.15, 0.15, chrome, { round: 0.02 }),
      limb([0, 0.8, 0.3], [0, 0.78, 0.75], 0.045, 0.055, finish('#1b1a1a', { gloss: 0.5 })),
      ...[0.05, -0.05].map((x) => limb([x, 0.78, 0.22], [x, 0.68, 0.24], 0.02, 0.02, chrome)),
      column([0, 0.21, 0.22], [0, 0.42, 0.22], 0.1, 0.15, finish('#efece4', { gloss: 0.7 }), {
        round: 0.015,
      }),
      limb([0.4, 1.0, 0.3], [0.46, 0.45, 0.4], 0.022, 0.018, chrome),
      column([-0.28, 1.16, 0.44], [-0.28, 1.16, 0.49], 0.1, 0.1, chrome, { round: 0.02 }),
      column([-0.28, 1.16, 0.47], [-0.28, 1.16, 0.5], 0.08, 0.08, finish('#f2efe6')),
      ...[0.1, 0.24, 0.38].map((x) =>
        column([x, 1.16, 0.44], [x, 1.16, 0.49], 0.042, 0.04, chrome, { round: 0.01 }),
      ),
      box([0, 1.42, -0.02], [0.46, 0.04, 0.36], chrome, { round: 0.03 }),
      ...[-0.26, 0, 0.26].map((x) =>
        column([x, 1.46, 0], [x, 1.6, 0], 0.08, 0.11, finish('#efece4', { gloss: 0.6 }), {
          round: 0.01,
        }),
      ),
    ],
  }
}

export function toaster(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#b9c0c6'), { gloss: 0.7, mirror: paint === null ? 0.7 : 0.25 })
  const toast = finish((x, y, z) =>
    scale(hexToLinear('#c98a43'), 0.8 + 0.35 * noise3(x * 8, y * 8, z * 8)),
  )
  return {
    yaw: 0.35,
    pitch: 0.2,
    parts: [
      box([0, 0.5, 0], [0.8, 0.46, 0.42], body, { round: 0.2 }),
      box([0, 0.06, 0], [0.82, 0.06, 0.44], darkMetal, { round: 0.04 }),
      ...[0.14, -0.14].flatMap((z) => [
        box([0, 0.96, z], [0.56, 0.05, 0.09], shadow, { round: 0.03 }),
        box([0, 1.05, z], [0.45, 0.3, 0.055], toast, { round: 0.05 }),
      ]),
      box([0.83, 0.66, 0], [0.06, 0.04, 0.1], darkMetal, { round: 0.02 }),
    ],
  }
}

export function loudspeaker(paint: Rgb | null): Sculpture {
  const cabinet = timber(or(paint, '#4a3222'))
  const cone = finish('#1f2022', { gloss: 0.2 })
  const rim = finish('#3b3e42', { gloss: 0.5, mirror: 0.2 })
  const driver = (y: number, r: number): Part[] => [
    torus([0, y, 0.42], r, r * 0.1, rim, { axes: standing }),
    column([0, y, 0.36], [0, y, 0.43], r * 0.6, r, cone),
    ellipsoid([0, y, 0.43], [r * 0.4, r * 0.4, r * 0.16], rim),
  ]
  return {
    yaw: 0.35,
    pitch: 0.08,
    parts: [
      box([0, 0.95, 0], [0.5, 0.95, 0.4], cabinet, { round: 0.03 }),
      box([0, 0.95, 0.39], [0.46, 0.91, 0.02], finish('#151617')),
      ...driver(0.58, 0.38),
      ...driver(1.25, 0.2),
      ...driver(1.62, 0.11),
    ],
  }
}

export function television(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#17181a'), { gloss: 0.5, mirror: 0.15 })
  const screen: Paint = (x, y) => {
    const t = (y - 0.25) / 0.85
    const sky = mix(hexToLinear('#e9a46a'), hexToLinear('#2a5f9c'), t)
    return y < 0.5 + 0.12 * Math.sin(x * 4 + 1) + 0.05 * Math.sin(x * 11)
      ? hexToLinear('#1d3540')
      : sky
  }
  return {
    yaw: 0.25,
    pitch: 0.06,
    parts: [
      box([0, 0.68, 0], [1.0, 0.58, 0.04], skin, { round: 0.02 }),
      box([0, 0.69, 0.04], [0.96, 0.54, 0.01], finish(screen, { glow: 0.6, gloss: 0.4 })),
      ...[0.5, -0.5].map((x) => limb([x, 0.1, 0], [x * 1.25, 0.02, 0.22], 0.02, 0.02, darkMetal)),
      ...[0.5, -0.5].map((x) => limb([x, 0.1, 0], [x * 1.25, 0.02, -0.18], 0.02, 0.02, darkMetal)),
    ],
    board: { centre: [0, 0.69, 0.05], half: [0.8, 0.4], ink: [0.9, 0.89, 0.86] },
  }
}

export function computer(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#c3c8cc'), { gloss: 0.5, mirror: 0.2 })
  const screen: Paint = (x, y) => {
    const row = (y - 0.6) * 12
    const line = row - Math.floor(row)
    const reach = 0.2 + 0.9 * noise3(Math.floor(row), 1, 2)
    if (x < -0.42) return hexToLinear('#23304a')
    return line > 0.3 && line < 0.62 && x > -0.34 && x < -0.34 + reach
      ? hexToLinear('#8fc7e8')
      : hexToLinear('#101c30')
  }
  const parts: Part[] = [
    box([0, 0.95, 0], [0.78, 0.48, 0.04], skin, { round: 0.03 }),
    box([0, 0.98, 0.04], [0.73, 0.41, 0.01], finish(screen, { glow: 0.6, gloss: 0.4 })),
    limb([0, 0.5, -0.03], [0, 0.05, -0.08], 0.07, 0.09, skin),
    box([0, 0.02, -0.03], [0.3, 0.02, 0.2], skin, { round: 0.015 }),
    box([-0.05, 0.03, 0.45], [0.55, 0.025, 0.18], skin, { round: 0.02 }),
    ellipsoid([0.72, 0.04, 0.45], [0.08, 0.04, 0.12], skin),
  ]
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 11; n++)
      parts.push(
        box(
          [-0.53 + n * 0.096, 0.06, 0.34 + row * 0.075],
          [0.038, 0.012, 0.03],
          finish('#4a4f55', { gloss: 0.3 }),
          { round: 0.008 },
        ),
      )
  return {
    yaw: 0.25,
    pitch: 0.2,
    parts,
    board: { centre: [0, 0.98, 0.05], half: [0.62, 0.32], ink: [0.9, 0.89, 0.86] },
  }
}

/** A wall clock. */
export function clock(paint: Rgb | null): Sculpture {
  const rim = finish(or(paint, '#6b3f20'), { gloss: 0.5, mirror: 0.1 })
  const face: Paint = (x, y) => {
    const r = Math.hypot(x, y)
    const hour = (Math.atan2(x, y) / (2 * Math.PI)) * 12
    const off = Math.abs(hour - Math.round(hour))
    if (r > 0.62 && r < 0.78 && off < (Math.round(hour) % 3 === 0 ? 0.1 : 0.055))
      return [0.02, 0.02, 0.02]
    return [0.86, 0.83, 0.76]
  }
  const hand = finish('#1b1a19', { gloss: 0.3 })
  return {
    yaw: 0.15,
    pitch: 0.05,
    parts: [
      column([0, 0, -0.12], [0, 0, 0.04], 1, 1, rim, { round: 0.05 }),
      torus([0, 0, 0.04], 0.93, 0.09, rim, { axes: standing }),
      column([0, 0, 0], [0, 0, 0.07], 0.86, 0.86, finish(face, { gloss: 0.4 })),
      limb([0, 0, 0.09], [-0.36, 0.26, 0.09], 0.035, 0.02, hand),
      limb([0, 0, 0.1], [0.22, 0.62, 0.1], 0.028, 0.014, hand),
      column([0, 0, 0.07], [0, 0, 0.12], 0.06, 0.06, knob),
    ],
  }
}

export function candle(paint: Rgb | null): Sculpture {
  const wax = finish(
    (_, y) => mix(or(paint, '#efe4c8'), [1.1, 0.85, 0.45], Math.max(0, y - 0.75) * 0.9),
    { gloss: 0.3 },
  )
  const brass = finish('#c9a04a', { gloss: 0.7, mirror: 0.6 })
  return {
    yaw: 0.2,
    pitch: 0.14,
    parts: [
      column([0, 0, 0], [0, 0.08, 0], 0.5, 0.56, brass, { round: 0.03 }),
      column([0, 0.05, 0], [0, 0.3, 0], 0.24, 0.24, brass, { round: 0.03 }),
      torus([0.6, 0.13, 0], 0.13, 0.035, brass, { axes: standing }),
      column([0, 0.2, 0], [0, 1.25, 0], 0.19, 0.18, wax, { round: 0.04 }),
      limb([0.16, 1.22, 0.06], [0.18, 0.95, 0.07], 0.05, 0.04, wax, { blend: 0.04 }),
      limb([0, 1.24, 0], [0, 1.36, 0], 0.018, 0.016, finish('#241a14')),
      limb([0, 1.44, 0], [0, 1.74, 0], 0.095, 0.012, finish('#ffb648', { glow: 1 })),
      ellipsoid([0, 1.44, 0.05], [0.05, 0.11, 0.06], finish('#fff3c4', { glow: 1 })),
    ],
  }
}
