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

/** Texels a plant drawing needs that is `full` texels tall for a picture 1080 px high. */
export function plantTexels(frame: Frame, full: number): number {
  return Math.round(full * clamp(frame.height / 1080, 0.16, 1.5))
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
    for (let row = Math.max(0, Math.floor(y - reach)); row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const dx = column + 0.5 - x
        const dy = row + 0.5 - y
        const u = (dx * cos + dy * sin) / along
        const v = (dy * cos - dx * sin) / across
        const r = Math.sqrt(u * u + v * v)
        const alpha = clamp((1 - r) * across + 0.5, 0, 1)
        if (alpha <= 0) continue
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
  const { texels, extents } = level
  const tall = place.height
  const wide = tall * sprite.aspect
  const left = place.x - wide / 2
  const top = place.y - tall
  const scale = level.height / tall
  const firstX = Math.max(0, Math.ceil(left - 0.5))
  const lastX = Math.min(width - 1, Math.floor(left + wide - 0.5))
  const firstY = Math.max(0, Math.ceil(top - 0.5))
  const lastY = Math.min(height - 1, Math.floor(place.y - 0.5))
  const side = place.mirrored ? -1 : 1
  const backlight = Math.max(0, sun[2]) * 0.5
  const snow = place.snow ?? 0
  const stride = level.width * channels
  const sample = new Float32Array(channels)
  const enlarged = scale < 0.95
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
      if ((depth[i] as number) < place.depth) continue
      const across = (x + 0.5 - left) * scale
      const u = clamp((side > 0 ? across : level.width - across) - 0.5, 0, level.width - 1.001)
      const column = Math.floor(u)
      const fu = u - column
      const k = row * stride + column * channels
      const next = k + stride
      const upper = (texels[k] as number) * (1 - fu) + (texels[k + channels] as number) * fu
      const lower = (texels[next] as number) * (1 - fu) + (texels[next + channels] as number) * fu
      const alpha = upper + (lower - upper) * fv
      if (alpha < 0.01) continue
      let weight = alpha
      if (enlarged) {
        for (let c = 1; c < channels; c++) {
          const a = (texels[k + c] as number) * (1 - fu) + (texels[k + channels + c] as number) * fu
          const b =
            (texels[next + c] as number) * (1 - fu) + (texels[next + channels + c] as number) * fu
          sample[c] = a + (b - a) * fv
        }
      } else {
        // At about one texel a pixel the best covered neighbour is as good as the mean of four.
        let best = fu < 0.5 ? k : k + channels
        if (fv >= 0.5) best += stride
        if ((texels[best] as number) < 0.05) {
          best = k
          for (const other of [k + channels, next, next + channels]) {
            if ((texels[other] as number) > (texels[best] as number)) best = other
          }
        }
        weight = texels[best] as number
        for (let c = 1; c < channels; c++) sample[c] = texels[best + c] as number
      }
      const inverse = 1 / weight
      const tone = (sample[1] as number) * inverse
      const nx = (sample[2] as number) * inverse * side
      const ny = (sample[3] as number) * inverse
      const leafy = (sample[4] as number) * inverse
      // Leaves scatter: light wraps round them, and shines through those in front of a low sun.
      const toViewer = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny))
      const facing = nx * sun[0] + ny * sun[1] - toViewer * sun[2]
      const direct =
        (clamp(facing * 0.75 + 0.25, 0, 1) + backlight * leafy * (0.35 + 0.65 * Math.abs(nx))) *
        place.sunlit
      const open = 0.45 + 0.4 * (ny * 0.5 + 0.5)
      const white =
        snow > 0 ? clamp((ny - 0.32) * 3.4, 0, 1) * snow * clamp(tone * 2.4 - 1.1, 0, 1) : 0
      const to = i * 3
      for (let c = 0; c < 3; c++) {
        const body =
          ((place.leaf[c] as number) * leafy + (place.wood[c] as number) * (1 - leafy)) * tone
        const albedo = body + (0.64 - body) * white
        const value = albedo * ((key[c] as number) * direct + (ambient[c] as number) * open)
        data[to + c] = (data[to + c] as number) * (1 - alpha) + value * alpha
      }
      if (alpha > 0.5) depth[i] = place.depth
    }
  }
}
