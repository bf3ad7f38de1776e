import { finish, limb, prism } from '../sculpt/part.ts'
import type { Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import type { Frame } from './frame.ts'
import type { Trunk } from './legs.ts'
import { scale } from './tints.ts'

/** Axes of a plane through two directions: along the first, towards the second, and out of it. */
function planeOf(a: Vec3, b: Vec3): Part['axes'] {
  const unit = (v: Vec3): Vec3 => {
    const l = Math.hypot(...v) || 1
    return [v[0] / l, v[1] / l, v[2] / l]
  }
  const cross = (p: Vec3, q: Vec3): Vec3 => [
    p[1] * q[2] - p[2] * q[1],
    p[2] * q[0] - p[0] * q[2],
    p[0] * q[1] - p[1] * q[0],
  ]
  const u = unit(a)
  const w = unit(cross(u, b))
  return [u, cross(w, u), w]
}

/** Wings of skin between long fingers, spikes along the back, horns. */
export function dragonParts(s: Quadruped, head: Frame, trunk: Trunk): Part[] {
  const r = head.unit

  const membrane = finish(
    (x, y, z) => scale(s.mark, 0.8 + 0.25 * Math.abs(Math.sin((x * 0.7 + z) * 9 + y * 4))),
    { gloss: 0.2 },
  )
  const bone = finish(s.coat, { gloss: 0.4 })
  const spike = finish(s.belly, { gloss: 0.4 })
  const parts: Part[] = []
  for (const side of [1, -1]) {
    // The wing's own plane: back along the body and out, raised.
    const root: Vec3 = [trunk.chest[0] - 0.05, trunk.chest[1] + s.chest * 0.7, side * 0.14]
    const out = side === 1 ? 0.5 : 0.95
    const axes = planeOf([-0.86, 0, side * out * 0.8], [0.1, 0.94, side * 0.3])
    const at = (u: number, v: number): Vec3 => [
      root[0] + axes[0][0] * u + axes[1][0] * v,
      root[1] + axes[0][1] * u + axes[1][1] * v,
      root[2] + axes[0][2] * u + axes[1][2] * v,
    ]
    const elbow: Vec2 = [-0.02, 0.72]
    const tips: Vec2[] = [
      [0.72, 1.18],
      [1.12, 0.72],
      [1.08, 0.2],
      [0.62, -0.16],
    ]
    // Between two fingers the skin hangs in an arc.
    const outline: Vec2[] = [[0, 0], elbow]
    for (const [n, tip] of tips.entries()) {
      outline.push(tip)
      const next = tips[n + 1]
      if (next === undefined) continue
      for (const t of [0.3, 0.5, 0.7]) {
        const sag = 1 - 0.2 * (1 - (2 * t - 1) ** 2)
        outline.push([
          elbow[0] + (tip[0] + (next[0] - tip[0]) * t - elbow[0]) * sag,
          elbow[1] + (tip[1] + (next[1] - tip[1]) * t - elbow[1]) * sag,
        ])
      }
    }
    parts.push(
      prism(root, outline, 0.016, membrane, { axes, round: 0.01 }),
      limb(at(0, 0), at(...elbow), 0.075, 0.05, bone, { blend: 0.03 }),
      limb(at(...elbow), at(-0.16, 0.92), 0.04, 0.006, spike),
      ...tips.map((tip) => limb(at(...elbow), at(...tip), 0.038, 0.012, bone, { blend: 0.01 })),
    )
  }
  const { chest, hip } = trunk
  for (let n = 0; n < 7; n++) {
    const t = n / 6
    const x = chest[0] + (hip[0] - s.hip - chest[0]) * t
    const y = chest[1] + s.chest * 0.86 + (hip[1] + s.hip * 0.7 - chest[1] - s.chest * 0.86) * t
    parts.push(limb([x, y, 0], [x - 0.05, y + 0.16, 0], 0.05, 0.008, spike))
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
