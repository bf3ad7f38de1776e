import { srgbToLinear } from '../pixels.ts'
import type { Actor } from './actor.ts'
import { type Layer, layerOf } from './layer.ts'
import { type Panel, type Way, wayOf } from './panel.ts'
import type { Box } from './placement.ts'
import { isPane } from './window.ts'

/** sRGB grounds of posters and screens, light and deep, warm and cool. */
const grounds: readonly (readonly [number, number, number])[] = [
  [240, 226, 196],
  [186, 214, 221],
  [236, 178, 142],
  [92, 128, 138],
  [214, 205, 226],
  [57, 72, 98],
]

/** Corners of a print that the edge of its image cuts are round, as a share of its shorter side. */
const corner = 0.16

/** Whether the edge of its image cuts the picture so that it cannot stand free. */
function isCut({ cropped, framed }: Actor): boolean {
  return framed || cropped.top || cropped.left || cropped.right
}

/** How much of a point belongs to a box with round corners of this radius. */
function roundness(x: number, y: number, box: Box, radius: number): number {
  const dx = Math.max(box.left + radius - x, x - (box.right - radius), 0)
  const dy = Math.max(box.top + radius - y, y - (box.bottom - radius), 0)
  return Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(dx, dy)))
}

/** Box of a picture on a panel of this size, px from the panel's corner; it may reach beyond. */
function fitted(picture: Actor, width: number, height: number, way: Way): Box {
  const { cropped, aspect, framed } = picture
  const own = way === 'panel' || way === 'screen'
  // What its image cuts off goes on beyond the panel's edge; a photograph fills the panel.
  const fills = own && (framed || cropped.top || (cropped.left && cropped.right))
  const fit = Math.min(height, width / aspect)
  if (way === 'window') {
    // Head and shoulders, or the fore part of an animal.
    const shown = cropped.bottom ? 0.95 : aspect > 0.8 ? 1.15 : 2
    const tall = height * shown
    const middle = (width - tall * aspect) / 2
    const top = height * 0.06
    return { left: middle, top, right: middle + tall * aspect, bottom: top + tall }
  }
  const bust = !fills && cropped.bottom
  const tall = fills
    ? Math.max(height, width / aspect)
    : bust
      ? Math.min(height * 0.96, (width * 1.05) / aspect)
      : fit * (own ? 0.9 : 1)
  const wide = tall * aspect
  const side = own ? Number(cropped.right) - Number(cropped.left) : 0
  const left = side === 0 ? (width - wide) / 2 : side < 0 ? 0 : width - wide
  const top = fills && cropped.top ? 0 : bust ? height - tall : (height - tall) * (own ? 0.55 : 0.5)
  return { left, top, right: left + wide, bottom: top + tall }
}

/** Mean colour of what is opaque, linear. */
function meanOf({ data }: Layer): readonly number[] {
  const sum = [0, 0, 0]
  let weight = 1e-6
  for (let i = 0; i < data.length; i += 16) {
    weight += data[i + 3] as number
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (data[i + k] as number)
  }
  return sum.map((channel) => channel / weight)
}

/** The ground that a picture's subject stands out from best, linear; null where it is printed. */
export function groundOf(bearer: Actor, picture: Actor): readonly number[] | null {
  if (wayOf(bearer) === 'print' || wayOf(bearer) === 'window') return null
  const height = 24
  const width = Math.max(1, Math.round(height * picture.aspect))
  const mean = meanOf(layerOf(picture.look(96, false, 0).bitmap, width, height, false))
  const far = (ground: readonly number[]): number =>
    ground.reduce(
      (sum, c, k) => sum + (Math.sqrt(srgbToLinear(c)) - Math.sqrt(mean[k] as number)) ** 2,
      0,
    )
  const [best = [240, 226, 196]] = grounds.toSorted((a, b) => far(b) - far(a))
  return best.map((c) => srgbToLinear(c))
}

/** Mean light of a layer's opaque pixels in the rows and columns given. */
function lightOf(layer: Layer, area: Box): number {
  let sum = 0
  let weight = 1e-6
  for (let y = Math.max(0, Math.ceil(area.top)); y < Math.min(layer.height, area.bottom); y += 2)
    for (let x = Math.max(0, Math.ceil(area.left)); x < Math.min(layer.width, area.right); x += 2) {
      const i = (y * layer.width + x) * 4
      sum += layer.data[i + 1] as number
      weight += layer.data[i + 3] as number
    }
  return sum / weight
}

/**
 * Prints, paints or shows a picture on a bearer's layer, in place, with the bearer's folds and
 * shades. Returns where the whole picture lies, px of the layer, though the panel's edges may cut it.
 *
 * @param ground of the panel, from `groundOf`
 */
export function pictureOnThing(
  layer: Layer,
  bearer: Actor,
  picture: Actor,
  panel: Panel,
  ground: readonly number[] | null,
): Box {
  const way = wayOf(bearer)
  const [ax, ay] = [panel.across[0] * layer.width, panel.across[1] * layer.height]
  const [dx, dy] = [panel.down[0] * layer.width, panel.down[1] * layer.height]
  const [left, top] = [panel.left * layer.width, panel.top * layer.height]
  const panelWidth = Math.hypot(ax, ay)
  const panelHeight = Math.hypot(dx, dy)
  const box = fitted(picture, panelWidth, panelHeight, way)
  const width = Math.max(1, Math.round(box.right - box.left))
  const height = Math.max(1, Math.round(box.bottom - box.top))
  const subject = layerOf(picture.look(height, false, 0).bitmap, width, height, false)
  const area: Box = {
    left: left + Math.min(0, dx),
    right: left + ax + Math.max(0, dx),
    top: top + Math.min(0, ay),
    bottom: top + dy + Math.max(0, ay),
  }
  const mean = Math.max(1e-3, lightOf(layer, area))
  const radius = way === 'print' && isCut(picture) ? corner * Math.min(width, height) : 0
  const determinant = ax * dy - ay * dx
  const lastY = Math.min(layer.height, Math.ceil(area.bottom))
  const lastX = Math.min(layer.width, Math.ceil(area.right))
  for (let y = Math.max(0, Math.floor(area.top)); y < lastY; y++) {
    for (let x = Math.max(0, Math.floor(area.left)); x < lastX; x++) {
      const [px, py] = [x + 0.5 - left, y + 0.5 - top]
      // Where the pixel is on the panel, in px from its left upper corner.
      const u = ((px * dy - py * dx) / determinant) * panelWidth
      const v = ((py * ax - px * ay) / determinant) * panelHeight
      const i = (y * layer.width + x) * 4
      const under = layer.data[i + 3] as number
      const inside =
        Math.min(1, Math.max(0, u + 0.5)) *
        Math.min(1, Math.max(0, panelWidth + 0.5 - u)) *
        Math.min(1, Math.max(0, v + 0.5)) *
        Math.min(1, Math.max(0, panelHeight + 0.5 - v))
      if (inside <= 0 || under <= 0 || (way === 'window' && !isPane(layer, i))) continue
      // Cloth has folds and a mug is round: the picture takes the light of what it is on.
      const light =
        way === 'screen' || way === 'window'
          ? 1
          : Math.min(1.25, Math.max(0.55, (layer.data[i + 1] as number) / under / mean) ** 0.8)
      const sx = Math.floor(u - box.left)
      const sy = Math.floor(v - box.top)
      const seen = sx >= 0 && sy >= 0 && sx < width && sy < height
      const s = (sy * width + sx) * 4
      const kept = seen ? (radius > 0 ? roundness(u, v, box, radius) : 1) : 0
      const cover = seen ? (subject.data[s + 3] as number) * kept : 0
      const fade = 1.06 - (0.16 * v) / panelHeight
      for (let k = 0; k < 3; k++) {
        const own = layer.data[i + k] as number
        const back = ground === null ? own : (ground[k] as number) * fade * light * under
        const ink = seen ? (subject.data[s + k] as number) * kept * light * under : 0
        layer.data[i + k] = own * (1 - inside) + (back * (1 - cover) + ink) * inside
      }
    }
  }
  const middleX = (box.left + box.right) / 2 / panelWidth
  const middleY = (box.top + box.bottom) / 2 / panelHeight
  const cx = left + ax * middleX + dx * middleY
  const cy = top + ay * middleX + dy * middleY
  return {
    left: cx - width / 2,
    right: cx + width / 2,
    top: cy - height / 2,
    bottom: cy + height / 2,
  }
}
