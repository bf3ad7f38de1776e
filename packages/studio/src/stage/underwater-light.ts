/** Light in water: the surface from below, shafts, what drifts, and how the distance turns blue. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { mix, smooth } from './numbers.ts'
import { createSoftField } from './soft-field.ts'

/** Lays the water over the floor; the open water has its colour already. */
export function veilFloor(frame: Frame, haze: Rgb, perMetre: number): void {
  const { width, height, depth, progress } = frame
  const { data } = frame.image
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) progress.at(0.36)
    let last = 0
    let keep = 1
    for (let k = y * width; k < (y + 1) * width; k++) {
      const d = depth[k] as number
      if (d === Infinity) continue
      // The flat floor has one distance a row.
      if (d !== last) {
        last = d
        keep = Math.exp(-perMetre * d)
      }
      const i = k * 3
      data[i] = (data[i] as number) * keep + haze[0] * (1 - keep)
      data[i + 1] = (data[i + 1] as number) * keep + haze[1] * (1 - keep)
      data[i + 2] = (data[i + 2] as number) * keep + haze[2] * (1 - keep)
    }
  }
}

/** The surface seen from below, where the picture reaches so high: bright ripples that fade with distance. */
export function paintSurface(
  frame: Frame,
  bright: Rgb,
  lightX: number,
  progress: Frame['progress'],
): void {
  const { width, height, camera, centreX, noise } = frame
  const { data } = frame.image
  const above = 4.2
  for (let y = 0; y < Math.min(height, camera.horizonY); y++) {
    if (y % 24 === 0) progress.at(0.08 + (0.04 * y) / height)
    const z = (above * camera.focal) / (camera.horizonY - y - 0.5)
    if (z > 46 || z < 0) continue
    const fade = Math.exp(-z * 0.085) * 1.1
    for (let x = 0; x < width; x++) {
      const gx = ((x + 0.5 - centreX) / camera.focal) * z
      const n = noise.gradient(gx * 0.55, z * 0.3) + 0.5 * noise.gradient(gx * 1.4 + 9, z * 0.75)
      const ripple = Math.max(0, 1 - Math.abs(n) * 2.2) ** 2
      const near = 0.45 + 0.9 * Math.exp(-(((x - lightX) / (width * 0.22)) ** 2))
      const value = ripple * fade * near * 0.75
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++)
        data[k + c] = (data[k + c] as number) + (bright[c] as number) * value
    }
  }
}

/** Shafts fan out from where the sun stands over the water. */
export function paintShafts(
  frame: Frame,
  lightX: number,
  bright: Rgb,
  progress: Frame['progress'],
): void {
  const { width, height, noise, depth } = frame
  const { data } = frame.image
  const top = -height * 0.55
  const beams = createSoftField(
    width,
    height,
    Math.max(1, height / 360),
    1,
    (x, y, out) => {
      const angle = (x - lightX) / (y - top)
      const beam = smooth(
        0.02,
        0.5,
        noise.fbm(angle * 5.5 + 80, 3.5, 3) + 0.3 * noise.gradient(angle * 22, y / height),
      )
      out[0] = beam * smooth(1.02, 0.05, y / height) * Math.exp(-((angle / 1.1) ** 2))
    },
    frame.progress,
  )
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    if (y % 32 === 0) progress.at(0.8 + (0.14 * y) / height)
    beams.row(y, line)
    for (let x = 0; x < width; x++) {
      const beam = line[x] as number
      if (beam <= 0.004) continue
      const k = y * width + x
      const d = Math.min(26, depth[k] as number)
      const value = beam * (1 - Math.exp(-d / 9)) * 0.34
      for (let c = 0; c < 3; c++)
        data[k * 3 + c] = (data[k * 3 + c] as number) + (bright[c] as number) * value
    }
  }
}

/** What drifts in the water, and a few strings of bubbles. */
export function paintDrift(frame: Frame, turn: Frame['random'], bright: Rgb): void {
  const { width, height, progress } = frame
  const { data } = frame.image
  const unit = Math.sqrt(width * height) / 1440
  const dot = (x: number, y: number, radius: number, power: number, hollow: boolean): void => {
    for (
      let py = Math.max(0, Math.floor(y - radius - 1));
      py <= Math.min(height - 1, y + radius + 1);
      py++
    ) {
      for (
        let px = Math.max(0, Math.floor(x - radius - 1));
        px <= Math.min(width - 1, x + radius + 1);
        px++
      ) {
        const r = Math.hypot(px + 0.5 - x, py + 0.5 - y) / radius
        const spark =
          Math.hypot(px + 0.5 - x + radius * 0.35, py + 0.5 - y + radius * 0.35) / radius
        const value = hollow
          ? (smooth(1.1, 0.9, r) * smooth(0.55, 1, r) * 0.5 + smooth(0.34, 0.1, spark)) * power
          : smooth(1, 0.1, r) * power
        if (value <= 0.002) continue
        const k = (py * width + px) * 3
        for (let c = 0; c < 3; c++)
          data[k + c] = (data[k + c] as number) + mix(bright[c] as number, 1, 0.2) * value
      }
    }
  }
  for (let i = 0; i < 420; i++) {
    if (i % 64 === 0) progress.at(0.94 + (0.04 * i) / 420)
    const near = turn.next() ** 5
    dot(
      turn.next() * width,
      turn.next() * height,
      Math.max(0.7, mix(0.8, 4.5, near) * unit),
      mix(0.22, 0.07, near) * turn.between(0.4, 1),
      false,
    )
  }
  for (let s = 0; s < 3; s++) {
    const x0 = turn.next() * width
    const y0 = height * turn.between(0.5, 0.85)
    const count = turn.integer(5, 12)
    for (let i = 0; i < count; i++) {
      dot(
        x0 + Math.sin(i * 1.1 + s) * 9 * unit + turn.between(-5, 5) * unit,
        y0 - i * turn.between(20, 38) * unit,
        turn.between(1.6, 5.5) * unit,
        0.55,
        true,
      )
    }
  }
}
