import type { Picture } from '../../src/steps.ts'

/**
 * What a picture looks like from afar: whether each of 12 x 8 fields is lighter than the one to its left, and
 * the mean colour of 4 x 3 fields. Noise and small shifts leave it as it is; another composition, light or
 * palette does not.
 */
export interface Fingerprint {
  /** `1` lighter, `0` not; by rows. */
  readonly gradients: string
  /** `rrggbb` of each field, by rows. */
  readonly colours: readonly string[]
}

const across = 12
const down = 8

export function fingerprintOf(picture: Pick<Picture, 'width' | 'height' | 'data'>): Fingerprint {
  const light = meansOf(picture, across + 1, down).map(
    ([r = 0, g = 0, b = 0]) => 0.2126 * r + 0.7152 * g + 0.0722 * b,
  )
  let gradients = ''
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = y * (across + 1) + x
      gradients += (light[at + 1] ?? 0) > (light[at] ?? 0) ? '1' : '0'
    }
  }
  return { gradients, colours: meansOf(picture, 4, 3).map(hex) }
}

/** How far two fingerprints are apart. */
export interface Difference {
  /** Share of the gradients that differ. */
  readonly gradients: number
  /** The largest distance of two fields' colours, of 441. */
  readonly colour: number
}

export function differenceOf(a: Fingerprint, b: Fingerprint): Difference {
  let differing = 0
  for (let i = 0; i < a.gradients.length; i++) if (a.gradients[i] !== b.gradients[i]) differing++
  const colours = a.colours.map((colour, i) => {
    const other = channels(b.colours[i] ?? '000000')
    return Math.hypot(...channels(colour).map((value, k) => value - (other[k] ?? 0)))
  })
  return { gradients: differing / a.gradients.length, colour: Math.max(...colours) }
}

function meansOf(
  { width, height, data }: Pick<Picture, 'width' | 'height' | 'data'>,
  columns: number,
  rows: number,
): number[][] {
  const sums = Array.from({ length: columns * rows }, () => [0, 0, 0, 0])
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns
    for (let x = 0; x < width; x++) {
      const sum = sums[row + Math.floor((x * columns) / width)] as number[]
      const p = (y * width + x) * 3
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (data[p + k] as number)
      sum[3] = (sum[3] as number) + 1
    }
  }
  return sums.map(([r = 0, g = 0, b = 0, count = 1]) => [r / count, g / count, b / count])
}

function hex(mean: readonly number[]): string {
  return mean.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
