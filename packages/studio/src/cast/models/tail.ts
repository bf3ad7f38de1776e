import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { mix, step } from './tints.ts'

/** Where along the tail its spine runs, `t` from 0 (root) to 1, by how it is held. */
function spineOf(s: Quadruped, root: Vec3, held: 'own' | 'back' | 'ground'): (t: number) => Vec3 {
  const [x, y, z] = root
  const l = s.tailLength
  if (held === 'back')
    return (t) => [x + 0.04 - l * t, y + l * 0.12 * Math.sin(t * 3.2), z + 0.03 * t]
  if (held === 'ground') {
    const low = s.tail === 'bushy' ? 0.12 : 0.05
    // Down to the ground and around to the near side.
    return (t) => {
      const drop = step(0, 0.3, t)
      const turn = t * 2.4
      return [
        x + 0.03 - l * 0.42 * Math.sin(Math.min(turn, 2.0)) + Math.max(0, turn - 1.5) * l * 0.3,
        y + (low - y) * drop,
        z + l * 0.4 * (1 - Math.cos(Math.min(turn, 1.9))),
      ]
    }
  }
  switch (s.tail) {
    case 'bushy':
    case 'tapered':
      return (t) => [x + 0.05 - l * t, y - l * 0.42 * Math.sin(t * 2.3), z + 0.1 * t]
    case 'upright':
      return (t) => [
        x + 0.04 - l * 0.42 * Math.sin(t * 1.9),
        y + l * (0.05 + 0.51 * t * t + 0.4 * t),
        z + 0.02 + 0.08 * t,
      ]
    case 'flowing':
      return (t) => [
        x + 0.03 - l * 0.4 * Math.sin(t * 1.7),
        y + 0.03 - l * t * t * 0.4 - l * 0.62 * t,
        z + 0.04 * t,
      ]
    case 'thin':
    case 'tufted':
    case 'paddle':
    case 'stub':
      return (t) => [x - l * 0.5 * Math.sin(t * 1.5), y - l * 0.8 * t, z + 0.1 * t]
  }
}

const girths: Readonly<Record<Quadruped['tail'], readonly number[]>> = {
  bushy: [0.055, 0.092, 0.124, 0.138, 0.13, 0.092, 0.03],
  tapered: [0.15, 0.13, 0.11, 0.09, 0.065, 0.04, 0.012],
  thin: [0.045, 0.04, 0.037, 0.035, 0.034, 0.033, 0.03],
  tufted: [0.042, 0.034, 0.03, 0.028, 0.027, 0.026, 0.026],
  upright: [0.055, 0.052, 0.05, 0.048, 0.046, 0.043, 0.04],
  flowing: [0.05, 0.068, 0.082, 0.088, 0.084, 0.065, 0.02],
  paddle: [0.05, 0.06, 0.06, 0.06, 0.06, 0.05, 0.04],
  stub: [0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04],
}

/** The tail, from its root at the rump. */
export function tailParts(s: Quadruped, root: Vec3, held: 'own' | 'back' | 'ground'): Part[] {
  const l = s.tailLength
  const tip = s.tailTip
  if (l <= 0) return []
  if (s.tail === 'stub')
    return [
      ellipsoid(
        [root[0] + 0.02, root[1], root[2]],
        [l, l * 0.9, l * 0.8],
        finish(tip ?? s.coat, { fur: s.fur }),
        {
          blend: 0.05,
        },
      ),
    ]
  if (s.tail === 'paddle')
    return [
      ellipsoid(
        [root[0] - l * 0.42, Math.min(root[1], 0.12), root[2]],
        [l * 0.55, 0.055, 0.22],
        finish(s.mark, { gloss: 0.3 }),
        {
          blend: 0.06,
        },
      ),
    ]
  const spine = spineOf(s, root, held)
  const hairy = s.tail === 'flowing'
  const skin: Finish = hairy
    ? finish(s.mane ?? s.coat, { fur: 1 })
    : finish(
        (px, py, pz) => {
          if (tip === null) return s.coat
          const end = spine(1)
          const far = Math.hypot(px - end[0], py - end[1], pz - end[2]) / Math.max(0.01, l)
          return mix(tip, s.coat, step(0.26, 0.38, far + noise3(px * 12, py * 12, pz * 12) * 0.08))
        },
        { fur: s.fur },
      )
  const girth = girths[s.tail]
  const pieces = 6
  const parts: Part[] = []
  for (let n = 0; n < pieces; n++)
    parts.push(
      limb(
        spine(n / pieces),
        spine((n + 1) / pieces),
        (girth[n] as number) * s.tailGirth,
        (girth[n + 1] as number) * s.tailGirth,
        skin,
        { blend: 0.05 },
      ),
    )
  if (s.tail === 'tufted') {
    const end = spine(1)
    parts.push(
      ellipsoid(end, [0.055, 0.1, 0.055], finish(tip ?? s.mark, { fur: s.fur }), { blend: 0.03 }),
    )
  }
  return parts
}
