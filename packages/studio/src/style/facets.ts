import { blurPlane } from './blur.ts'
import { triangulate } from './delaunay.ts'
import { type Frame, rowsAtOnce, scaled, shrink, thinOut, unit, type Work } from './frame.ts'
import { pixelNoise } from './noise.ts'
import { paintStrokes } from './strokes.ts'

/** Short side of the picture the corners are found on, px; the triangles are drawn at any size. */
const cornerHeight = 540
/** How far the rectangle that holds all corners reaches beyond the picture, px. */
const margin = 24
/** How much lighter or darker a facet is than its colours, as if it were tilted. */
const tilt = 0.1

/**
 * Redraws the picture in triangles: corners lie close together along edges and wide apart in calm
 * areas, a Delaunay triangulation joins them, and each facet takes the mean of its colours.
 *
 * @param size of a facet in a calm area, px at 1080
 */
export function facet(frame: Frame, size: number, work: Work): Frame {
  const times = Math.max(1, Math.round(Math.min(frame.width, frame.height) / cornerHeight))
  const small = shrink(frame, times)
  const calm = paintStrokes(small, { radius: scaled(small, 4), keep: 0 }, () => work.progress(0.05))
  const { xs, ys } = placeCorners(calm, frame, times, scaled(small, size), work)
  work.progress(0.3)
  const triangles = triangulate(xs, ys)
  work.progress(0.5)
  const ids = new Int32Array(frame.width * frame.height)
  const colours = colourTriangles(frame, triangles, xs, ys, times, ids, work)
  return paintTriangles(frame, ids, colours, work)
}

function placeCorners(calm: Frame, frame: Frame, times: number, size: number, work: Work) {
  const { width, height } = calm
  const edges = edgeStrength(calm)
  const detail = work.protect && thinOut(work.protect, frame, times)
  const xs: number[] = [-margin, width + margin, width + margin, -margin]
  const ys: number[] = [-margin, -margin, height + margin, height + margin]
  // Corners taken so far, by cells as wide as the smallest distance between two.
  const least = Math.max(2, size * 0.1)
  const columns = Math.ceil(width / least) + 1
  const taken = new Int32Array(columns * (Math.ceil(height / least) + 1)).fill(-1)
  const tooClose = (x: number, y: number, apart: number): boolean => {
    const reach = Math.ceil(apart / least)
    const [cx, cy] = [(x / least) | 0, (y / least) | 0]
    for (let gy = Math.max(0, cy - reach); gy <= cy + reach; gy++) {
      for (let gx = Math.max(0, cx - reach); gx <= Math.min(columns - 1, cx + reach); gx++) {
        const p = taken[gy * columns + gx] ?? -1
        if (p >= 0 && ((xs[p] as number) - x) ** 2 + ((ys[p] as number) - y) ** 2 < apart * apart)
          return true
      }
    }
    return false
  }
  const take = (x: number, y: number, apart: number): void => {
    if (tooClose(x, y, apart)) return
    const cell = ((y / least) | 0) * columns + ((x / least) | 0)
    if ((taken[cell] as number) >= 0) return
    taken[cell] = xs.length
    xs.push(x)
    ys.push(y)
  }
  const detailAt = (i: number): number => (detail === null ? 0 : (detail[i] as number))
  // The strongest edges choose first, so that silhouettes are followed by the sides of triangles.
  const strong: number[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const e = edges[i] as number
      const ridge =
        (e >= (edges[i - 1] as number) && e > (edges[i + 1] as number)) ||
        (e >= (edges[i - width] as number) && e > (edges[i + width] as number))
      if (ridge && e > 0.035 - 0.02 * detailAt(i)) strong.push(i)
    }
  }
  strong.sort((a, b) => (edges[b] as number) - (edges[a] as number) || a - b)
  for (const i of strong) {
    const wide = size * (0.54 - 0.3 * Math.min(1, (edges[i] as number) * 5))
    take(i % width, (i / width) | 0, Math.max(least, wide * (1 - 0.5 * detailAt(i))))
  }
  for (let along = 0; along <= 1; along += size / width / 1.2) {
    take(Math.round(along * (width - 1)), 0, size * 0.5)
    take(Math.round(along * (width - 1)), height - 1, size * 0.5)
    take(0, Math.round(along * (height - 1)), size * 0.5)
    take(width - 1, Math.round(along * (height - 1)), size * 0.5)
  }
  const tries = Math.round(((width * height) / (size * size)) * 12)
  for (let k = 0; k < tries; k++) {
    const x = work.random.integer(0, width - 1)
    const y = work.random.integer(0, height - 1)
    take(x, y, size * (1 - 0.45 * detailAt(y * width + x)))
  }
  return inRows(xs, ys, size * 2)
}

/** Sorted in rows that run to and fro, so that each corner is near the one before; the frame's corners first. */
function inRows(xs: readonly number[], ys: readonly number[], rowHeight: number) {
  const order = xs.map((_, p) => p).slice(4)
  const rowOf = (p: number): number => Math.floor((ys[p] as number) / rowHeight)
  order.sort((a, b) => {
    const row = rowOf(a) - rowOf(b)
    const across = (xs[a] as number) - (xs[b] as number)
    return row || (rowOf(a) % 2 === 0 ? across : -across) || (ys[a] as number) - (ys[b] as number)
  })
  const all = [0, 1, 2, 3, ...order]
  return {
    xs: Int32Array.from(all, (p) => xs[p] as number),
    ys: Int32Array.from(all, (p) => ys[p] as number),
  }
}

/** How much the colour changes at each pixel, in any of the three channels. */
function edgeStrength({ width, height, data }: Frame): Float32Array {
  const out = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = (y * width + x) * 3
      let sum = 0
      for (let c = i; c < i + 3; c++) {
        const across = (data[c + 3] as number) - (data[c - 3] as number)
        const down = (data[c + width * 3] as number) - (data[c - width * 3] as number)
        sum += across * across + down * down
      }
      out[y * width + x] = Math.sqrt(sum / 3)
    }
  }
  return blurPlane(out, width, height, 1)
}

/** Marks which triangle each pixel lies in, and gives each triangle the mean of its pixels. */
function colourTriangles(
  { width, height, data }: Frame,
  triangles: Int32Array,
  xs: Int32Array,
  ys: Int32Array,
  times: number,
  ids: Int32Array,
  work: Work,
): Float32Array {
  const colours = new Float32Array(triangles.length)
  for (let t = 0; t < triangles.length; t += 3) {
    if (t % 900 === 0) work.progress(0.5 + (0.3 * t) / triangles.length)
    const corner = (k: number): [number, number] => {
      const p = triangles[t + (k % 3)] as number
      return [((xs[p] as number) + 0.5) * times, ((ys[p] as number) + 0.5) * times]
    }
    const corners = [corner(0), corner(1), corner(2)] as const
    const top = Math.max(0, Math.ceil(Math.min(...corners.map(([, y]) => y)) - 0.5))
    const low = Math.min(height, Math.ceil(Math.max(...corners.map(([, y]) => y)) - 0.5))
    let [r, g, b, count] = [0, 0, 0, 0]
    for (let y = top; y < low; y++) {
      let [from, to] = [Infinity, -Infinity]
      for (let k = 0; k < 3; k++) {
        // The upper end first, so that both triangles on a side work out the same edge.
        const [p, q] = [corner(k), corner(k + 1)].sort((m, n) => m[1] - n[1] || m[0] - n[0]) as [
          [number, number],
          [number, number],
        ]
        if (y + 0.5 < p[1] || y + 0.5 >= q[1]) continue
        const x = p[0] + ((y + 0.5 - p[1]) * (q[0] - p[0])) / (q[1] - p[1])
        from = Math.min(from, x)
        to = Math.max(to, x)
      }
      const end = Math.min(width, Math.ceil(to - 0.5))
      for (let x = Math.max(0, Math.ceil(from - 0.5)); x < end; x++) {
        const p = y * width + x
        ids[p] = t
        r += data[p * 3] as number
        g += data[p * 3 + 1] as number
        b += data[p * 3 + 2] as number
        count++
      }
    }
    const light = (1 + tilt * (2 * pixelNoise(t, 3, work.seed) - 1)) / Math.max(1, count)
    colours[t] = unit(r * light)
    colours[t + 1] = unit(g * light)
    colours[t + 2] = unit(b * light)
  }
  return colours
}

/** Fills in the colours; on the sides of triangles the four pixels around a corner are averaged. */
function paintTriangles(
  { width, height }: Frame,
  ids: Int32Array,
  colours: Float32Array,
  work: Work,
): Frame {
  const data = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.8 + (0.2 * y) / height)
    const below = y < height - 1 ? width : 0
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const beside = x < width - 1 ? 1 : 0
      const a = ids[p] as number
      const b = ids[p + beside] as number
      const c = ids[p + below] as number
      const d = ids[p + below + beside] as number
      for (let k = 0; k < 3; k++) {
        data[p * 3 + k] =
          a === b && a === c && a === d
            ? (colours[a + k] as number)
            : ((colours[a + k] as number) +
                (colours[b + k] as number) +
                (colours[c + k] as number) +
                (colours[d + k] as number)) /
              4
      }
    }
  }
  return { width, height, data }
}
