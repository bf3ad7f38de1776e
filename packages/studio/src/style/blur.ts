/** Three box blurs in a row, which is a Gaussian to the eye; one plane, edges repeated. */
export function blurPlane(
  plane: Float32Array,
  width: number,
  height: number,
  sigma: number,
): Float32Array {
  const [across, down] = [new Float32Array(plane.length), new Float32Array(plane.length)]
  let data = plane
  for (const radius of boxRadii(sigma)) {
    if (radius === 0) continue
    blurRows(data, across, width, height, radius)
    blurColumns(across, down, width, height, radius)
    data = down
  }
  return data === plane ? plane.slice() : data
}

/** Box radii whose three passes together have the variance of a Gaussian of `sigma`. */
function boxRadii(sigma: number): [number, number, number] {
  const ideal = Math.sqrt(4 * sigma * sigma + 1)
  const low = Math.max(0, Math.floor((ideal - 1) / 2))
  const lowVariance = ((2 * low + 1) ** 2 - 1) / 12
  const highVariance = ((2 * low + 3) ** 2 - 1) / 12
  const highs = Math.round((sigma * sigma - 3 * lowVariance) / (highVariance - lowVariance))
  return [highs > 2 ? low + 1 : low, highs > 1 ? low + 1 : low, highs > 0 ? low + 1 : low]
}

function blurRows(
  plane: Float32Array,
  out: Float32Array,
  width: number,
  height: number,
  radius: number,
) {
  for (let y = 0; y < height; y++) blurRow(plane, out, y * width, width, radius)
}

/** One row of a blur, which begins at `row`: rows are functions of their own because their loops run faster so. */
function blurRow(
  plane: Float32Array,
  out: Float32Array,
  row: number,
  width: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1)
  const last = row + width - 1
  const inner = width - radius - 1
  let sum = (plane[row] as number) * radius
  for (let x = 0; x <= radius; x++) sum += plane[Math.min(last, row + x)] as number
  for (let x = 0; x < width; x++) {
    out[row + x] = sum * share
    const enter = x < inner ? row + x + radius + 1 : last
    const leave = x > radius ? row + x - radius : row
    sum += (plane[enter] as number) - (plane[leave] as number)
  }
}

function blurColumns(
  plane: Float32Array,
  out: Float32Array,
  width: number,
  height: number,
  radius: number,
) {
  const sums = new Float64Array(width)
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width
  for (let y = -radius; y <= radius; y++) {
    const row = rowAt(y)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] as number) + (plane[row + x] as number)
  }
  const share = 1 / (2 * radius + 1)
  for (let y = 0; y < height; y++)
    moveSums(plane, out, sums, y * width, rowAt(y + radius + 1), rowAt(y - radius), share)
}

/** Writes the sums of the columns into the row that begins at `row`, and moves them down by one. */
function moveSums(
  plane: Float32Array,
  out: Float32Array,
  sums: Float64Array,
  row: number,
  enter: number,
  leave: number,
  share: number,
): void {
  for (let x = 0; x < sums.length; x++) {
    const sum = sums[x] as number
    out[row + x] = sum * share
    sums[x] = sum + (plane[enter + x] as number) - (plane[leave + x] as number)
  }
}
