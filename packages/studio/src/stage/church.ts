/** A village church. */
import type { Rgb } from '../pixels.ts'
import { paintCottage } from './cottage.ts'
import type { Cottage } from './cottage.ts'
import { edge, paintFace, turned } from './face.ts'
import type { Place } from './face.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'

/** A church: a nave with a steep roof, and a tower with a pointed roof and a clock. */
export function paintChurch(
  frame: Frame,
  place: { readonly x: number; readonly z: number; readonly angle: number },
  lit: number,
  snow: number,
): void {
  const { noise } = frame
  const stone: Rgb = [0.52, 0.47, 0.39]
  const house: Cottage = {
    ...place,
    long: 15,
    deep: 8,
    tall: 6,
    rise: 5.5,
    wall: stone,
    roof: [0.12, 0.12, 0.14],
    trim: [0.2, 0.14, 0.1],
    timbered: false,
    lit,
    snow,
    seed: 17,
  }
  paintCottage(frame, house)
  const at = turned(place.x, place.z, place.angle)
  const middle = -9.2
  const s = 2.6
  const high = 16
  const spire = 11
  const corners = [
    at(middle - s, 0, -s),
    at(middle + s, 0, -s),
    at(middle + s, 0, s),
    at(middle - s, 0, s),
  ]
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % 4] ?? from
    paintFace(
      frame,
      { origin: from, across: edge(from, to), up: [0, high, 0] },
      (u, v, footprint, out) => {
        const block = noise.white(
          Math.floor(u / 0.7 + (Math.floor(v / 0.4) % 2) * 0.5) + 90,
          Math.floor(v / 0.4),
        )
        const tone =
          0.86 +
          noise.fbm(u * 0.6, v * 0.4, 3) * 0.3 +
          (block - 0.5) * 0.16 * clamp(0.4 / footprint, 0, 1)
        for (let c = 0; c < 3; c++) out[c] = (stone[c] as number) * tone
        const band = Math.min(Math.abs(v - 10.6), Math.abs(v - high + 0.2)) < 0.16
        const x = u - s
        const arch = v > 11.4 && v < 14.2 - x * x * 0.9 && Math.abs(x) < 0.75
        const r = Math.hypot(x, v - 9)
        for (let c = 0; c < 3; c++) {
          if (band) out[c] = (out[c] as number) * 0.72
          if (arch) out[c] = 0.035
          if (r < 1) out[c] = r > 0.88 ? 0.1 : 0.72
        }
        if (
          r < 0.85 &&
          ((Math.abs(x) < 0.06 && v > 9) || (Math.abs(v - 9) < 0.06 && x > 0 && x < 0.5))
        )
          out.fill(0.04, 0, 3)
        if (r < 0.88 && lit > 0) {
          out[3] = 0.5
          out[4] = 0.4
          out[5] = 0.24
        }
      },
    )
    // A face of the spire: a triangle that leans to the middle.
    const centre = at(middle, high, 0)
    const base: Place = [from[0], high, from[2]]
    const other: Place = [to[0], high, to[2]]
    const mid: Place = [(base[0] + other[0]) / 2, high, (base[2] + other[2]) / 2]
    const rise: Place = [centre[0] - mid[0], spire, centre[2] - mid[2]]
    const tall = Math.hypot(...rise)
    paintFace(
      frame,
      {
        origin: base,
        across: edge(base, other),
        up: rise,
        cut: (u, v, footprint) =>
          clamp((s * (1 - v / tall) - Math.abs(u - s)) / footprint + 1, 0, 1),
      },
      (u, v, _footprint, out) => {
        const slate = 0.8 + 0.3 * noise.value(u * 4, v * 5)
        const white = snow * smooth(0, 0.3, noise.fbm(u, v * 0.6, 2) + 0.1)
        for (let c = 0; c < 3; c++)
          out[c] = mix(([0.1, 0.115, 0.13][c] as number) * slate, 0.74, white)
      },
    )
  })
}
