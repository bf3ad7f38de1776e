import type { Part } from './part.ts'

/** Numbers a part takes in the field's table. */
const stride = 24

const kinds = ['cone', 'ellipsoid', 'box', 'disc', 'torus', 'prism', 'lathe'] as const

/** Outlines of more points are looked up in a raster of their distances. */
const pointsMax = 6
const cells = 96

/** How far around the box of an outline its exact distance is asked for. */
const nearOutline = (part: Part): number => 0.1 * (part.size[0] + part.size[1])

/** The raster of an outline's distances: left, bottom, cells per unit, columns, rows, then the values. */
function rasterOf(part: Part): Float64Array {
  const points = new Float64Array(part.outline.flat())
  const margin = nearOutline(part) * 1.05
  const [halfX, halfY] = [part.size[0] + margin, part.size[1] + margin]
  const perUnit = cells / (2 * Math.max(halfX, halfY))
  const columns = Math.ceil(halfX * 2 * perUnit) + 2
  const rows = Math.ceil(halfY * 2 * perUnit) + 2
  const raster = new Float64Array(5 + columns * rows)
  raster.set([-halfX, -halfY, perUnit, columns, rows])
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      raster[5 + row * columns + column] = outlineDistance(
        points,
        0,
        points.length,
        column / perUnit - halfX,
        row / perUnit - halfY,
      )
  return raster
}

const rasters = new Map<string, Float64Array>()
const rastersMax = 96

/** Rasters are kept by their outline: the same car in another colour has the same ones. */
function knownRaster(part: Part): Float64Array {
  const key = part.outline.join(' ')
  const known = rasters.get(key)
  if (known !== undefined) return known
  const made = rasterOf(part)
  if (rasters.size >= rastersMax) rasters.clear()
  rasters.set(key, made)
  return made
}

/**
 * The parts as one table of numbers, `stride` each: kind, centre (1 to 3), axes (4 to 12), size (13
 * to 15), round (16), slope and flat of a cone's sides (17, 18), reach (19), blend (20), carve (21),
 * where its outline begins (22) and how many numbers it has (23; 0 = it is a raster). Outlines follow
 * after the parts. The inner loop reads it several million times a picture; objects would cost twice
 * as much.
 */
function tableOf(parts: readonly Part[]): Float64Array {
  const outlines = parts.map((part) =>
    part.outline.length > pointsMax ? knownRaster(part) : new Float64Array(part.outline.flat()),
  )
  const length = outlines.reduce((sum, outline) => sum + outline.length, parts.length * stride)
  const table = new Float64Array(length)
  let free = parts.length * stride
  parts.forEach((part, index) => {
    const [half, from, to] = part.size
    // A limb shorter than the difference of its radii is one sphere inside the other.
    const slope =
      part.kind === 'cone' && half > 0
        ? Math.max(-0.999, Math.min(0.999, (from - to) / (2 * half)))
        : 0
    table.set(
      [
        kinds.indexOf(part.kind),
        ...part.centre,
        ...part.axes[0],
        ...part.axes[1],
        ...part.axes[2],
        ...part.size,
        part.round,
        slope,
        Math.sqrt(1 - slope * slope),
        part.reach,
        part.blend,
        part.carve ? 1 : 0,
        free,
        part.outline.length > pointsMax ? 0 : part.outline.length * 2,
      ],
      index * stride,
    )
    const outline = outlines[index] as Float64Array
    table.set(outline, free)
    free += outline.length
  })
  return table
}

/**
 * What the raster at `from` of the table says of a point that lies inside it, by a quadratic B-spline:
 * linear between the values, light would fall in bands.
 */
function rasterDistance(t: Float64Array, from: number, x: number, y: number): number {
  const perUnit = t[from + 2] as number
  const columns = t[from + 3] as number
  const rows = t[from + 4] as number
  const u = (x - (t[from] as number)) * perUnit
  const v = (y - (t[from + 1] as number)) * perUnit
  const column = u < 1 ? 1 : u > columns - 2 ? columns - 2 : Math.round(u)
  const row = v < 1 ? 1 : v > rows - 2 ? rows - 2 : Math.round(v)
  const fu = u - column
  const fv = v - row
  const u0 = 0.5 * (0.5 - fu) * (0.5 - fu)
  const u2 = 0.5 * (0.5 + fu) * (0.5 + fu)
  const u1 = 1 - u0 - u2
  const v0 = 0.5 * (0.5 - fv) * (0.5 - fv)
  const v2 = 0.5 * (0.5 + fv) * (0.5 + fv)
  const v1 = 1 - v0 - v2
  const at = from + 5 + row * columns + column
  const low = at - columns
  const high = at + columns
  return (
    v0 * (u0 * (t[low - 1] as number) + u1 * (t[low] as number) + u2 * (t[low + 1] as number)) +
    v1 * (u0 * (t[at - 1] as number) + u1 * (t[at] as number) + u2 * (t[at + 1] as number)) +
    v2 * (u0 * (t[high - 1] as number) + u1 * (t[high] as number) + u2 * (t[high + 1] as number))
  )
}

/**
 * Signed distance in a plane to the closed outline at `from` of the table
 * (https://iquilezles.org/articles/distfunctions2d/, sdPolygon).
 */
function outlineDistance(
  t: Float64Array,
  from: number,
  length: number,
  x: number,
  y: number,
): number {
  let nearest = Infinity
  let inside = false
  let px = t[from + length - 2] as number
  let py = t[from + length - 1] as number
  for (let i = from; i < from + length; i += 2) {
    const qx = t[i] as number
    const qy = t[i + 1] as number
    const ex = px - qx
    const ey = py - qy
    const wx = x - qx
    const wy = y - qy
    const share = (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)
    const s = share <= 0 ? 0 : share >= 1 ? 1 : share
    const bx = wx - ex * s
    const by = wy - ey * s
    const d = bx * bx + by * by
    if (d < nearest) nearest = d
    if (qy > y !== py > y && wx < (ex * wy) / ey) inside = !inside
    px = qx
    py = qy
  }
  const distance = Math.sqrt(nearest)
  return inside ? -distance : distance
}

/** Signed distance to the solid at `o` of the table, from (dx, dy, dz) off its centre. */
function distanceTo(t: Float64Array, o: number, dx: number, dy: number, dz: number): number {
  const lx = dx * (t[o + 4] as number) + dy * (t[o + 5] as number) + dz * (t[o + 6] as number)
  const ly = dx * (t[o + 7] as number) + dy * (t[o + 8] as number) + dz * (t[o + 9] as number)
  const lz = dx * (t[o + 10] as number) + dy * (t[o + 11] as number) + dz * (t[o + 12] as number)
  const s0 = t[o + 13] as number
  const s1 = t[o + 14] as number
  const s2 = t[o + 15] as number
  switch (t[o] as number) {
    case 0: {
      // Round cone: the sides are tangent to both end spheres
      // (https://iquilezles.org/articles/distfunctions/).
      const slope = t[o + 17] as number
      const flat = t[o + 18] as number
      const q = Math.sqrt(lx * lx + lz * lz)
      const y = ly + s0
      const side = y * flat - q * slope
      if (side < 0) return Math.sqrt(q * q + y * y) - s1
      const above = y - 2 * s0
      if (side > flat * 2 * s0) return Math.sqrt(q * q + above * above) - s2
      return q * flat + y * slope - s1
    }
    case 1: {
      const qx = lx / s0
      const qy = ly / s1
      const qz = lz / s2
      const k0 = Math.sqrt(qx * qx + qy * qy + qz * qz)
      const rx = qx / s0
      const ry = qy / s1
      const rz = qz / s2
      const k1 = Math.sqrt(rx * rx + ry * ry + rz * rz)
      return k1 < 1e-9 ? -Math.min(s0, s1, s2) : (k0 * (k0 - 1)) / k1
    }
    case 2: {
      const round = t[o + 16] as number
      const qx = Math.abs(lx) - s0 + round
      const qy = Math.abs(ly) - s1 + round
      const qz = Math.abs(lz) - s2 + round
      const ox = Math.max(qx, 0)
      const oy = Math.max(qy, 0)
      const oz = Math.max(qz, 0)
      return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0) - round
    }
    case 3: {
      const round = t[o + 16] as number
      const along = Math.max(-1, Math.min(1, ly / s0))
      const radius = s1 + (s2 - s1) * (along * 0.5 + 0.5) - round
      // The slope shortens the true distance to a cone's side.
      const slope = (s2 - s1) / (2 * s0)
      const qr = (Math.sqrt(lx * lx + lz * lz) - radius) / Math.sqrt(1 + slope * slope)
      const qy = Math.abs(ly) - s0 + round
      const or = Math.max(qr, 0)
      const oy = Math.max(qy, 0)
      return Math.sqrt(or * or + oy * oy) + Math.min(Math.max(qr, qy), 0) - round
    }
    case 5:
    case 6: {
      const turned = (t[o] as number) === 6
      const round = t[o + 16] as number
      const across = turned ? Math.sqrt(lx * lx + lz * lz) : lx
      // Far outside its box the box will do: outlines are dear.
      const fx = Math.abs(across) - s0
      const fy = Math.abs(ly) - s1
      const fz = turned ? -1 : Math.abs(lz) - s2
      const far = Math.max(fx, fy, fz)
      if (far > 0.1 * (s0 + s1)) {
        const gx = Math.max(fx, 0)
        const gy = Math.max(fy, 0)
        const gz = Math.max(fz, 0)
        return Math.sqrt(gx * gx + gy * gy + gz * gz)
      }
      const points = t[o + 23] as number
      const outline =
        points === 0
          ? rasterDistance(t, t[o + 22] as number, across, ly)
          : outlineDistance(t, t[o + 22] as number, points, across, ly)
      if (turned) return outline
      const rim = outline + round
      const depth = Math.abs(lz) - s2 + round
      const or = Math.max(rim, 0)
      const oz = Math.max(depth, 0)
      return Math.sqrt(or * or + oz * oz) + Math.min(Math.max(rim, depth), 0) - round
    }
    default: {
      const ring = Math.sqrt(lx * lx + lz * lz) - s0
      return Math.sqrt(ring * ring + ly * ly) - s1
    }
  }
}

/** Which parts make up a surface point, and how much of each. */
export interface Blend {
  count: number
  readonly parts: Part[]
  readonly shares: Float64Array
}

/** The distance field of parts, joined in their order. Lists of solids are indexes of the parts. */
export interface Field {
  /** Signed distance to the whole; large where nothing is near. */
  distance(solids: readonly number[], x: number, y: number, z: number): number
  /**
   * The same, and leaves in `blend` what the surface there is made of, in `near` the solids that
   * matter within `reach` of the point.
   */
  sample(solids: readonly number[], x: number, y: number, z: number, reach: number): number
  readonly blend: Blend
  readonly near: number[]
}

const partsMax = 8

export function createField(parts: readonly Part[]): Field {
  const table = tableOf(parts)
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

  const near: number[] = []
  return {
    blend,
    near,
    distance(solids, x, y, z) {
      let d = 1e9
      for (let i = 0; i < solids.length; i++) {
        const o = (solids[i] as number) * stride
        const dx = x - (table[o + 1] as number)
        const dy = y - (table[o + 2] as number)
        const dz = z - (table[o + 3] as number)
        const k = table[o + 20] as number
        const carve = table[o + 21] === 1
        if (!carve) {
          const far = (table[o + 19] as number) + k + d
          // Even the nearest point of its sphere is too far to matter.
          if (far > 0 && d < 1e8 && dx * dx + dy * dy + dz * dz > far * far) continue
        }
        const e = distanceTo(table, o, dx, dy, dz)
        if (carve) {
          if (-e > d) d = -e
          continue
        }
        const h = k > 0 ? k - Math.abs(d - e) : 0
        if (h > 0) d = Math.min(d, e) - (h * h) / (4 * k)
        else if (e < d) d = e
      }
      return d
    },
    sample(solids, x, y, z, reach) {
      let d = 1e9
      blend.count = 0
      near.length = 0
      for (let i = 0; i < solids.length; i++) {
        const index = solids[i] as number
        const part = parts[index] as Part
        const o = index * stride
        const dx = x - (table[o + 1] as number)
        const dy = y - (table[o + 2] as number)
        const dz = z - (table[o + 3] as number)
        if (!part.carve) {
          const far = (table[o + 19] as number) + Math.max(reach, d + part.blend)
          if (d < 1e8 && dx * dx + dy * dy + dz * dz > far * far) continue
        }
        const e = distanceTo(table, o, dx, dy, dz)
        if (e < reach) near.push(index)
        if (part.carve) {
          if (-e > d) {
            d = -e
            blend.count = 0
            add(part, 1)
          }
          continue
        }
        const k = part.blend
        const h = k > 0 ? k - Math.abs(d - e) : 0
        if (h > 0) {
          const t = 0.5 + (d - e) / (2 * k)
          add(part, t * t * (3 - 2 * t))
          d = Math.min(d, e) - (h * h) / (4 * k)
        } else if (e < d) {
          d = e
          blend.count = 0
          add(part, 1)
        }
      }
      return d
    },
  }
}
