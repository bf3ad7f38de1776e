import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { createRandom } from '../../random.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { column, ellipsoid, finish, lathe, limb } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { china, crust } from './bakery-parts.ts'
import { inkOn } from './signs.ts'
import { mix, or, scale, step } from './tints.ts'

function drips(radius: number, top: number, depth: number, skin: Finish, name: string): Part[] {
  const random = createRandom(7, name)
  return Array.from({ length: 18 }, (_, n) => {
    const a = (n / 18) * 2 * Math.PI
    const at = (y: number): Vec3 => [Math.cos(a) * radius, y, Math.sin(a) * radius]
    return limb(at(top - 0.05), at(top - depth * random.between(0.4, 1)), 0.1, 0.085, skin, {
      blend: 0.06,
    })
  })
}

/** A round layer cake on a stand; `candles` burn on it. */
function layerCake(icing: Rgb, candles: number): Part[] {
  const sponge = finish((x, y, z) =>
    y > 0.72 && y < 0.82
      ? hexToLinear('#f6efe2')
      : scale(hexToLinear('#d9a860'), 0.9 + 0.2 * noise3(x * 14, y * 14, z * 14)),
  )
  const cream = finish(icing, { gloss: 0.45 })
  const pearl = finish('#f8f2e8', { gloss: 0.4 })
  const parts: Part[] = [
    lathe(
      [0, 0, 0],
      [
        [0, 0],
        [0.55, 0],
        [0.5, 0.06],
        [0.14, 0.12],
        [0.12, 0.26],
        [1.35, 0.3],
        [1.36, 0.36],
        [0, 0.36],
      ],
      china,
    ),
    column([0, 0.36, 0], [0, 1.2, 0], 1.02, 1.02, sponge, { round: 0.03 }),
    column([0, 1.1, 0], [0, 1.3, 0], 1.06, 1.06, cream, { round: 0.09 }),
    ...drips(1.02, 1.2, 0.45, cream, 'cake'),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    parts.push(
      ellipsoid([Math.cos(a) * 0.86, 1.34, Math.sin(a) * 0.86], [0.13, 0.12, 0.13], pearl),
      ellipsoid([Math.cos(a) * 1.06, 0.42, Math.sin(a) * 1.06], [0.11, 0.1, 0.11], pearl),
    )
    if (candles === 0 && n % 2 === 0)
      parts.push(
        ellipsoid(
          [Math.cos(a) * 0.86, 1.48, Math.sin(a) * 0.86],
          [0.11, 0.11, 0.11],
          finish('#b3121f', { gloss: 0.8, mirror: 0.15 }),
        ),
      )
  }
  const tints = ['#e0485e', '#3f8fd0', '#f2b632', '#59a85a', '#8d5cc0']
  for (let n = 0; n < candles; n++) {
    const a = (n / candles) * 2 * Math.PI + 0.3
    const [x, z] = [Math.cos(a) * 0.5, Math.sin(a) * 0.5]
    const tint = hexToLinear(tints[n % 5] ?? '#e0485e')
    parts.push(
      column(
        [x, 1.28, z],
        [x, 1.9, z],
        0.045,
        0.045,
        finish((_, y) => (Math.floor(y * 12) % 2 === 0 ? tint : [0.9, 0.88, 0.84]), { gloss: 0.4 }),
      ),
      limb([x, 1.97, z], [x, 2.13, z], 0.055, 0.012, finish('#ffc55a', { glow: 1 })),
      ellipsoid([x, 1.97, z + 0.02], [0.028, 0.045, 0.03], finish('#fff6d2', { glow: 1 })),
    )
  }
  return parts
}

export function cake(paint: Rgb | null): Sculpture {
  const icing = or(paint, '#f4c3cf')
  return {
    yaw: 0,
    pitch: 0.2,
    parts: layerCake(icing, 0),
    board: { centre: [0, 0.72, 1.02], half: [0.72, 0.2], ink: inkOn(hexToLinear('#d9a860')) },
  }
}

export function birthdayCake(paint: Rgb | null): Sculpture {
  const icing = or(paint, '#7a3f24')
  return {
    yaw: 0,
    pitch: 0.2,
    parts: layerCake(icing, 7),
    board: { centre: [0, 0.72, 1.02], half: [0.72, 0.2], ink: inkOn(hexToLinear('#d9a860')) },
  }
}

export function cupcake(paint: Rgb | null): Sculpture {
  const cream = finish(or(paint, '#f3a8bd'), { gloss: 0.35 })
  const cup = finish((x, _, z) =>
    scale(hexToLinear('#c0552f'), 0.8 + 0.3 * Math.abs(Math.sin(Math.atan2(z, x) * 16))),
  )
  const parts: Part[] = [
    column([0, 0, 0], [0, 0.7, 0], 0.5, 0.72, cup),
    ellipsoid([0, 0.72, 0], [0.76, 0.22, 0.76], finish(crust('#d9a860', '#b5762f'))),
  ]
  for (let n = 0; n < 20; n++) {
    const t = n / 20
    const a = n * 0.95
    const r = 0.5 * (1 - t)
    parts.push(
      ellipsoid(
        [Math.cos(a) * r, 0.92 + t * 0.75, Math.sin(a) * r],
        [0.24 * (1.1 - t * 0.5), 0.17, 0.24 * (1.1 - t * 0.5)],
        cream,
        { blend: 0.05 },
      ),
    )
  }
  parts.push(
    ellipsoid([0, 1.82, 0], [0.17, 0.16, 0.17], finish('#b3121f', { gloss: 0.9, mirror: 0.2 })),
  )
  return { yaw: 0, pitch: 0.16, parts }
}

export function iceCream(paint: Rgb | null): Sculpture {
  const wafer = finish((x, y, z) => {
    const u = Math.atan2(z, x) * 5
    const v = y * 6
    const line = Math.min(Math.abs(Math.sin(u + v)), Math.abs(Math.sin(u - v)))
    return scale(hexToLinear('#d69a4d'), 0.62 + 0.42 * step(0.05, 0.35, line))
  })
  const scoop = (colour: Rgb): Finish =>
    finish((x, y, z) => scale(colour, 0.86 + 0.22 * fractal3(x * 7, y * 7, z * 7)), { gloss: 0.3 })
  const parts: Part[] = [
    limb([0, 0.05, 0], [0, 1.75, 0], 0.05, 0.56, wafer),
    ellipsoid([-0.32, 2.2, 0.1], [0.56, 0.52, 0.56], scoop(or(paint, '#f3dcae'))),
    ellipsoid(
      [0.36, 2.22, 0.05],
      [0.54, 0.52, 0.54],
      scoop(paint === null ? hexToLinear('#6b3c22') : scale(paint, 0.7)),
    ),
    ellipsoid(
      [0.02, 2.85, 0.0],
      [0.54, 0.52, 0.54],
      scoop(paint === null ? hexToLinear('#ee94ad') : mix(paint, [1, 1, 1], 0.4)),
    ),
    ellipsoid([0.05, 3.4, 0], [0.16, 0.15, 0.16], finish('#b3121f', { gloss: 0.9, mirror: 0.2 })),
  ]
  return { yaw: 0, pitch: 0.06, parts }
}
