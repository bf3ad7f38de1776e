/** One pass of a running mean along rows; outside the array is 0. */
function across(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const scale = 1 / (2 * radius + 1)
  for (let y = 0; y < height; y++) {
    const base = y * width
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x++) sum += from[base + x] as number
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += from[base + x + radius] as number
      to[base + x] = sum * scale
      if (x - radius >= 0) sum -= from[base + x - radius] as number
    }
  }
}

/** The same along columns, a whole row of them at a time: memory is read in its order. */
function down(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const scale = 1 / (2 * radius + 1)
  const sums = new Float64Array(width)
  const add = (y: number, sign: number): void => {
    const row = from.subarray(y * width, (y + 1) * width)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] as number) + sign * (row[x] as number)
  }
  for (let y = 0; y < Math.min(radius, height); y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) add(y + radius, 1)
    const row = to.subarray(y * width, (y + 1) * width)
    for (let x = 0; x < width; x++) row[x] = (sums[x] as number) * scale
    if (y - radius >= 0) add(y - radius, -1)
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
    across(data, other, width, height, rx)
    across(other, data, width, height, rx)
  }
  if (ry > 0) {
    down(data, other, width, height, ry)
    down(other, data, width, height, ry)
  }
}
