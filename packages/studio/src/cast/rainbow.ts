import type { Bitmap } from '../pixels.ts'

/** Width divided by height of the bow. */
export const rainbowAspect = 2

/** The bow's colours from inside (0) to outside (1), sRGB. */
function colourAt(t: number): readonly [number, number, number] {
  const stops = [
    [132, 78, 190],
    [70, 110, 220],
    [60, 190, 170],
    [120, 205, 80],
    [250, 225, 90],
    [250, 160, 70],
    [235, 80, 80],
  ] as const
  const at = Math.max(0, Math.min(0.9999, t)) * (stops.length - 1)
  const n = Math.floor(at)
  const a = stops[n] ?? stops[0]
  const b = stops[n + 1] ?? a
  const mix = (k: 0 | 1 | 2): number => a[k] + (b[k] - a[k]) * (at - n)
  return [mix(0), mix(1), mix(2)]
}

/** A half circle of see-through colour that fades towards its feet, as a real one does. */
export function drawRainbow(heightPx: number): Bitmap {
  const height = Math.max(2, heightPx)
  const width = height * rainbowAspect
  const data = new Uint8ClampedArray(width * height * 4)
  const outer = height * 0.99
  const inner = height * 0.8
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const up = height - y
      const t = (Math.hypot(x + 0.5 - width / 2, up) - inner) / (outer - inner)
      if (t <= 0 || t >= 1) continue
      const [r, g, b] = colourAt(t)
      const edge = Math.sin(t * Math.PI) ** 0.7
      const fade = Math.min(1, up / (height * 0.55))
      const i = (y * width + x) * 4
      data[i] = r
      data[i + 1] = g
      data[i + 2] = b
      data[i + 3] = 130 * edge * fade
    }
  }
  return { width, height, data }
}
