/** Operations on masks of one byte a pixel, 1 = subject. */

export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export function areaOf(mask: Mask): number {
  let count = 0
  for (const value of mask.data) count += value
  return count
}

/** The smallest box around the mask, right and bottom exclusive, or null when the mask is empty. */
export function boundsOf({ width, height, data }: Mask) {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue
      if (x < left) left = x
      if (x >= right) right = x + 1
      if (y < top) top = y
      bottom = y + 1
    }
  }
  return right === 0 ? null : { left, top, right, bottom }
}

/** Numbers the 4-connected regions of equal value from 1 up; `sizes[n]` is the area of region n. */
export function regionsOf({ width, height, data }: Mask) {
  const region = new Int32Array(data.length)
  const sizes: number[] = [0]
  const stack: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (region[start] !== 0) continue
    const number = sizes.length
    const value = data[start]
    let size = 0
    region[start] = number
    stack.push(start)
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      size++
      const x = i % width
      const visit = (j: number): void => {
        if (region[j] !== 0 || data[j] !== value) return
        region[j] = number
        stack.push(j)
      }
      if (x > 0) visit(i - 1)
      if (x < width - 1) visit(i + 1)
      if (i >= width) visit(i - width)
      if (i < width * (height - 1)) visit(i + width)
    }
    sizes.push(size)
  }
  return { region, sizes }
}

/**
 * Drops the islands smaller than `islandShare` of the largest one and fills the holes smaller than
 * `holeShare` of it. Larger holes stay: the gap in a handle is background.
 */
export function tidyMask(mask: Mask, islandShare: number, holeShare: number): Mask {
  const { region, sizes } = regionsOf(mask)
  const { width, height, data } = mask
  let largest = 0
  const touchesEdge = new Set<number>()
  for (let i = 0; i < data.length; i++) {
    const number = region[i] as number
    if (data[i] === 1) largest = Math.max(largest, sizes[number] as number)
    const x = i % width
    if (x === 0 || x === width - 1 || i < width || i >= width * (height - 1))
      touchesEdge.add(number)
  }
  const tidied = data.map((value, i) => {
    const number = region[i] as number
    const size = sizes[number] as number
    if (value === 1) return size >= largest * islandShare ? 1 : 0
    return !touchesEdge.has(number) && size < largest * holeShare ? 1 : 0
  })
  return { width, height, data: tidied }
}

/** Area of the largest connected part of the mask. */
export function largestPart(mask: Mask): number {
  const { region, sizes } = regionsOf(mask)
  let largest = 0
  for (let i = 0; i < region.length; i++) {
    if (mask.data[i] === 1) largest = Math.max(largest, sizes[region[i] as number] as number)
  }
  return largest
}
