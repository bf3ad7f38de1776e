import { linearToSrgb, srgbToLinear } from '../pixels.ts'

const linearSteps = 1023
const linearOf = Float32Array.from({ length: linearSteps + 1 }, (_, i) => {
  const byte = (255 * i) / linearSteps
  const low = Math.floor(byte)
  return (
    srgbToLinear(low) + (byte - low) * (srgbToLinear(Math.min(255, low + 1)) - srgbToLinear(low))
  )
})

/**
 * Display values of 0 to 1 to Oklab, written to `out` at `at`: lightness 0 to 1, green to red, blue to
 * yellow. After Ottosson, "A perceptual color space" (2020).
 */
export function toOklab(r: number, g: number, b: number, out: Float32Array, at: number): void {
  const lr = linearOf[(r * linearSteps + 0.5) | 0] as number
  const lg = linearOf[(g * linearSteps + 0.5) | 0] as number
  const lb = linearOf[(b * linearSteps + 0.5) | 0] as number
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb)
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb)
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb)
  out[at] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  out[at + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  out[at + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
}

/** Oklab to display values of 0 to 1; what no screen can show is clipped. */
export function fromOklab(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    linearToSrgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) / 255,
    linearToSrgb(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) / 255,
    linearToSrgb(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s) / 255,
  ]
}
