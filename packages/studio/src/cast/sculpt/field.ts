import type { Part } from './part.ts'

/** A part with everything the inner loop needs as plain numbers. */
export interface Solid {
  readonly part: Part
  readonly kind: number
  readonly cx: number
  readonly cy: number
  readonly cz: number
  readonly xx: number
  readonly xy: number
  readonly xz: number
  readonly yx: number
  readonly yy: number
  readonly yz: number
  readonly zx: number
  readonly zy: number
  readonly zz: number
  readonly s0: number
  readonly s1: number
  readonly s2: number
  /** Of a cone's sides: sine and cosine of their angle to the axis. */
  readonly slope: number
  readonly flat: number
  readonly round: number
  readonly reach: number
  readonly blend: number
  readonly carve: boolean
}

const kinds = ['cone', 'ellipsoid', 'box', 'disc', 'torus'] as const

export function solidOf(part: Part): Solid {
  const [x, y, z] = part.axes
  const [half, from, to] = part.size
  // A limb shorter than the difference of its radii is one sphere inside the other.
  const slope =
    part.kind === 'cone' && half > 0
      ? Math.max(-0.999, Math.min(0.999, (from - to) / (2 * half)))
      : 0
  return {
    part,
    kind: kinds.indexOf(part.kind),
    cx: part.centre[0],
    cy: part.centre[1],
    cz: part.centre[2],
    xx: x[0],
    xy: x[1],
    xz: x[2],
    yx: y[0],
    yy: y[1],
    yz: y[2],
    zx: z[0],
    zy: z[1],
    zz: z[2],
    s0: part.size[0],
    s1: part.size[1],
    s2: part.size[2],
    slope,
    flat: Math.sqrt(1 - slope * slope),
    round: part.round,
    reach: part.reach,
    blend: part.blend,
    carve: part.carve,
  }
}

/** Signed distance from the point at (dx, dy, dz) from the solid's centre; never skips through. */
function distanceTo(p: Solid, dx: number, dy: number, dz: number): number {
  const lx = dx * p.xx + dy * p.xy + dz * p.xz
  const ly = dx * p.yx + dy * p.yy + dz * p.yz
  const lz = dx * p.zx + dy * p.zy + dz * p.zz
  switch (p.kind) {
    case 0: {
      // Round cone: the sides are tangent to both end spheres
      // (https://iquilezles.org/articles/distfunctions/).
      const q = Math.sqrt(lx * lx + lz * lz)
      const y = ly + p.s0
      const side = -q * p.slope + y * p.flat
      if (side < 0) return Math.sqrt(q * q + y * y) - p.s1
      const above = y - 2 * p.s0
      if (side > p.flat * 2 * p.s0) return Math.sqrt(q * q + above * above) - p.s2
      return q * p.flat + y * p.slope - p.s1
    }
    case 1: {
      const qx = lx / p.s0
      const qy = ly / p.s1
      const qz = lz / p.s2
      const k0 = Math.sqrt(qx * qx + qy * qy + qz * qz)
      const rx = qx / p.s0
      const ry = qy / p.s1
      const rz = qz / p.s2
      const k1 = Math.sqrt(rx * rx + ry * ry + rz * rz)
      return k1 < 1e-9 ? -Math.min(p.s0, p.s1, p.s2) : (k0 * (k0 - 1)) / k1
    }
    case 2: {
      const qx = Math.abs(lx) - p.s0 + p.round
      const qy = Math.abs(ly) - p.s1 + p.round
      const qz = Math.abs(lz) - p.s2 + p.round
      const ox = Math.max(qx, 0)
      const oy = Math.max(qy, 0)
      const oz = Math.max(qz, 0)
      return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0) - p.round
    }
    case 3: {
      const t = Math.max(-1, Math.min(1, ly / p.s0))
      const radius = p.s1 + (p.s2 - p.s1) * (t * 0.5 + 0.5) - p.round
      // The slope shortens the true distance to a cone's side.
      const slope = (p.s2 - p.s1) / (2 * p.s0)
      const qr = (Math.sqrt(lx * lx + lz * lz) - radius) / Math.sqrt(1 + slope * slope)
      const qy = Math.abs(ly) - p.s0 + p.round
      const or = Math.max(qr, 0)
      const oy = Math.max(qy, 0)
      return Math.sqrt(or * or + oy * oy) + Math.min(Math.max(qr, qy), 0) - p.round
    }
    default: {
      const ring = Math.sqrt(lx * lx + lz * lz) - p.s0
      return Math.sqrt(ring * ring + ly * ly) - p.s1
    }
  }
}

/** Which parts make up a surface point, and how much of each. */
export interface Blend {
  count: number
  readonly parts: Part[]
  readonly shares: Float64Array
}

/** The distance field of a list of solids, joined in their order. */
export interface Field {
  /** Signed distance to the whole; large where nothing is near. */
  distance(solids: readonly Solid[], x: number, y: number, z: number): number
  /** The same, and leaves in `blend` what the surface there is made of. */
  sample(solids: readonly Solid[], x: number, y: number, z: number): number
  readonly blend: Blend
}

const partsMax = 8

export function createField(): Field {
  const blend: Blend = { count: 0, parts: [], shares: new Float64Array(partsMax) }

  function add(part: Part, share: number): void {
    for (let i = 0; i < blend.count; i++)
      blend.shares[i] = (blend.shares[i] as number) * (1 - share)
    let at = blend.count
    if (at >= partsMax) {
      // Full: the newcomer takes the place of the least.
      at = 0
      for (let i = 1; i < partsMax; i++)
        if ((blend.shares[i] as number) < (blend.shares[at] as number)) at = i
    } else blend.count++
    blend.parts[at] = part
    blend.shares[at] = share
  }

  return {
    blend,
    distance(solids, x, y, z) {
      let d = 1e9
      for (let i = 0; i < solids.length; i++) {
        const p = solids[i] as Solid
        const dx = x - p.cx
        const dy = y - p.cy
        const dz = z - p.cz
        const k = p.blend
        if (!p.carve) {
          const far = p.reach + k + d
          // Even the nearest point of its sphere is too far to matter.
          if (far > 0 && d < 1e8 && dx * dx + dy * dy + dz * dz > far * far) continue
        }
        const e = distanceTo(p, dx, dy, dz)
        if (p.carve) {
          if (-e > d) d = -e
          continue
        }
        const h = k > 0 ? k - Math.abs(d - e) : 0
        if (h > 0) d = Math.min(d, e) - (h * h) / (4 * k)
        else if (e < d) d = e
      }
      return d
    },
    sample(solids, x, y, z) {
      let d = 1e9
      blend.count = 0
      for (let i = 0; i < solids.length; i++) {
        const p = solids[i] as Solid
        const e = distanceTo(p, x - p.cx, y - p.cy, z - p.cz)
        if (p.carve) {
          if (-e > d) {
            d = -e
            blend.count = 0
            add(p.part, 1)
          }
          continue
        }
        const k = p.blend
        const h = k > 0 ? k - Math.abs(d - e) : 0
        if (h > 0) {
          const t = 0.5 + (d - e) / (2 * k)
          add(p.part, t * t * (3 - 2 * t))
          d = Math.min(d, e) - (h * h) / (4 * k)
        } else if (e < d) {
          d = e
          blend.count = 0
          add(p.part, 1)
        }
      }
      return d
    },
  }
}
