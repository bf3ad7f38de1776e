function lattice(x: number, y: number, z: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967295
}

/** Smooth noise in 0 to 1, one bump a unit, the same everywhere and always. */
export function noise3(x: number, y: number, z: number): number {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const iz = Math.floor(z)
  let fx = x - ix
  let fy = y - iy
  let fz = z - iz
  fx = fx * fx * (3 - 2 * fx)
  fy = fy * fy * (3 - 2 * fy)
  fz = fz * fz * (3 - 2 * fz)
  const a = lattice(ix, iy, iz) * (1 - fx) + lattice(ix + 1, iy, iz) * fx
  const b = lattice(ix, iy + 1, iz) * (1 - fx) + lattice(ix + 1, iy + 1, iz) * fx
  const c = lattice(ix, iy, iz + 1) * (1 - fx) + lattice(ix + 1, iy, iz + 1) * fx
  const d = lattice(ix, iy + 1, iz + 1) * (1 - fx) + lattice(ix + 1, iy + 1, iz + 1) * fx
  return (a * (1 - fy) + b * fy) * (1 - fz) + (c * (1 - fy) + d * fy) * fz
}

/** Two octaves of `noise3`, still 0 to 1. */
export function fractal3(x: number, y: number, z: number): number {
  return noise3(x, y, z) * 0.65 + noise3(x * 2.1 + 7, y * 2.1 + 3, z * 2.1) * 0.35
}
