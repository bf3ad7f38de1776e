import { turned } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'

/** A place of its own inside a model: points are given forward, up and to the side, in its units. */
export interface Frame {
  readonly origin: Vec3
  /** Forward, up, side. */
  readonly axes: Part['axes']
  /** Model units per unit of the frame: of a head, its radius. */
  readonly unit: number
  at(forward: number, up: number, side: number): Vec3
  /** The way back: forward, up and side of a point of the model. */
  local(x: number, y: number, z: number): Vec3
}

/** A frame at `origin` with the given axes. */
export function frameOf(origin: Vec3, axes: Part['axes'], unit = 1): Frame {
  const [f, u, s] = axes
  return {
    origin,
    axes,
    unit,
    at: (forward, up, side) => [
      origin[0] + (f[0] * forward + u[0] * up + s[0] * side) * unit,
      origin[1] + (f[1] * forward + u[1] * up + s[1] * side) * unit,
      origin[2] + (f[2] * forward + u[2] * up + s[2] * side) * unit,
    ],
    local: (x, y, z) => {
      const dx = (x - origin[0]) / unit
      const dy = (y - origin[1]) / unit
      const dz = (z - origin[2]) / unit
      return [
        dx * f[0] + dy * f[1] + dz * f[2],
        dx * u[0] + dy * u[1] + dz * u[2],
        dx * s[0] + dy * s[1] + dz * s[2],
      ]
    },
  }
}

/** A frame turned inside another: `yaw` to the side, `pitch` nose up, `roll` about its forward axis. */
export function frameIn(
  parent: Frame,
  place: Vec3,
  unit: number,
  yaw: number,
  pitch: number,
  roll = 0,
): Frame {
  const [f, u, s] = parent.axes
  const out = (v: Vec3): Vec3 => [
    f[0] * v[0] + u[0] * v[1] + s[0] * v[2],
    f[1] * v[0] + u[1] * v[1] + s[1] * v[2],
    f[2] * v[0] + u[2] * v[1] + s[2] * v[2],
  ]
  const [a, b, c] = turned(yaw, pitch, roll)
  return frameOf(parent.at(...place), [out(a), out(b), out(c)], unit)
}

/** The model's own frame. */
export const world: Frame = frameOf(
  [0, 0, 0],
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
)

/** `from` plus `length` along a direction given in the frame's axes (any length). */
export function along(frame: Frame, from: Vec3, direction: Vec3, length: number): Vec3 {
  const [f, u, s] = frame.axes
  const l = length / (Math.hypot(...direction) || 1)
  const [df, du, ds] = direction
  return [
    from[0] + (f[0] * df + u[0] * du + s[0] * ds) * l,
    from[1] + (f[1] * df + u[1] * du + s[1] * ds) * l,
    from[2] + (f[2] * df + u[2] * du + s[2] * ds) * l,
  ]
}

/** The point between two, `t` of the way. */
export function lerp(a: Vec3, b: Vec3, t: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}
