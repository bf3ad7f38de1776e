import { blurPlane } from './blur.ts'
import {
  type Frame,
  lumaAt,
  lumaOf,
  rowsAtOnce,
  sampler,
  scaled,
  shrink,
  type Work,
} from './frame.ts'

/** The blur is so wide that a picture of this short side is enough for it, px. */
const blurHeight = 270
/** No place gets more than this much lighter or darker, display values. */
const most = 0.16

/**
 * Local contrast: what is lighter than its wide surroundings gets lighter, what is darker gets darker,
 * so that things stand out from what is behind them as a photographer's dodging and burning does.
 */
export function setOff(
  frame: Frame,
  { radius, strength }: { readonly radius: number; readonly strength: number },
  work: Work,
): Frame {
  const { width, height } = frame
  const times = Math.max(1, Math.round(Math.min(width, height) / blurHeight))
  const small = shrink(frame, times, (done) => work.progress(0.3 * done))
  const blurred = blurPlane(
    lumaOf(small),
    small.width,
    small.height,
    Math.max(0.8, scaled(small, radius)),
  )
  const around = sampler({ width: small.width, height: small.height, data: blurred }, times)
  const data = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) work.progress(0.3 + (0.7 * y) / height)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const luma = lumaAt(frame.data, i)
      const held = work.protect === null ? 1 : 1 - 0.5 * (work.protect[y * width + x] as number)
      const difference = strength * held * (luma - around(x, y))
      const push = difference > most ? most : difference < -most ? -most : difference
      const factor = luma > 0.02 ? (luma + push) / luma : 1
      for (let c = i; c < i + 3; c++) {
        const value = (frame.data[c] as number) * (factor > 0 ? factor : 0)
        data[c] = value > 1 ? 1 : value
      }
    }
  }
  return { width, height, data }
}
