import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { mix, step } from './tints.ts'

/** Four legs in mid-step; `bottom` is where the belly's colour begins. */
export function legParts(s: Quadruped, coat: Paint, shoulder: number, bottom: number): Part[] {
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

/** The tail, from the rump backwards. */
export function tailParts(s: Quadruped, shoulder: number): Part[] {
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
