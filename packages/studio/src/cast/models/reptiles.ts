import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, smooth, tube, turned } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#141216', { gloss: 0.9 })
const glint = finish('#ffffff', { glow: 0.9 })

/** An eye with a ring, looking to its side. */
export function eye(at: Vec3, r: number, ring: Rgb): Part[] {
  const side = Math.sign(at[2]) || 1
  return [
    ellipsoid(at, [r, r, r * 0.8], finish(ring, { gloss: 0.7 })),
    ellipsoid(
      [at[0] + r * 0.3, at[1], at[2] + side * r * 0.35],
      [r * 0.65, r * 0.75, r * 0.6],
      dark,
    ),
    ellipsoid(
      [at[0] + r * 0.6, at[1] + r * 0.35, at[2] + side * r * 0.75],
      [r * 0.2, r * 0.2, r * 0.16],
      glint,
    ),
  ]
}

/** Bellies of reptiles. */
export const cream: Rgb = [0.8, 0.74, 0.5]

/** A shell on four legs; swimming, the legs are flippers. */
export function turtle(paint: Rgb | null, swims: boolean): Sculpture {
  const green = or(paint, '#6f9a4a')
  const shellColour = paint === null ? hexToLinear('#7a5a34') : scale(paint, 0.6)
  const skin = finish(
    (x, y, z) => scale(green, 0.82 + 0.32 * step(0.4, 0.6, noise3(x * 12, y * 12, z * 12))),
    { gloss: 0.25 },
  )
  const shell = finish(
    (x, _, z) => {
      // Plates: cells of a bent grid, with dark seams.
      const u = x * 4.2
      const row = Math.round(u)
      const v = z * 4 + (row % 2) * 0.5
      const edge = Math.max(Math.abs(u - row), Math.abs(v - Math.round(v)))
      return mix(
        mix(shellColour, cream, 0.25 + 0.2 * (0.5 - edge)),
        scale(shellColour, 0.4),
        step(0.38, 0.47, edge),
      )
    },
    { gloss: 0.4 },
  )
  const parts: Part[] = [
    ellipsoid([0, 0.3, 0], [0.48, swims ? 0.22 : 0.3, 0.4], shell),
    ellipsoid(
      [0, 0.24, 0],
      [0.52, 0.09, 0.44],
      finish(mix(shellColour, cream, 0.35), { gloss: 0.3 }),
      { blend: 0.02 },
    ),
    limb([0.4, 0.26, 0], [0.66, 0.38, 0], 0.12, 0.11, skin, { blend: 0.06 }),
    ellipsoid([0.74, 0.42, 0.02], [0.17, 0.13, 0.13], skin, { blend: 0.06 }),
    limb([-0.46, 0.18, 0], [-0.62, 0.12, 0], 0.06, 0.015, skin),
    limb([0.82, 0.36, 0.09], [0.89, 0.375, 0.02], 0.012, 0.012, dark),
  ]
  for (const side of [1, -1]) {
    if (swims)
      parts.push(
        ...tube(
          [
            [0.3, 0.22, side * 0.3],
            [0.36, 0.2, side * 0.62],
            [0.14, 0.16, side * 0.92],
          ],
          0.11,
          0.03,
          skin,
          { blend: 0.06 },
        ),
        limb([-0.34, 0.2, side * 0.28], [-0.58, 0.16, side * 0.46], 0.08, 0.05, skin, {
          blend: 0.05,
        }),
      )
    else
      parts.push(
        limb([0.28, 0.2, side * 0.3], [0.36 + side * 0.03, 0.07, side * 0.38], 0.11, 0.09, skin, {
          blend: 0.05,
        }),
        ellipsoid([0.39 + side * 0.03, 0.04, side * 0.38], [0.1, 0.045, 0.085], skin, {
          blend: 0.03,
        }),
        limb([-0.28, 0.2, side * 0.3], [-0.34 - side * 0.03, 0.07, side * 0.36], 0.11, 0.09, skin, {
          blend: 0.05,
        }),
        ellipsoid([-0.31 - side * 0.03, 0.04, side * 0.36], [0.1, 0.045, 0.085], skin, {
          blend: 0.03,
        }),
      )
    parts.push(...eye([0.82, 0.47, 0.02 + side * 0.105], 0.045, cream))
  }
  return { yaw: 0.5, pitch: swims ? 0.3 : 0.14, parts }
}

interface Crawler {
  readonly back: Rgb
  readonly belly: Rgb
  readonly ridge: boolean
  readonly snout: number
  readonly thick: number
  readonly eyeRing: Rgb
  readonly high: number
}

function crawler(c: Crawler): Sculpture {
  const t = c.thick
  const skin = finish(
    (x, y, z) => {
      const plate = c.ridge
        ? 0.78 + 0.34 * Math.abs(Math.sin(x * 26) * Math.sin((y + z) * 24))
        : 0.88 + 0.24 * step(0.5, 0.66, noise3(x * 11, y * 11, z * 11))
      return scale(mix(c.belly, c.back, step(c.high - t * 0.55, c.high - t * 0.1, y)), plate)
    },
    { gloss: 0.4 },
  )
  const spine: Vec3[] = [
    [0.5, c.high + t * 0.1, 0.02],
    [0.2, c.high, 0],
    [-0.15, c.high, -0.02],
    [-0.5, c.high * 0.8, 0.02],
    [-0.85, c.high * 0.5, 0.12],
    [-1.2, t * 0.3, 0.16],
    [-1.5, t * 0.22, 0.06],
  ]
  const thick = [t * 0.72, t, t * 1.05, t * 0.8, t * 0.5, t * 0.3, t * 0.08]
  const parts: Part[] = []
  for (let n = 0; n + 1 < spine.length; n++)
    parts.push(
      limb(
        spine[n] as Vec3,
        spine[n + 1] as Vec3,
        thick[n] as number,
        thick[n + 1] as number,
        skin,
        { blend: t * 0.5 },
      ),
    )
  const hy = c.high + t * 0.2
  parts.push(
    ellipsoid([0.66, hy, 0.04], [t * 1.1, t * 0.75, t * 0.85], skin, {
      axes: turned(0.15),
      blend: t * 0.4,
    }),
  )
  if (c.snout > 0) {
    const teeth = finish('#f4f0e2', { gloss: 0.4 })
    parts.push(
      limb([0.7, hy + 0.01, 0.05], [0.72 + c.snout, hy - 0.005, 0.1], t * 0.55, t * 0.36, skin, {
        blend: t * 0.3,
      }),
      limb(
        [0.68, hy - t * 0.42, 0.05],
        [0.68 + c.snout, hy - t * 0.42, 0.1],
        t * 0.42,
        t * 0.27,
        finish(c.belly, { gloss: 0.3 }),
        { blend: t * 0.1 },
      ),
      ellipsoid([0.74 + c.snout, hy + t * 0.24, 0.1], [t * 0.3, t * 0.18, t * 0.32], skin, {
        blend: t * 0.2,
      }),
    )
    for (let n = 0; n < 7; n++)
      for (const side of [1, -1]) {
        const x = 0.84 + (c.snout - 0.12) * (n / 6)
        const w = t * (0.5 - 0.16 * (n / 6))
        parts.push(
          limb(
            [x, hy - t * 0.12, 0.06 + n * 0.006 + side * w],
            [x, hy - t * 0.36, 0.06 + n * 0.006 + side * w],
            t * 0.09,
            t * 0.02,
            teeth,
          ),
        )
      }
  } else {
    parts.push(
      limb(
        [0.74, hy - 0.01, 0.05],
        [0.74 + t * 1.1, hy - t * 0.2, 0.08],
        t * 0.58,
        t * 0.34,
        skin,
        { blend: t * 0.3 },
      ),
    )
  }
  if (c.ridge)
    for (let n = 0; n < 13; n++) {
      const x = 0.32 - n * 0.125
      let k = 0
      while (k + 2 < spine.length && x < (spine[k + 1] as Vec3)[0]) k++
      const [a, b] = [spine[k] as Vec3, spine[k + 1] as Vec3]
      const share = (a[0] - x) / (a[0] - b[0])
      const y =
        a[1] +
        (b[1] - a[1]) * share +
        ((thick[k] as number) * (1 - share) + (thick[k + 1] as number) * share) * 0.92
      const z = a[2] + (b[2] - a[2]) * share
      parts.push(
        limb([x, y, z], [x - 0.03, y + t * 0.3, z], t * 0.18, t * 0.03, skin, { blend: t * 0.05 }),
      )
    }
  for (const side of [1, -1]) {
    for (const [x, lead] of [
      [0.34, 0.12],
      [-0.38, -0.08],
    ] as const) {
      const elbow: Vec3 = [x + lead * 0.5, c.high * 0.85, side * (t * 1.2 + 0.12)]
      const foot: Vec3 = [x + lead + side * 0.05, 0.03, side * (t * 1.1 + 0.16)]
      parts.push(
        limb([x, c.high * 0.9, side * t * 0.6], elbow, t * 0.42, t * 0.32, skin, {
          blend: t * 0.3,
        }),
        limb(elbow, foot, t * 0.32, t * 0.22, skin, { blend: t * 0.15 }),
      )
      for (const a of [-0.5, 0, 0.5])
        parts.push(
          limb(
            foot,
            [foot[0] + Math.cos(a) * t * 0.7, 0.018, foot[2] + Math.sin(a) * t * 0.7],
            t * 0.15,
            t * 0.07,
            skin,
          ),
        )
    }
    parts.push(...eye([0.7 + t * 0.1, hy + t * 0.58, 0.05 + side * t * 0.5], t * 0.26, c.eyeRing))
  }
  return { yaw: 0.5, pitch: 0.2, parts }
}

export function lizard(paint: Rgb | null): Sculpture {
  const back = or(paint, '#5fa04a')
  return crawler({
    back,
    belly: mix(back, cream, 0.6),
    ridge: false,
    snout: 0,
    thick: 0.13,
    eyeRing: [0.75, 0.5, 0.1],
    high: 0.2,
  })
}

export function crocodile(paint: Rgb | null): Sculpture {
  const back = or(paint, '#5d7040')
  return crawler({
    back,
    belly: mix(back, cream, 0.65),
    ridge: true,
    snout: 0.42,
    thick: 0.19,
    eyeRing: [0.75, 0.6, 0.15],
    high: 0.24,
  })
}

/** Coiled, head raised. */
export function snake(paint: Rgb | null): Sculpture {
  const back = or(paint, '#4f8a3c')
  const mark = paint === null ? hexToLinear('#d9c24a') : scale(paint, 0.4)
  const path: Vec3[] = []
  for (let n = 0; n <= 26; n++) {
    const a = n * 0.55
    const r = 0.52 - n * 0.009
    path.push([Math.cos(a) * r, 0.1 + n * 0.0115, Math.sin(a) * r * 0.9])
  }
  const last = path[path.length - 1] as Vec3
  path.push(
    [last[0] * 0.5 + 0.05, 0.52, last[2] * 0.3],
    [-0.06, 0.74, 0.05],
    [0.02, 0.95, 0.06],
    [0.16, 1.04, 0.08],
  )
  const looks: Finish[] = [back, mark].map((colour) =>
    finish((_, y) => mix(mix(colour, cream, 0.5), colour, step(0.02, 0.08, y)), { gloss: 0.5 }),
  )
  const parts: Part[] = []
  const line = smooth(path, 2)
  for (let n = 0; n + 1 < line.length; n++) {
    const t = n / line.length
    const thick = 0.03 + 0.085 * Math.min(1, t * 4) - 0.02 * Math.max(0, t - 0.7) * 3
    parts.push(
      limb(
        line[n] as Vec3,
        line[n + 1] as Vec3,
        thick,
        thick,
        looks[n % 5 === 0 ? 1 : 0] as Finish,
        { blend: 0.015 },
      ),
    )
  }
  const skin = looks[0] as Finish
  parts.push(
    ellipsoid([0.24, 1.06, 0.1], [0.17, 0.09, 0.12], skin, { axes: turned(0.3), blend: 0.05 }),
    limb([0.38, 1.03, 0.14], [0.52, 1.02, 0.2], 0.01, 0.008, finish('#c2304a')),
    limb([0.52, 1.02, 0.2], [0.58, 1.05, 0.2], 0.008, 0.004, finish('#c2304a')),
    limb([0.52, 1.02, 0.2], [0.58, 0.99, 0.24], 0.008, 0.004, finish('#c2304a')),
    ...eye([0.27, 1.11, 0.2], 0.035, [0.8, 0.55, 0.1]),
    ...eye([0.31, 1.11, 0.02], 0.035, [0.8, 0.55, 0.1]),
  )
  return { yaw: 0.5, pitch: 0.22, parts }
}
