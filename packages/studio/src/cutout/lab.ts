import { srgbToLinear } from '../pixels.ts'
import type { Raster } from './resample.ts'

const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)

/**
 * CIE L*a*b* (D65) of sRGB values 0 to 255: 1 unit is about the smallest difference the eye sees,
 * which is why all colour distances of the cut-out are measured in it.
 */
export function labOf(red: number, green: number, blue: number): [number, number, number] {
  const r = linear(red)
  const g = linear(green)
  const b = linear(blue)
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function linear(value: number): number {
  return srgbToLinear(Math.min(255, Math.max(0, Math.round(value))))
}

/** The whole raster (3 channels, sRGB 0 to 255) in Lab. */
export function labRaster(source: Raster): Raster {
  const data = new Float32Array(source.data.length)
  for (let i = 0; i < data.length; i += 3) {
    const lab = labOf(
      source.data[i] as number,
      source.data[i + 1] as number,
      source.data[i + 2] as number,
    )
    data[i] = lab[0]
    data[i + 1] = lab[1]
    data[i + 2] = lab[2]
  }
  return { ...source, data }
}
