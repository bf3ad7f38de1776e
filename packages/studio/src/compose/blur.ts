/** One pass of a running mean along rows or columns; outside the array is 0. */
function pass(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): void {
  const scale = 1 / (2 * radius + 1)
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep
    let sum = 0
    for (let i = 0; i < Math.min(radius, length); i++) sum += from[base + i * step] as number
    for (let i = 0; i < length; i++) {
      if (i + radius < length) sum += from[base + (i + radius) * step] as number
      to[base + i * step] = sum * scale
      if (i - radius >= 0) sum -= from[base + (i - radius) * step] as number
    }
  }
}

/**
 * Blurs one channel in place by two box passes each way (a tent): cost does not depend on the radius.
 * Radii are in px and rounded; outside counts as 0.
 */
export function blur(
  data: Float32Array,
  width: number,
  height: number,
  radiusX: number,
  radiusY = radiusX,
): void {
  const rx = Math.round(radiusX)
  const ry = Math.round(radiusY)
  const other = new Float32Array(data.length)
  if (rx > 0) {
    pass(data, other, height, width, width, 1, rx)
    pass(other, data, height, width, width, 1, rx)
  }
  if (ry > 0) {
    pass(data, other, width, height, 1, width, ry)
    pass(other, data, width, height, 1, width, ry)
  }
}
