/** Schools of small fish far off in the water, no more than shapes in its blue. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { clamp, mix } from './numbers.ts'

/** Paints up to three schools before the open water, each turning as one. */
export function paintSchools(frame: Frame, haze: Rgb, perMetre: number, turn: Random): void {
  const { width, camera, centreX } = frame
  const count = turn.integer(1, 3)
  for (let s = 0; s < count; s++) {
    const z = turn.between(11, 22)
    const scale = camera.focal / z
    const half = width / 2 / scale
    const middleX = turn.between(-0.85, 0.85) * half
    const middleY = turn.between(0.5, 3.2)
    const heading = turn.next() < 0.5 ? -1 : 1
    const climb = turn.between(-0.25, 0.25)
    const spread = turn.between(1.1, 2.4)
    const share = 1 - Math.exp(-perMetre * z)
    const dark: Rgb = [
      mix(0.02, haze[0], share),
      mix(0.035, haze[1], share),
      mix(0.05, haze[2], share),
    ]
    for (let i = turn.integer(16, 38); i > 0; i--) {
      // Dense in the middle, a lens in outline.
      const u = turn.between(-1, 1) * turn.next()
      const v = turn.between(-0.5, 0.5) * (1 - Math.abs(u)) * turn.between(0.4, 1)
      paintFish(
        frame,
        centreX + (middleX + u * spread) * scale,
        camera.horizonY - (middleY + v * spread + u * climb) * scale,
        turn.between(0.16, 0.26) * scale,
        heading,
        -climb * heading + turn.between(-0.12, 0.12),
        dark,
        z,
      )
    }
  }
}

/** One fish `long` px from mouth to tail, heading right (1) or left (-1) and nose-down by `pitch` radians. */
function paintFish(
  frame: Frame,
  x: number,
  y: number,
  long: number,
  heading: number,
  pitch: number,
  colour: Rgb,
  z: number,
): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const cos = Math.cos(pitch)
  const sin = Math.sin(pitch)
  const reach = long * 0.6 + 1
  const lastY = Math.min(height - 1, y + reach)
  const lastX = Math.min(width - 1, x + reach)
  for (let row = Math.max(0, Math.floor(y - reach)); row <= lastY; row++) {
    for (let px = Math.max(0, Math.floor(x - reach)); px <= lastX; px++) {
      const k = row * width + px
      if ((depth[k] as number) < z) continue
      const dx = (px + 0.5 - x) * heading
      const dy = row + 0.5 - y
      // From -0.5 at the tail to 0.5 at the mouth.
      const t = (dx * cos + dy * sin) / long
      const off = Math.abs(dy * cos - dx * sin) / long
      const body =
        t > -0.34 && t < 0.5 ? 0.17 * Math.sqrt(Math.max(0, 1 - ((t - 0.1) / 0.42) ** 2)) : 0
      const tail = t < -0.24 && t > -0.5 ? (-0.24 - t) * 0.62 : 0
      const cover =
        clamp((Math.max(body, tail) - off) * long + 0.5, 0, 1) * (body + tail > 0 ? 0.85 : 0)
      if (cover <= 0) continue
      for (let c = 0; c < 3; c++)
        data[k * 3 + c] = mix(data[k * 3 + c] as number, colour[c] as number, cover)
    }
  }
}
