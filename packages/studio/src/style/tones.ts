import { type Frame, lumaAt } from './frame.ts'

/**
 * Flattens luma to `steps` soft steps and leaves the hue: areas of one tone, as in a print. The
 * steps are sharper where the tone changes fast, so that skies do not break into bands.
 */
export function flattenTones({ width, height, data }: Frame, steps: number): Frame {
  const table = factorTable(steps)
  const out = new Float32Array(data.length)
  for (let i = 0; i < data.length; i += 3) {
    const factor = table[(lumaAt(data, i) * tableSize) | 0] as number
    out[i] = Math.min(1, (data[i] as number) * factor)
    out[i + 1] = Math.min(1, (data[i + 1] as number) * factor)
    out[i + 2] = Math.min(1, (data[i + 2] as number) * factor)
  }
  return { width, height, data: out }
}

const tableSize = 4096

/** By luma: what to multiply a colour with so that its luma lands on its step. */
function factorTable(steps: number): Float32Array {
  const table = new Float32Array(tableSize + 1)
  for (let i = 0; i < table.length; i++) {
    const luma = (i + 0.5) / tableSize
    const step = Math.floor(luma * steps)
    const within = luma * steps - step - 0.5
    table[i] = (step + 0.5 + 0.5 * Math.tanh(within * 8)) / steps / luma
  }
  return table
}
