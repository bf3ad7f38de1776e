/**
 * Small pictures of plants without light in them: coverage, tone and direction per texel, lit only when
 * stamped, so that one drawing serves every time of day.
 */
import type { Rgb } from '../pixels.ts'
import type { Frame } from './frame.ts'
import { clamp } from './numbers.ts'

/** Values per texel: coverage, tone, normal x, normal y, leaf (1) or wood (0); all but coverage weighted by it. */
const channels = 5

interface Level {
  readonly width: number
  readonly height: number
  readonly texels: Float32Array
  /** First and one past the last covered column of each row, in pairs. */
  readonly extents: Int32Array
}

export interface PlantSprite {
  /** Finest first, each half the size of the one before. */
  readonly levels: readonly Level[]
  /** Width by height. */
  readonly aspect: number
}

/**
 * Texels a plant drawing needs that is `full` texels tall for a picture 1080 px high. Drawing a plant
 * takes some milliseconds, so this is a checkpoint, too.
 */
export function plantTexels(frame: Frame, full: number): number {
  frame.progress.again()
  return Math.round(full * clamp(Math.sqrt(frame.width * frame.height) / 1440, 0.16, 1.2))
}

/** A drawing board for one plant; splats cover what was put down before, so draw back to front. */
export interface PlantBoard {
  readonly width: number
  readonly height: number
  /** A soft-edged ellipse turned by `angle`; sizes in texels. */
  splat(
    x: number,
    y: number,
    along: number,
    across: number,
    angle: number,
    tone: number,
    nx: number,
    ny: number,
    leaf: number,
  ): void
  finish(): PlantSprite
}

export function createPlantBoard(width: number, height: number): PlantBoard {
  const texels = new Float32Array(width * height * channels)
  const splat: PlantBoard['splat'] = (x, y, along, across, angle, tone, nx, ny, leaf) => {
    const reach = Math.max(along, across) + 0.8
    const cos = Math.cos(angle)
    const sin = Math.sin(angle)
    const left = Math.max(0, Math.floor(x - reach))
    const right = Math.min(width - 1, Math.ceil(x + reach))
    const bottom = Math.min(height - 1, Math.ceil(y + reach))
    const uStep = cos / along
    const vStep = -sin / across
    const edge = (1 + 0.5 / across) ** 2
    for (let row = Math.max(0, Math.floor(y - reach)); row <= bottom; row++) {
      const dx = left + 0.5 - x
      const dy = row + 0.5 - y
      let u = (dx * cos + dy * sin) / along - uStep
      let v = (dy * cos - dx * sin) / across - vStep
      for (let column = left; column <= right; column++) {
        u += uStep
        v += vStep
        const square = u * u + v * v
        if (square >= edge) continue
        const cover = (1 - Math.sqrt(square)) * across + 0.5
        const alpha = cover > 1 ? 1 : cover
        const i = (row * width + column) * channels
        const keep = 1 - alpha
        texels[i] = (texels[i] as number) * keep + alpha
        texels[i + 1] = (texels[i + 1] as number) * keep + alpha * tone
        texels[i + 2] = (texels[i + 2] as number) * keep + alpha * nx
        texels[i + 3] = (texels[i + 3] as number) * keep + alpha * ny
        texels[i + 4] = (texels[i + 4] as number) * keep + alpha * leaf
      }
    }
  }
  const finish = (): PlantSprite => {
    const levels: Level[] = [{ width, height, texels, extents: measure(width, height, texels) }]
    for (;;) {
      const last = levels.at(-1)
      if (!last || last.width < 4 || last.height < 4) break
      levels.push(halve(last))
    }
    return { levels, aspect: width / height }
  }
  return { width, height, splat, finish }
}

/** Where each row has anything at all: most of a tree's picture is empty. */
function measure(width: number, height: number, texels: Float32Array): Int32Array {
  const extents = new Int32Array(height * 2)
  for (let y = 0; y < height; y++) {
    let first = width
    let last = 0
    for (let x = 0; x < width; x++) {
      if ((texels[(y * width + x) * channels] as number) < 0.01) continue
      if (x < first) first = x
      last = x + 1
    }
    extents[y * 2] = first
    extents[y * 2 + 1] = last
  }
  return extents
}

function halve(level: Level): Level {
  const width = level.width >> 1
  const height = level.height >> 1
  const texels = new Float32Array(width * height * channels)
  const stride = level.width * channels
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * stride + 2 * x * channels
      const to = (y * width + x) * channels
      for (let c = 0; c < channels; c++) {
        texels[to + c] =
          0.25 *
          ((level.texels[from + c] as number) +
            (level.texels[from + channels + c] as number) +
            (level.texels[from + stride + c] as number) +
            (level.texels[from + stride + channels + c] as number))
      }
    }
  }
  return { width, height, texels, extents: measure(width, height, texels) }
}

/** Air between a plant and the camera: what colour it has, and how much of what is seen is air. */
export interface AirBefore {
  readonly colour: Rgb
  readonly share: number
}

export interface StampPlace {
  /** Column of the foot's middle and row of the foot, px. */
  readonly x: number
  readonly y: number
  /** Height on the picture, px. */
  readonly height: number
  /** Metres from the camera; nearer things already there cover the stamp. */
  readonly depth: number
  readonly leaf: Rgb
  readonly wood: Rgb
  readonly mirrored: boolean
  /** Share of direct light reaching it. */
  readonly sunlit: number
  /** 0 to 1: snow lying on what faces up. */
  readonly snow?: number
  readonly air?: AirBefore
}

/**
 * Values per lit texel, all weighted by coverage: coverage itself, then direct and open light on
 * leaves, on wood and on snow.
 */
const litChannels = 7

interface LitLevel {
  readonly sun: readonly [number, number, number]
  readonly side: number
  readonly snow: number
  readonly texels: Float32Array
}

/** A plant is stamped hundreds of times: how light falls on its texels is worked out once. */
const litLevels = new WeakMap<Level, LitLevel[]>()

function lightLevel(
  level: Level,
  sun: readonly [number, number, number],
  side: number,
  snow: number,
): Float32Array {
  const known = litLevels.get(level) ?? []
  const found = known.find((lit) => lit.sun === sun && lit.side === side && lit.snow === snow)
  if (found) return found.texels
  const { texels } = level
  const count = level.width * level.height
  const lit = new Float32Array(count * litChannels)
  const backlight = Math.max(0, sun[2]) * 0.5
  for (let i = 0; i < count; i++) {
    const from = i * channels
    const to = i * litChannels
    const weight = texels[from] as number
    lit[to] = weight
    if (weight < 0.002) continue
    const inverse = 1 / weight
    const shade = texels[from + 1] as number
    const tone = shade * inverse
    const nx = (texels[from + 2] as number) * inverse * side
    const ny = (texels[from + 3] as number) * inverse
    const leafy = (texels[from + 4] as number) * inverse
    // Leaves scatter: light wraps round them, and shines through those in front of a low sun.
    const toViewer = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny))
    const facing = nx * sun[0] + ny * sun[1] - toViewer * sun[2]
    const direct =
      clamp(facing * 0.75 + 0.25, 0, 1) + backlight * leafy * (0.35 + 0.65 * Math.abs(nx))
    const open = 0.45 + 0.4 * (ny * 0.5 + 0.5)
    const white =
      snow > 0 ? clamp((ny - 0.32) * 3.4, 0, 1) * snow * clamp(tone * 2.4 - 1.1, 0, 1) : 0
    const leaves = shade * leafy * (1 - white)
    const wood = shade * (1 - leafy) * (1 - white)
    lit[to + 1] = leaves * direct
    lit[to + 2] = leaves * open
    lit[to + 3] = wood * direct
    lit[to + 4] = wood * open
    lit[to + 5] = weight * white * direct
    lit[to + 6] = weight * white * open
  }
  known.push({ sun, side, snow, texels: lit })
  litLevels.set(level, known)
  return lit
}

/** Stamps a plant into the frame, lit by the frame's light, hidden by what is nearer. */
export function stampPlant(frame: Frame, sprite: PlantSprite, place: StampPlace): void {
  const { width, height, depth } = frame
  const { data } = frame.image
  const { sun, key, ambient } = frame.atmosphere
  let level = sprite.levels[0]
  for (const candidate of sprite.levels) {
    if (candidate.height < place.height * 0.75) break
    level = candidate
  }
  if (!level || place.height < 0.7) return
  const tall = place.height
  const wide = tall * sprite.aspect
  const left = place.x - wide / 2
  const top = place.y - tall
  const scale = level.height / tall
  const firstX = Math.max(0, Math.ceil(left - 0.5))
  const lastX = Math.min(width - 1, Math.floor(left + wide - 0.5))
  const firstY = Math.max(0, Math.ceil(top - 0.5))
  const lastY = Math.min(height - 1, Math.floor(place.y - 0.5))
  if (firstX > lastX || firstY > lastY) return
  const { extents } = level
  const side = place.mirrored ? -1 : 1
  const snow = place.snow ?? 0
  const texels = lightLevel(level, sun, side, snow)
  const stride = level.width * litChannels
  const { air } = place
  const veil = air?.share ?? 0
  const near = place.depth
  const across = level.width - 1.001
  /** Linear light of a channel per unit of each of the six lights. */
  const weigh = (c: 0 | 1 | 2): readonly number[] => {
    const direct = key[c] * place.sunlit * (1 - veil)
    const open = ambient[c] * (1 - veil)
    return [
      place.leaf[c] * direct,
      place.leaf[c] * open,
      place.wood[c] * direct,
      place.wood[c] * open,
      0.64 * direct,
      0.64 * open,
      (air?.colour[c] ?? 0) * veil,
    ]
  }
  const [r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0, r0 = 0] = weigh(0)
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0, g5 = 0, g6 = 0, g0 = 0] = weigh(1)
  const [b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0, b0 = 0] = weigh(2)
  for (let y = firstY; y <= lastY; y++) {
    const v = clamp((y + 0.5 - top) * scale - 0.5, 0, level.height - 1.001)
    const row = Math.floor(v)
    const fv = v - row
    const first = Math.min(extents[row * 2] as number, extents[row * 2 + 2] as number) - 1
    const last = Math.max(extents[row * 2 + 1] as number, extents[row * 2 + 3] as number) + 1
    if (first >= last) continue
    const fromX = (side > 0 ? first : level.width - last) / scale + left
    const toX = (side > 0 ? last : level.width - first) / scale + left
    const endX = Math.min(lastX, Math.ceil(toX))
    for (let x = Math.max(firstX, Math.floor(fromX)); x <= endX; x++) {
      const i = y * width + x
      if ((depth[i] as number) < near) continue
      const at = (x + 0.5 - left) * scale
      const u = clamp((side > 0 ? at : level.width - at) - 0.5, 0, across)
      const column = Math.floor(u)
      const fu = u - column
      const a = row * stride + column * litChannels
      const c = a + stride
      const b = a + litChannels
      const d = c + litChannels
      const wd = fu * fv
      const wb = fu - wd
      const wc = fv - wd
      const wa = 1 - fu - wc
      const alpha =
        wa * (texels[a] as number) +
        wb * (texels[b] as number) +
        wc * (texels[c] as number) +
        wd * (texels[d] as number)
      if (alpha < 0.01) continue
      const leafDirect =
        wa * (texels[a + 1] as number) +
        wb * (texels[b + 1] as number) +
        wc * (texels[c + 1] as number) +
        wd * (texels[d + 1] as number)
      const leafOpen =
        wa * (texels[a + 2] as number) +
        wb * (texels[b + 2] as number) +
        wc * (texels[c + 2] as number) +
        wd * (texels[d + 2] as number)
      const woodDirect =
        wa * (texels[a + 3] as number) +
        wb * (texels[b + 3] as number) +
        wc * (texels[c + 3] as number) +
        wd * (texels[d + 3] as number)
      const woodOpen =
        wa * (texels[a + 4] as number) +
        wb * (texels[b + 4] as number) +
        wc * (texels[c + 4] as number) +
        wd * (texels[d + 4] as number)
      let red = leafDirect * r1 + leafOpen * r2 + woodDirect * r3 + woodOpen * r4 + alpha * r0
      let green = leafDirect * g1 + leafOpen * g2 + woodDirect * g3 + woodOpen * g4 + alpha * g0
      let blue = leafDirect * b1 + leafOpen * b2 + woodDirect * b3 + woodOpen * b4 + alpha * b0
      if (snow > 0) {
        const snowDirect =
          wa * (texels[a + 5] as number) +
          wb * (texels[b + 5] as number) +
          wc * (texels[c + 5] as number) +
          wd * (texels[d + 5] as number)
        const snowOpen =
          wa * (texels[a + 6] as number) +
          wb * (texels[b + 6] as number) +
          wc * (texels[c + 6] as number) +
          wd * (texels[d + 6] as number)
        red += snowDirect * r5 + snowOpen * r6
        green += snowDirect * g5 + snowOpen * g6
        blue += snowDirect * b5 + snowOpen * b6
      }
      const to = i * 3
      const keep = 1 - alpha
      data[to] = (data[to] as number) * keep + red
      data[to + 1] = (data[to + 1] as number) * keep + green
      data[to + 2] = (data[to + 2] as number) * keep + blue
      if (alpha > 0.5) depth[i] = near
    }
  }
}
