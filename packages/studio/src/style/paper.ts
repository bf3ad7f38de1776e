import { blurPlane } from './blur.ts'
import { type Frame, lumaAt, lumaOf, scaled } from './frame.ts'
import type { Look } from './looks.ts'
import { cloudField, pixelNoise, valueNoise } from './noise.ts'

/** Thins the colours so that the paper shows, with its grain, and granulates the pigment in its hollows. */
export function onPaper(frame: Frame, paper: NonNullable<Look['paper']>, seed: number): Frame {
  const { width, height } = frame
  const out = new Float32Array(frame.data.length)
  const cell = Math.max(1, scaled(frame, 3))
  const blotches = cloudField(width, height, scaled(frame, 160), seed + 7)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const grain = valueNoise(x / cell, y / cell, seed) - 0.5
      const blotch = blotches(x, y) - 0.5
      const light = lumaAt(frame.data, i)
      const thin = Math.min(1, Math.max(0, paper.thin * (0.55 + 0.75 * light + blotch)))
      // Rough paper shows most where there is some pigment but not much.
      const tooth = 1 + grain * paper.texture * (0.05 + 0.16 * light * (1 - light))
      for (let c = 0; c < 3; c++) {
        const colour = paper.colour[c as 0 | 1 | 2]
        const pigment = (frame.data[i + c] as number) * colour
        out[i + c] = Math.min(1, (pigment + (colour - pigment) * thin) * tooth)
      }
    }
  }
  return { width, height, data: out }
}

/** Darkens colours where a wash ends, as pigment gathers at the edge of drying water. */
export function poolPigment(frame: Frame, strength: number): Frame {
  const { width, height } = frame
  const luma = lumaOf(frame)
  const around = blurPlane(luma, width, height, Math.max(1, scaled(frame, 5)))
  const out = new Float32Array(frame.data.length)
  for (let i = 0; i < luma.length; i++) {
    // Only the darker side of an edge, where the pigment is.
    const edge = Math.max(0, (around[i] as number) - (luma[i] as number))
    const factor = 1 - strength * Math.min(0.5, edge * 2.2)
    for (let c = i * 3; c < i * 3 + 3; c++) out[c] = (frame.data[c] as number) * factor
  }
  return { width, height, data: out }
}

/** A pencil drawing on white: shades become strokes whose density follows the tone. */
export function hatch(frame: Frame, strength: number, seed: number): Frame {
  const { width, height } = frame
  const out = new Float32Array(frame.data.length)
  const pitch = Math.max(2.5, scaled(frame, 5))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const shade = 1 - lumaAt(frame.data, i)
      // Three layers of strokes, each for darker places and at another slant.
      const wobble = valueNoise(x / (pitch * 6), y / (pitch * 6), seed) * 1.6
      let ink = 0
      for (let layer = 0; layer < 3; layer++) {
        const need = Math.min(1, Math.max(0, (shade - 0.12 - layer * 0.24) * 3))
        if (need === 0) continue
        const angle = 0.9 + layer * 0.75
        const across = (x * Math.cos(angle) + y * Math.sin(angle)) / pitch + wobble
        const wave = 0.5 + 0.5 * Math.sin(across * 2 * Math.PI)
        const pressure = 0.75 + 0.5 * (pixelNoise(x, y, seed + layer) - 0.5)
        ink += need * pressure * wave * 0.36
      }
      const tone = 1 - strength * Math.min(0.92, ink + shade * 0.22)
      for (let c = 0; c < 3; c++) out[i + c] = tone
    }
  }
  return { width, height, data: out }
}

/** Lights the ridges that a loaded brush leaves: the luma itself is taken for the thickness of the paint. */
export function raisePaint(frame: Frame, strength: number, seed: number): Frame {
  const { width, height } = frame
  const luma = lumaOf(frame)
  const bristle = Math.max(1, scaled(frame, 2.2))
  const relief = blurPlane(
    luma.map((value, i) => {
      const [x, y] = [i % width, (i / width) | 0]
      return value + 0.06 * valueNoise((x + y) / (bristle * 4), (x - y) / bristle, seed)
    }),
    width,
    height,
    Math.max(0.8, scaled(frame, 1.2)),
  )
  const out = new Float32Array(frame.data.length)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const slope =
        2 * (relief[i] as number) -
        (relief[above + x] as number) -
        (relief[y * width + Math.max(0, x - 1)] as number)
      const light = 1 + strength * Math.min(0.35, Math.max(-0.35, slope * 5))
      for (let c = i * 3; c < i * 3 + 3; c++) {
        out[c] = Math.min(1, (frame.data[c] as number) * light)
      }
    }
  }
  return { width, height, data: out }
}

/** Rows of printed dots, larger in darker places. */
export function halftone(frame: Frame, pitch: number): Frame {
  const { width, height } = frame
  const out = new Float32Array(frame.data.length)
  const [cos, sin] = [Math.cos(0.4), Math.sin(0.4)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const u = ((x * cos + y * sin) / pitch) * 2 * Math.PI
      const v = ((y * cos - x * sin) / pitch) * 2 * Math.PI
      const dot = 0.5 + 0.25 * (Math.cos(u) + Math.cos(v))
      const luma = lumaAt(frame.data, i)
      const shaded = Math.min(1, Math.max(0, (dot - luma - 0.12) * 6))
      const factor = 1 - 0.32 * shaded
      for (let c = i; c < i + 3; c++) out[c] = (frame.data[c] as number) * factor
    }
  }
  return { width, height, data: out }
}
