/** What is sharp in the sky: the sun's or moon's disc, stars and the Milky Way. */
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import { createSoftField } from './soft-field.ts'

export interface Stars {
  /** Adds them to row `y`; `clear` holds the share of cloudless sky per column. */
  addRow(y: number, clear: Float32Array): void
}

/** Radius of the discs as angles in radians, larger than life as painters have them. */
const sunRadius = 0.02
const moonRadius = 0.03

/** Cells of the star grid per radian. */
const grid = 90

function createDisc(
  frame: Frame,
  towards: readonly [number, number, number],
  kind: 'sun' | 'moon' | 'pale moon',
): Stars['addRow'] {
  const { width, camera, centreX, atmosphere, noise } = frame
  const { data } = frame.image
  const { time, key } = atmosphere
  if (towards[2] <= 0.05) return () => {}
  const moon = kind !== 'sun'
  // A moon by day is as pale as the sky it stands in.
  const light = kind === 'pale moon' ? 0.75 : 1
  const x0 = centreX + (towards[0] / towards[2]) * camera.focal
  const y0 = camera.horizonY - (towards[1] / towards[2]) * camera.focal
  const radius = (moon ? moonRadius : sunRadius * (time === 'day' ? 0.7 : 1)) * camera.focal
  return (y, clear) => {
    const dy = y + 0.5 - y0
    if (Math.abs(dy) > radius + 1) return
    const from = clamp(Math.floor(x0 - radius - 1), 0, width)
    const to = clamp(Math.ceil(x0 + radius + 1), 0, width)
    for (let x = from; x < to; x++) {
      const dx = x + 0.5 - x0
      const r = Math.sqrt(dx * dx + dy * dy)
      const inside = smooth(radius + 0.8, radius - 0.8, r) * (clear[x] as number)
      if (inside <= 0) continue
      const i = (y * width + x) * 3
      if (moon) {
        const u = (dx / radius) * 2.1
        const v = (dy / radius) * 2.1
        const maria = smooth(0.02, 0.42, noise.fbm(u + 40.5, v + 11.2, 4))
        const limb = Math.sqrt(Math.max(0, 1 - (r * r) / (radius * radius)))
        const face = (0.62 + 0.38 * limb) * (1.45 - 0.55 * maria) * light
        data[i] = mix(data[i] as number, face * 0.98, inside)
        data[i + 1] = mix(data[i + 1] as number, face * 0.97, inside)
        data[i + 2] = mix(data[i + 2] as number, face * 0.9, inside)
      } else {
        for (let c = 0; c < 3; c++) {
          data[i + c] = mix(data[i + c] as number, (key[c] as number) * 3 + 1.2, inside)
        }
      }
    }
  }
}

/** Prepares the sharp sky of a frame. Stars sit on a jittered grid of angles, so any size has the same ones. */
export function paintStars(frame: Frame): Stars {
  const { width, camera, centreX, atmosphere, noise, random } = frame
  const { data } = frame.image
  const { sun, paleMoon } = atmosphere
  const main = atmosphere.discVisible
    ? createDisc(frame, sun, atmosphere.time === 'night' ? 'moon' : 'sun')
    : null
  const beside = paleMoon ? createDisc(frame, paleMoon, 'pale moon') : null
  const disc: Stars['addRow'] = (y, clear) => {
    main?.(y, clear)
    beside?.(y, clear)
  }
  const amount = atmosphere.stars
  if (amount <= 0) return { addRow: disc }
  const turn = random.fork('stars')
  const tilt = turn.between(0.5, 1.1) * (turn.next() < 0.5 ? -1 : 1)
  const bandX = turn.between(-0.25, 0.25)
  // A star smaller than a pixel keeps its light, not its size.
  const wanted = frame.height / 1080
  const pixel = Math.max(0.62, wanted)
  const dim = Math.min(1, (wanted / pixel) ** 2)
  const cosine = Math.cos(tilt)
  const sine = Math.sin(tilt)
  // The Milky Way is soft: every third pixel is enough.
  const milky = createSoftField(width, Math.max(1, camera.horizonY), 3, 1, (x, y, out) => {
    const dx = (x + 0.5 - centreX) / camera.focal
    const dy = (camera.horizonY - y - 0.5) / camera.focal
    const across = (dx - bandX) * cosine + (dy - 0.25) * sine
    const along = -(dx - bandX) * sine + (dy - 0.25) * cosine
    const band = Math.exp(-(across * across) / 0.022)
    out[0] = 0
    if (band <= 0.02) return
    const dust = noise.fbm(across * 9 + 71, along * 4.5 + 13, 4)
    const lane = smooth(
      0.02,
      0.34,
      noise.fbm(across * 12 + 7, along * 5 + 91, 4) - Math.abs(across) * 2 + 0.14,
    )
    out[0] =
      band * (0.55 + dust * 0.9) * (1 - 0.75 * lane) * 0.075 * smooth(0.01, 0.22, dy) * amount
  })
  const line = new Float32Array(width)
  const addRow = (y: number, clear: Float32Array): void => {
    const dy = (camera.horizonY - y - 0.5) / camera.focal
    const low = smooth(0.01, 0.22, dy)
    if (y < camera.horizonY) {
      milky.row(y, line)
      for (let x = 0; x < width; x++) {
        const share = clear[x] as number
        if (share <= 0) continue
        const glow = (line[x] as number) * share * share
        const i = (y * width + x) * 3
        data[i] = (data[i] as number) + glow
        data[i + 1] = (data[i + 1] as number) + glow * 0.98
        data[i + 2] = (data[i + 2] as number) + glow * 1.18
      }
    }
    disc(y, clear)
    scatter(y, dy, clear, low)
  }
  const scatter = (y: number, dy: number, clear: Float32Array, low: number): void => {
    const reach = (2.2 * pixel) / camera.focal
    const rowFrom = Math.floor((dy - reach) * grid)
    const rowTo = Math.floor((dy + reach) * grid)
    const half = centreX / camera.focal
    const first = Math.floor(-half * grid) - 1
    const last = Math.ceil(half * grid) + 1
    for (let row = rowFrom; row <= rowTo; row++) {
      for (let column = first; column <= last; column++) {
        const chance = noise.white(column + 511, row + 77)
        const across = (column / grid - bandX) * cosine + (row / grid - 0.25) * sine
        const crowd = 0.16 + 0.3 * Math.exp(-(across * across) / 0.03)
        if (chance > crowd) continue
        const sx = centreX + ((column + noise.white(column + 31, row + 5)) / grid) * camera.focal
        const sy =
          camera.horizonY - ((row + noise.white(column + 3, row + 191)) / grid) * camera.focal
        const faint = noise.white(column + 97, row + 41)
        const power = (0.05 + 1.5 * faint ** 9 + 0.35 * faint ** 3) * low * amount * dim
        const size = (0.62 + 0.7 * faint ** 8) * pixel
        const warm = noise.white(column + 13, row + 149)
        const top = y + 0.5 - sy
        for (let x = Math.floor(sx - 2.5 * size); x <= sx + 2.5 * size; x++) {
          if (x < 0 || x >= width) continue
          const left = x + 0.5 - sx
          const value =
            power * Math.exp(-(left * left + top * top) / (size * size)) * (clear[x] as number) ** 3
          if (value < 0.001) continue
          const i = (y * width + x) * 3
          data[i] = (data[i] as number) + value * mix(0.78, 1.15, warm)
          data[i + 1] = (data[i + 1] as number) + value * 0.97
          data[i + 2] = (data[i + 2] as number) + value * mix(1.25, 0.8, warm)
        }
      }
    }
  }
  return { addRow }
}
