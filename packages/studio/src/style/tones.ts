import { type Frame, lumaAt } from './frame.ts'

/**
 * Flattens luma to `steps` soft steps and leaves the hue: areas of one tone, as in a print. The
 * steps are sharper where the tone changes fast, so that skies do not break into bands.
 */
export function flattenTones({ width, height, data }: Frame, steps: number): Frame {
  const out = new Float32Array(data.length)
  for (let i = 0; i < data.length; i += 3) {
    const luma = lumaAt(data, i)
    const scaled = luma * steps
    const step = Math.floor(scaled)
    const within = scaled - step - 0.5
    const flattened = (step + 0.5 + 0.5 * Math.tanh(within * 8)) / steps
    const factor = luma > 1e-4 ? flattened / luma : 1
    for (let c = i; c < i + 3; c++) out[c] = Math.min(1, (data[c] as number) * factor)
  }
  return { width, height, data: out }
}
