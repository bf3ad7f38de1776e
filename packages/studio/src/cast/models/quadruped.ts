import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { fractal3, noise3 } from '../sculpt/noise.ts'
import { mix, scale, step } from './tints.ts'

export type Ears = 'pointed' | 'round' | 'floppy' | 'long' | 'leaf'
export type Tail = 'bushy' | 'thin' | 'tufted' | 'stub' | 'upright' | 'flowing'
export type Pattern = 'plain' | 'stripes' | 'spots' | 'tabby' | 'patches'

/** One species. Lengths are in shoulder heights: a leg of 0.6 leaves 0.4 for the body. */
export interface Quadruped {
  readonly coat: Rgb
  readonly belly: Rgb
  /** Lower legs. */
  readonly socks: Rgb
  readonly muzzle: Rgb
  readonly mark: Rgb
  readonly pattern: Pattern
  readonly bodyLength: number
  /** Half thickness of chest and hip. */
  readonly chest: number
  readonly hip: number
  readonly leg: number
  readonly legThickness: number
  readonly hoofed: boolean
  /** Neck: length, angle from the horizontal (radians), half thickness. */
  readonly neck: readonly [number, number, number]
  /** Radius of the skull. */
  readonly head: number
  /** Muzzle: length and half thickness, in skull radii. */
  readonly snout: readonly [number, number]
  readonly ears: Ears
  /** In skull radii. */
  readonly earSize: number
  readonly tail: Tail
  readonly tailLength: number
  readonly tailTip: Rgb | null
  readonly fur: number
  readonly mane: Rgb | null
  readonly extra:
    | 'none'
    | 'lion-mane'
    | 'horse-mane'
    | 'antlers'
    | 'unicorn'
    | 'horns'
    | 'trunk'
    | 'fleece'
    | 'wings'
    | 'pig-snout'
    | 'short-horns'
    | 'panda'
}

const dark: Finish = finish('#191312', { gloss: 0.7 })
const glint: Finish = finish('#ffffff', { gloss: 0.2, glow: 0.9 })

/** Coat colour on the body and the upper legs: pattern, pale belly, a darker back. */
function coatOf(s: Quadruped, bottom: number): Paint {
  return (x, y, z) => {
    const blotch = noise3(x * 3 + 5, y * 3, z * 3)
    let colour = mix(
      s.coat,
      [s.coat[0] * 0.72, s.coat[1] * 0.68, s.coat[2] * 0.66],
      step(0.86, 1.05, y + blotch * 0.1),
    )
    switch (s.pattern) {
      case 'plain':
        break
      case 'stripes': {
        const wave = Math.sin(x * 19 + Math.sin(y * 7 + x * 3) * 1.3 + z * 2)
        colour = mix(colour, s.mark, step(0.45, 0.65, wave) * step(bottom - 0.05, bottom + 0.15, y))
        break
      }
      case 'tabby': {
        const wave = Math.sin(x * 17 + Math.sin(y * 6) * 1.6)
        colour = mix(colour, s.mark, step(0.3, 0.8, wave) * 0.65 * step(bottom, bottom + 0.2, y))
        break
      }
      case 'spots': {
        const spot = noise3(x * 13, y * 13, z * 13)
        colour = mix(colour, s.mark, step(0.66, 0.72, spot))
        break
      }
      case 'patches': {
        const patch = fractal3(x * 2.6 + 1.7, y * 2.6 + 4, z * 2.2)
        colour = mix(colour, s.mark, step(0.53, 0.56, patch))
        break
      }
    }
    return mix(s.belly, colour, step(bottom - 0.02, bottom + 0.12, y + blotch * 0.06))
  }
}

/** Places points given in the head's own frame (forward, up, side), in skull radii. */
interface HeadFrame {
  at(forward: number, up: number, side: number): Vec3
  readonly axes: Part['axes']
  readonly radius: number
}

function headFrame(centre: Vec3, radius: number, yaw: number, pitch: number): HeadFrame {
  const axes = turned(yaw, pitch)
  const [f, u, s] = axes
  return {
    axes,
    radius,
    at: (forward, up, side) => [
      centre[0] + (f[0] * forward + u[0] * up + s[0] * side) * radius,
      centre[1] + (f[1] * forward + u[1] * up + s[1] * side) * radius,
      centre[2] + (f[2] * forward + u[2] * up + s[2] * side) * radius,
    ],
  }
}

function headParts(s: Quadruped, head: HeadFrame): Part[] {
  const r = head.radius
  const [snoutLength, snoutThickness] = s.snout
  const centre = head.at(0, 0, 0)
  const [f, u] = head.axes
  const fur = s.fur * 0.7
  // Pale cheeks and chin, the coat's colour above.
  const face: Paint = (x, y, z) => {
    const d: Vec3 = [x - centre[0], y - centre[1], z - centre[2]]
    const up = (d[0] * u[0] + d[1] * u[1] + d[2] * u[2]) / r
    const forward = (d[0] * f[0] + d[1] * f[1] + d[2] * f[2]) / r
    let colour = s.coat
    if (s.pattern === 'stripes' || s.pattern === 'tabby') {
      const wave = Math.sin(Math.atan2(up, forward - 0.2) * 11)
      colour = mix(colour, s.mark, step(0.5, 0.8, wave) * step(0.25, 0.5, up) * 0.7)
    }
    return mix(s.muzzle, colour, step(-0.32, -0.08, up - Math.max(0, forward - 0.55) * 0.12))
  }
  const skin = finish(face, { fur })
  const snout: Finish = finish(
    (x, y, z) => {
      const d: Vec3 = [x - centre[0], y - centre[1], z - centre[2]]
      const up = (d[0] * u[0] + d[1] * u[1] + d[2] * u[2]) / r
      return mix(s.muzzle, s.coat, step(-0.14, 0.1, up))
    },
    { fur: fur * 0.6 },
  )
  const tip = 0.62 + snoutLength
  const parts = [
    ellipsoid(centre, [r, r * 0.92, r * 0.94], skin, { axes: head.axes, blend: 0.1 * r * 4 }),
    limb(
      head.at(0.45, -0.22, 0),
      head.at(tip, -0.3, 0),
      r * snoutThickness * 1.25,
      r * snoutThickness,
      snout,
      { blend: r * 0.4 },
    ),
    ellipsoid(head.at(0.25, -0.35, 0.5), [r * 0.5, r * 0.42, r * 0.42], skin, { blend: r * 0.3 }),
    ellipsoid(head.at(0.25, -0.35, -0.5), [r * 0.5, r * 0.42, r * 0.42], skin, { blend: r * 0.3 }),
  ]
  const nose = snoutThickness * (s.hoofed ? 0.35 : 0.52)
  if (s.hoofed) {
    for (const side of [1, -1])
      parts.push(
        ellipsoid(
          head.at(tip + snoutThickness * 0.78, -0.22, side * snoutThickness * 0.5),
          [r * 0.09, r * 0.07, r * 0.06],
          dark,
        ),
      )
  } else {
    parts.push(
      ellipsoid(
        head.at(tip + snoutThickness * 0.82, -0.14, 0),
        [r * nose * 0.8, r * nose * 0.72, r * nose],
        dark,
        { axes: head.axes, blend: r * 0.03 },
      ),
    )
  }
  for (const side of [1, -1]) {
    if (s.extra === 'panda')
      parts.push(
        ellipsoid(head.at(0.66, 0.1, side * 0.48), [r * 0.2, r * 0.3, r * 0.24], finish(s.mark), {
          axes: head.axes,
          blend: r * 0.06,
        }),
      )
    parts.push(ellipsoid(head.at(0.7, 0.16, side * 0.5), [r * 0.17, r * 0.19, r * 0.17], dark))
    parts.push(
      ellipsoid(head.at(0.83, 0.24, side * 0.52 + 0.03), [r * 0.05, r * 0.05, r * 0.05], glint),
    )
    parts.push(...ear(s, head, side))
  }
  return parts
}

function ear(s: Quadruped, head: HeadFrame, side: number): Part[] {
  const r = head.radius
  const e = s.earSize
  const coat = finish(s.extra === 'panda' ? s.mark : s.coat, { fur: s.fur * 0.5 })
  const inner = finish(mix(s.muzzle, [0.55, 0.25, 0.22], 0.45), { fur: s.fur * 0.3 })
  switch (s.ears) {
    case 'pointed':
      return [
        limb(
          head.at(-0.12, 0.55, side * 0.52),
          head.at(-0.1, 0.72 + e, side * 0.68),
          r * 0.4,
          r * 0.05,
          coat,
          { blend: r * 0.22 },
        ),
        limb(
          head.at(0.1, 0.68, side * 0.55),
          head.at(0.02, 0.58 + e, side * 0.66),
          r * 0.2,
          r * 0.03,
          inner,
          { blend: r * 0.05 },
        ),
      ]
    case 'round':
      return [
        ellipsoid(head.at(-0.15, 0.72, side * 0.68), [r * 0.18, r * 0.42 * e, r * 0.4 * e], coat, {
          axes: head.axes,
          blend: r * 0.15,
        }),
        ellipsoid(head.at(0.02, 0.72, side * 0.7), [r * 0.08, r * 0.26 * e, r * 0.25 * e], inner, {
          axes: head.axes,
          blend: r * 0.05,
        }),
      ]
    case 'floppy':
      return [
        limb(
          head.at(-0.05, 0.55, side * 0.78),
          head.at(0.12, 0.55 - e, side * 1.02),
          r * 0.26,
          r * 0.3,
          finish(mix(s.coat, s.mark, 0.55), { fur: s.fur * 0.6 }),
          { blend: r * 0.15 },
        ),
      ]
    case 'long':
      return [
        limb(
          head.at(-0.2, 0.7, side * 0.35),
          head.at(-0.55, 0.7 + e, side * 0.5),
          r * 0.24,
          r * 0.17,
          coat,
          { blend: r * 0.15 },
        ),
        limb(
          head.at(-0.02, 0.9, side * 0.37),
          head.at(-0.38, 0.62 + e, side * 0.52),
          r * 0.11,
          r * 0.07,
          inner,
          { blend: r * 0.06 },
        ),
      ]
    case 'leaf':
      return [
        limb(
          head.at(-0.35, 0.6, side * 0.5),
          head.at(-0.4, 0.75 + e * 0.6, side * (0.7 + e * 0.5)),
          r * 0.2,
          r * 0.08,
          coat,
          { blend: r * 0.12 },
        ),
        limb(
          head.at(-0.22, 0.68, side * 0.56),
          head.at(-0.3, 0.72 + e * 0.5, side * (0.7 + e * 0.42)),
          r * 0.1,
          r * 0.04,
          inner,
          { blend: r * 0.04 },
        ),
      ]
  }
}

function legParts(s: Quadruped, coat: Paint, shoulder: number, bottom: number): Part[] {
  const half = s.bodyLength / 2
  const t = s.legThickness
  // A panda's dark legs go all the way up.
  const reach = s.extra === 'panda' ? 2.4 : 1
  const skin: Finish = finish(
    (x, y, z) =>
      mix(
        s.socks,
        s.pattern === 'plain' ? s.coat : coat(x, Math.max(y, bottom + 0.2), z),
        step(s.leg * 0.35 * reach, s.leg * 0.62 * reach, y + noise3(x * 9, y * 9, z * 9) * 0.06),
      ),
    { fur: s.fur * 0.5 },
  )
  const foot: Finish = s.hoofed
    ? finish(mix(s.socks, [0.02, 0.018, 0.016], 0.8), { gloss: 0.3 })
    : finish(s.socks, { fur: s.fur * 0.3 })
  const parts: Part[] = []
  for (const side of [1, -1]) {
    const z = side * s.chest * 0.55
    // A step: the near and the far legs are not in line.
    const stride = side * 0.07
    const x = half - s.chest * 0.25
    const toe = s.hoofed ? 0.02 : 0.06
    const footSize: Vec3 = s.hoofed ? [t * 1.15, t * 1.1, t * 1.05] : [t * 1.75, t * 0.95, t * 1.35]
    const front = x + stride
    parts.push(
      limb(
        [x - 0.02, shoulder - s.chest * 0.9, z],
        [front - 0.02, s.leg * 0.52, z],
        t * 2,
        t * 1.15,
        skin,
        { blend: s.chest * 0.5 },
      ),
      limb([front - 0.02, s.leg * 0.52, z], [front, t, z], t * 1.15, t * 0.9, skin, {
        blend: t * 0.6,
      }),
      ellipsoid([front + toe, footSize[1] * 0.85, z], footSize, foot, { blend: t * 0.5 }),
    )
    const hz = side * s.hip * 0.55
    const hx = -half + s.hip * 0.35
    const hind = hx - stride - 0.05
    const hock: Vec3 = [hind - 0.1 * (s.leg + 0.4), s.leg * 0.42, hz]
    parts.push(
      limb(
        [hx, shoulder - s.hip * 0.9, hz],
        [hx + 0.05 - stride, s.leg * 0.72, hz],
        t * 3,
        t * 1.7,
        skin,
        { blend: s.hip * 0.5 },
      ),
      limb([hx + 0.05 - stride, s.leg * 0.72, hz], hock, t * 1.6, t * 1.05, skin, { blend: t }),
      limb(hock, [hind, t, hz], t * 1.05, t * 0.9, skin, { blend: t * 0.6 }),
      ellipsoid([hind + toe, footSize[1] * 0.85, hz], footSize, foot, { blend: t * 0.5 }),
    )
  }
  return parts
}

function tailParts(s: Quadruped, shoulder: number): Part[] {
  const x = -s.bodyLength / 2 - s.hip * 0.55
  const y = shoulder - s.hip * 0.45
  const l = s.tailLength
  const tip = s.tailTip
  const start: Vec3 = [x, y, 0]
  const skin: Finish = finish(
    (px, py, pz) => {
      const far = Math.hypot(px - x, py - y, pz) / Math.max(0.01, l)
      return tip === null
        ? s.coat
        : mix(s.coat, tip, step(0.62, 0.74, far + noise3(px * 12, py * 12, pz * 12) * 0.08))
    },
    { fur: s.fur },
  )
  switch (s.tail) {
    case 'bushy': {
      const parts: Part[] = []
      const thick = [0.06, 0.1, 0.135, 0.15, 0.14, 0.1, 0.03]
      const point = (t: number): Vec3 => [
        x + 0.05 - l * t,
        y - l * 0.42 * Math.sin(t * 2.3),
        0.1 * t,
      ]
      for (let n = 0; n < 6; n++)
        parts.push(
          limb(
            point(n / 6),
            point((n + 1) / 6),
            (thick[n] as number) * 0.92,
            (thick[n + 1] as number) * 0.92,
            skin,
            { blend: 0.06 },
          ),
        )
      return parts
    }
    case 'thin':
    case 'tufted': {
      const end: Vec3 = [x - l * 0.5, y - l * 0.78, 0.1]
      const parts = [
        limb(start, [x - l * 0.35, y - l * 0.35, 0.05], 0.045, 0.035, skin, { blend: 0.06 }),
        limb([x - l * 0.35, y - l * 0.35, 0.05], end, 0.035, 0.03, skin, { blend: 0.04 }),
      ]
      if (s.tail === 'tufted')
        parts.push(
          ellipsoid(end, [0.05, 0.11, 0.05], finish(tip ?? s.mark, { fur: s.fur }), {
            blend: 0.03,
          }),
        )
      return parts
    }
    case 'stub':
      return [ellipsoid([x + 0.02, y, 0], [l, l * 0.9, l * 0.8], skin, { blend: 0.05 })]
    case 'upright': {
      // A long curve: up from the rump, over, and a little forward at the tip.
      const parts: Part[] = []
      const point = (t: number): Vec3 => [
        x + 0.04 - l * (0.42 * Math.sin(t * 1.9)),
        y + l * (0.05 + 0.85 * t * t * 0.6 + 0.4 * t),
        0.02 + 0.08 * t,
      ]
      for (let n = 0; n < 6; n++)
        parts.push(
          limb(point(n / 6), point((n + 1) / 6), 0.055 - n * 0.003, 0.052 - n * 0.003, skin, {
            blend: 0.04,
          }),
        )
      return parts
    }
    case 'flowing': {
      const hair = finish(s.mane ?? s.coat, { fur: 1 })
      return [
        limb([x + 0.03, y + 0.03, 0], [x - l * 0.28, y - l * 0.2, 0.02], 0.05, 0.075, hair, {
          blend: 0.05,
        }),
        limb(
          [x - l * 0.28, y - l * 0.2, 0.02],
          [x - l * 0.36, y - l * 0.75, 0.04],
          0.085,
          0.08,
          hair,
          { blend: 0.06 },
        ),
        limb([x - l * 0.36, y - l * 0.75, 0.04], [x - l * 0.3, y - l, 0.04], 0.075, 0.02, hair, {
          blend: 0.06,
        }),
      ]
    }
  }
}

/** Axes of a plate spanned by two fingers: along their middle, across, and out of it. */
function planeOf(a: Vec3, b: Vec3): Part['axes'] {
  const unit = ([x, y, z]: Vec3): Vec3 => {
    const l = Math.hypot(x, y, z) || 1
    return [x / l, y / l, z / l]
  }
  const u = unit([a[0] + b[0], a[1] + b[1], a[2] + b[2]])
  const out = unit([
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  ])
  return [
    u,
    [out[1] * u[2] - out[2] * u[1], out[2] * u[0] - out[0] * u[2], out[0] * u[1] - out[1] * u[0]],
    out,
  ]
}

function extraParts(s: Quadruped, head: HeadFrame, neckFoot: Vec3): Part[] {
  const r = head.radius
  const hair = finish(s.mane ?? s.mark, { fur: 1 })
  switch (s.extra) {
    case 'none':
    case 'panda':
      return []
    case 'lion-mane': {
      const parts: Part[] = []
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * 2 * Math.PI
        parts.push(
          ellipsoid(
            head.at(-0.28, Math.sin(a) * 0.88 - 0.12, Math.cos(a) * 0.95),
            [r * 0.5, r * 0.5, r * 0.5],
            hair,
            { blend: r * 0.25 },
          ),
        )
      }
      parts.push(
        limb(
          head.at(-0.5, -0.3, 0),
          [neckFoot[0] + 0.02, neckFoot[1] - 0.04, 0],
          r * 1.12,
          r * 0.85,
          hair,
          { blend: r * 0.3 },
        ),
      )
      return parts
    }
    case 'horse-mane':
    case 'unicorn': {
      const top = head.at(-0.55, 0.75, 0)
      const parts = [
        limb(top, [neckFoot[0] - 0.06, neckFoot[1] + 0.2, 0.03], r * 0.3, r * 0.36, hair, {
          blend: 0.05,
        }),
        limb(
          [top[0] - 0.03, top[1] - 0.06, 0.09],
          [neckFoot[0] - 0.02, neckFoot[1] + 0.1, 0.14],
          r * 0.22,
          r * 0.24,
          hair,
          { blend: 0.06 },
        ),
        limb(head.at(-0.3, 0.85, 0), head.at(0.5, 0.55, 0.12), r * 0.26, r * 0.1, hair, {
          blend: 0.04,
        }),
      ]
      if (s.extra === 'unicorn')
        parts.push(
          limb(
            head.at(0.42, 0.75, 0),
            head.at(1, 2.5, 0),
            r * 0.17,
            r * 0.02,
            finish('#f3d27a', { gloss: 0.8 }),
          ),
        )
      return parts
    }
    case 'antlers': {
      const horn = finish('#8a6a48', { gloss: 0.15 })
      const parts: Part[] = []
      for (const side of [1, -1]) {
        const p = (f: number, u: number, w: number): Vec3 => head.at(f, u, side * w)
        parts.push(
          limb(p(-0.2, 0.75, 0.3), p(-0.6, 1.7, 0.9), r * 0.14, r * 0.11, horn),
          limb(p(-0.6, 1.7, 0.9), p(-0.5, 2.9, 1.25), r * 0.11, r * 0.08, horn),
          limb(p(-0.5, 2.9, 1.25), p(0.2, 3.6, 1.0), r * 0.08, r * 0.03, horn),
          limb(p(-0.35, 1.2, 0.6), p(0.45, 1.75, 0.75), r * 0.09, r * 0.03, horn),
          limb(p(-0.6, 2.1, 1.05), p(0.25, 2.6, 1.2), r * 0.09, r * 0.03, horn),
          limb(p(-0.5, 2.7, 1.2), p(-1, 3.5, 1.5), r * 0.08, r * 0.03, horn),
        )
      }
      return parts
    }
    case 'horns':
    case 'short-horns': {
      const horn = finish('#e6dcc6', { gloss: 0.4 })
      const long = s.extra === 'horns'
      return [1, -1].flatMap((side) => [
        limb(
          head.at(-0.1, 0.75, side * 0.45),
          head.at(-0.45, long ? 1.5 : 1.05, side * (long ? 0.65 : 0.95)),
          r * 0.17,
          r * 0.12,
          horn,
        ),
        limb(
          head.at(-0.45, long ? 1.5 : 1.05, side * (long ? 0.65 : 0.95)),
          head.at(long ? -1.2 : -0.25, long ? 1.75 : 1.45, side * (long ? 0.85 : 1.1)),
          r * 0.12,
          r * 0.02,
          horn,
        ),
      ])
    }
    case 'pig-snout':
      return [
        limb(
          head.at(0.85, -0.25, 0),
          head.at(1.2, -0.25, 0),
          r * 0.42,
          r * 0.42,
          finish(s.muzzle),
          { blend: r * 0.1 },
        ),
        ...[1, -1].map((side) =>
          ellipsoid(head.at(1.6, -0.2, side * 0.16), [r * 0.06, r * 0.1, r * 0.06], dark),
        ),
      ]
    case 'trunk': {
      const skin = finish(s.coat, { gloss: 0.1 })
      const point: Vec3[] = [
        head.at(0.6, -0.25, 0),
        head.at(1.3, -0.9, 0),
        head.at(1.45, -1.9, 0),
        head.at(1.3, -2.7, 0),
        head.at(1.75, -3.0, 0),
      ]
      const thick = [0.5, 0.36, 0.27, 0.21, 0.16]
      const parts: Part[] = []
      for (let n = 0; n < 4; n++)
        parts.push(
          limb(
            point[n] as Vec3,
            point[n + 1] as Vec3,
            r * (thick[n] as number),
            r * (thick[n + 1] as number),
            skin,
            { blend: r * 0.2 },
          ),
        )
      for (const side of [1, -1]) {
        parts.push(
          limb(
            head.at(0.75, -0.7, side * 0.42),
            head.at(1.6, -1.25, side * 0.55),
            r * 0.12,
            r * 0.03,
            finish('#f3ecd9', { gloss: 0.5 }),
          ),
        )
        parts.push(
          ellipsoid(
            head.at(-0.35, 0.05, side * 1.25),
            [r * 0.2, r * 1.0, r * 0.75],
            finish(scale(s.coat, 0.92)),
            {
              blend: r * 0.15,
              axes: turned(0.55 - side * 0.55, -0.1),
            },
          ),
        )
      }
      return parts
    }
    case 'fleece': {
      const wool = finish(s.mane ?? s.coat, { fur: 1 })
      const parts: Part[] = []
      const half = s.bodyLength / 2
      for (let n = 0; n < 46; n++) {
        const v = 1 - (2 * (n + 0.5)) / 46
        const a = n * 2.39996
        const w = Math.sqrt(1 - v * v)
        parts.push(
          ellipsoid(
            [
              Math.cos(a) * w * (half + 0.06) - 0.02,
              1 - s.chest * 1.02 + v * s.chest * 1.08,
              Math.sin(a) * w * s.chest * 1.02,
            ],
            [0.135, 0.125, 0.135],
            wool,
            { blend: 0.05 },
          ),
        )
      }
      for (let n = 0; n < 5; n++)
        parts.push(
          ellipsoid(
            head.at(-0.2 + (n % 2) * 0.3, 0.85, (n - 2) * 0.3),
            [r * 0.34, r * 0.3, r * 0.34],
            wool,
            { blend: r * 0.1 },
          ),
        )
      return parts
    }
    case 'wings': {
      const membrane = finish(scale(s.mark, 1), { gloss: 0.2 })
      const bone = finish(s.coat, { gloss: 0.4 })
      const spike = finish(s.belly, { gloss: 0.4 })
      const parts: Part[] = []
      for (const side of [1, -1]) {
        const root: Vec3 = [0.22, 0.95, side * 0.12]
        const elbow: Vec3 = [-0.05, 1.6, side * 0.42]
        parts.push(
          limb(root, elbow, 0.06, 0.04, bone),
          limb(elbow, [0.25, 1.78, side * 0.5], 0.03, 0.006, bone),
        )
        const tips: Vec3[] = [
          [-0.62, 2.0, side * 0.95],
          [-0.95, 1.55, side * 0.9],
          [-0.95, 1.1, side * 0.7],
          [-0.5, 0.85, side * 0.3],
        ]
        for (const [n, tip] of tips.entries()) {
          if (n < 3) parts.push(limb(elbow, tip, 0.03, 0.012, bone))
          const next = tips[n + 1]
          if (next === undefined) continue
          // Membrane: a thin plate between two fingers.
          const a: Vec3 = [tip[0] - elbow[0], tip[1] - elbow[1], tip[2] - elbow[2]]
          const b: Vec3 = [next[0] - elbow[0], next[1] - elbow[1], next[2] - elbow[2]]
          const [u, w, n3] = planeOf(a, b)
          const length = Math.hypot(a[0] + b[0], a[1] + b[1], a[2] + b[2]) / 2
          const breadth = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
          parts.push(
            ellipsoid(
              [
                elbow[0] + (a[0] + b[0]) * 0.27,
                elbow[1] + (a[1] + b[1]) * 0.27,
                elbow[2] + (a[2] + b[2]) * 0.27,
              ],
              [length * 0.52, breadth * 0.42, 0.022],
              membrane,
              { axes: [u, w, n3], blend: 0.05 },
            ),
          )
        }
      }
      const half = s.bodyLength / 2
      for (let n = 0; n < 7; n++) {
        const x = half * 0.6 - (n / 6) * s.bodyLength * 0.95
        parts.push(limb([x, 0.96, 0], [x - 0.05, 1.12 - n * 0.005, 0], 0.05, 0.008, spike))
      }
      for (const side of [1, -1])
        parts.push(
          limb(
            head.at(-0.3, 0.7, side * 0.4),
            head.at(-1.3, 1.35, side * 0.6),
            r * 0.17,
            r * 0.02,
            spike,
          ),
        )
      return parts
    }
  }
}

/** A standing four-legged animal that looks at the viewer a little, feet at y = 0. */
export function quadruped(s: Quadruped): Sculpture {
  const half = s.bodyLength / 2
  const shoulder = 1
  const chestY = shoulder - s.chest
  const hipY = shoulder - s.hip - 0.02
  const bottom = shoulder - s.chest * 1.75
  const coat = coatOf(s, bottom)
  const skin = finish(coat, { fur: s.fur })
  const [neckLength, neckAngle, neckThickness] = s.neck
  const neckFoot: Vec3 = [half - s.chest * 0.1, chestY + s.chest * 0.35, 0]
  const neckTop: Vec3 = [
    neckFoot[0] + Math.cos(neckAngle) * neckLength,
    neckFoot[1] + Math.sin(neckAngle) * neckLength,
    0.03,
  ]
  const head = headFrame(
    [neckTop[0] + s.head * 0.35, neckTop[1] + s.head * 0.35, 0.05],
    s.head,
    0.55,
    s.hoofed ? -0.42 : -0.12,
  )
  const chestPale: Finish = finish(
    (x, y, z) =>
      mix(coat(x, y, z), s.belly, step(half + s.chest * 0.35, half + s.chest * 0.75, x) * 0.85),
    { fur: s.fur },
  )
  return {
    yaw: 0.5,
    pitch: 0.1,
    hair: 0.02,
    parts: [
      ellipsoid(
        [half - s.chest * 0.35, chestY, 0],
        [s.chest * 1.12, s.chest, s.chest * 0.86],
        chestPale,
      ),
      ellipsoid([-half + s.hip * 0.45, hipY, 0], [s.hip * 1.1, s.hip, s.hip * 0.86], skin, {
        blend: 0.1,
      }),
      limb(
        [half - s.chest * 0.4, chestY + 0.01, 0],
        [-half + s.hip * 0.4, hipY + 0.02, 0],
        s.chest * 0.88,
        s.hip * 0.86,
        skin,
        { blend: 0.12 },
      ),
      limb(neckFoot, neckTop, neckThickness * 1.3, neckThickness, chestPale, {
        blend: s.chest * 0.5,
      }),
      ...legParts(s, coat, shoulder, bottom),
      ...tailParts(s, shoulder),
      ...(s.extra === 'lion-mane' ? extraParts(s, head, neckFoot) : []),
      ...headParts(s, head),
      ...(s.extra === 'lion-mane' ? [] : extraParts(s, head, neckFoot)),
    ],
  }
}
