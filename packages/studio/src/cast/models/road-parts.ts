import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish } from '../sculpt/part.ts'
import type { Paint, Part, Vec2 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { scale } from './tints.ts'
import { chrome, curved, headlight, pane, plate, shadow, slab, tailLight, wheel } from './wheels.ts'

/** A motor car in metres: outlines are of its side view, the nose at +x. */
export interface Motorcar {
  readonly paint: Paint
  readonly body: readonly Vec2[]
  readonly cabin: readonly Vec2[]
  readonly windows: readonly (readonly Vec2[])[]
  /** Windscreen and rear window, as lines of the side view. */
  readonly screens: readonly (readonly [Vec2, Vec2])[]
  readonly halfWidth: number
  readonly axles: readonly [number, number]
  readonly wheelRadius: number
  readonly nose: number
  readonly tail: number
  readonly lampHeight: number
  readonly extras?: readonly Part[]
}

/** Car paint with the seams of doors in it. */
export function lacquer(colour: Rgb, seams: readonly number[], low: number, high: number): Paint {
  const dark = scale(colour, 0.25)
  return (x, y, z) =>
    Math.abs(z) > 0.5 && y > low && y < high && seams.some((seam) => Math.abs(x - seam) < 0.012)
      ? dark
      : colour
}

export function motorcar(look: Motorcar): Sculpture {
  const body = finish(look.paint, { gloss: 0.5, mirror: 0.29 })
  const w = look.halfWidth
  const cabinHalf = w * 0.84
  const { nose, tail, wheelRadius: r, lampHeight } = look
  const parts: Part[] = [
    plate(curved(look.body), w, body, { round: 0.13 }),
    plate(curved(look.cabin), cabinHalf, body, { round: 0.1, blend: 0.06 }),
    ...look.windows.map((outline) => plate(outline, cabinHalf + 0.012, pane, { round: 0.02 })),
    ...look.screens.map(([a, b]) => slab(a, b, cabinHalf - 0.12, 0.03, pane, 0.02)),
  ]
  for (const x of look.axles)
    parts.push(
      column([x, r, -w - 0.1], [x, r, w + 0.1], r * 1.12, r * 1.12, shadow, { carve: true }),
      box([x, r * 1.3, 0], [r * 1.05, r * 0.55, w - 0.2], shadow),
    )
  parts.push(box([0, r * 0.9, 0], [(nose - tail) * 0.44, r * 0.2, w - 0.14], shadow))
  for (const side of [1, -1]) {
    parts.push(
      ellipsoid([nose - 0.1, lampHeight, side * (w - 0.24)], [0.16, 0.1, 0.2], headlight),
      ellipsoid([tail + 0.06, lampHeight + 0.06, side * (w - 0.16)], [0.1, 0.1, 0.13], tailLight),
      ...look.axles.flatMap((x) => wheel([x, r, side * (w + 0.01)], r, 0.22)),
      ellipsoid(
        [look.axles[0] - 0.62, lampHeight + 0.36, side * (w + 0.06)],
        [0.07, 0.06, 0.09],
        body,
      ),
    )
  }
  parts.push(
    box([nose, lampHeight - 0.05, 0], [0.05, 0.07, w * 0.42], shadow, { round: 0.03 }),
    box([nose - 0.03, lampHeight - 0.27, 0], [0.07, 0.05, w * 0.7], shadow, { round: 0.04 }),
    box([nose + 0.03, lampHeight - 0.17, 0], [0.03, 0.025, w * 0.5], chrome, { round: 0.02 }),
    box([tail, lampHeight - 0.2, 0], [0.06, 0.06, w * 0.8], chrome, { round: 0.04 }),
    ...[0.18, -0.86].map((x) =>
      box([x, lampHeight + 0.17, w - 0.005], [0.1, 0.018, 0.025], chrome, { round: 0.015 }),
    ),
    ...(look.extras ?? []),
  )
  return { yaw: 0.58, pitch: 0.13, parts }
}
