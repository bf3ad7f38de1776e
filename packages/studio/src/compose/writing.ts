import type { LinearImage } from '../pixels.ts'
import type { Stage } from '../steps.ts'
import { blur } from './blur.ts'
import { type Board, type Rows, findBoard } from './board.ts'
import type { Layer } from './layer.ts'
import { type Letters, drawLetters, lineRatios, setWords } from './lettering.ts'
import { type Box, boxOf, overlap } from './placement.ts'
import type { Placement } from './placement.ts'
import { typeface } from './typeface.ts'

/** Letters smaller than this share of the picture's height, or fewer px, cannot be read. */
const readableShare = 0.015
const readablePx = 5

/** Ink in linear light: on what is light, and on what is dark. */
const darkInk = [0.018, 0.016, 0.02] as const
const lightInk = [0.92, 0.89, 0.83] as const

function luminance(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Whether the words can be written at all: with letters that the fonts have. */
export function isWritable(words: string): boolean {
  return words.trim() !== '' && typeface('sign').covers(words) && typeface('title').covers(words)
}

/**
 * Writes on a thing, in place, on its board or, when none is known, where there is most room.
 * Returns the box of the letters in px of the layer, or null when they would be too small to read.
 *
 * @param rows where to look for room, when no board is known
 */
export function writeOnThing(
  layer: Layer,
  words: string,
  known: Board | null,
  pictureHeight: number,
  rows?: Rows,
): Box | null {
  const face = typeface('sign')
  const board = known ?? findBoard(layer, lineRatios(words, face), rows)
  if (board === null) return null
  const [width, height] = [
    (board.right - board.left) * layer.width,
    (board.bottom - board.top) * layer.height,
  ]
  // A board of its own has its frame outside; elsewhere letters need air around them.
  const filled = known === null ? 0.86 : 0.95
  const box = { width: width * filled, height: height * filled }
  const setting = setWords(words, face, box, Infinity)
  if (setting.size * face.capHeight < Math.max(readablePx, pictureHeight * readableShare))
    return null
  const letters = drawLetters(setting, face)
  const left = Math.round(board.left * layer.width + (width - letters.width) / 2)
  const top = Math.round(board.top * layer.height + (height - letters.height) / 2)
  const area = { left, top, right: left + letters.width, bottom: top + letters.height }
  const ink = board.ink ?? (layerLuminance(layer, area) > 0.24 ? darkInk : lightInk)
  // The lines follow the board's slope, letter by letter.
  const rise = (board.slope * layer.height) / Math.max(1, width)
  eachLetterPixel(letters, left, top, layer, rise, (i, cover) => {
    const alpha = layer.data[i * 4 + 3] as number
    for (let k = 0; k < 3; k++)
      layer.data[i * 4 + k] =
        (layer.data[i * 4 + k] as number) * (1 - cover) + (ink[k] as number) * cover * alpha
  })
  return area
}

/** Tells the style to hold back where a thing bears letters; `box` is in px of its layer. */
export function keepReadable(
  protect: Float32Array,
  image: LinearImage,
  layer: Layer,
  placement: Placement,
  box: Box,
): void {
  const left = Math.round(placement.left)
  const top = Math.round(placement.base - layer.height)
  for (let y = Math.max(0, box.top + top); y < Math.min(image.height, box.bottom + top); y++) {
    for (let x = Math.max(0, box.left + left); x < Math.min(image.width, box.right + left); x++)
      protect[y * image.width + x] = 1
  }
}

function layerLuminance({ width, height, data }: Layer, area: Box): number {
  let sum = 0
  let weight = 0
  for (let y = Math.max(0, area.top); y < Math.min(height, area.bottom); y++) {
    for (let x = Math.max(0, area.left); x < Math.min(width, area.right); x++) {
      const i = (y * width + x) * 4
      sum += luminance(data[i] as number, data[i + 1] as number, data[i + 2] as number)
      weight += data[i + 3] as number
    }
  }
  return weight === 0 ? 0 : sum / weight
}

/**
 * Calls back for every covered pixel of the letters that lies inside the target.
 *
 * @param rise by how many px the lines go down for each to the right
 */
function eachLetterPixel(
  letters: Letters,
  left: number,
  top: number,
  target: { readonly width: number; readonly height: number },
  rise: number,
  visit: (index: number, cover: number) => void,
): void {
  for (let x = 0; x < letters.width; x++) {
    const px = left + x
    if (px < 0 || px >= target.width) continue
    const shift = top + Math.round((x - letters.width / 2) * rise)
    for (let y = 0; y < letters.height; y++) {
      const py = shift + y
      const cover = letters.data[y * letters.width + x] as number
      if (cover > 0 && py >= 0 && py < target.height) visit(py * target.width + px, cover)
    }
  }
}

/** A band a title may stand in: its middle as a share of the height, its third, how much it is liked. */
const bands = [
  { middle: 0.17, third: 'upper', liking: 0.06 },
  { middle: 0.11, third: 'upper', liking: 0.02 },
  { middle: 0.85, third: 'lower', liking: 0 },
  { middle: 0.9, third: 'lower', liking: -0.03 },
  { middle: 0.5, third: 'middle', liking: -0.5 },
] as const

/**
 * Writes the titles, each into a band of the picture where it hides least, in place. Returns those
 * that found no place or would be too small to read.
 */
export function writeTitles(
  image: LinearImage,
  protect: Float32Array | null,
  titles: readonly string[],
  placements: readonly Placement[],
  stage: Stage,
): readonly string[] {
  const { width, height } = image
  const face = typeface('title')
  const left: string[] = []
  const taken = new Set<string>()
  titles.forEach((words, index) => {
    const sizeMax = Math.min(width * 0.14, height * (index === 0 ? 0.15 : 0.08))
    const box = { width: width * 0.86, height: height * 0.26 }
    const setting = setWords(words, face, box, sizeMax)
    const readable = Math.max(readablePx, height * readableShare)
    const places = bands
      .filter(({ third }) => !taken.has(third))
      .map((band) => {
        const half = setting.height / 2
        const middle = Math.min(
          height * 0.97 - half,
          Math.max(height * 0.03 + half, band.middle * height),
        )
        const area = {
          left: (width - setting.width) / 2,
          right: (width + setting.width) / 2,
          top: middle - half,
          bottom: middle + half,
        }
        const hidden = placements.reduce((sum, p) => sum + overlap(area, boxOf(p)), 0)
        const inSky = area.bottom < stage.camera.horizonY ? 0.1 : 0
        return { band, area, score: band.liking + inSky - hidden }
      })
    const [best] = places.toSorted((a, b) => b.score - a.score)
    if (best === undefined || setting.size * face.capHeight < readable) {
      left.push(words)
      return
    }
    taken.add(best.band.third)
    printTitle(image, protect, drawLetters(setting, face), best.area, setting.size)
  })
  return left
}

/** Prints a title's letters with a soft shade around them, so that they stand out from anything. */
function printTitle(
  image: LinearImage,
  protect: Float32Array | null,
  letters: Letters,
  area: Box,
  size: number,
): void {
  const pad = Math.ceil(size * 1.1)
  const width = letters.width + pad * 2
  const height = letters.height + pad * 2
  const left = Math.round((area.left + area.right) / 2 - width / 2)
  const top = Math.round((area.top + area.bottom) / 2 - height / 2)
  const near = new Float32Array(width * height)
  for (let y = 0; y < letters.height; y++)
    near.set(
      letters.data.subarray(y * letters.width, (y + 1) * letters.width),
      (y + pad) * width + pad,
    )
  const wide = near.slice()
  const drop = Math.max(1, size * 0.045)
  blur(near, width, height, drop)
  blur(wide, width, height, size * 0.3)
  const dark = pictureLuminance(image, area) > 0.45
  const [ink, ground] = dark ? [darkInk, lightInk] : [lightInk, darkInk]
  const [nearGain, wideGain] = dark ? [0.5, 0.55] : [0.85, 0.6]
  const shift = dark ? 0 : Math.round(drop * 0.7)
  for (let y = 0; y < height; y++) {
    const py = top + y
    if (py < 0 || py >= image.height) continue
    for (let x = 0; x < width; x++) {
      const px = left + x
      if (px < 0 || px >= image.width) continue
      const from = Math.max(0, y - shift) * width + Math.max(0, x - shift)
      const shade = Math.min(
        0.85,
        nearGain * (near[from] as number) + wideGain * (wide[y * width + x] as number),
      )
      const lx = x - pad
      const ly = y - pad
      const inside = lx >= 0 && ly >= 0 && lx < letters.width && ly < letters.height
      const cover = inside ? (letters.data[ly * letters.width + lx] as number) : 0
      const p = py * image.width + px
      for (let k = 0; k < 3; k++) {
        const c = image.data[p * 3 + k] as number
        const shaded = c + ((ground[k] as number) - c) * shade
        image.data[p * 3 + k] = shaded + ((ink[k] as number) - shaded) * cover
      }
      if (protect !== null)
        protect[p] = Math.max(protect[p] as number, cover, Math.min(1, (near[from] as number) * 3))
    }
  }
}

function pictureLuminance(image: LinearImage, area: Box): number {
  let sum = 0
  let count = 0
  for (let y = Math.max(0, Math.ceil(area.top)); y < Math.min(image.height, area.bottom); y += 2) {
    for (let x = Math.max(0, Math.ceil(area.left)); x < Math.min(image.width, area.right); x += 2) {
      const i = (y * image.width + x) * 3
      sum += luminance(
        image.data[i] as number,
        image.data[i + 1] as number,
        image.data[i + 2] as number,
      )
      count++
    }
  }
  return sum / Math.max(1, count)
}
