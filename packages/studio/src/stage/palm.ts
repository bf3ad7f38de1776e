/** Palms. */
import type { Random } from '../random.ts'
import { createPlantBoard } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'

/** A coconut palm. */
export function drawPalm(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 0.95)
  const board = createPlantBoard(width, height)
  const unit = height / 256
  const side = random.next() < 0.5 ? -1 : 1
  const topX = width * (0.5 + side * random.between(0.04, 0.12))
  const topY = height * 0.34
  const footX = width / 2
  for (let i = 0; i <= 120; i++) {
    const t = i / 120
    const x = footX + (topX - footX) * t * t
    const y = height - 1 + (topY - height + 1) * t
    const ring = i % 5 === 0 ? 0.65 : 0.9
    board.splat(
      x,
      y,
      1.6 * unit,
      (4.6 - 2.4 * t + 2 * Math.max(0, 0.12 - t) * 12) * unit,
      0,
      ring,
      0,
      0.1,
      0,
    )
  }
  const fronds = Array.from({ length: 17 }, (_, i) => ({
    angle: ((i + random.between(-0.3, 0.3)) / 17) * Math.PI * 2,
    length: height * random.between(0.34, 0.44),
  })).sort((a, b) => Math.sin(a.angle) - Math.sin(b.angle))
  for (const frond of fronds) {
    const cos = Math.cos(frond.angle)
    const front = Math.sin(frond.angle)
    const rise = 0.62 - 0.32 * front
    for (let i = 0; i < 46; i++) {
      const t = i / 45
      const x = topX + cos * frond.length * t
      const y = topY + frond.length * (-rise * t + (0.95 + 0.25 * front) * t * t)
      const slope = Math.atan2(-rise + 2 * (0.95 + 0.25 * front) * t, cos || 0.01)
      const leaf = (15 * Math.sin(Math.PI * (0.12 + 0.86 * t)) + 2) * unit
      const tone = 0.62 + 0.2 * front + 0.18 * t + random.between(-0.1, 0.1)
      board.splat(x, y, 2 * unit, 0.8 * unit, slope, tone * 0.8, cos * 0.3, 0.5, 1)
      for (const way of [-1, 1]) {
        const hang = slope + way * 0.75 * (cos >= 0 ? 1 : 1)
        const lx = x + Math.cos(hang) * leaf * 0.5
        const ly = y + Math.abs(Math.sin(hang)) * leaf * 0.5 * (way > 0 ? 1 : 0.2) + leaf * 0.14
        board.splat(
          lx,
          ly,
          leaf * 0.55,
          0.75 * unit,
          hang,
          tone * (way > 0 ? 0.85 : 1.08),
          cos * 0.4,
          way > 0 ? 0.15 : 0.6,
          1,
        )
      }
    }
  }
  return board.finish()
}
