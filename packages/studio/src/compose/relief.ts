import { blur } from './blur.ts'
import type { Layer } from './layer.ts'

/** The relief is soft: on a large layer it is found on a grid of at most about this many px a side. */
const gridSide = 360

/** How the outline of a layer turns towards a light, on a grid that may be coarser than the layer. */
export interface Relief {
  readonly width: number
  readonly height: number
  /** -1 (turned away) to 1 (turned towards the light), about. */
  readonly facing: Float32Array
  /** 0 to 1: how open the outline is on the light's side. */
  readonly open: Float32Array
}

/** Mean cover in each cell of the grid. */
function coverOf({ width, height, data }: Layer, step: number): Float32Array {
  const across = Math.ceil(width / step)
  const cover = new Float32Array(across * Math.ceil(height / step))
  const counts = new Float32Array(across)
  for (let y0 = 0, row = 0; y0 < height; y0 += step, row += across) {
    counts.fill(0)
    const y1 = Math.min(height, y0 + step)
    for (let y = y0; y < y1; y++) {
      for (let x = 0, i = y * width * 4 + 3; x < width; x++, i += 4) {
        const cell = (x / step) | 0
        cover[row + cell] = (cover[row + cell] as number) + (data[i] as number)
        counts[cell] = (counts[cell] as number) + 1
      }
    }
    for (let x = 0; x < across; x++)
      cover[row + x] = (cover[row + x] as number) / (counts[x] as number)
  }
  return cover
}

/** Which sides of a layer are no outline: the subject goes on beyond the picture there. */
export interface OpenSides {
  readonly top: boolean
  readonly right: boolean
  readonly bottom: boolean
  readonly left: boolean
}

/** How far into the layer, as a share of its longer side, an end that is no outline would show. */
const endShare = 0.06

/**
 * Blurred coverage is a relief: its slope says which way the surface turns. Where the subject goes
 * on beyond the picture no light falls round an edge.
 *
 * @param light unit vector in the picture's plane towards the light, y down
 */
export function reliefOf(
  layer: Layer,
  light: readonly [number, number],
  goesOn: OpenSides,
): Relief {
  const [dx, dy] = light
  const step = Math.max(1, Math.floor(Math.max(layer.width, layer.height) / gridSide))
  const width = Math.ceil(layer.width / step)
  const height = Math.ceil(layer.height / step)
  const size = Math.max(width, height)
  const form = coverOf(layer, step)
  const rim = form.slice()
  blur(form, width, height, Math.max(2, size * 0.05))
  blur(rim, width, height, Math.max(1, size * 0.006))
  const reach = Math.max(2, Math.round(size * 0.05))
  const rimReach = Math.max(1, size * 0.008)
  const facing = new Float32Array(form.length)
  const open = new Float32Array(form.length)
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - reach) * width
    const down = Math.min(height - 1, y + reach) * width
    const ay = Math.min(height - 1, Math.max(0, Math.round(y + dy * rimReach))) * width
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const gx =
        (form[y * width + Math.min(width - 1, x + reach)] as number) -
        (form[y * width + Math.max(0, x - reach)] as number)
      const gy = (form[down + x] as number) - (form[up + x] as number)
      facing[p] = -(gx * dx + gy * dy)
      const ax = Math.min(width - 1, Math.max(0, Math.round(x + dx * rimReach)))
      open[p] = Math.max(0, (rim[p] as number) - (rim[ay + ax] as number))
    }
  }
  const end = Math.ceil(size * endShare)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const away = Math.min(
        goesOn.left ? x : end,
        goesOn.right ? width - 1 - x : end,
        goesOn.top ? y : end,
        goesOn.bottom ? height - 1 - y : end,
      )
      if (away >= end) continue
      const p = y * width + x
      facing[p] = ((facing[p] as number) * away) / end
      open[p] = ((open[p] as number) * away) / end
    }
  return { width, height, facing, open }
}
