import { oklchToRgb, paintOf } from '../cast/colours.ts'
import type { Bitmap } from '../pixels.ts'
import type { Thing } from '../scene.ts'

/** Wider than this a table's grain gains nothing; the layer is enlarged instead. */
const widthMax = 1600

/** How far above its far edge the board's vanishing point lies, in heights of the board. */
const vanishing = 0.62

/** Boards seen side by side at the near edge. */
const boards = 5.5

type Colour = readonly [number, number, number]

/** sRGB of the woods that tables are made of, for the seed to pick from. */
const woods: readonly Colour[] = [
  [150, 98, 58],
  [128, 82, 50],
  [171, 121, 77],
]
const marble: Colour = [222, 219, 213]
const slate: Colour = [96, 100, 106]

function hash(x: number, y: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296
}

/** Smooth noise, -1 to 1, of one cell a unit. */
function noise(x: number, y: number): number {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const fx = x - xi
  const fy = y - yi
  const sx = fx * fx * (3 - 2 * fx)
  const sy = fy * fy * (3 - 2 * fy)
  const top = hash(xi, yi) * (1 - sx) + hash(xi + 1, yi) * sx
  const bottom = hash(xi, yi + 1) * (1 - sx) + hash(xi + 1, yi + 1) * sx
  return (top * (1 - sy) + bottom * sy) * 2 - 1
}

type Surface = (across: number, away: number) => { readonly shade: number }

/** Planks that run away from the eye: a tone and a grain of their own, a dark joint between two. */
function planks(seed: number): Surface {
  return (across, away) => {
    const board = Math.floor(across)
    const part = across - board
    const tone = (hash(board + seed, 7) - 0.5) * 0.2
    const offset = hash(board, seed + 3) * 90
    const bend = noise(across * 1.3, away * 0.8 + offset) * 0.5
    const rings = noise((part + bend * 0.2) * 13 + offset, away * 0.7 + offset)
    const fibre = noise(part * 70 + offset, away * 3.1 + offset)
    const joint = Math.min(part, 1 - part)
    const dark = joint < 0.018 ? 0.45 * (1 - joint / 0.018) : 0
    return { shade: 1 + tone + 0.11 * rings + 0.07 * fibre - dark }
  }
}

/** Stone with veins. */
function veined(seed: number): Surface {
  return (across, away) => {
    const warp =
      noise(across * 0.9 + seed, away * 0.9) + 0.5 * noise(across * 2.3, away * 2.1 + seed)
    const vein = 1 - Math.min(1, Math.abs(noise(across * 0.7 + warp, away * 0.7 - warp)) * 7)
    return { shade: 1 + 0.03 * warp - 0.16 * vein * vein }
  }
}

/** Paint or cloth: hardly any texture. */
function even(seed: number): Surface {
  return (across, away) => ({ shade: 1 + 0.025 * noise(across * 1.7 + seed, away * 1.7) })
}

function surfaceOf(thing: Thing, seed: number): { colour: Colour; surface: Surface } {
  const material = thing.material ?? ''
  const paint = thing.colours.map((colour) => paintOf(colour)).find((found) => found !== null)
  if (/marble|stone/.test(material)) return { colour: marble, surface: veined(seed) }
  if (/glass|metal|steel|slate|concrete/.test(material))
    return { colour: slate, surface: even(seed) }
  if (paint !== undefined) return { colour: oklchToRgb(paint), surface: even(seed) }
  return { colour: woods[seed % woods.length] ?? [150, 98, 58], surface: planks(seed) }
}

/**
 * The board of a table seen from near, opaque: its far edge is the first row, and it runs towards
 * the eye and out at the sides of the bitmap.
 *
 * @param lightX where the light comes from: -1 left, 1 right
 */
export function drawTabletop(
  thing: Thing,
  wanted: { readonly width: number; readonly height: number },
  lightX: number,
  seed: number,
): Bitmap {
  const scale = Math.min(1, widthMax / wanted.width)
  const width = Math.max(1, Math.round(wanted.width * scale))
  const height = Math.max(1, Math.round(wanted.height * scale))
  const { colour, surface } = surfaceOf(thing, seed)
  const data = new Uint8ClampedArray(width * height * 4)
  const rim = Math.max(1, height * 0.014)
  for (let y = 0; y < height; y++) {
    const near = (y / height + vanishing) / (1 + vanishing)
    const away = 2.6 / near
    // Far boards are finer than pixels: their grain fades into its mean.
    const detail = Math.min(1, near * near * 1.5)
    // Low light glances off the far part; the edge itself catches it.
    const sheen = 0.16 * (1 - y / height) ** 2.2 + (y < rim ? 0.22 * (1 - y / rim) : 0)
    for (let x = 0; x < width; x++) {
      const u = x / width - 0.5
      const across = (u * boards) / near
      const { shade } = surface(across + 40, away)
      const light = 1.02 + 0.22 * u * lightX - 0.12 * (y / height) - 0.3 * u * u
      const tone = (1 + (shade - 1) * detail) * light
      const i = (y * width + x) * 4
      for (let k = 0; k < 3; k++)
        data[i + k] = (colour[k] as number) * tone * (1 - sheen) + 255 * sheen * 0.82
      data[i + 3] = 255
    }
  }
  return { width, height, data }
}
