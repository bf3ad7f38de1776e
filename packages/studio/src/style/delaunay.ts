/** Triangles of a Delaunay triangulation, three point indexes each. */
export type Triangles = Int32Array

/**
 * Triangulates points by Bowyer and Watson's insertion (1981), walking from the last triangle, so
 * points should come in an order in which neighbours follow each other.
 *
 * @param xs whole numbers, up to 4095 in size, so that the test for the circle is exact
 * @param ys likewise; no two points alike; the first four are the corners of a rectangle, in turn,
 *   and the others lie inside it
 */
export function triangulate(xs: Int32Array, ys: Int32Array): Triangles {
  const room = 2 * xs.length + 16
  const points = new Int32Array(room * 3)
  // The triangle across from each corner, or -1.
  const beside = new Int32Array(room * 3).fill(-1)
  const dead = new Uint8Array(room)
  const free: number[] = []
  let made = 0
  const add = (a: number, b: number, c: number): number => {
    const t = free.pop() ?? made++
    dead[t] = 0
    points.set([a, b, c], t * 3)
    beside.fill(-1, t * 3, t * 3 + 3)
    return t
  }
  const x = (p: number): number => xs[p] as number
  const y = (p: number): number => ys[p] as number
  const side = (a: number, b: number, px: number, py: number): number =>
    (x(b) - x(a)) * (py - y(a)) - (y(b) - y(a)) * (px - x(a))
  const inCircle = (t: number, p: number): boolean => {
    const [a, b, c] = [points[t * 3], points[t * 3 + 1], points[t * 3 + 2]] as [
      number,
      number,
      number,
    ]
    const [ax, ay] = [x(a) - x(p), y(a) - y(p)]
    const [bx, by] = [x(b) - x(p), y(b) - y(p)]
    const [cx, cy] = [x(c) - x(p), y(c) - y(p)]
    return (
      (ax * ax + ay * ay) * (bx * cy - cx * by) -
        (bx * bx + by * by) * (ax * cy - cx * ay) +
        (cx * cx + cy * cy) * (ax * by - bx * ay) >
      0
    )
  }
  const one = add(0, 1, 2)
  const two = add(0, 2, 3)
  beside[one * 3 + 1] = two
  beside[two * 3 + 2] = one
  let last = one

  const find = (p: number): number => {
    let t = last
    for (let steps = 0; steps < made; steps++) {
      let moved = false
      for (let k = 0; k < 3; k++) {
        const a = points[t * 3 + ((k + 1) % 3)] as number
        const b = points[t * 3 + ((k + 2) % 3)] as number
        const next = beside[t * 3 + k] as number
        if (next >= 0 && side(a, b, x(p), y(p)) < 0) {
          t = next
          moved = true
          break
        }
      }
      if (!moved) return t
    }
    return t
  }

  for (let p = 4; p < xs.length; p++) {
    const stack = [find(p)]
    dead[stack[0] as number] = 1
    const cavity: number[] = []
    /** Edges of the hole: from, to, and the triangle outside. */
    const rim: [number, number, number][] = []
    while (stack.length > 0) {
      const t = stack.pop() as number
      cavity.push(t)
      for (let k = 0; k < 3; k++) {
        const next = beside[t * 3 + k] as number
        if (next >= 0 && dead[next] === 1) continue
        if (next >= 0 && inCircle(next, p)) {
          dead[next] = 1
          stack.push(next)
        } else {
          rim.push([
            points[t * 3 + ((k + 1) % 3)] as number,
            points[t * 3 + ((k + 2) % 3)] as number,
            next,
          ])
        }
      }
    }
    const from = new Map<number, number>()
    const to = new Map<number, number>()
    const fresh: number[] = []
    // The old ones are given back first, as no triangle outside the rim points to the new ones yet.
    const outside = rim.map(([a, b, next]) => {
      if (next < 0) return -1
      for (let k = 0; k < 3; k++) {
        const q = points[next * 3 + k] as number
        if (q !== a && q !== b) return next * 3 + k
      }
      return -1
    })
    free.push(...cavity)
    for (const [e, [a, b, next]] of rim.entries()) {
      const t = add(p, a, b)
      beside[t * 3] = next
      if ((outside[e] as number) >= 0) beside[outside[e] as number] = t
      from.set(a, t)
      to.set(b, t)
      fresh.push(t)
    }
    for (const t of fresh) {
      beside[t * 3 + 1] = from.get(points[t * 3 + 2] as number) ?? -1
      beside[t * 3 + 2] = to.get(points[t * 3 + 1] as number) ?? -1
    }
    last = fresh[0] as number
  }
  const out: number[] = []
  for (let t = 0; t < made; t++) {
    if (dead[t] === 0) out.push(...points.subarray(t * 3, t * 3 + 3))
  }
  return Int32Array.from(out)
}
