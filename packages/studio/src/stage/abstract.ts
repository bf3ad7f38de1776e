/** Shapes and colours alone: ribbons of colour that flow over each other, each with a soft edge of light and shade. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { luminance, mix, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'
import { colourWords } from './wishes.ts'

const schemes = [
  ['#10204a', '#2f5fd0', '#7fc8f0', '#f2b8a0', '#f26b5e'],
  ['#2a0f3c', '#8a2a8f', '#f0567a', '#ffb05a', '#ffe6b0'],
  ['#06303a', '#0f7f86', '#6fd0b0', '#f2e6a8', '#f09a4a'],
  ['#1a1a2c', '#4a4a8a', '#a88fd8', '#f0c8dc', '#fff0e0'],
  ['#12301c', '#3f8a4a', '#a8cf6a', '#f0e29a', '#e88a5a'],
] as const

/** Colours that a mood brings along when the prompt names none. */
const moodSchemes: Readonly<Record<string, number>> = {
  cosy: 1,
  romantic: 1,
  dramatic: 0,
  mysterious: 3,
  spooky: 3,
  magical: 3,
  peaceful: 2,
  calm: 2,
  cheerful: 4,
  happy: 4,
}

function chooseColours(frame: Frame): readonly Rgb[] {
  const turn = frame.random.fork('colours')
  const words = colourWords(frame.scene)
  if (words.length > 0) {
    // A single colour is shown from its shadow to its light.
    const spread = words.flatMap((colour) => [
      scaleRgb(colour, 0.28),
      colour,
      mixRgb(colour, [1, 1, 1], 0.55),
    ])
    return spread.sort((a, b) => luminance(a) - luminance(b))
  }
  const mood = frame.scene.moods
    .map((word) => moodSchemes[word])
    .find((index) => index !== undefined)
  const chosen = mood === undefined ? turn.pick(schemes) : (schemes[mood] ?? schemes[0])
  const colours = palette(...chosen)
  return turn.next() < 0.3 ? colours.toReversed() : colours
}

function paint(frame: Frame): Painted {
  const { width, height, noise, random, progress, scene } = frame
  const { data } = frame.image
  const turn = random.fork('abstract')
  const colours = chooseColours(frame)
  const last = colours.length - 1
  const unit = Math.sqrt(width * height)
  const tilt = turn.between(-0.9, 0.9)
  const cosine = Math.cos(tilt)
  const sine = Math.sin(tilt)
  const bands = turn.between(2.6, 4.4)
  const shift = turn.between(0, 200)
  const dark = scene.time === 'night' ? 0.3 : scene.time === 'day' ? 1 : 0.8
  const warm: Rgb = scene.time === 'sunset' ? [1.1, 0.95, 0.85] : [1, 1, 1]
  const balls = Array.from({ length: turn.integer(2, 4) }, () => ({
    x: turn.next() * width,
    y: turn.next() * height,
    r: unit * turn.between(0.04, 0.15),
    colour: colours[turn.integer(1, last)] ?? [0.5, 0.5, 0.5],
  }))
  /** How far along the flow a place is, and how high its ribbon lies. */
  const flow = (x: number, y: number): number => {
    const u = ((x - width / 2) * cosine + (y - height / 2) * sine) / unit
    const v = (-(x - width / 2) * sine + (y - height / 2) * cosine) / unit
    const wave = noise.fbm(u * 1.1 + shift, v * 0.8, 2)
    const twist = noise.gradient(u * 0.7 + wave * 0.9 + 40, v * 0.9 + shift)
    return v * bands + wave * 1.9 + twist * 1.5 + 20
  }
  const cell = 2
  const columns = Math.ceil(width / cell) + 2
  let above = new Float64Array(columns)
  let below = new Float64Array(columns)
  const fill = (row: Float64Array, y: number): void => {
    for (let i = 0; i < columns; i++) row[i] = flow(i * cell, y)
  }
  fill(above, 0)
  fill(below, cell)
  const step = unit / 1440
  for (let y = 0; y < height; y++) {
    if (y % 8 === 0) progress.at((0.94 * y) / height)
    if (y > 0 && y % cell === 0) {
      const swap = above
      above = below
      below = swap
      fill(below, y + cell)
    }
    const fy = (y % cell) / cell
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cell)
      const fx = x / cell - column
      const a = (above[column] as number) * (1 - fx) + (above[column + 1] as number) * fx
      const b = (below[column] as number) * (1 - fx) + (below[column + 1] as number) * fx
      const t = a + (b - a) * fy
      const slopeX = ((above[column + 1] as number) - (above[column] as number)) / cell
      const slopeY = ((below[column] as number) - (above[column] as number)) / cell
      const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY) + 1e-6
      const band = Math.floor(t)
      const within = t - band
      // Every ribbon lies on the next: a bright rim, then a soft shadow on what is under it.
      const pixels = within / slope
      const over = smooth(0.6, -0.6, pixels - 0.6)
      const rim = Math.exp(-((pixels / (5 * step)) ** 2)) * 0.22
      const under = 1 - 0.5 * Math.exp(-(1 - within) / slope / (46 * step))
      const body = colourAt(band, within)
      const before = colourAt(band - 1, 1)
      const sheen = 0.86 + 0.3 * Math.sin(within * Math.PI) ** 2 * (0.5 + (0.5 * slopeX) / slope)
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const own = (body[c] as number) * sheen * under + rim * (0.3 + (body[c] as number))
        data[k + c] = mix(own, (before[c] as number) * 0.5, over) * dark * (warm[c] as number)
      }
    }
  }
  for (const ball of balls) paintBall(frame, ball, dark)
  grain(frame)

  /** Colours run up and down the scheme, so that neighbours are kin and no band repeats the one before. */
  function colourAt(band: number, within: number): Rgb {
    const lot = noise.white(band + 300, 7)
    const at = (band * 1.37 + lot * 1.1 + within * 0.55) % (2 * last)
    const folded = Math.abs(at < 0 ? at + 2 * last : at)
    const place = folded > last ? 2 * last - folded : folded
    const index = Math.min(last - 1, Math.floor(place))
    return mixRgb(colours[index] ?? [0, 0, 0], colours[index + 1] ?? [0, 0, 0], place - index)
  }

  const mean = colours[Math.floor(last / 2)] ?? [0.5, 0.5, 0.5]
  return {
    surface: 'none',
    standing: { near: 3, far: 12 },
    water: null,
    airBottom: height * 0.92,
    depicts: ['abstract', 'shape', 'pattern', 'gradient', 'swirl', 'wave', 'background'],
    light: {
      direction: [-0.5, 0.7, Math.sqrt(1 - 0.74)],
      key: scaleRgb(mixRgb([1.6, 1.55, 1.5], mean, 0.15), dark),
      ambient: scaleRgb(mixRgb([0.55, 0.55, 0.55], mean, 0.4), dark),
      haze: scaleRgb(mean, dark),
      hazePerMetre: 0,
      shadowStrength: 0.3,
    },
  }
}

/** A ball of colour that floats before the ribbons and throws a soft shadow on them. */
function paintBall(
  frame: Frame,
  ball: { readonly x: number; readonly y: number; readonly r: number; readonly colour: Rgb },
  dark: number,
): void {
  const { width, height } = frame
  const { data } = frame.image
  const reach = ball.r * 1.9
  for (
    let y = Math.max(0, Math.floor(ball.y - reach));
    y <= Math.min(height - 1, ball.y + reach);
    y++
  ) {
    for (
      let x = Math.max(0, Math.floor(ball.x - reach));
      x <= Math.min(width - 1, ball.x + reach);
      x++
    ) {
      const u = (x + 0.5 - ball.x) / ball.r
      const v = (y + 0.5 - ball.y) / ball.r
      const r = Math.sqrt(u * u + v * v)
      const k = (y * width + x) * 3
      const shadow = Math.hypot(u - 0.28, v - 0.42)
      const keep = r < 1 ? 1 : 1 - 0.42 * smooth(1.4, 0.6, shadow)
      const cover = smooth(1 + 0.7 / ball.r, 1 - 0.7 / ball.r, r)
      const w = Math.sqrt(Math.max(0, 1 - r * r))
      const facing = Math.max(0, -u * 0.5 - v * 0.62 + w * 0.6)
      const edge = (1 - w) ** 3
      for (let c = 0; c < 3; c++) {
        const lit =
          (ball.colour[c] as number) * (0.28 + facing * 0.95) +
          edge * 0.14 +
          Math.max(0, facing - 0.9) * 2.2
        data[k + c] = mix((data[k + c] as number) * keep, lit * dark, cover)
      }
    }
  }
}

/** A breath of paper grain keeps soft gradients from banding. */
function grain(frame: Frame): void {
  const { width, height, noise, progress } = frame
  const { data } = frame.image
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) progress.at(0.95 + (0.05 * y) / height)
    for (let x = 0; x < width; x++) {
      const factor = 0.985 + 0.03 * noise.white(x, y)
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++) data[k + c] = (data[k + c] as number) * factor
    }
  }
}

/** No place at all. */
export const abstract: Setting = {
  view: { indoors: true, horizon: 0.6, eyeHeight: 1.6, lens: 0.87 },
  paint,
}
