import { type LinearImage, linearToSrgb } from '../pixels.ts'
import { blurPlane } from './blur.ts'
import { type Frame, type Progress, rowsAtOnce, scaled, workScale } from './frame.ts'
import type { Grade } from './looks.ts'

/** Up to here light is shown as it is; above, the shoulder bends it towards white. */
const shoulderStart = 0.55
/** Light above this glows, ... */
const glowFrom = 0.75
/** ... and no brighter than this. */
const glowMax = 16
/** The glow is computed on a picture so many times smaller, at 1080p. */
const glowScale = 4

/**
 * From linear light to display values: glow, soft shoulder, contrast, split toning, saturation.
 *
 * @param into where the result goes, by default a new frame; may be the image's own data
 */
export function develop(
  image: LinearImage,
  grade: Grade,
  bloom: number,
  progress: Progress,
  into: Float32Array = new Float32Array(image.data.length),
): Frame {
  const { width, height } = image
  const glow = bloom > 0 ? glowOf(image, (done) => progress(0.2 * done)) : null
  progress(0.2)
  const scratch = new Float32Array(width * 3)
  const developing: Developing = {
    width,
    light: image.data,
    bits: new Int32Array(image.data.buffer, image.data.byteOffset, image.data.length),
    glow,
    bloom,
    lit: scratch,
    litBits: new Int32Array(scratch.buffer),
    table: toneTable(grade),
    grade,
    data: into,
  }
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(0.2 + (0.8 * y) / height)
    developRow(developing, y)
  }
  return { width, height, data: into }
}

interface Developing {
  readonly width: number
  readonly light: Float32Array
  /** The same memory as `light`. */
  readonly bits: Int32Array
  readonly glow: Glow | null
  readonly bloom: number
  /** Room for one row with its glow, as numbers and as their bits. */
  readonly lit: Float32Array
  readonly litBits: Int32Array
  readonly table: Float32Array
  readonly grade: Grade
  readonly data: Float32Array
}

/** A row is a function of its own: the machine code of one loop is better, and kept for the next picture. */
function developRow(developing: Developing, y: number): void {
  const { width, glow, table, grade, data } = developing
  const [shadowRed, shadowGreen, shadowBlue] = grade.shadows
  const redSpan = grade.lights[0] - shadowRed
  const greenSpan = grade.lights[1] - shadowGreen
  const blueSpan = grade.lights[2] - shadowBlue
  const { saturation } = grade
  const [redShare, greenShare, blueShare] = grade.filter ?? rec709
  const start = y * width * 3
  let bits = developing.bits
  let from = start
  if (glow !== null && glow.rows[(y / glow.scale) | 0] === 1) {
    addGlow(developing, glow, y)
    bits = developing.litBits
    from = 0
  }
  const end = start + width * 3
  for (let i = start; i < end; i += 3, from += 3) {
    const r = table[toneIndex(bits[from] as number)] as number
    const g = table[toneIndex(bits[from + 1] as number)] as number
    const b = table[toneIndex(bits[from + 2] as number)] as number
    const luma = redShare * r + greenShare * g + blueShare * b
    // Toning comes after desaturation, so that a grey picture can be sepia.
    const red = luma + (r - luma) * saturation + shadowRed + luma * redSpan
    const green = luma + (g - luma) * saturation + shadowGreen + luma * greenSpan
    const blue = luma + (b - luma) * saturation + shadowBlue + luma * blueSpan
    data[i] = red < 0 ? 0 : red > 1 ? 1 : red
    data[i + 1] = green < 0 ? 0 : green > 1 ? 1 : green
    data[i + 2] = blue < 0 ? 0 : blue > 1 ? 1 : blue
  }
}

/** The blur is so wide that the nearest small pixel will do. */
function addGlow({ width, light, lit, bloom }: Developing, glow: Glow, y: number): void {
  const { scale, red, green, blue } = glow
  const row = ((y / scale) | 0) * glow.width
  const start = y * width * 3
  for (let x = 0; x < width; x++) {
    const at = row + ((x / scale) | 0)
    const i = x * 3
    lit[i] = (light[start + i] as number) + bloom * (red[at] as number)
    lit[i + 1] = (light[start + i + 1] as number) + bloom * (green[at] as number)
    lit[i + 2] = (light[start + i + 2] as number) + bloom * (blue[at] as number)
  }
}

const rec709 = [0.2126, 0.7152, 0.0722] as const

/**
 * Light is looked up by the upper bits of its number: exponent and the mantissa's first nine, which are
 * steps of 1 in 512 at every brightness. The table begins at 2^-14, which is still black, and ends at
 * 16, which is white.
 */
const dropped = 14
const firstStep = (127 - 14) << 9
const lastStep = ((127 + 4) << 9) - firstStep
/** The bits of infinity; those of anything that is no number are higher. */
const infinity = 0x7f800000

/** Where in the table light of these bits is: not a number and below black are black. */
function toneIndex(bits: number): number {
  const step = (bits >> dropped) - firstStep
  return step < 0 ? 0 : step <= lastStep ? step : bits > infinity ? 0 : lastStep
}

/** Display values by `toneIndex`. */
function toneTable({ contrast, lift }: Grade): Float32Array {
  const table = new Float32Array(lastStep + 1)
  const bits = new Int32Array(1)
  const light = new Float32Array(bits.buffer)
  for (let i = 1; i < table.length; i++) {
    // The middle of the step.
    bits[0] = ((i + firstStep) << dropped) + (1 << (dropped - 1))
    const shown = (linearToSrgb(shoulder(light[0] as number)) / 255) ** (1 / lift)
    // An S through black, middle grey and white.
    const s = shown * shown * (3 - 2 * shown)
    table[i] = shown + contrast * (s - shown)
  }
  return table
}

function shoulder(light: number): number {
  if (light <= shoulderStart) return light
  const room = 1 - shoulderStart
  return shoulderStart + room * (1 - Math.exp(-(light - shoulderStart) / room))
}

interface Glow {
  /** How many times smaller than the picture. */
  readonly scale: number
  readonly width: number
  /** 1 where a row has any glow. */
  readonly rows: Uint8Array
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

/**
 * What shines over its surroundings: the lights, shrunk and blurred, a narrow glow and a wide one; null
 * when nothing does.
 */
function glowOf(image: LinearImage, progress: Progress): Glow | null {
  const scale = glowScale * workScale(image)
  const width = Math.ceil(image.width / scale)
  const height = Math.ceil(image.height / scale)
  const planes = [0, 1, 2].map(() => new Float32Array(width * height))
  let shines = false
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress((0.6 * y) / height)
    shines = gatherLights(image, scale, y, planes, width) || shines
  }
  if (!shines) return null
  const [red, green, blue] = planes.map((plane, channel) => {
    progress(0.6 + (0.4 * channel) / 3)
    const glow = blurPlane(plane, width, height, Math.max(1, scaled({ width, height }, 26)))
    const wide = blurPlane(plane, width, height, Math.max(2, scaled({ width, height }, 110)))
    for (let i = 0; i < glow.length; i++)
      glow[i] = 0.6 * ((glow[i] as number) + (wide[i] as number))
    return glow
  }) as [Float32Array, Float32Array, Float32Array]
  const rows = new Uint8Array(height)
  for (let y = 0; y < height; y++) {
    const isLit = (plane: Float32Array): boolean =>
      plane.subarray(y * width, (y + 1) * width).some((value) => value > glowLeast)
    if (isLit(red) || isLit(green) || isLit(blue)) rows[y] = 1
  }
  return { scale, width, rows, red, green, blue }
}

/** Glow below this cannot be seen. */
const glowLeast = 1e-4

/** Sums the lights under one row of the small picture, every other pixel and row of them; true when there are any. */
function gatherLights(
  image: LinearImage,
  scale: number,
  y: number,
  planes: readonly Float32Array[],
  width: number,
): boolean {
  const [red, green, blue] = planes as [Float32Array, Float32Array, Float32Array]
  const step = scale >> 1
  const share = 1 / 4
  const lowest = image.height - 1
  const last = (image.width - 1) * 3
  let shines = false
  for (let dy = 0; dy < scale; dy += step) {
    const row = Math.min(lowest, y * scale + dy) * image.width * 3
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      for (let dx = 0; dx < scale; dx += step) {
        const across = (x * scale + dx) * 3
        const i = row + (across < last ? across : last)
        const r = image.data[i] as number
        const g = image.data[i + 1] as number
        const b = image.data[i + 2] as number
        if (!(r > glowFrom || g > glowFrom || b > glowFrom)) continue
        shines = true
        red[at] = (red[at] as number) + share * glowing(r)
        green[at] = (green[at] as number) + share * glowing(g)
        blue[at] = (blue[at] as number) + share * glowing(b)
      }
    }
  }
  return shines
}

function glowing(light: number): number {
  return light > glowFrom ? (light < glowMax ? light : glowMax) - glowFrom * 0.5 : 0
}
