/** What grows under water: branching corals, fans, balls, tubes, kelp and sea grass. */
import type { Random } from '../random.ts'
import { createPlantBoard } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'

/** A coral that branches like a tree, with blunt tips. */
export function drawBranchCoral(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 1.25)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  const grow = (
    x: number,
    y: number,
    angle: number,
    length: number,
    thick: number,
    z: number,
  ): void => {
    const steps = Math.max(4, Math.round(length / (1.5 * unit)))
    let px = x
    let py = y
    for (let i = 0; i < steps; i++) {
      const t = i / steps
      const turn = angle + Math.sin(t * 2.4 + z) * 0.12
      board.splat(
        px,
        py,
        2 * unit,
        thick * (1 - 0.22 * t),
        turn,
        0.55 + 0.25 * (1 - py / height) + 0.14 * z,
        Math.cos(angle) * 0.5,
        0.35,
        1,
      )
      px += (Math.cos(turn) * length) / steps
      py += (Math.sin(turn) * length) / steps
    }
    board.splat(px, py, thick * 0.95, thick * 0.9, 0, 1.1, 0, 0.7, 1)
    if (thick < 1.7 * unit || length < 8 * unit) return
    const count = random.integer(2, 3)
    for (let i = 0; i < count; i++) {
      const open = ((i + 0.5) / count - 0.5) * 1.3 + random.between(-0.2, 0.2)
      grow(
        px,
        py,
        angle * 0.8 - Math.PI * 0.1 + open,
        length * random.between(0.68, 0.85),
        thick * 0.78,
        random.between(-1, 1),
      )
    }
  }
  for (let i = 0; i < 5; i++) {
    const spread = (i / 4 - 0.5) * 1.5
    grow(
      width / 2 + spread * 9 * unit,
      height - 1,
      -Math.PI / 2 + spread * 0.7,
      height * 0.28,
      4.6 * unit,
      random.between(-1, 1),
    )
  }
  return board.finish()
}

/** A flat fan of fine ribs. */
export function drawFan(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 1.15)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  for (let i = 0; i < 46; i++) {
    const angle = -Math.PI / 2 + ((i / 45 - 0.5) * 2.3 + random.between(-0.03, 0.03))
    const length =
      height * random.between(0.78, 0.96) * (0.82 + 0.18 * Math.cos((i / 45 - 0.5) * 4))
    for (let k = 0; k < 54; k++) {
      const t = k / 53
      const wave = Math.sin(t * 9 + i) * 1.4 * unit
      board.splat(
        width / 2 + Math.cos(angle) * length * t + wave,
        height - 1 + Math.sin(angle) * length * t,
        1.8 * unit,
        (1.7 - 0.9 * t) * unit,
        angle + 0.5 * Math.sin(k * 1.7 + i),
        0.5 + 0.5 * t + random.between(-0.12, 0.12),
        Math.cos(angle) * 0.4,
        0.3,
        1,
      )
    }
  }
  return board.finish()
}

/** A round coral with a maze of ridges. */
export function drawBall(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 1.55)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  const dots: { x: number; y: number; up: number; side: number }[] = []
  for (let i = 0; i < 1500; i++) {
    const angle = random.between(0, Math.PI)
    const r = Math.sqrt(random.next())
    const side = Math.cos(angle) * r
    const up = Math.sin(angle) * r
    dots.push({ x: width / 2 + side * width * 0.48, y: height * (0.98 - up * 0.93), up, side })
  }
  dots.sort((a, b) => a.up - b.up)
  for (const dot of dots) {
    board.splat(
      dot.x,
      dot.y,
      random.between(3, 6) * unit,
      2.6 * unit,
      random.between(0, 3.14),
      0.4 + 0.55 * dot.up + random.between(-0.16, 0.2),
      dot.side * 0.85,
      Math.min(0.95, dot.up * 0.9),
      1,
    )
  }
  return board.finish()
}

/** Tubes of a sponge. */
export function drawTubes(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 0.95)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  const tubes = Array.from({ length: 7 }, (_, i) => ({
    at: (i / 6 - 0.5) * 1.2,
    tall: random.between(0.5, 0.95),
  })).sort((a, b) => b.tall - a.tall)
  for (const tube of tubes) {
    const thick = random.between(6.5, 9) * unit
    const x0 = width * (0.5 + tube.at * 0.26)
    const lean = tube.at * width * 0.24
    for (let i = 0; i <= 70; i++) {
      const t = i / 70
      const x = x0 + lean * t * t
      const y = height - 1 - tube.tall * (height - thick) * t
      for (const side of [-0.55, 0, 0.55]) {
        board.splat(
          x + side * thick,
          y,
          2.4 * unit,
          thick * 0.56,
          0,
          0.62 + 0.3 * t - 0.14 * Math.abs(side) + random.between(-0.05, 0.05),
          side * 1.4,
          0.2,
          1,
        )
      }
    }
    const topY = height - 1 - tube.tall * (height - thick)
    board.splat(x0 + lean, topY, thick * 1.05, thick * 0.42, 0, 1.15, 0, 0.6, 1)
    board.splat(x0 + lean, topY, thick * 0.72, thick * 0.24, 0, 0.16, 0, 0.1, 1)
  }
  return board.finish()
}

/** Kelp: a long stem with blades on both sides, swaying. */
export function drawKelp(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 0.42)
  const board = createPlantBoard(width, height)
  const unit = height / 256
  const phase = random.between(0, 6)
  const sway = random.between(0.12, 0.2) * width
  const stem = (t: number): number => width / 2 + Math.sin(t * 4.2 + phase) * sway * t
  for (let i = 0; i <= 150; i++) {
    const t = i / 150
    board.splat(
      stem(t),
      height - 1 - t * height * 0.97,
      1.6 * unit,
      (2.2 - 1.4 * t) * unit,
      -Math.PI / 2,
      0.55,
      0,
      0.2,
      1,
    )
  }
  for (let i = 0; i < 34; i++) {
    const t = 0.06 + (0.92 * i) / 34
    const side = i % 2 ? 1 : -1
    const length = random.between(26, 42) * unit * (1 - 0.35 * t)
    const rise = random.between(0.5, 1)
    for (let k = 0; k <= 26; k++) {
      const s = k / 26
      const x = stem(t) + side * length * (s - 0.25 * s * s)
      const y = height - 1 - t * height * 0.97 - length * rise * s * (1 - 0.45 * s)
      board.splat(
        x,
        y,
        2.4 * unit,
        (0.6 + 4.4 * Math.sin(Math.PI * Math.min(1, s * 0.92 + 0.06))) * unit * 0.8,
        -side * 0.6,
        0.55 + 0.4 * s + 0.12 * Math.sin(k * 1.3),
        side * 0.4,
        0.35,
        1,
      )
    }
  }
  return board.finish()
}

/** A tuft of sea grass. */
export function drawSeaGrass(random: Random, height: number): PlantSprite {
  const width = Math.round(height * 1.1)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  for (let i = 0; i < 34; i++) {
    const lean = random.between(-1, 1)
    const length = height * random.between(0.5, 0.96)
    const x0 = width / 2 + random.between(-0.16, 0.16) * width
    for (let k = 0; k < 44; k++) {
      const t = k / 43
      board.splat(
        x0 + lean * width * 0.34 * t * t + Math.sin(t * 5 + i) * 2 * unit * t,
        height - 1 - length * t,
        2.2 * unit,
        (1.9 * (1 - t) + 0.5) * unit,
        -Math.PI / 2 + lean * t * 0.7,
        0.4 + 0.6 * t,
        lean * 0.4,
        0.3,
        1,
      )
    }
  }
  return board.finish()
}
