import type { Bitmap } from '../pixels.ts'

/** Paints an upright or slanted wooden bar from (x0, y0) to (x1, y1), lit from the left. */
function bar(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  from: readonly [number, number],
  to: readonly [number, number],
  thickness: number,
): void {
  const [x0, y0] = from
  const [x1, y1] = to
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y++) {
    const t = (y - y0) / (y1 - y0)
    const centre = x0 + (x1 - x0) * t
    for (let x = Math.max(0, Math.floor(centre - thickness)); x <= centre + thickness; x++) {
      if (x >= width) break
      const across = (x + 0.5 - centre) / thickness
      const alpha = Math.min(1, (1 - Math.abs(across)) * thickness)
      if (alpha <= 0) continue
      const shade = 0.86 - 0.3 * across - 0.05 * Math.sin(y * 0.11 + x)
      const i = (y * width + x) * 4
      data[i] = 158 * shade
      data[i + 1] = 112 * shade
      data[i + 2] = 68 * shade
      data[i + 3] = Math.max(data[i + 3] as number, alpha * 255)
    }
  }
}

/**
 * A reference that could not be cut out, shown whole as a framed print: white mount, wooden frame
 * and, unless it hangs on a wall, an easel under it.
 */
export function framePrint(photo: Bitmap, easel: boolean): Bitmap {
  const side = Math.sqrt(photo.width * photo.height)
  const mount = Math.round(side * 0.055)
  const frame = Math.max(3, Math.round(side * 0.035))
  const border = mount + frame
  const outerWidth = photo.width + border * 2
  const outerHeight = photo.height + border * 2
  const above = easel ? Math.round(side * 0.1) : 0
  const below = easel ? Math.round(Math.max(side * 0.6, outerHeight * 0.45)) : 0
  const spread = easel ? Math.round(outerWidth * 0.06) : 0
  const width = outerWidth + spread * 2
  const height = outerHeight + above + below
  const data = new Uint8ClampedArray(width * height * 4)
  if (easel) {
    const thickness = side * 0.022
    const middle = width / 2
    bar(data, width, height, [middle, 0], [middle, height * 0.95], thickness)
    bar(data, width, height, [middle - side * 0.05, 0], [thickness + 1, height], thickness)
    bar(data, width, height, [middle + side * 0.05, 0], [width - thickness - 2, height], thickness)
  }
  for (let y = 0; y < outerHeight; y++) {
    for (let x = 0; x < outerWidth; x++) {
      const i = ((y + above) * width + x + spread) * 4
      const edge = Math.min(x, y, outerWidth - 1 - x, outerHeight - 1 - y)
      if (edge < frame) {
        // A bevelled moulding: bright on its upper and left slopes.
        const across = edge / frame
        const lit = x === edge || y === edge ? 1.12 : 0.72
        const shade = lit * (0.62 + 0.5 * Math.sin(across * Math.PI))
        data[i] = 104 * shade
        data[i + 1] = 70 * shade
        data[i + 2] = 44 * shade
      } else if (edge < border) {
        const depth = Math.min(1, (edge - frame) / (mount * 0.35))
        const shade = 0.86 + 0.14 * depth
        data[i] = 246 * shade
        data[i + 1] = 243 * shade
        data[i + 2] = 236 * shade
      } else {
        const s = ((y - border) * photo.width + x - border) * 4
        const alpha = (photo.data[s + 3] as number) / 255
        data[i] = (photo.data[s] as number) * alpha + 246 * (1 - alpha)
        data[i + 1] = (photo.data[s + 1] as number) * alpha + 243 * (1 - alpha)
        data[i + 2] = (photo.data[s + 2] as number) * alpha + 236 * (1 - alpha)
      }
      data[i + 3] = 255
    }
  }
  if (easel) {
    // The ledge the frame rests on.
    const ledge = Math.round(side * 0.03)
    for (let y = above + outerHeight; y < above + outerHeight + ledge; y++) {
      for (let x = Math.round(outerWidth * 0.12); x < width - outerWidth * 0.12; x++) {
        const i = (y * width + x) * 4
        const shade = 1 - (0.45 * (y - above - outerHeight)) / ledge
        data[i] = 150 * shade
        data[i + 1] = 106 * shade
        data[i + 2] = 64 * shade
        data[i + 3] = 255
      }
    }
  }
  return { width, height, data }
}
