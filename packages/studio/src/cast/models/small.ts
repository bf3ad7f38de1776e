import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus, turned } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

/** A small bird on its feet. */
export function bird(paint: Rgb | null): Sculpture {
  const back = or(paint, '#4f86b8')
  const breast = paint === null ? hexToLinear('#e0934f') : mix(paint, [1, 0.95, 0.85], 0.6)
  const body = finish((x, y) => mix(breast, back, step(-0.12, 0.1, y - 0.62 - x * 0.5)), {
    fur: 0.7,
  })
  const wing = finish((x, y) => scale(back, 0.62 + 0.3 * Math.abs(Math.sin((x + y) * 16))), {
    fur: 0.5,
  })
  const leg = finish('#7a5a3c')
  const parts: Part[] = [
    ellipsoid([0, 0.6, 0], [0.4, 0.3, 0.28], body, { axes: turned(0, 0.5) }),
    ellipsoid([0.3, 0.92, 0], [0.23, 0.22, 0.21], finish(back, { fur: 0.7 }), { blend: 0.14 }),
    ellipsoid([0.38, 0.86, 0], [0.18, 0.15, 0.16], finish(breast, { fur: 0.7 }), { blend: 0.06 }),
    limb([0.5, 0.92, 0], [0.68, 0.89, 0], 0.055, 0.008, finish('#3a3230', { gloss: 0.4 })),
    limb([-0.3, 0.44, 0], [-0.8, 0.22, 0], 0.12, 0.07, wing, { blend: 0.08 }),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([-0.1, 0.6, side * 0.24], [0.38, 0.2, 0.07], wing, {
        axes: turned(0, 0.45),
        blend: 0.03,
      }),
      ellipsoid([0.44, 0.97, side * 0.15], [0.045, 0.05, 0.04], dark),
      ellipsoid([0.47, 0.99, side * 0.165], [0.014, 0.014, 0.014], glint),
      limb([0.05, 0.36, side * 0.1], [0.06, 0.02, side * 0.1], 0.025, 0.02, leg),
      limb([0.02, 0.015, side * 0.1], [0.16, 0.015, side * 0.12], 0.02, 0.012, leg),
    )
  return { yaw: 0.5, pitch: 0.08, hair: 0.03, parts }
}

/** A bird in flight, wings raised and spread. */
export function flyingBird(paint: Rgb | null): Sculpture {
  const back = or(paint, '#e9ecef')
  const tip = scale(back, 0.35)
  const body = finish(back, { fur: 0.5 })
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [0.42, 0.15, 0.15], body),
    ellipsoid([0.42, 0.06, 0], [0.15, 0.13, 0.12], body, { blend: 0.12 }),
    limb([0.54, 0.05, 0], [0.7, 0.02, 0], 0.045, 0.008, finish('#d98a2e', { gloss: 0.4 })),
    limb([-0.35, 0, 0], [-0.72, 0.03, 0], 0.1, 0.06, body, { blend: 0.1 }),
  ]
  for (const side of [1, -1]) {
    const feather = finish((_, __, z) => mix(back, tip, step(0.85, 1.15, Math.abs(z))), {
      fur: 0.4,
    })
    parts.push(
      ellipsoid([0.02, 0.24, side * 0.42], [0.26, 0.05, 0.42], feather, {
        axes: [
          [1, 0, 0],
          [0, 0.8, -0.6 * side],
          [0, 0.6 * side, 0.8],
        ],
        blend: 0.08,
      }),
      ellipsoid([-0.1, 0.5, side * 0.95], [0.2, 0.04, 0.42], feather, {
        axes: [
          [0.95, 0, -0.3 * side],
          [0.09 * side, 0.95, -0.3 * side],
          [0.3 * side, 0.3 * side, 0.9],
        ],
        blend: 0.1,
      }),
      ellipsoid([0.5, 0.1, side * 0.08], [0.024, 0.024, 0.02], dark),
    )
  }
  return { yaw: 0.6, pitch: 0.22, hair: 0.03, parts }
}

export function penguin(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#23262e')
  const white = hexToLinear('#f4f1ea')
  const body: Paint = (x, y) =>
    mix(coat, white, step(0.05, 0.14, x - 0.02 - Math.max(0, y - 0.85) * 0.5))
  const parts: Part[] = [
    ellipsoid([0, 0.55, 0], [0.3, 0.48, 0.29], finish(body, { gloss: 0.3 })),
    ellipsoid(
      [0.04, 1.08, 0],
      [0.2, 0.21, 0.19],
      finish(
        (x, y, z) =>
          mix(
            coat,
            white,
            step(0.02, 0.05, x - 0.1) * step(0.03, 0.07, Math.abs(z) - 0.02) * step(1.16, 1.1, y),
          ),
        { gloss: 0.3 },
      ),
      { blend: 0.12 },
    ),
    limb([0.2, 1.06, 0], [0.38, 1.01, 0], 0.055, 0.012, finish('#e8963a', { gloss: 0.4 })),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([0.18, 1.13, side * 0.1], [0.03, 0.035, 0.03], dark),
      ellipsoid([0.2, 1.145, side * 0.105], [0.01, 0.01, 0.01], glint),
      limb(
        [0, 0.82, side * 0.27],
        [-0.08, 0.4, side * 0.4],
        0.08,
        0.04,
        finish(coat, { gloss: 0.3 }),
        { blend: 0.05 },
      ),
      ellipsoid([0.14, 0.04, side * 0.14], [0.17, 0.045, 0.1], finish('#e8963a', { gloss: 0.3 })),
    )
  return { yaw: 0.75, pitch: 0.06, parts }
}

export function owl(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#8a6542')
  const speckled: Paint = (x, y, z) =>
    scale(
      mix(coat, [0.85, 0.75, 0.58], step(0.05, 0.2, x) * 0.75),
      0.7 + 0.6 * step(0.4, 0.6, noise3(x * 14, y * 9, z * 14)),
    )
  const parts: Part[] = [
    ellipsoid([0, 0.5, 0], [0.3, 0.46, 0.32], finish(speckled, { fur: 0.8 })),
    ellipsoid([0.03, 0.98, 0], [0.27, 0.25, 0.32], finish(coat, { fur: 0.8 }), { blend: 0.1 }),
    limb([0.28, 0.93, 0], [0.34, 0.85, 0], 0.05, 0.015, finish('#e0a63c', { gloss: 0.5 })),
  ]
  for (const side of [1, -1])
    parts.push(
      ellipsoid([0.2, 1.0, side * 0.14], [0.09, 0.14, 0.14], finish('#ecdcc0', { fur: 0.5 }), {
        blend: 0.03,
      }),
      ellipsoid(
        [0.275, 1.01, side * 0.14],
        [0.04, 0.085, 0.085],
        finish('#f0b52e', { gloss: 0.9 }),
      ),
      ellipsoid([0.31, 1.01, side * 0.14], [0.02, 0.048, 0.048], dark),
      ellipsoid([0.33, 1.035, side * 0.13], [0.012, 0.014, 0.014], glint),
      limb(
        [0.02, 1.14, side * 0.2],
        [-0.02, 1.34, side * 0.27],
        0.09,
        0.02,
        finish(scale(coat, 0.8), { fur: 0.6 }),
        { blend: 0.06 },
      ),
      ellipsoid(
        [-0.04, 0.52, side * 0.3],
        [0.2, 0.36, 0.08],
        finish(scale(coat, 0.7), { fur: 0.8 }),
        { blend: 0.04 },
      ),
      ellipsoid([0.16, 0.04, side * 0.12], [0.12, 0.045, 0.07], finish('#d9a23c')),
    )
  return { yaw: 1.15, pitch: 0.04, hair: 0.03, parts }
}

export function snowman(): Sculpture {
  const snow = finish((x, y, z) =>
    scale(hexToLinear('#f3f6fa'), 0.93 + 0.1 * noise3(x * 9, y * 9, z * 9)),
  )
  const coal = finish('#1e1c1c', { gloss: 0.3 })
  const stick = finish('#5a3f2a')
  const scarf = finish('#c23a34')
  const parts: Part[] = [
    ellipsoid([0, 0.36, 0], [0.46, 0.41, 0.46], snow),
    ellipsoid([0, 0.93, 0], [0.34, 0.32, 0.34], snow, { blend: 0.08 }),
    ellipsoid([0, 1.4, 0], [0.25, 0.25, 0.25], snow, { blend: 0.06 }),
    torus([0, 1.18, 0], 0.22, 0.065, scarf),
    limb([0.12, 1.16, 0.24], [0.16, 0.82, 0.36], 0.07, 0.06, scarf, { blend: 0.04 }),
    limb([0.02, 1.39, 0.22], [0.05, 1.36, 0.52], 0.05, 0.008, finish('#ea7d24')),
    column([0, 1.57, 0], [0, 1.6, 0], 0.3, 0.29, coal, { round: 0.015 }),
    column([0, 1.6, 0], [0, 1.92, 0], 0.19, 0.2, coal, { round: 0.02 }),
    column([0, 1.61, 0], [0, 1.68, 0], 0.197, 0.197, scarf),
    limb([0.28, 1.0, 0.05], [0.75, 1.28, 0.1], 0.025, 0.016, stick),
    limb([0.6, 1.19, 0.09], [0.66, 1.38, 0.12], 0.014, 0.01, stick),
    limb([-0.28, 1.0, 0.05], [-0.75, 1.22, 0.1], 0.025, 0.016, stick),
    limb([-0.6, 1.14, 0.09], [-0.68, 1.32, 0.12], 0.014, 0.01, stick),
  ]
  for (const side of [1, -1])
    parts.push(ellipsoid([side * 0.09, 1.47, 0.215], [0.032, 0.032, 0.025], coal))
  for (let n = 0; n < 5; n++)
    parts.push(
      ellipsoid([(n - 2) * 0.05, 1.3 + (n - 2) ** 2 * 0.01, 0.225], [0.018, 0.018, 0.015], coal),
    )
  for (const y of [1.02, 0.9, 0.78]) parts.push(ellipsoid([0, y, 0.34], [0.03, 0.03, 0.02], coal))
  return { yaw: -0.25, pitch: 0.06, parts }
}

export function car(paint: Rgb | null): Sculpture {
  const body = finish(or(paint, '#c5342c'), { gloss: 0.95 })
  const glass = finish('#22313c', { gloss: 1 })
  const chrome = finish('#c9ced3', { gloss: 1 })
  const rubber = finish('#1d1d1f', { gloss: 0.15 })
  const parts: Part[] = [
    box([0, 0.5, 0], [1.02, 0.2, 0.42], body, { round: 0.14 }),
    box([0.05, 0.36, 0], [1.0, 0.12, 0.41], body, { round: 0.08, blend: 0.05 }),
    box([-0.12, 0.78, 0], [0.56, 0.22, 0.36], glass, { round: 0.17, blend: 0.02 }),
    box([-0.13, 0.985, 0], [0.5, 0.055, 0.335], body, { round: 0.05, blend: 0.03 }),
    limb([0.3, 0.68, 0.355], [0.2, 0.97, 0.3], 0.03, 0.03, body),
    limb([-0.14, 0.66, 0.365], [-0.14, 0.98, 0.31], 0.028, 0.028, body),
    limb([-0.6, 0.66, 0.355], [-0.48, 0.97, 0.3], 0.045, 0.04, body),
    box([1.0, 0.32, 0], [0.06, 0.055, 0.4], chrome, { round: 0.04 }),
    box([-1.0, 0.32, 0], [0.06, 0.055, 0.4], chrome, { round: 0.04 }),
    box([1.0, 0.47, 0], [0.04, 0.06, 0.2], finish('#2a2c2e', { gloss: 0.6 }), { round: 0.02 }),
    box([0.05, 0.55, 0.415], [0.08, 0.015, 0.02], chrome, { round: 0.01 }),
    box([-0.42, 0.55, 0.415], [0.08, 0.015, 0.02], chrome, { round: 0.01 }),
  ]
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid(
        [0.99, 0.52, side * 0.3],
        [0.06, 0.075, 0.085],
        finish('#fff3cf', { gloss: 0.9, glow: 0.5 }),
      ),
      ellipsoid(
        [-1.0, 0.52, side * 0.32],
        [0.04, 0.06, 0.07],
        finish('#d92a22', { gloss: 0.8, glow: 0.4 }),
      ),
    )
    for (const x of [0.62, -0.62]) {
      parts.push(
        column([x, 0.21, side * 0.26], [x, 0.21, side * 0.44], 0.215, 0.215, rubber, {
          round: 0.04,
        }),
        column([x, 0.21, side * 0.42], [x, 0.21, side * 0.455], 0.125, 0.115, chrome, {
          round: 0.015,
        }),
        ellipsoid([x, 0.21, side * 0.46], [0.04, 0.04, 0.015], finish('#6e747a', { gloss: 0.7 })),
      )
    }
  }
  return { yaw: 0.55, pitch: 0.12, parts }
}

export function cup(paint: Rgb | null): Sculpture {
  const china = finish(or(paint, '#f2ede4'), { gloss: 0.8 })
  return {
    yaw: 0.35,
    pitch: 0.4,
    parts: [
      column([0, 0, 0], [0, 0.05, 0], 0.57, 0.62, china, { round: 0.02 }),
      column([0, 0.03, 0], [0, 0.12, 0], 0.2, 0.24, china),
      column([0, 0.1, 0], [0, 0.56, 0], 0.27, 0.42, china, { blend: 0.06, round: 0.03 }),
      column([0, 0.5, 0], [0, 0.62, 0], 0.375, 0.39, china, { carve: true }),
      column([0, 0.46, 0], [0, 0.515, 0], 0.36, 0.372, finish('#4a2a16', { gloss: 0.9 })),
      torus([0.46, 0.34, 0], 0.14, 0.04, china, {
        axes: [
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        blend: 0.03,
      }),
    ],
  }
}

/** Boulder-grey disc with seas and craters, with light of its own. */
export function moon(paint: Rgb | null): Sculpture {
  const pale = or(paint, '#f3eedd')
  const face: Paint = (x, y, z) => {
    const sea = step(0.5, 0.62, fractal3(x * 2.2 + 3, y * 2.2, z * 2.2 + 1))
    let tone = 1 - sea * 0.22
    for (const [cx, cy, r] of [
      [0.35, 0.42, 0.13],
      [-0.3, -0.45, 0.17],
      [0.45, -0.3, 0.09],
      [-0.5, 0.25, 0.11],
      [0.05, -0.1, 0.08],
      [-0.05, 0.62, 0.07],
    ] as const) {
      const d = Math.hypot(x - cx, y - cy) / r
      tone *= 1 - 0.13 * step(1, 0.8, d) + 0.1 * step(0.75, 0.98, d) * step(1.25, 1.02, d)
    }
    return scale(pale, tone)
  }
  return {
    yaw: 0,
    pitch: 0,
    parts: [ellipsoid([0, 0, 0], [1, 1, 1], finish(face, { glow: 0.75, gloss: 0 }))],
  }
}

export function saucer(paint: Rgb | null): Sculpture {
  const hull = finish(or(paint, '#9aa6b2'), { gloss: 1 })
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [1.2, 0.2, 1.2], hull),
    ellipsoid([0, 0.12, 0], [0.75, 0.2, 0.75], hull, { blend: 0.08 }),
    ellipsoid([0, 0.28, 0], [0.45, 0.36, 0.45], finish('#8fd6e8', { gloss: 1, glow: 0.25 })),
    ellipsoid([0, -0.14, 0], [0.5, 0.14, 0.5], finish('#ffe08a', { glow: 0.8 }), { blend: 0.04 }),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    parts.push(
      ellipsoid(
        [Math.cos(a) * 1.0, 0.06, Math.sin(a) * 1.0],
        [0.06, 0.05, 0.06],
        finish(n % 2 === 0 ? '#ffd24a' : '#ff6a5a', { glow: 0.9 }),
      ),
    )
  }
  return { yaw: 0.2, pitch: 0.16, parts }
}

export function castle(paint: Rgb | null): Sculpture {
  const wall = or(paint, '#b3a898')
  const stone = finish((x, y, z) => {
    const row = Math.floor(y * 9)
    const u = (x * 0.9 + z) * 6 + (row % 2) * 0.5
    const joint = 0.8 + 0.2 * step(0.05, 0.14, y * 9 - row) * step(0.04, 0.1, u - Math.floor(u))
    return scale(wall, joint * (0.85 + 0.28 * noise3(Math.floor(u) * 3.1, row * 2.7, 1)))
  })
  const roof = finish((_, y) =>
    scale(hexToLinear('#4d5f86'), 0.8 + 0.25 * Math.abs(Math.sin(y * 30))),
  )
  const slit = finish('#2a2724')
  const lit = finish('#ffcf7a', { glow: 0.7 })
  const parts: Part[] = []
  const keep = (x: number, z: number, r: number, top: number, cone: number): void => {
    parts.push(
      column([x, 0, z], [x, top, z], r * 1.06, r, stone),
      column([x, top - 0.06, z], [x, top + 0.12, z], r * 1.05, r * 1.2, stone),
      column([x, top + 0.1, z], [x, top + 0.1 + cone, z], r * 1.25, 0.01, roof),
      limb([x, top + cone, z], [x, top + cone + 0.3, z], 0.015, 0.012, slit),
      box([x + 0.12, top + cone + 0.24, z], [0.12, 0.055, 0.008], finish('#c23a30')),
      box([x + r * 0.2, top * 0.72, z + r * 0.98], [0.035, 0.1, 0.04], lit, { round: 0.03 }),
      box([x + r * 0.2, top * 0.42, z + r * 1.0], [0.03, 0.09, 0.04], slit, { round: 0.025 }),
    )
  }
  const crenels = (from: Vec3, to: Vec3, count: number): void => {
    for (let n = 0; n < count; n++) {
      const t = (n + 0.5) / count
      parts.push(
        box(
          [from[0] + (to[0] - from[0]) * t, from[1] + 0.07, from[2] + (to[2] - from[2]) * t],
          [0.065, 0.08, 0.065],
          stone,
        ),
      )
    }
  }
  parts.push(
    box([0, 0.45, 0.75], [1.15, 0.45, 0.1], stone),
    box([1.15, 0.45, 0], [0.1, 0.45, 0.8], stone),
    box([-1.15, 0.45, 0], [0.1, 0.45, 0.8], stone),
    box([0, 0.9, -0.15], [0.62, 0.9, 0.45], stone),
    box([0, 0.55, 0.8], [0.34, 0.62, 0.16], stone),
    box([0, 0.3, 0.95], [0.18, 0.34, 0.06], finish('#4a3220'), { round: 0.14 }),
    box([-0.25, 1.3, 0.32], [0.05, 0.13, 0.03], lit, { round: 0.03 }),
    box([0.25, 1.3, 0.32], [0.05, 0.13, 0.03], lit, { round: 0.03 }),
    box([0, 1.0, 0.96], [0.05, 0.1, 0.03], lit, { round: 0.03 }),
  )
  crenels([-1.05, 0.9, 0.75], [1.05, 0.9, 0.75], 12)
  crenels([-0.34, 1.17, 0.86], [0.34, 1.17, 0.86], 4)
  crenels([1.15, 0.9, -0.6], [1.15, 0.9, 0.7], 8)
  crenels([-0.62, 1.8, 0.26], [0.62, 1.8, 0.26], 7)
  keep(-1.15, 0.75, 0.26, 1.35, 0.75)
  keep(1.15, 0.75, 0.26, 1.35, 0.75)
  keep(1.15, -0.75, 0.26, 1.5, 0.75)
  keep(-1.15, -0.75, 0.26, 1.5, 0.75)
  keep(0.4, -0.35, 0.32, 2.45, 0.95)
  keep(-0.5, -0.3, 0.25, 2.1, 0.8)
  return { yaw: 0.38, pitch: 0.14, parts }
}
