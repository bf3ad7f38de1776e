import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale } from './tints.ts'

const bark = (colour: string): Finish =>
  finish((x, y, z) => scale(hexToLinear(colour), 0.62 + 0.7 * fractal3(x * 16, y * 3, z * 16)))

/** Leaves: light and dark clumps, and a rough surface that catches the light in flecks. */
function leaves(colour: Rgb, light: Rgb): Finish {
  return finish(
    (x, y, z) => {
      const clump = fractal3(x * 7, y * 7, z * 7)
      const fleck = noise3(x * 34, y * 34, z * 34)
      return scale(mix(colour, light, clump * 1.2 - 0.15), 0.55 + fleck * 0.85)
    },
    { fur: 1 },
  )
}

/** A crown of many round clumps inside an ellipsoid. */
function crown(
  centre: Vec3,
  radii: Vec3,
  count: number,
  size: number,
  skin: Finish,
  name: string,
): Part[] {
  const random = createRandom(11, name)
  const parts: Part[] = [
    ellipsoid(centre, [radii[0] * 0.78, radii[1] * 0.78, radii[2] * 0.78], skin),
  ]
  for (let n = 0; n < count; n++) {
    // Points spread evenly over a sphere by the golden angle.
    const v = 1 - (2 * (n + 0.5)) / count
    const a = n * 2.39996
    const w = Math.sqrt(1 - v * v)
    const reach = random.between(0.78, 0.95)
    const r = size * random.between(0.75, 1.2)
    parts.push(
      ellipsoid(
        [
          centre[0] + Math.cos(a) * w * radii[0] * reach,
          centre[1] + v * radii[1] * reach,
          centre[2] + Math.sin(a) * w * radii[2] * reach,
        ],
        [r, r * 0.85, r],
        skin,
        { blend: size * 0.18 },
      ),
    )
  }
  return parts
}

export function oak(paint: Rgb | null): Sculpture {
  const green = or(paint, '#3f7a2c')
  const trunk = bark('#6b4a30')
  return {
    yaw: 0.3,
    pitch: 0.04,
    hair: 0.03,
    parts: [
      limb([0, 0, 0], [0.03, 0.8, 0], 0.17, 0.11, trunk),
      limb([0.03, 0.7, 0], [0.4, 1.25, 0.1], 0.09, 0.05, trunk, { blend: 0.08 }),
      limb([0.02, 0.65, 0], [-0.38, 1.2, 0.05], 0.09, 0.05, trunk, { blend: 0.08 }),
      limb([0, 0.06, 0], [0.2, -0.02, 0.12], 0.1, 0.04, trunk, { blend: 0.1 }),
      limb([0, 0.06, 0], [-0.2, -0.02, 0.1], 0.1, 0.04, trunk, { blend: 0.1 }),
      ...crown(
        [0, 1.6, 0],
        [0.95, 0.75, 0.85],
        30,
        0.3,
        leaves(green, mix(green, [0.75, 0.8, 0.25], 0.4)),
        'oak',
      ),
    ],
  }
}

export function cherryTree(paint: Rgb | null): Sculpture {
  const pink = or(paint, '#e892ac')
  const trunk = bark('#4d352c')
  return {
    yaw: 0.2,
    pitch: 0.04,
    hair: 0.03,
    parts: [
      limb([0, 0, 0], [0.1, 0.55, 0], 0.13, 0.09, trunk),
      limb([0.1, 0.5, 0], [0.55, 1.15, 0.1], 0.08, 0.04, trunk, { blend: 0.06 }),
      limb([0.08, 0.5, 0], [-0.45, 1.1, 0.05], 0.08, 0.04, trunk, { blend: 0.06 }),
      ...crown(
        [0.45, 1.4, 0],
        [0.6, 0.42, 0.55],
        18,
        0.22,
        leaves(pink, hexToLinear('#fbe3ea')),
        'cherry a',
      ),
      ...crown(
        [-0.4, 1.38, 0.05],
        [0.58, 0.42, 0.5],
        18,
        0.22,
        leaves(pink, hexToLinear('#fbe3ea')),
        'cherry b',
      ),
      ...crown(
        [0.02, 1.68, 0],
        [0.6, 0.4, 0.5],
        16,
        0.22,
        leaves(pink, hexToLinear('#fbe3ea')),
        'cherry c',
      ),
    ],
  }
}

export function birch(paint: Rgb | null): Sculpture {
  const green = or(paint, '#8aa83c')
  const trunk = finish((x, y, z) => {
    const mark = noise3(x * 7 + 3, y * 22, z * 7)
    return mix(hexToLinear('#ece8e0'), hexToLinear('#2d2926'), (mark - 0.66) * 9)
  })
  return {
    yaw: 0.2,
    pitch: 0.03,
    hair: 0.03,
    parts: [
      limb([0, 0, 0], [0.05, 1.6, 0], 0.08, 0.045, trunk),
      limb([0.03, 0.9, 0], [0.26, 1.4, 0.05], 0.035, 0.02, trunk),
      limb([0.03, 1.1, 0], [-0.24, 1.5, 0.03], 0.03, 0.02, trunk),
      ...crown(
        [0.02, 1.65, 0],
        [0.45, 0.72, 0.42],
        26,
        0.19,
        leaves(green, hexToLinear('#c9cf62')),
        'birch',
      ),
    ],
  }
}

export function pine(paint: Rgb | null): Sculpture {
  const green = or(paint, '#2c5a3a')
  const needles = leaves(green, mix(green, [0.55, 0.7, 0.4], 0.35))
  const random = createRandom(5, 'pine')
  const parts: Part[] = [limb([0, 0, 0], [0, 0.5, 0], 0.1, 0.08, bark('#5a3e2a'))]
  const tiers = 7
  for (let n = 0; n < tiers; n++) {
    const t = n / (tiers - 1)
    const y = 0.32 + t * 1.75
    const r = 0.68 * (1 - t) ** 0.85 + 0.1
    parts.push(
      column([0, y - 0.04, 0], [0, y + 0.5 - t * 0.12, 0], r * 0.82, 0.03, needles, {
        round: 0.01,
      }),
    )
    const boughs = Math.round(13 - t * 7)
    for (let k = 0; k < boughs; k++) {
      const a = ((k + (n % 2) * 0.5) / boughs) * 2 * Math.PI
      const reach = r * random.between(0.9, 1.14)
      parts.push(
        limb(
          [Math.cos(a) * r * 0.3, y + 0.16, Math.sin(a) * r * 0.3],
          [Math.cos(a) * reach, y - 0.07, Math.sin(a) * reach],
          0.1 - t * 0.03,
          0.025,
          needles,
          { blend: 0.06 },
        ),
      )
    }
  }
  return { yaw: 0.2, pitch: 0.05, hair: 0.02, parts }
}

export function palm(paint: Rgb | null): Sculpture {
  const green = or(paint, '#4f8a32')
  const trunk = finish((_, y) =>
    scale(hexToLinear('#8f6d48'), 0.75 + 0.3 * Math.abs(Math.sin(y * 26))),
  )
  const parts: Part[] = []
  const at = (t: number): Vec3 => [0.42 * t * t, t * 1.75, 0]
  for (let n = 0; n < 6; n++)
    parts.push(
      limb(at(n / 6), at((n + 1) / 6), 0.1 - n * 0.007, 0.094 - n * 0.007, trunk, { blend: 0.02 }),
    )
  const top = at(1)
  const frond = finish((x, y, z) => scale(green, 0.7 + 0.6 * noise3(x * 12, y * 12, z * 12)), {
    fur: 0.8,
  })
  for (let n = 0; n < 11; n++) {
    const a = (n / 11) * 2 * Math.PI + 0.2
    const lift = n % 2 === 0 ? 0.32 : 0.12
    const point = (t: number): Vec3 => [
      top[0] + Math.cos(a) * 0.95 * t,
      top[1] + lift * Math.sin(t * 2.4) - 0.55 * t * t,
      top[2] + Math.sin(a) * 0.95 * t,
    ]
    for (let k = 0; k < 4; k++) {
      const w = [0.05, 0.085, 0.08, 0.05, 0.012]
      parts.push(
        limb(point(k / 4), point((k + 1) / 4), w[k] as number, w[k + 1] as number, frond, {
          blend: 0.02,
        }),
      )
    }
  }
  for (const [x, z] of [
    [0.08, 0.09],
    [-0.09, 0.06],
    [0.02, 0.12],
  ] as const)
    parts.push(
      ellipsoid(
        [top[0] + x, top[1] - 0.1, z],
        [0.075, 0.085, 0.075],
        finish('#6b4a2c', { gloss: 0.2 }),
      ),
    )
  return { yaw: 0.15, pitch: 0, hair: 0.02, parts }
}

export function rock(paint: Rgb | null): Sculpture {
  const grey = or(paint, '#8d8880')
  const skin = finish(
    (x, y, z) => {
      const vein = fractal3(x * 3.2, y * 3.2, z * 3.2)
      const speck = noise3(x * 40, y * 40, z * 40)
      const moss =
        Math.max(0, (y - 0.5) * 1.6) * (fractal3(x * 5 + 9, y * 5, z * 5) > 0.52 ? 0.45 : 0)
      return mix(scale(grey, 0.62 + 0.6 * vein + 0.16 * speck), hexToLinear('#6d7a3c'), moss)
    },
    { fur: 0.6 },
  )
  const random = createRandom(3, 'rock')
  const parts: Part[] = [ellipsoid([0, 0.22, 0], [0.8, 0.42, 0.6], skin)]
  for (let n = 0; n < 9; n++) {
    const a = (n / 9) * 2 * Math.PI
    const half: Vec3 = [
      random.between(0.2, 0.4),
      random.between(0.18, 0.38),
      random.between(0.2, 0.34),
    ]
    parts.push(
      box([Math.cos(a) * 0.45, random.between(0.16, 0.5), Math.sin(a) * 0.3], half, skin, {
        round: 0.09,
        blend: 0.12,
        axes: turned(random.between(0, 3), random.between(-0.5, 0.5), random.between(-0.5, 0.5)),
      }),
    )
  }
  return { yaw: 0.3, pitch: 0.1, hair: 0.05, parts }
}
