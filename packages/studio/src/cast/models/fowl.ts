import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish, limb, tube, turned } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import {
  beakParts,
  crestParts,
  foldedWings,
  legParts,
  spreadWings,
  tailParts,
} from './fowl-parts.ts'
import { frameOf } from './frame.ts'
import type { Outfit } from './outfit.ts'
import { mix, step } from './tints.ts'
import { wornParts } from './worn.ts'

const dark = finish('#171312', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })

/** One kind of bird. Its body is about 0.8 long; other lengths go by that. */
export interface Fowl {
  readonly back: Rgb
  readonly breast: Rgb
  readonly head: Rgb
  readonly wing: Rgb
  /** Ends of the wings and the tail. */
  readonly tip: Rgb
  readonly bill: Rgb
  readonly legs: Rgb
  readonly eye: Rgb | null
  /** A ring around the neck. */
  readonly collar: Rgb | null
  /** Half sizes of the body: length, height, width; and how it is carried, nose up. */
  readonly body: Vec3
  readonly tilt: number
  readonly headSize: number
  /** Length and thickness of the neck; long ones curve. */
  readonly neck: readonly [number, number]
  /** Length and thickness of the bill, and its form. */
  readonly beak: readonly [number, number]
  readonly beakForm: 'cone' | 'hook' | 'flat' | 'curved' | 'huge'
  readonly leg: number
  readonly webbed: boolean
  /** Length, half width and angle (up) of the tail; a cock's and a peacock's are forms of their own. */
  readonly tail: readonly [number, number, number]
  readonly tailForm: 'plain' | 'cock' | 'fan' | 'eyes'
  readonly crest: 'none' | 'comb' | 'tuft' | 'crown'
  /** Half span of a spread wing. */
  readonly span: number
  readonly fur: number
  /** Many of them together are in the air. */
  readonly flocks: boolean
}

export type FowlStance = 'standing' | 'walking' | 'flying' | 'swimming' | 'eating' | 'sleeping'

/** In the air a bird is longer and slimmer than on its feet. */
function stretched(s: Fowl): Fowl {
  const [length, high, wide] = s.body
  return {
    ...s,
    body: [length * 1.08, high * 0.74, wide * 0.78],
    headSize: s.headSize * 0.84,
    span: s.span * 1.25,
  }
}

/** A bird on its feet, on the water or in the air. */
export function fowl(
  kind: Fowl,
  stance: FowlStance,
  variant = 0,
  wears: Partial<Outfit> = {},
): Sculpture {
  const flies = stance === 'flying'
  const s = flies ? stretched(kind) : kind
  const floats = stance === 'swimming' || stance === 'sleeping'
  const [length, high, wide] = s.body
  const ground = floats ? 0 : s.leg
  const tilt = flies ? Math.min(0.12, s.tilt) : floats ? s.tilt * 0.4 : s.tilt
  const centre: Vec3 = [0, ground + high * (floats ? 0.62 : 0.85), 0]
  const [c, n] = [Math.cos(tilt), Math.sin(tilt)]
  /** A place on the body: forward, up, aside, in its half sizes. */
  const on = (f: number, u: number, w: number): Vec3 => [
    centre[0] + f * length * c - u * high * n,
    centre[1] + f * length * n + u * high * c,
    w * wide,
  ]
  const bodyPaint: Paint = (x, y, z) => {
    const u = (-(x - centre[0]) * n + (y - centre[1]) * c) / high
    const f = ((x - centre[0]) * c + (y - centre[1]) * n) / length
    void z
    return mix(s.breast, s.back, step(-0.35, 0.3, u - f * 0.6))
  }
  const coat = finish(bodyPaint, { fur: s.fur })
  const headCoat = finish(s.head, { fur: s.fur })
  const axes = turned(0, tilt)
  const parts: Part[] = [ellipsoid(centre, s.body, coat, { axes })]

  // Neck and head
  const neckFoot = on(0.68, 0.45, 0)
  const [neckLength, neckThick] = s.neck
  const bend = stance === 'eating' ? -0.75 : flies ? 0.12 : stance === 'sleeping' ? 0.7 : 1.15
  const nod = stance === 'eating' ? -0.5 : flies ? 0 : stance === 'sleeping' ? -0.45 : 0
  const reach =
    stance === 'eating'
      ? Math.max(neckLength, (neckFoot[1] - s.headSize) * 1.05)
      : stance === 'sleeping'
        ? neckLength * 0.5
        : neckLength
  const top: Vec3 = [
    neckFoot[0] + Math.cos(bend) * reach,
    Math.max(s.headSize * 0.9, neckFoot[1] + Math.sin(bend) * reach),
    0.02,
  ]
  const neckCoat = finish(
    (x, y, z) => {
      const d = Math.hypot(x - neckFoot[0], y - neckFoot[1], z) / Math.max(0.01, reach)
      if (s.collar !== null && d > 0.28 && d < 0.48) return s.collar
      return mix(bodyPaint(x, y, z), s.head, step(0.18, 0.4, d))
    },
    { fur: s.fur },
  )
  const curved = neckLength > 0.4 && !flies
  const spine: Vec3[] = curved
    ? [
        neckFoot,
        [neckFoot[0] + reach * 0.26, neckFoot[1] + Math.sin(bend) * reach * 0.2, 0.01],
        [
          neckFoot[0] + reach * (0.12 + Math.cos(bend) * 0.25),
          neckFoot[1] + Math.sin(bend) * reach * 0.6,
          0.01,
        ],
        top,
      ]
    : [neckFoot, top]
  parts.push(...tube(spine, neckThick * 1.35, neckThick, neckCoat, { blend: neckThick * 0.9 }))
  const r = s.headSize
  const turn = flies ? 0.1 : ([0.35, 0.12, 0.55][variant % 3] as number)
  const [F, U, S] = turned(turn, nod)
  const skull: Vec3 = [top[0] + r * 0.35, top[1] + r * 0.25, top[2]]
  const at = (f: number, u: number, w: number): Vec3 => [
    skull[0] + (F[0] * f + U[0] * u + S[0] * w) * r,
    skull[1] + (F[1] * f + U[1] * u + S[1] * w) * r,
    skull[2] + (F[2] * f + U[2] * u + S[2] * w) * r,
  ]
  const headAxes: Part['axes'] = [F, U, S]
  parts.push(
    ellipsoid(skull, [r * 1.05, r * 0.95, r * 0.9], headCoat, { axes: headAxes, blend: r * 0.5 }),
    ...beakParts(s, at, r, headAxes),
    ...crestParts(s, at, r),
    ...wornParts(
      { hatUp: 0.42, girth: neckThick * 1.25 },
      wears,
      frameOf(skull, headAxes, r),
      neckFoot,
      top,
    ),
  )
  for (const side of [1, -1]) {
    if (stance === 'sleeping')
      parts.push(
        limb(at(0.35, 0.2, side * 0.86), at(0.62, 0.18, side * 0.74), r * 0.05, r * 0.05, dark),
      )
    else {
      if (s.eye !== null)
        parts.push(
          ellipsoid(
            at(0.48, 0.22, side * 0.74),
            [r * 0.2, r * 0.22, r * 0.14],
            finish(s.eye, { gloss: 0.6 }),
            { axes: headAxes },
          ),
        )
      parts.push(
        ellipsoid(
          at(0.52, 0.22, side * (s.eye === null ? 0.74 : 0.8)),
          [r * 0.17, r * 0.19, r * 0.13],
          dark,
          { axes: headAxes },
        ),
        ellipsoid(at(0.6, 0.32, side * 0.82), [r * 0.055, r * 0.06, r * 0.05], glint),
      )
    }
  }

  parts.push(
    ...tailParts(s, on, flies, axes),
    ...(flies ? spreadWings(s, on) : foldedWings(s, on, axes)),
  )
  if (!floats) parts.push(...legParts(s, on, stance))
  const seen = s.tailForm === 'eyes' ? 0.95 : flies ? 0.55 : 0.5
  return { yaw: seen, pitch: flies ? 0.26 : floats ? 0.16 : 0.09, hair: 0.03, parts }
}
