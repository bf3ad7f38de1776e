import { type Frame, lumaAt, rowsAtOnce, scaled, unit, type Work } from './frame.ts'

/** Rows of printed dots in the middle tones, larger where it is darker, as in a cheap comic. */
export function printDots(frame: Frame, pitchAt1080: number, work: Work): Frame {
  const { width, height } = frame
  const pitch = Math.max(3, scaled(frame, pitchAt1080))
  const out = new Float32Array(frame.data)
  const turn = (2 * Math.PI) / pitch
  const [cos, sin] = [Math.cos(0.4) * turn, Math.sin(0.4) * turn]
  const sharp = Math.max(2, pitch * 0.55)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(y / height)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const luma = lumaAt(frame.data, i)
      // Deep shadows are solid, lights are paper.
      if (luma < 0.1 || luma > 0.78) continue
      const held = work.protect === null ? 0 : (work.protect[y * width + x] as number)
      const dot = 0.5 + 0.25 * (Math.cos(x * cos + y * sin) + Math.cos(y * cos - x * sin))
      const dark = 0.3 * (1 - 0.65 * held) * unit((dot - luma - 0.02) * sharp + 0.5)
      for (let c = i; c < i + 3; c++) out[c] = (frame.data[c] as number) * (1 - dark)
    }
  }
  return { width, height, data: out }
}
