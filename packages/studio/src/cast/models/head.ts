import { ellipsoid, finish, limb, tube, turned } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import { frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import { mix, step } from './tints.ts'

export const dark: Finish = finish('#191312', { gloss: 0.7 })
const glint: Finish = finish('#ffffff', { gloss: 0.2, glow: 0.9 })

/** The frame of a head, in skull radii. */
export function headFrame(centre: Vec3, radius: number, yaw: number, pitch: number): Frame {
  return frameOf(centre, turned(yaw, pitch), radius)
}

/** Skull, cheeks, muzzle, nose, eyes and ears. */
export function headParts(s: Quadruped, head: Frame, asleep = false): Part[] {
  const r = head.unit
  const [snoutLength, snoutThickness] = s.snout
  const centre = head.at(0, 0, 0)
  const [f, u] = head.axes
  const fur = s.fur * 0.7
  // Pale cheeks and chin, the coat's colour above.
  const face: Paint = (x, y, z) => {
    const d: Vec3 = [x - centre[0], y - centre[1], z - centre[2]]
    const up = (d[0] * u[0] + d[1] * u[1] + d[2] * u[2]) / r
    const forward = (d[0] * f[0] + d[1] * f[1] + d[2] * f[2]) / r
    // A badger's head is white but for its stripes.
    let colour = s.extra === 'stripe' && s.mark[0] < 0.5 ? s.muzzle : s.coat
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
  // Grazers have their eyes at the sides, hunters in front.
  const eyeAt = (side: number): Vec3 =>
    s.hoofed ? head.at(0.42, 0.3, side * 0.82) : head.at(0.77, 0.19, side * 0.5)
  const glintAt = (side: number): Vec3 =>
    s.hoofed ? head.at(0.54, 0.38, side * 0.92) : head.at(0.91, 0.28, side * 0.52 + 0.03)
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
    if (asleep) parts.push(...lid(s, head, side))
    else
      parts.push(
        ellipsoid(eyeAt(side), [r * 0.18, r * 0.2, r * 0.18], dark),
        ellipsoid(glintAt(side), [r * 0.05, r * 0.05, r * 0.05], glint),
      )
    parts.push(...ear(s, head, side))
  }
  return parts
}

/** A closed eye: a curved line. */
function lid(s: Quadruped, head: Frame, side: number): Part[] {
  const r = head.unit
  const points: Vec3[] = s.hoofed
    ? [
        head.at(0.16, 0.3, side * 0.9),
        head.at(0.3, 0.22, side * 0.94),
        head.at(0.46, 0.22, side * 0.91),
        head.at(0.6, 0.3, side * 0.82),
      ]
    : [
        head.at(0.86, 0.2, side * 0.3),
        head.at(0.88, 0.12, side * 0.4),
        head.at(0.83, 0.11, side * 0.52),
        head.at(0.72, 0.18, side * 0.62),
      ]
  return tube(points, r * 0.04, r * 0.04, dark)
}

function ear(s: Quadruped, head: Frame, side: number): Part[] {
  const r = head.unit
  const e = s.earSize
  const coat = finish(s.extra === 'panda' ? s.mark : s.coat, { fur: s.fur * 0.5 })
  const inner = finish(mix(s.muzzle, [0.55, 0.25, 0.22], 0.45), { fur: s.fur * 0.3 })
  switch (s.ears) {
    case 'none':
      return []
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
