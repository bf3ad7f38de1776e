/** Pixel containers that the steps hand to each other. All are row-major, top-left first. */

/** sRGB bytes, 4 channels, straight (not premultiplied) alpha. `data.length` = width * height * 4. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Linear-light RGB, 3 channels, 1 = diffuse white, above 1 = highlights. `data.length` = width * height * 3. */
export interface LinearImage {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Three linear-light channel values. */
export type Rgb = readonly [number, number, number]

const toLinear = new Float32Array(256)
for (let i = 0; i < 256; i++) {
  const c = i / 255
  toLinear[i] = c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** sRGB byte (0 to 255) to linear light (0 to 1). */
export function srgbToLinear(byte: number): number {
  return toLinear[byte] ?? 0
}

/** Linear light to sRGB in 0 to 255, not rounded. Values outside 0 to 1 are clamped. */
export function linearToSrgb(value: number): number {
  const c = value <= 0 ? 0 : value >= 1 ? 1 : value
  return 255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)
}

/** `#rrggbb` to linear light. */
export function hexToLinear(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16)
  return [srgbToLinear((n >> 16) & 255), srgbToLinear((n >> 8) & 255), srgbToLinear(n & 255)]
}
