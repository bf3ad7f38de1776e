import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'

/** x forward (where the thing looks), y up, z towards the near side. Units are the model's own. */
export type Vec3 = readonly [number, number, number]

export type Vec2 = readonly [number, number]

/** Colour of a surface point, linear; called once a pixel, so it may be any function. */
export type Paint = (x: number, y: number, z: number) => Rgb

/** How a surface looks: its colour, how much it shines (0 to 1), how furry it is (0 to 1). */
export interface Finish {
  readonly paint: Paint
  readonly gloss: number
  readonly fur: number
  /** Light of its own, 0 to 1: lamps, flames, windows at night. */
  readonly glow: number
  /** How much of the sky and the ground it mirrors, 0 to 1: paint of cars 0.3, glass 0.6, chrome 1. */
  readonly mirror: number
}

/** One solid of a model, given by its distance field. */
export interface Part {
  readonly kind: 'cone' | 'ellipsoid' | 'box' | 'disc' | 'torus' | 'prism' | 'lathe'
  readonly centre: Vec3
  /** Unit axes of the solid's own frame, as three rows. */
  readonly axes: readonly [Vec3, Vec3, Vec3]
  /**
   * Cone: half length, radius at both ends. Disc (flat-ended cone): the same. Torus: ring, tube.
   * Prism and lathe: half sizes of the box that holds them, both ways from the centre.
   */
  readonly size: Vec3
  /** Half sizes, along its own axes, of a box around the centre that holds the part. */
  readonly extent: Vec3
  /** The closed outline of a prism (x, y) or a lathe (distance from its axis, y). */
  readonly outline: readonly Vec2[]
  readonly round: number
  /** Radius of a sphere around the centre that holds the part. */
  readonly reach: number
  /** Distance over which it melts into what was there before; 0 = a hard seam. */
  readonly blend: number
  /** Carves instead of adding. */
  readonly carve: boolean
  readonly finish: Finish
}

const upright: Part['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

export interface PartOptions {
  readonly blend?: number
  readonly carve?: boolean
  readonly round?: number
  readonly axes?: Part['axes']
}

/** A finish of one colour, `#rrggbb` or linear. */
export function finish(
  colour: string | Rgb | Paint,
  options: {
    readonly gloss?: number
    readonly fur?: number
    readonly glow?: number
    readonly mirror?: number
  } = {},
): Finish {
  const flat = typeof colour === 'string' ? hexToLinear(colour) : colour
  const paint: Paint = typeof flat === 'function' ? flat : () => flat
  return {
    paint,
    gloss: options.gloss ?? 0.15,
    fur: options.fur ?? 0,
    glow: options.glow ?? 0,
    mirror: options.mirror ?? 0,
  }
}

function normalise([x, y, z]: Vec3): Vec3 {
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** Axes whose second one points along `direction`. */
export function along(direction: Vec3): Part['axes'] {
  const y = normalise(direction)
  const x = normalise(cross(y, Math.abs(y[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]))
  return [x, y, cross(x, y)]
}

/** Axes turned by `yaw` about y, then `pitch` (nose up) and `roll`; radians. */
export function turned(yaw: number, pitch = 0, roll = 0): Part['axes'] {
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(yaw),
    Math.sin(yaw),
    Math.cos(pitch),
    Math.sin(pitch),
    Math.cos(roll),
    Math.sin(roll),
  ]
  const forward: Vec3 = [cy * cp, sp, sy * cp]
  const side: Vec3 = [-sy, 0, cy]
  const up: Vec3 = cross(side, forward)
  return [
    forward,
    [up[0] * cr + side[0] * sr, up[1] * cr + side[1] * sr, up[2] * cr + side[2] * sr],
    [side[0] * cr - up[0] * sr, side[1] * cr - up[1] * sr, side[2] * cr - up[2] * sr],
  ]
}

function between(a: Vec3, b: Vec3): { centre: Vec3; half: number; axes: Part['axes'] } {
  const d: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  return {
    centre: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2],
    half: Math.hypot(...d) / 2,
    axes: along(d),
  }
}

function part(
  kind: Part['kind'],
  centre: Vec3,
  size: Vec3,
  reach: number,
  extent: Vec3,
  finish: Finish,
  options: PartOptions,
  outline: readonly Vec2[] = [],
): Part {
  return {
    kind,
    centre,
    size,
    reach,
    extent,
    outline,
    finish,
    axes: options.axes ?? upright,
    round: options.round ?? 0,
    blend: options.blend ?? 0,
    carve: options.carve ?? false,
  }
}

/** A limb: round-ended, from `a` with radius `ra` to `b` with radius `rb`. */
export function limb(
  a: Vec3,
  b: Vec3,
  ra: number,
  rb: number,
  finish: Finish,
  options: PartOptions = {},
): Part {
  const { centre, half, axes } = between(a, b)
  const r = Math.max(ra, rb)
  return part('cone', centre, [half, ra, rb], half + r, [r, half + r, r], finish, {
    ...options,
    axes,
  })
}

/** A flat-ended round column or cone from `a` to `b`; `round` softens its edges. */
export function column(
  a: Vec3,
  b: Vec3,
  ra: number,
  rb: number,
  finish: Finish,
  options: PartOptions = {},
): Part {
  const { centre, half, axes } = between(a, b)
  const r = Math.max(ra, rb)
  return part('disc', centre, [half, ra, rb], Math.hypot(half, r), [r, half, r], finish, {
    ...options,
    axes,
  })
}

export function ellipsoid(
  centre: Vec3,
  radii: Vec3,
  finish: Finish,
  options: PartOptions = {},
): Part {
  return part('ellipsoid', centre, radii, Math.max(...radii), radii, finish, options)
}

/** A box by its half sizes; `round` is the radius of its edges. */
export function box(centre: Vec3, half: Vec3, finish: Finish, options: PartOptions = {}): Part {
  return part('box', centre, half, Math.hypot(...half), half, finish, options)
}

/** A ring around its own y axis. */
export function torus(
  centre: Vec3,
  ring: number,
  tube: number,
  finish: Finish,
  options: PartOptions = {},
): Part {
  const extent: Vec3 = [ring + tube, tube, ring + tube]
  return part('torus', centre, [ring, tube, 0], ring + tube, extent, finish, options)
}

/**
 * A plate cut to a closed outline (x, y around `centre`, either way round), `halfDepth` thick both
 * ways along its z; `round` softens its rims, within the outline.
 */
export function prism(
  centre: Vec3,
  outline: readonly Vec2[],
  halfDepth: number,
  finish: Finish,
  options: PartOptions = {},
): Part {
  const x = Math.max(...outline.map((p) => Math.abs(p[0])))
  const y = Math.max(...outline.map((p) => Math.abs(p[1])))
  const half: Vec3 = [x, y, halfDepth]
  return part('prism', centre, half, Math.hypot(...half), half, finish, options, outline)
}

/**
 * What a lathe turns: the outline (distance from the axis, height) from its foot to its top, closed
 * along the axis. Heights are from `foot` along its own y axis.
 */
export function lathe(
  foot: Vec3,
  profile: readonly Vec2[],
  finish: Finish,
  options: PartOptions = {},
): Part {
  const low = Math.min(...profile.map((p) => p[1]))
  const high = Math.max(...profile.map((p) => p[1]))
  const radius = Math.max(...profile.map((p) => p[0]))
  const middle = (low + high) / 2
  const axis = (options.axes ?? upright)[1]
  const centre: Vec3 = [
    foot[0] + axis[0] * middle,
    foot[1] + axis[1] * middle,
    foot[2] + axis[2] * middle,
  ]
  // Mirrored about the axis, the outline is closed and has no rim there.
  const right = profile.map(([r, y]): Vec2 => [r, y - middle])
  const left = right.map(([r, y]): Vec2 => [-r, y]).toReversed()
  const half: Vec3 = [radius, (high - low) / 2, radius]
  return part('lathe', centre, half, Math.hypot(radius, half[1]), half, finish, options, [
    ...right,
    ...left,
  ])
}

/** A smooth line through `points` (Catmull-Rom), `steps` pieces between two of them. */
export function smooth<T extends readonly number[]>(
  points: readonly T[],
  steps: number,
  closed = false,
): T[] {
  const count = points.length
  const at = (n: number): T =>
    (closed ? points[(n + count) % count] : points[Math.max(0, Math.min(count - 1, n))]) as T
  const line: T[] = []
  for (let n = 0; n < (closed ? count : count - 1); n++) {
    const [a, b, c, d] = [at(n - 1), at(n), at(n + 1), at(n + 2)]
    for (let k = 0; k < steps; k++) {
      const t = k / steps
      line.push(
        b.map((_, i) => {
          const [p, q, r, s] = [a[i], b[i], c[i], d[i]] as [number, number, number, number]
          return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)))
        }) as unknown as T,
      )
    }
  }
  if (!closed) line.push(at(count - 1))
  return line
}

/** A bent rod through `points`, `ra` thick at the first and `rb` at the last. */
export function tube(
  points: readonly Vec3[],
  ra: number,
  rb: number,
  finish: Finish,
  options: PartOptions = {},
): Part[] {
  const last = points.length - 1
  return points.slice(1).map((to, n) => {
    const from = points[n] as Vec3
    return limb(
      from,
      to,
      ra + ((rb - ra) * n) / last,
      ra + ((rb - ra) * (n + 1)) / last,
      finish,
      options,
    )
  })
}
