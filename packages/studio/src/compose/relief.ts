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
function coverOf(layer: Layer, step: number): Float32Array {
  const { width, height } = layer
  const across = Math.ceil(width / step)
  const cover = new Float32Array(across * Math.ceil(height / step))
  for (let y = 0; y < height; y++) addCover(layer, step, y, cover, across)
  return cover
}

/** Adds one row's share to the means of its cells. */
function addCover(
  { width, height, data }: Layer,
  step: number,
  y: number,
  cover: Float32Array,
  across: number,
): void {
  const row = Math.floor(y / step)
  const rows = Math.min(step, height - row * step)
  let i = y * width * 4 + 3
  for (let cell = 0; cell < across; cell++) {
    const columns = Math.min(step, width - cell * step)
    let sum = 0
    for (const end = i + columns * 4; i < end; i += 4) sum += data[i] as number
    const at = row * across + cell
    cover[at] = (cover[at] as number) + sum / (rows * columns)
  }
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
