import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import type { FrontMove, HindMove, QuadrupedPose } from './quadruped-poses.ts'
import { mix, step } from './tints.ts'

/** What the legs hang from. */
export interface Trunk {
  readonly chest: Vec3
  readonly hip: Vec3
  /** Where the belly's colour begins on a standing animal. */
  readonly bottom: number
}

interface Skins {
  readonly leg: Finish
  readonly haunch: Finish
  readonly foot: Finish
}

function skinsOf(s: Quadruped, coat: Paint, bottom: number, pose: QuadrupedPose): Skins {
  // A panda's dark legs go all the way up.
  const reach = s.extra === 'panda' ? 2.4 : 1
  const folded = pose.hind === 'folded'
  const upper = (x: number, y: number, z: number) =>
    s.pattern === 'plain' ? s.coat : coat(x, Math.max(y, bottom + 0.2), z)
  const leg: Paint = (x, y, z) =>
    mix(
      s.socks,
      upper(x, y, z),
      step(
        s.leg * 0.35 * reach,
        s.leg * 0.62 * reach,
        y + (folded ? s.leg * 0.3 : 0) + noise3(x * 9, y * 9, z * 9) * 0.06,
      ),
    )
  const haunch: Paint = s.extra === 'panda' ? () => s.mark : upper
  return {
    leg: finish(leg, { fur: s.fur * 0.5 }),
    haunch: finish(haunch, { fur: s.fur }),
    foot: s.hoofed
      ? finish(s.sturdy ? s.socks : mix(s.socks, [0.02, 0.018, 0.016], 0.8), {
          gloss: s.sturdy ? 0.1 : 0.3,
        })
      : finish(s.socks, { fur: s.fur * 0.3 }),
  }
}

function footParts(s: Quadruped, at: Vec3, look: Finish, thick: number): Part[] {
  const t = thick
  if (s.sturdy) {
    // A pillar ends in a flat foot with nails.
    const parts = [
      ellipsoid([at[0] + 0.01, at[1] - t * 0.25, at[2]], [t * 1.2, t * 0.8, t * 1.15], look, {
        blend: t * 0.3,
      }),
    ]
    for (const n of [-1, 0, 1])
      parts.push(
        ellipsoid(
          [at[0] + t * (1.08 - Math.abs(n) * 0.14), at[1] - t * 0.5, at[2] + n * t * 0.55],
          [t * 0.16, t * 0.26, t * 0.24],
          finish(mix(s.socks, [0.85, 0.8, 0.7], 0.55), { gloss: 0.3 }),
        ),
      )
    return parts
  }
  const size: Vec3 = s.hoofed ? [t * 1.15, t * 1.1, t * 1.05] : [t * 1.75, t * 0.95, t * 1.35]
  return [
    ellipsoid([at[0] + (s.hoofed ? 0.02 : t), at[1] - t + size[1] * 0.85, at[2]], size, look, {
      blend: t * 0.5,
    }),
  ]
}

function frontLeg(s: Quadruped, trunk: Trunk, side: number, move: FrontMove, skins: Skins): Part[] {
  const t = s.legThickness
  const [cx, cy] = trunk.chest
  const z = side * s.chest * 0.55
  const x = cx + s.chest * 0.1
  const [wx, wy, fx, fy] = move
  const wrist: Vec3 = [x - 0.02 + wx * s.leg, s.leg * (0.52 + wy), z]
  const foot: Vec3 = [x + fx * s.leg, t + fy * s.leg, z]
  const top = s.sturdy ? 1.45 : 2
  return [
    limb([x - 0.02, cy + s.chest * 0.1, z], wrist, t * top, t * 1.15, skins.leg, {
      blend: s.chest * 0.5,
    }),
    limb(wrist, foot, t * 1.15, t * (s.sturdy ? 1.08 : 0.9), skins.leg, { blend: t * 0.6 }),
    ...footParts(s, foot, skins.foot, t),
  ]
}

function hindLeg(s: Quadruped, trunk: Trunk, side: number, move: HindMove, skins: Skins): Part[] {
  const t = s.legThickness
  const [hx, hy] = trunk.hip
  const z = side * s.hip * 0.55
  const [kx, ky, ox, oy, fx, fy] = move
  const x = hx - s.hip * 0.1
  const bend = s.sturdy ? 0.3 : 1
  const knee: Vec3 = [x + 0.05 * bend + kx * s.leg, s.leg * (0.72 + ky), z]
  const hock: Vec3 = [x - 0.05 - 0.1 * (s.leg + 0.4) * bend + ox * s.leg, s.leg * (0.42 + oy), z]
  const foot: Vec3 = [x - 0.05 * bend + fx * s.leg, t + fy * s.leg, z]
  const top = s.sturdy ? 1.9 : 3
  return [
    limb([x, hy + s.hip * 0.1, z], knee, t * top, t * (s.sturdy ? 1.4 : 1.7), skins.leg, {
      blend: s.hip * 0.5,
    }),
    limb(knee, hock, t * (s.sturdy ? 1.4 : 1.6), t * (s.sturdy ? 1.15 : 1.05), skins.leg, {
      blend: t,
    }),
    limb(hock, foot, t * (s.sturdy ? 1.15 : 1.05), t * (s.sturdy ? 1.1 : 0.9), skins.leg, {
      blend: t * 0.6,
    }),
    ...footParts(s, foot, skins.foot, t),
  ]
}

/** Front legs of who sits or lies: straight down, stretched out along the ground, or tucked under. */
function restingFront(s: Quadruped, trunk: Trunk, side: number, how: string, skins: Skins): Part[] {
  const t = s.legThickness
  const [cx, cy] = trunk.chest
  const z = side * s.chest * 0.5
  if (how === 'straight') {
    const foot: Vec3 = [cx + s.chest * 0.42 + side * 0.02, t, z * 0.85]
    return [
      limb(
        [cx + s.chest * 0.2, cy, z],
        [cx + s.chest * 0.36, cy * 0.5, z * 0.95],
        t * 2,
        t * 1.2,
        skins.leg,
        {
          blend: s.chest * 0.4,
        },
      ),
      limb([cx + s.chest * 0.36, cy * 0.5, z * 0.95], foot, t * 1.2, t * 0.95, skins.leg, {
        blend: t * 0.6,
      }),
      ...footParts(s, foot, skins.foot, t),
    ]
  }
  if (s.hoofed || how === 'tucked') {
    const knee: Vec3 = [cx + s.chest * 0.95, t * 1.5, z]
    const foot: Vec3 = [cx + s.chest * 0.25, t, z * 1.1]
    return [
      limb([cx, cy * 0.8, z], knee, t * 1.9, t * 1.25, skins.leg, { blend: s.chest * 0.4 }),
      limb(knee, foot, t * 1.15, t * 0.95, skins.leg, { blend: t * 0.6 }),
      ellipsoid([foot[0] - t * 0.5, t, foot[2]], [t * 1.2, t, t], skins.foot, { blend: t * 0.4 }),
    ]
  }
  const elbow: Vec3 = [cx + s.chest * 0.1, t * 1.5, z]
  const foot: Vec3 = [cx + s.chest * 0.8 + s.leg * (side === 1 ? 0.55 : 0.42), t, z * 0.85]
  return [
    limb([cx, cy, z], elbow, t * 2.1, t * 1.5, skins.leg, { blend: s.chest * 0.4 }),
    limb(elbow, foot, t * 1.4, t * 1.0, skins.leg, { blend: t * 0.6 }),
    ...footParts(s, foot, skins.foot, t),
  ]
}

/** A hind leg folded on the ground: the haunch bulges, the foot lies before it. */
function foldedHind(s: Quadruped, trunk: Trunk, side: number, skins: Skins): Part[] {
  const t = s.legThickness
  const [hx] = trunk.hip
  const z = side * s.hip * 0.72
  const knee: Vec3 = [hx + s.hip * 0.55, s.hip * 0.6, z]
  const foot: Vec3 = [hx + s.hip * (s.hoofed ? 0.95 : 1.1), t, z * 1.08]
  return [
    ellipsoid(
      [hx + s.hip * 0.18, s.hip * 0.72, z * 0.9],
      [s.hip * 0.82, s.hip * 0.72, s.hip * 0.42],
      skins.haunch,
      {
        blend: s.hip * 0.25,
      },
    ),
    limb([hx + s.hip * 0.1, t * 1.1, z * 1.05], foot, t * 1.15, t, skins.leg, { blend: t * 0.8 }),
    limb(knee, [hx + s.hip * 0.3, t * 1.6, z], t * 1.6, t * 1.3, skins.haunch, {
      blend: s.hip * 0.2,
    }),
    ...footParts(s, foot, skins.foot, t),
  ]
}

/** Four legs in a pose. */
export function legParts(s: Quadruped, coat: Paint, trunk: Trunk, pose: QuadrupedPose): Part[] {
  const skins = skinsOf(s, coat, trunk.bottom, pose)
  const { front, hind } = pose
  return ([1, -1] as const).flatMap((side, index) => [
    ...(typeof front === 'string'
      ? restingFront(s, trunk, side, front, skins)
      : frontLeg(s, trunk, side, front[index] as FrontMove, skins)),
    ...(hind === 'folded'
      ? foldedHind(s, trunk, side, skins)
      : hindLeg(s, trunk, side, hind[index] as HindMove, skins)),
  ])
}
