/** Farmland seen from afar. */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import type { GroundPainter } from './land.ts'
import { clamp, mix, palette, smooth } from './numbers.ts'
import type { Greenery } from './season.ts'

/** Fields with straight borders, hedges between them, and woods on the tops; `scale` makes them smaller or larger. */
export function createFields(
  frame: Frame,
  green: Greenery,
  share: number,
  snowy: boolean,
  scale = 1,
): GroundPainter {
  const { noise } = frame
  const crops: readonly Rgb[] = [
    ...green.field,
    ...(frame.scene.season === 'autumn'
      ? palette('#8a6a44', '#a58a52', '#7b7442')
      : frame.scene.season === 'winter'
        ? palette('#7d6a50', '#928762')
        : palette('#b3a555', '#8aa84f', '#c2b25e', '#6c9444')),
  ]
  const hedge = green.needles[1]
  const wideField = 150 * scale
  const longField = 230 * scale
  return (point, out) => {
    const { x, z, footprint } = point
    const bend = noise.gradient(x / (260 * scale), z / (260 * scale)) * 34 * scale
    const u = (x * 0.86 + z * 0.5 + bend) / wideField
    const v = (z * 0.86 - x * 0.5 + bend) / longField
    const column = Math.floor(u)
    const row = Math.floor(v)
    const pick = Math.floor(noise.white(column + 300, row + 200) * crops.length * 0.999)
    const crop = crops[pick] ?? green.field[0]
    const fu = u - column
    const fv = v - row
    const border = Math.min(Math.min(fu, 1 - fu) * wideField, Math.min(fv, 1 - fv) * longField)
    const isField = smooth(
      0.5 - share * 0.5,
      0.62 - share * 0.5,
      noise.value(x / (900 * scale) + 4, z / (900 * scale)) * 0.8 + share * 0.1,
    )
    const hedged =
      smooth(5 * scale + footprint, 2 * scale, border) *
      isField *
      clamp(6 / (footprint + 1), 0.25, 1)
    const wide = noise.fbm(x / 130, z / 130, 3)
    const furrow =
      Math.cos(fu * wideField * (pick % 2 ? 1.1 : 0.8)) * clamp(1.4 / footprint - 0.5, 0, 1) * 0.06
    const wood =
      smooth(0.12, 0.24, noise.fbm(x / 420 + 60, z / 420, 3) + 0.02) * smooth(300, 900, z)
    const tuft = footprint < 3 ? noise.fbm(x / 3, z / 3, 2) * clamp(1.2 / footprint, 0, 1) : 0
    for (let c = 0; c < 3; c++) {
      const meadow = mix(
        green.field[0][c] as number,
        green.field[1][c] as number,
        clamp(0.5 + wide, 0, 1),
      )
      let value = mix(meadow, (crop[c] as number) * (1 + furrow), isField)
      value *= 0.92 + wide * 0.25 + tuft * 0.3
      value = mix(value, (hedge[c] as number) * 0.8, hedged)
      value = mix(value, (hedge[c] as number) * (0.72 + tuft * 0.4), wood)
      if (snowy) value = mix(0.68, value, Math.max(hedged * 0.8, wood * 0.75))
      out[c] = value * 0.9
    }
    point.leafy = snowy ? 0 : 0.55
    point.open = 1 - hedged * 0.3
  }
}
