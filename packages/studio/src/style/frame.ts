/** The picture between development and finish: display-ready sRGB, 3 channels of 0 to 1, row-major. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Called with the share of a filter that is done, 0 to 1; throws to end the render. */
export type Progress = (fraction: number) => void

/** Height of the picture every size in a look is meant for, px; at other sizes they scale along. */
const referenceHeight = 1080

/** A length of a look in px of this frame. The short side counts, so that portrait and landscape match. */
export function scaled(frame: Pick<Frame, 'width' | 'height'>, px: number): number {
  return (px * Math.min(frame.width, frame.height)) / referenceHeight
}

/** Rec. 709 luma of display values. */
export function lumaAt(data: Float32Array, i: number): number {
  return (
    0.2126 * (data[i] as number) +
    0.7152 * (data[i + 1] as number) +
    0.0722 * (data[i + 2] as number)
  )
}

/** The luma plane. */
export function lumaOf({ data }: Frame): Float32Array {
  const out = new Float32Array(data.length / 3)
  for (let i = 0; i < out.length; i++) out[i] = lumaAt(data, i * 3)
  return out
}

/** 0 up to `from`, 1 from `to` on, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
