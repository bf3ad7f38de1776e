import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { box, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import { scale } from './tints.ts'

const dark = finish('#26262c', { gloss: 0.4 })
const steel = finish('#b8c0c8', { gloss: 0.9 })

/** A board along the feet of somebody who stands sideways on it, feet at `floor`. */
export function board(kind: 'surfboard' | 'snowboard', floor: number, paint: Rgb | null): Part[] {
  const colour = paint ?? hexToLinear(kind === 'surfboard' ? '#f4efe2' : '#3a7fd0')
  const surface = finish((_, __, z) => (Math.abs(z) % 0.26 < 0.03 ? scale(colour, 0.45) : colour), {
    gloss: 0.6,
  })
  return kind === 'surfboard'
    ? [ellipsoid([0.06, floor - 0.012, 0], [0.13, 0.022, 0.56], surface)]
    : [ellipsoid([0.05, floor - 0.01, 0], [0.085, 0.018, 0.42], surface)]
}

/** A ski under each foot. */
export function skis(feet: readonly Vec3[], paint: Rgb | null): Part[] {
  const surface = finish(paint ?? hexToLinear('#f0c02c'), { gloss: 0.6 })
  return feet.flatMap(([x, y, z]) => [
    box([x + 0.08, y - 0.045, z], [0.42, 0.009, 0.026], surface, { round: 0.008 }),
    limb([x + 0.48, y - 0.045, z], [x + 0.58, y + 0.0, z], 0.018, 0.012, surface, { blend: 0.01 }),
  ])
}

/** A bicycle whose saddle is at `saddle` and whose wheels stand on y = 0, facing along x. */
export function bicycle(saddle: Vec3, paint: Rgb | null): Part[] {
  const frame = finish(paint ?? hexToLinear('#c22f3a'), { gloss: 0.7 })
  const [sx, sy] = saddle
  const wheel = 0.172
  const rear: Vec3 = [sx - 0.2, wheel, 0]
  const front: Vec3 = [sx + 0.4, wheel, 0]
  const crank: Vec3 = [sx + 0.08, wheel * 0.95, 0]
  const seat: Vec3 = [sx - 0.005, sy - 0.035, 0]
  const head: Vec3 = [sx + 0.3, sy - 0.005, 0]
  const flat: Part['axes'] = [
    [1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ]
  const parts: Part[] = []
  for (const hub of [rear, front]) {
    parts.push(
      torus(hub, wheel - 0.012, 0.013, dark, { axes: flat }),
      torus(hub, wheel - 0.03, 0.005, steel, { axes: flat }),
      ellipsoid(hub, [0.016, 0.016, 0.03], steel),
    )
    for (let n = 0; n < 4; n++) {
      const a = (n / 4) * Math.PI + 0.3
      const [c, s] = [Math.cos(a) * 0.15, Math.sin(a) * 0.15]
      parts.push(
        limb([hub[0] - c, hub[1] - s, 0], [hub[0] + c, hub[1] + s, 0], 0.0022, 0.0022, steel),
      )
    }
  }
  const tube = (a: Vec3, b: Vec3): Part => limb(a, b, 0.0125, 0.0125, frame)
  parts.push(
    tube(seat, crank),
    tube(crank, [head[0] + 0.012, head[1] - 0.05, 0]),
    tube([seat[0] + 0.012, seat[1] - 0.03, 0], [head[0] + 0.004, head[1] - 0.015, 0]),
    tube(rear, crank),
    tube(rear, [seat[0] + 0.008, seat[1] - 0.02, 0]),
    tube([head[0], head[1] + 0.02, 0], front),
    ellipsoid([sx - 0.01, sy - 0.022, 0], [0.07, 0.018, 0.036], dark),
    limb([head[0], head[1] + 0.02, 0], [head[0] - 0.005, head[1] + 0.07, 0], 0.01, 0.01, steel),
    limb(
      [head[0] + 0.02, head[1] + 0.075, 0.11],
      [head[0] + 0.02, head[1] + 0.075, -0.11],
      0.011,
      0.011,
      dark,
    ),
    ellipsoid(crank, [0.035, 0.035, 0.012], steel),
    limb(
      [crank[0], crank[1], 0.03],
      [crank[0] + 0.055, crank[1] - 0.05, 0.045],
      0.008,
      0.008,
      steel,
    ),
    limb(
      [crank[0], crank[1], -0.03],
      [crank[0] - 0.055, crank[1] + 0.05, -0.045],
      0.008,
      0.008,
      steel,
    ),
  )
  return parts
}
