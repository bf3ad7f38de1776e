import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, tube } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { stem } from './flowers-parts.ts'
import { leaf, leafSkin } from './fruit.ts'
import { mix, or, scale } from './tints.ts'

const petalSkin = (colour: Rgb): Finish =>
  finish((x, y, z) => scale(colour, 0.84 + 0.3 * noise3(x * 7, y * 7, z * 7)), { gloss: 0.2 })

/** A flat flower facing the viewer: petals around a heart. */
function disc(
  at: Vec3,
  radius: number,
  petals: number,
  colour: Rgb,
  heart: Rgb,
  share = 0.35,
): Part[] {
  const rings = petals > 14 ? 2 : 1
  const parts: Part[] = []
  for (let ring = 0; ring < rings; ring++) {
    const skin = petalSkin(scale(colour, ring === 0 ? 0.86 : 1))
    for (let n = 0; n < petals; n++) {
      const a = ((n + ring * 0.5) / petals) * 2 * Math.PI
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const r = radius * (ring === 0 ? 0.66 : 0.58)
      parts.push(
        ellipsoid(
          [at[0] + c * r, at[1] + s * r, at[2] + ring * 0.03 * radius],
          [radius * 0.38, radius * Math.min(0.3, 3.0 / petals), radius * 0.07],
          skin,
          {
            axes: [
              [c, s, 0.12],
              [-s, c, 0],
              [-0.12 * c, -0.12 * s, 1],
            ],
          },
        ),
      )
    }
  }
  parts.push(
    ellipsoid(
      [at[0], at[1], at[2] + radius * 0.08],
      [radius * share, radius * share, radius * 0.16],
      finish(
        (x, y, z) => scale(heart, 0.6 + 0.8 * noise3((x * 22) / radius, (y * 22) / radius, z)),
        { gloss: 0.1 },
      ),
    ),
  )
  return parts
}

export function sunflower(paint: Rgb | null): Sculpture {
  return {
    yaw: 0.2,
    pitch: 0.02,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.04, 0.8, 0],
          [-0.02, 1.6, 0],
          [0, 2.2, -0.06],
        ],
        0.06,
        0.05,
        stem,
        { blend: 0.02 },
      ),
      leaf([0.03, 0.7, 0], [0.75, 1.05, 0.1], 0.4),
      leaf([0.0, 1.05, 0], [-0.72, 1.4, 0.1], 0.38),
      leaf([0.0, 0.4, 0], [-0.55, 0.62, 0.2], 0.3),
      ...disc([0, 2.3, 0.06], 0.68, 19, or(paint, '#f2b61c'), hexToLinear('#4a2a14'), 0.44),
    ],
  }
}

export function daisy(paint: Rgb | null): Sculpture {
  return {
    yaw: 0.1,
    pitch: 0.05,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.06, 0.6, 0],
          [0, 1.35, -0.04],
        ],
        0.035,
        0.03,
        stem,
      ),
      leaf([0, 0.1, 0], [0.5, 0.45, 0.1], 0.16),
      leaf([0, 0.1, 0], [-0.45, 0.5, 0.1], 0.15),
      ...disc([0, 1.45, 0.04], 0.46, 15, or(paint, '#f4f2ea'), hexToLinear('#efb522'), 0.32),
      ...tube(
        [
          [0.02, 0.1, 0],
          [0.3, 0.5, 0.05],
          [0.42, 0.85, 0.05],
        ],
        0.025,
        0.022,
        stem,
      ),
      ...disc([0.44, 0.95, 0.1], 0.3, 13, or(paint, '#f4f2ea'), hexToLinear('#efb522'), 0.32),
    ],
  }
}

/** A rose's head: petals wound around a bud. */
function roseHead(at: Vec3, radius: number, colour: Rgb): Part[] {
  const parts: Part[] = [
    ellipsoid(
      [at[0], at[1] + radius * 0.25, at[2]],
      [radius * 0.42, radius * 0.62, radius * 0.42],
      petalSkin(scale(colour, 0.7)),
    ),
  ]
  for (let n = 0; n < 17; n++) {
    const t = n / 16
    const a = n * 2.39996
    const out = radius * (0.16 + 0.62 * t)
    const lean = 0.15 + 0.75 * t
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
    const side: Vec3 = [-s, 0, c]
    const normal: Vec3 = [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]
    parts.push(
      ellipsoid(
        [at[0] + c * out, at[1] + radius * (0.45 - 0.5 * t), at[2] + s * out],
        [radius * (0.4 + 0.2 * t), radius * 0.52, radius * 0.075],
        petalSkin(mix(scale(colour, 0.72), colour, 0.3 + t)),
        {
          axes: [side, up, normal],
          blend: 0.01 * radius,
        },
      ),
    )
  }
  return parts
}

export function rose(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.2,
    parts: [
      ...tube(
        [
          [0.05, 0, 0],
          [-0.03, 0.9, 0],
          [0, 2.0, 0],
        ],
        0.045,
        0.05,
        stem,
        { blend: 0.01 },
      ),
      leaf([0, 0.9, 0], [0.55, 1.15, 0.1], 0.3),
      leaf([0.0, 1.25, 0], [-0.55, 1.48, 0.12], 0.3),
      leaf([0.0, 0.55, 0], [-0.4, 0.72, 0.15], 0.22),
      leaf([0, 1.95, 0], [0.3, 1.78, 0.2], 0.14),
      leaf([0, 1.95, 0], [-0.3, 1.78, 0.2], 0.14),
      ellipsoid([0, 2.0, 0], [0.15, 0.14, 0.15], leafSkin),
      ...roseHead([0, 2.3, 0], 0.5, or(paint, '#b3131f')),
    ],
  }
}

function tulipHead(at: Vec3, radius: number, colour: Rgb): Part[] {
  return Array.from({ length: 6 }, (_, n) => {
    const a = (n / 6) * 2 * Math.PI + 0.5
    const inner = n % 2 === 0
    const r = radius * (inner ? 0.3 : 0.42)
    return ellipsoid(
      [at[0] + Math.cos(a) * r, at[1] + radius * (inner ? 0.75 : 0.65), at[2] + Math.sin(a) * r],
      [radius * 0.42, radius * (inner ? 0.95 : 0.9), radius * 0.42],
      petalSkin(scale(colour, inner ? 1.05 : 0.88)),
      { blend: 0.02 * radius },
    )
  })
}

export function tulip(paint: Rgb | null): Sculpture {
  return {
    yaw: 0,
    pitch: 0.1,
    parts: [
      ...tube(
        [
          [0, 0, 0],
          [0.03, 0.7, 0],
          [0, 1.55, 0],
        ],
        0.05,
        0.045,
        stem,
      ),
      leaf([0.02, 0.02, 0], [0.42, 1.15, 0.1], 0.24),
      leaf([-0.02, 0.02, 0], [-0.5, 0.98, 0.05], 0.24),
      ...tulipHead([0, 1.5, 0], 0.4, or(paint, '#d8342f')),
    ],
  }
}

/** Roses, daisies and greens in paper. */
export function bouquet(paint: Rgb | null): Sculpture {
  const paper = finish((x, y) =>
    scale(hexToLinear('#d9b98a'), 0.86 + 0.14 * Math.sin(x * 16 + y * 3)),
  )
  const colours =
    paint === null
      ? ['#b3131f', '#e88aa8', '#f2ede0', '#e9a52c'].map((hex) => hexToLinear(hex))
      : [paint, scale(paint, 1.25), mix(paint, [1, 1, 1], 0.5), paint]
  const parts: Part[] = [
    column([0, 0.05, 0], [0, 1.25, 0], 0.12, 0.72, paper, { round: 0.03 }),
    column([0, 0.42, 0], [0, 0.58, 0], 0.3, 0.34, finish('#b3242c', { gloss: 0.5 }), {
      round: 0.03,
    }),
  ]
  for (let n = 0; n < 14; n++) {
    const a = n * 2.39996
    const r = 0.22 * Math.sqrt(n)
    parts.push(
      leaf(
        [Math.cos(a) * 0.3, 1.1, Math.sin(a) * 0.3],
        [Math.cos(a) * (0.5 + r), 1.75 - r * 0.25, Math.sin(a) * (0.5 + r * 0.7)],
        0.26,
      ),
    )
  }
  const places: readonly Vec3[] = [
    [0, 1.72, 0.2],
    [-0.42, 1.55, 0.3],
    [0.42, 1.55, 0.3],
    [-0.22, 1.38, 0.55],
    [0.24, 1.38, 0.55],
    [0.62, 1.4, 0.0],
    [-0.62, 1.42, 0.0],
    [0.22, 1.86, -0.15],
    [-0.26, 1.84, -0.15],
  ]
  places.forEach((at, n) => {
    parts.push(
      ...(n % 3 === 2
        ? disc(
            [at[0], at[1] + 0.12, at[2] + 0.1],
            0.3,
            13,
            hexToLinear('#f4f2ea'),
            hexToLinear('#efb522'),
            0.32,
          )
        : roseHead(at, 0.3, colours[n % 4] ?? [0.5, 0.02, 0.03])),
    )
  })
  return { yaw: 0, pitch: 0.1, parts }
}
