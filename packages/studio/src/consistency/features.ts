/** Corners of a small grey picture and binary descriptions of what is around them. */

export interface Grey {
  readonly width: number
  readonly height: number
  /** 0 to 255. */
  readonly data: Float32Array
}

export interface Feature {
  readonly x: number
  readonly y: number
  /** 256 comparisons of brightness, a bit each. */
  readonly bits: Uint32Array
}

/** More corners than this say nothing new. */
const featuresMax = 160
/** A corner has to be the strongest within this many px. */
const spacing = 4
/** Weaker than this share of the strongest corner is noise, and so is what no eye would see. */
const weakest = 0.01
const floor = 30
/** Half the side of the patch that is described, px. */
const reach = 11
const words = 8

/** Pairs of places to compare, the same for every picture: x and y of one, x and y of the other. */
const pairs = (() => {
  const list = new Int8Array(words * 32 * 4)
  let state = 0x9e3779b9
  for (let i = 0; i < list.length; i++) {
    // The sum of two is likelier near the middle, where a patch says most.
    let sum = 0
    for (let k = 0; k < 2; k++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      sum += (state / 4294967296) * 2 - 1
    }
    list[i] = Math.round((sum / 2) * reach)
  }
  return list
})()

/** Mean of 3 x 3, twice: single pixels are too noisy to be compared. */
export function smooth({ width, height, data }: Grey): Grey {
  let from = data
  for (let round = 0; round < 2; round++) {
    const rows = new Float32Array(from.length)
    const to = new Float32Array(from.length)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const i = y * width + x
        const left = x > 0 ? i - 1 : i
        const right = x < width - 1 ? i + 1 : i
        rows[i] = ((from[left] as number) + (from[i] as number) + (from[right] as number)) / 3
      }
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const i = y * width + x
        const up = y > 0 ? i - width : i
        const down = y < height - 1 ? i + width : i
        to[i] = ((rows[up] as number) + (rows[i] as number) + (rows[down] as number)) / 3
      }
    from = to
  }
  return { width, height, data: from }
}

/** How much each pixel is a corner: the smaller eigenvalue of the gradients around it (Shi and Tomasi, 1994). */
function cornerness({ width, height, data }: Grey): Float32Array {
  const out = new Float32Array(width * height)
  const xx = new Float32Array(out.length)
  const xy = new Float32Array(out.length)
  const yy = new Float32Array(out.length)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const dx = ((data[i + 1] as number) - (data[i - 1] as number)) / 2
      const dy = ((data[i + width] as number) - (data[i - width] as number)) / 2
      xx[i] = dx * dx
      xy[i] = dx * dy
      yy[i] = dy * dy
    }
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      let [a, b, c] = [0, 0, 0]
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const i = (y + dy) * width + x + dx
          a += xx[i] as number
          b += xy[i] as number
          c += yy[i] as number
        }
      out[y * width + x] = (a + c - Math.sqrt((a - c) * (a - c) + 4 * b * b)) / 2
    }
  return out
}

function describe({ width, height, data }: Grey, x: number, y: number): Uint32Array {
  const bits = new Uint32Array(words)
  const at = (k: number): number => {
    const px = Math.min(width - 1, Math.max(0, x + (pairs[k] as number)))
    const py = Math.min(height - 1, Math.max(0, y + (pairs[k + 1] as number)))
    return data[py * width + px] as number
  }
  for (let bit = 0; bit < words * 32; bit++) {
    if (at(bit * 4) < at(bit * 4 + 2)) {
      const word = bit >> 5
      bits[word] = (bits[word] as number) | (1 << (bit & 31))
    }
  }
  return bits
}

/**
 * The strongest corners of a picture with what is around them (Calonder et al., "BRIEF", 2010:
 * neither turned nor scaled, because both pictures are laid on each other beforehand).
 *
 * @param usable whether a corner at this index counts
 */
export function featuresOf(picture: Grey, usable: (index: number) => boolean): readonly Feature[] {
  const soft = smooth(picture)
  const strength = cornerness(soft)
  const { width, height } = picture
  const strongest = strength.reduce((a, b) => Math.max(a, b), 0)
  const least = Math.max(floor, strongest * weakest)
  const corners: { x: number; y: number; value: number }[] = []
  for (let y = spacing; y < height - spacing; y++)
    for (let x = spacing; x < width - spacing; x++) {
      const i = y * width + x
      const value = strength[i] as number
      if (value < least || !usable(i)) continue
      let peak = true
      for (let dy = -spacing; peak && dy <= spacing; dy++)
        for (let dx = -spacing; dx <= spacing; dx++)
          if ((strength[i + dy * width + dx] as number) > value) {
            peak = false
            break
          }
      if (peak) corners.push({ x, y, value })
    }
  return corners
    .sort((a, b) => b.value - a.value)
    .slice(0, featuresMax)
    .map(({ x, y }) => ({ x, y, bits: describe(soft, x, y) }))
}

function onesOf(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many of the 256 comparisons come out differently. */
export function distanceOf(a: Feature, b: Feature): number {
  let sum = 0
  for (let i = 0; i < words; i++) sum += onesOf((a.bits[i] as number) ^ (b.bits[i] as number))
  return sum
}
