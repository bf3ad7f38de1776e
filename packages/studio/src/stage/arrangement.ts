/** Which boxes make a sofa and a shelf, and where they stand. */
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Box } from './furniture.ts'
import { clamp, mixRgb, palette, scaleRgb } from './numbers.ts'

export interface Arrangement {
  readonly sofaX: number
  readonly sofaWide: number
  readonly back: number
  readonly sofa: Rgb
  readonly pillow: Rgb
  readonly wood: Rgb
  readonly shelfX: number
  readonly windowMiddle: number
  readonly windowWide: number
  readonly turn: Random
  /** False when the prompt brings a seat of its own, or wants none. */
  readonly seated: boolean
}

/** A sofa with cushions, and a low shelf with books under the window. */
export function createFurniture(a: Arrangement): Box[] {
  const boxes: Box[] = []
  if (a.seated) addSofa(boxes, a)
  addShelf(boxes, a)
  return boxes
}

function addSofa(boxes: Box[], a: Arrangement): void {
  const { sofaX: x, sofaWide: wide, back } = a
  const half = wide / 2
  const far = back - 0.14
  const front = far - 0.9
  const dark = scaleRgb(a.sofa, 0.82)
  const add = (box: Box): void => void boxes.push(box)
  for (const side of [-1, 1]) {
    const at = x + side * (half - 0.12)
    add({
      left: at - 0.03,
      right: at + 0.03,
      bottom: 0,
      top: 0.13,
      near: front + 0.06,
      far: front + 0.12,
      radius: 0.005,
      albedo: a.wood,
    })
    add({
      left: x + side * half - (side > 0 ? 0.2 : 0),
      right: x + side * half + (side > 0 ? 0 : 0.2),
      bottom: 0.12,
      top: 0.62,
      near: front,
      far,
      radius: 0.07,
      albedo: a.sofa,
    })
  }
  add({
    left: x - half + 0.18,
    right: x + half - 0.18,
    bottom: 0.12,
    top: 0.34,
    near: front + 0.03,
    far,
    radius: 0.03,
    albedo: dark,
  })
  add({
    left: x - half + 0.1,
    right: x + half - 0.1,
    bottom: 0.3,
    top: 0.84,
    near: far - 0.2,
    far,
    radius: 0.06,
    albedo: dark,
  })
  const count = wide > 1.75 ? 3 : 2
  const inner = (wide - 0.4) / count
  for (let i = 0; i < count; i++) {
    const left = x - half + 0.2 + i * inner
    add({
      left: left + 0.004,
      right: left + inner - 0.004,
      bottom: 0.33,
      top: 0.49,
      near: front + 0.01,
      far: far - 0.2,
      radius: 0.05,
      albedo: a.sofa,
    })
    add({
      left: left + 0.012,
      right: left + inner - 0.012,
      bottom: 0.46,
      top: 0.9,
      near: far - 0.36,
      far: far - 0.18,
      radius: 0.1,
      albedo: mixRgb(a.sofa, dark, 0.3),
    })
  }
  const pillows = [a.pillow, mixRgb(a.pillow, [0.7, 0.66, 0.58], 0.7)]
  pillows.forEach((albedo, i) => {
    const at = x + (i === 0 ? -1 : 1) * (half - 0.45) * (i === 0 ? 1 : 0.92)
    add({
      left: at - 0.2,
      right: at + 0.2,
      bottom: 0.47,
      top: 0.84,
      near: far - 0.47,
      far: far - 0.37,
      radius: 0.13,
      albedo,
    })
  })
}

function addShelf(boxes: Box[], a: Arrangement): void {
  const wide = Math.min(a.windowWide * 0.9, 1.7)
  const left = a.windowMiddle - wide / 2
  const front = a.back - 0.36
  const books = palette(
    '#7c3b32',
    '#31506a',
    '#c79a4a',
    '#3f5f4c',
    '#d8cfbf',
    '#5b4a6a',
    '#a3604a',
    '#2f3a44',
    '#b7b09c',
  )
  const seed = a.turn.integer(0, 999)
  const chance = (n: number): number => {
    const v = Math.sin((n + seed) * 127.1) * 43758.5453
    return v - Math.floor(v)
  }
  boxes.push({
    left,
    right: left + wide,
    bottom: 0.02,
    top: 0.5,
    near: front,
    far: a.back - 0.02,
    radius: 0.006,
    albedo: a.wood,
    pattern: (x, y, out) => {
      const u = x - left
      const shelf = y > 0.26 ? 1 : 0
      const inside =
        Math.min(u, wide - u) > 0.03 && y > 0.05 && y < 0.475 && Math.abs(y - 0.262) > 0.014
      if (!inside) return
      const slot = Math.floor(u / 0.036)
      const rise = (y - (shelf ? 0.276 : 0.05)) / 0.19
      const bay = Math.floor((u / wide) * 3)
      const full = chance(bay * 7 + shelf * 3 + 1) > 0.25
      const tall = 0.66 + 0.32 * chance(slot * 3 + shelf * 57)
      const book = full && rise < tall
      const colour = books[Math.floor(chance(slot * 5 + shelf * 91) * books.length)]
      const within = u / 0.036 - slot
      const round = book ? 0.62 + 0.5 * Math.sin(Math.PI * clamp(within, 0.05, 0.95)) : 0.28
      const band = book && Math.abs(rise - tall * 0.8) < 0.035 ? 1.35 : 1
      for (let c = 0; c < 3; c++)
        out[c] =
          (book && colour ? (colour[c] as number) * 0.8 : (a.wood[c] as number) * 0.8) *
          round *
          band
    },
  })
}
