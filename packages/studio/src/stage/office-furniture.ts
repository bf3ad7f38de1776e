/** Desk, screen, chair and shelves of an office, as boxes. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import type { Box } from './furniture.ts'
import { palette, scaleRgb } from './numbers.ts'
import type { RoomShape } from './room-shape.ts'
import { asksFor, excludes } from './wishes.ts'

/** What stands and hangs on the far wall; no desk when the prompt brings its own. */
export function createOffice(
  frame: Frame,
  shape: RoomShape,
  a: {
    readonly wood: Rgb
    readonly seat: Rgb
    readonly deskX: number
    readonly deskWide: number
    readonly busy: boolean
    readonly side: number
    readonly turn: Frame['random']
  },
): Box[] {
  const { wood, seat, deskX, deskWide, turn } = a
  const { scene, noise } = frame
  const boxes: Box[] = []
  const far = shape.back - 0.06
  const front = far - 0.72
  const x0 = deskX - deskWide / 2
  const x1 = deskX + deskWide / 2
  if (!a.busy) {
    const screen = palette('#16324a', '#2c6f8f', '#7fc4c0', '#e0a050')
    boxes.push(
      {
        left: x0,
        right: x1,
        bottom: 0.715,
        top: 0.75,
        near: front,
        far,
        radius: 0.008,
        albedo: wood,
      },
      {
        left: x0 + 0.03,
        right: x0 + 0.08,
        bottom: 0,
        top: 0.715,
        near: front + 0.04,
        far,
        radius: 0.004,
        albedo: [0.07, 0.07, 0.075],
      },
      {
        left: x1 - 0.48,
        right: x1 - 0.03,
        bottom: 0.04,
        top: 0.71,
        near: front + 0.05,
        far,
        radius: 0.006,
        albedo: scaleRgb(wood, 0.85),
        pattern: (_x, y, out) => {
          const row = ((y - 0.04) / 0.225) % 1
          const edge = Math.min(row, 1 - row) * 0.225
          const handle = Math.abs(row - 0.75) < 0.05 && Math.abs(_x - x1 + 0.255) < 0.08
          for (let c = 0; c < 3; c++)
            out[c] = handle ? 0.1 : (out[c] as number) * (edge < 0.008 ? 0.4 : 1)
        },
      },
      // The screen shows somebody's figures.
      {
        left: deskX - 0.04,
        right: deskX + 0.04,
        bottom: 0.75,
        top: 0.86,
        near: far - 0.3,
        far: far - 0.26,
        radius: 0.004,
        albedo: [0.2, 0.2, 0.21],
      },
      {
        left: deskX - 0.13,
        right: deskX + 0.13,
        bottom: 0.75,
        top: 0.762,
        near: far - 0.38,
        far: far - 0.18,
        radius: 0.004,
        albedo: [0.2, 0.2, 0.21],
      },
      {
        left: deskX - 0.36,
        right: deskX + 0.36,
        bottom: 0.84,
        top: 1.26,
        near: far - 0.32,
        far: far - 0.29,
        radius: 0.012,
        albedo: [0.03, 0.03, 0.033],
        through: frame.atmosphere.time === 'night' ? [0.03, 0.045, 0.06] : [0, 0, 0],
        pattern: (x, y, out) => {
          const u = (x - deskX) / 0.345
          const v = (y - 1.05) / 0.195
          if (Math.max(Math.abs(u), Math.abs(v)) > 1) return
          const [dark = seat, mid = seat, lightest = seat, warm = seat] = screen
          const bar = Math.floor((u + 1) * 7)
          const tall = -0.8 + 1.1 * noise.white(bar + 70, 3)
          const inBar = u > -0.95 && u < 0.2 && v > -0.85 && v < tall && ((u + 1) * 7) % 1 > 0.25
          const line =
            u > 0.3 &&
            Math.abs((((v + 1) * 6) % 1) - 0.5) < 0.16 &&
            u < 0.3 + 0.62 * noise.white(Math.floor((v + 1) * 6), 9)
          const head = v > 0.82
          const pick = head ? mid : inBar ? (bar % 3 ? lightest : warm) : line ? mid : dark
          for (let c = 0; c < 3; c++) out[c] = (pick[c] as number) * 1.3 + 0.02
        },
      },
      {
        left: deskX - 0.22,
        right: deskX + 0.22,
        bottom: 0.75,
        top: 0.768,
        near: front + 0.1,
        far: front + 0.24,
        radius: 0.004,
        albedo: [0.5, 0.5, 0.5],
        pattern: (x, _y, out) => {
          const key = ((x - deskX) / 0.03 + 50) % 1
          if (key < 0.15) out.fill(0.25)
        },
      },
      {
        left: x0 + 0.1,
        right: x0 + 0.34,
        bottom: 0.75,
        top: 0.79,
        near: front + 0.12,
        far: front + 0.42,
        radius: 0.003,
        albedo: [0.72, 0.71, 0.68],
        pattern: (_x, y, out) => {
          if (((y - 0.75) / 0.006) % 1 < 0.3) out.fill(0.5)
        },
      },
    )
  }
  if (!excludes(scene, 'chair') && !asksFor(scene, 'chair', 'armchair') && !a.busy) {
    const x = deskX + a.side * 0.1
    const z = front - 0.36
    boxes.push(
      {
        left: x - 0.24,
        right: x + 0.24,
        bottom: 0.46,
        top: 0.53,
        near: z - 0.05,
        far: z + 0.42,
        radius: 0.03,
        albedo: seat,
      },
      {
        left: x - 0.23,
        right: x + 0.23,
        bottom: 0.6,
        top: 1.02,
        near: z - 0.08,
        far: z - 0.02,
        radius: 0.06,
        albedo: scaleRgb(seat, 1.15),
      },
      {
        left: x - 0.025,
        right: x + 0.025,
        bottom: 0.1,
        top: 0.62,
        near: z - 0.06,
        far: z - 0.03,
        radius: 0.01,
        albedo: [0.05, 0.05, 0.05],
      },
      {
        left: x - 0.3,
        right: x + 0.3,
        bottom: 0.02,
        top: 0.07,
        near: z - 0.02,
        far: z + 0.12,
        radius: 0.02,
        albedo: [0.05, 0.05, 0.05],
      },
    )
  }
  // Shelves above the desk, with binders and books.
  const books = palette('#7c3b32', '#31506a', '#c79a4a', '#3f5f4c', '#d8cfbf', '#2f3a44', '#b7b09c')
  const seed = turn.integer(0, 500)
  for (const [row, y] of [1.5, 1.95].entries()) {
    boxes.push({
      left: x0 + 0.05,
      right: x1 - 0.05,
      bottom: y,
      top: y + 0.03,
      near: far - 0.26,
      far,
      radius: 0.004,
      albedo: wood,
    })
    let x = x0 + 0.09
    let i = 0
    while (x < x1 - 0.16) {
      i++
      const wide = 0.026 + 0.04 * noise.white(i + seed, row + 3)
      const gap = noise.white(i + seed, row + 40) < 0.13
      if (!gap)
        boxes.push({
          left: x,
          right: x + wide - 0.003,
          bottom: y + 0.03,
          top: y + 0.21 + 0.1 * noise.white(i + seed, row + 11),
          near: far - 0.23,
          far: far - 0.02,
          radius: 0.004,
          albedo: books[Math.floor(noise.white(i + seed, row + 23) * books.length)] ?? wood,
        })
      x += gap ? wide * 3 : wide
    }
  }
  return boxes
}
