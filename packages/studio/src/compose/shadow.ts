import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'
import type { Layer } from './layer.ts'
import { footOf, standingShare } from './paint.ts'
import type { Placement } from './placement.ts'

/** A window of shade over the picture: 0 = lit, 1 = fully in shadow. */
interface Shade {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

function createShade(left: number, top: number, right: number, bottom: number): Shade {
  const width = Math.max(1, Math.ceil(right) - Math.floor(left))
  const height = Math.max(1, Math.ceil(bottom) - Math.floor(top))
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    width,
    height,
    data: new Float32Array(width * height),
  }
}

/** Adds the layer's row `y` to the shade, shifted and at row `row`, keeping the darker. */
function castRow(
  shade: Shade,
  layer: Layer,
  y: number,
  left: number,
  row: number,
  gain: number,
): void {
  const sy = Math.round(row) - shade.top
  if (sy < 0 || sy >= shade.height) return
  const start = left - shade.left
  const whole = Math.floor(start)
  const part = start - whole
  let previous = 0
  for (let x = 0; x <= layer.width; x++) {
    const alpha = x < layer.width ? (layer.data[(y * layer.width + x) * 4 + 3] as number) * gain : 0
    const value = alpha * (1 - part) + previous * part
    previous = alpha
    const sx = whole + x
    if (value <= 0 || sx < 0 || sx >= shade.width) continue
    const i = sy * shade.width + sx
    if (value > (shade.data[i] as number)) shade.data[i] = value
  }
}

/** Darkens the picture where the shade lies, down to the share of light that reaches shadows. */
function darken(
  image: LinearImage,
  shade: Shade,
  strength: number,
  left: readonly number[],
  mask: (index: number) => number,
): void {
  for (let y = 0; y < shade.height; y++) {
    const py = y + shade.top
    if (py < 0 || py >= image.height) continue
    for (let x = 0; x < shade.width; x++) {
      const px = x + shade.left
      if (px < 0 || px >= image.width) continue
      const value = (shade.data[y * shade.width + x] as number) * strength
      if (value < 0.002) continue
      const p = py * image.width + px
      const amount = Math.min(1, value) * mask(p)
      for (let k = 0; k < 3; k++)
        image.data[p * 3 + k] =
          (image.data[p * 3 + k] as number) * (1 - amount * (1 - (left[k] as number)))
    }
  }
}

/** Light that is left in full shadow, per channel: ambient against all. */
function remaining(stage: Stage): readonly number[] {
  const { key, ambient } = stage.light
  return [0, 1, 2].map((k) => {
    const a = ambient[k] as number
    return Math.min(0.8, Math.max(0.16, a / (a + 0.75 * (key[k] as number) + 1e-4)))
  })
}

/** The shadow thrown on the ground, sheared away from the light and softer the farther it falls. */
export function castShadow(
  image: LinearImage,
  layer: Layer,
  placement: Placement,
  stage: Stage,
): void {
  const { light, camera } = stage
  const soft = light.shadowStrength
  if (soft <= 0.02) return
  const [lx, ly, lz] = light.direction
  const rise = Math.max(0.22, ly)
  const squash = Math.min(0.42, Math.max(0.1, (placement.base - camera.horizonY) / camera.focal))
  const shearX = Math.max(-1.9, Math.min(1.9, -lx / rise))
  let shearY = Math.max(-1.2, Math.min(1.2, -lz / rise)) * squash
  if (Math.abs(shearY) < 0.05) shearY = shearY < 0 ? -0.05 : 0.05
  const h = layer.height
  const reachX = shearX * h
  const pad = h * 0.12 + 4
  const base = placement.base - h * 0.012
  const shade = createShade(
    Math.max(0, placement.left + Math.min(0, reachX) - pad),
    Math.max(Math.max(0, camera.horizonY), base + Math.min(0, shearY * h) - pad * 0.6),
    Math.min(image.width, placement.left + layer.width + Math.max(0, reachX) + pad),
    Math.min(image.height, base + Math.max(0, shearY * h) + pad * 0.6),
  )
  const far: Shade = { ...shade, data: new Float32Array(shade.data.length) }
  for (let y = 0; y < h; y++) {
    const up = h - 1 - y
    const t = up / h
    const left = placement.left + shearX * up
    const row = base + shearY * up
    const near = Math.max(0, 1 - t * 2.2)
    if (near > 0) castRow(shade, layer, y, left, row, near)
    castRow(far, layer, y, left, row, (1 - near) * (1 - 0.55 * t))
  }
  const radius = h * (0.012 + 0.03 * (1 - soft))
  blur(shade.data, shade.width, shade.height, Math.max(1, radius), Math.max(1, radius * 0.45))
  blur(far.data, far.width, far.height, Math.max(2, radius * 2.4), Math.max(1, radius))
  for (let i = 0; i < shade.data.length; i++)
    shade.data[i] = Math.max(shade.data[i] as number, far.data[i] as number)
  // A table is no part of the stage, and hides what is: its whole board takes shadows.
  const onStage = placement.support !== 'tabletop'
  const distanceMask = (p: number): number =>
    onStage && (stage.depth[p] as number) === Infinity ? 0 : 1
  darken(image, shade, 0.3 + 0.5 * soft, remaining(stage), distanceMask)
}

/**
 * The dark under the feet where hardly any light comes: what makes a thing stand. Every column's
 * lowest point counts, so that far feet and slanting walls are grounded too.
 */
export function contactShadow(
  image: LinearImage,
  layer: Layer,
  placement: Placement,
  strength = 1,
): void {
  const { width, height: h } = layer
  const pad = Math.max(4, h * 0.07)
  const reach = Math.ceil(h * standingShare)
  const shade = createShade(
    Math.max(0, placement.left - pad),
    Math.max(0, placement.base - reach - pad),
    Math.min(image.width, placement.left + width + pad),
    Math.min(image.height, placement.base + pad),
  )
  const wide: Shade = { ...shade, data: new Float32Array(shade.data.length) }
  const thick = Math.max(1.5, h * 0.012)
  const left = Math.round(placement.left) - shade.left
  const top = Math.round(placement.base) - h - shade.top
  let first = shade.width
  let last = -1
  for (let x = 0; x < width; x++) {
    const foot = footOf(layer, x)
    if (foot < 0) continue
    const lift = h - 1 - foot
    const sx = left + x
    if (sx < 0 || sx >= shade.width) continue
    // The farther back a foot stands, the less of its shadow is seen.
    const touch = Math.max(0, 1 - lift / reach) ** 0.7
    first = Math.min(first, sx)
    last = Math.max(last, sx)
    for (let y = Math.round(foot - thick); y <= foot + thick; y++) {
      const sy = top + y
      if (sy < 0 || sy >= shade.height) continue
      shade.data[sy * shade.width + sx] = touch
    }
    for (let y = Math.round(foot - thick * 3); y <= foot + thick * 4; y++) {
      const sy = top + y
      if (sy < 0 || sy >= shade.height) continue
      wide.data[sy * wide.width + sx] = touch
    }
  }
  // Between the feet the body itself keeps the sky's light away.
  const middle = top + h - 1 - h * 0.03
  for (let y = Math.round(middle - h * 0.035); y <= middle + h * 0.03; y++) {
    if (y < 0 || y >= wide.height) continue
    for (let x = first; x <= last; x++) {
      const i = y * wide.width + x
      wide.data[i] = Math.max(wide.data[i] as number, 0.62)
    }
  }
  blur(shade.data, shade.width, shade.height, Math.max(1, h * 0.006), Math.max(1, h * 0.004))
  blur(wide.data, wide.width, wide.height, Math.max(1, h * 0.024), Math.max(1, h * 0.014))
  const floor = [0.2, 0.2, 0.23]
  darken(image, wide, 0.6 * strength, floor, () => 1)
  darken(image, shade, 0.75 * strength, floor, () => 1)
}

/** How dark it is under what is above the ground, and how wide, as a share of its width. */
const hover = { strength: 0.42, width: 0.42, height: 0.07 }

/** The soft dark spot under what jumps or hovers: it tells how high it is. */
export function hoverShadow(image: LinearImage, placement: Placement): void {
  const cx = placement.left + placement.width / 2
  const rx = placement.width * hover.width
  const ry = Math.max(3, placement.width * hover.height)
  const cy = placement.base - ry * 0.3
  const bottom = Math.min(image.height, Math.ceil(cy + ry))
  const right = Math.min(image.width, Math.ceil(cx + rx))
  for (let y = Math.max(0, Math.floor(cy - ry)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(cx - rx)); x < right; x++) {
      const d = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2
      if (d >= 1) continue
      const keep = 1 - hover.strength * (1 - d) ** 1.5
      const i = (y * image.width + x) * 3
      for (let k = 0; k < 3; k++) image.data[i + k] = (image.data[i + k] as number) * keep
    }
}
