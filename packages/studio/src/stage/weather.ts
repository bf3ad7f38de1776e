/** What falls from the sky, and lightning. */
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'

/** Paints rain, snow or lightning over a finished outdoor set. */
export function paintWeather(frame: Frame, progress: Progress): void {
  switch (frame.scene.weather) {
    case 'rain':
      paintRain(frame, 1, progress)
      break
    case 'storm':
      paintLightning(frame)
      paintRain(frame, 0.7, progress)
      break
    case 'snow':
      paintSnow(frame, progress)
      break
    case 'clear':
    case 'cloudy':
    case 'fog':
      break
  }
}

/** Brightness of a drop or flake: the sky seen through or on it. */
function fallingLight(frame: Frame, strength: number): readonly [number, number, number] {
  const { ambient, haze } = frame.atmosphere
  return [
    (ambient[0] * 0.6 + haze[0] * 0.6) * strength,
    (ambient[1] * 0.6 + haze[1] * 0.6) * strength,
    (ambient[2] * 0.6 + haze[2] * 0.6) * strength,
  ]
}

function paintRain(frame: Frame, amount: number, progress: Progress): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const random = frame.random.fork('rain')
  const unit = Math.sqrt(width * height) / 1440
  const slant = (random.next() < 0.5 ? -1 : 1) * random.between(0.07, 0.24)
  const light = fallingLight(frame, 1.25)
  const count = Math.round(2600 * amount)
  for (let i = 0; i < count; i++) {
    if (i % 128 === 0) progress.at(i / count)
    const near = random.next() ** 2.2
    const metres = mix(26, 3, near)
    const length = mix(16, 95, near) * unit * random.between(0.7, 1.3)
    const half = Math.max(0.4, mix(0.4, 1.15, near) * unit)
    const alpha = mix(0.1, 0.24, random.next()) * Math.min(1, half / (0.5 * unit))
    const x0 = random.between(-0.1, 1.1) * width
    const y0 = random.between(-0.1, 1) * height
    const rows = Math.round(length)
    for (let r = 0; r < rows; r++) {
      const y = Math.round(y0 + r)
      if (y < 0 || y >= height) continue
      const t = r / rows
      const middle = x0 + slant * r
      const fade = alpha * Math.sin(Math.PI * t)
      for (let px = Math.floor(middle - half); px <= middle + half; px++) {
        if (px < 0 || px >= width) continue
        const cover =
          clamp(Math.min(px + 1, middle + half) - Math.max(px, middle - half), 0, 1) * fade
        const k = y * width + px
        const behind = depth[k] as number
        if (behind < metres) continue
        // A drop is seen before the sky, hardly before the ground it is about to hit.
        const seen =
          behind === Infinity ? cover : cover * 0.6 * smooth(metres, metres * 1.6, behind)
        for (let c = 0; c < 3; c++)
          data[k * 3 + c] = mix(data[k * 3 + c] as number, light[c] as number, seen)
      }
    }
  }
  paintSplashes(frame, light, Math.round(620 * amount))
}

/** Little crowns where drops hit the ground or the water near by. */
function paintSplashes(
  frame: Frame,
  light: readonly [number, number, number],
  count: number,
): void {
  const { width, height, camera, depth } = frame
  const { data } = frame.image
  const random = frame.random.fork('splashes')
  for (let i = 0; i < count; i++) {
    const metres = mix(2.2, 20, random.next() ** 0.8)
    const scale = camera.focal / metres
    const x = random.next() * width
    const y = camera.horizonY + camera.eyeHeight * scale
    const wide = Math.max(0.8, random.between(0.012, 0.032) * scale)
    const tall = wide * 0.42
    const alpha = random.between(0.1, 0.24)
    const lastY = Math.min(height - 1, Math.ceil(y + tall))
    for (let row = Math.max(0, Math.floor(y - tall)); row <= lastY; row++) {
      const lastX = Math.min(width - 1, Math.ceil(x + wide))
      for (let px = Math.max(0, Math.floor(x - wide)); px <= lastX; px++) {
        const k = row * width + px
        const behind = depth[k] as number
        // Only on level ground, not before what stands up from it.
        if (behind < metres * 0.9 || behind > metres * 1.12) continue
        const u = (px + 0.5 - x) / wide
        const v = (row + 0.5 - y) / tall
        const ring = smooth(0.5, 0.1, Math.abs(Math.sqrt(u * u + v * v) - 0.62)) * alpha
        for (let c = 0; c < 3; c++)
          data[k * 3 + c] = mix(data[k * 3 + c] as number, light[c] as number, ring)
      }
    }
  }
}

function paintSnow(frame: Frame, progress: Progress): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const random = frame.random.fork('snow')
  const unit = Math.sqrt(width * height) / 1440
  const light = fallingLight(frame, 1.7)
  const count = 3000
  for (let i = 0; i < count; i++) {
    if (i % 128 === 0) progress.at(i / count)
    const near = random.next() ** 3.4
    const metres = mix(40, 2, near)
    const radius = Math.max(0.6, mix(0.9, 7.5, near) * unit * random.between(0.7, 1.3))
    // Flakes out of focus spread the same light over more pixels.
    const alpha = mix(0.75, 0.34, Math.min(1, near * 1.6)) * random.between(0.5, 1)
    const x = random.next() * width
    const y = random.next() * height
    for (
      let row = Math.max(0, Math.floor(y - radius));
      row <= Math.min(height - 1, y + radius);
      row++
    ) {
      for (
        let px = Math.max(0, Math.floor(x - radius));
        px <= Math.min(width - 1, x + radius);
        px++
      ) {
        const k = row * width + px
        if ((depth[k] as number) < metres) continue
        const r = Math.sqrt((px + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / radius
        const cover = alpha * smooth(1, 0.35, r)
        for (let c = 0; c < 3; c++)
          data[k * 3 + c] = mix(data[k * 3 + c] as number, light[c] as number, cover)
      }
    }
  }
}

/** One forked stroke in the sky, with its glow. */
function paintLightning(frame: Frame): void {
  const random = frame.random.fork('lightning')
  if (random.next() < 0.35) return
  const { width, height, camera, depth } = frame
  const { data } = frame.image
  const unit = Math.sqrt(width * height) / 1440
  const points: { x: number; y: number; power: number }[] = []
  const grow = (x: number, y: number, angle: number, length: number, power: number): void => {
    let px = x
    let py = y
    let turn = angle
    const steps = Math.ceil(length / (7 * unit))
    for (let i = 0; i < steps; i++) {
      const nextX = px + Math.sin(turn) * 7 * unit
      const nextY = py + Math.cos(turn) * 7 * unit
      for (let k = 0; k < 8; k++)
        points.push({
          x: mix(px, nextX, k / 8),
          y: mix(py, nextY, k / 8),
          power: power * (1 - (0.5 * i) / steps),
        })
      px = nextX
      py = nextY
      turn = mix(turn, angle, 0.24) + random.between(-0.62, 0.62)
      if (power > 0.3 && random.next() < 0.07)
        grow(px, py, angle + random.between(-1, 1), length * random.between(0.2, 0.45), power * 0.4)
    }
  }
  const top = Math.min(0, camera.horizonY * 0.1)
  grow(
    width * random.between(0.15, 0.85),
    top,
    random.between(-0.2, 0.2),
    (camera.horizonY - top) * 1.05,
    1,
  )
  for (const point of points) {
    const reach = 26 * unit * point.power + 2
    for (
      let y = Math.max(0, Math.floor(point.y - reach));
      y <= Math.min(height - 1, point.y + reach);
      y++
    ) {
      for (
        let x = Math.max(0, Math.floor(point.x - reach));
        x <= Math.min(width - 1, point.x + reach);
        x++
      ) {
        const k = y * width + x
        if ((depth[k] as number) < 400) continue
        const r = Math.sqrt((x + 0.5 - point.x) ** 2 + (y + 0.5 - point.y) ** 2)
        const core = Math.exp(-((r / (1.15 * unit * (0.5 + point.power))) ** 2)) * 0.85
        const halo = Math.exp(-r / (7 * unit)) * 0.014
        const value = (core + halo) * point.power
        data[k * 3] = (data[k * 3] as number) + value * 0.85
        data[k * 3 + 1] = (data[k * 3 + 1] as number) + value * 0.88
        data[k * 3 + 2] = (data[k * 3 + 2] as number) + value * 1.1
      }
    }
  }
}
