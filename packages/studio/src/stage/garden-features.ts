/** What a garden has beside its lawn: flowers, a hedge, a greenhouse, an arch. */
import type { Rgb } from '../pixels.ts'
import { edge, paintFace, turned } from './face.ts'
import type { Face, Place } from './face.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import { paintPlants } from './planting.ts'
import { createPlantBoard, plantTexels } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'

/** A clump of flowers on leafy stems: blossoms take the leaf colour, stems and leaves that of wood. */
export function drawFlowers(random: Frame['random'], height: number): PlantSprite {
  const width = Math.round(height * 1.3)
  const board = createPlantBoard(width, height)
  const unit = height / 128
  for (let i = 0; i < 420; i++) {
    const t = random.next()
    const x = width / 2 + random.between(-1, 1) * width * 0.44 * (1 - 0.3 * t)
    const y = height * (1 - 0.72 * t)
    board.splat(
      x,
      y,
      random.between(3, 6) * unit,
      random.between(0.9, 1.8) * unit,
      -Math.PI / 2 + random.between(-0.8, 0.8),
      0.35 + 0.55 * t + random.between(-0.1, 0.1),
      (x / width - 0.5) * 1.2,
      0.2 + 0.5 * t,
      0,
    )
  }
  const heads = Array.from({ length: 30 }, () => ({
    x: width / 2 + random.between(-1, 1) * width * 0.43,
    y: height * random.between(0.08, 0.62),
    r: random.between(3.4, 6) * unit,
  })).sort((a, b) => a.y - b.y)
  for (const head of heads) {
    const petals = random.integer(6, 8)
    for (let k = 0; k < petals; k++) {
      const angle = (k / petals) * Math.PI * 2
      board.splat(
        head.x + Math.cos(angle) * head.r * 0.6,
        head.y + Math.sin(angle) * head.r * 0.42,
        head.r * 0.6,
        head.r * 0.34,
        angle,
        0.82 - 0.16 * Math.sin(angle) + random.between(-0.06, 0.1),
        Math.cos(angle) * 0.4,
        0.4 - Math.sin(angle) * 0.3,
        1,
      )
    }
    board.splat(head.x, head.y, head.r * 0.25, head.r * 0.2, 0, 0.55, 0, 0.5, 1)
  }
  return board.finish()
}

/** A clipped hedge across the garden, with a gap where the arch stands. */
export function paintHedge(
  frame: Frame,
  z: number,
  half: number,
  leaves: readonly [Rgb, Rgb],
  snow: number,
  gap: number | null,
  turn: Frame['random'],
): void {
  const { noise } = frame
  const tall = turn.between(1.7, 2.2)
  const shift = turn.between(0, 200)
  const face: Face = {
    origin: [-half * 1.2, 0, z],
    across: [half * 2.4, 0, 0],
    up: [0, tall + 0.25, 0],
    cut: (u, v, footprint) => {
      const x = u - half * 1.2
      const top = tall + noise.fbm(u * 1.5 + shift, 3.5, 4) * 0.22
      const open = gap === null ? 1 : clamp((Math.abs(x - gap) - 0.75) / footprint + 0.5, 0, 1)
      return open * clamp((top - v) / footprint + 0.5, 0, 1)
    },
    open: 0.9,
  }
  paintFace(frame, face, (u, v, footprint, out) => {
    const clump = noise.fbm(u * 1.8 + shift, v * 1.8, 3)
    const fine = clamp(0.1 / footprint, 0, 1)
    const leaf =
      noise.fbm(u * 9 + shift, v * 9, 3) * fine +
      (noise.white(Math.floor(u * 26) + 600, Math.floor(v * 26)) - 0.5) * 0.3 * fine
    const up = smooth(0, tall, v)
    const white = snow * smooth(tall - 0.3, tall, v + clump * 0.3)
    for (let c = 0; c < 3; c++) {
      const body =
        mix(leaves[0][c] as number, leaves[1][c] as number, clamp(0.5 + clump, 0, 1)) *
        (0.45 + 0.35 * up + clump * 0.5 + leaf * 0.75)
      out[c] = mix(Math.max(0.01, body), 0.7, white)
    }
  })
}

/** A small house of glass on a low wall. */
export function paintGreenhouse(frame: Frame, x: number, z: number, snow: number): void {
  const { noise } = frame
  const { time } = frame.atmosphere
  const at = turned(x, z, x > 0 ? -0.35 : 0.35)
  const long = 2.1
  const deep = 1.4
  const tall = 1.75
  const rise = 1
  const glow = time === 'night' ? 0.3 : 0
  const paintPanes = (from: Place, to: Place, high: Place, gable: number, roof: boolean): void => {
    const wide = Math.hypot(...edge(from, to))
    paintFace(
      frame,
      {
        origin: from,
        across: edge(from, to),
        up: high,
        ...(gable > 0
          ? {
              cut: (u: number, v: number, footprint: number) =>
                clamp(
                  (tall + gable * (1 - Math.abs(u / wide - 0.5) * 2) - v) / footprint + 1,
                  0,
                  1,
                ),
            }
          : {}),
      },
      (u, v, footprint, out) => {
        const pane = 0.56
        const bar = Math.min(
          Math.abs(u / pane - Math.round(u / pane)) * pane,
          roof ? 1 : Math.abs(v - 1.2),
        )
        const frameShare = smooth(0.03 + footprint * 0.6, 0.018, bar)
        const wall = !roof && v < 0.5 ? 1 : 0
        const plants = noise.fbm(u * 3 + x, v * 3, 3)
        const inside = smooth(1.5, 0.5, v + plants * 0.9)
        const shine = smooth(0.1, 0.5, noise.gradient(u * 0.5 + v * 0.6, 7.5)) * 0.22
        const brick = 0.8 + 0.3 * noise.value(u * 10, v * 14)
        for (let c = 0; c < 3; c++) {
          const leaf = ([0.09, 0.2, 0.06][c] as number) * (0.7 + plants)
          const glass =
            mix([0.34, 0.42, 0.44][c] as number, leaf, roof ? 0.12 : inside * 0.75) + shine
          let value = mix(glass, 0.72, frameShare)
          value = mix(value, ([0.4, 0.2, 0.13][c] as number) * brick, wall)
          out[c] = roof ? mix(value, 0.74, snow * 0.8) : value
          out[c + 3] =
            glow *
            (1 - frameShare) *
            (1 - wall) *
            ([1, 0.75, 0.42][c] as number) *
            (0.5 + inside * 0.3)
        }
      },
    )
  }
  paintPanes(at(-long, 0, deep), at(-long, 0, -deep), [0, tall + rise, 0], rise, false)
  paintPanes(at(long, 0, -deep), at(long, 0, deep), [0, tall + rise, 0], rise, false)
  paintPanes(at(-long, 0, -deep), at(long, 0, -deep), [0, tall, 0], 0, false)
  const ridge = at(-long, tall + rise, 0)
  const eaves = at(-long, tall, -deep)
  paintPanes(eaves, at(long, tall, -deep), edge(eaves, ridge), 0, true)
}

/** A wooden arch with roses, where the path leaves the garden. */
export function paintArch(
  frame: Frame,
  x: number,
  z: number,
  low: Parameters<typeof paintPlants>[3],
  turn: Frame['random'],
  blossoms: readonly Rgb[],
): void {
  const { progress } = frame
  for (const side of [-0.72, 0.66]) {
    paintFace(
      frame,
      { origin: [x + side, 0, z], across: [0.07, 0, 0], up: [0, 2.3, 0] },
      (_u, _v, _footprint, out) => out.fill(0.5, 0, 3),
    )
  }
  const roses = drawFlowers(turn, plantTexels(frame, 90))
  for (let i = 0; i <= 26; i++) {
    const t = i / 26
    const angle = Math.PI * t
    const up =
      t < 0.25 || t > 0.75 ? mix(0.4, 1.9, Math.min(t, 1 - t) * 4) : 1.9 + Math.sin(angle) * 0.42
    const at = x - Math.cos(angle) * 0.78
    const colour = turn.pick(blossoms)
    paintPlants(
      frame,
      { heightAt: () => up - 0.2 },
      [{ x: at + turn.between(-0.08, 0.08), z: z - 0.05, tall: turn.between(0.4, 0.6) }],
      turn.next() < 0.55
        ? { ...low, sprites: [roses], leaves: [colour, colour], wood: low.leaves[0] }
        : low,
      turn,
      progress.part(0.82, 0.82),
    )
  }
}
