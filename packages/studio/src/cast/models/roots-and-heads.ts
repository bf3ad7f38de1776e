import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, lathe, limb, prism, smooth } from '../sculpt/part.ts'
import type { Finish, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { leaf } from './fruit.ts'
import { mix, or, scale, step } from './tints.ts'

const root = finish('#cbb78c')

/** Papery skin, lined from tip to root. */
function papery(colour: Rgb): Finish {
  return finish(
    (x, y, z) => {
      const a = Math.atan2(z, x)
      const line = noise3(a * 12, y * 0.8, 3)
      const pale = step(1.35, 1.9, y) + step(0.3, 0.0, y)
      return scale(mix(colour, hexToLinear('#e3c892'), pale * 0.7), 0.72 + 0.45 * line)
    },
    { gloss: 0.55, mirror: 0.06 },
  )
}

export function onion(paint: Rgb | null): Sculpture {
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      smooth<Vec2>(
        [
          [0, 0.04],
          [0.2, 0.06],
          [0.75, 0.32],
          [1.0, 0.85],
          [0.78, 1.36],
          [0.3, 1.72],
          [0.12, 2.02],
          [0.16, 2.3],
          [0, 2.28],
        ],
        5,
      ),
      papery(or(paint, '#c27a2e')),
    ),
  ]
  for (let n = 0; n < 9; n++) {
    const a = (n / 9) * 2 * Math.PI
    const r = 0.22 + 0.12 * (n % 3)
    parts.push(
      limb(
        [Math.cos(a) * 0.1, 0.1, Math.sin(a) * 0.1],
        [Math.cos(a) * r, -0.12, Math.sin(a) * r],
        0.025,
        0.012,
        root,
      ),
    )
  }
  return { yaw: 0.2, pitch: 0.14, parts }
}

/** A bulb with a clove broken off. */
export function garlic(paint: Rgb | null): Sculpture {
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(
          or(paint, '#efe8dc'),
          hexToLinear('#b98aa0'),
          0.4 * noise3(Math.atan2(z, x) * 7, y, 4) ** 2,
        ),
        0.86 + 0.2 * noise3(Math.atan2(z, x) * 16, y * 1.3, 1),
      ),
    { gloss: 0.4 },
  )
  const parts: Part[] = [ellipsoid([0, 0.7, 0], [0.62, 0.66, 0.62], skin)]
  for (let n = 0; n < 7; n++) {
    const a = (n / 7) * 2 * Math.PI + 0.35
    parts.push(
      ellipsoid([Math.cos(a) * 0.52, 0.66, Math.sin(a) * 0.52], [0.4, 0.62, 0.4], skin, {
        blend: 0.07,
      }),
    )
  }
  parts.push(
    limb([0, 1.1, 0], [0.03, 1.7, 0], 0.42, 0.13, skin, { blend: 0.2 }),
    limb([0.03, 1.7, 0], [0.1, 2.1, 0], 0.13, 0.11, skin, { blend: 0.08 }),
    limb([1.15, 0.28, 0.55], [1.6, 0.16, 0.75], 0.28, 0.05, skin),
  )
  return { yaw: 0.1, pitch: 0.2, parts }
}

function potatoAt(at: Vec3, size: number, colour: Rgb): Part[] {
  const skin = finish(
    (x, y, z) => {
      const blotch = fractal3(x * 3, y * 3, z * 3)
      const fleck = noise3(x * 22, y * 22, z * 22) > 0.8 ? 0.72 : 1
      return scale(mix(colour, hexToLinear('#8f6a3c'), blotch * 0.45), fleck)
    },
    { gloss: 0.2 },
  )
  const eye = finish(scale(colour, 0.4))
  const spot = (x: number, y: number, z: number): Vec3 => [
    at[0] + x * size,
    at[1] + y * size,
    at[2] + z * size,
  ]
  return [
    ellipsoid(spot(-0.25, 0.02, 0), [0.72 * size, 0.6 * size, 0.6 * size], skin),
    ellipsoid(spot(0.42, -0.06, 0.05), [0.62 * size, 0.54 * size, 0.56 * size], skin, {
      blend: 0.4 * size,
    }),
    ...[
      [-0.5, 0.22, 0.52],
      [0.1, 0.3, 0.53],
      [0.5, -0.05, 0.585],
      [-0.15, -0.2, 0.56],
      [0.75, 0.2, 0.4],
    ].map(([x = 0, y = 0, z = 0]) =>
      ellipsoid(spot(x, y, z), [0.06 * size, 0.022 * size, 0.03 * size], eye),
    ),
  ]
}

export function potato(paint: Rgb | null): Sculpture {
  const colour = or(paint, '#c79a58')
  return {
    yaw: 0.15,
    pitch: 0.22,
    parts: [
      ...potatoAt([-0.1, 0.58, 0.35], 1, colour),
      ...potatoAt([0.75, 0.5, -0.5], 0.85, scale(colour, 0.92)),
    ],
  }
}

/** A head of buds on a forked stalk. */
function buds(colour: Rgb, stalk: Rgb, leafy: boolean): Sculpture {
  const crumb = finish(
    (x, y, z) =>
      scale(
        colour,
        0.62 + 0.62 * noise3(x * 17, y * 17, z * 17) * (0.75 + 0.25 * step(0.9, 1.9, y)),
      ),
    { gloss: 0.12 },
  )
  const stem = finish((x, y, z) => scale(stalk, 0.9 + 0.2 * noise3(x * 9, y * 2, z * 9)), {
    gloss: 0.3,
  })
  const parts: Part[] = [limb([0, 0.1, 0], [0, 0.8, 0], 0.32, 0.36, stem)]
  for (let n = 0; n < 26; n++) {
    const a = n * 2.39996
    const v = 1 - (n + 0.5) / 22
    const w = Math.sqrt(Math.max(0, 1 - v * v))
    const spot: Vec3 = [Math.cos(a) * w * 0.9, 1.2 + v * 0.62, Math.sin(a) * w * 0.9]
    const r = 0.3 + 0.05 * noise3(n * 3.1, 1, 2)
    if (n > 8) parts.push(limb([0, 0.6, 0], spot, 0.2, 0.12, stem, { blend: 0.06 }))
    parts.push(ellipsoid(spot, [r, r * 0.92, r], crumb))
  }
  if (leafy) {
    const green = finish(
      (x, y, z) => scale(hexToLinear('#6a9a48'), 0.75 + 0.5 * noise3(x * 7, y * 3, z * 7)),
      {
        gloss: 0.25,
      },
    )
    for (let n = 0; n < 8; n++) {
      const a = (n / 8) * 2 * Math.PI + 0.2
      const [c, s] = [Math.cos(a), Math.sin(a)]
      parts.push(
        leaf([c * 0.3, 0.1, s * 0.3], [c * 1.14, 1.3 + 0.16 * (n % 2), s * 1.08], 0.8, green),
      )
    }
  }
  return { yaw: 0.1, pitch: 0.14, parts }
}

export const broccoli = (paint: Rgb | null): Sculpture =>
  buds(or(paint, '#3f7a2e'), hexToLinear('#9bbb62'), false)

export const cauliflower = (paint: Rgb | null): Sculpture =>
  buds(or(paint, '#efe6cf'), hexToLinear('#d9dcae'), true)

/** The outline of a leaf with a ruffled rim. */
function ruffled(wide: number, high: number): Vec2[] {
  return Array.from({ length: 40 }, (_, n): Vec2 => {
    const a = (n / 40) * 2 * Math.PI
    const r = 1 + (Math.sin(a) > -0.6 ? 0.07 * Math.sin(n * 2.2) : 0)
    return [Math.cos(a) * wide * r * (0.8 + 0.2 * Math.sin(a)), Math.sin(a) * high * r]
  })
}

/** Rings of leaves around a heart, the outer ones leaning out. */
export function lettuce(paint: Rgb | null): Sculpture {
  const green = or(paint, '#6fae35')
  const parts: Part[] = [
    ellipsoid(
      [0, 0.72, 0],
      [0.62, 0.62, 0.62],
      finish((x, y, z) =>
        scale(mix(green, [0.8, 0.85, 0.4], 0.45), 0.75 + 0.5 * noise3(x * 6, y * 4, z * 6)),
      ),
    ),
  ]
  for (const [count, lean, high, offset] of [
    [5, 0.02, 0.72, 0.9],
    [6, 0.26, 0.74, 0.2],
    [7, 0.62, 0.66, 0.5],
  ] as const) {
    for (let n = 0; n < count; n++) {
      const a = (n / count) * 2 * Math.PI + offset
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const up: Vec3 = [c * Math.sin(lean), Math.cos(lean), s * Math.sin(lean)]
      const across: Vec3 = [-s, 0, c]
      const skin = finish(
        (x, y, z) => {
          const side = (x * across[0] + z * across[2]) / 0.5
          const rib = step(0.08, 0.02, Math.abs(side))
          const vein = 0.5 + 0.5 * Math.sin((y - Math.abs(side) * 0.5) * 26)
          const tip = step(0.2, 1.3, y)
          const leafy = mix(hexToLinear('#d7e3a0'), scale(green, 0.85 + 0.2 * (n % 2)), 0.25 + tip)
          return scale(mix(leafy, hexToLinear('#e3ebb8'), rib * 0.7), 0.82 + 0.2 * vein)
        },
        { gloss: 0.35 },
      )
      parts.push(
        prism(
          [c * 0.22 + up[0] * high * 0.9, 0.06 + up[1] * high * 0.9, s * 0.22 + up[2] * high * 0.9],
          ruffled(0.74, high),
          0.03,
          skin,
          {
            round: 0.02,
            axes: [across, up, [c * Math.cos(lean), -Math.sin(lean), s * Math.cos(lean)]],
          },
        ),
      )
    }
  }
  return { yaw: 0.1, pitch: 0.3, parts }
}

export function brownMushroom(paint: Rgb | null): Sculpture {
  const cap = or(paint, '#8a5a34')
  const one = (x: number, z: number, r: number): Part[] => {
    const skin = finish(
      (px, py, pz) =>
        scale(
          mix(cap, scale(cap, 1.7), step(1.1, 0.55, py / r) * 0.5),
          0.85 + 0.3 * noise3(px * 6, py * 6, pz * 6),
        ),
      { gloss: 0.45, mirror: 0.05 },
    )
    const gills = finish((px, _, pz) =>
      scale(
        hexToLinear('#c9b08a'),
        0.6 + 0.4 * Math.abs(Math.sin(Math.atan2(pz - z, px - x) * 24)),
      ),
    )
    const pale = finish((px, py, pz) =>
      scale(hexToLinear('#ece0c8'), 0.88 + 0.16 * noise3(px * 8, py * 3, pz * 8)),
    )
    return [
      ellipsoid([x, 0.95 * r, z], [0.9 * r, 0.62 * r, 0.9 * r], skin),
      column([x, 0.2 * r, z], [x, 0.86 * r, z], 1.1 * r, 1.1 * r, gills, { carve: true }),
      column([x, 0, z], [x, 0.98 * r, z], 0.36 * r, 0.28 * r, pale, { round: 0.1 * r }),
    ]
  }
  return { yaw: 0, pitch: 0.06, parts: [...one(-0.3, 0, 1), ...one(0.75, 0.45, 0.62)] }
}
