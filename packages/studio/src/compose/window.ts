import type { Layer } from './layer.ts'
import type { Panel } from './panel.ts'

/** Columns of the grid on which a window is looked for. */
const columns = 80
/** Windows are in this upper share of a vehicle: below are its wheels, which are dark too. */
const upperShare = 0.5
/** A smaller share of the vehicle's box is no window one could be seen through. */
const areaMin = 0.02
/** No taller than this many times its width, or it is a gap. */
const slimMax = 2.2

/** Glass as vehicles are drawn with it: dark and grey. `i` is the index of the pixel's red. */
export function isPane({ data }: Layer, i: number): boolean {
  const alpha = data[i + 3] as number
  if (alpha < 0.9) return false
  const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
  const most = Math.max(r, g, b)
  return most < 0.2 && most - Math.min(r, g, b) < 0.05 + most * 0.3
}

/** The largest window of a vehicle, as the box around it; null when it has none that can be told. */
export function windowOf(layer: Layer): Panel | null {
  const step = Math.max(1, layer.width / columns)
  const width = Math.floor(layer.width / step)
  const height = Math.floor((layer.height / step) * upperShare)
  const pane = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (Math.floor((y + 0.5) * step) * layer.width + Math.floor((x + 0.5) * step)) * 4
      pane[y * width + x] = isPane(layer, i) ? 1 : 0
    }
  let best: { area: number; left: number; top: number; right: number; bottom: number } | null = null
  for (let start = 0; start < pane.length; start++) {
    if (pane[start] !== 1) continue
    const found = flood(pane, width, start)
    const slim = (found.bottom - found.top) / (found.right - found.left)
    if (slim < slimMax && found.area > (best?.area ?? 0)) best = found
  }
  const share = best === null ? 0 : (best.area * step * step) / (layer.width * layer.height)
  if (best === null || share < areaMin) return null
  return {
    left: (best.left * step) / layer.width,
    top: (best.top * step) / layer.height,
    across: [((best.right - best.left) * step) / layer.width, 0],
    down: [0, ((best.bottom - best.top) * step) / layer.height],
  }
}

/** Empties one connected region of the grid and tells how large it was. */
function flood(pane: Uint8Array, width: number, start: number) {
  const box = { area: 0, left: width, top: Infinity, right: 0, bottom: 0 }
  const stack = [start]
  pane[start] = 2
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width
    const y = (at - x) / width
    box.area++
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x + 1)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y + 1)
    const next = [at - width, at + width]
    if (x > 0) next.push(at - 1)
    if (x < width - 1) next.push(at + 1)
    for (const other of next) {
      if (pane[other] !== 1) continue
      pane[other] = 2
      stack.push(other)
    }
  }
  return box
}
