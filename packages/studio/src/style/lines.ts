import { blurPlane } from './blur.ts'
import { type Frame, lumaOf, smoothstep } from './frame.ts'

/** Ratio of the two blurs of the difference of Gaussians, as in human vision. */
const surround = 1.6

/**
 * Drawn outlines, 0 (none) to 1 (full ink) a pixel: a thresholded difference of Gaussians, which
 * follows edges as a pen would. After Winnemöller, "XDoG" (2011).
 *
 * @param width of a line, px
 */
export function outlines(frame: Frame, width: number): Float32Array {
  const luma = lumaOf(frame)
  const sigma = Math.max(0.5, width * 0.7)
  const centre = blurPlane(luma, frame.width, frame.height, sigma)
  const around = blurPlane(luma, frame.width, frame.height, sigma * surround)
  for (let i = 0; i < centre.length; i++) {
    // Measured against the surroundings, so that dark places get lines as well.
    const light = around[i] as number
    const edge = (light - (centre[i] as number)) / (0.12 + light)
    centre[i] = smoothstep(0.012, 0.05, edge)
  }
  return centre
}
