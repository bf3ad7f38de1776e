import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'
import type { Layer } from './layer.ts'
import type { Placement } from './placement.ts'

/** Distance and softness of the shadow, as shares of the shorter side of what hangs. */
const reachShare = 0.035
const softShare = 0.03
const strength = 0.5

/** The soft shadow that what hangs on a wall throws on it, away from the light. */
export function wallShadow(
  image: LinearImage,
  layer: Layer,
  placement: Placement,
  stage: Stage,
): void {
  const side = Math.min(layer.width, layer.height)
  const [lx] = stage.light.direction
  const dx = Math.round(-Math.sign(lx || -1) * side * reachShare)
  const dy = Math.round(side * reachShare)
  const radius = Math.max(1, side * softShare)
  const pad = Math.ceil(radius * 3)
  const width = layer.width + pad * 2
  const height = layer.height + pad * 2
  const shade = new Float32Array(width * height)
  for (let y = 0; y < layer.height; y++)
    for (let x = 0; x < layer.width; x++)
      shade[(y + pad) * width + x + pad] = layer.data[(y * layer.width + x) * 4 + 3] as number
  blur(shade, width, height, radius)
  const left = Math.round(placement.left) - pad + dx
  const top = Math.round(placement.base - layer.height) - pad + dy
  for (let y = Math.max(0, -top); y < height && top + y < image.height; y++)
    for (let x = Math.max(0, -left); x < width && left + x < image.width; x++) {
      const keep = 1 - strength * (shade[y * width + x] as number)
      const i = ((top + y) * image.width + left + x) * 3
      for (let k = 0; k < 3; k++) image.data[i + k] = (image.data[i + k] as number) * keep
    }
}
